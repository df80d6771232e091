"""What all tests share: those that need an engine are skipped where there is none."""

from __future__ import annotations

import functools

import pytest
from hypothesis import settings

from argmap.diagram.engine import layout
from argmap.errors import EngineNotFoundError

# A deadline on a shared machine fails tests that are right.
settings.register_profile("argmap", deadline=None)
settings.load_profile("argmap")


@functools.cache
def has_engine() -> bool:
    """Return whether this machine can draw."""
    try:
        layout("digraph { a }", ["svg"])
    except EngineNotFoundError:
        return False
    return True


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what is marked as needing an engine where there is none."""
    if item.get_closest_marker("engine") and not has_engine():
        pytest.skip("no Graphviz engine on this machine")
