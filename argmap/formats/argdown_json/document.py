"""The JSON that the reference implementation of Argdown exports, read and written.

Written, it holds some things more, which other tools pass over: the front matter under
``frontMatter``, the ``occurrences`` of a relation, with what its steps are besides, and ``titled``
where a title is like one that was made up. With them nothing of a map is lost.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from argmap.errors import ReadError, brief
from argmap.findings import Severity
from argmap.formats.argdown.extras import own_data
from argmap.formats.argdown.fields import mapping
from argmap.formats.argdown.from_map import write
from argmap.formats.argdown.interpretation.model import Argument, Relation
from argmap.formats.argdown.syntax.document import ArgdownDocument, RelationType
from argmap.formats.argdown.syntax.parser import read
from argmap.formats.argdown.to_map import Meaning, map_of
from argmap.formats.argdown_json.reader import OCCURRENCES, TITLED, document_of, is_untitled
from argmap.formats.argdown_json.writer import export
from argmap.model.argument_map import ArgumentMap
from argmap.syntax.json_text import decode


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
    value = mapping(source.value)
    if not any(isinstance(value.get(key), Mapping) for key in ("statements", "arguments")):
        message = (
            f"expected an object with 'statements' or 'arguments', found {brief(source.value)}"
        )
        raise ReadError([source.finding("wrong-value", Severity.ERROR, message, ())])
    return map_of(document_of(source))


def dumps(debate: ArgumentMap) -> str:
    """Return the map as the reference implementation would export it from Argdown.

    >>> from argmap import Claim
    >>> list(json.loads(dumps(ArgumentMap.of(Claim("tax", "Tax carbon.")))))
    ['arguments', 'statements', 'relations', 'map', 'sections', 'tags']
    """
    document = read(write(debate))
    meaning = Meaning(_as_written(document))
    found = export(meaning.interpretation)
    relations = meaning.interpretation.relations
    for relation, made in zip(relations, found["relations"], strict=True):
        made[OCCURRENCES] = [_occurrence(meaning, relation, at) for at in relation.occurrences]
    for each in meaning.interpretation.members():
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
        inner = mapping(front.get(key))
        if key in front:
            kept[key] = {k: v for k, v in inner.items() if k != gone} if inner else front[key]
    return evolve(document, front_matter=kept)


def _occurrence(meaning: Meaning, relation: Relation, number: int) -> dict[str, Any]:
    """Return the place of a relation in the text, and the further data of its step."""
    element = meaning.book.element(number)
    step = dict(mapping(own_data(element.data).get("step")))
    made = meaning.book.of_part.get(number)
    if relation.type is RelationType.UNDERCUT and made is not None:
        target = meaning.book.made[made][1].sides[1][0]
        step |= {"target": target} if target in meaning.book.made else {}
    occurrence: dict[str, Any] = {"place": number}
    if step:
        occurrence["step"] = step
    ends = meaning.interpretation.ends
    source = ends[element.parent or 0] if element.outward else ends[number]
    if source is relation.target and relation.type is RelationType.CONTRARY:
        occurrence["reversed"] = True
    return occurrence
