"""The native file as a table: which records it holds, under which keys, and what may stand there.

The reader, the writer and the JSON Schema are three uses of this table.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from argmap.formats.native.shapes import (
    FLAG,
    KNOWN_VERSION,
    LANGUAGE_TAG,
    NAME,
    NAMES,
    OBJECT,
    SENTENCE,
    TEXT,
    TEXTS,
    VERSION,
    WEIGHT,
    Field,
    RecordForm,
    choice,
    rows,
)
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
from argmap.text.source import Closeness, Quote, Source


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
        Field("language", LANGUAGE_TAG, "The language of its text, as a BCP 47 tag."),
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
        Field("argmap", KNOWN_VERSION, "The version of the format.", required=True, value=_version),
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
