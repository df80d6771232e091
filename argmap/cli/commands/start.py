"""``argmap start``: a first map of a document, to go on from."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.input import say, write_out

if TYPE_CHECKING:
    from argmap.drafts.documents import Document
    from argmap.model.argument_map import ArgumentMap

_BESIDE = ".txt"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``start`` takes."""
    parser.add_argument("file", metavar="TEXT", help="a text, Markdown, or a PDF (extra 'pdf')")
    parser.add_argument(
        "-o",
        "--output",
        metavar="MAP",
        help="the file to write, such as map.argdown or map.json (default: Argdown, printed)",
    )
    parser.add_argument(
        "--language", metavar="TAG", default="", help="the language of the text, such as en or de"
    )
    parser.add_argument("--force", action="store_true", help="overwrite a map that is there")


def run(arguments: argparse.Namespace) -> int:
    """Write a first map of the document: one claim for each sentence, with its words.

    Raises:
        ArgmapError: When the document has no text or no sentence, or the map cannot be written.
    """
    from attrs import evolve

    from argmap.drafts.documents import load_document
    from argmap.drafts.first_map import start
    from argmap.errors import FileError, brief
    from argmap.formats import dump, dumps
    from argmap.formats.recognition import to_write

    document = load_document(arguments.file)
    if arguments.language:
        document = document._replace(source=evolve(document.source, language=arguments.language))
    debate = start(document.source, pages=document.pages)
    if arguments.output is None:
        write_out(dumps(_embed_text(debate, document), "argdown"))
        return 0
    to_write(arguments.output)
    target = Path(arguments.output)
    if target.exists() and not arguments.force:
        message = f"{brief(arguments.output)} is there already; write over it with --force"
        raise FileError(message)
    debate, beside = _put_text_beside(debate, document, arguments.file, target)
    dump(debate, target)
    _report(debate, document, arguments.output, beside)
    return 0


def _embed_text(debate: ArgumentMap, document: Document) -> ArgumentMap:
    """Return the map with the text in it, where it has no file that a map here could read."""
    from attrs import evolve

    from argmap.formats.source_texts import TextFromPath

    source = debate.sources[0]
    path = source.path
    if not document.is_text or path is None or Path(path).is_absolute() or path.startswith(".."):
        return evolve(debate, sources=[evolve(source, path=None)])
    return evolve(debate, sources=[evolve(source, text=TextFromPath(source.text or ""))])


def _put_text_beside(
    debate: ArgumentMap, document: Document, file: str, target: Path
) -> tuple[ArgumentMap, Path | None]:
    """Return the map with its text in a file beside it, and that file if it was written.

    A map reads texts from its own folder only, so a text from elsewhere is copied there.

    Raises:
        FileError: Another text stands in that file.
    """
    from attrs import evolve

    from argmap.errors import FileError, brief
    from argmap.files import write_atomically
    from argmap.formats.source_texts import TextFromPath

    source = debate.sources[0]
    text = source.text or ""
    folder = Path(os.path.realpath(target.parent))
    original = Path(os.path.realpath(file))
    written = None
    if document.is_text and original.is_relative_to(folder):
        path = original.relative_to(folder).as_posix()
    else:
        written = target.with_name(target.name.split(".")[0] + _BESIDE)
        data = text.encode()
        if written.exists() and written.read_bytes() != data:
            message = f"cannot write the text to {brief(str(written))}: another text stands there"
            raise FileError(f"{message}; move it, or write the map under another name")
        write_atomically(written, data)
        path = written.name
    source = evolve(source, path=path, text=TextFromPath(text))
    return evolve(debate, sources=[source]), written


def _report(debate: ArgumentMap, document: Document, name: str, beside: Path | None) -> None:
    """Print the files written, the parts set aside, and the next step."""
    from argmap.errors import brief, quantity
    from argmap.findings import printable

    source = debate.sources[0]
    sentences = len(source.sentences)
    parts = (
        ("heading", len(source.layout.headings)),
        ("footnote", len(source.running.notes)),
        *document.aside,
    )
    aside = [quantity(count, noun) for noun, count in parts if count]
    line = f"wrote {printable(name)}: {len(debate.claims)} claims for {sentences} sentences"
    if aside:
        most, last = aside[:-1], aside[-1]
        line += f"; set aside: {', '.join(most)} and {last}" if most else f"; set aside: {last}"
    say(line)
    if beside is not None:
        say(f"wrote {printable(str(beside))}: the text of {brief(source.address or source.title)}")
    say(f"next: argmap check {printable(name)}")
