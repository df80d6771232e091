"""The lines above a drawing: its title, where it leads, its sources, and what its signs mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.diagram.content.annotations import source_name
from argmap.diagram.escape import link
from argmap.diagram.placing.box_text import LEADING, LEADING_TITLE, SMALL, TITLE
from argmap.diagram.placing.map_traits import MapTraits
from argmap.diagram.placing.paragraph import Paragraph
from argmap.diagram.placing.replies import Outline, walk
from argmap.diagram.placing.word_widths import Ink, Measure, Run
from argmap.diagram.plan.plan import Kind
from argmap.diagram.text_width import runs_right_to_left
from argmap.model.records import Claim, Relation

_SIGNS: tuple[tuple[Kind, str], ...] = (
    ("support", "◀"),
    ("counterpoint", "┣"),
    ("undercut", "○"),
    ("contradiction", "┣┫"),
    ("contrast", "≠"),
    ("restatement", "="),
    ("context", "┄"),
)
_MIRRORED = str.maketrans("◀┣┫", "▶┫┣")
_BETWEEN = "\xa0" * 3  # between two entries of the legend
_ENTRY = 60  # characters of an entry that stay on one line
_ROOM = 24  # between a title and the legend beside it
UNDER = 8
"""The room between the caption and what it stands above."""


class LegendEntry(NamedTuple):
    """Something the legend explains, with the kind of relation that its colour comes from."""

    text: str
    ink: Ink
    colour: str = ""


class CaptionLine(NamedTuple):
    """One paragraph above the drawing, or above a part of it.

    Attributes:
        name: What it is: ``title``, ``way``, ``source``, ``legend`` or ``heading``.
        paragraph: The words.
        address: Where it leads, if anywhere.
        x: The left edge.
        y: The upper edge.
        width: How wide its lines may run.
        beside: Whether it stands beside the title, and ends where the drawing does.
    """

    name: str
    paragraph: Paragraph
    address: str = ""
    x: float = 0
    y: float = 0
    width: float = 0
    beside: bool = False

    @property
    def text(self) -> str:
        """The words in one line."""
        return " ".join([run.text for run in self.paragraph.runs])


class Caption:
    """The caption above a drawing, at any width.

    Args:
        traits: The traits of the map.
        outline: What is drawn.
        measure: The widths of words.
        title: What the drawing is called.
    """

    def __init__(self, traits: MapTraits, outline: Outline, measure: Measure, title: str) -> None:
        overlay, words = traits.overlay, traits.names.words
        debate, legend, backwards = overlay.debate, traits.style.legend, traits.backwards
        self._title: Paragraph | None = None
        self._lines: list[CaptionLine] = []
        if title.strip():
            self._title = Paragraph(
                [Run(title, TITLE, "text", "b")], measure, leading=LEADING_TITLE
            )
        for text, address in overlay.ways:
            run = Run(text, SMALL, "link")
            self._lines.append(CaptionLine("way", Paragraph([run], measure), address))
        several = len(debate.sources) > 1
        told: list[LegendEntry] = []
        for source in debate.sources if traits.style.sources else ():
            text = f"{words.source} {source_name(source, several=several)}"
            address = link(source.address) or ""
            if legend and not several and not address:
                told.append(LegendEntry(text, "faint"))
                continue
            run = Run(text, SMALL, "faint")
            self._lines.append(CaptionLine("source", Paragraph([run], measure), address))
        if not debate.claims:
            run = Run(words.empty, SMALL, "faint")
            self._lines.append(CaptionLine("source", Paragraph([run], measure)))
        self._legend: Paragraph | None = None
        if legend:
            entries = [*told, *_entries(traits, outline)]
            if backwards:
                entries = [each._replace(text=each.text.translate(_MIRRORED)) for each in entries]
            last = len(entries) - 1
            runs = [
                Run(
                    _spaced(each.text, backwards=backwards) if at != last else each.text,
                    SMALL,
                    each.ink,
                    kept=_ENTRY,
                    colour=each.colour,
                )
                for at, each in enumerate(entries)
            ]
            if runs:
                self._legend = Paragraph(runs, measure)

    def place(self, width: float) -> tuple[list[CaptionLine], float]:
        """Return the lines in their places at a width, and where the drawing begins below them."""
        lines: list[CaptionLine] = []
        at = 0.0
        beside = False
        if self._title is not None:
            legend = self._legend
            beside = (
                legend is not None
                and not self._lines
                and self._title.width + _ROOM + legend.width <= width
            )
            lines.append(CaptionLine("title", self._title, "", 0, at, width))
            if beside and legend is not None:
                room = legend.width + 4
                lines.append(CaptionLine("legend", legend, "", width - room, at + 7, room, True))
            at += self._title.height(width)
        for line in self._lines:
            lines.append(line._replace(y=at, width=width))
            at += line.paragraph.height(width)
        if self._legend is not None and not beside:
            lines.append(CaptionLine("legend", self._legend, "", 0, at, width))
            at += self._legend.height(width)
        return lines, at + UNDER if at else 0.0

    @property
    def least(self) -> float:
        """The width below which the title would break."""
        return self._title.width if self._title is not None else 0.0


def _spaced(entry: str, *, backwards: bool) -> str:
    """Return an entry with the room after it, which is on the side where its text ends.

    In a drawing from right to left that is the left of a text that runs from left to right.
    """
    if backwards and not runs_right_to_left(entry):
        return _BETWEEN + entry
    return entry + _BETWEEN


def heading(text: str, measure: Measure) -> Paragraph:
    """Return the heading of a part of the drawing."""
    return Paragraph([Run(text, 11, "heading", "b")], measure, leading=LEADING)


def _entries(traits: MapTraits, outline: Outline) -> Iterator[LegendEntry]:
    """Yield the entries of the legend: only signs that occur."""
    words, kinds = traits.names.words, outline.kinds
    said: dict[Kind, str] = {
        "support": words.because,
        "counterpoint": words.but,
        "undercut": words.fails,
        "contradiction": words.each_against,
        "contrast": words.contrast,
        "restatement": words.restatement,
        "context": words.context,
    }
    for kind, sign in _SIGNS:
        if kind in kinds:
            yield LegendEntry(f"{sign} {said[kind]}", "relation", kind)
    signs = traits.signs_of(_elements(outline)) if outline.is_sheet else traits.signs
    numbered = (f"{words.see} (n): {words.numbered}",) if outline.numbers else ()
    for text in (*signs, *numbered, *_about_links(traits, outline), *traits.overlay.legend):
        yield LegendEntry(text, "faint")


def _elements(outline: Outline) -> Iterator[Claim | Relation]:
    """Yield the claims and relations whose boxes stand on one of several sheets."""
    for reply in walk(outline.roots):
        if reply.relation is not None:
            yield reply.relation
        for row in reply.rows:
            if row.own:
                yield row.claim


def _about_links(traits: MapTraits, outline: Outline) -> Iterator[str]:
    """Yield the words about links that the source marks; of thin lines only if there are any.

    The line of an undercut is dotted and never thin.
    """
    names = traits.names
    if names.marked == "some":
        replies = (each for root in outline.roots for each in walk(root.direct))
        if not any(
            each.kind != "undercut" and each.relation is not None and names.is_thin(each.relation)
            for each in replies
        ):
            return
    if names.word_of_links:
        yield names.word_of_links
