"""Documents as sources: text files, Markdown and PDF; the text of other files is asked for."""

from __future__ import annotations

import os
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path
from typing import Final, NamedTuple

from argmap.errors import FileError, FormatError, brief
from argmap.files import FilePath, read_bytes, text_of
from argmap.languages import LANGUAGES
from argmap.languages.recognition import recognise
from argmap.parameters import expect_path
from argmap.text.source import Source

_MARKDOWN: Final = (".md", ".markdown", ".mdown", ".qmd", ".rmd")
_PANDOC: Final = "or run: pandoc -t plain --wrap=none {name} -o {stem}.txt"
_OTHERS: Final[tuple[tuple[tuple[str, ...], str, str], ...]] = (
    (
        (".docx", ".doc", ".odt", ".rtf", ".pages"),
        "a document of a word processor",
        "save it as plain text there, " + _PANDOC,
    ),
    (
        (".html", ".htm", ".xhtml"),
        "a web page",
        "copy its text into a file from the browser, " + _PANDOC,
    ),
    ((".epub",), "an e-book", _PANDOC.removeprefix("or ")),
    ((".tex",), "LaTeX", _PANDOC.removeprefix("or ")),
)
_LONGEST_TITLE = 150  # characters
_FEWEST = 12  # words that a language is recognised by
_ZIP = b"PK\x03\x04"
_HTML = re.compile(rb"\s*(?:<!doctype html|<html[\s>])", re.IGNORECASE)
_NAME = re.compile(r"[^\W_]+(?:[-_.]?[^\W_]+)*")


class Document(NamedTuple):
    """A document that was read.

    Attributes:
        source: The source, with its text.
        pages: The names of its pages, between form feeds of the text; empty where it has none.
        is_text: Whether the file is the text itself, and not a document that holds it.
        aside: How many parts of each kind its text leaves out, as in ``("table", 2)``.
    """

    source: Source
    pages: tuple[str, ...]
    is_text: bool
    aside: tuple[tuple[str, int], ...] = ()


def load_document(path: FilePath) -> Document:
    """Return the document in a file.

    Raises:
        FileError: It is missing, cannot be read, or is a PDF without a text.
        FormatError: Another program has to extract its text; the message says how.
        ReadError: It is no UTF-8 text.

    >>> load_document("no such.txt")
    Traceback (most recent call last):
    argmap.errors.FileError: cannot read 'no such.txt': there is no such file or folder
    """
    expect_path(path)
    name = os.fspath(path)
    data = read_bytes(name)
    suffix = Path(name).suffix.lower()
    refused = _refusal(name, suffix, data)
    if refused is not None:
        raise refused
    stem = Path(name).stem
    if data[:1024].lstrip().startswith(b"%PDF-"):
        from argmap.drafts.pdf import pages_of

        pages = pages_of(data, name)
        text, names, title = pages.text, pages.names, pages.title
        return Document(_source(stem, text, title, address=Path(name).name), names, is_text=False)
    is_utf16 = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    if b"\0" in data[:8192] and not is_utf16:
        raise FileError(f"{brief(name)} holds binary data, not text; give a text file or a PDF")
    text = text_of(data, name)
    if suffix in _MARKDOWN:
        from argmap.drafts.markdown import plain_text

        plain, title, aside = plain_text(text)
        source = _source(stem, plain, title, address=Path(name).name)
        return Document(source, (), is_text=False, aside=aside)
    if is_utf16:  # a map reads its texts as UTF-8
        return Document(_source(stem, text, address=Path(name).name), (), is_text=False)
    return Document(_source(stem, text, path=name), (), is_text=True)


def load_source(path: FilePath) -> Source:
    """Return the document in a file as a source: a text, Markdown, or (extra "pdf") a PDF.

    It has a title, a digest, and its language where that shows plainly.

    Raises:
        FileError: It is missing, cannot be read, or is a PDF without a text.
        FormatError: Another program has to extract its text; the message says how.
        ReadError: It is no UTF-8 text.

    >>> load_source("no such.txt")
    Traceback (most recent call last):
    argmap.errors.FileError: cannot read 'no such.txt': there is no such file or folder
    """
    return load_document(path).source


def _refusal(name: str, suffix: str, data: bytes) -> FormatError | None:
    known = next((row for row in _OTHERS if suffix in row[0]), None)
    if known is None and _HTML.match(data):
        known = _OTHERS[1]
    if known is None and data.startswith(_ZIP):
        known = _OTHERS[0]
    if known is None:
        return None
    _, what, remedy = known
    file = Path(name)
    way = remedy.format(name=brief(file.name), stem=file.stem)
    return FormatError(f"{brief(name)} is {what}; {way}")


def _source(
    stem: str, text: str, title: str = "", *, path: str | None = None, address: str = ""
) -> Source:
    """Make a source of a text, with the name of its file and its first heading as title."""
    source = Source(_id(stem), text=text, path=path, address=address)
    return Source(
        source.id,
        text=text,
        path=path,
        address=address,
        title=title or title_of(source),
        sha256=source.digest,
        language=language_of(source),
    )


def _id(stem: str) -> str:
    found = _NAME.search(stem)
    return found[0] if found else "source"


def title_of(source: Source) -> str:
    r"""Return the heading at the beginning of the source; empty where there is none.

    >>> title_of(Source("page", text="On tax\n\nIt may help."))
    'On tax'
    """
    layout = source.layout
    if not layout.headings:
        return ""
    start, end = layout.headings[0]
    if layout.sentences and layout.sentences[0].start < start:
        return ""
    words = " ".join((source.text or "")[start:end].split())
    return words if len(words) <= _LONGEST_TITLE else ""


def language_of(source: Source) -> str:
    """Return the tag of the language, recognised by small words; empty if they are too few.

    >>> language_of(Source("page", text="It is the words of the text that tell what it is in."))
    'en'
    """
    keys = source.words.keys
    return recognise(keys, LANGUAGES).tag if len(keys) >= _FEWEST else ""
