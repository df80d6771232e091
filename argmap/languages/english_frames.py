"""The English words that take a clause, and what they make of it."""

from __future__ import annotations

from argmap.languages.english_forms import nouns, phrases, verbs
from argmap.languages.english_speech import SPEECH
from argmap.languages.language import Frame

FRAMES: tuple[Frame, ...] = (
    # -- denied ----------
    Frame(
        verbs(
            "deny reject dismiss repudiate disavow contradict oppose disbelieve disagree gainsay "
            "decry deride mock ridicule condemn scorn negate combat criticise criticize attack"
        ),
        "verb",
        "denial speaker",
    ),
    Frame(
        verbs(
            "refute rebut/rebuts/rebutted/rebutting disprove debunk falsify discredit disconfirm "
            "invalidate explode demolish abandon overturn give/gives/gave/given_up"
        ),
        "verb",
        "denial",
    ),
    Frame(
        phrases("false untrue incorrect erroneous inaccurate nonsense fake rubbish hogwash bunk")
        + ", pure/sheer/mere/complete/utter/total/downright/plain invention/fabrication/fiction/"
        "fantasy/propaganda/speculation, is/are/was/were/been made/trumped up, "
        "is/are/was/were/been concocted/invented/fabricated",
        "adjective",
        "denial",
    ),
    Frame(
        "a far cry from, a long way from, nothing … further/farther from the truth than, "
        "nothing … less true than, nothing … more false/absurd/wrong than",
        "governor",
        "denial",
    ),
    Frame(
        nouns(
            "myth fallacy illusion misconception lie legend delusion fiction falsehood fairy_tale "
            "superstition fabrication hoax fantasy misbelief old_wives_tale canard chimera "
            "pipe_dream self-deception half-truth misperception misunderstanding misapprehension"
        ),
        "noun",
        "denial",
    ),
    # These are a verdict on a thought; "it is wrong that nurses earn so little" is none.
    Frame(
        phrases(
            "wrong mistaken absurd ridiculous fallacious untenable nonsensical baseless unfounded "
            "groundless misleading misguided misplaced naive naïve foolish silly stupid simplistic "
            "short-sighted exaggerated flawed unjustified unwarranted indefensible idle futile "
            "unreasonable irresponsible dishonest disingenuous laughable preposterous ludicrous "
            "outdated obsolete deceptive invalid unsound inconsistent incoherent irrational "
            "overstated bogus ill-founded ill-conceived dead lazy cynical delusional illusory "
            "no_sense at_odds little_sense contradicted at_fault ignorant crude "
            "oversimplified premised a_stretch irrelevant unrealistic"
        ),
        "governor",
        "denial",
    ),
    Frame(
        nouns(
            "mistake error misunderstanding exaggeration overstatement oversimplification "
            "simplification distortion confusion folly blunder misreading pretence pretense "
            "generalisation generalization contradiction"
        ),
        "governor",
        "denial",
    ),
    Frame(
        "hold/holds/held water, hold/holds/held true, stand/stands up, stands, stand, stood, "
        "apply, applies, true, correct, right, accurate, the case, justified, valid, sound, "
        "tenable, convincing, credible, well founded, well-founded, warranted, compelling, "
        "persuasive, unquestionable, undeniable, indisputable, "
        "irrefutable, incontestable, uncontested, undisputed, upheld, sustained, maintained, "
        "vindicated, borne out, confirmed, supported, substantiated, verified, proven, proved, "
        "corroborated, defensible, holds, hold, held up, holds up, justice to, the whole truth",
        "adjective",
        "",
        "denial",
    ),
    Frame(
        verbs("dispel/dispels/dispelled/dispelling allay remove lay/lays/laid_to_rest silence")
        + ", free from, free of, beyond, without",
        "governor",
        "denial",
    ),
    Frame(verbs("rule/rules/ruled/ruling_out exclude preclude"), "verb", "denial", "hedge"),
    Frame("stop, stops, stopped, stopping, quit, quits, quitting", "governor", "denial"),
    Frame("wishful thinking", "noun", "denial"),
    Frame(
        "distance/distances/distanced/distancing itself/himself/herself/themselves/myself from",
        "verb",
        "denial speaker",
    ),
    # -- doubted ----------
    Frame(verbs("doubt"), "speech", "doubt speaker"),
    Frame(
        verbs(
            "question dispute contest challenge query mistrust distrust second-guess "
            "take/takes/took/taken/taking_issue disagree_about disagree_on disagree_over "
            "disagree_as_to argue_about argue_over quarrel_over be_divided are/is/were_divided "
            "are/is/were_split hesitate_to_say call/calls/called/calling_into_question "
            "called_into_doubt call/calls/called_…_into_question"
        ),
        "verb",
        "doubt speaker",
    ),
    Frame(
        nouns(
            "doubt uncertainty controversy disagreement debate dispute reservation misgiving "
            "scepticism skepticism disbelief"
        ),
        "noun",
        "doubt speaker",
    ),
    Frame(
        phrases(
            "doubtful questionable dubious debatable disputable disputed contested controversial "
            "contentious uncertain unclear unproven unknown undecided unsettled unresolved moot "
            "sceptical skeptical unsure unconvinced unpersuaded unimpressed open_question "
            "open_to_doubt open_to_question "
            "open_to_debate open_to_challenge up_for_debate in_doubt in_question far_from_clear "
            "far_from_certain far_from_obvious far_from_settled anything_but_clear "
            "anything_but_certain ambivalent in_dispute at_issue "
            "under_discussion unverified unconfirmed inconclusive shaky problematic arguable "
            "hard_to_believe difficult_to_believe hard_to_imagine difficult_to_imagine "
            "hard_to_see difficult_to_see hard_to_accept hard_to_swallow anyone's_guess"
        ),
        "adjective",
        "doubt speaker",
    ),
    Frame(
        "treated with caution/scepticism/skepticism/care, taken with a pinch/grain of salt",
        "adjective",
        "doubt",
    ),
    Frame("unlikely, improbable", "adjective", "doubt speaker", "hedge"),
    Frame("implausible, far-fetched", "adjective", "doubt", "hedge"),
    Frame(
        phrases(
            "clear obvious evident apparent certain plain settled known self-evident undeniable "
            "indisputable undisputed uncontroversial guaranteed granted given beyond_doubt"
        ),
        "adjective",
        "",
        "doubt",
    ),
    Frame(
        phrases("sure convinced confident persuaded adamant satisfied optimistic"),
        "adjective",
        "speaker",
        "doubt speaker",
    ),
    Frame("hard, difficult, harder, impossible", "governor", "doubt", "doubt"),
    Frame(
        "convince/convinces/convinced/persuade/persuades/persuaded, satisfy/satisfies",
        "verb",
        "speaker",
        "doubt",
    ),
    Frame(
        "convince/convinces/convinced/persuade/persuades/persuaded/satisfies/satisfied me/us",
        "verb",
        "",
        "doubt",
    ),
    # -- withheld ----------
    Frame(
        verbs(
            "mean/means/meant/meaning imply follow find/finds/found/finding "
            "prove/proves/proved/proven/proving show/shows/showed/shown/showing demonstrate "
            "establish entail infer/infers/inferred/inferring deduce confirm verify substantiate "
            "warrant signify document corroborate justify make/makes/made_it_true amount_to_saying "
            "lead/leads/led_to_the_conclusion determine"
        ),
        "verb",
        "",
        "withheld",
    ),
    Frame(
        nouns(
            "evidence proof reason ground guarantee basis confirmation support "
            "justification trace warrant"
        ),
        "noun",
        "",
        "withheld",
    ),
    Frame(
        verbs(
            "suppose assume imagine presume pretend feign postulate posit hypothesise hypothesize "
            "stipulate grant make_believe take/takes/took/taken/taking_for_granted"
        ),
        "speech",
        "speaker withheld",
        "denial speaker",
    ),
    Frame(
        verbs("hope wish dream pray/prays/prayed/praying fear worry trust"),
        "speech",
        "speaker withheld",
        "denial speaker",
    ),
    Frame(
        nouns(
            "hypothesis assumption presumption supposition conjecture premise speculation guess "
            "postulate thought_experiment scenario"
        )
        + ", hypotheses",
        "noun",
        "withheld",
        "denial",
    ),
    Frame(
        verbs(
            "ask study examine investigate test explore assess evaluate determine wonder inquire "
            "enquire debate discuss consider check analyse analyze research probe "
            "look_into look_at decide ascertain establish clarify inspect survey review "
            "weigh puzzle_over reconsider estimate judge"
        )
        + ", uncertain, questions, question, to be seen",
        "governor",
        "withheld",
        "withheld",
    ),
    Frame(
        verbs(
            "find/finds/found/finding_out see/sees/saw/seen know/knows/knew/known learn "
            "tell/tells/told remember"
        )
        + ", clear, certain",
        "governor",
        "",
        "withheld",
    ),
    Frame(
        "not necessarily/inevitably/automatically mean/follow/imply/prove/show/entail/suggest",
        "verb",
        "withheld",
    ),
    Frame("compatible with, consistent with", "governor", "hedge"),
    Frame(nouns("fact discovery revelation realisation realization recognition"), "noun"),
    Frame(nouns("truth certainty"), "noun", "", "denial"),
    Frame(
        verbs("lay/lays/laid_down set/sets_out spell/spells/spelt/spelled_out enshrine"),
        "verb",
        "",
        "withheld",
    ),
    Frame(
        "challenge/defy anyone/anybody/you/them/him/her/critics … to show/prove/name/demonstrate, "
        "challenge/defy anyone/anybody/you/them/him/her/critics to show/prove/name/demonstrate",
        "verb",
        "withheld",
    ),
    Frame("pretext, guise, pretence that, pretense that", "noun", "speaker withheld"),
    Frame(
        verbs("admit concede acknowledge confess reveal disclose"),
        "verb",
        "",
        "withheld",
    ),
    Frame(verbs("discover realise realize notice recognise recognize recall"), "verb"),
    Frame(
        "burden/onus … to show/prove/establish/demonstrate, up to … to "
        "show/prove/establish/demonstrate",
        "verb",
        "withheld",
    ),
    Frame(
        "tempting, tempted, premature, rash, hasty, too early, too soon, presumptuous, too much, "
        "tempts, lure, lured, a leap, reluctant, hesitant, hesitate, hesitates, stop/stops short "
        "of, stopped short of, one thing, afford, rush, rushes, rushed, jump to",
        "governor",
        "withheld",
    ),
    Frame(
        phrases(
            "weak thin flimsy slim meagre tenuous lacking missing wanting insufficient incomplete"
        ),
        "governor",
        "withheld",
    ),
    Frame(
        "must/should be shown/proved/proven/demonstrated/established/confirmed, must/should "
        "first/still/yet be shown/proved/proven/demonstrated/established/confirmed, "
        "has/have/needs to be shown/proved/proven/demonstrated/established/confirmed, we/i do "
        "not know, we/i don't know, we/i cannot know, we/i can't know, one cannot know, "
        "nobody/no-one knows, no one knows",
        "verb",
        "withheld",
    ),
    Frame(
        "would have us/you/people/everyone believe/think, would like "
        "us/you/people/everyone/voters to believe/think, want/wants/"
        "wanted us/you/people/everyone/voters to believe/think, "
        "led/made to believe/think, taught to believe, let us say, let's say, used to "
        "believe/think/assume/suppose/hold/say, once believed/thought/assumed/held",
        "speech",
        "speaker withheld",
    ),
    *SPEECH,
    # -- to be brought about ----------
    Frame(
        verbs("ensure secure see/sees/seeing_to_it")
        + ", make/makes/making/made sure, make/makes/making certain, take/takes care, bring it "
        "about",
        "verb",
        "aim",
        "",
    ),
    Frame(verbs("guarantee"), "verb", "aim", "withheld"),
    Frame(
        verbs("demand require recommend urge stipulate prescribe"),
        "verb",
        "norm speaker",
        "",
    ),
    Frame(
        "necessary, essential, imperative, vital, crucial, desirable, advisable, indispensable, "
        "high time, important",
        "adjective",
        "norm",
        "",
    ),
    Frame(nouns("demand requirement recommendation request call"), "noun", "norm speaker", ""),
    # -- the author's own after all ----------
    Frame(
        phrases(
            "fair safe reasonable worth important necessary essential useful interesting "
            "honest legitimate appropriate fitting right crucial vital noteworthy natural easy "
            "sensible wise correct possible_to_show like_to would_like"
        ),
        "governor",
        "none",
        "denial",
    ),
)
"""English frames: what takes a clause, and what it makes of it."""
