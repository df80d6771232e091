"""Objections that a record or a map accepts with a reason, and acceptances that meet nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.checks.examination import Examination, Objection, label
from argmap.errors import brief, did_you_mean
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Element


def map_allows(debate: ArgumentMap) -> Mapping[str, object]:
    """Return the codes that the map accepts everywhere, each with the reason.

    They stand in ``extras`` under ``"argmap"`` and ``"allow"``.

    >>> reason = "a map of objections"
    >>> dict(map_allows(ArgumentMap(extras={"argmap": {"allow": {"no-thesis": reason}}})))
    {'no-thesis': 'a map of objections'}
    """
    own = debate.extras.get("argmap")
    allow = own.get("allow") if isinstance(own, Mapping) else None
    return allow if isinstance(allow, Mapping) else {}


def accepts(allow: Mapping[str, object], code: str) -> bool:
    """Return whether the code is accepted, and a reason given.

    >>> accepts({"fragment": "a slogan"}, "fragment"), accepts({"fragment": " "}, "fragment")
    (True, False)
    """
    reason = allow.get(code)
    return isinstance(reason, str) and bool(reason.strip())


def idle_acceptance(case: Examination) -> Iterator[Objection]:
    """Object to the acceptance of a finding that is not made, or for no reason.

    ``allow`` says why a finding is right as it is. Once the finding is gone, the reason misleads,
    and would hide the next one; without a reason nobody can tell, so the finding stays. Acceptances
    of checks that did not run are left alone.
    """
    for element in case.debate.elements:
        if element.allow:
            yield from _idle(case, element.allow, element)
    yield from _idle(case, map_allows(case.debate), None)


def _idle(
    case: Examination, allow: Mapping[str, object], element: Element | None
) -> Iterator[Objection]:
    who = label(element) if element else "the map"
    about = (element,) if element else ()
    for code in allow:
        if not accepts(allow, code):
            yield Objection(
                f"{who} accepts {brief(code)} and gives no reason",
                "say why it is right here; until then the finding stands",
                about,
            )
        elif code in case.objected and _is_unread(case, element):
            continue  # what it accepts may be found once the words are at hand
        elif code not in case.resting and not _is_found(case, code, element):
            nearest = "" if code in case.objected else did_you_mean(code, list(case.objected))
            yield Objection(
                f"{who} accepts {brief(code)}, which is not found there{nearest}",
                "take it out of allow",
                about,
            )


def _is_unread(case: Examination, element: Element | None) -> bool:
    debate = case.debate
    sources = map(debate.source_of, element.quotes) if element else debate.sources
    return any(source is not None and source.text is None for source in sources)


def _is_found(case: Examination, code: str, element: Element | None) -> bool:
    return (element.id if element else None) in case.objected.get(code, ())
