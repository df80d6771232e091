"""The argumentation schemes of Walton, Reed and Macagno as a table, found by any spelling.

The schemes, their numbers and their special forms are those of the compendium in Douglas Walton,
Chris Reed and Fabrizio Macagno, *Argumentation Schemes* (Cambridge University Press, 2008), chapter
9. What stands in the table is written for argmap: the parts and questions are not the book's words.
"""

from __future__ import annotations

import re
from functools import cache

from argmap.parameters import expect_text
from argmap.schemes import acting, causing, knowing, likeness, persons, rules
from argmap.schemes.record import Scheme

__all__ = ["SCHEMES", "Scheme", "find_scheme", "special_forms"]

SCHEMES: tuple[Scheme, ...] = tuple(
    sorted(
        (
            *knowing.ROWS,
            *likeness.ROWS,
            *acting.ROWS,
            *causing.ROWS,
            *persons.ROWS,
            *rules.ROWS,
        ),
        key=lambda scheme: scheme.number,
    )
)
"""Every scheme, in the order of the compendium, each special form after its general one."""

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BREAK = re.compile(r"[\W_]+")
_AROUND = re.compile(
    r"^(?:(?:scheme|argumentation|arguments?) (?:for |from |by )?|from )+(?=.)"
    r"|(?<=.)(?: (?:argument|argumentation|scheme|inference|conflict))+$"
)
_ARTICLE = re.compile(r"\b(?:an?|the)\b")


def find_scheme(name: str) -> Scheme | None:
    """Return the scheme that a file means by a name, ``None`` when it is none of the table.

    Case, spaces, hyphens, underscores, joined words and "Argument from …" make no difference. A
    number is one of AIFdb and OVA.

    >>> find_scheme("Argument From Expert Opinion").name
    'Expert Opinion'
    >>> find_scheme("PRACTICAL_REASONING") == find_scheme("PracticalReasoning")
    True
    >>> find_scheme("15").name
    'Expert Opinion'
    >>> find_scheme("Default Inference")
    """
    expect_text(name, "name", "give the name or the number of a scheme, such as 'expert opinion'")
    return _by_key().get(_key(name))


def special_forms(scheme: Scheme) -> tuple[Scheme, ...]:
    """Return the schemes that are special forms of the scheme.

    >>> [form.name for form in special_forms(find_scheme("consequences"))]
    ['Positive Consequences', 'Negative Consequences']
    """
    return tuple([each for each in SCHEMES if each.kind_of == scheme.name])


def _key(name: str) -> str:
    """Return the name without what spellings of it differ in."""
    words = _BREAK.sub(" ", _HUMP.sub(" ", name)).casefold().strip()
    return _ARTICLE.sub("", _AROUND.sub("", words)).replace(" ", "")


@cache
def _by_key() -> dict[str, Scheme]:
    found: dict[str, Scheme] = {}
    for scheme in SCHEMES:
        for name in (scheme.name, *scheme.aliases, *map(str, scheme.aifdb)):
            found.setdefault(_key(name), scheme)
    return found
