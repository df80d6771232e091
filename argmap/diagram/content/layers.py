"""Layers over a drawing: an evaluation, the reason for a claim, strengths, changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypedDict

from attrs import evolve

from argmap.diagram.content.overlay import Overlay
from argmap.diagram.theme import Style
from argmap.errors import StyleError, brief
from argmap.model.argument_map import ArgumentMap
from argmap.values import is_instance

if TYPE_CHECKING:
    from argmap.comparison import Comparison
    from argmap.evaluation.maps.verdict import Evaluation
    from argmap.model.records import Claim, Step


class Layers(TypedDict, total=False):
    """The layers to lay over a map, in every function that draws one; none by default.

    Attributes:
        standing: What ``evaluate`` returned for this map, or for the map it is a part of: what
            falls is struck out or dimmed and says so, as does what is undecided.
        why: A claim or step, or its id: its reason stays in colour and the rest is greyed. Without
            ``standing``, the reason is that of ``evaluate(debate)``.
        strengths: Numbers from 0 to 1 by id, as ``strengths`` returns them: a thin bar each.
        since: What the map was, or what ``compare`` returned for that and this map: what was added,
            removed and reworded is marked, what was removed drawn again. Not with the others.
        like: A map whose drawing this one is to resemble: what both hold keeps its order, and its
            columns where the page has room for them. So it is for a view and the map that it is of,
            and for ``since``, without asking.
    """

    standing: Evaluation | None
    why: Claim | Step | str | None
    strengths: Mapping[str, float] | None
    since: ArgumentMap | Comparison | None
    like: ArgumentMap | None


_LAID = ("standing", "why", "strengths", "since")


def overlay_of(debate: ArgumentMap, style: Style, shown: Layers) -> Overlay:
    """Return the map to be drawn, with the marks for what is to be shown of it.

    Raises:
        TypeError: A keyword that is none of those of ``Layers``.
        StyleError: A ``style`` that is none.
        ArgmapError: As ``render`` says of what is laid over a map.
    """
    if not is_instance(style, Style):
        raise StyleError(
            f"expected a Style, found {brief(style)}; a theme goes inside it: Style(theme='dark')"
        )
    unknown = sorted(shown.keys() - Layers.__annotations__.keys())
    if unknown:
        known = ", ".join(["style", *Layers.__annotations__])
        raise TypeError(f"unexpected keyword argument {brief(unknown[0])}; expected one of {known}")
    like = shown.get("like")
    if like is not None:
        if not is_instance(like, ArgumentMap):
            raise StyleError(f"expected a map for like, found {brief(like)}")
        return evolve(_overlay(debate, style, shown), like=like)
    return _overlay(debate, style, shown)


def _overlay(debate: ArgumentMap, style: Style, shown: Layers) -> Overlay:
    since = shown.get("since")
    standing, why, strengths = shown.get("standing"), shown.get("why"), shown.get("strengths")
    if all(shown.get(name) is None for name in _LAID):
        return Overlay(debate)
    if since is None:
        from argmap.diagram.content.standing import standings

        return standings(debate, style.words, standing=standing, why=why, strengths=strengths)
    if not (standing is None and why is None and strengths is None):
        raise StyleError(
            "since cannot be shown with standing, why or strengths: what was removed has none; "
            "draw the two one after the other"
        )
    from argmap.diagram.content.changes import changes

    return changes(debate, style.words, since)
