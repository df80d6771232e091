"""Names that people give to the columns of a list of claims, and words for a stance."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from argmap.formats.shared.relation_words import RelationWord, relation_word
from argmap.model.records import Counterpoint, Support

_NAMES: Final[Mapping[str, str]] = {
    name: field
    for field, names in {
        "id": "id, identifier, no, no., nr, nr., n°, n, number, key, claim id, node id,"
        " statement id, argument id, argument nr., arg id, #, step, step id, nummer, kennung,"
        " schlüssel, schritt, numéro, número",
        "title": "title, short name, titel, kurztitel",
        "text": "contention, text, claim, statement, content, sentence, proposition, body,"
        " claim text, argument, argument text, message, comment text, post, behauptung, aussage,"
        " these, satz, inhalt, wortlaut der these, texte, énoncé, affirmation, thèse, texto,"
        " afirmación, enunciado, tesis, affermazione, tesi, testo, bewering, stelling, tekst",
        "parent": "parent, parent id, parent claim, parent claim id, parent argument,"
        " parent argument id, parent statement, parent text, parent comment, parent comment id,"
        " parent post, pid, belongs to, under, reply to, replies to, in reply to, responds to,"
        " respond to, answers, parent node, eltern, elternteil, elternthese, oberthese,"
        " übergeordnet, übergeordnete these, übergeordnete aussage, bezug,"
        " bezug auf, bezieht sich auf,"
        " antwort auf, antwortet auf, zu, répond à, parent de, padre, responde a, genitore,"
        " risponde a, ouder, reactie op",
        "source": "source, source id, from node, from id, source claim, source text, src, src id,"
        " arg src, source claim id, child, child id, child claim, von, de, desde, da",
        "from": "from",
        "derived": "justification, follows from, derived from, inferred from, based on, folgt aus,"
        " herleitung",
        "target": "target, to, to node, target id, to id, target claim, target claim id,"
        " target text, trg, tgt, arg trg, conclusion, nach, ziel, konklusion, schluss,"
        " schlussfolgerung, vers,"
        " hacia, conclusión, conclusione, conclusie",
        "first": "first, first claim, pair 1",
        "second": "second, second claim, pair 2",
        "premise": "premise, evidence, prämisse, premisse, beleg, prémisse, premisa, premessa,"
        " preuve, evidencia, prova, bewijs",
        "grounds": "grounds, data, datum, facts, daten, fakten",
        "warrant": "warrant, reasoning, schlussregel, garantie, garantía",
        "backing": "backing, stützung",
        "subject": "subject",
        "predicate": "predicate",
        "object": "object",
        "label": "label",
        "hypothesis": "hypothesis",
        "stance": "stance, polarity, side, kind, relation, relation type, type, pro con, pro/con,"
        " relation to parent, stance to parent, relationship, relationship type, relation label,"
        " link type, edge type, role in debate,"
        " pro / con, pro or con, for or against, for/against, is it for or against,"
        " is this for or against, support or attack, supports/attacks, support/attack,"
        " agree/disagree, agree or disagree, attitude, position, agree, agreement,"
        " haltung, beziehung, relationstyp, art, typ,"
        " postura, polaridad, relación, polarité, polarität, stellung, posición, posizione,"
        " houding,"
        " pro/contra, pro / contra, pro contra, pro/kontra, pro oder contra",
        "supported": "supports, support for, supports claim, supports id, backs, speaks for,"
        " in favour of, in favor of, stützt, unterstützt, begründet, spricht für",
        "attacked": "attacks, attacks claim, attacks id, opposes, objects to, contradicts,"
        " counters, rebuts, undermines, speaks against, greift an, widerspricht, entkräftet,"
        " spricht gegen",
        "reasons": "supported by, reason, reasons, because, for, pro, pros, gestützt durch,"
        " gestützt von, unterstützt durch, unterstützt von, grund, gründe, begründung,"
        " argument dafür, dafür, pro argument, pro argumente, raison, raisons, argument pour,"
        " pour, razón, razones, a favor, argumentos a favor, ragione",
        "objections": "attacked by, countered by, opposed by, against, objection, objections, con,"
        " cons, counterargument, counterarguments, counter argument, counter arguments,"
        " counterclaim, counterclaims, counter claim, counter claims,"
        " contra, kontra, angegriffen durch, angegriffen von, einwand, einwände, gegenargument,"
        " gegenargumente, argument dagegen, dagegen, contra argument, contra argumente, contre,"
        " argument contre, contre argument, objeción, objeciones, en contra, contraargumento,"
        " argumentos en contra, obiezione",
        "rebuttal": "rebuttal, rebuttals, refutation",
        "reply": "reply, response, answer to objection, erwiderung, entgegnung, réponse, respuesta",
        "voice": "voice, author, speaker, user, username, party, who, said by, by, sprecher,"
        " sprecherin, sprecher/in, autor, autorin, autor/in, person, wer, urheber,"
        " urheberin, name des autors, verfasser, verfasserin, partei, fraktion, auteur, auteure,"
        " orador, autore",
        "endorsement": "endorsement",
        "perspective": "perspective",
        "modality": "modality",
        "basis": "basis",
        "cue": "cue, signal word, signal, signalwort",
        "weight": "weight, strength, score, base score, gewicht, stärke",
        "group": "group, section, topic, heading, category, gruppe, abschnitt, thema, kategorie",
        "tags": "tags, tag, labels, keywords, schlagwort, schlagwörter, schlagworte, stichworte",
        "note": "note, notes, remark, remarks, comment, notiz, anmerkung, bemerkung, kommentar",
        "quotes": "quotes, quote, quotation, quoted words, zitat, zitate",
        "scheme": "scheme, argumentation scheme, schema, argumentationsschema",
        "question": "question, critical question",
        "role": "role",
        "is_thesis": "is thesis, thesis, main claim, major claim, is main, hauptthese",
        "counterpoints": "counterpoints",
        "hits": "hits",
        "premises": "premises, prämissen",
        "level": "level, depth, indent, indentation, indent level, lvl, tier, ebene, stufe, tiefe,"
        " gliederungsebene, einrückung, niveau, nivel, livello",
    }.items()
    for name in names.split(", ")
}
_SEVERAL: Final = frozenset({"reasons", "objections", "premises", "replies"})
"""Fields that several columns may be of."""

TIES: Final = frozenset({"supported", "attacked", "reasons", "objections", "premises"})
"""Fields that name other claims, and say what they are to it."""

STARTS: Final = ("source", "premise", "first")
ENDS: Final = ("target", "second")
"""Fields with the two ends of a relation; a premise supports, and a pair has no order."""

_NAMING: Final = frozenset({"parent", "source", "target", "supported", "attacked"})
"""Fields that name a claim, by its id or its text."""

_ENDS_IN_ID: Final = re.compile(r"(\D+?)[ ](?:nr\.?|no\.?|n°|id|number|nummer|ids)")
_NUMBERED: Final = re.compile(r"(\D*?\w)[ ]?\d{1,2}")
# "claim 1, claim 2", "text_a, text_b": two claims, and no more.
_PAIRED: Final = re.compile(
    r"(?P<what> (?: claim | statement | sentence | text | argument | arg | proposition | node"
    r" | thesis | aussage | behauptung | satz | these | énoncé | enunciado | afirmación )? )"
    r" [ ]? (?P<id> id | text )? [ ]? (?P<which> [1-4a-d] ) (?: [ ] (?P<behind> id | text ) )?",
    re.VERBOSE,
)


class _Rule(NamedTuple):
    """Columns that mean something else beside others.

    Attributes:
        beside: Fields of the list of which the rule speaks.
        without: Fields that the list must lack.
        says: Fields in place of those found; an empty one for a column that is kept as it is.
    """

    beside: frozenset[str]
    without: frozenset[str]
    says: Mapping[str, str]


def _rule(beside: str, says: Mapping[str, str], *, without: str = "") -> _Rule:
    return _Rule(frozenset(beside.split()), frozenset(without.split()), says)


_RULES: Final = (
    # "from" is an end of a relation, or what a claim follows from.
    _rule("from text", {"from": "premises"}, without="target parent stance"),
    _rule("from", {"from": "source"}, without="source"),
    _rule("derived text", {"derived": "premises"}, without="premises"),
    _rule(
        "subject predicate object",
        {"subject": "source", "predicate": "stance", "object": "target"},
        without="text source target",
    ),
    _rule("premise hypothesis", {"premise": "first", "hypothesis": "second"}),
    _rule("label parent text", {"label": "stance"}, without="stance"),
    *[
        _rule(f"label {start} {end}", {"label": "stance"}, without="stance")
        for start, end in (("source", "target"), ("premise", "target"), ("first", "second"))
    ],
    _rule("label premise text", {"label": "stance"}, without="stance id parent is_thesis"),
    # Toulmin's parts: grounds and warrant are needed together.
    _rule("grounds warrant text", {"grounds": "premises"}),
    _rule("premise warrant text", {"premise": "premises"}),
    _rule("grounds text backing", {"grounds": "reasons"}),
    _rule("grounds text rebuttal", {"grounds": "reasons"}),
    # An answer is one to the objection beside it.
    _rule("rebuttal objections", {"rebuttal": "replies"}),
    _rule("reply objections", {"reply": "replies"}),
    _rule("rebuttal", {"rebuttal": "objections"}),
    # "premise, claim, label": the claim is that which the premise is about.
    _rule("premise text stance", {"text": "target"}, without="id parent is_thesis target"),
    _rule("premise text", {"premise": "reasons"}),
    # "premise 1, premise 2, conclusion" and "argument, premises, conclusion".
    _rule("premises text target", {"text": "", "target": "text"}),
    _rule("premises target", {"target": "text"}, without="source"),
    _rule("source parent", {"parent": "target"}, without="text target"),
    # Our own tables count the supports and premises; those of other people name them.
    *[
        _rule(
            beside,
            {"supported": "number of supported", "premises": "number of premises"},
        )
        for beside in ("counterpoints", "source")
    ],
    _rule("first second text", {"first": "", "second": ""}),
    _rule("first second", {"first": "", "second": ""}, without="stance"),
)
_UNSAID: Final = frozenset(
    {
        "from",
        "derived",
        "label",
        "subject",
        "predicate",
        "object",
        "grounds",
        "reply",
        "hypothesis",
        "",
    }
)
"""Fields that say nothing by themselves; their columns are kept as they are."""

_NEUTRAL: Final = frozenset(
    {"", "0", "0.0", "neutral", "none", "null", "na", "n/a", "thesis", "root", "these", "keine"}
)
_NUMBER: Final = re.compile(r"[+−-]?\d{1,9}(?:[.,]\d{1,9})?")
_ROOT: Final = frozenset({"0", "-1", "-", "–", "—", "none", "null", "nan", "na", "n/a", "root"})
_CAMEL: Final = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
_MARKS: Final[Mapping[str, bool]] = {
    **dict.fromkeys(("true", "yes", "y", "x", "wahr", "ja"), True),
    **dict.fromkeys(("false", "no", "n", "falsch", "nein"), False),
}
_SPACES: Final = re.compile(r"[\s_\-]+")
# Words that only agree or disagree are stances, and no labels of a relation.
_AGREEING: Final[Mapping[str, type[Support | Counterpoint]]] = {
    "yes": Support,
    "ja": Support,
    "oui": Support,
    "sí": Support,
    "no": Counterpoint,
    "nein": Counterpoint,
    "non": Counterpoint,
    "nee": Counterpoint,
}


def name_of_column(column: str) -> str:
    """Name of a column in small letters, with one blank between its words.

    >>> name_of_column("Reply-To"), name_of_column("parentClaim")
    ('reply to', 'parent claim')
    """
    name = _SPACES.sub(" ", _CAMEL.sub(" ", column.strip().rstrip(":?# "))).casefold()
    return name or column.strip()


def fields_of(header: Collection[str]) -> dict[str, str]:
    """Map the columns of a header to fields of a claim or relation.

    Where two columns are called alike for one field, the first is meant.

    >>> fields_of(["Claim ID", "text", "Reply-To", "colour"])
    {'Claim ID': 'id', 'text': 'text', 'Reply-To': 'parent'}
    """
    return dict(_fields_of(tuple(header)))


@lru_cache(maxsize=512)
def _fields_of(header: tuple[str, ...]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for column in header:
        name = name_of_column(column)
        field = _NAMES.get(name) or _field_of_numbered(name) or _field_in_words(name)
        if field is not None and (field in _SEVERAL or field not in found.values()):
            found[column] = field
    found |= _pair_in(header)
    for rule in _RULES:
        fields = set(found.values())
        if rule.beside <= fields and rule.without.isdisjoint(fields):
            found = {column: rule.says.get(field, field) for column, field in found.items()}
    return {column: field for column, field in found.items() if field not in _UNSAID}


def _field_of_numbered(name: str) -> str | None:
    """Field of one of several columns of a kind: "reason 2", "premise1"."""
    found = _NUMBERED.fullmatch(name)
    if found is None:
        return None
    field = _NAMES.get(found[1])
    return "premises" if field == "premise" else field if field in _SEVERAL else None


def _field_in_words(name: str) -> str | None:
    """Field of a name of several words: "arguments for", "evidence against", "Bezug auf Nr."."""
    found = _ENDS_IN_ID.fullmatch(name)
    if found is not None:
        field = _NAMES.get(found[1])
        return "id" if field == "text" else field if field in _NAMING else None
    meaning = relation_word(name) if " " in name else None
    if meaning is None or meaning.is_backward:
        return None
    if meaning.kind is Support:
        return "reasons"
    return "objections" if meaning.kind is Counterpoint else None


def _pair_in(header: Collection[str]) -> dict[str, str]:
    """Columns of the two claims of a pair; where their texts stand beside their ids, the texts."""
    sides: dict[tuple[str, str], dict[str, str]] = {}
    for column in header:
        found = _PAIRED.fullmatch(name_of_column(column))
        if found is not None and (found["what"] or found["id"]):
            kind = (found["what"], found["id"] or found["behind"] or "")
            sides.setdefault(kind, {})[found["which"]] = column
    pairs = [
        (kind == "id", one, other)
        for (_, kind), side in sides.items()
        if len(side) == 2
        for one, other in [(side.get("1") or side.get("a"), side.get("2") or side.get("b"))]
        if one is not None and other is not None
    ]
    if not pairs:
        return {}
    _, one, other = min(pairs)
    return {one: "first", other: "second"}


def is_claim_list(fields: Iterable[str]) -> bool:
    """Whether columns are those of a list of claims, and not only of something with a text.

    >>> is_claim_list(["id", "text", "stance"]), is_claim_list(["id", "text"])
    (True, False)
    """
    known = set(fields)
    telling = {"parent", "stance", "modality", "target", "is_thesis", "level", *TIES}
    return "text" in known and bool(known & telling)


def is_relation_list(fields: Iterable[str]) -> bool:
    """Whether columns are those of a list of relations.

    >>> is_relation_list(["source", "target", "stance"]), is_relation_list(["first", "second"])
    (True, False)
    """
    known = set(fields)
    return (
        {"source", "target"} <= known
        or {"premise", "target"} <= known
        or ({"first", "second", "stance"} <= known)
    )


def stance_of(word: str) -> RelationWord | None:
    """Relation that a word for a stance means, ``None`` where it means none.

    >>> stance_of("Pro").kind.__name__, stance_of("-0.5").kind.__name__, stance_of("perhaps")
    ('Support', 'Counterpoint', None)
    """
    said = "".join(word.split()).casefold().strip(".:")
    if _NUMBER.fullmatch(said):  # a polarity in degrees
        value = float(said.replace(",", ".").replace("−", "-"))
        kind = Support if value > 0 else Counterpoint
        return RelationWord(kind) if value else None
    if said in _AGREEING:
        return RelationWord(_AGREEING[said])
    return relation_word(word)


def is_no_parent(name: str) -> bool:
    """Whether the name of a parent says that there is none, as programs write it.

    >>> is_no_parent("-1"), is_no_parent("tax")
    (True, False)
    """
    return name.casefold() in _ROOT


def side_of_mark(field: str, mark: str) -> str:
    """Side that a mark in a column "pro" or "con" says, empty where the cell holds a reason.

    >>> side_of_mark("reasons", "TRUE"), side_of_mark("objections", "yes")
    ('pro', 'con')
    """
    said = _MARKS.get(mark.casefold())
    if said is None:
        return ""
    return "pro" if said is (field == "reasons") else "con"


def is_neutral(word: str) -> bool:
    """Whether a word says that a row stands neither for nor against its parent.

    >>> is_neutral("neutral"), is_neutral("maybe")
    (True, False)
    """
    return word.strip().casefold() in _NEUTRAL
