"""A picture drawn again whenever the file of its map is saved."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

_STEP = 50  # milliseconds without a further change, after which a save is taken to be complete
_SELDOM = 500  # milliseconds between two looks, should the system not tell of a change


def watch(name: str, draw: Callable[[], int]) -> int:
    """Draw now and after every save, until Ctrl-C; a fault is told, and the last picture stays.

    Raises:
        FormatError: The package that watches files is not installed.
        FileError: The folder of the file is missing.
    """
    try:
        package: Any = import_module("watchfiles")
    except ImportError as error:
        from argmap.errors import FormatError

        raise FormatError(
            "--watch needs the package watchfiles; run pip install 'argmap[watch]'"
        ) from error
    from argmap.errors import FileError, brief

    path = Path(os.path.realpath(name))  # Path.resolve raises where links go in a circle
    if not path.parent.is_dir():
        raise FileError(f"cannot watch {brief(name)}: there is no such folder")
    print(f"argmap: watching {brief(name)}; Ctrl-C ends it", file=sys.stderr, flush=True)
    drawn = _state(path)
    _redraw(name, draw)
    # The folder and not the file: editors put a new file in the place of the old one.
    for _ in package.watch(
        path.parent,
        debounce=_SELDOM,
        step=_STEP,
        rust_timeout=_SELDOM,
        yield_on_timeout=True,
        recursive=False,
    ):
        now = _state(path)
        if now is not None and now != drawn:  # it may be gone for a moment while it is replaced
            drawn = now
            _redraw(name, draw)
    return 0


def _state(path: Path) -> tuple[int, int, int] | None:
    """Return a value that changes when the file is saved."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def _redraw(name: str, draw: Callable[[], int]) -> None:
    from argmap.cli.input import complain
    from argmap.errors import ArgmapError, EngineNotFoundError, brief

    try:
        draw()
    except EngineNotFoundError:
        raise
    except ArgmapError as error:
        complain(error)
    else:
        print(f"argmap: drew {brief(name)}", file=sys.stderr, flush=True)
