"""Recognition of the notation of a text or a file name: by content, by suffix, by name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Final

from argmap.errors import FormatError, ReadError, brief, did_you_mean
from argmap.formats.code_fence import fenced_text
from argmap.formats.format import Format
from argmap.formats.other_files import is_json, is_markup, refuse_described
from argmap.formats.registry import FORMATS
from argmap.formats.unsupported import REFUSED, refusal_for
from argmap.parameters import expect_all

_READERS: Final = tuple([row for row in FORMATS if row.reads])


def recognise(text: str, *, name: str | None = None, formats: Iterable[Format] = FORMATS) -> Format:
    """Return the notation that the content of a text, and the suffix of its name, point to.

    The notations that share the longest suffix are asked first. One that has a suffix for itself
    is taken at its word, so that a damaged file is reported as what it was meant to be.

    Args:
        text: The text.
        name: The name of its file, if it has one.
        formats: The notations there are.

    Raises:
        FormatError: When neither tells.
        ReadError: When that is because it is JSON, XML or YAML with a fault in it.

    >>> recognise('{"argmap": 1, "elements": []}').name
    'json'
    """
    block = fenced_text(text)
    if block is not None:
        with suppress(FormatError, ReadError):  # then the whole text is told of
            return recognise(block.text, name=name, formats=formats)
    unread = refusal_for(text, name or "")
    if unread is not None:
        raise FormatError(unread.message())
    rows: Sequence[Format] = _READERS
    if formats is FORMATS:
        suited = _readers_for(_ending(name or ""))
    else:
        rows = [row for row in rows_of(formats) if row.reads]
        suited = _formats_for(rows, name or "")
    if len(suited) == 1:
        own = suited[0]
        kin = [
            row
            for row in rows
            for suffix in row.suffixes
            if suffix.endswith(own.suffixes) and suffix not in own.suffixes
        ]
        found = next((row for row in (own, *kin) if row.recognise(text)), None)
        if found is not None or own.markup or not (is_markup(text) or is_json(text)):
            return found or own
        suited = ()
    for row in suited or rows:
        if row.opening and re.match(row.opening, text) and row.recognise(text):
            return row
    # To Argdown the tags of XML are arguments, and the keys of YAML prose.
    for row in suited if _suffix(name) in {".xml", ".yaml", ".yml"} else (*suited, *rows):
        if row.recognise(text):
            return row
    raise _unknown(text, name, rows, suited or rows)


def _unknown(
    text: str, name: str | None, rows: Sequence[Format], asked: Sequence[Format]
) -> FormatError:
    """Return the error for a text that no notation knows, unless there is more to say of it.

    Raises:
        FormatError: It is empty, the name of a file, or something else that is known.
        ReadError: It is JSON, XML or YAML with a fault in it.
    """
    what = brief(name) if name else "the text"
    if not text.strip():
        raise FormatError(f"expected a map, found nothing in {what}")
    line = text.strip()
    endings = {end for row in rows for end in row.suffixes}
    if name is None and "\n" not in line and _suffix(line) in endings:
        raise FormatError(
            f"{brief(line)} is not a map, but looks like the name of a file: loads() takes a text, "
            f"and argmap.load({brief(line)}) reads a file"
        )
    _check_syntax(text, name)  # a fault in it says more than that nobody knows it
    known = ", ".join(row.name for row in asked)
    refuse_described(text, what, known)
    message = f"cannot tell the notation of {what}; say which it is by format= or --from"
    return FormatError(f"{message} (known: {known})")


@lru_cache(maxsize=256)
def _readers_for(ending: str) -> Sequence[Format]:
    """Return the notations of our own that are read from files with an ending, in order."""
    return tuple(_formats_for(_READERS, ending))


def _ending(path: str) -> str:
    """Return the part of a path that suffixes can be found in: from the first point of its name."""
    return "".join(os.path.basename(path).lower().partition(".")[1:])  # noqa: PTH119 - a Path is slow


def _suffix(name: str | None) -> str:
    return Path(name or "").suffix.lower()


def _check_syntax(text: str, name: str | None) -> None:
    """Raise the fault of a text that was to be JSON, XML or YAML and is not."""
    suffix, start = _suffix(name), text.lstrip()
    if start[:1] == "{" or (start[:1] == "[" and start[1:].lstrip()[:1] in {"{", "[", '"', ""}):
        from argmap.syntax import json_text

        json_text.decode(text, name=name)
    elif suffix == ".xml" or start.startswith("<?xml"):
        from argmap.syntax import xml

        xml.parse(text, name=name)
    elif suffix in {".yaml", ".yml"} and not is_markup(text):
        from argmap.syntax import yaml_document

        yaml_document.decode(text, name=name)


def rows_of(formats: Iterable[Format]) -> tuple[Format, ...]:
    """Return the notations that a caller handed over.

    Raises:
        WrongTypeError: They are no rows of such a table.

    >>> rows_of(["json"])
    Traceback (most recent call last):
    argmap.errors.WrongTypeError: expected values of type Format for formats, found 'json' ...
    """
    return expect_all(formats, Format, "formats", "add one of your own: (*FORMATS, mine)")


def format_named(name: str, *, formats: Iterable[Format] = FORMATS) -> Format:
    """Return the notation of that name.

    Args:
        name: Its name.
        formats: The notations there are.

    Raises:
        FormatError: When there is none; the message names the nearest.

    >>> format_named("json").description
    "argmap's own file: all that a map holds"
    """
    rows = rows_of(formats)
    for row in rows:
        if row.name == name:
            return row
    for unread in REFUSED:
        if unread.name == name:
            raise FormatError(unread.message())
    names = [row.name for row in rows]
    nearest = did_you_mean(name, names)
    raise FormatError(f"unknown notation {brief(name)}{nearest} (known: {', '.join(names)})")


def to_write(path: str, *, formats: Iterable[Format] = FORMATS) -> Format:
    """Return the notation that a file of that name is written in.

    Args:
        path: The name of the file.
        formats: The notations there are.

    Raises:
        FormatError: When its suffix is unknown; the message names the nearest.

    >>> to_write("tax.argdown").name
    'argdown'
    """
    rows = [row for row in rows_of(formats) if row.writes]
    suited = _formats_for(rows, path)
    if suited:
        return suited[0]
    known = list(dict.fromkeys(suffix for row in rows for suffix in row.suffixes))
    suffix = Path(path).suffix
    found = f"unknown suffix {brief(suffix)}" if suffix else f"no suffix in {brief(path)}"
    nearest = did_you_mean(suffix, known)
    message = f"{found}{nearest}; say which notation to write by format= or --to"
    raise FormatError(f"{message} (known: {', '.join(known)})")


def _formats_for(rows: Sequence[Format], path: str) -> list[Format]:
    """Return the notations that have the longest suffix which the path ends in, in order."""
    path = path.lower()
    suited = [row for row in rows if path.endswith(row.suffixes)]
    longest = max(
        [len(suffix) for row in suited for suffix in row.suffixes if path.endswith(suffix)],
        default=0,
    )
    end = path[len(path) - longest :]
    return [row for row in suited if longest and end in row.suffixes]
