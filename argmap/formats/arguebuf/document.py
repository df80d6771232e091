"""The JSON of arguebuf (Lenz and Bergmann 2023): nodes and edges by their ids.

It is the canonical JSON of a Protocol Buffers message, which leaves out what is empty or zero and
knows a closed list of schemes: the name of any other stands in the user's data of its node.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Final, TypeVar

from argmap.errors import brief
from argmap.formats.arguebuf.shape import (
    ArguebufAtom,
    ArguebufEdge,
    ArguebufGraph,
    ArguebufGraphHead,
    ArguebufNode,
    ArguebufParticipant,
    ArguebufReference,
    ArguebufResource,
    ArguebufScheme,
    ArguebufVersion,
)
from argmap.formats.node_graph.graph import Chart
from argmap.formats.node_graph.records import LISTS, records, remains
from argmap.formats.node_graph.spelling import NodeRole, Row, Spelling, quotes_in, rows_of
from argmap.formats.node_graph.writer import node_graph_of, with_lists
from argmap.formats.shared.kept import kept_by, restore, shelve
from argmap.formats.shared.quote_at import QuotableText
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import MAP_MAKER, Party
from argmap.quotations import whole_quotes
from argmap.schemes import find_scheme
from argmap.syntax.json_once import opened_object
from argmap.syntax.json_writer import encode
from argmap.syntax.plain import as_list, as_mapping
from argmap.text.source import Quote, Source
from argmap.values import Json, has_control, is_array, is_mapping

_T = TypeVar("_T", Source, Party)

SPACE: Final = "arguebuf"
"""The key of ``extras`` for what arguebuf says and the model does not."""

# Nodes and edges are taken as lists; their ids stand in them under a key that no message has.
_ID: Final = ""
_KINDS: Final = {
    "support": NodeRole.SUPPORT,
    "attack": NodeRole.COUNTERPOINT,
    "rephrase": NodeRole.RESTATEMENT,
}
_NAMES: Final = """
DEFAULT POSITION_TO_KNOW EXPERT_OPINION WITNESS_TESTIMONY POPULAR_OPINION POPULAR_PRACTICE
EXAMPLE ANALOGY PRACTICAL_REASONING_FROM_ANALOGY COMPOSITION DIVISION OPPOSITIONS
RHETORICAL_OPPOSITIONS ALTERNATIVES VERBAL_CLASSIFICATION VERBAL_CLASSIFICATION_DEFINITION
VERBAL_CLASSIFICATION_VAGUENESS VERBAL_CLASSIFICATION_ARBITRARINESS
INTERACTION_OF_ACT_AND_PERSON VALUES POSITIVE_VALUES NEGATIVE_VALUES SACRIFICE
THE_GROUP_AND_ITS_MEMBERS PRACTICAL_REASONING TWO_PERSON_PRACTICAL_REASONING WASTE SUNK_COSTS
IGNORANCE EPISTEMIC_IGNORANCE CAUSE_TO_EFFECT CORRELATION_TO_CAUSE SIGN ABDUCTIVE
EVIDENCE_TO_HYPOTHESIS CONSEQUENCES POSITIVE_CONSEQUENCES NEGATIVE_CONSEQUENCES
PRAGMATIC_ALTERNATIVES THREAT FEAR_APPEAL DANGER_APPEAL NEED_FOR_HELP DISTRESS COMMITMENT
ETHOTIC GENERIC_AD_HOMINEM PRAGMATIC_INCONSISTENCY INCONSISTENT_COMMITMENT
CIRCUMSTANTIAL_AD_HOMINEM BIAS BIAS_AD_HOMINEM GRADUALISM SLIPPERY_SLOPE
PRECEDENT_SLIPPERY_SLOPE SORITES_SLIPPERY_SLOPE VERBAL_SLIPPERY_SLOPE FULL_SLIPPERY_SLOPE
CONSTITUTIVE_RULE_CLAIMS RULES EXCEPTIONAL_CASE PRECEDENT PLEA_FOR_EXCUSE PERCEPTION MEMORY
"""
_SUPPORTS: Final = tuple(_NAMES.split())
_SMALL: Final = frozenset({"of", "to", "for", "from", "and", "its", "the"})
_TELLING: Final = ("nodes", "schemaVersion", "libraryVersion", "majorClaim")
_VERSION: Final[ArguebufVersion] = {"schemaVersion": 1, "libraryVersion": "1.0.0"}


class ArguebufSpelling(Spelling):
    """The nodes and edges of arguebuf.

    Args:
        texts: The texts of the resources, by their ids.
        voices: The ids of the participants.
        first: The id of the first resource.

    >>> ArguebufSpelling({}, set(), None).arrow(1, "a", "b")
    {'': '1', 'source': 'a', 'target': 'b'}
    """

    space = SPACE
    id_key = _ID
    arrow_key = _ID
    roles: Mapping[str, NodeRole] = {}
    end_keys: tuple[str, ...] = ("source", "target")
    telling: tuple[str, ...] = ()

    def __init__(
        self, texts: Mapping[str, QuotableText], voices: set[str], first: str | None
    ) -> None:
        self._texts = texts
        self._voices = voices
        self._first = first

    def role(self, node: Mapping[str, object]) -> NodeRole:
        """Return the role of a node: an atom, or a scheme of a kind."""
        if isinstance(node.get("atom"), Mapping):
            return NodeRole.CLAIM
        scheme = as_mapping(node.get("scheme"))
        return next((role for field, role in _KINDS.items() if field in scheme), NodeRole.UNKNOWN)

    def text(self, node: Mapping[str, object]) -> str:
        """Return the text of an atom."""
        found = as_mapping(node.get("atom")).get("text")
        return str(found) if type(found) in {str, int, float} else ""

    def scheme(self, node: Mapping[str, object]) -> str | None:
        """Return the scheme of a step: the name in the user's data, or else that of the list."""
        given = as_mapping(node.get("userdata")).get("scheme")
        if isinstance(given, str) and given.strip():
            return given
        scheme = as_mapping(node.get("scheme"))
        value = next((scheme[field] for field in _KINDS if field in scheme), None)
        if isinstance(value, int | float) and "support" in scheme and 0 <= value < len(_SUPPORTS):
            return _plain_words(_SUPPORTS[int(value)])
        if not isinstance(value, str):
            return None
        kind, _, name = value.partition("_")
        return _plain_words(name if kind in {"SUPPORT", "ATTACK", "REPHRASE"} else value)

    def more(self, node: Mapping[str, object]) -> Mapping[str, object]:
        """Return the quote and the voice of an atom."""
        atom = as_mapping(node.get("atom"))
        if not atom:
            return {}
        reference, voice = as_mapping(atom.get("reference")), atom.get("participant")
        words, given = reference.get("text"), reference.get("resource")
        quote: Quote | None = None
        if isinstance(words, str) and words.strip():
            text = self._texts.get(given) if isinstance(given, str) else None
            # The format leaves out an offset of 0.
            quote = text.words(words, reference.get("offset", 0)) if text else Quote(words)
        return {
            "quotes": () if quote is None else (quote,),
            "voice": voice if isinstance(voice, str) and voice in self._voices else None,
        }

    def ends(self, arrow: Mapping[str, object]) -> tuple[object, object]:
        """Return the ids at the ends of an edge."""
        return arrow.get("source"), arrow.get("target")

    def node(self, role: NodeRole, name: str, words: str | None, more: Mapping[str, object]) -> Row:
        """Return the node of a record that was not read from arguebuf."""
        if role is not NodeRole.CLAIM:
            step: ArguebufNode = {"scheme": _scheme(role, words)}
            if words is not None and self.scheme(step) != words:
                step["userdata"] = {"scheme": words}
            return {_ID: name, **step}
        atom: ArguebufAtom = {"text": words or ""}
        for quote in quotes_in(more)[:1]:
            atom["reference"] = self._reference(quote)
        voice = more.get("voice")
        if isinstance(voice, str) and voice in self._voices:
            atom["participant"] = voice
        return {_ID: name, "atom": atom}

    def _reference(self, quote: Quote) -> ArguebufReference:
        given = quote.source or self._first
        if given is None or given not in self._texts:
            return {"text": quote.exact}
        offset = self._texts[given].offset(quote)
        if not offset:
            return {"resource": given, "text": quote.exact}
        return {"resource": given, "offset": offset, "text": quote.exact}

    def mend(self, plain: Mapping[str, object], kept: Mapping[str, object]) -> dict[str, object]:
        """Return a node without the text and scheme that it was read with."""
        found = restore(plain, kept, but=("atom", "scheme", "userdata"))
        data = {k: v for k, v in as_mapping(kept.get("userdata")).items() if k != "scheme"}
        data |= as_mapping(plain.get("userdata"))
        return {**found, "userdata": data} if data else found

    def arrow(self, number: int, start: object, end: object) -> Row:
        """Return an edge that was not read from arguebuf."""
        edge: ArguebufEdge = {"source": start, "target": end}
        return {_ID: str(number), **edge}

    def move(self, arrow: Row, start: object, end: object) -> Row:
        """Return an edge between other nodes."""
        return {**arrow, "source": start, "target": end}


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that the JSON of arguebuf holds.

    Raises:
        ReadError: The text is no JSON, or no object.

    >>> loads('{"nodes": {"a": {"atom": {"text": "Tax carbon."}}}, "schemaVersion": 1}')
    ArgumentMap('', 1 claim, 0 supports, 0 counterpoints)
    """
    document, whole = opened_object(text, name, *_TELLING)
    findings = list(document.faults)
    sources, parties = _sources(whole.get("resources")), _parties(whole.get("participants"))
    nodes, edges = as_mapping(whole.get("nodes")), as_mapping(whole.get("edges"))
    keys = {"nodes": list(nodes), "edges": list(edges)}
    chart = Chart(
        _spelling(sources, parties),
        _rows(nodes),
        _rows(edges),
        document=document,
        node_path=lambda number: ("nodes", keys["nodes"][number]),
        arrow_path=lambda number: ("edges", keys["edges"][number]),
    )
    thesis = whole.get("majorClaim")
    claims = {n for n, role in zip(chart.names, chart.roles, strict=True) if role is NodeRole.CLAIM}
    if thesis is not None and (not isinstance(thesis, str) or thesis not in claims):
        message = f"the major claim is {brief(thesis, 40)}, which is no atom"
        findings.append(document.finding("unknown-id", message, ("majorClaim",)))
        thesis = None
    shown = {key: _as_list(value) if key in LISTS else value for key, value in whole.items()}
    kept = remains(chart, shown, _plain(thesis, sources, parties))
    elements = records(
        chart,
        place=lambda number: document.place(("nodes", keys["nodes"][number])),
        keep_ids=bool(kept),
    )
    return ArgumentMap(
        elements,
        thesis=thesis,
        sources=sources,
        parties=parties,
        signals=False,
        extras=shelve(**{SPACE: kept}),
        findings=[*findings, *chart.findings],
    )


def dumps(debate: ArgumentMap) -> str:
    """Return the map as the JSON of arguebuf.

    >>> import json
    >>> from argmap.model.records import Claim
    >>> json.loads(dumps(ArgumentMap.of(Claim("tax", "Tax carbon."))))["nodes"]
    {'tax': {'atom': {'text': 'Tax carbon.'}}}
    """
    debate = whole_quotes(debate)
    kept = kept_by(debate, SPACE)
    graph = node_graph_of(debate, _spelling(debate.sources, debate.parties))
    thesis = debate.declared_thesis
    claim = None if thesis is None else str(graph.ids[thesis])
    found = restore(_plain(claim, debate.sources, debate.parties), kept, but=LISTS)
    if claim is not None:
        found["majorClaim"] = claim
    elif found.get("majorClaim") in graph.ids.values():
        del found["majorClaim"]
    _put_tables(found, "resources", _sources, _resource, debate.sources)
    _put_tables(found, "participants", _parties, _participant, debate.parties)
    found = with_lists(found, graph, kept)
    for key in LISTS:
        rows = found.get(key)
        if is_array(rows):
            found[key] = dict(map(_item, rows))
    return encode(found)


def _put_tables(
    found: dict[str, object],
    key: str,
    read: Callable[[object], list[_T]],
    write: Callable[[_T], Mapping[str, object]],
    given: Sequence[_T],
) -> None:
    """Put the table of sources or parties under a key; those that say the same stay as read."""
    stood = as_mapping(found.get(key))
    if read(stood) == list(given):
        return
    found[key] = {
        each.id: stood[each.id]
        if each.id in stood and read({each.id: stood[each.id]}) == [each]
        else write(each)
        for each in given
    }


def _as_list(value: object) -> object:
    """Stand in for nodes or edges: a list for objects by id, a tuple for a (wrong) list."""
    if isinstance(value, dict):
        return []
    return tuple(value) if is_array(value) else value


def _rows(by_id: Mapping[str, Json]) -> list[Row]:
    """Turn objects by id into a list of objects with their ids; a value that is none is a pair."""
    return rows_of(
        {_ID: name, **value} if isinstance(value, dict) else [name, value]
        for name, value in by_id.items()
    )


def _item(row: object) -> tuple[str, object]:
    """Return the id of a row and the object or value it stands for."""
    if is_mapping(row):
        return str(row.get(_ID)), {key: row[key] for key in row if key != _ID}
    name, value = as_list(row)
    return str(name), value


def _scheme(role: NodeRole, scheme: str | None) -> ArguebufScheme:
    """Return the kind of a step with the value of its closed list for a scheme."""
    if role is NodeRole.COUNTERPOINT:
        return {"attack": "ATTACK_DEFAULT"}
    if role is NodeRole.RESTATEMENT:
        return {"rephrase": "REPHRASE_DEFAULT"}
    found = find_scheme(scheme) if scheme else None
    return {"support": f"SUPPORT_{_by_scheme().get(found.name if found else '', 'DEFAULT')}"}


@cache
def _by_scheme() -> dict[str, str]:
    """Return the values of the closed list by the names of the schemes they mean."""
    found: dict[str, str] = {}
    for value in _SUPPORTS:
        scheme = find_scheme(_plain_words(value) or "")
        if scheme is not None:
            found.setdefault(scheme.name, value)
    return found


def _plain_words(value: str) -> str | None:
    """Return a value of the closed list as people write it, ``None`` for the default one."""
    if value == "DEFAULT" or not value.strip():
        return None
    words = [word.lower() for word in value.split("_")]
    return " ".join(word if word in _SMALL else word.capitalize() for word in words)


def _plain(claim: str | None, sources: Iterable[Source], parties: Iterable[Party]) -> ArguebufGraph:
    """Return a file without nodes and edges, as it is written for a map without extras."""
    head: ArguebufGraphHead = {} if claim is None else {"majorClaim": claim}
    if resources := {source.id: _resource(source) for source in sources}:
        head["resources"] = resources
    if participants := {party.id: _participant(party) for party in parties}:
        head["participants"] = participants
    return {**head, **_VERSION}


def _spelling(sources: Sequence[Source], parties: Iterable[Party]) -> ArguebufSpelling:
    # A quote that names no source means the first one, which here is the only one.
    only = len(sources) == 1
    texts = {each.id: QuotableText(each.text, None if only else each.id) for each in sources}
    voices = {MAP_MAKER, *(party.id for party in parties)}
    return ArguebufSpelling(texts, voices, sources[0].id if sources else None)


def _sources(resources: object) -> list[Source]:
    """Return the resources as sources."""
    found: list[Source] = []
    for name, value in as_mapping(resources).items():
        each = as_mapping(value)
        if name.strip() and not has_control(name):
            text, title, address = (each.get(key) for key in ("text", "title", "source"))
            found.append(
                Source(
                    name,
                    text=text if isinstance(text, str) and text else None,
                    title=title if isinstance(title, str) else "",
                    address=address if isinstance(address, str) else "",
                )
            )
    return found


def _resource(source: Source) -> ArguebufResource:
    found: ArguebufResource = {}
    if source.text:
        found["text"] = source.text
    if source.title:
        found["title"] = source.title
    if source.address:
        found["source"] = source.address
    return found


def _parties(participants: object) -> list[Party]:
    """Return the participants as parties; one without a name is called by its id."""
    found: list[Party] = []
    for name, value in as_mapping(participants).items():
        if name.strip() and not has_control(name) and name != MAP_MAKER:
            given = (as_mapping(value).get(key) for key in ("name", "username"))
            shown = next((each for each in given if isinstance(each, str) and each.strip()), name)
            found.append(Party(name, shown))
    return found


def _participant(party: Party) -> ArguebufParticipant:
    return {"name": party.name}
