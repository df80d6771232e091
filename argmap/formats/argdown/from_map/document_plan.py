"""The form of each step of a map: a relation, or a premise-conclusion structure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field, frozen

from argmap.formats.argdown.fields import ARGUMENT
from argmap.formats.argdown.from_map.escaping import can_be_title
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Counterpoint, Step, Support
from argmap.syntax.plain import as_mapping
from argmap.values import Frozen, freeze_map, is_list


@frozen
class RelationLine:
    """A relation, by its sign; a pair is a counterpoint each way, of which this is the first."""

    sign: str
    step: Step
    is_pair: bool = False


@define
class StepsBlock:
    """Steps written as one premise-conclusion structure.

    Attributes:
        steps: The steps, each drawing on those before it.
        title: What stands above it in angle brackets; the last step has it for an id.
        lines: What is written below the title.
        supports: What supports the last step, of which the map itself knows nothing.
    """

    steps: tuple[Step, ...]
    title: str | None = None
    lines: list[RelationLine] = field(factory=list[RelationLine])
    supports: tuple[str, ...] = ()


class DocumentPlan:
    """Decides, for every step, how it is written and below what.

    What has linked premises is a premise-conclusion structure; so is a support with a scheme or an
    id of its own, and what is undercut, for Argdown knows undercuts of inferences only. Everything
    else is a relation: below the claim it leads to, below the title of the structure it undercuts,
    or below the relation it undercuts, when that is an undercut or starts from a sketch.

    Attributes:
        below: What is written below each claim, and below each step.
        blocks: The structures that are written after each claim.
        stepped: The claims that stand in a structure.
    """

    def __init__(self, debate: ArgumentMap, *, strict: bool) -> None:
        self.below: dict[str, list[RelationLine]] = {}
        self.blocks: dict[str, list[StepsBlock]] = {}
        self.stepped: set[str] = set()
        self._debate = debate
        self._strict = strict
        self._block_of: dict[str, StepsBlock] = {}
        steps = [each for each in debate.elements if isinstance(each, Support | Counterpoint)]
        self._used = {premise for step in steps for premise in step.premises}
        self._hit = {step.target for step in debate.counterpoints}
        blocks = [step for step in steps if self._is_block(step)]
        self._plan_blocks(blocks)
        apart = {step.id for step in blocks}
        pairs = self._pairs()
        for step in steps:
            if step.id not in apart and pairs.get(step.id) != "second":
                self._plan_line(step, is_pair=step.id in pairs)

    def anchors(self) -> dict[str, str]:
        """Return the claim near which each step is written; none for a circle of undercuts."""
        near: dict[str, str] = {}
        hitting: dict[str, list[str]] = {}
        for step in (*self._debate.supports, *self._debate.counterpoints):
            end = step.sides[1][0]
            if isinstance(self._debate[end], Claim):
                near[step.id] = end
            else:
                hitting.setdefault(end, []).append(step.id)
        waiting = list(near)
        while waiting:
            end = waiting.pop()
            for name in hitting.get(end, ()):
                near[name] = near[end]
                waiting.append(name)
        return near

    # -- structures ------------------------------------------------------------------------------

    def _is_block(self, step: Step) -> bool:
        first = self._debate.claim(step.premises[0])
        if len(step.premises) > 1:
            return True
        if isinstance(step, Support) and (step.has_own_id or step.scheme):
            return True
        return (
            step.id in self._hit
            and isinstance(self._debate[step.sides[1][0]], Claim)
            and not is_sketch(first.extras)
        )

    def _plan_blocks(self, steps: Sequence[Step]) -> None:
        chains = _chains(steps)
        inner = {step.id for chain in chains.values() for step in chain[:-1]}
        for step in steps:
            if step.id in inner:
                continue
            block = StepsBlock(chains.get(step.id) or (step,))
            has_data = "argument data" in as_mapping(step.extras.get(ARGUMENT))
            block.supports = self._supports(step)
            titled = step.has_own_id or step.note or step.tags or has_data or block.supports
            block.title = step.id if titled else None
            for each in block.steps:
                self._block_of[each.id] = block
                self.stepped.update(each.premises)
                if isinstance(each, Support):
                    self.stepped.add(each.conclusion)
            end = step.sides[1][0]
            place = end if isinstance(self._debate[end], Claim) else step.premises[0]
            self.blocks.setdefault(place, []).append(block)

    def _supports(self, step: Step) -> tuple[str, ...]:
        listed = as_mapping(step.extras.get(ARGUMENT)).get("supports")
        if not is_list(listed):
            return ()
        names = [str(each) for each in listed]
        known = {name for name in names if name in self._debate and self._is_claim(name)}
        return tuple(names) if len(known) == len(names) else ()

    def _is_claim(self, name: str) -> bool:
        return isinstance(self._debate[name], Claim)

    # -- relations -------------------------------------------------------------------------------

    def _pairs(self) -> dict[str, str]:
        """Return the counterpoints that are written as one line, and which of the two each is."""
        pairs: dict[str, str] = {}
        for one, other in self._debate.contradictions:
            bare = all(
                each.id not in self._hit
                and not is_sketch(self._debate.claim(each.target).extras)
                and each == Counterpoint(each.premises, each.target, extras=one.extras)
                for each in (one, other)
            )
            if bare and (not one.extras or (self._strict and one.extras == _CONTRARY)):
                pairs[one.id], pairs[other.id] = "first", "second"
        return pairs

    def _plan_line(self, step: Step, *, is_pair: bool) -> None:
        end = step.sides[1][0]
        relation = as_mapping(step.extras.get(ARGUMENT)).get("relation")
        block = self._block_of.get(end)
        if isinstance(self._debate[end], Claim):
            sign = "+" if isinstance(step, Support) else "-"
            if is_pair and not step.extras:
                sign = "><"
            elif sign == "-" and relation == "undercut" and end not in self._used:
                sign = "_"
            self.below.setdefault(end, []).append(RelationLine(sign, step, is_pair))
        elif block is not None and block.steps[-1].id == end:
            block.title = end
            block.lines.append(RelationLine("-" if relation == "attack" else "_", step))
        else:
            self.below.setdefault(end, []).append(RelationLine("_", step))


_CONTRARY = freeze_map({ARGUMENT: {"relation": "contrary"}})


def _chains(steps: Iterable[Step]) -> dict[str, tuple[Step, ...]]:
    """Return the steps that were one structure with several inferences, by the id of the last."""
    made = {step.id: step for step in steps}
    chains: dict[str, tuple[Step, ...]] = {}
    for last in made.values():
        if not (last.has_own_id and isinstance(last, Support) and can_be_title(last.id, ">")):
            continue
        earlier: list[Step] = []
        while (step := made.get(f"{last.id} - {len(earlier) + 1}")) is not None:
            named = as_mapping(step.extras.get(ARGUMENT)).get("argument")
            if named != last.id or not isinstance(step, Support) or step.note or step.tags:
                break
            earlier.append(step)
        if earlier:
            chains[last.id] = (*earlier, last)
    return chains


def is_sketch(extras: Mapping[str, Frozen]) -> bool:
    """Whether the extras of a claim say that it was an argument, described only.

    >>> is_sketch({"argdown": {"argument": True}})
    True
    """
    return as_mapping(extras.get(ARGUMENT)).get("argument") is True
