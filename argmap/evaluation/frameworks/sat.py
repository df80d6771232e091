"""The complete labellings of a large part of a framework, found by a SAT solver."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Protocol

from argmap.errors import TooLargeError
from argmap.evaluation.frameworks.search import Core, Demands


class _Solver(Protocol):
    """The used part of a ``python-sat`` solver; a literal is a number, negative if denied."""

    def add_clause(self, clause: list[int]) -> None: ...
    def set_phases(self, literals: list[int]) -> None: ...
    def solve(self, assumptions: list[int]) -> bool: ...
    def get_model(self) -> list[int]: ...
    def delete(self) -> None: ...


def sets_by_solver(core: Core, demands: Demands, *, maximal: bool, too_large: str) -> Iterator[int]:
    """Yield the sets of ``accepted_sets``, in another order, by the solver of the extra ``solve``.

    The clauses say what a complete labelling is; a set found is enlarged until it is maximal, and
    then excluded with all its parts (Cerutti, Dunne, Giacomin, Vallati 2014).

    Args:
        core: The part.
        demands: What must hold of its arguments.
        maximal: Whether to leave out the sets that are part of another one.
        too_large: What to say when the solver is not installed, and why it is needed.

    Raises:
        TooLargeError: When the solver is not installed.

    >>> core = Core([[1], [0]])
    >>> sorted(sets_by_solver(core, Demands(), maximal=True, too_large=""))  # doctest: +SKIP
    [1, 2]
    """
    solver = _new_solver(too_large)
    try:
        yield from _solve(solver, core, demands, maximal=maximal)
    finally:
        solver.delete()


def _new_solver(too_large: str) -> _Solver:
    try:
        solvers = import_module("pysat.solvers")
    except ImportError as error:
        raise TooLargeError(
            f"{too_large} need a SAT solver; run pip install 'argmap[solve]', or ask for the "
            "grounded semantics"
        ) from error
    # Of those in the package this one is quickest on frameworks of a hundred arguments.
    solver: Callable[[], _Solver] = solvers.Minisat22
    return solver()


def _solve(solver: _Solver, core: Core, demands: Demands, *, maximal: bool) -> Iterator[int]:
    live = core.everything & ~demands.gone
    members = list(_members(live))
    for clause in _clauses(core, demands, members):
        solver.add_clause(clause)
    if demands.wanted & ~live:
        return
    solver.set_phases([member + 1 for member in members])
    switch = (
        2 * core.size
    )  # literals above those of the arguments turn a clause on for one question
    while solver.solve([]):
        model = solver.get_model()
        inside = [member + 1 for member in members if model[member] > 0]
        while maximal:
            held = set(inside)
            more = [m + 1 for m in members if m + 1 not in held and model[core.size + m] < 0]
            if not more:
                break
            switch += 1
            solver.add_clause([-switch, *more])
            grew = solver.solve([*inside, switch])
            if grew:
                model = solver.get_model()
                inside = [member + 1 for member in members if model[member] > 0]
            solver.add_clause([-switch])
            if not grew:
                break
        yield sum(1 << literal - 1 for literal in inside)
        held = set(inside)
        another = [member + 1 for member in members if member + 1 not in held]
        solver.add_clause(another if maximal else [*another, *(-literal for literal in inside)])


def _clauses(core: Core, demands: Demands, members: list[int]) -> Iterable[list[int]]:
    """Yield the clauses of a complete labelling; literal n + 1 is "n in", n + size + 1 "n out"."""
    live = core.everything & ~demands.gone
    for member in members:
        inside, out = member + 1, member + 1 + core.size
        attackers = list(_members(core.attackers[member] & live))
        yield [-inside, -out]
        yield [-out, *(attacker + 1 for attacker in attackers)]
        for attacker in attackers:
            yield [-(attacker + 1), out]
            yield [-inside, attacker + 1 + core.size]
        if demands.blocked >> member & 1:
            yield [-inside]
        else:
            yield [inside, *(-(attacker + 1 + core.size) for attacker in attackers)]
        if demands.decided >> member & 1:
            yield [inside, out]
        if demands.wanted >> member & 1:
            yield [inside]


def _members(mask: int) -> Iterator[int]:
    while mask:
        bit = mask & -mask
        mask ^= bit
        yield bit.bit_length() - 1
