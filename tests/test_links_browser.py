"""Links from claims to their words, tried in a browser: a text fragment opens at the words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import quote as percent

import pytest

from argmap import ArgumentMap, Claim, Quote, Source, Style, to_dot

pytestmark = pytest.mark.browser

PAGE = """<!DOCTYPE html><html><body><p>The plan is old.</p><div style="height:4000px"></div>
<p id="words">It is a well-known plan, as everybody
knows.</p><p id="after">And so it is.</p><div style="height:4000px"></div>
<p>Once more: the plan is old.</p><div style="height:4000px"></div></body></html>"""


def fragment(quote: Quote) -> str:
    """Return the fragment of the address that a claim with the quote links to."""
    debate = ArgumentMap(
        [Claim("a", "So it is.", quotes=[quote])], sources=[Source("page", address="https://e.org")]
    )
    dot = to_dot(debate, style=Style(address="https://e.org/p#:~:text={quote}"))
    found = re.search(r'HREF="https://e\.org/p#([^"]*)"', dot)
    assert found
    return found[1].replace("&amp;", "&")


@pytest.mark.parametrize(
    ("quote", "top"),
    [
        (Quote("a well-known plan"), 4000),
        (Quote("plan, as everybody\nknows"), 4000),
        (Quote("a well-known plan\n\nAnd so it is"), 4000),
        (Quote("the plan is old", before="Once more:"), 8000),
        (Quote("plan", after=", as everybody"), 4000),
        (Quote("It is", until="so it is"), 4000),
        (Quote("so it is", before="everybody\nknows.\n\nAnd"), 4000),
        (Quote("- a well-known plan\n- And so it is"), 4000),
    ],
    ids=[
        *("a hyphen", "a line break", "two blocks", "a prefix"),
        *("a suffix", "the ends of a passage", "a prefix over two blocks", "items of a list"),
    ],
)
def test_a_text_fragment_opens_at_the_words(
    browser: Any, tmp_path: Path, quote: Quote, top: int
) -> None:
    """Whatever would be read otherwise in it is escaped, so that the browser finds the words."""
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    page = browser.new_page(viewport={"width": 800, "height": 600})
    page.goto(f"{path.as_uri()}#{fragment(quote)}")
    page.wait_for_function(f"Math.abs(window.scrollY + 300 - {top}) < 600", timeout=5_000)
    page.goto("about:blank")
    page.goto(f"{path.as_uri()}#:~:text={percent('words that are nowhere')}")
    assert page.evaluate("window.scrollY") == 0
    page.close()
