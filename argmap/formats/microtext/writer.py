"""Writes Argument Microtext XML: segments, units and relations as the corpus has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from argmap.formats.shared.kept import in_order, kept_by
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.model.records import Claim, Counterpoint, Party, Support
from argmap.quotations import whole_quotes
from argmap.syntax.plain import as_list, as_mapping
from argmap.syntax.xml import attributes, escape, is_name, sayable
from argmap.text.source import Quote

NOTATION = "microtext"

SOURCE = "text"
"""The id of the source that the segments make up."""

OPPONENT = Party("opponent", "Opponent")
"""The voice of units of type ``opp``: somebody the author answers."""


@frozen
class XmlItem:
    """One element of the file.

    >>> XmlItem("adu", {"id": "a1", "type": "pro"}).text is None
    True
    """

    tag: str
    attributes: Mapping[str, str]
    text: str | None = field(default=None)


def dumps(debate: ArgumentMap) -> str:
    """Return the map as an ``arggraph``.

    >>> print(dumps(ArgumentMap.of(Claim("tax", "Tax carbon."), title="t")), end="")
    <?xml version='1.0' encoding='UTF-8'?>
    <arggraph id="t">
      <edu id="tax.1" implicit="true"><![CDATA[Tax carbon.]]></edu>
      <adu id="tax" type="pro"/>
      <edge id="tax=1" src="tax.1" trg="tax" type="seg"/>
    </arggraph>
    """
    debate = whole_quotes(debate)
    own = kept_by(debate, NOTATION)
    written = items(debate)
    names = [item.attributes.get("id", "") for item in written]
    written = in_order(written, names, as_list(own.get("order")))
    title = sayable(debate.title)
    root = {"id": title} if title else {}
    root |= attributes_in(own.get("attributes"), "id")
    lines = ["<?xml version='1.0' encoding='UTF-8'?>", f"<arggraph{attributes(root)}>"]
    lines += [f"  {_line(item)}" for item in written]
    return "\n".join((*lines, "</arggraph>", ""))


def _line(item: XmlItem) -> str:
    start = f"{item.tag}{attributes(item.attributes)}"
    if item.text is None:
        return f"<{start}/>"
    plain = escape(item.text)
    if "]]>" not in item.text and "\r" not in item.text:
        plain = f"<![CDATA[{sayable(item.text)}]]>"
    return f"<{start}>{plain}</{item.tag}>"


def items(debate: ArgumentMap) -> list[XmlItem]:
    """Return the elements in the order of the corpus: segments, joints, units, relations.

    >>> [item.tag for item in items(ArgumentMap.of(Claim("tax", "Tax carbon.")))]
    ['edu', 'adu', 'edge']
    """
    text = _Text(debate)
    units = [_unit(claim) for claim in debate.claims]
    paths = [XmlItem("edge", path) for path in text.paths]
    relations = [XmlItem("edge", edge) for edge in _edges(debate, text.names)]
    unread = list(_unread_items(kept_by(debate, NOTATION)))
    return [*text.edus, *text.joints, *units, *paths, *relations, *unread]


def implicit(values: Mapping[str, str]) -> bool:
    """Return whether a segment is left unsaid in the text.

    >>> implicit({"id": "e1", "implicit": "true"})
    True
    """
    return values.get("implicit", "").lower() in {"true", "yes", "1"}


def default_segments(name: str, text: str, quotes: Sequence[Quote]) -> list[dict[str, str]]:
    """Return the ties of a claim to its segments when none were kept.

    >>> default_segments("tax", "Tax carbon.", [])
    [{'id': 'tax=1', 'src': 'tax.1'}]
    """
    count = len(_cut(text, quotes))
    return [{"id": f"{name}={at}", "src": f"{name}.{at}"} for at in range(1, count + 1)]


def default_edus(claims: Iterable[Claim]) -> list[dict[str, str]]:
    """Return the segments of claims when nothing was kept about them.

    >>> default_edus([Claim("tax", "Tax carbon.", quotes="Tax carbon.")])
    [{'id': 'tax.1', 'text': 'Tax carbon.'}]
    """
    edus: list[dict[str, str]] = []
    for claim in claims:
        for at, (words, quoted) in enumerate(_cut(claim.text, claim.quotes), start=1):
            edu = {"id": f"{claim.id}.{at}", "text": words}
            edus.append(edu if quoted else {**edu, "implicit": "true"})
    return edus


def _cut(text: str, quotes: Sequence[Quote]) -> list[tuple[str, bool]]:
    """Return the words of each segment, and whether they stand in the text.

    A unit says what its segments say, so a claim in other words than its quotes has a segment of
    its own, which counts as left unsaid.
    """
    if quotes and " ".join([quote.exact for quote in quotes]) == text:
        return [(quote.exact, True) for quote in quotes]
    return [(text.strip(), False)]


class _Text:
    """The segments and joints of a map, and the relations that tie them to its claims."""

    def __init__(self, debate: ArgumentMap) -> None:
        own = kept_by(debate, NOTATION)
        self.names = Ids(element.id for element in debate.elements)
        self.edus: list[XmlItem] = []
        self.joints: list[XmlItem] = []
        self.paths: list[dict[str, str]] = []
        self._at: dict[str, int] = {}
        self._inside: dict[str, list[str]] = {}
        for edu in self._kept_edus(debate, own):
            self._add(edu)
        for joint in as_list(own.get("joints")):
            self._join(joint)
        for claim in debate.claims:
            self._tie(claim)

    def _kept_edus(self, debate: ArgumentMap, own: Mapping[str, object]) -> list[XmlItem]:
        """Return the segments that the file had, unless the text has changed."""
        found: dict[str, XmlItem] = {}
        for each in as_list(own.get("edus")):
            values = attributes_in(each, "text")
            text = as_mapping(each).get("text")
            if isinstance(text, str) and values.get("id", "").strip():
                found.setdefault(values["id"], XmlItem("edu", values, text))
        parts = [_words(item) for item in found.values() if not implicit(item.attributes)]
        text = " ".join([part for part in parts if part])
        source = debate.sources[0].text if debate.sources else None
        free = not any(name in self.names for name in found)
        return list(found.values()) if text == (source or "") and free else []

    def _add(self, edu: XmlItem) -> None:
        name = self.names.take(edu.attributes["id"])
        self._at[name] = len(self.edus)
        self.edus.append(XmlItem("edu", {**edu.attributes, "id": name}, edu.text))

    def _join(self, joint: object) -> None:
        values = attributes_in(joint, "segments")
        name = values.get("id", "")
        paths = [
            attributes_in(path, "trg", "type")
            for path in as_list(as_mapping(joint).get("segments"))
        ]
        if not name.strip() or name in self.names:
            return
        if not all(path.get("src") in self._at for path in paths):
            return
        self.names.take(name)
        self.joints.append(XmlItem("joint", values))
        self._inside[name] = [path["src"] for path in paths]
        self._write(paths, name)

    def _tie(self, claim: Claim) -> None:
        """Tie a claim to the segments it came from, or to new ones if its text has changed."""
        own = kept_by(claim, NOTATION)
        paths = [attributes_in(path, "trg", "type") for path in as_list(own.get("segments"))]
        starts = [path.get("src", "") for path in paths]
        if "segments" in own and self._says(starts, claim):
            self._write(paths, claim.id)
            return
        renamed: dict[str, str] = {}
        for edu in default_edus([claim]):
            words = edu.pop("text")
            self._add(XmlItem("edu", edu, words))
            renamed[edu["id"]] = self.edus[-1].attributes["id"]
        paths = default_segments(claim.id, claim.text, claim.quotes)
        self._write([{**path, "src": renamed[path["src"]]} for path in paths], claim.id)

    def _says(self, starts: Sequence[str], claim: Claim) -> bool:
        """Return whether these segments say what the claim says, in the words of its quotes."""
        names = [name for start in starts for name in self._inside.get(start, [start])]
        if not all(name in self._at for name in names):
            return False
        edus = [self.edus[at] for at in sorted({self._at[name] for name in names})]
        words = [(_words(edu), implicit(edu.attributes)) for edu in edus if _words(edu)]
        text = " ".join([each for each, _ in words])
        quotes = [each for each, understood in words if not understood]
        # A unit without words is read under its id.
        return (text or claim.id) == claim.text and quotes == [q.exact for q in claim.quotes]

    def _write(self, paths: Iterable[Mapping[str, str]], end: str) -> None:
        for path in paths:
            name = self.names.take(path.get("id") or f"{end}=1")
            rest = {key: value for key, value in path.items() if key not in ("id", "src")}
            self.paths.append({"id": name, "src": path["src"], "trg": end, "type": "seg", **rest})


def _words(edu: XmlItem) -> str:
    return (edu.text or "").strip()


def _unit(claim: Claim) -> XmlItem:
    own = kept_by(claim, NOTATION)
    role = "opp" if claim.voice == OPPONENT.id else "pro"
    values = {"id": claim.id, "type": role}
    if "type" in own and claim.voice is None:
        del values["type"]
        if isinstance(own["type"], str):
            values["type"] = own["type"]
    return XmlItem("adu", {**values, **attributes_in(own, "segments", "type", "id")})


def _edges(debate: ArgumentMap, names: Ids) -> Iterator[dict[str, str]]:
    """Yield the relations between units, each with the relations that add premises to it."""
    steps = [element for element in debate.elements if isinstance(element, Support | Counterpoint)]
    added = {step.id: _further_premises(step, names) for step in steps}
    ids = {name: {each["id"] for each in more} for name, more in added.items()}
    claims = {claim.id for claim in debate.claims}
    for step in steps:
        own = kept_by(step, NOTATION)
        target = step.sides[1][0]
        kind = _kind(step, own, against_claim=target in claims)
        aimed = own.get("trg")
        if isinstance(aimed, str) and aimed in ids.get(target, ()):
            target = aimed
        rest = attributes_in(own, "id", "src", "trg", "type", "added")
        yield {"id": step.id, "src": step.premises[0], "trg": target, "type": kind, **rest}
        for each, premise in zip(added[step.id], step.premises[1:], strict=True):
            rest = {key: value for key, value in each.items() if key not in ("id", "trg")}
            ends = {"src": premise, "trg": each["trg"], "type": "add"}
            yield {"id": each["id"], **ends, **rest}


def _kind(step: Support | Counterpoint, own: Mapping[str, object], *, against_claim: bool) -> str:
    if isinstance(step, Support):
        return "exa" if step.scheme == "Example" else "sup"
    usual, other = ("reb", "und") if against_claim else ("und", "reb")
    return other if own.get("type") == other else usual


def _further_premises(step: Support | Counterpoint, names: Ids) -> list[dict[str, str]]:
    """Return the relations that add the further premises of a step, without their premises."""
    count = len(step.premises) - 1
    given = [
        attributes_in(each, "src", "type") for each in as_list(kept_by(step, NOTATION).get("added"))
    ]
    ids = [each.get("id", "") for each in given]
    usable = len(given) == count == len(set(ids)) and all(
        name.strip() and name not in names for name in ids
    )
    if not usable:
        given = [{"id": f"{step.id}+{at}"} for at in range(1, count + 1)]
    known = {each["id"] for each in given}
    made: list[dict[str, str]] = []
    for each in given:
        target = each.get("trg", step.id)
        name = names.take(each["id"])
        made.append({**each, "id": name, "trg": target if target in known else step.id})
    return made


def _unread_items(own: Mapping[str, object]) -> Iterator[XmlItem]:
    for each in as_list(own.get("unread")):
        values = as_mapping(each)
        tag, text = values.get("tag"), values.get("text")
        if isinstance(tag, str) and is_name(tag):
            words = text if isinstance(text, str) and text else None
            yield XmlItem(tag, attributes_in(values.get("attributes")), words)


def attributes_in(value: object, *without: str) -> dict[str, str]:
    """Return the entries of a mapping that can be attributes of an element.

    >>> attributes_in({"src": "e1", "n": 1, "a b": "c"})
    {'src': 'e1'}
    """
    return {
        key: each
        for key, each in as_mapping(value).items()
        if isinstance(each, str) and key not in without and is_name(key)
    }
