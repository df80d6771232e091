"""The statements and arguments that a map shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import frozen

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
)


@frozen(eq=False)
class Selection:
    """Statements and arguments by title, and what they have to do with each other.

    >>> Selection({}, {}).statements
    {}
    """

    statements: Mapping[str, Statement]
    arguments: Mapping[str, Argument]

    def roles(self, statement: Statement) -> Counter[str | None]:
        """Count the roles the statement has in arguments of the selection."""
        return Counter(
            member.role for member in statement.members if member.argument in self.arguments
        )


class _Checked:
    """A selection that remembers what it found out about each statement."""

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        self._roles: dict[int, Counter[str | None]] = {}

    def roles(self, statement: Statement) -> Counter[str | None]:
        found = self._roles.get(id(statement))
        if found is None:
            found = self._roles[id(statement)] = self.selection.roles(statement)
        return found

    def shows(self, relation: Relation, end: End) -> bool:
        """Whether this end of the relation is in the selection, itself or through an argument."""
        if isinstance(end, Argument):
            return end.title in self.selection.arguments
        if isinstance(end, StepNode):
            return end.argument in self.selection.arguments
        if end.title in self.selection.statements:
            return True
        roles = self.roles(end)
        if relation.is_symmetric:
            return bool(roles)
        return roles[PREMISE if relation.target is end else MAIN_CONCLUSION] > 0

    def connects(self, relations: Iterable[Relation], end: End) -> bool:
        """Whether any of the relations leads from this end to something in the selection."""
        return any(self.shows(relation, relation.other(end)) for relation in relations)


def select(meaning: Interpretation) -> Selection:
    r"""Select the statements and arguments of the map, by the ``selection`` settings.

    >>> from argmap.formats.argdown import parse
    >>> from argmap.formats.argdown.interpretation.interpreter import interpret
    >>> from argmap.formats.argdown.interpretation.relations import settle
    >>> meaning = interpret(parse("[a]\n    + [b]\n\n[alone]: c"))
    >>> settle(meaning)
    >>> list(select(meaning).statements)
    ['a', 'b']
    """
    preselection = _Preselection(meaning)
    first = Selection(
        {title: each for title, each in meaning.statements.items() if preselection.has(each)},
        {title: each for title, each in meaning.arguments.items() if preselection.has(each)},
    )
    statements = _StatementSelection(meaning, first).statements()
    second = Selection(statements, first.arguments)
    return Selection(statements, _ArgumentSelection(meaning, second).arguments())


def shown_relations(meaning: Interpretation, selection: Selection) -> list[Relation]:
    """Return the relations that have both ends in the selection.

    >>> from argmap.formats.argdown import parse
    >>> from argmap.formats.argdown.interpretation.interpreter import interpret
    >>> shown_relations(interpret(parse("[a]")), Selection({}, {}))
    []
    """
    checked = _Checked(selection)
    return [
        relation
        for relation in meaning.relations
        if checked.shows(relation, relation.source) and checked.shows(relation, relation.target)
    ]


class _Preselection:
    def __init__(self, meaning: Interpretation) -> None:
        settings = meaning.settings
        self.settings = settings.of("selection")
        self.excluded = {
            Statement: settings.titles("selection", "excludeStatements") or frozenset(),
            Argument: settings.titles("selection", "excludeArguments") or frozenset(),
        }
        self.sections = settings.titles("selection", "selectedSections")
        self.tags = settings.titles("selection", "selectedTags")

    def has(self, each: Statement | Argument) -> bool:
        shown = each.data.get("isInMap") if isinstance(each.data, Mapping) else None
        if shown not in (None, True) and not self.settings.get("ignoreIsInMap"):
            return False
        if each.title in self.excluded[type(each)]:
            return False
        if self.sections is not None and not (
            each.section.title in self.sections
            if each.section
            else self.settings.get("selectElementsWithoutSection") is True
        ):
            return False
        return self.tags is None or (
            any(tag in self.tags for tag in each.tags)
            if each.tags
            else self.settings.get("selectElementsWithoutTag") is True
        )


class _StatementSelection:
    def __init__(self, meaning: Interpretation, first: Selection) -> None:
        self.first = first
        self.checked = _Checked(first)
        self.settings = meaning.settings.of("selection")
        self.included = meaning.settings.titles("selection", "includeStatements") or frozenset()
        self.mode = self.settings.get("statementSelectionMode", "with-title")
        self.connected_only = bool(self.settings.get("excludeDisconnected", True))

    def statements(self) -> dict[str, Statement]:
        return {title: each for title, each in self.first.statements.items() if self.has(each)}

    def has(self, statement: Statement) -> bool:
        if _is_in_map(statement, self.settings) or statement.title in self.included:
            return True
        related = self.checked.connects(statement.relations, statement)
        roles = self.checked.roles(statement)
        used = roles[PREMISE] + roles[MAIN_CONCLUSION] > 0
        if self.connected_only and not used and not related:
            return False
        if self.mode == "all":
            return True
        if self.mode == "with-title":
            return (related and not used) or not statement.untitled
        if self.mode == "top-level":
            return (related and not used) or statement.used_as.get("TopLevelStatement", False)
        if self.mode == "with-relations":
            return related
        if self.mode == "not-used-in-argument":
            return not used
        if self.mode == "with-more-than-one-relation":
            return related and (not used or self.partners(statement) > 1)
        return False

    def partners(self, statement: Statement) -> int:
        """Count what the statement is related to, arguments one by one."""
        count = 0
        for relation in statement.relations:
            other = relation.other(statement)
            if isinstance(other, Statement):
                role = PREMISE if relation.target is other else MAIN_CONCLUSION
                count += self.checked.roles(other)[role]
            else:
                title = other.title if isinstance(other, Argument) else other.argument
                count += title in self.first.arguments
        return count


class _ArgumentSelection:
    def __init__(self, meaning: Interpretation, second: Selection) -> None:
        self.meaning = meaning
        self.second = second
        self.checked = _Checked(second)
        self.settings = meaning.settings.of("selection")
        self.connected_only = bool(self.settings.get("excludeDisconnected", True))
        self._known: dict[tuple[int, str | None], bool] = {}

    def arguments(self) -> dict[str, Argument]:
        return {title: each for title, each in self.second.arguments.items() if self.has(each)}

    def has(self, argument: Argument) -> bool:
        return (
            not self.connected_only
            or _is_in_map(argument, self.settings)
            or self.checked.connects(argument.relations, argument)
            or any(self.connects(step) for step in argument.steps)
        )

    def connects(self, step: Member) -> bool:
        """Whether a step connects its argument with something in the selection."""
        if step.step is not None and self.checked.connects(step.step.relations, step.step):
            return True
        if step.role not in (PREMISE, MAIN_CONCLUSION):
            return False
        statement = self.meaning.statements[step.title]
        key = (id(statement), step.role)
        if key not in self._known:
            self._known[key] = self.bears(statement, str(step.role))
        return self._known[key]

    def bears(self, statement: Statement, role: str) -> bool:
        relations = [
            relation
            for relation in statement.relations
            if relation.is_symmetric
            or (relation.target if role == PREMISE else relation.source) is statement
        ]
        if self.checked.connects(relations, statement):
            return True
        other = MAIN_CONCLUSION if role == PREMISE else PREMISE
        return statement.title in self.second.statements or self.checked.roles(statement)[other] > 0


def _is_in_map(each: Statement | Argument, settings: Mapping[str, object]) -> bool:
    return (
        isinstance(each.data, Mapping)
        and each.data.get("isInMap") is True
        and not settings.get("ignoreIsInMap")
    )
