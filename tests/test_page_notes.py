"""The numbers of a page: from the words to the notes, from the notes to the words, and back."""

from __future__ import annotations

import re

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Party,
    Quote,
    Relation,
    Restatement,
    Source,
    Support,
    page_html,
)
from argmap.page.embedding import embed, read_block
from argmap.page.markup import element
from argmap.page.passages import passages_of
from argmap.wording.words import ENGLISH
from tests.pages import Tag, parsed

PAGE = Source("page", text="The tax may hurt the poor. It helps the rich. It is dear.")
HURT, HELPS = "The tax may hurt the poor", "It helps the rich"


def page_of(*claims: Claim, sources: tuple[Source, ...] = (PAGE,)) -> Tag:
    """Return the page of claims, without a diagram."""
    return parsed(page_html(ArgumentMap(claims, sources=sources), diagram=False))


def numbers(tag: Tag) -> list[tuple[str, str]]:
    """Return the numbers behind words of the document, and where each leads."""
    return [(note.text, note.attributes["href"]) for note in tag.all("a", "note")]


def test_a_number_leads_to_its_claim_or_to_the_note_that_lists_several() -> None:
    """One claim is at the end of the link; two or three are in a note of that number."""
    one, two = Claim("a", "A.", quotes=HURT), Claim("b", "B.", quotes=HELPS)
    also, third = Claim("c", "C.", quotes=HELPS), Claim("d", "D.", quotes=HELPS)
    assert numbers(page_of(one, two)) == [("1", "#a"), ("2", "#b")]
    assert numbers(page_of(one, two, also)) == [("1", "#a"), ("2", "#:note-2")]
    assert numbers(page_of(one, two, also, third)) == [("1", "#a"), ("2", "#:note-2")]


def test_a_note_has_its_number_and_leads_to_its_words_and_claims() -> None:
    """Its id, its place in the list, a link to the words, one to each claim."""
    page = page_of(Claim("a", "A.", quotes=HURT), Claim("b", "B.", quotes=HURT))
    (note,) = [tag for tag in page.one("ol", "notes").parts if isinstance(tag, Tag)]
    assert (note.attributes["id"], note.attributes["value"]) == (":note-1", "1")
    links = [(link.text, link.attributes["href"]) for link in note.all("a")]
    assert links == [("¶1, s. 1", "#:passage-1"), ("A.", "#a"), ("B.", "#b")]
    assert note.text == "The tax may hurt the poor ¶1, s. 1 A.B."
    assert page.one("mark").attributes["id"] == ":passage-1"


def test_the_number_at_a_claim_leads_to_the_words_or_else_to_the_note() -> None:
    """Words that are not found have a note and no mark."""
    page = page_of(Claim("a", "A.", quotes=[HURT, "The moon is made of cheese"]))
    links = page.one("ul", "tree").all("a", "passage")
    assert [(link.text, link.attributes["href"]) for link in links] == [
        ("1 ¶1, s. 1", "#:passage-1"),
        ("2 in the notes", "#:note-2"),
    ]


def test_passages_that_begin_together_each_have_a_place() -> None:
    """The shortest, which ends first, has the mark; an empty element stands for each other."""
    quotes = ["The tax", "The tax may", HURT]
    page = page_of(*[Claim(f"c{n}", "A.", quotes=quote) for n, quote in enumerate(quotes)])
    article = page.one("article")
    assert article.all("mark")[0].attributes["id"] == ":passage-1"
    places = [tag.attributes["id"] for tag in article.all("span") if "id" in tag.attributes]
    assert places == [":passage-2", ":passage-3"]


def test_a_number_names_the_first_claim_of_its_passage() -> None:
    """A number names the first claim of its passage, by its text, cut where it is long.

    Of a relation by what it does.
    """
    long = "So it is, " * 20
    page = page_of(Claim("a", long, quotes=HURT), Claim("b", "B.", quotes=HURT))
    label = page.one("a", "note").attributes["aria-label"]
    assert label.startswith("1: So it is, So")
    assert label.endswith("…")
    page = page_of(Claim("b", "B.", quotes=HURT), Claim("a", long, quotes=HURT))
    assert page.one("a", "note").attributes["aria-label"] == "1: B."


def test_each_claim_on_the_same_words_has_its_own_closeness() -> None:
    """Each claim on the same words has its own closeness.

    And the first quote of a claim that quotes them twice is the one that counts.
    """
    close, free = Quote(HURT, closeness="close"), Quote(HURT, closeness="interpreted")
    page = page_of(
        Claim("a", "A.", quotes=HURT),
        Claim("b", "B.", quotes=[close, free]),
        Claim("c", "C.", quotes=free),
    )
    (note,) = [tag for tag in page.one("ol", "notes").parts if isinstance(tag, Tag)]
    uses = [use.text for use in note.all("li")[1:]]
    assert uses == ["A.", f"B. {ENGLISH.close_quote}", f"C. {ENGLISH.interpreted}"]


def test_a_note_names_its_source_where_there_are_two() -> None:
    """A note names its source where there are two.

    And where the words of one are not found, says their place beside it, once.
    """
    other = Source("other", text="It helps the rich.", title="Another page")
    claims = Claim("a", "A.", quotes=HURT), Claim("b", "B.", quotes=Quote(HELPS, source="other"))
    alone = [tag.text for tag in page_of(claims[0]).one("ol", "notes").all("small")]
    assert alone == []
    both = page_of(*claims, sources=(PAGE, other)).one("ol", "notes")
    assert [tag.text for tag in both.all("small")] == ["page", "Another page"]
    assert [tag.text for tag in both.all("a", "place")] == ["¶1, s. 1", "¶1, s. 1"]
    lost = page_of(Claim("a", "A.", quotes=Quote("The moon is cheese", page="7")))
    assert [tag.text for tag in lost.one("ol", "notes").all("small")] == [
        f"p. 7 · {ENGLISH.quote_not_found}"
    ]


def test_the_same_places_of_two_sources_are_two_passages() -> None:
    """So are the same lost words in one, where they are lost in two ways."""
    twin = Source("twin", text=PAGE.text)
    quotes = [Quote(HURT), Quote(HURT, source="twin"), Quote("Cheese is good")]
    debate = ArgumentMap(
        [Claim(f"c{n}", "A.", quotes=quote) for n, quote in enumerate(quotes)],
        sources=[PAGE, twin],
    )
    assert [list(each.uses) for each in passages_of(debate)] == [["c0"], ["c1"], ["c2"]]
    twice = Source("page", text="It is dear. It is dear. It is wet.")
    lost = [Quote("It is"), Quote("It is", before="Never")]
    claims = [Claim(f"c{n}", "A.", quotes=quote) for n, quote in enumerate(lost)]
    found = passages_of(ArgumentMap(claims, sources=[twice]))
    assert [each.match.status.value for each in found] == ["ambiguous", "out-of-context"]


def test_the_place_of_words_is_their_paragraph_sentence_and_page() -> None:
    """The printed page goes with the others, and stands alone where the words are not found."""
    claims = [
        Claim("a", "A.", quotes=Quote(HURT, page="7")),
        Claim("b", "B.", quotes=Quote("Cheese is good", page="8")),
        Claim("c", "C.", quotes="poor. It helps"),
    ]
    found = passages_of(ArgumentMap(claims, sources=[PAGE]))
    places = {next(iter(each.uses)): each.place(ENGLISH) for each in found}
    assert places == {"a": "¶1, s. 1, p. 7", "b": "p. 8", "c": "¶1, s. 1, s. 2"}


def test_a_page_runs_leftwards_where_most_claims_do() -> None:
    """Half of them are not most; nor is a language that only one of two sources has."""
    hebrew, latin = Claim("h", "המס יקר."), Claim("l", "The tax is dear.")
    assert 'dir="rtl"' not in _head(page_html(ArgumentMap.of(hebrew, latin), diagram=False))
    assert 'dir="rtl"' in _head(page_html(ArgumentMap.of(hebrew), diagram=False))
    german, french = Source("a", language="de", text="So."), Source("b", language="fr", text="Or.")
    claim = Claim("a", "A.")
    for sources, spoken in (((german,), "de"), ((german, french), None), ((), None)):
        page = page_of(claim, sources=sources)
        (link,) = [a for a in page.one("p", "main-claim").all("a") if a.text == "A."]
        assert link.attributes.get("lang") == spoken


def _head(page: str) -> str:
    found = re.search("<html[^>]*>", page)
    assert found
    return found[0]


def test_attributes_that_are_empty_or_zero_are_written() -> None:
    """Only what is ``None`` or false is left out; a quotation mark of either kind is escaped."""
    assert element("a", title="", tabindex=0, hidden=False, lang=None) == (
        '<a title="" tabindex="0"></a>'
    )
    assert element("a", title='it\'s "so"') == '<a title="it&#39;s &quot;so&quot;"></a>'


@pytest.mark.parametrize(
    ("relations", "words"),
    [
        ([Support("a", "b")], ["because"]),
        ([Counterpoint("a", "b")], ["but"]),
        ([Support("a", "b", id="s"), Counterpoint("c", "s")], ["because", "but the step fails"]),
        ([Counterpoint("a", "b"), Counterpoint("b", "a")], ["but", "contradiction"]),
        ([Contrast("a", "b")], ["in contrast"]),
        ([Restatement("a", "b")], ["in other words"]),
        ([Context("a", "b")], ["given that"]),
        ([], []),
    ],
)
def test_the_legend_has_the_word_of_each_kind_that_occurs(
    relations: list[Relation], words: list[str]
) -> None:
    """The legend has the word of each kind that occurs, and of no other; each after its sign."""
    debate = ArgumentMap([*[Claim(name, name.upper() + ".") for name in "abc"], *relations])
    legend = parsed(page_html(debate, diagram=False)).one("footer", "legend")
    items = legend.all("li", "word")
    assert [item.text.removeprefix(item.one("span").text + " ") for item in items] == words


def test_the_title_in_a_block_wins_over_that_beside_it() -> None:
    """Which is taken where the block has none."""
    titled = "===\ntitle: In it\n===\n[tax]: Tax carbon."
    assert read_block(titled, "Beside it").title == "In it"
    assert read_block(titled).title == "In it"
    assert read_block("[tax]: Tax carbon.", "Beside it").title == "Beside it"
    assert read_block("[tax]: Tax carbon.").title == ""


def test_remarks_quote_what_findings_call_by_its_id() -> None:
    """A claim by its words, a relation by the claims it starts from; each begins a sentence."""
    debate = ArgumentMap.of(
        Claim("tax", "It is due."),
        Claim("dear", "It is dear."),
        Claim("slow", "It is slow."),
        Counterpoint(["dear", "slow"], "tax", id="k"),
        Support("tax", "tax"),
    )
    page = parsed(page_html(debate, diagram=False, notes=True))
    said = [item.text for item in page.one("section", "checks").all("li")]
    reply = "If the source or the debate replies to it, add the reply."
    assert said == [
        f"remark Nothing answers the counterpoint from “It is dear.” + “It is slow.”{reply}",
        "error “It is due.” is given as a reason for itself.Name another premise.",
    ]


@pytest.mark.engine
def test_two_drawings_of_one_map_on_a_page_have_different_ids() -> None:
    """Two drawings of one map on a page have different ids.

    By the mark that the second is given, in its ids and in what refers to them.
    """
    debate = read_block("[tax]: Tax carbon.")
    first, second = embed(debate), embed(debate, mark="two")
    ids = [set(re.findall(r'id="(map-[^"]*)"', html)) for html in (first, second)]
    assert ids[0]
    assert not ids[0] & ids[1]
    assert all(re.match("map-[0-9a-f]{8}-two-", each) for each in ids[1])
    assert not any("-two-" in each for each in ids[0])


def test_the_voice_of_a_claim_is_no_passage() -> None:
    """A map without quotes has no number and no note."""
    debate = ArgumentMap.of(Claim("a", "A.", voice="p"), parties=[Party("p", "Some")])
    page = parsed(page_html(debate, diagram=False))
    assert not page.all("a", "note")
    assert not page.all("ol", "notes")


@pytest.mark.parametrize(
    ("quote", "word"),
    [
        ("It is cheap", "quote_not_found"),
        ("The tax may hurt: the poor", "quote_marks_differ"),
        (Quote("It is dear", before="poor."), "quote_out_of_context"),
        ("It", "quote_ambiguous"),
        (Quote("It is dear", source="lost"), "quote_unavailable"),
    ],
)
def test_a_page_says_why_a_quote_has_no_place(quote: Quote | str, word: str) -> None:
    """In the words for each reason."""
    lost = Source("lost", path="lost.txt")
    page = page_html(
        ArgumentMap.of(Claim("a", "A.", quotes=quote), sources=[PAGE, lost]), diagram=False
    )
    assert str(getattr(ENGLISH, word)).partition("{")[0] in page


def test_each_claim_of_the_list_stands_on_a_line_of_its_own() -> None:
    """By its class, on which the style of the list hangs."""
    debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Counterpoint("b", "a"))
    found = parsed(page_html(debate, diagram=False))
    assert len(found.all("div", "line")) == 2


def test_counterpoints_that_nothing_answers_are_one_list_of_remarks() -> None:
    """With an item for each."""
    debate = ArgumentMap(
        [
            *[Claim(name, f"It is {name}.") for name in ("due", "dear", "slow", "odd", "old")],
            *[Counterpoint(name, "due") for name in ("dear", "slow", "odd", "old")],
        ]
    )
    page = parsed(page_html(debate, diagram=False, notes=True))
    said = [item.text for item in page.one("section", "checks").all("li")]
    for name in ("dear", "slow", "odd", "old"):
        assert f"a counterpoint from “It is {name}.”" in said
