"""The document a map argues from, and the words of it that carry a claim."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, cast

from attrs import field, frozen

from argmap.errors import ModelError, brief
from argmap.findings import Finding, Location, Severity
from argmap.named_values import NamedValue
from argmap.parameters import expect_path, expect_whole_number
from argmap.values import has_control

if TYPE_CHECKING:
    from argmap.text.running_text import RunningText
    from argmap.text.sentences import Layout, Sentence
    from argmap.text.words import WordList

_SHOWN = 40

LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
"""The form of a language tag (RFC 5646, section 2.1), without the lists of what is registered."""


class Closeness(NamedValue):
    """The distance of a claim from the words of its quote.

    Attributes:
        VERBATIM: The claim is the quoted words.
        CLOSE: It says what they say, with pronouns resolved and the sentence made whole.
        CONDENSED: It leaves out some of what they say.
        INTERPRETED: It says what the map-maker takes them to mean.

    >>> Closeness("condensed") is Closeness.CONDENSED
    True
    """

    VERBATIM = "verbatim"
    CLOSE = "close"
    CONDENSED = "condensed"
    INTERPRETED = "interpreted"


def _closeness(value: Closeness | str) -> Closeness:
    try:
        return Closeness(value)
    except ValueError:
        return cast("Closeness", value)  # refused with the quote's words once the quote is whole


def _path(value: str | os.PathLike[str] | None) -> str | None:
    if value is None:
        return None
    expect_path(value)
    return os.fspath(value)


def _page(value: str | int | None) -> str | None:
    return str(value) if isinstance(value, int) else value


def _source_id(value: Source | str | None) -> str | None:
    return value.id if isinstance(value, Source) else value


# The folders before the name of a file.
_FOLDERS = re.compile(r".*[/\\]")


@frozen(repr=False)
class Source:
    r"""A document: where it is, and its text if that is at hand.

    Attributes:
        id: What quotes call it; any non-empty line without control characters.
        text: The whole text, or ``None`` when it is not here.
        path: The file it was, or can be, read from.
        sha256: The digest the text had when the quotes were taken, to notice a changed document.
        title: Its title.
        author: Who wrote it; the voice of every claim that names none.
        address: Where a reader finds it: a web address, a shelf mark.
        language: The language of the text as a BCP 47 tag: ``"en"``, ``"de-AT"``.
        location: Where a reader of a map found this record; takes no part in equality.

    Raises:
        ModelError: An empty id, a control character in the id, a lone surrogate, a value that is
            no text, a language that is no tag.

    >>> Source("page", text="Reason first.\n", title="A page")
    Source('page', text='Reason first.\n', title='A page')
    """

    id: str
    text: str | None = field(default=None, kw_only=True)
    path: str | None = field(default=None, converter=_path, kw_only=True)
    sha256: str | None = field(default=None, kw_only=True)
    title: str = field(default="", kw_only=True)
    author: str = field(default="", kw_only=True)
    address: str = field(default="", kw_only=True)
    language: str = field(default="", kw_only=True)
    location: Location | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        words = (self.id, self.title, self.author, self.address, self.language)
        optional = (self.text, self.path, self.sha256)
        fault = _unwritable(words) or _unwritable([word for word in optional if word is not None])
        if fault:
            raise _refusal("source", self.id, *fault)
        if not self.id.strip():
            problem = "has an empty id; give it a short name"
            raise _refusal("source", self.id, "empty-id", problem)
        if has_control(self.id):
            problem = "has a control character or line break in its id"
            raise _refusal("source", self.id, "control-character", problem)
        if self.language and LANGUAGE.fullmatch(self.language) is None:
            problem = f"has the language {brief(self.language)}; use a tag such as 'en' or 'de-AT'"
            raise _refusal("source", self.id, "unknown-language", problem)

    def __repr__(self) -> str:
        named = ("text", "path", "sha256", "title", "author", "address", "language")
        values: Iterable[tuple[str, str | None]] = ((name, getattr(self, name)) for name in named)
        shown = [
            f", {name}={_excerpt(value)}"
            for name, value in values
            if value or (value is not None and name == "text")
        ]
        return f"Source({self.id!r}{''.join(shown)})"

    @property
    def called(self) -> str:
        """The name that messages and pictures give it: its id, or the name of its file.

        The readers of notations call the one text of a file "text", which tells a reader nothing.

        >>> Source("page").called, Source("text", path="essays/pool.txt").called
        ('page', 'pool.txt')
        """
        place = self.location.name if self.location else None
        file = self.path or place
        return (_FOLDERS.sub("", file) or self.id) if self.id == "text" and file else self.id

    @cached_property
    def digest(self) -> str | None:
        """The SHA-256 of the text in UTF-8, in hexadecimal; ``None`` when there is no text.

        >>> Source("page", text="").digest[:8]
        'e3b0c442'
        """
        if self.text is None:
            return None
        import hashlib

        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def changed(self) -> bool:
        """Whether the text is no longer the one that ``sha256`` was computed from.

        >>> Source("page", text="Reason first.", sha256="0" * 64).changed
        True
        """
        given = self.sha256
        return given is not None and self.digest is not None and self.digest != given.lower()

    # What follows is derived once per source, late: most maps are never searched.

    @cached_property
    def running(self) -> RunningText:
        r"""The text without what its pages add: numbers, running heads, marks of footnotes.

        >>> Source("page", text="It fails.3 Costs rose.").running.additions[0].kind
        'footnote mark'
        """
        from argmap.text.running_text import running_text

        return running_text(self.text or "")

    @cached_property
    def words(self) -> WordList:
        """The words of the running text, folded; what ``find`` searches.

        >>> Source("page", text="Reason first.").words.keys
        ['reason', 'first']
        """
        from argmap.text.words import split

        return split(self.running)

    @cached_property
    def printed_words(self) -> WordList:
        """The words of the text with all that its pages add.

        >>> Source("page", text="It fails.3 Costs rose.").printed_words.keys
        ['it', 'fails', '3', 'costs', 'rose']
        """
        from argmap.text.words import split_as

        text = self.text or ""
        return split_as(text, text) if self.running.additions else self.words

    @cached_property
    def body_words(self) -> WordList:
        r"""The words of the running text without its footnotes.

        >>> text = "The council has the\n3 See the report.\npower to tax."
        >>> Source("page", text=text).body_words.keys
        ['the', 'council', 'has', 'the', 'power', 'to', 'tax']
        """
        from argmap.text.words import split_as

        running = self.running
        return split_as(running.text, running.body) if running.notes else self.words

    @cached_property
    def layout(self) -> Layout:
        r"""The sentences, headings and lines of the text.

        >>> Source("page", text="Title\nReason first.").layout.headings
        ((0, 5),)
        """
        from argmap.text.sentences import lay_out

        return lay_out(self.running)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the text, numbered from 1; headings are none.

        >>> [sentence.line for sentence in Source("page", text="One. Two.").sentences]
        [1, 1]
        """
        return self.layout.sentences

    def locate(self, offset: int) -> Location:
        r"""Return the line and column of a place in the text, given in code points from 0.

        >>> print(Source("page", text="One.\nTwo.", path="page.txt").locate(5))
        page.txt:2:1
        """
        expect_whole_number(offset, "offset", "count the characters before the place")
        line, column = self.layout.place(offset)
        inside = "" if self.called == self.id else f"{self.called} (text)"
        return Location(self.path or inside or self.id, line, column)


@frozen(repr=False)
class Quote:
    """The words of a source that carry a claim, and what tells them from the same words elsewhere.

    Attributes:
        exact: The words, copied from the source; with ``until`` only the first of them.
        before: Words that stand just before them; needed only where the words occur twice.
        after: Words that stand just after them.
        until: The last words of a passage of which ``exact`` is the beginning.
        page: The page as the source prints it: ``"12"``, ``"xiv"``, ``"12-13"``.
        source: The id of the source; ``None`` means the map's first.
        closeness: How close the claim stays to these words: ``"verbatim"``, ``"close"``,
            ``"condensed"``, ``"interpreted"``; see ``Closeness``.

    Raises:
        ModelError: No words, a lone surrogate, an unknown closeness, a value that is no text.

    >>> Quote("dual implications", page=1)
    Quote('dual implications', page='1')
    """

    exact: str
    before: str = field(default="", kw_only=True)
    after: str = field(default="", kw_only=True)
    until: str = field(default="", kw_only=True)
    page: str | None = field(default=None, converter=_page, kw_only=True)
    source: str | None = field(default=None, converter=_source_id, kw_only=True)
    closeness: Closeness = field(default=Closeness.VERBATIM, converter=_closeness, kw_only=True)

    def __attrs_post_init__(self) -> None:
        fault = _unwritable(
            (self.exact, self.before, self.after, self.until, self.page or "", self.source or "")
        )
        if fault:
            raise _refusal("quote", self.exact, *fault)
        if not self.exact or self.exact.isspace():
            problem = "has no words; copy them from the source"
            raise _refusal("quote", self.exact, "empty-quote", problem)
        if type(self.closeness) is not Closeness:
            known = ", ".join(Closeness)
            problem = f"has the unknown closeness {brief(self.closeness)}; use one of {known}"
            raise _refusal("quote", self.exact, "unknown-closeness", problem)

    def __repr__(self) -> str:
        named = ("before", "after", "until", "page", "source")
        values: Iterable[tuple[str, str | None]] = ((name, getattr(self, name)) for name in named)
        shown = [f", {name}={value!r}" for name, value in values if value]
        if self.closeness is not Closeness.VERBATIM:
            shown.append(f", closeness={self.closeness.value!r}")
        return f"Quote({self.exact!r}{''.join(shown)})"


def _excerpt(text: str) -> str:
    if len(text) <= _SHOWN:
        return repr(text)
    return f"<{len(text)} characters: {text[:_SHOWN]!r}…>"


def _unwritable(words: tuple[object, ...] | list[str]) -> tuple[str, str] | None:
    """Return the code of what no file could hold among the words, and what it is."""
    try:
        joined = "".join(cast("list[str]", words))
    except TypeError:
        wrong = next(word for word in words if not isinstance(word, str))
        return "not-text", f"expected text, found {brief(wrong)}"
    if not joined.isprintable():
        try:
            joined.encode()
        except UnicodeEncodeError as error:
            around = joined[max(0, error.start - 20) :]
            return "surrogate", f"holds a lone surrogate in {brief(around)}"
    return None


def _refusal(kind: str, name: object, code: str, what: str) -> ModelError:
    return ModelError([Finding(code, Severity.ERROR, f"{kind} {brief(name)} {what}")])
