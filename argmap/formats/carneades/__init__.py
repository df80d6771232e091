"""Carneades argument graphs in YAML, as version 4 of Carneades reads them.

    statements:
      tax: Carbon should be taxed.
      ¬tax: Carbon should not be taxed.
      poor: It falls hardest on the poor.
    issues:
      i1: {positions: [tax, ¬tax]}

    arguments: {a1: {premises: [poor], conclusion: ¬tax}}
    assumptions: [poor]

A statement is a claim, with the ``title`` of its ``meta``, and an argument a support, its premises
linked. The notation has no attack:
the positions of an issue rule each other out, so each counters every other, and an argument
against a claim is one for its rival. The ``undercutter`` of an argument is a claim that counters
the step; so is a statement called ``undercut(a1)`` or ``¬app(a1)``. What the file assumes has the
basis "assumed", every other claim without an argument the basis "none": so an evaluation rests on
what Carneades rests on. What is decided there by weights, standards of proof and schemes of rules
is told, kept in ``extras`` under "carneades" with the tests of the file, and written back. A map
asserts what nothing is argued for; written, that is assumed, and listed in the description under
"asserted".

Gordon, Friedrich and Walton 2018, "Representing argumentation schemes with Constraint Handling
Rules", Argument & Computation 9(2), describe the graphs.

Defined by the programs at https://github.com/carneades/carneades-4.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.sniffing import begins_block

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

_SECTION = re.compile(
    r"""
    ^ (?:statements|arguments|issues|assumptions|argument_schemes|issue_schemes) [ \t]* :
    (?! \s* \n [ \t]* - [ \t]+ (?:\w+[ \t]*:|\S+[ \t]+\S) )           # a list of something else
  | \A (?: [ \t]* (?: \#.* | ---[ \t]* )? \n )*+ meta [ \t]* : [ \t\r]* (?:\#.*)? $
    """,
    re.MULTILINE | re.VERBOSE,
)


def is_carneades(text: str) -> bool:
    """Return whether a text looks like a Carneades argument graph.

    >>> is_carneades("statements: {}"), is_carneades("My statements: none")
    (True, False)
    """
    return begins_block(text) and _SECTION.search(text) is not None


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    r"""Return the map that a Carneades argument graph holds.

    Raises:
        ReadError: The text is no YAML, or no mapping.

    >>> loads("statements: {p: P, q: Q}\narguments: {a1: {premises: [p], conclusion: q}}")
    ArgumentMap('', 2 claims, 1 support, 0 counterpoints)
    """
    from argmap.formats.carneades.reader import read

    return read(text, name)


def dumps(debate: ArgumentMap) -> str:
    """Return the map as a Carneades argument graph, as far as the notation can say it.

    A counterpoint that is neither half of a contradiction nor the one undercutter of a step becomes
    an argument for a rival of its target.

    >>> from argmap import ArgumentMap, Claim
    >>> print(dumps(ArgumentMap.of(Claim("p", "P.", basis="assumed"))), end="")
    statements:
      p: "P."
    assumptions: [p]
    """
    from argmap.formats.carneades.writer import document_of
    from argmap.syntax.yaml_writer import block

    return block(document_of(debate))
