"""How long the page of a long document takes: to be built, to open, to answer a click.

    python tests/benchmarks/page.py

Prints medians: CPU seconds of building it; the browser's own clock for the rest, which needs
Chromium and the extra "browser".
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import argmap
from tests.conftest import chromium
from tests.pages import large

RUNS = 5
READY = "performance.getEntriesByType('navigation')[0].domInteractive"
CLICK = """n => {
  const start = performance.now();
  document.querySelectorAll('mark')[n].click();
  document.body.getBoundingClientRect();
  return performance.now() - start;
}"""


def main() -> None:
    """Build the page and read it."""
    built: list[float] = []
    ready: list[float] = []
    clicks: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.html")
        for _ in range(RUNS):
            debate = large()
            start = time.process_time()
            argmap.write_page(debate, path)
            built.append(time.process_time() - start)
        print(f"built: {statistics.median(built):.2f} s CPU, {path.stat().st_size:,} bytes")
        sync: Any = import_module("playwright.sync_api")
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        with sync.sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium(), args=["--no-sandbox"] if root else []
            )
            for _ in range(RUNS):
                page = browser.new_page()
                page.goto(path.as_uri())
                ready.append(page.evaluate(READY) / 1000)
                clicks += [page.evaluate(CLICK, number) for number in (100, 900, 1700)]
                page.close()
            browser.close()
    print(f"ready: {statistics.median(ready):.2f} s")
    print(f"click: {statistics.median(clicks):.0f} ms")


if __name__ == "__main__":
    main()
