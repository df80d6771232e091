"""Mutants that no input can show, each with the reason.

One that is none is worse than one left open: what stands here is no longer looked at.
"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]

EQUIVALENT: dict[tuple[str, str, str], str] = {
    (
        "argmap/diagram/placing/division.py",
        "if most <= 1:",
        "LtE to Lt",
    ): "of one column at most there is one number of columns all the same",
    (
        "argmap/text/sentences.py",
        "@frozen(eq=False, repr=False)",
        "the other truth",
    ): "a layout is kept for its text, and neither compared nor printed",
    (
        "argmap/evaluation/gradual/removal.py",
        "elif product < _TINY:",
        "a condition turned",
    ): "the number is reckoned anew instead, and comes out the same",
    (
        "argmap/evaluation/gradual/removal.py",
        "elif product < _TINY:",
        "Lt to LtE",
    ): "the number is reckoned anew instead, and comes out the same",
    (
        "argmap/evaluation/gradual/removal.py",
        "if _FEW * len(changes) >= len(against) + len(behind) + len(carriers):",
        "GtE to Gt",
    ): "it chooses the faster of two ways to the same number",
    (
        "argmap/evaluation/gradual/removal.py",
        "if _FEW * len(changes) >= len(against) + len(behind) + len(carriers):",
        "another operator",
    ): "it chooses the faster of two ways to the same number",
    (
        "argmap/evaluation/maps/well_founded.py",
        "chances += [use for use in uses[claim] if target[use] in lost]",
        "a filter dropped",
    ): "what is not lost is passed over when its turn comes",
    (
        "argmap/evaluation/gradual/gradient.py",
        "if gap <= _EXACT * size or size > _HOPELESS:",
        "a condition dropped",
    ): "what has no bound goes round for longer, and is refused below all the same",
    (
        "argmap/diagram/content/overlay.py",
        "if self.own is None:",
        "while for if",
    ): "the body sets it, so that the condition no longer holds",
    (
        "argmap/checks/findings.py",
        "class Findings(tuple[Finding, ...], Displayed):",
        "one left out",
    ): "what a tuple holds is said to type checkers alone",
    (
        "argmap/comparison/pairs.py",
        "if one not in left and other not in right:",
        "while for if",
    ): "the body takes both, so that the condition no longer holds",
    (
        "argmap/diagram/content/overlay.py",
        "marks: Mapping[str, Mark] = field(factory=dict[str, Mark])",
        "one left out",
    ): "what a dictionary holds is said to type checkers alone",
    (
        "argmap/diagram/engine/pictures.py",
        'for drawing, found in Batch(["svg"], engine, timeout, 1.0, 1).draw(drawings):',
        "one more",
    ): "a second process draws the same",
    (
        "argmap/diagram/engine/stamps.py",
        '*(_version(), f"{scale:g}", *drawing.told_apart),',
        "no text",
    ): "a scale is spelt otherwise, and different ones are told apart all the same",
    (
        "argmap/diagram/placing/paragraph.py",
        "if reached < 0:",
        "Lt to LtE",
    ): "a text of no width is placed by the slower way, at the same places",
    (
        "argmap/diagram/placing/sheets.py",
        "if full > room * _JUST:",
        "Gt to GtE",
    ): "the two differ at one number, and no height is known to be exactly that",
    (
        "argmap/diagram/placing/replies.py",
        "@define(eq=False)",
        "the other truth",
    ): "replies are told apart by identity, and never asked whether they are equal",
    (
        "argmap/diagram/placing/replies.py",
        "undercuts: list[Reply] = field(factory=_no_replies, repr=False)",
        "the other truth",
    ): "nobody is shown a reply as Python would print it",
    (
        "argmap/diagram/plan/parts.py",
        "if sheet and held + cost / 2 > ends:",
        "while for if",
    ): "the body empties the sheet, so that the condition no longer holds",
    (
        "argmap/checks/surroundings/guard_languages.py",
        "_MOST_KEPT = 500",
        "one more",
    ): "it bounds what is kept between calls, and not what they say",
    (
        "argmap/evaluation/gradual/network.py",
        "if residual <= _EXACT or (residual <= 1e-12 and residual >= before):",
        "LtE to Lt",
    ): "the two differ at one number, of which no strengths are known to leave exactly that",
    (
        "argmap/evaluation/labels.py",
        "UNDECIDED: Final = 3",
        "one more",
    ): "the name stands for a number that is only compared, and never shown",
    (
        "argmap/checks/surroundings/bearings.py",
        "while final.link not in {ClauseLink.MAIN, *COMPLEMENTS} and final.parent is not None:",
        "a condition dropped",
    ): "a clause without a parent is a main clause, at which the first condition ends it",
    (
        "argmap/text/matching.py",
        "if not self.chosen and not self.outside and self._context.is_given:",
        "a condition dropped",
    ): "without a context the second search is the first, which found nothing",
    (
        "argmap/text/matching.py",
        "if not self.chosen and not self.outside and self._context.is_given:",
        "and for or",
    ): "what stands out of its context is asked for only where nothing stands in it",
    (
        "argmap/text/sentences.py",
        "elif len(own) == 1 and _is_title(body, start, end, above=not (sentences or asked)):",
        "while for if",
    ): "the body empties it, so that the condition no longer holds",
    (
        "argmap/comparison/claims.py",
        "at = bisect_left(there, (span, -1))",
        "one more",
    ): "claims are counted from 0, and any number below that comes before them all",
    (
        "argmap/diagram/engine/svg.py",
        "cut = svg.find(_END_OF_GROUP, at + _PART)",
        "rfind for find",
    ): "how much of a picture is in memory at once is bounded by it, and not what is written",
    (
        "argmap/text/footnotes.py",
        "if found and start < found[-1][1]:",
        "Lt to LtE",
    ): "a note ends before the line end in front of the next one",
    (
        "argmap/text/page_breaks.py",
        "break",
        "continue for break",
    ): "where nothing more is found, another round finds nothing more",
    (
        "argmap/evaluation/maps/tree_cruxes.py",
        "return cost if cost < _NEVER else None",
        "Lt to LtE",
    ): "what cannot be reached has no sets of claims either",
    (
        "argmap/evaluation/maps/cruxes.py",
        "if rules.target[item] < 0",
        "a condition dropped",
    ): "to flip a defeated claim changes nothing, so that no smallest set holds it",
    (
        "argmap/text/quote_ends.py",
        "return sorted(range(1, count), key=lambda head: abs(2 * head - count))",
        "one more",
    ): "of the divisions of as few words as can be, one alone finds the passage",
    (
        "argmap/text/quote_ends.py",
        "return sorted(range(1, count), key=lambda head: abs(2 * head - count))",
        "another operator",
    ): "of the divisions of as few words as can be, one alone finds the passage",
    (
        "argmap/text/words.py",
        "codes = [*range(0x24, 0x300), *range(0x2000, 0x2400)]",
        "one more",
    ): "the ends of the ranges are blanks, or letters of no Latin text",
    (
        "argmap/diagram/placing/figures.py",
        "if apart > 0 and (not least or apart < least):",
        "while for if",
    ): "the body sets it, so that the condition no longer holds",
    (
        "argmap/diagram/placing/figures.py",
        "if apart > 0 and (not least or apart < least):",
        "Lt to LtE",
    ): "of two gaps of the same size either is the least",
    (
        "argmap/diagram/placing/figures.py",
        "if least and down >= least:",
        "GtE to Gt",
    ): "a box as far below as the least gap is no nearer",
    (
        "argmap/diagram/placing/figures.py",
        "break",
        "continue for break",
    ): "boxes farther below are farther away, so that the others cost time alone",
}
"""By the module, the line as it stands there, and the mutation."""

_KINDS = (
    (
        re.compile(r"\bzip\(.*strict=True"),
        "the other truth",
        "the two have as many, and the word makes an error of it if ever they had not",
    ),
    (
        re.compile(r"^[A-Z]+ = \"(?:subordinate|adverbial|relative|aside|comparison|stated)\"$"),
        "no text",
        "the kinds of clauses are compared with each other, and never shown or read",
    ),
    (
        re.compile(r": TypeAlias = \"|^[A-Z]+ = \"(?:condition|supposition|question)\"$"),
        "no text",
        "it is said to type checkers, or compared with its like, and never shown or read",
    ),
    (
        re.compile(r"\b_MOST_(?:KEPT|KNOWN|POSITIONS)\b"),
        "one more",
        "it bounds time or memory, and not what is said",
    ),
)


def reason_for(path: str, line: str, what: str) -> str | None:
    """Return why no input shows a mutant; None where one may.

    >>> reason_for("argmap/outline.py", "for a, b in zip(ones, others, strict=True):", "and for or")
    >>> reason_for("argmap/outline.py", "for a, b in zip(ones, others, strict=True):",
    ...            "the other truth").split(",")[0]
    'the two have as many'
    """
    known = EQUIVALENT.get((path, line, what))
    kinds = (reason for pattern, kind, reason in _KINDS if kind == what and pattern.search(line))
    return known or next(kinds, None)


def stale() -> list[str]:
    """List the reasons whose line has changed, so that they say nothing any more.

    >>> all(each.startswith("argmap/") for each in stale())
    True
    """
    found: list[str] = []
    for path, line, what in EQUIVALENT:
        lines = (ROOT / path).read_text("utf-8").splitlines()
        if line not in [each.strip() for each in lines]:
            found.append(f"{path}: {what}: no longer there: {line}")
    return found
