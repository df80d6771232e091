"""The records of a map: claims, the relations between them, and whose words they are."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import ClassVar, TypeAlias

from attrs import field, frozen

from argmap.errors import brief
from argmap.findings import Location
from argmap.model import conversion
from argmap.model.enumerations import Basis, Endorsement, Modality, Role
from argmap.model.record import Record, fault, is_plain, refuse, refuse_named, unknown_word
from argmap.parameters import expect_text, wrong_type
from argmap.text.source import Quote
from argmap.values import EMPTY, FrozenMap, freeze_map

MAP_MAKER = "map-maker"
"""The voice of the person who drew the map; it needs no declared party."""


def _id_of(value: Party | Perspective | str | None) -> str | None:
    if value is None or type(value) is str:
        return value
    return value.id if isinstance(value, Party | Perspective) else value


@frozen(repr=False)
class Claim(Record):
    """One proposition, in the map-maker's words, and what the source says of it.

    Attributes:
        id: The name by which relations refer to it; any line of text, not empty.
        text: The proposition, true or false on its own.
        title: A short name for it, shown at the head of its box.
        quotes: The words of the source that carry it, as a ``Quote``, as its words or its fields,
            ``{"exact": "…"}``, or several of these; none means it is unstated there.
        voice: Who puts it forward: the source's author (``None``), a party's id, ``MAP_MAKER``.
        endorsement: Whether the author stands behind it: ``"endorses"``, ``"reports"``,
            ``"concedes"``, ``"rejects"``, ``"suspends"``; see ``Endorsement``.
        perspective: The id of the point of view from which it is said to hold.
        modality: How strongly it is put: ``"asserted"``, ``"probable"``, ``"possible"``,
            ``"conditional"``, ``"viewable-as"``, ``"normative"``, ``"question"``; see ``Modality``.
        cue: The source's own words for that strength ("may", "can be viewed as").
        basis: How it enters an evaluation: ``"asserted"``, ``"assumed"``, ``"open"``, ``"none"``;
            see ``Basis``.
        weight: The map-maker's base score in [0, 1]; never the author's modality.
        group: The path of headings it belongs under.
        tags: Free words.
        note: A remark of the map-maker.
        allow: Codes of checks accepted here, each with the reason.
        extras: Plain JSON values, namespaced by notation.
        location: Where a reader found it; takes no part in equality.

    Raises:
        ModelError: An empty id or text, a control character in the id, a lone surrogate, a weight
            outside [0, 1], an unknown modality, endorsement or basis, ``extras`` that are not
            plain JSON.

    >>> Claim("tax", "A carbon tax should be introduced.", modality="normative").modality.value
    'normative'
    """

    kind: ClassVar[str] = "claim"

    id: str
    text: str
    title: str = field(default="", kw_only=True)
    quotes: tuple[Quote, ...] = field(default=(), converter=conversion.quotes, kw_only=True)
    voice: str | None = field(default=None, converter=_id_of, kw_only=True)
    endorsement: Endorsement = field(
        default=Endorsement.ENDORSES, converter=conversion.endorsement, kw_only=True
    )
    perspective: str | None = field(default=None, converter=_id_of, kw_only=True)
    modality: Modality = field(
        default=Modality.ASSERTED, converter=conversion.modality, kw_only=True
    )
    cue: str = field(default="", kw_only=True)
    basis: Basis = field(default=Basis.ASSERTED, converter=conversion.basis, kw_only=True)
    weight: float | None = field(default=None, converter=conversion.weight, kw_only=True)
    group: tuple[str, ...] = field(default=(), converter=conversion.texts, kw_only=True)
    tags: tuple[str, ...] = field(default=(), converter=conversion.texts, kw_only=True)
    note: str = field(default="", kw_only=True)
    allow: FrozenMap = field(default=EMPTY, converter=freeze_map, kw_only=True)
    extras: FrozenMap = field(default=EMPTY, converter=freeze_map, hash=False, kw_only=True)
    location: Location | None = field(default=None, eq=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        words = (
            self.id,
            self.text,
            self.title,
            self.voice or "",
            self.perspective or "",
            self.cue,
            self.note,
            *self.group,
            *self.tags,
        )
        if not (is_plain(words) and self.id.strip() and self.text.strip() and self.weight is None):
            refuse(
                self, words, self.weight, required=(("text", self.text, "state one proposition"),)
            )
        choices: tuple[tuple[object, type[enum.StrEnum]], ...] = (
            (self.modality, Modality),
            (self.endorsement, Endorsement),
            (self.basis, Basis),
        )
        for value, table in choices:
            if type(value) is not table:
                raise unknown_word(self, value, table)


def _end(value: Claim | str) -> str:
    return value.id if isinstance(value, Claim) else value


def _ends(value: Claim | str | Iterable[Claim | str]) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Claim):
        return (value.id,)
    try:
        return tuple([_end(item) for item in value])
    except TypeError:
        expected = "claims or their ids for an end"
        raise wrong_type(expected, value, "give one, such as 'tax', or a list") from None


@frozen(repr=False, eq=False)
class _Relation(Record):
    """The base of all relations, with the fields besides their ends."""

    _id: str | None = field(default=None, alias="id", eq=False, kw_only=True)
    id: str = field(init=False)
    quotes: tuple[Quote, ...] = field(default=(), converter=conversion.quotes, kw_only=True)
    cue: str = field(default="", kw_only=True)
    voice: str | None = field(default=None, converter=_id_of, kw_only=True)
    weight: float | None = field(default=None, converter=conversion.weight, kw_only=True)
    tags: tuple[str, ...] = field(default=(), converter=conversion.texts, kw_only=True)
    note: str = field(default="", kw_only=True)
    allow: FrozenMap = field(default=EMPTY, converter=freeze_map, kw_only=True)
    extras: FrozenMap = field(default=EMPTY, converter=freeze_map, hash=False, kw_only=True)
    location: Location | None = field(default=None, eq=False, kw_only=True)

    verb: ClassVar[str]
    ends: ClassVar[tuple[str, str]]

    @property
    def sides(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The ids at its two ends: those it starts from, those it leads to."""
        start, end = self.ends
        return getattr(self, start), getattr(self, end)

    @property
    def has_own_id(self) -> bool:
        """Whether it was given an id, instead of the default one made of its ends' ids."""
        return self._id is not None

    @property
    def is_printed(self) -> bool:
        """Whether the source marks it, by a cue or by quoted words."""
        return bool(self.cue or self.quotes)

    def __attrs_post_init__(self) -> None:
        start, end = sides = self.sides
        given, default = self._id, ""
        try:
            if given is None or self.verb in given:
                default = _default_id(start, self.verb, end)
        except TypeError:  # an end or an id that is no text is refused below
            pass
        if given == default:  # so that an evolved record takes the default id of its new ends
            object.__setattr__(self, "_id", None)
        object.__setattr__(self, "id", default if given is None else given)
        scheme = getattr(self, "scheme", None) or ""
        question = getattr(self, "question", "")
        words = (
            self.id,
            self.cue,
            self.voice or "",
            self.note,
            scheme,
            question,
            *self.tags,
            *start,
            *end,
        )
        if not (is_plain(words) and self.id.strip() and self.weight is None):
            refuse(self, words, self.weight)
        for side in sides:
            if not (side and all(side)):
                raise fault(self, "empty-end", "has an empty end; name at least one claim")
            if len(side) > 1 and len(set(side)) != len(side):
                twice = next(name for name in side if side.count(name) > 1)
                raise fault(self, "duplicate-premise", f"names {brief(twice)} twice on one side")


@frozen(repr=False, eq=False)
class _Step(_Relation):
    """The base of supports and counterpoints: premises, needed together, and a scheme."""

    premises: tuple[str, ...] = field(converter=_ends)
    scheme: str | None = field(default=None, kw_only=True)


@frozen(repr=False)
class Support(_Step):
    """A step from premises to a conclusion; several premises are linked, needed together.

    ``premises`` and ``conclusion`` take claims or their ids; see ``Claim`` for the fields of both.

    Attributes:
        scheme: The argumentation scheme, in the spelling it was given.
        cue: The signal word of the source ("consequently").
        quotes: Words of the source that state the step itself.

    Raises:
        ModelError: Empty or repeated premises, an empty id, a weight outside [0, 1].

    >>> Support(["hot", "dry"], "fire").id
    'hot + dry supports fire'
    """

    kind: ClassVar[str] = "support"
    verb: ClassVar[str] = "supports"
    ends: ClassVar[tuple[str, str]] = ("premises", "conclusion")

    conclusion: str = field(converter=_end)

    @property
    def sides(self) -> tuple[tuple[str, ...], tuple[str]]:
        """The ids of its premises, and that of its conclusion."""
        return self.premises, (self.conclusion,)


def _target(value: Claim | Support | Counterpoint | str) -> str:
    return value if isinstance(value, str) else id_of(value)


@frozen(repr=False)
class Counterpoint(_Step):
    """A step from premises against a claim, or against another step: then it is an undercut.

    ``premises`` and ``target`` take records or ids; see ``Support`` for the other fields.

    Attributes:
        question: The critical question of its target's scheme that it puts, by number or words.

    Raises:
        ModelError: Empty or repeated premises, an empty id, a weight outside [0, 1].

    >>> Counterpoint("poor", "tax").id
    'poor counters tax'
    """

    kind: ClassVar[str] = "counterpoint"
    verb: ClassVar[str] = "counters"
    ends: ClassVar[tuple[str, str]] = ("premises", "target")

    target: str = field(converter=_target)
    question: str = field(default="", kw_only=True)

    @property
    def sides(self) -> tuple[tuple[str, ...], tuple[str]]:
        """The ids of its premises, and that of its target."""
        return self.premises, (self.target,)


@frozen(repr=False)
class Contrast(_Relation):
    """Claims set side by side without either attacking the other: "on the one hand".

    Each side is one claim or several. A contrast takes no part in evaluation.

    Raises:
        ModelError: An empty side, a claim twice on one side, an empty id.

    >>> Contrast("deterrence", ["rivalry", "mistrust"]).left
    ('deterrence',)
    """

    kind: ClassVar[str] = "contrast"
    verb: ClassVar[str] = "contrasts with"
    ends: ClassVar[tuple[str, str]] = ("left", "right")

    left: tuple[str, ...] = field(converter=_ends)
    right: tuple[str, ...] = field(converter=_ends)


@frozen(repr=False)
class Restatement(_Relation):
    """Claims that say again what others said: "in other words".

    Each end is one claim or several.

    Raises:
        ModelError: An empty end, a claim twice at one end, an empty id.

    >>> Restatement("two views", "two effects").id
    'two views restates two effects'
    """

    kind: ClassVar[str] = "restatement"
    verb: ClassVar[str] = "restates"
    ends: ClassVar[tuple[str, str]] = ("restating", "restated")

    restating: tuple[str, ...] = field(converter=_ends)
    restated: tuple[str, ...] = field(converter=_ends)


@frozen(repr=False)
class Context(_Relation):
    """Claims that state the context, an assumption, a justification or a definition of others.

    ``stated`` and ``of`` are each one claim or several. A context is no reason: it takes no part in
    evaluation.

    Attributes:
        role: Which of the four it is.

    Raises:
        ModelError: An empty end, a claim twice at one end, an empty id, an unknown role.

    >>> Context("wartime", "ban", role="assumption").id
    'wartime is context of ban'
    """

    kind: ClassVar[str] = "context"
    verb: ClassVar[str] = "is context of"
    ends: ClassVar[tuple[str, str]] = ("stated", "of")

    stated: tuple[str, ...] = field(converter=_ends)
    of: tuple[str, ...] = field(converter=_ends)
    role: Role = field(default=Role.CONTEXT, converter=conversion.role, kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if type(self.role) is not Role:
            raise unknown_word(self, self.role, Role)


@frozen
class Party:
    """Somebody who puts claims forward: a person, a group, an institution.

    Raises:
        ModelError: An empty id or name, a control character in the id, a lone surrogate.

    >>> Party("critics", "Some critics").name
    'Some critics'
    """

    id: str
    name: str
    location: Location | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        refuse_named("party", self.id, self.name)


@frozen
class Perspective:
    """A point of view from which claims are said to hold; ``holder`` is the id of its party.

    Raises:
        ModelError: An empty id or name, a control character in the id, a lone surrogate.

    >>> Perspective("regional", "At the regional level").holder is None
    True
    """

    id: str
    name: str
    holder: str | None = field(default=None, converter=_id_of, kw_only=True)
    location: Location | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        refuse_named("perspective", self.id, self.name)
        if self.holder is not None:
            expect_text(self.holder, "holder", "give a party or its id")


Step: TypeAlias = Support | Counterpoint
"""A step from premises for or against something."""

Relation: TypeAlias = Support | Counterpoint | Contrast | Restatement | Context
"""A relation of any kind."""

Element: TypeAlias = Claim | Relation
"""A claim or a relation: what a map consists of."""

_LONGEST = 200


def _default_id(start: tuple[str, ...], verb: str, end: tuple[str, ...]) -> str:
    name = f"{' + '.join(start)} {verb} {' + '.join(end)}"
    if len(name) <= _LONGEST:
        return name
    # A chain of undercuts would otherwise carry the names of all the steps below it.
    import hashlib

    digest = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:12]
    return f"{start[0][:40]}… {verb} {end[0][:40]}… ({digest})"


def id_of(value: object) -> str:
    """Return the id of a record, or the text itself, which is taken for an id.

    Raises:
        WrongTypeError: It is neither.

    >>> id_of("tax")
    'tax'
    >>> id_of(["tax"])
    Traceback (most recent call last):
    argmap.errors.WrongTypeError: expected an element of the map or its id, found ['tax'] of type...
    """
    name = value if isinstance(value, str) else getattr(value, "id", None)
    if isinstance(name, str):
        return name
    raise wrong_type("an element of the map or its id", value, "give the element, or a text")
