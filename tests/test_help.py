"""What ``help`` and completion in a console show: short signatures, then the sentence."""

from __future__ import annotations

import enum
import inspect
import pydoc
from importlib import import_module

import pytest

import argmap
from argmap import LANGUAGES, Claim, Closeness, Endorsement, Modality, Quote

NAMES = [name for name in vars(argmap)["_NAMES"].all if callable(getattr(argmap, name))]


@pytest.mark.parametrize("name", NAMES)
def test_a_signature_is_short(name: str) -> None:
    """Defaults are a few characters each; a record with dozens of fields says the first few."""
    try:
        signature = inspect.signature(getattr(argmap, name))
    except ValueError:  # an alias of types has none
        return
    assert "\n" not in str(signature)
    assert " at 0x" not in str(signature)
    for parameter in signature.parameters.values():
        assert len(str(parameter)) <= 110, str(parameter)
    assert len(signature.parameters) <= 24, name


@pytest.mark.parametrize("name", [n for n in NAMES if inspect.isfunction(getattr(argmap, n))])
def test_help_of_a_function_opens_with_its_sentence(name: str) -> None:
    """The signature, the sentence; all of it is a page or two."""
    text = pydoc.plain(pydoc.render_doc(getattr(argmap, name)))
    told = inspect.getdoc(getattr(argmap, name)) or "?"
    lines = [line.strip() for line in text.splitlines()]
    assert lines[2].startswith(f"{name}(")
    # From Python 3.13 a long signature has a line for each parameter.
    most = 3 + len(inspect.signature(getattr(argmap, name)).parameters) + 4
    assert told.split("\n")[0] in lines[3:most]
    assert len(text) < 4500


def test_completion_offers_public_names_only() -> None:
    """Helpers and submodules are left out."""
    for package in (argmap, import_module("argmap.evaluation")):
        offered = {name for name in dir(package) if not name.startswith("__")}
        assert offered == set(vars(package)["_NAMES"].all) - {"__version__"}


@pytest.mark.parametrize(
    "name", [n for n in NAMES if isinstance(getattr(argmap, n), enum.EnumType)]
)
def test_help_of_an_enumeration_is_a_page(name: str) -> None:
    """It tells of its values, and of nothing that every text can do."""
    values = getattr(argmap, name)
    text = pydoc.plain(pydoc.render_doc(values))
    assert all(f"{value.name} = " in text for value in values)
    assert "casefold" not in text
    assert len(text.splitlines()) < 100


@pytest.mark.parametrize("values", [Modality, Endorsement])
def test_the_docstring_of_a_claim_states_the_values(values: type[Modality | Endorsement]) -> None:
    """Each can be typed as it stands there."""
    for value in values:
        assert f'``"{value}"``' in (Claim.__doc__ or "")
    for close in Closeness:
        assert f'``"{close}"``' in (Quote.__doc__ or "")


def test_tables_say_how_many_they_are() -> None:
    """A table is printed as one; as a default it is a word."""
    assert repr(argmap.FORMATS) == f"<{len(argmap.FORMATS)} notations>"
    assert repr(argmap.CHECKS) == f"<{len(argmap.CHECKS)} checks>"
    assert repr(LANGUAGES[0]) == "<Language en>"
    assert str(argmap.CHECKS).splitlines()[1].startswith("circular-support")
    assert ">circular-support</td>" in argmap.CHECKS._repr_html_()
