"""A map as the text of a Mermaid flowchart, for pages that draw those, and what that leaves out.

A claim is a box, a reason that is one claim an arrow, any other step a small box between: linked
premises meet in it, and undercuts hit it. Groups are subgraphs. Supports are solid, counterpoints
dotted; each line carries its word.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from attrs import evolve

from argmap.diagram.content.hidden import drawn_part
from argmap.diagram.escape import clean, without_links
from argmap.diagram.text_width import runs_right_to_left
from argmap.errors import brief
from argmap.findings import Finding, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import Endorsement, Modality
from argmap.model.expectation import expect_map
from argmap.model.records import Claim, Context, Contrast, Element, Relation, Restatement, Support
from argmap.values import EMPTY
from argmap.wording.words import ENGLISH, Words, expect_words

MOST_CHARACTERS, MOST_LINES = 50_000, 500
"""The most that Mermaid draws, unless its page allows more (``maxTextSize``, ``maxEdges``)."""

# A full stop behind a letter, before a blank or the end, begins no list and no address.
_SPECIAL = re.compile(r"(?!(?<=[^\W\d_])\.(?: |$))[^\w ,!?'\u0080-\U0010ffff]|_")
_LINE_BREAK = re.compile(r"\r\n?|\n")
_MARKUP = str.maketrans({"&": "＆", "<": "＜", ">": "＞"})
_DEEPEST = 8

# What Mermaid has no place for, of claims and of relations.
_LEFT_OUT = ("quotes", "voice", "perspective", "weight", "tags", "note", "allow", "extras")
_OF_CLAIMS = (*_LEFT_OUT, "endorsement", "modality", "cue")
_OF_RELATIONS = (*_LEFT_OUT, "scheme")


def to_mermaid(debate: ArgumentMap, *, words: Words = ENGLISH) -> str:
    """Return the map as a Mermaid flowchart, ending in a line break.

    Nothing in the map can be taken for markup. A claim keeps its lines, behind its title and a
    colon. Control characters become U+FFFD and other blanks one space; the ligature fl becomes two
    letters and ``¶ß`` is set apart; in the title of the map, where Mermaid knows no escapes, ``&``,
    ``<`` and ``>`` become their wide forms.
    ``mermaid_losses`` lists what is left out.

    Signs that Mermaid would obey are written by their numbers, ``#40;``. A page shows the numbers
    where it sets Mermaid's ``htmlLabels`` to false.

    Args:
        debate: The map.
        words: The words on the lines.

    >>> from argmap import ArgumentMap, Claim, Counterpoint
    >>> debate = ArgumentMap.of(Claim("tax", "Tax carbon."), Claim("poor", "It hits the poor."),
    ...                         Counterpoint("poor", "tax"))
    >>> print(to_mermaid(debate), end="")
    flowchart RL
      c1["Tax carbon."]
      c2["It hits the poor."]
      c2 -.-x|"but"| c1
      classDef thesis stroke-width:4px
      class c1 thesis
    """
    expect_map(debate, "to_mermaid")
    expect_words(words)
    return _Flowchart(drawn_part(debate), words).text()


def mermaid_losses(debate: ArgumentMap) -> tuple[Finding, ...]:
    """List the parts of the map that a Mermaid flowchart leaves out, element by element.

    Also whether it has more characters or lines than Mermaid draws unless it is told to.

    >>> from argmap import ArgumentMap, Claim
    >>> debate = ArgumentMap.of(Claim("tax", "Tax carbon.", note="see chapter 2"))
    >>> print(mermaid_losses(debate)[0])
    claim 'tax' has a note, which a Mermaid flowchart does not show
    """
    expect_map(debate, "mermaid_losses")
    return tuple(_losses(debate))


def losses(debate: ArgumentMap, text: str) -> tuple[Finding, ...]:
    """List the parts that the written flowchart leaves out; it is for reading only.

    >>> from argmap import ArgumentMap, Claim
    >>> debate = ArgumentMap.of(Claim("tax", "Tax carbon.", note="see chapter 2"))
    >>> [finding.severity.value for finding in losses(debate, to_mermaid(debate))]
    ['info']
    """
    del text
    return tuple([evolve(each, severity=Severity.INFO) for each in _losses(debate)])


class _Flowchart:
    """The state of one flowchart: what each element is called in it."""

    def __init__(self, debate: ArgumentMap, words: Words) -> None:
        self.debate = debate
        self.words = words
        self.names = {claim.id: f"c{number}" for number, claim in enumerate(debate.claims, 1)}
        self.mutual = {
            (one.id, other.id)
            for one, other in debate.contradictions
            if not (debate.counterpoints_to(one) or debate.counterpoints_to(other))
        }
        self.drawn_once = {other for _, other in self.mutual}
        self.both_ways = {one for one, _ in self.mutual}
        hit = {counterpoint.target for counterpoint in debate.counterpoints}
        self.steps: list[Relation] = []
        for element in debate.elements:
            if not isinstance(element, Claim) and (
                element.id in hit or any(len(side) > 1 for side in element.sides)
            ):
                self.steps.append(element)
                self.names[element.id] = f"s{len(self.steps)}"

    def text(self) -> str:
        debate = self.debate
        lines: list[str] = []
        if debate.title.strip():
            # A JSON string is a YAML one.
            title = json.dumps(_blanks(debate.title).translate(_MARKUP), ensure_ascii=False)
            lines += ["---", f"title: {title}", "---"]
        backwards = sum(runs_right_to_left(claim.text) for claim in debate.claims)
        lines.append(f"flowchart {'LR' if backwards * 2 > len(debate.claims) else 'RL'}")
        lines += self._boxes()
        for element in debate.elements:
            if not isinstance(element, Claim) and element.id not in self.drawn_once:
                lines += self._lines(element)
        if debate.thesis is not None:
            lines += [
                "  classDef thesis stroke-width:4px",
                f"  class {self.names[debate.thesis.id]} thesis",
            ]
        return "\n".join(lines) + "\n"

    def _boxes(self) -> Iterator[str]:
        """Yield the boxes, those of a group together in its subgraph."""
        groups: dict[tuple[str, ...], list[str]] = {}
        for claim in self.debate.claims:
            path = claim.group[:_DEEPEST]
            for depth in range(len(path) + 1):
                groups.setdefault(path[:depth], [])
            groups[path].append(f'{self.names[claim.id]}["{_label(claim)}"]')
        for step in self.steps:
            box = f'{self.names[step.id]}(["{self._word(step)}"])'
            groups.setdefault(self._group(step), []).append(box)
        inner: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        for path in groups:
            if path:
                inner.setdefault(path[:-1], []).append(path)
        numbers = {path: number for number, path in enumerate(groups)}
        todo: list[tuple[str, ...] | int] = [()]
        while todo:
            next_ = todo.pop()
            if isinstance(next_, int):
                yield f"{'  ' * next_}end"
                continue
            path, depth = next_, len(next_)
            if path:
                yield f'{"  " * depth}subgraph g{numbers[path]}["{_escape(path[-1]) or " "}"]'
                todo.append(depth)
            for box in groups.get(path, ()):
                yield f"{'  ' * (depth + 1)}{box}"
            todo += reversed(inner.get(path, ()))

    def _group(self, step: Relation) -> tuple[str, ...]:
        """Return the group that holds all claims at the ends of the step."""
        ends = [self.debate[end] for side in step.sides for end in side]
        paths = [end.group[:_DEEPEST] for end in ends if isinstance(end, Claim)]
        shared = takewhile(lambda headings: len(set(headings)) == 1, zip(*paths, strict=False))
        return tuple([headings[0] for headings in shared])

    def _lines(self, relation: Relation) -> Iterator[str]:
        """Yield the lines of one relation, with its box if it has one."""
        line, tip = self._look(relation)
        start, end = ([self.names.get(name, "") for name in side] for side in relation.sides)
        if relation.id not in self.names:
            yield f'  {start[0]} {tip}|"{self._word(relation)}"| {end[0]}'
            return
        box = self.names[relation.id]
        for name in start:
            yield f"  {name} {line} {box}"
        for name in end:
            yield f"  {box} {tip} {name}"

    def _look(self, relation: Relation) -> tuple[str, str]:
        """Return the line from what the relation starts from, and the one to what it leads to."""
        if isinstance(relation, Support):
            return "---", "-->"
        if isinstance(relation, Contrast):
            return "===", "==="
        if isinstance(relation, Restatement):
            return "---", "---"
        if isinstance(relation, Context):
            return "-.-", "-.-"
        if relation.id in self.both_ways:
            return "-.-", "x-.-x"
        return "-.-", "-.-x" if isinstance(self.debate[relation.target], Claim) else "-.-o"

    def _word(self, relation: Relation) -> str:
        words = self.words
        if isinstance(relation, Support):
            word = words.because
        elif isinstance(relation, Contrast):
            word = words.contrast
        elif isinstance(relation, Restatement):
            word = words.restatement
        elif isinstance(relation, Context):
            word = words.context
        elif relation.id in self.both_ways:
            word = words.contradiction
        else:
            to_claim = isinstance(self.debate[relation.target], Claim)
            word = words.but if to_claim else words.fails
        return _escape(f"{word} · “{relation.cue}”" if relation.cue.strip() else word)


def _blanks(text: str) -> str:
    # With a ligature and "¶ß" Mermaid marks what it has unescaped, and unescapes it again.
    return " ".join(clean(text).split()).replace("\ufb02", "fl").replace("¶ß", "¶ ß")


def _escape(text: str) -> str:
    """Escape the text for double quotes: other characters than letters by their numbers."""
    return _SPECIAL.sub(lambda match: f"#{ord(match[0])};", _blanks(without_links(text)))


def _label(claim: Claim) -> str:
    """Return the text of a claim behind its title; not bold, as a page may forbid tags."""
    title = claim.title.strip()
    return f"{_escape(f'{title}:')} {_lines_of(claim.text)}" if title else _lines_of(claim.text)


def _lines_of(text: str) -> str:
    """Return a text escaped, its lines on lines of their own."""
    return "<br/>".join([_escape(line) for line in _LINE_BREAK.split(text.strip())])


def _losses(debate: ArgumentMap) -> Iterator[Finding]:
    for name in ("sources", "parties", "perspectives", "extras"):
        if getattr(debate, name):
            yield _loss(f"no-{name}", f"the map has {name}, which", None)
    for element in debate.elements:
        fields = _OF_CLAIMS if isinstance(element, Claim) else _OF_RELATIONS
        found = [name for name in fields if _is_set(element, name)]
        if found:
            held = _list(found)
            subject = f"{element.kind} {brief(element.id)}"
            yield _loss(f"no-{found[0]}", f"{subject} has {held}, which", element.id)
        if isinstance(element, Claim) and len(element.group) > _DEEPEST:
            subject = f"claim {brief(element.id)}"
            yield _loss(
                "deep-group", f"{subject} lies {len(element.group)} groups deep, which", element.id
            )
    text = to_mermaid(debate)
    if len(text) > MOST_CHARACTERS:
        yield _limit(f"{len(text)} characters", MOST_CHARACTERS, "maxTextSize")
    lines = sum(not isinstance(element, Claim) for element in debate.elements)
    if lines > MOST_LINES:
        yield _limit(f"{lines} relations", MOST_LINES, "maxEdges")


def _is_set(element: Element, name: str) -> bool:
    value = getattr(element, name, None)
    return value not in (None, "", (), EMPTY, Endorsement.ENDORSES, Modality.ASSERTED)


def _list(names: Sequence[str]) -> str:
    *most, last = [
        name if name.endswith("s") else f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
        for name in names
    ]
    return f"{', '.join(most)} and {last}" if most else last


def _loss(code: str, what: str, subject: str | None) -> Finding:
    message = f"{what} a Mermaid flowchart does not show"
    return Finding(code, Severity.WARNING, message, subject=subject)


def _limit(found: str, most: int, option: str) -> Finding:
    message = f"expected at most {most} for Mermaid to draw it, found {found}"
    return Finding("too-large", Severity.WARNING, message, hint=f"let the page raise {option}")
