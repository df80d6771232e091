"""Whose words the claims of AIF, xAIF and OVA 2 are, and who only asks about them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from argmap import ArgumentMap, Claim, Endorsement, Modality, dumps, loads, losses
from argmap.formats.aif.speaker_names import head_of, is_name, is_same


def dialogue(
    *said: tuple[str, str, str], persons: dict[str, str] | None = None, **tables: Any
) -> dict[str, Any]:
    """Return a file of AIFdb in which each locution puts a claim forward.

    Args:
        said: The words of each locution, its illocution, and the text of its claim.
        persons: The person of locutions, by their words.
        tables: Other tables of the file.
    """
    nodes: list[dict[str, str]] = []
    edges: list[dict[str, str]] = []
    rows: list[dict[str, str]] = []
    claims: dict[str, str] = {}
    for at, (words, illocution, claim) in enumerate(said):
        names = f"L{at}", f"Y{at}"
        nodes.append({"nodeID": names[0], "text": words, "type": "L"})
        nodes.append({"nodeID": names[1], "text": illocution, "type": "YA"})
        if claim not in claims:
            claims[claim] = f"I{at}"
            nodes.append({"nodeID": f"I{at}", "text": claim, "type": "I"})
        for one, other in ((names[0], names[1]), (names[1], claims[claim])):
            edges.append({"edgeID": str(len(edges)), "fromID": one, "toID": other})
        if persons and words in persons:
            rows.append({"nodeID": names[0], "personID": persons[words]})
    return {"nodes": nodes, "edges": edges, "locutions": rows, **tables}


def read(value: dict[str, Any], notation: str = "aif") -> ArgumentMap:
    """Return the map of a file, which writes back as it was."""
    debate = loads(json.dumps(value), notation)
    assert json.loads(dumps(debate, notation)) == value
    assert losses(debate, notation) == ()
    return debate


def named(debate: ArgumentMap) -> dict[str, str | None]:
    """Return the name of who puts each claim forward, by the claim's text."""
    names = {party.id: party.name for party in debate.parties}
    return {claim.text: claim.voice and names[claim.voice] for claim in debate.claims}


def codes(debate: ArgumentMap) -> list[str]:
    """Return the codes of what the reader noticed."""
    return [finding.code for finding in debate.findings]


@pytest.mark.parametrize(
    "name",
    [
        "BRUNO",
        "river_rat_9",
        "team otter",
        "[deleted]",
        "_anon-",
        "-lurker-",
        "O'Brien",
        "d’Artagnan",
        "Audience member 3",
        "John Smith (MP, Labour)",
        "the second man in the hat",
        "Theresa May",
        "WILL",
        "dr. house",
        "李明",
        "3730",
        "O'Neil, Ann",
        "[BBC_News 2]",
        "Lady in the red dress",
        "Courtney Love",
        "Section 4",
        "Dr. J. Smith (chair)",
        "M. de la Cruz",
        "Caller from Leeds",
        "the host",
        "a voter from Ohio",
        "second speaker",
        "Woman in red",
        "Irate driver",
        "der Moderator",
        "Die Ministerin",
        "Ein Zuhörer",
        "De Villiers, A.B.",
        "All Blacks",
    ],
)
def test_a_name_stands_before_the_colon(name: str) -> None:
    """A name stands before the colon.

    In small letters, with digits, brackets, underscores, an apostrophe, up to six words.
    """
    head = head_of(f"{name} : dams kill fish")
    assert head is not None
    assert head.words == name
    assert head.is_certain or is_name(head, ["dams kill fish"])


@pytest.mark.parametrize(
    "words",
    [
        "The reason is simple: dams kill fish",
        "what I think : dams kill fish",
        "Will it work: no",
        "it will: of course",
        "that's my point : dams kill fish",
        "For example: dams",
        "Yes: dams kill fish",
        "Well, John: I disagree",
        "see http://example.org for it",
        "at 10:30 they came",
        "I agree. BRUNO : so",
        "one two three four five six seven : eight",
        "3730: the number of dams",
        "dams kill fish: a pity for all",
        "taxes cost money : tax it",
        "see http: //example.org for it",
        "Verse 3: 16 says so",
        "the ratio is 2: 1 for us",
        "Section 4: dams kill fish",
        "My answer : dams kill fish",
        "the point: dams kill fish",
        "what matters : dams kill fish",
        "in other words : dams kill fish",
        "PS: dams kill fish",
        "honestly: dams kill fish",
        "Carbon tax : it kills jobs",
        "Carbon tax: it kills jobs",
        "Nuclear power : too dear",
        "Health care for all : a must",
        "Bottom line : dams kill fish",
        "Key point: dams kill fish",
        "The economy : it is weak",
        "our goal : fewer dams",
        "These dams : too many",
        "Ten years ago : no dams",
        "last week : no dams",
        "The question remains: dams kill fish",
        "I repeat : dams kill fish",
        "But John : dams kill fish",
        "Yes : dams kill fish",
        "Conclusion : dams kill fish",
        "Exactly : dams kill fish",
        "Fazit : Dämme töten Fische",
        "Das heißt : Dämme töten Fische",
        "Zum Beispiel: Dämme töten Fische",
        "die Antwort : Dämme töten Fische",
        "Die Steuer : sie tötet Fische",
        "Meine Meinung : Dämme töten Fische",
        "Erster Punkt: Dämme töten Fische",
        "Par exemple : les barrages",
        "no colon at all",
        ": nobody",
    ],
)
def test_a_clause_is_no_name(words: str) -> None:
    """A clause is no name.

    Nor is an opening, a time, an address, or a number without the space of AIFdb.
    """
    head = head_of(words)
    assert head is None or not is_name(head, [words.partition(":")[2]])


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("[12:30] EVA : dams kill fish", "EVA"),
        ("(12:30:05) EVA : dams kill fish", "EVA"),
        ("00:12:33 EVA: dams kill fish", "EVA"),
        ("9:05 pm - Eva Braun : dams kill fish", "Eva Braun"),
        ("EVA (12:30) : dams kill fish", "EVA"),
        ("EVA [quoting BEN: no dams] : dams kill fish", "EVA"),
        ('EVA (quoting BEN: "no dams") : dams kill fish', "EVA"),
        ("**EVA**: dams kill fish", "EVA"),
        ("**EVA:** dams kill fish", "EVA"),
        ("12:30 : dams kill fish", None),
        ("10:45 pm : dams kill fish", None),
        ("12:30 the problem is this : dams kill fish", None),
        ("2:1 : dams kill fish", None),
        ("EVA (quoting BEN: dams kill fish", None),
        ("EVA：dams kill fish", "EVA"),
        ("EVA ：dams kill fish", "EVA"),
        ("[12:30] EVA：dams kill fish", "EVA"),
        ("王伟：水坝会杀死鱼", "王伟"),
        ("EVA:dams kill fish", "EVA"),
        ("Eva:dams kill fish", None),
        ("http:dams", None),
        ("A:b", None),
        ("EVA:12", None),
        ("EVA:-)", None),
        ("** : dams kill fish", None),
    ],
)
def test_a_name_stands_among_times_stars_and_remarks(words: str, name: str | None) -> None:
    """A time of day, a remark with a colon in brackets and stars are no part of a name."""
    head = head_of(words)
    assert (head and head.words) == name


@pytest.mark.parametrize("colon", [":", "：", " ：", "： "])
def test_a_dialogue_with_other_colons_has_its_speakers(colon: str) -> None:
    """Full-width colons need no space; capitals before a bare colon are names as others speak."""
    eva = (f"EVA{colon}dams kill fish", "Asserting", "dams kill fish")
    ben = (f"BEN{colon}dams are old", "Asserting", "dams are old")
    assert named(read(dialogue(eva, ben))) == {"dams kill fish": "EVA", "dams are old": "BEN"}


def test_capitals_before_a_bare_colon_are_no_name_by_themselves() -> None:
    """An abbreviation is written so, too, and nothing says that anybody speaks."""
    said = ("DOI:abc is wrong", "Asserting", "the number is wrong")
    assert named(read(dialogue(said))) == {said[2]: None}


def test_two_times_of_one_speaker_are_one_party() -> None:
    """A transcript that gives each locution its time has as many parties as people speak."""
    debate = read(
        dialogue(
            ("EVA (12:30) : dams kill fish", "Asserting", "dams kill fish"),
            ("EVA (12:31) : fish die", "Asserting", "fish die"),
            ("[12:32] BEN : dams are old", "Asserting", "dams are old"),
        )
    )
    voices = {"dams kill fish": "EVA", "fish die": "EVA", "dams are old": "BEN"}
    assert named(debate) == voices


def test_a_subject_before_a_colon_is_a_name_where_the_file_says_so() -> None:
    """Another locution begins with it, or the table of participants has it."""
    once, again = "River rats : dam it", "River rats : do not"
    assert named(read(dialogue((once, "Asserting", "dam it")))) == {"dam it": None}
    both = dialogue((once, "Asserting", "dam it"), (again, "Asserting", "leave it"))
    assert named(read(both)) == {"dam it": "River rats", "leave it": "River rats"}
    paper = [(f"Der Spiegel : {each}", "Asserting", each) for each in ("dam it", "leave it")]
    assert set(named(read(dialogue(*paper))).values()) == {"Der Spiegel"}
    people = [{"participantID": "1", "firstname": "River", "surname": "rats"}]
    listed = dialogue((once, "Asserting", "dam it"), persons={once: "1"}, participants=people)
    assert named(read(listed)) == {"dam it": "River rats"}
    small = "carbon tax : it kills jobs", "Asserting", "a carbon tax kills jobs"
    assert named(read(dialogue(small))) == {"a carbon tax kills jobs": None}


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("Brexit : a disaster", "Brexit is a disaster"),
        ("Brexit: a disaster", "Brexit is a disaster"),
        ("Brexit : a disaster", "leaving is a disaster"),  # nothing says that anybody speaks
        ("Vaccines : safe for all", "Vaccines are safe for all"),
        ("Donald Trump : a liar", "Donald Trump is a liar"),
        ("Klimaschutz : zu teuer", "Klimaschutz ist zu teuer"),
    ],
)
def test_a_capital_alone_makes_no_speaker(words: str, claim: str) -> None:
    """A subject that a claim takes up is none; nor is a lone word where nobody is said to speak."""
    assert named(read(dialogue((words, "Asserting", claim)))) == {claim: None}


def test_a_word_with_a_capital_is_a_speaker_where_the_file_says_so() -> None:
    """As others speak, as a person, as a participant, by speaking twice or of himself."""
    lone = ("Rubio : no tax", "Asserting", "there should be no tax")
    other = ("BUSH : a tax", "Asserting", "there should be a tax")
    said = lone[2]
    assert named(read(dialogue(lone, other)))[said] == "Rubio"
    assert named(read(dialogue(lone, persons={lone[0]: "7"})))[said] == "Rubio"
    people = [{"participantID": "7", "firstname": "Marco", "surname": "Rubio"}]
    found = named(read(dialogue(lone, persons={lone[0]: "7"}, participants=people)))
    assert found[said] == "Marco Rubio"
    again = ("Rubio : never", "Asserting", "Rubio will never tax")
    assert named(read(dialogue(lone, again))) == {said: "Rubio", again[2]: "Rubio"}
    self_said = ("Rubio : I want no tax", "Asserting", "Rubio wants no tax")
    assert named(read(dialogue(self_said, other)))[self_said[2]] == "Rubio"
    topic = ("Brexit : a disaster", "Asserting", "Brexit is a disaster")
    both = dialogue(topic, other, persons={topic[0]: "7"})
    assert named(read(both)) == {topic[2]: "speaker 7", other[2]: "BUSH"}


def test_a_name_is_that_of_the_one_participant_who_can_be_meant() -> None:
    """Where no row says whose locution it is; of two who can be, neither is."""
    said = ("PAUL : no tax", "Asserting", "there should be no tax")
    people = [
        {"participantID": str(at), "firstname": first, "surname": "Ng"}
        for at, first in enumerate(("Paul", "Ann", "Paul Otto"))
    ]
    assert named(read(dialogue(said, participants=people[:2]))) == {said[2]: "Paul Ng"}
    assert named(read(dialogue(said, participants=people))) == {said[2]: "PAUL"}


def test_a_question_whose_locution_is_missing_is_one() -> None:
    """The illocution alone says that nobody claims it."""
    value = dialogue(("EVE : dam it?", "Pure Questioning", "dam it"))
    value["nodes"], value["edges"] = value["nodes"][1:], value["edges"][1:]
    (claim,) = read(value).claims
    assert (claim.voice, claim.modality, claim.endorsement) == (
        None,
        Modality.QUESTION,
        Endorsement.SUSPENDS,
    )


def test_a_number_in_the_words_may_clash_with_that_of_the_person() -> None:
    """The words win over the id, and it is told."""
    words = "3731 : dam it"
    debate = read(dialogue((words, "Asserting", "dam it"), persons={words: "3730"}))
    assert named(debate) == {"dam it": "speaker 3731"}
    assert codes(debate) == ["other-speaker"]


def test_what_the_claim_says_too_is_no_name() -> None:
    """The words before the colon belong to the claim."""
    debate = read(
        dialogue(
            ("dams kill fish : a pity", "Asserting", "dams kill fish, which is a pity"),
            ("Dams: bad for fish", "Asserting", "Dams: bad for fish"),
        )
    )
    assert set(named(debate).values()) == {None}


def test_the_words_name_the_speaker_whatever_the_person_id() -> None:
    """One id serves several people; the finding says so once, and names them."""
    alba, bruno, more = "ALBA : dam it", "BRUNO : do not", "ALBA : why not"
    persons: dict[str, str] = dict.fromkeys((alba, bruno, more), "77")
    debate = read(
        dialogue(
            (alba, "Asserting", "dam the river"),
            (bruno, "Asserting", "leave the river"),
            (more, "Asserting", "nothing speaks against it"),
            persons=persons,
        )
    )
    assert list(named(debate).values()) == ["ALBA", "BRUNO", "ALBA"]
    assert len(debate.parties) == 2
    (finding,) = debate.findings
    assert finding.code == "other-speaker"
    assert "'77'" in finding.message
    assert "'ALBA' and 'BRUNO'" in finding.message
    assert finding.location is not None


def test_a_number_of_two_people_says_nobodys_words() -> None:
    """A number of two people says nobody's words, as the xaif package numbers all its speakers.

    A name in the words still tells.
    """
    words = "Dam it.", "Leave it.", "EVE : nothing speaks against it"
    people = [("Eve", "Doe"), ("Ben", "Moss"), ("Eve", "Doe")]
    debate = read(
        dialogue(
            (words[0], "Asserting", "dam the river"),
            (words[1], "Asserting", "leave the river"),
            (words[2], "Asserting", "nothing speaks against it"),
            persons=dict.fromkeys(words, "1"),
            participants=[
                {"participantID": "1", "firstname": one, "surname": other} for one, other in people
            ],
        )
    )
    assert list(named(debate).values()) == [None, None, "EVE"]
    (finding,) = debate.findings
    assert finding.code == "shared-number"
    assert "participant '1' is 'Eve Doe' and 'Ben Moss'" in finding.message


@pytest.mark.parametrize(("name", "person"), [("3", "3"), ("EVE", "Eve")])
def test_a_name_in_the_words_can_be_the_id_of_a_person(name: str, person: str) -> None:
    """Then it is that person, also one who puts a claim forward without a locution."""
    value = dialogue((f"{name} : dams kill fish", "Asserting", "Dams kill fish."))
    value["nodes"].append({"nodeID": "I9", "text": "Fish matter.", "type": "I"})
    value["locutions"] = [{"nodeID": "I9", "personID": person}]
    debate = loads(json.dumps(value), "aif")
    assert [claim.voice for claim in debate.claims] == [person, person]
    assert [party.id for party in debate.parties] == [person]


def test_the_words_win_over_the_table_of_participants() -> None:
    """A name that is no part of the participant's is somebody else's."""
    words = "BRUNO : leave the river", "EVE : dam it"
    debate = read(
        dialogue(
            (words[0], "Asserting", "leave the river"),
            (words[1], "Asserting", "dam the river"),
            persons=dict.fromkeys(words, "5"),
            participants=[{"participantID": "5", "firstname": "Eve", "surname": "Doe"}],
        )
    )
    assert list(named(debate).values()) == ["BRUNO", "Eve Doe"]
    assert codes(debate) == ["other-speaker"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("EVE", "Eve Doe", True),
        ("E. Doe", "Eve Doe", True),
        ("ED", "Eve Doe", True),
        ("Tim S", "Tim Smith", True),
        ("Audience member 3", "Audience member 4", False),
        ("Audience member 1", "Audience member 10", False),
        ("Audience member", "Audience member 3", False),
        ("Eve", "Adam", False),
    ],
)
def test_names_of_one_person(one: str, other: str, same: bool) -> None:
    """A part or the initials of a name are that name; a number tells people apart."""
    assert is_same(one, other) is same
    assert is_same(other, one) is same


def test_two_ids_of_one_name_are_one_party() -> None:
    """What the words call alike is one speaker, with or without a person's id."""
    words = "HOST : dam it", "Host : now", "HOST : or never"
    debate = read(
        dialogue(
            *((each, "Asserting", each.partition(" : ")[2]) for each in words),
            persons={words[0]: "1", words[1]: "2"},
        )
    )
    assert len(debate.parties) == 1
    assert len({claim.voice for claim in debate.claims}) == 1
    assert debate.findings == ()


def test_a_number_is_called_a_speaker() -> None:
    """A party of which the file has only a number."""
    value = {
        "nodes": [{"nodeID": "1", "text": "Dam it: now", "type": "I"}],
        "edges": [],
        "locutions": [{"nodeID": "1", "personID": "3730"}],
    }
    debate = read(value)
    assert [(party.id, party.name) for party in debate.parties] == [("3730", "speaker 3730")]
    assert debate.claims[0].voice == "3730"


@pytest.mark.parametrize(
    ("illocution", "asks"),
    [
        ("Pure Questioning", True),
        ("PureQuestioning", True),
        ("Pure Challenging", True),
        ("Challenging", True),
        ("Assertive Questioning", False),
        ("Rhetorical Questioning", False),
        ("Assertive Challenging", False),
        ("Asserting", False),
        ("Agreeing", False),
    ],
)
def test_who_asks_does_not_claim(illocution: str, asks: bool) -> None:
    """The proposition is a question of the asker, whose view of it stays open."""
    debate = read(dialogue(("HOST : free trams?", illocution, "trams should be free")))
    claim = debate.claims[0]
    assert named(debate) == {"trams should be free": "HOST"}
    assert (claim.modality is Modality.QUESTION) is asks
    assert (claim.endorsement is Endorsement.SUSPENDS) is asks


def test_who_states_what_another_asks_puts_it_forward() -> None:
    """Whichever comes first in the file; who agrees comes after who states."""
    text = "trams should be free"
    debate = read(
        dialogue(
            ("HOST : free trams?", "Pure Questioning", text),
            ("EVE : quite so", "Agreeing", text),
            ("IDA : they should be free", "Asserting", text),
        )
    )
    assert named(debate) == {text: "IDA"}
    assert debate.claims[0].modality is Modality.ASSERTED


def test_a_locution_that_leads_nowhere_is_told() -> None:
    """One finding for the file; an analyst's copy of another locution is none."""
    value = dialogue(("EVE : dam it", "Asserting", "dam the river"))
    value["nodes"] += [
        {"nodeID": "a", "text": "Analyst: EVE : dam it", "type": "L"},
        {"nodeID": "b", "text": "BRUNO : no!", "type": "L"},
        {"nodeID": "c", "text": "Asserting", "type": "YA"},
    ]
    assert codes(read({**value, "nodes": value["nodes"][:-2]})) == []
    value["edges"].append({"edgeID": "9", "fromID": "b", "toID": "c"})
    debate = read(value)
    assert codes(debate) == ["idle-locution"]
    assert "'b' ('BRUNO : no!') leads nowhere" in debate.findings[0].message


def test_ova_names_its_speakers_in_the_words_too() -> None:
    """The participant of a claim yields to the name in the locution that puts it forward."""
    value = {
        "nodes": [
            {"id": 1, "x": 0, "y": 0, "text": "BRUNO : dam it", "type": "L", "participantID": 3},
            {"id": 2, "x": 0, "y": 0, "text": "Asserting", "type": "YA"},
            {"id": 3, "x": 0, "y": 0, "text": "dam the river", "type": "I", "participantID": 3},
            {"id": 4, "x": 0, "y": 0, "text": "leave it", "type": "I", "participantID": 3},
        ],
        "edges": [
            {"from": {"id": 1}, "to": {"id": 2}},
            {"from": {"id": 2}, "to": {"id": 3}},
        ],
        "participants": [{"id": 3, "firstname": "Eve", "surname": "Doe"}],
    }
    debate = read(value, "ova2")
    assert named(debate) == {"dam the river": "BRUNO", "leave it": "Eve Doe"}
    assert codes(debate) == ["other-speaker"]


def test_a_thousand_people_of_one_id_are_read_in_time() -> None:
    """Names are compared with few others, whatever a file holds."""
    said = [(f"Person {at} : x", "Asserting", f"claim {at}") for at in range(3000)]
    persons = {words: "1" for words, _, _ in said}
    debate = loads(json.dumps(dialogue(*said, persons=persons)), "aif")
    assert len(debate.parties) == len(said)


def test_voices_survive_other_notations() -> None:
    """A map without a dialogue says whose claims are by the claims' own locutions."""
    debate = loads(dumps(ArgumentMap.of(Claim("tax", "Tax it.", voice="eve"), parties=_EVE), "aif"))
    assert named(debate) == {"Tax it.": "Eve: the first"}


def _eve() -> list[Any]:
    from argmap import Party

    return [Party("eve", "Eve: the first")]


_EVE = _eve()


def test_what_follows_a_name_is_looked_at_in_each_locution() -> None:
    """Two that begin alike are told apart: a figure on both sides of the colon is a ratio."""
    said = ["Channel 4: fish climb", "Channel 4: 1 of them climbs", "Channel 4: dams kill"]
    heads = [head_of(text) for text in said]
    assert heads[0] == heads[2]
    assert heads[0] is not None
    assert heads[1] is None
    nodes = [{"nodeID": str(at), "text": text, "type": "L"} for at, text in enumerate(said)]
    nodes += [{"nodeID": f"i{at}", "text": text, "type": "I"} for at, text in enumerate(said)]
    nodes += [{"nodeID": f"y{at}", "text": "Asserting", "type": "YA"} for at in range(3)]
    edges = [
        {"edgeID": f"{start}{at}", "fromID": f"{start}{at}", "toID": f"{end}{at}"}
        for at in range(3)
        for start, end in (("", "y"), ("y", "i"))
    ]
    debate = loads(json.dumps({"nodes": nodes, "edges": edges}), "aif")
    assert [claim.voice for claim in debate.claims][1] is None
