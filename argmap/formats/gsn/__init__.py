"""Goal structures in YAML, as gsn2x draws them: goals, strategies, solutions, their context.

    G1: {text: The system is safe., supportedBy: [S1], inContextOf: [C1]}
    S1: {text: Argument over each hazard., supportedBy: [G2, G3]}
    G2: {text: Hazard 1 is mitigated.}
    G3: {text: Hazard 2 is mitigated.}
    C1: {text: Hazards as in the list.}
    CG1: {text: The list is incomplete., challenges: S1}

Every element is a claim, but for a strategy that stands between one element and what supports it:
that is a support with the strategy's text as its scheme, apart from every other reason. The goals
and solutions that an element names below it hold together: they are one support, linked, and so are
those below a strategy. What an element challenges it counters: an element, a strategy's step, or,
as ``G1 -> G2``, the step between two elements. What it is in the context of is a ``Context`` of it,
in the role of its kind; a strategy's context is one of its conclusion. What is undeveloped is open,
and what is defeated falls unless something supports it; a relation or a strategy that is defeated
holds nothing up. The attribute ``title``,
which gsn2x takes for a layer, is the title of a claim. All else that only the notation says stays
in ``extras`` under "gsn". The thesis is the one goal that supports nothing else.

Goal Structuring Notation Community Standard, version 3 (Assurance Case Working Group 2021).

The form is that of https://github.com/jonasthewolf/gsn2x, the notation that of
https://scsc.uk/gsn.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.carneades import is_carneades
from argmap.formats.sniffing import begins_block

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

_GOAL = re.compile(
    r"""
    ^ [ \t]+ ["']? (?:supportedBy|inContextOf|challenges|undeveloped|nodeType) ["']? [ \t]* :
  | [{,] [ \t]* (?:supportedBy|inContextOf|challenges|undeveloped|nodeType) [ \t]* :
  | ^ (?:G|S|Sn|C|A|J|CG|CSn) [0-9] [\w.-]* [ \t]* : [ \t\r]* (?:\#.*)? $   # an element's id
  | \A (?: [ \t]* (?: \#.* | ---[ \t]* )? \n )*+ module [ \t]* :
    """,
    re.MULTILINE | re.VERBOSE,
)


def is_gsn(text: str) -> bool:
    """Return whether a text looks like a goal structure.

    >>> is_gsn("G1: {supportedBy: [Sn1]}"), is_gsn("statements: {}")
    (True, False)
    """
    return begins_block(text) and _GOAL.search(text) is not None and not is_carneades(text)


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    r"""Return the map that a goal structure holds.

    What another module holds, and this text only names, is a finding.

    Raises:
        ReadError: The text is no YAML, or no mapping.

    >>> loads("G1: {text: It is safe., supportedBy: [Sn1]}\nSn1: {text: The test passed.}")
    ArgumentMap('', 2 claims, 1 support, 0 counterpoints)
    """
    from argmap.formats.gsn.reader import read

    return read(text, name)


def dumps(debate: ArgumentMap) -> str:
    """Return the map as a goal structure, without what the notation cannot say.

    >>> from argmap import ArgumentMap, Claim
    >>> print(dumps(ArgumentMap.of(Claim("G1", "It is safe."))), end="")
    G1:
      text: "It is safe."
    """
    from argmap.formats.gsn.writer import document_of
    from argmap.syntax.yaml_writer import block

    return block(document_of(debate))
