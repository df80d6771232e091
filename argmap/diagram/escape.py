"""Text from strangers made inert: for a DOT string, an HTML-like label, an SVG, a link."""

from __future__ import annotations

import re

from argmap.late_patterns import late_pattern

_BLANK = "\t-\r\x1c-\x1f\x85\u2028\u2029"
# The explicit bidirectional controls are here because one text could reorder what stands beside it.
_OBEYED = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff"
_BLANKS, _UNSAFE = re.compile(f"[{_BLANK}]"), re.compile(f"[{_OBEYED}]")
_NOT_PLAIN = late_pattern(rf'[{_BLANK}{_OBEYED}&"\\]')
_NOT_HTML = late_pattern(rf'[{_BLANK}{_OBEYED}&<>"\\\]]')

_PLAIN = str.maketrans({"\\": "\\\\", '"': '\\"', "&": "&amp;"})
# Graphviz 2.43 takes a "]" that stands alone in a label for the start of "]]>".
_HTML = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\\": "\\\\", "]": "&#93;"}
)

# Graphviz 2.43 stops with a syntax error at an unbroken run of more than 16,384 bytes; a character
# is at most four bytes, and at most six escaped.
_RUN = 2_000

_MARKED_LINK = late_pattern(r"(?<!!)\[([^\[\]\n]{1,500})\]\((https?://[^\s()<>]{1,2000})\)")
_LINK = re.compile("(?:https?://|mailto:|#).", re.IGNORECASE)
# Not "'", which ends a link in a PDF; not ";", which would end an entity; not a backslash.
_NOT_IN_LINKS = late_pattern(r"[^A-Za-z0-9/:?#\[\]@!$&()*+,=%~._-]")


def clean(text: str) -> str:
    r"""Return the text with everything replaced that an engine or a reader could obey.

    Line breaks and tabs become spaces. Control characters, lone surrogates, the noncharacters
    U+FFFE and U+FFFF, and explicit bidirectional controls become U+FFFD. All else passes unchanged.

    >>> clean("a\x00b\tc")
    'a\ufffdb c'
    """
    if text.isprintable():
        return text
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", _BLANKS.sub(" ", text))


def plain(text: str) -> str:
    r"""Return a double-quoted DOT string, quotes included, that shows as the cleaned text.

    Neither ``\N`` nor ``&amp;`` means anything in it.

    >>> print(plain('say "\\N" & go'))
    "say \"\\N\" &amp; go"
    """
    if len(text) <= _RUN and not _NOT_PLAIN.search(text):
        return f'"{text}"'
    runs = [run.translate(_PLAIN) for run in _runs(clean(text))]
    return '"' + "\\\n".join(runs) + '"'


def html(text: str) -> str:
    r"""Return text for an HTML-like label that shows as the cleaned text.

    >>> print(html(r"a < b & \N"))
    a &lt; b &amp; \\N
    """
    if len(text) <= _RUN and not _NOT_HTML.search(text):
        return text
    runs = [run.translate(_HTML) for run in _runs(clean(text))]
    return "\n".join(runs)  # a line break is dropped between two characters of such a label


def xml(text: str) -> str:
    """Return text for an element of an SVG that shows as the cleaned text.

    Its quotation marks are escaped, too, so that whoever rewrites attributes of the finished SVG
    finds none in a text.

    >>> print(xml('a < b, fill="red"'))
    a &lt; b, fill=&quot;red&quot;
    """
    safe = text if text.isprintable() else clean(text)
    # Where there is nothing to replace, as mostly, this takes half the time of a pattern.
    safe = safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return safe.replace('"', "&quot;")


def link(address: str) -> str | None:
    """Return the address as it may stand, escaped by ``html``, in a link; or ``None``.

    Only ``http``, ``https``, ``mailto`` and ``#`` pass. What no address should hold is
    percent-encoded.

    >>> link("https://example.org/a b"), link("javascript:alert(1)")
    ('https://example.org/a%20b', None)
    """
    if clean(address) != address or not _LINK.match(address):
        return None
    return _NOT_IN_LINKS.sub(lambda match: _percent(match[0]), address)


def without_links(text: str) -> str:
    """Return the text with the links of Markdown as their words.

    >>> without_links("See [the report](https://example.org/r), [not] (this).")
    'See the report, [not] (this).'
    """
    return _MARKED_LINK.sub(r"\1", text) if "](" in text else text


def first_link(text: str) -> str | None:
    """Return the address of the first link of Markdown in a text that may be one; else ``None``.

    >>> first_link("See [the report](https://example.org/r)."), first_link("See [a](javascript:b).")
    ('https://example.org/r', None)
    """
    found = (link(each[2]) for each in _MARKED_LINK.finditer(text)) if "](" in text else ()
    return next((address for address in found if address is not None), None)


def _percent(character: str) -> str:
    return "".join([f"%{byte:02X}" for byte in character.encode()])


def _runs(text: str) -> list[str]:
    return [text[start : start + _RUN] for start in range(0, len(text), _RUN)]
