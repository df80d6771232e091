"""The brackets at the end of a numbered claim: which claims it follows from, and by which rule."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from attrs import frozen

from argmap.model.enumerations import Basis

NAME: Final = (
    r"(?:(?:premises?|conclusions?|objection|prämissen?|konklusion|schluss|einwand"
    r"|prémisses?|premisas?|conclusión)[ ]?|[PCK])?"
    r"\d{1,4}[a-z]?(?:\.\d{1,4}){0,8}|(?-i:[A-Z]{1,2}\d{1,4}|IC|SC|MC)"
)
_LISTED: Final = rf"[(\[]?(?:{NAME})[)\]]?"
LIST: Final = (
    rf"{_LISTED}(?:(?:\s*(?:,|;|&|\+|–|-|and|und|et|y|through|to|bis)\s*)+{_LISTED}){{0,99}}"
)
_FROM: Final = (
    r"(?:that[ ])?follows[ ]from|from|by|because[ ]of|given|uses?|using"
    r"|(?:das[ ])?folgt[ ]aus|aus|nach|wegen"
)
# Those of them that lead to grounds without a bracket around them.
_FROM_BEHIND: Final = r"(?:(?:follows[ ])?from|(?:folgt[ ])?aus)\s+"
# Words for much else besides: they lead to grounds only where all of these are known.
_OF: Final = r"de|des|d['’]après|por|da|du|[ck][.:]?|concl[.:]?|conclusion[.:]?"
_AGAINST: Final = (
    r"against|contra|objection[ ]to|objects[ ]to|attacks|rebuts|denies|repl(?:y|ies)[ ]to"
    r"|response[ ]to|responds[ ]to|contradicts|challenges|undermines|refutes"
    r"|widerspricht|gegen|einwand[ ]gegen|antwort[ ]auf|erwiderung[ ]auf"
)
# Where a claim says itself that it has no grounds; one that is assumed may be given up again.
_UNGROUNDED: Final = (
    r"premise|prem\.?|pr\.?|given|hypothesis|prämisse|voraussetzung|prémisse|premisa"
    r"|(?:assumption|assumed|supposition|supposed|annahme)"
    r"(?:[ ](?:for|zum|für)[ ][^\d()\[\]]{2,30})?"
)
_GIVEN: Final = re.compile(
    rf"""
    \s* (?: [(\[] (?P<bracketed>{_UNGROUNDED}) [)\]]    # "(premise)"
      | \s [—–-] \s+ (?P<set_off>{_UNGROUNDED}) )       # " — premise"
    \.? $
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ASSUMED: Final = ("assum", "suppos", "hypothesis", "annahme")
_RULE: Final = r"[^\d()\[\]]{2,80}?"
_BY_WORD: Final = r"(?:by|via|using)\s+"
# Rules that are known by their names.
_NAMED: Final = (
    "modus|hypothetical|disjunctive|constructive|universal|existential|addition"
    "|simplification|conjunction|syllogism|barbara|instantiation|generali[sz]ation|reductio"
    "|contraposition|transposition|definition|analogy|induction|abduction"
)
_DASH_OR_STOP: Final = r"(?:\s*[—–;,.]\s*|\s+-\s+)"
_GROUND: Final = re.compile(
    rf"""
    (?:
        (?P<first>{_RULE}) (?: \s*[,:;]\s* | \s+ (?=(?:{_FROM})\b) )         # "modus ponens from"
      | (?P<letters> (?-i: [A-Z]{{2,5}} | [∧∨→¬⊃↔∀∃][EI]? ) ) \s+             # "MP", "∧E"
    )?
    (?: (?P<word> {_FROM} | (?P<against>{_AGAINST}) ) \s+ | (?:{_OF}) \s+ )?
    (?P<list>{LIST})
    (?: \s*[,:;]\s* (?:{_BY_WORD})? | \s+ {_BY_WORD} | \s+ (?=(?-i:[A-Z]{{2,5}}|[∧∨→¬⊃↔∀∃=⊥][EI]?)$)
      | \s+ (?=(?:{_NAMED})\b) )?
    (?P<last> (?<=[,:;\s]) {_RULE} )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Letters and small Roman numbers, where they are the numbers of claims.
_LETTER: Final = r"[(\[]?(?:[a-z]|[ivx]{2,5})[)\]]?"
_BETWEEN: Final = r"(?:\s*(?:,|;|&|\+)\s*|\s+)"
_LETTERS: Final = re.compile(
    rf"""
    (?: (?: {_FROM} | {_OF} | (?P<against>{_AGAINST}) ) \s+ )?
    (?P<list> {_LETTER} (?: {_BETWEEN} (?: (?:and|und|et|y) \s+ )? {_LETTER} ){{0,99}} )
    (?: \s*[,:;]\s* (?:{_BY_WORD})? | \s+ {_BY_WORD} )?
    (?P<last> (?<=[,:;\s]) {_RULE} )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LETTERS_BEHIND: Final = re.compile(
    rf"""
    {_DASH_OR_STOP}
    (?P<inner> {_FROM_BEHIND} {_LETTER} (?: {_BETWEEN} (?: (?:and|und) \s+ )? {_LETTER} ){{0,99}} )
    [.]? $
    """,
    re.IGNORECASE | re.VERBOSE,
)
_EACH_LETTER: Final = re.compile(r"\b(?!(?:and|und|et)\b)[a-z]+", re.IGNORECASE)
_BRACKET: Final = re.compile(
    rf"""
    [(\[]
    (?P<inner>
        (?: [^()\[\]]                                       # numbers may have brackets, too
          | \( (?: {NAME} | [a-z] | [ivx]{{2,5}} ) \)
          | \[ (?: {NAME} | [a-z] ) \]
        ){{1,200}}
    )
    [)\]] [.]? $
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TRAILING: Final = re.compile(
    rf"{_DASH_OR_STOP}(?P<inner>{_FROM_BEHIND}{LIST})[.]?$", re.IGNORECASE
)
# "Socrates is mortal. C. 1, 2", "Socrates is mortal — 1, 2, by MP"
_CONCLUDED: Final = re.compile(
    rf"""
    (?: (?<=[.!?…”"]) \s+ (?: (?-i: [CK] | Concl | Conclusion ) [.:]? \s+ )?
      | \s+ [—–-]{{1,2}} \s+ )
    (?P<inner>
        (?: (?:{_FROM}) \s+ )? {LIST} (?: ,? \s+ {_BY_WORD} [^\d()\[\]]{{2,40}} )?
    )
    [.]? $
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "C. 1, 2 Socrates is mortal.", "(1, 2) Socrates is mortal."
_LEADING: Final = re.compile(
    rf"""
    (?: (?P<mark> (?-i: [CK] | Concl | Conclusion ) ) [.:]? \s* )?
    (?:
        [(\[<{{⟨‹] (?: (?:{_FROM}) \s+ )? (?P<list>{LIST}) [)\]>}}⟩›]
      | (?(mark)                                             # without brackets behind a mark alone
            (?![(\[]) (?P<bare>{LIST}) (?= [.:;]? \s+ (?-i:[^\W\d_a-z]) | [.:;] \s )
          | (?!)
        )
    )
    [.:;]? \s+ (?=[^\s(\[])
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "P. All humans are mortal.", where another claim has a C.
_PREMISE_MARK: Final = re.compile(r"(?:[(\[]P[)\]]|P)[.:]?\s+(?=[^\W\d_a-z]|[“\"'])")
# "From 1 and 2: Socrates is mortal.", "Given 1 and 2, …", "Aus 1 und 2 folgt: …".
_LED: Final = re.compile(
    rf"""
    (?:{_FROM}) \s+ (?P<list>{LIST})
    (?: ,? \s+ (?: it[ ]follows | we[ ]get | we[ ]conclude | folgt ) )?
    (?: \s* [:—–] \s* | , \s+ | ,? \s+ (?: that | dass ) \s+ ) (?=[^\s(\[])
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Socrates is mortal.      1, 2": what stands in a column of its own.
_COLUMN: Final = re.compile(
    r"""
    (?P<said> .*\S )
    (?: [ ]{0,9} \t \s* | [ ]{3,} )                          # the gap between the columns
    [(\[]?
    (?P<inner>
        (?: prem(?:ise|\.)? | given | assumption | assumed | hypothesis
          | prämisse | annahme | voraussetzung | conclusion
          | (?: [^\W\d_] | [ .,→∨∧¬⊃&] ){0,24}               # a rule before the numbers
            \d{1,4} (?: \s* [,;&–-] \s* \d{1,4} ){0,20}
            (?: [ ,:;]+ (?: [^\W\d_] | [ .→∨∧¬⊃&] ){1,24} )?  # or behind them
        )
    )
    [)\]]? \.? \s*
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Objection to 3: …" says at its head what it is against.
_HEAD: Final = re.compile(
    rf"(?:{_AGAINST})\s+(?P<list>{LIST}|{_LETTER})\s*(?:[:—–]|\s-)\s*(?=\S)", re.IGNORECASE
)
_PART: Final = re.compile(
    rf"(?P<name>{NAME})(?:[)\]]?\s*(?P<to>[–-]|through\b|to\b|bis\b)(?=\s*[(\[]?(?:{NAME})))?",
    re.IGNORECASE,
)
# "It is wet. (1), (2)" and "It is wet. <1, 2>": brackets of one list, and of other kinds.
_EACH_BRACKET: Final = re.compile(
    rf"""
    \s (?P<inner> [(\[] (?:{NAME}) [)\]]
        (?: \s* (?: ,|;|&|\+|and|und ) \s* [(\[] (?:{NAME}) [)\]] ){{1,99}} )
    [.]? $
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OTHER_BRACKET: Final = re.compile(
    r"""
    \s (?: [<{⟨‹«] (?P<angled> [^<>{}⟨⟩‹›«»]{1,200} ) [>}⟩›»]
      | [(\[]{2} (?P<double> [^()\[\]]{1,200} ) [)\]]{2}
      | / (?P<slashed> [\w ,&+]{1,80} ) / )
    [.]? $
    """,
    re.VERBOSE,
)
_ENDS: Final = (
    *((_EACH_BRACKET, 300), (_OTHER_BRACKET, 300), (_BRACKET, 2_000), (_TRAILING, 2_000)),
    *((_LETTERS_BEHIND, 2_000), (_CONCLUDED, 2_000)),
)
"""Patterns of grounds at the end of a claim, and the last letters in which they stand."""

_LAST_DIGITS: Final = re.compile(r"(?P<before>.*?)(?P<digits>\d+)")
_MOST: Final = 100
_WIDEST: Final = 200  # of a column of grounds, and the blanks before it
_FOLLOWS: Final = re.compile(
    r"""
    \s* (?: (?:it|this|which) \s+ )? follows \s*
  | \s* (?: das \s+ )? folgt \s*
  | \s* (?: concl(?:\.|usion)? | konklusion | schluss ) \s*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BY: Final = re.compile(_BY_WORD, re.IGNORECASE)
_NO_RULE: Final = re.compile(
    r"(?:see|cf|p|pp|page|pages|section|sections|ch|chapter|fig|no)\b", re.IGNORECASE
)


_LABELS: Final = (
    *("premises", "premise", "conclusions", "conclusion", "prämissen", "prämisse", "statement"),
    *("steps", "step", "claim", "schritt", "satz"),
    *("konklusion", "schluss", "prémisses", "prémisse", "premisas", "premisa", "conclusión"),
)


@frozen
class StatedGround:
    """The ground of a claim, or its target.

    Attributes:
        names: The numbers it names, as ``key_of`` returns them.
        rule: The rule by which it follows, empty where none is named.
        against: Whether it is put against them.

    >>> StatedGround(("1", "2")).against
    False
    """

    names: tuple[str, ...]
    rule: str = ""
    against: bool = False


def key_of(number: str) -> str:
    """Number of a claim as others may spell it: in any case, without blanks.

    >>> key_of("Premise 1"), key_of("P1")
    ('1', 'p1')
    """
    key = "".join(number.split()).casefold()
    for word in _LABELS:
        if key.startswith(word) and key != word:
            return key.removeprefix(word)
    return key


def basis_of(text: str) -> tuple[str, Basis]:
    """Divide a claim's words from the note that it is a premise or an assumption.

    >>> basis_of("It rains. (premise)"), basis_of("It rains. [assumption]")[1].value
    (('It rains.', <Basis.ASSERTED: 'asserted'>), 'assumed')
    """
    found = _GIVEN.search(text)
    if found is None or not found.start():
        return text, Basis.ASSERTED
    word = (found["bracketed"] or found["set_off"]).casefold()
    return text[: found.start()].strip(), Basis.ASSUMED if word.startswith(
        _ASSUMED
    ) else Basis.ASSERTED


def in_brackets(line: str) -> str:
    """Line of a claim whose grounds stand in a column of their own, with brackets around them.

    >>> in_brackets("Socrates is mortal.      1, 2, MP"), in_brackets("So it is.")
    ('Socrates is mortal. (1, 2, MP)', 'So it is.')
    """
    found = _COLUMN.fullmatch(line, max(0, len(line) - _WIDEST))
    return f"{line[: found.end('said')]} ({found['inner']})" if found else line


def is_marked(text: str) -> bool:
    """Whether a claim begins with the letter of a conclusion, and with what it follows from.

    >>> is_marked("C. 1, 2 Socrates is mortal."), is_marked("C. Smith is mortal.")
    (True, False)
    """
    found = _LEADING.match(text)
    return found is not None and found["mark"] is not None


def without_mark(text: str) -> str:
    """Words of a claim without the letter of a premise before them.

    >>> without_mark("P: All humans are mortal.")
    'All humans are mortal.'
    """
    found = _PREMISE_MARK.match(text)
    return text[found.end() :] if found else text


def grounds_of(
    text: str, known: Container[str], *, numbers: bool = True
) -> tuple[str, tuple[StatedGround, ...]]:
    """Divide a claim's words from what it names as its grounds.

    Args:
        text: The words of the claim, in one line.
        known: The numbers of the claims around it, as ``key_of`` returns them: brackets that hold
            numbers alone name grounds only where all of them are known.
        numbers: Whether numbers alone, without a word such as "from", name grounds.

    >>> grounds_of("It is wet. (from 1 and 2, modus ponens)", ())
    ('It is wet.', (StatedGround(names=('1', '2'), rule='modus ponens', against=False),))
    >>> grounds_of("It was so (1984).", {"1"})
    ('It was so (1984).', ())
    """
    found: list[StatedGround] = []
    if head := _HEAD.match(text):
        listed = head["list"]
        names = (key,) if (key := key_of(listed.strip("()[]"))) in known else names_of(listed)
        if names and all(name in known for name in names):
            found.append(StatedGround(names, against=True))
            text = text[head.end() :]
            text = text[:1].upper() + text[1:]
    elif lead := (_LEADING.match(text) if numbers else None) or _LED.match(text):
        names = names_of(lead["list"] or lead.groupdict()["bare"])
        if names and all(name in known for name in names):
            found.append(StatedGround(names))
            text = text[lead.end() :]
            text = text[:1].upper() + text[1:]
    while match := _at_end(text):
        inner = next(said for said in match.groupdict().values() if said).strip()
        ground = _ground(inner, known, numbers=numbers)
        if ground is None:
            break
        found.append(ground)
        stop = "." if match[0].endswith(").") or match[0].endswith("].") else ""
        text = text[: match.start()].rstrip(" \t,;:—–")
        text += stop if stop and text[-1:] not in {".", "!", "?"} else ""
    return text.strip(), tuple(reversed(found))


def _at_end(text: str) -> re.Match[str] | None:
    """Match of grounds at the end of a text, looked for in its last part alone."""
    for pattern, reach in _ENDS:  # so that many brackets take no longer each
        found = pattern.search(text, max(0, len(text) - reach))
        if found is not None:
            return found
    return None


def _ground(inner: str, known: Container[str], *, numbers: bool) -> StatedGround | None:
    if (letters := _LETTERS.fullmatch(inner)) and (listed := _letters(letters["list"], known)):
        rule = (letters["last"] or "").strip()
        return StatedGround(listed, rule, letters["against"] is not None)
    match = _GROUND.fullmatch(inner)
    if match is None:
        return None
    names = names_of(match["list"])
    said = [match["first"] or match["letters"] or "", match["last"] or ""]
    if key_of(said[0]) in known:  # letters without a figure: "IC, P3"
        names, said[0] = (key_of(said[0]), *names), ""
    rules = [rule.strip() for rule in said if rule.strip() and not _FOLLOWS.fullmatch(rule)]
    if any(_NO_RULE.match(rule) for rule in rules):
        return None
    if match["word"] is None and not (
        all(name in known for name in names) and (numbers or rules or len(names) > 1)
    ):
        return None
    rule = _BY.sub("", ", ".join(rules))
    return StatedGround(names, rule, match["against"] is not None)


def _letters(text: str, known: Container[str]) -> tuple[str, ...]:
    """Letters in a list, none unless all of them are known."""
    names = tuple(dict.fromkeys(key_of(each[0]) for each in _EACH_LETTER.finditer(text)))
    if all(name in known for name in names):
        return names
    names = tuple(name for name in names if name != "y")  # a Spanish "and"
    return names if all(name in known for name in names) else ()


def names_of(text: str) -> tuple[str, ...]:
    """Numbers in a list; a range such as 1-3 stands for each number in it.

    >>> names_of("P1-P3, 5")
    ('p1', 'p2', 'p3', '5')
    """
    names: dict[str, None] = {}
    start = ""
    for part in _PART.finditer(text):
        name = key_of(part["name"])
        passed = _range(start, name) if start else []
        names.update(dict.fromkeys(passed or [name]))
        start = name if part["to"] else ""
    return tuple(names)


def _range(first: str, last: str) -> list[str]:
    one, other = _LAST_DIGITS.fullmatch(first), _LAST_DIGITS.fullmatch(last)
    if one is None or other is None or other["before"] not in ("", one["before"]):
        return []
    begin, end = int(one["digits"]), int(other["digits"])
    if not 0 <= end - begin <= _MOST:
        return []
    return [f"{one['before']}{number}" for number in range(begin, end + 1)]
