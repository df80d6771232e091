"""What argmap writes as Argdown, read by the language's reference implementation under Node."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from argmap import ArgumentMap, load_example
from argmap.formats.argdown import dumps, loads, parse
from argmap.formats.argdown_json import to_reference
from tests.strategies import maps
from tests.test_argdown_parse import soup
from tests.test_argdown_write import CARBON

Reading: TypeAlias = dict[str, Any]

DRIVER = Path(__file__).parent / "argdown" / "reference.js"
FIXTURES = sorted(DRIVER.parent.glob("*.argdown"))
MAPS = 300


def read_by_the_reference(texts: list[str]) -> list[Reading]:
    """Return what the reference implementation makes of each text."""
    program = shutil.which("argdown")
    assert program is not None
    lines = "".join(f"{json.dumps(text)}\n" for text in texts)
    done = subprocess.run(
        ["node", str(DRIVER), program], input=lines, capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.split("\n") if line]


def written_maps() -> list[str]:
    """Return generated maps as Argdown, but those of front matter alone, which are refused."""
    texts: list[str] = []

    @settings(
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        max_examples=MAPS,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
    )
    @given(maps(), soup())
    def collect(debate: ArgumentMap, text: str) -> None:
        texts.extend(dumps(each) for each in (debate, loads(text)) if each.claims)

    collect()
    return texts


def elements(reading: Reading, part: str) -> dict[str, list[str]]:
    """Return the titles of the statements or arguments, and the words of each."""
    return {
        title: [
            words
            for member in element.get("members") or ()
            if not member.get("isReference") and (words := " ".join(member["text"].split()))
        ]
        for title, element in reading[part].items()
    }


def structures(reading: Reading) -> dict[str, list[tuple[str, str]]]:
    """Return the premise-conclusion structure of each argument."""
    return {
        title: [(step["role"], step["title"]) for step in argument.get("pcs") or ()]
        for title, argument in reading["arguments"].items()
    }


def relations(reading: Reading) -> set[tuple[str, str, str]]:
    """Return the relations that the reference gets right.

    It takes the target of an undercut for the structure it met last, and loses some supports and
    attacks of a statement by itself.
    """
    told = {(each["relationType"], each["from"], each["to"]) for each in reading["relations"]}
    return {
        (kind, a, b)
        for kind, a, b in told
        if kind != "undercut" and (a != b or kind not in {"support", "attack"})
    }


@pytest.mark.node
def test_the_reference_reads_what_is_written() -> None:
    """Statements, arguments, their structures and relations are the same for both."""
    fixtures = [loads(path.read_bytes().decode()) for path in FIXTURES]
    texts = [CARBON, *map(dumps, (load_example(), *(m for m in fixtures if m.claims)))]
    texts += written_maps()
    assert len(texts) > MAPS
    for text, theirs in zip(texts, read_by_the_reference(texts), strict=True):
        assert "refused" not in theirs, (theirs, text)
        ours = to_reference(parse(text))
        for part in ("statements", "arguments"):
            assert elements(ours, part) == elements(theirs, part), text
        assert structures(ours) == structures(theirs), text
        assert relations(ours) == relations(theirs), text
