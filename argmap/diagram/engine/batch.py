"""Many drawings through few engine processes: each is fed a stream of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from argmap.diagram.dot.drawing import NAME, Drawing
from argmap.diagram.engine.drawing_layout import large, layout_drawing
from argmap.diagram.engine.engine import (
    DPI,
    Engine,
    check_limits,
    start,
    timeout_error,
    usable_engine,
)
from argmap.diagram.engine.outputs import FORMATS, pictures_by_name
from argmap.diagram.engine.process import ProgramRun
from argmap.diagram.engine.pygraphviz_worker import BETWEEN
from argmap.errors import EngineError, EngineTimeoutError, StyleError
from argmap.files import FilePath

# A stream of 1.5 MB costs an engine 0.2 CPU seconds as SVG, its start 0.01 (0.04 for pygraphviz);
# one of 0.15 MB costs 0.9 as PNG. The pictures of a stream are all that is held in memory.
_MOST_DRAWINGS, _MOST_TEXT, _MOST_TEXT_PAINTED = 400, 1_500_000, 150_000

# What dot calls the whole of one drawing among several, and of one alone.
_PAGED, _SINGLE = b'<g id="page0,1_graph0"', b'<g id="graph0"'


@frozen
class Batch:
    """The settings of drawings that are drawn together.

    Attributes:
        formats: Some of ``svg``, ``png`` and ``pdf``.
        engine: The engine asked for.
        timeout: Seconds that one drawing may take.
        scale: That of a PNG.
        jobs: How many engines run at once.
    """

    formats: Sequence[str]
    engine: FilePath | None
    timeout: float
    scale: float
    jobs: int

    def draw(
        self, drawings: Iterable[Drawing]
    ) -> Iterator[tuple[Drawing, dict[str, bytes] | EngineError | StyleError]]:
        """Yield each drawing in its order with its pictures, or with what prevented them.

        An engine starts as soon as a stream for it is full, and draws while the next one is made.

        Raises:
            EngineNotFoundError: No engine here.
        """
        check_limits(self.timeout, self.scale, self.engine)
        engine: Engine | None = None
        running: deque[tuple[list[Drawing], ProgramRun | None]] = deque()
        try:
            for stream in self._streams(drawings):
                engine = engine or usable_engine(self.engine, self.timeout / 3)
                if len(running) >= self.jobs:
                    yield from self._finish(engine, *running.popleft())
                running.append((stream, self._start(engine, stream)))
            while running and engine:
                yield from self._finish(engine, *running.popleft())
        finally:
            for _, run in running:
                if run is not None:
                    run.stop()

    def _start(self, engine: Engine, stream: Sequence[Drawing]) -> ProgramRun | None:
        """Start an engine on a stream; what cannot go with others is drawn when its turn comes."""
        if self._needs_own_run(stream[0]):
            return None
        asked = ["-Tsvg", *[f"-T{name}" for name in FORMATS[1:] if name in self.formats]]
        if "png" in self.formats and self.scale != 1:
            asked.append(f"-Gdpi={DPI * self.scale:g}")
        lean = set(self.formats) == {"svg"}
        texts = [_dot_text(drawing, number, lean=lean) for number, drawing in enumerate(stream)]
        return start(engine, asked, BETWEEN.join(texts))

    def _finish(
        self, engine: Engine, stream: Sequence[Drawing], run: ProgramRun | None
    ) -> Iterator[tuple[Drawing, dict[str, bytes] | EngineError | StyleError]]:
        """Yield the drawings of a stream with their pictures.

        A syntax error ends a stream, a failed layout leaves a gap in it. The first drawing without
        pictures is tried by itself, which says what is wrong; the others go on in a new stream.
        """
        found: dict[int, dict[str, bytes]] = {}
        asked = list(range(len(stream)))
        at = 0
        try:
            while at < len(stream):
                if at not in found and run is not None:
                    for number, pictures in self._collect(run, len(asked)).items():
                        found[asked[number]] = pictures
                    run = None
                if at in found:
                    pictures = found.pop(at)
                    if "pdf" in pictures:
                        title = stream[at].title
                        from argmap.diagram.engine.pdf import add_title

                        pictures["pdf"] = add_title(pictures["pdf"], title)
                    yield stream[at], pictures
                    at += 1
                    continue
                yield stream[at], self._draw_alone(engine, stream[at])
                at += 1
                asked = [place for place in range(at, len(stream)) if place not in found]
                run = self._start(engine, [stream[place] for place in asked]) if asked else None
        finally:
            if run is not None:
                run.stop()

    def _collect(self, run: ProgramRun, count: int) -> dict[int, dict[str, bytes]]:
        """Return the pictures that a stream gave, by the number of the drawing in it."""
        done = run.finish(self.timeout / 3)
        formats = [name for name in FORMATS if name == "svg" or name in self.formats]
        found = pictures_by_name(done.output, formats)
        numbers = {f"{NAME}_{number}".encode(): number for number in range(count)}
        collected: dict[int, dict[str, bytes]] = {}
        for name, pictures in found.items():
            if name in numbers:
                pictures["svg"] = pictures["svg"].replace(_PAGED, _SINGLE, 1)
                collected[numbers[name]] = {each: pictures[each] for each in self.formats}
        return collected

    def _draw_alone(
        self, engine: Engine, drawing: Drawing
    ) -> dict[str, bytes] | EngineError | StyleError:
        try:
            return layout_drawing(
                drawing,
                self.formats,
                engine=engine.name,
                timeout=self.timeout * 2 / 3,
                crowded=drawing.is_crowded,
                scale=self.scale,
            )
        except EngineTimeoutError:
            return timeout_error(engine.name, self.timeout, crowded=drawing.is_crowded)
        except (EngineError, StyleError) as error:
            return error

    def _streams(self, drawings: Iterable[Drawing]) -> Iterator[list[Drawing]]:
        """Yield the drawings in streams; one that is drawn apart is a stream of its own."""
        lean = set(self.formats) == {"svg"}
        most = _MOST_TEXT if lean else _MOST_TEXT_PAINTED
        stream: list[Drawing] = []
        held = 0
        for drawing in drawings:
            size = sum(map(len, drawing.shapes if lean and drawing.shapes else drawing.body))
            apart = self._needs_own_run(drawing)
            if stream and (apart or held + size > most or len(stream) == _MOST_DRAWINGS):
                yield stream
                stream, held = [], 0
            if apart:
                yield [drawing]
                continue
            stream.append(drawing)
            held += size
        if stream:
            yield stream

    def _needs_own_run(self, drawing: Drawing) -> bool:
        """Return whether the drawing needs a layout that others cannot share."""
        several = len(self.formats) > 1 and "png" in self.formats and self.scale != 1
        paged = drawing.shows_page(self.formats)
        paged = paged or (bool(drawing.shapes) and len(self.formats) > 1 and "svg" in self.formats)
        paged = paged or ("pdf" in self.formats and drawing.leads_within)
        return several or paged or drawing.is_crowded or self._large(drawing)

    def _large(self, drawing: Drawing) -> bool:
        return "png" in self.formats and large(drawing, self.scale)


def _dot_text(drawing: Drawing, number: int, *, lean: bool) -> bytes:
    """Return the DOT text of the drawing under a name that tells it from the others.

    One that names no layout would be drawn in that of the drawing before it.
    """
    text = drawing.with_name(f"{NAME}_{number}", lean=lean)
    if not drawing.shapes:
        text = text.replace("{\n", "{\n\tgraph [layout=dot]\n", 1)
    return text.encode("utf-8", "replace")
