"""An Argdown document as the JSON that the reference implementation exports."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeAlias

from argmap.formats.argdown.interpretation.model import (
    Argument,
    End,
    Interpretation,
    Member,
    Relation,
    Section,
    Statement,
    StepNode,
)
from argmap.formats.argdown.syntax.document import ElementRole, Extent, Range, RangeKind
from argmap.formats.argdown_json.groups import Group, MapBox
from argmap.formats.argdown_json.map import MapLine, MapPicture, draw

Object: TypeAlias = dict[str, Any]

_VALUE_NAMES = {
    RangeKind.LINK: "url",
    RangeKind.TAG: "tag",
    RangeKind.STATEMENT_MENTION: "title",
    RangeKind.ARGUMENT_MENTION: "title",
}


def export(meaning: Interpretation) -> dict[str, Any]:
    """Return an interpretation, its relations settled, as the reference implementation's JSON.

    >>> from argmap.formats.argdown import parse
    >>> from argmap.formats.argdown.interpretation.interpreter import interpret
    >>> export(interpret(parse("[a]: It rains.")))["statements"]["a"]["isUsedAsTopLevelStatement"]
    True
    """
    picture = draw(meaning)
    made = _Exported(meaning.relations)
    return {
        "arguments": {title: _argument(each, made) for title, each in meaning.arguments.items()},
        "statements": {title: _statement(each, made) for title, each in meaning.statements.items()},
        "relations": made.all(),
        "map": _map(picture, meaning),
        "sections": _sections(meaning.sections),
        "tags": {tag: _tag(tag, number) for tag, number in meaning.tags.items()},
    }


def _present(pairs: Object) -> Object:
    for name in [name for name, value in pairs.items() if value is None]:
        del pairs[name]
    return pairs


class _Exported:
    """The relations as JSON, each made once; ends refer to the same objects as the list of all."""

    def __init__(self, relations: Iterable[Relation]) -> None:
        self._made = {id(relation): _relation(relation) for relation in relations}

    def all(self) -> list[Object]:
        return list(self._made.values())

    def of(self, end: End) -> list[Object]:
        return [self._made[id(relation)] for relation in end.relations]


def _statement(statement: Statement, exported: _Exported) -> Object:
    return _present(
        {
            "type": "equivalence-class",
            "title": statement.title,
            "relations": exported.of(statement),
            "members": [_member(member, exported) for member in statement.members],
            **{f"isUsedAs{use}": used for use, used in statement.used_as.items()},
            "section": statement.section.id if statement.section else None,
            "data": statement.data,
            "tags": list(statement.tags) or None,
        }
    )


def _argument(argument: Argument, exported: _Exported) -> Object:
    steps = [_member(step, exported) for step in argument.steps]
    members = [_member(member, exported) for member in argument.members]
    for member, made in zip(argument.members, members, strict=True):
        if member is argument.described:
            made["pcs"] = steps
    return _present(
        {
            "type": "argument",
            "title": argument.title,
            "relations": exported.of(argument),
            "members": members,
            "pcs": steps,
            "section": argument.section.id if argument.section else None,
            "data": argument.data,
            "tags": list(argument.tags) or None,
            **_place(argument.place),
        }
    )


def _member(member: Member, exported: _Exported) -> Object:
    element = member.element
    top = element.role is ElementRole.TOP
    return _present(
        {
            "type": "statement",
            "role": member.role,
            "isTopLevel": top if element.is_argument else (top or None),
            "title": member.title,
            "text": member.text if member.text or element.is_argument else None,
            "isReference": element.is_reference or None,
            **_place(member.place),
            "ranges": _ranges(member.ranges) if member.ranges else None,
            "tags": list(element.tags) if element.tags else None,
            "data": element.data,
            "section": member.section.id if member.section else None,
            "argumentTitle": member.argument,
            "inference": _inference(member.step, exported) if member.step else None,
        }
    )


def _inference(step: StepNode, exported: _Exported) -> Object:
    return _present(
        {
            "type": "inference",
            "relations": exported.of(step),
            "inferenceRules": list(step.inference.rules),
            "data": step.inference.data,
            "argumentTitle": step.argument,
            "conclusionIndex": step.conclusion,
            **_place(step.inference.place),
        }
    )


def _place(place: Extent | None) -> Object:
    if place is None:
        return {}
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _ranges(ranges: Iterable[Range]) -> list[Object] | None:
    found = [
        _present(
            {
                "type": each.kind.value,
                "start": each.start,
                "stop": each.stop,
                _VALUE_NAMES.get(each.kind, "value"): each.value or None,
            }
        )
        for each in ranges
        if each.kind not in (RangeKind.SHORTCODE, RangeKind.BACKSLASH)
    ]
    return found or None


def _end(end: End) -> tuple[str, str]:
    if isinstance(end, Statement):
        return end.title, "equivalence-class"
    if isinstance(end, Argument):
        return end.title, "argument"
    return end.argument, "inference"


def _relation(relation: Relation) -> Object:
    source, source_type = _end(relation.source)
    target, target_type = _end(relation.target)
    exported: Object = {
        "type": "relation",
        "relationType": relation.type.value,
        "from": source,
        "fromType": source_type,
        "to": target,
        "toType": target_type,
    }
    if isinstance(relation.target, StepNode):
        exported["conclusionIndex"] = relation.target.conclusion
    return exported


def _sections(sections: Iterable[Section]) -> list[Object]:
    """Return the sections with those inside them, without recursion."""
    outermost: list[Object] = []
    waiting = [(section, outermost) for section in reversed(list(sections))]
    while waiting:
        section, into = waiting.pop()
        children: list[Object] = []
        into.append(
            _present(
                {
                    "type": "section",
                    "id": section.id,
                    "level": section.level,
                    "title": section.title,
                    "children": children,
                    "parent": section.parent.id if section.parent else None,
                    "isGroup": section.is_group,
                    "isClosed": section.is_closed,
                    "data": section.data,
                    "tags": list(section.tags) or None,
                    "ranges": (_ranges(section.ranges) or []) if section.place else None,
                    "startLine": section.place.line if section.place else None,
                    "startColumn": section.place.column if section.place else None,
                    "endLine": section.end[0] if section.place else None,
                    "endColumn": section.end[1] if section.place else None,
                }
            )
        )
        waiting += [(child, children) for child in reversed(section.children)]
    return outermost


def _tag(tag: str, number: int) -> Object:
    return {"tag": tag, "cssClass": _css_class(f"tag-{tag}"), "occurrenceIndex": number}


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def _css_class(name: str) -> str:
    plain = re.sub(r"\s", "-", name.lower().translate(_UMLAUTS))
    return re.sub(r"[^a-z0-9-]", "", plain)


def _map(picture: MapPicture, meaning: Interpretation) -> Object:
    with_tags = bool(meaning.settings.of("map").get("addTags", True))
    outermost: list[Object] = []
    waiting = [(place, outermost) for place in reversed(picture.places)]
    while waiting:
        place, into = waiting.pop()
        if isinstance(place, Group):
            children: list[Object] = []
            into.append(_group(place, children))
            waiting += [(child, children) for child in reversed(place.children)]
        else:
            into.append(_box(place, with_tags=with_tags))
    return {"nodes": outermost, "edges": [_line(line) for line in picture.lines]}


def _box(box: MapBox, *, with_tags: bool) -> Object:
    kind = "statement-map-node" if isinstance(box.of, Statement) else "argument-map-node"
    return _present(
        {
            "id": box.id,
            "title": box.of.title,
            "type": kind,
            "labelTitle": box.label_title,
            "labelText": box.label_text,
            "tags": (list(box.of.tags) or None) if with_tags else None,
        }
    )


def _group(group: Group, children: list[Object]) -> Object:
    section = group.section
    return _present(
        {
            "id": section.id,
            "title": section.title,
            "type": "group-map-node",
            "isClosed": section.is_closed,
            "level": group.level,
            "labelTitle": section.title,
            "children": children,
            "parent": group.parent.section.id if group.parent else None,
        }
    )


def _line(line: MapLine) -> Object:
    return _present(
        {
            "id": line.id,
            "type": "map-edge",
            "relationType": line.type.value,
            "from": line.source.id,
            "to": line.target.id,
            "fromEquivalenceClass": line.source_statement and line.source_statement.title,
            "toEquivalenceClass": line.target_statement and line.target_statement.title,
        }
    )
