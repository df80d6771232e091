"""Every example runs, and does what it says it does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import attrs
import pytest

import argmap
from argmap import Closeness, Endorsement, Modality
from examples import axis_of_resistance, street_lights

EXAMPLES = Path(axis_of_resistance.__file__).parent
SCRIPTS = sorted(EXAMPLES.glob("*.py"))
NEEDS = {"dask_many": [pytest.mark.dask]}
SHIPPED = Path(argmap.__file__).parent / "example"

every_script = pytest.mark.parametrize(
    "script",
    [pytest.param(script, id=script.stem, marks=NEEDS.get(script.stem, [])) for script in SCRIPTS],
)


def run(
    script: Path, folder: Path, argument: str = "examples/output", **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the example in the folder, its pictures going into a folder below."""
    return subprocess.run(
        [sys.executable, script, argument],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", **variables},
        check=False,
    )


@pytest.mark.engine
@every_script
def test_an_example_prints_what_it_says(script: Path, tmp_path: Path) -> None:
    """An example is quiet on stderr, prints the lines it states, and leaves whole pictures."""
    done = run(script, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    stated = re.search(r"It prints:\n\n((?:    .*\n|\n)+)", script.read_text("utf-8"))
    assert stated, "an example states its result"
    assert done.stdout.strip("\n") == textwrap.dedent(stated[1]).strip("\n")
    pictures = re.findall(r"^examples/output/\S+$", done.stdout, flags=re.MULTILINE)
    assert pictures
    for picture in pictures:
        data = (tmp_path / picture).read_bytes()
        assert data.startswith((b"<svg", b"\x89PNG", b"%PDF"))


@every_script
def test_an_example_without_an_engine_names_the_cure(script: Path, tmp_path: Path) -> None:
    """Where nothing can draw, an example says what is missing, exits with 3 and leaves nothing."""
    done = run(script, tmp_path, ARGMAP_DOT="no-such-program")
    assert done.returncode == 3
    assert "no-such-program" in done.stderr
    assert "Traceback" not in done.stderr
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@every_script
def test_an_example_says_what_it_is_and_draws_nothing_then(script: Path, tmp_path: Path) -> None:
    """Asked for help, an example tells its purpose and takes the option for no folder's name."""
    done = run(script, tmp_path, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "folder" in done.stdout
    assert (
        script.read_text("utf-8").partition('"""')[2].split()[:4]
        == (done.stdout.partition("\n\n")[2].split()[:4])
    )
    assert not list(tmp_path.iterdir())


DEBATE = axis_of_resistance.build()
PAGE = DEBATE.sources[0]


def test_the_shipped_map_is_the_built_one() -> None:
    """The package ships the map the script builds, with the page beside it and not inside.

    To write it anew: give the map's source no text, and dump it.
    """
    shipped = argmap.load_example()
    assert shipped == DEBATE
    assert shipped.elements == DEBATE.elements
    assert shipped.findings == ()
    bare = attrs.evolve(DEBATE, sources=[attrs.evolve(PAGE, text=None)])
    written = (SHIPPED / "axis_of_resistance.json").read_text("utf-8")
    assert written == argmap.dumps(bare, "json") == argmap.dumps(shipped, "json")


def test_the_shipped_argdown_is_the_built_map() -> None:
    """The same map ships as Argdown, in canonical form; written anew as the JSON is."""
    shipped = argmap.load(SHIPPED / "axis_of_resistance.argdown")
    assert shipped == DEBATE
    assert shipped.findings == ()
    written = (SHIPPED / "axis_of_resistance.argdown").read_text("utf-8")
    assert written == argmap.dumps(shipped, "argdown")


def test_a_careful_reader_objects_to_nothing_unexplained() -> None:
    """Each finding of the checks is accepted beside what it is about, with its reason."""
    assert argmap.check(DEBATE) == argmap.check(argmap.load_example()) == ()


def test_the_page_ships_verbatim() -> None:
    """The page in the package is the page in seeds, byte for byte, and unchanged since quoted."""
    seed = EXAMPLES.parent / "seeds" / axis_of_resistance.PAGE
    assert (SHIPPED / axis_of_resistance.PAGE).read_bytes() == seed.read_bytes()
    assert not PAGE.changed


@pytest.mark.parametrize("element", DEBATE.elements, ids=lambda element: element.id)
def test_every_quote_is_found(element: argmap.Element) -> None:
    """Each quote stands in the page once, word for word or with words left out by an ellipsis."""
    for quote in element.quotes:
        match = argmap.find(PAGE, quote)
        assert match.status in (argmap.Status.EXACT, argmap.Status.ELLIPSIS), str(match)
    if element.cue:
        for cue in re.split(" … ", element.cue):
            assert cue.lower() in " ".join((PAGE.text or "").split()).lower()


def test_every_sentence_is_covered() -> None:
    """Thirteen sentences, each with a claim; only the positions set aside are unstated."""
    covered = argmap.coverage(DEBATE)
    assert str(covered).startswith("source 'page': 13 of 13 sentences carry a claim")
    unstated = {claim.id for claim in DEBATE.claims if not claim.quotes}
    assert unstated == {"conventional", "mere-response"}


def test_unstated_positions_have_no_holder_and_are_only_set_aside() -> None:
    """What the page sets aside is given to nobody, supports nothing, and is countered."""
    for claim in DEBATE.claims:
        if not claim.quotes:
            assert claim.voice is None
            assert claim.endorsement in (Endorsement.REJECTS, Endorsement.SUSPENDS)
            assert not DEBATE.steps_from(claim)
            assert DEBATE.counterpoints_to(claim)


def test_counterpoints_hit_only_what_the_page_sets_aside() -> None:
    """Two positions are set aside, by "not merely" and by "unlike"; nothing else is countered."""
    cues = {each.target: each.cue for each in DEBATE.counterpoints}
    assert cues == {"conventional": "Unlike conventional alliances", "mere-response": "not merely"}
    assert all(not DEBATE.claim(name).quotes for name in cues)


def test_the_two_hands_are_in_contrast_and_not_at_war() -> None:
    """Every effect is hedged by its "may"; both hands together make the duality, in contrast."""
    contrast, _ = DEBATE.contrasts
    (duality,) = DEBATE.supports_of("dual")
    assert duality.premises == (*contrast.left, *contrast.right)
    assert duality.cue == contrast.cue
    for name in (*contrast.left, *contrast.right):
        assert DEBATE.claim(name).modality is Modality.POSSIBLE
        assert not DEBATE.counterpoints_to(name)


def test_the_two_groups_of_viewers_stand_side_by_side() -> None:
    """The page reports both and calls neither false: a contrast of views, each with its holder."""
    _, contrast = DEBATE.contrasts
    assert {DEBATE.claim(name).voice for name in contrast.left} == {"some-actors"}
    assert {DEBATE.claim(name).voice for name in contrast.right} == {"others"}


def test_what_is_reported_is_never_the_authors() -> None:
    """A claim in another's voice is reported, and reported claims are in another's voice."""
    for claim in DEBATE.claims:
        assert (claim.voice is not None) == (claim.endorsement is Endorsement.REPORTS)


def test_supplied_links_say_how_sure_the_map_maker_is() -> None:
    """A link that no word marks has a weight and a note; a marked one has neither."""
    for support in DEBATE.supports:
        assert support.is_printed == (support.weight is None) == (not support.note)


def test_claims_are_short_sentences_of_their_own() -> None:
    """No claim leans on another sentence; none but the three of the page's length is long."""
    for claim in DEBATE.claims:
        assert claim.text.endswith(".")
        assert claim.text.count(".") == 1
        assert not re.match(r"(It|This|Such|They|He|In this)\b", claim.text)
        assert len(claim.text) <= 200
        for quote in claim.quotes:
            assert quote.closeness in (Closeness.CLOSE, Closeness.INTERPRETED)


DISPUTE = street_lights.build()


def test_the_dispute_ships_as_it_is_built() -> None:
    """The dispute ships as it is built.

    As JSON and as Argdown, in canonical form, with nothing odd about either.
    """
    for suffix in ("json", "argdown"):
        shipped = argmap.load(SHIPPED / f"street_lights.{suffix}")
        assert shipped == DISPUTE
        assert shipped.findings == ()
        written = (SHIPPED / f"street_lights.{suffix}").read_text("utf-8")
        assert written == argmap.dumps(shipped, suffix)
    assert argmap.load_example("street_lights").elements == DISPUTE.elements
    assert not DISPUTE.sources[0].changed


def test_the_dispute_has_its_words_and_nothing_unexplained() -> None:
    """Every claim is quoted, every sentence carries a claim, every finding is accepted there."""
    assert argmap.check(DISPUTE) == ()
    assert all(claim.quotes for claim in DISPUTE.claims)
    assert not argmap.coverage(DISPUTE).uncovered
    for claim in DISPUTE.claims:
        for quote in claim.quotes:
            status = argmap.find(DISPUTE.sources[0], quote).status
            assert status in (argmap.Status.EXACT, argmap.Status.ELLIPSIS), claim.id


def test_the_dispute_turns_on_the_answer_to_its_last_objection() -> None:
    """Without it the proposal falls; what the residents fear falls in any case."""
    assert argmap.evaluate(DISPUTE)["dim"].word == "stands"
    assert argmap.evaluate(DISPUTE)["invite"].word == "falls"
    assert argmap.evaluate(DISPUTE, rejected="walkers")["dim"].word == "falls"


def test_an_unknown_example_is_refused_with_the_nearest() -> None:
    """An unknown example is refused with the nearest, and with the names of all."""
    message = "no example 'street_light'; did you mean 'street_lights'"
    with pytest.raises(argmap.FileError, match=message):
        argmap.load_example("street_light")
