"""The words of claims and rules, written so that they are read again as they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from argmap.formats.argdown.interpretation.words import words_of
from argmap.formats.argdown.syntax.document import (
    Element,
    Range,
    RangeKind,
)
from argmap.formats.argdown.syntax.parser import read
from argmap.formats.argdown.syntax.patterns import BLANK, TAG_NAME

_UNPLAIN = re.compile("^ | $|  |[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_MENTION = re.compile(r"(@\[.+?\]|@<.+?>)")
_SIGNS = re.compile(r"[\\#*_\[<{]|/(?=/)")
_RULE_SIGNS = re.compile(r"[\\,{<(]|/(?=[/*])|-(?=-|$)|(?:(?<=-)|^)-")
_POINTS = re.compile("[.:]")
_BACKSLASHED = r"\\\g<0>"
_MARKS = {RangeKind.BOLD: "**", RangeKind.ITALIC: "*"}


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
    pieces = _MENTION.split(text)
    words = " ".join(_escaped_word(word, codes) for word in "\0".join(pieces[::2]).split(" "))
    plain = words.replace("@include(", r"@include\(").split("\0")
    mentions = [*pieces[1::2], ""]
    return "".join(word + mention for word, mention in zip(plain, mentions, strict=True))


def _escaped_word(word: str, codes: Collection[str]) -> str:
    """Return a word escaped; a mention in it is a NUL."""
    done = _SIGNS.sub(_BACKSLASHED, word)
    if "===" in done:
        done = done.replace("=", r"\=")
    # Between two points or colons nothing is read, and some words are replaced by a symbol.
    points = word.count(".") > 1 or word.count(":") > 1
    if points and (done != word or "\0" in word or any(code in word for code in codes)):
        done = _POINTS.sub(_BACKSLASHED, done)
    return done


def escaped_rule(scheme: str, codes: Collection[str]) -> str:
    r"""Return a scheme as the rules of an inference; empty where it cannot be.

    >>> escaped_rule("expert opinion, charity", ())
    'expert opinion, charity'
    >>> print(escaped_rule("a,b -- c", ()))
    a\,b \-\- c
    """
    rules = scheme.split(", ")
    if not all(is_plain(rule) and rule == rule.strip(BLANK) and rule.strip("-") for rule in rules):
        return ""
    words = (" ".join(_escaped_rule_word(w, codes) for w in rule.split(" ")) for rule in rules)
    return ", ".join(words)


def _escaped_rule_word(word: str, codes: Collection[str]) -> str:
    done = _RULE_SIGNS.sub(_BACKSLASHED, word)
    points = word.count(".") > 1 or word.count(":") > 1
    if points and (done != word or any(code in word for code in codes)):
        done = _POINTS.sub(_BACKSLASHED, done)
    return done


def mark_up(text: str, ranges: Sequence[Range], codes: Collection[str]) -> str | None:
    r"""Return the text with emphasis and links written out; ``None`` where that cannot be read.

    >>> mark_up("a bold word", [Range(RangeKind.BOLD, 2, 5)], ())
    'a **bold** word'
    >>> mark_up("ab", [Range(RangeKind.BOLD, 0, 0)], ())
    """
    written = "".join(_pieces(text, ranges, codes))
    if not is_plain(written):
        return None
    # What follows would close whatever is left open by mistake.
    first = read(f"[x]: {written} {{}}\n\n*/ --> ]: >: ] > ) }}").parts[0]
    if not isinstance(first, Element) or first.data != {}:
        return None
    inner = dict.fromkeys(each.value for each in ranges if each.kind is RangeKind.TAG)
    is_same = words_of(first) == (text, tuple(ranges)) and first.tags == tuple(inner)
    return written if is_same else None


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
            yield written_tag(text[at : each.stop + 1]) or ""
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
    unsafe = ")" in tag or "]:" in tag or ">:" in tag or not is_plain(tag.strip())
    return None if unsafe else f"#({tag})"


def can_be_title(name: str, closing: str) -> bool:
    """Whether an id can stand between brackets that close with the sign given.

    >>> can_be_title("tax", "]"), can_be_title("a [b]", "]"), can_be_title("-5", "]")
    (True, False, False)
    """
    return closing not in name and name[:1] not in "+-_!"
