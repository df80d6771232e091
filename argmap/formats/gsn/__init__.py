"""Goal structures in YAML, as gsn2x draws them: goals, strategies, solutions, their context.

    G1: {text: The system is safe., supportedBy: [S1], inContextOf: [C1]}
    S1: {text: Argument over each hazard., supportedBy: [G2, G3]}
    G2: {text: Hazard 1 is mitigated.}
    G3: {text: Hazard 2 is mitigated.}
    C1: {text: Hazards as in the list.}
    CG1: {text: The list is incomplete., challenges: S1}

Every element is a claim, but for a strategy that stands between one element and what supports it:
that is a support, linked, with the strategy's text as its scheme. Each other ``supportedBy`` is a
support of its own, since nothing says that they hold only together. What an element challenges it
counters: an element, a strategy's step, or, as ``G1 -> G2``, the step between two elements.
Context is neither support nor counterpoint; the links to it stay in ``extras`` under "gsn", with
all else that only the notation says. The thesis is the one goal that supports nothing else.

Goal Structuring Notation Community Standard, version 3 (Assurance Case Working Group 2021).
"""

from __future__ import annotations

from argmap.findings import Finding
from argmap.formats.gsn.reader import read
from argmap.formats.gsn.writer import NOTATION, document_of
from argmap.formats.roundtrip import lost
from argmap.model.argument_map import ArgumentMap
from argmap.syntax.yaml_writer import block


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    r"""Return the map that a goal structure holds.

    What another module holds, and this text only names, is a finding.

    Raises:
        ReadError: The text is no YAML, or no mapping.

    >>> loads("G1: {text: It is safe., supportedBy: [Sn1]}\nSn1: {text: The test passed.}")
    ArgumentMap('', 2 claims, 1 support, 0 counterpoints)
    """
    return read(text, name)


def dumps(debate: ArgumentMap) -> str:
    """Return the map as a goal structure, without what the notation cannot say.

    >>> from argmap import Claim
    >>> print(dumps(ArgumentMap.of(Claim("G1", "It is safe."))), end="")
    G1:
      text: "It is safe."
    """
    return block(document_of(debate))


def losses(debate: ArgumentMap) -> tuple[Finding, ...]:
    """Return what a goal structure cannot say of the map.

    >>> from argmap import Claim
    >>> [str(finding) for finding in losses(ArgumentMap.of(Claim("G1", "It is safe.", weight=1)))]
    ["claim 'G1' has a weight, which gsn cannot say"]
    """
    return lost(debate, NOTATION, dumps, loads)
