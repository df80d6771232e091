"""Every kind of frame, three cases each: left out, rightly recorded, and innocent words."""

from __future__ import annotations

import pytest

from argmap import ArgumentMap, Claim, Party, Quote, Source, check, languages_read

QUOTE = "the tax helps the poor"

REJECTED: dict[str, object] = {"endorsement": "rejects"}
POSSIBLE: dict[str, object] = {"modality": "possible"}
SUSPENDED: dict[str, object] = {"endorsement": "suspends"}
REPORTED: dict[str, object] = {"voice": "critics", "endorsement": "reports"}
DOUBTED: dict[str, object] = {**REPORTED, **POSSIBLE}
CONDITIONAL: dict[str, object] = {"modality": "conditional"}
PROBABLE: dict[str, object] = {"modality": "probable"}
NORMATIVE: dict[str, object] = {"modality": "normative"}
DENIED: dict[str, object] = {**REPORTED, "text": "The tax does not help the poor."}

# Before and after the quoted words: what objects, what settles it, and as many innocent words.
FRAMES: dict[str, tuple[str, dict[str, object], str]] = {
    "false": ("It is false that _.", REJECTED, "It is true that _."),
    "not true": ("It is not true that _.", REJECTED, "It is not odd that _."),
    "a myth": ("It is a myth that _.", REJECTED, "It is a fact that _."),
    "own denial": ("I do not think that _.", REJECTED, "I do not deny that _."),
    "own rejection": ("We reject the claim that _.", REJECTED, "We accept the fact that _."),
    "nobody": ("Nobody believes that _.", REJECTED, "Nobody doubts that _."),
    "not to say": ("This is not to say that _.", SUSPENDED, "It is fair to add that _."),
    "not that": ("Not that _.", REJECTED, "Now that _."),
    "mistake": (
        "It would be a mistake to conclude that _.",
        REJECTED,
        "It would be a mistake to deny that _.",
    ),
    "wrong to say": ("It is wrong to say that _.", REJECTED, "It is fair to say that _."),
    "absurd": ("It is absurd to claim that _.", REJECTED, "It is absurd to doubt that _."),
    "idea refuted": (
        "The idea that _ has been refuted.",
        REJECTED,
        "The idea that _ has been confirmed.",
    ),
    "view is false": (
        "The view that _ is plainly false.",
        REJECTED,
        "The fact that _ is well known.",
    ),
    "no water": (
        "The notion that _ does not hold water.",
        REJECTED,
        "The insight that _ does not surprise us.",
    ),
    "subject clause": ("That _ is a fairy tale.", REJECTED, "That _ is a known fact."),
    "far from true": ("It is far from true that _.", REJECTED, "It is not in doubt that _."),
    "afterwards": ("Indeed _, which is not true.", REJECTED, "Indeed _, which is well known."),
    "afterwards but": ("Indeed _, but that is a myth.", REJECTED, "Indeed _, and that is a fact."),
    "denier": ("Hast denies that _.", DENIED, "Hast proves that _."),
    "deniers": ("The unions reject the view that _.", DENIED, "The unions know the fact that _."),
    "doubtful": ("It is doubtful whether _.", POSSIBLE, "It is remarkable how _."),
    "unclear": ("It remains unclear whether _.", POSSIBLE, "It becomes clear that _."),
    "contested": ("It is contested whether _.", POSSIBLE, "It is uncontested that _."),
    "own doubt": ("I doubt that _.", POSSIBLE, "I know that _."),
    "not convinced": ("I am not convinced that _.", POSSIBLE, "I am quite convinced that _."),
    "not clear": ("It is not clear that _.", POSSIBLE, "It is quite clear that _."),
    "questionable": (
        "The claim that _ is questionable.",
        POSSIBLE,
        "The claim that _ is unquestionable.",
    ),
    "whether disputed": ("Whether _ is disputed.", POSSIBLE, "Clearly _ in town."),
    "open to doubt": (
        "The idea that _ is open to doubt.",
        POSSIBLE,
        "The fact that _ is open to everybody.",
    ),
    "doubters": ("Critics doubt that _.", DOUBTED, "Critics see that _."),
    "sceptics": ("Parents are sceptical that _.", DOUBTED, "Parents are glad that _."),
    "voiced doubts": (
        "The commission voiced doubts that _.",
        DOUBTED,
        "The commission dispelled doubts that _.",
    ),
    "no evidence": ("There is no evidence that _.", SUSPENDED, "There is good evidence that _."),
    "little evidence": (
        "There is little evidence that _.",
        SUSPENDED,
        "There is ample evidence that _.",
    ),
    "evidence missing": ("Evidence is missing that _.", SUSPENDED, "Evidence is growing that _."),
    "nothing tells": ("Nothing tells us that _.", SUSPENDED, "Everything shows us that _."),
    "does not follow": ("It does not follow that _.", SUSPENDED, "It does indeed follow that _."),
    "does not mean": ("This does not mean that _.", SUSPENDED, "This does indeed mean that _."),
    "aside in the frame": (
        "That does not imply, naturally, that _.",
        SUSPENDED,
        "That does indeed imply, naturally, that _.",
    ),
    "no proof": ("One case is no proof that _.", SUSPENDED, "One case is ample proof that _."),
    "yet to be shown": (
        "It has yet to be shown that _.",
        SUSPENDED,
        "It has lately been shown here that _.",
    ),
    "not shown": ("Nobody has shown that _.", SUSPENDED, "Somebody has shown that _."),
    "fails to show": (
        "The study fails to show that _.",
        SUSPENDED,
        "The study helped to show that _.",
    ),
    "premature": (
        "It is premature to conclude that _.",
        SUSPENDED,
        "It is reasonable to conclude that _.",
    ),
    "tempting": ("It is tempting to think that _.", SUSPENDED, "It is pleasant to see that _."),
    "suppose": ("Suppose that _.", SUSPENDED, "Remember that _."),
    "let us assume": ("Let us assume that _.", SUSPENDED, "Let us remember that _."),
    "pretending": ("Pretending that _ is easy.", SUSPENDED, "Knowing that _ is comforting."),
    "hypothesis": (
        "The hypothesis that _ remains untested.",
        SUSPENDED,
        "The hypothesis that _ proved correct.",
    ),
    "study": ("We studied whether _.", SUSPENDED, "We found that _."),
    "aim of a study": (
        "The aim was to determine whether _.",
        SUSPENDED,
        "The trial managed to establish that _.",
    ),
    "tested hypothesis": (
        "We tested the hypothesis that _.",
        SUSPENDED,
        "We confirmed the hypothesis that _.",
    ),
    "to be seen": (
        "It remains to be seen whether _.",
        SUSPENDED,
        "It can easily be seen that _.",
    ),
    "asked if": ("They asked if _.", SUSPENDED, "They noticed that _."),
    "even if": ("Even if _, trade declines.", SUSPENDED, "Even though _, trade declines."),
    "whether or not": (
        "Whether or not _, trade declines.",
        SUSPENDED,
        "Here as ever _, trade declines.",
    ),
    "as if": ("They act as if _.", SUSPENDED, "They act now that _."),
    "own hope": ("I hope that _.", SUSPENDED, "I see that _."),
    "objection": ("It may be objected that _.", REPORTED, "It must be admitted that _."),
    "some argue": ("Some people argue that _.", REPORTED, "Some people know that _."),
    "say": ("Mum says _.", REPORTED, "Today then _."),
    "reply": ("The rest object and reply that _.", REPORTED, "The rest look and discover that _."),
    "suppose others": ("Kids suppose that _.", REPORTED, "Kids discover that _."),
    "passive": ("It is often said that _.", REPORTED, "It is well known that _."),
    "opinion": (
        "Many students hold the opinion that _.",
        REPORTED,
        "I fully share the opinion that _.",
    ),
    "complaint": ("The main complaint is that _.", REPORTED, "The main advantage is that _."),
    "aside": ("Here, critics say, _.", REPORTED, "Here, dear reader, _."),
    "afterwards says": ("Indeed _, say the liberals.", REPORTED, "Indeed _, like the rebate."),
    "according to": ("According to critics, _.", REPORTED, "Together with rebates, _."),
    "told": ("We are told that _.", REPORTED, "We are glad that _."),
    "rumour": ("Rumour has it that _.", REPORTED, "Experience teaches us that _."),
    "colon": ("He replied: _.", REPORTED, "Look here: _."),
    "participle": (
        "Advocates praise it, arguing that _.",
        REPORTED,
        "Advocates praise it, knowing that _.",
    ),
    "second of three": (
        "They contend that it is just and that _.",
        REPORTED,
        "They noticed that it is just and that _.",
    ),
    "perhaps": ("Perhaps _.", POSSIBLE, "Luckily _."),
    "suggest": ("These results suggest that _.", POSSIBLE, "These results prove that _."),
    "risk": ("There is a risk that _.", POSSIBLE, "There is the fact that _."),
    "as though": ("It looks as though _.", POSSIBLE, "It works just because _."),
    "in theory": ("In theory, _.", POSSIBLE, "In Europe, _."),
    "on paper": ("On paper, _.", POSSIBLE, "On Mondays, _."),
    "if": ("If fares fall, _.", CONDITIONAL, "As fares fall, _."),
    "unless": ("Indeed _, unless fares rise.", CONDITIONAL, "Indeed _, while fares rise."),
    "until": ("Indeed _ until trials begin.", CONDITIONAL, "Indeed _ because trials begin."),
    "provided": ("Indeed _, provided it lasted.", CONDITIONAL, "Indeed _, because it lasted."),
    "without": ("Without this income _.", CONDITIONAL, "With this income _."),
    "only if": ("Indeed _ only if prices fall.", CONDITIONAL, "Indeed _ just as prices fall."),
    "inversion": ("Should the fares fall, _.", CONDITIONAL, "After the fares fell, _."),
    "protasis": ("If _, trade declines.", CONDITIONAL, "As _, trade declines."),
    "most cases": ("Indeed _ in most cases.", PROBABLE, "Indeed _ in this city."),
    "at least": ("Indeed _, at least in Europe.", PROBABLE, "Indeed _, and also in Europe."),
    "extent": ("To a certain extent, _.", PROBABLE, "To our great delight, _."),
    "only in": ("Indeed _ only in town.", PROBABLE, "Indeed _ here in town."),
    "who": (
        "Indeed _ pensioners who stay.",
        {"text": "It helps pensioners who stay."},
        "Indeed _ pensioners and others.",
    ),
    "ensure": ("It was built to ensure that _.", NORMATIVE, "It was nice to see that _."),
    "must ensure": (
        "The state must ensure that _.",
        NORMATIVE,
        "The state will know that _.",
    ),
    "demand": ("It is necessary that _.", NORMATIVE, "It is splendid that _."),
    "question": ("Is it so because _?", {"modality": "question"}, "It is so because _."),
}


def found(sentence: str, text: str = "The tax helps the poor.", **fields: object) -> list[str]:
    """Return what the guard says of a claim that quotes the words at the underscore."""
    quote = f"{QUOTE} pensioners" if "pensioners" in sentence else QUOTE
    page = sentence.replace("_", QUOTE)
    claim = Claim("c", text, quotes=quote[0].lower() + quote[1:], **fields)  # type: ignore[arg-type]
    debate = ArgumentMap.of(
        claim, sources=[Source("page", text=page)], parties=[Party("critics", "critics")]
    )
    return [f.hint for f in check(debate) if f.code in {"unrecorded-force", "unfounded-force"}]


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_left_out_is_seen(name: str) -> None:
    """A claim that records nothing of what stands around its words is a finding."""
    bare, _, _ = FRAMES[name]
    assert found(bare)


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_rightly_recorded_is_silent(name: str) -> None:
    """A claim that records it is none."""
    bare, recorded, _ = FRAMES[name]
    assert found(bare, **recorded) == []  # type: ignore[arg-type]


@pytest.mark.parametrize("name", FRAMES)
def test_innocent_words_of_the_same_number_are_silent(name: str) -> None:
    """As many words that change nothing are no finding."""
    bare, _, innocent = FRAMES[name]
    assert len(bare.split()) == len(innocent.split())
    assert found(innocent) == []


KINDS = {"rejects": REJECTED, "possible": POSSIBLE, "suspends": SUSPENDED, "reports": REPORTED}
CROSSED = [
    ("It is false that _.", "rejects"),
    ("It is a myth that _.", "rejects"),
    ("It does not follow that _.", "suspends"),
    ("There is no evidence that _.", "suspends"),
    ("It may be objected that _.", "reports"),
    ("Mum says _.", "reports"),
]


@pytest.mark.parametrize(("bare", "right"), CROSSED)
def test_each_kind_is_settled_by_its_own_record(bare: str, right: str) -> None:
    """Denied, withheld and attributed are settled by one thing each, and by no other."""
    for name, record in KINDS.items():
        assert bool(found(bare, **record)) == (name != right), name  # type: ignore[arg-type]


def test_a_doubter_is_named_and_the_doubt_recorded() -> None:
    """Doubt by somebody takes a hedge and a voice; neither alone settles it."""
    bare = "Critics doubt that _."
    assert found(bare, **POSSIBLE)  # type: ignore[arg-type]
    assert found(bare, **REPORTED)  # type: ignore[arg-type]
    assert found(bare, **REJECTED)  # type: ignore[arg-type]
    assert found(bare, text="The tax does not help the poor.")
    assert not found(bare, **DOUBTED)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("bare", "wanted", "unwanted"),
    [
        ("It is false that _.", "rejects", "reports possible suspends voice"),
        ("It is doubtful whether _.", "possible", "rejects reports voice"),
        ("Critics doubt that _.", "voice possible reports", "rejects suspends"),
        ("Hast denies that _.", "denial voice reports", "rejects possible suspends"),
        ("It does not follow that _.", "suspends", "rejects possible voice"),
        ("It may be objected that _.", "voice reports", "rejects possible suspends"),
        ("I do not think that _.", "rejects", "reports voice possible"),
    ],
)
def test_a_hint_never_asks_for_the_opposite(bare: str, wanted: str, unwanted: str) -> None:
    """The hint names what settles the force, and nothing that the text does not say."""
    hint = " ".join(found(bare))
    assert all(word in hint for word in wanted.split()), hint
    assert not any(word in hint for word in unwanted.split()), hint


INSIDE = [
    ("The party does not support free speech.", "support free speech", "supports free speech"),
    ("The party does not support few rules.", "support few rules", "supports few rules"),
    (
        "They decline to pay for an absence of rules.",
        "pay for an absence of rules",
        "pay for an absence of rules",
    ),
    (
        "The party may back a plan that might work.",
        "back a plan that might work",
        "backs a plan that might work",
    ),
    (
        "If asked, it backs a plan that works if tried.",
        "backs a plan that works if tried",
        "backs a plan that works if tried",
    ),
    (
        "Usually it backs most plans of most towns.",
        "backs most plans of most towns",
        "backs most plans of most towns",
    ),
]


@pytest.mark.parametrize(("page", "quote", "said"), INSIDE)
def test_a_cue_inside_the_quote_records_none_outside(page: str, quote: str, said: str) -> None:
    """Forces are counted: what the quoted words hold says nothing of what stands beside them."""
    source = Source("page", text=page)
    claim = Claim("c", f"The party {said}.", quotes=quote)
    debate = ArgumentMap.of(claim, sources=[source])
    assert "unrecorded-force" in {finding.code for finding in check(debate)}


# The source, the quote with frames in it, a claim that drops them, and one that keeps them.
FRAMED = [
    ("It is false that the tax helps the poor.", "The tax helps.", "The tax does not help."),
    ("Critics doubt that the tax helps the poor.", "The tax helps.", "Critics doubt its help."),
    ("Mum says the tax helps the poor.", "The tax helps.", "Mum says that the tax helps."),
    ("There is no evidence that the tax helps.", "It helps.", "No evidence shows that it helps."),
    ("If asked, we say that the tax helps.", "The tax helps.", "If asked, we say that it helps."),
]


@pytest.mark.parametrize(("page", "dropped", "kept"), FRAMED)
def test_a_frame_inside_the_quote_is_kept(page: str, dropped: str, kept: str) -> None:
    """Where the quote holds the frame itself, a claim that drops it is a finding."""

    def codes(text: str) -> set[str]:
        claim = Claim("c", text, quotes=page.rstrip("."))
        debate = ArgumentMap.of(claim, sources=[Source("page", text=page)])
        return {finding.code for finding in check(debate)}

    assert "unrecorded-force" in codes(dropped)
    assert "unrecorded-force" not in codes(kept)


# Frames of German: what objects, what settles it, and innocent words.
GERMAN = [
    ("Es ist falsch, dass _.", REJECTED, "Es ist wahr, dass _."),
    ("Es ist nicht wahr, dass _.", REJECTED, "Es ist nicht erstaunlich, dass _."),
    ("Ich glaube nicht, dass _.", REJECTED, "Ich bestreite nicht, dass _."),
    ("Niemand glaubt, dass _.", REJECTED, "Niemand bezweifelt, dass _."),
    ("Dass _, ist ein Märchen.", REJECTED, "Dass _, ist eine Tatsache."),
    ("Die Idee, dass _, ist widerlegt.", REJECTED, "Die Tatsache, dass _, ist bekannt."),
    ("Es wäre falsch zu sagen, dass _.", REJECTED, "Es wäre falsch zu leugnen, dass _."),
    ("Es ist zweifelhaft, ob _.", POSSIBLE, "Es ist offensichtlich, dass _."),
    ("Ob _, ist umstritten.", POSSIBLE, "Dass _, ist unumstritten."),
    ("Kritiker bezweifeln, dass _.", DOUBTED, "Kritiker vergessen, dass _."),
    ("Es gibt keinen Beleg, dass _.", SUSPENDED, "Es gibt manchen Beleg, dass _."),
    ("Das bedeutet nicht, dass _.", SUSPENDED, "Das bedeutet doch, dass _."),
    ("Wir untersuchten, ob _.", SUSPENDED, "Wir fanden, dass _."),
    ("Angenommen, dass _.", SUSPENDED, "Immerhin, dass _."),
    ("Man könnte einwenden, dass _.", REPORTED, "Man muss zugeben, dass _."),
    ("Mama sagt, dass _.", REPORTED, "Mama weiß, dass _."),
    ("Viele sind der Meinung, dass _.", REPORTED, "Ich bin der Meinung, dass _."),
    ("Es ist möglich, dass _.", POSSIBLE, "Es ist erfreulich, dass _."),
]


def german(sentence: str, **fields: object) -> list[str]:
    """Return what the guard says of a claim that quotes the words at the underscore."""
    quote = "die Steuer den Armen hilft"
    source = Source("page", text=sentence.replace("_", quote), language="de-CH")
    claim = Claim("c", "Die Steuer hilft den Armen.", quotes=quote, **fields)  # type: ignore[arg-type]
    debate = ArgumentMap.of(claim, sources=[source], parties=[Party("critics", "Kritiker")])
    return [f.hint for f in check(debate) if f.code in {"unrecorded-force", "unfounded-force"}]


@pytest.mark.parametrize(("bare", "recorded", "innocent"), GERMAN)
def test_a_german_frame_is_left_out_recorded_or_innocent(
    bare: str, recorded: dict[str, object], innocent: str
) -> None:
    """The three cases of a frame hold in German too."""
    assert german(bare)
    assert german(bare, **recorded) == []
    assert german(innocent) == []


def test_the_guard_says_which_languages_it_read() -> None:
    """Each quoted source is read in its language, or a finding says that it was not."""
    pages = {
        "en": "It is false that the tax helps the poor.",
        "de": "Es ist falsch, dass die Steuer hilft.",
        "fr": "Il est faux que la taxe aide les pauvres et les vieux de la ville.",
        "tagged": "No tax.",
    }
    tags = {"tagged": "pt-BR"}
    sources = [Source(name, text=text, language=tags.get(name, "")) for name, text in pages.items()]
    claims = [
        Claim(name, "It is so.", quotes=Quote(text.rstrip("."), source=name))
        for name, text in pages.items()
    ]
    debate = ArgumentMap.of(*claims, sources=sources)
    read = {name: each and each.name for name, each in languages_read(debate).items()}
    assert read == {"en": "English", "de": "German", "fr": None, "tagged": None}
    told = [f.message for f in check(debate) if f.code == "unread-language"]
    assert ["French" in each for each in told] == [True, False]
    assert ["Portuguese" in each for each in told] == [False, True]


def test_a_denial_by_somebody_is_not_settled_by_a_rejection_in_their_voice() -> None:
    """Their voice and "rejects" would say that they put it forward; the negated claim does not."""
    page = "Critics deny that _."
    assert found(page, voice="critics", endorsement="rejects")
    assert found(page, **DENIED) == []  # type: ignore[arg-type]
    assert found("It is false that _.", endorsement="rejects") == []
