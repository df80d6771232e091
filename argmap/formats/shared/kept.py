"""Data of a file that the model has no place for: kept by readers, taken up again by writers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from attrs import evolve

from argmap.errors import brief
from argmap.findings import Finding
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.model.placeholders import KEY
from argmap.model.records import Claim, Element
from argmap.syntax.plain import as_list, as_mapping
from argmap.values import EMPTY, DecodedMap, FrozenMap

_T = TypeVar("_T")

_NOTHING: Mapping[str, object] = {}


def in_order(items: Sequence[_T], names: Sequence[str], order: Iterable[object]) -> list[_T]:
    """Return the items in the order in which their names stand; those not named come last.

    Args:
        items: The items.
        names: What each is called; several may share a name, and keep their order.
        order: The names in the order wanted.

    >>> in_order([1, 2, 3, 4], ["a", "b", "a", "c"], ["a", "b", "a"])
    [1, 2, 3, 4]
    >>> in_order([1, 2, 3], ["a", "b", "c"], ["c", "x", "a"])
    [3, 1, 2]
    """
    places: dict[object, list[int]] = {}
    for at, name in enumerate(order):
        places.setdefault(name, []).append(at)
    taken: dict[str, int] = {}
    keys: list[tuple[int, int]] = []
    last = sum(map(len, places.values()))
    for at, name in enumerate(names):
        known = places.get(name, [last])
        number = taken.get(name, 0)
        taken[name] = number + 1
        keys.append((known[min(number, len(known) - 1)], at))
    return [item for _, item in sorted(zip(keys, items, strict=True), key=lambda pair: pair[0])]


def kept_by(record: Element | ArgumentMap, notation: str) -> Mapping[str, object]:
    """Return the extras that the reader of a notation kept with a record.

    >>> kept_by(Claim("a", "Hot.", extras={"brat": {"type": "Premise"}}), "brat")["type"]
    'Premise'
    """
    found = as_mapping(record.extras.plain.get(notation)) if record.extras else _NOTHING
    # Nothing of it need be frozen to be written.
    return found.plain if isinstance(found, FrozenMap) else found


def rename_ids(debate: ArgumentMap, names: Mapping[str, str]) -> ArgumentMap:
    """Return the map with other ids, and whatever names them following.

    An element that keeps an id which another one gets is moved out of its way.

    >>> rename_ids(ArgumentMap.of(Claim("tax", "Tax it.")), {"tax": "T1"}).claims[0].id
    'T1'
    """
    if not names:
        return debate
    ids = Ids(names[each.id] for each in debate.elements if each.id in names)
    names = {each.id: names.get(each.id) or ids.take(each.id) for each in debate.elements}
    elements: list[Element] = []
    for element in debate.elements:
        changes: dict[str, Any] = {"id": names[element.id]}
        for end in () if isinstance(element, Claim) else element.ends:
            value: str | tuple[str, ...] = getattr(element, end)
            changes[end] = (
                names[value] if isinstance(value, str) else [names[each] for each in value]
            )
        elements.append(evolve(element, **changes))
    thesis = debate.declared_thesis
    return evolve(debate, elements=elements, thesis=None if thesis is None else names[thesis])


def called_as_before(findings: Iterable[Finding], names: Mapping[str, str]) -> Iterator[Finding]:
    """Yield findings about a renamed map in the ids it had before; see ``rename_ids``.

    >>> made = Finding("no-note", "error", "claim 'T1' has a note", subject="T1")
    >>> [each.message for each in called_as_before([made], {"tax": "T1"})]
    ["claim 'tax' has a note"]
    """
    before = {new: old for old, new in names.items()}
    for finding in findings:
        old = before.get(finding.subject or "")
        if old is None:
            yield finding
        else:
            message = finding.message.replace(brief(finding.subject), brief(old), 1)
            yield evolve(finding, subject=old, message=message)


def shelve(**kept: dict[str, object]) -> FrozenMap:
    """Return the extras of a record that keeps something for notations, by their names.

    The values come from a decoder of JSON; they are taken as they are and not copied.

    >>> shelve(aif={"timestamp": "2012-04-12"}, xaif={})
    {'aif': {'timestamp': '2012-04-12'}}
    """
    shelves: dict[str, object] = {space: values for space, values in kept.items() if values}
    return DecodedMap(shelves) if shelves else EMPTY


def ours(kept: Mapping[str, object]) -> Mapping[str, object]:
    """Return our own remarks in what is kept.

    >>> ours({"argmap": {"absent": ["text"]}})
    {'absent': ['text']}
    """
    return as_mapping(kept.get(KEY))


def difference(given: Mapping[str, object], plain: Mapping[str, object]) -> dict[str, object]:
    """Return the entries to keep of a given object so that the plain one can be made into it.

    >>> difference({"id": 1, "x": 5}, {"id": "1", "text": ""})
    {'id': 1, 'x': 5, 'argmap': {'absent': ['text']}}
    """
    kept: dict[str, object] = {**given}
    absent: list[str] = []
    for key, value in plain.items():
        if key not in kept:
            absent.append(key)
        elif kept[key] is value or _same(value, kept[key]):
            del kept[key]
    if absent or KEY in kept:
        # A key of theirs that has the name of ours is moved in there.
        moved = {"key": kept.pop(KEY)} if KEY in kept else {}
        kept[KEY] = {**({"absent": absent} if absent else {}), **moved}
    return kept


def restore(
    plain: Mapping[str, object], kept: Mapping[str, object], *, but: Collection[str] = ()
) -> dict[str, object]:
    """Return the plain object with what was kept; the keys in ``but`` stay as they are.

    >>> restore({"id": "1", "text": ""}, {"id": 1, "x": 5, "argmap": {"absent": ["text"]}})
    {'id': 1, 'x': 5}
    """
    remarks = ours(kept)
    found = {**plain, **{key: kept[key] for key in kept if key not in but and key != KEY}}
    if "key" in remarks:
        found[KEY] = remarks["key"]
    absent = remarks.get("absent")
    for key in as_list(absent):
        if isinstance(key, str) and key not in but and key not in kept:
            found.pop(key, None)
    return found


def _same(one: object, other: object) -> bool:
    """Return whether two JSON values are the same; 1, 1.0 and true are not."""
    return one == other and (type(one) is type(other) or not isinstance(one, int | float))
