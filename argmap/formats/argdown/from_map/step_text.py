"""A step in Argdown: the data of a relation, or the lines of a premise-conclusion structure."""

from __future__ import annotations

from collections.abc import Collection

from argmap.formats.argdown.fields import Options, step_options
from argmap.formats.argdown.from_map.arrangement import OutlineRow
from argmap.formats.argdown.from_map.claims import (
    ClaimText,
    with_data,
    with_own_fields,
    written_tags,
)
from argmap.formats.argdown.from_map.document_plan import StepsBlock
from argmap.formats.argdown.from_map.escaping import escape, escaped_rule, is_plain
from argmap.formats.argdown.from_map.remaining_extras import Shelf
from argmap.formats.argdown.from_map.titles import Titles
from argmap.model.argument_map import ArgumentMap
from argmap.model.placeholders import KEY
from argmap.model.records import Claim, Step
from argmap.syntax.yaml_writer import flow

INDENT = "    "
_LONGEST_LINE = 100


class StepText:
    """Writes steps."""

    def __init__(
        self,
        debate: ArgumentMap,
        titles: Titles,
        claims: ClaimText,
        codes: Collection[str],
        *,
        strict: bool,
    ) -> None:
        self._debate = debate
        self._titles = titles
        self._claims = claims
        self._codes = codes
        self._strict = strict
        self._block = StepsBlock(())  # the structure that is being written

    def relation(self, row: OutlineRow) -> Options:
        """Return the data of the step by which a claim stands below another line."""
        line = row.line
        if line is None:
            return {}
        step, sign = line.step, line.sign
        shelf = Shelf(step.extras)
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

    def title(self, row: OutlineRow) -> list[str]:
        """Return the line that names a structure, with what its last step is besides."""
        block = row.block
        assert block is not None
        assert block.title is not None
        self._block = block
        last = block.steps[-1]
        head = f"<{self._titles.of(block.title, '>')}>"
        if is_plain(last.note):
            head += f": {escape(last.note, self._codes)}"
        head = " ".join([head, *written_tags(last.tags)])
        return with_data(head, Shelf(last.extras).take_data("argument data"), INDENT)

    def inference(self, row: OutlineRow) -> list[str]:
        """Return the lines between premises and conclusion."""
        step = row.step
        assert step is not None
        shelf, own = Shelf(step.extras), step_options(step)
        self._leave_out_what_the_title_says(step, own, shelf)
        rule = escaped_rule(str(own.get("scheme", "")), self._codes)
        if rule:
            del own["scheme"]
        data: Options = {"uses": row.uses} if row.uses else {}
        data |= shelf.take_data("data", "uses", "from")
        data = with_own_fields(data, own, shelf)
        pieces = [piece for piece in (rule, flow(data) if data else "") if piece]
        if not pieces:
            return ["----"]
        line = " ".join(["--", *pieces, "--"])
        return [line] if len(line) <= _LONGEST_LINE else ["--", *pieces, "--"]

    def _leave_out_what_the_title_says(self, step: Step, own: Options, shelf: Shelf) -> None:
        block = self._block
        if step not in block.steps or block.title is None:
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

    def against(self, row: OutlineRow) -> list[str]:
        """Return the conclusion of a structure that speaks against something."""
        step = row.step
        assert step is not None
        end = step.sides[1][0]
        data = {KEY: {"against": end}}
        if not isinstance(self._debate[end], Claim):
            return with_data(f"({row.number}) Against a step", data, INDENT)
        title = self._claims.title(end)
        lines = with_data(f"({row.number}) Against @{title}", data, INDENT)
        return [*lines, f"{INDENT}-> {title}"]
