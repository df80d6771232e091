"""The records of a map: claims, the relations between them, and whose words they are."""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, TypeAlias, cast

import attrs
from attrs import field, frozen

from argmap.errors import ModelError, did_you_mean, quoted
from argmap.findings import Finding, Location, Severity
from argmap.text.source import Quote
from argmap.values import EMPTY, FrozenMap, freeze_map, has_control, has_surrogate

MAP_MAKER = "map-maker"
"""The voice of the person who drew the map; it needs no declared party."""


class Modality(enum.StrEnum):
    """How strongly the source puts a claim.

    Attributes:
        ASSERTED: It is put flatly: it is so.
        PROBABLE: It is said to be likely ("probably", "tends to").
        POSSIBLE: It is said that it may be so ("may", "perhaps", "can").
        CONDITIONAL: It is said to hold if something else does.
        VIEWABLE_AS: It is said that one can see it so ("can be viewed as", "is a form of").
        NORMATIVE: It says that something should be so, or should be done.
        QUESTION: It is asked, not said.

    >>> Modality("possible") is Modality.POSSIBLE
    True
    """

    ASSERTED = "asserted"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    VIEWABLE_AS = "viewable-as"
    NORMATIVE = "normative"
    QUESTION = "question"


class Endorsement(enum.StrEnum):
    """Whether the author of the source stands behind a claim.

    Attributes:
        ENDORSES: The author says it as their own; the usual case.
        REPORTS: The author passes on what another says, and takes no stand.
        CONCEDES: The author grants it, usually to hold something against it ("admittedly").
        REJECTS: The author says that it is not so.
        SUSPENDS: The author sets it aside without saying that it is not so.

    >>> Endorsement("reports") is Endorsement.REPORTS
    True
    """

    ENDORSES = "endorses"
    REPORTS = "reports"
    CONCEDES = "concedes"
    REJECTS = "rejects"
    SUSPENDS = "suspends"


class Basis(enum.StrEnum):
    """How a claim enters an evaluation.

    Attributes:
        ASSERTED: It stands unless something is held against it, where nothing supports it.
        ASSUMED: So it does where something supports it, too; and it is shown as an assumption.
        OPEN: It is undecided where nothing supports it: not yet argued.
        NONE: It falls unless something supports it.

    >>> Basis("open") is Basis.OPEN
    True
    """

    ASSERTED = "asserted"
    ASSUMED = "assumed"
    OPEN = "open"
    NONE = "none"


class Role(enum.StrEnum):
    """The role of what a ``Context`` states.

    Attributes:
        CONTEXT: The setting in which the target is meant.
        ASSUMPTION: It is taken for granted where the target is put forward.
        JUSTIFICATION: It says why the target is put as it is, or why it is a fit step.
        DEFINITION: It says what a word of the target means.

    >>> Role("assumption") is Role.ASSUMPTION
    True
    """

    CONTEXT = "context"
    ASSUMPTION = "assumption"
    JUSTIFICATION = "justification"
    DEFINITION = "definition"


def _modality(value: Modality | str) -> Modality:
    if type(value) is Modality:  # several times as fast as asking the enumeration
        return value
    try:
        return Modality(value)
    except ValueError:
        return cast("Modality", value)  # refused with the record's id once the record is whole


def _endorsement(value: Endorsement | str) -> Endorsement:
    if type(value) is Endorsement:
        return value
    try:
        return Endorsement(value)
    except ValueError:
        return cast("Endorsement", value)


def _basis(value: Basis | str) -> Basis:
    if type(value) is Basis:
        return value
    try:
        return Basis(value)
    except ValueError:
        return cast("Basis", value)


def _role(value: Role | str) -> Role:
    try:
        return Role(value)
    except ValueError:
        return cast("Role", value)


def _named(value: Party | Perspective | str | None) -> str | None:
    if value is None or type(value) is str:
        return value
    return value.id if isinstance(value, Party | Perspective) else value


def _texts(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _quotes(
    value: Quote | str | Mapping[str, object] | Iterable[Quote | str | Mapping[str, object]],
) -> tuple[Quote, ...]:
    if value == ():
        return ()
    one = isinstance(value, Quote | str | Mapping)
    given = cast("Iterable[object]", (value,) if one else value)
    return tuple([item if type(item) is Quote else _quote(item) for item in given])


def _quote(value: object) -> Quote:
    """Return the quote that its words make, or its fields, as ``argmap quote`` prints them.

    Raises:
        ModelError: It is neither, or has a field that no quote has.
    """
    if isinstance(value, Quote):
        return value
    if isinstance(value, str):
        return Quote(value)
    known = [attribute.name for attribute in attrs.fields(Quote)]
    if not isinstance(value, Mapping) or "exact" not in value:
        found = quoted(value)  # pyright: ignore[reportUnknownArgumentType]
        what = f"expected a Quote, its words, or its fields with 'exact', found {found}"
        raise ModelError([Finding("not-a-quote", Severity.ERROR, what)])
    fields = cast("Mapping[str, Any]", value)
    for name in fields:
        if name not in known:
            what = f"a quote has no field {quoted(name)}{did_you_mean(name, known) or '; '}"
            what = f"{what.rstrip()} its fields are {', '.join(known)}"
            raise ModelError([Finding("not-a-quote", Severity.ERROR, what)])
    return Quote(**fields)


def _weight(value: float | None) -> float | None:
    # What is no number from 0 to 1 is refused with the record's id once the record is whole.
    return float(value) if isinstance(value, int) and 0 <= value <= 1 else value


class _Record:
    """What all records share: a short ``repr`` and the refusal of what cannot be."""

    __slots__ = ()
    kind: ClassVar[str]

    def __repr__(self) -> str:
        ends: list[str] = []
        options: list[str] = []
        for attribute in attrs.fields(cast("type[attrs.AttrsInstance]", type(self))):
            value = getattr(self, attribute.name)
            if not attribute.init or attribute.name == "location":
                continue
            text = repr(str(value)) if isinstance(value, enum.StrEnum) else repr(value)
            if not attribute.kw_only:
                ends.append(text)
            elif value != attribute.default:
                options.append(f"{attribute.alias}={text}")
        return f"{type(self).__name__}({', '.join(ends + options)})"


@frozen(repr=False)
class Claim(_Record):
    """One proposition, in the map-maker's words, and what the source says of it.

    Attributes:
        id: What relations call it; any non-empty line without control characters.
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
    quotes: tuple[Quote, ...] = field(default=(), converter=_quotes, kw_only=True)
    voice: str | None = field(default=None, converter=_named, kw_only=True)
    endorsement: Endorsement = field(
        default=Endorsement.ENDORSES, converter=_endorsement, kw_only=True
    )
    perspective: str | None = field(default=None, converter=_named, kw_only=True)
    modality: Modality = field(default=Modality.ASSERTED, converter=_modality, kw_only=True)
    cue: str = field(default="", kw_only=True)
    basis: Basis = field(default=Basis.ASSERTED, converter=_basis, kw_only=True)
    weight: float | None = field(default=None, converter=_weight, kw_only=True)
    group: tuple[str, ...] = field(default=(), converter=_texts, kw_only=True)
    tags: tuple[str, ...] = field(default=(), converter=_texts, kw_only=True)
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
        if not (_plain(words) and self.id.strip() and self.text.strip() and self.weight is None):
            _refuse(self, words, required=(("text", self.text, "state one proposition"),))
        choices: tuple[tuple[object, type[enum.StrEnum]], ...] = (
            (self.modality, Modality),
            (self.endorsement, Endorsement),
            (self.basis, Basis),
        )
        for value, table in choices:
            if type(value) is not table:
                raise _unknown(self, value, table)


def _end(value: Claim | str) -> str:
    return value.id if isinstance(value, Claim) else value


def _ends(value: Claim | str | Iterable[Claim | str]) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Claim):
        return (value.id,)
    return tuple([_end(item) for item in value])


@frozen(repr=False, eq=False)
class _Relation(_Record):
    """What all relations share besides their ends."""

    _id: str | None = field(default=None, alias="id", eq=False, kw_only=True)
    id: str = field(init=False)
    quotes: tuple[Quote, ...] = field(default=(), converter=_quotes, kw_only=True)
    cue: str = field(default="", kw_only=True)
    voice: str | None = field(default=None, converter=_named, kw_only=True)
    weight: float | None = field(default=None, converter=_weight, kw_only=True)
    tags: tuple[str, ...] = field(default=(), converter=_texts, kw_only=True)
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
    def printed(self) -> bool:
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
        if not (_plain(words) and self.id.strip() and self.weight is None):
            _refuse(self, words)
        for side in sides:
            if not (side and all(side)):
                raise _fault(self, "empty-end", "has an empty end; name at least one claim")
            if len(side) > 1 and len(set(side)) != len(side):
                twice = next(name for name in side if side.count(name) > 1)
                raise _fault(self, "duplicate-premise", f"names {quoted(twice)} twice on one side")


@frozen(repr=False, eq=False)
class _Step(_Relation):
    """What supports and counterpoints share: premises, needed together, and a scheme."""

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
    return value if isinstance(value, str) else value.id


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
    role: Role = field(default=Role.CONTEXT, converter=_role, kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if type(self.role) is not Role:
            raise _unknown(self, self.role, Role)


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
        _refuse_named("party", self.id, self.name)


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
    holder: str | None = field(default=None, converter=_named, kw_only=True)
    location: Location | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _refuse_named("perspective", self.id, self.name)


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


def _plain(words: tuple[str, ...]) -> bool:
    try:
        return "".join(words).isprintable()
    except TypeError:
        return False


def _fault(record: _Record, code: str, what: str) -> ModelError:
    name = quoted(getattr(record, "id", None))
    return ModelError(
        [
            Finding(
                code,
                Severity.ERROR,
                f"{record.kind} {name} {what}",
                location=cast("Location | None", getattr(record, "location", None)),
                subject=str(getattr(record, "id", "")),
            )
        ]
    )


def _unknown(record: _Record, value: object, table: type[enum.StrEnum]) -> ModelError:
    name = table.__name__.lower()
    what = f"has the unknown {name} {quoted(value)}; use one of {', '.join(table)}"
    return _fault(record, f"unknown-{name}", what)


def _refuse(
    record: Claim | _Relation,
    words: tuple[object, ...],
    required: tuple[tuple[str, str, str], ...] = (),
) -> None:
    """Raise for whatever makes the record impossible; return when nothing does."""
    for word in words:
        if not isinstance(word, str):
            raise _fault(record, "not-text", f"expected text, found {quoted(word)}")
        if has_surrogate(word):
            raise _fault(record, "surrogate", f"holds a lone surrogate in {quoted(word)}")
    if not record.id.strip():
        raise _fault(record, "empty-id", "has an empty id; give it a short name")
    if has_control(record.id):
        raise _fault(record, "control-character", "has a control character or line break in its id")
    for name, value, remedy in required:
        if not value.strip():
            raise _fault(record, f"empty-{name}", f"has an empty {name}; {remedy}")
    weight = record.weight
    if weight is not None and not (isinstance(weight, float) and 0 <= weight <= 1):
        found = "NaN" if isinstance(weight, float) and math.isnan(weight) else quoted(weight)
        raise _fault(record, "weight", f"expected a weight from 0 to 1, found {found}")


def _refuse_named(kind: str, name_id: object, name: object) -> None:
    for label, value in (("id", name_id), ("name", name)):
        if not (isinstance(value, str) and value.strip()):
            problem = f"an empty {label}"
        elif has_surrogate(value):
            problem = "a lone surrogate"
        elif label == "id" and has_control(value):
            problem = "a control character or line break in its id"
        else:
            continue
        message = f"{kind} {quoted(name_id)} has {problem}"
        raise ModelError([Finding(f"{kind}-{label}", Severity.ERROR, message)])
