"""The parts of an Argdown text, before it is interpreted."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import TypeAlias

from attrs import field, frozen

from argmap.findings import Finding, Location
from argmap.values import Json


class RangeKind(enum.StrEnum):
    """The meaning of a range of a text.

    >>> RangeKind("bold") is RangeKind.BOLD
    True
    """

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"
    TAG = "tag"
    STATEMENT_MENTION = "statement-mention"
    ARGUMENT_MENTION = "argument-mention"
    SHORTCODE = "shortcode"
    BACKSLASH = "backslash"


class ElementRole(enum.StrEnum):
    """The place of an element in the text.

    >>> ElementRole("premise") is ElementRole.PREMISE
    True
    """

    TOP = "top"
    ITEM = "item"
    RELATION = "relation"
    PREMISE = "premise"
    CONCLUSION = "conclusion"


class RelationType(enum.StrEnum):
    """The kind of relation between two elements.

    >>> RelationType("undercut") is RelationType.UNDERCUT
    True
    """

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    CONTRADICTORY = "contradictory"
    CONTRARY = "contrary"
    ENTAILS = "entails"


@frozen
class Extent:
    """The start and end of a part, as lines and columns from 1, the last character included.

    >>> Extent(1, 1, 1, 5).end_column
    5
    """

    line: int
    column: int
    end_line: int
    end_column: int


@frozen
class Range:
    """Characters ``start`` to ``stop`` of a text, the last one included.

    ``value`` is the address of a link, the title mentioned, the name of a tag, a shortcode. A
    backslash is no part of the text: its range is the letter or digit that it stands before.

    >>> Range(RangeKind.BOLD, 0, 3).kind.value
    'bold'
    """

    kind: RangeKind
    start: int
    stop: int
    value: str = ""


@frozen
class Heading:
    """A heading; ``text`` holds its words, ``level`` the number of its signs.

    >>> Heading(1, "Climate", place=Extent(1, 1, 1, 9)).level
    1
    """

    level: int
    text: str
    ranges: tuple[Range, ...] = field(default=(), kw_only=True)
    tags: tuple[str, ...] = field(default=(), kw_only=True)
    data: Json = field(default=None, kw_only=True)
    block: int = field(default=0, kw_only=True)
    place: Extent = field(kw_only=True)


@frozen
class Element:
    """A statement or an argument at one place of the text.

    Attributes:
        title: What stands in its brackets; ``None`` when it has none.
        text: Its words, as the reference implementation assembles them.
        is_argument: Whether the brackets are ``<>``.
        is_reference: Whether it only names what is defined elsewhere.
        ranges: Emphasis, links, tags, mentions and shortcodes in the text.
        tags: Its tags, each once.
        data: The YAML that follows it.
        role: Where it stands.
        parent: The number of the part it is indented under, for a relation.
        relation: How it bears on that part.
        outward: Whether the relation leads from the parent to this element.
        number: The number of a step, as it is written.
        inference: The number of the inference that leads to it, for a conclusion.
        block: The number of its paragraph.
        place: Where its own words stand.

    >>> Element("Tax", "Tax carbon.", place=Extent(1, 1, 1, 18)).role.value
    'top'
    """

    title: str | None
    text: str
    is_argument: bool = field(default=False, kw_only=True)
    is_reference: bool = field(default=False, kw_only=True)
    ranges: tuple[Range, ...] = field(default=(), kw_only=True)
    tags: tuple[str, ...] = field(default=(), kw_only=True)
    data: Json = field(default=None, kw_only=True)
    role: ElementRole = field(default=ElementRole.TOP, kw_only=True)
    parent: int | None = field(default=None, kw_only=True)
    relation: RelationType | None = field(default=None, kw_only=True)
    outward: bool = field(default=False, kw_only=True)
    number: str = field(default="", kw_only=True)
    inference: int | None = field(default=None, kw_only=True)
    block: int = field(default=0, kw_only=True)
    place: Extent = field(kw_only=True)


@frozen
class Inference:
    """The line between premises and a conclusion, with the rules it names.

    Attributes:
        rules: The rules, as the reference implementation assembles them.
        data: The YAML that follows them.
        block: The number of its paragraph.
        place: Where it stands.
        as_written: The rules with the backslashes that stand before a letter or a digit; empty
            where there are none.

    >>> Inference(("modus ponens",), place=Extent(2, 1, 2, 16)).rules
    ('modus ponens',)
    """

    rules: tuple[str, ...]
    data: Json = field(default=None, kw_only=True)
    block: int = field(default=0, kw_only=True)
    place: Extent = field(kw_only=True)
    as_written: tuple[str, ...] = field(default=(), kw_only=True)


Part: TypeAlias = Heading | Element | Inference
Origin: TypeAlias = Callable[[int, int], tuple[Location, str]]


@frozen
class ArgdownDocument:
    """An Argdown text, read but not interpreted; flat, so that no depth of nesting hurts.

    Attributes:
        parts: Headings, elements and inferences, in the order of the text.
        front_matter: What the front matter says.
        findings: What was odd; those above ``info`` are what the reference implementation refuses.
        name: What the text is called.
        text: The text itself.
        origin: Where a line and column of the text are from, and the line there; ``None`` where the
            text is that of one file.

    >>> from argmap.formats.argdown import parse
    >>> [element.title for element in parse("[Tax]: Tax carbon.").parts]
    ['Tax']
    """

    parts: tuple[Part, ...]
    front_matter: Json = None
    findings: tuple[Finding, ...] = field(default=(), kw_only=True)
    name: str | None = field(default=None, kw_only=True)
    text: str = field(default="", repr=False, kw_only=True)
    origin: Origin | None = field(default=None, repr=False, eq=False, kw_only=True)
