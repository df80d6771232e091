"""The tools of argmap for a language model, served by the Model Context Protocol over stdio.

Text goes in, text and typed values come out. No file is opened unless a folder is given, and then
only in that folder. Every tool is bounded in size and time, and every refusal reaches the model in
its own words.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Annotated, Literal, NotRequired, ParamSpec, TypeVar

import anyio
import anyio.to_thread
from mcp.server import MCPServer
from mcp.server.mcpserver import Image
from mcp.server.mcpserver.exceptions import ToolError
from pydantic import Field
from typing_extensions import TypedDict  # pydantic asks for it before Python 3.12

import argmap
from argmap.drafts.edits import edited, fixable
from argmap.drafts.review import Review, review
from argmap.errors import ArgmapError
from argmap.findings import Finding, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.text.source import Source

LONGEST = 2_000_000
"""The most characters of a text."""

LARGEST = 2_000
"""The most claims of a map that is drawn, compared or evaluated."""

SECONDS = 20.0
"""The longest that a tool may take."""

_MOST_FINDINGS = 300
_P = ParamSpec("_P")
_R = TypeVar("_R")


class Place(TypedDict):
    """Words of the source: the paragraph and sentence they begin in, and their offsets."""

    source: str
    paragraph: int
    sentence: int
    start: int
    end: int


class Fix(TypedDict):
    """A change of the text: from a line and column up to another, replaced."""

    line: int
    column: int
    end_line: int
    end_column: int
    replacement: str
    certain: bool


class Told(TypedDict):
    """One finding."""

    code: str
    severity: str
    message: str
    hint: str
    pointer: str
    subject: str
    line: int
    column: int
    excerpt: str
    place: NotRequired[Place]
    fix: NotRequired[Fix]


class Checked(TypedDict):
    """What there is to say of a map."""

    clean: bool
    errors: int
    warnings: int
    notes: int
    claims: int
    findings: list[Told]
    left_out: int
    fixed: str


class Started(TypedDict):
    """A first map."""

    map: str
    format: str
    claims: int
    sentences: int
    set_aside: list[str]


class Found(TypedDict):
    """The places of words in a text."""

    status: str
    exact: str
    line: int
    paragraph: int
    sentence: int
    places: list[Place]
    nearest: str
    suggestion: str


class Shown(TypedDict):
    """A map as a tree of text, or in a notation."""

    text: str
    claims: int
    thesis: str


class Standing(TypedDict):
    """The standing of a claim, with its reason."""

    claim: str
    standing: str
    why: str


class Evaluated(TypedDict):
    """Which claims stand."""

    semantics: str
    thesis: str
    claims: list[Standing]


class Compared(TypedDict):
    """Two maps side by side."""

    text: str
    equal: bool


class Explained(TypedDict):
    """Why a check exists."""

    code: str
    severity: str
    objects_to: str
    why: str
    literature: str
    objects_to_example: str
    passes_example: str


MapText = Annotated[
    str,
    Field(
        description="The map: a draft, argmap's JSON, Argdown or another notation; with --folder "
        "also the name of a file there"
    ),
]
SourceText = Annotated[
    str,
    Field(
        description="The text the map is about; with --folder also the name of a file there. "
        "Empty where the map holds its text"
    ),
]


def server(folder: Path | None = None) -> MCPServer:
    """Return the server with its tools.

    Args:
        folder: The folder whose files may be read; none opens no file.
    """
    tools = Tools(folder)
    made = MCPServer(
        "argmap",
        title="argmap: argument maps tied to the words of their source",
        instructions=_INSTRUCTIONS,
        version=argmap.__version__,
        log_level="ERROR",
    )
    made.tool()(_told(tools.start_map))
    made.tool()(_told(tools.check_map))
    made.tool()(_told(tools.find_quote))
    made.tool()(_told(tools.show_map))
    made.tool()(_told(tools.evaluate_map))
    made.tool()(_told(tools.compare_maps))
    made.tool()(_told(tools.explain))
    made.tool(structured_output=False)(_told(tools.render_map))
    return made


def serve(folder: Path | None = None) -> None:
    """Serve over the standard input and output until the client closes them."""
    server(folder).run("stdio")


_INSTRUCTIONS = (
    "Maps of what a text argues. Write a draft (call explain with 'guide' for its form), send it "
    "to check_map with the text, repair what is told, and send it again until it is clean. argmap "
    "checks every quote against the text and writes no argument itself."
)


def _told(tool: Callable[_P, _R]) -> Callable[_P, Awaitable[_R]]:
    """Return the tool, bounded in time, with its refusals in words that reach the client."""

    @functools.wraps(tool)
    async def told(*arguments: _P.args, **options: _P.kwargs) -> _R:
        call = functools.partial(tool, *arguments, **options)
        try:
            with anyio.fail_after(SECONDS):
                return await anyio.to_thread.run_sync(call, abandon_on_cancel=True)
        except ArgmapError as error:
            raise ToolError(str(error)) from error
        except TimeoutError as error:
            raise ToolError(f"it took longer than {SECONDS:g} seconds; ask for less") from error
        except RecursionError as error:
            raise ToolError("the text nests too deeply") from error

    return told


class Tools:
    """The tools, as methods.

    Args:
        folder: The folder whose files may be read, if any.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = None if folder is None else Path(os.path.realpath(folder))

    def start_map(
        self,
        text: SourceText,
        title: Annotated[str, Field(description="The title of the text, if it has one")] = "",
        format: Literal["draft", "json", "argdown"] = "draft",  # noqa: A002 - the field's word
    ) -> Started:
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
        return Started(
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
            Field(description="Codes of findings whose suggested fixes are to be made too"),
        ] = (),
        analysis: Annotated[bool, Field(description="Also the checks made for teaching")] = False,
    ) -> Checked:
        """Say everything there is to object to in a map, at once, each with a hint and a place.

        "fixed" is the map with its certain fixes made (and those of the codes in fix), where that
        changes anything.
        """
        found = self._review(map, source, analysis=analysis)
        severities = [each.severity for each in found.findings]
        changed = edited(found.text, [each.fix for each in fixable(found.findings, fix)])
        return Checked(
            clean=found.is_clean,
            errors=severities.count(Severity.ERROR),
            warnings=severities.count(Severity.WARNING),
            notes=severities.count(Severity.INFO),
            claims=len(found.debate.claims) if found.debate is not None else 0,
            findings=[_told_of(each) for each in found.findings[:_MOST_FINDINGS]],
            left_out=max(0, len(found.findings) - _MOST_FINDINGS),
            fixed=changed if changed != found.text else "",
        )

    def find_quote(
        self,
        words: Annotated[
            str, Field(description="The words, or the first and last with … between them")
        ],
        source: SourceText,
    ) -> Found:
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
        return Found(
            status=match.status.value,
            exact=" ".join(text[spans[0][0] : spans[0][1]].split()) if match.spans else "",
            line=match.line or (near.line if near is not None else 0),
            paragraph=match.paragraph or 0,
            sentence=match.sentence or 0,
            places=[_place(page, start, end) for start, end in spans],
            nearest=near.difference if near is not None else "",
            suggestion=near.suggestion if near is not None else "",
        )

    def show_map(
        self,
        map: MapText,  # noqa: A002
        format: Annotated[  # noqa: A002
            str, Field(description="tree, or the name of a notation: json, argdown, draft, …")
        ] = "tree",
    ) -> Shown:
        """Show a map as a tree of text, or write it in another notation."""
        debate = self._map(map)
        text = argmap.to_text(debate) if format == "tree" else argmap.dumps(debate, format)
        thesis = debate.thesis
        return Shown(text=text, claims=len(debate.claims), thesis=thesis.id if thesis else "")

    def evaluate_map(
        self,
        map: MapText,  # noqa: A002
        semantics: Annotated[str, Field(description="grounded, preferred, …")] = "grounded",
    ) -> Evaluated:
        """Say which claims of a map stand, given its supports and counterpoints, and why.

        That is what follows from the map, and no verdict on the matter.
        """
        debate = self._small(self._map(map))
        verdict = argmap.evaluate(debate, semantics=semantics)
        thesis = debate.thesis
        return Evaluated(
            semantics=semantics,
            thesis=thesis.id if thesis else "",
            claims=[
                Standing(
                    claim=claim.id,
                    standing=str(verdict[claim.id].value),
                    why=str(verdict.why(claim.id)),
                )
                for claim in debate.claims
            ],
        )

    def compare_maps(self, left: MapText, right: MapText) -> Compared:
        """Hold two maps side by side: what is in both, what in one alone, what differs."""
        one, other = self._small(self._map(left)), self._small(self._map(right))
        return Compared(text=str(argmap.compare(one, other)), equal=one == other)

    def render_map(
        self,
        map: MapText,  # noqa: A002
        format: Literal["svg", "png"] = "svg",  # noqa: A002
    ) -> list[str | Image]:
        """Draw a map as SVG (text) or PNG (an image)."""
        import tempfile

        debate = self._small(self._map(map))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f"map.{format}")
            argmap.render(debate, path, timeout=SECONDS - 1)
            if format == "svg":
                return [path.read_text("utf-8")]
            return [Image(data=path.read_bytes(), format="png")]

    def explain(
        self,
        code: Annotated[str, Field(description="The code of a check, or guide for the form")],
    ) -> Explained:
        """Explain a check, with an example it objects to and one it passes; or the draft form."""
        if code == "guide":
            from argmap.drafts.guide import guide

            return Explained(
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
            from argmap.errors import UnknownIdError, did_you_mean, quoted

            raise UnknownIdError(f"no check {quoted(code)}{did_you_mean(code, known)}")
        return Explained(
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
            raise ToolError(f"expected at most {LARGEST} claims to draw, compare or evaluate")
        return debate

    def _text(self, text: str) -> tuple[str, str]:
        """Return the text, or that of the file it names in the folder, and the file's name."""
        if len(text) > LONGEST:
            raise ToolError(f"expected at most {LONGEST} characters, found {len(text)}")
        if self._folder is None or "\n" in text or len(text) > 255:
            return text, ""
        path = Path(os.path.realpath(self._folder / text)) if text and "\0" not in text else None
        if path is None or not path.is_relative_to(self._folder) or not path.is_file():
            return text, ""
        if path.stat().st_size > 4 * LONGEST:
            raise ToolError(f"the file {text!r} is too large")
        from argmap.files import read_bytes, text_of

        return text_of(read_bytes(path), text), text


def _told_of(finding: Finding) -> Told:
    place = finding.location
    told = Told(
        code=finding.code,
        severity=finding.severity.value,
        message=finding.message,
        hint=finding.hint,
        pointer=finding.pointer,
        subject=finding.subject or "",
        line=place.line if place is not None else 0,
        column=place.column if place is not None else 0,
        excerpt=finding.excerpt[:300],
    )
    words = finding.source_place
    if words is not None:
        told["place"] = Place(
            source=words.source,
            paragraph=words.paragraph,
            sentence=words.sentence,
            start=words.start,
            end=words.end,
        )
    if finding.fix is not None:
        fix = finding.fix
        told["fix"] = Fix(
            line=fix.location.line,
            column=fix.location.column,
            end_line=fix.end.line,
            end_column=fix.end.column,
            replacement=fix.replacement,
            certain=fix.certain,
        )
    return told


def _place(source: Source, start: int, end: int) -> Place:
    from argmap.drafts.review import place_in

    found = place_in(source, start, end)
    return Place(
        source=found.source,
        paragraph=found.paragraph,
        sentence=found.sentence,
        start=found.start,
        end=found.end,
    )
