"""Argument Microtext XML: short texts cut into segments, and what the segments argue, read.

The notation of Peldszus and Stede (2016). A unit of argument (``adu``) is a claim, the segments of
text (``edu``) it is made of are its quotes, and the text they make up is the source. Relations that
add a premise to another relation become its linked premises. What a map has no place for is kept in
``extras["microtext"]``, so that it is written back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve

from argmap.errors import brief, read_error
from argmap.findings import FindingList, Severity
from argmap.formats.microtext.writer import (
    NOTATION,
    OPPONENT,
    SOURCE,
    default_edus,
    default_segments,
    implicit,
    items,
)
from argmap.formats.shared.kept import kept_by
from argmap.formats.shared.quote_at import quote_at
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.model.records import Claim, Counterpoint, Support
from argmap.syntax.xml import XmlElement, parse
from argmap.text.source import Quote, Source

# In the corpora a segment is part of one unit or joint; each more says its words once more.
_MOST_TIES = 5
_SUPPORTS = {"sup", "exa"}
_COUNTERS = {"reb", "und"}
_ORDER = ("edu", "joint", "adu", "edge")


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that an ``arggraph`` holds.

    Raises:
        ReadError: The text is no XML, or its outermost element is no ``arggraph``.

    >>> debate = loads('<arggraph id="t"><edu id="e1">Tax carbon.</edu><adu id="a1" type="pro"/>'
    ...                '<edge id="c1" src="e1" trg="a1" type="seg"/></arggraph>')
    >>> debate["a1"].text, debate["a1"].quotes
    ('Tax carbon.', (Quote('Tax carbon.'),))
    """
    document = parse(text, name=name)
    if document.root.name != "arggraph":
        message = f"expected an <arggraph>, found <{document.root.tag[:80]}>"
        raise read_error("wrong-value", message, document.root.location)
    reading = _Reading(document.root)
    for place in document.comments[:1]:
        message = "comments are not part of a map"
        reading.findings.note("comments", message, place, severity=Severity.INFO)
    return reading.map()


class _Reading:
    """One run over an ``arggraph``."""

    def __init__(self, root: XmlElement) -> None:
        self._root = root
        self.findings = FindingList()
        self._unread: list[XmlElement] = []
        self._elements: dict[str, dict[str, XmlElement]] = {tag: {} for tag in _ORDER}
        self._joined: dict[str, list[dict[str, str]]] = {}
        self._usual = True
        self._names = Ids()
        self._sort(root.children)

    def map(self) -> ArgumentMap:
        """Build the map of the elements."""
        segments = self._segments()
        source, places = self._text()
        claims = self._claims(segments, source, places)
        relations = self._relations({unit: claim.id for unit, claim in claims.items()})
        spoken = any(claim.voice == OPPONENT.id for claim in claims.values())
        debate = ArgumentMap(
            [*claims.values(), *relations],
            title=self._root.attributes.get("id", ""),
            sources=[source] if source.text else [],
            parties=[OPPONENT] if spoken else [],
            signals=False,
            findings=self.findings,
        )
        extras = self._extras(debate)
        return evolve(debate, extras={NOTATION: extras}) if extras else debate

    def _sort(self, children: Iterable[XmlElement]) -> None:
        """Put each element where its tag says; one without an id, or with a taken one, aside."""
        seen: set[str] = set()
        for child in children:
            known = self._elements.get(child.name)
            name = child.attributes.get("id", "")
            if known is None:
                self._leave(
                    "unknown-element", child, f"the element <{child.tag[:80]}> is not known"
                )
            elif not name.strip():
                self._leave("missing-id", child, f"this <{child.name}> has no id")
            elif name in seen:
                self._leave("duplicate-id", child, f"the id {brief(name)} is taken")
            else:
                seen.add(name)
                known[name] = child

    def _leave(self, code: str, element: XmlElement, problem: str) -> None:
        """Note why an element takes no part in the map; it is kept to be written back."""
        self.findings.note(code, f"{problem}; it is kept and not read", element.location)
        self._unread.append(element)

    # -- the text ---------------------------------------------------------------------------------

    def _segments(self) -> dict[str, list[XmlElement]]:
        """Return the segmentation relations that lead to each unit and joint."""
        edus, joints, units = (self._elements[tag] for tag in ("edu", "joint", "adu"))
        into: dict[str, list[XmlElement]] = {}
        ties: dict[str, int] = {}
        for edge in list(self._elements["edge"].values()):
            values = edge.attributes
            if values.get("type") != "seg":
                continue
            start, end = values.get("src", ""), values.get("trg", "")
            del self._elements["edge"][values["id"]]
            ties[start] = ties.get(start, 0) + 1
            if ties[start] > _MOST_TIES:
                problem = f"segment {brief(start)} is part of more than {_MOST_TIES} others"
                self._leave("too-many-ties", edge, problem)
            elif (start in edus and end in joints) or (
                end in units and (start in edus or start in joints)
            ):
                into.setdefault(end, []).append(edge)
                if end in joints:
                    path = {"id": values["id"], **_others(edge, "id", "trg", "type")}
                    self._joined.setdefault(end, []).append(path)
            else:
                self._leave("unknown-id", edge, self._dangling(edge, edus.keys() | joints.keys()))
        return into

    def _dangling(self, edge: XmlElement, sources: Iterable[str]) -> str:
        start, end = edge.attributes.get("src", ""), edge.attributes.get("trg", "")
        missing = end if start in sources else start
        name = brief(edge.attributes["id"])
        return f"relation {name} names {brief(missing)}, which it cannot join"

    def _text(self) -> tuple[Source, dict[str, tuple[int, int]]]:
        """Return the text that the segments make up, and where in it each one stands."""
        places: dict[str, tuple[int, int]] = {}
        parts: list[str] = []
        length = 0
        for name, edu in self._elements["edu"].items():
            words = edu.full_text.strip()
            if not words or implicit(edu.attributes):
                continue
            places[name] = (length, length + len(words))
            length += len(words) + 1
            parts.append(words)
        text = " ".join(parts)
        return Source(SOURCE, text=text, location=self._root.location), places

    def _claims(
        self,
        segments: Mapping[str, list[XmlElement]],
        source: Source,
        places: Mapping[str, tuple[int, int]],
    ) -> dict[str, Claim]:
        order = {name: at for at, name in enumerate(self._elements["edu"])}
        claims: dict[str, Claim] = {}
        for unit, element in self._elements["adu"].items():
            edus = sorted(self._edus_of(unit, segments), key=order.__getitem__)
            words = [self._elements["edu"][name].full_text.strip() for name in edus]
            text = " ".join([each for each in words if each])
            if not text:
                self.findings.note(
                    "no-words",
                    f"unit {brief(unit)} has no text",
                    element.location,
                )
            quotes = [quote_at(source, *places[name]) for name in edus if name in places]
            claims[unit] = self._claim(unit, text, [each for each in quotes if each])
        return self._tied(claims, segments)

    def _claim(self, unit: str, text: str, quotes: list[Quote]) -> Claim:
        element = self._elements["adu"][unit]
        kept: dict[str, Any] = _others(element, "id", "type")
        role = element.attributes.get("type")
        if role not in ("pro", "opp"):
            kept["type"] = role
            problem = f"expected the type pro or opp, found {brief(role)}"
            self.findings.note("unknown-role", problem, element.location)
        return Claim(
            self._names.take(unit),
            text or unit,
            quotes=quotes,
            voice=OPPONENT if role == "opp" else None,
            extras={NOTATION: kept} if kept else {},
            location=element.location,
        )

    def _tied(
        self, claims: dict[str, Claim], segments: Mapping[str, list[XmlElement]]
    ) -> dict[str, Claim]:
        """Return the claims with their ties to the segments, unless those are the usual ones."""
        paths = {
            unit: [
                {"id": edge.attributes["id"], **_others(edge, "id", "trg", "type")}
                for edge in segments.get(unit, ())
            ]
            for unit in claims
        }
        self._usual = self._edus() == default_edus(claims.values()) and all(
            paths[unit] == default_segments(claim.id, claim.text, claim.quotes)
            for unit, claim in claims.items()
        )
        if self._usual:
            return claims
        return {
            unit: evolve(
                claim, extras={NOTATION: {**kept_by(claim, NOTATION), "segments": paths[unit]}}
            )
            for unit, claim in claims.items()
        }

    def _edus(self) -> list[dict[str, str]]:
        return [
            {"id": name, "text": edu.full_text, **_others(edu, "id")}
            for name, edu in self._elements["edu"].items()
        ]

    def _edus_of(self, unit: str, segments: Mapping[str, list[XmlElement]]) -> list[str]:
        """Return the segments that lead to a unit, also through joints."""
        found: dict[str, None] = {}
        seen, waiting = {unit}, [unit]
        while waiting:
            for edge in segments.get(waiting.pop(), ()):
                start = edge.attributes["src"]
                if start in self._elements["edu"]:
                    found[start] = None
                elif start not in seen:
                    seen.add(start)
                    waiting.append(start)
        return list(found)

    # -- the relations ----------------------------------------------------------------------------

    def _relations(self, claims: Mapping[str, str]) -> list[Support | Counterpoint]:
        edges = self._elements["edge"]
        for name, edge in list(edges.items()):
            kind = edge.attributes.get("type")
            if kind not in {*_SUPPORTS, *_COUNTERS, "add"}:
                del edges[name]
                message = f"the type {brief(kind)} of relation {brief(name)} is not known"
                self._leave("unknown-relation", edge, message)
            elif edge.attributes.get("src") not in claims:
                del edges[name]
                self._leave("unknown-id", edge, self._dangling(edge, claims))
        self._drop_dangling(claims)
        bases = _bases(edges)
        for name in [name for name, base in bases.items() if base is None]:
            problem = f"relation {brief(name)} adds a premise to no relation"
            self._leave("unknown-id", edges.pop(name), problem)
        self._drop_dangling(claims)
        added: dict[str, list[str]] = {}
        for name, edge in list(edges.items()):
            base = bases[name]
            if edge.attributes["type"] == "add" and base is not None and base in edges:
                premises = [edges[each].attributes["src"] for each in (base, *added.get(base, ()))]
                if edge.attributes["src"] in premises:
                    del edges[name]
                    problem = f"relation {brief(name)} adds a premise that is there"
                    self._leave("duplicate-premise", edge, problem)
                else:
                    added.setdefault(base, []).append(name)
        self._drop_dangling(claims)
        steps = {n: self._names.take(n) for n, e in edges.items() if e.attributes["type"] != "add"}
        return [self._relation(n, claims, steps, bases, added.get(n, ())) for n in steps]

    def _drop_dangling(self, claims: Mapping[str, str]) -> None:
        """Leave out each relation whose target is nowhere, then those that target it, and so on."""
        edges = self._elements["edge"]
        targeting: dict[str, list[str]] = {}
        for name, edge in edges.items():
            targeting.setdefault(edge.attributes.get("trg", ""), []).append(name)
        steps = [name for name in edges if self._fits(name, claims) is not None]
        while steps:
            name = steps.pop()
            if name in edges:
                problem = self._fits(name, claims) or self._dangling(edges[name], claims)
                self._leave("unknown-id", edges.pop(name), problem)
                steps += targeting.get(name, ())

    def _fits(self, name: str, claims: Mapping[str, str]) -> str | None:
        """Return the obstacle between a relation and its target; ``None`` if there is none."""
        edges = self._elements["edge"]
        values = edges[name].attributes
        target = values.get("trg", "")
        if target in edges:
            if values["type"] not in _SUPPORTS:
                return None
            return f"relation {brief(name)} supports a relation, which no map can say"
        if target in claims and values["type"] != "add":
            return None
        return self._dangling(edges[name], claims)

    def _relation(
        self,
        name: str,
        claims: Mapping[str, str],
        steps: Mapping[str, str],
        bases: Mapping[str, str | None],
        added: Iterable[str],
    ) -> Support | Counterpoint:
        edges = self._elements["edge"]
        edge = edges[name]
        kind, target = edge.attributes["type"], edge.attributes["trg"]
        kept: dict[str, Any] = _others(edge, "id", "src", "trg", "type")
        more: list[dict[str, str]] = []
        premises = [claims[edge.attributes["src"]]]
        for each in added:
            values = edges[each].attributes
            premises.append(claims[values["src"]])
            aimed = {"trg": values["trg"]} if values["trg"] != name else {}
            more.append({"id": each, **aimed, **_others(edges[each], "id", "src", "trg", "type")})
        if more and more != [{"id": f"{steps[name]}+{at}"} for at in range(1, len(more) + 1)]:
            kept["added"] = more
        if target in edges and bases[target] != target:
            kept["trg"] = target
        if kind == "und" and target in claims:
            kept["type"] = "und"
        elif kind == "reb" and target not in claims:
            kept["type"] = "reb"
        extras = {NOTATION: kept} if kept else {}
        own, place = steps[name], edge.location
        if kind in _SUPPORTS:
            scheme = "Example" if kind == "exa" else None
            return Support(
                premises, claims[target], id=own, scheme=scheme, extras=extras, location=place
            )
        end = claims[target] if target in claims else steps[bases[target] or target]
        return Counterpoint(premises, end, id=own, extras=extras, location=place)

    # -- what the map has no place for ------------------------------------------------------------

    def _extras(self, debate: ArgumentMap) -> dict[str, Any]:
        """Return the parts of the file that the writer would not write by itself."""
        kept: dict[str, Any] = {}
        if others := _others_of(self._root.attributes, "id"):
            kept["attributes"] = others
        joints = [
            {"id": name, **_others(joint, "id"), "segments": self._joined.get(name, [])}
            for name, joint in self._elements["joint"].items()
        ]
        if joints:
            kept["joints"] = joints
        if self._unread:
            kept["unread"] = [
                {"tag": each.tag, "attributes": each.attributes, "text": each.full_text.strip()}
                for each in self._unread
            ]
        if not self._usual:
            kept["edus"] = self._edus()
        written = items(evolve(debate, extras={NOTATION: kept}))
        order = [each.attributes.get("id", "") for each in self._root.children]
        if order != [item.attributes.get("id", "") for item in written]:
            kept["order"] = order
        return kept


def _others(element: XmlElement, *known: str) -> dict[str, str]:
    return _others_of(element.attributes, *known)


def _others_of(attributes: Mapping[str, str], *known: str) -> dict[str, str]:
    """Return the attributes that have no meaning here."""
    return {key: value for key, value in attributes.items() if key not in known}


def _bases(edges: Mapping[str, XmlElement]) -> dict[str, str | None]:
    """Return for each relation the one whose premise it adds to, in the end; itself if it does not.

    ``None`` where relations add to each other in a circle.
    """
    bases: dict[str, str | None] = {}
    for start in edges:
        path: list[str] = []
        name = start
        while name not in bases and edges[name].attributes["type"] == "add":
            bases[name] = None  # what is met again on the same path is a circle
            path.append(name)
            name = edges[name].attributes["trg"]
        base = bases.setdefault(name, name)
        for each in path:
            bases[each] = base
    return bases
