"""Files in the notations that join claims and scheme nodes by arrows, written for these tests.

Each dialect and each fault that real files have is one entry: ``FILES[notation][what]`` is the JSON
value of a file. ``CLEAN`` names those in which a reader notices nothing.
"""

from __future__ import annotations

from typing import Any

Json = Any

AT = "2012-04-12 18:26:59"


def node(given: Json, text: str, kind: str = "I", **more: Json) -> dict[str, Json]:
    """Return a node of AIFdb."""
    return {"nodeID": given, "text": text, "type": kind, "timestamp": AT, **more}


def edges(*pairs: tuple[Json, Json], start: int = 2800) -> list[dict[str, Json]]:
    """Return edges of AIFdb."""
    return [
        {"edgeID": str(start + at), "fromID": one, "toID": other, "formEdgeID": None}
        for at, (one, other) in enumerate(pairs)
    ]


def aif(nodes: list[Json], joined: list[Json], **more: Json) -> dict[str, Json]:
    """Return a file of AIFdb."""
    return {"nodes": nodes, "edges": joined, "locutions": [], **more}


CLAIMS = [node("1", "Tax carbon."), node("2", "It works."), node("3", "Sweden did.")]

AIF: dict[str, Json] = {
    "plain": aif([*CLAIMS, node("9", "RA", "RA")], edges(("2", "9"), ("9", "1"))),
    "linked": aif(
        [node("9", "Expert Opinion", "RA", scheme="ExpertOpinion", schemeID="15"), *CLAIMS],
        edges(("9", "1"), ("3", "9"), ("2", "9")),
    ),
    "no locutions": {
        "nodes": [*CLAIMS, node("9", "RA", "RA", scheme="Argument From Expert Opinion")],
        "edges": edges(("2", "9"), ("9", "1")),
    },
    "conflicts": aif(
        [*CLAIMS, node("8", "RA", "RA"), node("9", "CA", "CA"), node("10", "CA", "CA")],
        edges(("2", "8"), ("8", "1"), ("3", "9"), ("9", "8"), ("1", "10"), ("10", "9")),
    ),
    "both ways": aif(
        [*CLAIMS, node("9", "Default Conflict", "CA")],
        edges(("1", "9"), ("9", "2"), ("2", "9"), ("9", "1")),
    ),
    "rephrase": aif(
        [*CLAIMS, node("9", "Default Rephrase", "MA")], edges(("2", "9"), ("9", "3"), ("1", "9"))
    ),
    "circle": aif(
        [*CLAIMS, node("8", "RA", "RA"), node("9", "RA", "RA")],
        edges(("1", "8"), ("8", "2"), ("2", "9"), ("9", "1")),
    ),
    "dialogue": {
        "nodes": [
            node("11", "Bob : we must tax carbon", "L"),
            node("12", "Asserting", "YA", scheme="Asserting", schemeID="74"),
            *CLAIMS,
            node("13", "Eve : why?", "L"),
            node("14", "Default Transition", "TA"),
            node("15", "Challenging", "YA"),
            node("16", "Bob : Sweden did", "L"),
            node("17", "Default Transition", "TA"),
            node("18", "Arguing", "YA"),
            node("19", "Asserting", "YA"),
            node("9", "Default Inference", "RA"),
        ],
        "edges": edges(
            ("11", "12"),
            ("12", "1"),
            ("11", "14"),
            ("14", "13"),
            ("13", "15"),
            ("15", "1"),
            ("13", "17"),
            ("17", "16"),
            ("16", "19"),
            ("19", "3"),
            ("17", "18"),
            ("18", "9"),
            ("3", "9"),
            ("9", "1"),
        ),
        "locutions": [
            {"nodeID": "11", "personID": "4", "timestamp": AT, "start": None, "end": None},
            {"nodeID": "13", "personID": "5", "timestamp": AT, "start": None, "end": None},
            {"nodeID": "16", "personID": "4", "timestamp": AT, "start": None, "end": None},
        ],
        "participants": [{"participantID": "5", "firstname": "Eve", "surname": "Doe"}],
        "schemefulfillments": [{"nodeID": "9", "schemeID": "72"}],
    },
    "locutions of claims": aif(CLAIMS, [], locutions=[{"nodeID": "2", "personID": "Sweden"}]),
    "enthymeme": aif([*CLAIMS, node("4", "Taxes bite.", "EN")], []),
    "empty": aif([], []),
    "beside AIF": aif([*CLAIMS, node("9", "RA", "RA")], edges(("2", "9"), ("9", "1")), AIF={}),
    "beside a version": {"AIF": {"version": "1.0"}, "nodes": CLAIMS, "edges": []},
    "beside an empty one": {"AIF": {"nodes": [], "edges": []}, "nodes": CLAIMS, "edges": []},
    "nothing": {"nodes": None, "edges": None, "locutions": None},
    "unknown keys": aif(
        [node("1", "Tax carbon.", deep={"a": [1, {"b": None}]}, argmap="x")], [], colour={"x": 1.5}
    ),
    # What real files have wrong.
    "dangling": aif([*CLAIMS, node("9", "RA", "RA")], edges(("2", "9"), ("9", "1"), ("7", "9"))),
    "duplicate claim": aif([*CLAIMS, CLAIMS[0], node("1", "Another.")], []),
    "duplicate relation": aif(
        [*CLAIMS, node("9", "RA", "RA"), node("9", "RA", "RA")], edges(("2", "9"), ("9", "1"))
    ),
    "duplicate edge": aif(
        [*CLAIMS, node("9", "RA", "RA")], edges(("2", "9"), ("9", "1"), ("2", "9"))
    ),
    "no premise": aif([*CLAIMS, node("9", "RA", "RA")], edges(("9", "1"))),
    "no conclusion": aif([*CLAIMS, node("9", "RA", "RA")], edges(("1", "9"))),
    "two conclusions": aif(
        [*CLAIMS, node("9", "RA", "RA")], edges(("1", "9"), ("9", "2"), ("9", "3"))
    ),
    "conflict of a broken step": aif(
        [*CLAIMS, node("8", "RA", "RA"), node("9", "CA", "CA")], edges(("1", "9"), ("9", "8"))
    ),
    "inference to inference": aif(
        [*CLAIMS, node("8", "RA", "RA"), node("9", "RA", "RA")],
        edges(("2", "8"), ("8", "1"), ("3", "9"), ("9", "8")),
    ),
    "rephrase of a rephrase": aif(
        [*CLAIMS, node("8", "MA", "MA"), node("9", "MA", "MA")],
        edges(("2", "8"), ("8", "1"), ("3", "9"), ("9", "8")),
    ),
    "claim to claim": aif(CLAIMS, edges(("2", "1"))),
    "preference": aif([*CLAIMS, node("9", "PA", "PA")], edges(("2", "9"), ("9", "1"))),
    "unknown type": aif([*CLAIMS, node("9", "?", "XX")], edges(("2", "9"), ("9", "1"))),
    "no type": aif([{"nodeID": "1", "text": "Tax carbon."}], []),
    "no text": aif([{"nodeID": "1", "type": "I"}, node("2", "  ")], []),
    "no id": aif([{"text": "Tax carbon.", "type": "I"}, node(None, "It works.")], []),
    "odd ids": aif([node(1.5, "A."), node("", "B."), node("a\nb", "C."), node([1], "D.")], []),
    "mixed ids": aif(
        [node(1, "Tax carbon."), node("2", "It works."), node("1", "Not 1."), node(9, "RA", "RA")],
        edges(("2", "9"), (9, 1)),
    ),
    "null lists": {"nodes": [node("1", "Tax carbon.")], "edges": None, "locutions": None},
    "no edges": {"nodes": [node("1", "Tax carbon.")]},
    "no objects": aif([*CLAIMS, None, "RA", 5], [None, "1-2"]),
    "small letters": aif(
        [node("1", "Tax."), node("2", "X."), node("9", "ra", " ra ")], edges(("2", "9"), ("9", "1"))
    ),
}


def xaif(tables: Json, **more: Json) -> dict[str, Json]:
    """Return an xAIF file."""
    return {"AIF": tables, "text": "", **more}


SMALL = {
    "nodes": [
        {"nodeID": 1, "text": "Bob: Tax carbon.", "type": "L"},
        {"nodeID": 3, "text": "Tax carbon.", "type": "I"},
        {"nodeID": 4, "text": "Default Illocuting", "type": "YA"},
        {"nodeID": 5, "text": "It works.", "type": "I"},
        {"nodeID": 6, "text": "Default Inference", "type": "RA"},
    ],
    "edges": [
        {"edgeID": 5, "fromID": 1, "toID": 4},
        {"edgeID": 6, "fromID": 4, "toID": 3},
        {"edgeID": 7, "fromID": 5, "toID": 6},
        {"edgeID": 8, "fromID": 6, "toID": 3},
    ],
}
TEXT = 'Bob: <span class="highlighted" id="node1">tax &amp; spend</span>.<br><br>Eve: no &lt; yes'

XAIF: dict[str, Json] = {
    "numbers and a list": xaif(
        {
            **SMALL,
            "locutions": [{"nodeID": 1, "personID": "Bob:"}],
            "participants": None,
            "schemefulfillments": None,
            "descriptorfulfillments": None,
        },
        OVA=[],
        dialog=True,
        text=TEXT,
    ),
    "an object of a text": xaif(
        {**SMALL, "locutions": [], "participants": []}, OVA={}, text={"txt": TEXT, "url": "x"}
    ),
    "no text": {"AIF": SMALL, "ova": [], "dialog": False},
    "layout": xaif(
        {
            "nodes": [
                {"nodeID": "2_16", "text": "A", "type": "I"},
                {"nodeID": "3_16", "text": "B", "type": "I"},
                {"nodeID": "4_16", "text": "Argument From Example", "type": "RA"},
            ],
            "edges": [
                {"edgeID": 1, "fromID": "3_16", "toID": "4_16"},
                {"edgeID": 2, "fromID": "4_16", "toID": "2_16"},
            ],
            "schemefulfillments": [{"nodeID": "4_16", "schemeID": "2"}],
            "descriptorfulfillments": [
                {"nodeID": "3_16", "descriptorID": "7", "selectedID": "4_16"}
            ],
            "cqdescriptorfulfillments": [],
            "participants": [{"participantID": 1, "firstname": "Bob", "surname": "Roe"}],
            "locutions": [{"nodeID": "3_16", "personID": "1", "start": "2021", "end": None}],
        },
        OVA={
            "firstname": "A",
            "surname": "U",
            "url": "",
            "nodes": [{"nodeID": "2_16", "visible": True, "x": "257", "y": 0, "timestamp": ""}],
            "edges": [{"fromID": "3_16", "toID": "4_16", "visible": True}],
        },
        text='<span id="node2_16" class="highlighted">A</span> as <span id="node3_16">B</span>',
    ),
    "numbered turns": xaif(
        {
            "nodes": [
                {"nodeID": 0, "text": "Buses are free.", "type": "L"},
                {"nodeID": 7, "text": "Why?  ", "type": "L"},
                {"nodeID": 8, "text": "Buses are free.", "type": "L"},
                {"nodeID": 1, "text": "Buses are free.", "type": "I"},
                {"nodeID": 2, "text": "Default Illocuting", "type": "YA"},
                {"nodeID": 3, "text": "Buses are free, again.", "type": "I"},
                {"nodeID": 4, "text": "Default Illocuting", "type": "YA"},
            ],
            "edges": [
                {"edgeID": 0, "fromID": 0, "toID": 2},
                {"edgeID": 1, "fromID": 2, "toID": 1},
                {"edgeID": 2, "fromID": 8, "toID": 4},
                {"edgeID": 3, "fromID": 4, "toID": 3},
            ],
            "locutions": [{"nodeID": 0, "personID": 0}, {"nodeID": 8, "personID": 0}],
            "participants": [{"participantID": 0, "firstname": "Bob", "surname": ""}],
            "schemefulfillments": None,
        },
        dialog=True,
        ova=[],
        text={
            "txt": 'Bob <span class="highlighted" id="0"> Buses are free.</span>.<br><br>'
            'Eve <span class="highlighted" id="1">Why? </span><br>'
            'Bob <span class="highlighted" id="2">Buses are free.</span>'
        },
    ),
    "small letters": {"aif": SMALL, "ova": {"nodes": []}, "text": TEXT},
    "AIF alone": {"AIF": AIF["dialogue"]},
    "numbers as texts": xaif(
        {
            "nodes": SMALL["nodes"],
            "edges": [{"edgeID": 1, "fromID": "5", "toID": "6"}, {"fromID": "6", "toID": "3"}],
        }
    ),
    "null lists": xaif({"nodes": None, "edges": None, "locutions": None}),
    "no nodes": xaif({}),
}


def atom(given: str, text: str, **more: Json) -> dict[str, Json]:
    """Return an atom of SADFace."""
    found = {"id": given, "type": "atom", "text": text, "sources": [], "metadata": {"core": {}}}
    return {**found, **more}


def links(*pairs: tuple[str, str]) -> list[dict[str, str]]:
    """Return edges of SADFace."""
    return [
        {"id": f"e{at}", "source_id": one, "target_id": other}
        for at, (one, other) in enumerate(pairs)
    ]


def step(given: str, kind: str, name: str) -> dict[str, Json]:
    """Return a scheme node of SADFace."""
    return {"id": given, "type": kind, "name": name, "metadata": {"core": {}}}


CORE = {
    "version": "0.5.4.0",
    "id": "doc",
    "analyst_name": "A",
    "analyst_email": "a@b",
    "created": "2026-11-22T08:28:45",
    "edited": "2026-11-22T08:28:45",
}
ATOMS = [atom("a", "Tax carbon."), atom("b", "It works."), atom("c", "Sweden did.")]


def sadface(nodes: list[Json], joined: list[Json], **core: Json) -> dict[str, Json]:
    """Return a SADFace document."""
    metadata = {"core": {**CORE, **core}, "org.example": {"key": [1, None]}}
    return {"metadata": metadata, "resources": [], "nodes": nodes, "edges": joined}


SADFACE: dict[str, Json] = {
    "0.1": {
        "id": "doc",
        "analyst_name": "A",
        "analyst_email": "a@b",
        "created": "x",
        "edited": "y",
        "metadata": {},
        "resources": [],
        "edges": links(("b", "s"), ("s", "a"), ("c", "t"), ("t", "b")),
        "nodes": [
            *({key: one[key] for key in ("id", "text", "type", "sources")} for one in ATOMS),
            {"id": "s", "type": "scheme", "name": "support"},
            {"id": "t", "type": "scheme", "name": "conflict"},
        ],
    },
    "0.2": {
        **sadface(
            [*ATOMS, step("s", "scheme", "support")],
            links(("b", "s"), ("c", "s"), ("s", "a")),
            version="0.2",
            title="Carbon",
            notes="n",
            description="d",
        ),
    },
    "a scheme by name": sadface(
        [*ATOMS, step("s", "scheme", "Expert Opinion")], links(("b", "s"), ("s", "a"))
    ),
    "0.5": sadface(
        [*ATOMS, step("s", "inference", "expert opinion"), step("t", "conflict", "attack")],
        links(("s", "a"), ("b", "s"), ("s", "t"), ("t", "c")),
        claim="a",
        title="Carbon",
    ),
    "disagree": sadface([*ATOMS, step("t", "conflict", "disagree")], links(("t", "a"), ("t", "b"))),
    "disagree, one way": sadface(
        [*ATOMS, step("t", "conflict", "disagree")], links(("a", "t"), ("t", "b"))
    ),
    "disagree, all three": sadface(
        [*ATOMS, step("t", "conflict", "disagree")], links(("t", "a"), ("t", "b"), ("t", "c"))
    ),
    "resources": {
        **sadface(
            [
                atom(
                    "a",
                    "Tax.",
                    sources=[
                        {"resource_id": "r", "text": "tax it", "offset": 8, "length": 6},
                        {"resource_id": "gone", "text": "tax", "offset": 0, "length": 3},
                    ],
                ),
                atom("b", "No.", sources=[{"resource_id": "r", "offset": 0, "length": 5}]),
            ],
            [],
        ),
        "resources": [
            {
                "id": "r",
                "content": "Do not, tax it. Do tax it.",
                "type": "text",
                "metadata": {"core": {"url": "http://example.org", "page": 5}},
            },
        ],
    },
    "unknown scheme": sadface(
        [*ATOMS, step("s", "scheme", "leads to"), step("t", "link", "x")],
        links(("b", "s"), ("s", "a")),
    ),
    "unknown main claim": sadface(ATOMS, [], claim="zzz"),
    "nothing": {"metadata": {"core": CORE}, "resources": [], "nodes": [], "edges": []},
    "no resources": {"metadata": None, "nodes": ATOMS, "edges": links(("a", "zz"))},
}


def arguebuf(nodes: Json, joined: Json, **more: Json) -> dict[str, Json]:
    """Return a file of arguebuf."""
    found = {"nodes": nodes, "schemaVersion": 1, "libraryVersion": "1.3.1", **more}
    return {**found, "edges": joined} if joined else found


BUF = {
    "a": {"atom": {"text": "Tax carbon."}, "metadata": {"created": "2023", "updated": "2023"}},
    "b": {"atom": {"text": "It works.", "participant": "p"}, "userdata": {"x": 2.0}},
    "c": {
        "atom": {"text": "Sweden did.", "reference": {"resource": "r", "offset": 4, "text": "tax"}}
    },
}

ARGUEBUF: dict[str, Json] = {
    "atoms": arguebuf({"a": BUF["a"]}, {}, metadata={"created": "2023"}, userdata={"k": [1.0]}),
    "all kinds": arguebuf(
        {
            **BUF,
            "s": {"scheme": {"support": "SUPPORT_EXPERT_OPINION", "premiseDescriptors": ["b"]}},
            "t": {"scheme": {"attack": "ATTACK_DEFAULT"}, "userdata": {"scheme": "Bias", "y": 1}},
            "u": {"scheme": {"rephrase": "REPHRASE_DEFAULT"}},
        },
        {
            "1": {"source": "b", "target": "s", "metadata": {"created": "2023"}},
            "2": {"source": "s", "target": "a"},
            "3": {"source": "c", "target": "t"},
            "4": {"source": "t", "target": "s"},
            "5": {"source": "c", "target": "u"},
            "6": {"source": "u", "target": "b"},
        },
        majorClaim="a",
        resources={"r": {"text": "The tax. Its tax.", "title": "T", "metadata": {}}},
        participants={"p": {"name": "Bob", "email": "b@x"}},
        analysts={"z": {"name": "Ann"}},
    ),
    "offset of nought": arguebuf(
        {"a": {"atom": {"text": "X.", "reference": {"resource": "r", "text": "The"}}}},
        {},
        resources={"r": {"text": "The tax. The end."}},
    ),
    "numbered schemes": arguebuf(
        {**BUF, "s": {"scheme": {"support": 2}}},
        {"1": {"source": "b", "target": "s"}, "2": {"source": "s", "target": "a"}},
    ),
    "no kind": arguebuf(
        {**BUF, "s": {"scheme": {}}, "t": {"scheme": {"preference": "PREFERENCE_DEFAULT"}}},
        {"1": {"source": "b", "target": "s"}, "2": {"source": "s", "target": "a"}},
    ),
    "faults": arguebuf(
        {**BUF, "n": None, "e": {}}, {"1": {"source": "b", "target": "zz"}, "2": 5}, majorClaim="q"
    ),
    "nothing": {"schemaVersion": 1, "libraryVersion": "1.3.1"},
}


def box(given: int, text: str, kind: str = "I", **more: Json) -> dict[str, Json]:
    """Return a node of OVA 2."""
    return {
        "id": given,
        "x": 10 * given,
        "y": 5.5,
        "color": "b",
        "text": text,
        "type": kind,
        "scheme": "0",
        "descriptors": {},
        "cqdesc": {},
        "visible": True,
        "participantID": "0",
        "w": 180,
        "h": 90,
        **more,
    }


BOXES = [
    box(1, "Tax carbon.", majorClaim=True),
    box(2, "It works.", participantID="4", majorClaim=False),
    box(3, "Expert Opinion", "RA", scheme="15", descriptors={"s_Testimony Premise\u0589 x": 2}),
]

OVA2: dict[str, Json] = {
    "whole": {
        "nodes": BOXES,
        "edges": [
            {"from": BOXES[1], "to": BOXES[2], "visible": True, "date": "01/02/2020 - 10:00:00"},
            {"from": BOXES[2], "to": {**BOXES[0], "x": 11}, "visible": True},
        ],
        "participants": [{"id": 4, "firstname": "Bob", "surname": "Roe"}],
        "analysis": {
            "txt": 'We <span class="hl" id="node1">tax</span> &amp; <span id="node2">see</span>.',
            "plain_txt": "We tax & see.",
            "annotatorName": "A",
            "documentTitle": "T",
        },
    },
    "ids only": {
        "nodes": BOXES,
        "edges": [{"from": {"id": 2}, "to": {"id": 3}}, {"from": {"id": 3}, "to": {"id": 1}}],
        "participants": [],
        "analysis": {"txt": ""},
    },
    "two main claims": {
        "nodes": [box(1, "A.", majorClaim=True), box(2, "B.", major_claim=True)],
        "edges": [],
        "participants": [],
        "analysis": {},
    },
    "faults": {
        "nodes": [*BOXES, None],
        "edges": [{"from": None, "to": {}}, {"from": BOXES[0]}, 5],
        "participants": None,
        "analysis": None,
    },
}

FILES: dict[str, dict[str, Json]] = {
    "aif": AIF,
    "xaif": XAIF,
    "sadface": SADFACE,
    "arguebuf": ARGUEBUF,
    "ova2": OVA2,
}
