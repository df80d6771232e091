"""The JSON that the reference implementation of Argdown exports, read and written.

Written, it holds some things more, which other tools pass over: the front matter under
``frontMatter``, the ``occurrences`` of a relation, with what its steps are besides, and ``titled``
where a title is like one that was made up. With them nothing of a map is lost.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from attrs import evolve

from argmap.errors import ReadError, brief
from argmap.findings import Severity
from argmap.formats.argdown.extras import own_data
from argmap.formats.argdown.from_map.document import document_of as document_of_map
from argmap.formats.argdown.from_map.printing import as_read
from argmap.formats.argdown.interpretation.interpreter import interpret
from argmap.formats.argdown.interpretation.model import Argument, Interpretation, Relation
from argmap.formats.argdown.interpretation.relations import settle
from argmap.formats.argdown.syntax.document import ArgdownDocument, Element, RelationType
from argmap.formats.argdown.to_map import map_of
from argmap.formats.argdown_json.reader import OCCURRENCES, TITLED, document_of, is_untitled
from argmap.formats.argdown_json.writer import export
from argmap.model.argument_map import ArgumentMap
from argmap.syntax.json_text import decode
from argmap.syntax.plain import as_mapping
from argmap.values import Json


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that an export of the reference implementation holds.

    Raises:
        ReadError: The text is no JSON, or no object with statements or arguments.

    >>> loads('{"statements": {"tax": {"members": [{"text": "Tax carbon."}]}}}')
    ArgumentMap('', 1 claim, 0 supports, 0 counterpoints)
    """
    source = decode(text, name=name)
    if source.faults:
        raise ReadError(source.faults)
    value = as_mapping(source.value)
    if not any(isinstance(value.get(key), Mapping) for key in ("statements", "arguments")):
        message = (
            f"expected an object with 'statements' or 'arguments', found {brief(source.value)}"
        )
        raise ReadError([source.finding("wrong-value", message, (), severity=Severity.ERROR)])
    return map_of(document_of(source))


def dumps(debate: ArgumentMap) -> str:
    """Return the map as the reference implementation would export it from Argdown.

    >>> from argmap import Claim
    >>> list(json.loads(dumps(ArgumentMap.of(Claim("tax", "Tax carbon.")))))
    ['arguments', 'statements', 'relations', 'map', 'sections', 'tags']
    """
    made = document_of_map(debate)
    document = as_read(made.document)
    meaning = interpret(_as_written(document))
    settle(meaning)
    found = export(meaning)
    for relation, exported in zip(meaning.relations, found["relations"], strict=True):
        exported[OCCURRENCES] = [
            _occurrence(meaning, relation, at, made.hits.get(at)) for at in relation.occurrences
        ]
    for each in meaning.members():
        kind = "arguments" if isinstance(each, Argument) else "statements"
        if not each.untitled and is_untitled(each.title, found[kind][each.title]):
            found[kind][each.title][TITLED] = True
    if document.front_matter is not None:
        found["frontMatter"] = document.front_matter
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _as_written(document: ArgdownDocument) -> ArgdownDocument:
    """Return the document without the settings that cut arguments up and move them about."""
    front = document.front_matter
    if not isinstance(front, Mapping):
        return document
    kept = {key: value for key, value in front.items() if key not in ("model", "group")}
    for key, gone in (("model", "explodeArguments"), ("group", "regroup")):
        inner = as_mapping(front.get(key))
        if key in front:
            kept[key] = {k: v for k, v in inner.items() if k != gone} if inner else front[key]
    return evolve(document, front_matter=kept)


def _occurrence(
    meaning: Interpretation, relation: Relation, number: int, hit: str | None
) -> dict[str, Json]:
    """Return the place of a relation in the text, and the further data of its step."""
    element = meaning.document.parts[number]
    assert isinstance(element, Element)
    step = dict(as_mapping(own_data(element.data).get("step")))
    if relation.type is RelationType.UNDERCUT and hit is not None:
        step["target"] = hit
    occurrence: dict[str, Json] = {"place": number}
    if step:
        occurrence["step"] = step
    source = meaning.ends[element.parent or 0] if element.outward else meaning.ends[number]
    if source is relation.target and relation.type is RelationType.CONTRARY:
        occurrence["reversed"] = True
    return occurrence
