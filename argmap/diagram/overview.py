"""A large map as pictures that lead to one another: one of the whole, and a folder of its parts."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from urllib.parse import quote as percent

from attrs import evolve, frozen

from argmap.diagram.content.annotations import UNMARKED
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.dot.dot import draw
from argmap.diagram.dot.drawing import Drawing
from argmap.diagram.engine.batch import Batch
from argmap.diagram.engine.descriptions import titles_of
from argmap.diagram.engine.stamps import add_stamp
from argmap.diagram.engine.svg import readable
from argmap.diagram.large import parts_folder
from argmap.diagram.overview_files import (
    check_parts_folder,
    make_folder,
    part_file,
    remove_stale_parts,
    way_back,
)
from argmap.diagram.plan.parts import Part, Parts, take_apart
from argmap.diagram.theme import Style
from argmap.errors import ArgmapError, EngineTimeoutError
from argmap.files import FilePath, write_atomically


def render_overview(
    overlay: Overlay,
    path: Path,
    *,
    style: Style,
    engine: FilePath | None,
    timeout: float,
    mark: str = "",
) -> None:
    """Draw the overview into the SVG file and its parts into the folder beside it.

    The overview itself is written last, when all that it leads to is there; then the parts are
    removed that one of more parts left.

    Args:
        overlay: The map, and what is laid over it.
        path: Where the overview goes.
        style: How all of it is drawn.
        engine: As ``render`` takes it.
        timeout: Seconds that all of it may take.
        mark: What the overview is stamped with.

    Raises:
        FileError: The folder cannot be made, or a file cannot be written.
        EngineError: As ``render`` says.
    """
    deadline = time.monotonic() + timeout
    whole = take_apart(overlay.debate)
    folder = check_parts_folder(path)
    # A quarter for an engine to show that it can draw; the rest for a drawing that hangs.
    batch = Batch(("svg",), engine, timeout * 3 / 4, 1.0, os.cpu_count() or 1)
    drawings = _Overview(overlay, style, path, whole).drawings()
    first = b""
    for number, (drawing, pictures) in enumerate(batch.draw(drawings)):
        if isinstance(pictures, EngineTimeoutError) or time.monotonic() > deadline:
            raise EngineTimeoutError(
                f"the overview of {len(whole.parts):,} parts was not drawn within {timeout:g} s; "
                "draw a part of the map (focus, collapse), or give it a longer timeout"
            )
        if isinstance(pictures, ArgmapError):
            raise pictures
        svg = readable(pictures["svg"], titles_of(drawing))
        if number:
            make_folder(folder)
            write_atomically(folder / part_file(number), svg, durable=False)
        else:
            first = svg
    write_atomically(path, add_stamp(first, "svg", mark) if mark else first)
    remove_stale_parts(path, len(whole.parts))


@frozen
class _Overview:
    """Makes the drawings of one overview."""

    overlay: Overlay
    style: Style
    path: Path
    whole: Parts

    @cached_property
    def begins(self) -> Style:
        """The style of parts that begin with another claim than the main one."""
        words = self.style.words
        begins = words.with_words(thesis=words.opens, main_claim=f"{words.opens}:")
        return evolve(self.style, words=begins)

    def drawings(self) -> Iterator[Drawing]:
        """Yield the drawing of each part, the overview first."""
        positions = {element.id: at for at, element in enumerate(self.overlay.debate.elements)}
        for number, part in enumerate(self.whole.parts):
            yield draw(self._part(number, part, positions), self._style(part))

    def _style(self, part: Part) -> Style:
        """Return the style, in which the frame of the main claim shows where a part begins."""
        thesis = self.overlay.debate.thesis
        if part.top is None or (thesis is not None and part.top == thesis.id):
            return self.style
        return self.begins

    def _part(self, number: int, part: Part, positions: Mapping[str, int]) -> Overlay:
        debate = self.overlay.debate
        names = {*part.claims, *part.guests, *({part.top} if part.top is not None else ())}
        names.update(relation.id for relation in part.relations)
        elements = [debate[name] for name in sorted(names, key=positions.__getitem__)]
        count = len(self.whole.parts)
        title = f"{debate.title} ({number + 1} / {count})".strip() if number else debate.title
        declared = debate.declared_thesis
        thesis = part.top or (declared if declared in names else None)
        shown = evolve(
            debate, elements=elements, title=title, thesis=thesis, findings=(), view_of=None
        )
        marks = {name: self.overlay.marks[name] for name in names if name in self.overlay.marks}
        for name, word, target, dimmed in self._signs(part):
            mark = marks.get(name, UNMARKED)
            said = " · ".join([text for text in (mark.word, word) if text])
            marks[name] = evolve(
                mark,
                word=said,
                dimmed=dimmed or mark.dimmed,
                link="" if target is None else self._address(number, target),
            )
        words = self.style.words
        legend = [(f"▸ {words.leads}", part.folded), (words.guest, part.guests)]
        ways = [(text, self._address(number, to)) for text, to in self._ways(number, part)]
        told = f"{words.part} {len(debate.claims):,} {words.claims} ({number + 1} / {count})."
        return Overlay(
            shown,
            marks,
            (*self.overlay.legend, *[entry for entry, occurs in legend if occurs]),
            f"{told} {self.overlay.told}".strip(),
            tuple(ways),
        )

    def _signs(self, part: Part) -> Iterator[tuple[str, str, int | None, bool]]:
        """Yield the notes at a claim, where each leads, and if that is outside the part."""
        words, home = self.style.words, self.whole.home
        if part.top is not None:
            yield part.top, f"◂ {words.back}", home[part.top], False
        for name in part.guests:
            yield name, f"▸ {words.elsewhere}", home[name], True
        for name in part.claims:
            unseen = part.unseen.get(name, 0)
            said = [f"{unseen:,} {words.links}"] if unseen else []
            first, count = part.folded.get(name, (None, 0))
            if count:
                said.insert(0, f"▸ {count:,} {words.more}")
            if said:
                yield name, " · ".join(said), first, False

    def _ways(self, number: int, part: Part) -> Iterator[tuple[str, int]]:
        words = self.style.words
        if number:
            yield f"◂ {words.whole}", 0
        if part.before is not None:
            yield f"◂ {words.earlier}", part.before
        if part.after is not None:
            yield f"▸ {words.later}", part.after

    def _address(self, number: int, target: int) -> str:
        """Return the address of one part as it is seen from another."""
        if target == 0:
            return way_back(self.path)
        if number == 0:
            return f"{percent(parts_folder(self.path).name)}/{part_file(target)}"
        return part_file(target)
