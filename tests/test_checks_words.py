"""Checks of the words of a source: what each status, overlap and gap makes of a map."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap
from argmap import (
    CHECKS,
    MAP_MAKER,
    ArgumentMap,
    Claim,
    Contrast,
    Finding,
    Party,
    Quote,
    Restatement,
    Source,
    Support,
    check,
    load,
)

PAGE = Source(
    "page",
    path="page.txt",
    text="Tax\nA tax may help the poor. It raises money.\nIt is dear. Nobody likes it. So what.\n",
)


def found(debate: ArgumentMap, code: str) -> list[Finding]:
    """Return the findings with the code."""
    return [finding for finding in check(debate) if finding.code == code]


def quoting(*quotes: Quote | str, source: Source = PAGE) -> ArgumentMap:
    """Return a map with a claim for each quote of the source."""
    claims = [Claim(f"c{n}", f"Claim {n} is so.", quotes=q) for n, q in enumerate(quotes)]
    return ArgumentMap(claims, sources=[source])


def test_a_quote_that_is_not_there_is_shown_beside_the_nearest_passage() -> None:
    """The finding points at the line that comes nearest, and says word by word how it differs."""
    (finding,) = found(quoting("A tax may not help the poor"), "quote-not-found")
    assert finding.location == argmap.Location("page.txt", 2, 1)
    assert finding.excerpt == "A tax may help the poor. It raises money."
    assert finding.hint == "nearest is line 2: A tax may [-not-] help the poor"


def test_a_finding_points_into_the_file_of_the_map_when_it_was_read_from_one() -> None:
    """A record that a reader placed is where its finding is."""
    place = argmap.Location("map.argdown", 7, 3)
    claim = Claim("c", "It is so.", quotes="A tax may not help the poor", location=place)
    (finding,) = found(ArgumentMap.of(claim, sources=[PAGE]), "quote-not-found")
    assert (finding.location, finding.excerpt) == (place, "")


def test_the_places_of_an_ambiguous_quote_are_named() -> None:
    """A quote that stands twice names the lines to choose from."""
    (finding,) = found(quoting("It"), "ambiguous-quote")
    assert "on lines 2, 3" in finding.message
    assert "before=" in finding.hint


def test_quotes_of_relations_are_checked_too() -> None:
    """The words of a step are the source's like those of a claim."""
    debate = quoting("It is dear", "Nobody likes it").add(
        Support("c0", "c1", quotes="this is why", id="step")
    )
    assert [finding.subject for finding in found(debate, "quote-not-found")] == ["step"]


@pytest.mark.parametrize("text", ["", " \n ", "…!?"])
def test_a_source_without_words_holds_no_quote(text: str) -> None:
    """An empty source is there, and what is quoted from it is not."""
    debate = quoting("It is dear", source=Source("page", text=text))
    assert [finding.subject for finding in found(debate, "quote-not-found")] == ["c0"]


def test_a_quote_longer_than_the_source_is_not_found() -> None:
    """More words than the source has are not in it."""
    text = PAGE.text or ""
    assert found(quoting(text.strip() + " And more of the same."), "quote-not-found")


@pytest.mark.parametrize("exact", ["?", "…", "-", "a", "A", "“”"])
def test_a_quote_of_next_to_nothing_is_a_finding(exact: str) -> None:
    """Punctuation and single letters carry no claim, found or not."""
    assert found(quoting(exact), "slight-quote")


def test_quotes_without_a_text_are_counted_not_judged() -> None:
    """Where the source has no text, or there is no source, one finding says how many."""
    bare = quoting("It is dear", "It is not dear", source=Source("page"))
    (finding,) = check(bare, [r for r in CHECKS if "quote" in r.code])
    assert "2 quotes" in finding.message
    (finding,) = found(ArgumentMap.of(Claim("c", "It is so.", quotes="It is dear")), finding.code)
    assert "the map has no source" in finding.message


def test_sources_that_cannot_be_read_are_findings(tmp_path: Path) -> None:
    """A missing file, a folder and bytes that are no text are noticed, their quotes counted."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "bytes.txt").write_bytes(b"caf\xe9")
    (tmp_path / "empty.txt").write_bytes(b"")
    names = ("missing.txt", "folder", "bytes.txt", "empty.txt")
    sources = [Source(name, path=name) for name in names]
    quotes = [Quote("It is dear", source=name) for name in names]
    path = tmp_path / "map.json"
    argmap.dump(ArgumentMap([Claim("c", "It is so.", quotes=quotes)], sources=sources), path)
    codes = [finding.code for finding in check(load(path))]
    assert codes.count("source-not-read") == 3
    assert codes.count("unchecked-quotes") == 3
    assert codes.count("quote-not-found") == 1


def test_neighbouring_sentences_without_a_claim_are_one_finding() -> None:
    """What is passed over is reported in runs, with the line where each begins."""
    runs = [(f.message, f.excerpt) for f in found(quoting("It is dear"), "sentence-without-claim")]
    assert runs == [
        (
            "sentences 1 to 2 of source 'page', line 2, carry no claim",
            "A tax may help the poor. It raises money.",
        ),
        (
            "sentences 4 to 5 of source 'page', line 3, carry no claim",
            "It is dear. Nobody likes it. So what.",
        ),
    ]


def test_a_claim_of_the_map_maker_needs_no_words() -> None:
    """What is said to be the map-maker's is not looked for in the source."""
    own = Claim("own", "It is fair.", voice=MAP_MAKER)
    others = Claim("others", "It is unfair.")
    debate = ArgumentMap.of(own, others, sources=[PAGE])
    assert [f.subject for f in found(debate, "claim-without-words")] == ["others"]


def test_cues_are_looked_for_near_the_quote() -> None:
    """A claim's cue stands in the sentence of its quote; a relation's anywhere in the source."""
    near = Claim("near", "It may help.", quotes="help the poor", modality="possible", cue="may")
    far = Claim("far", "It is dear.", quotes="It is dear", modality="possible", cue="may")
    debate = ArgumentMap.of(near, far, Contrast("near", "far", cue="So … what"), sources=[PAGE])
    assert [f.subject for f in found(debate, "cue-not-in-source")] == ["far"]
    odd = ArgumentMap.of(
        near, far, Contrast("near", "far", cue="So … why", id="odd"), sources=[PAGE]
    )
    assert [f.subject for f in found(odd, "cue-not-in-source")] == ["far", "odd"]


def test_the_same_words_for_two_claims_are_pointed_out_once_for_each_further_claim() -> None:
    """Typography makes no difference to which words are the same."""
    debate = quoting("It is dear", "it is  dear", "It\nis dear")
    assert [f.subject for f in found(debate, "shared-quote")] == ["c1", "c2"]


def test_overlapping_quotes_must_be_recorded_alike() -> None:
    """The same words have one voice and one strength, unless a quote is marked as interpreted."""
    whole = Claim("whole", "It may help.", quotes="A tax may help the poor", modality="possible")
    part = Claim("part", "It helps.", quotes="may help the poor", voice="critics")
    debate = ArgumentMap.of(whole, part, sources=[PAGE], parties=[Party("critics", "critics")])
    (finding,) = found(debate, "overlapping-quotes")
    assert "voice none and critics; modality possible and asserted" in finding.message
    read = Claim("part", "It helps.", quotes=Quote("may help the poor", closeness="interpreted"))
    assert not found(ArgumentMap.of(whole, read, sources=[PAGE]), "overlapping-quotes")


def test_a_little_overlap_is_none() -> None:
    """Quotes that share fewer than half the words of the shorter one are different words."""
    first = Claim("first", "It may help.", quotes="A tax may help", modality="possible")
    second = Claim("second", "It helps.", quotes="help the poor. It raises money")
    assert not found(ArgumentMap.of(first, second, sources=[PAGE]), "overlapping-quotes")


@pytest.mark.parametrize(
    ("text", "earlier", "later", "same"),
    [
        ("tw two six seven", "tw two", "two six seven", True),  # half of the shorter, the first
        ("tw two six of", "tw two six", "six of", True),  # half of the shorter, the last
        ("one tw two six", "one tw two", "two six", False),  # three of seven letters
        ("a b cd", "a b", "b cd", False),
        ("one tw two six of", "one tw two six of", "two", True),
    ],
)
def test_quotes_overlap_where_half_of_the_shorter_is_shared(
    text: str, earlier: str, later: str, same: bool
) -> None:
    """Exactly half is enough, whichever of the two comes first in the text."""
    debate = ArgumentMap.of(
        Claim("one", "It is.", quotes=earlier),
        Claim("two", "It may be.", quotes=later, modality="possible"),
        sources=[Source("page", text=f"{'Far into a text. ' * 9}{text} and on.")],
    )
    assert bool(found(debate, "overlapping-quotes")) is same


def test_a_restatement_may_repeat_a_claim() -> None:
    """What is tied as a restatement is known to say the same."""
    pair = [Claim("one", "The tax is fair."), Claim("two", "The tax is fair.")]
    assert found(ArgumentMap(pair), "repeated-claim")
    assert not found(ArgumentMap([*pair, Restatement("two", "one")]), "repeated-claim")


def test_two_voices_may_say_the_same() -> None:
    """Two parties that hold one view are not one claim twice."""
    parties = [Party("a", "the left"), Party("b", "the right")]
    pair = [
        Claim("one", "The tax is fair.", voice="a"),
        Claim("two", "The tax is fair.", voice="b"),
    ]
    assert not found(ArgumentMap(pair, parties=parties), "repeated-claim")


def test_an_acceptance_is_not_idle_while_the_words_are_elsewhere() -> None:
    """Where the source has no text here, nobody knows what checking its words would find."""
    claim = Claim(
        "a", "It rains.", quotes="it rains", allow={"unrecorded-force": "the heading says it"}
    )
    for text, codes in (("It rains.", ["idle-acceptance"]), (None, [])):
        debate = ArgumentMap.of(claim, sources=[Source("page", text=text)])
        assert [f.code for f in check(debate) if f.code == "idle-acceptance"] == codes


@pytest.mark.parametrize(
    "text",
    [
        'The mayor calls it "a scheme loved by all".',
        "The mayor calls it “a scheme loved by all”.",
        "The mayor calls it „a scheme loved by all“.",
        "The mayor calls it «a scheme loved by all».",
        'The mayor said: "no one likes taxes," and left.',
        '"Nobody likes the rain," says the mayor.',
        'The mayor says "It is dear. Nobody likes it" and "a tax may not help".',
    ],
)
def test_words_in_quotation_marks_that_stand_nowhere_are_misquoted(text: str) -> None:
    """Three words or more within double marks are somebody's own, so a source has them."""
    claim = Claim("c", text, quotes="It is dear")
    (finding,) = found(ArgumentMap.of(claim, sources=[PAGE]), "misquoted-words")
    assert (finding.subject, finding.severity) == ("c", "warning")


@pytest.mark.parametrize(
    "text",
    [
        'The mayor says "nobody likes it".',
        "The mayor says “A tax … help the poor.”",
        'The mayor read "Das Kapital" and the "anti-tax movement".',
        "The workers' aims and the bosses' aims differ.",
        "The mayor calls it 'a scheme loved by all'.",
        'A screen of 5" and one of 6" differ in size.',
        "The mayor calls it a scheme loved by all.",
        'The "mayor" of the town and the "people" differ.',
    ],
)
def test_words_of_the_source_terms_and_apostrophes_are_left_alone(text: str) -> None:
    """What the source has, a title or term of one or two words, and single marks say nothing."""
    assert not found(ArgumentMap.of(Claim("c", text), sources=[PAGE]), "misquoted-words")


def test_words_in_quotation_marks_are_looked_for_in_every_source_or_in_none() -> None:
    """Any source may have them; where one has no text here, nobody can tell."""
    claim = Claim("c", 'They say "it is a fair tax".')
    fair = Source("fair", text="Well, it is a fair tax.")
    assert not found(ArgumentMap.of(claim, sources=[PAGE, fair]), "misquoted-words")
    assert not found(ArgumentMap.of(claim, sources=[PAGE, Source("gone")]), "misquoted-words")
    assert not found(ArgumentMap.of(claim), "misquoted-words")


def test_other_marks_are_shown_with_the_words_to_paste() -> None:
    """The hint is the quote as it should be, whole however long it is."""
    text = "No, more of the tax is needed, " + "as one can read in many books, " * 4 + "they say."
    debate = quoting(text.replace("No,", "No"), source=Source("page", text=text))
    (finding,) = found(debate, "quote-marks-differ")
    assert finding.hint.startswith("[-No-]{+No,+} more of the tax")
    assert finding.hint.endswith(f"quote {text!r}")


def test_a_footnote_within_a_quote_is_named_with_the_words_to_paste() -> None:
    """The mark, its place and the exact words are in the hint."""
    page = Source("page", path="page.txt", text="So.\nThe report3 of the board came.")
    (finding,) = found(quoting("The report of the board", source=page), "quote-not-found")
    assert finding.location == argmap.Location("page.txt", 2, 1)
    assert finding.hint == (
        "nearest is line 2: The [-report-]{+report3+} of the board; the mark of a footnote, 3, is "
        "glued to a word: quote 'The report3 of the board'"
    )


def test_a_quote_out_of_context_shows_what_stands_around_its_words() -> None:
    """The words stand in one place, and not between those that the quote names."""
    page = Source("page", text="Team Beta cut costs by 12 percent.")
    quote = Quote("cut costs by 12 percent", before="Team Alpha")
    (finding,) = found(quoting(quote, source=page), "quote-out-of-context")
    assert finding.severity == "error"
    assert "'Team Beta' stands before them and nothing stands after them" in finding.hint


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("Thetaxhelpsthepoor,assomefriendsofithavelongsaid.\nAndnobodyhaseverdoubtedit.", True),
        ("The tax helps the poor, as some friends of it have long said.", False),
        (
            "Donaudampfschifffahrtsgesellschaft ist ein langes Wort, und das weiß man auch hier.",
            False,
        ),
        ("应当征收碳税因为它有效而且大家都知道这一点所以没有人反对它而且它也不贵", False),
        ("Shorttext.", False),
        (
            "https://example.org/a/very/long/address/that/goes/on/and/on and a few words more, too",
            False,
        ),
    ],
)
def test_a_text_without_blanks_is_told_with_what_to_do(text: str, fires: bool) -> None:
    """Most letters in runs too long for words; not in scripts that have no blanks."""
    debate = quoting("the tax helps", source=Source("page", text=text))
    assert bool(found(debate, "source-without-blanks")) is fires
