"""Columns of lists as people call them: other languages, pairs, parts of an argument."""

from __future__ import annotations

import pytest

from argmap import (
    ArgmapError,
    ArgumentMap,
    Contrast,
    Counterpoint,
    FormatError,
    ReadError,
    Restatement,
    Severity,
    Support,
    loads,
)

FREE, CUT, COST = "Free them.", "They cut traffic.", "They cost."
BOTH = ["They cost. -> Free them.", "They cut traffic. +> Free them."]
SIGNS = {Support: "+>", Counterpoint: "->", Restatement: "=", Contrast: "|"}


def steps(debate: ArgumentMap) -> list[str]:
    """Return the relations of a map in words, sorted."""
    text = {claim.id: claim.text for claim in debate.claims}
    return sorted(
        f"{' & '.join(sorted(text[name] for name in one))} {SIGNS[type(each)]} {text[other[0]]}"
        for each in debate.elements
        if isinstance(each, Support | Counterpoint | Restatement | Contrast)
        for one, other in [each.sides]
    )


@pytest.mark.parametrize(
    ("header", "pro", "con"),
    [
        ("Nr.;These;Bezug;Haltung", "Pro", "Contra"),
        ("ID;Argument;Bezieht sich auf;Pro/Contra", "Pro", "Contra"),
        ("Nr.;Aussage;zu;Art", "stützt", "greift an"),
        ("id;énoncé;parent;position", "pour", "contre"),
        ("N°;Argument;Répond à;Type", "Argument pour", "Argument contre"),
        ("id;afirmación;responde a;postura", "a favor", "en contra"),
        ("id;affermazione;genitore;posizione", "pro", "contro"),
        ("nr;bewering;ouder;houding", "voor", "tegen"),
        ("Claim ID;Claim Text;Target Claim ID;Supports/Attacks", "Supports", "Attacks"),
        ("ID;Claim;Parent;Stance", "strongly supports", "weak attack"),
        ("ID;Claim;Parent;Is it for or against?", "For", "Against"),
        ("Aussage Nr.;Aussage;Bezug auf Nr.;Pro oder Contra", "Pro", "Contra"),
        ("No;Statement;Responds to;Agree/Disagree", "Agree", "Disagree"),
    ],
)
def test_columns_and_stances_of_other_languages(header: str, pro: str, con: str) -> None:
    """Each says who is for what, and who against it."""
    rows = f"{header}\n1;{FREE};;\n2;{CUT};1;{pro}\n3;{COST};#1;{con}\n"
    for debate in (loads(rows), loads(rows.replace(";", "\t")), loads(rows, name="trams.csv")):
        assert steps(debate) == BOTH
        assert debate.findings == ()


def test_a_word_that_says_how_much_is_kept() -> None:
    """The relation has no place for it."""
    debate = loads("id,text,parent,stance\n1,Free.,,\n2,Clean.,1,strongly supports\n")
    assert debate.supports[0].extras == {"table": {"stance": "strongly supports"}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"ID,Claim,Supports claim #,Attacks claim #\n1,{FREE},,\n2,{CUT},1,\n3,{COST},,1\n", BOTH),
        (f'Claim,Pros,Cons\n{FREE},"- {CUT}",• {COST}\n', BOTH),
        (f"Conclusion,Premise,Polarity\n{FREE},{CUT},+1\n{FREE},{COST},−1\n", BOTH),
        (f"source,target,type\n{FREE},{CUT},supported by\n{FREE},{COST},is attacked by\n", BOTH),
        (f"Claim,Argument For,Argument Against\n{FREE},{CUT},{COST}\n", BOTH),
        (f"Thèse;Arguments pour;Arguments contre\n{FREE};{CUT};{COST}\n", BOTH),
        (f"These;Pro-Argumente;Contra-Argumente\n{FREE};{CUT};{COST}\n", BOTH),
        (f"id,claim,evidence,objection\n1,{FREE},{CUT},{COST}\n", BOTH),
        ("Argument,Counterargument\nIt runs.,It stops.\n", ["It stops. -> It runs."]),
        (
            "Tesis;Argumento;Contraargumento\nA.;B.;C.\n",
            ["B. +> A.", "C. -> B."],
        ),
        (
            "Behauptung;Begründung;Einwand;Erwiderung\nA.;B.;C.;D.\n",
            ["B. +> A.", "C. -> A.", "D. -> C."],
        ),
        (
            "Claim,Evidence,Counterclaim,Rebuttal\nA.,B.,C.,D.\n",
            ["B. +> A.", "C. -> A.", "D. -> C."],
        ),
        ("Claim,Evidence,Reasoning\nA.,B.,C.\n", ["B. & C. +> A."]),
        (
            "Claim,Grounds,Warrant,Backing,Rebuttal\nA.,B.,C.,D.,E.\n",
            ["B. & C. +> A.", "D. +> C.", "E. -> A."],
        ),
        ('argument,premises,conclusion\nA1,"B.\nC.",A.\n', ["B. & C. +> A."]),
        ("step,premise,conclusion\n1,B.,A.\n1,C.,A.\n", ["B. & C. +> A."]),
        ("source,target,relation\nA.,B.,mutual attack\n", ["A. -> B.", "B. -> A."]),
    ],
)
def test_parts_of_an_argument_stand_in_columns_of_their_own(text: str, expected: list[str]) -> None:
    """Toulmin's parts, claim and evidence, objections and what answers them."""
    debate = loads(text)
    assert steps(debate) == expected
    assert all(finding.severity is Severity.INFO for finding in debate.findings)


def test_replies_without_an_objection_of_their_own_are_told() -> None:
    """Three replies to two objections answer either; each claim is kept."""
    debate = loads('claim,cons,reply\nA.,"B.\nC.","D.\nE.\nF."\n')
    assert len(debate.claims) == 6
    assert [finding.code for finding in debate.findings] == ["unknown-target"]
    paired = loads('claim,cons,reply\nA.,"B.\nC.","D.\nE."\n')
    assert steps(paired) == ["B. -> A.", "C. -> A.", "D. -> B.", "E. -> C."]


@pytest.mark.parametrize(
    ("header", "word", "expected", "is_told"),
    [
        ("claim a,claim b,relation", "attack", ["A. -> B."], True),
        ("Claim 1,Claim 2,Relation", "support", ["A. +> B."], True),
        ("text_a,text_b,label", "is supported by", ["B. +> A."], True),
        ("premise,hypothesis,label", "entailment", ["A. +> B."], True),
        ("Aussage 1,Aussage 2,Beziehung", "Widerspruch", ["A. -> B.", "B. -> A."], False),
        ("sentence1,sentence2,label", "contradiction", ["A. -> B.", "B. -> A."], False),
        ("Statement A,Statement B,Relationship", "equivalence", ["A. = B."], False),
        ("arg1,arg2,relation", "contrast", ["A. | B."], False),
    ],
)
def test_pairs_take_their_direction_from_the_word(
    header: str, word: str, expected: list[str], *, is_told: bool
) -> None:
    """That a support or attack leads from the first to the second is told."""
    debate = loads(f"{header}\nA.,B.,{word}\n")
    assert steps(debate) == expected
    told = [each for each in debate.findings if each.code == "pair-direction"]
    assert bool(told) is is_told
    assert all("from the first to the second" in each.message for each in told)


def test_a_pair_of_ids_may_stand_beside_its_texts() -> None:
    """The texts are the claims; three columns of a kind are no pair."""
    debate = loads("id1,id2,text1,text2,relation\n7,8,A.,B.,attack\n")
    assert steps(debate) == ["A. -> B."]
    with pytest.raises(FormatError):
        loads("claim 1,claim 2,claim 3,relation\nA.,B.,C.,attack\n")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("line,from,to,type\n4,Centre,Harbour,tram\n5,Harbour,Zoo,bus\n", "'tram', 'bus'"),
        ("date,text,amount,type\n2026-01-02,Rent,900,debit\n", "'debit'"),
        ("from,to,subject,body\nada@example.org,ben@example.org,Hello,See you.\n", ""),
    ],
)
def test_lists_of_other_things_are_refused(text: str, found: str) -> None:
    """Connections, payments and letters have columns of the same names, and argue nothing."""
    with pytest.raises(ReadError, match="no row says that a claim is for or against another") as e:
        loads(text, name="list.csv")
    assert found in str(e.value)
    assert "list.csv:2:1" in str(e.value)


@pytest.mark.parametrize(
    "text",
    [
        "question,answer\nWhat is a tram?,A train in the street.\n",
        "english,deutsch\nbecause,weil\nbut,aber\n",
        "id,text,label\n1,I love it,positive\n2,I hate it,negative\n",
        "id,comment,reply\n1,Nice.,Thanks.\n",
        "name,parent,type\nsrc,,dir\nmain.py,src,file\n",
    ],
)
def test_tables_of_other_things_are_no_lists_of_claims(text: str) -> None:
    """Questions, words, moods, comments and files: no column says what is for what."""
    for name in (None, "table.csv"):
        with pytest.raises(ArgmapError):
            loads(text, name=name)


def test_a_source_of_a_claim_is_kept() -> None:
    """It is no end of a relation where the row is a claim."""
    debate = loads("id,text,parent,stance,source\n1,A.,,,Times\n2,B.,1,pro,Post\n")
    assert [claim.extras["table"] for claim in debate.claims] == [
        {"source": "Times"},
        {"source": "Post"},
    ]
