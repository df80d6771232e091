"""The gallery: each example file of ``docs/gallery`` run, its picture above its code."""

from __future__ import annotations

import contextlib
import os
import runpy
from pathlib import Path

HERE = Path(__file__).parent


def examples() -> list[Path]:
    """Return the example files, in order."""
    return sorted((HERE / "gallery").glob("*.py"))


def page(folder: Path) -> str:
    """Run every example in the folder; return the page that shows them."""
    folder.mkdir(parents=True, exist_ok=True)
    found = examples()
    parts = [
        f"# Pictures and their code\n\n{len(found)} pictures, each drawn by the file below it.\n"
    ]
    for path in found:
        with contextlib.chdir(folder):
            runpy.run_path(os.fspath(path))
        text = path.read_text("utf-8")
        told, code = text.split('"""\n', 1)
        title, _, about = told.removeprefix('"""').partition("\n\n")
        parts += [
            f"## {title.rstrip('.')}\n",
            f"{about.strip()}\n" if about.strip() else "",
            f"![{title.rstrip('.')}](gallery/{path.stem}.svg)\n",
            f"```python\n{code.strip()}\n```\n",
        ]
    return "\n".join(parts)
