"""A large map taken apart into pictures that each can be read, and that lead to one another.

Every claim is at home in one part. A part begins at a claim of another one, its top, and goes down
from there until it is full; what would no longer fit begins at its lowest claims in further parts.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from attrs import field, frozen

from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Contrast, Relation

FULL = 40
"""Most claims in a part."""

_SMALL = 6  # claims that are too few for a part of their own
_GUESTS = 40  # claims at home elsewhere that a part shows at most, for the sake of relations

Group: TypeAlias = tuple[str, ...]
"""Claims that belong together: the premises of one step."""


@frozen
class Part:
    """One picture of many.

    Attributes:
        top: The claim it begins at, which is at home in another part; the first parts have none.
        claims: The claims at home in it.
        before: The number of the part that goes before it below the same claim.
        after: The number of the part that goes on after it below the same claim.
        folded: For its claims that have more below them: the first part that shows it, and how many
            claims that leads to.
        relations: The relations it shows.
        guests: The claims of other parts that these relations need.
        unseen: For its claims, how many relations with other parts it leaves out.
    """

    top: str | None
    claims: tuple[str, ...]
    before: int | None
    after: int | None
    folded: Mapping[str, tuple[int, int]]
    relations: list[Relation] = field(factory=list[Relation])
    guests: dict[str, None] = field(factory=dict[str, None])
    unseen: dict[str, int] = field(factory=dict[str, int])


@frozen
class Parts:
    """A map taken apart.

    Attributes:
        parts: The first shows the whole.
        home: The number of the part in which each claim is at home.
    """

    parts: Sequence[Part]
    home: Mapping[str, int]


def take_apart(debate: ArgumentMap, full: int = FULL) -> Parts:
    """Return the parts of the map, about ``full`` claims to each.

    >>> from argmap import Support
    >>> claims = [Claim(f"c{n}", "So it is.") for n in range(100)]
    >>> chain = ArgumentMap([*claims, *[Support(f"c{n + 1}", f"c{n}") for n in range(99)]])
    >>> [(part.top, len(part.claims)) for part in take_apart(chain).parts]
    [(None, 40), ('c39', 40), ('c79', 20)]
    """
    below, order = _tree(debate)
    sizes = dict.fromkeys(order, 1)
    for name in reversed(order):
        sizes[name] += sum([sizes[each] for group in below.get(name, ()) for each in group])
    parts = list(_cut(below, sizes, full))
    home = {name: number for number, part in enumerate(parts) for name in part.claims}
    whole = Parts(parts, home)
    _relate(debate, whole)
    return whole


def _tree(debate: ArgumentMap) -> tuple[dict[str | None, list[Group]], list[str]]:
    """Return the groups below each claim, below ``None`` those on top, and all claims from above.

    Each claim stands below the claim nearest to the top that it is a reason of.
    """
    into: dict[str, list[tuple[Group, str]]] = {}
    for element in debate.elements:
        if isinstance(element, Claim):
            continue
        start, end = element.sides
        for name in end:
            into.setdefault(name, []).append((start, element.id))
        if isinstance(element, Contrast):
            for name in start:
                into.setdefault(name, []).append((end, element.id))
    thesis = [debate.thesis] if debate.thesis else []
    below: dict[str | None, list[Group]] = {}
    order: list[str] = []
    seen: set[str] = set()
    reached = 0
    # The roots together, so that each claim is as near to one as can be; then circles without one.
    for tops in ([*thesis, *debate.roots], *[[claim] for claim in debate.claims]):
        for top in tops:
            if top.id not in seen:
                seen.add(top.id)
                order.append(top.id)
                below.setdefault(None, []).append((top.id,))
        while reached < len(order):
            name = order[reached]
            reached += 1
            for group in _reasons(name, into):
                new = tuple([each for each in dict.fromkeys(group) if each not in seen])
                if new:
                    seen.update(new)
                    order.extend(new)
                    below.setdefault(name, []).append(new)
    return below, order


def _reasons(name: str, into: Mapping[str, list[tuple[Group, str]]]) -> Iterator[Group]:
    """Yield the groups that lead to the claim, each followed by those that undercut its step."""
    waiting = list(reversed(into.get(name, ())))
    while waiting:
        group, relation = waiting.pop()
        yield group
        waiting.extend(reversed(into.get(relation, ())))


def _cut(
    below: Mapping[str | None, list[Group]], sizes: Mapping[str, int], full: int
) -> Iterator[Part]:
    """Yield the parts; what is below a claim comes in one, or in several that follow each other."""

    def cost(groups: Iterable[Group]) -> int:
        return sum([_cost(name, sizes) for group in groups for name in group])

    waiting: deque[tuple[str | None, list[Group], int | None, int | None]] = deque()
    count = 0

    def put(top: str | None, groups: Sequence[Group]) -> int:
        """Line up the parts that show the groups; return the number of the first."""
        nonlocal count
        first = count
        sheets = list(_sheets(groups, sizes, full)) or [[]]
        for number, sheet in enumerate(sheets, first):
            before = number - 1 if number > first else None
            after = number + 1 if number < first + len(sheets) - 1 else None
            waiting.append((top, sheet, before, after))
        count += len(sheets)
        return first

    put(None, below.get(None, []))
    while waiting:
        top, groups, before, after = waiting.popleft()
        room = full - cost(groups)
        shown = [name for group in groups for name in group]
        folded: dict[str, tuple[int, int]] = {}
        for name in shown:  # grows while it is walked
            inner = below.get(name)
            if not inner:
                continue
            if sizes[name] <= _SMALL:  # its part has room for it already
                shown += [each for group in inner for each in group]
                continue
            opened = _fitting(inner, sizes, room, full)
            room -= cost(inner[:opened])
            shown += [each for group in inner[:opened] for each in group]
            rest = inner[opened:]
            if rest:
                led_to = sum([sizes[each] for group in rest for each in group])
                folded[name] = put(name, rest), led_to
        yield Part(top, tuple(shown), before, after, folded)


def _fitting(groups: Sequence[Group], sizes: Mapping[str, int], room: int, full: int) -> int:
    """Return the number of groups below a claim that its own part shows.

    All of them if there is room, or nearly; else none, unless the part would be left half empty.
    """
    costs = [sum([_cost(name, sizes) for name in group]) for group in groups]
    left = sum(costs)
    if left <= room:
        return len(groups)
    if room < full / 2:
        return 0
    opened = 0
    for cost in costs:
        if cost > room:
            break
        room -= cost
        left -= cost
        opened += 1
    return len(groups) if left <= _SMALL else opened


def _cost(name: str, sizes: Mapping[str, int]) -> int:
    """Return the number of claims that come with the claim: its whole part, where that is small."""
    return sizes[name] if sizes[name] <= _SMALL else 1


def _sheets(groups: Sequence[Group], sizes: Mapping[str, int], full: int) -> Iterator[list[Group]]:
    """Yield the groups in order, shared out evenly among as few parts as hold them."""
    costs = [sum([_cost(name, sizes) for name in group]) for group in groups]
    whole = sum(costs)
    share = whole / max(-(-whole // full), 1)
    sheet: list[Group] = []
    held = 0
    ends = share
    for group, cost in zip(groups, costs, strict=True):
        if sheet and held + cost / 2 > ends:
            yield sheet
            sheet = []
            ends += share
        sheet.append(group)
        held += cost
    if sheet:
        yield sheet


def _relate(debate: ArgumentMap, whole: Parts) -> None:
    """Give each relation to the part that holds all its ends, or else to those that hold one.

    A part that would need too many guests counts the relation instead.
    """
    for element in debate.elements:
        if isinstance(element, Claim):
            continue
        ends, steps = _ends(debate, element)
        numbers = list(dict.fromkeys([whole.home[name] for name in ends]))
        owner = next((number for number in numbers if _holds(whole, number, ends)), None)
        for number in numbers if owner is None else [owner]:
            part = whole.parts[number]
            own = [name for name in ends if whole.home[name] == number]
            guests = [name for name in ends if whole.home[name] != number and name != part.top]
            if steps is None or len(part.guests.keys() | guests) > _GUESTS:
                for name in own:
                    part.unseen[name] = part.unseen.get(name, 0) + 1
                continue
            part.guests.update(dict.fromkeys(guests))
            part.relations.extend(steps)


def _holds(whole: Parts, number: int, ends: Iterable[str]) -> bool:
    top = whole.parts[number].top
    return all(whole.home[name] == number or name == top for name in ends)


def _ends(debate: ArgumentMap, relation: Relation) -> tuple[list[str], list[Relation] | None]:
    """Return the claims that a relation needs, and it with the steps it needs: what it undercuts.

    No relations are returned where they are too many to show.
    """
    needed: dict[str, Relation | None] = {relation.id: relation}
    waiting = [relation]
    for step in waiting:  # grows while it is walked
        for name in (*step.sides[0], *step.sides[1]):
            if name in needed:
                continue
            element = debate[name]
            needed[name] = None if isinstance(element, Claim) else element
            if not isinstance(element, Claim):
                waiting.append(element)
        if len(waiting) > _GUESTS:
            break
    ends = [name for name, step in needed.items() if step is None]
    return ends, waiting if len(waiting) <= _GUESTS else None
