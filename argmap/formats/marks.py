"""By what the texts of the quieter notations are told: quick looks, which never fail."""

from __future__ import annotations

import re
from typing import Final

_LINES: Final = 200
_SECTION = re.compile(
    r"^(?:statements|arguments|issues|assumptions|argument_schemes|issue_schemes)[ \t]*:"
    r"|\A(?:[ \t]*(?:#.*|---[ \t]*)?\n)*+meta[ \t]*:[ \t\r]*(?:#.*)?$",
    re.MULTILINE,
)
_GOAL = re.compile(
    r"^[ \t]+[\"']?(?:supportedBy|inContextOf|challenges|undeveloped|nodeType)[\"']?[ \t]*:"
    r"|[{,][ \t]*(?:supportedBy|inContextOf|challenges|undeveloped|nodeType)[ \t]*:"
    r"|^(?:G|S|Sn|C|A|J|CG|CSn)[0-9][\w.-]*[ \t]*:[ \t\r]*(?:#.*)?$"
    r"|\A(?:[ \t]*(?:#.*|---[ \t]*)?\n)*+module[ \t]*:",
    re.MULTILINE,
)
_APX = re.compile(r"\s*(?:%.*\n\s*)*+(?:arg\([^(),]+\)|att\([^(),]+,[^(),]+\))[ \t]*\.")
_BAG = re.compile(r"\s*(?:%.*\n\s*)*+arg\([^(),]+,[ \t]*[-+.\d][^()]*\)")
_I23 = re.compile(r"(?:[ \t]*(?:#.*)?\n)*+[ \t]*p[ \t]+af[ \t]+\d+[ \t]*$", re.MULTILINE)
_GRAPHML = re.compile(r"\s*(?:<[?!][^>]*>\s*)*+<(?:\w+:)?graphml\b")


# The first line of a block mapping: a plain word or something quoted, and a colon after it.
_KEY = re.compile(
    r"(?:[ \t]*(?:#.*|---.*|%.*)?\r?\n)*+"
    r"(?:\? |(?:[^\s\"'\[\]{}<>#|=+:-][^\n:]*+(?::(?!\s)[^\n:]*+)*+"
    r"|\"(?:[^\"\\\n]|\\.)*+\"|'[^'\n]*+')"
    r"[ \t]*:(?:\s|$))"
)


def _is_block(text: str) -> bool:
    return _KEY.match(text) is not None


def is_carneades(text: str) -> bool:
    """Return whether a text looks like a Carneades argument graph.

    >>> is_carneades("statements: {}"), is_carneades("My statements: none")
    (True, False)
    """
    return _is_block(text) and _SECTION.search(text) is not None


def is_gsn(text: str) -> bool:
    """Return whether a text looks like a goal structure.

    >>> is_gsn("G1: {supportedBy: [Sn1]}"), is_gsn("statements: {}")
    (True, False)
    """
    return _is_block(text) and _GOAL.search(text) is not None and not is_carneades(text)


def is_tgf(text: str) -> bool:
    r"""Return whether a text looks like the trivial form: names, a line "#", pairs of names.

    >>> is_tgf("a\nb\n#\na b\n"), is_tgf("# Title\n\nText.")
    (True, False)
    """
    seen = False
    for line in text.split("\n", _LINES)[:_LINES]:
        words = line.split()
        if words == ["#"] and not seen:
            seen = True
        elif words and len(words) != 1 + seen:
            return False
    return seen


def is_apx(text: str) -> bool:
    """Return whether a text looks like the form of ASPARTIX.

    >>> is_apx("arg(a). att(a,b)."), is_apx("arg(a, 0.5)")
    (True, False)
    """
    return _APX.match(text) is not None


def is_i23(text: str) -> bool:
    r"""Return whether a text looks like the form of the competition of 2023.

    >>> is_i23("p af 2\n1 2"), is_i23("p")
    (True, False)
    """
    return _I23.match(text) is not None


def is_bag(text: str) -> bool:
    """Return whether a text looks like a weighted bipolar framework.

    >>> is_bag("arg(a, 0.5)"), is_bag("arg(a).")
    (True, False)
    """
    return _BAG.match(text) is not None


def is_graphml(text: str) -> bool:
    """Return whether a text looks like GraphML.

    >>> is_graphml('<?xml version="1.0"?><graphml/>'), is_graphml("<graph/>")
    (True, False)
    """
    return _GRAPHML.match(text) is not None
