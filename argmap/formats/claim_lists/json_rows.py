"""Rows of a JSON text: a list of objects, or an object with lists of claims and of relations."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final, cast

from attrs import evolve

from argmap.errors import ReadError, brief
from argmap.findings import Finding, Severity
from argmap.formats.claim_lists.columns import (
    fields_of,
    is_claim_list,
    is_relation_list,
    name_of_column,
    stance_of,
)
from argmap.formats.claim_lists.json_numbers import claim_numbers
from argmap.formats.claim_lists.json_shapes import is_argument, plain_lists
from argmap.formats.claim_lists.levels import with_parents
from argmap.formats.claim_lists.nested_rows import flat_items, is_tree
from argmap.formats.claim_lists.rows import PlacedText, Row, Rows
from argmap.syntax.json_once import decode_once
from argmap.syntax.json_text import decode
from argmap.syntax.plain import as_list, as_mapping
from argmap.values import Json, is_array, is_mapping

_CLAIMS: Final = ("claims", "statements", "propositions", "arguments", "rows", "nodes")
_RELATIONS: Final = ("relations", "links", "steps", "edges", "pairs", "arguments")
# The keys under which programs that draw networks hold the text of a node or a line.
_NODES: Final = "nodes"
_LINES: Final = frozenset({"links", "edges"})
_LABELS: Final = ("label", "name", "title", "value")
# Columns that other notations have, too, so that they do not tell a list of claims.
_COMMON: Final = frozenset({"kind", "type", "from", "to", "reason"})
_TYING: Final = frozenset(
    {"parent", "stance", "is_thesis", "supported", "attacked", "reasons", "objections", "first"}
)
_LISTED: Final = frozenset(
    {
        *("quotes", "supported", "attacked", "reasons", "objections", "premises", "warrant"),
        *("backing", "replies"),
    }
)
_LOOKED_AT: Final = 50
_THESES: Final = frozenset({"thesis", "main claim", "major claim", "these", "tesis", "thèse"})
_ABOUT: Final = frozenset(
    {"description", "metadata", "meta", "version", "schema", "$schema", "graph", "id", "format"}
)
_TITLES: Final = ("title", "name", "topic")


def looks_like_json(text: str) -> bool:
    """Whether a text is JSON that lists claims or relations.

    >>> looks_like_json('{"claims": [{"text": "Tax it.", "parent": ""}]}'), looks_like_json("[1]")
    (True, False)
    """
    document = decode_once(text)
    return document is not None and looks_like_lists(document.value)


def looks_like_lists(document: object) -> bool:
    """Whether the value of a text lists claims or relations.

    >>> looks_like_lists({"thesis": "Tax it.", "cons": ["It is dear."]})
    True
    """
    value = plain_lists(document)
    if is_tree(value) or is_argument(value):
        return True
    if not _lists(value) and claim_numbers(as_mapping(value)) is None:
        return False
    is_numbered = claim_numbers(as_mapping(document)) is not None
    return is_numbered or isinstance(value, list) or _says_parents_or_ends(value)


def looks_like_json_lines(text: str) -> bool:
    r"""Whether the first lines of a text are JSON objects, each a claim or relation.

    >>> looks_like_json_lines('{"text": "Tax it."}\n{"text": "No.", "stance": "con"}')
    True
    """
    lines = [line for line in text.split("\n", _LOOKED_AT)[:_LOOKED_AT] if line.strip()]
    if len(lines) < 2 or not all(line.strip().endswith("}") for line in lines[:2]):
        return False
    values = [found.value for line in lines if (found := decode_once(line)) is not None]
    return len(values) == len(lines) and all(map(is_mapping, values)) and bool(_lists(values))


def rows_of_json_lines(text: str, name: str | None) -> Rows:
    r"""Rows of a text with a JSON object in each line.

    Raises:
        ReadError: A line is no JSON.

    >>> len(rows_of_json_lines('{"text": "Tax it."}\n{"text": "No.", "stance": "con"}', None).rows)
    2
    """
    rows: list[Row] = []
    findings: list[Finding] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            source = decode(line, name=name)
        except ReadError as error:
            raise ReadError([_in_line(each, number) for each in error.findings]) from None
        if source.faults:
            raise ReadError([_in_line(each, number) for each in source.faults])
        if is_mapping(source.value):
            row = _row(source, source.value, ())
            place = row.place and evolve(row.place, line=number)
            rows.append(evolve(row, place=place, excerpt=line))
        else:
            message = f"expected a claim or relation as an object, found {brief(source.value)}"
            found = source.finding("wrong-value", message, ())
            findings.append(_in_line(found, number))
    return Rows(tuple(rows), tuple(findings))


def _in_line(finding: Finding, number: int) -> Finding:
    """Finding about one line of a text, with the number of that line."""
    place = finding.location
    return evolve(finding, location=place and evolve(place, line=number))


def _says_parents_or_ends(value: object) -> bool:
    """Whether the rows of an object name each other by columns, unlike those of a draft."""
    for _, items in _lists(value):
        keys = _columns(items)
        known = set(fields_of([key for key in keys if key not in _COMMON]).values())
        if {"source", "target"} <= keys.keys() or known & _TYING:
            return True
        if {"text", "premises"} <= set(fields_of(keys).values()):
            return True
    return _has_other_texts(value)


def _has_other_texts(value: object) -> bool:
    """Whether claims and relations stand side by side, the claims' texts called otherwise."""
    lists = _lists(value)
    return len(lists) > 1 and "text" not in _columns(lists[0][1])


def rows_of_json(text: str, name: str | None) -> Rows:
    """Rows of the lists in a JSON text.

    Raises:
        ReadError: The text is no JSON, or holds no list of claims or relations.

    >>> rows_of_json('[{"text": "Tax it.", "parent": null, "stance": ""}]', None).rows[0].values
    {'text': 'Tax it.', 'parent': '', 'stance': ''}
    """
    source = decode(text, name=name)
    if source.faults:
        raise ReadError(source.faults)
    return rows_of_value(source, source.value)


def rows_of_value(source: PlacedText, document: object) -> Rows:
    """Rows of the lists in the value of a text.

    Args:
        source: The text, for places.
        document: Its value.

    Raises:
        ReadError: It holds no list of claims or relations.
    """
    value = plain_lists(document)
    if is_tree(value):
        return Rows(tuple([_row(source, item, path) for path, item in flat_items(value)]))
    if is_argument(value):
        return Rows((_row(source, as_mapping(value), ()),))
    numbers = claim_numbers(as_mapping(value))
    if numbers is not None:
        fault = source.finding(
            "unknown-numbers",
            numbers.fault,
            (numbers.key,),
            severity=Severity.ERROR,
            hint="give each claim an id, and let the relations name it",
        )
        raise ReadError([fault])
    lists = _lists(value)
    if not lists:
        message = f"expected a list of claims with a text and a stance, found {brief(document)}"
        raise ReadError([source.finding("wrong-value", message, (), severity=Severity.ERROR)])
    findings: list[Finding] = []
    rows: list[Row] = []
    for path, items in lists:
        for at, item in enumerate(items):
            here: tuple[str | int, ...] = (*path, at)
            if is_mapping(item):
                rows.append(_row(source, item, here))
            else:
                message = f"expected a claim or relation as an object, found {brief(item)}"
                findings.append(source.finding("wrong-value", message, here))
    whole = as_mapping(value)
    rows = _with_thesis(rows, whole)
    has_thesis = any(row.get("is_thesis") for row in rows)
    read = {path[0] for path, _ in lists if path}
    read |= {key for key in whole if has_thesis and name_of_column(key) in _THESES}
    findings += _unread(source, whole, read)
    return Rows(tuple(with_parents(rows)), tuple(findings), _title(value))


def _with_thesis(rows: list[Row], whole: Mapping[str, object]) -> list[Row]:
    """Rows of which one is the main claim that stands beside the list, by its id or its text."""
    said = next((whole[key] for key in whole if name_of_column(key) in _THESES), None)
    if not isinstance(said, str) or not said.strip():
        return rows
    names = {said.strip()}
    return [
        evolve(row, values={**row.values, "is_thesis": "true"})
        if row.get("text") and not names.isdisjoint({row.get("id"), row.get("text")})
        else row
        for row in rows
    ]


def _unread(
    source: PlacedText, whole: Mapping[str, object], read: Collection[str]
) -> list[Finding]:
    """Finding for what stands beside the lists and has no place in a map."""
    other = [
        key
        for key, value in whole.items()
        if key not in read
        and name_of_column(key) not in {*_TITLES, *_ABOUT}
        and (is_mapping(value) or is_array(value) or isinstance(value, str))
        and value
    ]
    if not other:
        return []
    names = ", ".join(brief(key, 30) for key in other[:5]) + (", …" if len(other) > 5 else "")
    message = f"beside the lists stand keys that are not read: {names}"
    return [source.finding("unread", message, (other[0],))]


def _lists(value: object) -> list[tuple[tuple[str, ...], Sequence[Json]]]:
    """Lists of rows in a value, each with its path."""
    items, whole = [*as_list(value)], as_mapping(value)
    if items:
        return [((), items)] if _is_rows(items, inside=False) else []
    found: list[tuple[tuple[str, ...], Sequence[Json]]] = []
    for names in (_CLAIMS, _RELATIONS):
        for name in names:
            given = whole.get(name)
            if not is_array(given):
                continue
            field = "text" if name == _NODES else "stance" if name in _LINES else ""
            rows = [_with_label(item, field) for item in given] if field else given
            if any(path == (name,) for path, _ in found):
                continue
            if _is_rows(rows, inside=True) and (name not in _LINES or _says_stances(rows)):
                found.append(((name,), rows))
                break
    return found if not found or found[0][0] != (_NODES,) or len(found) > 1 else []


def _with_label(item: Json, field: str) -> Json:
    """A node or line of a network, its label under the name of the field it lacks."""
    row = as_mapping(item)
    if not row or field in fields_of([key for key in row if key not in _LABELS]).values():
        return item
    key = next((key for key in _LABELS if isinstance(row.get(key), str)), None)
    if key is None:
        return item
    return {field: row[key], **{other: row[other] for other in row if other != key}}


def _says_stances(items: Sequence[Json]) -> bool:
    """Whether any line of a network says that it is for or against something."""
    return any(
        field == "stance" and stance_of(str(as_mapping(item).get(key))) is not None
        for item in items[:_LOOKED_AT]
        for key, field in fields_of(as_mapping(item)).items()
    )


def _is_rows(items: Sequence[Json], *, inside: bool) -> bool:
    """Whether the objects of a list are rows; in a list of claims, a text is enough."""
    keys = [key for key in _columns(items) if inside or key not in _COMMON]
    fields = set(fields_of(keys).values())
    return is_claim_list(fields) or is_relation_list(fields) or (inside and "text" in fields)


def _columns(items: Sequence[Json]) -> dict[str, None]:
    """The keys of the first objects of a list; a main claim often lacks those of the others.

    What is an object itself is no cell.
    """
    return dict.fromkeys(
        key
        for item in items[:_LOOKED_AT]
        for key, value in as_mapping(item).items()
        if not is_mapping(value)
    )


def _title(value: object) -> str:
    if not isinstance(value, Mapping):
        return ""
    whole = cast("Mapping[str, object]", value)
    return next((said for key in _TITLES if isinstance(said := whole.get(key), str)), "")


def _row(source: PlacedText, item: Mapping[str, object], path: tuple[str | int, ...]) -> Row:
    fields = fields_of(item)
    known: dict[str, str] = {}
    other: dict[str, object] = {}
    for key, value in item.items():
        if key in fields and (not is_mapping(value) or _cell(value, fields[key])):
            said = [known.get(fields[key], ""), _cell(value, fields[key])]
            known[fields[key]] = "\n".join(filter(None, said))
        elif value is not None:
            other[key] = value
    return Row(known, other, source.location(path))


def _cell(value: object, field: str) -> str:
    """The value as a cell would hold it."""
    if is_array(value):
        joint = "\n" if field in _LISTED else " / " if field == "group" else ", "
        return joint.join([_cell(each, field) for each in value])
    if value is None:
        return ""
    if is_mapping(value):
        fields = fields_of(value)
        return next((str(value[key]).strip() for key in fields if fields[key] == "text"), "")
    return str(value).strip()
