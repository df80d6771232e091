"""The document that a map is in Argdown: the same as the one its text gives."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from argmap import ArgumentMap, Claim, Counterpoint, Support, load_example
from argmap.formats.argdown import (
    ArgdownDocument,
    Inference,
    Part,
    RangeKind,
    dumps,
    loads,
    parse,
)
from argmap.formats.argdown.from_map.document import document_of
from argmap.formats.argdown.from_map.printing import as_read
from argmap.formats.argdown_json import document as argdown_json
from tests.strategies import maps
from tests.test_argdown_parse import soup


def without_shortcodes(part: Part) -> Part:
    """The part without ranges of what could have been a shortcode and is none."""
    if isinstance(part, Inference):
        return part
    kept = [each for each in part.ranges if each.kind is not RangeKind.SHORTCODE]
    return evolve(part, ranges=tuple(kept))


def check_document(debate: ArgumentMap) -> None:
    """The document made of a map holds what its text is read as, place by place."""
    made = as_read(document_of(debate).document)
    read: ArgdownDocument = parse(dumps(debate))
    assert made.text == read.text
    assert made.front_matter == read.front_matter
    assert list(made.parts) == [without_shortcodes(part) for part in read.parts]


@given(maps(max_claims=4, max_relations=5))
def test_the_document_of_a_map_is_the_one_its_text_gives(debate: ArgumentMap) -> None:
    """Titles, words, ranges, data, parents and places are those that reading the text finds."""
    check_document(debate)


@given(soup())
@example("*/@[a]#a*")
@example("# a {b: c}")
@example("# a")
@example("**a #b c** [d](e)#f")
def test_the_document_of_what_was_read_is_the_one_its_text_gives(text: str) -> None:
    """The same for the map of any text, with emphasis, links and tags in its words."""
    check_document(loads(text))


def test_the_document_of_the_worked_example_is_the_one_its_text_gives() -> None:
    """Structures, undercuts and quotes on many lines are all in their places."""
    check_document(load_example())


PIECES = ["a", "b c", " ", ".", ":", "@[x.y]", "@<a b.c>", "@[t]", "_", "#", "//", "===", "*", "{"]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7).map("".join).filter(str.strip))
def test_mentions_among_signs_are_read_again(text: str) -> None:
    """A point or colon before a mention is no shortcode with one that is in the mention."""
    debate = ArgumentMap.of(Claim("a", text), Claim("b", "x"), Support("b", "a"))
    assert loads(dumps(debate)) == debate
    check_document(debate)


@pytest.mark.parametrize("tag", ["a\n", "\ra", "\x0ba", "a\x1d", "a\x85", "a\tb"])
def test_control_characters_of_tags_stand_in_no_text(tag: str) -> None:
    """A tag with one is data, where it is escaped; the tag itself stays."""
    debate = ArgumentMap.of(Claim("a", "A.", tags=[tag]), Claim("b", "B."), Counterpoint("b", "a"))
    text = dumps(debate)
    assert loads(text) == debate
    assert tag not in text


def test_a_note_of_one_hard_blank_comes_back() -> None:
    """It is a text, and no reference, in the JSON of the field's own tool, too."""
    debate = ArgumentMap.of(
        Claim("a", "A."), Claim("b", "B."), Support("b", "a", id="s", note="\u00a0", scheme="sign")
    )
    assert loads(dumps(debate)) == debate
    assert argdown_json.loads(argdown_json.dumps(debate)) == debate
