"""The order in which a map is written: sections, trees of relations, structures; thesis first."""

from __future__ import annotations

import enum
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from attrs import frozen

from argmap.formats.argdown.from_map.document_plan import DocumentPlan, RelationLine, StepsBlock
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Step, Support

DEEPEST = 6
"""Most levels of nested relations; deeper ones begin a paragraph of their own."""

Path: TypeAlias = tuple[str, ...]


class RowKind(enum.Enum):
    """The kind of a row."""

    BLANK = enum.auto()
    HEADING = enum.auto()
    CLAIM = enum.auto()
    TITLE = enum.auto()
    NUMBERED = enum.auto()
    INFERENCE = enum.auto()
    AGAINST = enum.auto()


@frozen
class OutlineRow:
    """A line to be written, before it has words.

    Attributes:
        kind: What it is.
        claim: The claim it names.
        defines: Whether it says what the claim is.
        depth: How deep it is indented.
        sign: The relation to the line above it.
        line: The relation, where it is a step.
        target: The id of the step it undercuts, where its place does not say that.
        block: The structure it begins or is a line of.
        step: The step of an inference.
        number: The number of a premise or conclusion.
        uses: The numbers of an inference's premises, where they are not those just above it.
        path: The path of a heading.
    """

    kind: RowKind
    claim: str = ""
    defines: bool = False
    depth: int = 0
    sign: str = ""
    line: RelationLine | None = None
    target: str | None = None
    block: StepsBlock | None = None
    step: Step | None = None
    number: int = 0
    uses: tuple[int, ...] = ()
    path: Path = ()


_Job: TypeAlias = str | StepsBlock | Step
_BLANK = OutlineRow(RowKind.BLANK)


class DocumentOrder:
    """Puts the rows in order.

    Attributes:
        rows: The rows.
        mentions: How often each claim is named.
    """

    def __init__(
        self,
        debate: ArgumentMap,
        plan: DocumentPlan,
        sections: Sequence[Path],
        section_of: Mapping[str, Path],
        sketches: Iterable[str],
    ) -> None:
        self.rows: list[OutlineRow] = []
        self.mentions: dict[str, int] = {}
        self._debate = debate
        self._plan = plan
        self._section_of = section_of
        self._sketches = frozenset(sketches)
        self._defined: set[str] = set()
        self._written: set[str] = set()  # steps
        self._path: Path = ()
        self._jobs: deque[_Job] = deque()
        self._after_sketch = False
        claims: dict[Path, list[str]] = {}
        for name in self._order():
            claims.setdefault(section_of[name], []).append(name)
        for path in ((), *sections):
            self._path = path
            if path:
                self.rows += [_BLANK, OutlineRow(RowKind.HEADING, path=path)]
                self._after_sketch = False
            for name in claims.get(path, ()):
                self._do(name)
        self._finish()

    def _order(self) -> list[str]:
        """Return the thesis, then what bears on nothing in its section, then the others."""
        inner: set[str] = set()
        anchors = self._plan.anchors()
        for step in (*self._debate.supports, *self._debate.counterpoints):
            near = anchors.get(step.id)
            for premise in step.premises:
                here = self._section_of[premise]
                if near is not None and near != premise and self._section_of[near] == here:
                    inner.add(premise)
        names = [claim.id for claim in self._debate.claims]
        thesis = [self._debate.declared_thesis] if self._debate.declared_thesis else []
        outer = [name for name in names if name not in inner]
        return list(dict.fromkeys([*thesis, *outer, *names]))

    def _finish(self) -> None:
        """Write the undercuts that run in a circle, so that nothing led to them.

        In a circle one has an id of its own: the others' are made of what they hit.
        """
        for step in sorted(self._debate.counterpoints, key=_id):
            lines = self._plan.below.get(step.id, ())
            if step.has_own_id and any(line.step.id not in self._written for line in lines):
                self._do(step)

    def _do(self, first: _Job) -> None:
        self._jobs.append(first)
        while self._jobs:
            job = self._jobs.popleft()
            if isinstance(job, StepsBlock):
                self._block(job)
            elif isinstance(job, str):
                if job not in self._defined:
                    self._paragraph(job)
            else:
                self._undercuts(job)

    def _paragraph(self, claim: str) -> None:
        self.rows.append(_BLANK)
        self._tree([OutlineRow(RowKind.CLAIM, claim)])
        self._after_sketch = claim in self._sketches

    def _undercuts(self, step: Step) -> None:
        """Write what undercuts a step apart from the step, which is named in data."""
        lines = self._plan.below[step.id]
        lines = [line for line in lines if line.step.id not in self._written]
        claim = step.premises[0]
        self.rows.append(_BLANK)
        below = [
            OutlineRow(
                RowKind.CLAIM, line.step.premises[0], depth=1, sign="_", line=line, target=step.id
            )
            for line in lines
        ]
        self._tree([OutlineRow(RowKind.CLAIM, claim), *below])
        self._after_sketch = claim in self._sketches

    # -- trees -----------------------------------------------------------------------------------

    def _tree(self, rows: Sequence[OutlineRow]) -> None:
        """Write rows and what stands below them, each before what stands beside it."""
        waiting = list(reversed(rows))
        while waiting:
            waiting += reversed(self._row(waiting.pop()))

    def _row(self, row: OutlineRow) -> list[OutlineRow]:
        """Write a row; return those that stand directly below it."""
        claim, depth = row.claim, row.depth
        if row.line is not None and row.line.step.id in self._written:
            return []
        below: list[RelationLine] = []
        here = claim not in self._defined and self._section_of[claim] == self._path
        defines = here and depth <= DEEPEST
        if defines:
            self._defined.add(claim)
            self._jobs += self._plan.blocks.get(claim, ())
            below += self._plan.below.get(claim, ())
        elif here:
            self._jobs.append(claim)
        self.mentions[claim] = self.mentions.get(claim, 0) + 1
        self.rows.append(
            OutlineRow(
                row.kind, claim, defines, depth, row.sign, row.line, row.target, number=row.number
            )
        )
        if row.line is not None:
            self._written.add(row.line.step.id)
            undercuts = self._plan.below.get(row.line.step.id, ())
            if undercuts and depth >= DEEPEST:
                self._jobs.append(row.line.step)
            else:
                below += undercuts
        return [
            OutlineRow(
                RowKind.CLAIM, line.step.premises[0], depth=depth + 1, sign=line.sign, line=line
            )
            for line in below
        ]

    # -- structures ------------------------------------------------------------------------------

    def _block(self, block: StepsBlock) -> None:
        for step in block.steps:
            end = step.sides[1][0]
            is_told = end in self._defined or self._section_of.get(end) != self._path
            if isinstance(step, Support) and self._plan.below.get(end) and not is_told:
                self._paragraph(end)
        if block.title is None and self._after_sketch:
            block.title = block.steps[-1].id
        if block.title is not None:
            self.rows += [_BLANK, OutlineRow(RowKind.TITLE, block=block)]
            below = [OutlineRow(RowKind.CLAIM, name, depth=1, sign="+") for name in block.supports]
            below += [
                OutlineRow(RowKind.CLAIM, line.step.premises[0], depth=1, sign=line.sign, line=line)
                for line in block.lines
            ]
            self._tree(below)
        self.rows.append(_BLANK)
        numbers: dict[str, int] = {}
        count = conclusion = 0
        for step in block.steps:
            new = [premise for premise in step.premises if premise not in numbers]
            for premise in new:
                count += 1
                numbers[premise] = count
                self._tree([OutlineRow(RowKind.NUMBERED, premise, number=count)])
            uses = tuple(numbers[premise] for premise in step.premises)
            usual = (*([conclusion] if conclusion else []), *range(count - len(new) + 1, count + 1))
            given = () if uses == usual else uses
            self.rows.append(OutlineRow(RowKind.INFERENCE, step=step, block=block, uses=given))
            self._written.add(step.id)
            self._tree(
                [
                    OutlineRow(RowKind.CLAIM, line.step.premises[0], depth=1, sign="_", line=line)
                    for line in self._plan.below.get(step.id, ())
                ]
            )
            count += 1
            end = step.sides[1][0]
            if isinstance(step, Support):
                conclusion = count
                numbers.setdefault(end, count)
                self._tree([OutlineRow(RowKind.NUMBERED, end, number=count)])
            else:
                self.mentions[end] = self.mentions.get(end, 0) + 1
                self.rows.append(OutlineRow(RowKind.AGAINST, step=step, number=count))
        self._after_sketch = False


def _id(step: Step) -> str:
    return step.id
