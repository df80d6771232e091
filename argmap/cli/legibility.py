"""Commands that draw a map legibly whose text is too small on its page."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from argmap.cli.input import STREAM

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

_MOST = 12  # parts that are folded


def commands(
    debate: ArgumentMap, file: str, outputs: Iterable[str] | None, page: str
) -> Iterator[str]:
    """Yield the commands: of a part of the map, of a folded one, of an overview, of sheets.

    Args:
        debate: The map.
        file: The file that it was read from.
        outputs: The files that it was drawn into.
        page: The page that it was drawn for.
    """
    from argmap.diagram.pages import page_of
    from argmap.views import collapse

    target = next(iter(outputs or ()), STREAM)
    stem, _, suffix = ("map.svg" if target == STREAM else target).rpartition(".")
    heads = _heads(debate)
    draw = ["argmap", "render", file, "-o", f"{stem}.{suffix}", "--page", page]
    if heads:
        yield shlex.join([*draw, "--focus", heads[0]])
    folded = _groups(debate) or heads
    if 2 * len(collapse(debate, *folded).claims) < len(debate.claims):
        yield shlex.join([*draw, *[f"--collapse={name}" for name in folded]])
    yield shlex.join(["argmap", "render", file, "-o", f"{stem}.svg", "--overview"])
    paper = page if page_of(page).paper else "a4"
    sheets = ["argmap", "render", file, "-o", f"{stem}.pdf", "--page", paper]
    yield f"{shlex.join([*sheets, '--layout', 'columns'])} (several sheets)"


def _heads(debate: ArgumentMap) -> list[str]:
    """Return the claims that head columns, those first that most bears on."""
    thesis = debate.thesis
    if thesis is None:
        heads = [root.id for root in debate.roots]
    else:
        steps = (*debate.supports_of(thesis), *debate.counterpoints_to(thesis))
        heads = [name for step in steps for name in step.premises]
    heads = list(dict.fromkeys(heads))[:_MOST]
    return sorted(heads, key=lambda name: len(debate.grounds_of(name)), reverse=True)


def _groups(debate: ArgumentMap) -> list[str]:
    """Return the outermost headings, if half of the claims stand under them."""
    counts = Counter([claim.group[0] for claim in debate.claims if claim.group])
    if 2 * counts.total() < len(debate.claims):
        return []
    return [heading for heading, _ in counts.most_common(_MOST)]
