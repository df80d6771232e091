"""What a reader kept of a file beside the records, taken up by writers whatever it has become."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar, cast

from attrs import evolve

from argmap.errors import quoted
from argmap.findings import Finding
from argmap.formats.names import Names
from argmap.model import ArgumentMap
from argmap.records import Claim, Element

_T = TypeVar("_T")


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


def listed(value: object) -> Sequence[Any]:
    """Return the value if it is a list, else an empty one.

    >>> listed((1, 2)), listed("tax")
    ((1, 2), ())
    """
    return cast("Sequence[Any]", value) if isinstance(value, list | tuple) else ()


def mapped(value: object) -> Mapping[str, Any]:
    """Return the value if it is a mapping, else an empty one.

    >>> mapped({"a": 1}), mapped(None)
    ({'a': 1}, {})
    """
    # Asking for the type first is five times as fast where it is a plain one, as it mostly is.
    if type(value) is dict or isinstance(value, Mapping):
        return cast("Mapping[str, Any]", value)
    return {}


def kept(record: Element | ArgumentMap, notation: str) -> Mapping[str, Any]:
    """Return what the reader of a notation kept with a record.

    >>> kept(Claim("a", "Hot.", extras={"brat": {"type": "Premise"}}), "brat")["type"]
    'Premise'
    """
    return mapped(record.extras.get(notation))


def renamed(debate: ArgumentMap, names: Mapping[str, str]) -> ArgumentMap:
    """Return the map with other ids, and whatever names them following.

    An element that keeps an id which another one gets is moved out of its way.

    >>> renamed(ArgumentMap.of(Claim("tax", "Tax it.")), {"tax": "T1"}).claims[0].id
    'T1'
    """
    if not names:
        return debate
    ids = Names(names[each.id] for each in debate.elements if each.id in names)
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
    """Yield findings about a renamed map in the ids it had before; see ``renamed``.

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
            message = finding.message.replace(quoted(finding.subject), quoted(old), 1)
            yield evolve(finding, subject=old, message=message)
