"""The word and the look of each kind of relation: one row a kind, never colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from argmap.diagram.content.overlay import Look
from argmap.diagram.placing.arrangement import Point
from argmap.diagram.plan.plan import Kind
from argmap.diagram.theme import Theme
from argmap.wording.words import Words


class RelationStyle(NamedTuple):
    """The word of a relation, and its look.

    Attributes:
        word: What its strip says.
        colour: Of its line, and of the strip's text.
        ground: Of the strip.
        line: The style of its line.
        head: The arrowhead.
        sign: The line drawn with characters, for the legend.
    """

    word: str
    colour: str
    ground: str
    line: str
    head: str
    sign: str

    @property
    def strip(self) -> str:
        """The word in capitals."""
        return self.word.upper()


@lru_cache(maxsize=16)
def tones(theme: Theme, words: Words) -> Mapping[Kind, RelationStyle]:
    """Return the look of each kind of relation in the theme.

    The characters of the signs are in every common font.
    """
    faint, quiet = theme.faint, theme.quiet_ground
    counter, counter_ground = theme.counterpoint, theme.counterpoint_ground
    found: dict[Kind, RelationStyle] = {
        "support": RelationStyle(
            words.because, theme.support, theme.support_ground, "solid", "normal", "◄──"
        ),
        "counterpoint": RelationStyle(words.but, counter, counter_ground, "dashed", "tee", "├ ─ ─"),
        "undercut": RelationStyle(
            words.fails, theme.undercut, theme.undercut_ground, "dotted", "odot", "○····"
        ),
        "contradiction": RelationStyle(
            words.contradiction, counter, counter_ground, "dashed", "tee", "├ ─ ┤"
        ),
        "contrast": RelationStyle(words.contrast, faint, quiet, "solid", "none", "═══"),
        "restatement": RelationStyle(words.restatement, faint, quiet, "solid", "none", "───"),
        "context": RelationStyle(words.context, faint, quiet, "dotted", "none", "····"),
    }
    return MappingProxyType(found)


class MarkStyle(NamedTuple):
    """The look of a claim with a mark.

    Attributes:
        ground: Behind its text; empty for that of any claim.
        ink: The colour of its text, its small lines and its frame; empty for the usual ones.
        border: How thick its frame is at least.
    """

    ground: str = ""
    ink: str = ""
    border: int = 1


@lru_cache(maxsize=16)
def finishes(theme: Theme) -> Mapping[Look, MarkStyle]:
    """Return the look of claims for each mark, in the theme.

    What the eye tells by a ground, the mark's word says too.
    """
    found: dict[Look, MarkStyle] = {
        "plain": MarkStyle(),
        "defeated": MarkStyle(theme.defeated_ground),
        "unsupported": MarkStyle(theme.unsupported_ground),
        "undecided": MarkStyle(theme.undecided_ground),
        "added": MarkStyle(theme.added_ground, border=2),
        "removed": MarkStyle(theme.removed_ground),
        "reworded": MarkStyle(theme.reworded_ground, border=2),
    }
    return MappingProxyType(found)


AIF: Mapping[Kind, tuple[str, str]] = {
    "support": ("RA", "Default Inference"),
    "counterpoint": ("CA", "Default Conflict"),
    "undercut": ("CA", "Default Conflict"),
    "restatement": ("MA", "Default Rephrase"),
    "contradiction": ("", ""),
    "contrast": ("", ""),
    "context": ("", ""),
}
"""AIF's name for a step of each kind, and its form without a scheme; it knows no contrasts."""


def dashes(start: Point, end: Point) -> Iterator[tuple[Point, Point]]:
    """Yield three dashes of a level line; the pattern of an engine would leave off before its end.

    >>> [(round(one), round(other)) for (one, _), (other, _) in dashes((0, 5), (11, 5))]
    [(0, 3), (4, 7), (8, 11)]
    """
    (x, y), (end_x, _) = start, end
    for at in (0, 4, 8):
        yield (x + (end_x - x) * at / 11, y), (x + (end_x - x) * (at + 3) / 11, y)
