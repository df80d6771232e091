"""A document walked from part to part, and what it says gathered on the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from argmap.formats.argdown.interpretation.model import (
    DESCRIPTION,
    INTERMEDIARY_CONCLUSION,
    MAIN_CONCLUSION,
    PREMISE,
    Argument,
    Interpretation,
    Member,
    Relation,
    Section,
    Statement,
    StepNode,
)
from argmap.formats.argdown.interpretation.settings import Settings, effective
from argmap.formats.argdown.interpretation.text_of import Wording
from argmap.formats.argdown.syntax.content import merge
from argmap.formats.argdown.syntax.document import (
    ArgdownDocument,
    Element,
    ElementRole,
    Extent,
    Heading,
    Inference,
    Part,
    RelationType,
)
from argmap.formats.argdown.syntax.patterns import BLANK
from argmap.values import Json

_Titled = TypeVar("_Titled", Statement, Argument)

_ROLES = {
    ElementRole.TOP: "top-level-statement",
    ElementRole.RELATION: "relation-statement",
    ElementRole.ITEM: None,
    ElementRole.PREMISE: PREMISE,
    ElementRole.CONCLUSION: INTERMEDIARY_CONCLUSION,
}


def interpret(
    document: ArgdownDocument, settings: Mapping[str, Json] | None = None
) -> Interpretation:
    """Gather what the parts of a document say, before any relation is moved.

    An element belongs to the statement or argument of its title, whatever the order. Statements
    without a title get one: "Untitled 1" and so on, passing over titles that the document uses.
    """
    return _Walk(document, effective(document.front_matter, settings)).run()


class _Walk:
    def __init__(self, document: ArgdownDocument, settings: Settings) -> None:
        self.parts = document.parts
        self.meaning = Interpretation(document, settings)
        self.wording = Wording(settings)
        self.taken = {
            part.title
            for part in document.parts
            if isinstance(part, Element) and part.title is not None
        }
        self.concluded = {part.inference for part in document.parts if isinstance(part, Element)}
        self.counter = 0
        self.open: list[tuple[int, Element, Statement | Argument]] = []
        self.section: Section | None = None
        self.section_count = 0
        self.argument: Argument | None = None
        self.step: StepNode | None = None
        self.block = -1
        self.end = (1, 1)  # where the part read last ends
        self.known: dict[tuple[RelationType, int, int], Relation] = {}

    def run(self) -> Interpretation:
        for number, part in enumerate(self.parts):
            self.close(_upper(part))
            if part.block != self.block:
                self.end_steps()
                self.block = part.block
            if isinstance(part, Heading):
                self.end_sections(part.level, (part.place.line - 1, 0))
            self.end = (part.place.end_line, part.place.end_column)
            if isinstance(part, Heading):
                self.head(part)
            elif isinstance(part, Inference):
                if number in self.concluded:
                    self.infer(number, part)
            else:
                self.enter(number, part)
        self.close(None)
        self.end_steps()
        self.end_sections(0, self.end)
        for each in self.meaning.members():
            if each.section is None and each.members:
                each.section = each.members[0].section
        return self.meaning

    def head(self, heading: Heading) -> None:
        self.section_count += 1
        title, ranges = self.wording.of(heading)
        section = Section(
            f"s{self.section_count}",
            heading.level,
            title.strip(BLANK),
            heading.tags,
            ranges,
            heading.data,
            heading.place,
            heading=heading,
        )
        self.note_tags(heading.tags)
        group = self.meaning.settings.of("group")
        if isinstance(heading.data, Mapping):
            if not group.get("ignoreIsGroup"):
                section.is_group = heading.data.get("isGroup")
            if not group.get("ignoreIsClosed"):
                section.is_closed = heading.data.get("isClosed")
        configured = group.get("sections")
        if isinstance(configured, Mapping):
            own = configured.get(section.title)
            if isinstance(own, Mapping):
                section.is_group, section.is_closed = own.get("isGroup"), own.get("isClosed")
            elif section.is_group is None:
                section.is_group = False
        upper = section.parent = self.section
        (upper.children if upper else self.meaning.sections).append(section)
        self.section = section
        self.meaning.deepest_section = max(self.meaning.deepest_section, heading.level)

    def end_sections(self, level: int, end: tuple[int, int]) -> None:
        """End the open sections of a level or a deeper one."""
        while self.section is not None and self.section.level >= level:
            self.section.end = end
            self.section = self.section.parent

    def enter(self, number: int, element: Element) -> None:
        """Give the element its statement or argument; those below it come before it is closed."""
        self.note_tags(element.tags)
        if element.role in (ElementRole.PREMISE, ElementRole.CONCLUSION):
            self.begin_steps(element)
        end: Statement | Argument
        if element.is_argument:
            end = self.argument_of(element.title)
        else:
            end = self.statement_of(element.title)
        self.meaning.ends[number] = end
        self.open.append((number, element, end))

    def close(self, parent: int | None) -> None:
        """Close the elements that nothing more is indented under, the innermost first."""
        while self.open and self.open[-1][0] != parent:
            self.leave(*self.open.pop())

    def leave(self, number: int, element: Element, end: Statement | Argument) -> None:
        member = self.member(number, element, end.title)
        end.members.append(member)
        end.tags.update(dict.fromkeys(element.tags))
        held = False
        if element.data is not None and isinstance(element.data, Mapping):
            end.data = merge(end.data, element.data) if end.data else element.data
            held = element.data.get("isInGroup") is True
            decided = element.data.get("isInGroup") is not None
        else:
            decided = False
        if held or (not decided and not element.is_reference and end.section is None):
            end.section = member.section
        if isinstance(end, Statement):
            self.use(element, end, member)
        if element.relation is not None and element.parent is not None:
            self.relate(number, element, end)

    def member(self, number: int, element: Element, title: str) -> Member:
        text, ranges = self.wording.of(element)
        role = DESCRIPTION if element.is_argument else _ROLES[element.role]
        place = Extent(element.place.line, element.place.column, *self.end)
        return Member(element, title, role, text, ranges, self.section, place=place, number=number)

    def use(self, element: Element, statement: Statement, member: Member) -> None:
        """Note what the statement is used as, and add it to its argument when it is a step."""
        if element.role is ElementRole.TOP:
            statement.used_as["TopLevelStatement"] = True
        elif element.role is ElementRole.RELATION:
            statement.used_as["RelationStatement"] = True
        elif element.role is not ElementRole.ITEM and self.argument is not None:
            member.argument = self.argument.title
            if element.role is ElementRole.CONCLUSION and self.step is not None:
                member.step = self.step
                self.step.conclusion = len(self.argument.steps)
                statement.used_as["IntermediaryConclusion"] = True
            else:
                statement.used_as["Premise"] = True
            self.argument.steps.append(member)

    def relate(self, number: int, element: Element, end: Statement | Argument) -> None:
        assert element.parent is not None
        assert element.relation is not None
        parent = self.meaning.ends[element.parent]
        if (
            element.relation is RelationType.UNDERCUT
            and not element.outward
            and self.step is not None
            and isinstance(parent, Statement)
        ):
            parent = self.step
        source, target = (parent, end) if element.outward else (end, parent)
        key = (element.relation, id(source), id(target))
        known = self.known.get(key)
        if known is None and element.relation is RelationType.CONTRADICTORY:
            known = self.known.get((element.relation, id(target), id(source)))
        if known is not None:
            known.occurrences.append(number)
            return
        relation = Relation(element.relation, source, target, [number])
        self.known[key] = relation
        self.meaning.relations.append(relation)

    # -- premise-conclusion structures -----------------------------------------------------------

    def begin_steps(self, element: Element) -> None:
        if self.argument is not None:
            return
        parent = self.meaning.ends.get(element.parent) if element.parent is not None else None
        if isinstance(parent, Argument):
            self.argument = parent
            parent.described = parent.members[-1] if parent.members else None
        else:
            self.argument = self.argument_of(None)
        if self.section is not None:
            self.argument.section = self.section

    def infer(self, number: int, inference: Inference) -> None:
        title = self.argument.title if self.argument is not None else ""
        self.step = StepNode(inference, title, number)
        self.meaning.ends[number] = self.step

    def end_steps(self) -> None:
        argument, self.argument, self.step = self.argument, None, None
        if argument is None:
            return
        last = argument.steps[-1]
        if last.role != INTERMEDIARY_CONCLUSION:
            return
        argument.place = Extent(argument.steps[0].place.line, 1, *self.end)
        last.role = MAIN_CONCLUSION
        statement = self.meaning.statements[last.title]
        statement.used_as["MainConclusion"] = True
        if all(member.role != INTERMEDIARY_CONCLUSION for member in statement.members):
            statement.used_as["IntermediaryConclusion"] = False

    # -- titles ----------------------------------------------------------------------------------

    def statement_of(self, title: str | None) -> Statement:
        return self._find_or_add(self.meaning.statements, Statement, title)

    def argument_of(self, title: str | None) -> Argument:
        return self._find_or_add(self.meaning.arguments, Argument, title)

    def _find_or_add(
        self, known: dict[str, _Titled], kind: Callable[[str, bool], _Titled], title: str | None
    ) -> _Titled:
        """Return the statement or argument of a title, a new one where there is none so far."""
        key = self.new_title() if title is None else title
        found = known.get(key)
        if found is None:
            found = known[key] = kind(key, title is None)
        return found

    def new_title(self) -> str:
        self.counter += 1
        while f"Untitled {self.counter}" in self.taken:
            self.counter += 1
        return f"Untitled {self.counter}"

    def note_tags(self, tags: tuple[str, ...]) -> None:
        for tag in tags:
            self.meaning.tags.setdefault(tag, len(self.meaning.tags))


def _upper(part: Part) -> int | None:
    return part.parent if isinstance(part, Element) and part.role is ElementRole.RELATION else None
