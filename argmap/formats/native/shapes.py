"""Shapes of values in a native file, and the forms of its records: keys with their shapes.

What a value must be is said once, for the reader, the writer and the JSON Schema.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from functools import cached_property
from operator import attrgetter
from typing import Any, Final, NamedTuple

import attrs
from attrs import field, frozen

from argmap.errors import ModelError
from argmap.text.source import LANGUAGE
from argmap.values import DEEPEST, attributes_of, freeze, has_control, is_array, is_object

VERSION: Final = 2
"""The version that is written; version 1, which had fewer keys, is read as well."""


@frozen
class Shape:
    """The type of a value.

    Attributes:
        expected: In words.
        fits: Whether a value, as decoded from JSON, is that.
        kind: The type of value of which the record itself refuses what does not fit; a value of
            another type is asked whether it fits.
        schema: The same as a JSON Schema.
        rows: For a list of records, the records it may hold; several are told apart by "kind".

    >>> WEIGHT.expected, WEIGHT.fits(2)
    ('a number from 0 to 1', False)
    """

    expected: str
    fits: Callable[[object], bool]
    schema: Mapping[str, Any]
    kind: type | None = None
    rows: tuple[RecordForm, ...] = ()


@frozen
class Field:
    """One key of a record in the file; the key is also the name of the record's option.

    Attributes:
        key: The key.
        shape: What may stand there.
        about: What it says, for the schema.
        required: Whether it is always there.
        value: How the value is taken from the record.

    >>> Field("note", TEXT, "A remark.").required
    False
    """

    key: str
    shape: Shape
    about: str
    required: bool = field(default=False, kw_only=True)
    value: Callable[[Any], Any] = field(
        default=attrs.Factory(lambda self: attrgetter(self.key), takes_self=True), kw_only=True
    )


class KeyColumn(NamedTuple):
    """A field as it is taken from a record.

    Attributes:
        key: Its key.
        value: How the value is taken.
        default: The value that is left out; none equals it where the field is required.
        rows: The forms of the records in it, if it holds records.
    """

    key: str
    value: Callable[[Any], Any]
    default: object
    rows: tuple[RecordForm, ...]


_REQUIRED: Final = object()


@frozen(eq=False)
class RecordForm:
    """A kind of record in the file.

    Attributes:
        name: What it is called.
        make: What it is made by.
        fields: Its keys, in the order in which they are written.
        tagged: Whether it is an element of the map, which says its name under "kind".

    >>> from argmap.formats.native.fields import PARTY
    >>> PARTY.by_key["name"].required
    True
    """

    name: str
    make: Callable[..., Any]
    fields: tuple[Field, ...]
    tagged: bool = False

    @cached_property
    def required_keys(self) -> tuple[str, ...]:
        """The keys that are always there.

        >>> PERSPECTIVE.required
        ('id', 'name')
        """
        return tuple([each.key for each in self.fields if each.required])

    @cached_property
    def columns(self) -> tuple[KeyColumn, ...]:
        """The fields as they are taken from a record, one by one.

        >>> [column.key for column in PARTY.columns]
        ['id', 'name']
        """
        return tuple(
            [
                KeyColumn(
                    each.key,
                    each.value,
                    _REQUIRED if each.required else self.defaults[each.key],
                    each.shape.rows,
                )
                for each in self.fields
            ]
        )

    @cached_property
    def by_key(self) -> dict[str, Field]:
        """The fields by key.

        >>> list(PARTY.by_key)
        ['id', 'name']
        """
        return {each.key: each for each in self.fields}

    @property
    def is_located(self) -> bool:
        """Whether the record says where it was read.

        >>> from argmap.formats.native.fields import PARTY, QUOTE
        >>> PARTY.is_located, QUOTE.is_located
        (True, False)
        """
        return "location" in self.defaults

    @cached_property
    def defaults(self) -> dict[str, Any]:
        """The values of the options that a file does not give.

        >>> CLAIM.defaults["cue"]
        ''
        """
        options = attributes_of(self.make)
        return {option.alias: option.default for option in options if option.init}


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_sentence(value: object) -> bool:
    return isinstance(value, str) and value.strip() != ""


def _is_name(value: object) -> bool:
    return (
        isinstance(value, str)
        and value.strip() != ""
        and (value.isprintable() or not has_control(value))
    )


def _are_texts(value: object) -> bool:
    return is_array(value) and all(map(_is_text, value))


def _are_names(value: object) -> bool:
    if not is_array(value):
        return False
    names = value
    if len(names) == 1:
        return _is_name(names[0])
    return len(names) > 0 and all(map(_is_name, names)) and len(set(names)) == len(names)


def _is_weight(value: object) -> bool:
    return isinstance(value, int | float) and type(value) in _NUMBERS and 0 <= value <= 1


def fits_extras(value: object) -> bool:
    """Return whether the value may stand in ``extras``: it must not nest too deeply.

    >>> fits_extras({"a": [1]})
    True
    """
    try:
        freeze(value)
    except ModelError:
        return False
    return True


def _is_object(value: object) -> bool:
    return is_object(value) and fits_extras(value)


def _is_kept(value: object) -> bool:
    return fits_extras([[value]])  # as deep as the value of an unknown key stands in extras


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _is_version(value: object) -> bool:
    return type(value) in _NUMBERS and value in _VERSIONS


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_language(value: object) -> bool:
    return isinstance(value, str) and (not value or LANGUAGE.fullmatch(value) is not None)


_VERSIONS = (1, VERSION)
_NUMBERS = {int, float}  # and no bool
_TEXT = {"type": "string"}
_SENTENCE = {"type": "string", "pattern": r"\S"}
_NAME = {
    "type": "string",
    "pattern": r"\S",
    "not": {"pattern": r"[\u0000-\u001f\u007f-\u009f\u2028\u2029]"},
}

TEXT = Shape("text", _is_text, _TEXT, str)
SENTENCE = Shape("text that is not blank", _is_sentence, _SENTENCE, str)
NAME = Shape("an id, one line of text that is not blank", _is_name, _NAME, str)
TEXTS = Shape("a list of texts", _are_texts, {"type": "array", "items": _TEXT}, list)
NAMES = Shape(
    "a list of different ids, at least one",
    _are_names,
    {"type": "array", "items": _NAME, "minItems": 1, "uniqueItems": True},
    list,
)
WEIGHT = Shape("a number from 0 to 1", _is_weight, {"type": "number", "minimum": 0, "maximum": 1})
KEPT = Shape(f"a value at most {DEEPEST - 2} levels deep", _is_kept, {})
OBJECT = Shape(f"an object at most {DEEPEST} levels deep", _is_object, {"type": "object"}, dict)
FLAG = Shape("true or false", _is_flag, {"type": "boolean"}, bool)
LANGUAGE_TAG = Shape(
    "a language tag such as 'en' or 'de-AT'",
    _is_language,
    {"type": "string", "pattern": f"^({LANGUAGE.pattern})?$"},
    str,
)
KNOWN_VERSION = Shape(f"the version of the format, {VERSION}", _is_version, {"enum": [*_VERSIONS]})


def choice(values: type[enum.StrEnum]) -> Shape:
    """Return the shape of one of the values.

    >>> from argmap.text.source import Closeness
    >>> choice(Closeness).expected
    'one of verbatim, close, condensed, interpreted'
    """
    known = [each.value for each in values]

    def fits(value: object) -> bool:
        return isinstance(value, str) and value in known

    return Shape(f"one of {', '.join(known)}", fits, {"enum": known})


def rows(*records: RecordForm) -> Shape:
    """Return the shape of a list of such records.

    >>> from argmap.formats.native.fields import PARTY
    >>> rows(PARTY).expected
    'a list of objects'
    """
    return Shape("a list of objects", _is_list, {"type": "array"}, list, records)
