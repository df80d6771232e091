"""The languages that the guard reads: a table each, and recognising which one a text is in."""

from __future__ import annotations

from argmap.languages.english import ENGLISH
from argmap.languages.german import GERMAN
from argmap.languages.language import Cue, Force, Frame, FrameKind, Language

__all__ = ["ENGLISH", "GERMAN", "LANGUAGES", "Cue", "Force", "Frame", "FrameKind", "Language"]

LANGUAGES: tuple[Language, ...] = (ENGLISH, GERMAN)
"""The languages the guard reads; ``docs/how-to/guard-language.md`` shows how to write a table."""
