"""The map as a Markdown handout: every argument in premise-conclusion form.

Every claim has one number throughout. For each claim something bears on: its arguments, each a list
of premises, a line, and the conclusion; then the objections; an undercut stands with the argument
whose step it denies.
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

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&])")


def to_markdown(debate: ArgumentMap) -> str:
    """Return the map as Markdown: what it argues, argument by argument.

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
    return _Handout(debate).text()


def dumps(debate: ArgumentMap) -> str:
    """Return the map as Markdown; see ``to_markdown``.

    >>> print(dumps(ArgumentMap(title="Taxes")), end="")
    # Taxes
    """
    return to_markdown(debate)


def losses(debate: ArgumentMap, text: str) -> tuple[Finding, ...]:
    """Return what a handout leaves out, by its nature.

    >>> losses(ArgumentMap(), "")[0].severity.value
    'info'
    """
    del debate, text
    message = (
        "a handout states the claims and what follows from what, in words; it is not read back"
    )
    return (Finding("for-reading", Severity.INFO, message),)


class _Handout:
    """One run over the map."""

    def __init__(self, debate: ArgumentMap) -> None:
        self._debate = debate
        walked = [visit.element for visit in debate.walk() if not visit.again]
        self._order = [element for element in walked if isinstance(element, Claim)]
        self._numbers = {claim.id: at for at, claim in enumerate(self._order, start=1)}
        self._titles = {source.id: source.title or source.called for source in debate.sources}
        self._arguments: dict[str, int] = {}
        for claim in self._order:
            for support in debate.supports_of(claim):
                self._arguments[support.id] = len(self._arguments) + 1

    def text(self) -> str:
        debate = self._debate
        blocks: list[str] = []
        if debate.title.strip():
            blocks.append(f"# {_line(debate.title)}")
        roots = (debate.thesis,) if debate.thesis else debate.roots
        word = "Thesis" if debate.thesis else "Claim"
        blocks += [f"**{word}.** {self._said(root.id)}" for root in roots]
        for claim in self._order:
            blocks += self._section(claim)
        blocks += self._besides()
        blocks += self._sources()
        return "\n\n".join(blocks) + "\n"

    def _section(self, claim: Claim) -> Iterator[str]:
        """Yield what bears on one claim."""
        debate = self._debate
        supports, counters = debate.supports_of(claim), debate.counterpoints_to(claim)
        if not supports and not counters:
            return
        yield f"## {self._said(claim.id, plain=True)}"
        for support in supports:
            yield f"**Argument {self._arguments[support.id]}**{self._manner(support)}"
            yield self._list(support.premises)
            yield f"therefore {self._said(claim.id, plain=True)}"
            yield from self._denials(support, f"argument {self._arguments[support.id]}")
        for counter in counters:
            yield from self._objection(
                counter, "**Objection**", f"against ({self._numbers[claim.id]})"
            )

    def _objection(self, first: Counterpoint, title: str, against: str) -> Iterator[str]:
        yield f"{title}{self._manner(first)}"
        yield self._list(first.premises)
        yield against
        names = ", ".join([f"({self._numbers[name]})" for name in first.premises])
        yield from self._denials(first, f"the objection from {names}")

    def _denials(self, step: Step, name: str) -> Iterator[str]:
        """Yield the counterpoints to a step, and to those, each once."""
        waiting = [(each, name) for each in reversed(self._debate.counterpoints_to(step))]
        seen = {each.id for each, _ in waiting}
        while waiting:
            counter, name = waiting.pop()
            yield f"**Objection to the step** of {name}{self._manner(counter)}"
            yield self._list(counter.premises)
            names = ", ".join([f"({self._numbers[premise]})" for premise in counter.premises])
            for each in reversed(self._debate.counterpoints_to(counter)):
                if each.id not in seen:
                    seen.add(each.id)
                    waiting.append((each, f"the objection from {names}"))

    def _manner(self, step: Step) -> str:
        """Return the scheme of a step and the words that mark it."""
        words = [step.scheme] if step.scheme else []
        words += [each for each in remarks(self._debate, step) if each != "supplied"]
        return f" ({_line('; '.join(words))})" if words else ""

    def _list(self, names: Iterable[str]) -> str:
        return "\n".join([f"- {self._said(name)}" for name in names])

    def _said(self, name: str, *, plain: bool = False) -> str:
        """Return a claim with its number, and unless it is a heading what is to be known of it."""
        claim = self._debate.claim(name)
        notes = () if plain else [n for n in remarks(self._debate, claim) if n != "unstated"]
        manner = f" *({_line('; '.join(notes))})*" if notes else ""
        return f"({self._numbers[name]}) {_line(claim.text)}{manner}"

    def _besides(self) -> Iterator[str]:
        """Yield the quieter relations."""
        lines: list[str] = []
        for element in self._debate.elements:
            if isinstance(element, Contrast | Restatement | Context):
                word = _BESIDES[type(element)]
                left, right = [self._listed(side) for side in element.sides]
                lines.append(f"- {left} {word} {right}")
        if lines:
            yield "## Besides"
            yield "\n".join(lines)

    def _listed(self, names: Sequence[str]) -> str:
        return " and ".join([self._said(name, plain=True) for name in names])

    def _words(self, quote: Quote) -> str:
        return read_words(self._debate.source_of(quote), quote)

    def _sources(self) -> Iterator[str]:
        """Yield the quotes of each claim, by number."""
        lines = [
            f"- ({self._numbers[claim.id]}) “{_line(self._words(quote))}”{self._place(quote)}"
            for claim in self._order
            for quote in claim.quotes
        ]
        if lines:
            yield "## In the words of the source"
            yield "\n".join(lines)

    def _place(self, quote: Quote) -> str:
        titles = self._titles
        several = len(titles) > 1
        where = titles.get(quote.source or next(iter(titles), ""), "") if several else ""
        parts = [part for part in (where, f"p. {quote.page}" if quote.page else "") if part]
        return f" ({_line(', '.join(parts))})" if parts else ""


_BESIDES: dict[type[Relation], str] = {
    Contrast: "in contrast to",
    Restatement: "says again",
    Context: "is the context of",
}


def _line(text: str) -> str:
    """Return the text on one line, with nothing in it that Markdown could obey."""
    return _SPECIAL.sub(r"\\\1", printable(" ".join(text.split())))
