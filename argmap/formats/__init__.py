"""Maps in files and texts: one table of notations, and the same five functions over all of them."""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast

from attrs import evolve

from argmap.collector import without_collector
from argmap.errors import FileError, FormatError, LossError, ReadError, WrongTypeError, brief
from argmap.files import FilePath, read_bytes, text_of, write_atomically
from argmap.findings import Finding, Location, Severity
from argmap.formats.code_fence import fenced_text
from argmap.formats.format import Beside, Format, Reader, Writer
from argmap.formats.other_files import refuse_binary
from argmap.formats.recognition import format_named, recognise, rows_of, to_write
from argmap.formats.registry import FORMATS
from argmap.model.expectation import expect_map
from argmap.parameters import expect_path, expect_text
from argmap.values import as_given

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap
    from argmap.wording.words import Words

__all__ = [
    "FORMATS",
    "Beside",
    "Format",
    "dump",
    "dumps",
    "format_named",
    "load",
    "load_with_format",
    "loads",
    "losses",
    "read_text",
    "recognise",
    "to_write",
]


def load(
    path: FilePath,
    *,
    format: str | None = None,  # noqa: A002 - the field's word
    strict: bool = False,
    formats: Iterable[Format] = FORMATS,
    hidden: bool = False,
) -> ArgumentMap:
    """Return the map that a file holds.

    Its suffix and its content decide which notation that is. Then the text of each source that has
    a ``path`` and no text is read, from inside the file's own folder only; so are the files that an
    Argdown text includes. What the reader noticed stands on the map's ``findings``.

    Args:
        path: The file, in UTF-8 or in the encoding it declares.
        format: The name of the notation, instead.
        strict: Whether to raise what the reader noticed, if any of it is a warning or an error;
            Argdown is then read as its own tool reads it, also where that drops a backslash.
        formats: The notations there are, in the order in which they are tried; add one of your own
            by ``(*FORMATS, mine)``.
        hidden: Whether texts of sources are also read from hidden files and folders, whose names
            begin with a point. The text of any other file is given by hand; see ``load_source``.

    Raises:
        FileError: The file is missing, a folder, or cannot be read.
        FormatError: The notation is unknown, or cannot be told from suffix and content.
        ReadError: The text is no map in that notation; with ``strict``, also what was noticed.

    >>> from argmap import load
    >>> load("no such.json")
    Traceback (most recent call last):
    argmap.errors.FileError: cannot read 'no such.json': there is no such file or folder
    """
    return load_with_format(path, format=format, strict=strict, formats=formats, hidden=hidden)[1]


@without_collector
def load_with_format(
    path: FilePath,
    *,
    format: str | None = None,  # noqa: A002 - the field's word
    strict: bool = False,
    formats: Iterable[Format] = FORMATS,
    name: str | None = None,
    hidden: bool = False,
) -> tuple[Format, ArgumentMap]:
    """Return the notation of a file, and the map that it holds, as ``load`` reads it.

    Args:
        path: The file.
        format: The name of the notation; see ``load``.
        strict: Whether to raise what the reader noticed; see ``load``.
        formats: The notations there are; see ``load``.
        name: What errors and locations call the file; its path, unless given.
        hidden: Whether hidden texts are read; see ``load``.

    Raises:
        ArgmapError: As ``load`` raises.

    >>> load_with_format("no such.json")
    Traceback (most recent call last):
    argmap.errors.FileError: cannot read 'no such.json': there is no such file or folder
    """
    given = as_given(path)
    if not isinstance(given, str | os.PathLike):
        raise WrongTypeError(
            f"load() takes the path of a file, found a value of type {type(given).__name__}: "
            f"{brief(given)}; loads() takes the text of a map, or its values as a dict"
        )
    text, row, odd = read_text(path, format=format, formats=formats, name=name)
    said = os.fspath(path) if name is None else name
    debate = _read(row, text, said, strict=strict, path=path)
    if debate.sources:
        from argmap.formats.source_texts import with_texts

        debate = with_texts(debate, Path(path).parent, hidden=hidden)
    if odd is not None:
        debate = evolve(debate, findings=(odd, *debate.findings))
    if row.beside is not None:
        debate = row.beside.settle(debate)
    return row, _note_changed_sources(debate, strict=strict)


@without_collector
def loads(
    text: str | Mapping[str, object],
    format: str | None = None,  # noqa: A002 - the field's word
    *,
    name: str | None = None,
    strict: bool = False,
    formats: Iterable[Format] = FORMATS,
) -> ArgumentMap:
    """Return the map that a text holds; no file is read.

    Args:
        text: The text; or the values of a map in the native form or the draft form.
        format: The name of its notation; else the content decides, and the suffix of ``name``.
        name: What locations call the text.
        strict: Whether to raise what the reader noticed; see ``load``.
        formats: The notations there are; see ``load``.

    Raises:
        FormatError: The notation is unknown, or cannot be told from the content.
        ReadError: The text is no map in that notation; with ``strict``, also what was noticed.

    >>> loads('{"argmap": 1, "elements": [{"kind": "claim", "id": "tax", "text": "Tax carbon."}]}')
    ArgumentMap('', 1 claim, 0 supports, 0 counterpoints)
    """
    given = as_given(text)
    if not isinstance(given, str | Mapping):
        raise WrongTypeError(
            "loads() takes the text of a map, or its values as a dict, found a value of type "
            f"{type(given).__name__}: {brief(given)}; load() reads a file"
        )
    if name is not None:
        expect_text(name, "name", "give the one that errors are to call the text by")
    if isinstance(text, Mapping):
        from argmap.formats.plain import from_dict

        return _note_changed_sources(from_dict(text, format), strict=strict)
    row = _to_read(text, format, name, formats)
    return _note_changed_sources(_read(row, text, name, strict=strict), strict=strict)


def dump(
    debate: ArgumentMap,
    path: FilePath,
    *,
    format: str | None = None,  # noqa: A002 - the field's word
    allow_loss: bool = False,
    formats: Iterable[Format] = FORMATS,
    words: Words | None = None,
) -> None:
    """Write the map to a file, all of it or nothing.

    The text of a source that ``load`` read from its ``path`` stays in its own file. Where the
    notation has its text in a file beside (brat), that is written too, unless it is there already.

    Args:
        debate: The map.
        path: The file; its suffix decides which notation is written.
        format: The name of the notation, instead.
        allow_loss: Whether to leave out what the notation cannot say.
        formats: The notations there are; see ``load``.
        words: The words of a handout or of Mermaid, in place of the English ones.

    Raises:
        FormatError: The notation or the suffix is unknown, or the notation is only read; words for
            a notation that has none of its own.
        LossError: The notation cannot say all of the map; the error lists what it cannot.
        FileError: The file cannot be written; what was there is still there. Another text stands in
            the file beside.

    >>> from argmap import ArgumentMap
    >>> dump(ArgumentMap(), "map.jsn")
    Traceback (most recent call last):
    argmap.errors.FormatError: unknown suffix '.jsn'; did you mean '.json'?; say which ...
    """
    expect_map(debate, "dump")
    expect_path(path)
    formats = rows_of(formats)
    if format is not None:
        row = format_named(format, formats=formats)
    else:
        row = to_write(os.fspath(path), formats=formats)
    text = dumps(debate, row.name, allow_loss=allow_loss, formats=formats, words=words)
    if row.beside is not None and (source := row.beside.text_of(debate)) is not None:
        _write_beside(Path(path).with_suffix(row.beside.suffix), source)
    write_atomically(path, text.encode())


def _write_beside(path: Path, words: str) -> None:
    """Write the text the offsets are about; a file that holds another one is left alone.

    Raises:
        FileError: The file holds another text, or cannot be read or written.
    """
    if not path.exists():
        write_atomically(path, words.encode())
    elif read_bytes(path).removeprefix(BOM_UTF8) != words.encode():
        raise FileError(
            f"cannot write {brief(os.fspath(path))}: another text stands there; "
            "move it, or write the map under another name"
        )


@without_collector
def dumps(
    debate: ArgumentMap,
    format: str,  # noqa: A002 - the field's word
    *,
    allow_loss: bool = False,
    formats: Iterable[Format] = FORMATS,
    words: Words | None = None,
) -> str:
    """Return the map as text in a notation.

    Args:
        debate: The map.
        format: The name of the notation.
        allow_loss: Whether to leave out what the notation cannot say.
        formats: The notations there are; see ``load``.
        words: The words of a handout or of Mermaid, in place of the English ones.

    Raises:
        FormatError: The notation is unknown, or only read; words for a notation that has none of
            its own.
        LossError: The notation cannot say all of the map; the error lists what it cannot.

    >>> from argmap import ArgumentMap
    >>> print(dumps(ArgumentMap(title="Climate"), "json"), end="")
    {
      "argmap": 2,
      "title": "Climate",
      "elements": []
    }
    """
    expect_map(debate, "dumps")
    row = format_named(format, formats=formats)
    text = _write(row, debate, words)
    lost = () if allow_loss else _losses(row, debate, text)
    if any(finding.severity is not Severity.INFO for finding in lost):
        raise LossError(lost)
    return text


def losses(
    debate: ArgumentMap,
    format: str,  # noqa: A002 - the field's word
    *,
    formats: Iterable[Format] = FORMATS,
) -> tuple[Finding, ...]:
    """List the parts of a map that a notation cannot express, as findings.

    Args:
        debate: The map.
        format: The name of the notation.
        formats: The notations there are; see ``load``.

    Raises:
        FormatError: The notation is unknown, or only read.

    >>> from argmap import ArgumentMap
    >>> losses(ArgumentMap(), "json")
    ()
    """
    expect_map(debate, "losses")
    row = format_named(format, formats=formats)
    writer = _writer(row)
    return () if row.lossless else _losses(row, debate, writer(debate))


def read_text(
    path: FilePath,
    *,
    format: str | None = None,  # noqa: A002 - the field's word
    formats: Iterable[Format] = FORMATS,
    name: str | None = None,
) -> tuple[str, Format, Finding | None]:
    """Return the text of a file, its notation, and what is odd about its encoding.

    A file in UTF-16 or XML says so itself; see ``text_of``. What else is no UTF-8 is read as
    Windows-1252 where the notation has such files.

    Args:
        path: The file.
        format: The name of the notation; else suffix and content decide.
        formats: The notations there are.
        name: What errors call the file; its path, unless given.

    Raises:
        FileError: The file is missing, a folder, or cannot be read.
        FormatError: The notation is unknown, or cannot be told from suffix and content.
        ReadError: The file is not UTF-8, and its notation has no other files.

    >>> read_text("no such.json")
    Traceback (most recent call last):
    argmap.errors.FileError: cannot read 'no such.json': there is no such file or folder
    """
    data = read_bytes(path)
    name = os.fspath(path) if name is None else name
    refuse_binary(data, name)
    try:
        text = text_of(data, name)
    except ReadError as error:
        text, fault = data.decode("cp1252", "replace"), error.findings[0]
        with suppress(FormatError):
            row = _to_read(text, format, name, formats)
            if row.other_encodings:
                message = f"{fault.message}; the file is read as Windows-1252"
                return text, row, evolve(fault, severity=Severity.WARNING, message=message)
        raise
    return text, _to_read(text, format, name, formats), None


def _to_read(text: str, name: str | None, place: str | None, formats: Iterable[Format]) -> Format:
    if name is not None:
        row = format_named(name, formats=formats)
    else:
        row = recognise(_bare(text), name=place, formats=formats)
    _reader(row)
    return row


def _read(
    row: Format, text: str, name: str | None, *, strict: bool, path: FilePath | None = None
) -> ArgumentMap:
    """Read the text, its reader told what it wants to know besides the name.

    Of a text in a code fence the reader is given the fence's lines; that of drafts mends it itself.
    """
    reader = cast("Callable[..., ArgumentMap]", _reader(row))
    bare = _bare(text)
    block = fenced_text(bare)
    if block is not None:
        is_own = row.name != "draft" and row.recognise(block.text)
        block, bare = (block, block.text) if is_own else (None, bare)
    options: dict[str, object] = {}
    if row.options:
        folder = None if path is None else Path(path).parent
        known: dict[str, object] = {"strict": strict, "folder": folder}
        options = {option: known[option] for option in row.options}
    debate = reader(bare, name=name, **options)
    if block is not None and block.has_words_around:
        message = "the map is what the code fence holds; the text around is not read"
        note = Finding("note", Severity.INFO, message, location=Location(name, 1, 1))
        debate = evolve(debate, findings=(note, *debate.findings))
    return debate


def _bare(text: str) -> str:
    return text.removeprefix("\ufeff")


def _note_changed_sources(debate: ArgumentMap, *, strict: bool) -> ArgumentMap:
    if debate.sources:
        from argmap.formats.source_texts import changed_sources

        changed = changed_sources(debate)
        if changed:
            debate = evolve(debate, findings=(*debate.findings, *changed))
    if strict and any(finding.severity is not Severity.INFO for finding in debate.findings):
        raise ReadError(debate.findings)
    return debate


def _reader(row: Format) -> Reader:
    if row.reader is None:
        raise FormatError(f"argmap writes {row.name!r} and does not read it")
    return row.reader


def _writer(row: Format) -> Writer:
    if row.writer is None:
        raise FormatError(f"argmap reads {row.name!r} and does not write it")
    return row.writer


def _write(row: Format, debate: ArgumentMap, words: Words | None) -> str:
    if words is None:
        return _writer(row)(debate)
    if not row.takes_words:
        worded = ", ".join([each.name for each in FORMATS if each.takes_words])
        raise FormatError(f"{row.name} has no words to translate; {worded} have")
    writer = cast("Callable[..., str]", _writer(row))
    return writer(debate, words=words)


def _losses(row: Format, debate: ArgumentMap, text: str) -> tuple[Finding, ...]:
    """List the parts of a map that the written text does not hold, the weightiest first."""
    from argmap.formats.roundtrip import differences, in_order

    if row.lossless:
        return ()
    if row.losses is not None:
        found = row.losses(debate, text)
    elif row.reader is not None:
        found = differences(debate, row.reader(text), row.name, row.spaces)
    else:
        message = f"{row.name} is not read back, so that nobody knows what it leaves out"
        return (Finding("not-read-back", Severity.INFO, message),)
    spaces = {space for each in FORMATS for space in (each.name, *each.spaces)}
    return in_order(found, row.name, spaces)
