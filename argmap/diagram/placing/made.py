"""A sequence whose items are made when one of them is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, overload

_T = TypeVar("_T")


class Made(Sequence[_T]):
    """Items that are made together, once, when one of them is first asked for.

    Args:
        make: Makes them all.

    >>> squares = Made(lambda: (number * number for number in range(4)))
    >>> squares[2], len(squares), [*squares]
    (4, 4, [0, 1, 4, 9])
    """

    __slots__ = ("_items", "_make")

    def __init__(self, make: Callable[[], Iterable[_T]]) -> None:
        self._make: Callable[[], Iterable[_T]] | None = make
        self._items: tuple[_T, ...] = ()

    def _all(self) -> tuple[_T, ...]:
        if self._make is not None:
            self._items, self._make = tuple(self._make()), None
        return self._items

    @overload
    def __getitem__(self, at: int) -> _T: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[_T, ...]: ...

    def __getitem__(self, at: int | slice) -> _T | tuple[_T, ...]:
        return self._all()[at]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[_T]:
        return iter(self._all())
