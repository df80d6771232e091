"""Findings about finished pictures: text too small, links left out, letters that no font has."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Iterator, Mapping, MutableMapping
from shutil import which

from argmap.diagram.dot.drawing import Drawing
from argmap.diagram.engine.outputs import size_of
from argmap.diagram.pages import LEGIBLE, Page
from argmap.findings import Finding, Severity
from argmap.model.records import Claim

SMALL_TEXT = "small-text"
"""The code of the finding that a drawing does not fit its page legibly."""

_PRINTED = re.compile(rb"/Type\s*/Page\b")
_PAINTED = ("png", "pdf")  # what shows letters as the fonts of this machine have them
_PATIENCE = 5.0
_MOST = 12  # scripts that are asked for
# Scripts that the fonts an engine measures with have.
_COMMON = frozenset({"LATIN", "GREEK", "CYRILLIC", "DIGIT", "COMBINING", "MODIFIER"})
_SYMBOLS, _EMOJI = 0x2600, 0x1F000
_CALLED = {"CJK": "Chinese characters", "EMOJI": "emoji", "SYMBOLS": "symbols"}


def omissions(
    drawing: Drawing,
    pictures: Mapping[str, bytes],
    fonts: MutableMapping[str, bool | None] | None = None,
) -> Iterator[Finding]:
    """Yield a finding for each thing that the pictures of a drawing leave out.

    Nothing is said where it cannot be known.

    Args:
        drawing: The drawing.
        pictures: Its pictures, by their formats.
        fonts: For each script asked for so far, whether a font has it; the answers are added.
    """
    yield from _legibility(drawing, pictures)
    if "pdf" in pictures:
        yield from _links(drawing, pictures["pdf"])
    formats = [name for name in _PAINTED if name in pictures]
    if formats:
        known: MutableMapping[str, bool | None] = {} if fonts is None else fonts
        yield from _letters(drawing, formats, known)


def _legibility(drawing: Drawing, pictures: Mapping[str, bytes]) -> Iterator[Finding]:
    page, text = drawing.page, drawing.text_size
    in_ranks = not drawing.shapes
    size = size_of(pictures["svg"]) if in_ranks and "svg" in pictures else None
    if size is not None:
        text = page.text(*size)
    several = "pdf" in pictures and len(_PRINTED.findall(pictures["pdf"])) > 1
    if several and in_ranks:
        yield Finding(
            "printed-in-columns",
            Severity.INFO,
            "the PDF is in columns, on several sheets: in ranks it would not be legible on one",
        )
    one = set(pictures) - {"pdf"} if drawing.sheets is not None else pictures
    if one and page.name != "screen":  # which is as large as one makes it
        yield from small_text(text, page)


def small_text(text: float, page: Page) -> Iterator[Finding]:
    """Yield a finding if the text of a drawing is too small to read on its page, with a way out."""
    if round(text, 1) < LEGIBLE:
        yield Finding(
            SMALL_TEXT,
            Severity.INFO,
            f"text is {text:.1f} pt on {page.name}, too small to read",
            hint="draw a part of the map (focus, collapse), an overview as an SVG, or a PDF of a "
            "paper size in columns, which takes several sheets",
        )


def _links(drawing: Drawing, pdf: bytes) -> Iterator[Finding]:
    outer = drawing.leads_out
    if outer and b"/URI" not in pdf:
        what = "its links: this engine writes none"
    elif drawing.leads_within:
        what = "links to places within it, such as from references to boxes"
    else:
        return
    message = f"the PDF is without {what}; an SVG has them"
    yield Finding("links-left-out", Severity.INFO, message)


def _letters(
    drawing: Drawing, formats: list[str], known: MutableMapping[str, bool | None]
) -> Iterator[Finding]:
    program = which("fc-list")
    scripts = _scripts(drawing) if program else {}
    missing: list[str] = []
    for script, letter in scripts.items():
        if script not in known:
            known[script] = _has_font(program or "", letter)
        has = known[script]
        if has is None:
            return
        if not has:
            missing.append(f"{_CALLED.get(script, script.capitalize())} ({letter})")
    if missing:
        files = " and ".join([name.upper() for name in formats])
        yield Finding(
            "missing-glyphs",
            Severity.WARNING,
            f"no font on this machine has {', '.join(missing)}: the {files} shows boxes instead; "
            "install a font that has them, such as Noto, or draw an SVG",
        )


def _scripts(drawing: Drawing) -> dict[str, str]:
    """Return a letter of each script in the drawing, but for those that every font has."""
    found: dict[str, str] = {}
    seen: set[str] = set()
    for text in _texts(drawing):
        if text.isascii():
            continue
        for letter in text:
            if letter <= "\u024f" or letter in seen:
                continue
            seen.add(letter)
            script = _script(letter)
            if script and script not in found and len(found) < _MOST:
                found[script] = letter
    return found


def _texts(drawing: Drawing) -> Iterator[str]:
    """Yield the texts of the map that the drawing shows."""
    debate, lines = drawing.overlay.debate, drawing.names.lines
    yield debate.title
    yield from [party.name for party in debate.parties]
    yield from [each.name for each in debate.perspectives]
    for source in debate.sources:
        yield from (source.called, source.title, source.author)
    for element in debate.elements:
        if isinstance(element, Claim):
            yield from (element.title, element.text, *element.group)
        yield element.cue
        if "note" in lines:
            yield element.note
        if "tags" in lines:
            yield from element.tags
        if "id" in lines:
            yield element.id


def _script(letter: str) -> str:
    """Return the script of a letter as Unicode's names begin with it; nothing for the usual."""
    if ord(letter) >= _SYMBOLS and unicodedata.category(letter) == "So":
        return "EMOJI" if ord(letter) >= _EMOJI else "SYMBOLS"
    if unicodedata.category(letter)[0] != "L":
        return ""
    script = unicodedata.name(letter, "").partition(" ")[0]
    return "" if script in _COMMON else script


def _has_font(program: str, letter: str) -> bool | None:
    """Return whether a font has the letter, as fontconfig says, which engines ask too."""
    try:
        done = subprocess.run(  # noqa: S603 - found on PATH, and a number as its argument
            [program, f":charset={ord(letter):x}", "family"],
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if done.returncode else bool(done.stdout.strip())
