"""Time that the page of a long document takes: to be built, to open, to answer a click.

    python tests/benchmarks/page.py

Prints medians: CPU seconds of building it; the browser's own clock for opening, which needs
Chromium and the extra "browser"; half a second later, the CPU of a click, its script, styles and
its layout up to the unfolded list, and the worst of them.
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
  document.querySelectorAll('mark')[n].click();
  return new Promise(then => requestAnimationFrame(() => setTimeout(then, 50)));
}"""
PARTS = ("ScriptDuration", "RecalcStyleDuration", "LayoutDuration")


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
                metrics = page.context.new_cdp_session(page)
                metrics.send("Performance.enable", {"timeDomain": "threadTicks"})
                page.wait_for_timeout(500)
                for number in (100, 900, 1700):
                    before = _worked(metrics)
                    page.evaluate(CLICK, number)
                    clicks.append(1000 * (_worked(metrics) - before))
                page.close()
            browser.close()
    print(f"ready: {statistics.median(ready):.2f} s")
    print(f"click: {statistics.median(clicks):.0f} ms CPU, {max(clicks):.0f} at worst")


def _worked(metrics: Any) -> float:
    told = {
        each["name"]: each["value"] for each in metrics.send("Performance.getMetrics")["metrics"]
    }
    return float(sum([told[part] for part in PARTS]))


if __name__ == "__main__":
    main()
