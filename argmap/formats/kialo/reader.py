"""Kialo's text export, read: one discussion as a numbered outline of pros and cons.

Both layouts are read, that of today (``Discussion Name:``, a label and then the claim on a line of
its own) and the one before it (``Discussion Title:``, label and claim on one line). A claim is
called by its number. ``-> See 1.2.`` stands for a claim stated elsewhere, so that it serves there
too. A question's theses are neither for nor against it, so only their numbers tie them to it. What
the list at the end says of a work stands in the note of each claim that cites it: the debate argues
from many works and is the text of none, so they are no sources of the map.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, evolve, field

from argmap.errors import brief, read_error
from argmap.findings import Finding, FindingList, Location
from argmap.formats.kialo.dialects import OutlineLayout, gaps_of, indent_of
from argmap.formats.kialo.labels import LABEL, LABELLED, SEE, TITLE, is_name, label_of
from argmap.formats.kialo.slips import (
    Slip,
    first_slip,
    is_loosely_labelled,
    labelled_slip,
    next_numbers,
    opens_item,
    plain_number,
    unlabelled_slip,
)
from argmap.formats.kialo.words import (
    citations,
    ends_claim,
    is_listed,
    mark,
    plain,
    starts_list,
    works_of,
)
from argmap.formats.kialo.writer import DEEPEST, NOTATION, numbers_of
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import Endorsement, Modality
from argmap.model.ids import Ids
from argmap.model.records import Claim, Counterpoint, Relation, Support

_ENTRY = re.compile(
    r"\s*((?:\d{1,9}\.)+)"
    rf"(?:\s+({LABEL}):\s*(?P<said>.*)|\s+(?P<unlabelled>.*))?"
)
_FIRST_OF_LIST = re.compile(r"\s*1[.)]\s")
_SEE = re.compile(rf"\s*{SEE} ((?:\d{{1,9}}\.)*\d{{1,9}})\.?\s*")
_ELSEWHERE = re.compile(r"\s*-+> See discussion #(\d+)(?::\s*(.*))?", re.DOTALL)


@define
class _Entry:
    """One numbered item: its number, its label, the lines it has, and where it stands."""

    number: str
    label: str
    place: Location
    lines: list[str] = field(factory=list[str])

    @property
    def parent(self) -> str:
        return self.number.rpartition(".")[0]

    @property
    def raw(self) -> str:
        return "\n".join(self.lines).strip("\n")


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    r"""Return the map of a discussion.

    Raises:
        ReadError: The text has neither a title nor a numbered claim.

    >>> debate = loads("Discussion Title: Tax\n\n1. Tax carbon.\n1.1. Con: It is dear.\n"
    ...                "1.1.1. Pro: Ask anyone.\n1.2. Pro: -> See 1.1.1.\n")
    >>> [element.id for element in debate][3:]
    ['1.1 counters 1', '1.1.1 supports 1.1', '1.1.1 supports 1']
    """
    reading = _Reading(name)
    reading.read(text)
    return reading.map()


def losses(debate: ArgumentMap, text: str) -> tuple[Finding, ...]:
    """List the parts of a map that its outline does not hold.

    >>> debate = ArgumentMap.of(Claim("1", "Tax it.", weight=0.5))
    >>> [finding.code for finding in losses(debate, "1. Tax it.")]
    ['no-weight']
    """
    from argmap.formats.shared.renamed_ids import differences_by_name

    return differences_by_name(debate, loads(text), NOTATION, numbers_of(debate))


class _Reading:
    """One run over the text."""

    def __init__(self, name: str | None) -> None:
        self._name = name
        self._title = ""
        self._layout = OutlineLayout.of({})
        self._is_new = self._is_english = False
        self._lines: list[str] = []
        self._entries: dict[str, _Entry] = {}
        self._all: list[_Entry] = []
        self._tail: list[str] = []
        self._targets: dict[int, Claim | None] = {}
        self._findings = FindingList()
        self._names = Ids()
        self._theses = 0  # the highest number of a claim that stands below no other

    def read(self, text: str) -> None:
        """Sort the lines into title, entries and source list.

        outline = [title], {entry, {line that goes on with it}}, [source list];
        title   = "Discussion", ("Title:" | "Name:"), text;

        Raises:
            ReadError: There is neither a title nor a numbered claim.
        """
        self._lines = lines = [line.removesuffix("\r") for line in text.split("\n")]
        start = self._head(lines)
        current: _Entry | None = None
        blank = 0
        gaps: list[int] = []
        leads: list[tuple[int, str]] = []
        end: int | None = None
        last = max([at for at, line in enumerate(lines) if LABELLED.match(line)], default=0)
        for number, line in enumerate(lines[start:], start=start + 1):
            noticed, numbered = len(self._findings), plain_number(line)
            entry = self._entry(numbered, number, current, gap=blank > 0)
            if entry is not None:
                if numbered != line and len(self._findings) == noticed:
                    self._note_slip(Slip(entry.number, entry.label, ""), number)
                current = entry
                gaps.append(blank)
                leads.append((entry.number.count("."), line[: len(line) - len(line.lstrip())]))
            elif _ends_outline(lines, number - 1, last):
                end = blank
                self._tail = "\n".join(lines[number - 1 :]).rstrip().split("\n")
                break
            elif current is not None:
                current.lines.append(line.strip())
            elif line.strip():
                message = f"expected a numbered claim, found {brief(line)}"
                self._note("unknown-line", number, message)
            blank = 0 if line.strip() else blank + 1
        self._layout = OutlineLayout(
            self._is_new,
            "\r\n" if "\r\n" in text else "\n",
            indent_of(leads, is_new=self._is_new),
            gaps_of(gaps, end),
        )
        if not self._entries and not start:
            message = "expected a discussion with numbered claims, found neither title nor claim"
            raise read_error("no-claims", message, Location(self._name, 1, 1))

    def _head(self, lines: list[str]) -> int:
        """Read the title; return how many lines it takes."""
        for at, line in enumerate(lines):
            found = TITLE.match(line)
            if found:
                self._title = found["said"].strip()
                self._is_english = found["en"] is not None
                if not is_name(found):
                    return at + 1
                self._is_new = True
                below = at + 1
                while not self._title and below < len(lines) and not _ENTRY.fullmatch(lines[below]):
                    self._title = lines[below].strip()
                    below += 1
                return below
            if line.strip():
                return at
        return 0

    def _entry(self, line: str, number: int, current: _Entry | None, *, gap: bool) -> _Entry | None:
        """Return the entry that a line opens, none where it goes on with the one before it.

        entry  = number, ["Pro:" | "Con:" | "Thesis:" | "Question:"], (text | see);
        number = digits, ".", {digits, "."};
        see    = "->", "See", number;
        """
        found = _ENTRY.fullmatch(line)
        if found is not None and found[2]:
            label, said = label_of(found[2]), found["said"]
            if self._is_english and found[2].capitalize() != label:
                self._note_slip(Slip(found[1][:-1], label, said), number)
            return self._open(found[1][:-1], label, said, line, number)
        slip = labelled_slip(line)
        if slip is not None and self._is_meant(slip):
            self._note_slip(slip, number)
            return self._open(slip.number, slip.label, slip.said, line, number)
        is_near = slip is not None or (found is None and is_loosely_labelled(line))
        if is_near and current is not None:
            shown = brief(line.strip(), 40)
            message = f"{shown} looks like an item; it is read as a part of claim {current.number}"
            self._note("nearly-numbered", number, message)
        if found is not None:
            name = found[1][:-1]
            # Without a label it may be an item of a list inside a claim's text.
            is_item = name.rpartition(".")[0] in self._entries and name not in self._entries
            if current is None or is_item or self._is_second_thesis(name, current, gap=gap):
                return self._open(name, "", found["unlabelled"] or "", line, number)
            return None
        if current is None and (slip := first_slip(line)) is not None:
            self._note_slip(slip, number)
            return self._open(slip.number, "", slip.said, line, number)
        if is_near or current is None:
            return None
        slip = unlabelled_slip(line, next_numbers(current.number))
        if slip is None or slip.number in self._entries:
            return None
        if slip.number.isdigit() and not (self._is_second_thesis(slip.number, current, gap=gap)):
            return None
        self._note_slip(slip, number)
        return self._open(slip.number, "", slip.said, line, number)

    def _is_meant(self, slip: Slip) -> bool:
        """Whether a line that is nearly labelled stands where such an item may."""
        above = slip.number.rpartition(".")[0]
        return opens_item(slip) and (slip.certain or not above or above in self._entries)

    def _is_second_thesis(self, name: str, current: _Entry, *, gap: bool) -> bool:
        """Whether a bare number counts the theses on, and not the items of a list in a claim."""
        if not name.isdigit() or int(name) != self._theses + 1 or name in self._entries:
            return False
        in_list = any(_FIRST_OF_LIST.match(line) for line in current.lines[1:])
        return not in_list and (gap or len(current.lines) == 1)

    def _note_slip(self, slip: Slip, number: int) -> None:
        usual = f"{slip.number}. {slip.label}:" if slip.label else f"{slip.number}."
        message = f"expected {brief(usual)}, found {brief(self._lines[number - 1].strip(), 40)}"
        self._note("nearly-numbered", number, f"{message}; it is read as claim {slip.number}")

    def _open(self, name: str, label: str, said: str, line: str, number: int) -> _Entry | None:
        if name.count(".") >= DEEPEST:
            return None
        entry = _Entry(
            name, label, Location(self._name, number, 1 + len(line) - len(line.lstrip()))
        )
        if said.strip():
            is_see = _SEE.fullmatch(said) is not None
            entry.lines.append(plain_number(said.strip()) if is_see else said.strip())
        if name in self._entries:
            self._note("duplicate-id", number, f"the number {name} is taken")
        elif "." not in name:
            self._theses = max(self._theses, int(name))
        self._entries.setdefault(name, entry)
        self._all.append(entry)
        return entry

    def map(self) -> ArgumentMap:
        """Build the map of the entries."""
        works = works_of(self._tail)
        claims: dict[int, Claim] = {}
        for entry in self._all:
            if not _SEE.fullmatch(entry.raw):
                claims[id(entry)] = self._claim(entry, works)
        relations: list[Relation] = []
        unread: list[dict[str, str]] = []
        for entry in self._all:
            relation = self._tie(entry, claims, unread)
            if relation is not None:
                relations.append(relation)
        extras = self._layout.as_extras()
        if unread:
            extras["unread"] = unread
        if self._tail:
            extras["sources"] = self._tail
        debate = ArgumentMap(
            [*claims.values(), *relations],
            title=self._title,
            extras={NOTATION: extras} if extras else {},
            findings=self._findings,
        )
        main = claims.get(id(self._all[0])) if self._all else None
        if main is None or main.modality is Modality.QUESTION or debate.thesis == main:
            return debate
        return evolve(debate, thesis=main)

    def _note(self, code: str, number: int, message: str) -> None:
        self._findings.note(code, message, Location(self._name, number, 1))

    def _claim(self, entry: _Entry, works: Mapping[str, str]) -> Claim:
        kept: dict[str, Any] = {}
        raw = entry.raw
        elsewhere = _ELSEWHERE.fullmatch(raw)
        if elsewhere:
            kept["discussion"] = elsewhere[1]
            raw = (elsewhere[2] or "").strip()
        text = plain(raw)
        if not text:
            text = f"discussion #{elsewhere[1]}" if elsewhere else entry.number
            if not elsewhere:
                self._note("no-words", entry.place.line, f"claim {entry.number} has no text")
        notes = [f"[{name}] {works[name]}".rstrip() for name in citations(raw) if name in works]
        question = entry.label == "Question"
        usual = self._usual_label(entry)
        if entry.label != usual or self._stands_beside(entry):
            kept["label"] = entry.label
        if mark(text, labelled=bool(entry.label), below=self._is_new) != raw:
            kept["raw"] = raw
        return Claim(
            self._names.take(entry.number),
            text,
            note="\n".join(notes),
            modality=Modality.QUESTION if question else Modality.ASSERTED,
            endorsement=Endorsement.SUSPENDS if question else Endorsement.ENDORSES,
            extras={NOTATION: kept} if kept else {},
            location=entry.place,
        )

    def _stands_beside(self, entry: _Entry) -> bool:
        """Whether an entry is a thesis beside the first one."""
        return entry is not self._all[0] and not entry.parent and entry.label in ("", "Thesis")

    def _usual_label(self, entry: _Entry) -> str:
        """Return the label that the writer would give."""
        if entry.label == "Question":
            return "Question"
        if entry is self._all[0]:
            return "Thesis" if self._is_new else ""
        ties = entry.label in ("Pro", "Con") and entry.parent in self._entries
        return entry.label if ties else "Thesis"

    def _tie(
        self, entry: _Entry, claims: Mapping[int, Claim], unread: list[dict[str, str]]
    ) -> Relation | None:
        """Return the relation of an entry to the one it stands below."""
        see = _SEE.fullmatch(entry.raw)
        claim = claims.get(id(entry)) if not see else self._claim_of(entry, claims)
        parent = self._entries.get(entry.parent)
        above = self._claim_of(parent, claims) if parent else None
        if see and (claim is None or above is None or entry.label not in ("Pro", "Con")):
            problem = f"{entry.number} refers to {see[1]}, which it cannot join to anything"
            self._note("unknown-id", entry.place.line, f"{problem}; it is kept and not read")
            unread.append({"number": entry.number, "label": entry.label, "text": entry.raw})
            return None
        if entry is self._all[0] or claim is None:
            return None
        if above is None and self._stands_beside(entry):
            problem = (
                f"claim {entry.number} is a thesis beside {self._all[0].number}; the first stays "
                "the main claim"
            )
            self._note("second-thesis", entry.place.line, problem)
            return None
        if above is None:
            problem = (
                f"claim {entry.number} stands below {entry.parent or 'nothing'}, which is not here"
            )
            self._note("unknown-id", entry.place.line, problem)
            return None
        if entry.label not in ("Pro", "Con"):
            if not entry.label and above.modality is not Modality.QUESTION:
                problem = f"claim {entry.number} says neither Pro nor Con; nothing ties it"
                self._note("no-polarity", entry.place.line, problem)
            return None
        kind = Support if entry.label == "Pro" else Counterpoint
        extras = {NOTATION: {"see": entry.number}} if see else {}
        relation = kind(claim.id, above.id, extras=extras, location=entry.place)
        return self._names.own(relation)

    def _claim_of(self, entry: _Entry | None, claims: Mapping[int, Claim]) -> Claim | None:
        """Return the claim an entry states, or that it refers to in the end."""
        path: list[int] = []
        while entry is not None and id(entry) not in self._targets:
            self._targets[id(entry)] = None  # what is met again on the same path is a circle
            path.append(id(entry))
            see = _SEE.fullmatch(entry.raw)
            if not see:
                self._targets[id(entry)] = claims[id(entry)]
                break
            entry = self._entries.get(see[1].rstrip("."))
        found = self._targets[id(entry)] if entry is not None else None
        self._targets |= dict.fromkeys(path, found)
        return found


def _ends_outline(lines: Sequence[str], at: int, last: int) -> bool:
    """Return whether the list of sources begins here, with no entry after it."""
    if at < last:
        return False
    line = lines[at]
    if ends_claim(line, lines[at - 1] if at else "-"):
        return True
    if not starts_list(line):
        return False
    below = at + 1
    while below < len(lines) and not lines[below].strip():
        below += 1
    return below == len(lines) or is_listed(lines[below])
