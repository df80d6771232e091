"""The relations of a chart: one to each end of a scheme node that has both of its ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from argmap.errors import brief
from argmap.formats.node_graph.spelling import (
    CLAIM,
    COUNTERPOINT,
    RESTATEMENT,
    STEPS,
    SUPPORT,
    NodeRole,
)
from argmap.model.ids import Ids

# Each step to one more end repeats all the premises; a file could make that a square.
_MOST = 64
# All pairs of so many claims are no more than that.
_MOST_MUTUAL = 8


class NodeRelation(NamedTuple):
    """One relation of the map, and the node that stands for it.

    Attributes:
        node: The number of the node.
        id: The id of the relation.
        starts: The ids of the claims it starts from.
        ends: The ids of what it leads to.
    """

    node: int
    id: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]


class Remark(NamedTuple):
    """Something odd about a node, or about an arrow.

    Attributes:
        code: The code of its finding.
        message: Its message.
        node: The number of the node; -1 where it is about an arrow.
        arrow: The number of the arrow; -1 where it is about a node.
    """

    code: str
    message: str
    node: int = -1
    arrow: int = -1


class ChartLinks(NamedTuple):
    """The relations of a chart, and what could not be said as one.

    Attributes:
        links: The relations, in the order of their nodes.
        mutual: The conflicts of all their ends with each other.
        kept: The scheme nodes that stand for no relation.
        remarks: What was noticed.
    """

    links: list[NodeRelation]
    mutual: set[int]
    kept: set[int]
    remarks: list[Remark]


def link_nodes(
    roles: Sequence[NodeRole],
    arrows: tuple[Sequence[int], Sequence[int]],
    names: Sequence[str],
    is_mutual: Callable[[int], bool],
    ids: Ids,
    *,
    records: Sequence[int],
) -> ChartLinks:
    """Return the relations that scheme nodes and arrows stand for.

    Args:
        roles: What each node is.
        arrows: The numbers of the nodes that the arrows lead from, and of those that they lead to;
            -1 where there is none.
        names: The id of each node's record.
        is_mutual: Whether a conflict, by the number of its node, is one of all its ends.
        ids: The ids that are taken, for the further relations of a node with several ends.
        records: The numbers of the nodes that are not kept.

    >>> chart = [CLAIM, SUPPORT, CLAIM], ([0, 1], [1, 2]), ["sweden", "step", "tax"]
    >>> link_nodes(*chart, lambda node: False, Ids(), records=[0, 1, 2]).links
    [NodeRelation(node=1, id='step', starts=('sweden',), ends=('tax',))]
    """
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    aimed: dict[int, list[int]] = {}
    unsaid: list[int] = []
    # Most arrows of a file are those of a dialogue; -1 means the last, which is no node.
    is_said = [False] * (len(roles) + 1)
    for number in records:
        is_said[number] = True
    tails, heads = arrows
    for number, start, end in zip(range(len(tails)), tails, heads, strict=True):
        if not (is_said[start] and is_said[end]):
            continue
        one, other = roles[start], roles[end]
        if one is CLAIM and other is not CLAIM:
            starts.setdefault(end, []).append(start)
        elif one is not CLAIM and other is CLAIM:
            ends.setdefault(start, []).append(end)
        elif one is COUNTERPOINT and other in STEPS:
            ends.setdefault(start, []).append(end)
            aimed.setdefault(end, []).append(start)
        else:
            unsaid.append(number)
    for around in (starts, ends):
        for number, found in around.items():
            if len(found) > 1:
                around[number] = list(dict.fromkeys(found))
    relations = [number for number in records if roles[number] is not CLAIM]
    mutual = {
        number
        for number in relations
        if roles[number] is COUNTERPOINT
        and is_mutual(number)
        and _all_against_all(roles, number, starts, ends)
    }
    whole, remarks = _whole(
        roles, names, relations, mutual=mutual, starts=starts, ends=ends, aimed=aimed
    )
    remarks += [_unsaid(roles, names, number, tails[number], heads[number]) for number in unsaid]
    links: list[NodeRelation] = []
    for number in relations:
        if number in whole:
            role, name = roles[number], names[number]
            before, after = starts[number], ends[number]
            if aimed:
                after = [end for end in after if end in whole or roles[end] is CLAIM]
            into = (names[before[0]],) if len(before) == 1 else tuple([names[at] for at in before])
            out = (names[after[0]],) if len(after) == 1 else tuple([names[at] for at in after])
            if role is RESTATEMENT or (len(out) == 1 and number not in mutual):
                links.append(NodeRelation(number, name, into, out))
                continue
            pairs = against_each_other(into) if number in mutual else pair_ends(role, into, out)
            if len(pairs) > 1:
                if role is SUPPORT:
                    what = f"support {brief(name, 40)} has {len(pairs)} conclusions"
                    remarks.append(
                        Remark("several-conclusions", f"{what}; each is a support", number)
                    )
                links += [
                    NodeRelation(number, name if at == 0 else ids.take(name), *pair)
                    for at, pair in enumerate(pairs)
                ]
            else:
                links.append(NodeRelation(number, name, *pairs[0]))
    return ChartLinks(links, mutual, set(relations) - whole, remarks)


def _all_against_all(
    roles: Sequence[NodeRole], number: int, starts: dict[int, list[int]], ends: dict[int, list[int]]
) -> bool:
    """Take the claims around a mutual conflict for both its starts and its ends, if it has any."""
    around = list(dict.fromkeys([*starts.get(number, ()), *ends.get(number, ())]))
    if not (1 < len(around) <= _MOST_MUTUAL and all(roles[at] is CLAIM for at in around)):
        return False
    starts[number] = ends[number] = around
    return True


def _unsaid(
    roles: Sequence[NodeRole], names: Sequence[str], number: int, start: int, end: int
) -> Remark:
    one, other = roles[start], roles[end]
    what = f"the edge from {one.value} {brief(names[start], 40)} to {other.value} "
    what += f"{brief(names[end], 40)}"
    why = "says neither for nor against" if one is CLAIM else "is none a map can draw"
    return Remark("unsaid", f"{what} {why}; it is kept", arrow=number)


def _whole(
    roles: Sequence[NodeRole],
    names: Sequence[str],
    relations: Iterable[int],
    *,
    mutual: set[int],
    starts: Mapping[int, Sequence[int]],
    ends: Mapping[int, Sequence[int]],
    aimed: Mapping[int, Sequence[int]],
) -> tuple[set[int], list[Remark]]:
    """Return the relations that have both ends, and what is odd about the others.

    A counterpoint to a step that lacks an end lacks one too; ``aimed`` has them by that step.
    """
    many = {
        number
        for number in relations
        if len(ends.get(number, ())) > _MOST
        and roles[number] is not RESTATEMENT
        and number not in mutual
    }
    whole = {number for number in relations if number in starts and number in ends} - many
    left = {number: len(ends[number]) for each in aimed.values() for number in each}
    waiting = [number for number in aimed if number not in whole]
    while waiting:
        for number in dict.fromkeys(aimed.get(waiting.pop(), ())):
            left[number] -= 1
            if not left[number] and number in whole:
                whole.discard(number)
                waiting.append(number)
    remarks: list[Remark] = []
    for number in relations:
        if number in whole:
            continue
        what = f"{roles[number].value} {brief(names[number], 40)}"
        if number in many:
            message = f"{what} leads to more than {_MOST} ends; it is kept"
            remarks.append(Remark("several-conclusions", message, number))
        else:
            lacks = "premise" if number not in starts else "conclusion"
            if roles[number] is COUNTERPOINT and lacks == "conclusion":
                lacks = "target"
            remarks.append(Remark("incomplete", f"{what} has no {lacks}; it is kept", number))
    return whole, remarks


def pair_ends(
    role: NodeRole, starts: tuple[str, ...], ends: tuple[str, ...]
) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return the steps that one node stands for: one to each end.

    A conflict with the same claims at both ends is one both ways, each against the others.

    >>> pair_ends(NodeRole.COUNTERPOINT, ("a", "b"), ("b", "a"))
    [(('a',), ('b',)), (('b',), ('a',))]
    """
    if role is COUNTERPOINT and len(starts) == len(ends) == 2 and set(starts) == set(ends):
        return against_each_other(starts)
    return [(starts, (end,)) for end in ends]


def against_each_other(
    names: tuple[str, ...],
) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return the steps of a conflict of claims with each other: each against each.

    >>> against_each_other(("a", "b"))
    [(('a',), ('b',)), (('b',), ('a',))]
    """
    return [((one,), (other,)) for one in names for other in names if one != other]
