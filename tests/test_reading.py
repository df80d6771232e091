"""The reading page as text: what it holds, what it never holds, and that it can be read back."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap import (
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    Finding,
    PageError,
    Perspective,
    Quote,
    ReadError,
    Restatement,
    Source,
    Support,
    load,
    load_example,
    loads,
    page_html,
    write_page,
)
from argmap.cli import main
from tests.fresh_process import outputs
from tests.pages import Tag, address, parsed
from tests.strategies import HOSTILE, SCRIPTS, as_id, ids, maps

EXAMPLE = load_example()
PAGE = Source(
    "page",
    text="Of tax\n\nThe tax may hurt the poor. It helps the rich. Nobody says why.\n\nIt is dear.",
)


def plain(debate: ArgumentMap, **options: object) -> str:
    """Return the page of a map without a diagram."""
    return page_html(debate, diagram=False, **options)  # type: ignore[arg-type]


def quoting(*quotes: str | Quote, source: Source = PAGE) -> ArgumentMap:
    """Return a map with a claim for each quote."""
    claims = [Claim(f"c{n}", f"Claim {n}.", quotes=quote) for n, quote in enumerate(quotes)]
    return ArgumentMap(claims, sources=[source])


def marks(page: Tag) -> list[tuple[str, str]]:
    """Return the text of each mark, and how many passages lie over it."""
    return [(mark.text, mark.classes[0]) for mark in page.all("mark")]


# -- one file that asks for nothing ------------------------------------------------------------


def test_the_policy_lets_its_own_style_and_scripts_run_and_nothing_else() -> None:
    """Everything is forbidden but what has the hash of the page's own style and scripts."""
    html = plain(EXAMPLE)
    page = parsed(html)
    (policy,) = [m.attributes["content"] for m in page.all("meta") if "http-equiv" in m.attributes]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    scripts = [s.text for s in page.all("script") if "type" not in s.attributes]
    for name, texts in (("script-src", scripts), ("style-src", [page.one("style").text])):
        digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()) for text in texts]
        assert rules[name].split() == [f"'sha256-{digest.decode()}'" for digest in digests]
    assert "unsafe" not in policy


@pytest.mark.engine
def test_nothing_in_the_page_runs_or_asks_by_itself() -> None:
    """No event handler, no style attribute, nothing that loads: also not in the diagram."""
    for tag in parsed(page_html(EXAMPLE)):
        assert not [name for name in tag.attributes if name.startswith("on")]
        assert "style" not in tag.attributes
        assert not {"src", "srcset", "poster", "data", "background"} & set(tag.attributes)
        assert tag.name not in {"img", "iframe", "object", "embed", "link", "base", "image", "use"}


def test_the_style_loads_nothing() -> None:
    """No font, no import, no picture by address."""
    style = parsed(plain(EXAMPLE)).one("style").text
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.engine
def test_the_same_map_gives_the_same_bytes() -> None:
    """Whatever the order of Python's sets."""
    code = (
        "import argmap; d = argmap.load_example(); "
        "print(argmap.page_html(d, standing=argmap.evaluate(d)))"
    )
    assert len(outputs(code, "0", "1", "4242")) == 1


# -- the map inside ----------------------------------------------------------------------------


@settings(max_examples=60)
@given(debate=maps())
def test_any_map_makes_a_sound_page_and_comes_back(debate: ArgumentMap) -> None:
    """The page is well formed, ids are unique, links lead somewhere, and the map is in it."""
    html = plain(debate)
    page = parsed(html)
    names = [tag.attributes["id"] for tag in page if "id" in tag.attributes]
    assert len(set(names)) == len(names)
    assert not [name for name in names if re.search(r"\s", name)]
    for link in page.all("a"):
        href = link.attributes.get("href", "")
        assert not href.startswith("#") or href[1:] in names
    for element in debate:
        assert address(element.id) in names
    assert loads(html) == debate
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", html.split("<script")[0]
    )


@given(names=st.lists(ids(), unique=True, max_size=5))
def test_anchors_are_safe_and_tell_ids_apart(names: list[str]) -> None:
    """An anchor has no white space, no colon, nothing to escape; two ids never share one."""
    anchors = [address(name) for name in names]
    assert len(set(anchors)) == len(names)
    assert all(re.fullmatch(r"[\w.+~-]+", each) for each in anchors)


def test_the_page_is_loaded_back(tmp_path: Path) -> None:
    """The suffix and the content both say what it is, and the text of the source comes along."""
    path = write_page(EXAMPLE, tmp_path / "page.html", diagram=False)
    assert load(path) == EXAMPLE
    assert load(path).sources[0].text == EXAMPLE.sources[0].text
    assert loads(path.read_text("utf-8")) == EXAMPLE


def test_another_page_is_no_map(tmp_path: Path) -> None:
    """A page without a map in it is refused, and says what to do."""
    path = tmp_path / "other.html"
    path.write_text("<!doctype html><title>x</title>", "utf-8")
    with pytest.raises(ReadError, match="expected a page that holds its map"):
        load(path)


def test_a_damaged_page_is_told_of_by_its_own_lines(tmp_path: Path) -> None:
    """The place of a fault is its place in the page."""
    html = plain(EXAMPLE).replace('"kind": "claim"', '"kind": "clam"', 1)
    line = html[: html.index('"clam"')].count("\n") + 1
    path = tmp_path / "page.html"
    path.write_text(html, "utf-8")
    with pytest.raises(ReadError, match=rf"page\.html:{line}:\d+: .*found 'clam'"):
        load(path)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(text: str) -> None:
    """Wherever a map may hold text, none of it becomes markup."""
    text = text if text.strip() else f"x{text}"
    name = as_id(text)
    debate = ArgumentMap(
        [
            Claim(
                name, text, quotes=[Quote(text), "the tax"], perspective="v", note=text, cue=text
            ),
            Claim("b", "B.", tags=[text], group=[text]),
            Counterpoint(name, "b", cue=text),
        ],
        title=text,
        sources=[Source("s", text=f"{text} the tax {text}", title=text, address=text)],
        perspectives=[Perspective("v", text)],
    )
    finding = Finding("code", "warning", text, hint=text, subject=name)
    html = plain(debate, findings=[finding], standing=argmap.evaluate(debate))
    page = parsed(html)
    calm = parsed(plain(debate, findings=[finding], standing=argmap.evaluate(debate)))
    assert [tag.name for tag in page] == [tag.name for tag in calm]
    assert not page.all("b", "bold")
    assert len(page.all("script")) == 4
    assert "alert(1)" not in html or "<script>alert" not in html
    assert loads(html) == debate


def test_an_address_is_a_link_only_where_a_browser_may_follow_it() -> None:
    """http, https and mailto are; what a browser would run is text."""
    for link, links in (("https://example.org/a?b=1&c=2", 1), ("javascript:alert(1)", 0)):
        page = parsed(plain(ArgumentMap(sources=[Source("s", text="A.", address=link)])))
        outward = [a for a in page.all("a") if not a.attributes["href"].startswith("#")]
        assert len(outward) == links
        assert link in page.one("article").text


# -- the document ------------------------------------------------------------------------------


def test_a_document_is_shown_whole() -> None:
    """Every word of it, in order; numbers of paragraphs and notes apart."""
    article = parsed(plain(EXAMPLE)).one("article")
    shown = re.sub(r"\s+", " ", "".join(_words(article)))
    assert " ".join((EXAMPLE.sources[0].text or "").split()) in shown


def _words(tag: Tag) -> list[str]:
    out: list[str] = []
    for part in tag.parts:
        if isinstance(part, str):
            out.append(part)
        elif not {"note", "number"} & set(part.classes):
            out += [*_words(part), *([" "] if part.name in {"p", "h3"} else [])]
    return out


def test_overlapping_and_nested_quotes_are_marked_as_often_as_they_overlap() -> None:
    """The text is cut wherever a passage begins or ends."""
    debate = quoting("The tax may hurt the poor", "may hurt the", "the poor. It helps")
    assert marks(parsed(plain(debate))) == [
        ("The tax ", "depth-1"),
        ("may hurt ", "depth-2"),
        ("the", "depth-3"),
        (" poor", "depth-2"),
        (".", "depth-1"),
        (" ", "depth-1"),
        ("It helps", "depth-1"),
    ]


def test_a_note_names_its_marks_and_its_claims() -> None:
    """A note names its marks and its claims, so that the page's script has nothing to work out."""
    debate = quoting("The tax may hurt the poor", "may hurt the", "The tax may hurt the poor")
    first, second = parsed(plain(debate)).one("ol", "notes").parts
    assert isinstance(first, Tag)
    assert isinstance(second, Tag)
    assert (first.attributes["data-for"], first.attributes["data-marks"]) == ("c1", "1-2")
    assert (second.attributes["data-for"], second.attributes["data-marks"]) == ("c0 c2", "0-3")


def test_an_ellipsis_is_marked_in_pieces() -> None:
    """What stands between the pieces is not."""
    page = parsed(plain(quoting("The tax may … help".replace("help", "hurt the poor"))))
    assert [text for text, _ in marks(page)] == ["The tax may", "hurt the poor"]


def test_numbers_rise_through_the_text() -> None:
    """The number stands where its passage ends, and the list leads to where it begins."""
    page = parsed(plain(quoting("It is dear", "It helps the rich", "The tax may hurt the poor")))
    assert [note.text for note in page.all("a", "note")] == ["1", "2", "3"]
    numbers = [a.one("b").text for a in page.one("ul", "tree").all("a", "passage")]
    assert numbers == ["3", "2", "1"]


def test_sentences_that_carry_no_claim_are_shown_as_such() -> None:
    """Sentences that carry no claim are shown as such.

    In the text and in a list with their places.
    """
    page = parsed(plain(quoting("The tax may hurt the poor", "It is dear"), notes=True))
    article = page.one("article")
    assert [span.text for span in article.all("span", "silent")] == [
        "It helps the rich. Nobody says why."
    ]
    checks = next(tag for tag in page if tag.attributes.get("id") == ":checks")
    assert "¶1, s. 2 It helps the rich." in checks.text


def test_a_map_without_a_document_leaves_no_gap() -> None:
    """The map has the whole page then."""
    page = parsed(plain(ArgumentMap.of(Claim("a", "A."))))
    assert not page.all("section", "document")
    assert page.one("body").classes == ["bare"]


def test_a_long_text_is_laid_out_in_stretches() -> None:
    """Each some thousands of characters long; no paragraph is outside of one, none in two."""
    texts = [f"Sentence {number} says something of its own about it." for number in range(400)]
    source = Source("s", text="\n\n".join(texts))
    article = parsed(plain(ArgumentMap(sources=[source]))).one("article")
    stretches = article.all("div", "stretch")
    assert [p for each in stretches for p in each.all("p")] == article.all("p")
    assert [p.text.partition("Sentence")[1:] for p in article.all("p")] == [
        text.partition("Sentence")[1:] for text in texts
    ]
    assert 5 <= len(stretches) <= 40


def test_headings_are_no_paragraphs() -> None:
    """They have no number, and a quote in one is marked all the same."""
    page = parsed(plain(quoting("Of tax")))
    assert page.one("p", "heading").one("mark").text == "Of tax"


def test_passages_alone_show_no_more_than_their_sentences() -> None:
    """The rest of the text is not in the file at all, and its digest stands for it."""
    debate = quoting("may hurt the poor", "Nobody ever says why")
    html = plain(debate, document="passages")
    assert "The tax may hurt the poor." in re.sub("<[^>]*>|(?<=>)1(?=<)", "", html)
    for other in ("helps the rich", "Nobody says", "{+", "is dear"):
        assert other not in html
    (source,) = loads(html).sources
    assert source.text is None
    assert source.sha256 == PAGE.digest


def test_the_words_around_a_passage_are_bounded() -> None:
    """A text without a full stop does not slip out as context."""
    text = " ".join(f"word{n}" for n in range(5_000)) + "."
    debate = quoting("word2500 word2501", source=Source("page", text=text))
    html = plain(debate, document="passages", findings=())
    assert "word2499" in html
    assert len(re.findall(r"word\d+", html.split("<article")[1].split("</article")[0])) < 60


def test_a_source_without_text_shows_its_quotes() -> None:
    """A source without text shows its quotes.

    With the words before and after, and says why there is no more.
    """
    quote = Quote("hurt the poor", before="The tax may", after="It helps")
    page = parsed(plain(quoting(quote, source=Source("book", title="On tax"))))
    article = page.one("article")
    assert article.one("mark").text == "hurt the poor"
    assert "The tax may hurt the poor1 It helps" in article.text
    assert "not at hand" in article.text


def test_a_quote_that_is_not_found_is_told_of() -> None:
    """It has a number and a note, and no mark."""
    page = parsed(plain(quoting("The tax will hurt the poor", "It")))
    assert not page.all("mark")
    notes = page.one("ol", "notes").text
    assert "not found in the source" in notes
    assert "stands in several places" in notes


def test_several_sources_stand_one_after_another() -> None:
    """Each under its name; marks are counted through all of them."""
    other = Source("other", text="It is cheap.", title="A reply")
    debate = ArgumentMap(
        [
            Claim("a", "A.", quotes="It is dear"),
            Claim("b", "B.", quotes=Quote("It is cheap", source="other")),
        ],
        sources=[PAGE, other],
    )
    page = parsed(plain(debate))
    assert [h.text for h in page.all("h3") if "id" in h.attributes] == ["page", "A reply"]
    assert [a.text for a in page.one("ul", "sources").all("a")] == ["page", "A reply"]
    items = [part for part in page.one("ol", "notes").parts if isinstance(part, Tag)]
    assert [item.attributes["data-marks"] for item in items] == ["0-1", "1-2"]


# -- the list ----------------------------------------------------------------------------------


def test_the_list_says_all_that_is_to_be_known_of_a_claim() -> None:
    """Relation words, voices, points of view, modality with its cue, numbers and places."""
    tree = parsed(plain(EXAMPLE)).one("ul", "tree").text
    for words in (
        "because",
        "but",
        "in other words",
        "contrast",
        "“instead”",
        "supplied",
        "some actors",
        "Ayatollah Khamenei’s worldview",
        "reported",
        "possible: “may be viewed”",
        "unstated",
        "¶1, s. 2",
        "shown above",
    ):
        assert words in tree, words


def test_the_list_is_nested() -> None:
    """What bears on a claim stands in a list below it, one level deeper."""
    debate = ArgumentMap.of(
        Claim("a", "A."),
        Claim("b", "B."),
        Claim("c", "C."),
        Support("b", "a"),
        Counterpoint("c", "b"),
    )
    tree = parsed(plain(debate)).one("ul", "tree")
    levels = {item.attributes["id"]: item.attributes["data-level"] for item in tree.all("li")}
    assert levels == {"a": "1", "b": "2", "c": "3"}
    assert len(tree.all("ul")) == 3


def test_a_map_of_ten_thousand_levels_is_listed() -> None:
    """No recursion; what lies deep says its depth, since no page has room for such an indent."""
    size = 10_000
    claims = [Claim(f"c{n}", f"Claim {n}.") for n in range(size)]
    steps = [Support(f"c{n + 1}", f"c{n}") for n in range(size - 1)]
    debate = ArgumentMap([*claims, *steps])
    tree = parsed(plain(debate, findings=())).one("ul", "tree")
    last = tree.all("li")[-1]
    assert (last.attributes["id"], last.attributes["data-level"]) == (f"c{size - 1}", str(size))
    assert last.one("span", "depth").text == str(size - 1)
    assert len(tree.all("ul")) < 20


def test_every_relation_has_a_place_of_its_own() -> None:
    """Every relation has a place of its own.

    So that an address can lead to a step, a contrast or a restatement too.
    """
    page = parsed(plain(EXAMPLE))
    names = {tag.attributes.get("id") for tag in page.one("ul", "tree")}
    assert {address(element.id) for element in EXAMPLE} <= names


def test_a_page_runs_as_its_claims_do_and_a_document_says_its_language() -> None:
    """Right to left where most claims do; the language of a source stands at its text."""
    page = Source("p", text="محور مقاومت یک هویت است.", language="fa")
    debate = ArgumentMap.of(Claim("a", "محور مقاومت یک هویت است."), sources=[page])
    tags = parsed(plain(debate))
    assert tags.one("html").attributes.get("dir") == "rtl"
    assert tags.one("article", "source").attributes["lang"] == "fa"
    assert "dir" not in parsed(plain(EXAMPLE)).one("html").attributes


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("title", ["Keep them", "<b>&amp;", '"><script>x</script>', "כן"])
def test_a_claim_begins_with_its_title(title: str, language: str) -> None:
    """Bold in the list, from where the panel of a chosen claim and the search take it."""
    debate = ArgumentMap.of(
        Claim("stairs", "They should be kept.", title=title),
        Claim("steep", "They are steep."),
        Counterpoint("steep", "stairs"),
    )
    html = plain(debate, words=argmap.Words.of(language))
    kept, steep = parsed(html).one("ul", "tree").all("a", "claim")
    head = kept.one("b", "title")
    assert kept.parts[0] is head
    assert head.parts == [title]
    assert kept.text == f"{title} — They should be kept."
    assert steep.parts == ["They are steep."]
    assert html.count("<script>x") == 0


def test_the_main_claim_begins_with_its_title() -> None:
    """Where the page opens, as in the list."""
    claim = Claim("stairs", "They should be kept.", title="Keep <b>them</b>")
    link = parsed(plain(ArgumentMap.of(claim))).one("p", "main-claim").one("a")
    assert link.one("b", "title").parts == ["Keep <b>them</b>"]
    assert link.text == "Keep <b>them</b> — They should be kept."


def test_a_title_of_blanks_alone_is_none() -> None:
    """The page shows the text of the claim, and no dash before it."""
    page = parsed(plain(ArgumentMap.of(Claim("a", "Hot.", title=" "))))
    assert page.one("ul", "tree").one("a", "claim").parts == ["Hot."]
    assert page.one("p", "main-claim").one("a").parts == ["Hot."]


def test_the_reason_for_a_standing_stands_at_the_claim() -> None:
    """The reason for a standing stands at the claim.

    In the list, from where the panel of a chosen claim takes it.
    """
    debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Counterpoint("a", "b"))
    marks = parsed(plain(debate, standing=argmap.evaluate(debate))).all("span", "standing")
    assert marks[0].attributes["title"].startswith("“Fire.” falls in this map: a counterpoint")


@pytest.mark.engine
def test_the_diagram_and_the_list_have_the_same_names() -> None:
    """Each box and line names the claims and relations it shows, as the list does."""
    page = parsed(page_html(EXAMPLE))
    listed = {tag.attributes.get("id") for tag in page.one("ul", "tree")}
    for drawing, lead in zip(page.all("svg", "drawing"), (":map-", ":mini-"), strict=True):
        groups = [tag for tag in drawing.all("g") if "data-for" in tag.attributes]
        named = {name for group in groups for name in group.attributes["data-for"].split()}
        assert named <= listed
        assert {address(claim.id) for claim in EXAMPLE.claims} <= named
        assert all(group.attributes["id"].startswith(lead) for group in groups)
        assert any(group.attributes["id"] == f"{lead}synthesis" for group in groups)


@pytest.mark.engine
def test_the_diagram_takes_its_colours_from_the_page() -> None:
    """The diagram takes its colours from the page.

    So that it is dark where the page is dark, and black on paper.
    """
    drawing, _ = parsed(page_html(EXAMPLE)).all("svg", "drawing")
    colours = {tag.attributes.get(name, "none") for tag in drawing for name in ("fill", "stroke")}
    assert {c for c in colours if not c.startswith("var(--")} <= {"none"}
    assert {"var(--support)", "var(--thesis)", "var(--text)"} <= colours


@pytest.mark.engine
def test_an_evaluation_is_laid_over_the_diagram() -> None:
    """What falls says so there too, and the legend explains it."""
    debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Counterpoint("a", "b"))
    page = parsed(page_html(debate, standing=argmap.evaluate(debate)))
    assert all("falls" in drawing.text for drawing in page.all("svg"))
    assert "unmarked: stands in this map" in page.one("footer", "legend").text


def test_the_page_is_whole_without_an_engine() -> None:
    """It says that there is no diagram, and why."""
    html = page_html(EXAMPLE, engine="no such program")
    absent = parsed(html).one("p", "absent")
    assert absent.text.startswith(
        "There is no diagram in this page, for nothing could draw it: the engine 'no such program'"
    )
    assert absent.one("bdi").attributes["lang"] == "en"
    assert loads(html) == EXAMPLE


def test_a_large_map_is_not_drawn_unasked() -> None:
    """The page says so, and what to do instead."""
    debate = ArgumentMap([Claim(f"c{n}", "C.") for n in range(501)])
    page = parsed(page_html(debate, findings=()))
    assert "with 501 claims it would be too large" in page.one("p", "absent").text


def test_the_document_is_set_whole_with_its_words_undivided() -> None:
    """Footnotes and what pages add stand in pieces of their own; no line-end hyphen is left."""
    text = "So it is.4 The norma-\ntive law.\n\n17\n\x0cNew page.\n\n4 In the year of 1990.\n"
    claim = Claim("a", "A.", quotes="the normative law")
    page = plain(ArgumentMap.of(claim, sources=[Source("page", text=text)]))
    assert ' class="depth-1">The normative law</mark>' in page
    assert '<p class="addition" dir="auto">17</p>' in page
    assert '<p class="footnote" dir="auto">4 In the year of 1990.</p>' in page
    assert "So it is.4" in page


# -- legend, objections, the evaluation --------------------------------------------------------


def test_the_legend_explains_what_occurs_and_nothing_else() -> None:
    """The legend explains what occurs and nothing else.

    With a sign and a word for each kind of relation.
    """
    debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("a", "b"))
    legend = parsed(plain(debate)).one("footer", "legend")
    assert [item.text for item in legend.all("li")] == ["◄── because"]
    whole = parsed(plain(EXAMPLE)).one("footer", "legend").text
    for words in ("quoted", "no claim quotes them", "═══ in contrast", "struck out: rejected"):
        assert words in whole


@pytest.mark.parametrize(
    ("relation", "word"),
    [
        (Support("a", "b"), "because"),
        (Counterpoint("a", "b"), "but"),
        (Contrast("a", "b"), "in contrast to"),
        (Restatement("a", "b"), "in other words"),
    ],
)
def test_each_relation_has_its_word(relation: argmap.Relation, word: str) -> None:
    """Each relation has its word, in the list."""
    debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), relation)
    assert word in [b.text for b in parsed(plain(debate)).one("ul", "tree").all("b")]


def test_findings_are_shown_with_their_hints() -> None:
    """Those of ``check`` where they are asked for, or others; claims are quoted and not named."""
    debate = quoting("hurt the poor")
    assert not [t for t in parsed(plain(debate)) if t.attributes.get("id") == ":checks"]
    page = parsed(plain(debate, notes=True))
    checks = next(t for t in page if t.attributes.get("id") == ":checks")
    assert "modality" in checks.text
    assert "'c0'" not in checks.text
    assert re.match(r"\d+ warnings?, \d+ remarks?\.$", checks.one("p", "counts").text)
    assert "#c0" in [a.attributes["href"] for a in checks.all("a")]
    none = next(
        t for t in parsed(plain(debate, findings=())) if t.attributes.get("id") == ":checks"
    )
    assert "Nothing was found to object to." in none.text


@pytest.mark.parametrize(
    ("text", "shown"),
    [("word " * 24 + "w", "word " * 24 + "…"), ("w" * 121, "w" * 119 + " …"), ("w" * 120,) * 2],
)
def test_a_long_claim_is_named_by_its_first_words(text: str, shown: str) -> None:
    """A long claim is named by its first words.

    Of 120 characters at most, cut between words where there are several.
    """
    finding = argmap.Finding("code", "info", "something is odd", subject="a")
    page = parsed(plain(ArgumentMap.of(Claim("a", text)), findings=[finding]))
    assert page.one("div", "findings").all("h3")[0].text == f"“{shown}”"


def test_an_evaluation_is_shown_with_its_reasons() -> None:
    """An evaluation is shown with its reasons, at each claim, with the reason for the main one.

    It speaks of the map, not of the world.
    """
    debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Counterpoint("a", "b"))
    page = parsed(plain(debate, standing=argmap.evaluate(debate)))
    assert [s.text for s in page.all("span", "standing")] == ["falls: defeated", "stands: asserted"]
    section = page.one("section", "standing-panel").text
    assert "“Fire.” falls in this map: a counterpoint to it stands." in section
    assert "nothing of what is so" in section
    assert not parsed(plain(debate)).all("section", "standing-panel")


def test_what_cannot_be_asked_for_is_refused() -> None:
    """An extent that is none, and the evaluation of another map."""
    with pytest.raises(
        PageError, match="expected 'whole' or 'passages' for document, found 'half'"
    ):
        plain(EXAMPLE, document="half")
    with pytest.raises(PageError, match="another map"):
        plain(EXAMPLE, standing=argmap.evaluate(ArgumentMap()))


@pytest.mark.parametrize("text", SCRIPTS)
def test_any_script_is_shown_as_it_is(text: str) -> None:
    """Letters of every script pass, and each text finds its own direction."""
    page = parsed(plain(ArgumentMap.of(Claim("a", text))))
    (claim,) = [a for a in page.all("a", "claim") if a.text == text]
    assert claim.attributes["dir"] == "auto"


# -- the command -------------------------------------------------------------------------------


def test_the_command_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What ``page_html`` returns, into a file or to the standard output."""
    file, page = tmp_path / "map.json", tmp_path / "page.html"
    argmap.dump(quoting("hurt the poor"), file)
    assert main(["read", str(file), "-o", str(page), "--no-diagram", "--standing"]) == 0
    debate = load(file)
    expected = plain(debate, standing=argmap.evaluate(debate))
    assert page.read_text("utf-8") == expected
    assert main(["read", str(file), "-o", "-", "--no-diagram", "--document", "passages"]) == 0
    assert capsys.readouterr() == (plain(debate, document="passages"), "")
    assert main(["read", str(file), "-o", "-", "--no-diagram", "--notes"]) == 0
    assert capsys.readouterr() == (plain(debate, notes=True), "")
    assert main(["read", str(file), "-o", str(tmp_path / "no" / "page.html")]) == 2


def test_the_command_never_writes_a_page_over_a_map(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page is a file that ends in .html or .htm."""
    file = tmp_path / "map.json"
    argmap.dump(EXAMPLE, file)
    before = file.read_bytes()
    assert main(["read", str(file), "-o", str(file)]) == 2
    assert "expected a file that ends in .html or .htm, found" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_every_command_takes_a_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For a map that is passed on as a page is a map all the same."""
    page = write_page(EXAMPLE, tmp_path / "page.html", diagram=False)
    assert main(["convert", str(page), str(tmp_path / "map.json")]) == 0
    assert load(tmp_path / "map.json") == EXAMPLE
    assert main(["check", str(page)]) == 0
    assert "0 errors" in capsys.readouterr().out


def test_the_pictures_of_the_readme_are_there_and_small() -> None:
    """Each one it shows, all of them together below 150 kB."""
    root = Path(argmap.__file__).parents[1]
    readme = (root / "README.md").read_text("utf-8")
    shown = re.findall(r"\]\((examples/pictures/[^)]*)\)", readme)
    assert len(shown) == 2
    assert sum((root / name).stat().st_size for name in shown) < 150_000
