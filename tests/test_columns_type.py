"""Type in columns: where lines break, and the words of remarks, references and stubs."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import Any

import pytest
from attrs import evolve

from argmap import (
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    Party,
    Perspective,
    Quote,
    Restatement,
    Source,
    Style,
    Support,
    focus,
    to_dot,
)

WIDTHS = range(200, 420, 20)
SHARED = ArgumentMap.of(
    Claim("t", "Pesticides should be banned near nature reserves."),
    Claim("a", "Insects have declined by three quarters in reserves."),
    Claim("b", "Birds that feed on insects decline."),
    Claim("c", "It rains."),
    Support("a", "t"),
    Support("b", "t"),
    Support("a", "b", cue="since most birds feed on insects"),
    Support("c", "a"),
    Counterpoint("c", "b"),
    Contrast("a", "c"),
)


def _lines(debate: ArgumentMap, page: str) -> Sequence[str]:
    """Return the lines of text of a map in columns, as they are drawn."""
    drawn = to_dot(debate, style=Style(layout="columns", page=page))
    bare = re.sub(r"<(?!BR)[^>]*>", "", "\n".join(re.findall(r"label=<(.*)>", drawn)))
    parts = re.split(r"<BR[^>]*>|\n", html.unescape(bare))
    return [part.replace("\xa0", " ").strip("\u200a ") for part in parts]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_dot_stands_at_an_end_of_a_line(width: int) -> None:
    """The dot between two remarks stands before the second or, where a line ends, not at all."""
    view = Perspective("level", "at the level of regional organisations")
    debate = ArgumentMap.of(
        Claim("t", "It holds.", quotes="It holds", perspective=view, modality="possible"),
        Claim("a", "Dry.", quotes="Dry", perspective=view, cue="as may be"),
        Support("a", "t"),
        perspectives=[view],
        sources=[Source("page", text="It holds. Dry, as may be.\n")],
    )
    lines = _lines(debate, f"pane:{width}")
    assert any("¶1, s. 2" in line for line in lines)  # a short remark stays whole
    assert not [line for line in lines if line.startswith("·") or line.endswith("·")]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_dot_of_a_claim_is_kept(width: int) -> None:
    """What a claim says itself between two of its words stands at the ends of lines, too."""
    words = "a · b · c" * 9
    debate = ArgumentMap.of(Claim("t", f"· {words}"), Claim("a", words), Support("a", "t"))
    assert "".join(_lines(debate, f"pane:{width}")).count("·") == 2 * words.count("·") + 1


@pytest.mark.parametrize("width", WIDTHS)
def test_a_reference_says_three_words_or_all(width: int) -> None:
    """It takes another line rather than say less, so that readers know the claim by it."""
    text = " ".join(_lines(SHARED, f"pane:{width}"))
    found = re.findall(r"see \(\d\) (.*?)(?= +(?:because|but|in contrast|see|Further)\b|…|$)", text)
    assert found
    for words in found:
        assert words.startswith("Insects have declined") or words.strip() == "It rains", words


def test_a_name_breaks_only_where_a_line_has_no_room_for_it() -> None:
    """Names and remarks of up to 27 characters stay whole, but no text stands outside its box.

    Nor does a name leave the word of its relation alone on a line that it fills little of.
    """
    debate = ArgumentMap.of(
        Claim("t", "It is dim."),
        Claim("a", "Burglars would come.", voice="r"),
        Support("a", "t"),
        parties=[Party("r", "the residents’ association")],
    )
    wide, alone, narrow = (_lines(debate, f"pane:{width}") for width in (300, 260, 150))
    assert any("the residents’ association:" in line for line in wide)
    assert "because the residents’" in alone
    assert not any("the residents’ association:" in line for line in narrow)
    assert "the residents’ association:" in " ".join(narrow)
    cued = debate.replace(evolve(debate.supports[0], cue="so they fear"))
    lines = _lines(cued, "pane:260")
    assert "because “so they fear”" in lines  # it is not alone
    assert any(line.startswith("the residents’ association:") for line in lines)
    for width in WIDTHS:
        assert not [line for line in _lines(SHARED, f"pane:{width}") if line.endswith(" see")]


@pytest.mark.parametrize("width", range(140, 260, 6))
def test_a_reference_is_not_torn_from_its_number(width: int) -> None:
    """Nor where the last word of a claim takes another with it."""
    claims = [Claim("t", "It is due."), Claim("a", "It pays."), Claim("b", "It is.", title="Price")]
    steps = (Support("a", "t"), Support("b", "a"), Support("b", "t"))
    lines = _lines(ArgumentMap([*claims, *steps]), f"pane:{width}")
    assert any("see (1)" in line for line in lines)


def test_a_cue_that_is_the_word_of_its_relation_is_said_once() -> None:
    """In the quotation marks and the letters of the source, in the place of the word."""
    claims = [Claim("t", "It is late."), Claim("a", "It is dark."), Claim("b", "It is night.")]
    steps = (Support("a", "t", cue="Because"), Restatement("b", "t", cue="in other words"))
    lines = _lines(ArgumentMap([*claims, *steps]), "screen")
    assert "“Because” It is dark." in lines
    assert "“in other words” It is night." in lines
    other = _lines(ArgumentMap([*claims, Support("a", "t", cue="because, then")]), "screen")
    assert "because “because, then” It is dark." in other


def test_one_who_puts_forward_a_claim_and_its_step_is_named_once() -> None:
    """At the claim, or in the heading of its group; another who draws the step is named with it."""
    parties = [Party("p", "the pupils"), Party("q", "the parents")]

    def said(voice: str | None, group: tuple[str, ...] = ()) -> str:
        claims = [
            Claim("t", "School starts late."),
            Claim("a", "We sleep.", voice="p", group=group),
        ]
        debate = ArgumentMap([*claims, Support("a", "t", voice=voice)], parties=parties)
        return " ".join(_lines(debate, "screen")).partition("School starts late.")[2].strip()

    assert said(None) == said("p") == "because the pupils: We sleep."
    assert said("q") == "because the parents the pupils: We sleep."
    assert said("p", ("Sleep",)).endswith("because We sleep.")  # below “Sleep — the pupils”
    assert said("q", ("Sleep",)).endswith("because the parents We sleep.")


def _mixed(*ties: Contrast | Counterpoint, count: int = 4) -> Sequence[str]:
    """Return the lines of a box of so many premises, with the relations between them."""
    claims = [Claim(name, f"{name.upper()} holds.") for name in "abcd"[:count]]
    step = Support([claim.id for claim in claims], "t", cue="as")
    return _lines(ArgumentMap([Claim("t", "It is mixed."), *claims, step, *ties]), "screen")


def test_what_is_set_against_some_rows_of_a_box_says_which() -> None:
    """By their numbers, unless these are all the rows above it."""
    mutual = [
        Counterpoint(one, other) for one, other in (("b", "d"), ("d", "b"), ("d", "a"), ("a", "d"))
    ]
    lines = _mixed(*mutual)
    assert "but against (1), (2): D holds." in lines
    assert "+ (2) B holds." in lines
    assert "but against (1): C holds." in _mixed(Counterpoint("b", "c"), Counterpoint("c", "b"))
    assert "+ in contrast to (1): C holds." in _mixed(Contrast("b", "c"))
    assert "+ in contrast C holds." in _mixed(Contrast(["a", "b"], ["c", "d"]))
    two = _mixed(Counterpoint("a", "b"), Counterpoint("b", "a"), count=2)
    assert "but B holds." in two


def test_a_relation_within_a_box_says_its_cue() -> None:
    """Unless it is that of the box itself."""
    assert "+ in contrast “yet” B holds." in _mixed(Contrast("a", "b", cue="yet"), count=2)
    assert "+ in contrast B holds." in _mixed(Contrast("a", "b", cue="as"), count=2)


def test_a_contrast_takes_no_word_from_a_contradiction() -> None:
    """Where both hold of a row, the contrast stands below it as one to a claim elsewhere does."""
    ties = (Counterpoint("a", "b"), Counterpoint("b", "a"), Contrast("a", "b"))
    lines = _mixed(*ties, count=2)
    assert any(line.startswith("but") and line.endswith("B holds.") for line in lines)
    assert any(line.startswith("in contrast to") for line in lines)


def test_a_short_word_is_not_left_alone_on_the_last_line() -> None:
    """It takes one more with it, where the line above stays the longer one."""
    debate = ArgumentMap.of(
        Claim("t", "This house would ban cars from its centre."),
        Claim("a", "Shops in the old centre would lose their customers in it."),
        Support("a", "t"),
    )
    alone = 0
    for width in range(190, 400, 6):
        lines = _lines(debate, f"pane:{width}")
        first = next(at for at, line in enumerate(lines) if line.startswith("because Shops"))
        lines = lines[first:]
        last = next(at for at, line in enumerate(lines) if line.endswith("it."))
        alone += lines[last] == "it."
        if last and lines[last].count(" ") == 1:
            assert len(lines[last - 1]) > len(lines[last])
    assert not alone


def test_a_group_of_a_few_claims_has_one_frame() -> None:
    """Its claims stand one below the other, and a second frame would say its name again."""
    claims = [Claim(f"c{number}", f"Claim {number}.", group="Money") for number in range(9)]
    debate = ArgumentMap([Claim("t", "T."), *claims, *[Support(each, "t") for each in claims]])
    drawn = to_dot(debate, style=Style(layout="columns"))
    assert drawn.count(">Money<") == 2  # one of eight claims, and one of the last
    fewer = ArgumentMap([each for each in debate.elements if "c8" not in each.id])
    assert to_dot(fewer, style=Style(layout="columns")).count(">Money<") == 1


def test_a_contrast_to_a_claim_elsewhere_reads_as_a_phrase() -> None:
    """“In contrast to (3)”, without the “see” of other references."""
    lines = _lines(SHARED, "screen")
    found = [line for line in lines if line.startswith("in contrast to")]
    assert found
    assert not [line for line in found if "see" in line]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_stub_keeps_its_ellipsis_and_its_number_on_one_line(width: int) -> None:
    """“… 3” and not an ellipsis at the end of one line and a number at the start of the next."""
    lines = _lines(focus(SHARED, "t", depth=0), f"pane:{width}")
    assert sum(bool(re.search(r"… \d+", line)) for line in lines) == 1
    assert not [line for line in lines if line.endswith("…")]


def test_a_colon_behind_foreign_words_stands_where_the_line_goes_on() -> None:
    """In a map from right to left it is none of the words from left to right before it."""
    debate = ArgumentMap.of(
        Claim("t", "خیابان باید بسته شود."),
        Claim("a", "هوا پاک‌تر می‌شود.", voice="p"),
        Claim("b", "باران می‌بارد.", voice="q"),
        Support("a", "t", id="s"),
        Counterpoint("b", "s"),
        parties=[Party("p", "Greens"), Party("q", "بازاریان")],
    )
    lines = "\n".join(_lines(debate, "screen"))
    for words in ("Greens", "but the step fails"):
        assert f"\u200f\u2066{words}\u2069:" in lines
    assert "\u2067بازاریان:\u2069" in lines


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_of_wide_letters_fit_as_engines_set_them(width: int) -> None:
    """An engine sets a wide letter of 11 points 11.25 points wide."""
    text = "放射性廃棄物の最終処分場はまだ決まっていないので発電所は段階的に廃止されるべきである"
    debate = ArgumentMap.of(Claim("t", "原子力"), Claim("a", text), Support("a", "t"))
    drawn = to_dot(debate, style=Style(page=f"pane:{width}", layout="columns"))
    room = (
        max(float(found) for found in re.findall(r'about="a".*? width=([\d.]+)', drawn)) * 72 - 10
    )
    lines = [line for line in _lines(debate, f"pane:{width}") if re.search("[処分場廃止]", line)]
    assert len(lines) > 1
    assert all(len(re.sub("[ -~]", "", line)) * 11.25 <= room for line in lines)


def test_a_legend_says_nothing_of_stubs() -> None:
    """A stub has no words of the source, and is neither unstated nor a link of the map-maker."""
    page = Source("page", text="It is cold. So wear a coat. For it snows.\n")
    debate = ArgumentMap.of(
        Claim("coat", "Wear a coat.", quotes="wear a coat"),
        Claim("cold", "It is cold.", quotes="It is cold"),
        Claim("snow", "It snows.", quotes="it snows"),
        Support("cold", "coat", cue="So", quotes="So"),
        Support("snow", "cold", cue="For", quotes="For"),
        sources=[page],
    )
    for layout in ("columns", "reasons"):
        drawn = to_dot(focus(debate, "coat", depth=1), style=Style(layout=layout))
        assert "1 more claim" in drawn
        assert "unstated" not in drawn
        assert "map-maker’s link" not in drawn


def _legend(debate: ArgumentMap, **style: Any) -> str:
    drawn = to_dot(debate, style=Style(layout="columns", **style))
    (legend,) = [line for line in drawn.splitlines() if "class=legend" in line]
    return legend


def test_a_legend_tells_of_thin_lines_where_some_are_thin() -> None:
    """A line is thin where the map supplies it and the source marks others, if only in a box."""
    claims = [Claim(name, f"{name.upper()} holds.") for name in "tabc"]
    contrast = Contrast("a", "b", cue="yet")
    mixed = ArgumentMap([*claims, Support(["a", "b"], "t"), contrast])
    assert "thin line" in _legend(mixed)
    assert "penwidth=.8" in to_dot(mixed, style=Style(layout="columns"))
    marked = ArgumentMap([*claims, Support(["a", "b"], "t", id="s", cue="for"), contrast])
    assert "thin line" not in _legend(marked)
    # The line of an undercut is dotted, and as thick whoever supplies it.
    hit = ArgumentMap([*marked.elements, Counterpoint("c", "s")])
    assert "thin line" not in _legend(hit)
    assert "penwidth=.8" not in to_dot(hit, style=Style(layout="columns"))


@pytest.mark.parametrize(("words", "side"), [("It is late.", "RIGHT"), ("دیر است.", "LEFT")])
def test_a_legend_beside_a_title_ends_at_the_edge_of_the_drawing(words: str, side: str) -> None:
    """Whatever an engine makes of its width: at the right, or at the left of a map from there."""
    for title in ("", words):
        debate = ArgumentMap([Claim("a", words), Claim("b", words), Support("b", "a")], title=title)
        drawn = to_dot(debate, style=Style(layout="columns", page="slide"))
        (legend,) = [line for line in drawn.splitlines() if "class=legend" in line]
        assert (f'ALIGN="{side}"' in legend) == bool(title)


def test_a_quote_without_a_place_leaves_no_mark_among_the_others() -> None:
    """Neither before those that have one nor behind them."""
    quotes: list[Quote | str] = [
        "Nobody said this.",
        Quote("Nor that.", page=3),
        "It holds.",
        "Nor this.",
    ]
    debate = ArgumentMap.of(
        Claim("t", "It holds.", quotes=quotes), sources=[Source("page", text="It holds. So it is.")]
    )
    assert "It holds. p. 3; ¶1, s. 1" in _lines(debate, "screen")
