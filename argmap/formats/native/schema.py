"""The JSON Schema of the native file, made of the same table as its reader and its writer."""

from __future__ import annotations

from typing import Any

from argmap.formats.native.fields import MAP
from argmap.formats.native.shapes import Field, RecordForm


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft-07) of the native file.

    It says all that can be said of one value at a time; that ids are unique and known it cannot.

    >>> json_schema()["required"]
    ['argmap', 'elements']
    """
    definitions: dict[str, Any] = {}
    waiting = [each for field in MAP.fields for each in field.shape.rows]
    while waiting:
        record = waiting.pop(0)
        if record.name not in definitions:
            definitions[record.name] = _object(record)
            waiting += [each for field in record.fields for each in field.shape.rows]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "An argument map of argmap",
        **_object(MAP),
        "definitions": definitions,
    }


def _object(record: RecordForm) -> dict[str, Any]:
    tag = {"kind": {"const": record.name}} if record.tagged else {}
    return {
        "type": "object",
        "required": [*tag, *record.required_keys],
        "properties": {**tag, **{field.key: _property(field) for field in record.fields}},
    }


def _property(field: Field) -> dict[str, Any]:
    schema = {"description": field.about, **field.shape.schema}
    rows = field.shape.rows
    if not rows:
        return schema
    if not rows[0].tagged:
        return {**schema, "items": _reference(rows[0])}
    kinds = [row.name for row in rows]
    return {
        **schema,
        "items": {
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": {"enum": kinds}},
            "allOf": [
                {"if": {"properties": {"kind": {"const": row.name}}}, "then": _reference(row)}
                for row in rows
            ],
        },
    }


def _reference(record: RecordForm) -> dict[str, str]:
    return {"$ref": f"#/definitions/{record.name}"}
