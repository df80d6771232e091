"""An XML text as elements with places: read by a parser that expands nothing, and written safely.

The parser is the ``expat`` of the standard library. A document type with declarations of its own is
refused before any of them is read, so no entity can be defined, and none that is not XML's own is
ever filled in; nothing outside the text is opened. Elements lie at most 100 deep.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

from attrs import field, frozen

from argmap.errors import ReadError
from argmap.findings import Finding, Location, Severity

DEEPEST = 100
"""Deepest nesting of elements."""

# The characters XML 1.0 cannot hold, not even as a reference (section 2.2 of its specification).
_UNSAYABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_IN_ATTRIBUTES = {**_REFERENCES, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
_MARK = re.compile('[&<>"]')
_NAME = re.compile(r"[A-Za-z_:][A-Za-z0-9_:.-]*")
_SPACE = " \t\r\n"
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
# A document type that only names a file; with one, the parser would pass over unknown entities.
_NAMED_TYPE = re.compile(r"((?:\s|<\?.*?\?>|<!--.*?-->)*+)(<!DOCTYPE[^\[\]<>]*>)", re.DOTALL)
_BLANKED = re.compile(r"[^\r\n]")


@frozen(eq=False)
class XmlElement:
    """An element: its tag, its attributes, what lies in it, and where it begins.

    Attributes:
        tag: Its name as written, with its prefix.
        attributes: The attributes as written, in order.
        parts: The text and the elements in it, in order.
        location: Where its tag begins.

    >>> root = parse('<talk topic="tax">It <i>may</i> hurt.</talk>').root
    >>> root.name, root.attributes, root.text, root.children[0].text
    ('talk', {'topic': 'tax'}, 'It  hurt.', 'may')
    """

    tag: str
    attributes: dict[str, str]
    location: Location
    parts: list[str | XmlElement] = field(factory=list["str | XmlElement"], repr=False)

    @property
    def name(self) -> str:
        """The tag without its prefix."""
        return self.tag.rpartition(":")[2]

    @property
    def text(self) -> str:
        """The text directly in it."""
        return "".join([part for part in self.parts if isinstance(part, str)])

    @property
    def children(self) -> list[XmlElement]:
        """The elements directly in it."""
        return [part for part in self.parts if not isinstance(part, str)]

    @property
    def full_text(self) -> str:
        """The text in it and in all that lies in it.

        >>> parse("<p>It <i>may</i> hurt.</p>").root.full_text
        'It may hurt.'
        """
        texts: list[str] = []
        waiting: list[str | XmlElement] = [self]
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                texts.append(part)
            else:
                waiting += reversed(part.parts)
        return "".join(texts)


@frozen(eq=False)
class XmlText:
    """An XML text that was read.

    Attributes:
        root: Its one outermost element.
        comments: Where comments stand; they are no part of what it says.

    >>> [str(place) for place in parse("<a><!-- later --></a>").comments]
    ['<text>:1:4']
    """

    root: XmlElement
    comments: tuple[Location, ...]


def parse(text: str, *, name: str | None = None) -> XmlText:
    r"""Parse an XML text.

    The encoding an XML declaration names is passed over: the text is decoded already.

    Args:
        text: The text.
        name: What locations call it.

    Raises:
        ReadError: When it is no well-formed XML, declares something in its document type, refers to
            an entity that is not XML's own, or nests deeper than 100 levels.

    >>> parse("<a>\n<b></a>", name="a.xml")
    Traceback (most recent call last):
    argmap.errors.ReadError: a.xml:2:6: expected well-formed XML: mismatched tag
    <b></a>
         ^
    """
    return _Reading(text, name).run()


def escape(text: str) -> str:
    r"""Return the text as it stands between tags.

    >>> escape("a < b & c\r")
    'a &lt; b &amp; c&#13;'
    """
    return _replace(text, _REFERENCES)


def attributes(values: Mapping[str, str]) -> str:
    r"""Return attributes as they stand in a tag, each after a space.

    >>> attributes({"id": "a1", "said": 'so "to speak"'})
    ' id="a1" said="so &quot;to speak&quot;"'
    """
    return "".join([f" {key}={quote_value(value)}" for key, value in values.items()])


def quote_value(text: str) -> str:
    r"""Return the text as the value of an attribute, in quotation marks.

    >>> quote_value('so "to speak"')
    '"so &quot;to speak&quot;"'
    """
    return f'"{_replace(text, _IN_ATTRIBUTES)}"'


def sayable(text: str) -> str:
    r"""Return the text without the characters that XML cannot hold: most controls, two others.

    >>> sayable("tab\t bell\x07")
    'tab\t bell'
    """
    return text if text.isprintable() else _UNSAYABLE.sub("", text)


def is_name(text: str) -> bool:
    """Return whether the text can be a tag, or the name of an attribute.

    >>> is_name("topic_id"), is_name("été"), is_name("topic id"), is_name("a/><b")
    (True, True, False, False)
    """
    if text.isascii():
        return _NAME.fullmatch(text) is not None
    try:
        root = parse(f"<{text}/>").root
    except ReadError:
        return False
    return root.tag == text and not root.attributes


def _replace(text: str, references: Mapping[str, str]) -> str:
    if text.isprintable():  # most texts: no control among them, and no mark
        if _MARK.search(text) is None:
            return text
    else:
        text = _UNSAYABLE.sub("", text)
    for character, reference in references.items():
        if character in text:
            text = text.replace(character, reference)
    return text


class _Reading:
    """One run of the parser over a text."""

    def __init__(self, text: str, name: str | None) -> None:
        self._text = text.lstrip(_SPACE)
        # An XML declaration must come first, and a text pasted into a file often does not.
        self._skipped = text[: len(text) - len(self._text)]
        self._whole = text
        self._name = name
        self._open: list[XmlElement] = []
        self._root: XmlElement | None = None
        self._comments: list[Location] = []
        parser = expat.ParserCreate("utf-8")
        parser.ordered_attributes = True
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.CommentHandler = self._comment
        self._parser = parser

    def run(self) -> XmlText:
        try:
            named = _NAMED_TYPE.match(self._text)
            text = self._text
            if named:
                text = named[1] + _BLANKED.sub(" ", named[2]) + text[named.end() :]
            self._parser.Parse(text.encode("utf-8", "surrogatepass"), True)
        except expat.ExpatError as error:
            problem = expat.errors.messages.get(error.code, "something else")
            place = self._location_of(error.lineno, error.offset)
            raise self._fault("not-xml", f"expected well-formed XML: {problem}", place) from error
        if self._root is None:  # expat finds that itself; this tells the type checker
            raise self._fault(
                "not-xml", "expected well-formed XML: no element found", self._place()
            )
        return XmlText(self._root, tuple(self._comments))

    def _doctype(self, _name: str, _system: str | None, _public: str | None, own: int) -> None:
        if own:
            problem = "expected no declarations in the document type, found some"
            hint = "delete what stands between the brackets of <!DOCTYPE … [ … ]>"
            raise self._fault("xml-declarations", problem, self._place(), hint)

    def _start(self, tag: str, values: list[str]) -> None:
        if len(self._open) >= DEEPEST:
            problem = f"expected at most {DEEPEST} elements within each other, found more"
            raise self._fault("too-deep", problem, self._place())
        pairs = dict(zip(values[::2], values[1::2], strict=True))
        element = XmlElement(tag, pairs, self._place())
        if self._open:
            self._open[-1].parts.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _tag: str) -> None:
        self._open.pop()

    def _words(self, text: str) -> None:
        self._open[-1].parts.append(text)

    def _comment(self, _text: str) -> None:
        self._comments.append(self._place())

    def _place(self) -> Location:
        return self._location_of(self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber)

    def _location_of(self, line: int, offset: int) -> Location:
        skipped = self._skipped
        if line == 1:
            offset += (
                len(skipped) - 1 - max(skipped.rfind("\n"), skipped.rfind("\r")) if skipped else 0
            )
        return Location(self._name, line + _breaks(skipped), offset + 1)

    def _fault(self, code: str, message: str, place: Location, hint: str = "") -> ReadError:
        lines = _LINE_BREAK.split(self._whole, place.line)
        excerpt = lines[place.line - 1] if place.line <= len(lines) else ""
        finding = Finding(code, Severity.ERROR, message, location=place, excerpt=excerpt, hint=hint)
        return ReadError([finding])


def _breaks(text: str) -> int:
    return len(_LINE_BREAK.findall(text))
