"""Files of weighted bipolar frameworks: read, refused with every fault, written back."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import (
    EvaluationError,
    LossError,
    ReadError,
)
from argmap.evaluation import BipolarFramework
from argmap.formats.frameworks import bag
from tests.test_evaluation_strengths import random_framework


@given(st.randoms(use_true_random=False))
def test_bag_files_hold_what_was_written(chance: random.Random) -> None:
    """A framework is read back unchanged, to the last digit of its base scores."""
    framework = random_framework(chance, acyclic=False)
    found = bag.loads(bag.dumps(framework))
    assert found == framework
    assert list(found.arguments) == list(framework.arguments)


def test_bag_files_on_disk(tmp_path: Path) -> None:
    """Dumped and loaded; a name that cannot be written is refused."""
    framework = BipolarFramework({"a": 0.1, "b": 1}, attacks=[("b", "a")])
    bag.dump(framework, tmp_path / "debate.bag")
    assert bag.load(tmp_path / "debate.bag") == framework
    with pytest.raises(LossError, match=r"no way to write the name 'a\(b'"):
        bag.dumps(BipolarFramework({"a(b": 0.5}))


def test_bag_faults_are_reported_together() -> None:
    """One error holds all, each with its place."""
    with pytest.raises(ReadError) as caught:
        bag.loads("arg(a, 0.5)\narg(b, 1.5)\narg(a, x)\natt(a)\nsup(a, c)\nhello\n", name="debate")
    assert [str(finding).partition("\n")[0] for finding in caught.value.findings] == [
        "debate:2:1: base score of 'b': expected a number from 0 to 1, found '1.5'",
        "debate:3:1: base score of 'a': expected a number from 0 to 1, found 'x'",
        "debate:3:1: argument 'a' is declared before",
        "debate:4:1: expected arg(a, 0.5), att(a, b) or sup(a, b), found 'att(a)'",
        "debate:5:1: unknown argument 'c'",
        "debate:6:1: expected arg(a, 0.5), att(a, b) or sup(a, b), found 'hello'",
    ]


def test_a_bipolar_framework_refuses_what_it_cannot_be() -> None:
    """Wrong base scores and unknown names."""
    with pytest.raises(EvaluationError, match="base score of 'a': expected a number from 0 to 1"):
        BipolarFramework({"a": 1.1})
    with pytest.raises(EvaluationError, match=r"support \('b', 'a'\) names unknown argument 'b'"):
        BipolarFramework({"a": 1}, supports=[("b", "a")])
    with pytest.raises(EvaluationError, match=r"two arguments in each attack, found \('a',\)"):
        BipolarFramework({"a": 1}, attacks=[("a",)])  # type: ignore[list-item]  # pyright: ignore
    with pytest.raises(EvaluationError, match="argument 'a' is given twice; name it once"):
        BipolarFramework([("a", 1), ("b", 1), ("a", 0.5)])
