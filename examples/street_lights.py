"""A policy dispute as a map: a report that weighs, reports others, concedes and concludes.

The report is our own, about a town that does not exist: ``argmap/example/street_lights.txt``. The
map ships as ``argmap.load_example("street_lights")``. Run it to draw the map and say what would
change its outcome:

    python examples/street_lights.py

It prints:

    Should Aldermoor dim its street lights?
      27 claims, 11 supports, 9 counterpoints
      21 of the report's 21 sentences carry a claim
      the thesis stands: supported
      to bring it down, give up: walkers
    examples/output/street_lights.svg
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
    Context,
    Contrast,
    Counterpoint,
    Element,
    Party,
    Quote,
    Restatement,
    Source,
    Support,
)

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "argmap" / "example" / "street_lights.txt"
# The report as it was when its words were quoted.
DIGEST = "fbd16dc539edc992ba7d9ed7b98b7ede067613dfcaaa30d971dbdd14a416d913"
OUTPUT = ROOT / "examples" / "output"

PARTIES = (
    Party("station", "the field station in Harl"),
    Party("residents", "the residents’ association"),
    Party("police", "the police"),
    Party("doctors", "some doctors"),
)
# Whoever has the last word is answered by nobody; the report goes on to something else.
LAST = {"unanswered-counterpoint": "The report leaves it at that."}


def near(words: str) -> Quote:
    """Return words of the report for a claim that only makes a sentence of them."""
    return Quote(words, closeness="close")


def proposal() -> list[Element]:
    """Return what is proposed, said twice, and the occasion."""
    return [
        Claim(
            "dim",
            "The town should dim its street lights after midnight, except at crossings and bus "
            "stops.",
            title="Dim the streets",
            quotes=near(
                "the town should dim its street lights after midnight, and leave the lamps at "
                "crossings and bus stops as they are"
            ),
            modality="normative",
            cue="should",
        ),
        Claim(
            "short",
            "The streets should be dimmed and the crossings should not.",
            quotes=near("the streets should be dimmed and the crossings should not"),
            modality="normative",
            cue="should",
        ),
        # Not a reason for the proposal but the same again, shorter.
        Restatement("short", "dim", cue="In other words"),
        Claim(
            "vote",
            "In May the council will vote on whether the town should dim its street lights between "
            "midnight and five.",
            quotes=near(
                "In May the council of Aldermoor will vote on whether the town should dim its "
                "street lights to a third between midnight and five"
            ),
        ),
        # That there will be a vote speaks neither for nor against.
        Context("vote", "dim"),
    ]


def money() -> list[Element]:
    """Return what dimming saves: the item is large, and it shrinks."""
    return [
        Claim(
            "cheaper",
            "A dimmer town would be cheaper.",
            title="Cheaper",
            quotes=near("a dimmer town would be cheaper"),
            group="Money",
        ),
        Claim(
            "item",
            "Street lighting is the largest item on the town’s electricity bill.",
            quotes=near("Street lighting is the largest item on the town's electricity bill"),
            group="Money",
        ),
        Claim(
            "save",
            "Dimming would probably save two fifths of the cost of street lighting.",
            quotes=near("Dimming would probably save two fifths of that item"),
            modality="probable",
            cue="probably",
            group="Money",
        ),
        Claim(
            "current",
            "Dimmed lamps draw less current.",
            quotes=near("dimmed lamps draw less current"),
            group="Money",
        ),
        Claim(
            "crossings",
            "What is saved could be spent on the crossings where most accidents happen.",
            quotes=near(
                "What is saved could be spent on the crossings where most accidents happen"
            ),
            modality="possible",
            cue="could",
            group="Money",
        ),
        Support("current", "save", cue="because"),
        # The report marks neither of these two; that it means them is read from their order.
        Support(["item", "save"], "cheaper", weight=0.9, note="The item is large and shrinks."),
        Support("crossings", "dim", weight=0.5, note="What could be done is not yet a reason."),
        Support("cheaper", "dim", cue="Therefore"),
    ]


def plants() -> list[Element]:
    """Return what the field station says, and how far it carries."""
    group = "Plants"
    return [
        Claim(
            "kinder",
            "A dimmer town would be kinder to its plants.",
            title="Kinder to plants",
            quotes=near("a dimmer town would be … kinder to its plants"),
            group=group,
        ),
        Claim(
            "harm",
            "Bright nights may harm plants that bloom long after the moths have gone.",
            quotes=near("bright nights may harm plants that bloom long after the moths have gone"),
            modality="possible",
            cue="may",
            group=group,
        ),
        Claim(
            "visits",
            "Moths visit flowers less often under bright lamps.",
            quotes=near("moths visit flowers less often under bright lamps"),
            voice="station",
            endorsement="reports",
            group=group,
        ),
        Claim(
            "seeds",
            "Fewer visits of moths mean fewer seeds.",
            quotes=near("Fewer visits mean fewer seeds"),
            group=group,
        ),
        Claim(
            "gardens",
            "The station measured the visits of moths in gardens.",
            quotes=near("The station measured the visits in gardens"),
            group=group,
        ),
        Claim(
            "verges",
            "Gardens are not roadside verges.",
            quotes=near("gardens are not roadside verges"),
            group=group,
        ),
        Claim(
            "no-matter",
            "The difference between gardens and roadside verges does not matter.",
            quotes=near("the difference does not matter"),
            voice="station",
            endorsement="reports",
            group=group,
        ),
        Claim(
            "same",
            "The same moths fly in gardens and on roadside verges.",
            quotes=near("the same moths fly in both"),
            voice="station",
            endorsement="reports",
            group=group,
        ),
        Support(
            ["visits", "seeds"],
            "harm",
            id="from moths to plants",
            cue="so",
            allow={"reported-premise": "The report itself concludes from what the station says."},
        ),
        # Nobody doubts the measurement: what is doubted is that it says something about streets.
        Counterpoint(
            ["gardens", "verges"], "from moths to plants", id="other places", cue="however"
        ),
        Support("same", "no-matter", cue="since"),
        Counterpoint("no-matter", "other places", allow=LAST),
        Support("harm", "kinder", weight=0.8, note="The report draws both in one breath."),
        Support("kinder", "dim", cue="Therefore"),
    ]


def burglars() -> list[Element]:
    """Return the objection of the residents, and what is said to it."""
    group = "Burglars"
    return [
        Claim(
            "invite",
            "Dimmed streets will invite burglars.",
            title="Burglars",
            quotes=near("dimmed streets will invite burglars"),
            voice="residents",
            endorsement="reports",
            group=group,
        ),
        Claim(
            "westmere",
            "In Westmere burglaries rose in the year after the lamps were switched off.",
            quotes=near(
                "Westmere, where burglaries rose in the year after the lamps were switched off"
            ),
            voice="residents",
            endorsement="reports",
            group=group,
        ),
        Claim(
            "off",
            "Westmere switched its lamps off altogether instead of dimming them.",
            quotes=near(
                "Westmere switched its lamps off altogether, which is something other than dimming "
                "them"
            ),
            group=group,
        ),
        Claim(
            "elsewhere",
            "In the same year burglaries rose in towns that changed nothing.",
            quotes=near("burglaries rose that year in towns that changed nothing at all"),
            group=group,
        ),
        Claim(
            "daylight",
            "Most burglars come in daylight.",
            quotes=near("most burglars come in daylight"),
            voice="police",
            endorsement="reports",
            group=group,
        ),
        Counterpoint("invite", "dim", cue="fears"),
        Support("westmere", "invite", id="the case of Westmere", cue="points to"),
        # Two undercuts: neither denies that burglaries rose in Westmere.
        Counterpoint("off", "the case of Westmere", cue="But", allow=LAST),
        Counterpoint("elsewhere", "the case of Westmere", cue="Besides", allow=LAST),
        Counterpoint("daylight", "invite", allow=LAST),
    ]


def sleep() -> list[Element]:
    """Return a reason that the report names and does not use."""
    group = "Sleep"
    return [
        Claim(
            "sleep",
            "Bright streets disturb sleep.",
            title="Sleep",
            quotes=near("bright streets disturb sleep"),
            voice="doctors",
            endorsement="reports",
            group=group,
        ),
        Claim(
            "study",
            "There is a study of the sleep of shift workers.",
            quotes=near("a study of shift workers"),
            voice="doctors",
            endorsement="reports",
            group=group,
        ),
        Claim(
            "differ",
            "Shift workers differ from other sleepers in many ways.",
            quotes=near("Shift workers, however, differ from other sleepers in many ways"),
            group=group,
            allow={
                "unrecorded-force": "The report does not rely on the study; this it says flatly."
            },
        ),
        Support("study", "sleep", id="from shift workers", cue="cite"),
        Counterpoint("differ", "from shift workers", cue="however", allow=LAST),
        Support(
            "sleep",
            "dim",
            weight=0.2,
            voice="doctors",
            note="The doctors’ reason: the report does not rely on the study.",
        ),
    ]


def walkers() -> list[Element]:
    """Return the other hand, what is granted to it, and the answer."""
    group = "Late walkers"
    return [
        Claim(
            "uneasy",
            "Those who walk home late may feel less at ease.",
            title="Late walkers",
            quotes=near("those who walk home late may feel less at ease"),
            modality="possible",
            cue="may",
            group=group,
        ),
        Claim(
            "avoid",
            "People avoid a street that feels unsafe.",
            quotes=near("people avoid a street that feels unsafe"),
            endorsement="concedes",
            cue="Admittedly",
            group=group,
        ),
        Claim(
            "walkers",
            "If the lamps at crossings and bus stops stay bright, most late walkers will never be "
            "far from a bright lamp.",
            quotes=near(
                "If the lamps at crossings and bus stops stay bright, however, most late walkers "
                "will never be far from a bright lamp"
            ),
            modality="conditional",
            cue="If",
            group=group,
        ),
        Counterpoint(["uneasy", "avoid"], "dim"),
        Counterpoint("walkers", "uneasy", cue="however", allow=LAST),
        # The two hands are weighed, and neither is said to refute the other.
        Contrast(["cheaper", "kinder"], "uneasy", cue="On the one hand … on the other hand"),
    ]


def build() -> ArgumentMap:
    """Return the whole map, with the text of the report."""
    report = Source(
        "report",
        title="Should Aldermoor dim its street lights?",
        path="street_lights.txt",
        sha256=DIGEST,
        text=REPORT.read_text("utf-8"),
        language="en",
    )
    return ArgumentMap(
        [*proposal(), *money(), *plants(), *burglars(), *sleep(), *walkers()],
        title="Should Aldermoor dim its street lights?",
        thesis="dim",
        sources=[report],
        parties=PARTIES,
    )


def describe(debate: ArgumentMap) -> str:
    """Return in a few lines what the map holds, and what would change its outcome."""
    counts = f"{len(debate.claims)} claims, {len(debate.supports)} supports"
    covered = argmap.coverage(debate)
    sentences, left = len(covered.sentences), len(covered.uncovered)
    evaluation = argmap.evaluate(debate)
    fewest = " or ".join([" + ".join(names) for names in argmap.cruxes(debate).sets])
    return f"""{debate.title}
  {counts}, {len(debate.counterpoints)} counterpoints
  {sentences - left} of the report's {sentences} sentences carry a claim
  the thesis {evaluation["dim"].word}: {evaluation.cause("dim")}
  to bring it down, give up: {fewest}"""


def main(folder: Path) -> int:
    """Draw the map; say what it holds and where the picture is."""
    debate = build()
    folder.mkdir(parents=True, exist_ok=True)
    print(describe(debate))
    try:
        print(os.path.relpath(argmap.render(debate, folder / "street_lights.svg")))
    except argmap.EngineNotFoundError as error:
        print(error, file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    options.add_argument("folder", nargs="?", type=Path, default=OUTPUT)
    sys.exit(main(options.parse_args().folder))
