"""Views of a map: pure functions that return a part of it, or an outline, as a map of its own.

A view has a stub where it leaves claims out, and a box where it folds them: claims that say how
many they stand for (``argmap.model.placeholders.hidden_count``). Evaluate and check the whole map,
not a view: nobody argued its stubs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from argmap.errors import ArgmapError, UnknownIdError, WrongTypeError, brief, did_you_mean
from argmap.graphs import reachable
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.model.placeholders import is_stub
from argmap.model.records import Claim, Party, Perspective, id_of
from argmap.values import as_given, is_list
from argmap.views.cutting import cut
from argmap.views.folding import fold
from argmap.wording.words import ENGLISH, Words

__all__ = ["AUTHOR", "collapse", "focus", "group", "groups", "perspective", "voice"]

AUTHOR = "author"
"""The name of the source's author as a voice, unless a party has that name."""

Path: TypeAlias = "str | Sequence[str]"
"""A group: its headings from the outermost, or one of them, or all of them joined by " / "."""


def focus(
    debate: ArgumentMap, claim: Claim | str, *, depth: int = 2, words: Words = ENGLISH
) -> ArgumentMap:
    """Keep the part of a map within ``depth`` relations of the claim, with stubs for the rest.

    Relations of every kind count, in both directions. A step is shown with all its ends. With a
    depth of 0 the claim stands alone among its stubs.

    Args:
        debate: The map.
        claim: The claim, or its id.
        depth: The most relations between the claim and what is kept.
        words: The words that count what is left out.

    Raises:
        UnknownIdError: When the map does not hold the claim.
        ArgmapError: When the depth is no whole number from 0.

    >>> from argmap import Support, to_text
    >>> debate = ArgumentMap.of(Claim("a", "Dry."), Claim("b", "Hot."), Claim("c", "Fire."),
    ...                         Claim("d", "Flee."), Support("a", "b"), Support("b", "c"),
    ...                         Support("c", "d"))
    >>> print(to_text(focus(debate, "d", depth=1)), end="")
    Flee.
    └─ because: Fire.
       └─ because: … 2 more claims
    """
    expect_map(debate, "focus")
    if type(depth) is not int or depth < 0:
        raise ArgmapError(f"expected a whole number from 0 for depth, found {brief(depth)}")
    name = debate.claim(id_of(claim)).id
    near = [element.id for element in debate.neighbourhood(name, depth)]

    def ends(name: str) -> Iterable[str]:
        element = debate[name]
        return () if isinstance(element, Claim) else [end for side in element.sides for end in side]

    kept = [each for each in reachable(near, ends) if isinstance(debate[each], Claim)]
    return cut(debate, kept, thesis=name, words=words)


def perspective(
    debate: ArgumentMap, name: Perspective | str, *, words: Words = ENGLISH
) -> ArgumentMap:
    """Return the claims that are said to hold from a point of view, with stubs for the rest.

    Args:
        debate: The map.
        name: The perspective, or its id.
        words: The words that count what is left out.

    Raises:
        UnknownIdError: When the map declares no such perspective.

    >>> debate = ArgumentMap.of(
    ...     Claim("a", "It is owed.", perspective="law"), Claim("b", "It is dear."),
    ...     perspectives=[Perspective("law", "In law")])
    >>> [claim.text for claim in perspective(debate, "law").claims]
    ['It is owed.', '… 1 more claim']
    """
    expect_map(debate, "perspective")
    wanted = debate.perspective(id_of(name)).id
    kept = [claim.id for claim in debate.claims if claim.perspective == wanted]
    return cut(debate, kept, words=words)


def voice(debate: ArgumentMap, name: Party | str | None, *, words: Words = ENGLISH) -> ArgumentMap:
    """Return the claims that one voice puts forward, with stubs for the rest.

    Args:
        debate: The map.
        name: A party or its id, ``MAP_MAKER``, or ``None`` for the author of the source, who is
            also called ``"author"`` unless a party is.
        words: The words that count what is left out.

    Raises:
        UnknownIdError: When the map declares no such party.

    >>> debate = ArgumentMap.of(
    ...     Claim("a", "It is dear.", voice="critics"), Claim("b", "It is fair."),
    ...     parties=[Party("critics", "Some critics")])
    >>> [claim.text for claim in voice(debate, "critics").claims]
    ['It is dear.', '… 1 more claim']
    >>> voice(debate, None) == voice(debate, "author")
    True
    """
    expect_map(debate, "voice")
    wanted = None if name is None else id_of(name)
    if wanted == AUTHOR and all(party.id != AUTHOR for party in debate.parties):
        wanted = None
    if wanted is not None:
        wanted = debate.party(wanted).id
    kept = [each.id for each in debate.claims if each.voice == wanted and not is_stub(each)]
    return cut(debate, kept, words=words)


def group(debate: ArgumentMap, path: Path, *, words: Words = ENGLISH) -> ArgumentMap:
    """Return the claims under a heading and the headings below it, with stubs for the rest.

    Args:
        debate: The map.
        path: The heading, or the headings that lead to it, the outermost first.
        words: The words that count what is left out.

    Raises:
        UnknownIdError: When no claim stands under it, or several groups are called so.
        WrongTypeError: When the path holds anything else than headings.

    >>> debate = ArgumentMap.of(Claim("a", "It is dear.", group="Costs"), Claim("b", "It is fair."))
    >>> [claim.text for claim in group(debate, "Costs").claims]
    ['It is dear.', '… 1 more claim']
    """
    expect_map(debate, "group")
    wanted = _Groups(debate).path_named(path)
    kept = [claim.id for claim in debate.claims if claim.group[: len(wanted)] == wanted]
    return cut(debate, kept, words=words)


def collapse(debate: ArgumentMap, *names: Claim | Path, words: Words = ENGLISH) -> ArgumentMap:
    """Return the map with groups and sub-arguments folded, each into a box that counts them.

    Args:
        debate: The map.
        names: A claim or its id folds what bears on that claim and on nothing else into it. A group
            becomes a claim of its own; what names both is the claim, unless given as a tuple. None
            at all folds the outermost groups.
        words: The words that count what is folded.

    Raises:
        UnknownIdError: When a name is neither a claim's nor a group's, or several groups are called
            so.

    >>> from argmap import Counterpoint, to_text
    >>> debate = ArgumentMap.of(
    ...     Claim("tax", "Tax carbon."), Claim("poor", "It hits the poor.", group="Costs"),
    ...     Claim("firms", "It hits firms.", group="Costs"),
    ...     Claim("few", "There are few.", group="Costs"),
    ...     Counterpoint("poor", "tax"), Counterpoint("firms", "tax"), Counterpoint("few", "firms"))
    >>> print(to_text(collapse(debate, "Costs")), end="")
    Tax carbon.
    └─ but: Costs: 3 claims
    >>> print(to_text(collapse(debate, "tax")), end="")
    Tax carbon. (+3 claims)
    """
    expect_map(debate, "collapse")
    claims = {claim.id: claim for claim in debate.claims}
    known = _Groups(debate, claims)
    tops: list[str] = []
    folded: list[tuple[str, ...]] = []
    for name in names or [path for path in known.paths if len(path) == 1]:
        if isinstance(name, Claim):
            tops.append(debate.claim(name.id).id)
        elif isinstance(name, str) and name in claims:
            tops.append(name)
        else:
            folded.append(known.path_named(name))
    return fold(debate, tops, frozenset(folded), words=words)


def groups(debate: ArgumentMap) -> tuple[tuple[str, ...], ...]:
    """Return the groups of the map, each as its path of headings, in document order.

    >>> groups(ArgumentMap.of(Claim("a", "It is dear.", group=["Costs", "Rents"])))
    (('Costs',), ('Costs', 'Rents'))
    """
    paths = dict.fromkeys([claim.group for claim in debate.claims])
    return tuple(dict.fromkeys(path[:n] for path in paths for n in range(1, len(path) + 1)))


class _Groups:
    """The groups of a map, by the ways in which they may be named.

    Args:
        debate: The map.
        besides: Other names that the caller takes, for a hint where a name is unknown.
    """

    def __init__(self, debate: ArgumentMap, besides: Iterable[str] = ()) -> None:
        self.paths = groups(debate)
        self._besides = besides
        self._known = frozenset(self.paths)
        self._joined = {" / ".join(each): each for each in self.paths}
        self._called: dict[str, list[tuple[str, ...]]] = {}
        for each in self.paths:
            self._called.setdefault(each[-1], []).append(each)

    def path_named(self, path: Path) -> tuple[str, ...]:
        """Return the group that is meant, as its path.

        Raises:
            UnknownIdError: When there is none, or more than one.
            WrongTypeError: It is neither a heading nor several.
        """
        if not isinstance(path, str):
            given = as_given(path)
            if not is_list(given) or not all(isinstance(each, str) for each in given):
                raise WrongTypeError(
                    "a group is its heading, or the headings that lead to it, "
                    f'"Costs" or ["Costs", "Rents"]; found {brief(given)}'
                )
            meant, path = tuple(path), " / ".join(path)
            if meant in self._known:
                return meant
        elif path in self._joined:
            return self._joined[path]
        else:
            found = self._called.get(path, [])
            if len(found) == 1:
                return found[0]
            if found:
                several = ", ".join(brief(" / ".join(each)) for each in found[:5])
                raise UnknownIdError(
                    f"{brief(path)} names several groups: {several}; name one whole"
                )
        names = [*self._joined, *self._called, *self._besides]
        kind = "claim or group" if self._besides else "group"
        nearest = did_you_mean(path, names)
        raise UnknownIdError(f"no {kind} {brief(path)} in this map{nearest}")
