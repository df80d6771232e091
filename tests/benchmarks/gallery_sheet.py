"""One HTML sheet of every picture of the gallery as two versions of argmap draw it, side by side.

    python -m tests.benchmarks.gallery_sheet BEFORE SHEET.html

``BEFORE`` is a checkout of the other version, from a worktree of this repository; the files of
``docs/gallery`` are run with each; an example map that the other version does not bring is read
from this one. What a version cannot draw is told in its place.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
EXAMPLES = HERE / "docs" / "gallery"

_RUN = """
import runpy, sys, argmap
own = argmap.load_example
def load_example(*name):
    try:
        return own(*name)
    except TypeError:
        return argmap.load(f"{sys.argv[2]}/argmap/example/{name[0]}.argdown")
argmap.load_example = load_example
runpy.run_path(sys.argv[1])
"""

_HEAD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Before and after</title>
<style>body{font:15px sans-serif;margin:2em}table{border-spacing:1em;width:100%}
td{width:50%;vertical-align:top;border:1px solid #ccc;padding:1em}
svg{max-width:100%;height:auto}</style></head><body><h1>Before and after</h1><table>
<tr><th>before</th><th>after</th></tr>
"""


def drawn(example: Path, checkout: Path) -> str:
    """Return the picture that the example draws with a checkout, or why it draws none."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", _RUN, os.fspath(example), os.fspath(HERE)],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": os.fspath(checkout)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        pictures = sorted(Path(folder).glob("*.svg"))
        if done.returncode or not pictures:
            last = done.stderr.strip().rpartition("\n")[2]
            return f"<p>{escape(last or 'no picture')}</p>"
        return pictures[0].read_text("utf-8")


def sheet(before: Path, after: Path, examples: list[Path]) -> str:
    """Return the page."""
    rows: list[str] = []
    for example in examples:
        told = example.read_text("utf-8").split('"""')[1].strip().partition("\n")[0]
        rows.append(f'<tr><th colspan="2">{escape(example.stem)}: {escape(told)}</th></tr>')
        pictures = [drawn(example, checkout) for checkout in (before, after)]
        # One page holds both: ids of the first must not be those of the second.
        first = pictures[0].replace('id="map-', 'id="before-map-').replace("#map-", "#before-map-")
        first = first.replace('="map-', '="before-map-')
        rows.append(f"<tr><td>{first}</td><td>{pictures[1]}</td></tr>")
    return _HEAD + "\n".join(rows) + "</table></body></html>\n"


def main() -> None:
    """Write the sheet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path)
    parser.add_argument("sheet", type=Path)
    asked = parser.parse_args()
    asked.sheet.write_text(
        sheet(asked.before.resolve(), HERE, sorted(EXAMPLES.glob("*.py"))), "utf-8"
    )


if __name__ == "__main__":
    main()
