"""Progress of a long run: a bar on a terminal, and nothing anywhere else."""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from argmap.corpus import Item
    from argmap.diagram import Outcome

_CELLS = 30
_PAUSE = 0.1  # seconds between two pictures of the bar


class Progress:
    """A bar on the standard error that is gone when the run is over.

    Args:
        total: How many steps there are; ``None`` where nobody knows yet, and they are counted.
    """

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._done = self._failed = 0
        self._shown = 0.0
        self._on = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._on and self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def step(self, outcome: Outcome | Item) -> None:
        """Count an outcome."""
        self._done += 1
        self._failed += outcome.error is not None
        now = time.monotonic()
        if self._on and now - self._shown >= _PAUSE:
            self._shown = now
            print(f"\r{self._bar()}\x1b[K", end="", file=sys.stderr, flush=True)

    def _bar(self) -> str:
        failed = f", {self._failed:,} failed" if self._failed else ""
        if self._total is None:
            return f"{self._done:,} files read{failed}"
        full = _CELLS * self._done // max(self._total, 1)
        return f"[{'#' * full}{'.' * (_CELLS - full)}] {self._done:,} of {self._total:,}{failed}"
