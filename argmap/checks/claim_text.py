"""Checks of what claims say: one proposition each, stated once, true or false on its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.checks.examination import Examination, Objection, label
from argmap.checks.terms import SMALL, stem, stems_of
from argmap.errors import brief
from argmap.late_patterns import late_pattern
from argmap.model.enumerations import Modality
from argmap.model.records import Claim
from argmap.text.matching import Status, find
from argmap.text.sentences import lay_out
from argmap.text.words import split

_FEWEST_TERMS = 3
_DENIALS = frozenset({"not", "no", "never", "cannot", "t", "nor", "neither", "without"})

_REASONING = late_pattern(
    r"\b(because(?! of\b)|therefore|hence|consequently|it follows that|this is why|that is why"
    r"|which is why|for (?:this|that) reason|given that|in view of the fact that)\b",
    re.IGNORECASE,
)
_QUESTION_MARKS = "?？؟⁇"
_CLOSERS = "\"'”’»)]"
_CUT_OFF = late_pattern(r"(?:[,;:–—-]|…|\.\.\.)$")
_DANGLING = frozenset(
    {"and", "or", "but", "nor", "the", "an", "because", "than", "whose", "although"}
)
_DEPENDENT = late_pattern(
    r"(?:because|whereas|although|which|such as|including)\b(?!.*,)", re.IGNORECASE
)
_SECOND_SENTENCE = late_pattern(r"(?<=\S)[.!?؟।][\"'”’»)\]]{0,3}\s|[。！？]")
_SECOND_CLAUSE = late_pattern(
    r"""
    , \s++ and \s++
    (?: (?:it|he|she|they|we|you) \s++ \w++                                # "and they pay"
      | (?: there                                                          # "and there is"
          | (?:the|this|that|these|those|an?|its|his|her|their|our|some|many|most)
            \s++ (?: \w++ \s++ ){1,3}? )                                   # "and the poor can"
        \s*+ (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should
               |do|does|did|cannot)
    )
    \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CONDITION = late_pattern(
    r"(?:if|when|whenever|unless|once|while|although|because)\b", re.IGNORECASE
)
_DEFINITION = late_pattern(
    r"""
    (?: an? \s+ | the \s+ )? ["“‘']? (?P<term> [^,;:.]{1,60}? ) ["”’']? \s{1,3}
    (?: means (?![ ]that\b) | (?:is|are)[ ]defined[ ]as | refers?[ ]to | denotes )[ ]
    (?P<sense> .+ )
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_FEWEST_QUOTED = 3
# A straight mark opens behind a blank, a bracket or a mark, and closes where none is before it.
_IN_QUOTATION_MARKS = late_pattern(
    r"""
    “ (?P<curly> [^“”]++ ) ”
  | „ (?P<low> [^„“”]++ ) [“”]
  | « (?P<angled> [^«»]++ ) »
  | » (?P<turned> [^«»]++ ) «
  | (?<! [^\s(\[:,;—–-] ) " (?P<straight> (?=\S) [^"]++ ) (?<=\S) "
    """,
    re.VERBOSE,
)
_POINTERS = frozenset(
    {"it", "this", "that", "these", "those", "which", "he", "she", "they", "what"}
)


def repeated_claim(case: Examination) -> Iterator[Objection]:
    """Object to a claim that says, word for word, what another one says.

    One proposition in two boxes splits the reasons for it between them. If two people say it, or it
    holds from two points of view, record that; if one restates the other, tie them by a
    restatement; else keep one.
    """
    first: dict[tuple[object, ...], Claim] = {}
    for claim in case.debate.claims:
        words = case.words(claim)
        known = first.setdefault((words or claim.text, claim.voice, claim.perspective), claim)
        if known is not claim and not case.restates(known, claim):
            yield Objection(
                f"{label(claim)} says the same as claim {brief(known.id)}",
                "keep one of them, or record what sets them apart: voice, perspective, restatement",
                (claim, known),
            )


def near_repeat(case: Examination) -> Iterator[Objection]:
    """Point out a claim that says in nearly the same words what another one says.

    The two share all their terms and both deny or both affirm; small words, endings and order
    differ. They may still say different things: read them side by side.
    """
    first: dict[tuple[object, ...], Claim] = {}
    for claim in case.debate.claims:
        terms = case.terms(claim)
        if len(terms) < _FEWEST_TERMS:
            continue
        words = case.words(claim)
        denied = sum(word in _DENIALS for word in words) % 2
        known = first.setdefault((terms, denied, claim.voice, claim.perspective), claim)
        if known is not claim and case.words(known) != words and not case.restates(known, claim):
            yield Objection(
                f"{label(claim)} says nearly the same as claim {brief(known.id)}",
                "if they mean the same, keep one, or tie them by a restatement",
                (claim, known),
            )


def inner_reasoning(case: Examination) -> Iterator[Objection]:
    """Object to a claim that holds a reason and its conclusion at once.

    What stands inside one box can be neither supported nor countered on its own. Make two claims of
    it and let a support say "because".
    """
    for claim in case.debate.claims:
        found = _REASONING.search(claim.text)
        if found:
            yield Objection(
                f"{label(claim)} reasons within itself: {brief(found[1].lower())}",
                "make the reason and the conclusion two claims, and the word the cue of a support",
                (claim,),
            )


def question_as_claim(case: Examination) -> Iterator[Objection]:
    """Object to a question in the place of a claim.

    A question is neither true nor false, so nothing supports or counters it. State the answer it
    suggests, or record ``modality="question"`` where the source really asks.
    """
    for claim in case.debate.claims:
        if claim.modality is Modality.QUESTION:
            continue
        if claim.text.rstrip().rstrip(_CLOSERS).endswith(tuple(_QUESTION_MARKS)):
            yield Objection(
                f"{label(claim)} is a question",
                'state the answer it suggests, or record modality="question"',
                (claim,),
            )


def fragment(case: Examination) -> Iterator[Objection]:
    """Object to a claim that is no sentence: cut off, or a mere part of one.

    A claim is true or false on its own. Only plain cases are found: a text that breaks off at a
    comma, a dash, an ellipsis or an "and"; a "because" clause alone; a single word. A claim that
    has nothing but its name for a text is taken for a sketch and left alone.
    """
    for claim in case.debate.claims:
        text = claim.text.strip()
        if text == claim.id:  # it has a name so far, and no text
            continue
        found = _why_fragment(text, case.words(claim))
        if found:
            yield Objection(
                f"{label(claim)} is not a whole sentence: {found}",
                "state it as a sentence that is true or false on its own",
                (claim,),
            )


def _why_fragment(text: str, words: tuple[str, ...]) -> str:
    """Return the sign that the text is no sentence; empty where there is none."""
    if not words:
        return "it has no words"
    if len(words) == 1 and words[0].isascii():
        return "it is a single word"
    if _CUT_OFF.search(text):
        return "it breaks off"
    if words[-1] in _DANGLING and text[-1].isalpha():
        return f"it ends in {brief(words[-1])}"
    found = _DEPENDENT.match(text)
    return f"it begins with {brief(found[0].lower())} and no main clause follows" if found else ""


def compound_claim(case: Examination) -> Iterator[Objection]:
    """Object to a claim that makes two claims.

    A reason may hold for one half and not for the other, and the map cannot say which. Only plain
    cases are found: two sentences, a semicolon, or an ", and" with a subject and a verb behind it.
    """
    for claim in case.debate.claims:
        found = _why_compound(claim.text)
        if found:
            yield Objection(
                f"{label(claim)} makes more than one claim: {found}",
                "make a claim of each part; linked premises keep together what belongs together",
                (claim,),
            )


def _why_compound(text: str) -> str:
    """Return the sign that the text is two claims; empty where there is none."""
    if "; " in text:
        return "it has a semicolon"
    # The last sentence may lack its stop.
    if _SECOND_SENTENCE.search(text) and any(
        len(lay_out(each).sentences) > 1 for each in (text, f"{text.rstrip()}.")
    ):
        return "it has two sentences"
    found = _SECOND_CLAUSE.search(text)
    if found and not _CONDITION.match(text):
        return f"it goes on {brief(' '.join(found[0].lstrip(', ').split()))}"
    return ""


def misquoted_words(case: Examination) -> Iterator[Objection]:
    """Object to words in quotation marks within a claim that stand in no source of the map.

    Quotation marks say that the words are somebody's own. Only double ones are looked at, around
    three words or more: a title, a term or a word at arm's length is left alone. Copy the words,
    or say it without the marks.
    """
    sources = case.debate.sources
    if not sources or any(source.text is None for source in sources):
        return
    for claim in case.debate.claims:
        for match in _IN_QUOTATION_MARKS.finditer(claim.text):
            words = match[match.lastgroup or 0].strip()
            if sum(map(_has_letters, words.split())) < _FEWEST_QUOTED:
                continue
            matches = [find(source, words) for source in sources]
            if any(each.found or each.status is Status.AMBIGUOUS for each in matches):
                continue
            near = next((each.nearest for each in matches if each.nearest), None)
            hint = "copy the words from the source, or say it without quotation marks"
            yield Objection(
                f"{label(claim)} puts words in quotation marks that stand in no source: "
                f"{brief(words)}",
                f"{hint}; nearest is line {near.line}: {near.difference}" if near else hint,
                (claim,),
            )


def _has_letters(token: str) -> bool:
    return any(map(str.isalnum, token))


def two_definitions(case: Examination) -> Iterator[Objection]:
    """Object to two definitions of one term.

    An argument that uses a term in two senses seems to prove what it does not. Whether a term
    shifts its sense along the way no program can tell; that it is defined twice, it can. Settle on
    one, or use two terms.
    """
    first: dict[tuple[str, ...], tuple[Claim, frozenset[str]]] = {}
    for claim in case.debate.claims:
        found = _DEFINITION.match(claim.text)
        if not found:
            continue
        term = tuple([stem(word) for word in split(found["term"]).keys if word not in SMALL])
        if not term or found["term"].lower() in _POINTERS:
            continue
        sense = stems_of(split(found["sense"]).keys)
        known, known_sense = first.setdefault(term, (claim, sense))
        if known_sense != sense:
            yield Objection(
                f"claims {brief(known.id)} and {brief(claim.id)} define {brief(found['term'])} "
                "in two ways",
                "settle on one sense, or use two terms",
                (claim, known),
            )
