"""The script of a page: one text of its parts, and the words that it says."""

from __future__ import annotations

from pathlib import Path

from argmap.page.markup import direction_of
from argmap.wording.words import Words

_FOLDER = Path(__file__).parent / "script"

PARTS = (
    "base",
    "index",
    "map",
    "panels",
    "choosing",
    "address",
    "tree",
    "drawing",
    "search",
    "start",
)
"""The parts in their order; what a part says when it is read stands in a part before it."""

_SPOKEN = (
    "quotation",
    "map_maker",
    "key_escape",
    "page_parts",
    "one_claim",
    "many_claims",
    "close_panel",
    "chosen_one",
    "chosen_many",
    "no_passage",
    "one_passage",
    "many_passages",
    "found_one",
    "found_many",
    "panel_supports",
    "panel_counters",
    "panel_supported",
    "panel_countered",
    "panel_answered",
    "panel_contrast",
    "panel_restatement",
    "panel_context",
    "panel_standing",
    "panel_said",
    "own_voice",
)


def whole_script() -> str:
    """Return the script: its parts share names that nothing else in the page sees.

    >>> whole_script().splitlines()[0]
    '"use strict";'
    """
    parts = [(_FOLDER / f"{name}.js").read_text("utf-8") for name in PARTS]
    return f'"use strict";\n(() => {{\n{"".join(parts)}}})();\n'


def spoken_by_script(words: Words, spoken: str | None) -> dict[str, str]:
    """Return the words that the script says, their direction, and the language of the claims.

    Args:
        words: The words of the page.
        spoken: The language of the claims, where it is known and is not that of the page.

    >>> spoken_by_script(Words.of("de"), None)["panel_supports"]
    'Spricht für'
    """
    more = {"direction": direction_of(words.because), "spoken": spoken or ""}
    return {name: getattr(words, name) for name in _SPOKEN} | more
