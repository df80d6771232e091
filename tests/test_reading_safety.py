"""The reading page among strangers: each rule of its policy at work, and nothing that slips by."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap import ArgumentMap, Claim, Quote, Source, Support, coverage, page_html
from argmap.page.markup import isolate_quotes, json_block
from tests.pages import Tag, parsed

TEXT = "The tax may hurt the poor. It helps the very rich."
PAGE = Source("page", text=TEXT)

_LOOSER = {
    "default-src": "default-src * data:",
    "script-src": "script-src 'unsafe-inline' 'unsafe-eval'",
    "style-src": "style-src 'unsafe-inline'",
    "base-uri": "base-uri *",
    "form-action": "form-action *",
}
"""Each rule of the policy, and one that forbids less."""

_ADDED = "document.body.append(Object.assign(document.createElement('{}'), {{{}}}))"
ATTACKS = {
    "img-src": ("default-src", "new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='"),
    "connect-src": ("default-src", "fetch('data:,sent').catch(() => {})"),
    "font-src": ("default-src", "new FontFace('f', 'url(data:,x)').load().catch(() => 0)"),
    "media-src": ("default-src", _ADDED.format("video", "src: 'data:video/mp4,x'")),
    "frame-src": ("default-src", _ADDED.format("iframe", "src: 'data:text/html,x'")),
    "object-src": ("default-src", _ADDED.format("object", "data: 'data:text/html,x'")),
    "script-src-elem": ("script-src", _ADDED.format("script", "textContent: '1'")),
    "script-src-attr": ("script-src", "document.body.setAttribute('onclick', '1')"),
    "style-src-elem": ("style-src", _ADDED.format("style", "textContent: 'b{}'")),
    "style-src-attr": ("style-src", "document.body.setAttribute('style', 'color: red')"),
    "base-uri": ("base-uri", _ADDED.format("base", "href: 'https://example.invalid/'")),
    "form-action": (
        "form-action",
        f"{_ADDED}; document.forms[1].submit()".format("form", "action: '?'"),
    ),
}
"""For each directive that a browser names: the rule that stands for it, and what it is to stop."""


def _stopped(page: Any, attack: str) -> list[str]:
    """Return the directives by which a browser stopped what a script tried."""
    page.evaluate(
        "() => { window.stopped = []; addEventListener('securitypolicyviolation',"
        " event => window.stopped.push(event.effectiveDirective)); }"
    )
    page.evaluate(f"() => {{ {attack}; }}")
    page.wait_for_timeout(300)
    found: list[str] = page.evaluate("window.stopped ?? []")
    return found


@pytest.mark.browser
@pytest.mark.parametrize("directive", ATTACKS)
def test_each_rule_of_the_policy_stops_what_it_is_for(
    browser: Any, tmp_path: Path, directive: str
) -> None:
    """Loosen a rule, and it stops its attack no more; the page's own script and style work."""
    rule, attack = ATTACKS[directive]
    path = argmap.write_page(ArgumentMap.of(Claim("a", "A.")), tmp_path / "a.html", diagram=False)
    page = browser.new_page()
    page.goto(path.as_uri())
    assert page.get_by_role("tab", name="List").is_visible()
    assert page.eval_on_selector("body", "e => getComputedStyle(e).display") == "grid"
    assert _stopped(page, attack) == [directive]
    assert page.url == path.as_uri()
    page.close()
    html = path.read_text("utf-8").replace("&#39;", "'")
    loose = re.sub(f'(?<=["; ]){rule} [^;"]*', _LOOSER[rule], html, count=1)
    assert loose != html
    path.write_text(loose, "utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    assert _stopped(page, attack) == []
    page.close()


def test_the_policy_has_these_rules_and_no_others() -> None:
    """A rule that is dropped, loosened or added is seen, also where another stands in for it."""
    policy = next(
        tag.attributes["content"]
        for tag in parsed(page_html(ArgumentMap(), diagram=False)).all("meta")
        if tag.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    rules = [re.sub("'sha256-[^']{44}'", "HASH", rule) for rule in policy.split("; ")]
    assert rules == [
        "default-src 'none'",
        "script-src HASH HASH",
        "style-src HASH",
        "base-uri 'none'",
        "form-action 'none'",
    ]


@pytest.mark.parametrize("text", ["<!-- <script>", "</script>", "<", "a & b > c"])
def test_no_sign_that_ends_a_script_stands_in_the_data(text: str) -> None:
    """Neither in the map nor in the words of the script; both read as they were."""
    words = argmap.Words.of("en", panel_supports=text)
    html = page_html(ArgumentMap.of(Claim("a", text)), diagram=False, words=words)
    pattern = '<script type="application/json" id=[^>]*>(.*?)</script>'
    blocks = re.findall(pattern, html, re.DOTALL)
    assert len(blocks) == 2
    for block in blocks:
        assert not set("<>&") & set(block)
    told, held = [json.loads(block) for block in blocks]
    assert told["panel_supports"] == text
    assert held["elements"][0]["text"] == text
    assert json.loads(json_block(json.dumps(text))) == text


@pytest.mark.parametrize(
    "sentence",
    ["“<b>” falls.", "“", "””““ x", "“one” and “<i>", "He said “a “b” c”.", "&amp; “&lt;”", ""],
)
def test_a_sentence_with_its_quotes_set_apart_is_the_sentence(sentence: str) -> None:
    """Letter by letter, with no element but those around what is quoted."""
    shown = parsed(isolate_quotes(sentence, "“{text}”", "fa"))
    assert shown.text == sentence
    assert {tag.name for tag in shown} <= {"", "bdi"}
    assert all(tag.attributes == {"lang": "fa"} for tag in shown.all("bdi"))


def test_a_source_is_not_taken_for_a_claim_of_the_same_id() -> None:
    """A source is not taken for a claim of the same id, in a note that names both."""
    debate = ArgumentMap.of(Claim("tax", "Tax carbon."), sources=[Source("tax", text=TEXT)])
    finding = argmap.Finding("code", "info", "claim 'tax' has no quote of source 'tax'")
    checks = parsed(page_html(debate, diagram=False, findings=[finding])).all("div", "findings")
    assert "“Tax carbon.” has no quote of source 'tax'." in checks[0].text


# -- numbers and counts ------------------------------------------------------------------------


def _page(*claims: Claim) -> Tag:
    steps = [Support("b", "a")] if len(claims) > 1 else []
    return parsed(page_html(ArgumentMap([*claims, *steps], sources=[PAGE]), diagram=False))


def test_a_number_leads_to_its_claim_or_where_there_are_several_to_its_note() -> None:
    """A number leads to its claim or where there are several to its note, from the text.

    From the list it leads to the words, or to the note that has none.
    """
    one = _page(Claim("a", "A.", quotes="The tax may hurt the poor"))
    assert [a.attributes["href"] for a in one.all("a", "note")] == ["#a"]
    quote = "The tax may hurt the poor"
    two = _page(Claim("a", "A.", quotes=quote), Claim("b", "B.", quotes=quote))
    assert [a.attributes["href"] for a in two.all("a", "note")] == ["#:note-1"]
    assert {a.attributes["href"] for a in two.all("a", "passage")} == {"#:passage-1"}
    lost = _page(Claim("a", "A.", quotes="It helps nobody at all"))
    assert [a.attributes["href"] for a in lost.all("a", "passage")] == ["#:note-1"]
    assert not lost.all("a", "note")


def test_a_sentence_under_two_claims_is_counted_once() -> None:
    """A sentence under two claims is counted once, and told once as quoted in part."""
    claims = [Claim("a", "A.", quotes="It helps"), Claim("b", "B.", quotes="It helps")]
    debate = ArgumentMap([*claims, Support("b", "a")], sources=[PAGE])
    html = parsed(page_html(debate, diagram=False, notes=True))
    counted = html.all("p", "counts")[0].text
    assert "1 of 2 sentences carry a claim, 1 of them in part." in counted
    checks = next(tag for tag in html if tag.attributes.get("id") == ":checks")
    assert checks.text.count("¶1, s. 2") == 1
    assert checks.text.count("the very rich") == 1


def test_a_sentence_is_in_part_where_no_claim_has_the_rest() -> None:
    """Two claims with a half each leave nothing; one claim with a half leaves the other."""
    halves = [Claim("a", "A.", quotes="The tax may"), Claim("b", "B.", quotes="hurt the poor")]
    whole = coverage(ArgumentMap(halves, sources=[PAGE]))
    assert [each.number for each in whole.in_part] == []
    half = coverage(ArgumentMap(halves[:1], sources=[PAGE]))
    assert [(each.number, each.left) for each in half.in_part] == [(1, ("hurt the poor",))]


def test_one_of_a_thing_is_told_of_as_one() -> None:
    """One of a thing is told of as one, in counts, in what is told of notes, in German, too."""
    source = Source("page", text="The tax may hurt the poor.")
    claim = Claim("a", "A.", quotes="The tax may hurt the poor")
    for language, wanted in (
        ("en", "1 claim. 0 relations: 0 marked by the source, 0 supplied. 1 of 1 sentence carries"),
        ("de", "1 These. 0 Beziehungen: 0 im Text angezeigt, 0 ergänzt. 1 von 1 Satz trägt"),
    ):
        words = argmap.Words.of(language)
        html = page_html(ArgumentMap([claim], sources=[source]), diagram=False, words=words)
        assert parsed(html).one("p", "counts").text.startswith(wanted)


def test_quotes_and_sentences_keep_their_places_beyond_the_basic_plane() -> None:
    """What a script counts is units of UTF-16; soft hyphens and divided words are left out."""
    source = Source("s", text="The \U0001d538 tax hurts. It is a norma-\ntive law. So it is.")
    debate = ArgumentMap.of(Claim("a", "A.", quotes=Quote("So it is")), sources=[source])
    paragraph = parsed(page_html(debate, diagram=False)).one("article").all("p")[0]
    text = "The \U0001d538 tax hurts. It is a normative law. So it is."
    units = text.encode("utf-16-le")
    spans = [map(int, each.split("-")) for each in paragraph.attributes["data-sentences"].split()]
    assert [units[2 * start : 2 * end].decode("utf-16-le") for start, end in spans] == [
        "The \U0001d538 tax hurts.",
        "It is a normative law.",
        "So it is.",
    ]
