"""A step in a document: the data of a relation, or a premise-conclusion structure."""

from __future__ import annotations

from argmap.formats.argdown.fields import Options, step_options
from argmap.formats.argdown.from_map.arrangement import OutlineRow
from argmap.formats.argdown.from_map.claims import (
    ClaimText,
    ElementWords,
    with_own_fields,
    with_tags,
    written_tags,
)
from argmap.formats.argdown.from_map.document_plan import StepsBlock
from argmap.formats.argdown.from_map.escaping import Titles, is_plain, mentions_in, rules_of
from argmap.formats.argdown.from_map.remaining_extras import RemainingExtras
from argmap.model.argument_map import ArgumentMap
from argmap.model.placeholders import KEY
from argmap.model.records import Claim, Step


class StepText:
    """Makes what a document says of steps."""

    def __init__(
        self, debate: ArgumentMap, titles: Titles, claims: ClaimText, *, strict: bool
    ) -> None:
        self._debate = debate
        self._titles = titles
        self._claims = claims
        self._strict = strict

    def relation(self, row: OutlineRow) -> Options:
        """Return the data of the step by which a claim stands below another line."""
        line = row.line
        if line is None:
            return {}
        step, sign = line.step, line.sign
        shelf = RemainingExtras(step.extras)
        end = step.sides[1][0]
        hits_claim = isinstance(self._debate[end], Claim)
        if line.is_pair or (sign == "_" and hits_claim) or (sign == "-" and not hits_claim):
            shelf.take("relation")
        own: Options = with_own_fields({}, step_options(step), shelf).get(KEY, {})
        if row.target is not None:
            own["target"] = row.target
        if self._strict and sign == "-" and hits_claim and not line.is_pair:
            sketched = (self._claims.is_sketch(name) for name in (step.premises[0], end))
            own |= {} if any(sketched) else {"directed": True}
        return own

    def hit(self, row: OutlineRow) -> str | None:
        """Return the step that an undercut hits; ``None`` for any other row."""
        if row.line is None or row.sign != "_":
            return None
        end = row.line.step.sides[1][0]
        return None if isinstance(self._debate[end], Claim) else end

    def title(self, block: StepsBlock) -> ElementWords:
        """Return the element that names a structure, with what its last step is besides."""
        assert block.title is not None
        last = block.steps[-1]
        title = self._titles.of(block.title, ">")
        is_noted = is_plain(last.note)
        tags = last.tags if written_tags(last.tags) else ()
        note = (last.note, mentions_in(last.note)) if is_noted else ("", ())
        data = RemainingExtras(last.extras).take_data("argument data")
        return ElementWords(title, True, not is_noted, *with_tags(*note, tags), tags, data or None)

    def inference(self, row: OutlineRow) -> tuple[tuple[str, ...], Options]:
        """Return the rules between premises and conclusion, and the data."""
        step, block = row.step, row.block
        assert step is not None
        assert block is not None
        shelf, own = RemainingExtras(step.extras), step_options(step)
        self._leave_out_what_the_title_says(step, block, own, shelf)
        rules = rules_of(str(own.get("scheme", "")))
        if rules:
            del own["scheme"]
        data: Options = {"uses": row.uses} if row.uses else {}
        data |= shelf.take_data("data", "uses", "from")
        return rules, with_own_fields(data, own, shelf)

    def _leave_out_what_the_title_says(
        self, step: Step, block: StepsBlock, own: Options, shelf: RemainingExtras
    ) -> None:
        if block.title is None:
            return
        title = self._titles.of(block.title, ">")
        if step.id != block.steps[-1].id:
            shelf.take("argument")
            own.pop("id", None)
            return
        if own.get("id") == title:
            del own["id"]
        elif title != step.id:
            own["id"] = step.id
        if is_plain(step.note):
            own.pop("note", None)
        if written_tags(step.tags):
            del own["tags"]
        shelf.take_data("argument data")
        if block.supports:
            shelf.take("supports")

    def against(self, end: str) -> ElementWords:
        """Return the conclusion of a structure that speaks against a claim or a step."""
        data = {KEY: {"against": end}}
        if not isinstance(self._debate[end], Claim):
            return ElementWords(None, text="Against a step", data=data)
        is_argument = self._claims.is_sketch(end)
        title = self._claims.title(end)
        text = f"Against @<{title}>" if is_argument else f"Against @[{title}]"
        return ElementWords(None, text=text, ranges=mentions_in(text), data=data)
