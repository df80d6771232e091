"""Assembles a page from its parts, with the content security policy that binds it."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from string import Template

from attrs import evolve, frozen

from argmap.diagram.text_width import runs_right_to_left
from argmap.evaluation.maps.verdict import Evaluation
from argmap.findings import Finding
from argmap.formats.embedded import OPENING
from argmap.formats.native.document import dumps
from argmap.model.argument_map import ArgumentMap
from argmap.page import asides
from argmap.page.claim_list import ClaimListContent, listing
from argmap.page.diagram import PALETTES, Picture
from argmap.page.documents import documents
from argmap.page.legend import legend
from argmap.page.markup import Html, direction_of, element, escape, json_block
from argmap.page.passage_notes import notes
from argmap.page.passages import Passage, passages_of
from argmap.page.reader_notes import reader_notes
from argmap.page.scripts import spoken_by_script, whole_script
from argmap.source_coverage import coverage
from argmap.text.source import Source
from argmap.wording.words import ENGLISH, Words

FOLDER = Path(__file__).parent
_IN_TEMPLATE = (
    "skip_to_list",
    "search",
    "search_hint",
    "how_to_read",
    "single_letters",
    "diagram_heading",
    "diagram_size",
    "larger",
    "smaller",
    "all_of_it",
    "list_heading",
    "list_tab",
    "chosen_heading",
    "legend_heading",
)
"""The words that stand in the template as they are."""


@frozen
class PageContent:
    """The parts of a page besides its map.

    Attributes:
        picture: The diagram, or what is said in its stead.
        findings: What there is to object to; ``None`` leaves the notes for readers out.
        standing: Which claims stand, where that is to be shown.
        whole: Whether the texts of the sources are in the page; else their quoted passages.
        words: The words of the page.
    """

    picture: Picture
    findings: Iterable[Finding] | None = None
    standing: Evaluation | None = None
    whole: bool = True
    words: Words = ENGLISH


def assemble(debate: ArgumentMap, content: PageContent) -> str:
    """Return the page of the map."""
    words, whole, standing = content.words, content.whole, content.standing
    passages = passages_of(debate)
    covered = coverage(debate)
    spoken = _language(debate, words)
    title = asides.title_of(debate, words)
    # A title that runs against the words of the page is in the language of what it names.
    named_in = spoken if direction_of(title) != direction_of(words.because) else None
    texts = documents(debate, passages, covered, whole=whole, words=words)
    rests: dict[str, list[Passage]] = {}
    for passage in passages:
        for name in passage.uses:
            rests.setdefault(name, []).append(passage)
    style = Template(_asset("page.css")).substitute(PALETTES)
    early, script = _asset("early.js"), whole_script()
    held = dumps(
        evolve(debate, sources=[_embedded_source(each, whole=whole) for each in debate.sources])
    )
    noted = [notes(debate, passages, texts.marks, words=words, spoken=spoken)] if passages else []
    remarks: list[Html] = []
    if content.findings is not None:
        remarks = [
            element("p", words.about_remarks, dir="auto"),
            reader_notes(debate, content.findings, whole=whole, words=words),
            asides.silences(debate, covered, whole=whole, words=words),
        ]
    judged = [] if standing is None else [asides.verdict(debate, standing, words, spoken)]
    told = {field: escape(getattr(words, field)) for field in _IN_TEMPLATE}
    return Template(_asset("page.html")).substitute(
        told,
        policy=escape(_policy(style, early, script)),
        title=escape(title),
        title_language=f' lang="{escape(named_in)}"' if named_in else "",
        style=style,
        early=early,
        language=escape(words.language),
        direction=' dir="rtl"' if _runs_right_to_left(debate, words) else "",
        opening=asides.opening(debate, words, spoken),
        how=asides.how_to_read(words),
        counts=asides.counts(debate, covered, words),
        bare="" if debate.sources else ' class="bare"',
        documents=_panel("document", words.document_heading, words.document_tab, texts.html),
        diagram=content.picture.html,
        list=listing(ClaimListContent(debate, rests, standing, words, spoken)),
        notes=_panel("quotes", words.notes_heading, words.notes_heading, noted),
        standing=_panel(
            "standing-panel", words.evaluation_heading, words.evaluation_heading, judged
        ),
        remarks=_panel("checks", words.remarks_heading, words.remarks_tab, remarks),
        legend=legend(debate, content.picture, words),
        words=json_block(json.dumps(spoken_by_script(words, spoken), ensure_ascii=False)),
        opening_of_data=OPENING,
        data=json_block(held),
        script=script,
    )


def _language(debate: ArgumentMap, words: Words) -> str | None:
    """Return the one language of all sources, unless it is that of the page.

    A claim restates its source in the source's language.
    """
    languages = {source.language for source in debate.sources}
    language = languages.pop() if len(languages) == 1 else ""
    return language if language and language != words.language else None


def _runs_right_to_left(debate: ArgumentMap, words: Words) -> bool:
    """Tell whether the words of the page, or most claims, run from right to left."""
    if runs_right_to_left(words.because):
        return True
    backwards = sum(runs_right_to_left(claim.text) for claim in debate.claims)
    return 2 * backwards > len(debate.claims)


def _asset(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def _policy(style: str, *scripts: str) -> str:
    """Return the policy that lets the page's own style and scripts run, and nothing else."""
    rows = (
        "default-src 'none'",
        f"script-src {' '.join(map(_digest, scripts))}",
        f"style-src {_digest(style)}",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(rows)


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _embedded_source(source: Source, *, whole: bool) -> Source:
    """Return the source as it is embedded: with its text, or with the text's digest alone."""
    if source.text is None:
        return source
    if whole:
        # A text that was read from a file of its own would else be left out.
        return evolve(source, text=str(source.text))
    return evolve(source, text=None, sha256=source.digest)


def _panel(name: str, heading: str, tab: str, content: Sequence[Html]) -> Html:
    """Return a panel with a heading; nothing if it would be empty."""
    if not content:
        return Html("")
    return element(
        "section",
        element("h2", heading, id=f":{name}-name"),
        *content,
        class_=f"panel {name}",
        id=f":{name}",
        data_tab=tab,
        aria_labelledby=f":{name}-name",
    )
