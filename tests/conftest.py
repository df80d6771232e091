"""What all tests share: those that need what is not on this machine are skipped."""

from __future__ import annotations

import functools
import os
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

import argmap
from argmap import EngineNotFoundError
from argmap.diagram.engine.engine import layout

# A deadline on a shared machine fails tests that are right. What is to land is tried with the same
# examples every time; whoever runs the tests by hand tries new ones.
settings.register_profile("argmap", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("argmap")


Page = Any
Open = Callable[..., Page]
"""Opens a page; fixture ``opened``."""


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


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Return a browser; its event loop ends with the module, since others run one of their own."""
    from importlib import import_module

    start: Any = import_module("playwright.sync_api").sync_playwright
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with start() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox"] if root else []
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of the worked example, with its evaluation."""
    debate = argmap.load_example()
    path = tmp_path_factory.mktemp("page") / "example.html"
    return argmap.write_page(debate, path, standing=argmap.evaluate(debate), notes=True)


@pytest.fixture
def opened(browser: Any) -> Iterator[Open]:
    """Return what opens a page; whatever the page asks for, or complains of, fails the test."""
    contexts: list[Any] = []
    complaints: list[str] = []

    def open_(
        path: Path, fragment: str = "", *, width: int = 1280, height: int = 800, **options: Any
    ) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        own = path.as_uri()
        page.on("request", lambda r: complaints.extend({r.url.split("#")[0]} - {own}))
        page.on("console", lambda m: complaints.append(m.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.goto(f"{own}{fragment}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []
