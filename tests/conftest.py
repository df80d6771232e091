"""What all tests share: those that need what is not on this machine are skipped."""

from __future__ import annotations

import functools
import os
import shutil
from importlib.util import find_spec

import pytest
from hypothesis import settings

from argmap.diagram.engine.engine import layout
from argmap.errors import EngineNotFoundError

# A deadline on a shared machine fails tests that are right. What is to land is tried with the same
# examples every time; whoever runs the tests by hand tries new ones.
settings.register_profile("argmap", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("argmap")


@functools.cache
def has_engine() -> bool:
    """Return whether this machine can draw."""
    try:
        layout("digraph { a }", ["svg"])
    except EngineNotFoundError:
        return False
    return True


def has_argdown() -> bool:
    """Return whether Argdown's reference implementation can be asked."""
    return bool(shutil.which("node") and shutil.which("argdown"))


def has_peers() -> bool:
    """Return whether the packages of other projects that read the same notations are here."""
    return all(find_spec(name) for name in ("arguebuf", "sadface"))


@functools.cache
def chromium() -> str | None:
    """Return the path of the browser, if there is one and what drives it."""
    if not all(find_spec(name) for name in ("playwright", "axe_playwright_python")):
        return None
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for path in map(shutil.which, names) if path), None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what is marked as needing something that is not here."""
    if item.get_closest_marker("engine") and not has_engine():
        pytest.skip("no Graphviz engine on this machine")
    if item.get_closest_marker("dask") and not find_spec("distributed"):
        pytest.skip("no 'dask' extra")
    if item.get_closest_marker("node") and not has_argdown():
        pytest.skip("no Node with Argdown's reference implementation on this machine")
    if item.get_closest_marker("browser") and not chromium():
        pytest.skip("no Chromium on this machine, or no 'browser' extra")
    if item.get_closest_marker("peers") and not has_peers():
        pytest.skip("no packages of other projects; the 'peers' extra has them")
