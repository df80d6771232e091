"""Maps as plain values, as a program that speaks JSON holds them, and the schemas of both forms."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from attrs import evolve

from argmap.errors import FormatError, LossError, ReadError, WrongTypeError, brief, read_error
from argmap.findings import Finding
from argmap.formats.format import Reader, Writer
from argmap.formats.recognition import format_named
from argmap.formats.roundtrip import differences
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.model.records import Element
from argmap.parameters import expect_text
from argmap.values import as_given

_FORMS = ("draft", "json")


def to_dict(
    debate: ArgumentMap,
    format: str = "json",  # noqa: A002 - the field's word
    *,
    allow_loss: bool = False,
) -> dict[str, Any]:
    """Return the map as plain values, which any JSON writer takes.

    Args:
        debate: The map.
        format: "json", the native form that holds all of a map, or "draft", the flat form.
        allow_loss: Whether to leave out what the form cannot say.

    Raises:
        FormatError: There is no such form.
        LossError: The form cannot say all of the map; the error lists what it cannot.

    >>> from argmap import Claim
    >>> to_dict(ArgumentMap.of(Claim("tax", "Tax carbon.")))["elements"]
    [{'kind': 'claim', 'id': 'tax', 'text': 'Tax carbon.'}]
    """
    expect_map(debate, "to_dict")
    row = _form(format)
    text = row.writer(debate)
    losses = () if row.lossless or allow_loss else differences(debate, row.reader(text), format)
    if losses:
        raise LossError(losses)
    values: dict[str, Any] = json.loads(text)
    return values


def from_dict(value: Mapping[str, Any], format: str | None = None) -> ArgumentMap:  # noqa: A002 - the field's word
    """Return the map that plain values make, in the native or the draft form.

    Findings name places by their path; there is no text to count lines in.

    Args:
        value: The values: texts, numbers, lists, mappings.
        format: "json" or "draft"; else the keys decide.

    Raises:
        FormatError: There is no such form.
        ReadError: The values are no map in that form; it holds every fault.
        WrongTypeError: They are no dict.

    >>> from_dict({"claims": [{"id": "tax", "text": "Tax carbon."}]}).claims[0].id
    'tax'
    """
    if not isinstance(given := as_given(value), Mapping):
        raise WrongTypeError(
            f"from_dict() takes the values of a map as a dict, found {brief(given)}; loads() takes "
            "the text of one"
        )
    if format is None:
        format = "draft" if "claims" in value and "elements" not in value else "json"  # noqa: A001
    row = _form(format)
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        message = f"expected plain JSON values; {error}"
        raise read_error("not-json", message) from error
    try:
        debate = row.reader(text)
    except ReadError as error:
        raise ReadError([_strip_place(each) for each in error.findings]) from None
    return evolve(
        debate,
        elements=[_without_place(each) for each in debate.elements],
        findings=[_strip_place(each) for each in debate.findings],
    )


def schema(form: str = "draft") -> dict[str, Any]:
    """Return the JSON Schema of the draft form or of the native one.

    The draft's is of the narrow kind that strict structured output accepts; the native one
    (draft-07) says all that a map may hold.

    Raises:
        FormatError: There is no such form.

    >>> schema("draft")["required"]
    ['title', 'thesis', 'claims', 'relations']
    """
    expect_text(form, "form", "give 'draft' or 'native'")
    if form == "draft":
        from argmap.formats.draft.form import draft_schema

        return draft_schema()
    if form in {"json", "native"}:
        from argmap.formats.native.schema import json_schema

        return json_schema()
    raise FormatError(f"no schema of {brief(form)}; there are those of 'draft' and 'native'")


class _Form(NamedTuple):
    reader: Reader
    writer: Writer
    lossless: bool


def _form(form: str) -> _Form:
    row = format_named(form) if form in _FORMS else None
    if row is None or row.reader is None or row.writer is None:
        raise FormatError(f"expected the form 'draft' or 'json', found {brief(form)}")
    return _Form(row.reader, row.writer, row.lossless)


def _strip_place(finding: Finding) -> Finding:
    return evolve(finding, location=None, excerpt="", fix=None)


def _without_place(element: Element) -> Element:
    return evolve(element, location=None)
