"""The base of public enumerations: texts with a name, whose ``help`` is a page."""

from __future__ import annotations

import enum


class _OwnNames(enum.EnumType):
    """Lists of a class what it says itself, for ``help`` and for completion in a console."""

    def __dir__(cls) -> list[str]:
        own = [name for name in vars(cls) if not name.startswith("_")]
        return ["__class__", "__doc__", "__module__", *dict.fromkeys([*cls.__members__, *own])]


class NamedValue(enum.StrEnum, metaclass=_OwnNames):
    """An enumeration of texts, each equal to the text that files have for it.

    >>> class Tide(NamedValue):
    ...     EBB = "ebb"
    ...     FLOOD = "flood"
    >>> Tide("ebb") is Tide.EBB, Tide.EBB == "ebb"
    (True, True)
    >>> dir(Tide)
    ['EBB', 'FLOOD', '__class__', '__doc__', '__module__']
    """
