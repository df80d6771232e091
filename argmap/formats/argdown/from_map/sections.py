"""The headings of a written map, in order, and the claims below each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from argmap.formats.argdown.from_map.arrangement import Path
from argmap.formats.argdown.from_map.escaping import is_plain, written_tag
from argmap.formats.argdown.from_map.remaining_extras import RemainingExtras
from argmap.formats.argdown.syntax.patterns import BLANK
from argmap.model.argument_map import ArgumentMap
from argmap.model.placeholders import KEY
from argmap.syntax.plain import as_mapping
from argmap.values import is_list

_DEEPEST = 20


@frozen
class Sections:
    """The sections of a map.

    Attributes:
        paths: The paths of the headings, in order.
        of: The path that each claim stands under; empty where it has no group, or one that a
            heading cannot say.
        entries: What a heading holds besides its words, by its path.
    """

    paths: tuple[Path, ...]
    of: Mapping[str, Path]
    entries: Mapping[Path, Mapping[str, Any]]


def plan_sections(debate: ArgumentMap, shelf: RemainingExtras) -> Sections:
    """Plan the sections, with the headings that the map's extras remember where they still fit.

    >>> from argmap.model.records import Claim
    >>> debate = ArgumentMap.of(Claim("a", "It blows.", group=["Energy", "Wind"]))
    >>> plan_sections(debate, RemainingExtras(debate.extras)).paths
    (('Energy',), ('Energy', 'Wind'))
    """
    claims = list(debate.claims)
    claims.sort(key=lambda claim: claim.id != debate.declared_thesis)
    of = {claim.id: claim.group if _can_be_path(claim.group) else () for claim in claims}
    groups = list(dict.fromkeys(path for path in of.values() if path))
    listed = shelf.get("headings")
    if isinstance(listed, tuple):
        entries = {path: entry for path, entry in map(_entry, listed) if path}
        paths = _tree([*entries, *groups])
        if len(entries) == len(listed) and _derive(paths, groups, entries) == list(entries):
            shelf.take("headings")
            return Sections(tuple(paths), of, entries)
    return Sections(tuple(_tree(groups)), of, {})


def _derive(
    paths: Sequence[Path], groups: Sequence[Path], entries: Mapping[Path, Any]
) -> list[Path]:
    """Return the paths that a reader of these headings would list."""
    shown = {group[:length] for group in groups for length in range(1, len(group) + 1)}
    return [
        path for path in paths if path not in shown or {"tags", "data"} & set(entries.get(path, ()))
    ]


def _entry(value: object) -> tuple[Path, Mapping[str, Any]]:
    """Return the path and the value of a listed heading; no path where it cannot be written."""
    entry = as_mapping(value)
    path = _texts(entry.get("path"))
    tags, data = _texts(entry.get("tags", ())), as_mapping(entry.get("data"))
    fits = (
        {"path", *(["tags"] if tags else []), *(["data"] if data else [])} == set(entry)
        and KEY not in data
        and all(written_tag(tag) for tag in tags)
        and len(set(tags)) == len(tags)
        and _can_be_path(path)
    )
    return (path, entry) if fits else ((), {})


def _texts(value: object) -> Path:
    """Return the texts of a list; none where it is no list of texts."""
    items = value if is_list(value) else ()
    texts = tuple([item for item in items if isinstance(item, str)])
    return texts if len(texts) == len(items) else ()


def _can_be_path(path: Path) -> bool:
    return len(path) <= _DEEPEST and all(
        is_plain(each) and each == each.strip(BLANK) for each in path
    )


def _tree(paths: Sequence[Path]) -> list[Path]:
    """Return the paths with those above them, each below the one it belongs to, else in order."""
    children: dict[Path, list[Path]] = {(): []}
    for path in paths:
        for length in range(1, len(path) + 1):
            if path[:length] not in children:
                children[path[:length]] = []
                children[path[: length - 1]].append(path[:length])
    waiting, tree = children[()][::-1], list[Path]()
    while waiting:
        tree.append(waiting.pop())
        waiting += reversed(children[tree[-1]])
    return tree
