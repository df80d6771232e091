"""The complete labellings of one part of a framework, found by a search over bit masks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from attrs import frozen


class Core:
    """A part of a framework: its arguments, numbered from 0, and who attacks whom among them.

    A set of arguments is a whole number: argument n belongs to it when bit n is set.

    >>> Core([[1], [0]]).attackers
    [2, 1]
    """

    def __init__(self, attackers: Sequence[Sequence[int]]) -> None:
        size = len(attackers)
        self.size = size
        self.everything = (1 << size) - 1
        self.attackers = [0] * size
        self.targets = [0] * size
        self.self_attacking = 0
        for target, into in enumerate(attackers):
            for attacker in into:
                self.attackers[target] |= 1 << attacker
                self.targets[attacker] |= 1 << target
                if attacker == target:
                    self.self_attacking |= 1 << target


@frozen
class Demands:
    """The demands of the rest of a framework and of the caller on a core's labellings, as sets.

    Attributes:
        gone: The arguments that an accepted one outside attacks: they are out.
        blocked: Those that an undecided one outside attacks: they cannot be in.
        decided: Those that the caller wants in or out.
        wanted: Those that the caller wants in.

    >>> Demands(gone=0b1).blocked
    0
    """

    gone: int = 0
    blocked: int = 0
    decided: int = 0
    wanted: int = 0


def accepted_sets(core: Core, demands: Demands, *, maximal: bool) -> Iterator[int]:
    """Yield the accepted arguments of each complete labelling of the core that meets the demands.

    A labelling is complete when an argument is in exactly if all its attackers are out, and out
    exactly if one of them is in (Caminada 2006, Definition 5).

    Args:
        core: The part.
        demands: What must hold of its arguments.
        maximal: Whether to leave out sets that another one contains.

    >>> list(accepted_sets(Core([[1], [0]]), Demands(), maximal=False))
    [1, 2, 0]
    """
    search = _Search(core, demands, maximal=maximal)
    found: list[int] = []
    # The branch that accepts an argument is searched before the one that refuses it, so that a set
    # is met after every larger one.
    pending = [search.start()]
    while pending:
        state = pending.pop()
        if state is None:
            continue
        accepted, never, out, must, open_ = state
        undetermined = core.everything & ~(accepted | never)
        # Only where something may still end undecided can a set that was found contain this one.
        if maximal and open_:
            reachable = accepted | undetermined
            if any(not reachable & ~larger for larger in reversed(found)):
                continue
        if not undetermined:
            if maximal:
                found.append(accepted)
            yield accepted
            continue
        chosen = search.choice(undetermined, must & ~out)
        pending.append(search.propagate(state, refuse=chosen))
        pending.append(search.propagate(state, accept=chosen))


# The arguments accepted, those that cannot be, those attacked by an accepted one, those that must
# become attacked by one, and those that may end undecided.
_State: TypeAlias = tuple[int, int, int, int, int]


class _Search:
    """The steps of the search: what to decide next, and what follows from a decision."""

    def __init__(self, core: Core, demands: Demands, *, maximal: bool) -> None:
        self.core = core
        self.demands = demands
        self.maximal = maximal
        # An argument that attacks back whoever attacks it could join any set that leaves it
        # undecided, unless something keeps it from being in at all.
        self.restless = core.self_attacking | demands.blocked
        self.one_way = [a & ~t for a, t in zip(core.attackers, core.targets, strict=True)]

    def start(self) -> _State | None:
        """Return the state before anything is chosen; None when nothing meets the demands."""
        core, demands = self.core, self.demands
        return self.propagate(
            (0, 0, demands.gone, 0, core.everything & ~demands.gone & ~demands.decided),
            accept=demands.wanted,
            refuse=demands.gone | demands.blocked | core.self_attacking,
            look_at_all=True,
        )

    def choice(self, undetermined: int, unmet: int) -> int:
        """Return the argument to decide next: an attacker where the fewest are left."""
        fewest = undetermined
        while unmet:
            bit = unmet & -unmet
            unmet ^= bit
            able = self.core.attackers[bit.bit_length() - 1] & undetermined
            if able.bit_count() < fewest.bit_count():
                fewest = able
        return fewest & -fewest

    def propagate(
        self, state: _State, *, accept: int = 0, refuse: int = 0, look_at_all: bool = False
    ) -> _State | None:
        """Return the state after accepting and refusing, with all that follows; else None."""
        accepted, never, out, must, open_ = state
        attackers, targets = self.core.attackers, self.core.targets
        gone, blocked = self.demands.gone, self.demands.blocked
        never |= refuse
        refused = refuse  # what follows from these is still to be drawn
        freed = 0  # an attacker of each of these became out
        if look_at_all:
            refused = freed = self.core.everything
        while True:
            while accept:
                bit = accept & -accept
                accept ^= bit
                if bit & never:
                    return None
                number = bit.bit_length() - 1
                accepted |= bit
                hit, hostile = targets[number], attackers[number] & ~gone
                if (hit | hostile) & accepted:
                    return None
                newly_out = hit & ~out
                out |= hit
                must |= hostile
                refused |= (hit | hostile) & ~never | hostile & ~out
                never |= hit | hostile
                while newly_out:
                    bit = newly_out & -newly_out
                    newly_out ^= bit
                    freed |= targets[bit.bit_length() - 1]
            if refused:
                must |= refused & never & ~open_
                # Those with fewer attackers left that may be in, and those that must newly be out.
                look = refused & must
                while refused:
                    bit = refused & -refused
                    refused ^= bit
                    look |= targets[bit.bit_length() - 1]
                look &= ~out
                while look:
                    bit = look & -look
                    look ^= bit
                    number = bit.bit_length() - 1
                    able = attackers[number] & ~never
                    if not able:  # it will never be out
                        if bit & must or targets[number] & accepted:
                            return None
                        refused |= targets[number] & ~never
                        never |= targets[number]
                        if not bit & open_:
                            accept |= bit & ~accepted
                    elif bit & must and not able & (able - 1):
                        accept |= able
            elif freed:
                look = freed & ~(accepted | out | blocked)
                freed = 0
                while look:
                    bit = look & -look
                    look ^= bit
                    if not attackers[bit.bit_length() - 1] & ~out:
                        accept |= bit
            elif not accept:
                left = self._lasting(open_ & ~(accepted | out | must))
                if left == open_:
                    return accepted, never, out, must, open_
                refused = open_ & ~(left | accepted | out)
                open_ = left

    def _lasting(self, open_: int) -> int:
        """Return the arguments that may stay neither in nor out."""
        while self.maximal:
            look, left = open_ & ~self.restless, open_
            while look:
                bit = look & -look
                look ^= bit
                if not self.one_way[bit.bit_length() - 1] & left:
                    left ^= bit
            if left == open_:
                break
            open_ = left
        return open_
