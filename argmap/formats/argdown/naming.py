"""Names of claims: ids made of their words, and titles that are more than ids."""

from __future__ import annotations

import re

from argmap.model.ids import is_numbered
from argmap.values import has_control

_LONGEST = 40
# A word of a title: three letters, and no digit or underscore at them, as in "s3" and "my_claim".
_WORD = re.compile(r"(?<!\w)[^\W\d_]{3,}(?!\w)")
# A digit or a letter alone, as in "Cost-2" and "Cost-a".
_COUNTED = re.compile(r"\d|(?<!\w)\w(?!\w)")


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


def title_in(brackets: str, text: str) -> str:
    """Return the words between brackets as a claim's title; nothing where they are only an id.

    They are a title where they begin with a capital letter or are several words, one of them at
    least of three letters, and are not merely the beginning of the claim. Without a blank they hold
    no digit and no letter that stands alone.

    >>> title_in("Carbon tax", "Emissions should cost."), title_in("Costs", "It is dear.")
    ('Carbon tax', 'Costs')
    >>> title_in("tax", "Tax carbon."), title_in("P1", "x"), title_in("Tax carbon", "Tax carbon.")
    ('', '', '')
    """
    words = _WORD.findall(brackets)
    if not words or not (brackets[:1].isupper() or (len(words) > 1 and " " in brackets)):
        return ""
    if " " not in brackets and _COUNTED.search(brackets):
        return ""
    start = brackets.rstrip("…")
    if text.startswith(start) or is_numbered(brackets, name_of(text)):
        return ""
    return brackets
