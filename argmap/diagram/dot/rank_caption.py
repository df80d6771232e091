"""The caption above a drawing: title, sources, and one line that explains its signs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from argmap.diagram.content.annotations import hedging, is_hedged, source_name
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.dot.html_labels import set_lines
from argmap.diagram.dot.labels import Labels
from argmap.diagram.dot.relation_styles import AIF, RelationStyle
from argmap.diagram.escape import html, link
from argmap.diagram.plan.plan import Plan
from argmap.diagram.text_width import isolate, runs_right_to_left, width
from argmap.diagram.theme import Style
from argmap.model.records import Claim

_TITLE, _SOURCE, _LEGEND = 18, 10, 9
# How many points a title or a legend runs before it goes on in another line.
_MEASURE = {"TB": 560, "LR": 900, "RL": 900}
_MIRRORED = str.maketrans("◄├┤", "►┤├")
_GAP = 4  # no-break spaces between two entries of the legend


def rank_caption(overlay: Overlay, drawn: Plan, labels: Labels, style: Style) -> str:
    """Return the label of the whole drawing, without angle brackets; empty if it says nothing."""
    debate, theme, words = overlay.debate, style.theme, style.words
    measure = _MEASURE[labels.direction]
    rows: list[str] = []
    if debate.title.strip():
        rows.append(_row(debate.title, _TITLE, measure, theme.text, tags="B"))
    for text, address in overlay.ways:
        rows.append(_row(text, _SOURCE, measure, theme.thesis, address))
    for source in debate.sources if style.sources else ():
        text = source_name(source, several=len(debate.sources) > 1)
        rows.append(
            _row(f"{words.source} {text}", _SOURCE, measure, theme.faint, link(source.address))
        )
    if not debate.claims:
        rows.append(_row(words.empty, _SOURCE, measure, theme.faint))
    if style.legend:
        entries = _steps(drawn, labels) if style.layout == "aif" else _kinds(drawn, labels)
        marks = [(entry, theme.faint) for entry in overlay.legend]
        rows += _legend([*entries, *_entries(debate.claims, drawn, labels, style), *marks], labels)
    if not rows:
        return ""
    return (
        '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3">'
        f'{"".join(rows)}<TR><TD HEIGHT="6"></TD></TR></TABLE>'
    )


def _row(
    text: str, size: int, measure: int, colour: str, address: str | None = None, *, tags: str = ""
) -> str:
    lines, align = set_lines(text, size, measure, tags=tags)
    href = f' HREF="{html(address)}" TITLE="{html(address)}"' if address else ""
    font = f'<FONT COLOR="{colour}" POINT-SIZE="{size}">{lines}</FONT>'
    return f"<TR><TD{align}{href}>{font}</TD></TR>"


def _kinds(drawn: Plan, labels: Labels) -> Iterator[tuple[str, str]]:
    """Yield the kinds of relations that occur in the drawing, each with its line and its colour."""
    kinds = {box.kind for box in drawn.boxes} | {arrow.kind for arrow in drawn.arrows}
    for kind, tone in labels.tones.items():
        if kind in kinds:
            yield _arrow_and_word(tone, labels), tone.colour


def _arrow_and_word(tone: RelationStyle, labels: Labels) -> str:
    """Return the word of a relation after its line, whose head is on the side it has in the map."""
    sign = tone.sign[::-1].translate(_MIRRORED) if labels.direction == "RL" else tone.sign
    # In a text from right to left these characters are set from there, but not turned round.
    return f"{sign[::-1] if runs_right_to_left(tone.word) else sign} {tone.word}"


def _steps(drawn: Plan, labels: Labels) -> Iterator[tuple[str, str]]:
    """Yield the classes of steps that occur, as AIF calls them, each with its word."""
    kinds = {box.kind for box in drawn.boxes}
    for kind, tone in labels.tones.items():
        short, _ = AIF[kind]
        if kind in kinds:
            yield f"{short}: {tone.word}" if short else _arrow_and_word(tone, labels), tone.colour


def _entries(
    claims: Sequence[Claim], drawn: Plan, labels: Labels, style: Style
) -> Iterator[tuple[str, str]]:
    """Yield the further entries of the legend, each with its colour: only signs that occur."""
    names, words, faint = labels.names, labels.names.words, labels.theme.faint
    for occurs, entry in (
        (any(box.linked for box in drawn.boxes), words.joined),
        (names.thesis is not None and len(claims) > 1, words.thesis),
        (any(is_hedged(claim) for claim in claims), hedging(claims, words)),
        (any(names.is_unstated(claim) for claim in claims), words.unsaid),
        (
            any(claim.voice is not None and names.shows_voice(claim) for claim in claims),
            words.voice,
        ),
        (any(names.is_struck_out(claim) for claim in claims), words.struck),
        (style.layout != "aif" and bool(names.word_of_links), names.word_of_links),
    ):
        if occurs:
            yield entry, faint


def _legend(entries: list[tuple[str, str]], labels: Labels) -> list[str]:
    """Return the entries on one line, or on as few as the measure allows."""
    widths = [width(text + " " * _GAP, _LEGEND) for text, _ in entries]
    # Shared out evenly, so that no line holds a single entry.
    share = sum(widths) / math.ceil(sum(widths) / _MEASURE[labels.direction]) if entries else 0
    lines: list[list[tuple[str, str]]] = []
    taken = share
    for entry, wide in zip(entries, widths, strict=True):
        if taken >= share:
            lines.append([])
            taken -= share
        lines[-1].append(entry)
        taken += wide
    backwards = labels.direction == "RL" or runs_right_to_left(labels.names.words.because)
    side = "RIGHT" if backwards else "LEFT"
    if backwards:  # an engine sets one piece after another from the left
        lines = [line[::-1] for line in lines]
    return [f'<TR><TD ALIGN="{side}">{_space_out(line)}</TD></TR>' for line in lines]


def _space_out(line: list[tuple[str, str]]) -> str:
    gap = f'<FONT POINT-SIZE="{_LEGEND}">{chr(0xA0) * _GAP}</FONT>'
    return gap.join(
        f'<FONT COLOR="{colour}" POINT-SIZE="{_LEGEND}">'
        f"{isolate(html(text), right_to_left=runs_right_to_left(text))}</FONT>"
        for text, colour in line
    )
