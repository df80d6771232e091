"""Ids for what has none: names made of the words, each given once."""

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


class Names:
    """Gives each name once: a name that is taken gets a number.

    >>> names = Names()
    >>> names.new("tax"), names.new("tax"), names.new("tax")
    ('tax', 'tax 2', 'tax 3')
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._counts: dict[str, int] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._taken

    def take(self, name: str) -> bool:
        """Take a name; return whether it was free."""
        free = name not in self._taken
        self._taken.add(name)
        return free

    def new(self, base: str) -> str:
        """Return the name, with a number when it is taken, and take it."""
        name, count = base, self._counts.get(base, 1)
        while name in self._taken:
            count += 1
            name = f"{base} {count}"
        self._counts[base] = count
        self._taken.add(name)
        return name
