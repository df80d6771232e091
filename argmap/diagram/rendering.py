"""Pictures of a map: as DOT text, as a ``graphviz.Digraph``, or drawn by an engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, Unpack

from attrs import evolve

from argmap.collector import without_collector
from argmap.diagram.content.annotations import annotations_of
from argmap.diagram.content.layers import Layers, overlay_of
from argmap.diagram.dot.dot import draw, layout_of
from argmap.diagram.dot.drawing import NAME, Drawing
from argmap.diagram.engine.drawing_layout import layout_drawing
from argmap.diagram.engine.engine import check_limits
from argmap.diagram.engine.pictures import draw_formats
from argmap.diagram.large import is_folded
from argmap.diagram.overview_files import remove_stale_parts
from argmap.diagram.placing.placement import place
from argmap.diagram.suffixes import TEXTS, format_of, text_in
from argmap.diagram.theme import Style
from argmap.errors import EngineError, FormatError
from argmap.files import FilePath, write_atomically
from argmap.findings import Finding
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.parameters import expect_function, expect_several

if TYPE_CHECKING:
    import graphviz  # type: ignore[import-untyped]

    from argmap.diagram.placing.figures import Figures

Report: TypeAlias = "Callable[[Finding], None]"
"""Takes a finding about a picture."""

_DEFAULT = Style()
_PATIENCE = 30.0
_PATIENCE_OF_A_NOTEBOOK = 10.0


@without_collector
def to_dot(debate: ArgumentMap, *, style: Style = _DEFAULT, **shown: Unpack[Layers]) -> str:
    """Return the DOT text that draws the map; needs no engine.

    It holds the drawing alone. The sentences that tell boxes and arrows to screen readers, and
    stand in tooltips, are added by ``render`` to an SVG.

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
    expect_map(debate, "to_dot")
    return draw(overlay_of(debate, style, shown), style).text


def to_digraph(
    debate: ArgumentMap, *, style: Style = _DEFAULT, **shown: Unpack[Layers]
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
    expect_map(debate, "to_digraph")
    import graphviz  # pyright: ignore[reportMissingTypeStubs]

    return graphviz.Digraph(NAME, body=list(draw(overlay_of(debate, style, shown), style).body))


def render(
    debate: ArgumentMap,
    path: FilePath,
    *,
    style: Style = _DEFAULT,
    engine: FilePath | None = None,
    timeout: float = _PATIENCE,
    scale: float = 1.0,
    overview: bool | None = None,
    report: Report | None = None,
    **shown: Unpack[Layers],
) -> Path:
    """Draw the map into a file, in the format its suffix names, and return the path.

    Args:
        debate: The map.
        path: A file that ends in ``.svg``, ``.png``, ``.pdf`` or, for the text alone, ``.dot`` or,
            for a flowchart of Mermaid, ``.mmd``; it is written whole or not at all.
        style: How the map is drawn.
        engine: The path of Graphviz's ``dot``, or ``"pygraphviz"``; else the environment variable
            ``ARGMAP_DOT`` says which, else the first one that works is taken: ``dot`` on PATH,
            ``dot`` in the usual places, the pygraphviz package.
        timeout: Seconds after which the engine is stopped; it has half of them to draw well, and
            the other half to draw in haste.
        scale: How many times larger a PNG is than at 96 pixels per inch, from 0.1 to 8.
        overview: Whether an SVG is an overview that leads to pictures of the map's parts, which
            go into a folder beside it: ``big-parts`` beside ``big.svg``. Left to argmap, that is so
            for maps of 1,500 claims or more; one picture of them would be tens of metres tall.
        report: Called with each finding about the picture: that another layout than columns was
            taken, that its text is too small to read and what to try, what an engine or the fonts
            of this machine leave out.
        shown: What is laid over the map: its ``standing``, the reason ``why`` a claim stands or
            falls, its ``strengths``; or what became of it ``since`` it was another; and which map
            it is drawn ``like``; see ``Layers``.

    Raises:
        FormatError: A suffix that is none of these; an overview that is no SVG.
        StyleError: A scale outside 0.1 to 8, or a PNG of more pixels than can be painted.
        EvaluationError: A ``standing`` of another map, a strength that is no number from 0 to 1.
        StyleError: A comparison for ``since`` that does not end with this map; ``since`` together
            with any of the others.
        UnknownIdError: A claim or step to be shown that the map does not hold.
        FileError: The file cannot be written.
        EngineNotFoundError: No Graphviz engine here, or not the one asked for.
        EngineTimeoutError: The engine did not finish in time.
        EngineError: The engine failed.

    >>> from argmap import ArgumentMap, Claim
    >>> render(ArgumentMap.of(Claim("tax", "Tax carbon.")), "a.bmp")
    Traceback (most recent call last):
    argmap.errors.FormatError: expected a file that ends in .svg, .png, .pdf, .dot or .mmd, ...
    """
    expect_map(debate, "render")
    return render_all(
        debate,
        [path],
        style=style,
        engine=engine,
        timeout=timeout,
        scale=scale,
        overview=overview,
        report=report,
        **shown,
    )[0]


def render_all(
    debate: ArgumentMap,
    paths: Iterable[FilePath],
    *,
    style: Style = _DEFAULT,
    engine: FilePath | None = None,
    timeout: float = _PATIENCE,
    scale: float = 1.0,
    overview: bool | None = None,
    report: Report | None = None,
    **shown: Unpack[Layers],
) -> tuple[Path, ...]:
    """Draw the map into several files, of any formats ``render`` knows, all from one layout.

    Raises:
        ArgmapError: As ``render`` says. No file is written unless the map could be drawn.

    >>> from argmap import ArgumentMap
    >>> render_all(ArgumentMap(), [])
    ()
    """
    expect_map(debate, "render_all")
    check_limits(timeout, scale, engine)
    if report is not None:
        expect_function(report, "report", "give one that takes a finding, such as print")
    expect_several(paths, "paths of files for paths", "give a list of them; render() takes one")
    asked = [(path, format_of(path)) for path in paths]
    files = [(Path(path), name) for path, name in asked]
    if overview and any(name != "svg" for _, name in files):
        raise FormatError("expected the suffix .svg for an overview, found another one")
    overlay = overlay_of(debate, style, shown)
    folds = is_folded(debate) if overview is None else overview
    whole = [(path, name) for path, name in files if not (folds and name == "svg")]
    if whole:
        drawing = draw(overlay, style)
        formats = {name for _, name in whole if name not in TEXTS}
        if {name for _, name in whole} == {"svg"}:
            drawing = drawing.for_svg()
        pictures = draw_formats(drawing, formats, engine, timeout, scale) if formats else {}
        _report(report, drawing, pictures)
        pictures |= {name: text_in(name, drawing, style) for _, name in whole if name in TEXTS}
        for path, name in whole:
            write_atomically(path, pictures[name])
            if name == "svg":
                remove_stale_parts(path)
    for path, name in files:
        if folds and name == "svg":
            from argmap.diagram.overview import render_overview

            render_overview(overlay, path, style=style, engine=engine, timeout=timeout)
    return tuple([path for path, _ in files])


def picture(
    debate: ArgumentMap,
    *,
    style: Style = _DEFAULT,
    engine: FilePath | None = None,
    timeout: float = _PATIENCE,
    **shown: Unpack[Layers],
) -> str:
    """Return the map drawn as the text of an SVG, ready to stand inside a page.

    Raises:
        ArgmapError: As ``render`` says, whose arguments these are.

    >>> from argmap import ArgumentMap
    >>> picture(ArgumentMap(), engine="no such program")
    Traceback (most recent call last):
    argmap.errors.EngineNotFoundError: the engine 'no such program' is no program; ...
    """
    return picture_in(debate, "svg", style=style, engine=engine, timeout=timeout, **shown).decode()


def picture_in(
    debate: ArgumentMap,
    suffix: str,
    *,
    style: Style = _DEFAULT,
    engine: FilePath | None = None,
    timeout: float = _PATIENCE,
    scale: float = 1.0,
    report: Report | None = None,
    **shown: Unpack[Layers],
) -> bytes:
    """Return the map drawn, as the bytes of a file with the suffix.

    Raises:
        ArgmapError: As ``render`` says, whose arguments these are.

    >>> from argmap import ArgumentMap
    >>> picture_in(ArgumentMap(), "dot")[:7]
    b'digraph'
    """
    expect_map(debate, "picture_in")
    name = format_of(f"map.{suffix}")
    drawing = draw(overlay_of(debate, style, shown), style)
    if name in TEXTS:
        return text_in(name, drawing, style)
    pictures = draw_formats(drawing, {name}, engine, timeout, scale)
    _report(report, drawing, pictures)
    return pictures[name]


def _report(report: Report | None, drawing: Drawing, pictures: Mapping[str, bytes]) -> None:
    """Report what a reader is to know of a drawing and its pictures, if anybody asked."""
    if report is not None:
        from argmap.diagram.engine.omissions import omissions

        for finding in (*drawing.findings, *omissions(drawing, pictures)):
            report(finding)


def figures(
    debate: ArgumentMap,
    *,
    style: Style = _DEFAULT,
    engine: FilePath | None = None,
    timeout: float = _PATIENCE,
    **shown: Unpack[Layers],
) -> Figures:
    """Measure the drawing of a map: its layout, the size of its text on the page, what crosses.

    Columns are measured as argmap places them. A layout in ranks is placed by an engine, which is
    run for it.

    Raises:
        ArgmapError: As ``render`` says, whose arguments these are.

    >>> from argmap import ArgumentMap, Claim
    >>> figures(ArgumentMap.of(Claim("tax", "Tax carbon.")), style=Style(page="a4")).text
    11.0
    """
    expect_map(debate, "figures")
    from argmap.diagram.placing.figures import figures_of

    overlay = overlay_of(debate, style, shown)
    placed = place(overlay, annotations_of(overlay.debate, style, overlay.marks), style)
    layout = layout_of(overlay, style)
    if layout == "columns":
        return figures_of(placed)
    from argmap.diagram.engine.measuring import figures_in_ranks

    drawing = draw(overlay, evolve(style, layout=layout))
    svg = layout_drawing(
        drawing,
        {"svg"},
        engine=engine,
        timeout=timeout,
        crowded=drawing.is_crowded,
        scale=1,
    )["svg"]
    return figures_in_ranks(svg, placed, layout)


def mimebundle(debate: ArgumentMap) -> dict[str, str]:
    r"""Return a notebook's view of the map: a tree of text and, if an engine draws it, an SVG.

    There is none of a map that is too large for one picture.

    >>> from argmap import ArgumentMap
    >>> mimebundle(ArgumentMap())["text/plain"]
    'This map is empty.\n'
    """
    from argmap.outline import to_text

    bundle = {"text/plain": to_text(debate)}
    if is_folded(debate):
        return bundle
    try:
        bundle["image/svg+xml"] = picture(debate, timeout=_PATIENCE_OF_A_NOTEBOOK)
    except EngineError:
        return bundle
    return bundle
