"""The files of the argumentation competitions: read, refused with every fault, written back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import FormatError, LossError, ReadError
from argmap.evaluation import Framework
from argmap.formats.frameworks.iccma import dump, dumps, load, loads

SAMPLES = {
    "tgf": "a\nb\n#\na b\nb b\n",
    "apx": "arg(a).\narg(b).\natt(a,b).\natt(b,b).\n",
    "i23": "p af 2\n1 2\n2 2\n",
}


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    """A framework with plain or with awkward names."""
    names = st.sampled_from(
        ["a", "b1", "c_2", "é", "x y", "#", "p", "(a)", "a,b", "", "%", "1", "2"]
    )
    arguments = draw(st.lists(names, unique=True, max_size=5))
    pairs = st.tuples(*[st.sampled_from(arguments)] * 2) if arguments else st.nothing()
    return Framework(arguments, draw(st.lists(pairs, max_size=6)) if arguments else ())


@pytest.mark.parametrize("format_", SAMPLES)
def test_each_notation_is_told_by_its_looks(format_: str) -> None:
    """The three notations need not be named, and say the same."""
    expected = Framework("ab", [("a", "b"), ("b", "b")])
    found = loads(SAMPLES[format_])
    assert found == (expected.numbered() if format_ == "i23" else expected)
    assert dumps(found, format_) == SAMPLES[format_]


@pytest.mark.parametrize("format_", SAMPLES)
@given(framework=frameworks())
def test_what_is_written_is_read_back(format_: str, framework: Framework) -> None:
    """A framework is written and read unchanged, or refused for names that cannot be written."""
    try:
        text = dumps(framework, format_)
    except LossError:
        framework = framework.numbered()
        text = dumps(framework, format_)
    found = loads(text, format_)
    assert found.arguments == framework.arguments
    assert found.attacks == framework.attacks


@pytest.mark.parametrize("format_", SAMPLES)
@given(text=st.text(st.sampled_from("ab12# \n().,%apftrg"), max_size=40))
def test_any_text_is_read_or_refused_inside_it(format_: str, text: str) -> None:
    """A text is a framework, or every finding stands on one of its lines."""
    try:
        loads(text, format_, name="debate")
    except ReadError as error:
        for finding in error.findings:
            assert finding.location is not None
            assert 1 <= finding.location.line <= text.count("\n") + 1
            assert finding.location.column >= 1


def faults(text: str, format_: str) -> str:
    """Return how the reader refuses the text."""
    with pytest.raises(ReadError) as caught:
        loads(text, format_, name="debate")
    return str(caught.value)


def test_every_fault_is_reported_with_its_place() -> None:
    """One error holds all faults of the text, in the order of its lines."""
    assert faults("tax\npoor\ntax\n#\nporr tax\npoor\n", "tgf") == (
        "debate:3:1: argument 'tax' is declared before\n"
        "tax\n^\n"
        "  hint: declare it once\n"
        "debate:5:1: unknown argument 'porr'; did you mean 'poor'?\n"
        "porr tax\n^\n"
        "debate:6:1: expected two names, found 'poor'\n"
        "poor\n^"
    )
    assert faults("arg(a).\natt(a, c).\narg(b)\nat(a,b).\n", "apx") == (
        "debate:2:1: unknown argument 'c'\n"
        "att(a, c).\n^\n"
        "debate:3:1: expected arg(a). or att(a,b)., found 'arg(b)'\n"
        "arg(b)\n^\n"
        "debate:4:1: expected arg(a). or att(a,b)., found 'at(a, b).'\n"
        "at(a,b).\n^"
    )
    assert faults("# circles\np af 2\n1 3\n1 2 2\n", "i23") == (
        "debate:3:3: expected a number from 1 to 2, found '3'\n"
        "1 3\n  ^\n"
        "debate:4:1: expected two numbers, found '1 2 2'\n"
        "1 2 2\n^"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "none"),
        ("1 2\n", "'1 2'"),
        ("p af two\n", "'p af two'"),
        ("p af -1\n", "'p af -1'"),
        ("p af " + "9" * 5000, "'999"),
        ("p af 10000001\n", "'10000001'"),
    ],
)
def test_a_size_that_cannot_be_is_refused(text: str, found: str) -> None:
    """A missing, wrong or absurd number of arguments is one clear fault, and costs no memory."""
    message = faults(text, "i23")
    assert "expected a line like 'p af 3'" in message or "expected at most 10000000" in message
    assert f"found {found}" in message


def test_apx_takes_statements_as_people_write_them() -> None:
    """Spaces, several on a line, remarks, attacks before their arguments."""
    text = "% a remark\r\n att( a , b ).  arg(a).arg(b). % att(b,a).\r\n"
    assert loads(text) == Framework("ab", [("a", "b")])


def test_attacks_above_the_line_are_explained() -> None:
    """The usual slip in tgf, a missing '#', is named in the hint."""
    assert "hint: attacks stand below a line that holds a '#' alone" in faults("a\nb\na b\n", "tgf")


@pytest.mark.parametrize("format_", SAMPLES)
def test_files_are_told_by_their_suffix(format_: str, tmp_path: Path) -> None:
    """What is dumped under a suffix is loaded from it."""
    framework = Framework(["1", "2"], [("1", "2")])
    suffix = {"i23": ".af"}.get(format_, f".{format_}")
    path = tmp_path / f"debate{suffix}"
    dump(framework, path)
    assert path.read_text() == dumps(framework, format_)
    assert load(path) == framework


def test_unknown_notations_are_refused() -> None:
    """A misspelt notation and an unknown suffix name what there is."""
    with pytest.raises(FormatError, match="unknown notation 'tfg' for a framework; did you mean"):
        loads("a", "tfg")
    with pytest.raises(FormatError, match=r"known: \.tgf, \.apx, \.af, \.i23"):
        dump(Framework("a"), "debate.xml")


def test_names_that_cannot_be_written_are_listed() -> None:
    """Each such name is one finding."""
    with pytest.raises(LossError) as caught:
        dumps(Framework(["a, b", "c", 'd"']), "apx")
    assert len(caught.value.findings) == 2
    assert caught.value.findings[0].hint == "write framework.numbered() instead"


def test_large_files_take_linear_time() -> None:
    """A file of 20,000 lines that are all at fault is refused as fast as a good one is read."""
    names = "\n".join(f"a{n}" for n in range(20_000))
    attacks = "\n".join(f"b{n} a{n}" for n in range(20_000))
    with pytest.raises(ReadError) as caught:
        loads(f"{names}\n#\n{attacks}\n", "tgf")
    assert len(caught.value.findings) == 20_000
