"""Reading without the collector of cycles: it is back afterwards, whatever happened."""

from __future__ import annotations

import gc

import pytest

from argmap import ArgumentMap, Claim, ReadError, dumps, loads


def test_the_collector_is_back_after_an_error() -> None:
    """A reader that fails leaves the process as it was."""
    with pytest.raises(ReadError):
        loads("{", "json")
    assert gc.isenabled()


def test_a_process_without_collector_stays_so() -> None:
    """Who switched it off finds it off."""
    debate = ArgumentMap.of(Claim("tax", "Tax carbon."))
    gc.disable()
    try:
        assert loads(dumps(debate, "json"), "json") == debate
        assert not gc.isenabled()
    finally:
        gc.enable()
