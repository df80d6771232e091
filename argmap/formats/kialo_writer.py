"""Kialo's text export, written: the map as one numbered outline, with references within it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import field, frozen

from argmap.formats.keeping import kept, listed, mapped
from argmap.formats.kialo_text import is_cited, marked, plain, refers, sources_of, starts_list
from argmap.model import ArgumentMap
from argmap.records import Claim, Counterpoint, Modality, Support
from argmap.source import Source

NOTATION = "kialo"

NEW = "new"
"""How ``extras`` name the layout of today."""

DEEPEST = 1_000
"""How many levels are written: the numbers of an outline grow with its depth, and so its square."""

_NUMBER = re.compile(r"(?:\d{1,9}\.)*\d{1,9}")
_LABELS = {"", "Pro", "Con", "Thesis"}
_NONE = 10**10
# What would open another item, were it not escaped.
_RISKY = re.compile(
    r"(?:\d{1,9}\.)+[ \t]+(?:Pro|Con|Thesis|Question):|\d{1,9}\.(?:\d{1,9}\.)+(?:[ \t]|$)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:Pro|Con|Thesis|Question):", re.IGNORECASE)


@frozen
class _Arrow:
    """One premise of a step to a claim: as one Pro or Con."""

    step: Support | Counterpoint
    premise: str
    place: int

    @property
    def label(self) -> str:
        return "Pro" if isinstance(self.step, Support) else "Con"


@frozen
class _Row:
    """One item of the outline: a claim in its own place, or a reference to one."""

    number: str
    label: str
    claim: Claim
    arrow: _Arrow | None = field(default=None)
    refers: bool = field(default=False)


def dumps(debate: ArgumentMap) -> str:
    """Return the map as a discussion.

    >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> print(dumps(debate), end="")
    Discussion Title:
    <BLANKLINE>
    1. Fire.
    1.1. Pro: Hot.
    """
    own = kept(debate, NOTATION)
    new = own.get("layout") == NEW
    title = " ".join(debate.title.split())
    lines = ["Discussion Name:", title] if new else [f"Discussion Title: {title}".rstrip()]
    lines.append("")
    outline = _Outline(debate)
    numbers = outline.numbers
    for row in outline.rows:
        if not (row.refers and row.claim.id not in numbers):
            lines += _lines(row, numbers, new=new)
    for each in map(mapped, listed(own.get("unread"))):
        number, label, text = each.get("number"), each.get("label"), each.get("text")
        numbered = isinstance(number, str) and _NUMBER.fullmatch(number) and label in _LABELS
        if numbered and isinstance(text, str) and "\n" not in text:
            lines.append(f"{number}.{f' {label}:' if label else ''} {text}".rstrip())
    cited = _cited(debate, own)
    if cited:
        lines += ["", *cited]
    return ("\r\n" if own.get("breaks") == "\r\n" else "\n").join([*lines, ""])


def numbers_of(debate: ArgumentMap) -> dict[str, str]:
    """Return the number of each claim in the outline, and what the steps between them are called.

    >>> numbers_of(ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b")))
    {'b': '1', 'a': '1.1', 'a supports b': '1.1 supports 1'}
    """
    outline = _Outline(debate)
    names = dict(outline.numbers)
    taken: set[str] = set(names.values())
    for row in outline.rows:
        if row.arrow is None or row.arrow.step.id in names:
            continue
        step = row.arrow.step
        target = outline.numbers[step.sides[1][0]]
        name = type(step)(outline.numbers[row.arrow.premise], target).id
        if name not in taken:
            taken.add(name)
            names[step.id] = name
    return names


def _lines(row: _Row, numbers: Mapping[str, str], *, new: bool) -> Iterator[str]:
    """Yield the lines of an item; the layout of today sets its text off and indents it."""
    indent = "  " * row.number.count(".") if new else ""
    label = f" {row.label}:" if row.label else ""
    head = f"{indent}{row.number}.{label}"
    text = f"-> See {numbers[row.claim.id]}." if row.refers else _text(row)
    first, *more = text.split("\n")
    if new:
        yield head
        more = [first, *more]
    else:
        yield f"{head} {first}"
    for line in more:
        yield f"{indent}{line}".rstrip()


def _text(row: _Row) -> str:
    own = kept(row.claim, NOTATION)
    raw, elsewhere = own.get("raw"), own.get("discussion")
    labelled = bool(row.label)
    text = marked(row.claim.text, labelled=labelled)
    if isinstance(raw, str) and plain(raw) == row.claim.text and _is_safe(raw, labelled=labelled):
        text = raw
    if isinstance(elsewhere, str) and re.fullmatch(r"[0-9]{1,18}", elsewhere):
        known = "" if raw == "" and row.claim.text == f"discussion #{elsewhere}" else f": {text}"
        return f"-> See discussion #{elsewhere}{known}"
    if raw == "" and row.claim.text == row.claim.id:
        return ""
    return text


def _is_safe(raw: str, *, labelled: bool) -> bool:
    """Return whether a text with its markup is read as one claim's, and as it is."""
    lines = raw.split("\n")
    if raw != raw.strip() or any(line != line.strip() or "\r" in line for line in lines):
        return False
    if refers(raw) or (not labelled and _LABEL.match(raw)):
        return False
    return not any(_RISKY.match(line) or starts_list(line) or is_cited(line) for line in lines)


def _cited(debate: ArgumentMap, own: Mapping[str, object]) -> list[str]:
    """Return the list of sources: as it was, if it still names and quotes the same."""
    lines = [line for line in listed(own.get("sources")) if isinstance(line, str)]
    sources, quotes = sources_of(lines)
    used: dict[str, dict[str, None]] = {}
    for element in debate.elements:
        for quote in element.quotes:
            name = quote.source or (debate.sources[0].id if debate.sources else "")
            used.setdefault(name, {})[quote.exact] = None
    listed_words = {quote.exact for each in quotes.values() for quote in each}
    same = {words for each in used.values() for words in each} <= listed_words
    if tuple(sources) == debate.sources and same:
        return lines
    made: list[str] = []
    for source in debate.sources:
        if re.fullmatch(r"\d{1,9}", source.id):
            made.append(f"[{source.id}] {_named(source)}".rstrip())
            made += [f'"{" ".join(words.split())}"' for words in used.get(source.id, ())]
    return made


def _named(source: Source) -> str:
    return " ".join([*source.address.split(), *source.title.split()])


class _Outline:
    """Where each claim stands in the outline, and where it is only referred to."""

    def __init__(self, debate: ArgumentMap) -> None:
        self._debate = debate
        self._claims = {claim.id: claim for claim in debate.claims}
        self._into: dict[str, list[_Arrow]] = {}
        self._from: dict[str, list[_Arrow]] = {}
        for place, step in enumerate(debate.elements):
            if isinstance(step, Support | Counterpoint) and step.sides[1][0] in self._claims:
                for premise in step.premises:
                    arrow = _Arrow(step, premise, place)
                    self._into.setdefault(step.sides[1][0], []).append(arrow)
                    self._from.setdefault(premise, []).append(arrow)
        self._new = kept(debate, NOTATION).get("layout") == NEW
        self._homes: dict[str, _Arrow | None] = {}
        self._loose: dict[str, list[tuple[int, str, _Arrow | None]]] = {}
        self._placed: set[str] = set()
        self._last = 0
        self.rows: list[_Row] = []
        self.numbers: dict[str, str] = {}
        self._reserved = {
            number
            for each in listed(kept(debate, NOTATION).get("unread"))
            if isinstance(number := mapped(each).get("number"), str)
        }
        self._lay_out()

    @cached_property
    def _main(self) -> Claim | None:
        """The claim the outline begins with."""
        if self._debate.declared_thesis is not None:
            return self._debate.thesis
        roots = [claim for claim in self._debate.claims if claim.id not in self._from]
        return next(iter((*roots, *self._debate.claims)), None)

    def _home(self, name: str) -> _Arrow | None:
        """Return the step below which a claim has its own place."""
        arrows = self._from.get(name, [])
        stated = [each for each in arrows if "see" not in kept(each.step, NOTATION)] or arrows
        above = name.rpartition(".")[0]
        return next((each for each in stated if each.step.sides[1][0] == above), None) or next(
            iter(stated), None
        )

    def _lay_out(self) -> None:
        main = self._main
        if main is None:
            return
        self._homes = {name: self._home(name) for name in self._claims}
        self._homes[main.id] = None
        orphans: list[Claim] = []
        for place, claim in enumerate(self._debate.claims):
            if self._homes[claim.id] is not None or claim is main:
                continue
            above = claim.id.rpartition(".")[0]
            if above in self._claims:
                self._loose.setdefault(above, []).append((place, claim.id, None))
            elif "label" in kept(claim, NOTATION) and _NUMBER.fullmatch(claim.id) and above:
                orphans.append(claim)
            else:
                self._loose.setdefault(main.id, []).append((place, claim.id, None))
        self._place(main, "1")
        used = {row.number for row in self.rows}
        for claim in orphans:  # they stood below a number that was nowhere
            number = claim.id
            if number in used or number.rpartition(".")[0] in used:
                number = self._next()
            self._place(claim, number)
        for claim in self._debate.claims:  # what is left leads round in a circle
            if claim.id not in self.numbers:
                self._place(claim, self._next())

    def _next(self) -> str:
        """Return a free number below the first claim."""
        self._last += 1
        while f"1.{self._last}" in self._reserved:
            self._last += 1
        return f"1.{self._last}"

    def _wanted(self, number: str, name: str, arrow: _Arrow | None) -> int:
        """Return which number below another one an item had, if it was there."""
        own: object = name
        if arrow is not None and self._homes[name] is not arrow:
            own = kept(arrow.step, NOTATION).get("see")
        if not isinstance(own, str):
            return _NONE
        above, _, last = own.rpartition(".")
        fits = above == number and last.isascii() and last.isdigit() and len(last) < 10
        return int(last) if fits and str(int(last)) == last and last != "0" else _NONE

    def _label(self, claim: Claim, arrow: _Arrow | None, number: str) -> str:
        if arrow is not None:
            return arrow.label
        if claim.modality is Modality.QUESTION:
            return "Question"
        label = kept(claim, NOTATION).get("label")
        free = number in ("1", claim.id) and number.rpartition(".")[0] not in self._placed
        if isinstance(label, str) and label in _LABELS and (free or label in ("", "Thesis")):
            return label
        return "" if number == "1" and not self._new else "Thesis"

    def _place(self, start: Claim, number: str) -> None:
        """Give a claim its place, and all that has its place below it, in order."""
        waiting: list[tuple[Claim, str, _Arrow | None, bool]] = [(start, number, None, False)]
        while waiting:
            claim, number, arrow, away = waiting.pop()
            again = away or claim.id in self.numbers
            label = self._label(claim, arrow, number)
            self.rows.append(_Row(number, label, claim, arrow, again))
            if again:
                continue
            self.numbers[claim.id] = number
            self._placed.add(number)
            if number.count(".") + 2 > DEEPEST:
                continue
            children = [*self._loose.get(claim.id, ())]
            children += [(each.place, each.premise, each) for each in self._into.get(claim.id, ())]
            wanted = [self._wanted(number, name, each) for _, name, each in children]
            last, below = 0, list[tuple[Claim, str, _Arrow | None, bool]]()
            for at in sorted(range(len(children)), key=lambda at: (wanted[at], children[at][0])):
                _, name, each = children[at]
                last = wanted[at] if last < wanted[at] < _NONE else last + 1
                while f"{number}.{last}" in self._reserved:
                    last += 1
                away = each is not None and self._homes[name] is not each
                below.append((self._claims[name], f"{number}.{last}", each, away))
            if number == "1":
                self._last = last
            waiting += reversed(below)
