"""Patterns of the lines of a numbered argument: its claims, conclusions, rules and headings."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = (
    "(?:major|minor)[ ]premise|obersatz|untersatz|schlusssatz|premise|conclusion"
    "|objection|reply|response|step|statement|claim|prämisse|voraussetzung"
    "|konklusion|schlussfolgerung|folgerung|schluss|einwand|erwiderung|schritt|satz|prémisse"
    "|premisa|conclusión|premessa|conclusione|premisse|conclusie"
)
_NUMBER: Final = (
    rf"(?:(?:{_WORDS})[ ]?|[PC])?\d{{1,4}}[a-z]?(?:\.\d{{1,4}}){{0,8}}"
    rf"|(?:{_WORDS})[ ](?:one|two|three|four|five|six|eins|zwei|drei|vier|fünf|sechs)"
    rf"|(?-i:[A-Z]{{1,2}}\d{{1,4}}|IC|SC|MC)|{_WORDS}|[PCK]"
)
_CONCLUDING: Final = (
    "therefore|hence|thus(?![ ]far\\b)|so(?![ ](?:far|much|many|long|few|little|good|what|be|that"
    "|as|called|to)\\b)|consequently|ergo|it[ ]follows[ ]that|we[ ]conclude[ ]that"
    "|daher|deshalb|folglich|somit|mithin|daraus[ ]folgt"
    "|also(?=[ ](?:ist|sind|muss|müssen|soll|sollen|sollte|sollten|hat|haben|kann|können|gilt"
    "|wird|werden|darf|dürfen|gibt|war|waren)\\b)"
    "|donc|par[ ]conséquent|por[ ](?:lo[ ])?tanto|por[ ]consiguiente|luego|quindi|dunque|perciò"
)
_SIGN: Final = r"[∴⸫⇒⟹→]|=+>|[-–]+>"
_BEFORE: Final = rf"""
    [ \t]* (?: [-*+•] [ \t]+ )?                                    # the sign of a list
    (?: (?P<sign>{_SIGN}) [ \t]* | (?P<word>{_CONCLUDING}) [,:]? [ \t]+ (?=[\w(\[]) )?
"""
ITEM: Final = re.compile(
    rf"""
    {_BEFORE}
    (?: \((?P<round>{_NUMBER})\) | \[(?P<square>{_NUMBER})\]
      | (?P<plain>{_NUMBER}) (?: (?: [.)] | [ ]?: )(?=\s|$) | [ ]+ [–—-]+ (?=[ ]) ) )
    [ \t]* (?P<said>.*)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# The number of a further claim in the same line, after the end of a sentence.
NEXT: Final = re.compile(
    rf"""
    (?<=[.!?;:,]) \s+
    (?: (?P<sign>{_SIGN}) \s* | (?P<word>{_CONCLUDING}) [,:]? \s+ )?
    (?: \( (?P<round> \d{{1,4}} | [a-z] | [ivx]{{2,5}} ) \)
      | \[ (?P<square> \d{{1,4}} | [a-z] ) \]
      | (?P<plain> \d{{1,4}} (?=[.)]) | [a-z] (?=\)) ) [.)]
    )
    \s+ (?=\S)
    """,
    re.IGNORECASE | re.VERBOSE,
)
CONCLUDES: Final = re.compile(
    r"""
    (?: [CK] | IC | SC | MC | schlusssatz
      | (?: conclusi(?:[oó]ne?|e) | konklusion | schluss(?:folgerung)? | folgerung ) [ ]?
    )
    \d* [a-z]?
    """,
    re.IGNORECASE | re.VERBOSE,
)
# An objection is one to the conclusion above, a reply one to the objection.
OBJECTS: Final = re.compile(r"(?:objection|einwand)[ ]?\d*", re.IGNORECASE)
REPLIES: Final = re.compile(r"(?:reply|response|erwiderung)[ ]?\d*", re.IGNORECASE)
LETTER: Final = re.compile(r"[PCK]", re.IGNORECASE)
# Without a point after it only the next number counts, before the beginning of a sentence.
BARE_ITEM: Final = re.compile(
    r"""
    [ \t]* (?P<plain> \d{1,3} (?: \.\d{1,3} )* | [PC]\d{1,3} | C )
    [ \t]+ (?P<said> (?: [^\W\d_a-z] | [“"∴] ) .* )
    """,
    re.VERBOSE,
)
# Letters and small Roman numbers count only in their order: "(a) … (b) …", "i. … ii. …".
LETTERED: Final = re.compile(
    rf"""
    {_BEFORE}
    (?: \( (?P<round> [a-zA-Z] | [ivx]{{1,5}} | [IVX]{{1,5}} ) \)
      | \[ (?P<square> [a-zA-Z] ) \]
      | (?P<plain> [a-zA-Z] | [ivx]{{1,5}} | [IVX]{{1,5}} ) [.):] (?=\s)
    )
    [ \t]* (?P<said>.*)
    """,
    re.VERBOSE,
)
# "P ⊃ Q / ∴ Q": the conclusion behind the last premise.
BEHIND: Final = re.compile(r"[ \t]*/+[ \t]*(?=[∴⸫])")
BULLET: Final = re.compile(r"[ \t]*[-*+•][ \t]+(?P<said>\S.*)")
RULE: Final = re.compile(r"[ \t]*[-_=─—–]{3,}[ \t]*")
# Without it the verb behind it would come first, and the claim be a question.
INVERTS: Final = re.compile(r"(?:also|daher|deshalb|folglich|somit|mithin|daraus)\b", re.IGNORECASE)
THEREFORE: Final = re.compile(
    rf"[ \t]*(?:(?P<sign>{_SIGN})[ \t]*|(?P<word>{_CONCLUDING})[,:]?[ \t]+)(?=\S)",
    re.IGNORECASE,
)
# In a line of its own it says of the claim below what a rule says.
ALONE: Final = re.compile(rf"[ \t]*(?:{_SIGN}|(?P<word>{_CONCLUDING})[,:.…]*)[ \t]*", re.IGNORECASE)
# Headings of the parts of an argument: below the second the conclusion stands.
PARTS: Final = re.compile(
    r"""
    [ \t]* (?: \#{1,6} [ \t]+ )? [*_]{0,2}
    (?: (?P<begin> premises? | assumptions? | reasons? | prämissen? | annahmen? | gründe
          | voraussetzungen | prémisses? | premisas? )
      | (?P<end> (?:main[ ])?conclusion | konklusion | schluss(?:folgerung)? | fazit | conclusión )
    )
    [*_]{0,2} [ \t]* :? [*_]{0,2} [ \t]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
HEADING: Final = re.compile(r"#{1,6}[ \t]+(.+?)[ \t#]*")
FENCE: Final = re.compile(r"[ \t]*(?:```|~~~).*")
# "1. Conclusion: …": what stands behind a number says which part of the argument a claim is.
ROLE: Final = re.compile(
    r"""
    (?: (?P<end> (?:main[ ])?conclusion | konklusion | schluss(?:folgerung)? | fazit | conclusión )
      | premise | prämisse | assumption | annahme | prémisse | premisa )
    [ ]? (?: : | [–—-] (?=[ ]) ) [ ]* (?=\S)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_EMPHASIS: Final = re.compile(
    rf"""
    (?P<lead> [ \t]* (?: [-*+•] [ \t]+ )? (?: \d{{1,4}}[.)] [ \t]+ )? )
    (?P<mark> \*\* | __ ) (?P<label> [(\[]? (?:{_NUMBER}) [)\]]? )
    (?P<inner> [.:)]? ) (?P=mark) (?P<outer> [.:)]? ) [ \t]+
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ANSWER: Final = re.compile(
    r"""
    [ \t]* (?P<label> objection | einwand | reply | response | erwiderung )
    [ ] (?: to | against | gegen | auf | zu ) [ ] (?P<what> [^:–—]{1,40}? )
    [ ]? (?: : | [–—-] (?=[ ]) ) [ \t]* (?P<said> \S.* )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def plain_line(line: str) -> str:
    """Line whose label has no marks of Markdown, and which says at its end what it is against.

    >>> plain_line("**P1** It rains."), plain_line("Objection to 2: It is dry.")
    ('P1. It rains.', 'Objection: It is dry. (against 2)')
    """
    if found := _EMPHASIS.match(line):
        end = found["inner"] or found["outer"] or ("" if found["label"][-1] in ")]" else ".")
        return f"{found['lead']}{found['label']}{end} {line[found.end() :]}"
    if found := _ANSWER.fullmatch(line):
        return f"{found['label']}: {found['said'].rstrip()} (against {found['what']})"
    return line
