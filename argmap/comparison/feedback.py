"""A map against a model in words: what is missing, what is added, turned round, tied otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from argmap.comparison.pairs import Pair
from argmap.findings import Finding, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import (
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Relation,
    Restatement,
    Support,
)

Step: TypeAlias = "Support | Counterpoint"

_LONGEST = 80


def feedback_on(
    model: ArgumentMap,
    debate: ArgumentMap,
    claims: Sequence[Pair[Claim]],
    relations: Sequence[Pair[Relation]],
) -> tuple[Finding, ...]:
    """List the differences of a map from a model, in words, with a code for each kind.

    The codes are ``missing-claim``, ``extra-claim``, ``turned-round`` (premise and conclusion),
    ``other-kind`` (for instead of against), ``other-target``, ``linked`` and ``unlinked``
    (premises needed together in one map only), ``missing-premise`` and ``extra-premise`` (of such a
    step), ``missing-step`` and ``extra-step``, ``missing-tie`` (a restatement, contrast or
    context), ``other-thesis``, and ``same-by-words`` for each claim that was matched by shared
    words, with how sure that is. What hangs on a claim that is missing is not told again.

    Args:
        model: The model.
        debate: The map that is held against it.
        claims: The claims that both have.
        relations: The relations that both have.

    >>> one = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> other = ArgumentMap.of(*one.claims, Support("b", "a"))
    >>> same = [Pair(claim, claim, "id") for claim in one.claims]
    >>> print(*feedback_on(one, other, same, []))
    turned round: “Hot.” is a reason for “Fire.” in the model; here it is the other way
    """
    return tuple(_Teller(model, debate, claims, relations).findings())


class _Teller:
    """The two maps, and by which names the second knows what the first holds."""

    def __init__(
        self,
        model: ArgumentMap,
        debate: ArgumentMap,
        claims: Sequence[Pair[Claim]],
        relations: Sequence[Pair[Relation]],
    ) -> None:
        self.model, self.debate = model, debate
        self.claims, self.relations = claims, relations
        self.names = {pair.before.id: pair.after.id for pair in (*claims, *relations)}
        matched = set(self.names.values())
        self.left: list[Step] = [step for step in _steps(debate) if step.id not in matched]
        self.matched = matched

    def findings(self) -> Iterator[Finding]:
        """Yield the findings: claims first, then steps, in the order of the model."""
        for claim in self.model.claims:
            if claim.id not in self.names:
                yield _finding("missing-claim", f"missing: {_text(claim)}", None)
        for claim in self.debate.claims:
            if claim.id not in self.matched:
                yield _finding("extra-claim", f"not in the model: {_text(claim)}", claim.id)
        for match in self.claims:
            if match.sure is not None:
                said = f"{_text(match.after)} is taken for {_text(match.before)} of the model"
                message = f"{said}, by shared words ({match.sure:.2f})"
                yield Finding("same-by-words", Severity.INFO, message, subject=match.after.id)
        yield from self._other_thesis()
        for pair in self.relations:
            yield from self._joint_premises(pair)
        for step in _steps(self.model):
            if step.id not in self.names:
                yield from self._missing_step(step)
        for each in self.model.elements:
            if isinstance(each, Restatement | Contrast | Context) and each.id not in self.names:
                yield from self._missing_tie(each)
        for step in self.left:
            if {*step.premises, step.sides[1][0]} <= self.matched:
                yield _finding("extra-step", f"not in the model: {self._step_text(step)}", step.id)

    def _joint_premises(self, pair: Pair[Relation]) -> Iterator[Finding]:
        """Tell premises that are needed together in one of the maps only."""
        one, other = pair.before, pair.after
        if not (isinstance(one, Support | Counterpoint) and isinstance(other, type(one))):
            return
        ours, theirs = len(one.premises), len(other.premises)
        target = self._name(self.debate, other.sides[1][0])
        if ours > 1 and theirs == 1:
            texts = " and ".join([self._name(self.model, name) for name in one.premises])
            message = f"needed together for {target} in the model: {texts}; here they are not"
            yield _finding("unlinked", message, other.id)
        elif ours == 1 and theirs > 1:
            texts = " and ".join([self._name(self.debate, name) for name in other.premises])
            message = f"needed together for {target} here: {texts}; in the model they are not"
            yield _finding("linked", message, other.id)
        else:
            there = {self.names.get(name) for name in one.premises}
            for name in one.premises:
                if name in self.names and self.names[name] not in other.premises:
                    said = f"{self._name(self.model, name)} is needed for {target}"
                    message = f"{said} with the other premises in the model; here it is not"
                    yield _finding("missing-premise", message, other.id)
            for name in other.premises:
                if name in self.matched and name not in there:
                    said = f"{self._name(self.debate, name)} is needed for {target}"
                    message = f"{said} with the other premises here; in the model it is not"
                    yield _finding("extra-premise", message, other.id)

    def _other_thesis(self) -> Iterator[Finding]:
        """Tell a main claim that the second map names in place of the model's.

        Where it names none, the relations that are told make the difference.
        """
        ours, theirs = self.model.thesis, self.debate.declared_thesis
        if ours is not None and theirs is not None and theirs != self.names.get(ours.id, theirs):
            here = self._name(self.debate, theirs)
            message = f"the main claim is {_text(ours)} in the model; here it is {here}"
            yield _finding("other-thesis", message, theirs)

    def _missing_step(self, step: Step) -> Iterator[Finding]:
        target = self.names.get(step.sides[1][0])
        premises = {self.names[name] for name in step.premises if name in self.names}
        if target is None or not premises:
            return  # a claim that is missing is told already
        said = self._step_text(step)
        for other in self.left:
            there = other.sides[1][0]
            if there in premises and target in other.premises:
                code, told = "turned-round", "here it is the other way"
                message = f"turned round: {said} in the model; {told}"
            elif there == target and premises & set(other.premises):
                code = "other-kind"
                verb = "for" if isinstance(other, Support) else "against"
                message = f"{said} in the model; here it speaks {verb} it"
            elif premises & set(other.premises):
                code = "other-target"
                message = f"{said} in the model; here it bears on {self._name(self.debate, there)}"
            else:
                continue
            self.left.remove(other)
            yield _finding(code, message, other.id)
            return
        if len(premises) == len(step.premises):
            yield _finding("missing-step", f"missing: {said}", None)

    def _missing_tie(self, tie: Restatement | Contrast | Context) -> Iterator[Finding]:
        """Tell a relation that is no step, where the second map has all of its claims."""
        ends = [*tie.sides[0], *tie.sides[1]]
        if all(end in self.names for end in ends):
            one, other = (
                " and ".join([self._name(self.model, end) for end in side]) for side in tie.sides
            )
            called = tie.role if isinstance(tie, Context) else tie.kind
            said = f"{one} as {called} {'to' if isinstance(tie, Contrast) else 'of'} {other}"
            yield _finding("missing-tie", f"missing: {said}", None)

    def _step_text(self, step: Step) -> str:
        debate = (
            self.model if step.id in self.model and self.model[step.id] is step else self.debate
        )
        premises = " with ".join([self._name(debate, name) for name in step.premises])
        role = "a reason for" if isinstance(step, Support) else "a counterpoint to"
        return f"{premises} is {role} {self._name(debate, step.sides[1][0])}"

    def _name(self, debate: ArgumentMap, name: str) -> str:
        element = debate[name]
        if isinstance(element, Claim):
            return _text(element)
        premises = [_text(debate.claim(each)) for each in element.sides[0]]
        return f"the step from {' with '.join(premises)}"


def _steps(debate: ArgumentMap) -> list[Step]:
    return [each for each in debate.elements if isinstance(each, Support | Counterpoint)]


def _text(claim: Claim) -> str:
    text = " ".join(claim.text.split())
    return f"“{text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + '…'}”"


def _finding(code: str, message: str, subject: str | None) -> Finding:
    return Finding(code, Severity.WARNING, message, subject=subject)
