"""Words by which people say what one claim is to another: kinds of relation, and their direction.

Lists, graphs of other tools, frameworks with labels and outlines share them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum, auto
from typing import Final, NamedTuple

from argmap.model.records import Context, Contrast, Counterpoint, Relation, Restatement, Support

KIND_KEYS: Final = (
    *("type", "relation", "relationtype", "kind", "polarity", "stance", "label", "edgelabel"),
    *("interaction", "sign"),
)
"""Keys of a line under which other tools say what it is, the likely ones first."""


class Direction(Enum):
    """From which of two ends a word leads.

    >>> relation_word("attacked by").direction
    <Direction.BACKWARD: 2>
    """

    FORWARD = auto()
    BACKWARD = auto()
    """"is supported by": the second end supports the first."""
    EITHER = auto()
    """"contradicts": both ways where the ends have no order, else as it stands."""
    BOTH = auto()


class RelationWord(NamedTuple):
    """Meaning of a word: the kind of relation, and its direction.

    >>> relation_word("supports").kind.__name__
    'Support'
    """

    kind: type[Relation]
    direction: Direction = Direction.FORWARD

    @property
    def is_backward(self) -> bool:
        """Whether it leads from the second end to the first."""
        return self.direction is Direction.BACKWARD

    def is_mutual(self, *, ordered: bool) -> bool:
        """Whether it holds both ways.

        Args:
            ordered: Whether it stands between a first end and a second.

        >>> relation_word("contradicts").is_mutual(ordered=False)
        True
        """
        either = self.direction is Direction.EITHER and not ordered
        return either or self.direction is Direction.BOTH


_MEANINGS: Final[Mapping[RelationWord, str]] = {
    RelationWord(Support): """
        support supports supporting supported supportive pro pros for favor favour infavor
        infavour infavorof infavourof backs backing because reason evidence premise inference
        proves confirms justifies entails entailment implies speaksfor sketchedsupport agree agrees
        agreeswith agreement positive plus + proargument
        dafür für stützt stützung stütze unterstützt unterstützung unterstützend begründet
        begründung grund beleg belegt beweist zustimmung zustimmend positiv sprichtdafür
        sprichtfür stimmtzu
        pour soutient appuie favorable enfaveur enfaveurde
        afavor afavorde apoya apoyo respalda afavore favorevole supporta voor ondersteunt
    """,
    RelationWord(Support, Direction.BACKWARD): """
        supportedby backedby provedby provenby justifiedby confirmedby evidencedby entailedby
        impliedby followsfrom folgtaus gestütztdurch gestütztvon unterstütztdurch unterstütztvon
        belegtdurch begründetdurch soutenupar appuyépar apoyadopor respaldadopor sostenutoda
        ondersteunddoor
    """,
    RelationWord(Counterpoint): """
        con cons counterpoint counter counters attack attacks attacking against contra oppose
        opposes opposed opposing disagree disagrees disagreeswith disagreement negative minus - − –
        but objection objects objectsto rebuttal rebuts rebut refutes refute refutation undercut
        undercuts undermines undermining defeats defeat conargument counterargument counterclaim
        contradict speaksagainst challenges denies sketchedattack
        kontra dagegen gegen wider greiftan angriff ablehnung ablehnend einwand gegenargument
        entkräftet entkräftung widerlegt bestreitet negativ sprichtdagegen sprichtgegen lehntab
        contre attaque réfute encontra encontrade ataca ataque refuta contro contrario attacca
        tegen
    """,
    RelationWord(Counterpoint, Direction.BACKWARD): """
        attackedby counteredby opposedby rebuttedby refutedby undercutby underminedby contradictedby
        challengedby defeatedby deniedby angegriffenvon angegriffendurch widerlegtdurch
        widerlegtvon entkräftetdurch bestrittenvon attaquépar contreditpar réfutépar atacadopor
        refutadopor attaccatoda aangevallendoor
    """,
    RelationWord(Counterpoint, Direction.EITHER): """
        contradicts contradiction contradictory contrary conflict conflicts conflictswith
        incompatible incompatiblewith inconsistent inconsistentwith widerspricht widerspruch
        contredit contradictoire contradice contradicción
    """,
    RelationWord(Counterpoint, Direction.BOTH): """
        mutualattack mutualconflict mutuallyexclusive mutuallyincompatible attackeachother
        attackseachother
    """,
    RelationWord(Contrast, Direction.BOTH): """
        contrast contrasts contrastswith contrastingwith versus vs gegensatz
    """,
    RelationWord(Restatement): """
        restatement restates restate rephrase rephrases paraphrase paraphrases equivalent
        equivalence equivalentto sameas equals identical umformulierung reformuliert
        gleichbedeutend äquivalent äquivalenz
    """,
    RelationWord(Context): "context contextof incontextof kontext",
}
_WORDS: Final[Mapping[str, RelationWord]] = {
    word: meaning for meaning, words in _MEANINGS.items() for word in words.split()
}
_LETTERS: Final = re.compile(r"[^\W_]+")
# What says how much.
_DEGREES: Final = frozenset(
    (
        *("strong", "strongly", "weak", "weakly", "partial", "partially", "partly", "fully"),
        *("slightly", "somewhat", "clearly", "indirect", "indirectly", "direct", "directly"),
        *("stark", "schwach", "teilweise", "indirekt", "fort", "faible", "fuerte", "débil"),
    )
)
# And what only says again that a relation is one.
_FILLERS: Final = _DEGREES | {
    *("is", "are", "was", "been", "being", "wird", "werden", "est", "es", "relation", "edge"),
    *("argument", "arguments", "argumente", "argumento", "argumentos"),
    *("claim", "claims", "reasons", "evidence", "points", "gründe", "raisons", "razones"),
}


def relation_word(said: str) -> RelationWord | None:
    """Meaning of a word for a relation, ``None`` where it means none.

    Case, hyphens and what says how much are passed over.

    >>> relation_word("Is-supported-by") == RelationWord(Support, Direction.BACKWARD)
    True
    >>> relation_word("strongly supports").kind.__name__, relation_word("leads to")
    ('Support', None)
    """
    whole = said.strip().casefold()
    words = _LETTERS.findall(whole)
    if not words:  # a sign
        return _WORDS.get(whole.strip("()[]"))
    plain = [word for word in words if word not in _FILLERS]
    return _WORDS.get("".join(words)) or _WORDS.get("".join(plain))


def degree_of(said: str) -> str:
    """Words of a label that say how much, empty where it has none.

    >>> degree_of("strongly supports"), degree_of("is attacked by")
    ('strongly supports', '')
    """
    words = _LETTERS.findall(said.casefold())
    return said.strip() if not _DEGREES.isdisjoint(words) else ""
