"""A first map: nine records, read aloud as a tree, and drawn.

    python examples/carbon_tax.py

It prints:

    Should carbon be taxed?

    A national carbon tax should be introduced.
    ├─ because: Sweden’s carbon tax cut its emissions.
    │  └─ but the step fails: Sweden is too small to generalise from.
    └─ but: A carbon tax falls hardest on the poor.
       └─ but: The revenue can be paid back per head.
    'small' undercuts 'precedent'
    examples/output/carbon_tax.svg
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import argmap
from argmap import ArgumentMap, Claim, Counterpoint, Support

DEBATE = ArgumentMap.of(
    Claim("tax", "A national carbon tax should be introduced."),
    Claim("sweden", "Sweden’s carbon tax cut its emissions."),
    Support("sweden", "tax", id="precedent"),
    # Its target is the step and not a claim: that Sweden is small does not say that its emissions
    # did not fall, only that nothing follows from it.
    Claim("small", "Sweden is too small to generalise from."),
    Counterpoint("small", "precedent"),
    Claim("poor", "A carbon tax falls hardest on the poor."),
    Counterpoint("poor", "tax"),
    Claim("dividend", "The revenue can be paid back per head."),
    Counterpoint("dividend", "poor"),
    title="Should carbon be taxed?",
)


def main(folder: Path) -> int:
    """Print the map and draw it; say so in one line where there is no engine to draw with."""
    print(argmap.to_text(DEBATE), end="")
    for counterpoint in DEBATE.counterpoints:
        if DEBATE.kind_of(counterpoint) == "undercut":
            print(f"{counterpoint.premises[0]!r} undercuts {counterpoint.target!r}")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        print(os.path.relpath(argmap.render(DEBATE, folder / "carbon_tax.svg")))
    except argmap.EngineNotFoundError as error:
        print(error, file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    default = Path(__file__).resolve().parent / "output"
    options.add_argument("folder", nargs="?", type=Path, default=default)
    sys.exit(main(options.parse_args().folder))
