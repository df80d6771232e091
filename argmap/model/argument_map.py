"""The map itself: what it holds, what can be asked of it, how a new one is made from it.

One class, whose methods are short and carry an example each: people look for all of them in one
place, so the room is longer than others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Never, TypeVar, cast

from attrs import evolve, field, fields, frozen

from argmap.displayed import mimebundle
from argmap.errors import ModelError, UnknownIdError, WrongTypeError, brief, did_you_mean, quantity
from argmap.findings import Finding, Severity
from argmap.model.enumerations import Basis
from argmap.model.index import Index, Visit
from argmap.model.records import (
    MAP_MAKER,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Element,
    Party,
    Perspective,
    Restatement,
    Step,
    Support,
    id_of,
)
from argmap.model.validation import faults
from argmap.named_values import NamedValue
from argmap.parameters import expect, expect_all, expect_whole_number, wrong_type
from argmap.text.source import Quote, Source
from argmap.values import EMPTY, FrozenMap, as_given, freeze_map, has_surrogate, is_instance

_T = TypeVar("_T")


class CounterpointKind(NamedValue):
    """The target of a counterpoint; derived from the map, never stored.

    A counterpoint to a step undercuts it. One to a premise that nothing supports undermines it;
    one to any other claim rebuts it (Pollock 1987 for the undercut; Prakken 2010, Definition 3.14,
    for the three kinds).

    Attributes:
        REBUTTAL: Its target is a claim that something supports.
        UNDERMINING: Its target is a claim that nothing supports, a premise.
        UNDERCUT: Its target is a step: the premises may hold, and the conclusion not follow.

    >>> CounterpointKind.UNDERCUT.value
    'undercut'
    """

    REBUTTAL = "rebuttal"
    UNDERMINING = "undermining"
    UNDERCUT = "undercut"


def _claim_id(value: Claim | str | None) -> str | None:
    return None if value is None else id_of(value)


def _elements(values: Iterable[Element]) -> tuple[Element, ...]:
    given = as_given(values)
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise WrongTypeError(
            "ArgumentMap() takes its elements as one list, ArgumentMap([claim, …]), or one by one, "
            f"ArgumentMap.of(claim, …); found {brief(given)}"
        )
    return tuple(values)


def _sources(values: Iterable[Source]) -> tuple[Source, ...]:
    return expect_all(values, Source, "sources")


def _parties(values: Iterable[Party]) -> tuple[Party, ...]:
    return expect_all(values, Party, "parties")


def _perspectives(values: Iterable[Perspective]) -> tuple[Perspective, ...]:
    return expect_all(values, Perspective, "perspectives")


def _blank() -> ArgumentMap:
    """Return a map without its fields, for pickle to fill."""
    return ArgumentMap.__new__(ArgumentMap)


def _findings(values: Iterable[Finding]) -> tuple[Finding, ...]:
    return expect_all(values, Finding, "findings")


@frozen(repr=False, eq=False)
class ArgumentMap:
    """Claims and the relations between them, in document order; frozen.

    Two maps are equal when their records, title, thesis and extras are, in any order.

    Attributes:
        elements: Claims and relations, in document order.
        title: What the map is about.
        sources: The documents its quotes come from; a quote that names none means the first.
        parties: Who puts claims forward.
        perspectives: From which points of view claims are said to hold.
        signals: Whether the absence of signal words and quotes says something: false where the
            map's notation has no place for them, so that nothing is called supplied or unstated.
        extras: Plain JSON values, namespaced by notation.
        findings: What a reader noticed; takes no part in equality.
        view_of: The map that this one is a part or an outline of, as views say; drawings keep its
            order and columns. Takes no part in equality, and is not pickled, since it may be many
            times as large: name it once more there, ``render(view, path, like=whole)``.

    Raises:
        ModelError: Two elements with one id, or a relation, quote, voice, perspective or thesis
            that names something unknown; ``findings`` of the error lists every such fault.

    >>> debate = ArgumentMap.of(
    ...     Claim("tax", "Carbon should be taxed."),
    ...     Claim("poor", "A carbon tax falls hardest on the poor."),
    ...     Counterpoint("poor", "tax"),
    ... )
    >>> debate
    ArgumentMap('', 2 claims, 0 supports, 1 counterpoint)
    """

    elements: tuple[Element, ...] = field(default=(), converter=_elements)
    title: str = field(default="", kw_only=True)
    _thesis: str | None = field(default=None, alias="thesis", converter=_claim_id, kw_only=True)
    sources: tuple[Source, ...] = field(default=(), converter=_sources, kw_only=True)
    parties: tuple[Party, ...] = field(default=(), converter=_parties, kw_only=True)
    perspectives: tuple[Perspective, ...] = field(default=(), converter=_perspectives, kw_only=True)
    signals: bool = field(default=True, kw_only=True)
    extras: FrozenMap = field(default=EMPTY, converter=freeze_map, kw_only=True)
    findings: tuple[Finding, ...] = field(default=(), converter=_findings, kw_only=True)
    view_of: ArgumentMap | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not is_instance(self.title, str) or has_surrogate(self.title):
            message = f"expected a title that can be written, found {brief(self.title)}"
            raise ModelError([Finding("title", Severity.ERROR, message)])
        if not is_instance(self.signals, bool):
            message = f"expected true or false for signals, found {brief(self.signals)}"
            raise ModelError([Finding("signals", Severity.ERROR, message)])
        if self.view_of is not None:
            expect(self.view_of, ArgumentMap, "view_of", "give the map that this one is a part of")
        found = faults(self.elements, self._thesis, self.sources, self.parties, self.perspectives)
        if found:
            raise ModelError(found)

    @classmethod
    def of(
        cls,
        *elements: Element,
        title: str = "",
        thesis: Claim | str | None = None,
        sources: Iterable[Source] = (),
        parties: Iterable[Party] = (),
        perspectives: Iterable[Perspective] = (),
        signals: bool = True,
        extras: Mapping[str, object] = EMPTY,
    ) -> ArgumentMap:
        """Return a map of the elements given one by one; the options are the fields of the map.

        Raises:
            ModelError: As the class says.

        >>> ArgumentMap.of(Claim("tax", "Tax carbon."), title="Climate")
        ArgumentMap('Climate', 1 claim, 0 supports, 0 counterpoints)
        """
        return cls(
            elements,
            title=title,
            thesis=thesis,
            sources=sources,
            parties=parties,
            perspectives=perspectives,
            signals=signals,
            extras=extras,
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ArgumentMap):
            return NotImplemented
        return self._value == other._value

    def __hash__(self) -> int:
        return hash((self.title, self._thesis, frozenset(self._index.by_id.items())))

    def __repr__(self) -> str:
        counts = (
            (len(self.claims), "claim"),
            (len(self.supports), "support"),
            (len(self.counterpoints), "counterpoint"),
        )
        held = ", ".join(quantity(*each) for each in counts)
        return f"ArgumentMap({self.title!r}, {held})"

    def __getitem__(self, name: str) -> Element:
        return self._find("element", name, self._index.by_id)

    def __contains__(self, name: object) -> bool:
        return (name if isinstance(name, str) else getattr(name, "id", None)) in self._index.by_id

    def __iter__(self) -> Iterator[Element]:
        return iter(self.elements)

    def __len__(self) -> int:
        return len(self.elements)

    def __copy__(self) -> ArgumentMap:
        return self  # frozen, with all that it holds

    def __deepcopy__(self, memo: object) -> ArgumentMap:
        del memo
        return self

    def __reduce__(self) -> tuple[object, ...]:
        state = {each.name: getattr(self, each.name) for each in fields(ArgumentMap)}
        return _blank, (), state | {"view_of": None}

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        del include, exclude
        return mimebundle(self)

    # -- what it holds ---------------------------------------------------------------------------

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The claims, in document order."""
        return tuple([element for element in self.elements if type(element) is Claim])

    @cached_property
    def supports(self) -> tuple[Support, ...]:
        """The supports, in document order."""
        return tuple([element for element in self.elements if type(element) is Support])

    @cached_property
    def counterpoints(self) -> tuple[Counterpoint, ...]:
        """The counterpoints, in document order."""
        return tuple([element for element in self.elements if type(element) is Counterpoint])

    @cached_property
    def contrasts(self) -> tuple[Contrast, ...]:
        """The contrasts, in document order."""
        return tuple([element for element in self.elements if type(element) is Contrast])

    @cached_property
    def restatements(self) -> tuple[Restatement, ...]:
        """The restatements, in document order."""
        return tuple([element for element in self.elements if type(element) is Restatement])

    @cached_property
    def contexts(self) -> tuple[Context, ...]:
        """The contexts, in document order."""
        return tuple([element for element in self.elements if type(element) is Context])

    def claim(self, name: str) -> Claim:
        """Return the claim with the id.

        Raises:
            UnknownIdError: When the id is no claim's; the message names the nearest one.

        >>> ArgumentMap.of(Claim("tax", "Tax carbon.")).claim("tax").text
        'Tax carbon.'
        """
        found = self._index.by_id.get(name) if is_instance(name, str) else None
        if isinstance(found, Claim):
            return found
        return self._find("claim", name, {claim.id: claim for claim in self.claims})

    def party(self, name: str) -> Party:
        """Return the party with the id; the map-maker needs no declaration.

        Raises:
            UnknownIdError: When the map declares no such party.

        >>> ArgumentMap(parties=[Party("critics", "Some critics")]).party("critics").name
        'Some critics'
        """
        return self._find("party", name, self._parties)

    def perspective(self, name: str) -> Perspective:
        """Return the perspective with the id.

        Raises:
            UnknownIdError: When the map declares no such perspective.

        >>> ArgumentMap(perspectives=[Perspective("law", "In law")]).perspective("law").name
        'In law'
        """
        return self._find("perspective", name, self._perspectives)

    def source_of(self, quote: Quote) -> Source | None:
        """Return the source the quote names, the first one when it names none.

        ``None`` when the map has no source.

        Raises:
            UnknownIdError: When the quote names a source that the map does not declare.

        >>> ArgumentMap().source_of(Quote("the very words")) is None
        True
        """
        expect(quote, Quote, "quote", "take one of an element's quotes")
        if quote.source is None:
            return self.sources[0] if self.sources else None
        return self._find("source", quote.source, self._sources)

    @cached_property
    def thesis(self) -> Claim | None:
        """The main claim: the one declared, else the only root; ``None`` when there are several.

        An assumption that nothing is tied to is none, even where it is all that the map holds.
        """
        if self._thesis is not None:
            return self.claim(self._thesis)
        if len(self.roots) != 1:
            return None
        (root,) = self.roots
        is_idle = root.basis is Basis.ASSUMED and root.id not in self._index.touching
        return None if is_idle else root

    @property
    def declared_thesis(self) -> str | None:
        """The id of the main claim when the map was given one."""
        return self._thesis

    @cached_property
    def roots(self) -> tuple[Claim, ...]:
        """The claims that lead nowhere further, in document order.

        They are a premise of no step, restate no other claim, and state no context of one; or all
        that they lead to leads back to them, as where two claims exclude each other.
        """
        return self._index.roots

    @property
    def tells_silence(self) -> bool:
        """Whether a claim without quotes is unstated, a relation without signal words supplied.

        So it is in a map that has a source, unless its notation has no place for them.

        >>> ArgumentMap(sources=[Source("page")]).tells_silence, ArgumentMap().tells_silence
        (True, False)
        """
        return self.signals and bool(self.sources)

    @cached_property
    def contradictions(self) -> tuple[tuple[Counterpoint, Counterpoint], ...]:
        """The pairs of counterpoints with one premise each that run both ways between two claims.

        >>> debate = ArgumentMap.of(Claim("a", "It rains."), Claim("b", "It is dry."),
        ...                         Counterpoint("a", "b"), Counterpoint("b", "a"))
        >>> [(one.id, other.id) for one, other in debate.contradictions]
        [('a counters b', 'b counters a')]
        """
        return tuple(self._index.contradictions())

    # -- what can be asked of it -----------------------------------------------------------------

    def supports_of(self, claim: Claim | str) -> tuple[Support, ...]:
        """Return the supports whose conclusion is the claim, in document order.

        Raises:
            UnknownIdError: When the map does not hold it.

        >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
        >>> [support.premises for support in debate.supports_of("b")]
        [('a',)]
        """
        name = self._known_id(claim)
        return self._index.supports_of.get(name, ())

    def counterpoints_to(self, target: Claim | Step | str) -> tuple[Counterpoint, ...]:
        """Return the counterpoints to the claim or step, in document order.

        Raises:
            UnknownIdError: When the map does not hold it.

        >>> debate = ArgumentMap.of(Claim("a", "Wet."), Claim("b", "Fire."), Counterpoint("a", "b"))
        >>> [counterpoint.id for counterpoint in debate.counterpoints_to("b")]
        ['a counters b']
        """
        name = self._known_id(target)
        return self._index.counterpoints_to.get(name, ())

    def steps_from(self, claim: Claim | str) -> tuple[Step, ...]:
        """Return the supports and counterpoints that have the claim as a premise, in order.

        Raises:
            UnknownIdError: When the map does not hold it.

        >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
        >>> [step.id for step in debate.steps_from("a")]
        ['a supports b']
        """
        return self._index.uses.get(self._known_id(claim), ())

    def kind_of(self, counterpoint: Counterpoint | str) -> CounterpointKind:
        """Return whether the counterpoint rebuts, undermines or undercuts.

        Raises:
            UnknownIdError: When the map holds no such counterpoint.

        >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Claim("c", "Wet."),
        ...                         Support("a", "b", id="step"), Counterpoint("c", "step"))
        >>> print(debate.kind_of("c counters step"))
        undercut
        """
        found = self._index.by_id.get(id_of(counterpoint))
        if not isinstance(found, Counterpoint):
            counterpoints = {each.id: each for each in self.counterpoints}
            found = self._find("counterpoint", id_of(counterpoint), counterpoints)
        target, index = found.target, self._index
        if not isinstance(index.by_id[target], Claim):
            return CounterpointKind.UNDERCUT
        if target in index.uses and target not in index.supports_of:
            return CounterpointKind.UNDERMINING
        return CounterpointKind.REBUTTAL

    def grounds_of(self, element: Element | str) -> tuple[Element, ...]:
        """Return every claim and step below the element: all that speaks for or against it.

        In document order, without the element itself, also where the map runs in a circle.

        Raises:
            UnknownIdError: When the map does not hold it.

        >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
        >>> [element.id for element in debate.grounds_of("b")]
        ['a', 'a supports b']
        """
        return self._index.reachable(self._known_id(element), self._index.grounds)

    def bears_on(self, element: Element | str) -> tuple[Element, ...]:
        """Return every claim and step above the element: all that it speaks for or against.

        In document order, without the element itself, also where the map runs in a circle.

        Raises:
            UnknownIdError: When the map does not hold it.

        >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
        >>> [element.id for element in debate.bears_on("a")]
        ['b', 'a supports b']
        """
        return self._index.reachable(self._known_id(element), self._index.bearings)

    def neighbourhood(self, element: Element | str, depth: int = 1) -> tuple[Element, ...]:
        """Return the element and all within ``depth`` relations of it, in document order.

        Relations of every kind count, in both directions.

        Raises:
            UnknownIdError: When the map does not hold it.

        >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Claim("c", "Flee."),
        ...                         Support("a", "b"), Support("b", "c"))
        >>> [element.id for element in debate.neighbourhood("a")]
        ['a', 'b', 'a supports b']
        """
        expect_whole_number(depth, "depth", "give how many relations away, such as 2")
        return self._index.neighbourhood(self._known_id(element), depth)

    def walk(self) -> Iterator[Visit]:
        """Yield every element, the thesis first and each element's grounds below it.

        Below a claim come the steps that lead to it, then what restates it, stands in contrast to
        it or states its context; below a step its premises, then the counterpoints to it; each in
        document order. An element met again is yielded with ``again=True`` and not entered, so a
        circle ends.

        >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
        >>> [(visit.depth, visit.element.id) for visit in debate.walk()]
        [(0, 'b'), (1, 'a supports b'), (2, 'a')]
        """
        first = [self.thesis] if self.thesis else []
        return self._index.walk((*first, *self.roots, *self.claims, *self.elements))

    # -- how a new map is made from it -----------------------------------------------------------

    def add(self, *elements: Element) -> ArgumentMap:
        """Return a map with the elements added at the end.

        Raises:
            ModelError: As the class says.

        >>> ArgumentMap().add(Claim("tax", "Tax carbon."))
        ArgumentMap('', 1 claim, 0 supports, 0 counterpoints)
        """
        return evolve(self, elements=(*self.elements, *elements))

    def remove(self, *elements: Element | str) -> ArgumentMap:
        """Return a map without the elements and without every relation that would lose an end.

        Linked premises are needed together, so a step goes with any one of them.

        Raises:
            UnknownIdError: When the map does not hold one of them.

        >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
        >>> debate.remove("a")
        ArgumentMap('', 1 claim, 0 supports, 0 counterpoints)
        """
        from argmap.model.editing import without

        kept = without(self._index, [self._known_id(element) for element in elements])
        left = self._thesis if self._thesis in {element.id for element in kept} else None
        return evolve(self, elements=kept, thesis=left)

    def replace(self, *elements: Element, **fields: Never) -> ArgumentMap:
        """Return a map in which each element stands in the place of the one with its id.

        Raises:
            WrongTypeError: A field of the map, or what is no element.
            UnknownIdError: When the map holds no element with that id.
            ModelError: As the class says.

        >>> debate = ArgumentMap.of(Claim("tax", "Tax carbon."))
        >>> debate.replace(Claim("tax", "Tax methane.")).claim("tax").text
        'Tax methane.'
        """
        if fields:
            named = ", ".join(f"{name}=…" for name in fields)
            raise WrongTypeError(
                "replace() takes claims and relations, each for the one with its id; "
                f"to change a field of the map: attrs.evolve(debate, {named})"
            )
        for element in cast("tuple[object, ...]", elements):
            if not hasattr(element, "id"):
                raise WrongTypeError(
                    f"replace() takes claims and relations, found {brief(element)}; "
                    'for example debate.replace(Claim("its-id", "Its new text."))'
                )
        new = {self._known_id(element.id): element for element in elements}
        return evolve(self, elements=tuple(new.get(old.id, old) for old in self.elements))

    def rename(self, old: Element | str, new: str) -> ArgumentMap:
        """Return a map in which the element has a new id, and whatever named the old one follows.

        Raises:
            UnknownIdError: When the map does not hold the element.
            ModelError: When the new id is taken, or is no id.

        >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
        >>> [element.id for element in debate.rename("a", "heat")]
        ['heat', 'b', 'heat supports b']
        """
        from argmap.model.editing import rename_element

        elements, names = rename_element(self._index, self._known_id(old), new)
        thesis = None if self._thesis is None else names.get(self._thesis, self._thesis)
        return evolve(self, elements=elements, thesis=thesis)

    def merge(self, other: ArgumentMap) -> ArgumentMap:
        """Return a map of both: what the other holds and this one does not comes after.

        The title and the thesis are this map's, or the other's where this one has none. A quote
        that names no source keeps the one it has: it is named where the first source changes.

        Raises:
            ModelError: When two different records have one id; rename one first. When only one of
                the maps has sources, and the other has quotes that name none.

        >>> one = ArgumentMap.of(Claim("a", "Hot."))
        >>> one.merge(ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Dry.")))
        ArgumentMap('', 2 claims, 0 supports, 0 counterpoints)
        """
        from argmap.model.editing import keep_sources, unite

        expect(other, ArgumentMap, "other", "read a file first: argmap.load(path)")
        sources = unite(self.sources, other.sources)
        return ArgumentMap(
            unite(
                keep_sources(self.elements, self.sources, sources),
                keep_sources(other.elements, other.sources, sources),
            ),
            title=self.title or other.title,
            thesis=self._thesis if self._thesis is not None else other._thesis,
            sources=sources,
            parties=unite(self.parties, other.parties),
            perspectives=unite(self.perspectives, other.perspectives),
            signals=self.signals and other.signals,
            extras={**other.extras, **self.extras},
            findings=(*self.findings, *other.findings),
        )

    # -- what is made once, when first asked for ------------------------------------------------

    @cached_property
    def _index(self) -> Index:
        return Index(self.elements)

    @cached_property
    def _value(self) -> tuple[object, ...]:
        declared = (self.sources, self.parties, self.perspectives)
        named = [{record.id: record for record in records} for records in declared]
        # What a quote means that names no source.
        unnamed = any(quote.source is None for each in self.elements for quote in each.quotes)
        first = self.sources[0].id if unnamed and self.sources else None
        own = (self.title, self._thesis, self.signals, self.extras)
        return (*own, self._index.by_id, first, *named)

    @cached_property
    def _parties(self) -> dict[str, Party]:
        parties = {party.id: party for party in self.parties}
        return {MAP_MAKER: Party(MAP_MAKER, MAP_MAKER), **parties}

    @cached_property
    def _perspectives(self) -> dict[str, Perspective]:
        return {perspective.id: perspective for perspective in self.perspectives}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    def _known_id(self, element: Element | str) -> str:
        name = id_of(element)
        self._find("element", name, self._index.by_id)
        return name

    def _find(self, kind: str, name: str, known: Mapping[str, _T]) -> _T:
        try:
            return known[name]
        except KeyError:
            nearest = did_you_mean(name, list(known))
            message = f"no {kind} {brief(name)} in this map{nearest}"
            raise UnknownIdError(message) from None
        except TypeError:
            raise wrong_type(f"the id of a {kind}", name, "give it as a text") from None
