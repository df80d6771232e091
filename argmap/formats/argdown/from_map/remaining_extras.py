"""The extras that stand in an Argdown text itself, and the rest that is written as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from argmap.formats.argdown.fields import ARGUMENT
from argmap.model.placeholders import KEY
from argmap.values import Frozen, Json


class RemainingExtras:
    """The extras of one record; what is taken from Argdown's part of them is not written as data.

    >>> shelf = RemainingExtras({"argdown": {"argument": True, "note": 1}})
    >>> shelf.take("argument"), shelf.rest()
    (True, {'argdown': {'note': 1}})
    """

    def __init__(self, extras: Mapping[str, Frozen]) -> None:
        self._extras = extras
        own = extras.get(ARGUMENT)
        self._own: dict[str, Frozen] = dict(own) if isinstance(own, Mapping) else {}
        self._taken = False

    def get(self, key: str) -> Frozen:
        """Return a value of Argdown's part, ``None`` where it has none."""
        return self._own.get(key)

    def take(self, key: str) -> Frozen:
        """Return a value of Argdown's part; it is written in another way."""
        self._taken = self._taken or key in self._own
        return self._own.pop(key, None)

    def take_data(self, key: str = "data", *without: str) -> dict[str, Json]:
        """Return data of the user's own, to be written beside argmap's.

        Empty where there is none, or where one of its keys has a meaning there.
        """
        data = self._own.get(key)
        if not isinstance(data, Mapping) or not data or {KEY, *without} & set(data):
            return {}
        self.take(key)
        return {**data}

    def rest(self) -> dict[str, Frozen]:
        """Return the extras without what was taken."""
        rest = dict(self._extras)
        if self._taken:
            del rest[ARGUMENT]
            if self._own:
                rest[ARGUMENT] = cast("Frozen", self._own)
        return rest
