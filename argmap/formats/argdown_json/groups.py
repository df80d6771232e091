"""The groups of the map: sections around the statements and arguments that stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from attrs import define, field

from argmap.formats.argdown.interpretation.model import Argument, Interpretation, Section, Statement
from argmap.values import Json


@define(eq=False)
class MapBox:
    """A statement or an argument in the map."""

    id: str
    of: Statement | Argument
    label_title: str | None
    label_text: str | None


@define(eq=False)
class Group:
    """A section drawn around its members; ``level`` counts from 1, the outermost."""

    section: Section
    parent: Group | None = None
    children: list[MapBox | Group] = field(factory=list["MapBox | Group"])
    level: int = 1


Place: TypeAlias = MapBox | Group


def regroup(meaning: Interpretation) -> None:
    """Replace the sections by those of the setting ``group.regroup``, where it is given."""
    wanted = meaning.settings.of("group").get("regroup")
    if not isinstance(wanted, list | tuple) or not wanted:
        return
    meaning.sections = []
    for each in meaning.members():
        each.section = None
    count = 0
    waiting: list[tuple[Json, Section | None]] = [(each, None) for each in reversed(wanted)]
    while waiting:
        config, parent = waiting.pop()
        if not isinstance(config, Mapping):
            continue
        section = Section(
            f"s{count}",
            parent.level + 1 if parent else 1,
            str(config.get("title", "")),
            tags=tuple(str(tag) for tag in _items(config.get("tags"))),
            parent=parent,
            is_closed=config.get("isClosed"),
        )
        count += 1
        (parent.children if parent else meaning.sections).append(section)
        for title in _items(config.get("statements")):
            if title in meaning.statements:
                meaning.statements[str(title)].section = section
        for title in _items(config.get("arguments")):
            if title in meaning.arguments:
                meaning.arguments[str(title)].section = section
        waiting += [(child, section) for child in reversed(_items(config.get("children")))]


def _items(value: Json) -> Sequence[Json]:
    return value if isinstance(value, list | tuple) else ()


def mark_groups(meaning: Interpretation) -> None:
    """Decide which sections are groups: the deepest ``group.groupDepth`` levels, usually two."""
    depth = meaning.settings.of("group").get("groupDepth", 2)
    least = meaning.deepest_section - (depth if isinstance(depth, int | float) else 2) + 1
    waiting = list(meaning.sections)
    while waiting:
        section = waiting.pop()
        if section.is_group is None:
            section.is_group = section.level >= least
        waiting += section.children


def group_boxes(meaning: Interpretation, boxes: Iterable[MapBox]) -> list[Place]:
    """Return the outermost groups, and after them the boxes that stand in no group.

    Each box is put into the nearest section above it that is a group.
    """
    mark_groups(meaning)
    groups: dict[int, Group] = {}
    alone: list[Place] = []
    for box in boxes:
        nearest = _nearest(box.of.section)
        if nearest is None:
            alone.append(box)
        else:
            group = groups.setdefault(id(nearest), Group(nearest))
            group.children.append(box)
    for group in list(groups.values()):
        lower = group
        while lower.parent is None and (above := _nearest(lower.section.parent)) is not None:
            known = groups.get(id(above))
            upper = known or groups.setdefault(id(above), Group(above))
            lower.parent = upper
            upper.children.append(lower)
            lower = upper
    outermost = [group for group in groups.values() if group.parent is None]
    waiting = list(outermost)
    while waiting:
        group = waiting.pop()
        for child in group.children:
            if isinstance(child, Group):
                child.level = group.level + 1
                waiting.append(child)
    return [*outermost, *alone]


def _nearest(section: Section | None) -> Section | None:
    while section is not None and section.is_group is False:
        section = section.parent
    return section
