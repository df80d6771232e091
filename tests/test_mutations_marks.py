"""The matcher proved on marks, line ends, capitals and contexts: none of them comes or goes."""

from __future__ import annotations

import random
import re
from collections import Counter
from itertools import pairwise, zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import Quote, Source, Status, find
from tests.test_mutations import (
    HONEST,
    PAGE,
    SEEDS,
    Change,
    generated,
    hold,
    letters,
    one_of,
    parted,
    quotes,
    within,
)

ENOUGH = 1000
FOUND = {Status.EXACT, Status.TYPOGRAPHIC, Status.ELLIPSIS}


def after_stops(mark: str) -> Change:
    """Return a change that puts rising marks behind stops of sentences."""

    def change(text: str, chance: random.Random) -> str:
        count = iter(range(1, 1000))
        return re.sub(
            r"(?<=[a-z]{2}[.!?])(?= [A-Z])",
            lambda _: mark.format(next(count)) if chance.random() < 0.7 else "",
            text,
        )

    return change


def raised(text: str, chance: random.Random) -> str:
    """Return the text with raised marks before or behind its stops."""
    return re.sub(
        r"(?<=[a-z]{4})\.(?= [A-Z])", lambda _: chance.choice([".³", "².", ".¹²", "¹."]), text
    )


def between_pages(breaks: str) -> Change:
    """Return a change that breaks pages at blanks, at three of them at least, with rising numbers.

    What stands at two page breaks is the text's own.
    """

    def change(text: str, chance: random.Random) -> str:
        places = [match.start() for match in re.finditer(r"(?<=[a-z])\s(?=[a-z])", text)]
        taken = sorted(chance.sample(places, max(3, len(places) // 16)))
        first = chance.randrange(1, 300)
        parts = [text[start + 1 : end] for start, end in pairwise([-1, *taken, len(text)])]
        marks = [breaks.format(first + number) for number in range(len(taken))]
        return "".join(part + mark for part, mark in zip_longest(parts, marks, fillvalue=""))

    return change


def divided(mark: str) -> Change:
    """Return a change that divides words as extractors of text do."""
    return lambda text, chance: re.sub(
        r"(?<=[a-z]{2})(?=[a-z]{2})", lambda _: mark if chance.random() < 0.05 else "", text
    )


HONEST_TOO: dict[str, Change] = {
    "marks behind stops": after_stops("{}"),
    "several marks": after_stops("{},9"),
    "bracketed marks": after_stops("[{}]"),
    "raised marks": raised,
    "page breaks": between_pages("\n\n{}\n\x0c"),
    "page breaks with the number on top": between_pages("\x0c\n{}\n\n"),
    "numbers between dashes": between_pages("\n– {} –\n"),
    "running heads": between_pages("\n{0}\n\x0cA Running Head\n\n"),
    "extractors' marks": divided("\ufffe"),
    "extractors' other marks": divided("\x02\n"),
    "small capitals": lambda text, _: re.sub(
        r"(?<=[.”] )\w+ \w+ \w+", lambda match: match[0].upper(), text
    ),
    "a shouted no": lambda text, _: re.sub(r"\b(not|most|may)\b", lambda m: m[0].upper(), text),
    "blanks before marks": lambda text, _: re.sub(r"(?<=\w)([;:!?])", "\u202f\\1", text),
    "emphasis": lambda text, _: re.sub(r"\b(not|may|can|be)\b", r"*\1*", text),
}

MARKS: dict[str, Change] = {
    "a comma dropped": one_of(r",(?= )", ""),
    "a comma added": one_of(r"(?<=[a-z])(?= [a-z])", ","),
    "a stop for a comma": one_of(r",(?= )", "."),
    "a stop added": one_of(r"(?<=[a-z])(?= [a-z])", "."),
    "a semicolon for a comma": one_of(r",(?= )", ";"),
    "a colon added": one_of(r"(?<=[a-z])(?= [a-z])", ":"),
    "a question added": one_of(r"(?<=[a-z])(?= [a-z])", "?"),
    "a dash added": one_of(r"(?<=[a-z]) (?=[a-z])", " – "),
    "scare quotes added": one_of(r"(?<= )([a-z]+)(?= )", r"“\1”"),
    "quotation marks dropped": one_of(r"[“”](?=.*\w)", ""),
    "brackets added": one_of(r"(?<= )([a-z]+)(?= )", r"(\1)"),
    "a hyphen for a blank": one_of(r"(?<=[a-z]) (?=[a-z])", "-"),
    "a blank for a hyphen": one_of(r"(?<=[a-z])-(?=[a-z])", " "),
    "a dash for a hyphen": one_of(r"(?<=[a-z])-(?=[a-z])", "—"),
    "a dash for a comma": one_of(r",(?= )", " —"),
    "a slash for a blank": one_of(r"(?<=[a-z]) (?=[a-z])", "/"),
}


def fused(exact: str, _: random.Random) -> str:
    """Return the quote without the first boundary that two letters stand at."""
    return re.sub(r"(?<=[a-z]) (?=[a-z])", "", exact, count=1)


def cut_at_start(exact: str, _: random.Random) -> str:
    """Return the quote from behind its first hyphen on."""
    return re.split(r"(?<=\w)-(?=\w)", exact, maxsplit=1)[-1]


def cut_at_end(exact: str, _: random.Random) -> str:
    """Return the quote up to its last hyphen."""
    return exact[: max((m.start() for m in re.finditer(r"(?<=\w)-(?=\w)", exact)), default=0)]


OTHERS: dict[str, Change] = {
    "words fused": fused,
    "a word parted": parted,
    "a word parted by a line end": lambda exact, _: re.sub(
        r"(?<=[a-z]{2})(?=[a-z]{3})", "\n", exact, count=1
    ),
    "a hyphened word cut at the start": cut_at_start,
    "a hyphened word cut at the end": cut_at_end,
    "another word in capitals": one_of(r"(?<=[a-z] )it(?= [a-z])", "IT"),
}


def page_and_quotes(chance: random.Random, most: int) -> tuple[str, list[str]]:
    """Return a text and quotes of it."""
    text = chance.choice([PAGE, generated(chance), generated(chance)])
    return text, quotes(text, chance, most=most)


def test_more_honest_changes_leave_every_quote_found(capsys: pytest.CaptureFixture[str]) -> None:
    """What pages and extractors add, and capitals that tell nothing, hide no quote."""

    def law(chance: random.Random, counts: Counter[str]) -> None:
        text, wanted = page_and_quotes(chance, 13)
        kind = chance.choice(list(HONEST_TOO))
        also = chance.choice(["", "no-break spaces", "ligatures", "quote marks", "hyphens"])
        mutated = HONEST_TOO[kind](HONEST[also](text, chance) if also else text, chance)
        source = Source("page", text=mutated)
        for exact in wanted:
            match = find(source, exact)
            assert match.status in FOUND, (kind, also, exact, mutated)
            running = source.running.running[match.start : match.end]
            assert letters(running) == letters(exact), (kind, exact)
            counts[kind] += 1

    hold(
        law,
        capsys,
        "more honest changes that left a quote found",
        examples=140,
        enough=ENOUGH,
        kinds=HONEST_TOO,
    )


def test_marks_that_come_or_go_are_refused_with_the_words_to_paste(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The quote with the source's own marks is suggested, and is found at the same place."""

    def law(chance: random.Random, counts: Counter[str]) -> None:
        text, wanted = page_and_quotes(chance, 6)
        honest = chance.choice(["", "re-wrapped", "line-end hyphens", "soft hyphens"])
        source = Source("page", text=HONEST[honest](text, chance) if honest else text)
        for exact in wanted:
            for kind in chance.sample(list(MARKS), 7):
                changed = MARKS[kind](exact, chance)
                if not changed or changed[-1] in ".,;:":
                    continue
                match = find(source, changed)
                assert match.status is Status.MARKS_DIFFER, (kind, changed, honest)
                assert match.nearest is not None
                pasted = match.nearest.suggestion
                assert find(source, pasted).found, (kind, changed)
                assert letters(pasted) == letters(exact), (kind, changed)
                counts[kind] += 1

    hold(law, capsys, "other marks that were refused", examples=110, enough=ENOUGH, kinds=MARKS)


def test_words_fused_cut_and_capitalised_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """Wherever the lines end, two words are not one, and a part of one is none."""

    def law(chance: random.Random, counts: Counter[str]) -> None:
        text, wanted = page_and_quotes(chance, 6)
        wrapped = re.sub(" ", lambda _: chance.choice(["\n", " ", "\r\n"]), text)
        source = Source("page", text=chance.choice([text, wrapped]))
        for exact in wanted:
            for kind, change in OTHERS.items():
                changed = change(exact, chance)
                if not changed.strip() or changed == exact or len(changed.split()) < 3:
                    continue
                assert find(source, changed).status not in FOUND, (kind, changed)
                counts[kind] += 1

    hold(
        law,
        capsys,
        "words fused, cut or capitalised that were refused",
        examples=120,
        enough=ENOUGH,
        kinds=OTHERS,
    )


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(SEEDS, st.booleans())
def test_a_context_that_is_not_there_is_refused(seed: int, before: bool) -> None:
    """The words beside a quote, with one of them changed, are not its context; not else."""
    chance = random.Random(seed)
    text, wanted = page_and_quotes(chance, 8)
    source = Source("page", text=text)
    for exact in wanted:
        match = find(source, exact)
        beside = text[: match.start] if before else text[match.end :]
        words = beside.split()
        near = " ".join(words[-5:] if before else words[:5])
        if len(re.findall(r"\S*\w\S*", near)) < 4:
            continue
        name = "before" if before else "after"
        assert find(source, Quote(exact, **{name: near})).found, near
        parts, at = within(near, chance)
        other = " ".join([*parts[:at], "sideways", *parts[at + 1 :]])
        status = find(source, Quote(exact, **{name: other})).status
        assert status is Status.OUT_OF_CONTEXT, (exact, other)
