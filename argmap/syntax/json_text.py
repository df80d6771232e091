"""A JSON text with the place of everything in it, and every fault in it as a located finding."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from functools import cached_property
from typing import Final, Protocol

from attrs import field, frozen

from argmap.findings import Finding, Location, Severity, late_locations
from argmap.syntax.json_scan import DEEPEST, DoubtError, Scan, sound
from argmap.syntax.locations import Lines, Path, pointer_to, shown_path
from argmap.values import Json

_DEPTH: Final = 2
"""Depth of the places that are looked for together, once somebody asks for one."""


class ValueOffsets(Protocol):
    """Offsets of the values of a JSON text, by their paths.

    Attributes:
        hasty: Whether values may lie deeper than those that have an offset.
        offsets: The beginnings of the values.
        keys: The beginnings of the keys before them.
        items: The beginnings of the items of lists, by the paths of the lists.
    """

    hasty: bool
    offsets: dict[Path, int]
    keys: dict[Path, int]
    items: dict[Path, list[int]]


@frozen(eq=False)
class JsonText:
    """A JSON text that was decoded, and where each of its values stands.

    Attributes:
        text: The text.
        name: What locations call it.
        value: What it says, in plain Python values.
        faults: What other JSON readers would change or refuse in it; empty in a sound text.
        is_expected: Whether it has no fault, and no more levels than the caller expected.

    >>> document = decode('{"claims": [{"text": "Tax carbon."}]}', name="tax.json")
    >>> document.value["claims"][0]["text"], str(document.location(("claims", 0)))
    ('Tax carbon.', 'tax.json:1:13')
    """

    text: str
    name: str | None
    value: Json
    faults: tuple[Finding, ...]
    _scanner: Callable[[], ValueOffsets] = field(repr=False)
    is_expected: bool = field(default=True, repr=False)

    def under_name(self, name: str | None) -> JsonText:
        """Return the same text, called by another name.

        >>> print(decode("[1]").under_name("a.json").location((0,)))
        a.json:1:2
        """
        return JsonText(
            self.text, name, self.value, self.faults, self._scanner, is_expected=self.is_expected
        )

    def location(self, path: Path) -> Location:
        """Return the location of the value at the path, or of the nearest thing around it.

        >>> print(decode('{"a": [1]}').location(("a", 0)))
        <text>:1:8
        """
        return self.lines.location(self._offset(path))

    def locations(self, path: Path) -> list[Location]:
        """Return the location of each item of the list at the path.

        >>> [str(place) for place in decode('{"a": [1, 2]}').locations(("a",))]
        ['<text>:1:8', '<text>:1:11']
        """
        if path in self._scan.items:
            return self.lines.locations(self._scan.items[path])
        every = self._deep.offsets
        offsets: list[int] = []
        while (*path, len(offsets)) in every:
            offsets.append(every[*path, len(offsets)])
        return self.lines.locations(offsets)

    def place(self, path: Path) -> Location:
        """Return the location of the value at the path, looked for only now.

        >>> print(decode('{"a": [1, 2]}').place(("a", 1)))
        <text>:1:11
        """
        return late_locations(self.name, self.location)(path)

    def places(self, path: Path) -> Callable[[int], Location]:
        """Return a function that finds the place of each item of the list at the path.

        >>> print(decode('{"a": [1, 2]}').places(("a",))(1))
        <text>:1:11
        """

        def find(number: int) -> Location:
            return self.location((*path, number))

        return late_locations(self.name, find)

    def finding(  # noqa: D417 - the others are those of a Finding
        self,
        code: str,
        message: str,
        path: Path,
        *,
        severity: Severity = Severity.WARNING,
        key: bool = False,
        hint: str = "",
        subject: str | None = None,
    ) -> Finding:
        """Return a finding about the value at the path, with its place and the line it stands on.

        Args:
            path: Where in the text.
            key: Whether it is about the key and not the value after it.

        >>> print(decode('[1]').finding("odd", "an odd number", (0,)))
        <text>:1:2: $[0]: an odd number
        [1]
         ^
        """
        place = self.lines.location(self._key_offset(path) if key else self._offset(path))
        return Finding(
            code,
            severity,
            message,
            hint=hint,
            location=place,
            excerpt=self.lines.excerpt(place.line),
            path=shown_path(path),
            pointer=pointer_to(path),
            subject=subject,
        )

    def _offset(self, path: Path) -> int:
        items = self._scan.items.get(path[:-1], [])
        if items and isinstance(path[-1], int) and path[-1] < len(items):
            return items[path[-1]]
        every = self._scan.offsets if path in self._scan.offsets else self._deep.offsets
        while path not in every:
            path = path[:-1]
        return every[path]

    def _key_offset(self, path: Path) -> int:
        found = self._deep.keys.get(path)
        return self._offset(path) if found is None else found

    @cached_property
    def _scan(self) -> ValueOffsets:
        return self._scanner()

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text, to say where an offset lies."""
        return Lines(self.text, self.name)

    @cached_property
    def _deep(self) -> ValueOffsets:
        if not self._scan.hasty:
            return self._scan
        scan = Scan(self.text, self.lines, DEEPEST)
        scan.run()
        return scan


def decode(
    text: str,
    *,
    name: str | None = None,
    lists: Collection[Path] | None = None,
    deepest: int = DEEPEST,
) -> JsonText:
    """Return the value of a JSON text, with places and faults.

    What readers of JSON disagree on is a fault: a key twice in one object, NaN and infinities,
    numbers too large, half a surrogate pair, raw control characters. The value then holds something
    harmless there.

    Args:
        text: The text.
        name: What locations call it.
        lists: The paths of the lists whose items' places are looked for together, instead of all.
        deepest: How many levels the caller expects; a text with more is no less read.

    Raises:
        ReadError: When the text is no JSON, or nests deeper than 100 levels; it holds the faults
            before that place too.

    >>> decode('{"a": NaN, "a": 1}').faults[0].message
    'expected a number, found NaN, which JSON does not have'
    """

    def hasty() -> Scan:
        lines = Lines(text, name)
        scan = Scan(text, lines, _DEPTH, hasty=True, lists=lists, deepest=deepest)
        scan.run()
        return scan

    # The decoder of the standard library raises the other two.
    with suppress(DoubtError, ValueError, RecursionError):
        return JsonText(text, name, sound(text, deepest), (), hasty)
    scan = Scan(text, Lines(text, name), DEEPEST)
    value = scan.run()
    return JsonText(text, name, value, tuple(scan.faults), lambda: scan, is_expected=False)
