"""The fields of a map that Argdown has no words for, as data under the key ``argmap``.

The keys are those of argmap's own file. Which may stand where:

* the data of a statement or argument: what its claim is besides its words (``CLAIM``), and, under
  ``step``, what the step is by which it bears on the element above it (``STEP``);
* the data of an inference: what the step is (``STEP``);
* the data of a conclusion: ``against``, the id of what the linked premises above it are
  counterpoints to; the conclusion is then no claim;
* the front matter: ``MAP``.

    [tax]: Carbon should be taxed. {argmap: {modality: normative, quotes: ["should be taxed"]}}
        - [poor]: It falls on the poor. {argmap: {voice: critics, step: {cue: however}}}

A step's ``target`` says which step an undercut hits where its place does not, ``directed`` that an
attack in strict mode is not mutual. Reading and writing use the same tables.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from argmap.errors import ModelError, brief, did_you_mean
from argmap.formats.native.fields import CLAIM as _CLAIM
from argmap.formats.native.fields import CONTEXT, CONTRAST, COUNTERPOINT, RESTATEMENT, SUPPORT
from argmap.formats.native.fields import MAP as _MAP
from argmap.formats.native.shapes import FLAG, NAME, TEXT, Field, RecordForm
from argmap.formats.native.shapes import rows as rows_of
from argmap.model.argument_map import ArgumentMap
from argmap.model.placeholders import KEY
from argmap.model.records import Claim, Counterpoint, Step
from argmap.syntax.plain import as_mapping
from argmap.values import is_array

Options: TypeAlias = dict[str, Any]
Report: TypeAlias = Callable[[str, str], None]
"""Called with the code of a finding and its message."""

ARGUMENT = "argdown"
"""The part of ``extras`` that holds what only Argdown knows of."""


def _fields(record: RecordForm, *without: str) -> tuple[Field, ...]:
    return tuple([each for each in record.fields if each.key not in without])


CLAIM = (*_fields(_CLAIM), Field("against", NAME, "What the premises above speak against."))
_BESIDES = _fields(COUNTERPOINT, "premises", "target")
STEP = (
    *_BESIDES,
    Field("target", NAME, "The id of the step that an undercut hits."),
    Field("directed", FLAG, "Whether an attack in strict mode goes one way only."),
)
MAP = (
    *_fields(_MAP, "argmap", "title", "elements"),
    Field("contrasts", rows_of(CONTRAST), "Claims set side by side."),
    Field("restatements", rows_of(RESTATEMENT), "Claims that say again what others said."),
    Field("contexts", rows_of(CONTEXT), "Claims that state the context of others."),
)


def read_fields(fields: Sequence[Field], data: Mapping[str, Any], report: Report) -> Options:
    """Return the options that the data gives, in lists and mappings; report what does not fit.

    One value may stand for a list of one, a number for a text.

    >>> read_fields(CLAIM, {"modality": "possible", "tags": "policy", "color": 1}, print)
    unknown-field unknown field 'color' under 'argmap'; it is kept
    {'modality': 'possible', 'tags': ['policy'], 'extras': {'argdown': {'argmap': {'color': 1}}}}
    """
    known = {each.key: each for each in fields}
    options: Options = {}
    unknown: Options = {}
    for key, value in data.items():
        each = known.get(key)
        if each is None:
            nearest = did_you_mean(key, list(known))
            fate = "kept" if "extras" in known else "left out"
            message = f"unknown field {brief(key)} under 'argmap'{nearest}; it is {fate}"
            report("unknown-field", message)
            unknown[key] = value
        elif each.shape.rows:
            options[key] = _rows(each, value, report)
        else:
            fitting = _fitting(each, value)
            if each.shape.fits(fitting):
                options[key] = fitting
            else:
                _report_wrong(each, value, report)
                unknown[key] = value
    if unknown and "extras" in known:
        extras = as_mapping(options.get("extras"))
        options["extras"] = {**extras, ARGUMENT: {**as_mapping(extras.get(ARGUMENT)), KEY: unknown}}
    return options


def _fitting(each: Field, value: object) -> object:
    if each.shape is TEXT and type(value) in (int, float):
        return str(value)
    is_one = each.shape.kind is list and not _is_list(value)
    return [value] if is_one else value


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _report_wrong(each: Field, value: object, report: Report) -> None:
    expected = f"expected {each.shape.expected} under {brief(each.key)}"
    report("bad-field", f"{expected}, found {brief(value)}")


def _rows(each: Field, value: object, report: Report) -> list[Any]:
    made: list[Any] = []
    record = each.shape.rows[0]
    for item in value if is_array(value) else [value]:
        # A word on its own is the first field of a record: the words of a quote, an id.
        fields = (
            dict.fromkeys(record.required_keys, item) if isinstance(item, str) else as_mapping(item)
        )
        try:
            made.append(record.make(**read_fields(record.fields, fields, report)))
        except (ModelError, TypeError):
            _report_wrong(each, item, report)
    return made


def claim_options(claim: Claim) -> Options:
    """Return a claim as data, by ``CLAIM``; defaults are left out.

    >>> claim_options(Claim("tax", "Tax carbon.", tags=["policy"]))
    {'id': 'tax', 'text': 'Tax carbon.', 'tags': ('policy',)}
    """
    return _options(CLAIM, _CLAIM, claim)


def step_options(step: Step) -> Options:
    """Return a step as data without its ends, by ``STEP``; defaults are left out.

    >>> from argmap.model.records import Support
    >>> step_options(Support("hot", "tax", cue="because"))
    {'cue': 'because'}
    """
    return _options(_BESIDES, COUNTERPOINT if isinstance(step, Counterpoint) else SUPPORT, step)


def map_options(debate: ArgumentMap) -> Options:
    """Return a map as data without title, claims and steps, by ``MAP``.

    >>> from argmap.model.records import Party
    >>> map_options(ArgumentMap(parties=[Party("us", "We")]))
    {'parties': [{'id': 'us', 'name': 'We'}]}
    """
    own = _options(MAP, _MAP, debate)
    for key, record, rows in (
        ("contrasts", CONTRAST, debate.contrasts),
        ("restatements", RESTATEMENT, debate.restatements),
        ("contexts", CONTEXT, debate.contexts),
    ):
        if rows:
            own[key] = [_options(record.fields, record, row) for row in rows]
    return own


def _options(fields: Sequence[Field], record: RecordForm, value: object) -> Options:
    written: Options = {}
    for each in fields:
        if each.key not in record.by_key:
            continue
        item = each.value(value)
        if not each.required and item == record.defaults[each.key]:
            continue
        if each.shape.rows:
            row = each.shape.rows[0]
            item = [_short(row, _options(row.fields, row, one)) for one in item]
        written[each.key] = item.value if isinstance(item, enum.Enum) else item
    return written


def _short(record: RecordForm, written: Options) -> object:
    """Return a record as a word where it says nothing else."""
    only = next(iter(written.values()))
    return only if list(written) == ["exact"] and record.name == "quote" else written
