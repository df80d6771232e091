"""A program run to its end: bounded in time and in what it may print, and gone afterwards."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Literal, NamedTuple, TypeAlias

_HEARD = 4_000  # bytes of standard error that are kept; the rest is read and forgotten
_PIECE = 1 << 16
_GLANCE = 0.2  # seconds between two looks at whether the program has ended but left its pipe open


Stop: TypeAlias = Literal["", "late", "endless"]


class RunEnd(NamedTuple):
    """The end of a run: its status and output.

    Attributes:
        output: What the program printed.
        errors: The beginning of what it wrote to its standard error.
        status: Its exit status; negative for a signal.
        stopped: Why it was stopped: it was late, or printed without end; else empty.
    """

    output: bytes
    errors: bytes
    status: int
    stopped: Stop = ""


class ProgramRun:
    """A program that runs, in a group of its own, with its input fed and its output read.

    Args:
        command: The program and its arguments.
        data: Its standard input.
        most: How many bytes it may print.

    Raises:
        OSError: It cannot be started.
    """

    def __init__(self, command: Sequence[str], data: bytes, most: int) -> None:
        self._start = time.monotonic()
        self._process = subprocess.Popen(  # noqa: S603 - found or named, never built of map text
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            env={**os.environ, "TZ": "UTC0"},  # a PDF holds the date of its making, in its zone
        )
        self._output = bytearray()
        self._errors = bytearray()
        self._endless = False
        process = self._process
        self._reader = _thread(self._read, process.stdout, most)
        self._listener = _thread(self._listen, process.stderr)
        self._feeder = _thread(_feed, process.stdin, data)

    def finish(self, timeout: float) -> RunEnd:
        """Return the end of the run; it is stopped that many seconds after its start."""
        try:
            late = self._late(self._start + timeout)
        finally:
            self.stop()
        stopped: Stop = "endless" if self._endless else "late" if late else ""
        return RunEnd(bytes(self._output), bytes(self._errors), self._process.returncode, stopped)

    def stop(self) -> None:
        """End the program, whether it wants to or not, and all that it started.

        Children that left its group are known where the system has ``/proc``, unless what started
        them has ended before.
        """
        process = self._process
        if sys.platform == "win32":
            if process.poll() is None:
                subprocess.run(  # noqa: S603 - a number
                    ["taskkill", "/F", "/T", "/PID", str(process.pid)],  # noqa: S607 - the system's
                    capture_output=True,
                    check=False,
                )
        else:
            runaways = _descendants(process.pid) if process.poll() is None else []
            with suppress(ProcessLookupError, PermissionError):  # all have ended by themselves
                os.killpg(process.pid, signal.SIGKILL)
            for each in runaways:
                with suppress(ProcessLookupError, PermissionError):
                    os.kill(each, signal.SIGKILL)
        process.wait()
        # A child that left the group may hold the pipes open; nobody waits for it.
        for thread in (self._reader, self._listener, self._feeder):
            thread.join(_GLANCE)

    def _late(self, deadline: float) -> bool:
        """Wait until the program has printed all and ended; return whether it did not in time."""
        process = self._process
        while self._reader.is_alive():
            left = deadline - time.monotonic()
            ended = process.poll() is not None
            if left <= 0 and not ended:
                return True
            self._reader.join(_GLANCE if ended else min(_GLANCE, left))
            if ended:
                return False
        if self._endless:
            return False
        try:
            process.wait(max(deadline - time.monotonic(), 0))
        except subprocess.TimeoutExpired:
            return True
        return False

    def _read(self, pipe: IO[bytes], most: int) -> None:
        with pipe:
            while piece := os.read(pipe.fileno(), _PIECE):
                self._output += piece
                if len(self._output) > most:
                    self._endless = True
                    return

    def _listen(self, pipe: IO[bytes]) -> None:
        with pipe:
            while piece := os.read(pipe.fileno(), _PIECE):
                self._errors += piece[: max(_HEARD - len(self._errors), 0)]


def _descendants(process: int) -> list[int]:
    """Return the processes below one, as far as the system tells."""
    found = [process]
    for each in found:  # grows while it is walked
        with suppress(OSError):
            for task in Path(f"/proc/{each}/task").iterdir():
                found += map(int, (task / "children").read_text("ascii").split())
    return found[1:]


def _feed(pipe: IO[bytes], data: bytes) -> None:
    with suppress(OSError), pipe:  # it may end without having read everything
        pipe.write(data)


def _thread(work: Callable[..., None], *arguments: object) -> threading.Thread:
    thread = threading.Thread(target=work, args=arguments, daemon=True)
    thread.start()
    return thread
