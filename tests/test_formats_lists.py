"""What people keep in lists: numbered arguments, handouts, tables of claims as CSV and JSON."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import (
    ArgmapError,
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    FormatError,
    Quote,
    ReadError,
    Restatement,
    Support,
    Words,
    claims_table,
    load,
    load_example,
    loads,
    relations_table,
    to_csv,
    to_markdown,
)
from argmap.formats import recognise
from argmap.formats.numbered.grounds import grounds_of
from tests.growth import within


def steps(debate: ArgumentMap) -> list[tuple[str, tuple[str, ...], str, str | None]]:
    """Return the steps of a map: their kind, ends, and scheme."""
    return [
        (step.kind, step.premises, step.sides[1][0], step.scheme)
        for step in debate.elements
        if isinstance(step, Support | Counterpoint)
    ]


def codes(debate: ArgumentMap) -> list[str]:
    """Return the codes of what was noticed."""
    return [finding.code for finding in debate.findings]


# -- numbered arguments --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "last",
    [
        "3. It is wet. (from 1, 2)",
        "3. It is wet. (1, 2)",
        "3. It is wet [from 1 and 2].",
        "3. It is wet (1-2).",
        "3. It is wet, from 1 & 2.",
        "3. It is wet. (follows from (1) and (2))",
        "----\n3. It is wet.",
        "3. Therefore, it is wet.",
        "∴ 3. It is wet.",
        "Therefore,\n3. It is wet.",
        "∴\n(3) It is wet.",
        "3 Hence it is wet.",
        "[3] It is wet. (from [1], [2])",
        "3. It is wet. (aus 1 und 2)",
        "3. It is wet (folgt aus 1, 2).",
        "3. From 1 and 2: it is wet.",
        "3. Given 1 and 2, it is wet.",
        "3. By (1) and (2), it is wet.",
        "3. Aus 1 und 2 folgt: it is wet.",
        "3. Conclusion: It is wet.",
        "3. **Conclusion:** It is wet.",
        "**3.** It is wet. (1, 2)",
        "3 - It is wet. (1, 2)",
        "=> 3. It is wet.",
        "→ (3) It is wet.",
        "=>\n3. It is wet.",
        "\nConclusion\n3. It is wet.",
        "\n## Conclusion\n\n3. It is wet.",
        "\n**Konklusion:**\n3. It is wet.",
        "3. C. 1, 2 It is wet.",
        "3. C 1,2: It is wet.",
        "3. (1, 2) It is wet.",
        "3. (from 1 & 2) It is wet.",
        "3. It is wet. C. 1, 2",
        "3. It is wet. [C 1, 2]",
        "3. It is wet. (Conclusion from 1, 2)",
        "3. It is wet. 1, 2",
        "3. It is wet – 1, 2",
        "3. It is wet.      1, 2",
        "3. It is wet.\tfrom 1, 2",
    ],
)
def test_a_conclusion_names_its_premises(last: str) -> None:
    """A conclusion names its premises.

    In brackets at its end, or by a line of dashes or a word before it: one linked step.
    """
    debate = loads(f"Rain\n\n1. It rains.\n2. If it rains,\n   it is wet.\n{last}\n")
    assert debate.title == "Rain"
    assert [claim.text.rstrip(".") for claim in debate.claims] == [
        *("It rains", "If it rains, it is wet", "It is wet"),
    ]
    assert steps(debate) == [("support", ("1", "2"), "3", None)]
    assert debate.thesis is debate["3"]
    assert debate.findings == ()
    assert (
        recognise("1. It rains.\n2. If it rains, it is wet.\n3. It is wet. (1, 2)").name
        == "numbered"
    )


@pytest.mark.parametrize(
    "text",
    [
        "**P1** It rains.\n\n**P2** It pours.\n\n**C** It is wet.\n",
        "__P1:__ It rains.\n__P2:__ It pours.\n__C:__ It is wet.\n",
        "P1 - It rains.\nP2 - It pours.\nC - It is wet.\n",
        "1. Premise: It rains.\n2. Premise: It pours.\n3. Conclusion: It is wet.\n",
        "Premise 1 – It rains.\nPremise 2 – It pours.\nConclusion – It is wet.\n",
    ],
)
def test_labels_may_be_set_off_otherwise(text: str) -> None:
    """By Markdown, by a dash, or behind a number."""
    debate = loads(text)
    assert [claim.text for claim in debate.claims] == ["It rains.", "It pours.", "It is wet."]
    (step,) = debate.supports
    assert len(step.premises) == 2
    assert debate.claim(step.conclusion).text == "It is wet."


def test_objections_say_which_claim_they_are_to() -> None:
    """At their head or in brackets; two of them are two, and a reply is one to the last."""
    debate = loads(
        "1. It rains.\n2. Rain is wet.\n3. It is wet. (1, 2)\n"
        "Objection to premise 2: Rain can freeze.\nReply: It is May.\n"
        "Objection to 1: It is dry here.\n4. Look out. (reply to 1)\n"
    )
    text = {claim.id: claim.text for claim in debate.claims}
    assert {(text[c.premises[0]], text[c.target]) for c in debate.counterpoints} == {
        ("Rain can freeze.", "Rain is wet."),
        ("It is May.", "Rain can freeze."),
        ("It is dry here.", "It rains."),
        ("Look out.", "It rains."),
    }
    with pytest.raises(ArgmapError, match="prose"):
        recognise("1. Eggs\n2. Milk\n3. Bread (from 1 shop)\n", name="a.txt")


def test_the_heading_of_the_premises_is_no_claim() -> None:
    """Nor a title, nor a line that is not read."""
    debate = loads("Premises:\n1. It rains.\n2. It pours.\n\nConclusion:\n3. It is wet.\n")
    assert steps(debate) == [("support", ("1", "2"), "3", None)]
    assert (debate.title, debate.findings) == ("", ())


def test_letters_tell_premises_and_conclusions() -> None:
    """P and C before the words, or a word in a column of its own; a name keeps its letter."""
    marked = loads("1. P. It rains.\n2. P It pours.\n3. C. 1, 2. It is wet.\n")
    assert [claim.text for claim in marked.claims] == ["It rains.", "It pours.", "It is wet."]
    columns = loads("1. It rains.    Premise\n2. It pours.    Assumption\n3. It is wet.    1, 2\n")
    assert [claim.text for claim in columns.claims] == ["It rains.", "It pours.", "It is wet."]
    assert [claim.basis.value for claim in columns.claims] == ["asserted", "assumed", "asserted"]
    named = loads("1. P. Smith won.\n2. C. Jones lost.\n3. She is glad. (from 1, 2)\n")
    assert [claim.text for claim in named.claims][:2] == ["P. Smith won.", "C. Jones lost."]


@pytest.mark.parametrize(
    "last",
    [
        "5. It was born (c. 1984).",
        "5. C. 12 metres long is the boat.",
        "5. They won 1, 2, and more.",
        "5. See figure 2.",
        "5. It is shown there (figure 2).",
        "5. It costs      1, 2 or 3 euros",
    ],
)
def test_numbers_in_a_claim_are_no_grounds(last: str) -> None:
    """A year, a measure, a figure, a price."""
    debate = loads(f"1. A.\n2. B.\n3. D.\n4. So E. (1, 2)\n{last}\n", "numbered")
    assert len(debate.supports) == 1


@pytest.mark.parametrize(
    ("ground", "scheme"),
    [
        ("(from 1, 2, modus ponens)", "modus ponens"),
        ("(from 1, 2 by modus ponens)", "modus ponens"),
        ("(MP, 1, 2)", "MP"),
        ("[by modus ponens from 1 and 2]", "modus ponens"),
        ("(1, 2 MP)", "MP"),
        ("(MP 1, 2)", "MP"),
        ("(1, 2 modus ponens)", "modus ponens"),
        ("     1, 2, MP", "MP"),
        ("     MP 1, 2", "MP"),
        ("— from 1, 2 by MP", "MP"),
    ],
)
def test_a_rule_is_the_scheme(ground: str, scheme: str) -> None:
    """A rule is the scheme, before the numbers or behind them."""
    debate = loads(f"(1) A.\n(2) B.\n(3) C. {ground}\n", "numbered")
    assert steps(debate) == [("support", ("1", "2"), "3", scheme)]


def test_premises_and_conclusions_by_letter() -> None:
    """P and C; a conclusion follows from what nothing has used yet."""
    text = "P1: A.\nP2: B.\nC1: C.\nP3: D.\nC2: E.\n"
    assert steps(loads(text)) == [
        ("support", ("P1", "P2"), "C1", None),
        ("support", ("C1", "P3"), "C2", None),
    ]
    words = loads("Premise 1. A.\nPremise 2. B.\nConclusion: C.\n")
    assert steps(words) == [("support", ("Premise 1", "Premise 2"), "Conclusion", None)]
    bare = loads("1. A.\n2. B.\nTherefore, c.\n3. D.\nHence, e.\n", "numbered")
    assert [(claim.id, claim.text) for claim in bare.claims][2::2] == [("C", "C."), ("C2", "E.")]
    assert [step.cue for step in bare.supports] == ["Therefore", "Hence"]


@pytest.mark.parametrize(
    "text",
    [
        "(a) A is so.\n(b) B is so.\n(c) Therefore, c is so. (from a, b)\n",
        "(a) A is so.\n(b) B is so.\ntherefore (c) C is so.\n",
        "(a) A is so. (b) B is so. Therefore, (c) C is so.\n",
        "a) A is so.\nb) B is so.\nc) C is so. [a and b]\n",
        "A. A is so.\nB. B is so.\nC. C is so (A, B).\n",
        "i. A is so.\nii. B is so.\niii. Thus c is so. (i, ii)\n",
        "I. A is so.\nII. B is so.\nIII. C is so. (I, II)\n",
        "(P) A is so.\n(Q) B is so.\n(R) C is so. (from P and Q)\n",
        "a. A is so.\nb. B is so.\nc. C is so, from a and b.\n",
        "Step 1: A is so.\nStep 2: B is so.\nStep 3: C is so. (from 1, 2)\n",
        "1. A is so.\n2. B is so.\n∴ C is so.\n",
        "P1 A is so.\nP2 B is so.\nC C is so.\n",
        "1. A is so.\n2. B is so.\n3. Donc c is so. (de 1, 2)\n",
        "1. A is so.\n2. B is so.\nPor lo tanto, 3. C is so. (de 1 y 2)\n",
        "Premisa 1: A is so.\nPremisa 2: B is so.\nConclusión: C is so.\n",
    ],
)
def test_letters_and_other_languages_count_as_well(text: str) -> None:
    """Letters and small Roman numbers in their order; French and Spanish words."""
    debate = loads(text)
    assert [claim.text.rstrip(".") for claim in debate.claims] == ["A is so", "B is so", "C is so"]
    one, other, last = (claim.id for claim in debate.claims)
    assert steps(debate) == [("support", (one, other), last, None)]
    assert debate.findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "(a) Introduction\n(b) Methods\n(c) Results\n",
        "A. Smith came.\nTherefore, Ben came.\n",
        "(a) One was so. (from b)\n\nThen came the rest.\n",
        "A. Background\nTrams run.\nB. Plan\nTherefore, we should build more trams.\n",
        "A. Background\n\nTrams run.\n\nB. Plan\n\nThey run late.\n\nTherefore, we should walk.\n",
    ],
)
def test_letters_alone_make_no_argument(text: str) -> None:
    """Letters alone make no argument, nor does a letter that no other follows, nor an initial."""
    with pytest.raises(FormatError):
        recognise(text)


def test_an_objection_may_say_so_first() -> None:
    """An objection may say so first, at the head of the claim, where what it names is known."""
    debate = loads(
        "1. A.\n2. B. (from 1)\n3. Objection to 2: they lie.\n4. Against 7: no.\n", "numbered"
    )
    assert [claim.text for claim in debate.claims][2:] == ["They lie.", "Against 7: no."]
    assert steps(debate)[1:] == [("counterpoint", ("3",), "2", None)]


def test_an_objection_is_one_to_the_conclusion_and_a_reply_one_to_it() -> None:
    """Where they say no number; neither carries what is concluded later."""
    debate = loads("P1: A.\nC: B.\n\nObjection: no.\nReply: yes.\nP2: D.\nC2: E.\n")
    assert steps(debate) == [
        ("support", ("P1",), "C", None),
        ("counterpoint", ("Objection",), "C", None),
        ("counterpoint", ("Reply",), "Objection", None),
        ("support", ("C", "P2"), "C2", None),
    ]


def test_a_number_below_another_is_a_claim_of_its_own() -> None:
    """Also without a point after it; a figure in a sentence is none."""
    debate = loads("1. A.\n1.1 They age.\n1.2 They fall.\n2. B has\n2.5 million. (from 1)\n")
    assert [claim.id for claim in debate.claims] == ["1", "1.1", "1.2", "2"]


def test_words_of_other_languages_need_known_numbers() -> None:
    """They say much else besides."""
    debate = loads("1. A.\n2. La loi (de 1984).\n3. B. (from 1)\n", "numbered")
    assert [claim.text for claim in debate.claims] == ["A.", "La loi (de 1984).", "B."]


def test_objections_and_several_reasons() -> None:
    """What is against a claim counters it; several brackets are several reasons."""
    debate = loads("1. A.\n2. B.\n3. C. (from 1) (from 2)\n4. D. (against 3)\n")
    assert steps(debate) == [
        ("support", ("1",), "3", None),
        ("support", ("2",), "3", None),
        ("counterpoint", ("4",), "3", None),
    ]


def test_what_is_no_claim_is_told() -> None:
    """Prose between, numbers of nothing; headings are groups, and a count that begins anew."""
    debate = loads(
        "# T\n\n## One\n1. A.\n2. B. (from 1)\n\nSo much.\n\n## Two\n1. X.\n2. Y. (from 9)\n"
    )
    assert [(claim.id, claim.group) for claim in debate.claims] == [
        *(("1", ("One",)), ("2", ("One",)), ("1 2", ("Two",)), ("2 2", ("Two",))),
    ]
    assert codes(debate) == ["prose", "unknown-id"]
    with pytest.raises(ReadError, match="expected numbered claims, found none"):
        loads("Nothing.", "numbered")


@pytest.mark.parametrize(
    "text", ["1. Eggs\n2. Milk (2019)\n", "1. One (see 2)\n2. Two\n", "1. Only one. (from 1)\n"]
)
def test_other_lists_are_no_arguments(text: str) -> None:
    """Other lists are no arguments, where nothing is said to follow from anything."""
    with pytest.raises(FormatError):
        recognise(text)


# -- our own handouts ------------------------------------------------------------------------------


def test_a_handout_is_read_back(tmp_path: Path) -> None:
    """Claims, steps, what denies them, quieter relations, quotes, and how a claim is held."""
    debate = ArgumentMap.of(
        Claim("1", "Tax *it* [now]."),
        Claim(
            "2", "It works.", modality="possible", cue="may", quotes=Quote("It works.", page="3")
        ),
        Claim("3", "It pays."),
        Claim("4", "It is fair.", endorsement="reports"),
        Claim("5", "Sweden is small."),
        Claim("6", "It is dear."),
        Support(["2", "4"], "1", scheme="Expert opinion", cue="so", weight=0.5),
        Counterpoint("6", "1"),
        Counterpoint("5", "2 + 4 supports 1"),
        Restatement("3", "2"),
        Contrast("6", "3"),
        title="Taxes & more",
    )
    path = tmp_path / "handout.md"
    path.write_text(to_markdown(debate), "utf-8")
    back = load(path)
    assert recognise(to_markdown(debate)).name == "numbered"
    assert back.findings == ()
    assert back == debate
    assert to_markdown(back) == to_markdown(debate)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    "title",
    ["Keep them", "Why?", "**", "a** (2) *(reported)*", "\\", "<b>&[x](y)`", "Objection", "1. כן"],
)
def test_the_titles_of_a_handout_are_read_back(title: str, language: str) -> None:
    """Bold before the text in each place, and no part of it when read; signs in them are text."""
    debate = ArgumentMap.of(
        Claim("1", "**Bold** it *is*.", title=title),
        Claim("2", "It works.", endorsement="reports", title=title),
        Claim("3", "It pays.", title=title),
        Claim("4", "It is dear."),
        Support("2", "1"),
        Counterpoint("4", "1"),
        Restatement("3", "2"),
    )
    written = to_markdown(debate, words=Words.of(language))
    back = loads(written, "numbered")
    assert back.findings == ()
    assert [claim.title for claim in back.claims] == [title, title, title, ""]
    assert back == debate


def test_a_title_on_lines_or_of_blanks_is_one_line_or_none_in_a_handout() -> None:
    """No line of a title can begin a block of its own."""
    debate = ArgumentMap.of(Claim("1", "Hot.", title="A\n\n# B"), Claim("2", "Dry.", title=" \n"))
    assert "(1) **A \\# B** Hot.\n" in to_markdown(debate)
    assert "(2) Dry.\n" in to_markdown(debate)
    assert [claim.title for claim in loads(to_markdown(debate)).claims] == ["A # B", ""]


def test_the_handout_of_the_worked_example_is_read_back() -> None:
    """Every claim by its number, every step; each line is one of a handout."""
    debate = load_example()
    back = loads(to_markdown(debate))
    assert back.findings == ()
    assert len(back.claims) == len(debate.claims)
    for kind in ("supports", "counterpoints", "contrasts", "restatements"):
        assert len(getattr(back, kind)) == len(getattr(debate, kind))
    assert back.thesis is not None
    assert debate.thesis is not None
    assert back.thesis.text == debate.thesis.text
    strange = loads(to_markdown(debate) + "\nA line of mine.\n")
    assert codes(strange) == ["unknown-line"]


# -- tables ----------------------------------------------------------------------------------------

ROWS = """\
id,text,parent,stance,author,colour
1,Trams should be free.,,,Ann,
2,"They are clean, and quiet.",1,pro,Bob,red
3,Somebody has to pay.,1,Con,,
"""


@pytest.mark.parametrize(
    "text",
    [
        ROWS,
        ROWS.replace("text,parent,stance", "Claim,Reply To,Polarity")
        .replace("pro", "+")
        .replace("Con", "-"),
        (
            "text;parent;stance;author\nTrams should be free.;;;Ann\n"
            "They are clean, and quiet.;Trams should be free.;supports;Bob\n"
            "Somebody has to pay.;1;against;\n"
        ),
        json.dumps(
            [
                {"text": "Trams should be free.", "parent": None, "stance": None, "author": "Ann"},
                {"text": "They are clean, and quiet.", "parent": 1, "stance": 1, "author": "Bob"},
                {"text": "Somebody has to pay.", "parent": "1", "stance": "attack"},
            ]
        ),
        json.dumps(
            {
                "claims": [
                    {"id": "1", "text": "Trams should be free.", "speaker": "Ann"},
                    {"id": "2", "text": "They are clean, and quiet.", "speaker": "Bob"},
                    {"id": "3", "text": "Somebody has to pay."},
                ],
                "relations": [
                    {"source": "2", "target": "1", "type": "support"},
                    {"source": "3", "target": "1", "type": "attack"},
                ],
            }
        ),
    ],
)
def test_columns_as_people_call_them(text: str) -> None:
    """A parent and a stance, whatever they are called; the parent by its id or by its text."""
    debate = loads(text)
    assert [claim.text for claim in debate.claims] == [
        *("Trams should be free.", "They are clean, and quiet.", "Somebody has to pay."),
    ]
    assert steps(debate) == [("support", ("2",), "1", None), ("counterpoint", ("3",), "1", None)]
    assert [claim.voice for claim in debate.claims] == ["Ann", "Bob", None]
    assert recognise(text).name == "table"
    if text is ROWS:
        assert debate.claim("2").extras["table"] == {"colour": "red"}


def test_what_a_row_does_not_say_is_told() -> None:
    """A stance that is none, a parent that is not here, a value too many; nothing is guessed."""
    text = ROWS + "4,Hm.,1,maybe,,\n5,X.,9,pro,,\n6,Y.,,con,,\n3,Twice.,1,pro,,,more\n7,,,,,\n"
    debate = loads(text, name="a.csv")
    assert [(f.code, f.location.line if f.location else 0) for f in debate.findings] == [
        *(("long-row", 8), ("duplicate-id", 8), ("no-text", 9)),
        *(("no-stance", 5), ("unknown-id", 6), ("no-parent", 7)),
    ]
    assert len(debate.supports) == 2
    with pytest.raises(ReadError, match="expected columns such as text"):
        loads("a,b\n1,2\n", name="a.csv")


def test_our_own_tables_are_read_back(tmp_path: Path) -> None:
    """Our own tables are read back, as CSV in one file or in two side by side, as JSON.

    Formulas without their apostrophe.
    """
    debate = load_example()
    claims, relations = claims_table(debate), relations_table(debate)
    both = to_csv(claims) + "\r\n" + to_csv(relations)
    (tmp_path / "tax-claims.csv").write_text(to_csv(claims), "utf-8", newline="")
    (tmp_path / "tax-relations.csv").write_text(to_csv(relations), "utf-8", newline="")
    plain = json.dumps({"claims": claims, "relations": relations})
    for back in (loads(both), load(tmp_path / "tax-claims.csv"), loads(plain)):
        assert [(claim.id, claim.text) for claim in back.claims] == [
            (claim.id, claim.text) for claim in debate.claims
        ]
        assert {each.id: each.sides for each in back if not isinstance(each, Claim)} == {
            each.id: each.sides for each in debate if not isinstance(each, Claim)
        }
        assert back.thesis is not None
        assert debate.thesis is not None
        assert back.thesis.id == debate.thesis.id
        assert codes(back) == []
    odd = ArgumentMap.of(
        Claim("a", "=1+1"), Claim("b", "-x"), Support("b", "a", id="s"), Counterpoint("b", "s")
    )
    table = to_csv(claims_table(odd)) + "\n" + to_csv(reversed(relations_table(odd)))
    assert {e.id for e in loads(table)} == {e.id for e in odd}
    assert loads(table).claim("a").text == "=1+1"


@pytest.mark.parametrize("notation", ["numbered", "table"])
@given(text=st.text(alphabet='12.()[]{}P,;:"\n fromtextparentstance-#*>', max_size=80))
def test_any_text_is_a_map_or_an_error(notation: str, text: str) -> None:
    """Nothing else is raised."""
    with suppress(ArgmapError):
        assert isinstance(loads(text, notation), ArgumentMap)


def test_long_lists_take_linear_time() -> None:
    """Ten thousand rows, and as many numbered lines."""
    rows = "".join(f"{n},Claim {n}.,{n - 1},pro\n" for n in range(1, 10_000))
    lines = "".join(f"{n % 9999 + 1}. Claim. (from {n})\n" for n in range(1, 10_000))
    with within(6):
        loads("id,text,parent,stance\n0,Root.,,\n" + rows)
        loads(lines, "numbered")
        loads("1. " + "(" * 50_000 + "\n2. x (from 1)\n", "numbered")
        loads("1. A.\n2. B. " + "(from 1)" * 5_000, "numbered")
        loads("1. A. " + " ".join(f"{n}. B." for n in range(2, 10_000)), "numbered")
        loads("1. A.\n" + "Objection: B.\n" * 10_000, "numbered")
        loads("1. A.\n" + "Therefore, it is so here.\n" * 10_000, "numbered")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('{"nodes": [{"nodeID": "1", "text": "A.", "type": "I"}], "edges": []}', "aif"),
        ('{"AIF": {"nodes": [{"nodeID": 1, "text": "A.", "type": "I"}], "edges": []}}', "xaif"),
        ('{"nodes": [{"id": "a", "type": "atom", "text": "A."}], "edges": []}', "sadface"),
        ('{"claims": [{"id": "a", "text": "A."}], "relations": []}', "draft"),
        (
            '{"claims": [{"text": "A."}], "relations": [{"kind": "x", "from": "a", "to": "b"}]}',
            "draft",
        ),
    ],
)
def test_other_lists_of_texts_are_what_they_were(text: str, name: str) -> None:
    """A text and a type are no list of claims yet."""
    assert recognise(text).name == name
    assert recognise(text, name="map.json").name == name


ROOT_FIRST = (
    '[{"id": 1, "text": "Free trams."}, {"id": 2, "text": "Clean.", "parent": 1, "stance": "pro"},'
    ' {"id": 3, "text": "Dear.", "parent": 1, "stance": "against"}]'
)


@pytest.mark.parametrize("name", [None, "trams.json"])
def test_a_main_claim_without_the_columns_of_the_others_is_a_row(name: str | None) -> None:
    """What any of the first rows has is a column; without a file's name a list is no Argdown."""
    assert recognise(ROOT_FIRST, name=name).name == "table"
    debate = loads(ROOT_FIRST, name=name)
    assert [each.id for each in debate] == ["1", "2", "3", "2 supports 1", "3 counters 1"]


def test_a_title_in_quotation_marks_is_argdown() -> None:
    """Only a text that is JSON is a list; a bracket and a quotation mark begin titles, too."""
    assert recognise('["Free" trams]: Yes.\n  + [b]: Clean.').name == "argdown"


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("1-3", ["1", "2", "3"]),
        ("P1–P3", ["p1", "p2", "p3"]),
        ("P1-3 and 7", ["p1", "p2", "p3", "7"]),
        ("(1)–(3)", ["1", "2", "3"]),
        ("2-2", ["2"]),
        ("3-1", ["3", "1"]),
        ("P1-C3", ["p1", "c3"]),
        ("1-101", [str(number) for number in range(1, 102)]),
        ("1-102", ["1", "102"]),
    ],
)
def test_a_range_stands_for_all_between(listed: str, names: list[str]) -> None:
    """Both ends are of one kind, the second is not below the first, and they are not far apart."""
    said, (ground,) = grounds_of(f"It is so. (from {listed})", ())
    assert (said, list(ground.names)) == ("It is so.", names)


def test_grounds_in_several_brackets_are_gathered() -> None:
    """Grounds in several brackets are gathered, in the order in which they stand."""
    said, grounds = grounds_of("It is so (from 1 and 2) (against 3) (from 4, modus ponens).", ())
    assert said == "It is so."
    assert [(each.names, each.rule, each.against) for each in grounds] == [
        (("1", "2"), "", False),
        (("3",), "", True),
        (("4",), "modus ponens", False),
    ]


PRO_AND_CON = [
    ("support", ("2",), "1", None),
    ("counterpoint", ("3",), "1", None),
]


@pytest.mark.parametrize(
    "text",
    [
        "Claim;Supports;Attacks\nFree.;;\nClean.;Free.;\nDear.;;Free.\n",
        "id;claim;supports;attacks\n1;Free.;;\n2;Clean.;1;\n3;Dear.;;1\n",
        "Parent\tRelation\tText\n\t\tFree.\nFree.\tpro\tClean.\nFree.\tobjection\tDear.\n",
        "Nr;Behauptung;Eltern;Haltung\n1;Free.;;\n2;Clean.;1;dafür\n3;Dear.;1;dagegen\n",
        "Nr.;Aussage;Bezug;Pro/Contra\n1;Free.;;\n2;Clean.;1;Pro\n3;Dear.;1;Contra\n",
        "These\tstützt\tgreift an\nFree.\t\t\nClean.\tFree.\t\nDear.\t\tFree.\n",
        "Claim;Pro;Con\nFree.;Clean.;Dear.\n",
        "sep=;\nThese;Gründe;Einwände\nFree.;Clean.;Dear.\n",
        "Claim,Supported by,Attacked by\nFree.,2,3\nClean.,,\nDear.,,\n",
        '[{"text":"Free."}, {"text": "Clean.", "supports": 1}, {"text": "Dear.", "attacks": [1]}]',
        '{"claims": [{"text": "Free.", "reasons": ["Clean."], "objections": ["Dear."]}]}',
    ],
)
def test_what_a_row_supports_and_attacks_may_have_columns(text: str) -> None:
    """Named by number or in words, from either end, in English and German, however delimited."""
    debate = loads(text)
    assert [claim.text for claim in debate.claims] == ["Free.", "Clean.", "Dear."]
    assert steps(debate) == PRO_AND_CON
    assert debate.thesis is debate["1"]
    assert codes(debate) == []


def test_a_cell_may_name_several_claims() -> None:
    """Each in a relation of its own; premises are needed together."""
    text = "id;text;supports;premises\n1;A.;;\n2;B.;;\n3;C.;1, 2;\n4;D.;;1|3\n5;E.;9;\n"
    debate = loads(text)
    assert steps(debate) == [
        ("support", ("3",), "1", None),
        ("support", ("3",), "2", None),
        ("support", ("1", "3"), "4", None),
    ]
    assert codes(debate) == ["unknown-id"]


@pytest.mark.parametrize(
    "text",
    [
        "premise,conclusion,stance\nClean.,Free.,pro\nDear.,Free.,con\n",
        "From;To;Relation\nClean.;Free.;supports\nDear.;Free.;attacks\n",
        "Von;Nach;Beziehung\nClean.;Free.;stützt\nDear.;Free.;greift an\n",
    ],
)
def test_relations_without_claims_bring_their_own(text: str) -> None:
    """Each end is the text of a claim, once, and a finding says so."""
    debate = loads(text)
    assert [claim.text for claim in debate.claims] == ["Clean.", "Free.", "Dear."]
    assert [kind for kind, *_ in steps(debate)] == ["support", "counterpoint"]
    assert codes(debate) == ["ends-as-claims"]
    assert debate.thesis is debate["2"]


@pytest.mark.parametrize(
    "text",
    [
        (
            '[{"premise": "Clean.", "claim": "Free.", "label": "support"},'
            ' {"premise": "Dear.", "claim": "Free.", "label": "attack"}]'
        ),
        "topic,claim,evidence,stance\ntrams,Free.,Clean.,PRO\ntrams,Free.,Dear.,CON\n",
    ],
)
def test_premises_may_stand_beside_their_claim(text: str) -> None:
    """Premises may stand beside their claim, as in data sets of pairs.

    The label says for or against.
    """
    debate = loads(text)
    assert [claim.text for claim in debate.claims] == ["Clean.", "Free.", "Dear."]
    assert steps(debate) == [("support", ("1",), "2", None), ("counterpoint", ("3",), "2", None)]


def test_a_line_may_be_a_row(tmp_path: Path) -> None:
    """JSON Lines: an object a line, blank lines between; places are those of the lines."""
    path = tmp_path / "trams.jsonl"
    path.write_text(
        '{"id": "1", "text": "Free."}\n\n'
        '{"id": 2, "text": "Dear.", "parent": "1", "stance": "con"}\n'
        '{"id": 3, "text": "Odd.", "parent": "9", "stance": "pro"}\n',
        "utf-8",
    )
    debate = load(path)
    assert steps(debate) == [("counterpoint", ("2",), "1", None)]
    assert [str(each.location).rpartition("trams.jsonl:")[2] for each in debate.findings] == ["4:1"]
    assert load(path) == loads(path.read_text("utf-8"))
    path.write_text('{"text": "Free.", "stance": ""}\n{"text": "Dear."\n', "utf-8")
    with pytest.raises(ReadError, match=r"trams\.jsonl:2:"):
        load(path, format="table")


@pytest.mark.parametrize(
    "text",
    [
        '[{"id": 1, "text": "Free."}, {"id": 2, "text": "Dear.", "parentId": 1, "polarity": -1}]',
        (
            '[{"claimID": 1, "claimText": "Free."},'
            ' {"claimID": 2, "claimText": "Dear.", "replyTo": 1, "stance": "con"}]'
        ),
        "id;texte;parent;position\n1;Free.;;\n2;Dear.;1;contre\n",
        "id;texto;padre;postura\n1;Free.;;\n2;Dear.;1;en contra\n",
    ],
)
def test_columns_of_programs_and_other_languages(text: str) -> None:
    """In camel case, in French and Spanish."""
    debate = loads(text)
    assert [claim.text for claim in debate.claims] == ["Free.", "Dear."]
    assert steps(debate) == [("counterpoint", ("2",), "1", None)]


def test_a_label_may_be_the_stance_of_a_relation() -> None:
    """Where no other column is."""
    debate = loads("from,to,label\nClean.,Free.,supports\nDear.,Free.,attacks\n")
    assert [kind for kind, *_ in steps(debate)] == ["support", "counterpoint"]


def test_a_premise_without_a_stance_is_a_reason() -> None:
    """A column of books is no premise."""
    debate = loads("premise;conclusion\nClean.;Free.\nQuiet.;Free.\n")
    assert {claim.text for claim in debate.claims} == {"Clean.", "Quiet.", "Free."}
    assert [kind for kind, *_ in steps(debate)] == ["support", "support"]
    books = loads("id,claim,source,stance,parent\n1,Free.,a book,,\n2,Dear.,the web,con,1\n")
    assert [claim.text for claim in books.claims] == ["Free.", "Dear."]


def test_our_own_tables_keep_titles_bases_questions_and_contexts(tmp_path: Path) -> None:
    """Whatever a column of them says; the numbers that only count are passed over."""
    debate = ArgumentMap.of(
        Claim("1", "Free.", title="Fares", basis="assumed"),
        Claim("2", "Dear.", weight=0.5),
        Claim("3", "In towns."),
        Counterpoint("2", "1", question="At what price?"),
        Context("3", "1", role="assumption"),
        thesis="1",
    )
    (tmp_path / "claims.csv").write_text(to_csv(claims_table(debate)), "utf-8")
    (tmp_path / "relations.csv").write_text(to_csv(relations_table(debate)), "utf-8")
    back = load(tmp_path / "claims.csv")
    assert list(back) == list(debate)
    assert back.findings == ()


def test_a_list_of_spreadsheets_may_be_in_their_encoding(tmp_path: Path) -> None:
    """Windows-1252 is told once, as in other notations of old programs."""
    path = tmp_path / "liste.csv"
    path.write_bytes("These;Gründe\nFrei.;Für alle.\n".encode("cp1252"))
    debate = load(path)
    assert [claim.text for claim in debate.claims] == ["Frei.", "Für alle."]
    assert len(debate.findings) == 1


def test_a_list_of_spans_is_no_list_of_claims() -> None:
    """Columns that only measure tie nothing, nor do those of a log."""
    with pytest.raises(FormatError):
        loads('[{"message": "refused", "reason": "no room"}]')
    with pytest.raises(FormatError):
        loads("id,text,start,end\n1,Hi there,0,5\n")


@pytest.mark.parametrize(
    "text",
    [
        "P1: A.\nP2: B.\nIC: C. (P1, P2)\nP3: D.\nC: E. (IC, P3)\n",
        "Prämisse 1: A.\nPrämisse 2: B.\nSC1: C. (aus 1, 2)\nPrämisse 3: D.\nK: E. (SC1, 3)\n",
        "1. A. 2. B. 3. Therefore, C. 4. D. 5. So, E.",
        "1 A.\n2 B.\n3 C. (1, 2)\n4 D.\n5 E. (3, 4)\n",
        "1. A. (premise)\n2. B. [given]\n3. C. (1, 2)\n4. D. — premise\n5. E. (3, 4)\n",
    ],
)
def test_labels_of_other_kinds_and_claims_in_one_line(text: str) -> None:
    """Intermediate and German conclusions, bare numbers, notes that a claim is a premise."""
    debate = loads(text, "numbered")
    one, two, three, four, five = (claim.id for claim in debate.claims)
    assert [claim.text.rstrip(".") for claim in debate.claims] == ["A", "B", "C", "D", "E"]
    assert [(premises, end) for _, premises, end, _ in steps(debate)] == [
        ((one, two), three),
        ((three, four), five),
    ]
    assert debate.findings == ()


def test_an_assumption_is_marked_as_one() -> None:
    """It may be given up again; a German conclusion keeps its word before the verb."""
    debate = loads("1. A. (assumption)\n2. B.\n3. Also ist es nass. (aus 1, 2)\n")
    assert debate.claim("1").basis == "assumed"
    assert debate.claim("3").text == "Also ist es nass."
    assert debate.supports[0].cue == "Also"
    assert steps(loads("1. A.\n2. B. (from 1)\n3. Also it rains.\n"))[1:] == []


@pytest.mark.parametrize(
    "text",
    [
        (
            '{"nodes": [{"id": "a", "label": "Free."}, {"id": "b", "label": "Dear."}],'
            ' "links": [{"source": "b", "target": "a", "type": "attack"}]}'
        ),
        (
            '{"nodes": [{"id": "a", "name": "Free."}, {"id": "b", "name": "Dear."}],'
            ' "edges": [{"from": "b", "to": "a", "label": "attacks"}]}'
        ),
        (
            '{"directed": true, "graph": {}, "nodes": [{"id": "a", "text": "Free."},'
            ' {"id": "b", "text": "Dear."}], "edges": [{"source": "b", "target": "a",'
            ' "relation": "con"}]}'
        ),
    ],
)
def test_nodes_and_lines_of_a_network_are_a_map_where_a_line_is_for_or_against(text: str) -> None:
    """Nodes and lines of a network are a map where a line is for or against.

    As networkx, d3 and vis.js hold them; a network whose lines say neither is none.
    """
    debate = loads(text)
    assert [(claim.id, claim.text) for claim in debate.claims] == [("a", "Free."), ("b", "Dear.")]
    assert steps(debate) == [("counterpoint", ("b",), "a", None)]
    mute = text.replace("attacks", "knows").replace("attack", "knows").replace('"con"', '"knows"')
    with pytest.raises(FormatError, match="JSON of an unknown kind"):
        loads(mute)


@pytest.mark.parametrize("root", ["0", "-1", "None", "nan", "root", "—"])
def test_a_main_claim_may_say_that_it_has_no_parent(root: str) -> None:
    """A main claim may say that it has no parent, as programs write it.

    A claim of that name is one all the same.
    """
    text = f"id,text,parent,polarity\nr,Free.,{root},\nb,Clean.,r,0.8\nc,Dear.,r,-0.3\n"
    debate = loads(text)
    assert steps(debate) == [("support", ("b",), "r", None), ("counterpoint", ("c",), "r", None)]
    assert codes(debate) == []
    named = loads(f"id,text,parent,stance\n{root},Free.,,\nb,Clean.,{root},pro\n")
    assert steps(named) == [("support", ("b",), root, None)]


def test_a_list_may_begin_with_comments_and_give_weights_in_percent() -> None:
    """Lines before the header are passed over; a topic is no parent, and a hint says so."""
    text = "# of May\n\n#,text,parent,agree,weight\n1,A.,,,\n2,B.,1,agree,70%\n"
    debate = loads(text)
    assert steps(debate) == [("support", ("2",), "1", None)]
    assert debate.claim("2").weight == 0.7
    (finding,) = loads("arg_id,argument,topic,stance\na,Clean.,Ban cars,1\n").findings
    assert finding.code == "no-parent"
    assert finding.hint == "call the column of the claim that it is about: parent"


@pytest.mark.parametrize("name", ["\x1b[0m", "\u2028", "Ann\u2028Lee"])
def test_names_that_can_be_none_are_mended(name: str) -> None:
    """Voices and views of rows lose what no name can hold."""
    row = {"text": "A.", "stance": "", "parent": "", "voice": name, "perspective": name}
    debate = loads(json.dumps([row]), "table")
    assert [claim.text for claim in debate.claims] == ["A."]
