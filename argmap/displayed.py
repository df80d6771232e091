"""Results that a notebook shows in its own way, and a console as text.

A map is shown as its picture by a function that a room above the model registers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Protocol

_drawings: list[Callable[[], Callable[..., dict[str, str]]]] = []


class _Printer(Protocol):
    """IPython's pretty printer, as far as it is used."""

    def text(self, text: str) -> None:
        """Print the text."""
        ...


class Displayed:
    """A result that a notebook shows as a table, and a console as the text that ``str`` gives.

    >>> class Greeting(Displayed):
    ...     def __str__(self) -> str:
    ...         return "good <day>"
    >>> Greeting()._repr_html_()
    '<pre>good &lt;day&gt;</pre>'
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        from argmap.notebook import pre

        return pre(str(self))

    def _repr_pretty_(self, printer: _Printer, cycle: bool) -> None:
        printer.text("…" if cycle else str(self))


class DisplayedRows(Displayed):
    """A sequence of records that is shown as a table, a row for each.

    >>> class Pens(tuple[str, ...], DisplayedRows):
    ...     columns = ("colour",)
    ...     def _rows(self) -> list[tuple[object, ...]]:
    ...         return [(pen,) for pen in self]
    >>> str(Pens(["red"])).split()
    ['colour', 'red']
    """

    __slots__ = ()
    columns: ClassVar[tuple[str, ...]]

    def _rows(self) -> list[tuple[object, ...]]:
        raise NotImplementedError

    def __str__(self) -> str:
        from argmap.notebook import columns_of_text

        return columns_of_text(self.columns, self._rows())

    def _repr_html_(self) -> str:
        from argmap.notebook import table

        return table(self.columns, self._rows())


def register_drawing(drawing: Callable[[], Callable[..., dict[str, str]]]) -> None:
    """Register where to get the function that shows maps; it is fetched when a map is shown."""
    _drawings[:] = [drawing]


def mimebundle(debate: object) -> dict[str, str]:
    r"""Return the MIME bundle that a notebook shows of a map.

    >>> from argmap import ArgumentMap
    >>> mimebundle(ArgumentMap())["text/plain"]
    'This map is empty.\n'
    """
    return _drawings[0]()(debate)
