"""Two maps side by side: what is in both, what was added, removed, changed, and how far they agree.

Maps made apart have ids of their own, so elements are matched by what they are: claims by id, by
the words of the source they quote, by their text; relations by what stands at their ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal

import attrs
from attrs import frozen

from argmap.comparison.alignment import Alignment, align_by_hand
from argmap.comparison.changed_values import value_lines
from argmap.comparison.claims import ids_agree, pair_claims
from argmap.comparison.feedback import feedback_on
from argmap.comparison.figures import FIGURES, Agreement, Figure, Kappa, Score, agreement
from argmap.comparison.pairs import MatchedBy, Pair
from argmap.comparison.relations import pair_relations, same_ends
from argmap.comparison.rewording import SURE, WordMatcher
from argmap.comparison.spans import span_scores
from argmap.displayed import Displayed
from argmap.errors import FormatError, brief
from argmap.findings import Finding, printable
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.model.records import Claim, Element, Relation, id_of
from argmap.notebook import table

__all__ = [
    "FIGURES",
    "Agreement",
    "Comparison",
    "Figure",
    "Kappa",
    "MatchedBy",
    "Pair",
    "Score",
    "compare",
]

_OTHER_IDS = "equal ids stand for other claims in the two maps; what has the same words is matched"
_OF_A_MAP = ("title", "thesis", "sources", "parties", "perspectives", "extras")


@frozen(repr=False)
class Comparison(Displayed):
    """Two maps, and which of their elements are the same; ``compare`` makes it.

    Printed, it lists what was removed, added and changed.

    Attributes:
        before: The first map; the reference, where that matters.
        after: The second.
        claims: The claims that are in both, in the order of the second map.
        relations: The relations that are in both, in the order of the second map.
        about: The fields of the map itself that differ: its title, thesis, sources, …
        ids_differ: Whether equal ids stand for other claims in the two maps, so that nothing was
            matched by its id.

    >>> from argmap import Counterpoint
    >>> old = ArgumentMap.of(Claim("tax", "Tax carbon."), Claim("poor", "It hits the poor."))
    >>> new = old.replace(Claim("tax", "Carbon should be taxed.")).add(Counterpoint("poor", "tax"))
    >>> print(compare(old, new))
    + counterpoint 'poor counters tax'
    ~ claim 'tax': text
        - Tax carbon.
        + Carbon should be taxed.
    """

    before: ArgumentMap
    after: ArgumentMap
    claims: tuple[Pair[Claim], ...]
    relations: tuple[Pair[Relation], ...]
    about: tuple[str, ...]
    ids_differ: bool = False

    @property
    def same(self) -> bool:
        """Whether the two maps are equal."""
        return not (self.removed or self.added or self.changed or self.about)

    @cached_property
    def removed(self) -> tuple[Element, ...]:
        """The elements of the first map alone, in its order."""
        return tuple([each for each in self.before.elements if each.id not in self._later])

    @cached_property
    def added(self) -> tuple[Element, ...]:
        """The elements of the second map alone, in its order."""
        return tuple([each for each in self.after.elements if each.id not in self._earlier])

    @cached_property
    def changed(self) -> tuple[Pair[Claim] | Pair[Relation], ...]:
        """The elements whose fields differ, claims first, in the second map's order."""
        return (
            *[pair for pair in self.claims if pair.changed],
            *[pair for pair in self.relations if pair.changed],
        )

    @property
    def reworded(self) -> tuple[Pair[Claim], ...]:
        """The claims that both maps have with different texts, in the second map's order."""
        return tuple([pair for pair in self.claims if "text" in pair.changed])

    @property
    def guessed(self) -> tuple[Pair[Claim], ...]:
        """The claims that were taken for the same by shared words, each with how sure that is."""
        return tuple([pair for pair in self.claims if pair.sure is not None])

    @property
    def unsure(self) -> tuple[Pair[Claim], ...]:
        """Those of them that somebody should look at, the least sure first."""
        unsure = [pair for pair in self.guessed if (pair.sure or 0) < SURE]
        return tuple(sorted(unsure, key=lambda pair: pair.sure or 0))

    @cached_property
    def feedback(self) -> tuple[Finding, ...]:
        """In words what the second map lacks, has besides, turns round or ties otherwise.

        The first map is the model that it is held against.

        >>> one = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."))
        >>> print(*compare(one, one.remove("a")).feedback)
        missing: “Hot.”
        """
        return feedback_on(self.before, self.after, self.claims, self.relations)

    @cached_property
    def spans(self) -> tuple[Score, Score]:
        """Agreement on the passages that claims quote: exact, and overlapping."""
        return span_scores(self.before, self.after)

    @cached_property
    def agreement(self) -> Agreement:
        """Agreement of the two maps, in the figures the field reports."""
        return agreement(self.before, self.after, self.claims, self.relations)

    def later(self, element: Element | str) -> Element | None:
        """Return the counterpart of an element of the first map; ``None`` when it was removed.

        Raises:
            UnknownIdError: When the first map holds no such element.

        >>> one = ArgumentMap.of(Claim("a", "Hot."))
        >>> compare(one, one.rename("a", "heat")).later("a").id
        'heat'
        """
        name = id_of(element)
        return self._later.get(self.before[name].id)

    def earlier(self, element: Element | str) -> Element | None:
        """Return the counterpart of an element of the second map; ``None`` when it was added.

        Raises:
            UnknownIdError: When the second map holds no such element.

        >>> one = ArgumentMap.of(Claim("a", "Hot."))
        >>> compare(one, one.add(Claim("b", "Fire."))).earlier("b") is None
        True
        """
        name = id_of(element)
        return self._earlier.get(self.after[name].id)

    @cached_property
    def _later(self) -> dict[str, Element]:
        return {pair.before.id: pair.after for pair in (*self.claims, *self.relations)}

    @cached_property
    def _earlier(self) -> dict[str, Element]:
        return {pair.after.id: pair.before for pair in (*self.claims, *self.relations)}

    def __repr__(self) -> str:
        both = len(self.claims) + len(self.relations)
        return (
            f"Comparison({len(self.removed)} removed, {len(self.added)} added, "
            f"{len(self.changed)} of {both} changed)"
        )

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _repr_html_(self) -> str:
        rows = [("removed", each.kind, each.id, _text(each), "") for each in self.removed]
        rows += [("added", each.kind, each.id, "", _text(each)) for each in self.added]
        rows += [
            (
                f"changed: {', '.join(pair.changed)}",
                pair.after.kind,
                pair.after.id,
                _text(pair.before),
                _text(pair.after),
            )
            for pair in self.changed
        ]
        foot = [f"of the map: {', '.join(self.about)}"] if self.about else []
        foot += self._guesses()
        foot += [_OTHER_IDS] if self.ids_differ else []
        caption = "the same" if self.same else repr(self)
        return table(
            ("change", "kind", "id", "before", "after"), rows, caption=caption, foot="\n".join(foot)
        )

    def _guesses(self) -> Iterator[str]:
        """Yield the claims that were taken for the same by shared words, the least sure first."""
        if self.guessed:
            unsure = {pair.before.id for pair in self.unsure}
            told = f", {len(unsure)} of them unsure" if unsure else ""
            yield f"? {len(self.guessed)} taken for the same by shared words{told}:"
            for pair in sorted(self.guessed, key=lambda pair: pair.sure or 0):
                names = f"{printable(repr(pair.before.id))} and {printable(repr(pair.after.id))}"
                doubt = ", unsure" if pair.before.id in unsure else ""
                yield f"    {names} ({pair.sure:.2f}{doubt})"
                if doubt:
                    yield from (f"    - {_text(pair.before)}", f"    + {_text(pair.after)}")

    def _lines(self) -> Iterator[str]:
        if self.same:
            yield "the same"
        for field in self.about:
            yield f"~ the map: {field}"
            if field == "title":
                yield from value_lines(self.before, self.after, [field])
        for mark, elements in (("-", self.removed), ("+", self.added)):
            for element in elements:
                yield f"{mark} {_describe(element)}"
        unsaid = 0
        for pair in self.changed:
            if pair.changed == ("extras",):
                unsaid += 1
                continue
            was = "" if "id" not in pair.changed else f", was {printable(repr(pair.before.id))}"
            fields = ", ".join(field.replace("_", " ") for field in pair.changed)
            yield f"~ {_kind_and_id(pair.after)}{was}: {fields}"
            if "text" in pair.changed:
                yield from (f"    - {_text(pair.before)}", f"    + {_text(pair.after)}")
            yield from value_lines(pair.before, pair.after, pair.changed)
        yield from self._guesses()
        if self.ids_differ:
            yield f"? {_OTHER_IDS}"
        if unsaid:
            yield f"~ {unsaid} in nothing but extras, which notations keep for themselves"


def compare(
    before: ArgumentMap,
    after: ArgumentMap,
    *,
    ids: bool | None = None,
    alignment: Alignment | None = None,
    match: Literal["close", "words"] = "close",
) -> Comparison:
    """Return two maps side by side: what both have, what one has, and how far they agree.

    Claims are matched by id; then those that quote the same words of the same source, at least
    half of the shorter quote; then those with the same text but for typography; then those that
    share at least half of their words, the closest first. Relations of one kind are matched when
    their ends are; then by an id they were given; then a step that has the target of another and
    some of its premises. Each element is matched once. Swapping the maps changes no match.

    Args:
        before: A map; the reference, where that matters.
        after: Another.
        ids: Whether equal ids mean the same element. Not so for maps made apart whose ids only
            count: ``c1``, ``c2``, …. Unless said, the claims tell: where more of them have their
            words under another id of the other map than under the same one, ids are not looked at,
            and the comparison says so (``ids_differ``).
        alignment: Claims matched by hand, before all other ways: for ids of claims of the first
            map the ids in the second, ``None`` for a claim that has none; or a CSV file with two
            columns.
        match: "words" matches also what is left by the words that texts share, if in other forms
            and order; each such pair says how ``sure`` it is. "close" does not.

    Raises:
        UnknownIdError: A claim matched by hand that its map does not hold.
        FormatError: A claim matched by hand twice; a file that has not two columns; an unknown
            ``match``.
        FileError: The file cannot be read.

    >>> one = ArgumentMap.of(Claim("1", "The tax is dear."))
    >>> other = ArgumentMap.of(Claim("1", "It is cold."), Claim("2", "The tax is quite dear."))
    >>> compare(one, other, ids=False).later("1").id
    '2'
    """
    expect_map(before, "compare")
    expect_map(after, "compare")
    if match not in ("close", "words"):
        raise FormatError(f"expected match='close' or match='words', found {brief(match)}")
    hand = {} if alignment is None else align_by_hand(before, after, alignment)
    way = WordMatcher() if match == "words" else None
    ids_differ = ids is None and not ids_agree(before, after)
    ids = not ids_differ if ids is None else ids
    claims = list(pair_claims(before, after, ids=ids, by_hand=hand, last=way))
    sure = {} if way is None else way.sure
    names = {one.id: other.id for one, other, _ in claims}
    relations = pair_relations(before, after, names, ids=ids)
    names |= {one.id: other.id for one, other, _ in relations}
    order = {element.id: position for position, element in enumerate(after.elements)}
    first = [debate.sources[0].id if debate.sources else None for debate in (before, after)]
    unlike = first[0] != first[1]
    return Comparison(
        before,
        after,
        tuple(
            Pair(
                one,
                other,
                by,
                _differing_fields(one, other, names, unlike=unlike),
                sure.get(one.id) if by is MatchedBy.SHARED_WORDS else None,
            )
            for one, other, by in sorted(claims, key=lambda found: order[found[1].id])
        ),
        tuple(
            Pair(one, other, by, _differing_fields(one, other, names, unlike=unlike))
            for one, other, by in sorted(relations, key=lambda found: order[found[1].id])
        ),
        tuple(field for field in _OF_A_MAP if _differs(before, after, field, names)),
        ids_differ,
    )


def _differing_fields(
    before: Element, after: Element, names: Mapping[str, str], *, unlike: bool
) -> tuple[str, ...]:
    """Return the names of the fields that differ, in the order of the record."""
    ends = () if isinstance(before, Claim) else before.ends
    if isinstance(before, Claim) and before == after and not unlike:
        return ()
    follows = not (isinstance(before, Claim) or isinstance(after, Claim)) and not (
        before.has_own_id or after.has_own_id
    )
    changed: list[str] = []
    for attribute in attrs.fields(type(before)):
        field = attribute.name
        if field in ends:
            differs = not same_ends(before, after, names, field)
        elif not attribute.eq or (field == "id" and follows):
            continue
        else:
            one, other = getattr(before, field), getattr(after, field)
            differs = one != other or (
                # What names no source means the first one, and the first one is another.
                field == "quotes" and unlike and any(quote.source is None for quote in one)
            )
        if differs:
            changed.append(field)
    return tuple(changed)


def _differs(before: ArgumentMap, after: ArgumentMap, field: str, names: Mapping[str, str]) -> bool:
    if field == "thesis":
        thesis = before.declared_thesis
        return (None if thesis is None else names.get(thesis, "")) != after.declared_thesis
    if field in ("title", "extras"):
        return bool(getattr(before, field) != getattr(after, field))
    one, other = (
        {record.id: record for record in getattr(each, field)} for each in (before, after)
    )
    return one != other


def _kind_and_id(element: Element) -> str:
    return printable(f"{element.kind} {element.id!r}")


def _describe(element: Element) -> str:
    text = f": {_text(element)}" if isinstance(element, Claim) else ""
    return _kind_and_id(element) + text


def _text(element: Element) -> str:
    return printable(" ".join(element.text.split())) if isinstance(element, Claim) else ""
