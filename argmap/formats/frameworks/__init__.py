"""Argumentation frameworks, in the forms that solvers read, and maps projected onto them.

The forms are those of the competitions at https://argumentationcompetition.org.
"""

from __future__ import annotations

import re
from typing import Final

# The lines that are looked at.
_LINES: Final = 200
_HASH = re.compile(r"^[ \t]*#[ \t\r]*$", re.MULTILINE)
_TERM: Final = r'(?:"[^"\n]*+"|[^(),"]+)'
_APX = re.compile(
    rf"\s*(?:%.*\n\s*)*+"
    rf"(?:arg\({_TERM}\)|(?:att|support)\([ \t]*{_TERM}[ \t]*,[ \t]*{_TERM}\))[ \t]*\."
)
_BAG = re.compile(r"\s*(?:%.*\n\s*)*+arg\([^(),]+,[ \t]*[-+.\d][^()]*\)")
_I23 = re.compile(r"(?:[ \t]*(?:#.*)?\n)*+[ \t]*p[ \t]+af[ \t]+\d+[ \t]*$", re.MULTILINE)


def is_i23(text: str) -> bool:
    r"""Return whether a text looks like the form of the competition of 2023.

    >>> is_i23("p af 2\n1 2"), is_i23("p")
    (True, False)
    """
    return _I23.match(text) is not None


def is_apx(text: str) -> bool:
    """Return whether a text looks like the form of ASPARTIX.

    >>> is_apx("arg(a). att(a,b)."), is_apx("arg(a, 0.5)")
    (True, False)
    """
    return _APX.match(text) is not None


def is_bag(text: str) -> bool:
    """Return whether a text looks like a weighted bipolar framework.

    >>> is_bag("arg(a, 0.5)"), is_bag("arg(a).")
    (True, False)
    """
    return _BAG.match(text) is not None


def is_tgf(text: str) -> bool:
    r"""Return whether a text looks like the trivial form: names, a line "#", pairs of names.

    >>> is_tgf("a\nb\n#\na b\n"), is_tgf("# Title\n\nText.")
    (True, False)
    >>> is_tgf("1 tax it\n2 it costs jobs\n#\n2 1\n"), is_tgf("Tax it.\n#\nNo.\n")
    (True, False)
    """
    from argmap.formats.shared.relation_words import relation_word

    seen = labelled = attacked = False
    names: set[str] = set()
    for line in text.split("\n", _LINES)[:_LINES]:
        words = line.split(None, 2)
        if words == ["#"] and not seen:
            seen = True
        elif words and seen and len(words) == 1:
            return False
        elif words and seen:
            said = words[2].strip() if len(words) > 2 else ""
            is_known = names.issuperset(words[:2])
            if not is_known and (labelled or said):
                return False
            attacked = attacked or (is_known and (not said or relation_word(said) is not None))
            labelled |= bool(said)
        elif words:
            labelled |= len(words) > 1
            names.add(words[0])
    if labelled:  # as a text with a heading may be, too
        return attacked
    return seen or _HASH.search(text) is not None
