"""The page as a whole: its parts put into the template, and the policy that binds it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from string import Template

from attrs import evolve

from argmap.diagram.text_width import runs_right_to_left
from argmap.evaluation.maps.verdict import Evaluation
from argmap.findings import Finding
from argmap.formats.embedded import OPENING
from argmap.formats.native.document import dumps
from argmap.model.argument_map import ArgumentMap
from argmap.page import asides
from argmap.page.claim_list import Listed, listing, notes
from argmap.page.diagram import PALETTES, Picture
from argmap.page.documents import documents
from argmap.page.legend import legend
from argmap.page.markup import Html, element, escaped, json_block
from argmap.page.passages import Passage, passages_of
from argmap.page.reader_notes import reader_notes
from argmap.source_coverage import coverage
from argmap.text.source import Source

FOLDER = Path(__file__).parent
_ABOUT_REMARKS = element(
    "p",
    "What a careful reader would object to in this map. It speaks of how the map is made, not of "
    "what is so.",
)


def assembled(
    debate: ArgumentMap,
    picture: Picture,
    findings: Iterable[Finding] | None,
    *,
    standing: Evaluation | None,
    whole: bool,
) -> str:
    """Return the page.

    Args:
        debate: The map.
        picture: Its diagram, or what is said in its stead.
        findings: What there is to object to; ``None`` leaves the notes for readers out.
        standing: Which claims stand, where that is to be shown.
        whole: Whether the texts of the sources are in the page; else their quoted passages.
    """
    passages = passages_of(debate)
    covered = coverage(debate)
    texts = documents(debate, passages, covered, whole=whole)
    rests: dict[str, list[Passage]] = {}
    for passage in passages:
        for name in passage.uses:
            rests.setdefault(name, []).append(passage)
    style = Template(_file("page.css")).substitute(PALETTES)
    early, script = _file("early.js"), _file("page.js")
    held = dumps(evolve(debate, sources=[_held(each, whole=whole) for each in debate.sources]))
    noted = [notes(debate, passages, texts.marks)] if passages else []
    remarks: list[Html] = []
    if findings is not None:
        found = reader_notes(debate, findings, whole=whole)
        remarks = [_ABOUT_REMARKS, found, asides.silences(debate, covered, whole=whole)]
    judged = [] if standing is None else [asides.verdict(debate, standing)]
    return Template(_file("page.html")).substitute(
        policy=escaped(_policy(style, early, script)),
        title=escaped(asides.title_of(debate)),
        style=style,
        early=early,
        opening=asides.opening(debate),
        counts=asides.counts(debate, covered),
        bare="" if debate.sources else ' class="bare"',
        direction=' dir="rtl"' if _runs_right_to_left(debate) else "",
        documents=_panel("document", "The document", "Text", texts.html),
        diagram=picture.html,
        list=listing(Listed(debate, rests, standing)),
        notes=_panel("quotes", "Notes", "Notes", noted),
        standing=_panel("standing-panel", "Evaluation", "Evaluation", judged),
        remarks=_panel("checks", "Notes for readers", "Remarks", remarks),
        legend=legend(debate, picture),
        opening_of_data=OPENING,
        data=json_block(held),
        script=script,
    )


def _runs_right_to_left(debate: ArgumentMap) -> bool:
    """Whether most claims of the map are in a script that runs from right to left."""
    backwards = sum(runs_right_to_left(claim.text) for claim in debate.claims)
    return 2 * backwards > len(debate.claims)


def _file(name: str) -> str:
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


def _held(source: Source, *, whole: bool) -> Source:
    """Return the source as it is embedded: with its text, or with the text's digest alone."""
    if source.text is None:
        return source
    if whole:
        # A text that was read from a file of its own would else be left out.
        return evolve(source, text=str(source.text))
    return evolve(source, text=None, sha256=source.digest)


def _panel(name: str, heading: str, tab: str, content: Sequence[Html]) -> Html:
    """Return a panel that not every page has; nothing where there is nothing to put into it."""
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
