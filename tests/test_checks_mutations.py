"""Checking proved on changed pages: honest typography raises nothing, a changed quote does."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from attrs import evolve
from hypothesis import strategies as st

import argmap
from argmap import CHECKS, ArgumentMap, Claim, Source, check
from tests.test_mutations import (
    HONEST,
    MEANING,
    PAGE,
    Change,
    bare,
    between_letters,
    generated,
    hold,
    honestly_changed,
    quotes,
)

SEEDS = st.integers(0, 2**64)
ENOUGH = 2000
QUOTES = tuple(row for row in CHECKS if "quote" in row.code and row.severity == "error")
WORDS = tuple(row for row in CHECKS if row.code in {"unrecorded-force", "unfounded-force"})
EXAMPLE = argmap.load_example()

# Changes of typography that leave lines and sentences where they are.
SAME_LINES: dict[str, Change] = {
    "soft hyphens": lambda text, chance: between_letters(text, "\u00ad", chance, 0.2),
    "a few line-end hyphens": lambda text, chance: between_letters(text, "-\n", chance, 0.005),
    **{
        kind: HONEST[kind]
        for kind in (
            "ligatures",
            "quote marks",
            "no-break spaces",
            "composition",
            "direction marks",
        )
    },
}


def quoting(page: str, exact: list[str]) -> ArgumentMap:
    """Return a map with a claim for each quote of the page."""
    claims = [Claim(f"c{n}", f"Claim {n} is so.", quotes=each) for n, each in enumerate(exact)]
    return ArgumentMap(claims, sources=[Source("page", text=page)])


def test_honest_changes_raise_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    """A page in other typography still holds every quote, so checking finds no fault in them."""

    def law(chance: random.Random, counts: Counter[str]) -> None:
        text = chance.choice([PAGE, generated(chance)])
        mutated, kinds = honestly_changed(text, chance)
        exact = quotes(text, chance, most=13)
        assert check(quoting(mutated, exact), QUOTES) == (), kinds
        counts.update(kind for _ in exact for kind in kinds)

    hold(law, capsys, "honest changes that raised no error", examples=120)


def test_a_changed_quote_is_always_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    """A quote that says another thing than the page is found out, and only that one."""

    def law(chance: random.Random, counts: Counter[str]) -> None:
        text = chance.choice([PAGE, generated(chance)])
        plain = bare(text)
        exact = quotes(text, chance, most=4)
        for at, honest in enumerate(exact):
            for edit in chance.sample(list(MEANING), 8):
                changed = MEANING[edit](honest, chance)
                if changed and bare(changed) not in plain:
                    debate = quoting(text, [*exact[:at], changed, *exact[at + 1 :]])
                    found = check(debate, QUOTES)
                    assert [(f.code, f.subject) for f in found] == [
                        ("quote-not-found", f"c{at}")
                    ], (edit, changed)
                    counts[edit] += 1

    hold(law, capsys, "changed quotes that were errors", examples=200)


@pytest.mark.parametrize("kind", SAME_LINES)
def test_the_guard_sees_through_typography(kind: str) -> None:
    """In other typography the worked example raises the same findings, word for word."""
    (page,) = EXAMPLE.sources
    expected = {(f.code, f.subject) for f in check(EXAMPLE, WORDS)}
    for seed in range(20):
        text = SAME_LINES[kind](page.text or "", random.Random(seed))
        debate = evolve(EXAMPLE, sources=[evolve(page, text=text, sha256=None)])
        assert {(f.code, f.subject) for f in check(debate, WORDS)} == expected


NAMES = ("levies", "duties", "prices", "wages", "tolls", "rents", "fees")
FORCES = ("not", "may", "perhaps", "allegedly", "should", "never", "possibly", "hardly")


def test_a_force_put_into_the_page_is_always_seen(capsys: pytest.CaptureFixture[str]) -> None:
    """Put a "not" or a "may" before the words a claim quotes, and the guard warns of that claim."""

    def law(chance: random.Random, counts: Counter[str]) -> None:
        first, second, third = chance.sample(NAMES, 3)
        exact = chance.choice([f"lower {second}", f"lower {second} and raise {third}"])
        force = chance.choice(FORCES)
        text = f"As is known, {first} {force} {exact} in towns."
        plain = text.replace(f"{force} ", "")
        claim = Claim("c", f"Someone changes {second}.", quotes=exact)
        seen = check(ArgumentMap.of(claim, sources=[Source("page", text=text)]), WORDS)
        unseen = check(ArgumentMap.of(claim, sources=[Source("page", text=plain)]), WORDS)
        assert [f.code for f in seen] == ["unrecorded-force"], text
        assert unseen == (), plain
        counts[force] += 1

    hold(law, capsys, "forces put into a page that were seen", examples=100, enough=100)
