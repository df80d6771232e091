"""The DOT text of a map in ranks, whose places an engine finds: boxes in groups, arrows between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from argmap.diagram.content.annotations import Annotations
from argmap.diagram.content.overlay import Mark, Overlay
from argmap.diagram.dot.drawing import RANKS_MARGIN, Drawing, classes, classes_of
from argmap.diagram.dot.html_labels import TEXT, set_lines
from argmap.diagram.dot.labels import Labels
from argmap.diagram.dot.rank_caption import rank_caption
from argmap.diagram.dot.relation_styles import tones
from argmap.diagram.escape import plain
from argmap.diagram.pages import page_of
from argmap.diagram.plan.page_fit import COLUMN, Direction, Ranks, fit
from argmap.diagram.plan.plan import Arrow, Box, Kind, Plan, common, frame_path
from argmap.diagram.plan.planner import plan
from argmap.diagram.plan.rank import undercuts_beside
from argmap.diagram.text_width import runs_right_to_left
from argmap.diagram.theme import FONT, Layout, Style, Theme
from argmap.graphs import DisjointSets
from argmap.model.argument_map import ArgumentMap

_FEW = 7  # claims that read best from top to bottom
_RING = 4  # points around a frame, unseen, that engines keep the lines of others out of
_HEADING, _HEADINGS = 9, 300  # the size of a group's heading, and the width of its lines

# The width of a thin line; where it is broken it needs more to be seen.
_THIN = {"solid": ".9", "dashed": "1.1", "dotted": "1.3"}

# Inches between boxes side by side. The many small boxes of AIF stand closer, else most of a dense
# map is white.
_BESIDE: Mapping[Layout, float] = {"reasons": 0.16, "compact": 0.16, "aif": 0.08}

_DOTTED = 0.3  # inches in which a dotted line with a head can be seen

# Inches between ranks, and the widths of text to choose from, in points.
_BETWEEN: Mapping[Direction, float] = {"LR": 0.55, "RL": 0.55, "TB": 0.4}
_COLUMNS = (120, 150, COLUMN, 220, 260, 320)

# For each direction: the side of a box where its reasons are, and the opposite one.
_SIDES = {"LR": ("e", "w"), "RL": ("w", "e"), "TB": ("s", "n")}


# Between neighbours Graphviz 2.43 copies the attributes of lines that leave from ports by their
# numbers, in the order of their names: declared in this order each is what it was.
_EDGES = (
    '\tedge [about="", arrowhead=none, arrowsize=.75, arrowtail=none, class="", color=black, '
    'constraint=true, dir=back, headport="", id="", penwidth=1.7, style="", tailport=""]\n'
)


def ranked_drawing(overlay: Overlay, names: Annotations, style: Style) -> Drawing:
    """Return the drawing whose places an engine is to find, in ranks."""
    theme = style.theme
    drawn, page = plan(overlay.debate, names, style.layout), page_of(style.page)
    ranks = _ranks(overlay.debate, drawn, names, style)
    if ranks.direction == "TB" and style.layout == "reasons":
        drawn = undercuts_beside(drawn)
        if any(arrow.kind == "undercut" and arrow.beside for arrow in drawn.arrows):
            ranks = ranks._replace(beside=max(ranks.beside, _DOTTED))
    labels = Labels(theme, tones(theme, style.words), names, ranks.direction, ranks.column, drawn)
    box_of = _step_or_box if style.layout == "aif" else _box
    boxes = [box_of(number, box, labels) for number, box in enumerate(drawn.boxes)]
    frames = _frames(drawn, boxes)
    label = rank_caption(overlay, drawn, labels, style)
    body = (
        *_defaults(labels, label, ranks, grouped=len(frames) > 1),
        *_with_frames(frames[0], theme),
        *[_level(boxes) for boxes in drawn.levels],
        *_arrows(drawn, labels, style.layout),
    )
    headings = tuple([frame.heading for frame in frames])
    return Drawing(
        overlay,
        drawn,
        names,
        headings,
        lambda: body,
        style.embedded,
        title=overlay.debate.title,
        page=page,
        text_size=page.text(ranks.width, ranks.height),
        backwards=ranks.direction == "RL",
    )


def size_in_ranks(overlay: Overlay, names: Annotations, style: Style) -> tuple[float, float]:
    """Return about how wide and tall the drawing will be, in points."""
    ranks = _ranks(overlay.debate, plan(overlay.debate, names, style.layout), names, style)
    return ranks.width, ranks.height


def _ranks(debate: ArgumentMap, drawn: Plan, names: Annotations, style: Style) -> Ranks:
    """Return the setting of the ranks: the style's, or else one that fits the page.

    A pane has a width, in which the widest columns stand that fit. A screen has no size: there the
    direction goes by the number of claims, and gaps are wide.
    """
    page = page_of(style.page)
    backwards = sum([runs_right_to_left(claim.text) for claim in debate.claims])
    along: Direction = "RL" if backwards * 2 > len(debate.claims) else "LR"
    columns = _COLUMNS if style.column is None else (style.column,)
    ways: tuple[Direction, ...] = (along, "TB")
    if style.direction != "auto":
        ways = (style.direction,)
    if page.has_size:
        return fit(drawn, names, page, ways, columns)
    if page.is_pane:
        return fit(drawn, names, page, ways, columns[::-1])
    if len(ways) > 1:
        ways = ("TB",) if along == "LR" and len(debate.claims) <= _FEW else (along,)
    ranks = fit(drawn, names, page, ways, (style.column or COLUMN,))
    beside = _BESIDE["reasons" if ranks.direction == "TB" else style.layout]
    between = max(_BETWEEN[ranks.direction], ranks.between)
    return ranks._replace(beside=beside, between=between)


def _defaults(labels: Labels, label: str, ranks: Ranks, *, grouped: bool) -> list[str]:
    theme, direction = labels.theme, labels.direction
    beside, apart = f"{ranks.beside:.2g}"[1:], f"{ranks.between:.2g}".removeprefix("0")
    around = f"{RANKS_MARGIN / 72:.2g}"[1:]
    gaps = f"nodesep={beside}, ranksep={apart}{', newrank=true' if grouped else ''}"
    lines = [
        f"\tgraph [rankdir={direction}, {gaps}, splines=polyline, pad={around}]\n",
        f'\tgraph [bgcolor="{theme.paper}", fontname="{FONT}", fontcolor="{theme.text}"]\n',
        f'\tnode [shape=plain, fontname="{FONT}", fontsize={TEXT}, fontcolor="{theme.text}"]\n',
        _EDGES,
    ]
    if label:
        side = "r" if direction == "RL" else "l"
        lines.append(f"\tgraph [labelloc=t, labeljust={side}, label=<{label}>]\n")
    return lines


def _box(number: int, box: Box, labels: Labels) -> str:
    about = box.claims[0] if box.relation is None else box.relation
    ordered = "ordering=out, " if box.ordered else ""
    return (
        f'\tb{number} [id=b{number}, class="{classes(box, labels.names)}", '
        f"about={plain(about.id)}, {ordered}label=<{labels.label(number, box)}>]\n"
    )


def _step_or_box(number: int, box: Box, labels: Labels) -> str:
    """Return the statement of a box in the manner of AIF, where steps are round."""
    if box.claims or box.relation is None or box.kind is None:
        return _box(number, box, labels)
    tone, colour = labels.tones[box.kind], labels.colour(box.relation, box.kind)
    ground = tone.ground if colour == tone.colour else labels.theme.box
    return (
        f'\tb{number} [id=b{number}, class="{classes(box, labels.names)}", '
        f"about={plain(box.relation.id)}, shape=ellipse, style=filled, margin=0, "
        f'color="{colour}", fillcolor="{ground}", '
        f"label=<{labels.scheme(box.relation, box.kind)}>]\n"
    )


@frozen
class _Frame:
    """A group in the making: its number, its heading, and what stands in it, in order."""

    number: int
    heading: str
    parts: list[str | _Frame] = field(factory=list["str | _Frame"])


def _frames(drawn: Plan, boxes: Sequence[str]) -> list[_Frame]:
    """Return the frames of the groups with the boxes in them; the first is the whole drawing.

    A group has a frame for each of its parts that stand together: one frame around claims far
    apart would lie across the lines of all that stands between them.
    """
    whole = _Frame(0, "")
    frames = [whole]
    if not any(box.group for box in drawn.boxes):
        whole.parts.extend(boxes)
        return frames
    paths = [frame_path(box.group) for box in drawn.boxes]
    together = _frame_members(drawn, paths)
    found: dict[tuple[int, int], _Frame] = {}
    for number, (path, text) in enumerate(zip(paths, boxes, strict=True)):
        around = whole
        for depth, heading in enumerate(path):
            key = (depth, together[depth].of(number))
            if key not in found:
                frame = found[key] = _Frame(len(frames), heading)
                frames.append(frame)
                around.parts.append(frame)
            around = found[key]
        around.parts.append(text)
    return frames


def _frame_members(drawn: Plan, paths: Sequence[tuple[str, ...]]) -> list[DisjointSets[int]]:
    """Return the boxes that one frame holds, for each depth of groups in groups.

    Boxes of a group stand together when a line joins them, when they lead to one box, and when
    they lead nowhere.
    """
    sets = [DisjointSets[int]() for _ in range(max(map(len, paths)))]
    first: dict[tuple[int, tuple[str, ...]], int] = {}

    def lead(upper: int, lower: int) -> None:
        for depth in range(len(paths[lower])):
            sets[depth].join(first.setdefault((upper, paths[lower][: depth + 1]), lower), lower)

    leads = {arrow.lower[0] for arrow in drawn.arrows}
    for box in range(len(paths)):
        if box not in leads:
            lead(-1, box)
    for arrow in drawn.arrows:
        upper, lower = arrow.upper[0], arrow.lower[0]
        lead(upper, lower)
        for depth in range(len(common([paths[upper], paths[lower]]))):
            sets[depth].join(upper, lower)
    return sets


def _with_frames(whole: _Frame, theme: Theme) -> Iterator[str]:
    """Yield the boxes, and around them the frames of their groups."""
    open_ = [iter(whole.parts)]
    while open_:
        for part in open_[-1]:
            if isinstance(part, str):
                yield part
                continue
            lines, _ = set_lines(part.heading, _HEADING, _HEADINGS, tags="B")
            yield (
                f"\tsubgraph cluster_ring{part.number} {{\n"
                f'\tgraph [style=invis, margin={_RING}, label=""]\n'
                f"\tsubgraph cluster_{part.number} {{\n"
                f'\tgraph [id=g{part.number}, class="group", labelloc=t, labeljust=l, margin=9, '
                f'style="rounded,filled", color="{theme.group}", fillcolor="{theme.group_ground}", '
                f'label=<<FONT POINT-SIZE="{_HEADING}" COLOR="{theme.faint}">{lines}</FONT>>]\n'
            )
            open_.append(iter(part.parts))
            break
        else:
            open_.pop()
            if open_:
                yield "\t}\n\t}\n"


def _level(boxes: Sequence[int]) -> str:
    return f"\t{{ rank=same; {'; '.join([f'b{box}' for box in boxes])} }}\n"


def _arrows(drawn: Plan, labels: Labels, layout: Layout) -> Iterator[str]:
    near, far = _SIDES[labels.direction]
    known: dict[tuple[Kind, int, bool, bool, Mark | None], str] = {}
    straight: set[tuple[int, int]] = set()
    if any(each.turned for each in drawn.arrows):
        straight = {(each.upper[0], each.lower[0]) for each in drawn.arrows if not each.turned}
    for number, arrow in enumerate(drawn.arrows):
        (upper, above), (lower, below) = arrow.upper, arrow.lower
        turned = arrow.turned
        if arrow.beside and labels.direction != "TB" and _in_one_frame(drawn, upper, lower):
            turned = not turned
        if arrow.loose:
            ends = f"b{upper} -> b{lower} [constraint=false, "
        elif upper == lower:
            ends = f"b{upper} -> b{upper} [tailport={_port(above, near)}, headport={near}, "
        elif arrow.beside and arrow.kind == "undercut":
            # From strip to strip: it is the step that is hit.
            ends = (
                f"b{upper} -> b{lower} [tailport={_port(above, 'e')}, "
                f"headport={_port(_strip(drawn.boxes[lower]), 'w')}, "
            )
        elif arrow.beside:
            tail, head = (lower, upper) if turned else (upper, lower)
            ends = f"b{tail} -> b{head} ["
        elif turned and (lower, upper) in straight:
            # From corner to corner, beside the line between them and off the frames.
            corners = (
                f"{far}e, headport={near}e"
                if labels.direction == "TB"
                else (f"s{far}, headport=s{near}")
            )
            ends = f"b{lower} -> b{upper} [tailport={corners}, "
        elif turned:
            above = above.partition("p")[0] if len(drawn.boxes[upper].claims) > 1 else ""
            ends = (
                f"b{lower} -> b{upper} [tailport={_port(below, near)}, "
                f"headport={_port(above, far)}, "
            )
        else:
            side = near
            if layout == "aif" and drawn.boxes[upper].relation not in (None, arrow.relation):
                side = "e" if labels.direction == "TB" else "s"  # apart from the premises
            ends = (
                f"b{upper} -> b{lower} [tailport={_port(above, side)}, "
                f"headport={_port(below, far)}, "
            )
        supplied = layout != "aif" and labels.names.is_thin(arrow.relation)
        look = (
            arrow.kind,
            arrow.heads,
            turned,
            supplied,
            labels.names.marks.get(arrow.relation.id),
        )
        if look not in known:
            known[look] = _look(arrow, labels, turned=turned, supplied=supplied, layout=layout)
        about = plain(arrow.relation.id)
        yield f"\t{ends}{known[look]}, id=a{number}, about={about}]\n"


def _strip(box: Box) -> str:
    """Return the place of the strip that names the relation of a box, if it has one."""
    return "h" if box.relation is not None else ""


def _in_one_frame(drawn: Plan, one: int, other: int) -> bool:
    """Return whether two boxes are in one frame, where engines stack a rank from below upwards."""
    group = drawn.boxes[one].group
    return bool(group) and group == drawn.boxes[other].group


def _port(place: str, side: str) -> str:
    if place == "h" and side == "s":  # below the strip are the claims, which no line may cross
        return '"h:e"'
    return f'"{place}:{side}"' if place else side


def _look(arrow: Arrow, labels: Labels, *, turned: bool, supplied: bool, layout: Layout) -> str:
    """Return the attributes of a line that do not depend on its ends."""
    kind, heads, tone = arrow.kind, arrow.heads, labels.tones[arrow.kind]
    mark = labels.names.mark(arrow.relation)
    colour = labels.colour(arrow.relation, kind)
    doubled = f"{colour}:invis:{colour}" if kind == "contrast" else colour
    classes = [kind, *(["supplied"] if supplied else []), *classes_of(mark)]
    parts = [f'class="{" ".join(classes)}", color="{doubled}"']
    if mark.look == "added":
        parts.append("penwidth=2.6")
    elif supplied or kind in {"contrast", "restatement", "context"}:
        parts.append(f"penwidth={_THIN[tone.line]}")
    if tone.line != "solid":
        parts.append(f"style={tone.line}")
    head = "normal" if layout == "aif" else tone.head
    if heads == 2:
        parts.append(f"dir=both, arrowtail={head}, arrowhead={head}")
    elif heads:
        parts.append(f"dir=forward, arrowhead={head}" if turned else f"arrowtail={head}")
    return ", ".join(parts)
