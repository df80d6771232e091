"""The public names of a package, imported from their modules when they are first used."""

from __future__ import annotations

import sys
from importlib import import_module


class LazyNames:
    """The names that the stub of a package, its ``__init__.pyi``, states; read on first use.

    The stub holds a line ``from module import name as name`` for each, which is also what type
    checkers and editors read, so that a name is stated once.

    Args:
        package: The name of the package.
        own: What the package itself defines and makes public.

    >>> LazyNames("argmap").homes["Claim"]
    'argmap.model.records'
    """

    def __init__(self, package: str, *own: str) -> None:
        self._package = package
        self._own = own
        self._homes: dict[str, str] = {}

    @property
    def homes(self) -> dict[str, str]:
        """The module of each name."""
        if not self._homes:
            from pkgutil import get_data

            stub = get_data(self._package, "__init__.pyi") or b""
            words = [line.split() for line in stub.decode().splitlines()]
            self._homes = {line[3]: line[1] for line in words if line[:1] == ["from"]}
        return self._homes

    @property
    def all(self) -> list[str]:
        """The public names, in order."""
        return sorted({*self.homes, *self._own})

    def value(self, name: str) -> object:
        """Import the value of a name, and leave it in the package for the next time.

        Raises:
            AttributeError: The stub does not state the name.
        """
        if name == "__all__":
            found: object = self.all
        elif name in self.homes:
            home = import_module(self.homes[name])
            if not hasattr(home, name):  # a module in a package
                import_module(f"{self.homes[name]}.{name}")
            found = getattr(home, name)
        else:
            raise AttributeError(f"module {self._package!r} has no attribute {name!r}")
        setattr(sys.modules[self._package], name, found)
        return found
