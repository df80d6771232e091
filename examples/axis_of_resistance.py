"""The argument of one page, as a map: who claims what, how strongly, in which words.

The page is `seeds/000_86c8917871620198.txt`, page 1 of an article in international relations. The
map takes no side in it. It shows what the page argues, in whose voice, and where its words are;
it adds no fact and no verdict.

Run it to draw the map into `examples/output/` as SVG, PNG and PDF:

    python examples/axis_of_resistance.py

It prints:

    How should the Axis of Resistance be understood?
      27 claims: 9 hedged, 6 reported of others, 2 unstated
      19 relations: 10 marked by the page, 9 supplied
      13 of the page's 13 sentences carry a claim
    examples/output/axis_of_resistance.svg
    examples/output/axis_of_resistance.png
    examples/output/axis_of_resistance.pdf
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import argmap
from argmap import (
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    Element,
    Endorsement,
    Modality,
    Party,
    Perspective,
    Quote,
    Restatement,
    Source,
    Support,
)

ROOT = Path(__file__).resolve().parents[1]
PAGE = "000_86c8917871620198.txt"
# The page as it was when its words were quoted; another page would be noticed.
DIGEST = "8665efe716c23e9c8bce37d1ee8fb85d7585db6c4948e64b719cb8d8179fa646"
OUTPUT = ROOT / "examples" / "output"

# Who speaks and from where. "Some actors" and "others" stay as unnamed as the page leaves them. A
# theory is a point of view and not a speaker; the worldview is one named person's.
PARTIES = (
    Party("some-actors", "some actors"),
    Party("others", "others"),
    Party("khamenei", "Ayatollah Khamenei"),
)
PERSPECTIVES = (
    Perspective("critical-ir", "critical international relations theory"),
    Perspective("regional", "at the regional level"),
    Perspective("worldview", "Ayatollah Khamenei’s worldview", holder="khamenei"),
)

FIRST, SECOND, THIRD = "Dual implications", "A regional order", "A project of resistance"


# What `argmap check` objects to is explained where it stands, by a reason under `allow`.
SET_ASIDE = {"claim-without-words": "A position set aside: the page states it nowhere."}


def near(words: str) -> Quote:
    """Return the words of the page for a claim that changes no more than its pronouns."""
    return Quote(words, closeness="close")


def dual_implications() -> list[Element]:
    """Paragraph 1: two hands in contrast, and the same duality in other words."""
    theory = "critical-ir"
    return [
        # "This model" and "this same structure" are the Axis of Resistance: the page says so in
        # the sentence between them. What the model is beyond that stands on an earlier page.
        Claim(
            "dual",
            "The Axis of Resistance, as a model, carries dual implications.",
            quotes=near("this model carries dual implications"),
            perspective=theory,
            group=FIRST,
        ),
        # One "may" governs every effect of a hand, so every effect is hedged.
        Claim(
            "deterrence",
            "The Axis of Resistance may enhance the deterrence capabilities of peripheral actors.",
            quotes=near("it may enhance the deterrence capabilities of peripheral actors"),
            modality="possible",
            cue="may",
            perspective=theory,
            group=FIRST,
        ),
        Claim(
            "balance",
            "The Axis of Resistance may contribute to balancing unequal power structures.",
            quotes=near("it may … contribute to balancing unequal power structures"),
            modality="possible",
            cue="may",
            perspective=theory,
            group=FIRST,
        ),
        # "In this sense" ties these two to the first hand alone, and holds them to its sense: that
        # limit is in the link and not in the claims. They follow from the hand. Read as a gloss on
        # it they would be a restatement, but they say more than it does, and drop its "may".
        Claim(
            "dependence",
            "The Axis of Resistance serves as an instrument for reducing dependence.",
            quotes=near("the Axis of Resistance serves as an instrument for reducing dependence"),
            perspective=theory,
            group=FIRST,
        ),
        Claim(
            "autonomy",
            "The Axis of Resistance serves as an instrument for strengthening strategic autonomy.",
            quotes=near(
                "the Axis of Resistance serves as an instrument for … strengthening strategic"
                " autonomy"
            ),
            perspective=theory,
            group=FIRST,
        ),
        Support(["deterrence", "balance"], "dependence", cue="In this sense"),
        Support(["deterrence", "balance"], "autonomy", cue="In this sense"),
        Claim(
            "competition",
            "The Axis of Resistance may intensify regional security competition.",
            quotes=near("this same structure may intensify regional security competition"),
            modality="possible",
            cue="may",
            perspective=theory,
            group=FIRST,
        ),
        Claim(
            "mistrust",
            "The Axis of Resistance may deepen mistrust among actors.",
            quotes=near("this same structure may … deepen mistrust among actors"),
            modality="possible",
            cue="may",
            perspective=theory,
            group=FIRST,
        ),
        Claim(
            "complexity",
            "The Axis of Resistance may make conflict resolution more complex.",
            quotes=near(
                "this same structure may … make conflict-resolution processes more complex"
            ),
            modality="possible",
            cue="may",
            perspective=theory,
            group=FIRST,
        ),
        # The duality needs both hands: one step, and its premises are linked. One step for each
        # hand would let the duality stand on either of them alone.
        Support(
            ["deterrence", "balance", "competition", "mistrust", "complexity"],
            "dual",
            cue="On the one hand … On the other hand",
        ),
        # The hands are the author's own and neither attacks the other: a contrast. Three effects
        # beside two are no majority.
        Contrast(
            ["deterrence", "balance"],
            ["competition", "mistrust", "complexity"],
            cue="On the one hand … On the other hand",
        ),
        # The two views are reported, within the frame of the theory, which covers the paragraph.
        # They are not put with the same force: some "regard", which is firm; the view of others
        # "may be" held.
        Claim(
            "deterrent-view",
            "The network of the Axis of Resistance is a mechanism of deterrence.",
            quotes=near("some actors regard as a mechanism of deterrence"),
            voice="some-actors",
            endorsement="reports",
            cue="regard as",
            perspective=theory,
            group=FIRST,
        ),
        Claim(
            "instability-view",
            "The network of the Axis of Resistance is a source of instability.",
            quotes=near("may be viewed by others as a source of instability"),
            voice="others",
            endorsement="reports",
            modality="possible",
            cue="may be viewed",
            perspective=theory,
            group=FIRST,
        ),
        Claim(
            "cycles-view",
            "The network of the Axis of Resistance is a factor perpetuating cycles of mutual"
            " securitization.",
            quotes=near(
                "may be viewed by others as … a factor perpetuating cycles of mutual securitization"
            ),
            voice="others",
            endorsement="reports",
            modality="possible",
            cue="may be viewed",
            perspective=theory,
            group=FIRST,
        ),
        # The page sets the two groups of viewers side by side and calls neither false: a contrast.
        # That a deterrent cannot be a source of instability is a quarrel the page does not have; a
        # reader who finds one in it would make this two counterpoints, one each way.
        Contrast(
            ["deterrent-view"], ["instability-view", "cycles-view"], cue="some actors … others"
        ),
        # "In other words" says the duality again. It is not a new reason for it.
        Restatement(
            ["deterrent-view", "instability-view", "cycles-view"], "dual", cue="In other words"
        ),
    ]


def regional_order() -> list[Element]:
    """Paragraph 2: an informal order, flexible, and unlike a conventional alliance."""
    level = "regional"
    return [
        Claim(
            "order",
            "The Axis of Resistance can be viewed as a form of informal security order.",
            quotes=near(
                "the Axis of Resistance can be viewed as a form of informal security order"
            ),
            modality="viewable-as",
            cue="can be viewed as",
            perspective=level,
            group=SECOND,
        ),
        # "Either … or" is left undecided by the page, so it is one claim.
        Claim(
            "beside-formal",
            "The Axis of Resistance, as an informal order, operates either in competition or in"
            " interaction with formal regional security arrangements.",
            quotes=near(
                "can be viewed as a form of informal security order that operates either in"
                " competition or in interaction with formal regional security arrangements"
            ),
            modality="viewable-as",
            cue="can be viewed as",
            perspective=level,
            group=SECOND,
        ),
        # Weights say how sure the map-maker is of a link that no word of the page marks.
        Support("beside-formal", "order", weight=0.4, note="Standing beside formal arrangements."),
        Claim(
            "together",
            "The Axis of Resistance brings together states and non-state actors.",
            quotes=near("bringing together states and non-state actors"),
            perspective=level,
            group=SECOND,
        ),
        Claim(
            "flexible",
            "The Axis of Resistance has established a flexible network that can adapt to changing"
            " regional dynamics.",
            quotes=near(
                "it has established a flexible network capable of adapting to changing regional"
                " dynamics"
            ),
            perspective=level,
            group=SECOND,
        ),
        # "By" marks a means, "this adaptability" takes up a word: that they are reasons is ours.
        Support("together", "flexible", weight=0.5, note="The page gives it as the means."),
        Claim(
            "adaptability",
            "Adaptability is one of the defining characteristics of the Axis of Resistance.",
            quotes=near("This adaptability constitutes one of its defining characteristics"),
            perspective=level,
            group=SECOND,
        ),
        Support("flexible", "adaptability", weight=0.6, note="Taken up by “this adaptability”."),
        Support("adaptability", "order", weight=0.4, note="A trait of the order, not a proof."),
        Claim(
            "not-rigid",
            "The Axis of Resistance does not depend on rigid legal or institutional frameworks.",
            quotes=near("it is not dependent on rigid legal or institutional frameworks"),
            perspective=level,
            group=SECOND,
        ),
        Claim(
            "ties",
            "The Axis of Resistance operates primarily through political and ideological ties.",
            quotes=near("operates primarily through political and ideological ties"),
            perspective=level,
            group=SECOND,
        ),
        # "Not … but" holds the two together: neither alone makes an order informal.
        Support(["not-rigid", "ties"], "order", weight=0.7, note="What makes it informal."),
        # The position set aside is stated by nobody on the page, and is given to nobody.
        Claim(
            "conventional",
            "The Axis of Resistance is an alliance of the conventional kind.",
            endorsement="rejects",
            allow=SET_ASIDE,
            group=SECOND,
        ),
        # "Unlike" implies this of conventional alliances; the page does not say it outright.
        Claim(
            "rigid-alliances",
            "Conventional alliances depend on rigid legal or institutional frameworks.",
            quotes=Quote(
                "Unlike conventional alliances, it is not dependent on rigid legal or"
                " institutional frameworks",
                closeness="interpreted",
            ),
            perspective=level,
            group=SECOND,
            allow={"unrecorded-force": "“Not” denies it of the Axis of Resistance only."},
        ),
        Counterpoint(
            ["not-rigid", "rigid-alliances"], "conventional", cue="Unlike conventional alliances"
        ),
    ]


def project() -> list[Element]:
    """Paragraph 3: one worldview reported, then the author's own conclusion."""
    worldview = "worldview"
    return [
        # The page reports this worldview; it neither shares nor rejects it. The report is firm:
        # "is viewed" says whose view it is and hedges nothing.
        Claim(
            "proactive",
            "Resistance is a proactive project.",
            quotes=near(
                "resistance is viewed not merely as a response to external pressure but as a"
                " proactive project"
            ),
            voice="khamenei",
            endorsement="reports",
            cue="is viewed",
            perspective=worldview,
            group=THIRD,
        ),
        Claim(
            "standing",
            "The project of resistance aims at redefining the regional and international standing"
            " of independent actors.",
            quotes=near(
                "a proactive project aimed at redefining the regional and international standing"
                " of independent actors"
            ),
            voice="khamenei",
            endorsement="reports",
            cue="is viewed",
            perspective=worldview,
            tags="aim",
            group=THIRD,
        ),
        Support("standing", "proactive", weight=0.5, note="A project has an aim of its own."),
        # Only the "merely" is denied: that resistance is also a response is not.
        Claim(
            "mere-response",
            "Resistance is merely a response to external pressure.",
            endorsement="suspends",
            allow=SET_ASIDE,
            group=THIRD,
        ),
        Counterpoint("proactive", "mere-response", cue="not merely", voice="khamenei"),
        # "Seeks to" is an aim and not an achievement. The sentence could be the author's own; the
        # worldview of the sentence before it is read as reaching this far, because "this project"
        # does.
        Claim(
            "shift",
            "Through the Axis of Resistance, the project of resistance seeks to shift the regional"
            " balance of power from a unipolar or hierarchical structure toward a multilayered,"
            " network-based equilibrium.",
            quotes=near(
                "Through the Axis of Resistance, this project seeks to shift the regional"
                " balance of power away from a unipolar or hierarchical structure toward a"
                " multilayered and network-based equilibrium"
            ),
            endorsement="reports",
            voice="khamenei",
            perspective=worldview,
            tags="aim",
            group=THIRD,
        ),
        # From here on the author concludes in the author's own voice.
        Claim(
            "incomplete",
            "An understanding of the Axis of Resistance that overlooks its theoretical,"
            " identity-based and strategic dimensions is incomplete.",
            quotes=near(
                "any understanding of the Axis of Resistance that overlooks its theoretical,"
                " identity-based, and strategic dimensions remains incomplete"
            ),
        ),
        # "Consequently" is the one printed sign of a conclusion. What stands just before it is
        # among its premises; that it reaches back to the paragraphs before is our reading.
        Support("dual", "incomplete", weight=0.5, note="If “consequently” reaches back so far."),
        Support("order", "incomplete", weight=0.5, note="If “consequently” reaches back so far."),
        Support(
            ["proactive", "shift"],
            "incomplete",
            cue="Consequently",
            allow={"reported-premise": "The page itself concludes from the view it reports."},
        ),
        # What the page says here of some understandings is a claim. Its negation, that one can be
        # complete without these dimensions, is nobody's position, so nothing is countered.
        # One claim and not three: the three components are held together in a synthesis. They do
        # not pair up with the three dimensions of the sentence before, and no link here pretends
        # that they do. "Informal security" has the second paragraph behind it; for "transnational
        # identity-building" the page gives almost no reason, and no link is supplied to fill the
        # gap.
        Claim(
            "synthesis",
            "The Axis of Resistance should be understood as a synthesis of power politics,"
            " transnational identity-building and informal security architecture.",
            quotes=near(
                "It should instead be understood as a synthesis of power politics, transnational"
                " identity-building, and informal security architecture"
            ),
            modality="normative",
            cue="should",
        ),
        Support("incomplete", "synthesis", cue="instead"),
        # A relative clause, and so perhaps no reason at all: the weakest link of the map. It could
        # also be left inside the thesis, which would then claim two things. "Should" governs it.
        Claim(
            "shaping",
            "The synthesis as which the Axis of Resistance should be understood continues to shape"
            " the evolving dynamics of the contemporary Middle East.",
            quotes=near(
                "a synthesis of power politics, transnational identity-building, and informal"
                " security architecture that continues to shape the evolving dynamics of the"
                " contemporary Middle East"
            ),
            modality="normative",
            cue="should",
        ),
        Support("shaping", "synthesis", weight=0.3, note="A remark that the thesis carries along."),
    ]


def build() -> ArgumentMap:
    """Return the map of the page."""
    page = Source(
        "page",
        path=PAGE,
        text=(ROOT / "seeds" / PAGE).read_text(encoding="utf-8"),
        sha256=DIGEST,
        title="Resistance identity in …, page 1",
    )
    return ArgumentMap(
        [*dual_implications(), *regional_order(), *project()],
        title="How should the Axis of Resistance be understood?",
        thesis="synthesis",
        sources=[page],
        parties=PARTIES,
        perspectives=PERSPECTIVES,
    )


def describe(debate: ArgumentMap) -> str:
    """Return in a few lines what the map holds and how much of the page it covers."""
    relations = [*debate.supports, *debate.counterpoints, *debate.contrasts, *debate.restatements]
    printed = sum(relation.is_printed for relation in relations)
    firm = (Modality.ASSERTED, Modality.NORMATIVE)
    hedged = sum(claim.modality not in firm for claim in debate.claims)
    reported = sum(claim.endorsement is Endorsement.REPORTS for claim in debate.claims)
    unstated = sum(not claim.quotes for claim in debate.claims)
    covered = argmap.coverage(debate)
    sentences, left = len(covered.sentences), len(covered.uncovered)
    return f"""{debate.title}
  {len(debate.claims)} claims: {hedged} hedged, {reported} reported of others, {unstated} unstated
  {len(relations)} relations: {printed} marked by the page, {len(relations) - printed} supplied
  {sentences - left} of the page's {sentences} sentences carry a claim"""


def main(folder: Path) -> int:
    """Draw the map, and say what it holds and where the pictures are."""
    debate = build()
    folder.mkdir(parents=True, exist_ok=True)
    print(describe(debate))
    try:
        names = [folder / f"axis_of_resistance.{suffix}" for suffix in ("svg", "png", "pdf")]
        for path in argmap.render_all(debate, names):
            print(os.path.relpath(path))
    except argmap.EngineNotFoundError as error:
        print(error, file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    options.add_argument("folder", nargs="?", type=Path, default=OUTPUT)
    sys.exit(main(options.parse_args().folder))
