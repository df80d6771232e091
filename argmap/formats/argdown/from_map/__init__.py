"""A map written as Argdown: readable, canonical, and read back as the same map."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from argmap.formats.argdown.fields import Options, map_options
from argmap.formats.argdown.from_map.arrangement import DocumentOrder, OutlineRow, RowKind
from argmap.formats.argdown.from_map.claims import ClaimText, with_data, with_own_fields
from argmap.formats.argdown.from_map.document_plan import DocumentPlan
from argmap.formats.argdown.from_map.escaping import escape, written_tag
from argmap.formats.argdown.from_map.remaining_extras import Shelf
from argmap.formats.argdown.from_map.sections import plan_sections
from argmap.formats.argdown.from_map.step_text import INDENT, StepText
from argmap.formats.argdown.from_map.titles import Titles
from argmap.formats.argdown.interpretation.settings import Settings
from argmap.formats.argdown.syntax.shortcodes import shortcodes
from argmap.model.argument_map import ArgumentMap
from argmap.model.placeholders import KEY
from argmap.syntax.yaml_writer import block
from argmap.values import Json


def write(debate: ArgumentMap) -> str:
    """Return the map as an Argdown text.

    The thesis comes first, what bears on a claim is indented below it, groups are headings, linked
    premises are premise-conclusion structures. What Argdown has no words for is data under the key
    ``argmap``. Reading the text gives the same map, and writing that map gives the same text.

    >>> from argmap.model.records import Claim, Support
    >>> print(write(ArgumentMap.of(Claim("tax", "Tax carbon."), Claim("hot", "It gets hot."),
    ...                            Support("hot", "tax"))), end="")
    [tax]: Tax carbon.
        + [hot]: It gets hot.
    """
    return _Writer(debate).text()


class _Writer:
    def __init__(self, debate: ArgumentMap) -> None:
        self.debate = debate
        self.shelf = Shelf(debate.extras)
        self.settings = self.taken_settings()
        self.sections = plan_sections(debate, self.shelf)
        self.codes = shortcodes(self.settings)
        strict = Settings(self.settings).of("model").get("mode") == "strict"
        plan = DocumentPlan(debate, strict=strict)
        titles = Titles([element.id for element in debate.elements])
        self.claims = ClaimText(debate, titles, self.sections, self.codes, plan.stepped)
        self.steps = StepText(debate, titles, self.claims, self.codes, strict=strict)
        sketches = [claim.id for claim in debate.claims if self.claims.is_sketch(claim.id)]
        self.layout = DocumentOrder(debate, plan, self.sections.paths, self.sections.of, sketches)
        self.marked = self.claim_that_needs_a_title()
        self.writers: dict[RowKind, Callable[[OutlineRow], list[str]]] = {
            RowKind.BLANK: self.blank,
            RowKind.HEADING: self.heading,
            RowKind.CLAIM: self.claim,
            RowKind.TITLE: self.steps.title,
            RowKind.NUMBERED: self.claim,
            RowKind.INFERENCE: self.steps.inference,
            RowKind.AGAINST: self.steps.against,
        }

    def claim_that_needs_a_title(self) -> str | None:
        """The first claim of a map without any relation or heading: else its text is mere prose."""
        rows = [row for row in self.layout.rows if row.kind is not RowKind.BLANK]
        is_bare = all(row.kind is RowKind.CLAIM and not (row.sign or row.number) for row in rows)
        return rows[0].claim if rows and is_bare else None

    def text(self) -> str:
        lines = [line for row in self.layout.rows for line in self.writers[row.kind](row)]
        front = self.front_matter()
        # An empty line stands before each paragraph, so also before the first.
        return front + "".join(f"{line}\n" for line in (lines if front else lines[1:]))

    def taken_settings(self) -> Mapping[str, Json]:
        """Take what front matter said besides title and argmap's own, and return it."""
        return self.shelf.take_data("frontMatter", "title")

    def front_matter(self) -> str:
        own = map_options(self.debate)
        front: Options = {"title": self.debate.title} if self.debate.title else {}
        front = with_own_fields({**front, **self.settings}, own, self.shelf)
        return f"===\n{block(front)}===\n" if front else ""

    def blank(self, row: OutlineRow) -> list[str]:
        del row
        return [""]

    def heading(self, row: OutlineRow) -> list[str]:
        entry = self.sections.entries.get(row.path, {})
        tags = [written_tag(tag) or "" for tag in entry.get("tags", ())]
        head = " ".join(["#" * len(row.path), escape(row.path[-1], self.codes), *tags])
        return with_data(head, entry.get("data", {}))

    def claim(self, row: OutlineRow) -> list[str]:
        indent = INDENT * row.depth
        if row.defines:
            once = self.layout.mentions[row.claim] == 1 and row.claim != self.marked
            words, data = self.claims.definition(row.claim, once=once)
        else:
            words, data = self.claims.title(row.claim), {}
        step = self.steps.relation(row)
        if step:
            data = {**data, KEY: {**data.get(KEY, {}), "step": step}}
        sign = f"({row.number}) " if row.number else f"{row.sign} " if row.sign else ""
        return with_data(f"{indent}{sign}{words}", data, indent + INDENT)
