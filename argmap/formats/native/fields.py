"""The native file as a table: which records it holds, under which keys, and what may stand there.

The reader, the writer and the JSON Schema are three uses of this table.
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
from argmap.formats.source_texts import written_text
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import Basis, Endorsement, Modality, Role
from argmap.model.records import (
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Party,
    Perspective,
    Relation,
    Restatement,
    Support,
)
from argmap.text.source import LANGUAGE, Closeness, Quote, Source
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
_LANGUAGE = Shape(
    "a language tag such as 'en' or 'de-AT'",
    _is_language,
    {"type": "string", "pattern": f"^({LANGUAGE.pattern})?$"},
    str,
)
_VERSION = Shape(f"the version of the format, {VERSION}", _is_version, {"enum": [*_VERSIONS]})


def choice(values: type[enum.StrEnum]) -> Shape:
    """Return the shape of one of the values.

    >>> choice(Closeness).expected
    'one of verbatim, close, condensed, interpreted'
    """
    known = [each.value for each in values]

    def fits(value: object) -> bool:
        return isinstance(value, str) and value in known

    return Shape(f"one of {', '.join(known)}", fits, {"enum": known})


def rows(*records: RecordForm) -> Shape:
    """Return the shape of a list of such records.

    >>> rows(PARTY).expected
    'a list of objects'
    """
    return Shape("a list of objects", _is_list, {"type": "array"}, list, records)


def _version(_: ArgumentMap) -> int:
    return VERSION


def _own_id(relation: Relation) -> str | None:
    return relation.id if relation.has_own_id else None


QUOTE = RecordForm(
    "quote",
    Quote,
    (
        Field(
            "exact",
            SENTENCE,
            "The words, copied from the source; with 'until', the first of them.",
            required=True,
        ),
        Field("before", TEXT, "Words that stand just before them."),
        Field("after", TEXT, "Words that stand just after them."),
        Field("until", TEXT, "The last words of a passage that begins with 'exact'."),
        Field("page", TEXT, "The page, as the source prints it."),
        Field("source", NAME, "The id of the source; without it the first one."),
        Field("closeness", choice(Closeness), "How close the claim stays to the words."),
    ),
)

_MODALITY = Field("modality", choice(Modality), "How strongly the source puts it.")
_ENDORSEMENT = Field("endorsement", choice(Endorsement), "Whether the author stands behind it.")
_CUE = Field("cue", TEXT, "The source's own words for its strength, or for the step.")
_VOICE = Field("voice", NAME, "Who puts it forward: the id of a party, or map-maker.")
_PERSPECTIVE = Field("perspective", NAME, "The id of the perspective it is said from.")
_QUOTES = Field("quotes", rows(QUOTE), "The words of the source that carry it.")
_BASIS = Field("basis", choice(Basis), "How it enters an evaluation.")
_SCHEME = Field("scheme", TEXT, "The argumentation scheme.")
_WEIGHT = Field("weight", WEIGHT, "The map-maker's base score.")
_GROUP = Field("group", TEXTS, "The path of headings it belongs under.")
_TAGS = Field("tags", TEXTS, "Free words.")
_NOTE = Field("note", TEXT, "A remark of the map-maker.")
_ALLOW = Field("allow", OBJECT, "Codes of checks accepted here, each with the reason.")
_EXTRAS = Field("extras", OBJECT, "Plain JSON values, by notation.")
_LAST = (_WEIGHT, _TAGS, _NOTE, _ALLOW, _EXTRAS)

CLAIM = RecordForm(
    "claim",
    Claim,
    (
        Field("id", NAME, "What relations call it.", required=True),
        Field("text", SENTENCE, "The proposition, true or false on its own.", required=True),
        Field("title", TEXT, "A short name for it."),
        _MODALITY,
        _CUE,
        _BASIS,
        _VOICE,
        _ENDORSEMENT,
        _PERSPECTIVE,
        _QUOTES,
        _GROUP,
        *_LAST,
    ),
    tagged=True,
)


def _relation(
    name: str, make: Callable[..., Any], start: Field, end: Field, *own: Field
) -> RecordForm:
    about = "Its id; without it, one made of its ends."
    return RecordForm(
        name,
        make,
        (Field("id", NAME, about, value=_own_id), start, end, *own, _CUE, _VOICE, _QUOTES, *_LAST),
        tagged=True,
    )


SUPPORT = _relation(
    "support",
    Support,
    Field("premises", NAMES, "The ids of claims, needed together.", required=True),
    Field("conclusion", NAME, "The id of the claim they support.", required=True),
    _SCHEME,
)
COUNTERPOINT = _relation(
    "counterpoint",
    Counterpoint,
    Field("premises", NAMES, "The ids of claims, needed together.", required=True),
    Field("target", NAME, "The id of a claim, or of the step it undercuts.", required=True),
    _SCHEME,
    Field("question", TEXT, "The critical question of that step's scheme that it puts."),
)
CONTRAST = _relation(
    "contrast",
    Contrast,
    Field("left", NAMES, "The ids of the claims on the one hand.", required=True),
    Field("right", NAMES, "The ids of the claims on the other hand.", required=True),
)
RESTATEMENT = _relation(
    "restatement",
    Restatement,
    Field("restating", NAMES, "The ids of the claims that say it again.", required=True),
    Field("restated", NAMES, "The ids of the claims said again.", required=True),
)

CONTEXT = _relation(
    "context",
    Context,
    Field("stated", NAMES, "The ids of the claims that state it.", required=True),
    Field("of", NAMES, "The ids of the claims whose context they state.", required=True),
    Field("role", choice(Role), "What they state: a context, an assumption, and so on."),
)

SOURCE = RecordForm(
    "source",
    Source,
    (
        Field("id", NAME, "What quotes call it.", required=True),
        Field("title", TEXT, "Its title."),
        Field("author", TEXT, "Who wrote it."),
        Field("address", TEXT, "Where a reader finds it."),
        Field("language", _LANGUAGE, "The language of its text, as a BCP 47 tag."),
        Field("path", TEXT, "The file with its text, relative to this file."),
        Field("sha256", TEXT, "The digest its text had when the quotes were taken."),
        Field("text", TEXT, "The whole text.", value=written_text),
    ),
)
PARTY = RecordForm(
    "party",
    Party,
    (
        Field("id", NAME, "What voices call it.", required=True),
        Field("name", SENTENCE, "Who it is.", required=True),
    ),
)
PERSPECTIVE = RecordForm(
    "perspective",
    Perspective,
    (
        Field("id", NAME, "What claims call it.", required=True),
        Field("name", SENTENCE, "How a reader knows it.", required=True),
        Field("holder", NAME, "The id of the party whose point of view it is."),
    ),
)

MAP = RecordForm(
    "map",
    ArgumentMap,
    (
        Field("argmap", _VERSION, "The version of the format.", required=True, value=_version),
        Field("title", TEXT, "What the map is about."),
        Field("thesis", NAME, "The id of the main claim.", value=attrgetter("declared_thesis")),
        Field("sources", rows(SOURCE), "The documents the quotes come from."),
        Field("parties", rows(PARTY), "Who puts claims forward."),
        Field("perspectives", rows(PERSPECTIVE), "From which points of view."),
        Field(
            "elements",
            rows(CLAIM, SUPPORT, COUNTERPOINT, CONTRAST, RESTATEMENT, CONTEXT),
            "Claims and relations, in document order.",
            required=True,
        ),
        Field("signals", FLAG, "Whether missing signal words and quotes say something."),
        _EXTRAS,
    ),
)
