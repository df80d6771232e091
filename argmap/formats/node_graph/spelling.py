"""Roles of nodes, and the protocol of a notation that draws maps as nodes and arrows."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from typing import Final, Protocol, TypeAlias, cast

from argmap.model.records import Claim, Counterpoint, Relation, Restatement, Support
from argmap.syntax.plain import as_list
from argmap.text.source import Quote
from argmap.values import has_control

Row: TypeAlias = Mapping[str, object]
"""A node or an arrow as a file holds it; only in damaged files is it anything else."""


class NodeRole(enum.StrEnum):
    """The role of a node in a map.

    >>> NodeRole.KEPT.value
    'kept'
    """

    CLAIM = "claim"
    SUPPORT = "support"
    COUNTERPOINT = "counterpoint"
    RESTATEMENT = "restatement"
    KEPT = "kept"
    UNKNOWN = "unknown"


# Python 3.11 takes 0.1 µs to look up a member, several times for each node and arrow.
CLAIM: Final = NodeRole.CLAIM
SUPPORT: Final = NodeRole.SUPPORT
COUNTERPOINT: Final = NodeRole.COUNTERPOINT
RESTATEMENT: Final = NodeRole.RESTATEMENT
KEPT: Final = NodeRole.KEPT
UNKNOWN: Final = NodeRole.UNKNOWN

ID_TYPES = frozenset({str, int, float})
STEPS = frozenset({SUPPORT, COUNTERPOINT})
RELATIONS = STEPS | {RESTATEMENT}
ROLE_OF: dict[type[Claim | Relation], NodeRole] = {
    Claim: CLAIM,
    Support: SUPPORT,
    Counterpoint: COUNTERPOINT,
    Restatement: RESTATEMENT,
}


class Spelling(Protocol):
    """A notation's spelling of nodes and arrows.

    A notation that draws maps as nodes and arrows derives its own, with these attributes and
    methods; ``Chart`` and ``draw`` then read and write it. The two methods with a body hold for a
    notation that knows nothing of their subject.

    Attributes:
        space: Under which key of ``extras`` its own is kept.
        id_key: Under which key a node has its id.
        telling: The keys of a scheme node that say its scheme, where other keys depend on that.
        arrow_key: Under which key an arrow has its id; empty where arrows have none.
        roles: The roles of nodes by the value of their key ``type``, as far as that alone tells.
        end_keys: Under which keys an arrow has the ids of its two ends; empty where these lie
            deeper.
    """

    space: str
    id_key: str
    arrow_key: str
    telling: tuple[str, ...]
    roles: Mapping[str, NodeRole]
    end_keys: tuple[str, ...]

    def role(self, node: Mapping[str, object]) -> NodeRole:
        """Return the role of a node."""
        ...

    def text(self, node: Mapping[str, object]) -> str:
        """Return the text of a claim."""
        ...

    def scheme(self, node: Mapping[str, object]) -> str | None:
        """Return the scheme of a step, ``None`` when it names none."""
        ...

    def more(self, node: Mapping[str, object]) -> Mapping[str, object]:
        """Return further fields of a node's record, by their names."""
        ...

    def is_mutual(self, scheme: str | None) -> bool:
        """Return whether a conflict of that scheme is one of all its ends; none is, unless said."""
        del scheme
        return False

    def ends(self, arrow: Mapping[str, object]) -> tuple[object, object]:
        """Return the ids of the nodes that an arrow leads from and to."""
        ...

    def runs_back(self, node: Mapping[str, object]) -> bool:
        """Return whether a conflict runs from its target to its premises; unless stated, none."""
        del node
        return False

    def node(self, role: NodeRole, name: str, words: str | None, more: Mapping[str, object]) -> Row:
        """Return a node as it is written for a record that was not read from this notation.

        Args:
            role: What it is.
            name: The id of the record.
            words: The text of a claim, the scheme of a step.
            more: What else the record has, by the names of its fields.
        """
        ...

    def mend(self, plain: Mapping[str, object], kept: Mapping[str, object]) -> dict[str, object]:
        """Return a node with what was kept of it, but for what its record no longer says."""
        ...

    def arrow(self, number: int, start: object, end: object) -> Row:
        """Return an arrow as it is written when it was not read from this notation."""
        ...

    def move(self, arrow: Row, start: object, end: object) -> Row:
        """Return an arrow that was read, between other ids."""
        ...


def rows_of(values: Iterable[object]) -> list[Row]:
    """Values of a file taken as nodes or arrows, though in a damaged file they may be others.

    >>> rows_of([{"id": 1}])
    [{'id': 1}]
    """
    return cast("list[Row]", list(values))


def quotes_in(more: Mapping[str, object]) -> list[Quote]:
    """Quotes among the further fields of a record.

    >>> quotes_in({"quotes": (Quote("tax"),), "voice": None})
    [Quote('tax')]
    """
    given: Iterable[object] = as_list(more.get("quotes"))
    return [each for each in given if isinstance(each, Quote)]


def id_of(given: object) -> str:
    """Return the id that a record has for the id of its node; an empty text when that is none.

    >>> id_of(7), id_of("a b"), id_of(None)
    ('7', 'a b', '')
    """
    if type(given) not in ID_TYPES:
        return ""
    name = str(given)
    return "" if not name.strip() or has_control(name) else name
