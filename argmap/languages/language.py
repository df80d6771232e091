"""The records of which a language's table is made: cues, frames, and the words of its grammar."""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property

from attrs import field, frozen

from argmap.named_values import NamedValue
from argmap.signatures import abridge


class Force(NamedValue):
    """The effect of words on a proposition, besides stating it.

    Denied, doubted, withheld and attributed are four things: "it is false that", "it is doubtful
    whether", "nothing shows that" and "it may be objected that" (``SPEAKER``).

    Attributes:
        DENIAL: They say that it is not so.
        DOUBT: They say that it is doubtful.
        WITHHELD: They say that nothing shows it.
        HEDGE: They weaken it ("may", "probably").
        VIEW: They make it a way of seeing ("can be viewed as").
        CONDITION: They make it depend on something ("if", "provided that").
        SPEAKER: They give it to somebody ("critics say that").
        STANDPOINT: They say from where it holds ("in law").
        CONTRAST: They set it beside something else ("on the other hand").
        AIM: They make it an aim, not a fact ("seeks to").
        NORM: They say that it should be so.
        SCOPE: They say of how much it holds ("some", "mainly").
        QUESTION: They ask it.
        NONE: They do nothing: words that look like a cue and are none ("not only").

    >>> Force("hedge") is Force.HEDGE
    True
    """

    DENIAL = "denial"
    DOUBT = "doubt"
    WITHHELD = "withheld"
    HEDGE = "hedge"
    VIEW = "view"
    CONDITION = "condition"
    SPEAKER = "speaker"
    STANDPOINT = "standpoint"
    CONTRAST = "contrast"
    AIM = "aim"
    NORM = "norm"
    SCOPE = "scope"
    QUESTION = "question"
    NONE = "none"


@frozen
class Cue:
    """Words that show a force in the clause they stand in.

    ``/`` parts words of which any may stand there, ``…`` stands for up to four words, and ``_`` at
    one end for the quoted words, where the cue counts on that side of them only. A cue of the force
    "none" takes its words out of consideration: "not only" denies nothing.

    >>> Cue("from … perspective/standpoint", "standpoint").force.value
    'standpoint'
    """

    words: str
    force: Force = field(converter=Force)


class FrameKind(enum.StrEnum):
    """The kind of word that takes a clause, which decides how it joins what stands before it.

    >>> FrameKind("noun") is FrameKind.NOUN
    True
    """

    VERB = "verb"
    SPEECH = "speech"
    """A verb whose clause may follow without a word like "that": "mum says it rains"."""
    NOUN = "noun"
    APPOSITION = "apposition"
    """A noun that counts only where its clause follows at once: "the argument that"."""
    ADJECTIVE = "adjective"
    GOVERNOR = "governor"
    """A word that counts only over another of the frames: "wrong to think that"."""


NOUNS = frozenset({FrameKind.NOUN, FrameKind.APPOSITION})
"""The kinds of nouns."""

VERBS = frozenset({FrameKind.VERB, FrameKind.SPEECH})
"""The kinds of verbs."""


_NEVER = re.compile(r"(?!)")
_NO_WORDS: frozenset[str] = frozenset()
_NO_FORCES: frozenset[Force] = frozenset()


def cues(force: Force, words: str) -> tuple[Cue, ...]:
    """Cues of one force, given with commas between them.

    >>> [each.words for each in cues(Force.DOUBT, "hardly, it is doubtful")]
    ['hardly', 'it is doubtful']
    """
    listed = " ".join(words.split()).replace("/ ", "/").split(",")
    return tuple([Cue(each.strip(), force) for each in listed])


def _forces(names: str | Iterable[str]) -> frozenset[Force]:
    listed = names.split() if isinstance(names, str) else names
    return frozenset([Force(name) for name in listed])


@frozen
class Frame:
    """Words that take a clause ("… that the tax helps"), and what they make of it.

    Attributes:
        words: The words, with commas between them; ``/`` and ``…`` as in a cue.
        kind: The kind of word.
        plain: The forces, by their names, that they have for the clause.
        denied: The forces that they have where they are denied themselves.

    "Speaker" in either is left out where the author is the one who does it.

    >>> Frame("doubt, doubts, doubted", "verb", "doubt speaker", "").plain == {"doubt", "speaker"}
    True
    """

    words: str
    kind: FrameKind = field(converter=FrameKind)
    plain: frozenset[Force] = field(converter=_forces, default=_NO_FORCES)
    denied: frozenset[Force] = field(converter=_forces, default=_NO_FORCES)


def _pattern(given: str | re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(given)


def _words(given: str | Iterable[str]) -> frozenset[str]:
    listed = given.split() if isinstance(given, str) else given
    return frozenset([unicodedata.normalize("NFD", word.casefold()) for word in listed])


@frozen
class Signal:
    """A signal word: words at the head of a sentence that suggest a relation to the one before.

    Attributes:
        words: The words, in small letters.
        kind: The kind of relation.
        forward: Whether the sentence before is the premise, and this one the conclusion.
        opened_by: The words that open what these continue, where they come in pairs.
        comma: Whether they are a signal only with a comma behind them.

    >>> Signal("therefore", "support", forward=True).opened_by
    ''
    """

    words: str
    kind: str
    forward: bool = field(default=False, kw_only=True)
    opened_by: str = field(default="", kw_only=True)
    comma: bool = field(default=False, kw_only=True)


def signals(kind: str, words: str, *, forward: bool = False) -> tuple[Signal, ...]:
    """Return signal words of one kind, given with a stroke between them.

    A comma at the end of an entry belongs to it: "thus, it rains" concludes, "thus far" does not.

    >>> [each.words for each in signals("contrast", "but / still,")]
    ['but', 'still']
    """
    rows = [each.strip() for each in words.split(" / ")]
    return tuple(
        Signal(each.rstrip(","), kind, forward=forward, comma=each.endswith(",")) for each in rows
    )


@frozen(eq=False, repr=False, kw_only=True)
class Language:
    """The table of one language: what the guard knows of it.

    Lists of words are given as one text with blanks between the words, lists of cues with commas.
    All words are folded: small letters, as ``argmap.text.words.split`` gives them. All but the tag
    and the name may be left out; a table begins with cues, and frames do most of the work.

    Attributes:
        tag: Its BCP 47 tag.
        name: Its name in English.
        small_words: Its commonest words, by which a text is known to be in it.
        cues: Words that change the force of the clause they stand in.
        frames: Words that take a clause.
        that: What opens a clause that is stated: "that".
        whether: What opens a clause that is left open: "whether".
        asked: What does so after a frame that asks, and opens a condition elsewhere: "if".
        purposes: What stands before it where it is a purpose: German "um".
        questions: What opens a question of degree after such a frame, with commas: "how far".
        infinitive: What stands before an infinitive: "to".
        conditions: What opens a condition, with commas: "unless, as long as".
        suppositions: What opens something merely supposed, with commas: "even if".
        subordinators: What opens a clause beside another: with commas: "because, so that".
        concessive: Those of them that give the word back to the author after a comma.
        relatives: What opens a clause that qualifies a noun: "who".
        adding: What adds a clause, or a further part of one: "and".
        disjoining: Those over which a denial reaches: "or".
        degrees: Words after which "that" tells a result: "so tired that".
        clitics: What an apostrophe ties to the word before: the "s" of "it's" and "her son's".
        reducing: What opens a condition that may do without a subject: "when taken daily".
        participles: Participles that no pattern tells: "taken".
        closing_limits: Limits that stand at the end of a clause: "in towns only".
        concluding: Those that begin a new clause after a comma: "so".
        explaining: What gives a reason where it stands after a comma: "for".
        resuming: What goes on behind a condition that no comma closes: "if it rains then".
        reasoning: What does so, and much else where no clause follows: "as".
        opposing: What sets a clause against the one before: "but".
        opposing_parts: What shows that only a part of a clause follows: "but only".
        comparing: What opens the second half of a comparison: "than".
        pronouns: What can be nothing but a subject: "they".
        objects: Pronouns that are no subject: "us".
        own: Those of them that are the author: "me us".
        starters: What may begin a subject, besides: "the".
        pointing: Words that point at a clause which follows: German "davon, dass".
        demonstratives: What points back at a whole clause: "this".
        quantifying: Starters that may stand for a subject by themselves: "some".
        dating: What may begin words for a time: "last week".
        aside_openers: What may stand before words put in between: "as critics say".
        finite: Auxiliaries and other verbs that show a clause to be whole.
        finite_ending: A pattern of words that are likely to be such verbs.
        past_ending: A pattern of verbs in the past, which may be participles too.
        nouns_capital: Whether nouns have capitals, so that a capital tells them from verbs.
        gerund: A pattern of forms of a verb that another may govern: "claiming".
        infinitive_form: A pattern of infinitives that hold that word: German "zuzugeben".
        prepositions: What may open an adverbial phrase: "in".
        agents: Those of them that name who speaks: "claims by critics that".
        adverbs: What may stand before a clause by itself: "however".
        adverbial: A pattern of other words that may: "naturally".
        author: The author as a subject, with commas: "i, we, this paper".
        possessives: The author's own: "my our".
        bidding: What the author bids the reader do: "note that".
        theirs: What makes a thought somebody else's: "her argument".
        expletives: Subjects that are nobody: "it is certain that".
        reported: Forms of verbs that show a clause to be reported, as German "sei".
        mood: Those of them that show it even where nobody is named.
        anybody: A subject that bids, with such a verb, whoever reads it: German "man nehme".
        excess: What rules an action out by a degree: "too weak to".
        interrogatives: What may begin a question: "why".
        inverted: Verbs that open a condition when they open the sentence: "should it rain".
        nobody: Denials that are a subject, so that nobody speaks: "no one".
        tentative: Words that weaken a ground: "some evidence".
        scant: Words that deny a frame, and elsewhere limit: "little evidence".
        bound: Denials that reach no further when they follow a preposition: "with no money".
        plural: A pattern of nouns that a restrictive clause cuts down: "workers who".
        groups: What names whom alone a clause is said of, at its head: "among smokers".
        every: Words for all of something, which such a clause cuts down too.
        commas_close: Whether a comma ends a clause as surely as it begins one, as in German.
        denying: Words that deny by themselves: "lacks", "absent".
        denying_prefixes: Prefixes that do.
        word_form: A pattern of words that are likely to be of this language, by which texts of few
            words are told.
        signals: Words at the head of a sentence that suggest a relation to the one before.
        reasons: A pattern of words behind which a sentence gives its reason: "because".
        verb_last: Those of them behind which the verb comes last, as in German, so that the words
            behind them are no sentence by themselves.

    >>> Language(tag="nl", name="Dutch", cues=(Cue("misschien", "hedge"),)).tag
    'nl'
    """

    tag: str
    name: str
    small_words: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    cues: tuple[Cue, ...] = ()
    frames: tuple[Frame, ...] = ()
    that: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    whether: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    asked: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    infinitive: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    purposes: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    questions: str = ""
    conditions: str = ""
    suppositions: str = ""
    subordinators: str = ""
    concessive: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    relatives: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    adding: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    disjoining: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    degrees: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    clitics: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    reducing: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    participles: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    closing_limits: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    concluding: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    explaining: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    resuming: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    reasoning: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    opposing: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    opposing_parts: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    comparing: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    pronouns: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    objects: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    own: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    starters: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    pointing: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    demonstratives: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    quantifying: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    dating: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    aside_openers: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    finite: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    finite_ending: re.Pattern[str] = field(converter=_pattern, default=_NEVER)
    past_ending: re.Pattern[str] = field(converter=_pattern, default=_NEVER)
    nouns_capital: bool = False
    gerund: re.Pattern[str] = field(converter=_pattern, default=_NEVER)
    infinitive_form: re.Pattern[str] = field(converter=_pattern, default=_NEVER)
    prepositions: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    agents: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    adverbs: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    adverbial: re.Pattern[str] = field(converter=_pattern, default=_NEVER)
    author: str = ""
    signals: tuple[Signal, ...] = ()
    reasons: re.Pattern[str] = field(converter=_pattern, default=_NEVER)
    verb_last: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    possessives: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    bidding: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    theirs: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    expletives: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    reported: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    mood: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    anybody: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    excess: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    interrogatives: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    inverted: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    nobody: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    tentative: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    scant: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    bound: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    plural: re.Pattern[str] = field(converter=_pattern, default=_NEVER)
    groups: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    every: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    commas_close: bool = False
    denying: frozenset[str] = field(converter=_words, default=_NO_WORDS)
    denying_prefixes: tuple[str, ...] = ()
    word_form: re.Pattern[str] = field(converter=_pattern, default=_NEVER)

    def __repr__(self) -> str:
        return f"<Language {self.tag}>"

    @cached_property
    def first_person(self) -> frozenset[str]:
        """The words that name the author alone, or what is the author's."""
        return self.possessives | {
            word for words in self.author.split(",") for word in _words([words.strip()])
        }

    @cached_property
    def takers_up(self) -> frozenset[str]:
        """The words that may begin a sentence about the one before."""
        return self.demonstratives | self.pointing | self.expletives

    @cached_property
    def grammar(self) -> frozenset[str]:
        """Every word that decides where clauses begin and end."""
        return (
            self.that
            | self.whether
            | self.asked
            | self.infinitive
            | self.relatives
            | self.adding
            | self.opposing
            | self.comparing
            | self.explaining
            | self.reasoning
            | self.resuming
            | self.inverted
            | self.pronouns
            | self.starters
            | self.finite
        )


abridge(Language, "words", "tag", "name", "cues", "frames")
