"""The pictures of the README, made from what argmap writes: a page on a screen, and a diagram.

    python examples/pictures/make.py

It writes ``page.webp`` and ``carbon_tax.svg`` beside itself; it needs an engine, Chromium on PATH,
and the extra "browser".
"""

from __future__ import annotations

import base64
import os
import shutil
import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import argmap

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from examples.carbon_tax import DEBATE  # noqa: E402 - found by the line above

WIDTH, HEIGHT = 1200, 760


def screenshot(page: Path, picture: Path) -> None:
    """Open the page, choose a claim, and take a picture of the window."""
    sync: Any = import_module("playwright.sync_api")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"] if root else []
        )
        window = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce"
        )
        window.goto(f"{page.as_uri()}#incomplete")
        taken = window.context.new_cdp_session(window).send(
            "Page.captureScreenshot", {"format": "webp", "quality": 80}
        )
        picture.write_bytes(base64.b64decode(taken["data"]))
        browser.close()


def main() -> None:
    """Make both pictures and say how large they are."""
    with TemporaryDirectory() as folder:
        page = argmap.write_page(argmap.load_example(), Path(folder, "page.html"))
        screenshot(page, HERE / "page.webp")
    argmap.render(DEBATE, HERE / "carbon_tax.svg")
    for path in (HERE / "page.webp", HERE / "carbon_tax.svg"):
        print(os.path.relpath(path), path.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
