"""A program writes a map and repairs what it is told, until nothing is left to say.

    python examples/draft_and_review.py

The program stands for a language model. It knows what it wants to say, makes ten mistakes that
models make, and mends only what ``argmap.review`` tells it: by the pointer of each finding it finds
the part it wrote, and writes that part again. It prints:

    round 1: 12 findings
      circular-support at /claims/0
      wrong-value at /claims/0/modality
      quote-not-found at /claims/1
      unrecorded-force at /claims/4
      duplicate-id at /claims/5/id
      unrecorded-force at /claims/6
      unknown-key at /claims/7/confidence
      unknown-key at /claims/7/source
      unknown-id at /relations/1/from/0
      unknown-id at /relations/4/to
      not-a-claim at /relations/5/to
      cut-off at /relations/8
    round 2: 0 findings
    ArgumentMap('Night buses', 9 claims, 4 supports, 3 counterpoints)
    examples/output/draft_and_review.svg
"""

from __future__ import annotations

import argparse
import copy
import json
import os
import sys
from pathlib import Path
from typing import Any

import argmap

TEXT = Path(__file__).with_name("night_buses.txt").read_text("utf-8")
MOST_ROUNDS = 5


def claim(name: str, quote: str, text: str, **more: str) -> dict[str, Any]:
    """Return a claim of a draft: what is not given is empty."""
    empty = {"title": "", "voice": "", "endorsement": "endorses", "modality": "asserted"}
    return {"id": name, "quotes": [quote], "text": text, **empty, "cue": "", "perspective": "",
            "group": "", **more}  # fmt: skip


def relation(kind: str, start: str, end: str, cue: str = "", name: str = "") -> dict[str, Any]:
    """Return a relation of a draft."""
    return {"id": name, "kind": kind, "from": [start], "to": end, "cue": cue, "scheme": "",
            "role": ""}  # fmt: skip


CLAIMS = [
    claim("start", "The council should … with one line.", "Marlow should start with one line.",
          modality="normative", cue="should"),
    claim("walk", "many of them walk … the ring road.",
          "Without a bus, many late workers walk home along the ring road.",
          modality="conditional", cue="Without"),
    claim("pavement", "That road has no pavement.", "The ring road has no pavement."),
    claim("accidents", "every winter brings accidents … could prevent.",
          "Every winter brings accidents that a bus could prevent."),
    claim("costly", "night buses may be costly.", "Night buses may be costly.",
          modality="possible", cue="may"),
    claim("taxis", "the town already pays for … staff home.",
          "The town already pays for taxis for its own staff."),
    claim("noise", "Shopkeepers in the centre … quiet streets.",
          "Night buses would bring noise into quiet streets.",
          voice="Shopkeepers in the centre", endorsement="reports"),
    claim("route", "the line would follow … those streets.",
          "The line would touch only two quiet streets."),
    claim("trial", "A trial of one year … is right.",
          "A trial of one year would show who is right."),
]  # fmt: skip

RELATIONS = [
    relation("support", "pavement", "accidents", "Consequently"),
    relation("support", "walk", "accidents"),
    relation("support", "accidents", "start"),
    relation("contrast", "costly", "taxis", "On the one hand … On the other hand", "hands"),
    relation("counterpoint", "costly", "start"),
    relation("counterpoint", "noise", "start"),
    relation("counterpoint", "route", "noise", "However"),
    relation("support", "trial", "start"),
]


class Model:
    """A model that makes ten mistakes, and remembers of each part what it should be."""

    def __init__(self) -> None:
        self.claims = copy.deepcopy(CLAIMS)
        self.relations = copy.deepcopy(RELATIONS)
        self.parts = {("claims", at): part for at, part in enumerate(CLAIMS)}
        self.parts |= {("relations", at): part for at, part in enumerate(RELATIONS)}
        self.title: Any = "Night buses"
        claims, relations = self.claims, self.relations
        claims[1]["quotes"] = ["a lot of them have to walk home on the ring road"]  # a paraphrase
        claims[4] |= {"text": "Night buses are costly.", "modality": "asserted", "cue": ""}  # hedge
        claims[6] |= {"voice": "", "endorsement": "endorses"}  # the voice is missing
        claims[0]["modality"] = "recommended"  # a word that is none of the list
        claims[5]["id"] = "costly"  # an id given twice
        claims[7] |= {"confidence": "0.9", "source": "p. 1"}  # keys that the form does not have
        relations[1]["from"] = ["walking"]  # an id that no claim has
        relations[4]["to"] = "hands"  # a counterpoint to a contrast
        relations.insert(3, relation("support", "start", "accidents"))  # a circle
        self.parts |= {("relations", at + 1): RELATIONS[at] for at in range(3, len(RELATIONS))}
        self.parts.pop(("relations", 3))
        self.cut = 60  # the answer ends too early

    def answer(self) -> str:
        """Return the draft as it stands."""
        draft = {"title": self.title, "thesis": "start", "claims": self.claims,
                 "relations": self.relations}  # fmt: skip
        text = json.dumps(draft, indent=1, ensure_ascii=False)
        return text[: len(text) - self.cut] if self.cut else text

    def repair(self, findings: tuple[argmap.Finding, ...]) -> None:
        """Write again what a finding points to, and nothing else."""
        wrong: set[tuple[str, int]] = set()
        for finding in findings:
            if finding.severity is argmap.Severity.INFO:
                continue
            if finding.code == "cut-off":
                self.cut = 0
            elif finding.code == "circular-support":
                wrong |= {at for at in (("relations", 3),) if at not in self.parts}
            elif finding.pointer.count("/") > 1:
                _, key, number, *_ = finding.pointer.split("/")
                wrong.add((key, int(number)))
        for key, at in sorted(wrong, reverse=True):
            parts = self.claims if key == "claims" else self.relations
            if (key, at) in self.parts:
                parts[at] = copy.deepcopy(self.parts[key, at])
            else:
                del parts[at]  # it was never meant


def rounds() -> list[argmap.Review]:
    """Return what was said in each round, the last of which is clean."""
    model = Model()
    said: list[argmap.Review] = []
    for _ in range(MOST_ROUNDS):
        found = argmap.review(model.answer(), sources=TEXT)
        said.append(found)
        if found.is_clean:
            break
        model.repair(found.findings)
    return said


def main(folder: Path) -> int:
    """Print the rounds and the map they end in, and draw it, where there is an engine."""
    said = rounds()
    for number, found in enumerate(said, 1):
        loud = [each for each in found.findings if each.severity is not argmap.Severity.INFO]
        print(f"round {number}: {len(loud)} findings")
        for each in loud:
            print(f"  {each.code} at {each.pointer or '/'}")
    debate = said[-1].debate
    if debate is None:
        return 1
    print(debate)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        print(os.path.relpath(argmap.render(debate, folder / "draft_and_review.svg")))
    except argmap.EngineNotFoundError as error:
        print(error, file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    default = Path(__file__).resolve().parent / "output"
    options.add_argument("folder", nargs="?", type=Path, default=default)
    sys.exit(main(options.parse_args().folder))
