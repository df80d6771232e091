"""Lists of claims whose levels, columns or nesting say what stands below what."""

from __future__ import annotations

import json

import pytest
import yaml

from argmap import ArgmapError, ArgumentMap, ReadError, Severity, loads
from argmap.formats import recognise
from tests.growth import within

EXPECTED = {
    ("support", "They cut traffic.", "Trams should be free."),
    ("counterpoint", "The pilot failed.", "They cut traffic."),
    ("counterpoint", "They cost.", "Trams should be free."),
}


def steps(debate: ArgumentMap) -> set[tuple[str, str, str]]:
    """Return the steps of a map by the texts of their ends."""
    text = {claim.id: claim.text for claim in debate.claims}
    found = {("support", text[s.premises[0]], text[s.conclusion]) for s in debate.supports}
    return found | {
        ("counterpoint", text[c.premises[0]], text[c.target]) for c in debate.counterpoints
    }


def cell(value: object) -> str:
    """Return the JSON text of a value, letters beyond ASCII as they are."""
    return json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize(
    "text",
    [
        # the number of a level, from 0 or 1, with a stance or a word before the claim
        (
            "level,text,stance\n0,Trams should be free.,\n1,They cut traffic.,pro\n"
            "2,The pilot failed.,con\n1,They cost.,con\n"
        ),
        (
            "Ebene;Text;Haltung\n1;Trams should be free.;\n2;They cut traffic.;dafür\n"
            "3;The pilot failed.;dagegen\n2;They cost.;kontra\n"
        ),
        (
            "depth\tclaim\n1\tTrams should be free.\n2\tPro: They cut traffic.\n"
            "3\tCon: The pilot failed.\n2\t(-) They cost.\n"
        ),
        # a column for each level
        (
            "Level 1,Level 2,Level 3\nTrams should be free.,,\n,Pro: They cut traffic.,\n"
            ",,Con: The pilot failed.\n,Con: They cost.,\n"
        ),
        (
            "level1,level2,level3,stance\nTrams should be free.,,,\n,They cut traffic.,,pro\n"
            ",,The pilot failed.,con\n,They cost.,,con\n"
        ),
        (
            "Ebene 1;Ebene 2;Ebene 3\nTrams should be free.;;\n"
            "Trams should be free.;Pro: They cut traffic.;Kontra: The pilot failed.\n"
            "Trams should be free.;Kontra: They cost.;\n"
        ),
        # a column for each part
        (
            "Thesis,Argument,Objection,Counter-argument\nTrams should be free.,,,\n"
            ",They cut traffic.,,\n,,,The pilot failed.\n,,They cost.,\n"
        ),
        # the numbers of an outline
        (
            "no,text,pro/con\n1,Trams should be free.,\n1.1,They cut traffic.,pro\n"
            "1.1.1,The pilot failed.,con\n1.2,They cost.,con\n"
        ),
        # relations of a child to its parent
        (
            "child,parent,relation\nThey cut traffic.,Trams should be free.,support\n"
            "The pilot failed.,They cut traffic.,attack\nThey cost.,Trams should be free.,attack\n"
        ),
        (
            "claim_id,claim_text,parent_claim_id,relation_to_parent\nc1,Trams should be free.,,\n"
            "c2,They cut traffic.,c1,supports\nc3,The pilot failed.,c2,attacks\n"
            "c4,They cost.,c1,attacks\n"
        ),
        # trees
        cell(
            {
                "text": "Trams should be free.",
                "pros": [{"text": "They cut traffic.", "cons": ["The pilot failed."]}],
                "cons": [{"text": "They cost."}],
            }
        ),
        cell(
            {
                "topic": "Trams should be free.",
                "arguments": [
                    {
                        "text": "They cut traffic.",
                        "stance": "pro",
                        "replies": [{"text": "The pilot failed.", "stance": "con"}],
                    },
                    {"text": "They cost.", "stance": "con"},
                ],
            }
        ),
        cell(
            [
                {
                    "id": "a",
                    "claim": "Trams should be free.",
                    "children": [
                        {
                            "id": "b",
                            "claim": "They cut traffic.",
                            "type": "PRO",
                            "children": [
                                {"id": "d", "claim": "The pilot failed.", "type": "CON"},
                            ],
                        },
                        {"id": "c", "claim": "They cost.", "type": "CON"},
                    ],
                }
            ]
        ),
        # claims and relations side by side, the text called otherwise than in a draft
        cell(
            {
                "claims": [
                    {"id": "a", "content": "Trams should be free."},
                    {"id": "b", "content": "They cut traffic."},
                    {"id": "c", "content": "They cost."},
                    {"id": "d", "content": "The pilot failed."},
                ],
                "relations": [
                    {"from": "b", "to": "a", "type": "supports"},
                    {"from": "c", "to": "a", "type": "attacks"},
                    {"from": "d", "to": "b", "type": "attacks"},
                ],
            }
        ),
    ],
)
def test_what_stands_below_a_claim_is_for_or_against_it(text: str) -> None:
    """By the number of a level, a column for each, an outline's numbers, parents or a tree."""
    assert recognise(text).name == "table"
    assert recognise(text, name="trams.json" if text[0] in "[{" else "trams.csv").name == "table"
    debate = loads(text)
    assert steps(debate) == EXPECTED
    assert len(debate.claims) == 4
    assert debate.thesis is not None
    assert debate.thesis.text == "Trams should be free."
    assert all(finding.severity is Severity.INFO for finding in debate.findings)


def test_levels_without_a_side_name_a_main_claim_and_no_relation() -> None:
    """The list does not say whether they are for it or against it, which is told."""
    debate = loads("level1,level2\nTrams should be free.,\n,They cut traffic.\n,They cost.\n")
    assert steps(debate) == set()
    assert debate.thesis is not None
    assert debate.thesis.text == "Trams should be free."
    assert {finding.code for finding in debate.findings} == {"no-stance"}


def test_other_columns_stay_with_the_claim_of_their_row() -> None:
    """Whose words they are, and what the list says besides."""
    debate = loads(
        "Level1,Level2,Stance,Author,Page\nTrams should be free.,,,Eve,3\n,They cost.,con,Ann,4\n"
    )
    assert [claim.voice for claim in debate.claims] == ["Eve", "Ann"]
    assert [claim.extras["table"] for claim in debate.claims] == [{"Page": "3"}, {"Page": "4"}]
    tree = cell({"claim": "Free.", "author": "Eve", "cons": [{"claim": "Dear.", "by": "Ann"}]})
    assert [claim.voice for claim in loads(tree).claims] == ["Eve", "Ann"]


def test_a_level_that_is_no_number_is_kept() -> None:
    """As is one beside a parent."""
    debate = loads("text,stance,level\nFree.,pro,high\nDear.,con,low\n")
    assert [claim.extras["table"] for claim in debate.claims] == [
        {"level": "high"},
        {"level": "low"},
    ]
    tied = loads("id,text,parent,stance,level\n1,Free.,,,1\n2,Dear.,1,con,2\n")
    assert tied.claim("2").extras == {"table": {"level": "2"}}
    assert len(tied.counterpoints) == 1


def test_numbers_with_points_whose_upper_ones_are_missing_are_ids() -> None:
    """A number of a version or a page says nothing of what stands below what."""
    debate = loads("id,text,stance\n1.1,Free.,pro\n1.2,Clean.,pro\n2.1,Dear.,con\n")
    assert steps(debate) == set()


FREE = {"They cut traffic.", "They are quiet."}


@pytest.mark.parametrize(
    "text",
    [
        "premise 1,premise 2,conclusion\nThey cut traffic.,They are quiet.,Free them.\n",
        "Prämisse 1;Prämisse 2;Schlussfolgerung\nThey cut traffic.;They are quiet.;Free them.\n",
        cell({"conclusion": "Free them.", "premises": ["They cut traffic.", "They are quiet."]}),
        cell([{"conclusion": "Free them.", "premises": ["They cut traffic.", "They are quiet."]}]),
        cell(
            {
                "conclusion": "Free them.",
                "premises": [{"text": "They cut traffic."}, {"text": "They are quiet."}],
            }
        ),
    ],
)
def test_the_premises_of_one_argument_are_linked(text: str) -> None:
    """In columns of their own, or in a list."""
    assert recognise(text).name == "table"
    debate = loads(text)
    (step,) = debate.supports
    assert {debate.claim(name).text for name in step.premises} == FREE
    assert debate.claim(step.conclusion).text == "Free them."


BOTH = {
    ("support", "They are quiet.", "Free them."),
    ("counterpoint", "They cost.", "Free them."),
}


@pytest.mark.parametrize(
    "text",
    [
        "Claim,Reason 1,Objection 1\nFree them.,They are quiet.,They cost.\n",
        "Claim,For,Against\nFree them.,They are quiet.,They cost.\n",
        "id,text,parent,pro\n1,Free them.,,\n2,They are quiet.,1,TRUE\n3,They cost.,1,FALSE\n",
        "id,text,parent,con\n1,Free them.,,\n2,They are quiet.,1,no\n3,They cost.,1,x\n",
        (
            "Subject,Predicate,Object\nThey are quiet.,supports,Free them.\n"
            "They cost.,attacks,Free them.\n"
        ),
        (
            '{"id": 1, "text": "Free them.", "parent_id": null}\n'
            '{"id": 2, "text": "They are quiet.", "parent_id": 1, "label": "support"}\n'
            '{"id": 3, "text": "They cost.", "parent_id": 1, "label": "attack"}\n'
        ),
        cell(
            [
                {
                    "conclusion": "Free them.",
                    "premises": [
                        {"text": "They are quiet.", "stance": "PRO"},
                        {"text": "They cost.", "stance": "CON"},
                    ],
                }
            ]
        ),
        cell(
            {
                "name": "Free them.",
                "children": [
                    {"name": "They are quiet.", "relation": "pro"},
                    {"name": "They cost.", "relation": "con"},
                ],
            }
        ),
        cell(
            {
                "nodes": [
                    {"id": 0, "name": "Free them.", "group": 1},
                    {"id": 1, "name": "They are quiet.", "group": 1},
                    {"id": 2, "name": "They cost.", "group": 2},
                ],
                "links": [
                    {"source": 1, "target": 0, "value": "supports"},
                    {"source": 2, "target": 0, "value": "attacks"},
                ],
            }
        ),
        cell(
            {
                "elements": {
                    "nodes": [
                        {"data": {"id": "a", "label": "Free them."}},
                        {"data": {"id": "b", "label": "They are quiet."}},
                        {"data": {"id": "c", "label": "They cost."}},
                    ],
                    "edges": [
                        {"data": {"source": "b", "target": "a", "label": "supports"}},
                        {"data": {"source": "c", "target": "a", "label": "attacks"}},
                    ],
                }
            }
        ),
        cell(
            {
                "data": {
                    "claims": [
                        {"id": 1, "text": "Free them."},
                        {"id": 2, "text": "They are quiet.", "parent": 1, "stance": "pro"},
                        {"id": 3, "text": "They cost.", "parent": 1, "stance": "con"},
                    ]
                }
            }
        ),
        cell(
            {
                "claims": {"a": "Free them.", "b": "They are quiet.", "c": "They cost."},
                "relations": [
                    {"source": "b", "target": "a", "type": "support"},
                    {"source": "c", "target": "a", "type": "attack"},
                ],
            }
        ),
        cell(
            {
                "arguments": [
                    {"id": "a", "text": "Free them."},
                    {"id": "b", "text": "They are quiet."},
                    {"id": "c", "text": "They cost."},
                ],
                "supports": [["b", "a"]],
                "attacks": [["c", "a"]],
            }
        ),
    ],
)
def test_other_shapes_of_lists_say_who_is_for_what(text: str) -> None:
    """Several columns of a kind, marks, triples, lists by name, in an object and of pairs."""
    assert recognise(text).name == "table"
    assert steps(loads(text)) == BOTH


def test_a_framework_in_json_is_read_by_the_names_of_its_arguments() -> None:
    """They are all that it says of them."""
    debate = loads('{"arguments": ["a", "b", "c"], "attacks": [["a", "b"], ["b", "c"]]}')
    assert [claim.id for claim in debate.claims] == ["a", "b", "c"]
    assert [(each.premises, each.target) for each in debate.counterpoints] == [
        (("a",), "b"),
        (("b",), "c"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('{"title": "T", "claims": [{"id": "a", "text": "A."}]}', "draft"),
        ('{"title": "T", "claims": [{"id": "a", "text": "A."}], "relations": []}', "draft"),
        ('{"argmap": 2, "elements": []}', "json"),
    ],
)
def test_a_list_beside_a_title_is_no_tree(text: str, name: str) -> None:
    """A draft and a map of our own stay what they are."""
    assert recognise(text).name == name


def test_deep_trees_and_long_outlines_take_linear_time() -> None:
    """Ten thousand levels in rows, and a tree as deep as JSON may be and as wide."""
    rows = "".join(f"{n},Claim {n}.,pro\n" for n in range(10_000))
    tree = '{"text": "A.", "pros": [' * 40 + ", ".join(['"B c."'] * 5_000) + "]}" * 40
    with within(4):
        assert len(loads("level,text,stance\n" + rows).supports) == 9_999
        assert len(loads(tree).supports) == 39 + 5_000


TOULMIN = {
    "claim": "Free them.",
    "grounds": ["They cut traffic."],
    "warrant": "Less traffic is good.",
    "backing": "Noise harms people.",
    "rebuttal": "They cost.",
    "qualifier": "probably",
}


@pytest.mark.parametrize(
    "value",
    [
        {"thesis": "Free them.", "pros": ["They are quiet."], "cons": ["They cost."]},
        {"thesis": "Free them.", "pro": "They are quiet.", "con": "They cost."},
        {"thesis": {"text": "Free them."}, "pros": ["They are quiet."], "cons": ["They cost."]},
        {"title": "Trams", "thesis": "Free them.", "pro": ["They are quiet."], "con": "They cost."},
        {"topic": "Free them.", "for": ["They are quiet."], "against": ["They cost."]},
        {"motion": "Free them.", "affirmative": ["They are quiet."], "negative": ["They cost."]},
        {"claim": "Free them.", "because": "They are quiet.", "but": "They cost."},
        {
            "map": {
                "thesis": "Free them.",
                "supporting": ["They are quiet."],
                "opposing": ["They cost."],
            }
        },
        {
            "these": "Free them.",
            "Argumente": {"Pro": ["They are quiet."], "Kontra": ["They cost."]},
        },
        {"tesis": "Free them.", "a_favor": ["They are quiet."], "en_contra": ["They cost."]},
        {
            "thèse": "Free them.",
            "arguments_pour": ["They are quiet."],
            "arguments_contre": ["They cost."],
        },
        {
            "thesis": "Free them.",
            "reasons_for": ["They are quiet."],
            "reasons_against": ["They cost."],
        },
        {
            "statement": "Free them.",
            "evidence_for": ["They are quiet."],
            "evidence_against": ["They cost."],
        },
        {
            "mainClaim": "Free them.",
            "supportingClaims": ["They are quiet."],
            "opposingClaims": ["They cost."],
        },
        {
            "topic": "Trams",
            "position": "Free them.",
            "arguments_in_favor": ["They are quiet."],
            "arguments_against": ["They cost."],
        },
        {"claim": {"text": "Free them.", "pro": ["They are quiet."], "con": ["They cost."]}},
        {"Free them.": {"pro": ["They are quiet."], "con": {"They cost.": None}}},
        {
            "thesis": "Free them.",
            "arguments": [
                {"text": "They are quiet.", "type": "pro", "parent": None},
                {"text": "They cost.", "type": "con", "parent": None},
            ],
        },
        [
            {"claim": "They are quiet.", "supports": "Free them."},
            {"claim": "They cost.", "attacks": "Free them."},
            {"claim": "Free them."},
        ],
        {
            "claims": [
                {"id": "a", "text": "Free them."},
                {"id": "b", "text": "They are quiet.", "supports": ["a"], "attacks": []},
                {"id": "c", "text": "They cost.", "supports": [], "attacks": ["a"]},
            ]
        },
        {
            "elements": [
                {"data": {"id": "a", "label": "Free them."}},
                {"data": {"id": "b", "label": "They are quiet."}},
                {"data": {"id": "c", "label": "They cost."}},
                {"data": {"source": "b", "target": "a", "label": "supports"}},
                {"data": {"source": "c", "target": "a", "label": "attacks"}},
            ]
        },
        {
            "graph": {
                "nodes": {
                    "a": {"label": "Free them."},
                    "b": {"label": "They are quiet."},
                    "c": {"label": "They cost."},
                },
                "edges": [
                    {"source": "a", "target": "b", "relation": "supported by"},
                    {"source": "c", "target": "a", "relation": "attacks"},
                ],
            }
        },
        {
            "nodes": [
                {"id": "a", "type": "text", "text": "Free them.", "x": 0},
                {"id": "b", "type": "text", "text": "They are quiet.", "x": 0},
                {"id": "c", "type": "text", "text": "They cost.", "x": 0},
            ],
            "edges": [
                {"id": "e", "fromNode": "b", "toNode": "a", "label": "supports"},
                {"id": "f", "fromNode": "c", "toNode": "a", "label": "attacks"},
            ],
        },
    ],
)
def test_objects_say_by_their_keys_who_is_for_what(value: object) -> None:
    """In JSON and in YAML alike: sides, answers, claims by their texts, networks."""
    assert steps(loads(cell(value))) == BOTH
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
    for debate in (loads(text), loads(text, name="trams.yaml"), loads(text, "table")):
        assert steps(debate) == BOTH
        assert all(finding.severity is Severity.INFO for finding in debate.findings)


def test_an_outline_in_yaml_nests() -> None:
    """Texts are keys where something stands below them; each claim has its place."""
    debate = loads(
        "Trams should be free.:\n  pro:\n    - They cut traffic.:\n        con: The pilot failed.\n"
        "  con:\n    They cost.:\n",
        name="trams.yaml",
    )
    assert steps(debate) == EXPECTED
    assert [str(claim.location) for claim in debate.claims] == [
        *("trams.yaml:1:1", "trams.yaml:3:7", "trams.yaml:4:9", "trams.yaml:6:5"),
    ]


def test_answers_stand_beside_what_they_answer() -> None:
    """A text beside an objection answers it; reasons may hold reasons of their own."""
    debate = loads(
        cell(
            {
                "claim": "A b.",
                "reasons": [{"reason": "C d.", "sub_reasons": ["E f."]}],
                "objections": [{"objection": "G h.", "response": "I j."}],
            }
        )
    )
    assert steps(debate) == {
        ("support", "C d.", "A b."),
        ("support", "E f.", "C d."),
        ("counterpoint", "G h.", "A b."),
        ("counterpoint", "I j.", "G h."),
    }


@pytest.mark.parametrize("value", [TOULMIN, {"toulmin": TOULMIN}])
def test_the_parts_of_toulmin_are_one_argument(value: object) -> None:
    """Grounds and warrant are needed together, the backing is one of the warrant."""
    for text in (cell(value), yaml.safe_dump(value)):
        debate = loads(text)
        linked, backing = debate.supports
        names = {claim.text: claim.id for claim in debate.claims}
        assert {debate.claim(name).text for name in linked.premises} == {
            *("They cut traffic.", "Less traffic is good."),
        }
        assert backing.sides == ((names["Noise harms people."],), (names["Less traffic is good."],))
        assert [each.target for each in debate.counterpoints] == [names["Free them."]]
        assert debate.claim(names["Free them."]).extras["table"] == {"qualifier": "probably"}


@pytest.mark.parametrize(
    "value",
    [
        {
            "premises": [{"id": "P1", "text": "They cut traffic."}, {"text": "They are quiet."}],
            "conclusion": {"id": "C", "text": "Free them."},
        },
        {
            "propositions": {"p": "They cut traffic.", "q": "They are quiet.", "c": "Free them."},
            "arguments": [{"premises": ["p", "q"], "conclusion": "c"}],
        },
        {
            "steps": [
                {"id": 1, "text": "They cut traffic.", "from": []},
                {"id": 2, "text": "They are quiet.", "from": []},
                {"id": 3, "text": "Free them.", "from": [1, 2]},
            ]
        },
        {
            "steps": [
                {"step": 1, "statement": "They cut traffic.", "justification": "premise"},
                {"step": 2, "statement": "They are quiet.", "justification": "premise"},
                {"step": 3, "statement": "Free them.", "justification": "from 1, 2"},
            ]
        },
    ],
)
def test_steps_name_what_they_follow_from(value: object) -> None:
    """By their ids, or in words; the conclusion is no second claim of the same words."""
    debate = loads(cell(value))
    (step,) = debate.supports
    assert {debate.claim(name).text for name in step.premises} == FREE
    assert debate.claim(step.conclusion).text == "Free them."
    assert len(debate.claims) == 3


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (cell({"name": "src", "children": [{"name": "main.py"}, {"name": "a.py"}]}), "tree.json"),
        (cell({"product": "Camera", "pros": ["light body"], "cons": ["dear"]}), "review.json"),
        (
            cell({"question": "What is it?", "answer": "A tram in town.", "options": ["A tram"]}),
            "quiz.json",
        ),
        (cell([{"role": "user", "content": "Are trams free?"}]), "chat.json"),
        ("services:\n  web:\n    image: nginx\n", "compose.yml"),
        ("name: CI\non: [push]\njobs:\n  test:\n    steps:\n      - run: pytest\n", "ci.yml"),
        ("site_name: Trams\nnav:\n  - Home: index.md\n", "mkdocs.yml"),
        ("title: Shopping\nitems:\n  - Eggs\n  - Milk\n", "list.yaml"),
    ],
)
def test_trees_of_other_things_are_refused(text: str, name: str) -> None:
    """Folders, services, pages: nothing in them is for or against anything."""
    with pytest.raises(ArgmapError):
        loads(text, name=name)
    with pytest.raises(ArgmapError):
        loads(text)


def test_a_text_that_yaml_cuts_at_a_colon_is_read_and_told() -> None:
    """It is a key and a value to YAML, and one claim to whoever wrote it."""
    debate = loads("thesis: Free them.\npro:\n  - They run: by night\n", name="a.yaml")
    assert steps(debate) == {("support", "They run: by night", "Free them.")}
    (finding,) = debate.findings
    assert str(finding).startswith("a.yaml:3:5: $.pro[0]: to YAML a text with a colon is a key")
    with pytest.raises(ReadError, match=r"3:1: the key 'pro' stands twice"):
        loads("thesis: Free them.\npro: [It runs.]\npro: [It stops.]\n", name="a.yaml")


def test_a_node_called_pro_says_what_those_below_it_are() -> None:
    """As mind maps in JSON have it; a word before a claim says so, too."""
    below = [
        {"topic": "Pro", "children": [{"topic": "They are quiet."}]},
        {"topic": "Con: They cost."},
    ]
    for value in (
        {"id": "root", "topic": "Free them.", "children": below},
        {"meta": {"name": "x"}, "data": {"topic": "Free them.", "children": below}},
        {"root": {"topic": "Free them.", "children": below}},
    ):
        assert steps(loads(cell(value))) == BOTH


def test_what_stands_beside_the_lists_is_read_or_told() -> None:
    """The main claim may be named by its id or its text; other keys are named."""
    lists = {
        "claims": [{"id": "a", "text": "Free them."}, {"id": "b", "text": "They cost."}],
        "relations": [{"source": "b", "target": "a", "relation": "attack"}],
    }
    for said in ("a", "Free them."):
        debate = loads(cell({"title": "Trams", "thesis": said, **lists}))
        assert debate.thesis is debate["a"]
        assert debate.findings == ()
    debate = loads(cell({"main_claim": {"text": "So be it."}, **lists, "notes": ["Ask Ada."]}))
    (finding,) = debate.findings
    assert finding.code == "unread"
    assert "keys that are not read: 'main_claim', 'notes'" in finding.message
