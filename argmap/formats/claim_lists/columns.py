"""Names that people give to the columns of a list of claims, and words for a stance."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from argmap.model.records import Context, Contrast, Counterpoint, Relation, Restatement, Support

_NAMES: Final[Mapping[str, str]] = {
    name: field
    for field, names in {
        "id": "id, identifier, no, no., nr, nr., number, key, claim id, node id, statement id,"
        " argument id, arg id, #, nummer, kennung, schlüssel",
        "title": "title, short name, titel, kurztitel",
        "text": "contention, text, claim, statement, content, sentence, proposition, body,"
        " claim text, argument, argument text, message, comment text, post, behauptung, aussage,"
        " these, satz, inhalt, wortlaut der these, texte, énoncé, affirmation, texto, afirmación,"
        " enunciado",
        "parent": "parent, parent id, parent claim, parent claim id, parent argument,"
        " parent argument id, parent statement, parent text, parent comment, parent comment id,"
        " parent post, pid, belongs to, under, reply to, replies to, in reply to, responds to,"
        " respond to, answers, parent node, eltern, elternteil, elternthese, oberthese,"
        " übergeordnet, übergeordnete these, übergeordnete aussage, bezug, bezieht sich auf,"
        " antwort auf, antwortet auf, zu, répond à, padre,"
        " responde a",
        "source": "source, from, source id, from id, source claim, source text, src, src id,"
        " arg src, child, child id, child claim, premise, evidence, von, prämisse, beleg",
        "target": "target, to, target id, to id, target claim, target text, trg, tgt, arg trg,"
        " conclusion, nach, ziel, konklusion, schluss, schlussfolgerung",
        "stance": "stance, polarity, side, kind, relation, relation type, type, pro con, pro/con,"
        " relation to parent, stance to parent, relationship, relationship type, relation label,"
        " link type, edge type, role in debate,"
        " pro / con, pro or con, attitude, position, agree, agreement,"
        " haltung, beziehung, relationstyp, art, typ,"
        " postura, polaridad, relación, polarité, polarität, stellung,"
        " pro/contra, pro / contra, pro contra, pro/kontra, pro oder contra",
        "supported": "supports, support for, supports claim, supports id, backs, speaks for,"
        " in favour of, in favor of, stützt, unterstützt, begründet, spricht für",
        "attacked": "attacks, attacks claim, attacks id, opposes, objects to, contradicts,"
        " counters, rebuts, undermines, speaks against, greift an, widerspricht, entkräftet,"
        " spricht gegen",
        "reasons": "supported by, reason, reasons, because, for, pro, pros, gestützt durch,"
        " gestützt von, unterstützt durch, unterstützt von, grund, gründe, begründung,"
        " argument dafür, dafür",
        "objections": "attacked by, countered by, opposed by, against, objection, objections, con,"
        " cons, counterargument, counterarguments, counter argument, counter arguments, rebuttal,"
        " rebuttals,"
        " contra, kontra, angegriffen durch, angegriffen von, einwand, einwände, gegenargument,"
        " argument dagegen, dagegen",
        "voice": "voice, author, speaker, user, username, party, who, said by, by, sprecher,"
        " sprecherin, sprecher/in, autor, autorin, autor/in, person, wer, urheber,"
        " urheberin, name des autors, verfasser, verfasserin, auteur, auteure",
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
_PREMISES: Final = frozenset({"premise", "evidence", "prämisse", "premisse", "beleg"})
_TELLING: Final = frozenset({"id", "parent", "is_thesis"})
"""Fields of a list of claims, in which a premise is no end of a relation."""

_TIES: Final = frozenset({"supported", "attacked", "reasons", "objections", "premises"})
_SEVERAL: Final = frozenset({"reasons", "objections", "premises"})
"""Fields that several columns may be of."""

_TRIPLE: Final = {"subject": "source", "predicate": "stance", "object": "target"}
_NUMBERED: Final = re.compile(r"(\D*?\w)[ ]?\d{1,2}")
_STANCES: Final[Mapping[str, type[Relation]]] = {
    word: kind
    for kind, words in {
        Support: "pro support supports supporting supported for favor favour infavor infavour"
        " infavorof infavourof agree"
        " agrees agreement positive plus + 1 1.0 yes because reason evidence premise backing pros"
        " proargument dafür für ja stützt stützung stütze unterstützt unterstützung unterstützend"
        " begründet begründung grund beleg zustimmung zustimmend positiv sprichtdafür stimmtzu"
        " pour soutient favorable afavor apoya apoyo",
        Counterpoint: "con counterpoint counter counters attack attacks attacking against contra"
        " oppose opposes opposed opposing disagree disagrees disagreement negative minus - − –"
        " -1 −1 -1.0 no but objection rebuttal rebuts rebut refutes refute undercut undercuts"
        " contradict contradicts undermines undermining conflict cons conargument"
        " counterargument kontra dagegen gegen wider nein"
        " greiftan angriff widerspricht widerspruch ablehnung ablehnend einwand gegenargument"
        " entkräftet entkräftung negativ sprichtdagegen lehntab"
        " contre attaque encontra ataca ataque",
        Contrast: "contrast contrasts contrastswith gegensatz",
        Restatement: "restatement restates rephrase rephrases restate paraphrase umformulierung",
        Context: "context contextof kontext",
    }.items()
    for word in words.split()
}
_NEUTRAL: Final = frozenset(
    {"", "0", "0.0", "neutral", "none", "null", "na", "n/a", "thesis", "root", "these", "keine"}
)
_NUMBER: Final = re.compile(r"[+-]?\d{1,9}(?:[.,]\d{1,9})?")
_ROOT: Final = frozenset({"0", "-1", "-", "–", "—", "none", "null", "nan", "na", "n/a", "root"})
_CAMEL: Final = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
_MARKS: Final[Mapping[str, bool]] = {
    **dict.fromkeys(("true", "yes", "y", "x", "wahr", "ja"), True),
    **dict.fromkeys(("false", "no", "n", "falsch", "nein"), False),
}
_SPACES: Final = re.compile(r"[\s_\-]+")


def name_of_column(column: str) -> str:
    """Name of a column in small letters, with one blank between its words.

    >>> name_of_column("Reply-To"), name_of_column("parentClaim")
    ('reply to', 'parent claim')
    """
    return _SPACES.sub(" ", _CAMEL.sub(" ", column.strip().strip(":?"))).casefold()


def fields_of(header: Collection[str]) -> dict[str, str]:
    """Map the columns of a header to fields of a claim or relation.

    Where two columns are called alike for one field, the first is meant.

    >>> fields_of(["Claim ID", "text", "Reply-To", "colour"])
    {'Claim ID': 'id', 'text': 'text', 'Reply-To': 'parent'}
    """
    found: dict[str, str] = {}
    for column in header:
        name = name_of_column(column)
        field = _NAMES.get(name) or _field_of_numbered(name)
        if field is not None and (field in _SEVERAL or field not in found.values()):
            found[column] = field
    by_name = {name_of_column(column): column for column in header}
    if _TRIPLE.keys() <= by_name.keys():
        found = {by_name[name]: field for name, field in _TRIPLE.items()}
    labels = {each: "stance" for each in header if each.strip().casefold() == "label"}
    if "parent" in found.values() and "text" in found.values() and "stance" not in found.values():
        found |= labels
    by_name = {column.strip().strip(":?").casefold(): column for column in found}
    if not _PREMISES.isdisjoint(by_name) and not _TELLING.intersection(found.values()):
        # "premise, claim, label": the claim is what the premise is about.
        found = {column: "target" if field == "text" else field for column, field in found.items()}
        if (
            "stance" not in found.values() and not labels
        ):  # a premise with nothing said of it is a reason
            said = {"target": "text", "source": "reasons"}
            found = {column: said.get(field, field) for column, field in found.items()}
    if "premises" in found.values() and not {"text", "source"} & set(found.values()):
        # "premise 1, premise 2, conclusion": the conclusion is the claim.
        found = {column: "text" if field == "target" else field for column, field in found.items()}
    if not {"text", "target"} & set(found.values()) and {"source", "parent"} <= set(found.values()):
        found = {
            column: "target" if field == "parent" else field for column, field in found.items()
        }
    if is_relation_list(found.values()) and "stance" not in found.values():
        found |= labels
    # Our own tables count the supports and premises; those of other people name them.
    counted = bool({"counterpoints", "source"} & set(found.values()))
    return {
        column: f"number of {field}" if counted and field in {"supported", "premises"} else field
        for column, field in found.items()
    }


def _field_of_numbered(name: str) -> str | None:
    """Field of one of several columns of a kind: "reason 2", "premise1"."""
    found = _NUMBERED.fullmatch(name)
    if found is None:
        return None
    if found[1] in _PREMISES:
        return "premises"
    field = _NAMES.get(found[1])
    return field if field in _SEVERAL else None


def is_claim_list(fields: Iterable[str]) -> bool:
    """Whether columns are those of a list of claims, and not only of something with a text.

    >>> is_claim_list(["id", "text", "stance"]), is_claim_list(["id", "text"])
    (True, False)
    """
    known = set(fields)
    telling = {"parent", "stance", "modality", "target", "is_thesis", "level", *_TIES}
    return "text" in known and bool(known & telling)


def is_relation_list(fields: Iterable[str]) -> bool:
    """Whether columns are those of a list of relations.

    >>> is_relation_list(["source", "target", "stance"])
    True
    """
    return {"source", "target"} <= set(fields)


def stance_of(word: str) -> type[Relation] | None:
    """Kind of relation that a word for a stance means, ``None`` where it means none.

    >>> stance_of("Pro").__name__, stance_of("attacks").__name__, stance_of("perhaps")
    ('Support', 'Counterpoint', None)
    """
    said = "".join(word.split()).casefold().strip(".:")
    if _NUMBER.fullmatch(said):  # a polarity in degrees
        value = float(said.replace(",", "."))
        return Support if value > 0 else Counterpoint if value < 0 else None
    return _STANCES.get(said)


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
