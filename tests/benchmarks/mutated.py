"""Run tests on a module with one small bug in it, none of whose files changes.

``python -m tests.benchmarks.mutated argmap/text/nearest.py 17 tests/test_matching.py`` puts in the
mutation of that number; what follows is given to pytest.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType

import pytest

from tests.benchmarks.mutations import Mutant


class _Loader(SourceFileLoader):
    """Loads the mutant in place of the module."""

    def __init__(self, name: str, mutant: Mutant) -> None:
        super().__init__(name, str(mutant.path))
        self._mutant = mutant

    def get_code(self, fullname: str) -> CodeType:
        del fullname
        return self._mutant.compiled()


class Finder:
    """Finds modules where Python finds them, and has one of them loaded with the bug."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None = None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        """Find a module as the import system asks for it."""
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or spec.origin != str(self._mutant.path):
            return None
        return importlib.util.spec_from_file_location(
            name,
            self._mutant.path,
            loader=_Loader(name, self._mutant),
            submodule_search_locations=spec.submodule_search_locations,
        )


class Steady:
    """A plugin: Hypothesis tries the same examples each time, and does not shrink what fails."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """Set it after the tests have set their own way, and before they are read."""
        from hypothesis import Phase, settings  # not before pytest has set up how it is imported

        phases = [Phase.explicit, Phase.generate]
        settings.register_profile("mutants", deadline=None, derandomize=True, phases=phases)
        settings.load_profile("mutants")


def main() -> None:
    """Put the mutation in and run pytest with the arguments that are left."""
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    mutant = Mutant(Path(sys.argv[1]).resolve(), int(sys.argv[2]))
    sys.meta_path.insert(0, Finder(mutant))
    print(mutant.read()[1].what, file=sys.stderr)
    sys.exit(pytest.main(sys.argv[3:], plugins=[Steady()]))


if __name__ == "__main__":
    main()
