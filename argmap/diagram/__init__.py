"""Pictures of a map: as DOT text, as a ``graphviz.Digraph``, or drawn by an engine."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from argmap.diagram.dot import NAME, Drawing, draw
from argmap.diagram.engine import layout
from argmap.diagram.marks import Overlay
from argmap.diagram.mermaid import mermaid_losses, to_mermaid
from argmap.diagram.speech import spoken
from argmap.diagram.svg import readable
from argmap.diagram.theme import DARK, LIGHT, PRINT, THEMES, Style, Theme
from argmap.diagram.words import Words
from argmap.errors import EngineError, FormatError, quoted
from argmap.files import FilePath, write_atomically
from argmap.model import ArgumentMap
from argmap.outline import to_text

if TYPE_CHECKING:
    import graphviz  # type: ignore[import-untyped]

    from argmap.evaluation.verdict import Evaluation
    from argmap.records import Claim, Step

__all__ = [
    "DARK",
    "LIGHT",
    "PRINT",
    "SUFFIXES",
    "THEMES",
    "Shown",
    "Style",
    "Theme",
    "Words",
    "mermaid_losses",
    "mimebundle",
    "picture",
    "render",
    "render_all",
    "to_digraph",
    "to_dot",
    "to_mermaid",
]

SUFFIXES = ("svg", "png", "pdf", "dot")
"""The suffixes of the files that ``render`` writes."""

_DEFAULT = Style()
_PATIENCE = 30.0
_PATIENCE_OF_A_NOTEBOOK = 10.0


class Shown(TypedDict, total=False):
    """What may be laid over a map, in every function that draws one; nothing, unless it is given.

    Attributes:
        standing: What ``evaluate`` returned for this map, or for the map it is a part of: what
            falls is struck out or dimmed and says so, as does what is undecided.
        why: A claim or step, or its id: its reason stays in colour and the rest is greyed. Without
            ``standing``, the reason is that of ``evaluate(debate)``.
        strengths: Numbers from 0 to 1 by id, as ``strengths`` returns them: a thin bar each.
    """

    standing: Evaluation | None
    why: Claim | Step | str | None
    strengths: Mapping[str, float] | None


def _laid(debate: ArgumentMap, style: Style, shown: Shown) -> Overlay:
    unknown = sorted(shown.keys() - Shown.__annotations__.keys())
    if unknown:
        known = ", ".join(["style", *Shown.__annotations__])
        raise TypeError(
            f"unexpected keyword argument {quoted(unknown[0])}; expected one of {known}"
        )
    if all(value is None for value in shown.values()):
        return Overlay(debate)
    from argmap.diagram.standings import standings

    return standings(debate, style.words, **shown)


def to_dot(debate: ArgumentMap, *, style: Style = _DEFAULT, **shown: Unpack[Shown]) -> str:
    """Return the DOT text that draws the map; needs no engine.

    Args:
        debate: The map.
        style: How it is drawn.
        shown: What is laid over it; see ``render``.

    Raises:
        ArgmapError: As ``render`` says of what is laid over a map.

    >>> from argmap import ArgumentMap, Claim
    >>> print(to_dot(ArgumentMap.of(Claim("tax", "Tax carbon."))).splitlines()[0])
    digraph argument_map {
    """
    return draw(_laid(debate, style, shown), style).text


def to_digraph(
    debate: ArgumentMap, *, style: Style = _DEFAULT, **shown: Unpack[Shown]
) -> graphviz.Digraph:
    """Return the drawing as an object of the graphviz package; needs no engine.

    Its ``source`` is the text that ``to_dot`` returns, whose arguments these are. A map from a
    stranger is better drawn by ``render``, which bounds the time an engine takes.

    Raises:
        ArgmapError: As ``render`` says of what is laid over a map.

    >>> from argmap import ArgumentMap, Claim
    >>> debate = ArgumentMap.of(Claim("tax", "Tax carbon."))
    >>> to_digraph(debate).source == to_dot(debate)
    True
    """
    import graphviz  # pyright: ignore[reportMissingTypeStubs]

    return graphviz.Digraph(NAME, body=list(draw(_laid(debate, style, shown), style).body))


def render(
    debate: ArgumentMap,
    path: FilePath,
    *,
    style: Style = _DEFAULT,
    engine: FilePath | None = None,
    timeout: float = _PATIENCE,
    **shown: Unpack[Shown],
) -> Path:
    """Draw the map into a file, in the format its suffix names, and return the path.

    Args:
        debate: The map.
        path: A file that ends in ``.svg``, ``.png``, ``.pdf`` or, for the text alone, ``.dot``; it
            is written whole or not at all.
        style: How the map is drawn.
        engine: The path of Graphviz's ``dot``, or ``"pygraphviz"``; else the environment variable
            ``ARGMAP_DOT`` says which, else the first one that works is taken: ``dot`` on PATH,
            ``dot`` in the usual places, the pygraphviz package.
        timeout: Seconds after which the engine is stopped; it is then given as long once more to
            draw in haste.
        shown: What is laid over the map: its ``standing``, the reason ``why`` a claim stands or
            falls, its ``strengths``; see ``Shown``.

    Raises:
        FormatError: A suffix that is none of the four.
        EvaluationError: A ``standing`` of another map, a strength that is no number from 0 to 1.
        UnknownIdError: A claim or step to be shown that the map does not hold.
        FileError: The file cannot be written.
        EngineNotFoundError: No Graphviz engine here, or not the one asked for.
        EngineTimeoutError: The engine did not finish in time.
        EngineError: The engine failed.

    >>> from argmap import ArgumentMap, Claim
    >>> render(ArgumentMap.of(Claim("tax", "Tax carbon.")), "a.bmp")
    Traceback (most recent call last):
    argmap.errors.FormatError: expected a file that ends in .svg, .png, .pdf or .dot, found 'a.bmp'
    """
    return render_all(debate, [path], style=style, engine=engine, timeout=timeout, **shown)[0]


def render_all(
    debate: ArgumentMap,
    paths: Iterable[FilePath],
    *,
    style: Style = _DEFAULT,
    engine: FilePath | None = None,
    timeout: float = _PATIENCE,
    **shown: Unpack[Shown],
) -> tuple[Path, ...]:
    """Draw the map into several files, of any formats ``render`` knows, all from one layout.

    Raises:
        ArgmapError: As ``render`` says. No file is written unless the map could be drawn.

    >>> from argmap import ArgumentMap
    >>> render_all(ArgumentMap(), [])
    ()
    """
    files = [(Path(path), _format(path)) for path in paths]
    if not files:
        return ()
    drawing = draw(_laid(debate, style, shown), style)
    formats = [name for _, name in files if name != "dot"]
    pictures = _pictures(drawing, formats, engine, timeout) if formats else {}
    pictures["dot"] = drawing.text.encode("utf-8", "replace")
    for path, name in files:
        write_atomically(path, pictures[name])
    return tuple([path for path, _ in files])


def picture(
    debate: ArgumentMap,
    *,
    style: Style = _DEFAULT,
    engine: FilePath | None = None,
    timeout: float = _PATIENCE,
    **shown: Unpack[Shown],
) -> str:
    """Return the map drawn as the text of an SVG, ready to stand inside a page.

    Raises:
        ArgmapError: As ``render`` says, whose arguments these are.

    >>> from argmap import ArgumentMap
    >>> picture(ArgumentMap(), engine="no such program")
    Traceback (most recent call last):
    argmap.errors.EngineNotFoundError: the engine 'no such program' is no program; ...
    """
    drawing = draw(_laid(debate, style, shown), style)
    return _pictures(drawing, ["svg"], engine, timeout)["svg"].decode()


def mimebundle(debate: ArgumentMap) -> dict[str, str]:
    r"""Return what a notebook shows of the map: a tree of text and, if an engine draws it, an SVG.

    >>> from argmap import ArgumentMap
    >>> mimebundle(ArgumentMap())["text/plain"]
    '(an empty map)\n'
    """
    bundle = {"text/plain": to_text(debate)}
    try:
        bundle["image/svg+xml"] = picture(debate, timeout=_PATIENCE_OF_A_NOTEBOOK)
    except EngineError:
        return bundle
    return bundle


def _pictures(
    drawing: Drawing, formats: Sequence[str], engine: FilePath | None, timeout: float
) -> dict[str, bytes]:
    pictures = layout(
        drawing.text, formats, engine=engine, timeout=timeout, crowded=drawing.crowded
    )
    if "svg" in pictures:
        pictures["svg"] = readable(pictures["svg"], spoken(drawing))
    return pictures


def _format(path: FilePath) -> str:
    suffix = Path(path).suffix.lower().removeprefix(".")
    if suffix not in SUFFIXES:
        *most, last = [f".{known}" for known in SUFFIXES]
        found = quoted(os.fspath(path))
        raise FormatError(
            f"expected a file that ends in {', '.join(most)} or {last}, found {found}"
        )
    return suffix
