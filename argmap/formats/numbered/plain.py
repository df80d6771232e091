"""Numbered arguments as teachers write them: claims, and at their ends what they follow from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from argmap.errors import brief, read_error
from argmap.findings import FindingList, Location
from argmap.formats.numbered.evidence import ends_in_number, is_bibliography
from argmap.formats.numbered.grounds import (
    StatedGround,
    basis_of,
    grounds_of,
    in_brackets,
    is_marked,
    key_of,
    without_mark,
)
from argmap.formats.numbered.items import NumberedBlock, NumberedClaim
from argmap.formats.numbered.lines import (
    ALONE,
    BARE_ITEM,
    BEHIND,
    BULLET,
    CONCLUDES,
    FENCE,
    HEADING,
    INVERTS,
    ITEM,
    LETTER,
    LETTERED,
    NEXT,
    OBJECTS,
    PARTS,
    REPLIES,
    ROLE,
    RULE,
    THEREFORE,
    plain_line,
)
from argmap.formats.numbered.series import series_from
from argmap.formats.numbered.step_lines import step_line
from argmap.formats.shared.line_findings import unread_lines
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.model.records import Claim, Counterpoint, Element, Support

_AHEAD: Final = 40  # lines in which the second letter of a series stands
_SENTENCE_END: Final = (".", "!", "?", ")", "]", "”", '"', "’", "…")
_LONGEST_TITLE: Final = 100
# "So much for that" is no conclusion, nor "So it goes"; a comma after the word says that one is.
_FEWEST_WORDS: Final = 4
_LINES: Final = 400


def looks_numbered(text: str) -> bool:
    r"""Whether lines are numbered, and one of them says that it follows from those above it.

    >>> looks_numbered("1. a\n2. b (from 1)"), looks_numbered("P1: a\nC: b"), looks_numbered("1. a")
    (True, True, False)
    """
    reading = _Reading(None)
    reading.read(text.split("\n", _LINES)[:_LINES])
    if reading.has_lettered_sections:
        return False
    if is_bibliography([item.text for item in reading.items]):
        return False
    is_prose = len(reading.prose) > len(reading.items)
    return bool(reading.steps) or any(
        _is_evidence(item, is_prose=is_prose) for item in reading.items
    )


def _is_evidence(item: NumberedClaim, *, is_prose: bool) -> bool:
    """Whether a claim says that it follows from others, or is against them.

    In prose a line of dashes is one below a heading, and a "so" tells a story.
    """
    if item.concludes and not is_prose:
        return len(item.block.known) > 1 and not item.text.endswith("?")
    said, grounds = grounds_of(item.text, item.block.known, numbers=item.block.has_numbers)
    others = item.block.known.keys() - {key_of(item.number)}
    is_named = any(name in others for ground in grounds for name in ground.names)
    if said.endswith("?"):
        return False
    # One number in brackets behind a single word is more likely to count something.
    return is_named and (" " in said or not ends_in_number(item.text))


def read_plain(text: str, name: str | None) -> ArgumentMap:
    r"""Read a numbered argument.

    Raises:
        ReadError: The text holds no numbered claim.

    >>> [each.id for each in read_plain("P1. It rains.\n----\nC. It is wet.", None)]
    ['P1', 'C', 'P1 supports C']
    """
    reading = _Reading(name)
    reading.read(text.split("\n"))
    if not reading.items:
        raise read_error("no-claims", "expected numbered claims, found none", Location(name, 1, 1))
    return _Argument(reading).map()


class _Reading:
    """The lines of a text sorted into claims, and what is none."""

    def __init__(self, name: str | None) -> None:
        self.title = ""
        self.items: list[NumberedClaim] = []
        self._name = name
        self._open: NumberedClaim | None = None
        self._below_rule = False
        self._cue = ""
        self._group: tuple[str, ...] = ()
        self._block = NumberedBlock()
        self.prose: list[tuple[int, str]] = []
        self._lists_premises = False
        self.steps: list[tuple[NumberedClaim, StatedGround]] = []

    @property
    def findings(self) -> FindingList:
        """The lines that are no claim, as one finding."""
        hint = "give it a number, or leave it out"
        return unread_lines(self.prose, "not numbered", self._name, hint=hint)

    @property
    def has_lettered_sections(self) -> bool:
        """Whether letters count the headings of a text, and no claims."""
        lettered = [item for item in self.items if item.block.series]
        return bool(lettered) and (len(self.prose) > 1 or any(map(_is_heading, lettered)))

    def read(self, lines: Sequence[str]) -> None:
        for number, raw in enumerate(lines, start=1):
            for line in BEHIND.split(raw.rstrip("\r")):
                self._read(lines, number, line)

    def _read(self, lines: Sequence[str], number: int, line: str) -> None:
        if not line.strip():
            self._open = None
        elif part := PARTS.fullmatch(line):
            self._below_rule, self._open = bool(part["end"] and self._block.known), None
            self._lists_premises = part["begin"] is not None
        elif heading := HEADING.fullmatch(line):
            self._head(heading[1])
        elif alone := RULE.fullmatch(line) or ALONE.fullmatch(line):
            self._below_rule, self._open = bool(self._block.known), None
            self._cue = alone.groupdict().get("word") or ""
        elif not FENCE.fullmatch(line) and not self._lettered(lines, number, line):
            self._line(number, line)

    def _head(self, words: str) -> None:
        if self.items or self.title:
            self._group = (words,)
        else:
            self.title = words
        self._block, self._open = NumberedBlock(), None

    def _lettered(self, lines: Sequence[str], number: int, line: str) -> bool:
        """Read a line whose letter is the next of its series; return whether it is one."""
        found = LETTERED.fullmatch(line)
        if found is None:
            return False
        label, block = _label(found), self._block
        at = len(block.known)
        if not block.known:
            below = map(LETTERED.fullmatch, lines[number : number + _AHEAD])
            behind = NEXT.finditer(found["said"])
            ahead = {_label(each) for each in (*behind, *below) if each is not None}
            block.series = series_from(label, ahead)
        if at >= len(block.series) or block.series[at] != label:
            return False
        self._items(number, line, found, block.series[at:])
        return True

    def _line(self, number: int, line: str) -> None:
        line = plain_line(line)
        known = self._block.known
        step = step_line(line) if known else None
        if step is not None and all(name in known for name in (step[0], *step[1].names)):
            self.steps.append((known[step[0]], step[1]))
            return
        found = ITEM.fullmatch(line)
        label = _label(found) if found else ""
        bare = BARE_ITEM.fullmatch(line)
        is_letter = LETTER.fullmatch(label) is not None
        if found and found["word"] and is_letter:
            found = None  # "Therefore, c." names no claim
        if found and (self._block.known or not is_letter or label in "Pp"):
            count = range(int(label), int(label) + _LINES) if label.isdecimal() else ()
            self._items(number, line, found, [label, *map(str, count[1:])])
        elif bare and self._is_next(bare["plain"]):
            self._item(number, line, bare["plain"], bare["said"], "")
        elif self._concludes(line):
            said = BULLET.fullmatch(line)
            self._item(number, line, self._unused("C"), said["said"] if said else line.strip(), "")
        elif self._lists_premises and (said := BULLET.fullmatch(line)):
            self._item(number, line, f"P{len(self._block.known) + 1}", said["said"], "")
        elif self._open is not None:
            self._open.lines.append(in_brackets(line).strip())
        elif not self.items and not self.title and _is_title(line):
            self.title = line.strip().rstrip(":")
        else:
            self.prose.append((number, line))

    def _is_next(self, label: str) -> bool:
        """Whether a number without a point after it is the next of its kind."""
        known = self._block.known
        if label.isdecimal():
            return int(label) == len(known) + 1
        if "." in label:
            return label.rpartition(".")[0] in known and label not in known
        return label == "P1" if not known else key_of("P1") in known

    def _concludes(self, line: str) -> bool:
        """Whether a line without a number is the conclusion of the claims above it."""
        if not self._block.known or self._below_rule:
            return self._below_rule
        found = THEREFORE.match(line)
        if found is None or (found["word"] and found["word"][0].islower()):
            return False
        is_sure = found["sign"] or found[0].strip()[-1:] in {",", ":"}
        if not is_sure and len(line.split()) < _FEWEST_WORDS:
            return False
        return self._open is None or self._open.text.endswith(_SENTENCE_END)

    def _unused(self, word: str) -> str:
        """Return a letter or word, with a number where it is taken."""
        block = self._block
        count = block.counts.get(word, 1)
        while key_of(label := f"{word}{count}" if count > 1 else word) in block.known:
            count += 1
        block.counts[word] = count
        return label

    def _items(self, number: int, line: str, found: re.Match[str], labels: Sequence[str]) -> None:
        """Read the claims of a line: "1. It rains. 2. It is wet.".

        Args:
            number: The number of the line.
            line: The line.
            found: Its first claim, and what stands behind it.
            labels: The numbers in their order, from that of the first claim on.
        """
        said, start, at = found["said"], 0, 0
        sign = found["sign"] or found["word"] or ""
        for mark in NEXT.finditer(said):
            if at + 1 < len(labels) and _label(mark) == labels[at + 1]:
                self._item(number, line, labels[at], said[start : mark.start()], sign)
                at, start, sign = at + 1, mark.end(), mark["sign"] or mark["word"] or ""
        self._item(number, line, labels[at], said[start:], sign)

    def _item(self, number: int, line: str, label: str, said: str, sign: str) -> None:
        is_answer = OBJECTS.fullmatch(label) or REPLIES.fullmatch(label)
        if is_answer and not label[-1].isdecimal():
            label = self._unused(label)
        block = self._block
        if label == "1" and [*block.known] == ["1"]:
            block.is_automatic = True
        if label == "1" and block.is_automatic:
            label = str(len(block.known) + 1)
        if key_of(label) in self._block.known:
            self._block = NumberedBlock()  # the count begins anew, and with it an argument
        found = THEREFORE.match(said) if self._block.known else None
        if found:
            sign = sign or found["sign"] or found["word"]
            if not INVERTS.match(sign) or found[0].rstrip()[-1:] in {":", ","}:
                said = said[found.end() :]
                said = said[:1].upper() + said[1:]
        role = ROLE.match(said)
        if role:
            said = said[role.end() :]
        is_named = not self._block.series and CONCLUDES.fullmatch(label) is not None
        concludes = bool(sign or self._below_rule or is_named or (role and role["end"]))
        place = Location(self._name, number, 1 + len(line) - len(line.lstrip()))
        cue = (sign if sign[:1].isalpha() else "") or (self._cue if self._below_rule else "")
        item = NumberedClaim(
            label,
            place,
            line,
            self._group,
            [in_brackets(said).strip()],
            self._block,
            cue,
            concludes,
        )
        self._below_rule = False
        self._block.known[key_of(label)] = item
        self.items.append(item)
        self._open = item


def _label(found: re.Match[str]) -> str:
    """Return the number of a claim as its line spells it."""
    return found["round"] or found["square"] or found["plain"]


def _is_heading(item: NumberedClaim) -> bool:
    """Whether a claim is a heading and what stands below it: no sentence, and then one."""
    first, *more = item.lines
    return (
        bool(more) and not first.endswith((*_SENTENCE_END, ",", ";", ":")) and more[0][:1].isupper()
    )


def _is_title(line: str) -> bool:
    said = line.strip()
    return len(said) <= _LONGEST_TITLE and not said.endswith((".", "!", ";", ","))


class _Argument:
    """The claims of a text, and the steps between them."""

    def __init__(self, reading: _Reading) -> None:
        self._reading = reading
        self._names = Ids()
        self._findings = reading.findings
        self._marked = {id(item.block) for item in reading.items if is_marked(item.text)}
        self._ids = {id(item): self._names.take(item.number) for item in reading.items}

    def map(self) -> ArgumentMap:
        elements: list[Element] = []
        concluded: NumberedClaim | None = None
        objected: NumberedClaim | None = None
        steps = self._reading.steps
        stepped = {id(item) for item, ground in steps if not ground.against}
        for item in self._reading.items:
            is_in_letters = id(item.block) in self._marked
            said, basis = basis_of(without_mark(item.text) if is_in_letters else item.text)
            text, grounds = grounds_of(said, item.block.known, numbers=item.block.has_numbers)
            if not text:
                self._note("no-text", f"claim {item.number} has no text", item)
            claim = Claim(
                self._id(item),
                text or item.number,
                basis=basis,
                group=item.group,
                location=item.place,
            )
            elements.append(claim)
            for ground in grounds:
                elements += self._steps(item, ground)
            if item.concludes and not grounds and id(item) not in stepped:
                elements += self._follows(item)
            is_objection = OBJECTS.fullmatch(item.number) is not None
            is_reply = REPLIES.fullmatch(item.number) is not None
            target = (concluded if is_objection else objected) if not grounds else None
            if (is_objection or is_reply) and target is not None:
                hit = Counterpoint(self._id(item), self._id(target), location=item.place)
                elements.append(self._names.own(hit))
            elif not any(ground.against for ground in grounds):
                item.block.free[id(item)] = item
                concluded = item if item.concludes or grounds else concluded
            objected = item if is_objection else objected
        for item, ground in steps:
            elements += self._steps(item, ground)
        return ArgumentMap(elements, title=self._reading.title, findings=self._findings)

    def _id(self, item: NumberedClaim) -> str:
        return self._ids[id(item)]

    def _steps(self, item: NumberedClaim, ground: StatedGround) -> Iterator[Element]:
        named: list[NumberedClaim] = []
        for name in ground.names:
            if name in item.block.known:
                named.append(item.block.known[name])
            else:
                message = f"claim {item.number} names claim {brief(name)}, which is not here"
                self._note("unknown-id", message, item)
        if ground.against:
            for each in named:
                hit = Counterpoint(self._id(item), self._id(each), location=item.place)
                yield self._names.own(hit)
        elif named:
            yield self._support(item, named, ground.rule)

    def _follows(self, item: NumberedClaim) -> Iterator[Element]:
        """Yield the step from all above that nothing has used yet."""
        free = list(item.block.free.values())
        if free:
            yield self._support(item, free, "")
        else:
            message = f"claim {item.number} is a conclusion, and no claim above is left to carry it"
            self._note("no-premises", message, item)

    def _support(
        self, item: NumberedClaim, premises: Sequence[NumberedClaim], rule: str
    ) -> Support:
        for each in premises:
            item.block.free.pop(id(each), None)
        return self._names.own(
            Support(
                [self._id(each) for each in premises],
                self._id(item),
                scheme=rule or None,
                cue=item.cue,
                location=item.place,
            )
        )

    def _note(self, code: str, message: str, item: NumberedClaim) -> None:
        self._findings.note(code, message, item.place, excerpt=item.excerpt, subject=self._id(item))
