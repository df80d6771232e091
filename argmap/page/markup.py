"""The one place where text becomes HTML: whatever is not known to be safe is escaped here."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.diagram.escape import clean
from argmap.diagram.text_width import runs_right_to_left

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
# Inside a JSON string these mean the same, and no HTML parser sees the end of a script in them.
_JSON_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
_VOID = frozenset({"input", "meta"})


class Html(str):
    """A piece of HTML that may stand in a page as it is.

    >>> Html("<b>") == "<b>"
    True
    """

    __slots__ = ()


def escape(text: str) -> Html:
    r"""Return the text so that a page shows it and obeys none of it, also inside an attribute.

    Control characters and explicit bidirectional controls become U+FFFD, line breaks spaces.

    >>> escape('"<b>" \x00')
    '&quot;&lt;b&gt;&quot; \ufffd'
    """
    return Html(clean(text).translate(_ESCAPES))


def json_block(text: str) -> Html:
    r"""Return the JSON text so that it may stand inside a script element.

    >>> json_block('"</script>"')
    '"\\u003c/script\\u003e"'
    """
    return Html(text.translate(_JSON_ESCAPES))


def element(name: str, /, *content: str, **attributes: str | int | bool | None) -> Html:
    """Return an element; its content and the values of its attributes are escaped unless ``Html``.

    An attribute that is ``None`` or false is left out, one that is true has no value. Underscores
    in names of attributes stand for hyphens; one at the end keeps a name from being a keyword.

    >>> element("a", "x < y", href="#it", class_="claim", hidden=True)
    '<a href="#it" class="claim" hidden>x &lt; y</a>'
    """
    parts = [f"<{name}"]
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        parts.append(f" {key.rstrip('_').replace('_', '-')}")
        if value is not True:
            parts.append(f'="{value if isinstance(value, Html) else escape(str(value))}"')
    parts.append(">")
    parts += [part if isinstance(part, Html) else escape(part) for part in content]
    if name not in _VOID:
        parts.append(f"</{name}>")
    return Html("".join(parts))


def title_before(title: str) -> Html:
    """Return the title of a claim, bold, with the dash before its text; nothing for a blank one.

    >>> title_before("Tax")
    '<b class="title" dir="auto">Tax</b> — '
    """
    if not title.strip():
        return Html("")
    return Html(f"{element('b', title, class_='title', dir='auto')} — ")


def direction_of(text: str) -> str:
    """Return the direction in which the text runs, as HTML names it.

    >>> direction_of("Tax"), direction_of("מס")
    ('ltr', 'rtl')
    """
    return "rtl" if runs_right_to_left(text) else "ltr"


def isolate_quotes(sentence: str, quotation: str, spoken: str | None = None) -> Html:
    """Return a sentence in which each quotation keeps its own direction and language.

    Args:
        sentence: The sentence, as text.
        quotation: How it quotes: quotation marks around ``{text}``.
        spoken: The language of what it quotes, where it is known and is not its own.

    >>> isolate_quotes("“Hot.” stands.", "“{text}”", "de")
    '“<bdi lang="de">Hot.</bdi>” stands.'
    """
    opening, _, closing = quotation.partition("{text}")
    parts: list[Html] = []
    at = 0
    while opening and closing:
        start = sentence.find(opening, at)
        end = sentence.find(closing, start + len(opening))
        if start < 0 or end < 0:
            break
        start += len(opening)
        parts += [escape(sentence[at:start]), element("bdi", sentence[start:end], lang=spoken)]
        at = end
    parts.append(escape(sentence[at:]))
    return join(parts)


def join(parts: Iterable[Html], between: str = "") -> Html:
    """Return the pieces one after another, with text between them.

    >>> join([Html("<b>a</b>"), Html("<b>b</b>")], " & ")
    '<b>a</b> &amp; <b>b</b>'
    """
    return Html(escape(between).join(parts))
