"""The table of checks: errors first, then warnings, facts, and the analysis mode."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from argmap.checks import (
    acceptance,
    claim_text,
    guard,
    positions,
    quotes,
    signal_words,
    source_languages,
    structure,
    teaching,
    unfounded,
)
from argmap.checks.examination import Check, Examination, Objection
from argmap.checks.examples import EXAMPLES
from argmap.displayed import DisplayedRows
from argmap.findings import Severity

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
_SCHEMES = "Walton, Reed and Macagno, Argumentation Schemes (2008)"
_RATIONALE = "ter Berg et al., Critical Thinking: Reasoning and Communicating with Rationale (2009)"
_LAU = "Lau, An Introduction to Critical Thinking and Creativity (2011)"
_BEGGING = "Walton, Begging the Question (1991)"
_SAFETY = "Greenwell et al., A Taxonomy of Fallacies in System Safety Arguments (2006)"
_ASPIC = "Modgil and Prakken, A general account of argumentation with preferences (2013)"


def _row(
    code: str,
    severity: Severity,
    function: Callable[[Examination], Iterable[Objection]],
    *,
    literature: str = "",
    analysis: bool = False,
    last: bool = False,
) -> Check:
    triggers, passes = EXAMPLES[code]
    return Check(
        code,
        severity,
        function,
        literature=literature,
        triggers=triggers,
        passes=passes,
        analysis=analysis,
        last=last,
    )


class CheckTable(tuple[Check, ...], DisplayedRows):
    """Checks in the order in which they run; one's own go into ``(*CHECKS, mine)``.

    >>> CheckTable(CHECKS[:2])
    <2 checks>
    >>> str(CheckTable(CHECKS[:1])).split()[:6]
    ['code', 'severity', 'mode', 'summary', 'circular-support', 'error']
    """

    __slots__ = ()
    columns = ("code", "severity", "mode", "summary")

    def __repr__(self) -> str:
        return f"<{len(self)} checks>"

    def _rows(self) -> list[tuple[object, ...]]:
        return [
            (row.code, row.severity, "analysis" if row.analysis else "", row.summary)
            for row in self
        ]


_ROWS: tuple[Check, ...] = (
    _row(
        "circular-support",
        _ERROR,
        structure.circular_support,
        literature=f"{_BEGGING}; {_SAFETY}",
    ),
    _row(
        "self-support",
        _ERROR,
        structure.self_support,
        literature=_BEGGING,
    ),
    _row("self-counterpoint", _ERROR, structure.self_counterpoint),
    _row("for-and-against", _ERROR, structure.for_and_against),
    _row("quote-not-found", _ERROR, quotes.quote_not_found),
    _row("quote-marks-differ", _ERROR, quotes.quote_marks_differ),
    _row(
        "quote-out-of-context",
        _ERROR,
        quotes.quote_out_of_context,
        literature="McGlone, Contextomy: The art of quoting out of context (2005)",
    ),
    _row("ambiguous-quote", _ERROR, quotes.ambiguous_quote),
    _row("source-changed", _ERROR, quotes.source_changed),
    _row(
        "unrecorded-force",
        _WARNING,
        guard.unrecorded_force,
        literature="McGlone, Contextomy: The art of quoting out of context (2005)",
    ),
    _row("unfounded-force", _WARNING, unfounded.unfounded_force),
    _row("cue-not-in-source", _WARNING, quotes.cue_not_in_source),
    _row("overlapping-quotes", _WARNING, quotes.overlapping_quotes),
    _row("misquoted-words", _WARNING, claim_text.misquoted_words),
    _row("source-without-blanks", _WARNING, quotes.source_without_blanks),
    _row("slight-quote", _WARNING, quotes.slight_quote),
    _row(
        "no-thesis",
        _WARNING,
        structure.no_thesis,
        literature="van Gelder, What is argument mapping? (2009)",
    ),
    _row("unconnected-claim", _WARNING, structure.unconnected_claim),
    _row("unconnected-part", _WARNING, structure.unconnected_part),
    _row("repeated-claim", _WARNING, claim_text.repeated_claim),
    _row(
        "contradiction",
        _WARNING,
        positions.contradiction,
        literature=f"{_ASPIC}, on consistency",
    ),
    _row("reported-premise", _WARNING, positions.reported_premise),
    _row(
        "inner-reasoning",
        _WARNING,
        claim_text.inner_reasoning,
        literature=f"{_RATIONALE}, on one claim to a box",
    ),
    _row(
        "compound-claim",
        _WARNING,
        claim_text.compound_claim,
        literature=f"{_RATIONALE}, on one claim to a box",
    ),
    _row("question-as-claim", _WARNING, claim_text.question_as_claim, literature=_RATIONALE),
    _row("fragment", _WARNING, claim_text.fragment, literature=_RATIONALE),
    _row(
        "two-definitions",
        _WARNING,
        claim_text.two_definitions,
        literature="Hamblin, Fallacies (1970), on equivocation",
    ),
    _row("self-relation", _WARNING, structure.self_relation),
    _row("idle-acceptance", _WARNING, acceptance.idle_acceptance, last=True),
    _row("unanswered-counterpoint", _INFO, positions.unanswered_counterpoint, literature=_SCHEMES),
    _row(
        "no-counterpoint",
        _INFO,
        positions.no_counterpoint,
        literature="Wolfe, Britt and Butler, Argumentation schema and the myside bias (2009)",
    ),
    _row("claim-without-words", _INFO, quotes.claim_without_words),
    _row("sentence-without-claim", _INFO, quotes.sentence_without_claim),
    _row("shared-quote", _INFO, quotes.shared_quote),
    _row("unchecked-quotes", _INFO, quotes.unchecked_quotes),
    _row("unread-language", _INFO, source_languages.unread_language),
    _row(
        "signal-word",
        _INFO,
        signal_words.signal_word,
        literature="Hobbs, On the coherence and structure of discourse (1985)",
    ),
    _row("missing-cue", _INFO, signal_words.missing_cue),
    _row("near-repeat", _INFO, claim_text.near_repeat),
    _row("open-questions", _INFO, positions.open_questions, literature=_SCHEMES),
    _row("misspelt-scheme", _INFO, positions.misspelt_scheme, literature=_SCHEMES),
    _row(
        "firmer-conclusion",
        _INFO,
        teaching.firmer_conclusion,
        literature="Toulmin, The Uses of Argument (1958)",
        analysis=True,
    ),
    _row("many-premises", _INFO, teaching.many_premises, analysis=True),
    _row("lone-premise", _INFO, teaching.lone_premise, literature=_RATIONALE, analysis=True),
    _row(
        "rabbit-rule",
        _INFO,
        teaching.rabbit_rule,
        literature=f"{_RATIONALE}; {_LAU}",
        analysis=True,
    ),
    _row("holding-hands", _INFO, teaching.holding_hands, literature=_RATIONALE, analysis=True),
    _row(
        "single-point-of-failure",
        _INFO,
        teaching.single_point_of_failure,
        literature="Bloomfield and Littlewood, Multi-legged arguments (2003)",
        analysis=True,
    ),
)

CHECKS = CheckTable(_ROWS)
"""Every check: errors, then warnings, then facts, then those of the analysis mode."""
