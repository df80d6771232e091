"""The look of columns: directions, greys, references, and room for what engines set."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Party,
    Perspective,
    Restatement,
    Style,
    Support,
    Theme,
    evaluate,
    load_example,
    render,
    strengths,
    to_dot,
)
from argmap.diagram import DARK, LIGHT, PRINT, picture, text_width
from argmap.diagram.dot.columns import columns_drawing
from argmap.diagram.pages import MARGIN, page_of
from argmap.diagram.placing.map_traits import MapTraits
from argmap.diagram.placing.placement import draft_of
from tests.drawings import SVG
from tests.layout_laws import tangled
from tests.placed import placed, tree

PERSIAN = ArgumentMap.of(
    Claim("t", "خیابان مرکز شهر باید به روی خودروها بسته شود."),
    Claim("a", "اندازه‌گیری‌های سال گذشته در سه ایستگاه کاهش درصدی NO2 را نشان داد."),
    Support("a", "t"),
    title="خیابان بدون خودرو",
)


def texts(found: ArgumentMap, **shown: object) -> list[str]:
    """Return the lines of an SVG of the map in order."""
    root = ET.fromstring(picture(found, **shown))  # type: ignore[arg-type]
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


@pytest.mark.engine
@pytest.mark.parametrize("width", range(200, 420, 20))
def test_a_line_runs_as_the_whole_of_its_text(width: int) -> None:
    """A line runs as the whole of its text.

    Also one that a Latin word begins, at whatever width that happens.
    """
    style = Style(page=f"pane:{width}")
    for line in texts(PERSIAN, style=style):
        if "خودروها" in line or "NO2" in line or "نشان" in line:
            assert "\u2067" in line
    for line in re.findall(r"[\u2066\u2067][^\u2069]*NO2", to_dot(PERSIAN, style=style)):
        assert line[0] == "\u2067"


def test_a_drawing_from_the_right_begins_at_the_right_of_its_page() -> None:
    """The margin at its outer edge is the same on both sides of the mirror."""
    for name in ("slide", "a4"):
        page = page_of(name)
        for view, mirrored in zip(
            page.viewports(300, 350).values(),
            page.viewports(300, 350, backwards=True).values(),
            strict=True,
        ):
            wide, _, zoom, x, _ = map(float, view.split(","))
            x_2 = float(mirrored.split(",")[3])
            left = wide / 2 - zoom * x
            right = wide / 2 - zoom * (300 - x_2)
            assert left == pytest.approx(right, abs=0.02)
            assert left == pytest.approx(page.edge + MARGIN * zoom, abs=0.02)


def test_a_reference_says_some_words_of_its_claim() -> None:
    """One line without a cue, two with one, and a third where the cue would push the words out."""
    claims = [Claim(f"c{n}", f"Number {n} has a text of eight or nine words.") for n in range(8)]
    cue = "as has been shown again and again by everyone who looked"
    debate = ArgumentMap(
        [
            *claims,
            *[Support(f"c{n}", "c0") for n in range(1, 8)],
            *[Support("c7", f"c{n}", cue=cue if n % 2 else "") for n in range(1, 7)],
        ],
        thesis="c0",
    )
    for page in ("pane:230", "slide", "a4"):
        for box in placed(debate, style=Style(page=page)).boxes:
            (cell,) = box.cells
            if cell.row.own:
                continue
            said = "".join(text for line in cell.lines for _, text in line)
            assert re.search(r"see \(\d\)\s*Number", said)
            if "looked" not in said:
                assert len(cell.lines) <= (1 if cell.width > 160 else 2)


def test_short_names_of_voices_stay_on_one_line() -> None:
    """A name of two words is not torn apart."""
    debate = ArgumentMap.of(
        Claim("t", "One."),
        Claim("a", "Two is a claim of several words.", voice="some"),
        Restatement("a", "t", cue="in other words"),
        parties=[Party("some", "some actors")],
    )
    for width in range(200, 400, 10):
        for box in placed(debate, style=Style(page=f"pane:{width}")).boxes:
            for line in box.cells[0].lines:
                assert not any(text in {"some", "actors:"} for _, text in line)


@pytest.mark.engine
@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
def test_what_is_greyed_is_grey_as_a_whole(theme: Theme) -> None:
    """Word, number, remarks and bar, and a reference whose step is no part of the reason."""
    debate = load_example("street_lights")
    debate = debate.add(Support(debate.claims[-1].id, debate.claims[1].id))
    shown = picture(
        debate,
        style=Style(theme=theme, layout="columns"),
        standing=evaluate(debate),
        why=debate.claims[1],
        strengths=strengths(debate),
    )
    greyed = 0
    for group in ET.fromstring(shown).iter(f"{SVG}g"):
        if "dimmed" in group.get("class", "").split() and "node" in group.get("class", ""):
            greyed += 1
            inks = {
                each.get("fill")
                for each in (*group.iter(f"{SVG}text"), *group.iter(f"{SVG}tspan"))
                if each.get("fill")
            }
            assert inks == {theme.dimmed.lower()}
    assert greyed


@pytest.mark.engine
def test_a_line_has_the_font_of_its_first_words() -> None:
    """Converters that space all runs of a line by its own font set them where they belong."""
    debate = ArgumentMap.of(
        Claim("tax", "Tax carbon."), Claim("poor", "It hits the poor."), Counterpoint("poor", "tax")
    )
    lines = [
        line
        for line in ET.fromstring(picture(debate, style=Style(layout="columns"))).iter(f"{SVG}text")
        if len(line)
    ]
    fonts = {
        "".join(line.itertext()).replace("\u00a0", " "): (
            line.get("font-size"),
            line.get("font-weight"),
            [(run.get("font-size"), run.get("font-weight")) for run in line],
        )
        for line in lines
    }
    assert fonts["but It hits the poor."] == ("11.00", "bold", [(None, None), (None, "normal")])
    assert all(line.get("font-size") for line in lines)


@pytest.mark.engine
def test_the_words_of_quiet_relations_are_told_from_names() -> None:
    """The word and the name that follows it have each a colour; where all is black, a weight."""
    debate = ArgumentMap.of(
        Claim("t", "One."),
        Claim("a", "Two."),
        Claim("b", "Three.", voice="others"),
        Support(["a", "b"], "t"),
        Contrast("a", "b"),
        parties=[Party("others", "others")],
    )
    shown = picture(debate)
    word = re.search(r'fill="(#\w+)"[^>]*>[^<]*in contrast<', shown)
    name = re.search(r'fill="(#\w+)"[^>]*>[^<]*others:<', shown)
    assert word
    assert name
    assert word[1] != name[1]
    words = "<B>&#160;in contrast</B>"
    assert f"{words}&#160;others:&#160;Three." in to_dot(debate, style=Style("print"))
    assert "<B>&#160;others:</B>" in to_dot(debate)


@pytest.mark.engine
@pytest.mark.parametrize("page", ["screen", "a4", "slide"])
def test_every_text_has_room_in_its_box(page: str) -> None:
    """Every text has room in its box.

    So that the engine warns of none, be it a legend or a line from right to left.
    """
    for debate in (load_example(), tree(30), PERSIAN):
        done = subprocess.run(
            ["dot", "-Tpng", "-o", "/dev/null"],
            input=to_dot(debate, style=Style(page=page)).encode(),
            capture_output=True,
            check=True,
        )
        assert done.stderr == b""


def _tops(svg: str) -> list[float]:
    """Return how far below the upper edge of its box the first line of each stands."""
    tops: list[float] = []
    for group in ET.fromstring(svg).iter(f"{SVG}g"):
        if (
            group.get("class", "").startswith("node")
            and (outline := group.find(f".//{SVG}polygon")) is not None
        ):
            edge = min(float(point.split(",")[1]) for point in outline.get("points", "").split())
            texts = [float(text.get("y", "")) for text in group.iter(f"{SVG}text")]
            tops.append(min(texts) - edge)
    return tops


@pytest.mark.engine
def test_a_text_over_a_bar_stands_as_high_in_every_picture() -> None:
    """In a PNG or a PDF, where an engine sets it, to one and a half points."""
    debate = ArgumentMap.of(
        *[Claim(name, f"The claim that is called {name}, in so many words.") for name in "tabc"],
        *(Support("a", "t"), Support(["b", "c"], "t")),
    )
    levels = strengths(debate)
    done = subprocess.run(
        ["dot", "-Tsvg"],
        input=to_dot(debate, strengths=levels).encode(),
        capture_output=True,
        check=True,
    )
    ours, engines = _tops(picture(debate, strengths=levels)), _tops(done.stdout.decode())
    assert len(ours) == len(engines) == 3
    assert max(abs(one - other) for one, other in zip(ours, engines, strict=True)) < 1.5


@pytest.mark.engine
@pytest.mark.parametrize("fallen", ["a", "b", "ab"])
@pytest.mark.parametrize("beside", [False, True])
def test_the_ground_of_a_claim_covers_no_frame(fallen: str, *, beside: bool) -> None:
    """Of one that falls beside another, where an engine paints it; half of the frame is inside."""
    replies = [Claim(f"r{name}", f"But see {name}.") for name in fallen]
    held = [Claim(f"h{name}", f"For {name} holds.") for name in "ab" if beside]
    debate = ArgumentMap.of(
        *[Claim(name, f"The claim {name} is one that is long to say.") for name in "tab"],
        *replies,
        *held,
        Support(["a", "b"], "t"),
        *[Counterpoint(f"r{name}", name) for name in fallen],
        *[Support(each.id, each.id[1]) for each in held],
    )
    style = Style(layout="columns", page="a4")
    dot = to_dot(debate, style=style, standing=evaluate(debate))
    done = subprocess.run(["dot", "-Tsvg"], input=dot.encode(), capture_output=True, check=True)
    for group in ET.fromstring(done.stdout).iter(f"{SVG}g"):
        shapes = [
            [float(point.split(",")[1]) for point in shape.get("points", "").split()]
            for shape in group.findall(f".//{SVG}polygon")
            if shape.get("fill") not in {"#ffffff", "none"} or shape.get("stroke") != "none"
        ]
        if group.get("class", "").startswith("node support") and len(shapes) > 1:
            frame, *grounds = shapes
            for ground in grounds:
                assert min(frame) + 0.5 <= min(ground)
                assert max(ground) <= max(frame) - 0.5
            break
    else:
        pytest.fail("no box with a ground of its own")


@pytest.mark.engine
@pytest.mark.parametrize("engine", ["dot", "pygraphviz"])
def test_the_line_of_a_context_is_three_dashes(engine: str, tmp_path: Path) -> None:
    """As in the legend, from its spine to its box, whatever pattern an engine has."""
    if engine == "pygraphviz":
        pytest.importorskip("pygraphviz")
    debate = ArgumentMap.of(Claim("t", "It is safe."), Claim("a", "Eight ride."), Context("a", "t"))
    path = render(debate, tmp_path / "map.svg", engine=engine)
    (line,) = re.findall(r'class="edge context">.*?</g>', path.read_text("utf-8"), re.DOTALL)
    ends = [
        re.findall(r"[MC](\d+),.* (\d+),[^ ]*$", way)[0] for way in re.findall(' d="(.*?)"', line)
    ]
    assert ends == [("5", "8"), ("9", "12"), ("13", "16")]


@pytest.mark.engine
@pytest.mark.parametrize("page", ["a4", "slide"])
def test_every_reference_has_room_in_its_box(page: str) -> None:
    """Whose words are cut short, in each of three scripts: the ellipsis is as wide as an M."""
    for seed in range(14):
        done = subprocess.run(
            ["dot", "-Tpng", "-o", "/dev/null"],
            input=to_dot(tangled(seed), style=Style(layout="columns", page=page)).encode(),
            capture_output=True,
            check=True,
        )
        assert done.stderr == b"", seed


def test_the_heading_of_a_group_is_greyed_with_all_of_it() -> None:
    """Where a reason is shown, a group that takes no part in it is as grey as its claims."""
    debate = ArgumentMap.of(
        Claim("t", "One."),
        Claim("a", "Two.", group="Near"),
        Claim("b", "Three.", group="Far"),
        Support("a", "t"),
        Claim("o", "Four."),
        Support("b", "o"),
    )
    style = Style(layout="columns")
    dot = to_dot(debate, style=style, standing=evaluate(debate), why="t")
    theme = style.theme
    near, far = (
        next(line for line in dot.split("\n") if f">{name}<" in line.replace("<B>", ">"))
        for name in ("Near", "Far")
    )
    assert f'COLOR="{theme.heading}"' in near
    assert f'color="{theme.group}"' in near
    assert f'COLOR="{theme.dimmed}"' in far
    assert f'color="{theme.dimmed_line}"' in far


def test_each_frame_of_a_group_is_greyed_for_itself() -> None:
    """One group may have a frame in the reason, and another apart from it."""
    debate = ArgumentMap.of(
        *[Claim(name, f"{name} is so.", group="G" if name in "ab" else ()) for name in "taob"],
        Support("a", "t"),
        Support("b", "o"),
    )
    style = Style(layout="columns")
    dot = to_dot(debate, style=style, standing=evaluate(debate), why="t")
    frames = re.findall(r"class=group,.*?penwidth=.8, color=\"([^\"]+)\"", dot)
    assert frames == [style.theme.group, style.theme.dimmed_line]


def test_a_strike_is_a_line_in_an_svg_and_part_of_the_text_elsewhere() -> None:
    """Where an engine sets the text it alone knows how wide that is."""
    debate = ArgumentMap.of(
        Claim("t", "One."),
        Claim("a", "Two.", voice="x", endorsement="rejects"),
        Support("a", "t"),
        parties=[Party("x", "some")],
    )
    found = placed(debate)
    drawing = columns_drawing(found, Style())
    assert "<S>Two.</S>" in drawing.text
    assert "strike" not in drawing.text
    assert any('class="strike"' in shape for shape in drawing.shapes)
    assert not any("<S>" in text for text in drawing.texts.values())


def test_a_drawing_is_as_wide_as_its_page_where_it_is_no_taller_so() -> None:
    """Narrow columns beside an empty margin read badly."""
    filled = 0
    for seed in range(8):
        found = placed(tree(14, seed=seed), style=Style(page="slide"))
        wider = (found.page.width / found.scale - 2 * MARGIN) // 4 * 4
        if wider > found.width:
            traits = MapTraits(found.overlay, found.names, Style(page="slide"))
            draft = draft_of(traits, found.outline)
            assert draft.sheet.height(wider, draft.effort) > found.height
        filled += wider == found.width
    assert filled > 4


def test_an_objection_keeps_its_own_direction_in_a_map_of_another() -> None:
    """A claim in Hebrew among English ones is set from right to left, at the left edge."""
    debate = ArgumentMap.of(
        Claim("t", "One."), Claim("a", "מספרים הם דבר טוב, CO2."), Counterpoint("a", "t")
    )
    found = placed(debate)
    assert not found.backwards
    assert "\u2067מספרים" in columns_drawing(found, Style()).text


def test_the_title_of_the_thesis_is_told_from_its_text() -> None:
    """Only the title is bold; without one, all of it is."""
    for title, bold in (("Stairs", ["Stairs"]), ("", ["Keep the stairs."])):
        debate = ArgumentMap.of(
            Claim("t", "Keep the stairs.", title=title), Claim("a", "Oak."), Support("a", "t")
        )
        (cell,) = placed(debate).boxes[0].cells
        runs = [run for run in cell.paragraph.runs if run.size == 14]
        assert [run.text for run in runs if "b" in run.style] == bold
        assert "".join(run.text for run in runs) == f"{title}Keep the stairs."


def _grouped_thesis(*, other: str) -> ArgumentMap:
    """Return a map whose main claim stands in a group, with a counterpoint in a group given."""
    return ArgumentMap.of(
        Claim("t", "The city should close the road.", group="Traffic", perspective="law"),
        Claim("a", "Air gets cleaner.", group="Traffic", perspective="law"),
        Claim("b", "Shops lose customers.", group=other, perspective="law"),
        Support("a", "t"),
        Counterpoint("b", "t"),
        perspectives=[Perspective("law", "In law")],
    )


def test_the_group_of_the_main_claim_is_a_heading_above_it() -> None:
    """Without a frame around all that answers it; the heading says once what all of that shares."""
    for other, frames in (("Traffic", []), ("Trade", ["Traffic", "Trade"])):
        found = placed(_grouped_thesis(other=other))
        (above,) = [each for each in found.captions if each.name == "heading"]
        assert "".join([run.text for run in above.paragraph.runs]) == "Traffic — In law"
        thesis = found.boxes[0]
        assert above.y + above.paragraph.height(above.width) <= thesis.y
        assert (thesis.x, thesis.width) == (0, found.width)
        assert [frame.name for frame in found.frames] == frames
        said = [run.text for box in found.boxes for run in box.cells[0].paragraph.runs]
        assert not any("In law" in text for text in said)


@pytest.mark.engine
def test_claims_side_by_side_begin_on_one_line() -> None:
    """Also where one of them takes more lines; in the text of an SVG and in labels."""
    debate = ArgumentMap.of(
        *[Claim(name, f"{name} is so.") for name in "txyz"],
        Claim("long", "What is said here takes more lines than what stands beside it does."),
        Claim("short", "This is short."),
        Support(["long", "short"], "t"),
        Support("x", "long"),
        Support("y", "short"),
        Support("z", "short"),
    )
    style = Style(layout="columns", page="a4")
    found = placed(debate, style=style)
    (box,) = [box for box in found.boxes if len(box.cells) == 2]
    assert box.beside
    long, short = box.cells
    assert len(long.lines) > len(short.lines)
    assert len(box.lines_of(long)) == len(box.lines_of(short)) == len(long.lines)
    lines = {
        " ".join("".join(text.itertext()).split()): float(text.attrib["y"])
        for text in ET.fromstring(picture(debate, style=style)).iter(f"{SVG}text")
    }
    (first,) = [y for text, y in lines.items() if text.startswith("because What is")]
    (second,) = [y for text, y in lines.items() if text.endswith("This is short.")]
    assert first == second


_GHENT = "Ghent مرکز خود را بست، نه خیابان کمربندی را."


def test_a_claim_runs_as_its_map_does_though_it_begins_with_a_foreign_name() -> None:
    """In a map that runs from the right; in one that does not, its first letter tells."""
    debate = ArgumentMap.of(
        Claim("t", "شهر باید مرکز خود را ببندد."),
        Claim("a", _GHENT),
        Claim("b", "هوا پاک‌تر می‌شود."),
        Support("a", "t"),
        Support("b", "t"),
    )
    found = placed(debate)
    assert found.backwards
    assert "\u2067Ghent" in columns_drawing(found, Style()).text
    style = Style(direction="LR")
    assert "\u2066Ghent" in columns_drawing(placed(debate, style=style), style).text


def test_a_strike_ends_before_the_remark_after_it() -> None:
    """Fonts set scripts that run from the right up to a fifth narrower than they are reckoned."""
    ends: list[float] = []
    for text in ("تصادف‌ها در خیابان‌های آرام کم‌تر است.", "There are fewer accidents there."):
        debate = ArgumentMap.of(Claim("t", text, endorsement="rejects"))
        shapes = "".join(columns_drawing(placed(debate), Style()).shapes)
        (stroke,) = re.findall(r'class="strike".*?pos="([^"]+)"', shapes)
        xs = [float(point.split(",")[0]) for point in stroke.split()]
        ends.append((max(xs) - min(xs)) / text_width.width(text, 14, bold=True))
    assert ends == pytest.approx([0.8, 1.0], abs=0.02)


def test_a_spine_is_grey_where_all_that_hangs_on_it_is() -> None:
    """The spine of the claim that is asked about is not."""
    debate = ArgumentMap.of(
        *[Claim(name, f"{name} is so.") for name in "tabcd"],
        Support("a", "t"),
        Support("b", "a"),
        Counterpoint("c", "t"),
        Counterpoint("d", "c"),
    )
    style = Style(layout="columns")
    found = to_dot(debate, style=style, standing=evaluate(debate), why="a")
    spines = re.findall(r'b(\d+) -> b\d+ \[class="spine", dir=none, color="([^"]+)"', found)
    theme = style.theme
    assert dict(spines) == {"0": theme.dimmed_line, "1": theme.spine, "3": theme.dimmed_line}


@pytest.mark.engine
def test_a_strike_is_grey_where_its_claim_is() -> None:
    """Among what is no part of the reason that is asked for."""
    debate = ArgumentMap.of(
        Claim("t", "One."),
        Claim("a", "Two.", endorsement="rejects"),
        Claim("b", "Three."),
        Counterpoint("a", "t"),
        Support("b", "t"),
    )
    style = Style("print", layout="columns")
    for asked, ink in (("a", style.theme.faint), ("b", style.theme.dimmed)):
        drawn = picture(debate, style=style, standing=evaluate(debate), why=asked)
        groups = ET.fromstring(drawn).iter(f"{SVG}g")
        strikes = [group for group in groups if "strike" in group.get("class", "")]
        inks = {path.attrib["stroke"] for each in strikes for path in each.iter(f"{SVG}path")}
        assert inks == {ink.lower()}
