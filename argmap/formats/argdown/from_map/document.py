"""The document that a map is in Argdown: headings, elements and inferences, as values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from attrs import frozen

from argmap.formats.argdown.fields import Options, map_options
from argmap.formats.argdown.from_map.arrangement import DocumentOrder, OutlineRow, RowKind
from argmap.formats.argdown.from_map.claims import (
    ClaimText,
    ElementWords,
    with_own_fields,
    with_tags,
)
from argmap.formats.argdown.from_map.document_plan import DocumentPlan
from argmap.formats.argdown.from_map.escaping import Titles, mentions_in
from argmap.formats.argdown.from_map.remaining_extras import RemainingExtras
from argmap.formats.argdown.from_map.sections import Sections, plan_sections
from argmap.formats.argdown.from_map.step_text import StepText
from argmap.formats.argdown.interpretation.settings import Settings
from argmap.formats.argdown.syntax.document import (
    ArgdownDocument,
    Element,
    ElementRole,
    Extent,
    Heading,
    Inference,
    Part,
    RelationType,
)
from argmap.formats.argdown.syntax.parser import RELATIONS
from argmap.formats.argdown.syntax.shortcodes import shortcodes
from argmap.model.argument_map import ArgumentMap
from argmap.model.placeholders import KEY
from argmap.values import Json, thaw

_NOWHERE = Extent(0, 0, 0, 0)
"""The place of what has not been printed."""


@frozen
class MapDocument:
    """The document that a map is.

    Attributes:
        document: The document, its parts without places.
        hits: The step that each undercut hits, by the number of its part.
    """

    document: ArgdownDocument
    hits: Mapping[int, str]


def document_of(debate: ArgumentMap) -> MapDocument:
    """Return the map as a document in Argdown, which printed and read is the same map.

    >>> from argmap.model.records import Claim, Support
    >>> made = document_of(ArgumentMap.of(Claim("tax", "Tax carbon."), Claim("hot", "It gets hot."),
    ...                                   Support("hot", "tax")))
    >>> [(part.title, part.text, part.parent) for part in made.document.parts]
    [('tax', 'Tax carbon.', None), ('hot', 'It gets hot.', 0)]
    """
    shelf = RemainingExtras(debate.extras)
    settings = shelf.take_data("frontMatter", "title")
    sections = plan_sections(debate, shelf)
    strict = Settings(settings).of("model").get("mode") == "strict"
    plan = DocumentPlan(debate, strict=strict)
    titles = Titles([element.id for element in debate.elements])
    claims = ClaimText(debate, titles, sections, shortcodes(settings), plan.stepped)
    sketches = [claim.id for claim in debate.claims if claims.is_sketch(claim.id)]
    order = DocumentOrder(debate, plan, sections.paths, sections.of, sketches)
    steps = StepText(debate, titles, claims, strict=strict)
    parts = _Parts(order, sections, claims, steps)
    front: Options = {"title": debate.title} if debate.title else {}
    front = with_own_fields({**front, **settings}, map_options(debate), shelf)
    return MapDocument(ArgdownDocument(tuple(parts.made), _plain(front)), parts.hits)


def _plain(data: Options | None) -> Json:
    return cast("Json", thaw(data)) if data else None


class _Parts:
    """The parts of a document, made row by row.

    Attributes:
        made: The parts.
        hits: The step that each undercut hits, by the number of its part.
    """

    def __init__(
        self, order: DocumentOrder, sections: Sections, claims: ClaimText, steps: StepText
    ) -> None:
        self.made: list[Part] = []
        self.hits: dict[int, str] = {}
        self._mentions = order.mentions
        self._sections = sections
        self._claims = claims
        self._steps = steps
        self._marked = _claim_that_needs_a_title(order)
        self._block = -1
        self._above: list[int] = []  # the part at each depth, down to the one made last
        self._argument: int | None = None  # the argument in the paragraph before
        self._inference: int | None = None  # the inference whose conclusion comes next
        makers: dict[RowKind, Callable[[OutlineRow], None]] = {
            RowKind.BLANK: self._begin_paragraph,
            RowKind.HEADING: self._heading,
            RowKind.CLAIM: self._claim,
            RowKind.TITLE: self._title,
            RowKind.NUMBERED: self._claim,
            RowKind.INFERENCE: self._infer,
            RowKind.AGAINST: self._against,
        }
        for row in order.rows:
            makers[row.kind](row)

    def _begin_paragraph(self, row: OutlineRow) -> None:
        del row
        self._block += 1
        first = self.made[self._above[0]] if self._above else None
        is_argument = (
            isinstance(first, Element) and first.is_argument and first.role is ElementRole.TOP
        )
        self._argument = self._above[0] if is_argument else None
        self._above = []

    def _add(self, part: Part, depth: int = 0) -> int:
        number = len(self.made)
        self.made.append(part)
        self._above[depth:] = [number]
        return number

    def _heading(self, row: OutlineRow) -> None:
        entry = self._sections.entries.get(row.path, {})
        tags = tuple(entry.get("tags", ()))
        title = row.path[-1]
        text, ranges = with_tags(title, mentions_in(title), tags)
        self._add(
            Heading(
                len(row.path),
                text,
                ranges=ranges,
                tags=tags,
                data=_plain(entry.get("data")),
                block=self._block,
                place=_NOWHERE,
            )
        )
        self._above = []

    def _claim(self, row: OutlineRow) -> None:
        if row.defines:
            once = self._mentions[row.claim] == 1 and row.claim != self._marked
            words = self._claims.definition(row.claim, once=once)
        else:
            words = self._claims.reference(row.claim)
        step = self._steps.relation(row)
        if step:
            data = words.data or {}
            words = words._replace(data={**data, KEY: {**data.get(KEY, {}), "step": step}})
        if row.number:
            self._number(words, row.number)
            return
        number = self._element(words, row.depth, row.sign)
        hit = self._steps.hit(row)
        if hit is not None:
            self.hits[number] = hit

    def _element(self, words: ElementWords, depth: int = 0, sign: str = "") -> int:
        """Add an element in a paragraph, or with a sign below another part."""
        relation: RelationType | None = None
        outward, parent = False, None
        if sign:
            relation, outward = RELATIONS[sign]
            parent = self._above[depth - 1]
        role = ElementRole.RELATION if sign else ElementRole.TOP
        return self._add(self._make(words, role, parent, relation, outward=outward), depth)

    def _make(
        self,
        words: ElementWords,
        role: ElementRole,
        parent: int | None,
        relation: RelationType | None = None,
        *,
        outward: bool = False,
        number: str = "",
        inference: int | None = None,
    ) -> Element:
        """Make an element of this paragraph out of its words."""
        return Element(
            words.title,
            words.text,
            is_argument=words.is_argument,
            is_reference=words.is_reference,
            ranges=words.ranges,
            tags=words.tags,
            data=_plain(words.data),
            role=role,
            parent=parent,
            relation=relation,
            outward=outward,
            number=number,
            inference=inference,
            block=self._block,
            place=_NOWHERE,
        )

    def _title(self, row: OutlineRow) -> None:
        assert row.block is not None
        self._element(self._steps.title(row.block))

    # -- structures ------------------------------------------------------------------------------

    def _number(self, words: ElementWords, number: int) -> int:
        """Add a premise, or the conclusion of the inference above."""
        inference, self._inference = self._inference, None
        role = ElementRole.PREMISE if inference is None else ElementRole.CONCLUSION
        return self._add(
            self._make(words, role, self._argument, number=str(number), inference=inference)
        )

    def _infer(self, row: OutlineRow) -> None:
        rules, data = self._steps.inference(row)
        part = Inference(rules, data=_plain(data), block=self._block, place=_NOWHERE)
        self._inference = self._add(part)

    def _against(self, row: OutlineRow) -> None:
        assert row.step is not None
        end = row.step.sides[1][0]
        words = self._steps.against(end)
        self._number(words, row.number)
        if words.ranges:
            self._element(self._claims.reference(end), 1, "->")


def _claim_that_needs_a_title(order: DocumentOrder) -> str | None:
    """The first claim of a map without any relation or heading: else its text is mere prose."""
    rows = [row for row in order.rows if row.kind is not RowKind.BLANK]
    is_bare = all(row.kind is RowKind.CLAIM and not (row.sign or row.number) for row in rows)
    return rows[0].claim if rows and is_bare else None
