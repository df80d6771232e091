"""Kialo's text export: both layouts, references, markup, sources, faults, and what is written."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from argmap import (
    ArgmapError,
    ArgumentMap,
    Claim,
    Counterpoint,
    Modality,
    Party,
    ReadError,
    Support,
    dumps,
    loads,
    losses,
    to_dot,
)
from argmap.formats import recognise
from argmap.formats.kialo.words import mark, plain
from tests.growth import within
from tests.strategies import damaged

OLD = r"""Discussion Title: Should buses be free?

1. Buses should be free \(in towns\).
1.1. Pro: Tickets cost [more than they bring in](https://example.org/a_\(b\)?c=d&e).
1.1.1. Con: That counts the machines.
They stand there anyway:
2. in the bus
3. at the stop
1.1.2. Pro: Ask in Tallinn [1] or [2].
1.2. Con: Free buses run full.
1.2.1. Con: -> See 1.1.2.
1.2.2. Con: Full is what a bus is for.
1.2.3. Pro: -> See discussion #35761: Are buses too full?
1.3. Pro: -> See 1.2.2.
1.10. Pro: -> See 1.

[1] https://example.org/tallinn The free city
“Ridership rose by 14 %.”
[2] A book on buses
"""

NEW = """Discussion Name:
What should a town do about its buses?

1. Question:
What should a town do about its buses?
  1.1. Thesis:
  It should make them free.
    1.1.1. Pro:
    Tickets cost more than they bring in.

    Ask anyone.
    1.1.2. Con:
    Free buses run full.
  1.2. Thesis:
  It should make them better.
    1.2.1. Pro:
    -> See 1.1.2.
    1.2.2. Con:
    -> See 1.1.
""".replace("\n", "\r\n")


def codes(debate: ArgumentMap) -> list[str]:
    """Return the codes of what was noticed."""
    return [finding.code for finding in debate.findings]


def read(*lines: str) -> ArgumentMap:
    """Return the map of a discussion of a few lines."""
    return loads("\n".join(("Discussion Title: Buses", "", *lines)), name="k.txt")


def test_pros_and_cons() -> None:
    """A number is an id, Pro a support, Con a counterpoint, of the claim above it."""
    debate = loads(OLD)
    assert debate.findings == ()
    assert debate.title == "Should buses be free?"
    assert [claim.id for claim in debate.claims] == [
        *("1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.2", "1.2.3"),
    ]
    assert [(type(step), *step.sides[0], *step.sides[1]) for step in (*debate.supports,)] == [
        (Support, "1.1", "1"),
        (Support, "1.1.2", "1.1"),
        (Support, "1.2.3", "1.2"),
        (Support, "1.2.2", "1"),
        (Support, "1", "1"),
    ]
    assert [step.sides for step in debate.counterpoints] == [
        (("1.1.1",), ("1.1",)),
        (("1.2",), ("1",)),
        (("1.1.2",), ("1.2",)),
        (("1.2.2",), ("1.2",)),
    ]
    assert "digraph" in to_dot(debate)


def test_a_reference_makes_a_claim_serve_twice() -> None:
    """Nothing is said twice; the claim bears on both."""
    debate = loads(OLD)
    assert [step.id for step in debate.steps_from("1.1.2")] == [
        "1.1.2 supports 1.1",
        "1.1.2 counters 1.2",
    ]
    assert len(debate.claims) == OLD.count("\n1") - OLD.count("-> See 1")


def test_markup_is_read_as_words() -> None:
    """Links as their words, escapes undone, lines that go on kept."""
    debate = loads(OLD)
    assert debate.claim("1").text == "Buses should be free (in towns)."
    assert debate.claim("1.1").text == "Tickets cost more than they bring in."
    assert debate.claim("1.1.1").text == (
        "That counts the machines.\nThey stand there anyway:\n2. in the bus\n3. at the stop"
    )
    assert debate.claim("1.2.3").text == "Are buses too full?"
    assert debate.claim("1.2.3").extras == {"kialo": {"discussion": "35761"}}


def test_what_is_cited_stands_with_the_claim() -> None:
    """What is cited stands with the claim, in its note.

    The works are no source of the map, in which all else would be unstated.
    """
    debate = loads(OLD)
    assert debate.sources == ()
    assert debate.claim("1.1.2").note == (
        "[1] https://example.org/tallinn The free city “Ridership rose by 14 %.”\n"
        "[2] A book on buses"
    )
    assert debate.claim("1.1").note == ""
    other = debate.replace(evolve(debate.claim("1.1"), note="dear"))
    assert [finding.code for finding in losses(other, "kialo")] == ["no-note"]


SPACED = """Discussion Name:
What should a town do about its buses?


1. Thesis:
It should make them free.

\t1.1. Pro:
\tTickets cost more than they bring in (p. 4 [1]).

\t\t1.1.1. Con:
\t\tThat counts the machines.

\t1.2. Con:
\t-> See 1.1.1.


Sources:

[1] https://example.org/tallinn
"Ridership rose."
"""


@pytest.mark.parametrize("text", [SPACED, SPACED.replace("\t", "    "), OLD, NEW])
def test_the_setting_of_the_lines_is_kept(text: str) -> None:
    """Indents, blank lines and line breaks come back; so does every line."""
    for breaks in ("\n", "\r\n"):
        given = breaks.join(text.splitlines()) + breaks
        debate = loads(given)
        assert debate.findings == ()
        assert losses(debate, "kialo") == ()
        assert dumps(debate, "kialo") == given


@pytest.mark.parametrize(
    "own",
    [
        *({"indent": indent} for indent in ("x", 5, " " * 9)),
        *({"gaps": gaps} for gaps in ([2, -1, 1], [-1, 0, 1], [2, 0, 0], [2, 0, "1"], [2, 0])),
        *({"gaps": gaps} for gaps in ([10, 0, 1], [2, 10, 1], [2, 0, 10], [2, 0, 1, 1], "2", 2)),
    ],
)
def test_a_setting_that_makes_no_sense_is_passed_over(own: dict[str, object]) -> None:
    """What is kept beside a map may come from anywhere."""
    claims = Claim("1", "Tax it."), Claim("1.1", "It is dear.")
    sources = {"sources": ["Sources:", "[1] Kant"]}
    debate = ArgumentMap.of(
        *claims,
        Counterpoint("1.1", "1"),
        extras={"kialo": {"layout": "new", **own, **sources}},
    )
    assert dumps(debate, "kialo", allow_loss=True) == (
        "Discussion Name:\n\n\n1. Thesis:\nTax it.\n  1.1. Con:\n  It is dear.\n"
        "\nSources:\n[1] Kant\n"
    )


@pytest.mark.parametrize("gaps", [(0, 0, 1), (9, 9, 9), (1, 0, 2)])
def test_blank_lines_come_back_in_any_number_that_makes_sense(gaps: tuple[int, int, int]) -> None:
    """From none, or one before the list of sources, to nine."""
    first, between, last = ("\n" * gap for gap in gaps)
    text = f"Discussion Title: T\n{first}1. A.\n{between}1.1. Pro: B.\n{last}Sources:\n[1] Kant\n"
    assert dumps(loads(text), "kialo") == text


def test_more_blank_lines_than_nine_are_nine() -> None:
    """A file could otherwise ask for any number of them."""
    text = "Discussion Title: T\n{0}1. A.\n{0}1.1. Pro: B.\n{0}Sources:\n[1] Kant\n"
    assert dumps(loads(text.format("\n" * 10)), "kialo") == text.format("\n" * 9)


def test_the_usual_setting_is_not_kept_with_a_map() -> None:
    """It says nothing; where blank lines differ, what is most frequent is kept."""
    head = "Discussion Title: T\n\n1. A.\n"
    assert loads("Discussion Title: T\n").extras == {}
    assert loads(head).extras == {}
    assert loads(head + "1.1. Pro: B.\n\n1.2. Pro: C.\n1.3. Pro: D.\n").extras == {}
    spaced = loads(head + "\n1.1. Pro: B.\n\n1.2. Pro: C.\n1.3. Pro: D.\n")
    assert spaced.extras == {"kialo": {"gaps": (1, 1, 1)}}


@pytest.mark.parametrize("lead", [" " * 9, "\u00a0", "    \n1.1.1. Pro:\n     No.\n"])
def test_an_indent_that_items_do_not_share_is_not_kept(lead: str) -> None:
    """Nor is one of more than eight blanks, or of other signs: the usual one is written."""
    unit, _, more = lead.partition("\n")
    debate = loads(f"Discussion Name:\nT\n\n1. Thesis:\nA.\n{unit}1.1. Pro:\n{unit}B.\n{more}")
    assert len(debate.claims) == 2 + bool(more)
    assert debate.extras == {"kialo": {"layout": "new"}}


def test_the_layout_of_today() -> None:
    """Labels on lines of their own, carriage returns, a question whose theses are no reasons."""
    debate = loads(NEW)
    assert debate.findings == ()
    assert debate.title == "What should a town do about its buses?"
    assert debate.claim("1").modality is Modality.QUESTION
    assert debate.claim("1.1.1").text == "Tickets cost more than they bring in.\n\nAsk anyone."
    assert [step.sides for step in debate.supports] == [
        (("1.1.1",), ("1.1",)),
        (("1.1.2",), ("1.2",)),
    ]
    assert [step.sides for step in debate.counterpoints] == [
        (("1.1.2",), ("1.1",)),
        (("1.1",), ("1.2",)),
    ]
    assert debate.thesis is None


@pytest.mark.parametrize("text", [OLD, NEW], ids=["old", "new"])
def test_a_file_comes_back_as_it_was(text: str) -> None:
    """Numbers, links, line ends, references, sources."""
    debate = loads(text)
    assert losses(debate, "kialo") == ()
    assert dumps(debate, "kialo") == text


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("1. Buses.", "1.1. Pro: -> See 1.9."), ["unknown-id"]),
        (("1. Buses.", "1.1. Pro: -> See 1.2.", "1.2. Pro: -> See 1.1."), ["unknown-id"] * 2),
        (("1. Buses.", "1.1. Pro: -> See 1.1."), ["unknown-id"]),
        (("1. Buses.", "1.2.1. Pro: Yes."), ["unknown-id"]),
        (("1. Buses.", "1.1. Yes."), ["no-polarity"]),
        (("1. Buses.", "1.1. Pro:"), ["no-words"]),
        (("1. Buses.", "1.1. Pro: Yes.", "1.1. Con: No."), ["duplicate-id"]),
        (("Buses!", "1. Buses."), ["unknown-line"]),
    ],
)
def test_faults_are_borne_and_reported(lines: tuple[str, ...], found: list[str]) -> None:
    """Each with its line; no polarity is guessed, and writing it again changes nothing more."""
    debate = read(*lines)
    assert codes(debate) == found
    place = debate.findings[-1].location
    assert place is not None
    assert (place.name, place.column) == ("k.txt", 1)
    text = dumps(debate, "kialo", allow_loss=True)
    assert dumps(loads(text), "kialo", allow_loss=True) == text
    if "duplicate-id" not in found and "unknown-line" not in found:
        assert loads(text) == debate


def test_references_forward_and_to_references() -> None:
    """They lead to the claim in the end; what stands below one bears on that claim."""
    debate = read(
        "1. Buses.",
        "1.1. Pro: -> See 1.2.",
        "1.1.1. Con: No.",
        "1.2. Con: -> See 1.3.",
        "1.3. Pro: Yes.",
        "1.4. Pro: --> See 1.3",
    )
    assert debate.findings == ()
    assert [step.sides for step in debate.elements if not isinstance(step, Claim)] == [
        (("1.3",), ("1",)),
        (("1.1.1",), ("1.3",)),
        (("1.3",), ("1",)),
        (("1.3",), ("1",)),
        (("1.3",), ("1",)),
    ]
    text = dumps(debate, "kialo", allow_loss=True)
    assert {step.sides for step in loads(text).supports} == {(("1.3",), ("1",))}


def test_labels_are_read_however_they_are_spelt() -> None:
    """Labels are read however they are spelt, in any case, with or without a space after them."""
    debate = read("1. Buses.", "1.1. PRO:Yes.", "1.2.  con: No.")
    assert [step.sides for step in debate.supports] == [(("1.1",), ("1",))]
    assert [step.sides for step in debate.counterpoints] == [(("1.2",), ("1",))]
    assert debate.findings == ()


def test_what_is_no_discussion_is_refused() -> None:
    """What is no discussion is refused, with the place where a claim was expected."""
    with pytest.raises(
        ReadError, match="expected a discussion with numbered claims, found neither"
    ):
        loads("Buses", "kialo")
    assert loads("Discussion Title: Buses") == ArgumentMap(title="Buses")


def test_a_list_of_sources_is_told_from_a_claim() -> None:
    """A line that begins with a bracket inside a claim goes on with it."""
    debate = read("1. Buses [1].", "[1] says so, and", "", "Sources:", "[1] https://example.org")
    assert debate.claim("1").text == "Buses [1].\n[1] says so, and"
    assert debate.claim("1").note == "[1] https://example.org"
    assert loads(dumps(debate, "kialo")) == debate


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("1.2 Con: They run full.", "con"),
        ("1.2) Con: They run full.", "con"),
        ("(1.2) Con: They run full.", "con"),
        ("- 1.2. Con: They run full.", "con"),
        ("#1.2. Con: They run full.", "con"),
        ("*1.2. Con: They run full.", "con"),
        ("1.2.Con: They run full.", "con"),
        ("1.2. Con They run full.", "con"),
        ("1.2. (Con) They run full.", "con"),
        ("1.2 - con - They run full.", "con"),
        ("1,2. Contra: They run full.", "con"),
        ("1. 2. Against: They run full.", "con"),
        ("1.2 PRO; They run full.", "pro"),
        ("1.2 They run full.", "none"),
    ],
)
def test_a_line_that_is_nearly_numbered_is_read_and_told(line: str, kind: str) -> None:
    """A line that is nearly numbered is read and told, with its label if it has one.

    Never as a part of the claim before.
    """
    debate = read("1. Buses.", "1.1. Pro: They are clean.", line, "1.3. Con: No.")
    assert [claim.text for claim in debate.claims] == [
        *("Buses.", "They are clean.", "They run full.", "No."),
    ]
    found = debate.findings[0]
    assert (found.code, found.location and found.location.line) == ("nearly-numbered", 5)
    assert "claim 1.2" in found.message
    assert [step.premises for step in debate.counterpoints] == [("1.2",), ("1.3",)][kind != "con" :]
    assert len(debate.supports) == 1 + (kind == "pro")
    text = dumps(debate, "kialo")
    assert loads(text) == debate
    assert "nearly-numbered" not in codes(loads(text))


@pytest.mark.parametrize(
    "text",
    [
        "It costs\n1.2 million a year.",
        "Reasons:\n1. one\n2. two",
        "Reasons:\n\n1. one\n\n2. Two",
        "Of both\n1.2 pro and con.",
        "See\n1.9 Trams.",
    ],
)
def test_numbers_inside_a_claim_are_its_words(text: str) -> None:
    """Numbers inside a claim are its words, where nothing says that an item begins."""
    debate = read("1. Buses.", f"1.1. Pro: {text}", "1.2. Con: No.")
    assert debate.findings == ()
    assert debate.claim("1.1").text == text
    assert loads(dumps(debate, "kialo")) == debate


def test_what_looks_like_an_item_inside_a_claim_is_told() -> None:
    """A number of one figure with a label may be a list in the words of a claim."""
    debate = read("1. Buses.", "1.1. Pro: Two things:", "2) Con: they are dear.")
    assert debate.claim("1.1").text == "Two things:\n2) Con: they are dear."
    assert codes(debate) == ["nearly-numbered"]
    assert "a part of claim 1.1" in debate.findings[0].message
    assert loads(dumps(debate, "kialo")) == debate


@pytest.mark.parametrize("line", ["2. Trams too.", "2. Thesis: Trams too.", "\n2. Trams too."])
def test_a_second_thesis_is_read_and_told(line: str) -> None:
    """A second thesis is read and told, with what stands below it.

    The first one stays the main claim.
    """
    debate = read("1. Buses.", "1.1. Pro: Yes.", line, "2.1. Con: No.")
    assert [claim.text for claim in debate.claims] == ["Buses.", "Yes.", "Trams too.", "No."]
    assert codes(debate) == ["second-thesis"]
    assert debate.thesis is debate["1"]
    assert debate.counterpoints[0].sides == (("2.1",), ("2",))
    assert loads(dumps(debate, "kialo")) == debate


def test_the_main_claim_stays_the_thesis_beside_other_roots() -> None:
    """The one declared; else the one that something bears on, before a loose one."""
    debate = ArgumentMap.of(
        Claim("aside", "By the way."),
        Claim("tax", "Tax it."),
        Claim("dear", "It is dear."),
        Counterpoint("dear", "tax"),
    )
    for thesis in (None, "tax"):
        text = dumps(evolve(debate, thesis=thesis), "kialo", allow_loss=True)
        assert "\n1. Tax it.\n" in text
        back = loads(text)
        assert back.thesis is not None
        assert back.thesis.text == "Tax it."


@given(
    words=st.lists(st.sampled_from("1.2 )(-Con: Pro They\n"), max_size=20).map("".join),
    is_new=st.booleans(),
)
def test_any_words_of_a_claim_come_back(words: str, is_new: bool) -> None:
    """Any words of a claim come back, also those that look like items of an outline."""
    if words.strip() and all(line == line.strip() for line in words.strip().split("\n")):
        claim = Claim("1.1", words.strip())
        debate = ArgumentMap.of(
            Claim("1", "Buses."),
            claim,
            Support("1.1", "1"),
            thesis="1",
            extras={"kialo": {"layout": "new"}} if is_new else {},
        )
        assert loads(dumps(debate, "kialo", allow_loss=True)).claims[1].text == claim.text


@pytest.mark.parametrize(
    ("text", "behind", "below"),
    [
        ("Sources:", "Sources:", r"Sources\:"),
        ("Sources", "Sources", "[Sources](#)"),
        ("So\nSources:", "So\nSources\\:", "So\nSources\\:"),
        ("So\nSources", "So\n[Sources](#)", "So\n[Sources](#)"),
        ("Con: no: no.", "Con: no: no.", r"Con\: no\: no."),
        ("So\nCon: no.", "So\nCon\\: no.", "So\nCon\\: no."),
        ("[1] https://a.b [2]", "[1] https://a.b [2]", r"\[1] https://a.b [2]"),
        ("So\n[1] https://a.b [2]", "So\n\\[1] https://a.b [2]", "So\n\\[1] https://a.b [2]"),
        ("So\n\n[1] Kant [2]", "So\n\n\\[1] Kant [2]", "So\n\n\\[1] Kant [2]"),
        ("So\n\nand\n[1] so", "So\n\nand\n[1] so", "So\n\nand\n[1] so"),
        ("[1] so", "[1] so", "[1] so"),
        ("1.2 Con - 1 - 2", r"1\.2 Con - 1 - 2", r"1\.2 Con - 1 - 2"),
        ("1,2: Con: 3, 4", r"1\,2: Con: 3, 4", r"1\,2: Con: 3, 4"),
        ("-> See 1.", r"\-> See 1.", r"\-> See 1."),
        ("-> Seen by all", "-> Seen by all", "-> Seen by all"),
    ],
)
def test_only_what_would_be_no_words_of_a_claim_is_escaped(
    text: str, behind: str, below: str
) -> None:
    """By layout: a claim stands behind its label, or on lines below it."""
    for is_new, written in enumerate((behind, below)):
        debate = ArgumentMap.of(
            *(Claim("1", "Buses."), Claim("1.1", text), Counterpoint("1.1", "1")),
            extras={"kialo": {"layout": "new"}} if is_new else {},
        )
        outline = dumps(debate, "kialo", allow_loss=True)
        lines = [line.removeprefix("  ") for line in outline.partition("Con:")[2].split("\n")]
        assert "\n".join(lines).strip() == written
        again = loads(outline)
        assert again.findings == ()
        assert [claim.text for claim in again.claims] == ["Buses.", text]


@pytest.mark.parametrize("line", ["1.2.\u00a0Con: x", "Sources:", "[1] https://a.b", "2. Yes"])
def test_blanks_of_any_kind_before_a_line_hide_nothing(line: str) -> None:
    """Texts from the web are indented by blanks that do not break; they are not written."""
    debate = ArgumentMap.of(Claim("1", f"So\n\n\u00a0{line}"))
    assert loads(dumps(debate, "kialo", allow_loss=True)).claims[0].text == f"So\n\n{line}"


def test_a_thesis_that_begins_with_labels_has_the_first_escaped() -> None:
    """Nothing but its number stands before it; the words behind the first are its own."""
    debate = ArgumentMap.of(Claim("1", "Pro: and Con: alike."))
    text = dumps(debate, "kialo")
    assert text.endswith("\n1. Pro\\: and Con: alike.\n")
    assert loads(text) == debate


# -- after a change -----------------------------------------------------------------------------


def test_a_changed_map_is_written_as_it_is_now() -> None:
    """What lost its tie is a thesis where it stands, new claims get new numbers."""
    debate = loads(OLD).remove("1.2.2 counters 1.2", "1.1.1")
    debate = debate.replace(evolve(debate.claim("1.1"), text="They are dear."))
    debate = debate.add(Claim("more", "More -> See 1."), Counterpoint("more", "1.1"))
    text = dumps(debate, "kialo", allow_loss=True)
    assert "1.1. Pro: They are dear.\n" in text
    assert "1.2.2. Thesis: Full is what a bus is for.\n" in text
    assert "1.3. Pro: -> See 1.2.2.\n" in text
    assert "1.1.3. Con: More -> See 1.\n" in text
    assert {finding.code for finding in losses(debate, "kialo")} == {"no-id", "kept-anew"}
    assert "'more' is '1.1.3'" in str(losses(debate, "kialo"))


def test_any_map_is_written_as_an_outline() -> None:
    """Claims on which several things bear, circles, several roots; the rest is listed."""
    debate = ArgumentMap.of(
        Claim("a", "One."),
        Claim("b", "Two."),
        Claim("c", "1.1. Pro: three?\nSources:\n[1] four"),
        Claim("d", "Con: or not."),
        Support("b", "a"),
        Counterpoint("c", "b"),
        Support("a", "c"),
        Support(["b", "c"], "d", id="both"),
        Counterpoint("d", "both"),
    )
    text = dumps(debate, "kialo", allow_loss=True)
    again = loads(text)
    assert again.findings == ()
    assert {claim.text for claim in again.claims} == {claim.text for claim in debate.claims}
    assert [step.sides for step in again.counterpoints] == [(("1.1.1",), ("1.1",))]
    assert {"no-id", "no-counterpoint"} <= {finding.code for finding in losses(debate, "kialo")}
    assert dumps(loads(text), "kialo", allow_loss=True) == text


def test_a_deep_map_is_written_in_bounds() -> None:
    """Below a thousand levels the numbers would take more room than the claims."""
    count = 3_000
    claims = [Claim(f"c{number}", "Yes.") for number in range(count)]
    debate = ArgumentMap([*claims, *(Support(f"c{n + 1}", f"c{n}") for n in range(count - 1))])
    again = loads(dumps(debate, "kialo", allow_loss=True))
    assert len(again.claims) == count
    assert len(again.supports) == count - 4


# -- any text -----------------------------------------------------------------------------------


@given(text=st.text(max_size=30) | st.text("\\[]()1. -_>\n:Pro", max_size=30))
def test_marking_is_undone_by_reading(text: str) -> None:
    """Every text but for the white space around it."""
    for labelled in (True, False):
        for below in (True, False):
            assert plain(mark(text, labelled=labelled, below=below)) == text.strip()


@given(seed=st.integers(0, 10**9))
def test_a_damaged_file_is_a_map_or_a_located_error(seed: int) -> None:
    """Characters and pieces of a valid file taken out, doubled and moved about."""
    rng = random.Random(seed)
    text = damaged(rng.choice((OLD, NEW)), rng, ("\n", "1.1", ":"))
    with suppress(ArgmapError):
        debate = loads(text, "kialo")
        assert "digraph" in to_dot(debate)
        written = dumps(debate, "kialo", allow_loss=True)
        # What stood below a number that is nowhere may get one, and move to its place once.
        again = dumps(loads(written, "kialo"), "kialo", allow_loss=True)
        assert dumps(loads(again, "kialo"), "kialo", allow_loss=True) == again


@pytest.mark.parametrize(
    "text",
    [
        "1. " + "[" * 200_000,
        "1. " + "[a](" * 60_000,
        "1. " + "[a]((" * 60_000,
        "1. " + "\\" * 200_000,
        "1. a\n" + "[1]\n" * 50_000,
        "1. a\n" + "\n" * 200_000,
        "1.1." * 50_000,
        "1. " + "(a" * 60_000,
        "1. a\n" + "Sources\n" * 30_000,
        "1. " + " " * 200_000 + "x",
        "1. a\n" + "".join(f"1.{n}. Pro: -> See 1.{n + 1}.\n" for n in range(1, 2_000)),
    ],
    ids=lambda text: text[:12],
)
def test_time_grows_with_the_text(text: str) -> None:
    """Time grows with the text, whatever it repeats."""
    with within(5), suppress(ArgmapError):
        loads(text, "kialo")


def test_a_number_given_twice_is_the_first_claim() -> None:
    """What is below it, and what refers to it, means that one; the second keeps its words."""
    debate = loads(
        "Discussion Title: Tax\n\n1. Tax it.\n1.1. Pro: First.\n1.1. Con: Second.\n"
        "1.1.1. Pro: Below.\n1.2. Con: -> See 1.1.\n",
        "kialo",
    )
    claims = {claim.text: claim.id for claim in debate.claims}
    assert claims == {"Tax it.": "1", "First.": "1.1", "Second.": "1.1 2", "Below.": "1.1.1"}
    assert [each.id for each in debate if not isinstance(each, Claim)] == [
        "1.1 supports 1",
        "1.1 2 counters 1",
        "1.1.1 supports 1.1",
        "1.1 counters 1",
    ]
    (finding,) = debate.findings
    assert (finding.code, finding.message) == ("duplicate-id", "the number 1.1 is taken")


def test_a_question_suspends() -> None:
    """Whoever asks it claims nothing; written and read again it still asks."""
    text = "Discussion Name:\nPets\n\n1. Question:\nWhich?\n\n  1.1. Thesis:\n  A cat.\n"
    debate = loads(text)
    assert (debate.claim("1").modality, debate.claim("1").endorsement) == ("question", "suspends")
    assert debate.claim("1.1").endorsement == "endorses"
    assert losses(debate, "kialo") == ()
    assert dumps(debate, "kialo") == text


@pytest.mark.parametrize(
    "listed",
    [
        "1. https://example.org/a\n2. https://example.org/b",
        "1) https://example.org/a\n2) Kant, Works",
        "[1] https://example.org/a",
        "- https://example.org/a",
        "https://example.org/a",
    ],
)
@pytest.mark.parametrize("heading", ["Sources:", "References", "citations:"])
def test_a_list_of_sources_is_no_words_of_the_last_claim(heading: str, listed: str) -> None:
    """However its items are numbered; what is cited stands in the note, and all is written back."""
    text = f"Discussion Title: T\n\n1. Free.\n1.1. Pro: Clean. [1]\n\n{heading}\n{listed}\n"
    debate = loads(text)
    assert debate.claim("1.1").text == "Clean. [1]"
    numbered = listed[0] in "1["
    assert debate.claim("1.1").note == ("[1] https://example.org/a" if numbered else "")
    assert dumps(debate, "kialo") == text


def test_a_list_without_a_heading_begins_at_its_first_address() -> None:
    """Also right below a claim; a number given again there goes on with the work before it."""
    listed = "[1] https://example.org/a\n2. so it says\n[1] Kant\n"
    debate = loads(f"Discussion Title: T\n\n1. Free. [1]\n{listed}")
    assert debate.claim("1").text == "Free. [1]"
    assert debate.claim("1").note == "[1] https://example.org/a 2. so it says [1] Kant"


@pytest.mark.parametrize(("length", "ending"), [(500, "x"), (501, "…")])
def test_no_more_than_five_hundred_characters_of_a_work_are_noted(length: int, ending: str) -> None:
    """Many claims may cite one work; the list itself is kept whole."""
    text = f"Discussion Title: T\n\n1. Free. [1]\n\n[1] {'x' * length}\n"
    debate = loads(text)
    assert debate.claim("1").note == f"[1] {'x' * 499}{ending}"
    assert dumps(debate, "kialo") == text


def test_a_heading_before_words_of_another_kind_is_the_claim_s() -> None:
    """A claim may speak of sources."""
    debate = loads("Discussion Title: T\n\n1. Free.\n\nSources:\nmany, and deep.\n")
    assert debate.claim("1").text.endswith("Sources:\nmany, and deep.")
    assert loads(dumps(debate, "kialo")).claim("1").text == debate.claim("1").text


@pytest.mark.parametrize(
    "line",
    [
        "**1.2. Con:** They run full.",
        "1.2. **Con:** They run full.",
        "# 1.2. Con: They run full.",
        "> 1.2. Con: They run full.",
        "1.2; Con: They run full.",
        "1.2. → Con: They run full.",
        "1.2． Con：They run full.",
        "1.2. Cons: They run full.",
        "1.2. Objection: They run full.",
        "1.2. Kontra: They run full.",
    ],
)
def test_a_slip_of_the_hand_or_of_another_program_is_read_as_meant(line: str) -> None:
    """Marks of Markdown, other signs, other words for a label; each is told."""
    text = f"Discussion Title: T\n\n1. Free.\n1.1. Pro: Clean.\n{line}\n"
    debate = loads(text)
    assert [claim.text for claim in debate.claims] == ["Free.", "Clean.", "They run full."]
    assert [step.target for step in debate.counterpoints] == ["1"]
    assert [finding.code for finding in debate.findings] == ["nearly-numbered"]


@pytest.mark.parametrize(
    ("title", "pro", "con", "see"),
    [
        ("Diskussionstitel:", "Pro", "Kontra", "Siehe"),
        ("Titel der Diskussion:", "Pro", "Contra", "Siehe"),
        ("Diskussionsname:\r\n", "Pro", "KONTRA", "Siehe"),
        ("Titre de la discussion :", "Pour", "Contre", "Voir"),
        ("Título de la discusión:", "A favor", "En contra", "Ver"),
    ],
)
@pytest.mark.parametrize("ending", [".txt", ".kialo.txt"])
def test_the_words_of_an_outline_may_be_of_another_language(
    title: str, pro: str, con: str, see: str, ending: str
) -> None:
    """Labels, references and the first line; the outline is written in English."""
    text = (
        f"{title} Frei\n\n1. Frei.\n1.1. {pro}: Sauber.\n1.1.1. {con}: Laut.\n"
        f"1.2. {con}: -> {see} 1.1.1.\n"
    )
    assert recognise(text, name=f"bahn{ending}").name == "kialo"
    debate = loads(text)
    assert (debate.title, debate.findings) == ("Frei", ())
    assert [claim.text for claim in debate.claims] == ["Frei.", "Sauber.", "Laut."]
    assert [(c.premises[0], c.target) for c in debate.counterpoints] == [
        ("1.1.1", "1.1"),
        ("1.1.1", "1"),
    ]
    assert loads(dumps(debate, "kialo")) == debate
    own = ArgumentMap.of(Claim("1", f"{con}: Laut."))
    assert loads(dumps(own, "kialo")).claim("1").text == f"{con}: Laut."


@pytest.mark.parametrize("line", ["Con: They run full.", "1.2.a. Con: They run full."])
def test_a_label_without_a_place_is_told(line: str) -> None:
    """Nobody can say what it is against; what a map says itself is written not to look so."""
    text = f"Discussion Title: T\n\n1. Free.\n1.1. Pro: Clean.\n{line}\n"
    debate = loads(text)
    assert debate.claim("1.1").text == f"Clean.\n{line}"
    (finding,) = debate.findings
    assert "looks like an item" in finding.message
    own = ArgumentMap.of(Claim("1", f"Free.\n{line}"))
    back = loads(dumps(own, "kialo"))
    assert back.claim("1").text == f"Free.\n{line}"
    assert back.findings == ()


def test_a_second_thesis_may_have_a_bracket() -> None:
    """It is read and told, unless it goes on with a list."""
    debate = loads("Discussion Title: T\n\n1. Free.\n1.1. Pro: Clean.\n2) Paid.\n")
    assert [claim.text for claim in debate.claims] == ["Free.", "Clean.", "Paid."]
    assert {finding.code for finding in debate.findings} == {"nearly-numbered", "second-thesis"}
    listed = loads("Discussion Title: T\n\n1. Free, as\n1) clean\n2) Quiet.\n")
    assert [claim.text for claim in listed.claims] == ["Free, as\n1) clean\n2) Quiet."]


@pytest.mark.parametrize("first", ["1.Trams.", "1: Trams.", "1 Trams.", "1) Trams.", "(1) Trams."])
def test_the_first_thesis_may_be_nearly_numbered(first: str) -> None:
    """It is told and read, so that what stands below it is tied to it."""
    debate = loads(f"Discussion Title: T\n\n{first}\n1.1. Con: Dear.\n", "kialo")
    assert [(claim.id, claim.text) for claim in debate.claims] == [
        ("1", "Trams."),
        ("1.1", "Dear."),
    ]
    assert [each.target for each in debate.counterpoints] == ["1"]
    assert [each.code for each in debate.findings] == ["nearly-numbered"]


@pytest.mark.parametrize("voice", [None, "ada"])
def test_a_main_claim_that_only_the_outline_names_is_told(voice: str | None) -> None:
    """Kialo has one thesis; a map that names none is told so, whatever else is lost."""
    parts = Claim("a", "Hot."), Claim("b", "Dry.", voice=voice), Claim("c", "Dear.")
    debate = ArgumentMap.of(*parts, Support("c", "b"), parties=[Party("ada", "Ada")])
    said = [each.message for each in losses(debate, "kialo")]
    assert "kialo makes 'b' the main claim, and the map names none" in said
    for one in (evolve(debate, thesis="b"), debate.remove("a")):
        assert not any("main claim" in each.message for each in losses(one, "kialo"))


@pytest.mark.parametrize(
    "text",
    [
        "Discussion Title: T\n\n１. Tax.\n１.１. Pro: It works.\n１.２. Con: It is dear.\n",
        "Discussion Title: T\n\n1. Tax.\n1.１. Pro: It works.\n１.2. Con: It is dear.\n",
        "１．Tax.\n１．１．Pro：It works.\n１．２．Con：It is dear.\n",
        "Discussion Title: T\n\n１. Tax.\n1.1. Pro: It works.\n１.２ con - It is dear.\n",
        "Discussion Title: T\n\n١. Tax.\n١.١. Pro: It works.\n١.٢. Con: It is dear.\n",
    ],
    ids=["all", "some", "stops", "slips", "arabic"],
)
def test_digits_of_other_widths_number_claims(text: str) -> None:
    """They are told as slips, at their lines, and written as Kialo writes them."""
    debate = loads(text, "kialo")
    assert recognise(text).name == "kialo"
    assert [claim.id for claim in debate.claims] == ["1", "1.1", "1.2"]
    assert [s.sides for s in debate.supports] == [(("1.1",), ("1",))]
    assert [c.sides for c in debate.counterpoints] == [(("1.2",), ("1",))]
    assert {each.code for each in debate.findings} == {"nearly-numbered"}
    lines = text.split("\n")
    for finding in debate.findings:
        assert finding.location is not None
        line = lines[finding.location.line - 1]
        assert not line.isascii() or " con - " in line
        assert line.strip()[:8] in finding.message


def test_a_reference_with_digits_of_another_width_is_one() -> None:
    """It leads to the claim of that number."""
    debate = loads(
        "Discussion Title: T\n\n1. Tax.\n1.1. Pro: It works.\n1.2. Con: No.\n"
        "1.2.1. Con: -> See １.１.\n",
        "kialo",
    )
    assert [c.sides for c in debate.counterpoints][-1] == (("1.1",), ("1.2",))


def test_digits_of_another_width_in_words_stay() -> None:
    """A line that goes on with a claim is its text."""
    debate = loads("Discussion Title: T\n\n1. Tax\nin １ of 2 towns.\n", "kialo")
    assert debate.claims[0].text == "Tax\nin １ of 2 towns."
