"""Columns: every claim once, replies below what they answer, everything in a place of its own."""

from __future__ import annotations

import math
import random
import re
import struct
from collections.abc import Callable, Sequence
from itertools import combinations, product
from pathlib import Path
from statistics import median
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import (
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Finding,
    Party,
    Restatement,
    Style,
    StyleError,
    Support,
    WrongTypeError,
    load_example,
    render,
    render_all,
    to_dot,
)
from argmap.diagram import figures, picture, picture_in, text_width
from argmap.diagram.content.annotations import annotations_of
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.dot.columns import sheet_drawings
from argmap.diagram.dot.dot import layout_of
from argmap.diagram.dot.ranks import size_in_ranks
from argmap.diagram.engine.descriptions import titles_of
from argmap.diagram.pages import LEGIBLE, page_of
from argmap.diagram.placing import placement
from argmap.diagram.placing.division import divide
from argmap.diagram.placing.figures import clearance, figures_of
from argmap.diagram.placing.paragraph import Paragraph
from argmap.diagram.placing.placed import Placed
from argmap.diagram.placing.replies import walk
from argmap.diagram.placing.reply_tree import DEEPEST, outline
from argmap.diagram.placing.sheets import placed_sheets
from argmap.diagram.placing.word_widths import Lead, Measure, Run, Widths, advance
from argmap.diagram.theme import Layout
from tests.drawings import SVG, squeezed
from tests.growth import ALL_SHAPES, lines, many_groups, shared_step, star, within
from tests.layout_laws import knot
from tests.placed import check_places, check_thesis, complete, grouped, placed, rows, tree
from tests.strategies import maps

PAGES = ("screen", "a4", "letter", "slide", "pane:730", "400x300px")


# -- the laws ------------------------------------------------------------------------------------


@given(maps())
def test_any_map_is_placed(debate: ArgumentMap) -> None:
    """Every claim stands once; nothing overlaps or is crossed; the thesis stands first."""
    found = placed(debate)
    own = [row.claim.id for box in found.boxes for row in box.reply.rows if row.own]
    assert sorted(own) == sorted(claim.id for claim in debate.claims)
    hung = {wire.lower for wire in found.stubs}
    roots = {id(reply) for reply in found.outline.roots}
    for number, box in enumerate(found.boxes):
        assert (number in hung) != (id(box.reply) in roots)
    check_places(found)
    check_thesis(found)


@given(maps())
@settings(max_examples=40)
def test_any_relation_is_to_be_seen(debate: ArgumentMap) -> None:
    """Each is a box, or the word of a row; a contradiction is drawn for both its sides."""
    found = outline(debate)
    shown = {box.reply.relation.id for box in placed(debate).boxes if box.reply.relation}
    inside = {row.word for reply in found.roots for row in reply.rows}
    pairs = {one.id: other.id for one, other in debate.contradictions}
    pairs |= {other: one for one, other in pairs.items()}
    words = {row.word for box in placed(debate).boxes for row in box.reply.rows} | inside
    for element in debate.elements:
        if isinstance(element, Claim) or element.id in shown:
            continue
        if isinstance(element, Contrast):
            assert "contrast" in words
        else:
            assert pairs[element.id] in shown or "but" in words


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("count", [1, 2, 9, 40, 90])
def test_generated_debates_are_placed_on_every_page(count: int, page: str) -> None:
    """Nothing overlaps, no line runs through a box, the thesis is a roof over all."""
    found = placed(tree(count, seed=count), style=Style(page=page))
    check_places(found)
    check_thesis(found)
    assert found.boxes[0].width == found.width


@pytest.mark.parametrize("page", PAGES)
def test_the_worked_example_is_placed_on_every_page(page: str) -> None:
    """Groups, linked premises, contrasts, restatements, several roots and references together."""
    found = placed(load_example(), style=Style(page=page))
    check_places(found)
    check_thesis(found)


@given(maps())
@settings(max_examples=25)
def test_the_same_map_has_the_same_places(debate: ArgumentMap) -> None:
    """The same map has the same places, also backwards, where everything is seen in a mirror."""
    style = Style(direction="LR")
    first, again = placed(debate, style=style), placed(debate, style=style)
    assert [box[1:5] for box in first.boxes] == [box[1:5] for box in again.boxes]
    mirrored = placed(debate, style=Style(direction="RL"))
    check_places(mirrored)
    check_thesis(mirrored)
    assert [box.x for box in first.boxes] == [
        pytest.approx(mirrored.width - box.x - box.width) for box in mirrored.boxes
    ]


# -- the tree of replies -------------------------------------------------------------------------


def test_replies_stand_below_what_they_answer_in_the_order_of_the_document() -> None:
    """An undercut comes last below the step that it hits."""
    debate = ArgumentMap.of(
        *[Claim(name, f"{name}.") for name in "tabcde"],
        Support("a", "t", id="step"),
        Counterpoint("e", "step"),
        Counterpoint("b", "t"),
        Support("c", "a"),
        Counterpoint("d", "a"),
    )
    assert rows(outline(debate)) == [
        *(" t", "  support a", "    support c", "    counterpoint d", "    undercut e"),
        "  counterpoint b",
    ]


def test_a_claim_stands_where_the_document_uses_it_first() -> None:
    """Every further use refers to it by its number, wherever it stands."""
    debate = ArgumentMap.of(
        *[Claim(name, f"{name}.") for name in "tabp"],
        Support("a", "t"),
        Support("b", "t"),
        Support("p", "b"),
        Support("p", "a"),
    )
    assert rows(outline(debate)) == [
        *(" t", "  support a", "    support see 1", "  support b", "    support p"),
    ]


def test_what_the_thesis_rests_on_stands_below_it() -> None:
    """What the thesis rests on stands below it.

    Also what another root uses earlier in the document.
    """
    debate = ArgumentMap(
        [
            *[Claim(name, f"{name}.") for name in "tap"],
            Support("p", "a"),
            Support("p", "t"),
        ],
        thesis="t",
    )
    assert rows(outline(debate)) == [" t", "  support p", " a", "  support see 1"]


def test_a_circle_ends_in_a_reference() -> None:
    """A circle ends in a reference.

    Whether the thesis rests on it, nothing does, or a claim supports itself.
    """
    circle = [Claim(name, f"{name}.") for name in "tab"]
    steps = [Support("a", "b"), Support("b", "a")]
    assert rows(outline(ArgumentMap([*circle, *steps, Support("a", "t")], thesis="t"))) == [
        *(" t", "  support a", "    support b", "      support see 1"),
    ]
    assert rows(outline(ArgumentMap([*circle[1:], *steps]))) == [
        *(" a", "  support b", "    support see 1"),
    ]
    own = ArgumentMap.of(Claim("a", "A."), Support("a", "a"))
    assert rows(outline(own)) == [" a", "  support see 1"]


def test_counterpoints_that_hit_each_other_are_drawn() -> None:
    """A circle of undercuts hangs from no claim."""
    debate = ArgumentMap(
        [
            *[Claim(name, f"{name}.") for name in "ab"],
            Counterpoint("a", "two", id="one"),
            Counterpoint("b", "one", id="two"),
        ]
    )
    check_places(placed(debate))
    assert {box.reply.relation.id for box in placed(debate).boxes if box.reply.relation} == {
        "one",
        "two",
    }


def test_what_hits_a_contradiction_inside_a_box_is_drawn() -> None:
    """Such a contradiction is a word between two premises, so that its undercut stands apart."""
    debate = ArgumentMap.of(
        Claim("works", "The tax works."),
        Claim("paid", "It is paid."),
        Claim("unpaid", "It is not paid."),
        Claim("years", "They speak of other years."),
        Support(["paid", "unpaid"], "works"),
        Counterpoint("paid", "unpaid", id="one"),
        Counterpoint("unpaid", "paid", id="other"),
        Counterpoint("years", "other"),
    )
    found = outline(debate)
    assert found.thesis is not None
    (linked,) = found.thesis.rows[0].below
    assert [row.word for row in linked.rows] == ["", "but"]
    assert [[row.claim.id for row in reply.rows] for reply in found.others] == [["years"]]
    assert "They speak of other years." in to_dot(debate)


def test_a_contradiction_is_one_line_with_two_heads() -> None:
    """It is drawn where the second claim hangs below the first; else both refer to each other."""
    a, b, t = (Claim(name, f"{name}.") for name in "abt")
    both = (Counterpoint("a", "b"), Counterpoint("b", "a"))
    pair = ArgumentMap([t, a, b, Support("a", "t"), *both], thesis="t")
    assert rows(outline(pair)) == [" t", "  support a", "    contradiction b"]
    apart = ArgumentMap([t, a, b, Support("a", "t"), Counterpoint("b", "t"), *both], thesis="t")
    assert rows(outline(apart)) == [
        *(" t", "  support a", "    contradiction see 2"),
        *("  counterpoint b", "    contradiction see 1"),
    ]
    linked = ArgumentMap([t, a, b, Support(["a", "b"], "t"), *both], thesis="t")
    assert rows(outline(linked)) == [" t", "  support a", "  +but b"]


def test_a_contrast_stands_inside_a_box_or_refers_both_ways() -> None:
    """A side that leads nowhere else hangs below the other."""
    a, b, t = (Claim(name, f"{name}.") for name in "abt")
    inside = ArgumentMap([t, a, b, Support(["a", "b"], "t"), Contrast("a", "b")], thesis="t")
    assert rows(outline(inside)) == [" t", "  support a", "  +contrast b"]
    steps = (Support("a", "t"), Support("b", "t"))
    apart = ArgumentMap([t, a, b, *steps, Contrast("a", "b")], thesis="t")
    assert rows(outline(apart)) == [
        *(" t", "  support a", "    contrast see 2", "  support b", "    contrast see 1"),
    ]
    below = ArgumentMap([t, a, b, Support("a", "t"), Contrast("a", "b")], thesis="t")
    assert rows(outline(below)) == [" t", "  support a", "    contrast b"]


def test_a_restatement_and_a_context_hang_below_what_they_are_of() -> None:
    """What they are of in other boxes refers to them."""
    t, a, b, r, c = (Claim(name, f"{name}.") for name in "tabrc")
    debate = ArgumentMap(
        [
            *(t, a, b, r, c, Support("a", "t"), Support("b", "t")),
            *(Restatement("r", ["a", "b"]), Context("c", "t")),
        ],
        thesis="t",
    )
    assert rows(outline(debate)) == [
        *(" t", "  support a", "    restatement r", "  support b", "    restatement see 1"),
        "  context c",
    ]


def test_loose_claims_come_last() -> None:
    """After the other claims that lead nowhere, under headings of their own."""
    debate = ArgumentMap(
        [*[Claim(name, f"{name}.") for name in "ltab"], Support("a", "t"), Support("b", "b")],
        thesis="t",
    )
    found = placed(debate)
    assert [box.reply.rows[0].claim.id for box in found.boxes if box.reply.relation is None] == [
        *("t", "b", "l"),
    ]
    assert [
        "".join(run.text for run in each.paragraph.runs)
        for each in found.captions
        if each.name == "heading"
    ] == ["Other main claims", "Claims without links"]


def test_what_is_very_deep_goes_on_under_a_heading_of_its_own() -> None:
    """What is very deep goes on under a heading of its own.

    So that a chain of any length fits a page; nothing recurses.
    """
    for count in (30, 3_000):
        chain = ArgumentMap(
            [
                *[Claim(f"c{number}", "Because.") for number in range(count)],
                *[Support(f"c{number + 1}", f"c{number}") for number in range(count - 1)],
            ]
        )
        further = len(outline(chain).further)
        assert further == math.ceil(count / DEEPEST) - 1
        assert len(placed(chain).boxes) == count + further


def test_a_reference_to_what_has_reasons_elsewhere_needs_no_heading() -> None:
    """What stands too deep gets one for the reasons below it, and these stand below the claim."""
    debate = ArgumentMap.of(
        *(Claim(name, f"{name}.") for name in "txya"),
        *(Support("x", "t"), Support("y", "x"), Support("a", "t"), Support("x", "a")),
    )
    found = outline(debate, deepest=2)
    assert rows(found) == [" t", "  support x", "    support y", "  support a", "    support see 1"]
    assert not found.further


@pytest.mark.parametrize(
    ("below", "more"),
    [
        ((Support("b", "a", id="s"), Counterpoint("n", "s")), [" see 1", "  undercut n"]),
        (
            (Support(["b", "d"], "a"), Support("n", "d")),
            [" see 1", "+joined see 2", "  support n"],
        ),
    ],
    ids=["an undercut", "one of two premises"],
)
def test_whatever_stands_too_deep_goes_on_under_a_heading(
    below: Sequence[Support | Counterpoint], more: list[str]
) -> None:
    """Also what is aimed at a step, and what stands below one of several premises."""
    names = sorted({"a", "t", *(name for step in below for name in step.premises)})
    claims = [Claim(name, f"{name}.") for name in names]
    found = outline(ArgumentMap([*claims, Support("a", "t"), *below], thesis="t"), deepest=2)
    assert rows(found)[-len(more) :] == more
    assert len(found.further) == 1


@pytest.mark.parametrize("shape", ["fan", "chain", "circle", "word", "text", "linked"])
def test_extremes_are_placed_in_bounded_time(shape: str) -> None:
    """Ten thousand replies to one claim, in a chain, in a circle; a word and a text without end."""
    many = range(1, 10_001)
    claims = [Claim(f"c{number}", "One of many.") for number in (0, *many)]
    debate = {
        "fan": ArgumentMap([*claims, *[Support(f"c{n}", "c0") for n in many]]),
        "chain": ArgumentMap([*claims, *[Support(f"c{n}", f"c{n - 1}") for n in many]]),
        "circle": ArgumentMap([*claims, *[Support(f"c{n}", f"c{n % 10_000 + 1}") for n in many]]),
        "word": ArgumentMap.of(Claim("a", "x" * 50_000)),
        "text": ArgumentMap.of(Claim("a", "one word " * 11_112)),
        "linked": ArgumentMap([*claims[:300], Support([f"c{n}" for n in range(1, 300)], "c0")]),
    }[shape]
    with within(10):
        found = placed(debate, style=Style(page="a4"))
    assert 0.1 < found.width / found.height < 10
    shown = {row.claim.id for box in found.boxes for row in box.reply.rows if row.own}
    assert len(shown) == len(debate.claims)


@pytest.mark.parametrize("letter", ["漢", "ش"])
def test_a_word_of_other_letters_without_end_is_written_in_bounded_time(letter: str) -> None:
    """Which way it runs is found once, not for each of its lines."""
    claims = Claim("t", letter), Claim("a", letter * 50_000)
    debate = ArgumentMap.of(*claims, Counterpoint("a", "t"))
    with within(2):
        to_dot(debate, style=Style(page="pane:100"))


@pytest.mark.engine
@pytest.mark.parametrize("text", ["x" * 50_000, "one word " * 11_112], ids=["word", "text"])
def test_a_claim_without_end_is_drawn_whole(text: str) -> None:
    """All of it stands in one box, about as wide as the page is beside its height."""
    with within(5):
        root = ET.fromstring(picture(ArgumentMap.of(Claim("a", text))))
    shown = "".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))
    assert squeezed(shown).count(squeezed(text)) == 1
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    assert 0.8 < width / height < 2.4


@pytest.mark.engine
@pytest.mark.parametrize("page", ["10x10pt", "10x400pt", "400x10pt"])
@pytest.mark.parametrize("suffix", ["svg", "png", "pdf"])
def test_a_tiny_page_is_drawn_on(suffix: str, page: str, tmp_path: Path) -> None:
    """What does not fit legibly is small; nothing fails, and nothing is left out."""
    path = render(load_example(), tmp_path / f"map.{suffix}", style=Style(page=page))
    assert path.stat().st_size > 1_000
    check_places(placed(load_example(), style=Style(page=page)))


def test_every_claim_in_contrast_says_so() -> None:
    """Each of several that stand apart, also where the other side hangs below one of them."""
    names = [Claim(name, f"{name}.") for name in "tabc"]
    steps = (Support("a", "t"), Support("b", "t"))
    below = ArgumentMap([*names, *steps, Contrast(["a", "b"], "c")], thesis="t")
    assert rows(outline(below)) == [
        *(" t", "  support a", "    contrast c", "  support b", "    contrast see 1"),
    ]
    apart = ArgumentMap([*names, *steps, Support("c", "t"), Contrast(["a", "b"], "c")], thesis="t")
    assert rows(outline(apart)) == [
        *(" t", "  support a", "    contrast see 3", "  support b", "    contrast see 3"),
        *("  support c", "    contrast see 1", "    +joined see 2"),
    ]


@pytest.mark.parametrize("start", range(0, 300, 30))
def test_every_end_of_a_relation_tells_of_it(start: int) -> None:
    """Every end of a relation tells of it.

    But for the premises of a step, and for what stands in one box with another of its side.
    """
    for debate in [knot(seed) for seed in range(start, start + 30)]:
        found = outline(debate)
        box = {row.claim.id: reply for reply in walk(found.roots) for row in reply.rows if row.own}
        loose = {row.claim.id for reply in found.loose for row in reply.rows}
        told = {
            (below.relation.id, row.claim.id)
            for reply in walk(found.roots)
            for row in reply.rows
            for below in row.below
            if below.relation is not None
        }
        for relation in (*debate.contrasts, *debate.restatements, *debate.contexts):
            left, right = relation.sides
            near = {name for name in (*left, *right) if (relation.id, name) in told}
            ends = right if near.intersection(right) else left
            boxes = {id(box[name]) for name in near}
            inside = len({id(box[name]) for name in (*left, *right)}) == 1
            assert inside or all(id(box[name]) in boxes for name in ends)
            assert not loose.intersection(ends)


@pytest.mark.parametrize("way", ["deeper", "by turns"])
def test_groups_in_groups_without_end_are_drawn(way: str) -> None:
    """Frames in frames have a bound, within which one frame has all names that are left."""
    paths = {
        "deeper": [[f"g{depth}" for depth in range(number + 1)] for number in range(60)],
        "by turns": [[f"{'ab'[number % 2]}{depth}" for depth in range(8)] for number in range(60)],
    }
    claims = [Claim(f"c{n}", "So.", group=path) for n, path in enumerate(paths[way])]
    steps = [Support(f"c{n + 1}", f"c{n}") for n in range(59)]
    found = placed(ArgumentMap([*claims, *steps]))
    assert len(found.frames) > 50  # a group that holds nothing but a group shares its frame
    names = " ".join([run.text for frame in found.frames for run in frame.heading.runs])
    assert all(name in names for path in paths[way] for name in path)
    check_places(found)


# -- how well it fits ------------------------------------------------------------------------------


def share(debate: ArgumentMap, page: str) -> float:
    """Return the size of the text over that at which its boxes alone would tile the page."""
    found = placed(debate, style=Style(page=page))
    return found.share


def test_pages_are_filled() -> None:
    """The text is at least this large a part of what boxes that tile the page would have."""
    assert share(tree(100, seed=4), "a4") > 0.79
    assert share(tree(100, seed=4), "slide") > 0.77
    assert share(tree(1_000), "a4") > 0.72
    assert share(tree(1_000), "slide") > 0.65
    assert share(tree(1_000), "screen") > 0.5
    assert share(load_example(), "a4") > 0.75


def test_few_claims_fill_a_slide_and_stay_as_they_are_on_paper() -> None:
    """Four of them are set as large as the plain text of slides is, and no larger."""
    few = ArgumentMap.of(
        Claim("t", "Our school should not introduce uniforms."),
        Claim("a", "Clothes are a way for young people to express themselves."),
        Claim("b", "Uniforms reduce bullying over brands."),
        Claim("c", "Pupils who bully over brands find phones and shoes instead."),
        *(Support("a", "t"), Counterpoint("b", "t"), Counterpoint("c", "b")),
        title="Should we have school uniforms?",
    )
    found = placed(few, style=Style(page="slide"))
    assert 27 < found.scale * 11 < 28.2
    assert found.height * found.scale > 540 / 2
    assert placed(few, style=Style(page="a4")).scale == 1


def test_columns_end_together() -> None:
    """Replies are divided in order, so that the tallest column is as low as can be."""
    assert divide([30, 10, 10, 30], 2) == (46, (2, 4))
    assert divide([10] * 7, 3)[1] == (3, 6, 7)
    assert divide([5, 100, 5], 5) == (100, (1, 2, 3))


def test_lines_are_counted_as_they_are_set() -> None:
    """Lines are counted as they are set, at every width, whatever the runs are.

    A word that is too long is broken.
    """
    runs = [
        Run("because", style="b"),
        Run("“On the one hand … On the other hand”", 9, kept=27),
        Run(f"The identity-based order {'x' * 80} and 税{'税' * 30}."),
        Run("“may” · ¶1, s. 2 · p. 4", 9, kept=27),
    ]
    paragraph = Paragraph(runs, Measure())
    for width in range(90, 700, 7):
        lines = paragraph.lines(width)
        assert len(lines) == paragraph.count(width)
        said = "".join(text for line in lines for _, text in line)
        assert sorted(said.replace(" ", "").replace("·", "")) == sorted(
            "".join(run.text for run in runs).replace(" ", "").replace("·", "")
        )


@pytest.mark.parametrize("most", [1, 2, 3, 6])
def test_as_many_lines_are_counted_as_are_left_of_a_long_note(most: int) -> None:
    """No more than that, with an ellipsis, once the first words of the last run are shown."""
    head = Run("The claim itself in some words.", style="b")
    note = Run("A note beside it, " + "which goes on and on, " * 20, ink="faint")
    for runs in ([note], [head, note], [head, Run("· so", ink="faint")]):
        paragraph = Paragraph(runs, Measure(), most=most)
        for width in range(90, 700, 7):
            lines = paragraph.lines(width)
            assert len(lines) == paragraph.count(width)
            whole = len(Paragraph(runs, Measure()).lines(width))
            if whole > most and lines[-1][-1][1].endswith("…"):
                assert len(lines) >= most
            else:
                assert len(lines) == whole
    clipped = Paragraph([note], Measure(), most=most).lines(200)
    assert len(clipped) == most
    assert clipped[-1][-1][1].endswith("…")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("some say · page 4", ["some say", "· page 4"]),
        ("may · page 4 of report", ["may", "· page 4 of report"]),
        ("may · page 4 of reports", ["may · page 4 of", "reports"]),
        ("may be page 4 of it", ["may be page 4 of", "it"]),
    ],
)
def test_remarks_break_between_them_where_each_is_short(text: str, lines: list[str]) -> None:
    """A remark of seventeen letters breaks between its words, and so do those beside it."""
    short = Paragraph([Run(text, 9, kept=5)], Measure()).lines(74)
    assert [" ".join(words for _, words in line) for line in short] == [
        line.removeprefix("· ") for line in lines
    ]


# -- pages -----------------------------------------------------------------------------------------

CENTIMETRE = 72 / 2.54


@pytest.mark.parametrize(
    "page", ["A4", "", "pane:", "pane:9", "pane:x", "1x1mm", "axb", "5000in", 3, None]
)
def test_a_page_that_is_none_is_refused(page: Any) -> None:
    """The message says what a page can be."""
    with pytest.raises(StyleError, match="expected screen, a4, letter, slide, pane:WIDTH"):
        Style(page=page)


def test_a_page_scales_a_drawing() -> None:
    """Paper may be turned and never enlarges; a slide does; a pane has any height."""
    assert page_of("a4").scale(700, 500) == 1
    assert page_of("a4").scale(1_100, 500) == pytest.approx(785.2 / 1_100, rel=1e-3)
    assert page_of("slide").scale(478.8, 200) == pytest.approx(2, rel=1e-2)
    assert page_of("pane:730").scale(547.5, 9_000) == 1


@pytest.mark.parametrize(
    ("page", "size", "edge"),
    [
        ("190x270mm", (17 * CENTIMETRE, 25 * CENTIMETRE), CENTIMETRE),
        ("11x8.5in", (792 - 2 * CENTIMETRE, 612 - 2 * CENTIMETRE), CENTIMETRE),
        ("60x60mm", (60 / 25.4 * 72, 60 / 25.4 * 72), 0),
        ("800x600px", (600, 450), 0),
        ("500x400pt", (500, 400), 0),
        ("slide", (960, 540), 0),
        ("screen", (960, 600), 0),
        ("pane:730", (547.5, 0), 0),
    ],
)
def test_the_room_of_a_page_is_without_its_edge(
    page: str, size: tuple[float, float], edge: float
) -> None:
    """A centimetre on each side of paper that is wide enough; a screen has none."""
    found = page_of(page)
    assert (found.width, found.height) == pytest.approx(size)
    assert found.edge == pytest.approx(edge)
    named, sized = page_of("a4"), page_of("210x297mm")
    assert (named.width, named.height) == pytest.approx((sized.width, sized.height))


@pytest.mark.parametrize(
    ("page", "size", "backwards", "views"),
    [
        ("a4", (500, 300), False, {"pdf": "595.28,841.89,1.000000,263.291,-86.598"}),
        ("a4", (900, 400), False, {"pdf": "841.89,595.28,0.860961,450.000,93.220"}),
        ("a4", (500, 300), True, {"pdf": "595.28,841.89,1.000000,236.709,-86.598"}),
        ("a4 portrait", (900, 400), False, {"pdf": "595.28,841.89,0.590551,450.000,-258.800"}),
        (
            "slide",
            (300, 150),
            False,
            {
                "pdf": "960.00,540.00,2.545455,182.571,49.929",
                "png": "1440.00,810.00,3.818182,182.571,49.929",
            },
        ),
        ("800x600px", (388, 288), False, {"pdf": "600.00,450.00,1.500000,194.000,144.000"}),
        ("screen", (100, 100), False, {}),
        ("pane:730", (100, 100), False, {}),
    ],
)
def test_a_whole_page_shows_the_drawing_in_its_corner(
    page: str, size: tuple[float, float], backwards: bool, views: dict[str, str]
) -> None:
    """Inside the edge and the margin, as large as the page allows; from the right if backwards.

    Worked by hand: 900 points and two margins of 6 fill 785.197 points at .860961. The middle of
    the turned page lies 420.945 from its left, of which the edge takes 28.346 and the margin
    5.166: 387.433 points, or 450 of the drawing.
    """
    assert page_of(page).viewports(*size, backwards=backwards) == views


def test_print_is_legible_down_to_eight_points() -> None:
    """Print is legible down to eight points, of type of eleven; on a screen anything is."""
    widest = page_of("a4").height / ((LEGIBLE - 0.005) / 11)
    assert page_of("a4").is_legible(widest - 1, 300)
    assert not page_of("a4").is_legible(widest + 1, 300)
    assert page_of("screen").is_legible(9_000, 9_000)


def test_columns_run_leftwards_where_most_claims_do() -> None:
    """Half of them are not most; and whatever they are where it is asked for."""
    claims = [Claim("a", "It is dear."), Claim("b", "המס יקר."), Claim("c", "המס טוב.")]
    assert not placed(ArgumentMap(claims[:2])).backwards
    assert placed(ArgumentMap(claims)).backwards
    assert not placed(ArgumentMap(claims), style=Style(direction="LR")).backwards
    assert placed(ArgumentMap(claims[:1]), style=Style(direction="RL")).backwards


def test_a_heading_says_what_all_claims_under_it_share() -> None:
    """Once, and not at each; what one of them has not stays with the others."""
    claims = [
        Claim("t", "It is due."),
        Claim("a", "It is dear.", voice="s", group="Costs"),
        Claim("b", "It is bad.", voice="s", group="Costs"),
        Claim("c", "It is slow.", voice="s", group="Pace"),
        Claim("e", "It is late.", group="Pace"),
    ]
    steps = [Support(name, "t") for name in "abce"]
    debate = ArgumentMap([*claims, *steps], parties=[Party("s", "Critics")])
    texts = re.findall(
        ">([^<>]*(?:Costs|Pace|Critics)[^<>]*)<", to_dot(debate, style=Style(layout="columns"))
    )
    assert [text.replace("&#160;", "") for text in texts] == [
        *("Costs — Critics", "Pace", "Critics:")
    ]


def test_a_pane_has_one_width() -> None:
    """What stands in it scrolls one way only."""
    for count in (3, 40, 90):
        assert placed(tree(count), style=Style(page="pane:800")).width == 800 * 0.75 - 12


@pytest.mark.engine
@pytest.mark.parametrize("engine", ["dot", "pygraphviz"])
def test_a_pdf_of_a_paper_size_is_that_paper(engine: str, tmp_path: Path) -> None:
    """A PDF of a paper size is that paper, in the better orientation.

    A PNG for a slide has the pixels of one.
    """
    pypdf = pytest.importorskip("pypdf")
    if engine == "pygraphviz":
        pytest.importorskip("pygraphviz")
    for page, size in (("a4", (595, 842)), ("letter", (612, 792)), ("slide", (960, 540))):
        paths = render_all(
            load_example(),
            [tmp_path / "map.pdf", tmp_path / "map.png"],
            style=Style(page=page),
            engine=engine,
        )
        (sheet,) = pypdf.PdfReader(paths[0]).pages
        assert tuple(round(side) for side in sheet.mediabox[2:]) == size
        pixels = struct.unpack(">II", paths[1].read_bytes()[16:24])
        assert (pixels == (1920, 1080)) == (page == "slide")


@pytest.mark.engine
def test_what_is_not_legible_on_one_sheet_takes_several(tmp_path: Path) -> None:
    """The thesis and the heads first; every claim on one of them, with the numbers that lead on."""
    pypdf = pytest.importorskip("pypdf")
    debate = tree(120)
    path = render(debate, tmp_path / "map.pdf", style=Style(page="a4"))
    sheets = pypdf.PdfReader(path).pages
    assert len(sheets) > 2
    assert path.read_bytes() == picture_in(debate, "pdf", style=Style(page="a4"))
    texts = [squeezed(sheet.extract_text()) for sheet in sheets]
    assert squeezed(debate.claims[0].text) in texts[0]
    assert "(1/" in texts[0]
    assert "goesonatitsnumber" in texts[0]
    for claim in debate.claims:
        assert any(squeezed(claim.text) in text for text in texts)
    found = placed(debate, style=Style(page="a4"))
    for sheet in placed_sheets(found.overlay, found.names, Style(page="a4"), found):
        check_places(sheet)
        assert figures_of(sheet).text >= LEGIBLE - 0.01


@pytest.mark.parametrize("page", ["a4", "198x263mm portrait"])
@pytest.mark.parametrize("claims", [15, 45, 60, 140])
def test_sheets_are_found_without_the_whole_on_one(claims: int, page: str) -> None:
    """A page needs no drawing of all of it; what is on each sheet is the same, and legible."""
    found, style = placed(tree(claims), style=Style(page=page)), Style(page=page)
    asked = found.overlay, found.names, style
    sheets = placed_sheets(*asked)
    known = placed_sheets(*asked, found)
    assert [sheet.outline.boxes for sheet in sheets] == [sheet.outline.boxes for sheet in known]
    for sheet in sheets:
        check_places(sheet)
        assert figures_of(sheet).text >= LEGIBLE - 0.01


@pytest.mark.parametrize("make", [star, shared_step, many_groups])
def test_many_replies_to_one_claim_or_step_take_several_sheets(
    make: Callable[[int], ArgumentMap],
) -> None:
    """What stands side by side is divided until each sheet is legible; no claim is lost."""
    debate, style = make(400), Style(page="a4")
    found = placed(debate, style=style)
    sheets = placed_sheets(found.overlay, found.names, style)
    assert len(sheets) > 1
    for sheet in sheets:
        check_places(sheet)
        assert figures_of(sheet).text >= LEGIBLE - 0.01
    replies = [box.reply for sheet in sheets for box in sheet.boxes]
    shown = [row.claim.id for reply in replies for row in reply.rows if row.own]
    assert sorted(shown) == sorted([each.id for each in debate.claims])


@pytest.mark.parametrize("shape", ["star", "linked chain", "circle"])
def test_printed_sheets_grow_with_the_map(shape: str) -> None:
    """Each sheet takes its time from what is on it, and not from the whole map."""
    style = Style(page="a4", layout="columns")

    def work(size: int) -> Callable[[], object]:
        debate = ALL_SHAPES[shape](size)
        names = annotations_of(debate, style, {})
        return lambda: [titles_of(each) for each in sheet_drawings(Overlay(debate), names, style)]

    work(60)()  # what is done once is done
    assert lines(work(480)) <= 12 * lines(work(60))


def test_one_sheet_is_enough_for_what_is_legible() -> None:
    """One sheet is enough for what is legible.

    And for what is on no paper, or is one claim that fits none.
    """
    for debate, page in (
        (tree(20), "a4"),
        (tree(300), "slide"),
        (ArgumentMap.of(Claim("a", "word " * 20_000)), "a4"),
    ):
        style = Style(page=page)
        found = placed(debate, style=style)
        assert len(placed_sheets(found.overlay, found.names, style, found)) == 1


def test_the_figures_of_a_drawing() -> None:
    """No lines cross, boxes stand apart, the thesis is at the top left."""
    for debate in (tree(60), load_example()):
        found = figures(debate, style=Style(page="a4"))
        assert found.crossings == 0
        assert found.clearance >= 5
        assert found.thesis[0] < 0.02
        assert 0.5 < found.share < 1
        assert found.boxes >= len(debate.claims) - 12
    backwards = figures(tree(20), style=Style(direction="RL"))
    assert backwards.thesis[0] < 0.02
    assert f"text {found.text:.1f} pt on a4" in str(found)


# -- titles ----------------------------------------------------------------------------------------


@pytest.mark.engine
def test_titles_stand_at_the_head_of_boxes_or_alone() -> None:
    """Titles stand at the head of boxes or alone, in every layout.

    A reference gives the title, too; the whole text is in the tooltip.
    """
    debate = ArgumentMap.of(
        Claim("t", "A carbon tax should be introduced.", title="Tax"),
        Claim("a", "Sweden's tax cut its emissions."),
        Support("a", "t"),
    )
    for layout in ("columns", "reasons", "compact", "aif"):
        shown = {
            titles: re.sub(
                "<[^>]*>|&#160;", " ", to_dot(debate, style=Style(layout=layout, titles=titles))
            )
            for titles in ("show", "hide", "only")
        }
        assert re.search(r"Tax\s+A carbon tax", shown["show"])
        assert "Tax " not in shown["hide"]
        assert "carbon tax" not in shown["only"]
        assert "Sweden" in shown["only"]
    assert "<title>Tax: A carbon tax should be introduced.</title>" in picture(debate)


# -- the text of it --------------------------------------------------------------------------------


def test_columns_are_drawn_by_default() -> None:
    """Where more than 60 % of the boxes would be references, boxes in ranks are."""
    assert "layout=nop2" in to_dot(load_example())
    assert "layout=nop2" not in to_dot(load_example(), style=Style(layout="reasons"))
    dense = complete(5, 4)
    assert "layout=nop2" not in to_dot(dense)
    assert "layout=nop2" in to_dot(dense, style=Style(layout="columns"))


@pytest.mark.engine
def test_the_layout_taken_is_told(tmp_path: Path) -> None:
    """The layout taken is told, by a finding where it is none of columns, and by the figures.

    A view has that of its map.
    """
    told: list[Finding] = []
    render(load_example(), tmp_path / "a.svg", report=told.append)
    assert not told
    dense = complete(5, 4)
    render(dense, tmp_path / "b.svg", report=told.append)
    assert [each.code for each in told] == ["drawn-in-ranks"]
    assert figures(dense).layout == "reasons"
    assert figures(load_example()).layout == "columns"
    assert str(figures(dense, style=Style(page="a4"))).startswith("reasons: ")
    assert "layout=nop2" not in to_dot(tree(9), like=dense)
    assert "layout=nop2" in to_dot(dense, like=tree(9))


def test_between_columns_and_ranks_the_larger_text_decides() -> None:
    """With a quarter to 60 % references, columns where their text is within a tenth."""
    seen = set[str]()
    for left, right in ((2, 2), (3, 2), (2, 3), (4, 2)):
        debate = complete(left, right)
        for page in ("a4", "slide", "1000x200px"):
            style = Style(page=page)
            found = placed(debate, style=style)
            assert 0.25 <= found.outline.references / found.outline.boxes <= 0.6
            ranks = size_in_ranks(found.overlay, found.names, evolve(style, layout="reasons"))
            text = [
                min(found.page.most, scale) for scale in (found.scale, found.page.scale(*ranks))
            ]
            expected = "columns" if text[0] >= 0.9 * text[1] else "reasons"
            assert layout_of(found.overlay, style) == expected
            seen.add(expected)
    assert "columns" in seen


@pytest.mark.parametrize("is_quarter", [False, True])
def test_with_few_references_columns_are_drawn_whatever_size_ranks_had(*, is_quarter: bool) -> None:
    """Columns are drawn with larger text in ranks, too; from a quarter of references on, ranks."""
    supports = [("bcde", "a"), ("f", "d"), ("j", "f"), ("j", "c")]
    counterpoints = [("ghij", "c"), ("klm", "d"), ("n", "a"), ("op", "c"), ("h", "k")]
    if is_quarter:
        counterpoints += [("o", "a"), ("a", "b")]
    debate = ArgumentMap.of(
        *[Claim(name, "carbon") for name in "abcdefghijklmnop"],
        *[Support([*premises], end) for premises, end in supports],
        *[Counterpoint([*premises], end) for premises, end in counterpoints],
    )
    style = Style(page="slide" if is_quarter else "960x480px")
    found = placed(debate, style=style)
    share = found.outline.references / found.outline.boxes
    assert share == 0.25 if is_quarter else 0 < share < 0.25
    ranks = size_in_ranks(found.overlay, found.names, evolve(style, layout="reasons"))
    assert found.scale < 0.9 * min(found.page.scale(*ranks), found.page.most)
    assert layout_of(found.overlay, style) == ("reasons" if is_quarter else "columns")


def test_a_map_with_six_tenths_of_references_may_be_drawn_in_columns() -> None:
    """Only with more is it drawn in ranks whatever its size."""
    debate = complete(3, 5)
    found = placed(debate)
    assert found.outline.references * 10 == found.outline.boxes * 6
    assert layout_of(found.overlay, Style(page="a4")) == "columns"
    assert layout_of(placed(complete(5, 4)).overlay, Style(page="a4")) == "reasons"


@pytest.mark.parametrize(("direction", "box"), [("TB", 112), ("LR", 37)])
def test_the_size_in_ranks_is_foretold_from_the_boxes(direction: str, box: int) -> None:
    """Along a rank each box takes its own size and a gap of a tenth of an inch, and 5 % white.

    A box stands in the middle of its reasons, so that one with many has room for others beside it.
    """

    def length(*reasons: int, title: str = "", text: str = "So.", column: int = 100) -> float:
        claims = [
            Claim("t", "So."),
            *(Claim(f"c{n}", text, title=title) for n in range(sum(reasons) + len(reasons))),
        ]
        steps = [Support(f"c{n}", "t") for n in range(len(reasons))]
        below = iter(range(len(reasons), len(claims)))
        steps += [
            Support(f"c{next(below)}", f"c{n}")
            for n, many in enumerate(reasons)
            for _ in range(many)
        ]
        style = Style(layout="reasons", direction=direction, column=column)  # type: ignore[arg-type]
        found = placed(ArgumentMap([*claims, *steps]))
        wide, high = size_in_ranks(found.overlay, found.names, style)
        return wide - 36 if direction == "TB" else high - 36 - 60

    share = 1.05 * (box + 7.2)
    for count in (1, 2, 5):
        assert length(*[0] * count) == pytest.approx(share * count)
    assert length(3, 0, 0, 0) == pytest.approx(share * 5)
    assert length(0, 0, 0, 3) == pytest.approx(share * 4)
    if direction == "LR":
        # Title and text stand on one line if they do with the blank between them.
        title, text = "T" * 9, "e" * 9
        together = text_width.width(f"{title} {text}", 11)
        columns = [math.floor(size / 0.93) for size in (together, together + 0.93)]
        assert length(0, title=title, text=text, column=columns[1]) == pytest.approx(share)
        taller = 1.05 * (box + 12 + 7.2)
        assert length(0, title=title, text=text, column=columns[0]) == pytest.approx(taller)


@pytest.mark.parametrize("layout", ["reasons", "compact", "aif"])
def test_ranks_are_set_for_the_width_of_a_pane(layout: Layout) -> None:
    """Its columns are as wide as fit beside one another, and no wider; it may have any height."""
    for debate in (tree(8), tree(20), complete(5, 4)):
        found = placed(debate)

        def width(style: Style, found: Placed = found) -> float:
            return size_in_ranks(found.overlay, found.names, style)[0]

        fitted = Style(layout=layout, page="pane:1000")
        least = [
            width(evolve(fitted, column=120, direction="LR")),
            width(evolve(fitted, column=120, direction="TB")),
        ]
        assert 0.6 * 750 < width(fitted) <= max(1.01 * 750, min(least))


def test_ranks_are_set_for_their_page() -> None:
    """The direction, the width of text and the gaps make the text larger than the usual ones."""
    differ = 0
    for debate in (tree(20), tree(40), load_example()):
        for page in ("a4", "slide"):
            style = Style(layout="reasons", page=page)
            usual = Style(layout="reasons", page=page, direction="LR", column=182)
            found = placed(debate)
            scales = [
                page_of(page).scale(*size_in_ranks(found.overlay, found.names, each))
                for each in (style, usual)
            ]
            assert scales[0] >= scales[1]
            differ += scales[0] > 1.2 * scales[1]
    assert differ >= 2


def test_a_wished_width_of_columns_is_kept_to() -> None:
    """Wide ones are fewer; a direction that columns have not is refused, or taken by ranks."""
    debate = grouped(9)
    widths = [
        median([box.width for box in placed(debate, style=Style(page="a4", column=wide)).boxes])
        for wide in (110, 240, 480)
    ]
    assert widths == sorted(set(widths))
    with pytest.raises(StyleError, match="columns run from left to right"):
        Style(layout="columns", direction="TB")
    assert "rankdir=TB" in to_dot(debate, style=Style(direction="TB"))


# -- large maps ----------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", [1, 2])
def test_the_search_for_very_large_maps_fills_the_page_about_as_well(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By no more than a twentieth is a map smaller on it than by the search for large ones."""
    debate = tree(2_500, seed=seed)
    usual = placed(debate)
    monkeypatch.setattr(placement, "_CORRECTED", 1_000)
    found = placed(debate)
    assert found.height != usual.height
    assert found.scale > 0.95 * usual.scale


def test_very_large_maps_keep_the_laws(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing overlaps, no line runs through a box, the thesis is a roof over all."""
    monkeypatch.setattr(placement, "_CORRECTED", 100)
    for seed in (1, 2):
        found = placed(tree(250, seed=seed))
        check_places(found)
        check_thesis(found)


WRITTEN = st.text("abcdefghij klmnopq, rstuvw.xyzABCW-/é税\n", min_size=1, max_size=60)


@given(st.lists(st.tuples(WRITTEN, st.sampled_from(["", "b", "i", "bs"])), min_size=1, max_size=4))
@settings(max_examples=200)
def test_a_paragraph_is_as_wide_as_its_runs_are_on_one_line(runs: list[tuple[str, str]]) -> None:
    """To the last bit, whether that is reckoned from its words or from its letters."""
    made = [Run(text, style=style) for text, style in runs]
    paragraph = Paragraph(made, Measure())
    if any(run.text != " ".join(run.text.split()) for run in made):
        return  # blanks fold, or a line breaks
    whole = 0.0
    for run in made:
        whole += advance(run.text, run.size, bold="b" in run.style) + 0.278 * run.size
    assert paragraph.width == whole - 0.278 * made[0].size
    assert paragraph.count(paragraph.width) == 1
    assert len(paragraph.lines(paragraph.width)) == 1


def test_a_paragraph_that_forgets_its_words_finds_them_again() -> None:
    """Large drawings do, since words take more memory than all else of them."""
    for text in ("Plain words of one size, set in lines.", "A line break\nand a hyphen-less word."):
        paragraph = Paragraph([Run("because", style="b"), Run(text)], Measure())
        before = [(paragraph.count(wide), paragraph.lines(wide)) for wide in range(60, 300, 20)]
        paragraph.forget()
        after = [(paragraph.count(wide), paragraph.lines(wide)) for wide in range(60, 300, 20)]
        assert before == after


@given(st.sampled_from(["because", "in other words:"]), WRITTEN)
@settings(max_examples=200)
def test_a_claim_behind_the_word_of_its_relation_is_set_like_any_runs(word: str, text: str) -> None:
    """As wide to the last bit, and with as many lines, whatever the word and the claim are."""
    measure, lead = Measure(), Run(word, ink="relation", style="b", colour="support")
    quick = Paragraph((), measure, lead=Lead(lead, measure), text=text)
    made = Paragraph([lead, Run(text)], measure)
    assert list(quick.runs) == list(made.runs)
    assert quick.width == made.width
    for wide in (70, 104, 190, quick.width):
        assert quick.count(wide) == made.count(wide)
        assert quick.lines(wide) == made.lines(wide)


def test_not_all_words_of_a_very_large_map_are_kept() -> None:
    """Those that come late hardly come again; they are measured, and measured alike."""
    table = Widths(11, bold=False)
    words = [f"w{number}" for number in range(60_000)]
    wide = [table[word] for word in words]
    assert len(table) < 50_000
    assert wide[-3:] == [table[word] for word in words[-3:]]
    assert wide[-1] == Widths(11, bold=False)[words[-1]]


def test_a_remark_on_one_relation_changes_no_other_text() -> None:
    """Whether all claims have nothing to show but their texts is but a shorter way to set them."""
    debate = tree(30, seed=3)
    step = debate.supports[4]
    remarked = debate.replace(evolve(step, cue="since"))
    told = [
        {
            box.reply.relation.id: [run.text for run in box.cells[0].paragraph.runs]
            for box in placed(each).boxes
            if box.reply.relation
        }
        for each in (debate, remarked)
    ]
    assert {name for name in told[0] if told[0][name] != told[1][name]} == {step.id}
    assert "“since”" in told[1][step.id]


@pytest.mark.parametrize("seed", range(12))
def test_a_reference_leaves_out_the_words_that_three_claims_begin_with(seed: int) -> None:
    """All of them, counted among all claims; fewer than three words are never left out."""
    chance = random.Random(seed)
    texts = [
        " ".join(chance.choice("ab") for _ in range(chance.randint(1, 9))) + "  end"
        for _ in range(40)
    ]
    claims = [Claim(f"c{number}", f" {text}") for number, text in enumerate(texts)]
    ends = [Support(f"c{number}", f"c{number // 2}") for number in range(1, 40)]
    further = [Support(f"c{number}", "c0", id=f"again {number}") for number in range(2, 40, 3)]
    found = placed(ArgumentMap([*claims, *ends, *further]))
    references = [cell for box in found.boxes for cell in box.cells if not cell.row.own]
    assert references
    for cell in references:
        words = cell.row.claim.text.split()
        shared = [
            next(
                (at for at, (one, two) in enumerate(zip(words, o, strict=False)) if one != two), 99
            )
            for o in (claim.text.split() for claim in claims)
        ]
        most = max([k for k in range(len(words) + 1) if sum(at >= k for at in shared) >= 3])
        skipped = most if 3 <= most < len(words) else 0
        shown = cell.paragraph.runs[-1].text
        assert shown.startswith("…") == bool(skipped)
        assert shown.strip("….").split()[0] == words[skipped].rstrip(".")


def rectangles(chance: random.Random, count: int) -> list[tuple[float, float, float, float]]:
    """Return boxes on a grid, of which none overlap, some of them close to each other."""
    cells = chance.sample(list(product(range(6), range(6))), count)
    unit = chance.choice((1, 0.1))
    found: list[tuple[float, float, float, float]] = []
    for x, y in cells:
        left, top = x * 50 + chance.randrange(20), y * 40 + chance.randrange(15)
        found.append((unit * left, unit * top, unit * (x * 50 + 45), unit * (y * 40 + 38)))
    return found


def _floats(box: tuple[int, int, int, int]) -> tuple[float, float, float, float]:
    left, top, right, bottom = map(float, box)
    return left, top, right, bottom


def gap(one: Sequence[float], other: Sequence[float]) -> float:
    """Return how far two boxes are apart, along the axis on which they are farther."""
    across = max(one[0], other[0]) - min(one[2], other[2])
    down = max(one[1], other[1]) - min(one[3], other[3])
    return max(across, down)


def test_clearance_is_the_least_gap_between_two_boxes() -> None:
    """Of any boxes, by looking at every pair; and of those of a drawing."""
    chance = random.Random(3)
    drawings = [placed(tree(count)) for count in (2, 9, 30)]
    for boxes in (
        *[rectangles(chance, chance.randrange(2, 20)) for _ in range(60)],
        *[[(b.x, b.y, b.x + b.width, b.y + b.height) for b in each.boxes] for each in drawings],
    ):
        gaps = [gap(one, other) for one, other in combinations(boxes, 2)]
        assert clearance(boxes) == pytest.approx(min(each for each in gaps if each > 0))
    for each in drawings:
        boxes = [(b.x, b.y, b.x + b.width, b.y + b.height) for b in each.boxes]
        assert figures_of(each).clearance == clearance(boxes)
    assert clearance([]) == clearance([(0, 0, 5, 5)]) == 0
    touching = [(20, 0, 25, 5), (0, 0, 5, 5), (5, 0, 9, 5)]
    assert clearance([*map(_floats, touching)]) == 11  # those that touch are passed over


def test_claims_that_nothing_ties_together_are_counted_as_boxes() -> None:
    """As those of a tree are."""
    debate = ArgumentMap([Claim(f"c{number}", "It rains.") for number in range(7)])
    assert figures(debate).boxes == 7


def test_a_map_runs_leftwards_where_more_than_half_of_its_claims_do() -> None:
    """Half of them are not enough."""
    left, right = "الضريبة تساعد الفقراء", "The tax helps the poor."
    for texts, backwards in (
        ((left, right), False),
        ((left, left, right), True),
        ((left, right, right), False),
    ):
        claims = [Claim(f"c{number}", text) for number, text in enumerate(texts)]
        assert placed(ArgumentMap(claims)).backwards is backwards


def test_linked_premises_keep_the_place_of_the_first_of_them() -> None:
    """Where they stood apart before, the box of both stands where the earlier one stood."""
    claims = [Claim(name, f"Claim {name}.") for name in ("t", "a", "b", "c", "d")]
    before = ArgumentMap([*claims, *[Support(name, "t", id=name * 2) for name in "abcd"]])
    after = ArgumentMap(
        [*claims, *[Support(name, "t", id=name * 2) for name in "bc"], Support(["d", "a"], "t")]
    )
    drawn = placed(after, like=before)
    order = [row.claim.id for box in drawn.boxes for row in box.reply.rows]
    assert order == ["t", "d", "a", "b", "c"]


def test_whatever_measures_a_drawing_takes_a_map() -> None:
    """And says so."""
    for ask in (figures, picture):
        with pytest.raises(WrongTypeError, match="takes an ArgumentMap, found the text 'map"):
            ask("map.json")  # type: ignore[arg-type]
