"""The map that the reference implementation draws: what it shows, and the lines between."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from argmap.formats.argdown.interpretation.model import (
    MAIN_CONCLUSION,
    PREMISE,
    Argument,
    End,
    Interpretation,
    Member,
    Relation,
    Statement,
    StepNode,
    canonical,
)
from argmap.formats.argdown.syntax.document import RelationType
from argmap.formats.argdown_json.groups import MapBox, Place, group_boxes
from argmap.formats.argdown_json.selection import select, shown_relations

# Between anything but two statements, a logical relation is drawn as a dialectical one.
_DRAWN_AS = {
    RelationType.CONTRADICTORY: RelationType.ATTACK,
    RelationType.CONTRARY: RelationType.ATTACK,
    RelationType.ENTAILS: RelationType.SUPPORT,
}


@define(eq=False)
class MapLine:
    """A line of the map; a relation, or one statement in two places."""

    id: str
    type: RelationType
    source: MapBox
    target: MapBox
    source_statement: Statement | None = None
    target_statement: Statement | None = None


@define(eq=False)
class MapPicture:
    r"""The picture of a map: groups and boxes as trees, and the lines between the boxes.

    >>> from argmap.formats.argdown import parse
    >>> from argmap.formats.argdown.interpretation.interpreter import interpret
    >>> from argmap.formats.argdown.interpretation.relations import settle
    >>> meaning = interpret(parse("[a]\n    + <b>"))
    >>> settle(meaning)
    >>> picture = draw(meaning)
    >>> [(line.source.of.title, line.target.of.title) for line in picture.lines]
    [('b', 'a')]
    """

    places: list[Place]
    lines: list[MapLine]


def draw(meaning: Interpretation) -> MapPicture:
    """Return the map of an interpretation whose relations are settled."""
    return _Drawing(meaning).picture()


@define(eq=False)
class _Drawing:
    meaning: Interpretation
    statements: dict[str, MapBox] = field(factory=dict[str, MapBox])
    arguments: dict[str, MapBox] = field(factory=dict[str, MapBox])
    lines: list[MapLine] = field(factory=list[MapLine])
    drawn: set[tuple[RelationType, int, int]] = field(factory=set[tuple[RelationType, int, int]])

    def picture(self) -> MapPicture:
        selection = select(self.meaning)
        settings = self.meaning.settings.of("map")
        for boxes, shown, mode in (
            (self.statements, selection.statements, settings.get("statementLabelMode")),
            (self.arguments, selection.arguments, settings.get("argumentLabelMode")),
        ):
            for title, each in shown.items():
                number = len(self.statements) + len(self.arguments)
                boxes[title] = MapBox(f"n{number}", each, *_labels(each, mode or "hide-untitled"))
        for relation in shown_relations(self.meaning, selection):
            self.draw_relation(relation)
        self.draw_equivalences()
        shown_boxes = [*self.statements.values(), *self.arguments.values()]
        return MapPicture(group_boxes(self.meaning, shown_boxes), self.lines)

    # -- relations -------------------------------------------------------------------------------

    def draw_relation(self, relation: Relation) -> None:
        source, target = relation.source, relation.target
        ends = [(self.sources(source), list(self.targets(target)), source, target)]
        if relation.is_symmetric and isinstance(source, Statement):
            # The other way round, a statement stands for the arguments that use it as a premise.
            uses = [] if source.title in self.statements else list(self.uses(source))
            ends.append((self.sources(target), uses, target, source))
        for sources, targets, begin, end in ends:
            for box in sources:
                for other in targets:
                    self.draw_line(relation.type, box, other, begin, end)

    def draw_line(
        self, kind: RelationType, box: MapBox, other: MapBox, begin: End, end: End
    ) -> None:
        if not (isinstance(box.of, Statement) and isinstance(other.of, Statement)):
            kind = _DRAWN_AS.get(kind, kind)
        self.drawn.add((kind, id(box), id(other)))
        self.lines.append(
            MapLine(
                f"e{len(self.lines) + 1}",
                kind,
                box,
                other,
                begin if isinstance(begin, Statement) else None,
                end if isinstance(end, Statement) else None,
            )
        )

    def sources(self, end: End) -> list[MapBox]:
        """Return the boxes that a relation from this end begins at."""
        if isinstance(end, Argument):
            return [self.arguments[end.title]]
        if isinstance(end, StepNode):
            return []
        if end.title in self.statements:
            return [self.statements[end.title]]
        return [self.arguments[a] for a in self.users(end, MAIN_CONCLUSION)]

    def targets(self, end: End) -> Iterator[MapBox]:
        """Yield the boxes that a relation to this end leads to."""
        if isinstance(end, Argument):
            yield self.arguments[end.title]
        elif isinstance(end, StepNode):
            if end.argument in self.arguments:
                yield self.arguments[end.argument]
        elif end.title in self.statements:
            yield self.statements[end.title]
        else:
            yield from self.uses(end)

    def uses(self, statement: Statement) -> Iterator[MapBox]:
        return (self.arguments[title] for title in self.users(statement, PREMISE))

    def users(self, statement: Statement, role: str) -> Iterator[str]:
        for member in statement.members:
            if member.role == role and member.argument in self.arguments:
                yield str(member.argument)

    # -- one statement in two places -------------------------------------------------------------

    def draw_equivalences(self) -> None:
        """Draw the support that lies in sharing a statement."""
        for box in self.arguments.values():
            steps: list[Member] = box.of.steps if isinstance(box.of, Argument) else []
            if not steps or steps[-1].role != MAIN_CONCLUSION:
                continue
            conclusion = self.meaning.statements[steps[-1].title]
            shown = self.statements.get(conclusion.title)
            for other in [shown] if shown else self.uses(conclusion):
                self.draw_equivalence(box, other, conclusion)
        for box in self.statements.values():
            if isinstance(box.of, Statement):
                for other in self.uses(box.of):
                    self.draw_equivalence(box, other, box.of)

    def draw_equivalence(self, box: MapBox, other: MapBox, statement: Statement) -> None:
        if (RelationType.SUPPORT, id(box), id(other)) not in self.drawn:
            self.draw_line(RelationType.SUPPORT, box, other, statement, statement)


def _labels(each: Statement | Argument, mode: object) -> tuple[str | None, str | None]:
    member = canonical(each) if mode in ("text", "hide-untitled") else None
    text = (member.text or None) if member else None
    if mode == "title" or (mode == "text" and not text):
        return each.title, text
    if mode == "hide-untitled" and (not each.untitled or not text):
        return each.title, text
    return None, text
