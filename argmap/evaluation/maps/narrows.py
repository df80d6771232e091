"""Where all that bears on a claim must pass, so that trying each change by itself is quick."""

from __future__ import annotations

from argmap.evaluation.maps.incremental import Ripples


class Narrows:
    """What becomes of one item when a claim is asserted that was not, or the other way round.

    The narrow above a part of the rules is the next part that everything passes on its way from
    there to the item: its immediate dominator (Lengauer, Tarjan 1979). What a change does beyond a
    narrow follows from the values that it gives there, so each stretch between two of them is
    settled once for all changes that come by with the same values.

    >>> from argmap.evaluation.maps.well_founded import Founded
    >>> from argmap.evaluation.maps.rules import Rules
    >>> from argmap.model.argument_map import ArgumentMap
    >>> from argmap.model.records import Claim, Support
    >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("b", "a"))
    >>> Narrows(Ripples(Founded(Rules(debate))), 0).toggled(1)  # without the second claim it is out
    2
    """

    def __init__(self, ripples: Ripples, item: int) -> None:
        self._ripples = ripples
        self._item = item
        self._top = ripples.level[item]
        self._above = {self._top: self._top}
        self._depth = {self._top: 0}
        self._jump = {self._top: self._top}  # some way up, so that a long way takes few steps
        self._known: dict[tuple[int, tuple[int, ...]], int] = {}
        for part in range(self._top - 1, -1, -1):
            self._place(part)

    def toggled(self, claim: int) -> int:
        """Return the value that the item has when the claim alone is toggled."""
        ripples, above, value = self._ripples, self._above, self._ripples.value
        part = ripples.level[claim]
        if part not in above:
            return value[self._item]
        changes = ripples.after(toggled=[claim], until=above[part], within=above)
        passed: list[tuple[int, tuple[int, ...]]] = []
        while True:
            part = above[part]
            if part == self._top:
                found = changes.get(self._item, value[self._item])
                break
            members = ripples.parts[part]
            arrived = part, tuple([changes.get(each, value[each]) for each in members])
            if changes.keys().isdisjoint(members):
                found = value[self._item]
                break
            if arrived in self._known:
                found = self._known[arrived]
                break
            passed.append(arrived)
            forced = dict(zip(members, arrived[1], strict=True))
            changes = ripples.after(forced=forced, until=above[part], within=above)
        self._known |= dict.fromkeys(passed, found)
        return found

    def _place(self, part: int) -> None:
        """Find the narrow above a part, those above all later parts being known."""
        ripples, above, narrow = self._ripples, self._above, -1
        for member in ripples.parts[part]:
            for end in ripples.above(member):
                onward = ripples.level[end]
                if onward != part and onward in above:
                    narrow = onward if narrow < 0 else self._common(narrow, onward)
        if narrow < 0:
            return
        depth, jump = self._depth, self._jump
        above[part] = narrow
        depth[part] = depth[narrow] + 1
        far = jump[narrow]
        even = depth[narrow] - depth[far] == depth[far] - depth[jump[far]]
        jump[part] = jump[far] if even else narrow

    def _common(self, one: int, other: int) -> int:
        """Return the first part that is above both, in a logarithmic number of steps."""
        above, depth, jump = self._above, self._depth, self._jump
        if depth[one] < depth[other]:
            one, other = other, one
        while depth[one] > depth[other]:
            one = jump[one] if depth[jump[one]] >= depth[other] else above[one]
        while one != other:
            step = jump if jump[one] != jump[other] else above
            one, other = step[one], step[other]
        return one
