"""The shortcodes that Argdown replaces by a symbol: ``.->.`` or ``:->:`` is an arrow."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.values import Json

_SYMBOLS = {
    "A": "∀", "E": "∃", "O": "\U0001d5e2", "P": "\U0001d5e3",
    "->": "→", "<->": "↔", "~": "¬", "^": "∧", "v": "∨", "v_": "⊻", "<>": "◇", "[]": "◻",
    "happy": "😀", "smile": "☺", "smiley": "☺", "laugh": "😆", "lol": "😆", "rofl": "🤣",
    "joy": "😂", "heart": "❤", "?": "❓", "question": "❓", "love": "😍", "wink": "😉",
    "shush": "🤫", "meh": "😐", "eye-roll": "🙄", "sad": "😢", "disappointed": "😞",
    "scream": "😱", "+1": "👍", "up": "👍", "-1": "👎", "down": "👎", "think": "🤔",
    "star": "⭐", "y": "✔", "agree": "✔", "n": "❌", "disagree": "❌",
}  # fmt: skip

SHORTCODES: dict[str, str] = {
    sign + name + sign: symbol for name, symbol in _SYMBOLS.items() for sign in ".:"
} | {":smile:": "☺\ufe0f"}  # as the reference writes it between colons alone
"""Every shortcode with its symbol."""


def shortcodes(settings: Json) -> dict[str, str]:
    """Return the shortcodes in force: the usual ones and those of ``model.shortcodes``.

    >>> shortcodes({"model": {"shortcodes": {".therefore.": {"unicode": "∴"}}}})[".therefore."]
    '∴'
    """
    model = settings.get("model") if isinstance(settings, Mapping) else None
    own = model.get("shortcodes") if isinstance(model, Mapping) else None
    if not isinstance(own, Mapping):
        return SHORTCODES
    named = {
        code: value.get("unicode") for code, value in own.items() if isinstance(value, Mapping)
    }
    return SHORTCODES | {code: str(value) for code, value in named.items() if value is not None}
