"""SADFace, the Simple Argument Description Format (Wells 2012), in versions 0.1, 0.2 and 0.5.

A conflict of version 0.5 (a node of type "conflict") runs from the claim it hits to the attacker,
as the library of that version draws and reads it; before, and as a scheme named "conflict", it runs
from the attacker to the claim. Version 0.5 is what is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from argmap.errors import brief
from argmap.findings import Finding, Severity
from argmap.formats.node_graph.graph import Chart
from argmap.formats.node_graph.records import LISTS, lists_of, records, remains
from argmap.formats.node_graph.spelling import NodeRole, Row, Spelling, quotes_in
from argmap.formats.node_graph.writer import node_graph_of, with_lists
from argmap.formats.sadface.shape import (
    SadfaceCore,
    SadfaceDocument,
    SadfaceEdge,
    SadfaceMetadata,
    SadfaceNode,
    SadfacePlace,
    SadfaceResource,
)
from argmap.formats.shared.kept import kept_by, ours, restore, shelve
from argmap.formats.shared.quote_at import QuotableText
from argmap.model.argument_map import ArgumentMap
from argmap.model.placeholders import KEY
from argmap.quotations import whole_quotes
from argmap.schemes import find_scheme
from argmap.syntax.json_once import opened_object
from argmap.syntax.json_text import JsonText
from argmap.syntax.json_writer import encode
from argmap.syntax.plain import as_list, as_mapping
from argmap.text.source import Quote, Source
from argmap.values import has_control

SPACE: Final = "sadface"
"""The key of ``extras`` for what SADFace says and the model does not."""

_ROLES: Final[Mapping[str, NodeRole]] = {
    "atom": NodeRole.CLAIM,
    "inference": NodeRole.SUPPORT,
    "conflict": NodeRole.COUNTERPOINT,
}
# What the one type "scheme" of the first versions is, by its name.
_NAMES: Final = {
    "support": NodeRole.SUPPORT,
    "inference": NodeRole.SUPPORT,
    "default support": NodeRole.SUPPORT,
    "default inference": NodeRole.SUPPORT,
    "conflict": NodeRole.COUNTERPOINT,
    "attack": NodeRole.COUNTERPOINT,
    "default conflict": NodeRole.COUNTERPOINT,
    "default attack": NodeRole.COUNTERPOINT,
    "disagree": NodeRole.COUNTERPOINT,
    "disagreement": NodeRole.COUNTERPOINT,
    "rephrase": NodeRole.RESTATEMENT,
}
# The type of a step as it is written, and its name where it has no scheme.
_WRITTEN: Final = {
    NodeRole.SUPPORT: ("inference", "support"),
    NodeRole.COUNTERPOINT: ("conflict", "attack"),
    NodeRole.RESTATEMENT: ("scheme", "rephrase"),
}
_PLAIN_NAMES: Final = frozenset({*_NAMES, ""} - {"disagree", "disagreement"})
_VERSION: Final = re.compile(r"\s*v?(\d{1,9})\.(\d{1,9})")
_BACKWARD: Final = (0, 5)
_MUTUAL: Final = frozenset({"disagree", "disagreement"})
_CORE: Final[SadfaceCore] = {
    "version": "0.5.4.0",
    "id": "",
    "analyst_name": "",
    "analyst_email": "",
    "created": "",
    "edited": "",
    "notes": "",
    "description": "",
}


class SadfaceSpelling(Spelling):
    """The nodes and edges of SADFace.

    Args:
        texts: The texts of the resources, by their ids.
        first: The id of the first resource.
        backward: Whether conflicts run from the claim they hit to the attacker.

    >>> SadfaceSpelling({}, None).arrow(1, "a", "b")
    {'id': 'edge-1', 'source_id': 'a', 'target_id': 'b'}
    """

    space = SPACE
    id_key = "id"
    arrow_key = "id"
    roles: Mapping[str, NodeRole] = _ROLES
    end_keys: tuple[str, ...] = ("source_id", "target_id")
    telling: tuple[str, ...] = ()
    meaning = frozenset({"text", "type", "name", "sources"})

    def __init__(
        self, texts: Mapping[str, QuotableText], first: str | None, *, backward: bool = True
    ) -> None:
        self._texts = texts
        self._first = first
        self._backward = backward

    def role(self, node: Mapping[str, object]) -> NodeRole:
        """Return the role of a node, by its type, or by the name of its scheme."""
        kind = _word(node.get("type"))
        if kind in _ROLES:
            return _ROLES[kind]
        name = _word(node.get("name"))
        if kind == "scheme" and name:
            return _NAMES.get(name) or (NodeRole.SUPPORT if find_scheme(name) else NodeRole.UNKNOWN)
        return NodeRole.UNKNOWN

    def text(self, node: Mapping[str, object]) -> str:
        """Return the text of an atom."""
        found = node.get("text")
        return str(found) if type(found) in {str, int, float} else ""

    def scheme(self, node: Mapping[str, object]) -> str | None:
        """Return the scheme of a step, in its spelling."""
        found = node.get("name")
        if not isinstance(found, str) or _word(found) in _PLAIN_NAMES:
            return None
        return found

    def more(self, node: Mapping[str, object]) -> Mapping[str, object]:
        """Return the quotes of an atom."""
        found = _objects(node.get("sources"))
        quotes = [quote for quote in map(self._quote, found) if quote is not None]
        return {"quotes": tuple(quotes)}

    def _quote(self, source: Mapping[str, object]) -> Quote | None:
        given, words = source.get("resource_id"), source.get("text")
        if not isinstance(given, str) or given not in self._texts:
            return None
        offset, length = source.get("offset"), source.get("length")
        if isinstance(words, str) and words.strip():
            return self._texts[given].words(words, offset)
        if isinstance(offset, int) and isinstance(length, int):
            return self._texts[given].at(offset, offset + length)
        return None

    def is_mutual(self, scheme: str | None) -> bool:
        """Return whether a conflict is a disagreement, which has no direction."""
        return scheme is not None and _word(scheme) in _MUTUAL

    def ends(self, arrow: Mapping[str, object]) -> tuple[object, object]:
        """Return the ids at the ends of an edge."""
        return arrow.get("source_id"), arrow.get("target_id")

    def runs_back(self, node: Mapping[str, object]) -> bool:
        """Return whether a conflict runs from its target to its premises, as in version 0.5."""
        return self._backward and _word(node.get("type", "conflict")) == "conflict"

    def node(
        self, role: NodeRole, name: str, words: str | None, more: Mapping[str, object]
    ) -> SadfaceNode:
        """Return the node of a record that was not read from SADFace."""
        metadata: SadfaceMetadata = {"core": {}}
        if role is NodeRole.CLAIM:
            places = [found for quote in quotes_in(more) if (found := self._place(quote))]
            return {
                "id": name,
                "type": "atom",
                "text": words or "",
                "sources": places,
                "metadata": metadata,
            }
        kind, usual = _WRITTEN[role]
        return {"id": name, "type": kind, "name": words or usual, "metadata": metadata}

    def _place(self, quote: Quote) -> SadfacePlace | None:
        given = quote.source or self._first
        if given is None or given not in self._texts:
            return None
        offset = self._texts[given].offset(quote)
        if offset is None:
            return {"resource_id": given, "text": quote.exact}
        length = len(quote.exact)
        return {"resource_id": given, "text": quote.exact, "offset": offset, "length": length}

    def mend(self, plain: Mapping[str, object], kept: Mapping[str, object]) -> dict[str, object]:
        """Return a node without the text, type and scheme that it was read with."""
        return restore(plain, kept, but=self.meaning)

    def arrow(self, number: int, start: object, end: object) -> SadfaceEdge:
        """Return an edge that was not read from SADFace."""
        return {"id": f"edge-{number}", "source_id": start, "target_id": end}

    def move(self, arrow: Row, start: object, end: object) -> Row:
        """Return an edge between other nodes."""
        return {**arrow, "source_id": start, "target_id": end}


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that a SADFace document holds.

    Raises:
        ReadError: The text is no JSON, or no object with nodes.

    >>> loads('{"nodes": [{"id": "a", "type": "atom", "text": "Tax carbon."}], "edges": []}')
    ArgumentMap('', 1 claim, 0 supports, 0 counterpoints)
    """
    document, whole = opened_object(text, name, "nodes", "metadata")
    findings = list(document.faults)
    nodes, edges = lists_of(document, whole, (), findings)
    sources = _sources(whole.get("resources"))
    chart = Chart(
        _spelling(sources, whole.get("metadata")),
        nodes,
        edges,
        document=document,
        node_path=lambda number: ("nodes", number),
        arrow_path=lambda number: ("edges", number),
    )
    title, thesis = _title_and_claim(whole.get("metadata"))
    lost, claims = None, zip(chart.names, chart.roles, strict=True)
    if thesis is not None and (thesis, NodeRole.CLAIM) not in claims:
        message = f"the main claim is {brief(thesis, 40)}, which is no atom"
        findings.append(document.finding("unknown-id", message, ("metadata",)))
        lost, thesis = thesis, None
    kept = remains(chart, whole, _plain(title, thesis, sources))
    if lost is not None:
        kept[KEY] = {**ours(kept), "lost": lost}
    elements = records(
        chart,
        place=lambda number: document.place(("nodes", number)),
        keep_ids=bool(kept),
    )
    return ArgumentMap(
        elements,
        title=title,
        thesis=thesis,
        sources=sources,
        signals=False,
        extras=shelve(**{SPACE: kept}),
        findings=[*findings, *_direction(chart, document), *chart.findings],
    )


def dumps(debate: ArgumentMap) -> str:
    """Return the map as a SADFace document of version 0.5.

    >>> import json
    >>> from argmap.model.records import Claim
    >>> json.loads(dumps(ArgumentMap.of(Claim("tax", "Tax carbon."))))["nodes"][0]["type"]
    'atom'
    """
    debate = whole_quotes(debate)
    kept = kept_by(debate, SPACE)
    graph = node_graph_of(debate, _spelling(debate.sources, kept.get("metadata")))
    thesis = debate.declared_thesis
    claim = None if thesis is None else str(graph.ids[thesis])
    found = restore(_plain(debate.title, claim, debate.sources), kept, but=LISTS)
    found = with_lists(found, graph, kept)
    if _sources(found.get("resources")) != list(debate.sources):
        stood = {_resource_id(each): each for each in _objects(found.get("resources"))}
        found["resources"] = [
            stood[source.id]
            if source.id in stood and _sources([stood[source.id]]) == [source]
            else _resource(source)
            for source in debate.sources
        ]
    title, stood_claim = _title_and_claim(found.get("metadata"))
    if claim is None and stood_claim == ours(kept).get("lost"):
        stood_claim = None  # it named nothing when it was read
    if (title, stood_claim) != (debate.title, claim):
        found["metadata"] = _retitle(found.get("metadata"), debate.title, claim)
    return encode(found)


def _direction(chart: Chart, document: JsonText) -> Iterator[Finding]:
    """Yield a note on which way the first attack of the file runs.

    A scheme named "conflict", as the first versions have it, only ever ran one way.
    """
    for number, role in enumerate(chart.roles):
        if role is not NodeRole.COUNTERPOINT or number in chart.mutual:
            continue
        ways = "from the attacker to the claim it hits", "before version 0.5"
        if number in chart.backward:
            ways = "from the claim it hits to the attacker", "of version 0.5"
        elif _word(chart.nodes[number].get("type", "")) != "conflict":
            continue
        yield document.finding(
            "attack-direction",
            f"an attack {ways[1]} is read as running {ways[0]}",
            ("nodes", number),
            severity=Severity.INFO,
            subject=chart.names[number],
        )
        return


def _title_and_claim(metadata: object) -> tuple[str, str | None]:
    """Return the title of a document and the id of its main claim."""
    core = _core(metadata)
    title, claim = core.get("title"), core.get("claim")
    return title if isinstance(title, str) else "", claim if isinstance(claim, str) else None


def _core(metadata: object) -> Mapping[str, object]:
    """Return the metadata that SADFace itself defines; in version 0.1 that is all of them."""
    found = as_mapping(metadata)
    return as_mapping(found.get("core", found))


def _retitle(metadata: object, title: str, claim: str | None) -> dict[str, object]:
    found = dict(as_mapping(metadata))
    core = {key: value for key, value in _core(found).items() if key not in ("title", "claim")}
    core |= _title_entries(title, claim)
    return {**found, "core": core} if "core" in found or not found else core


def _title_entries(title: str, claim: str | None) -> SadfaceCore:
    found: SadfaceCore = {"title": title} if title else {}
    if claim is not None:
        found["claim"] = claim
    return found


def _plain(title: str, claim: str | None, sources: Iterable[Source]) -> SadfaceDocument:
    """Return a document without nodes and edges, as it is written for a map without extras."""
    resources = [_resource(source) for source in sources]
    core: SadfaceCore = {**_CORE, "title": title, **_title_entries("", claim)}
    return {"metadata": {"core": core}, "resources": resources}


def _spelling(sources: Sequence[Source], metadata: object) -> SadfaceSpelling:
    # A quote that names no source means the first one, which here is the only one.
    only = len(sources) == 1
    texts = {each.id: QuotableText(each.text, None if only else each.id) for each in sources}
    version = _VERSION.match(str(_core(metadata).get("version")))
    backward = version is None or (int(version[1]), int(version[2])) >= _BACKWARD
    return SadfaceSpelling(texts, sources[0].id if sources else None, backward=backward)


def _sources(resources: object) -> list[Source]:
    """Return the resources as sources; one without an id, or that repeats one, is none."""
    found: dict[str, Source] = {}
    for each in _objects(resources):
        name = _resource_id(each)
        if name in found or not name.strip() or has_control(name):
            continue
        content, core = each.get("content"), _core(each.get("metadata"))
        text = content if isinstance(content, str) and content else None
        title, author, address = (_said_text(core.get(key)) for key in ("title", "author", "url"))
        found[name] = Source(name, text=text, title=title, author=author, address=address)
    return list(found.values())


def _resource(source: Source) -> SadfaceResource:
    core: SadfaceCore = {}
    if source.title:
        core["title"] = source.title
    if source.author:
        core["author"] = source.author
    if source.address:
        core["url"] = source.address
    return {
        "id": source.id,
        "content": source.text or "",
        "type": "text",
        "metadata": {"core": core},
    }


def _resource_id(resource: Mapping[str, object]) -> str:
    found = resource.get("id")
    return str(found) if isinstance(found, str | int) else ""


def _said_text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _word(value: object) -> str:
    return value.strip().lower() if isinstance(value, str) else ""


def _objects(value: object) -> list[Mapping[str, object]]:
    return [found for item in as_list(value) if (found := as_mapping(item))]
