"""What each kind of relation is called and looks like: one row per kind, never colour alone."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from argmap.diagram.plan import Kind
from argmap.diagram.theme import Theme


@frozen
class Tone:
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


def tones(theme: Theme) -> Mapping[Kind, Tone]:
    """Return the look of each kind of relation in the theme.

    The characters of the signs are in every common font.
    """
    words, faint, quiet = theme.words, theme.faint, theme.quiet_ground
    counter, counter_ground = theme.counterpoint, theme.counterpoint_ground
    return {
        "support": Tone(
            words.because, theme.support, theme.support_ground, "solid", "normal", "◄──"
        ),
        "counterpoint": Tone(words.but, counter, counter_ground, "dashed", "tee", "├ ─ ─"),
        "undercut": Tone(
            words.fails, theme.undercut, theme.undercut_ground, "dotted", "odot", "○····"
        ),
        "contradiction": Tone(
            words.contradiction, counter, counter_ground, "dashed", "tee", "├ ─ ┤"
        ),
        "contrast": Tone(words.contrast, faint, quiet, "solid", "none", "═══"),
        "restatement": Tone(words.restatement, faint, quiet, "solid", "none", "───"),
    }
