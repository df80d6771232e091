"""A drawing on its way to an engine: its plan, its DOT text, the classes of its boxes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial

from attrs import evolve, field, frozen

from argmap.diagram.content.annotations import Annotations, is_hedged
from argmap.diagram.content.overlay import Mark, Overlay
from argmap.diagram.pages import Page
from argmap.diagram.plan.plan import Box, Plan
from argmap.findings import Finding

NAME = "argument_map"
"""The name of every drawing; that of the map stands in its caption."""

RANKS_MARGIN = 18
"""The white around a drawing in ranks, in points."""


@frozen
class Drawing:
    """A map on its way to the engine: its plan, and the DOT text of it.

    Attributes:
        overlay: The map, with what is laid over it.
        drawn: Its boxes and arrows.
        names: What it says besides.
        headings: What stands above each group, by its number; the first is the whole map.
        statements: Makes the statements of the DOT text, each with its line break.
        embedded: Whether its SVG is to carry the map.
        title: What it is called.
        sheets: Makes the drawings of printed sheets, in columns, where one would not be legible; in
            ranks, where it turns out so.
        captions: What stands above it and above its parts.
        shapes: Of a placed drawing, the statements without its text: enough for an SVG.
        texts: For each id in a placed drawing, the text in it, as elements of an SVG.
        viewports: For formats that show a whole page, the part of the plane that it shows; in ranks
            an engine has to find the size of the drawing first.
        page: The page that it is made for.
        text_size: The size of its text on the page, in points; in ranks as foretold.
        backwards: Whether it begins at the right edge of its page.
        findings: What its reader is to know of how it was drawn.
    """

    overlay: Overlay
    drawn: Plan
    names: Annotations
    headings: tuple[str, ...]
    statements: Callable[[], Iterable[str]] = field(eq=False, repr=False)
    embedded: bool = False
    title: str = field(kw_only=True)
    captions: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(factory=dict[str, str])
    viewports: Mapping[str, str] = field(factory=dict[str, str])
    page: Page = field(kw_only=True)
    text_size: float = field(kw_only=True)
    backwards: bool = field(default=False, kw_only=True)
    findings: tuple[Finding, ...] = ()
    sheets: Callable[[], Sequence[Drawing]] | None = field(default=None, eq=False, repr=False)

    @property
    def is_crowded(self) -> bool:
        """Whether it has so many lines for its boxes that an engine would take minutes over it."""
        return len(self.drawn.arrows) > max(400, 3 * len(self.drawn.boxes))

    def shows_page(self, formats: Iterable[str]) -> bool:
        """Return whether any of the formats shows the whole page, and not the drawing alone."""
        return not self.page.whole_formats.isdisjoint(formats)

    @property
    def leads_within(self) -> bool:
        """Whether anything in it leads to another place in the same file."""
        return any(' HREF="#' in part for part in self.body)

    @property
    def leads_out(self) -> bool:
        """Whether anything in it leads to another page."""
        return any(' HREF="h' in part or ' HREF="m' in part for part in self.body)

    @property
    def text(self) -> str:
        """The whole DOT text."""
        return self.with_name(NAME)

    @cached_property
    def body(self) -> tuple[str, ...]:
        """The statements of the DOT text."""
        return tuple(self.statements())

    def for_svg(self) -> Drawing:
        """Return the part of the drawing that an SVG needs; the memory of the rest is free."""
        if not self.shapes:
            return self
        return evolve(self, statements=partial(iter, self.shapes), sheets=None)

    @property
    def distinct_text(self) -> Iterable[str]:
        """Text that no other drawing has."""
        return (*self.shapes, *self.texts.values()) if self.shapes else self.body

    def with_name(self, name: str, *, lean: bool = False) -> str:
        """Return the whole DOT text under a name, or what of it is enough for an SVG."""
        body = self.shapes if lean and self.shapes else self.body
        return "".join((f"digraph {name} {{\n", *body, "}\n"))


def classes(box: Box, names: Annotations) -> str:
    """Return the classes of a box: its kind, and all by which it looks different."""
    classes: list[str] = [box.kind or "claim"]
    if names.graded and box.relation is not None and names.is_supplied(box.relation):
        classes.append("supplied")
    if names.marks:
        records = box.claims or [each for each in (box.relation,) if each is not None]
        marks = [names.mark(record) for record in records]
        greyed = all(mark.dimmed for mark in marks)
        classes += [
            name for mark in marks for name in classes_of(mark) if greyed or name != "dimmed"
        ]
    for claim in box.claims:
        if names.is_plain(claim):
            continue
        if claim.id == names.thesis:
            classes.append("thesis")
        if is_hedged(claim):
            classes.append("hedged")
        if names.is_unstated(claim):
            classes.append("unstated")
    return " ".join(dict.fromkeys(classes)) if len(classes) > 1 else classes[0]


def classes_of(mark: Mark) -> list[str]:
    """Return the classes that a mark adds."""
    return [
        *([] if mark.look == "plain" else [mark.look]),
        *(["dimmed"] if mark.dimmed else []),
        *(["stressed"] if mark.stressed else []),
    ]
