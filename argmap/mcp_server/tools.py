"""The tools, as methods: text goes in, text and typed values come out.

No file is opened unless a folder is given, and then only in that folder.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import argmap
from argmap.drafts.edits import apply_edits, fixable
from argmap.drafts.review import Review, review
from argmap.errors import TooLargeError
from argmap.findings import Severity
from argmap.mcp_server.answers import (
    CheckAnswer,
    CheckExplanation,
    ClaimStanding,
    ComparisonAnswer,
    EvaluationAnswer,
    MapOutput,
    QuoteSearch,
    StartAnswer,
    finding_answer,
    place_of,
)
from argmap.model.argument_map import ArgumentMap
from argmap.text.source import Source

LONGEST = 2_000_000
"""The most characters of a text."""

LARGEST = 2_000
"""The most claims of a map that is drawn, compared or evaluated."""

_MOST_FINDINGS = 300


class About:
    """The description of an argument, for the schema of its tool.

    >>> About("The title of the text").words
    'The title of the text'
    """

    def __init__(self, words: str) -> None:
        self.words = words


MapText = Annotated[
    str,
    About(
        "The map: a draft, argmap's JSON, Argdown or another notation; with --folder "
        "also the name of a file there"
    ),
]
SourceText = Annotated[
    str,
    About(
        "The text the map is about; with --folder also the name of a file there. "
        "Empty where the map holds its text"
    ),
]


class Tools:
    r"""The tools, as methods.

    Args:
        folder: The folder whose files may be read, if any.
        seconds: The longest that a drawing may take, and a second.

    >>> Tools().show_map("[tax]: Tax carbon.").text
    'Tax carbon.\n'
    """

    def __init__(self, folder: Path | None = None, seconds: float = 20.0) -> None:
        self._seconds = seconds
        self._folder = None if folder is None else Path(os.path.realpath(folder))

    def start_map(
        self,
        text: SourceText,
        title: Annotated[str, About("The title of the text, if it has one")] = "",
        format: Literal["draft", "json", "argdown"] = "draft",  # noqa: A002 - the field's word
    ) -> StartAnswer:
        """Make a first map of a text: one claim for each sentence, each with its words quoted.

        Modality, cue, voice and perspective are filled in where the words show them. No relation
        is added: say which claim supports or counters which, then call check_map.
        """
        words, name = self._text(text)
        source = Source(name or "source", text=words, title=title)
        debate = argmap.start(source)
        layout = source.layout
        aside = [
            " ".join(words[start:end].split())[:200]
            for start, end in (*layout.headings, *source.running.notes)
        ]
        return StartAnswer(
            map=argmap.dumps(debate, format, allow_loss=True),
            format=format,
            claims=len(debate.claims),
            sentences=len(layout.sentences),
            set_aside=aside[:100],
        )

    def check_map(
        self,
        map: MapText,  # noqa: A002 - what it is
        source: SourceText = "",
        fix: Annotated[
            Sequence[str],
            About("Codes of findings whose suggested fixes are to be made too"),
        ] = (),
        analysis: Annotated[bool, About("Also the checks made for teaching")] = False,
    ) -> CheckAnswer:
        """Say everything there is to object to in a map, at once, each with a hint and a place.

        "fixed" is the map with its certain fixes made (and those of the codes in fix), where that
        changes anything.
        """
        found = self._review(map, source, analysis=analysis)
        severities = [each.severity for each in found.findings]
        changed = apply_edits(found.text, [each.fix for each in fixable(found.findings, fix)])
        return CheckAnswer(
            clean=found.is_clean,
            errors=severities.count(Severity.ERROR),
            warnings=severities.count(Severity.WARNING),
            notes=severities.count(Severity.INFO),
            claims=len(found.debate.claims) if found.debate is not None else 0,
            findings=[finding_answer(each) for each in found.findings[:_MOST_FINDINGS]],
            left_out=max(0, len(found.findings) - _MOST_FINDINGS),
            fixed=changed if changed != found.text else "",
        )

    def find_quote(
        self,
        words: Annotated[str, About("The words, or the first and last with … between them")],
        source: SourceText,
    ) -> QuoteSearch:
        """Find words in a text: where they stand, or the nearest passage and how it differs."""
        text, name = self._text(source)
        page = Source(name or "source", text=text)
        quote = argmap.Quote(words)
        first, dots, last = words.partition("…")
        if dots and first.strip() and last.strip() and "…" not in last:
            quote = argmap.Quote(first.strip(), until=last.strip())
        match = argmap.find(page, quote)
        spans = [(match.spans[0][0], match.spans[-1][1])] if match.spans else list(match.places)
        near = match.nearest
        return QuoteSearch(
            status=match.status.value,
            exact=" ".join(text[spans[0][0] : spans[0][1]].split()) if match.spans else "",
            line=match.line or (near.line if near is not None else 0),
            paragraph=match.paragraph or 0,
            sentence=match.sentence or 0,
            places=[place_of(page, start, end) for start, end in spans],
            nearest=near.difference if near is not None else "",
            suggestion=near.suggestion if near is not None else "",
        )

    def show_map(
        self,
        map: MapText,  # noqa: A002
        format: Annotated[  # noqa: A002
            str, About("tree, or the name of a notation: json, argdown, draft, …")
        ] = "tree",
    ) -> MapOutput:
        """Show a map as a tree of text, or write it in another notation."""
        debate = self._map(map)
        text = argmap.to_text(debate) if format == "tree" else argmap.dumps(debate, format)
        thesis = debate.thesis
        return MapOutput(text=text, claims=len(debate.claims), thesis=thesis.id if thesis else "")

    def evaluate_map(
        self,
        map: MapText,  # noqa: A002
        semantics: Annotated[str, About("grounded, preferred, …")] = "grounded",
    ) -> EvaluationAnswer:
        """Decide which claims of a map stand, given its supports and counterpoints, and why.

        That is what follows from the map, and no verdict on the matter.
        """
        debate = self._small(self._map(map))
        verdict = argmap.evaluate(debate, semantics=semantics)
        thesis = debate.thesis
        return EvaluationAnswer(
            semantics=semantics,
            thesis=thesis.id if thesis else "",
            claims=[
                ClaimStanding(
                    claim=claim.id,
                    standing=str(verdict[claim.id].value),
                    why=str(verdict.why(claim.id)),
                )
                for claim in debate.claims
            ],
        )

    def compare_maps(self, left: MapText, right: MapText) -> ComparisonAnswer:
        """Hold two maps side by side: what is in both, what in one alone, what differs."""
        one, other = self._small(self._map(left)), self._small(self._map(right))
        return ComparisonAnswer(text=str(argmap.compare(one, other)), equal=one == other)

    def render_map(
        self,
        map: MapText,  # noqa: A002
        format: Literal["svg", "png"] = "svg",  # noqa: A002
    ) -> str | bytes:
        """Draw a map as SVG (text) or PNG (an image)."""
        import tempfile

        debate = self._small(self._map(map))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f"map.{format}")
            argmap.render(debate, path, timeout=self._seconds - 1)
            if format == "svg":
                return path.read_text("utf-8")
            return path.read_bytes()

    def explain(
        self,
        code: Annotated[str, About("The code of a check, or guide for the form")],
    ) -> CheckExplanation:
        """Explain a check, with an example it objects to and one it passes; or the draft form."""
        if code == "guide":
            from argmap.drafts.guide import guide

            return CheckExplanation(
                code="guide",
                severity="",
                objects_to="",
                why=guide(),
                literature="",
                objects_to_example="",
                passes_example="",
            )
        row = next((row for row in argmap.CHECKS if row.code == code), None)
        if row is None:
            known = [row.code for row in argmap.CHECKS]
            from argmap.errors import UnknownIdError, brief, did_you_mean

            raise UnknownIdError(f"no check {brief(code)}{did_you_mean(code, known)}")
        return CheckExplanation(
            code=row.code,
            severity=row.severity.value,
            objects_to=row.summary,
            why=row.why,
            literature=row.literature,
            objects_to_example=row.triggers.strip(),
            passes_example=row.passes.strip(),
        )

    # What comes in.

    def _review(self, text: str, source: str, *, analysis: bool = False) -> Review:
        words, name = self._text(text)
        sources = []
        if source:
            document, called = self._text(source)
            sources = [Source(called or "source", text=document)]
        folder = self._folder if name else None
        return review(words, sources=sources, name=name or None, analysis=analysis, folder=folder)

    def _map(self, text: str) -> ArgumentMap:
        words, name = self._text(text)
        return argmap.loads(words, name=name or None)

    def _small(self, debate: ArgumentMap) -> ArgumentMap:
        if len(debate.elements) > 2 * LARGEST:
            raise TooLargeError(f"expected at most {LARGEST} claims to draw, compare or evaluate")
        return debate

    def _text(self, text: str) -> tuple[str, str]:
        """Return the text, or that of the file it names in the folder, and the file's name."""
        if len(text) > LONGEST:
            raise TooLargeError(f"expected at most {LONGEST} characters, found {len(text)}")
        if self._folder is None or "\n" in text or len(text) > 255:
            return text, ""
        path = Path(os.path.realpath(self._folder / text)) if text and "\0" not in text else None
        if path is None or not path.is_relative_to(self._folder) or not path.is_file():
            return text, ""
        if path.stat().st_size > 4 * LONGEST:
            raise TooLargeError(f"the file {text!r} is too large")
        from argmap.files import read_bytes, text_of

        return text_of(read_bytes(path), text), text
