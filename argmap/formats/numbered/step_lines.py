"""Lines below numbered claims that say what follows from what, such as "1, 2 → 3"."""

from __future__ import annotations

import re
from typing import Final

from argmap.formats.numbered.grounds import LIST, NAME, StatedGround, names_of

_LEADS: Final = r"""
    →|⇒|⟹|⊢|⊨|∴|[-=]+>|\|-|so|hence|thus|therefore|ergo|supports?|impl(?:y|ies)|entails?|prove[s]?
    |establish(?:es)?|also|daher|folglich|somit|stützen|stützt|begründen|begründet|donc|luego
"""
_HITS: Final = r"⊣|-+\||attacks?|contradicts?|rebuts?|undermines?|refutes?|widerspricht|entkräftet"
_LINE: Final = re.compile(
    rf"""
    \s* (?: [-*+•] \s+ )?
    (?: (?: from \s+ | aus \s+ )? (?P<list>{LIST}) \s* ,? \s*
        (?: (?: {_LEADS} ) \s* ,? \s* | (?P<against> {_HITS} ) \s+ )
        [(\[]?(?P<to>{NAME})[)\]]?
      | (?: from | aus ) \s+ (?P<led>{LIST}) \s* ,? \s* [(\[]?(?P<end>{NAME})[)\]]? \s+ follows
      | (?: from | aus ) \s+ (?P<german>{LIST}) \s* ,? \s+ folgt \s+ [(\[]?(?P<schluss>{NAME})[)\]]?
      | [(\[]?(?P<claim>{NAME})[)\]]? \s+
        (?: follows \s+ from | folgt \s+ aus | is \s+ (?:supported|implied|proved) \s+ by )
        \s+ (?P<grounds>{LIST})
    )
    \s* \.? \s*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST: Final = 200


def step_line(line: str) -> tuple[str, StatedGround] | None:
    """Claim of a line that says what follows from what, and its ground; ``None`` for other lines.

    Names are as ``key_of`` returns them.

    >>> step_line("1, 2 → 3")
    ('3', StatedGround(names=('1', '2'), rule='', against=False))
    >>> step_line("(4) attacks (3)")[1].against, step_line("1 or 2 trams")
    (True, None)
    """
    if len(line) > _LONGEST:
        return None
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    listed = next(found[name] for name in ("list", "led", "german", "grounds") if found[name])
    to = next(found[name] for name in ("to", "end", "schluss", "claim") if found[name])
    names = names_of(listed)
    if found["against"] is None:
        return names_of(to)[0], StatedGround(names)
    return names[0], StatedGround(names_of(to), against=True)
