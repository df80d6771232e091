"""Reads the handouts of ``to_markdown`` back: the claims by number, and what follows from what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from string import Formatter
from typing import Any, Final

from attrs import define, evolve, field, frozen

from argmap.errors import brief
from argmap.findings import FindingList, Location
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import Basis, Endorsement, Modality
from argmap.model.ids import Ids
from argmap.model.records import (
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Relation,
    Restatement,
    Support,
)
from argmap.text.source import Quote, Source
from argmap.wording.words import LANGUAGES, Words, word_for

_SAID: Final = re.compile(
    r"\((?P<number>\d{1,9})\) (?:\*\*(?P<title>(?:[^*\\]|\\.)+)\*\* )?(?P<text>.+?)"
    r"(?: \*\((?P<notes>(?:[^*\\]|\\.)*)\)\*)?"
)
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]<>#|~$&])")
_MANNERS: Final = tuple(each for each in Modality if each is not Modality.ASSERTED)
_STANCES: Final = tuple(each for each in Endorsement if each is not Endorsement.ENDORSES)
_BASES: Final = tuple(each for each in Basis if each is not Basis.ASSERTED)


@frozen
class _Grammar:
    """The lines of a handout in one language.

    Attributes:
        words: Its words.
        handout: A line that only a handout in that language has.
        main: A main claim: the word for it, and the claim.
        step: The head of an argument or objection: the word, the number, how it is put.
        undercut: The head of an objection to a step: an argument's number, or those of premises.
        quote: A quote: the number of its claim, the words, the place.
        besides: A contrast, restatement or context: one side, the word, the other.
        both: What stands between two claims of a side.
        page: The place of a quote: the source, the page.
        cue: A signal word in quotation marks.
        manner: How strongly a claim is put: the word, the signal word.
        weight: The weight of a step.
    """

    words: Words
    handout: re.Pattern[str]
    main: re.Pattern[str]
    step: re.Pattern[str]
    undercut: re.Pattern[str]
    quote: re.Pattern[str]
    besides: re.Pattern[str]
    both: re.Pattern[str]
    page: re.Pattern[str]
    cue: re.Pattern[str]
    manner: re.Pattern[str]
    weight: re.Pattern[str]

    @classmethod
    def of(cls, words: Words) -> _Grammar:
        heads = "|".join(map(re.escape, (words.handout_thesis, words.handout_claim)))
        argument, objection = re.escape(words.argument), re.escape(words.objection)
        opening, closing = words.quotation.split("{text}")
        quoted_words = f"{re.escape(opening)}(.*){re.escape(closing)}"
        number = r"(\d{1,9})"
        numbers = r"(\(\d{1,9}\)(?:, \(\d{1,9}\))*)"
        modalities = "|".join([re.escape(word_for(words, each)) for each in _MANNERS])
        return cls(
            words,
            re.compile(
                rf"^\*\*(?:{heads})\.\*\* \(1\) .+$(?=\n\n|\n?\Z)"
                rf"|^\*\*(?:{argument} \d+|{objection})\*\*",
                re.MULTILINE,
            ),
            re.compile(rf"\*\*({heads})\.\*\* (\(\d.*)"),
            re.compile(rf"\*\*({argument}|{objection})(?: (\d{{1,9}}))?\*\*(?: \((.*)\))?"),
            re.compile(
                rf"\*\*{re.escape(words.objection_to_step)}\*\* "
                rf"(?:{_sentence(words.of_argument, number=number)}"
                rf"|{_sentence(words.of_objection, numbers=numbers)})(?: \((.*)\))?"
            ),
            re.compile(rf"- \((\d{{1,9}})\) {quoted_words}(?: \((.*?)\))?"),
            re.compile(
                rf"- (\(\d{{1,9}}\) .+?) ({'|'.join(map(re.escape, _beside(words)))})"
                r" (\(\d{1,9}\) .+)"
            ),
            re.compile(rf" {re.escape(words.conjunction)} (?=\(\d{{1,9}}\) )"),
            re.compile(rf"(?:(.*), )?{re.escape(words.page)}(.+)"),
            re.compile(quoted_words),
            re.compile(f"({modalities})(?:: {quoted_words})?"),
            re.compile(rf"{re.escape(words.weight)} (\d(?:\.\d+)?(?:e-\d+)?)"),
        )


def _beside(words: Words) -> dict[str, type[Contrast | Restatement | Context]]:
    """Return the kind of relation that each word between two sides stands for."""
    return {words.contrast_to: Contrast, words.says_again: Restatement, words.qualifies: Context}


def _sentence(template: str, **patterns: str) -> str:
    """Return the pattern of a sentence, these patterns in place of its names in braces."""
    parts = [
        re.escape(text) + patterns.get(name or "", "")
        for text, name, *_ in Formatter().parse(template)
    ]
    return "".join(parts)


@cache
def _grammars() -> tuple[_Grammar, ...]:
    return tuple([_Grammar.of(Words.of(language)) for language in LANGUAGES])


def looks_like_handout(text: str) -> bool:
    r"""Whether a text looks like what ``to_markdown`` writes.

    >>> looks_like_handout("**Thesis.** (1) Tax carbon.\n"), looks_like_handout("# Tax carbon")
    (True, False)
    """
    return any(grammar.handout.search(text) for grammar in _grammars())


def read_handout(text: str, name: str | None) -> ArgumentMap:
    """Read a handout back; remarks that its lines do not tell apart become notes.

    It may be in any language that ``to_markdown`` writes.

    >>> from argmap.formats.exports.markdown import to_markdown
    >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> [each.id for each in read_handout(to_markdown(debate), None)]
    ['1', '2', '2 supports 1']
    """
    grammars = _grammars()
    own = next((each for each in grammars if each.handout.search(text)), grammars[0])
    reading = _Handout(name, own)
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

    def __init__(self, name: str | None, grammar: _Grammar) -> None:
        self._name = name
        self._grammar = grammar
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

    def _findings(self) -> FindingList:
        found = FindingList()
        for number, line in self._unread:
            message = f"expected a line of a handout, found {brief(line, 60)}"
            found.note("unknown-line", message, Location(self._name, number, 1), excerpt=line)
        return found

    def _line(self, line: str, place: Location) -> bool:
        """Read one line; return whether a handout has such a line."""
        words = self._grammar.words
        if line.startswith("- ") and self._section:
            return self._besides(line, place)
        if line.startswith("- ") and self._open is not None:
            number = self._claim(line[2:], place)
            self._open.premises += [number] if number else []
            return bool(number)
        for word in (words.therefore, words.against):
            opening = f"{word} "
            if line.startswith(opening) and self._open is not None:
                self._open.target = self._claim(line.removeprefix(opening), place) or ""
                self._close()
                return True
        self._close()
        if main := self._grammar.main.fullmatch(line):
            number = self._claim(main[2], place)
            self._thesis = number if main[1] == words.handout_thesis else self._thesis
            return bool(number)
        if line.startswith("## "):
            self._section = line[3:] if not line.startswith("## (") else ""
            return bool(self._section) or bool(self._claim(line[3:], place))
        if line.startswith("# ") and not self._claims:
            self._title = _plain(line[2:])
            return True
        return self._step(line, place)

    def _step(self, line: str, place: Location) -> bool:
        if found := self._grammar.undercut.fullmatch(line):
            hit = self._arguments.get(found[1]) if found[1] else self._objections.get(found[2])
            if hit is None:
                return False
            self._open = _Open(Counterpoint, self._manner(found[3], place), hit)
        elif found := self._grammar.step.fullmatch(line):
            kind = Support if found[1] == self._grammar.words.argument else Counterpoint
            self._number = found[2] or ""
            self._open = _Open(kind, self._manner(found[3], place))
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
        number, notes = found["number"], found["notes"]
        claim = self._claims.get(number) or Claim(
            self._names.take(number),
            _plain(found["text"]),
            title=_plain(found["title"] or ""),
            location=place,
        )
        self._claims[number] = evolve(claim, **self._remarks(notes)) if notes else claim
        return number

    def _besides(self, line: str, place: Location) -> bool:
        if quoted_words := self._grammar.quote.fullmatch(line):
            self._quote(quoted_words[1], _plain(quoted_words[2]), quoted_words[3])
            return True
        found = self._grammar.besides.fullmatch(line)
        sides = [
            [self._claim(each, place) for each in self._grammar.both.split(side)]
            for side in ((found[1], found[3]) if found else ())
        ]
        if found is None or not all(all(side) for side in sides):
            return False
        kind = _beside(self._grammar.words)[found[2]]
        self._relations.append(self._names.own(kind(sides[0], sides[1], location=place)))
        return True

    def _quote(self, number: str, words: str, where: str | None) -> None:
        page = self._grammar.page.fullmatch(where or "")
        title = _plain((page[1] if page else where) or "")
        if title:
            self._sources.setdefault(title, Source(title, title=title))
        quote = Quote(words, page=page[2] if page else None, source=title or None)
        self._quotes.setdefault(number, []).append(quote)

    def _remarks(self, notes: str) -> dict[str, Any]:
        """Return the fields that the remarks behind a claim say; the rest of them is its note."""
        options: dict[str, Any] = {}
        left: list[str] = []
        words = self._grammar.words
        stances = {word_for(words, each): each for each in _STANCES}
        bases = {word_for(words, each): each for each in _BASES}
        manners = {word_for(words, each): each for each in _MANNERS}
        for note in _plain(notes).split("; "):
            if note in stances:
                options["endorsement"] = stances[note]
            elif note in bases:
                options["basis"] = bases[note]
            elif manner := self._grammar.manner.fullmatch(note):
                options["modality"], options["cue"] = manners[manner[1]], manner[2] or ""
            elif cue := self._grammar.cue.fullmatch(note):
                options["cue"] = cue[1]
            else:
                left.append(note)
        return {**options, "note": "; ".join(left)} if left else options

    def _manner(self, notes: str | None, place: Location) -> dict[str, Any]:
        """Return the fields behind the head of a step: its scheme, its signal word, its weight."""
        options: dict[str, Any] = {"location": place}
        left: list[str] = []
        for note in _plain(notes).split("; ") if notes else ():
            if cue := self._grammar.cue.fullmatch(note):
                options["cue"] = cue[1]
            elif weight := self._grammar.weight.fullmatch(note):
                options["weight"] = float(weight[1])
            else:
                left.append(note)
        if left:
            options["scheme"] = left[0]
            options["note"] = "; ".join(left[1:])
        return options


def _as_number(item: tuple[str, object]) -> int:
    return int(item[0])


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text).strip()
