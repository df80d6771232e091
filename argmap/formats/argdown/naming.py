"""Ids for what has none: names made of the words."""

from __future__ import annotations

from argmap.values import has_control

_LONGEST = 40


def name_of(text: str) -> str:
    """Return a short name for what a text says; the same text always has the same.

    >>> name_of("A carbon tax should be introduced, because it works.")
    'A carbon tax should be introduced…'
    """
    if not text.isprintable() and has_control(text):
        text = "".join(" " if has_control(character) else character for character in text)
    words = text.split()
    name = words[0] if words else "statement"
    for word in words[1:]:
        if len(name) + 1 + len(word) > _LONGEST:
            return _cut(name)
        name = f"{name} {word}"
    return _cut(name) if len(name) > _LONGEST else name.rstrip(".,;:!?") or name


def _cut(name: str) -> str:
    return name[:_LONGEST].rstrip(".,;:!?") + "…"
