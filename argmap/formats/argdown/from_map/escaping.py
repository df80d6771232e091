"""Words and rules with a backslash before what would not be read again as it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from argmap.formats.argdown.interpretation.text_of import Worded, rewrite
from argmap.formats.argdown.interpretation.words import KEPT, words_of
from argmap.formats.argdown.syntax.document import (
    Element,
    Range,
    RangeKind,
)
from argmap.formats.argdown.syntax.parser import read
from argmap.formats.argdown.syntax.patterns import BLANK, TAG_NAME
from argmap.model.ids import Ids

_UNPLAIN = re.compile("^ | $|  |[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_MENTION = re.compile(r"(@\[.+?\]|@<.+?>)")
_SIGNS = re.compile(r"[\\#*_\[<{]|/(?=/)")
# Where none of this is, nothing in a plain text is read as anything else.
_MAYBE_READ = re.compile(r"[\\#*_\[<{@]|//|===|[.:][^ ]*?[.:]")
_RULE_SIGNS = re.compile(r"[\\,{<(]|/(?=[/*])|-(?=-|$)|(?:(?<=-)|^)-")
_POINTS = re.compile("[.:]")
_BACKSLASHED = r"\\\g<0>"
# They stand for a mention, one with a point or colon in it and one without.
_POINTED, _BARE = "\x01", "\x00"
_PLACES = re.compile("[\x00\x01]")
_MENTIONED = {"[": RangeKind.STATEMENT_MENTION, "<": RangeKind.ARGUMENT_MENTION}
_MARKS = {RangeKind.BOLD: "**", RangeKind.ITALIC: "*"}
_NOT_IN_TITLES = re.compile(r"[^\w .,'()-]")


def is_plain(text: str) -> bool:
    r"""Whether the text can stand in a line as it is, but for signs that need a backslash.

    >>> is_plain("A tax."), is_plain("two  blanks"), is_plain("two\nlines")
    (True, False, False)
    """
    return text != "" and _UNPLAIN.search(text) is None


def escape(text: str, codes: Collection[str]) -> str:
    r"""Return plain text with a backslash before each sign that would not be read as itself.

    ``codes`` are the shortcodes in force.

    >>> print(escape("snake_case [1], see @[Tax] // B.v.C, e.g. x", {".v."}))
    snake\_case \[1], see @[Tax] \// B\.v\.C, e.g. x
    """
    if _MAYBE_READ.search(text) is None:
        return text
    pieces = _MENTION.split(text)
    mentions = pieces[1::2]
    pieces[1::2] = [_POINTED if _POINTS.search(each.split(" ")[0]) else _BARE for each in mentions]
    words = " ".join([_escaped_word(word, codes) for word in "".join(pieces).split(" ")])
    plain = _PLACES.split(words.replace("@include(", r"@include\("))
    return "".join(word + mention for word, mention in zip(plain, [*mentions, ""], strict=True))


def _escaped_word(word: str, codes: Collection[str]) -> str:
    """Return a word escaped; a mention in it is one of two control characters."""
    done = _SIGNS.sub(_BACKSLASHED, word)
    if "===" in done:
        done = done.replace("=", r"\=")
    # Between two points or colons nothing is read, and some words are replaced by a symbol.
    points = word.count(".") > 1 or word.count(":") > 1
    if points and (done != word or _PLACES.search(word) or any(code in word for code in codes)):
        return _POINTS.sub(_BACKSLASHED, done)
    if _POINTED in word and _POINTS.search(word.rpartition(_POINTED)[0]):
        return _POINTS.sub(_BACKSLASHED, done)
    return done


def rules_of(scheme: str) -> tuple[str, ...]:
    """Return a scheme as the rules of an inference; none where it cannot be.

    >>> rules_of("expert opinion, charity"), rules_of("--")
    (('expert opinion', 'charity'), ())
    """
    rules = scheme.split(", ")
    fit = all(is_plain(rule) and rule == rule.strip(BLANK) and rule.strip("-") for rule in rules)
    return tuple(rules) if fit else ()


def escape_rule(rule: str, codes: Collection[str]) -> str:
    r"""Return a rule of an inference with a backslash before what has a meaning there.

    >>> print(escape_rule("a,b -- c", ()))
    a\,b \-\- c
    """
    return " ".join([_escaped_rule_word(word, codes) for word in rule.split(" ")])


def _escaped_rule_word(word: str, codes: Collection[str]) -> str:
    done = _RULE_SIGNS.sub(_BACKSLASHED, word)
    points = word.count(".") > 1 or word.count(":") > 1
    if points and (done != word or any(code in word for code in codes)):
        done = _POINTS.sub(_BACKSLASHED, done)
    return done


def mentions_in(text: str) -> tuple[Range, ...]:
    """Return the mentions in a plain text.

    >>> mentions_in("see @[Tax]")[0].value
    'Tax'
    """
    if "@" not in text:
        return ()
    found: list[Range] = []
    for match in _MENTION.finditer(text):
        stop = match.end() if text[match.end() : match.end() + 1] == " " else match.end() - 1
        found.append(Range(_MENTIONED[match[0][1]], match.start(), stop, match[0][2:-1]))
    return tuple(found)


def mark_up(text: str, ranges: Sequence[Range], codes: Collection[str]) -> Worded | None:
    r"""Return the words of an element that are a claim's words with emphasis, links and tags.

    ``None`` where no element has such words.

    >>> mark_up("a bold word", [Range(RangeKind.BOLD, 2, 5)], ())
    ('a bold word', (Range(kind=<RangeKind.BOLD: 'bold'>, start=2, stop=5, value=''),))
    >>> mark_up("ab", [Range(RangeKind.BOLD, 0, 0)], ())
    """
    inner = dict.fromkeys(each.value for each in ranges if each.kind is RangeKind.TAG)
    words, within = _with_tags(text, ranges)
    written = escape_words(words, within, codes)
    if not is_plain(written):
        return None
    # What follows would close whatever is left open by mistake.
    first = read(f"[x]: {written}\n{{}}\n\n*/ --> ]: >: ] > ) }}").parts[0]
    if not isinstance(first, Element) or first.data != {}:
        return None
    if words_of(first) != (text, tuple(ranges)) or first.tags != tuple(inner):
        return None
    seen = [each for each in first.ranges if each.kind is not RangeKind.SHORTCODE]
    return first.text, tuple(seen)


def _with_tags(text: str, ranges: Sequence[Range]) -> Worded:
    """Return a claim's words with its tags written as tags, and the ranges moved along."""
    tags = [each for each in ranges if each.kind is RangeKind.TAG]
    edits = [(each.start, each.stop + 1, written_tag(each.value) or "") for each in tags]
    return rewrite(text, ranges, edits) if edits else (text, tuple(ranges))


def escape_words(text: str, ranges: Sequence[Range], codes: Collection[str]) -> str:
    """Return the words of an element as Argdown, with their emphasis, links and tags.

    >>> escape_words("a bold word", [Range(RangeKind.BOLD, 2, 5)], ())
    'a **bold** word'
    """
    marked = [each for each in ranges if each.kind in KEPT]
    return "".join(_pieces(text, marked, codes)) if marked else escape(text, codes)


def _pieces(text: str, ranges: Sequence[Range], codes: Collection[str]) -> Iterator[str]:
    at = 0
    open_ranges: list[Range] = []
    for each in [*ranges, Range(RangeKind.BOLD, len(text), len(text))]:
        while open_ranges and open_ranges[-1].stop < each.start:
            last = open_ranges.pop()
            yield escape(text[at : last.stop + 1], codes) + _MARKS[last.kind]
            at = last.stop + 1
        yield escape(text[at : each.start], codes)
        at = each.start
        if each.kind is RangeKind.TAG:
            yield text[at : each.stop + 1]
            at = each.stop + 1
        elif each.kind is RangeKind.LINK:
            yield f"[{text[at : each.stop + 1]}]({each.value})"
            at = each.stop + 1
        elif at < len(text):
            yield _MARKS[each.kind]
            open_ranges.append(each)


def written_tag(tag: str) -> str | None:
    """Return a tag as it is written, ``None`` when it cannot be.

    >>> written_tag("policy"), written_tag("climate policy"), written_tag("a)b")
    ('#policy', '#(climate policy)', None)
    """
    if TAG_NAME.fullmatch(tag):
        return f"#{tag}"
    # After a reference, what looks like the end of a title would be one.
    unsafe = ")" in tag or "]:" in tag or ">:" in tag or not is_plain(tag.strip(" "))
    return None if unsafe else f"#({tag})"


def can_be_title(name: str, closing: str) -> bool:
    """Whether an id can stand between brackets that close with the sign given.

    >>> can_be_title("tax", "]"), can_be_title("a [b]", "]"), can_be_title("-5", "]")
    (True, False, False)
    """
    return closing not in name and name[:1] not in "+-_!"


class Titles:
    """Gives claims and structures their titles.

    >>> titles = Titles(["tax", "a]b"])
    >>> titles.of("tax", "]"), titles.of("a]b", "]"), titles.of("a]b", "]")
    ('tax', 'a_b', 'a_b')
    """

    def __init__(self, ids: Iterable[str]) -> None:
        self._names = Ids()
        self._given: dict[str, str] = {}
        for name in ids:
            self._names.reserve(name)

    def of(self, name: str, closing: str) -> str:
        """Return the title of the element with the id, in brackets that close with this sign."""
        if can_be_title(name, closing):
            return name
        if name not in self._given:
            base = _NOT_IN_TITLES.sub("_", name).strip(" -_") or "untitled"
            self._given[name] = self._names.take(base)
        return self._given[name]
