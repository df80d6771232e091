"""Forms of English verbs and nouns, written out for the rows of a table."""

from __future__ import annotations

import re

_DOUBLED = re.compile(
    r"(?:[^aeiou]+|[^aeiou]*qu)[aeiou][^aeiouwxy]|admit|commit|infer|refer|concur"
)
"""Verbs that double their last letter: "quip", "quipped"."""


def verbs(bases: str) -> str:
    """Return all forms of the verbs; those with slashes are given whole, "_" parts a particle.

    >>> verbs("deny say/says point_out admit")[:67]
    'deny, denies, denied, denying, say, says, point out, points out, po'
    >>> verbs("admit quip").split(", ")[2:7]
    ['admitted', 'admitting', 'quip', 'quips', 'quipped']
    """
    return ", ".join([form for base in bases.split() for form in _forms(base)])


def _forms(base: str) -> list[str]:
    verb, _, rest = base.partition("_")
    rest = f" {rest.replace('_', ' ')}" if rest else ""
    if "/" in verb:
        return [form + rest for form in verb.split("/")]
    if verb.endswith("e"):
        forms = [verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"]
    elif _DOUBLED.fullmatch(verb):
        forms = [verb, f"{verb}s", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"]
    elif verb.endswith("y") and verb[-2] not in "aeou":
        forms = [verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
    elif verb.endswith(("s", "x", "z", "ch", "sh")):
        forms = [verb, f"{verb}es", f"{verb}ed", f"{verb}ing"]
    else:
        forms = [verb, f"{verb}s", f"{verb}ed", f"{verb}ing"]
    return [form + rest for form in forms]


def nouns(words: str) -> str:
    """Return the nouns in both numbers, "_" for a blank.

    >>> nouns("myth fallacy old_story")
    'myth, myths, fallacy, fallacies, old story, old stories'
    """
    forms: list[str] = []
    for noun in words.replace("_", "\0").split():
        if noun.endswith("y") and noun[-2] not in "aeou":
            plural = f"{noun[:-1]}ies"
        else:
            plural = f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"
        forms += [noun.replace("\0", " "), plural.replace("\0", " ")]
    return ", ".join(forms)


def phrases(words: str) -> str:
    """Return the phrases with commas between them, "_" for a blank.

    >>> phrases("false in_doubt")
    'false, in doubt'
    """
    return ", ".join([word.replace("_", " ") for word in words.split()])
