"""The guard held to labelled sentences: how many it objects to rightly, and how many it misses."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import pytest

from argmap import CHECKS, ArgumentMap, Claim, Source, check

FOLDER = Path(__file__).parent / "guard"
GUARD = [row for row in CHECKS if row.code == "unrecorded-force"]
PRECISION, RECALL = 0.97, 0.95


def labelled(name: str) -> list[tuple[str, str, str, str]]:
    """Return kind, sentence, quoted words and claim of each line."""
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    found: list[tuple[str, str, str, str]] = []
    for line in lines:
        if line and not line.startswith("#"):
            kind, sentence, *claim = [each.strip() for each in line.split("|")]
            quote = re.search(r"\[(.*)\]", sentence)
            assert quote, line
            page = sentence.replace("[", "").replace("]", "")
            found.append((kind, page, quote[1], claim[0] if claim else quote[1]))
    return found


def objects(page: str, quote: str, claim: str) -> bool:
    """Return whether the guard objects to a claim that records nothing besides its words."""
    debate = ArgumentMap.of(Claim("c", claim, quotes=quote), sources=[Source("page", text=page)])
    return bool(check(debate, GUARD))


@pytest.mark.parametrize("name", ["english", "german", "english_restated", "german_restated"])
def test_sentences_are_told_apart(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Of labelled sentences, nearly all that change the force of a quote are seen, few others."""
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for kind, page, quote, claim in labelled(name):
        owed, found = kind != "silent", objects(page, quote, claim)
        counts[("rightly " if owed else "wrongly ") * found + ("owed" if owed else "free")] += 1
        if owed != found:
            wrong.append(f"{kind}: {page}")
    right, missed, alarms = counts["rightly owed"], counts["owed"], counts["wrongly free"]
    precision, recall = right / (right + alarms), right / (right + missed)
    with capsys.disabled():
        sys.stdout.write(
            f"\n{name} sentences of the guard: {counts.total()}, precision {precision:.3f}, "
            f"recall {recall:.3f}\n"
        )
    assert precision >= PRECISION, wrong
    assert recall >= RECALL, wrong
