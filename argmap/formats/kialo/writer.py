"""Kialo's text export, written: the map as one numbered outline, with references within it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import field, frozen

from argmap.formats.kialo.dialects import OutlineLayout
from argmap.formats.kialo.labels import LABEL, LABELLED, SEE
from argmap.formats.kialo.slips import labelled_slip, next_numbers, opens_item, unlabelled_slip
from argmap.formats.kialo.words import ends_claim, is_listed, mark, plain, refers, starts_list
from argmap.formats.shared.kept import kept_by
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import Modality
from argmap.model.records import Claim, Counterpoint, Support
from argmap.syntax.plain import as_list, as_mapping

NOTATION = "kialo"

DEEPEST = 1_000
"""Most levels written: the numbers of an outline grow with its depth, and so its square."""

_NUMBER = re.compile(r"(?:\d{1,9}\.)*\d{1,9}")
_LABELS = {"", "Pro", "Con", "Thesis"}
_SEE = re.compile(rf"{SEE} ((?:\d{{1,9}}\.)*\d{{1,9}})\.?")
_NONE = 10**10
# What would open another item, were it not escaped.
_RISKY = re.compile(rf"(?:\d{{1,9}}\.)+\s+{LABEL}:|\d{{1,9}}\.(?:\d{{1,9}}\.)+(?:\s|$)")
# A number after an empty line counts the theses on, unless a list has begun before it.
_COUNTED = re.compile(r"\d{1,9}[.)]\s")
_FIRST_OF_LIST = re.compile(r"1[.)]\s")
_LABEL = re.compile(rf"{LABEL}:")


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
    own = kept_by(debate, NOTATION)
    layout = OutlineLayout.of(own)
    first, between, last = layout.gaps
    title = " ".join(debate.title.split())
    lines = [f"Discussion Title: {title}".rstrip()]
    if layout.is_new:
        lines = ["Discussion Name:", title]
    lines += [""] * first
    outline = _Outline(debate)
    numbers = outline.numbers
    for at, row in enumerate(outline.rows):
        if not (row.refers and row.claim.id not in numbers):
            lines += [""] * between if at else ()
            lines += _lines(row, numbers, layout)
    for each in map(as_mapping, as_list(own.get("unread"))):
        number, label, text = each.get("number"), each.get("label"), each.get("text")
        if not (isinstance(number, str) and _NUMBER.fullmatch(number) and label in _LABELS):
            continue
        if isinstance(text, str) and outline.is_nowhere(number, text):
            lines.append(f"{number}.{f' {label}:' if label else ''} {text}".rstrip())
    cited = _source_lines(own)
    if cited:
        lines += [""] * last + cited
    return layout.breaks.join([*lines, ""])


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


def _lines(row: _Row, numbers: Mapping[str, str], layout: OutlineLayout) -> Iterator[str]:
    """Yield the lines of an item; the layout of today sets its text off and indents it."""
    indent = layout.indent * row.number.count(".")
    label = f" {row.label}:" if row.label else ""
    head = f"{indent}{row.number}.{label}"
    text = f"-> See {numbers[row.claim.id]}." if row.refers else _text(row, below=layout.is_new)
    first, *more = text.split("\n")
    if layout.is_new:
        yield head
        more = [first, *more]
    else:
        yield f"{head} {first.strip()}"
    for line in more:
        yield f"{indent}{line.strip()}".rstrip()


def _text(row: _Row, *, below: bool) -> str:
    own = kept_by(row.claim, NOTATION)
    raw, elsewhere = own.get("raw"), own.get("discussion")
    labelled = bool(row.label)
    text = mark(row.claim.text, labelled=labelled, below=below)
    if isinstance(raw, str) and plain(raw) == row.claim.text and _is_safe(raw, row):
        text = raw
    if isinstance(elsewhere, str) and re.fullmatch(r"[0-9]{1,18}", elsewhere):
        known = "" if raw == "" and row.claim.text == f"discussion #{elsewhere}" else f": {text}"
        return f"-> See discussion #{elsewhere}{known}"
    if raw == "" and row.claim.text == row.claim.id:
        return ""
    return text


def _is_safe(raw: str, row: _Row) -> bool:
    """Return whether a text with its markup is read as one claim's, and as it is."""
    lines = raw.split("\n")
    if raw != raw.strip() or any(line != line.strip() or "\r" in line for line in lines):
        return False
    if refers(raw) or (not row.label and _LABEL.match(raw)):
        return False
    following = next_numbers(row.number)
    has_list = any(_FIRST_OF_LIST.match(line) for line in lines)
    return not any(
        _RISKY.match(line)
        or (
            unlabelled_slip(line, following)
            if (slip := labelled_slip(line)) is None
            else opens_item(slip)
        )
        or (not has_list and not before.strip() and _COUNTED.match(line))
        or starts_list(line)
        or ends_claim(line, before)
        for before, line in zip(("-", *lines), lines, strict=False)
    )


def _source_lines(own: Mapping[str, object]) -> list[str]:
    """Return the list of sources, if it would be read as one."""
    lines = [line for line in as_list(own.get("sources")) if isinstance(line, str)]
    text = [line for line in lines if line.strip()]
    heads = bool(text) and (
        ends_claim(text[0], "") or (starts_list(text[0]) and (not text[1:] or is_listed(text[1])))
    )
    if not heads or any(set(line) & {"\n", "\r"} or LABELLED.match(line) for line in lines):
        return []
    return lines


class _Outline:
    """The place of each claim in the outline, and the references to it."""

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
        # The steps from a claim that did not refer to it from elsewhere.
        self._stated: dict[str, list[_Arrow]] = {
            name: [arrow for arrow in arrows if "see" not in kept_by(arrow.step, NOTATION)]
            for name, arrows in self._from.items()
        }
        self._new = OutlineLayout.of(kept_by(debate, NOTATION)).is_new
        self._homes: dict[str, _Arrow | None] = {}
        self._loose: dict[str, list[tuple[int, str, _Arrow | None]]] = {}
        self._placed: set[str] = set()
        self._first = "1"
        self._last = 0
        self.rows: list[_Row] = []
        self.numbers: dict[str, str] = {}
        self._reserved: set[str] = set()
        for each in as_list(kept_by(debate, NOTATION).get("unread")):
            number = as_mapping(each).get("number")
            if isinstance(number, str):
                above = number.rpartition(".")[0]
                self._reserved |= {number} if above in self._claims else {number, above}
        self._lay_out()

    @cached_property
    def _main(self) -> Claim | None:
        """The claim the outline begins with."""
        if self._debate.declared_thesis is not None:
            return self._debate.thesis
        roots = [claim for claim in self._debate.claims if not self._stated.get(claim.id)]
        if roots and roots[0].modality is Modality.QUESTION:  # its theses stand below it
            return roots[0]
        if self._debate.thesis is not None:
            return self._debate.thesis
        argued = [claim for claim in roots if claim.id in self._into]
        return next(iter((*argued, *roots, *self._debate.claims)), None)

    def is_nowhere(self, number: str, text: str) -> bool:
        """Return whether a reference that could not be read cannot be read here either."""
        found = _SEE.fullmatch(text)
        if not found or number in self._placed:
            return False
        return found[1] not in self._placed or number.rpartition(".")[0] not in self._placed

    def _home(self, name: str) -> _Arrow | None:
        """Return the step below which a claim stood; none where the first one met will do."""
        above = name.rpartition(".")[0]
        return next((e for e in self._stated.get(name, ()) if e.step.sides[1][0] == above), None)

    def _is_away(self, name: str, arrow: _Arrow) -> bool:
        """Return whether a claim stands elsewhere, so that a step only refers to it."""
        home = self._homes[name]
        if home is not None:
            return home is not arrow
        return self._is_loose(name) or (
            "see" in kept_by(arrow.step, NOTATION) and bool(self._stated[name])
        )

    def _is_loose(self, name: str) -> bool:
        """Return whether nothing but its number tells where a claim stands."""
        above = name.rpartition(".")[0]
        return name not in self._from or (not self._stated[name] and above in self._claims)

    def _lay_out(self) -> None:
        main = self._main
        if main is None:
            return
        self._homes = {name: self._home(name) for name in self._claims}
        if "." in main.id and _NUMBER.fullmatch(main.id):  # the file it is from had no first claim
            self._first = main.id
        orphans: list[Claim] = []
        for place, claim in enumerate(self._debate.claims):
            if claim is main or not self._is_loose(claim.id):
                continue
            above = claim.id.rpartition(".")[0]
            if above in self._claims:
                self._loose.setdefault(above, []).append((place, claim.id, None))
            elif "label" in kept_by(claim, NOTATION) and _NUMBER.fullmatch(claim.id):
                orphans.append(claim)
                self._reserved |= {claim.id, above} if above else {claim.id}
            else:
                self._loose.setdefault(main.id, []).append((place, claim.id, None))
        self._place(main, self._first)
        for claim in orphans:  # they stood below a number that was nowhere
            number = claim.id
            if number in self._placed or number.rpartition(".")[0] in self._placed:
                number = self._next()
            self._place(claim, number)
        for claim in self._debate.claims:  # what is left leads round in a circle
            if claim.id not in self.numbers:
                self._place(claim, self._next())

    def _next(self) -> str:
        """Return a free number below the first claim."""
        self._last += 1
        while f"{self._first}.{self._last}" in self._reserved:
            self._last += 1
        return f"{self._first}.{self._last}"

    def _kept_number(self, number: str, name: str, arrow: _Arrow | None) -> int:
        """Return the number below another one that an item had, if it was there."""
        own: object = name if arrow is None else kept_by(arrow.step, NOTATION).get("see", name)
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
        label = kept_by(claim, NOTATION).get("label")
        free = number in (self._first, claim.id) and number.rpartition(".")[0] not in self._placed
        if isinstance(label, str) and label in _LABELS and (free or label in ("", "Thesis")):
            return label
        return "" if number == self._first and not self._new else "Thesis"

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
            wanted = [self._kept_number(number, name, each) for _, name, each in children]
            last, below = 0, list[tuple[Claim, str, _Arrow | None, bool]]()
            for at in sorted(range(len(children)), key=lambda at: (wanted[at], children[at][0])):
                _, name, each = children[at]
                last = wanted[at] if last < wanted[at] < _NONE else last + 1
                while f"{number}.{last}" in self._reserved:
                    last += 1
                away = each is not None and self._is_away(name, each)
                below.append((self._claims[name], f"{number}.{last}", each, away))
            if number == self._first:
                self._last = last
            waiting += reversed(below)
