"""The English words by which somebody says, thinks or suspects something."""

from __future__ import annotations

from argmap.languages.english_forms import nouns, phrases, verbs
from argmap.languages.language import Frame

SPEECH: tuple[Frame, ...] = (
    # -- attributed ----------
    Frame(
        verbs(
            "say/says/said/saying claim argue contend allege insist assert "
            "maintain/maintains/maintained/maintaining state declare announce report reply answer "
            "object retort respond counter add explain stress emphasise emphasize underline "
            "underscore warn complain boast swear/swears/swore/sworn/swearing promise predict "
            "forecast tell/tells/told/telling write/writes/wrote/written/writing point_out remark "
            "comment mention note observe preach proclaim profess protest plead pledge vow joke "
            "lament moan grumble charge accuse testify submit/submits/submitted/submitting affirm "
            "aver/avers/averred reiterate repeat interject caution signal advertise tweet post "
            "conclude make/makes/made/making_the_case make/makes/made/making_the_point "
            "put/puts/putting_forward rejoin quip shout brag/brags/bragged/bragging wager threaten "
            "advise counsel opine advocate/advocated/advocating recount narrate venture "
            "insinuate theorise theorize calculate diagnose "
            "decree/decrees/decreed/decreeing attest avow trumpet rave rant fume mutter murmur "
            "whisper mumble sob cry/cries/cried scream yell bellow snap snarl growl grunt laugh "
            "sneer "
            "scoff jeer crow gloat exclaim blurt_out clarify elaborate interpose remonstrate "
            "urge exhort admonish reprove inform notify assure reassure vouch prophesy foretell "
            "envisage envision certify instruct demur/demurs/demurred let_slip "
            "let_it_be_known let/lets_on go_on_to_say/goes_on_to_say/went_on_to_say "
            "go_so_far_as_to_say "
            "go/goes/went_on_record sum_up hold_forth put_it_to posit rejoice "
            "apologise apologize reveal_in_an_interview thunder chime_in "
            "pipe_up paraphrase summarise summarize"
        ),
        "speech",
        "speaker",
        "withheld",
    ),
    Frame(
        verbs(
            "believe think/thinks/thought/thinking feel/feels/felt/feeling "
            "hold/holds/held/holding reckon consider deem opine judge agree fancy "
            "understand/understands/understood estimate see/sees/saw/seen/seeing_it "
            "put/puts/putting_it have/has/had_it"
        ),
        "speech",
        "speaker",
        "denial speaker",
    ),
    Frame("is/was/been put to", "verb", "speaker"),
    Frame("read, reads, hear, hears", "verb", "speaker", "denial"),
    Frame(
        verbs(
            "share support endorse approve_of accept subscribe embrace adopt espouse have/has/had "
            "entertain voice express raise advance defend propose cherish "
            "cling/clings/clung/clinging uphold champion spread/spreads/spreading propagate harbour"
            " harbor nurse form take/takes/took/taken/taking side/sides/sided_with "
            "concur/concurs/concurred/concurring favour favor propound peddle tout air parrot echo "
            "recycle trot_out invoke cite/cites/cited/citing fall_for buy/buys/bought_into "
            "swallow"
        ),
        "verb",
        "speaker",
        "denial speaker",
    ),
    Frame(
        verbs("guess suspect surmise speculate conjecture expect anticipate bet/bets/betting"),
        "speech",
        "speaker hedge",
        "denial speaker",
    ),
    Frame(
        verbs("suggest indicate hint signal intimate"),
        "speech",
        "view",
        "withheld",
    ),
    Frame(
        nouns(
            "view opinion considered_opinion considered_view belief claim contention assertion "
            "allegation objection criticism complaint worry fear concern prejudice stereotype "
            "position stance conviction interpretation doctrine dogma suggestion statement charge "
            "accusation tale story counterargument counter-argument counterclaim rebuttal reply "
            "rejoinder answer warning prediction expectation promise hope dream perception "
            "submission ruling verdict cliche cliché slogan judgement judgment creed credo rumour "
            "rumor old_saw adage chestnut proverb gossip talk reproach assurance counterpoint "
            "retort saying motto mantra narrative"
            " motion petition message understanding consensus agreement advice intuition critique "
            "remark "
            "declaration announcement plea line grievance reservation pledge boast excuse defence "
            "defense viewpoint point_of_view standpoint attitude sentiment theory pretension "
            "grumble refrain trope talking_point counter-claim disclaimer testimony pronouncement "
            "proclamation ultimatum indictment insinuation innuendo taunt jibe quip anecdote "
            "reminiscence"
        )
        + ", reason/reasons/explanation/justification given/offered/advanced/adduced/cited by, "
        "word/rumours/rumors/reports came/spread, "
        "criticism, common wisdom, popular wisdom, conventional wisdom, received wisdom, "
        "theories",
        "noun",
        "speaker",
        "withheld",
    ),
    Frame(
        "could not agree more, couldn't agree more, cannot agree more, can't agree more",
        "speech",
        "speaker",
    ),
    Frame(
        "common/popular/usual/frequent/standard/classic/traditional/familiar/widespread argument "
        "is, common/popular/usual/frequent/standard/classic/traditional/familiar/widespread "
        "argument for/against … is, prevailing/opposing/contrary/oppositional/rival argument",
        "noun",
        "speaker",
        "withheld",
    ),
    # "The first argument is that …" is the author's own; "the argument that …" is not.
    Frame(
        nouns("argument idea notion thought proposal thesis proposition point lesson concept case")
        + ", theses",
        "apposition",
        "speaker",
        "withheld",
    ),
    Frame(nouns("conclusion inference deduction insight finding"), "apposition"),
    # -- hedged ----------
    Frame(
        nouns("sign indication hint pointer") + ", every reason to fear",
        "noun",
        "hedge",
        "withheld",
    ),
    Frame(nouns("suspicion impression feeling hunch sense"), "noun", "speaker hedge", "withheld"),
    Frame(
        "argument/story/saying/reasoning/tale/theory runs/goes, argument/story/saying/reasoning/"
        "theory/objection runs/goes as follows, argument/story/reasoning/objection goes/runs "
        "like this/so, points/point/pointed/pointing to "
        "the conclusion/possibility",
        "speech",
        "view",
        "withheld",
    ),
    Frame(nouns("aim goal purpose objective intention ambition"), "noun", "aim", ""),
    Frame(phrases("possible conceivable imaginable thinkable"), "adjective", "hedge", "denial"),
    Frame(phrases("likely probable plausible"), "adjective", "hedge", "doubt"),
    Frame(
        "impossible, inconceivable, unthinkable, out of the question",
        "adjective",
        "denial",
        "hedge",
    ),
    Frame(
        nouns("possibility chance likelihood probability risk danger threat prospect")
        + ", odds, every chance, chances",
        "noun",
        "hedge",
        "denial",
    ),
)
"""English frames of speech and thought."""
