"""Mermaid flowcharts: what they say of a map, that no text breaks them, what they leave out.

The forms below were held against Mermaid 11.12 in a browser, whose labels read back unchanged.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings

from argmap import (
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Party,
    Perspective,
    Restatement,
    Source,
    StyleError,
    Support,
    Words,
    dump,
    evaluate,
    load_example,
    mermaid_losses,
    render,
    to_mermaid,
)
from argmap.cli import main
from argmap.diagram.escape import clean
from tests.strategies import maps, sentences

TEXT = r'"(?:[A-Za-z0-9 ,!?\'\u0080-\U0010ffff]|(?<=[^\W\d_])\.(?=[ <"])|#[0-9]+;|<br/>)+"'
NAME = r"[csg][0-9]+"
LINES = re.compile(
    rf"""---|title:\ ".*"|flowchart\ (?:LR|RL)|\ *end
    |\ *c[0-9]+\[{TEXT}\]|\ *subgraph\ g[0-9]+\[{TEXT}\]|\ *s[0-9]+\(\[{TEXT}\]\)
    |\ \ {NAME}\ (?:---|-->|===|-\.-|-\.-x|-\.-o|x-\.-x)(?:\|{TEXT}\|)?\ {NAME}
    |\ \ classDef\ thesis\ stroke-width:4px|\ \ class\ c[0-9]+\ thesis""".replace("\n    ", "")
)


def read(label: str) -> str:
    """Read a label as Mermaid does, its lines as one."""
    lines = label.split("<br/>")
    return " ".join(
        word
        for line in lines
        for word in re.sub(r"#(\d+);", lambda match: chr(int(match[1])), line).split()
    )


@given(maps())
def test_every_line_is_of_a_known_form(debate: ArgumentMap) -> None:
    """No text of a map makes a line that is not one of the few forms."""
    text = to_mermaid(debate)
    assert text.endswith("\n")
    for line in text[:-1].split("\n"):
        assert LINES.fullmatch(line), line
    assert text.count("subgraph") >= len(re.findall(r"^ *end$", text, re.MULTILINE))


@given(maps())
@example(ArgumentMap.of(Claim("a", "A"), title="|"))
def test_every_element_is_there_once(debate: ArgumentMap) -> None:
    """Each claim is one box in document order of its group, each relation drawn at least once."""
    text = to_mermaid(debate)
    boxes = dict(re.findall(r'^ *(c\d+)\["(.*)"\]$', text, re.MULTILINE))
    assert len(boxes) == len(debate.claims)
    for number, claim in enumerate(debate.claims, 1):
        title = claim.title.strip()
        shown = " ".join(clean(f"{title}: {claim.text}" if title else claim.text).split())
        assert read(boxes[f"c{number}"]) == shown.replace("ﬂ", "fl").replace("¶ß", "¶ ß")
    relations = len(debate) - len(debate.claims)
    words = len(re.findall(rf'^ *s\d+\(\["|^  {NAME} \S+?\|"', text, re.MULTILINE))
    assert relations - len(debate.contradictions) <= words <= relations


@settings(max_examples=300)
@given(sentences())
def test_a_text_cannot_end_its_label(text: str) -> None:
    """Quotes, numbers, entities, directives and markup are letters by their number."""
    chart = to_mermaid(ArgumentMap.of(Claim("a", text)))
    (label,) = re.findall(r'c1\["(.*)"\]\n', chart)
    assert not set(label.replace("<br/>", "")) & set('"<>&%{}[]()|`*_~:/\\@$^=+-')
    assert read(label) == " ".join(clean(text).split()).replace("ﬂ", "fl").replace("¶ß", "¶ ß")


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("title", ["Keep them", '"] --> x["', "<b>&amp;#34;", "%%{init}%%", "כן"])
def test_a_claim_begins_with_its_title(title: str, language: str) -> None:
    """No title can end its label, and one of blanks alone is none."""
    claims = [Claim("a", "One.\nTwo.", title=f" {title}\n"), Claim("b", "Dry.", title=" \n")]
    chart = to_mermaid(ArgumentMap.of(*claims), words=Words.of(language))
    labels = re.findall(rf"^  c\d\[({TEXT})\]$", chart, re.MULTILINE)
    assert [read(label[1:-1]) for label in labels] == [f"{title}: One. Two.", "Dry."]


def test_the_steps_of_a_map() -> None:
    """Linked premises meet in a box, an undercut hits it; each kind has its line and its word."""
    claims = [Claim(name, f"Claim {name}") for name in "abcdefg"]
    debate = ArgumentMap(
        [
            *claims,
            Support(["b", "c"], "a", id="both"),
            Support("d", "a", cue="since"),
            Counterpoint("e", "both"),
            Counterpoint("f", "a"),
            Contrast("b", "c"),
            Restatement(["f", "g"], "e"),
            Counterpoint("d", "f"),
            Counterpoint("f", "d"),
        ],
        title='Why "a" & b? <b>',
    )
    assert to_mermaid(debate).splitlines() == [
        "---",
        'title: "Why \\"a\\" ＆ b? ＜b＞"',
        "---",
        "flowchart RL",
        *[f'  c{number}["Claim {name}"]' for number, name in enumerate("abcdefg", 1)],
        '  s1(["because"])',
        '  s2(["in other words"])',
        "  c2 --- s1",
        "  c3 --- s1",
        "  s1 --> c1",
        '  c4 -->|"because · “since”"| c1',
        '  c5 -.-o|"but the step fails"| s1',
        '  c6 -.-x|"but"| c1',
        '  c2 ===|"in contrast"| c3',
        "  c6 --- s2",
        "  c7 --- s2",
        "  s2 --- c5",
        '  c4 x-.-x|"contradiction"| c6',
        "  classDef thesis stroke-width:4px",
        "  class c1 thesis",
    ]


def test_a_claim_with_the_name_of_a_group_is_drawn_beside_it() -> None:
    """Mermaid would draw one thing under one name: claims and groups are numbered apart."""
    debate = ArgumentMap.of(Claim("health", "A."), Claim("g1", "B.", group="health"))
    drawn = re.findall(r"^ *(?:subgraph )?(\w+)\[", to_mermaid(debate), re.MULTILINE)
    assert sorted(drawn) == ["c1", "c2", "g1"]


def test_groups_are_subgraphs() -> None:
    """Groups lie in one another; what is deeper than eight shares the eighth."""
    debate = ArgumentMap.of(
        Claim("a", "A", group="x"),
        Claim("b", "B", group=["x", "y"]),
        Claim("c", "C"),
        Claim("d", "D", group=[*"12345678", "9"]),
        Claim("e", "E", group=[*"12345678"]),
    )
    text = to_mermaid(debate)
    assert text.count("subgraph") == 10
    assert re.search(r'subgraph g1\["x"\]\n +c1\["A"\]\n +subgraph g2\["y"\]\n +c2\["B"\]', text)
    assert re.search(r'c4\["D"\]\n +c5\["E"\]\n', text)
    assert [finding.code for finding in mermaid_losses(debate)] == ["deep-group"]


def test_scripts_and_words() -> None:
    """Right-to-left maps run the other way; the words are those given."""
    debate = ArgumentMap.of(
        Claim("a", "مالیات بر کربن"), Claim("b", "گران است"), Counterpoint("b", "a")
    )
    text = to_mermaid(debate, words=Words(but="اما"))
    assert "flowchart LR\n" in text
    assert '|"اما"|' in text


def test_what_is_left_out_is_listed() -> None:
    """One finding for each element that has more than is shown, and for what the map declares."""
    findings = mermaid_losses(load_example())
    assert {finding.subject for finding in findings} > {None, "dual"}
    assert str(
        mermaid_losses(ArgumentMap.of(Claim("a", "A", note="n", modality="possible")))[0]
    ) == ("claim 'a' has a note and a modality, which a Mermaid flowchart does not show")
    plain = ArgumentMap.of(Claim("a", "A"), Claim("b", "B", group="g"), Support("b", "a", cue="as"))
    assert mermaid_losses(plain) == ()
    declared = mermaid_losses(
        ArgumentMap(
            sources=[Source("s")],
            parties=[Party("p", "P")],
            perspectives=[Perspective("v", "V")],
            extras={"key": 1},
        )
    )
    names = ["sources", "parties", "perspectives", "extras"]
    assert [finding.code for finding in declared] == [f"no-{name}" for name in names]
    assert [str(finding) for finding in declared] == [
        f"the map has {name}, which a Mermaid flowchart does not show" for name in names
    ]


FOUR = [Claim(name, f"Claim {name}") for name in "abcd"]


@pytest.mark.parametrize("struck", ["there", "back"])
def test_a_contradiction_whose_step_is_denied_is_two_lines(struck: str) -> None:
    """Whichever of the two it is; the other is drawn as any counterpoint."""
    both = [Counterpoint("a", "b", id="there"), Counterpoint("b", "a", id="back")]
    text = to_mermaid(ArgumentMap([*FOUR, *both, Counterpoint("c", struck)]))
    boxed = ["  c1 -.- s1", "  s1 -.-x c2", '  c2 -.-x|"but"| c1']
    other = ['  c1 -.-x|"but"| c2', "  c2 -.- s1", "  s1 -.-x c1"]
    last = '  c3 -.-o|"but the step fails"| s1'
    assert text.splitlines()[5:] == [
        '  s1(["but"])',
        *(boxed if struck == "there" else other),
        last,
    ]


def test_several_ends_meet_in_a_box_on_either_side() -> None:
    """Several ends meet in a box on either side.

    Of a restatement of two claims, and of a claim that is the context of another.
    """
    steps = (Restatement("a", ["b", "c"]), Context("a", "d"))
    assert to_mermaid(ArgumentMap([*FOUR, *steps])).splitlines()[5:] == [
        '  s1(["in other words"])',
        "  c1 --- s1",
        "  s1 --- c2",
        "  s1 --- c3",
        '  c1 -.-|"given that"| c4',
    ]


def test_groups_stand_in_their_order_with_the_boxes_of_their_steps() -> None:
    """Where they are first named; a step lies in the innermost group that has all its ends."""
    debate = ArgumentMap.of(
        Claim("a", "A", group=["G", "x"]),
        Claim("b", "B", group=["G", "y"]),
        Claim("c", "C", group=["H<", "z"]),
        Claim("e", "E", group=["G", "y"]),
        Support(["a", "b"], "e"),
        Support(["a", "c"], "e"),
    )
    assert to_mermaid(debate).splitlines()[1:18] == [
        '    s2(["because"])'[2:],
        '  subgraph g1["G"]',
        '    s1(["because"])',
        '    subgraph g2["x"]',
        '      c1["A"]',
        "    end",
        '    subgraph g3["y"]',
        '      c2["B"]',
        '      c4["E"]',
        "    end",
        "  end",
        '  subgraph g4["H#60;"]',
        '    subgraph g5["z"]',
        '      c3["C"]',
        "    end",
        "  end",
        "  c1 --- s1",
    ]


def test_marks_of_mermaids_own_are_set_apart() -> None:
    """It writes its escapes with a ligature and with two letters in a row."""
    text = to_mermaid(ArgumentMap.of(Claim("a", "\nIt ﬂows ¶ß now.\nSo_ (a) #1;\x00\n")))
    assert 'c1["It flows ¶ ß now.<br/>So#95; #40;a#41; #35;1#59;\ufffd"]' in text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Tax it. It is fair.", "Tax it. It is fair."),
        ("1. Tax it.", "1#46; Tax it."),
        ("In 2020. See a.b, e.g. c.", "In 2020#46; See a#46;b, e#46;g. c."),
        (".", "#46;"),
    ],
)
def test_a_full_stop_at_the_end_of_a_word_is_plain(text: str, label: str) -> None:
    """Numbers of signs are shown on pages without HTML labels; a number with one begins a list."""
    assert f'c1["{label}"]' in to_mermaid(ArgumentMap.of(Claim("a", text)))


def test_a_map_runs_rightwards_where_most_claims_run_leftwards() -> None:
    """Half of them are not most."""
    latin, arabic = Claim("a", "It is dear."), Claim("b", "گران است")
    assert "flowchart RL\n" in to_mermaid(ArgumentMap.of(latin, arabic))
    more = Claim("c", "مالیات بر کربن")
    assert "flowchart LR\n" in to_mermaid(ArgumentMap.of(latin, arabic, more))


def test_a_flowchart_may_have_fifty_thousand_characters() -> None:
    """One more is too many; nor is a group of eight levels too deep."""
    frame = len(to_mermaid(ArgumentMap.of(Claim("a", "A"))))
    for more, codes in ((0, []), (1, ["too-large"])):
        text = "A" * (50_001 - frame + more)
        assert [each.code for each in mermaid_losses(ArgumentMap.of(Claim("a", text)))] == codes
    deep = [Claim("a", "A", group=[*"12345678"]), Claim("b", "B", group=[*"123456789"])]
    assert [each.subject for each in mermaid_losses(ArgumentMap(deep))] == ["b"]


@pytest.mark.parametrize(("count", "codes"), [(500, []), (501, ["too-large"])])
def test_a_flowchart_too_large_is_told_of(count: int, codes: list[str]) -> None:
    """Mermaid refuses more than 500 lines or 50,000 characters unless the page allows it."""
    claims = [Claim(f"c{number}", "A") for number in range(count + 1)]
    steps = [Support(f"c{number}", "c0") for number in range(1, count + 1)]
    assert [finding.code for finding in mermaid_losses(ArgumentMap([*claims, *steps]))] == codes


def test_groups_may_lie_deep() -> None:
    """Nesting is bounded and never recursive."""
    claims = [Claim(f"c{n}", "A", group=[f"g{d}" for d in range(n)]) for n in range(0, 2000, 400)]
    assert to_mermaid(ArgumentMap(claims)).count("subgraph") == 8


def test_flowcharts_are_written_by_convert_and_render(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Flowcharts are written by convert and render, without an engine.

    What is left out is told, and no reason to refuse.
    """
    debate = ArgumentMap.of(
        Claim("tax", "Tax carbon.", note="n"),
        Claim("poor", "It hits the poor."),
        Counterpoint("poor", "tax"),
    )
    source = tmp_path / "tax.json"
    dump(debate, source)
    text = to_mermaid(debate)
    assert main(["convert", str(source), str(tmp_path / "a.mmd")]) == 0
    assert "has a note, which a Mermaid flowchart does not show" in capsys.readouterr().err
    assert main(["render", str(source), "-o", str(tmp_path / "b.mmd")]) == 0
    assert main(["render", str(source), "-d", str(tmp_path / "many"), "--format", "mmd"]) == 0
    assert render(debate, tmp_path / "c.mmd", engine="no such program").name == "c.mmd"
    for name in ("a.mmd", "b.mmd", "many/tax.mmd", "c.mmd"):
        assert (tmp_path / name).read_text("utf-8") == text
    with pytest.raises(StyleError, match="shows the map alone"):
        render(debate, tmp_path / "d.mmd", standing=evaluate(debate))
