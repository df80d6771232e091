"""The handout whole: its arguments, its objections and theirs, its sources, and its escapes."""

from __future__ import annotations

import pytest

from argmap import ArgumentMap, Claim, Counterpoint, Element, Source, Support, to_markdown

CLAIMS = [Claim(name, f"Claim {name}.") for name in "tabcdefgh"]


def blocks(debate: ArgumentMap) -> list[str]:
    """Return the paragraphs of a handout."""
    return to_markdown(debate).rstrip("\n").split("\n\n")


def test_words_left_out_of_a_quote_stay_out() -> None:
    """Where lines divide it, too, each piece of an ellipsis is there."""
    page = Source("page", text="So the\ntax, we are told, is dear to all.")
    claim = Claim("a", "It is dear.", quotes="the\ntax … is dear")
    assert "“the tax … is dear”" in to_markdown(ArgumentMap.of(claim, sources=[page]))


def test_objections_stand_behind_what_they_object_to() -> None:
    """Those to a step before those to the claim; each says whose step it denies, by numbers."""
    steps: list[Element] = [
        Support(["a", "b"], "t", id="s"),
        Counterpoint("c", "s", id="u"),
        Counterpoint("d", "u"),
        Counterpoint("e", "t", id="k"),
        Counterpoint("f", "k"),
        Counterpoint("g", "k"),
        Counterpoint("h", "s"),
    ]
    denied = "**Objection to the step** of"
    assert blocks(ArgumentMap([*CLAIMS, *steps])) == [
        "**Thesis.** (1) Claim t.",
        "## (1) Claim t.",
        "**Argument 1**",
        "- (2) Claim a.\n- (3) Claim b.",
        "therefore (1) Claim t.",
        *(f"{denied} argument 1", "- (4) Claim c."),
        *(f"{denied} the objection from (4)", "- (5) Claim d."),
        *(f"{denied} argument 1", "- (6) Claim h."),
        *("**Objection**", "- (7) Claim e.", "against (1)"),
        *(f"{denied} the objection from (7)", "- (8) Claim f."),
        *(f"{denied} the objection from (7)", "- (9) Claim g."),
    ]


def test_an_objection_that_two_steps_lead_to_is_stated_once() -> None:
    """Where it denies one of them and that one denies it."""
    steps: list[Element] = [
        Support("a", "t", id="s"),
        Counterpoint("b", "s", id="u"),
        Counterpoint("c", "u", id="v"),
        Counterpoint("d", "v", id="w"),
        Counterpoint("e", "w", id="x"),
    ]
    whole = blocks(ArgumentMap([*CLAIMS, *steps]))
    assert [block for block in whole if block.startswith("**Objection to")] == [
        "**Objection to the step** of argument 1",
        *[f"**Objection to the step** of the objection from ({n})" for n in (3, 4, 5)],
    ]


@pytest.mark.parametrize("mark", list("\\`*_{}[]<>#|~$&"))
def test_a_text_is_no_markup(mark: str) -> None:
    """Each sign that Markdown, or a page made of it, would take for its own has a backslash."""
    text = f"It is{mark}so{mark} here."
    escaped = f"It is\\{mark}so\\{mark} here."
    debate = ArgumentMap.of(Claim("a", text), title=text)
    assert blocks(debate) == [f"# {escaped}", f"**Thesis.** (1) {escaped}"]


def test_sources_are_named_by_their_titles() -> None:
    """One without a title by its id."""
    sources = [Source("p", title="A page", text="So it is."), Source("q", text="And so on.")]
    quotes = [{"exact": "So it is"}, {"exact": "And so on", "source": "q"}]
    debate = ArgumentMap.of(Claim("a", "A.", quotes=quotes), sources=sources)
    assert blocks(debate)[1:] == [
        "## In the words of the source",
        "- (1) “So it is” (A page)\n- (1) “And so on” (q)",
    ]
