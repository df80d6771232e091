"""Handouts of ``to_markdown``, read back: the claims by number, and what follows from what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from attrs import define, evolve, field

from argmap.errors import quoted
from argmap.findings import Finding, Location, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.model.records import (
    Claim,
    Contrast,
    Counterpoint,
    Modality,
    Relation,
    Restatement,
    Support,
)
from argmap.outline import BASES, ENDORSEMENTS
from argmap.text.source import Quote, Source

_HANDOUT: Final = re.compile(
    r"^\*\*(?:Thesis|Claim)\.\*\* \(1\) .+$(?=\n\n|\n?\Z)|^\*\*(?:Argument \d+|Objection)\*\*",
    re.MULTILINE,
)
_MAIN: Final = re.compile(r"\*\*(Thesis|Claim)\.\*\* (\(\d.*)")
_SAID: Final = re.compile(r"\((\d{1,9})\) (.+?)(?: \*\(((?:[^*\\]|\\.)*)\)\*)?")
_STEP: Final = re.compile(r"\*\*(Argument|Objection)(?: (\d{1,9}))?\*\*(?: \((.*)\))?")
_UNDERCUT: Final = re.compile(
    r"\*\*Objection to the step\*\* of (?:argument (\d{1,9})|the objection from"
    r" (\(\d{1,9}\)(?:, \(\d{1,9}\))*))(?: \((.*)\))?"
)
_QUOTE: Final = re.compile(r"- \((\d{1,9})\) “(.*)”(?: \((.*?)\))?")
_BESIDES: Final = re.compile(r"- (\(\d{1,9}\) .+?) (in contrast to|says again) (\(\d{1,9}\) .+)")
_AND: Final = re.compile(r" and (?=\(\d{1,9}\) )")
_PAGE: Final = re.compile(r"(?:(.*), )?p\. (.+)")
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]<>#|~$&])")
_CUE: Final = re.compile(r"“(.*)”")
_MANNER: Final = re.compile(rf"({'|'.join(Modality)})(?:: “(.*)”)?")
_WEIGHT: Final = re.compile(r"weight (\d(?:\.\d+)?(?:e-\d+)?)")
_BASES: Final = {words: basis for basis, words in BASES.items()}
_WORDS: Final = {words: endorsement for endorsement, words in ENDORSEMENTS.items()}


def looks_like_handout(text: str) -> bool:
    r"""Whether a text looks like what ``to_markdown`` writes.

    >>> looks_like_handout("**Thesis.** (1) Tax carbon.\n"), looks_like_handout("# Tax carbon")
    (True, False)
    """
    return _HANDOUT.search(text) is not None


def read_handout(text: str, name: str | None) -> ArgumentMap:
    """Read a handout back; what its lines do not tell apart stands in notes.

    >>> from argmap.formats.exports.markdown import to_markdown
    >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> [each.id for each in read_handout(to_markdown(debate), None)]
    ['1', '2', '2 supports 1']
    """
    reading = _Handout(name)
    reading.read(text.split("\n"))
    return reading.map()


@define
class _Open:
    """A step whose premises are being read."""

    kind: type[Support | Counterpoint]
    options: dict[str, Any]
    target: str = ""
    premises: list[str] = field(factory=list[str])


class _Handout:
    """One run over the lines of a handout."""

    def __init__(self, name: str | None) -> None:
        self._name = name
        self._title = ""
        self._thesis: str | None = None
        self._claims: dict[str, Claim] = {}
        self._relations: list[Relation] = []
        self._quotes: dict[str, list[Quote]] = {}
        self._sources: dict[str, Source] = {}
        self._arguments: dict[str, str] = {}
        self._objections: dict[str, str] = {}
        self._names = Ids()
        self._open: _Open | None = None
        self._number = ""
        self._section = ""
        self._unread: list[tuple[int, str]] = []

    def read(self, lines: Sequence[str]) -> None:
        for number, raw in enumerate(lines, start=1):
            line = raw.rstrip("\r")
            place = Location(self._name, number, 1)
            if line.strip() and not self._line(line, place):
                self._unread.append((number, line))
        self._close()

    def map(self) -> ArgumentMap:
        claims = [
            evolve(claim, quotes=self._quotes.get(number, ()))
            for number, claim in sorted(self._claims.items(), key=_as_number)
        ]
        thesis = self._thesis if self._thesis in self._claims else None
        debate = ArgumentMap(
            [*claims, *self._relations],
            title=self._title,
            sources=self._sources.values(),
            findings=self._findings(),
        )
        is_said = thesis is None or (debate.thesis is not None and debate.thesis.id == thesis)
        return debate if is_said else evolve(debate, thesis=thesis)

    def _findings(self) -> Iterator[Finding]:
        for number, line in self._unread:
            yield Finding(
                "unknown-line",
                Severity.WARNING,
                f"expected a line of a handout, found {quoted(line, 60)}",
                location=Location(self._name, number, 1),
                excerpt=line,
            )

    def _line(self, line: str, place: Location) -> bool:
        """Read one line; return whether it is one of a handout."""
        if line.startswith("- ") and self._section:
            return self._besides(line, place)
        if line.startswith("- ") and self._open is not None:
            number = self._claim(line[2:], place)
            self._open.premises += [number] if number else []
            return bool(number)
        for opening, end in (("therefore ", ""), ("against ", "")):
            if line.startswith(opening) and self._open is not None:
                self._open.target = self._claim(line.removeprefix(opening) + end, place) or ""
                self._close()
                return True
        self._close()
        if main := _MAIN.fullmatch(line):
            number = self._claim(main[2], place)
            self._thesis = number if main[1] == "Thesis" else self._thesis
            return bool(number)
        if line.startswith("## "):
            self._section = line[3:] if not line.startswith("## (") else ""
            return bool(self._section) or bool(self._claim(line[3:], place))
        if line.startswith("# ") and not self._claims:
            self._title = _plain(line[2:])
            return True
        return self._step(line, place)

    def _step(self, line: str, place: Location) -> bool:
        if found := _UNDERCUT.fullmatch(line):
            hit = self._arguments.get(found[1]) if found[1] else self._objections.get(found[2])
            if hit is None:
                return False
            self._open = _Open(Counterpoint, _manner(found[3], place), hit)
        elif found := _STEP.fullmatch(line):
            kind = Support if found[1] == "Argument" else Counterpoint
            self._number = found[2] or ""
            self._open = _Open(kind, _manner(found[3], place))
        return found is not None

    def _close(self) -> None:
        """Make the step whose premises have been read."""
        step, self._open = self._open, None
        if step is None or not (step.target and step.premises):
            return
        made = self._names.own(
            step.kind(list(dict.fromkeys(step.premises)), step.target, **step.options)
        )
        self._relations.append(made)
        if isinstance(made, Support):
            self._arguments[self._number] = made.id
        else:
            self._objections[", ".join([f"({each})" for each in made.premises])] = made.id

    def _claim(self, said: str, place: Location) -> str:
        """Take a claim with its number; return the number, empty where there is none."""
        found = _SAID.fullmatch(said)
        if found is None:
            bare = said.strip("()")
            return bare if bare in self._claims and said == f"({bare})" else ""
        number, notes = found[1], found[3]
        claim = self._claims.get(number) or Claim(
            self._names.take(number), _plain(found[2]), location=place
        )
        self._claims[number] = evolve(claim, **_remarks(notes)) if notes else claim
        return number

    def _besides(self, line: str, place: Location) -> bool:
        if quoted_words := _QUOTE.fullmatch(line):
            self._quote(quoted_words[1], _plain(quoted_words[2]), quoted_words[3])
            return True
        found = _BESIDES.fullmatch(line)
        sides = [
            [self._claim(each, place) for each in _AND.split(side)]
            for side in ((found[1], found[3]) if found else ())
        ]
        if found is None or not all(all(side) for side in sides):
            return False
        kind = Contrast if found[2] == "in contrast to" else Restatement
        self._relations.append(self._names.own(kind(sides[0], sides[1], location=place)))
        return True

    def _quote(self, number: str, words: str, where: str | None) -> None:
        page = _PAGE.fullmatch(where or "")
        title = _plain((page[1] if page else where) or "")
        if title:
            self._sources.setdefault(title, Source(title, title=title))
        quote = Quote(words, page=page[2] if page else None, source=title or None)
        self._quotes.setdefault(number, []).append(quote)


def _as_number(item: tuple[str, object]) -> int:
    return int(item[0])


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text).strip()


def _remarks(notes: str) -> dict[str, Any]:
    """What the remarks behind a claim say; what they do not tell apart is its note."""
    options: dict[str, Any] = {}
    left: list[str] = []
    for note in _plain(notes).split("; "):
        if note in _WORDS:
            options["endorsement"] = _WORDS[note]
        elif note in _BASES:
            options["basis"] = _BASES[note]
        elif manner := _MANNER.fullmatch(note):
            options["modality"], options["cue"] = manner[1], manner[2] or ""
        elif cue := _CUE.fullmatch(note):
            options["cue"] = cue[1]
        else:
            left.append(note)
    return {**options, "note": "; ".join(left)} if left else options


def _manner(notes: str | None, place: Location) -> dict[str, Any]:
    """What stands behind the head of a step: its scheme, its signal word, its weight."""
    options: dict[str, Any] = {"location": place}
    left: list[str] = []
    for note in _plain(notes).split("; ") if notes else ():
        if cue := _CUE.fullmatch(note):
            options["cue"] = cue[1]
        elif weight := _WEIGHT.fullmatch(note):
            options["weight"] = float(weight[1])
        else:
            left.append(note)
    if left:
        options["scheme"] = left[0]
        options["note"] = "; ".join(left[1:])
    return options
