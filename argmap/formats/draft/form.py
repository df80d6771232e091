"""The draft form as a table: its keys, what may stand there, and the JSON Schema made of it.

The schema is of the narrow kind that strict structured output accepts: every key is required, no
other is allowed, "nothing" is an empty text or an empty list, and no value is bounded.
"""

from __future__ import annotations

import enum
from typing import Final

from attrs import field, frozen

from argmap.model.enumerations import Endorsement, Modality, Role

ROLES: Final = ("", *(each.value for each in Role))
"""The roles of a context, and nothing for the other kinds of relation."""

KINDS: Final = ("support", "counterpoint", "contrast", "restatement", "context")
"""The kinds of relation, of which the first two are steps."""


class DraftShape(enum.Enum):
    """The shape of a value: a text, an id, a list of either, or one word of several."""

    TEXT = "text"
    NAME = "an id"
    TEXTS = "a list of texts"
    NAMES = "a list of ids"
    WORD = "one of"


@frozen
class Key:
    """One key of an object of the form.

    Attributes:
        name: The key.
        shape: What stands there.
        about: What it says, for the schema and the guide.
        words: The words of which it is one.
        needed: Whether a claim or a relation cannot be without it.

    >>> CLAIM["modality"].words[0]
    'asserted'
    """

    name: str
    shape: DraftShape
    about: str
    words: tuple[str, ...] = field(default=(), kw_only=True)
    needed: bool = field(default=False, kw_only=True)


def _table(*keys: Key) -> dict[str, Key]:
    return {key.name: key for key in keys}


CLAIM: Final = _table(
    Key("id", DraftShape.NAME, "What relations call it: short, readable, used once.", needed=True),
    Key(
        "quotes",
        DraftShape.TEXTS,
        "The words of the source that carry it: the first and the last few words of each passage "
        "with … between them, or all words of a short one. Empty where the source leaves it "
        "unstated.",
    ),
    Key("text", DraftShape.TEXT, "One proposition, true or false on its own.", needed=True),
    Key("title", DraftShape.TEXT, "A short name for its box."),
    Key(
        "voice",
        DraftShape.NAME,
        'Who puts it forward, as the source calls them; "map-maker" for your own; empty for the '
        "author of the source.",
    ),
    Key(
        "endorsement",
        DraftShape.WORD,
        "Whether the author stands behind it.",
        words=tuple(each.value for each in Endorsement),
    ),
    Key(
        "modality",
        DraftShape.WORD,
        "How strongly the source puts it.",
        words=tuple(each.value for each in Modality),
    ),
    Key("cue", DraftShape.TEXT, "The source's own words for that strength, such as may."),
    Key("perspective", DraftShape.NAME, "The point of view from which it is said to hold."),
    Key(
        "group",
        DraftShape.TEXT,
        "The heading it belongs under; > parts a heading and one below it.",
    ),
)
"""The keys of a claim, in the order in which they are written: quotes before text."""

RELATION: Final = _table(
    Key("id", DraftShape.NAME, "Its name, where an undercut is aimed at it; else empty."),
    Key(
        "kind",
        DraftShape.WORD,
        "support: reasons for; counterpoint: reasons against; contrast: set side by side; "
        "restatement: said again; context: given that.",
        words=KINDS,
        needed=True,
    ),
    Key(
        "from",
        DraftShape.NAMES,
        "The claims it starts from; several are needed together.",
        needed=True,
    ),
    Key(
        "to",
        DraftShape.NAME,
        "The claim it leads to; for an undercut the id of the support or counterpoint.",
        needed=True,
    ),
    Key("cue", DraftShape.TEXT, "The source's signal word, such as therefore."),
    Key(
        "scheme",
        DraftShape.TEXT,
        "The argumentation scheme of a support or counterpoint, if known.",
    ),
    Key("role", DraftShape.WORD, "What a context is; empty for the other kinds.", words=ROLES),
)
"""The keys of a relation."""

MAP: Final = _table(
    Key("title", DraftShape.TEXT, "What the map is about."),
    Key("thesis", DraftShape.NAME, "The id of the main claim; empty where there is none."),
)
"""The keys of the form itself, besides the lists of claims and relations."""

LISTS: Final = {"claims": CLAIM, "relations": RELATION}
"""Its two lists, with the keys of their objects."""


def draft_schema() -> dict[str, object]:
    """Return the JSON Schema of the form.

    >>> draft_schema()["required"]
    ['title', 'thesis', 'claims', 'relations']
    """
    lists: dict[str, object] = {
        name: {"type": "array", "items": {"$ref": f"#/$defs/{name.removesuffix('s')}"}}
        for name in LISTS
    }
    definitions = {name.removesuffix("s"): _object(keys) for name, keys in LISTS.items()}
    return {**_object(MAP, lists), "$defs": definitions}


def _object(keys: dict[str, Key], more: dict[str, object] | None = None) -> dict[str, object]:
    properties = {name: _property(key) for name, key in keys.items()} | (more or {})
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _property(key: Key) -> dict[str, object]:
    if key.shape in {DraftShape.TEXTS, DraftShape.NAMES}:
        return {"type": "array", "items": {"type": "string"}, "description": key.about}
    words = {"enum": list(key.words)} if key.words else {}
    return {"type": "string", **words, "description": key.about}
