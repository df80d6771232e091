"""Agreement of corpora: pooled, averaged, sampled; claims matched by hand and by words."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import permutations
from pathlib import Path
from random import Random
from statistics import fmean
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import (
    Agreement,
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    CorpusAgreement,
    Counterpoint,
    FormatError,
    Kappa,
    MatchedBy,
    Quote,
    Restatement,
    Score,
    Source,
    Support,
    UnknownIdError,
    agreement_table,
    compare,
    compare_many,
    dump,
)
from argmap.cli import main
from argmap.comparison.alpha import nominal_alpha
from argmap.comparison.corpus_agreement import PairAgreement
from argmap.comparison.estimates import estimate
from tests.growth import lines

Capture = pytest.CaptureFixture[str]

TEXT = "Tax carbon now, for it works. Sweden cut its emissions. It hits poor households."
PAGE = Source("page", text=TEXT)


def claims(*texts: str, prefix: str = "c") -> list[Claim]:
    """Return claims of the texts."""
    return [Claim(f"{prefix}{number}", text) for number, text in enumerate(texts)]


MODEL = ArgumentMap.of(
    *claims("Tax carbon.", "Sweden cut its emissions.", "It hits poor households.", "It is dear."),
    Support("c1", "c0"),
    Counterpoint("c2", "c0"),
)


# -- figures by hand, and of a paper -------------------------------------------------------------


def test_kappa_by_hand() -> None:
    """Observed .7, expected .4 x .3 + .6 x .7 = .54, so kappa is .16 of .46."""
    kappa = Kappa(
        {("s", "s"): 20, ("s", "i"): 20, ("i", "s"): 10, ("i", "i"): 50},
    )
    assert (kappa.observed, round(kappa.expected or 0, 6)) == (0.7, 0.54)
    assert kappa.kappa == pytest.approx(16 / 46)


def test_alpha_of_krippendorff() -> None:
    """Krippendorff 2011, sections A to C: .095, .692 and .743 for nominal labels."""

    def counted(*codings: str) -> Counter[tuple[int, ...]]:
        labels = sorted({label for coding in codings for label in coding} - {"*"})
        columns = zip(*codings, strict=True)
        return Counter(tuple([column.count(label) for label in labels]) for column in columns)

    binary = nominal_alpha(counted("0100000010", "1110010000"))
    nominal = nominal_alpha(counted("aabbdcccedda", "babbbccceddd"))
    many = nominal_alpha(counted("123321412***", "1233224125*3", "*3332342251*", "12332441251*"))
    assert [round(each or 0, 3) for each in (binary, nominal, many)] == [0.095, 0.692, 0.743]


def test_micro_and_macro_by_hand() -> None:
    """Of 10 in 20 and 90 in 100 the mean is .7, and 100 in 120 are .83 pooled."""
    one, two = Score(10, 20, 20), Score(90, 100, 100)
    pairs = [
        PairAgreement(str(at), (0, 1), _with(score), Score(0, 0, 0), Score(0, 0, 0), 0)
        for at, score in enumerate((one, two))
    ]
    found = CorpusAgreement(tuple(pairs))
    assert round(found.score("claims").precision or 0, 2) == 0.83
    assert found.macro("claims").value == pytest.approx(0.7)


def _with(score: Score) -> Agreement:
    from attrs import evolve

    return evolve(compare(MODEL, MODEL).agreement, claims=score)


# -- pairs --------------------------------------------------------------------------------------


def test_intervals_come_from_the_seed() -> None:
    """The same seed gives the same, another one others; one pair has none."""
    pairs = [(MODEL, MODEL.remove(f"c{at}")) for at in (1, 2, 3)] + [(MODEL, MODEL)]
    one, same, other = (compare_many(pairs, seed=seed, samples=200) for seed in (1, 1, 2))
    found = one.micro("claims")
    assert found == same.micro("claims")
    assert (found.low or 0) <= (found.value or 0) <= (found.high or 0)
    assert str(other) != str(one)
    assert compare_many(pairs[:1]).micro("claims").low is None
    assert compare_many(pairs, samples=0).micro("claims").low is None


def test_samples_draw_texts_whole() -> None:
    """Maps of one text hang together: more annotators who agree make no interval narrower."""
    less = MODEL.remove("c1")
    two = compare_many({"a": [MODEL, MODEL], "b": [MODEL, less]}, samples=200)
    four = compare_many({"a": [MODEL] * 4, "b": [MODEL, less]}, samples=200)
    assert (two.micro("claims").low, two.micro("claims").high) == (6 / 7, 1.0)
    assert (four.micro("claims").low, four.micro("claims").high) == (6 / 7, 1.0)
    assert compare_many({"a": [MODEL, less, MODEL]}).micro("claims").low is None


def test_macro_leaves_out_where_a_figure_is_undefined() -> None:
    """It is the mean of the others, whose number is said."""
    bare = ArgumentMap(MODEL.claims)
    found = compare_many({"a": [MODEL, MODEL], "b": [bare, bare]})
    assert (found.macro("attachment").value, found.macro("attachment").pairs) == (1.0, 1)
    assert compare_many([]).micro("claims").value is None
    with pytest.raises(FormatError, match="known: claims, attachment"):
        found.micro("claim")
    with pytest.raises(FormatError, match="two maps or more of 'a', found 1"):
        compare_many({"a": [MODEL]})
    with pytest.raises(FormatError, match="a confidence between 0 and 1"):
        compare_many([], confidence=95)


def test_spans_agree_exactly_or_by_more_than_half() -> None:
    """Each is matched once; other sources do not count."""

    def quoting(*words: str) -> ArgumentMap:
        return ArgumentMap(
            [Claim(f"c{at}", f"C{at}.", quotes=Quote(each)) for at, each in enumerate(words)],
            sources=[PAGE],
        )

    one = quoting("Tax carbon now", "Sweden cut its emissions", "It hits poor households")
    other = quoting("Tax carbon", "Sweden cut its emissions", "households")
    exact, overlapping = compare(one, other).spans
    assert (exact, overlapping) == (Score(1, 3, 3), Score(2, 3, 3))
    found = compare_many([(one, other)])
    assert found.micro("overlapping_spans").value == pytest.approx(2 / 3)
    away = ArgumentMap(other.claims, sources=[Source("page", text=f"{TEXT} More.")])
    assert compare(one, away).spans[0] == Score(0, 0, 0)


def test_passages_that_only_touch_have_nothing_in_common() -> None:
    """The end of a passage lies behind its last letter, which the next one does not share."""
    page = Source("page", text="Tax it!Not now!")
    one, other = (
        ArgumentMap([Claim("c", "C.", quotes=Quote(words))], sources=[page])
        for words in ("Tax it!", "Not now!")
    )
    assert compare(one, other).spans == (Score(0, 1, 1), Score(0, 1, 1))


def test_three_annotators_have_an_alpha() -> None:
    """Over the links between claims that two of them have at least."""
    found = compare_many([("t", MODEL, MODEL, MODEL)])
    assert (found.annotators, len(found.pairs)) == (3, 3)
    assert found.attachment_alpha.value == found.polarity_alpha.value == 1.0
    turned = MODEL.remove("c2 counters c0").add(Support("c2", "c0"))
    doubt = compare_many([("t", MODEL, MODEL, turned)])
    assert doubt.attachment_alpha.value == 1.0
    # Of six links drawn by all, one of three labels is another one: Krippendorff 2011, by hand.
    observed = 1 - (3 * 2 + 2 * 1) / 2 / (6 / 1)
    expected = 1 - (4 * 3 + 2 * 1) / (6 * 5)
    assert doubt.polarity_alpha.value == pytest.approx(1 - observed / expected)
    assert "polarity alpha" in str(found)
    assert agreement_table(found)[-1]["measure"] == "alpha"


def test_alpha_is_the_same_in_whatever_order_annotators_come() -> None:
    """An annotator who stopped early takes nothing away from what the others did."""
    turned = MODEL.remove("c2 counters c0").add(Support("c2", "c0"))
    short = ArgumentMap.of(*MODEL.claims[:2], Support("c1", "c0"))
    found = {
        (agreement.attachment_alpha.value, agreement.polarity_alpha.value)
        for order in permutations((MODEL, turned, short))
        for agreement in [compare_many([("t", *order)])]
    }
    assert len(found) == 1
    ((attachment, polarity),) = found
    assert attachment == 1.0
    assert polarity is not None
    assert polarity < 1


def test_a_link_to_itself_does_not_end_the_count_of_links() -> None:
    """It is passed over, and those behind it count, as they do without it."""
    own = ArgumentMap([*MODEL.claims, Counterpoint("c0", "c0"), *MODEL.supports])
    without = ArgumentMap([*MODEL.claims, *MODEL.supports])
    for each in ("attachment_alpha", "polarity_alpha"):
        ones = getattr(compare_many([("t", own, own, without)]), each)
        others = getattr(compare_many([("t", without, without, without)]), each)
        assert ones.value == others.value


@given(st.lists(st.tuples(*[st.integers(0, 3)] * 3), min_size=1, max_size=8))
def test_alpha_is_that_of_the_package(units: list[tuple[int, ...]]) -> None:
    """Another implementation of the coefficient says the same, whatever the counts."""
    library = pytest.importorskip("krippendorff")
    alpha = nominal_alpha(Counter(units))
    labels = [sum(unit[at] for unit in units if sum(unit) > 1) for at in range(3)]
    assert (alpha is None) == (sum(map(bool, labels)) < 2)
    if alpha is not None:
        theirs = library.alpha(value_counts=units, level_of_measurement="nominal")
        assert alpha == pytest.approx(theirs)


def test_the_agreement_of_many_grows_with_the_maps() -> None:
    """Eight times the claims, linked in few of all pairs, take about eight times the work."""

    def work(size: int) -> int:
        chain = [Support(f"c{at}", f"c{at - 1}") for at in range(1, size)]
        debate = ArgumentMap([*[Claim(f"c{at}", f"Claim {at}.") for at in range(size)], *chain])
        return lines(lambda: compare_many([(debate, debate, debate)], samples=0).attachment_alpha)

    assert work(800) < 9 * work(100)


# -- by hand and by words -----------------------------------------------------------------------

REWORDED = ArgumentMap.of(
    *claims(
        "A levy on carbon emissions is needed.",
        "What Sweden gives off, its emissions, has gone down.",
        "Households that are poor would be hit.",
        "Nobody asked for it.",
        prefix="x",
    ),
    Support("x1", "x0"),
    Support("x2", "x0"),
)


def test_claims_are_matched_by_hand(tmp_path: Path) -> None:
    """Claims are matched by hand, from a mapping or a file.

    What is matched to nothing stays alone.
    """
    hand = {"c0": "x0", "c3": None, "c1": "x1"}
    file = tmp_path / "hand.csv"
    file.write_text("before,after\nc0,x0\nc3,\nc1,x1\n", "utf-8")
    for alignment in (hand, file):
        found = compare(MODEL, REWORDED, alignment=alignment, match="words")
        by = {pair.before.id: (pair.after.id, pair.by) for pair in found.claims}
        assert by["c0"] == ("x0", MatchedBy.HAND)
        assert by["c2"] == ("x2", MatchedBy.SHARED_WORDS)
        assert "c3" not in by
    for wrong, message in (
        ({"c9": "x0"}, "the first map has no claim 'c9'"),
        ({"c0": "x9"}, "the second map has no claim 'x9'"),
    ):
        with pytest.raises(UnknownIdError, match=message):
            compare(MODEL, REWORDED, alignment=wrong)
    with pytest.raises(FormatError, match="matched by hand twice"):
        compare(MODEL, REWORDED, alignment={"c0": "x0", "c1": "x0"})
    for text in ("c0;x0\nc3;\n", "c0\tx0\n", '"c0";x0\n', "\ufeffbefore;after\r\nc0;x0\r\n"):
        file.write_text(text, "utf-8")
        (pair,) = [
            each
            for each in compare(MODEL, REWORDED, alignment=file).claims
            if each.by is MatchedBy.HAND
        ]
        assert (pair.before.id, pair.after.id) == ("c0", "x0")
    file.write_text("c0\n", "utf-8")
    with pytest.raises(FormatError, match="csv:1: expected two columns"):
        compare(MODEL, REWORDED, alignment=file)


def test_reworded_claims_are_matched_by_the_words_they_share() -> None:
    """It is said how sure each is, and which are not; unlike claims stay apart."""
    assert not compare(MODEL, REWORDED, ids=False).claims
    found = compare(MODEL, REWORDED, ids=False, match="words")
    assert {pair.before.id: pair.after.id for pair in found.claims} == {"c1": "x1", "c2": "x2"}
    assert all(pair.sure is not None and 0 < pair.sure <= 1 for pair in found.guessed)
    unsure = len(found.unsure)
    doubt = f", {unsure} of them unsure" if unsure else ""
    assert f"\n? 2 taken for the same by shared words{doubt}:\n" in str(found)
    for pair in found.guessed:
        assert f"'{pair.before.id}' and '{pair.after.id}' ({pair.sure:.2f}" in str(found)
    told = [finding for finding in found.feedback if finding.code == "same-by-words"]
    assert [(finding.subject, finding.severity) for finding in told] == [
        ("x1", "info"), ("x2", "info"),
    ]  # fmt: skip
    swapped = compare(REWORDED, MODEL, ids=False, match="words")
    assert {pair.after.id: pair.sure for pair in swapped.claims} == {
        pair.before.id: pair.sure for pair in found.claims
    }
    with pytest.raises(FormatError, match="match='close' or match='words'"):
        compare(MODEL, REWORDED, match="meaning")  # type: ignore[arg-type]


def test_two_that_are_alike_are_unsure() -> None:
    """Either could be meant, so it is listed."""
    one = ArgumentMap.of(*claims("The carbon tax hits poor households hardest.", "It rains."))
    other = ArgumentMap.of(
        *claims("Poor households pay this carbon tax.", "A carbon tax: poor households pay.",
                prefix="x"),
    )  # fmt: skip
    found = compare(one, other, match="words")
    assert [pair.before.id for pair in found.unsure] == ["c0"]
    assert "1 of them unsure:" in str(found)
    assert ", unsure)\n    - The carbon tax hits" in str(found)
    assert ", unsure)" in found._repr_html_()


# -- a student's map ----------------------------------------------------------------------------


def test_feedback_says_in_words_what_sets_a_map_apart() -> None:
    """What is missing, added, turned round, of another kind, elsewhere, or linked."""
    a, b, c, d, e = claims("Tax carbon.", "It works.", "It is dear.", "It is fair.", "It rains.")
    model = ArgumentMap.of(a, b, c, d, e, Support("c1", "c0"), Counterpoint("c2", "c0"),
                           Support("c3", "c1"), Support(("c3", "c4"), "c0", id="both"))  # fmt: skip

    def told(*steps: Any) -> dict[str, str]:
        found = compare(model, ArgumentMap.of(a, b, c, d, e, *steps)).feedback
        return {finding.code: finding.message for finding in found}

    both = Support(("c3", "c4"), "c0", id="both")
    kept: list[Any] = [Support("c1", "c0"), Counterpoint("c2", "c0"), Support("c3", "c1"), both]
    assert told(*kept) == {}
    assert told(Support("c0", "c1"), *kept[1:]) == {
        "turned-round": "turned round: “It works.” is a reason for “Tax carbon.” in the model; "
        "here it is the other way"
    }
    assert "here it speaks for it" in told(kept[0], Support("c2", "c0"), *kept[2:])["other-kind"]
    moved = told(*kept[:2], Support("c3", "c2"), both)
    assert moved["other-target"].endswith("here it bears on “It is dear.”")
    assert told(*kept[:3])["missing-step"].startswith("missing: “It is fair.” with “It rains.”")
    assert "extra-step" in told(*kept, Support("c4", "c1"))
    single = told(*kept[:3], Support("c3", "c0", id="both"))
    assert single["unlinked"].startswith("needed together for “Tax carbon.” in the model")
    less = compare(model, model.remove("c3")).feedback
    assert [finding.code for finding in less if finding.code != "unlinked"] == ["missing-claim"]


# -- the command --------------------------------------------------------------------------------


@pytest.fixture
def annotators(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the maps of three annotators, ``a``, ``b`` and ``c``."""
    monkeypatch.chdir(tmp_path)
    for who in "abc":
        for name in ("one", "two"):
            (tmp_path / who).mkdir(exist_ok=True)
            dump(MODEL if who != "b" else MODEL.remove("c3"), tmp_path / who / f"{name}.json")
    return tmp_path


def test_one_pair_is_told_in_the_singular() -> None:
    """One pair of maps of one text is told in the singular."""
    lines = str(compare_many([("one", MODEL, MODEL)])).splitlines()
    assert lines[0] == "1 pair of maps, of 1 text"


def test_compare_of_folders(annotators: Path, capsys: Capture) -> None:
    """Pairs by name; what has no counterpart is told and sets the exit code."""
    assert main(["compare", "a", "b", "--seed", "3"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("2 pairs of maps, of 2 texts\nclaims              F1 micro 0.857 [")
    assert "seed 3" in out
    assert main(["compare", "a", "b", "--output", "csv"]) == 0
    assert capsys.readouterr().out.startswith("figure,average,measure,value,low,high,pairs,both")
    dump(MODEL, annotators / "b" / "three.json")
    assert main(["compare", "a", "b", "--output", "json"]) == 2
    out, err = capsys.readouterr()
    assert json.loads(out)["unpaired"] == ["b/three.json"]
    assert "'b/three.json' has no counterpart" in err
    (annotators / "list.csv").write_text("one,three\n", "utf-8")
    assert main(["compare", "a", "b", "--pairs", "list.csv"]) == 0
    assert "F1 micro 1.000" in capsys.readouterr().out
    (annotators / "a" / "two.json").write_text("{", "utf-8")
    assert main(["compare", "a", "b"]) == 2


@pytest.mark.usefixtures("annotators")
def test_compare_of_three_folders(capsys: Capture) -> None:
    """With alpha."""
    assert main(["compare", "a", "b", "c"]) == 0
    assert "attachment alpha" in capsys.readouterr().out


def test_compare_gives_feedback_and_takes_a_list(annotators: Path, capsys: Capture) -> None:
    """Compare gives feedback and takes a list, in words, one a line."""
    assert main(["compare", "a/one.json", "b/one.json", "--feedback"]) == 1
    assert capsys.readouterr().out == "missing: “It is dear.”\n"
    (annotators / "hand.csv").write_text("c0,c1\n", "utf-8")
    main(["compare", "a/one.json", "b/one.json", "--align", "hand.csv", "--output", "json"])
    said = json.loads(capsys.readouterr().out)
    assert said["matched"][0] | {"before": "c0", "by": "hand"} == said["matched"][0]
    assert main(["compare", "a/one.json", "b/one.json", "c/one.json"]) == 2


def test_feedback_on_a_folder_of_students_maps(annotators: Path, capsys: Capture) -> None:
    """Each map has its lines, what several share is counted, and what cannot be read is told."""
    dump(MODEL, annotators / "model.json")
    (annotators / "b" / "three.json").write_text("{", "utf-8")
    (annotators / "b" / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert main(["compare", "model.json", "a", "b", "--feedback"]) == 2
    out, err = capsys.readouterr()
    assert out == (
        "a/one.json: nothing is missing, added or tied otherwise\n"
        "a/two.json: nothing is missing, added or tied otherwise\n"
        "b/one.json:\n  missing: “It is dear.”\n"
        "b/two.json:\n  missing: “It is dear.”\n"
        "\nof 4 maps, how many share:\n   2  missing: “It is dear.”\n"
    )
    assert "b/three.json:1:2" in err
    assert "passed over 1 file that is no map: photo.png" in err
    assert main(["compare", "model.json", "a", "--feedback"]) == 0
    (annotators / "b" / "three.json").unlink()
    capsys.readouterr()
    assert main(["compare", "model.json", "b", "--feedback", "--output", "csv"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "file,code,message,subject"
    assert [line.split(",")[1] for line in lines[1:]] == ["missing-claim"] * 2
    assert main(["compare", "model.json", "b", "--feedback", "--output", "json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["common"] == [{"message": "missing: “It is dear.”", "maps": 2}]


@pytest.mark.usefixtures("annotators")
def test_feedback_passes_over_the_model_in_the_folder_and_takes_a_list(capsys: Capture) -> None:
    """The list names a map, a claim of the model and the claim of that map."""
    dump(MODEL, "b/model.json")
    Path("hand.csv").write_text("one,c0,c1\n", "utf-8")
    main(["compare", "b/model.json", "b", "--feedback", "--align", "hand.csv"])
    out = capsys.readouterr().out
    assert "b/model.json" not in out
    one, two = out.split("b/two.json:")
    assert len(one.splitlines()) > len(two.splitlines()[:2])


@pytest.mark.usefixtures("annotators")
def test_feedback_has_one_model(capsys: Capture) -> None:
    """A folder in its place is refused with what to give instead."""
    assert main(["compare", "a", "b", "--feedback"]) == 2
    assert "--feedback takes one model before the maps, found 'a'" in capsys.readouterr().err


def test_a_figure_that_no_sample_has_has_no_interval() -> None:
    """One text with links and one without: a sample may hold the second alone, twice."""
    bare = ArgumentMap.of(*claims("Tax carbon."))
    for seed in range(8):
        found = compare_many([("a", MODEL, MODEL), ("b", bare, bare)], seed=seed, samples=1)
        told = found.micro("attachment")
        assert told.value == 1.0
        assert (told.low, told.high) in {(1.0, 1.0), (None, None)}


def test_annotators_who_count_are_matched_by_words(tmp_path: Path, capsys: Capture) -> None:
    """Their marks are numbered apart; the figures are those of their words, and that is told."""
    tax, works = "Claim 0 10\tTax carbon", "Claim 24 32\tit works"
    marks = {
        "a": f"T1\t{tax}\nT2\t{works}\nR1\tsupports Arg1:T2 Arg2:T1\t\n",
        "b": f"T2\t{tax}\nT1\t{works}\nR1\tsupports Arg1:T1 Arg2:T2\t\n",
    }
    for who, text in marks.items():
        (tmp_path / who).mkdir()
        (tmp_path / who / "e.ann").write_text(text, "utf-8")
        (tmp_path / who / "e.txt").write_text("Tax carbon now, because it works.", "utf-8")
    names = [str(tmp_path / who) for who in marks]
    assert main(["compare", *names]) == 0
    out = capsys.readouterr().out
    assert "attachment          F1 micro 1.000" in out
    assert "of 1 pair equal ids stand for other claims, and were not looked at" in out
    assert main(["compare", *names, "--ids"]) == 0
    assert "attachment          F1 micro 0.000" in capsys.readouterr().out


def test_claims_matched_by_hand_are_those_of_a_text_that_there_is() -> None:
    """A name that is no text's is refused, with the nearest one, rather than passed over."""
    pairs = [("heat", MODEL, MODEL), ("cold", MODEL, MODEL)]
    with pytest.raises(FormatError, match="alignments has 'haet', and no text has this name; did"):
        compare_many(pairs, alignments={"haet": {"c0": "c1"}})
    with pytest.raises(FormatError, match="no text has this name"):
        compare_many({"heat": [MODEL, MODEL]}, alignments={"cold": {"c0": "c1"}})
    found = compare_many(pairs, alignments={"heat": {"c0": "c1"}}, samples=0)
    assert found.micro("attachment").value != 1.0


def test_names_in_a_list_are_those_of_maps(annotators: Path, capsys: Capture) -> None:
    """A list for folders may have heads; a name that is no map's is told, not passed over."""
    hand = annotators / "hand.csv"
    hand.write_text("map;model;other\none;c0;c1\n", "utf-8")
    assert main(["compare", "a", "b", "--align", "hand.csv"]) == 0
    assert "F1 micro" in capsys.readouterr().out
    hand.write_text("one,c0,c1\nthree,c0,c0\n", "utf-8")
    assert main(["compare", "a", "b", "--align", "hand.csv"]) == 2
    assert "claims of 'three' are matched by hand, and no map has" in capsys.readouterr().err
    assert main(["compare", "a/one.json", "b", "--feedback", "--align", "hand.csv"]) == 2
    out, err = capsys.readouterr()
    assert "b/two.json:\n  missing: “It is dear.”" in out
    assert "claims of 'three' are matched by hand" in err
    hand.write_text("one,c0,c9\n", "utf-8")
    assert main(["compare", "a/one.json", "b", "--feedback", "--align", "hand.csv"]) == 2
    out, err = capsys.readouterr()
    assert "b/two.json:" in out
    assert "the second map has no claim 'c9'" in err


def test_two_maps_of_one_name_in_a_folder(annotators: Path, capsys: Capture) -> None:
    """The second is told; a list that names it by its suffix means it, and no page hides a map."""
    dump(MODEL.remove("c1"), annotators / "a" / "one.argdown")
    dump(MODEL, annotators / "a" / "two.argdown")
    (annotators / "b" / "one.html").write_text("<p>Tax carbon.</p>", "utf-8")
    assert main(["compare", "a", "b"]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("2 pairs of maps")
    assert "'a/one.json' has the name of 'a/one.argdown', which is taken" in err
    (annotators / "list.csv").write_text("one.json;one.json\n", "utf-8")
    assert main(["compare", "a", "c", "--pairs", "list.csv", "--output", "json"]) == 0
    figures = json.loads(capsys.readouterr().out)["figures"]
    assert figures[0]["value"] == 1.0


def test_a_text_that_only_some_folders_have_is_told(annotators: Path, capsys: Capture) -> None:
    """Of three annotators two may have it; their maps are compared, and that is said."""
    (annotators / "a" / "two.json").unlink()
    assert main(["compare", "a", "b", "c"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("4 pairs of maps, of 2 texts")
    assert err == "argmap: 1 text is not in every folder: 'two'\n"


def test_names_in_either_unicode_form_are_one(annotators: Path, capsys: Capture) -> None:
    """As of two annotators on different systems; a list may have either form, too."""
    for who, name in (("a", "caf\u00e9"), ("b", "cafe\u0301")):
        dump(MODEL, annotators / who / f"{name}.json")
    assert main(["compare", "a", "b"]) == 0
    assert capsys.readouterr().out.startswith("3 pairs of maps, of 3 texts")
    (annotators / "list.csv").write_text("cafe\u0301.json,caf\u00e9\n", "utf-8")
    assert main(["compare", "a", "b", "--pairs", "list.csv"]) == 0
    (annotators / "hand.csv").write_text("caf\u00e9,c0,c1\n", "utf-8")
    assert main(["compare", "a/one.json", "b", "--feedback", "--align", "hand.csv"]) == 1
    assert capsys.readouterr().err == ""


def test_a_map_beside_a_text_that_is_none_is_told(annotators: Path, capsys: Capture) -> None:
    """A page in the place of a map is no counterpart."""
    dump(MODEL, annotators / "a" / "page.json")
    (annotators / "b" / "page.md").write_text("Last year the town asked us all.\n", "utf-8")
    assert main(["compare", "a", "b"]) == 2
    assert "'a/page.json' has no counterpart of the same name" in capsys.readouterr().err


def test_feedback_tells_what_a_step_lacks_and_another_main_claim() -> None:
    """Of premises that are needed together, and of restatements, contrasts and contexts."""
    parts = claims("Tax carbon.", "It works.", "It is dear.", "It is fair.", "It rains.")
    three = Support(("c1", "c2", "c3"), "c0", id="s")
    model = ArgumentMap.of(*parts, three, Restatement("c4", "c0"), thesis="c0")

    def told(*steps: Any, thesis: str | None = "c0", base: ArgumentMap = model) -> dict[str, str]:
        found = compare(base, ArgumentMap.of(*parts, *steps, thesis=thesis)).feedback
        return {finding.code: finding.message for finding in found}

    assert told(three, Restatement("c4", "c0")) == {}
    less = told(Support(("c1", "c2"), "c0", id="s"), Restatement("c4", "c0"))
    assert less == {
        "missing-premise": "“It is fair.” is needed for “Tax carbon.” with the other premises in "
        "the model; here it is not"
    }
    more = told(Support(("c1", "c2", "c3", "c4"), "c0", id="s"), Restatement("c4", "c0"))
    assert more == {
        "extra-premise": "“It rains.” is needed for “Tax carbon.” with the other premises here; "
        "in the model it is not"
    }
    assert told(three) == {"missing-tie": "missing: “It rains.” as restatement of “Tax carbon.”"}
    other = told(three, Restatement("c4", "c0"), thesis="c1")
    message = "the main claim is “Tax carbon.” in the model; here it is “It works.”"
    assert other == {"other-thesis": message}
    assert told(three, Restatement("c4", "c0"), thesis=None) == {}
    quiet = Contrast("c1", "c2"), Context("c3", "c0", role="assumption")
    ties = ArgumentMap.of(*parts, *quiet, thesis="c0")
    found = [each.message for each in compare(ties, ArgumentMap.of(*parts, thesis="c0")).feedback]
    assert found == [
        "missing: “It works.” as contrast to “It is dear.”",
        "missing: “It is fair.” as assumption of “Tax carbon.”",
    ]


def test_an_interval_reaches_from_the_least_to_the_greatest_sample() -> None:
    """Where all samples are to lie within it."""
    values = [0.0, 0.1, 0.35, 0.7, 1.0]
    draw = Random(4)
    samples = [fmean(draw.choices(values, k=5)) for _ in range(6)]
    found = estimate(
        [[each] for each in values], fmean, float, seed=4, samples=6, confidence=0.999999
    )
    assert found.low == pytest.approx(min(samples))
    assert found.high == pytest.approx(max(samples))
    assert len(set(samples)) == 6


def test_feedback_looks_past_steps_that_have_nothing_in_common() -> None:
    """A step between other claims, before the one that is meant, hides nothing."""
    a, b, c, d = claims("Tax carbon.", "It works.", "It is dear.", "It is fair.")
    model = ArgumentMap.of(a, b, c, d, Support("c1", "c0"))
    drawn = ArgumentMap.of(a, b, c, d, Support("c3", "c2"), Support("c0", "c1"))
    assert [each.code for each in compare(model, drawn).feedback] == ["turned-round", "extra-step"]


def test_each_row_of_a_table_in_a_notebook_is_whole() -> None:
    """Every row has a cell for each heading, and every figure that is printed has a row."""
    shown = compare(MODEL, REWORDED, ids=False)._repr_html_()
    corpus = compare_many([(MODEL, REWORDED), (MODEL, MODEL)])
    for html in (shown, corpus._repr_html_()):
        head, *rows = re.findall("<tr>.*?</tr>", html, re.DOTALL)
        assert len(rows) > 3
        assert {row.count("<td") for row in rows} == {head.count("<th")}
    for line in str(corpus).splitlines()[1:-1]:
        assert line.partition("  ")[0].strip() in corpus._repr_html_()
