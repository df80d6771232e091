"""The meaning of an Argdown document: statements, arguments, and the relations between them."""

from __future__ import annotations

from typing import TypeAlias

from attrs import define, field

from argmap.formats.argdown.interpretation.settings import Settings
from argmap.formats.argdown.syntax.document import (
    ArgdownDocument,
    Element,
    Extent,
    Heading,
    Inference,
    Range,
    RelationType,
)
from argmap.values import Json

PREMISE = "premise"
MAIN_CONCLUSION = "main-conclusion"
INTERMEDIARY_CONCLUSION = "intermediary-conclusion"
DESCRIPTION = "argument-description"


@define(eq=False)
class Section:
    """The part under a heading."""

    id: str
    level: int
    title: str
    tags: tuple[str, ...] = ()
    ranges: tuple[Range, ...] = ()
    data: Json = None
    place: Extent | None = None
    parent: Section | None = None
    children: list[Section] = field(factory=list["Section"])
    is_group: Json = None
    is_closed: Json = None
    end: tuple[int, int] = (0, 0)  # line and column of the last character
    heading: Heading | None = None


@define(eq=False)
class Member:
    """One occurrence of a statement, or one description of an argument."""

    element: Element
    title: str
    role: str | None
    text: str
    ranges: tuple[Range, ...]
    section: Section | None
    argument: str | None = None
    step: StepNode | None = None
    place: Extent = field(kw_only=True)  # with all that is indented under it
    number: int = field(default=-1, kw_only=True)


@define(eq=False)
class Statement:
    """All statements with one title: an equivalence class."""

    title: str
    untitled: bool
    members: list[Member] = field(factory=list[Member])
    relations: list[Relation] = field(factory=list["Relation"])
    tags: dict[str, None] = field(factory=dict[str, None])
    data: Json = None
    section: Section | None = None
    used_as: dict[str, bool] = field(factory=dict[str, bool])


@define(eq=False)
class Argument:
    """All descriptions of an argument with one title, and its steps."""

    title: str
    untitled: bool
    members: list[Member] = field(factory=list[Member])
    steps: list[Member] = field(factory=list[Member])
    relations: list[Relation] = field(factory=list["Relation"])
    tags: dict[str, None] = field(factory=dict[str, None])
    data: Json = None
    section: Section | None = None
    place: Extent | None = None
    described: Member | None = None  # the description that its steps follow


@define(eq=False)
class StepNode:
    """An inference inside an argument; undercuts lead to it."""

    inference: Inference
    argument: str
    number: int
    conclusion: int = -1
    relations: list[Relation] = field(factory=list["Relation"])


End: TypeAlias = Statement | Argument | StepNode


@define(eq=False)
class Relation:
    """A relation, however often it is written; ``occurrences`` are the numbers of the parts."""

    type: RelationType
    source: End
    target: End
    occurrences: list[int] = field(factory=list[int])

    @property
    def is_symmetric(self) -> bool:
        """Whether it holds in both directions."""
        return self.type in (RelationType.CONTRARY, RelationType.CONTRADICTORY)

    def other(self, end: End) -> End:
        """Return the end that is not the one given."""
        return self.target if self.source is end else self.source


@define(eq=False)
class Interpretation:
    r"""An interpreted document: what it says, however it is written.

    >>> from argmap.formats.argdown import parse
    >>> from argmap.formats.argdown.interpretation.interpreter import interpret
    >>> meaning = interpret(parse("[Tax]: Tax carbon.\n    - It falls on the poor."))
    >>> list(meaning.statements), [relation.type.value for relation in meaning.relations]
    (['Tax', 'Untitled 1'], ['attack'])
    """

    document: ArgdownDocument
    settings: Settings
    statements: dict[str, Statement] = field(factory=dict[str, Statement])
    arguments: dict[str, Argument] = field(factory=dict[str, Argument])
    relations: list[Relation] = field(factory=list[Relation])
    sections: list[Section] = field(factory=list[Section])
    tags: dict[str, int] = field(factory=dict[str, int])
    deepest_section: int = 0
    ends: dict[int, End] = field(factory=dict[int, End])  # what each part became

    def members(self) -> list[Statement | Argument]:
        """Return all statements, and after them all arguments."""
        return [*self.statements.values(), *self.arguments.values()]


def canonical(each: Statement | Argument) -> Member | None:
    """Return the member whose words count: the last one, unless another says ``isCanonical``.

    >>> canonical(Statement("Tax", untitled=False)) is None
    True
    """
    last: Member | None = None
    for member in reversed(each.members):
        if member.element.is_reference:
            continue
        data = member.element.data
        if isinstance(data, dict) and data.get("isCanonical"):
            return member
        last = last or member
    return last
