"""The map as a Markdown handout: every argument in premise-conclusion form.

Every claim keeps one number throughout. A claim that others bear on has a section: its arguments,
each a list of premises and the conclusion, and then the objections to it. An undercut stands with
the argument whose step it denies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from argmap.findings import Finding, Severity, printable
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.model.records import Claim, Context, Contrast, Counterpoint, Relation, Restatement, Step
from argmap.outline import remarks
from argmap.quotations import read_words
from argmap.text.source import Quote
from argmap.wording.words import ENGLISH, Words, expect_words

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&])")


def to_markdown(debate: ArgumentMap, *, words: Words = ENGLISH) -> str:
    """Write the map as a Markdown handout, argument by argument.

    Args:
        debate: The map.
        words: The words of the handout.

    >>> from argmap.model.records import Support
    >>> debate = ArgumentMap.of(Claim("h", "Socrates is human."), Claim("a", "Humans are mortal."),
    ...                         Claim("m", "Socrates is mortal."), Support(["h", "a"], "m"))
    >>> print(to_markdown(debate), end="")
    **Thesis.** (1) Socrates is mortal.
    <BLANKLINE>
    ## (1) Socrates is mortal.
    <BLANKLINE>
    **Argument 1**
    <BLANKLINE>
    - (2) Socrates is human.
    - (3) Humans are mortal.
    <BLANKLINE>
    therefore (1) Socrates is mortal.
    """
    expect_map(debate, "to_markdown")
    expect_words(words)
    return _Handout(debate, words).text()


def losses(debate: ArgumentMap, text: str) -> tuple[Finding, ...]:
    """Say, in one finding, that a handout states claims and reasons only.

    >>> losses(ArgumentMap(), "")[0].severity.value
    'info'
    """
    del debate, text
    message = (
        "a handout states the claims and what follows from what, in words; the rest is left out"
    )
    return (Finding("for-reading", Severity.INFO, message),)


class _Handout:
    """One run over the map."""

    def __init__(self, debate: ArgumentMap, words: Words) -> None:
        self._debate = debate
        self._words = words
        self._besides_words: dict[type[Relation], str] = {
            Contrast: words.contrast_to,
            Restatement: words.says_again,
            Context: words.qualifies,
        }
        walked = [visit.element for visit in debate.walk() if not visit.again]
        self._order = [element for element in walked if isinstance(element, Claim)]
        self._numbers = {claim.id: at for at, claim in enumerate(self._order, start=1)}
        self._titles = {source.id: source.title or source.called for source in debate.sources}
        self._roots = (debate.thesis,) if debate.thesis else debate.roots
        steps = (*debate.supports, *debate.counterpoints)
        self._remarked = {name for step in steps for name in step.premises}
        self._remarked.update(root.id for root in self._roots)
        self._arguments: dict[str, int] = {}
        for claim in self._order:
            for support in debate.supports_of(claim):
                self._arguments[support.id] = len(self._arguments) + 1

    def text(self) -> str:
        debate = self._debate
        blocks: list[str] = []
        if debate.title.strip():
            blocks.append(f"# {_line(debate.title)}")
        word = self._words.handout_thesis if debate.thesis else self._words.handout_claim
        blocks += [f"**{word}.** {self._claim_text(root.id)}" for root in self._roots]
        for claim in self._order:
            blocks += self._section(claim)
        blocks += self._besides()
        blocks += self._sources()
        return "\n\n".join(blocks) + "\n"

    def _section(self, claim: Claim) -> Iterator[str]:
        """Yield the lines of everything that bears on one claim."""
        debate, words = self._debate, self._words
        supports, counters = debate.supports_of(claim), debate.counterpoints_to(claim)
        if not supports and not counters:
            return
        yield f"## {self._claim_text(claim.id, plain=True)}"
        for support in supports:
            number = self._arguments[support.id]
            yield f"**{words.argument} {number}**{self._manner(support)}"
            yield self._list(support.premises)
            yield f"{words.therefore} {self._claim_text(claim.id, plain=True)}"
            yield from self._denials(support, words.of_argument.format(number=number))
        for counter in counters:
            yield f"**{words.objection}**{self._manner(counter)}"
            yield self._list(counter.premises)
            yield f"{words.against} ({self._numbers[claim.id]})"
            yield from self._denials(counter, self._from(counter))

    def _from(self, counter: Counterpoint) -> str:
        """Return the name of an objection, for the objection that is raised to it."""
        numbers = ", ".join([f"({self._numbers[name]})" for name in counter.premises])
        return self._words.of_objection.format(numbers=numbers)

    def _denials(self, step: Step, name: str) -> Iterator[str]:
        """Yield the counterpoints to a step, and those to them in turn; each has one target."""
        waiting = [(each, name) for each in reversed(self._debate.counterpoints_to(step))]
        while waiting:
            counter, name = waiting.pop()
            yield f"**{self._words.objection_to_step}** {name}{self._manner(counter)}"
            yield self._list(counter.premises)
            name = self._from(counter)
            waiting += [(each, name) for each in reversed(self._debate.counterpoints_to(counter))]

    def _manner(self, step: Step) -> str:
        """Return the scheme of a step and the words that mark it."""
        words = [step.scheme] if step.scheme else []
        told = remarks(self._debate, step, words=self._words)
        words += [each for each in told if each != self._words.supplied_link]
        return f" ({_line('; '.join(words))})" if words else ""

    def _list(self, names: Iterable[str]) -> str:
        return "\n".join([f"- {self._claim_text(name)}" for name in names])

    def _claim_text(self, name: str, *, plain: bool = False) -> str:
        """Return a claim with its number and title, and its remarks unless it is ``plain``."""
        claim = self._debate.claim(name)
        told = () if plain else remarks(self._debate, claim, words=self._words)
        notes = [note for note in told if note != self._words.unstated]
        manner = f" *({_line('; '.join(notes))})*" if notes else ""
        title = _line(claim.title)
        head = f"**{title}** " if title else ""
        return f"({self._numbers[name]}) {head}{_line(claim.text)}{manner}"

    def _besides(self) -> Iterator[str]:
        """Yield the contrasts, restatements and contexts."""
        lines: list[str] = []
        for element in self._debate.elements:
            if isinstance(element, Contrast | Restatement | Context):
                word = self._besides_words[type(element)]
                left, right = [self._enumerate(side) for side in element.sides]
                lines.append(f"- {left} {word} {right}")
        if lines:
            yield f"## {self._words.besides}"
            yield "\n".join(lines)

    def _enumerate(self, names: Sequence[str]) -> str:
        said = [self._claim_text(name, plain=name in self._remarked) for name in names]
        return f" {self._words.conjunction} ".join(said)

    def _quote(self, quote: Quote) -> str:
        words = read_words(self._debate.source_of(quote), quote)
        return self._words.quotation.format(text=_line(words))

    def _sources(self) -> Iterator[str]:
        """Yield the quotes of each claim, by number."""
        lines = [
            f"- ({self._numbers[claim.id]}) {self._quote(quote)}{self._place(quote)}"
            for claim in self._order
            for quote in claim.quotes
        ]
        if lines:
            yield f"## {self._words.in_words_of_source}"
            yield "\n".join(lines)

    def _place(self, quote: Quote) -> str:
        titles = self._titles
        several = len(titles) > 1
        where = titles.get(quote.source or next(iter(titles), ""), "") if several else ""
        page = f"{self._words.page}{quote.page}" if quote.page else ""
        parts = [part for part in (where, page) if part]
        return f" ({_line(', '.join(parts))})" if parts else ""


def _line(text: str) -> str:
    """Return the text on one line, with everything escaped that Markdown would take for markup."""
    return _SPECIAL.sub(r"\\\1", printable(" ".join(text.split())))
