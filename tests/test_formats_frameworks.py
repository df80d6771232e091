"""Frameworks as projections of maps, and the notations that are refused by name."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap import ArgumentMap, Claim, Counterpoint, FormatError, LossError, ReadError, Support
from argmap.formats import recognise
from argmap.formats.frameworks import iccma
from argmap.formats.unsupported import REFUSED, RefusedNotation

TEXTS = {
    "tgf": "a\nb\nc\n#\na b\nb c\n",
    "apx": "arg(a).\narg(b).\narg(c).\natt(a,b).\natt(b,c).\n",
    "i23": "p af 3\n1 2\n2 3\n",
    "bag": "arg(a, 0.5)\narg(b, 1.0)\narg(c, 0.25)\natt(a, b)\nsup(b, c)\n",
}


@pytest.mark.parametrize(("notation", "text"), TEXTS.items())
def test_a_framework_is_a_map_and_comes_back(notation: str, text: str) -> None:
    """Arguments are claims called by their names; the text is the same again, byte for byte."""
    debate = argmap.loads(text)
    assert debate == argmap.loads(text, notation)
    assert len(debate.claims) == 3
    assert argmap.dumps(debate, notation) == text
    assert debate.findings == ()


def test_a_long_framework_is_known() -> None:
    """A long framework is known, by the line that ends its names, however far down that is.

    A list of words has none.
    """
    names = [f"a{number}" for number in range(500)]
    assert recognise("\n".join([*names, "#", "a1 a2", ""])).name == "tgf"
    with pytest.raises(argmap.FormatError):
        recognise("\n".join(names))


def test_attacks_and_supports_are_what_they_say() -> None:
    """Attacks are counterpoints, supports supports, and base scores weights."""
    debate = argmap.loads(TEXTS["bag"])
    assert [each.id for each in debate.elements[3:]] == ["a counters b", "b supports c"]
    assert [claim.weight for claim in debate.claims] == [0.5, 1.0, 0.25]
    assert argmap.evaluate(argmap.loads(TEXTS["tgf"]))["c"] is argmap.Standing.IN


def test_what_a_projection_leaves_out_is_announced() -> None:
    """Supports, linked premises, undercuts, and the words of every claim."""
    debate = ArgumentMap.of(
        Claim("a tax", "a tax"),
        Claim("b", "Words."),
        Support("b", "a tax"),
        Counterpoint("b", "b supports a tax"),
        Counterpoint(["a tax", "b"], "b"),
        Counterpoint("b", "a tax"),
    )
    with pytest.raises(LossError) as caught:
        argmap.dumps(debate, "apx")
    assert [finding.subject for finding in caught.value.findings] == [
        "b supports a tax",
        "b counters b supports a tax",
        "a tax + b counters b",
        "b",
    ]
    assert argmap.dumps(debate, "apx", allow_loss=True) == (
        'arg("a tax").\narg(b).\natt(b,"a tax").\n'
    )
    assert argmap.dumps(debate, "i23", allow_loss=True) == "p af 2\n2 1\n"


def test_names_that_would_meet_are_kept_apart() -> None:
    """Names that would meet are kept apart, where spaces are written otherwise."""
    debate = ArgumentMap([Claim(name, name) for name in ("a b", "a_b", "a(b", "#")])
    text = argmap.dumps(debate, "tgf", allow_loss=True)
    assert text.split() == ["a_b_2", "a_b", "a_b_3", "_", "#"]


@pytest.mark.parametrize("notation", TEXTS)
def test_a_broken_framework_says_where(notation: str) -> None:
    """Every fault at its line."""
    with pytest.raises(ReadError) as caught:
        argmap.loads(TEXTS[notation] + "x y z\n", notation, name="x")
    assert all(f.location and f.location.name == "x" for f in caught.value.findings)
    with pytest.raises(ReadError):
        argmap.loads(TEXTS[notation] + "\ud800", notation)


SAMPLES = {
    "aml": '<?xml version="1.0"?>\n<!DOCTYPE ARG SYSTEM "argument.dtd">\n<ARG><TEXT>x</TEXT></ARG>',
    "lkif": "<lkif><sources/></lkif>",
    "caf": '<caf version="1.9"><metadata/></caf>',
    "rtnl": 'r = Create("Claim");\nx = CreateChild(r, "CompoundReason");\nr.SetText("x");',
    "uima": '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"/>',
    "xmi": '<xmi:XMI xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:m="urn:m"/>',
    "sacm": '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:argumentation="http://omg.sacm/2.0/argumentation"/>',
    "gexf": '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph/></gexf>',
    "pajek": '*Network taxes\n*Vertices 2\n1 "tax"\n2 "help"\n*Arcs :1 "support"\n2 1\n',
}


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row.name)
def test_a_known_notation_that_is_not_read_is_refused_by_name(
    row: RefusedNotation, tmp_path: Path
) -> None:
    """A known notation that is not read is refused by name.

    By content under any suffix, by suffix, and by its name; each says what to do instead.
    """
    text = SAMPLES[row.name]
    path = tmp_path / "talk.xml"
    path.write_text(text, "utf-8")
    bare = tmp_path / f"talk{row.suffixes[0]}"
    bare.write_text("", "utf-8")
    for act in (
        lambda: argmap.loads(text),
        lambda: argmap.load(path),
        lambda: argmap.load(bare),
        lambda: argmap.loads(text, row.name),
        lambda: argmap.dumps(ArgumentMap(), row.name),
    ):
        with pytest.raises(FormatError) as caught:
            act()
        assert str(caught.value) == row.message()
    assert [each.name for each in REFUSED if each.recognise(text)] == [row.name]


@pytest.mark.parametrize(
    "text", ["*vertices 1\n1 tax\n", "\n*Vertices 2 1\n1 a\n2 b\n*Edges\n1 2\n"]
)
def test_a_network_of_pajek_is_known_by_its_first_line(text: str) -> None:
    """Letters may be small, and the line that names the network may be left out."""
    with pytest.raises(FormatError, match="argmap does not read pajek"):
        argmap.loads(text)


@pytest.mark.parametrize("text", ["*Vertices* are points.\n", "<map>\n  <node/>\n</map>\n"])
def test_what_only_begins_like_a_network_is_none(text: str) -> None:
    """A stressed word is prose, and a map of no version is XML of an unknown kind."""
    with pytest.raises(FormatError, match="expected a map"):
        argmap.loads(text)


def test_a_named_notation_is_taken_at_its_word() -> None:
    """What the caller says goes before what a text looks like."""
    debate = argmap.loads('[tax]: He wrote CreateChild(r, "x").\n', "argdown")
    assert debate.claims


HARD = [
    "tax-cut",
    "Tax",
    "not",
    "12",
    "007",
    "2147483647",
    "2147483648",
    "99999999999",
    "a b",
    "Yes, no",
    'so "called"',
    "50 % of it",
    "(x). y",
    "arg(x)",
    "é",
    "back\\slash",
    "_x",
]


def test_every_name_is_a_term_that_solvers_read() -> None:
    """Quoted where it is no constant; what even quoted divides it elsewhere becomes a low line."""
    debate = ArgumentMap([Claim(name, name) for name in HARD])
    assert argmap.dumps(debate, "apx", allow_loss=True).split("\n")[:-1] == [
        'arg("tax-cut").',
        'arg("Tax").',
        'arg("not").',
        "arg(12).",
        'arg("007").',
        "arg(2147483647).",
        'arg("2147483648").',
        'arg("99999999999").',
        'arg("a b").',
        'arg("Yes_ no").',
        'arg("so _called_").',
        'arg("50 % of it").',
        'arg("(x)_ y").',
        'arg("arg_x)").',
        'arg("é").',
        "arg(back_slash).",
        'arg("_x").',
    ]


def test_quoted_names_are_read() -> None:
    """Quoted names are read, without their quotation marks, whatever signs stand between them."""
    text = 'arg("a, (b). % c"). arg(d). att( "a, (b). % c" ,d). % att(d,d)\n'
    framework = iccma.loads(text, "apx")
    assert framework.arguments == ("a, (b). % c", "d")
    assert framework.attacks == (("a, (b). % c", "d"),)
    assert recognise(text).name == "apx"


def chain() -> tuple[str, dict[str, str]]:
    """Claims of which each counters the one before, as apx, and what each is called there."""
    elements = [Claim(name, name) for name in HARD]
    pairs = [Counterpoint(one, other) for other, one in itertools.pairwise(HARD)]
    text = argmap.dumps(ArgumentMap([*elements, *pairs]), "apx", allow_loss=True)
    lines = [line for line in text.split("\n") if line.startswith("arg")]
    return text, dict(zip([line[4:-2] for line in lines], HARD, strict=True))


def test_clingo_solves_what_is_written() -> None:
    """The stable extension of a chain is every second claim, counted from its end."""
    clingo: Any = pytest.importorskip("clingo")
    text, names = chain()
    control: Any = clingo.Control()
    stable = "{in(X)} :- arg(X). out(Y) :- in(X), att(X,Y). :- in(X), out(X)."
    control.add("base", [], f"{text} {stable} :- arg(X), not in(X), not out(X). #show in/1.")
    control.ground([("base", [])])
    models: list[set[str]] = []
    control.solve(
        on_model=lambda model: models.append({str(s)[3:-1] for s in model.symbols(shown=True)})
    )
    assert [{names[term] for term in model} for model in models] == [set(HARD[::-2])]


def test_other_readers_take_the_same_names(tmp_path: Path) -> None:
    """Two that split the text at its signs find as many arguments and attacks, called the same."""
    apx_parser: Any = pytest.importorskip("pygarg.dung.apx_parser")
    reader: Any = pytest.importorskip(
        "py_arg.import_export.argumentation_framework_from_aspartix_format_reader"
    )
    text, names = chain()
    path = tmp_path / "chain.apx"
    path.write_text(text, "utf-8")
    arguments, attacks = apx_parser.parse(str(path))
    assert arguments == list(names)
    assert [[names[end] for end in pair] for pair in attacks] == [
        [one, other] for other, one in itertools.pairwise(HARD)
    ]
    other = reader.ArgumentationFrameworkFromASPARTIXFormatReader.from_apx(text)
    assert {argument.name for argument in other.arguments} == set(names)
    assert len(other.defeats) == len(HARD) - 1


def test_labels_of_tgf_are_the_texts_of_claims() -> None:
    """Labels of TGF are the texts of claims, as yEd writes them.

    Attacks name the ids, and without a line "#" there are no labels.
    """
    text = "1 Tax it.\n2\t It  costs jobs.\n3\n#\n2 1\n"
    for debate in (argmap.loads(text), argmap.loads(text, "tgf")):
        assert [(claim.id, claim.text) for claim in debate.claims] == [
            ("1", "Tax it."),
            ("2", "It costs jobs."),
            ("3", "3"),
        ]
        assert [each.id for each in debate.counterpoints] == ["2 counters 1"]
    assert iccma.loads(text, "tgf").arguments == ("1", "2", "3")
    with pytest.raises(ReadError, match=r"expected one name, found '1 Tax it\.'"):
        argmap.loads("1 Tax it.\n2\n2 1\n", "tgf")
    with pytest.raises(ReadError, match="expected two names, found '2'"):
        argmap.loads("1 Tax it.\n2\n#\n2\n", "tgf")


LABELLED = "1 Tax it.\n2 It costs.\n3 It helps.\n#\n"


@pytest.mark.parametrize(
    "lines",
    [
        "2 1 attacks\n3 1 supports",
        "2 1 -\n3 1 +",
        "2 1 greift an\n3 1 unterstützt",
        "2\t1\trebuttal\r\n3\t1\tpro\r",
        "1 2 is attacked by\n1 3 supported by",
        "2 1 contradicts\n3 1 strongly supports",
    ],
)
def test_labels_of_lines_say_which_relation_they_are(lines: str) -> None:
    """In any of their spellings; "attacked by" leads the other way."""
    for debate in (argmap.loads(LABELLED + lines), argmap.loads(LABELLED + lines, name="a.tgf")):
        assert [(each.premises, each.target) for each in debate.counterpoints] == [(("2",), "1")]
        assert [(each.premises, each.conclusion) for each in debate.supports] == [(("3",), "1")]
        assert debate.findings == ()


def test_a_label_that_says_no_relation_is_told() -> None:
    """At its line; where no line says one, the text is no framework."""
    debate = argmap.loads(LABELLED + "2 1 leads to\n3 1 support\n", "tgf", name="a.tgf")
    assert [each.id for each in debate.elements[3:]] == ["3 supports 1"]
    (finding,) = debate.findings
    assert str(finding).startswith("a.tgf:5:1: expected a label such as attack or support, found")
    assert "'leads to'; the line from '2' to '1' is no relation" in finding.message
    chart = "1 Start\n2 Decide\n#\n1 2 yes\n"
    with pytest.raises(ReadError, match="expected a label such as attack or support, found 'yes'"):
        argmap.loads(chart, "tgf")
    with pytest.raises(FormatError):
        recognise(chart)


def test_a_line_without_a_label_among_labelled_ones_is_told() -> None:
    """It is an attack in this form, but who labels supports may not have meant one."""
    debate = argmap.loads(LABELLED + "2 1\n3 1 support\n", "tgf")
    assert len(debate.counterpoints) == 1
    assert [finding.code for finding in debate.findings] == ["no-label"]
    assert argmap.loads(LABELLED + "2 1\n3 1 attack\n", "tgf").findings == ()


@pytest.mark.parametrize(
    ("text", "notation"),
    [("a\nb\n#\na b support\n", "tgf"), ("arg(a). arg(b).\n\n\nsupport(a,b).\n", "apx")],
)
def test_a_support_is_part_of_a_map_and_of_no_framework(text: str, notation: str) -> None:
    """A framework knows attacks alone, so its reader refuses the line."""
    assert [each.id for each in argmap.loads(text).supports] == ["a supports b"]
    with pytest.raises(ReadError, match=r"4:1: expected an attack, found a support"):
        iccma.loads(text, notation)


def test_a_text_with_a_line_of_a_hash_is_not_yet_a_graph() -> None:
    """Only attacks between its first words make it one."""
    for text in ("Tax it.\n#\nNo.\n", "Tax it now.\n#\n", "Tax it.\n#\nNo more.\n"):
        with pytest.raises(FormatError):
            recognise(text)


@pytest.mark.parametrize("name", ['"', '", "', 'a"b', '"a"'])
def test_a_quotation_mark_in_a_name_does_not_tie_names(name: str) -> None:
    """It would make one word of two arguments; it becomes a line."""
    debate = ArgumentMap.of(Claim(name, "A."), Claim(f"{name}2", "B."), Support(name, f"{name}2"))
    read = argmap.loads(argmap.dumps(debate, "bag", allow_loss=True), "bag")
    assert (len(read.claims), len(read.supports)) == (2, 1)


@pytest.mark.parametrize("notation", ["i23", "apx", "tgf", "bag"])
def test_ids_that_are_others_are_one_line(notation: str) -> None:
    """Claims and counterpoints that are called otherwise are there all the same."""
    names = ('tax "now"', 'cut "it"', "rain")
    debate = ArgumentMap.of(
        *[Claim(name, name, weight=0.5) for name in names],
        Counterpoint(names[0], names[1]),
        Counterpoint(names[2], names[0], id="mine"),
    )
    found = argmap.losses(debate, notation)
    codes = {finding.code for finding in found}
    assert "no-id" in codes
    assert not codes & {"no-claim", "no-counterpoint"}
    (ids,) = [finding for finding in found if finding.code == "no-id"]
    assert ids.severity is argmap.Severity.INFO
    text = argmap.dumps(debate, notation, allow_loss=True)
    assert len(argmap.loads(text, notation).counterpoints) == 2


@pytest.mark.parametrize("notation", ["tgf", "apx", "i23", "bag"])
def test_a_second_step_between_two_claims_is_a_loss(notation: str) -> None:
    """A framework is a set of steps; what is named as lost is an element of the map."""
    twins = [Counterpoint("a", "b", id="first"), Counterpoint("a", "b")]
    debate = ArgumentMap.of(Claim("a", "a"), Claim("b", "b"), *twins)
    lost = [found for found in argmap.losses(debate, notation) if found.code == "no-counterpoint"]
    assert len(lost) == 1
    assert lost[0].subject in {twin.id for twin in twins}
