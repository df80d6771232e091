"""Elements that stand for others: for what a view left out, or folded into one.

They are ordinary claims and relations, so that whatever takes a map takes a view of it; a count in
their ``extras`` tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from attrs import evolve

from argmap.model.enumerations import Endorsement
from argmap.model.records import MAP_MAKER, Claim, Element
from argmap.values import FrozenMap
from argmap.wording.words import ENGLISH, Words

_E = TypeVar("_E", bound=Element)

KEY = "argmap"
"""The part of ``extras`` that is argmap's own."""

_HOLDS, _STANDS_FOR = "holds", "stands_for"
_SHARED = "all"  # the fields that all claims that a stub stands for share

_ENDORSEMENTS = frozenset([each.value for each in Endorsement if each is not Endorsement.ENDORSES])


def hidden_count(element: Element) -> int:
    """Count the claims or relations the element stands for besides itself; mostly 0.

    >>> hidden_count(Claim("tax", "Tax carbon.")), hidden_count(stub("more", 3))
    (0, 3)
    """
    return _count(element, _HOLDS) + _count(element, _STANDS_FOR)


def is_stub(element: Element) -> bool:
    """Return whether the element is nothing but what it stands for, and so nobody's own words.

    >>> is_stub(stub("more", 3)), is_stub(with_count(Claim("tax", "Tax carbon."), 3))
    (True, False)
    """
    return _count(element, _STANDS_FOR) > 0


def _count(element: Element, name: str) -> int:
    own = element.extras.get(KEY)
    count = own.get(name) if isinstance(own, Mapping) else None
    return count if isinstance(count, int) and not isinstance(count, bool) and count > 0 else 0


def worth(claim: Claim) -> int:
    """Count the claims that go with this one: itself, unless a stub, and those it holds.

    >>> worth(Claim("tax", "Tax carbon.")), worth(stub("more", 3))
    (1, 3)
    """
    return hidden_count(claim) + (not is_stub(claim))


def with_count(element: _E, count: int, *, itself: bool = False) -> _E:
    """Return the element with the record that it holds so many more, or stands for as many.

    >>> hidden_count(with_count(with_count(Claim("tax", "Tax carbon."), 3), 2))
    5
    """
    if not count:
        return element
    name = _STANDS_FOR if itself or is_stub(element) else _HOLDS
    own = element.extras.get(KEY)
    kept: Mapping[str, object] = own if isinstance(own, Mapping) else {}
    # Nothing is known of those that it stands for from now on.
    kept = {key: value for key, value in kept.items() if key != _SHARED}
    extras = {**element.extras, KEY: {**kept, name: _count(element, name) + count}}
    return evolve(element, extras=FrozenMap(extras))


def stance(claim: Claim) -> dict[str, str]:
    """Return the voice, perspective and endorsement of the claim, by field.

    A stub has those that all claims share that it stands for. The voice of the source's author and
    its endorsement are left out: they are the usual case.

    >>> stance(Claim("a", "It is owed.", voice="court", perspective="law"))
    {'voice': 'court', 'perspective': 'law'}
    >>> stance(stub("more", 3, shared={"perspective": "law"}))
    {'perspective': 'law'}
    """
    if not is_stub(claim):
        fields = {"voice": claim.voice, "perspective": claim.perspective}
        if claim.endorsement is not Endorsement.ENDORSES:
            fields["endorsement"] = claim.endorsement.value
        return {name: value for name, value in fields.items() if value is not None}
    own = claim.extras.get(KEY)
    shared = own.get(_SHARED) if isinstance(own, Mapping) else None
    if not isinstance(shared, Mapping):
        return {}
    found = {name: shared.get(name) for name in ("voice", "perspective", "endorsement")}
    return {
        name: value
        for name, value in found.items()
        if isinstance(value, str) and (name != "endorsement" or value in _ENDORSEMENTS)
    }


def shared_stance(stances: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return the fields that are the same in all the stances.

    >>> shared_stance([{"voice": "court", "perspective": "law"}, {"perspective": "law"}])
    {'perspective': 'law'}
    """
    shared: dict[str, str] | None = None
    for each in stances:
        if shared is None:
            shared = dict(each)
        elif shared != each:
            shared = {name: value for name, value in shared.items() if each.get(name) == value}
        if not shared:
            return {}
    return shared or {}


def stub(
    name: str,
    count: int,
    heading: str = "",
    *,
    group: tuple[str, ...] = (),
    shared: Mapping[str, str] | None = None,
    words: Words = ENGLISH,
) -> Claim:
    """Return a claim that stands for so many.

    Args:
        name: Its id.
        count: How many claims it stands for.
        heading: The group that they are, if they are one.
        group: The path of headings that it stands under.
        shared: The fields that all of them share, as ``shared_stance`` has them.
        words: The words that count them.

    >>> stub("more", 1).text, stub("costs", 2, "Costs").text
    ('… 1 more claim', 'Costs: 2 claims')
    """
    if heading:
        form = words.folded_one if count == 1 else words.folded
    else:
        form = words.left_out_one if count == 1 else words.left_out
    told = form.format(name=heading, count=count)
    own = {_STANDS_FOR: count, **({_SHARED: dict(shared)} if shared else {})}
    return Claim(name, told, voice=MAP_MAKER, group=group, extras=FrozenMap({KEY: own}))
