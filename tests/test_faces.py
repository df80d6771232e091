"""The faces of packages: the names that they list, and those that a misspelling may mean."""

from __future__ import annotations

from importlib import import_module

import pytest

import argmap
from argmap import ArgumentMap, Claim, to_dot


@pytest.mark.parametrize("name", ["argmap", "argmap.evaluation"])
def test_a_face_lists_its_public_names_alone(name: str) -> None:
    """A face lists its public names alone, with Python's own.

    What a module needs for itself is not offered.
    """
    face = import_module(name)
    listed = dir(face)
    assert not [each for each in listed if each.startswith("_") and not each.startswith("__")]
    assert "annotations" not in listed
    assert "LazyNames" not in listed
    assert "__name__" in listed
    assert all(hasattr(face, each) for each in listed)


def test_an_unknown_layer_of_a_drawing_is_told_with_all_there_are() -> None:
    """The style is one of them."""
    debate = ArgumentMap.of(Claim("a", "A."))
    with pytest.raises(TypeError) as error:
        to_dot(debate, standings=None)  # type: ignore[call-arg]
    named = str(error.value).removeprefix(
        "unexpected keyword argument 'standings'; expected one of "
    )
    assert named.split(", ")[0] == "style"
    assert set(named.split(", ")) == {*("style", "standing", "why", "strengths", "since", "like")}


def test_everything_public_is_imported_by_a_star() -> None:
    """Everything public is imported by a star, and nothing else."""
    names: dict[str, object] = {}
    exec("from argmap import *", names)  # noqa: S102 - that is what is tested
    del names["__builtins__"]
    public = [each for each in dir(argmap) if not each.startswith("_")]
    assert sorted(names) == sorted([*public, "__version__"])
