"""The table of English: its grammar; ``english_cues`` and ``english_frames`` have the rest."""

from __future__ import annotations

from argmap.languages.english_cues import CUES
from argmap.languages.english_frames import FRAMES
from argmap.languages.language import Language, Signal, signals

SIGNALS = (
    *signals(
        "support",
        "consequently / therefore / thus, / hence, / accordingly, / as a result / as a consequence "
        "/ for this reason / for these reasons / for that reason / it follows that / this means "
        "that / this shows that / this implies that / it follows from this that / in conclusion / "
        "we conclude that / so,",
        forward=True,
    ),
    *signals("support", "this is because / that is because / the reason is that / after all,"),
    *signals(
        "contrast",
        "however / but / yet / nevertheless / nonetheless / by contrast / in contrast, / "
        "conversely / still, / even so, / that said, / on the contrary",
    ),
    Signal("on the other hand", "contrast", opened_by="on the one hand"),
    *signals(
        "restatement",
        "in other words / that is to say / put differently / put another way / to put it "
        "differently / to put it another way / in short, / in brief,",
    ),
)
"""Signal words, by the relation they suggest."""

ENGLISH = Language(
    tag="en",
    name="English",
    small_words="the of and to in is that it for was on are as with be this by at from have not or "
    "but they his her their an which we you were has been will would there what when who if more "
    "than its our can do does did no some these those into only also because should may most",
    cues=CUES,
    frames=FRAMES,
    that="that",
    whether="whether",
    asked="if",
    questions="how far, how much, how often, how strongly, how well, how likely it is that, to "
    "what extent, to what degree, to which extent, to which degree, in how far",
    infinitive="to",
    conditions="if, unless, provided, provided that, providing, providing that, as long as, so "
    "long as, on condition that, on the condition that, in case, in the event that, assuming, "
    "assuming that, supposing, supposing that, until, till, only if, only when, except if, except "
    "when, only as long as, as soon as, on the assumption that, but only if, but only when, not "
    "unless, if and only if, not until, save where, except where, save when, save if, unless and "
    "until, if you believe, if we believe, if one believes, if you ask, if you listen to, if … is "
    "to be believed, if … are to be believed",
    suppositions="even if, if only, picture a world in which, picture a world where, imagine a "
    "world in which, imagine a world where, in a world in which, in a world where, whether or "
    "not, as if, as though, no matter whether, no matter if, regardless of whether, irrespective "
    "of whether, lest, for fear that, in the hope that, in the belief that, under the impression "
    "that, on the theory that, in order that, act like, acts like, acted like, acting like",
    subordinators="because, although, though, even though, while, whereas, since, when, whenever, "
    "now that, so that, so that … would, so that … could, so that … might, such "
    "that, in that, except that, just as, just because, where, wherever, given that,"
    " seeing that, considering that, ever since, by the time, despite, in spite of, "
    "whatever, whoever, however much, no matter how, no matter what, no matter who, "
    "no matter where, no matter which, no matter from which, after, before, once, "
    "even when",
    concessive="although though while whereas",
    relatives="who whom whose which",
    adding="and or nor so",
    disjoining="or nor",
    reducing="when if where once unless whenever",
    participles="given taken done made kept used seen held sold run shown drawn taught built left "
    "found born broken chosen driven eaten grown known lent paid put read sent set spent told "
    "understood worn written cut fed led lit met well properly carefully",
    degrees="so such",
    clitics="s",
    closing_limits="only alone",
    concluding="so",
    explaining="for",
    reasoning="as",
    resuming="then",
    opposing="but yet however",
    opposing_parts="also only not rather as even instead to merely still",
    comparing="than",
    pronouns="i you he she it we they one everyone everybody nobody someone there",
    objects="me us him them herself himself themselves itself myself ourselves",
    own="me us",
    starters="the a an this that these those its his her their our my your some many most few no "
    "each every any such all both what how",
    demonstratives="this that which what these such",
    quantifying="this that these those some most many few all both such what each",
    dating="last this next yesterday today tonight earlier later",
    aside_openers="as so or",
    finite="am is are was were be been has have had do does did don doesn didn isn aren wasn weren "
    "won wouldn couldn shouldn hasn haven hadn will would can could may might must shall should "
    "cannot ought remains remain seems seem became become becomes went goes came comes made makes",
    finite_ending=r"\w{2,}[^siuy\W]s$|\w{2,}ies$",
    past_ending=r"\w{2,}ed$",
    gerund=r"(?!(?:no|some|any|every)thing|morning|evening|spring|string)\w{3,}ing$",
    infinitive_form=r"(?!)",
    prepositions="in on at of for with without from by under over after before during despite "
    "unlike like according given among between through throughout within beyond against about "
    "across towards toward until since as to because thanks instead rather besides except due "
    "owing compared contrary apart aside regardless far concerning regarding amid amidst upon",
    agents="by from among",
    adverbs="first firstly second secondly third thirdly last lastly finally perhaps maybe however "
    "moreover furthermore therefore thus hence then today yet still overall besides nevertheless "
    "nonetheless indeed yes no not above personally otherwise so now here there often sometimes "
    "once instead too also again anyway meanwhile likewise elsewhere everywhere always abroad "
    "very much quite really",
    adverbial=r"\w{3,}ly$",
    author="i, we, this writer, this author, the present writer, the present author, the author "
    "of these lines, this essay, this paper, this article, this study argues, this report argues, "
    "the present paper, the present article, the present study argues, our study, our paper, our "
    "essay, our results, our findings, our data, our analysis, this chapter, this section, let "
    "us, let me, let's, the author of this, this review, these findings, these results, these "
    "data, the present findings, the present results, the findings, the results, the data",
    possessives="my our",
    groups="among amongst",
    bidding="note observe notice consider remember",
    theirs="his her their its s",
    expletives="it there",
    excess="too",
    interrogatives="who whom whose which what when where why how whether",
    inverted="should were had",
    nobody="no no one nobody none few hardly anyone hardly anybody scarcely anyone neither nothing "
    "who nor hardly any",
    tentative="some limited preliminary tentative anecdotal suggestive circumstantial partial "
    "mixed "
    "provisional modest indirect",
    scant="few little scant scarce missing lacking absent weak thin wanting insufficient "
    "inconclusive rarely insufficiently poor slim yet",
    bound="no nothing none nobody few little neither",
    plural=r"\w{2,}[^su\W]s$|\w{3,}(?:ses|xes|zes|ches|shes)$",
    every="all every everyone everybody anyone anybody any each those people persons men women "
    "children poor rich old young sick elderly unemployed disabled whoever both most",
    denying="lack lacks lacked lacking fail fails failed deny denies denied refuse refuses reject "
    "rejects rejected absent absence without against prevent prevents avoid avoids exclude "
    "excludes stop stops free away little few false wrong error mistake contrary opposite "
    "impossible end ends ended lose loses lost cease ceases beyond rather other than instead "
    "unlike want non decline declines neither nor unable doubt doubts",
    denying_prefixes=("un", "in", "im", "il", "ir", "non", "dis", "de", "mis", "anti"),
    signals=SIGNALS,
    reasons=r"(?i)\bbecause\b(?!\s+of\b)",
)
"""The table of English."""
