"""Maps in files and texts: one table of notations, and the same five functions over all of them."""

from __future__ import annotations

import os
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from attrs import evolve, frozen

from argmap.errors import FileError, FormatError, LossError, ReadError, did_you_mean, quoted
from argmap.files import FilePath, read_bytes, text_of, write_atomically
from argmap.findings import Finding, Severity
from argmap.formats import marks
from argmap.formats.refusals import REFUSED, refused

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


@frozen
class Format:
    """A notation: what it is called, which files hold it, where its reader and writer are.

    Attributes:
        name: What ``format=`` calls it.
        module: The module with its ``loads``, ``dumps`` and ``losses``, imported on use.
        suffixes: How the names of its files end; the first notation in the table with a suffix is
            the one that is written under it.
        description: One line on what it is.
        reads: Whether texts in it can be read.
        writes: Whether maps can be written in it.
        recognise: Whether a text looks like it; quick, and never fails.
        beside: How the name of the file ends that stands beside each of its files and holds the
            text its offsets are about; empty where none does.
        other_encodings: Whether a file that is no UTF-8 is read as Windows-1252, with a finding.

    >>> FORMATS[0].name, FORMATS[0].recognise('{"argmap": 1, "elements": []}')
    ('json', True)
    """

    name: str
    module: str
    suffixes: tuple[str, ...]
    description: str
    reads: bool
    writes: bool
    recognise: Callable[[str], bool]
    beside: str = ""
    other_encodings: bool = False


class Notation(Protocol):
    """What the module of a notation offers."""

    def loads(self, text: str, *, name: str | None = None) -> ArgumentMap:
        """Return the map that the text holds."""
        ...

    def dumps(self, debate: ArgumentMap) -> str:
        """Return the map as text, without what the notation cannot say."""
        ...

    def losses(self, debate: ArgumentMap) -> tuple[Finding, ...]:
        """Return what the notation cannot say of the map."""
        ...


class Standoff(Notation, Protocol):
    """What the module of a notation offers whose text stands in a file of its own."""

    def settled(self, debate: ArgumentMap) -> ArgumentMap:
        """Return the map that was read, now that its source has its text."""
        ...

    def beside(self, debate: ArgumentMap) -> str | None:
        """Return the text that belongs into the file beside, if it is here."""
        ...


# A quotation mark inside a JSON text is escaped, so this is a key and never somebody's words.
_VERSION_KEY = re.compile(r'"argmap"\s*:\s*\d')


def _is_native(text: str) -> bool:
    return text.lstrip()[:1] == "{" and _VERSION_KEY.search(text) is not None


# Any text can be read as Argdown; a title or the front matter says that it is meant as that.
_TITLE = re.compile(
    r"^[ \t]*(?:[-+] *)?(?:\[[^\]\n]{1,200}\]|<[\w][^>\n]{0,200}>)(?::|[ \t]*(?:$|[{#]))",
    re.MULTILINE,
)


def _is_argdown(text: str) -> bool:
    return text.lstrip()[:1] != "{" and (text.startswith("===") or _TITLE.search(text) is not None)


def _is_argdown_json(text: str) -> bool:
    head = text.lstrip()[:1] == "{" and not _is_native(text)
    return head and '"statements"' in text and '"arguments"' in text and '"relations"' in text


def _json_kind(name: str) -> Callable[[str], bool]:
    """Return the recogniser of that name, imported on use."""

    def recognise(text: str) -> bool:
        return getattr(import_module("argmap.formats.json_kinds"), name)(text) is True

    return recognise


# An outermost element, after a declaration and comments, which a document may begin with.
_PROLOGUE = r"\s*(?:<[?!][^>]*>\s*)*+"
_MICROTEXT = re.compile(_PROLOGUE + r"<arggraph\b")


def _is_microtext(text: str) -> bool:
    return _MICROTEXT.match(text) is not None


_DISCUSSION = re.compile(r"\s*Discussion (?:Title|Name):", re.IGNORECASE)
_PRO_OR_CON = re.compile(r"\s*1\. [^\n]*\n(?:[^\n]*\n)?[ \t]*1\.1\. (?:Pro|Con|Thesis):")


def _is_kialo(text: str) -> bool:
    return _DISCUSSION.match(text) is not None or _PRO_OR_CON.match(text) is not None


_STANDOFF = re.compile(r"\s*(?:T\d+[\t ]\S+ \d+ \d+|R\d+[\t ]\S+ \S+:T\d+ \S+:T\d+)")


def _is_brat(text: str) -> bool:
    return _STANDOFF.match(text) is not None


def _is_never(text: str) -> bool:
    del text  # what is only written is never found in a file
    return False


def _is_page(text: str) -> bool:
    return text.lstrip()[:14].lower() == "<!doctype html" and 'id=":argmap">' in text


_SVG = re.compile(_PROLOGUE + r"<svg\b")


def _is_picture(text: str) -> bool:
    return _SVG.match(text) is not None and '<map xmlns="urn:argmap:map">' in text


FORMATS: tuple[Format, ...] = (
    Format(
        name="json",
        module="argmap.formats.native",
        suffixes=(".json",),
        description="argmap's own file: all that a map holds",
        reads=True,
        writes=True,
        recognise=_is_native,
    ),
    Format(
        name="microtext",
        module="argmap.formats.microtext",
        suffixes=(".xml",),
        description="Argument Microtext XML: segments of short texts and what they argue",
        reads=True,
        writes=True,
        recognise=_is_microtext,
    ),
    Format(
        name="graphml",
        module="argmap.formats.graphml",
        suffixes=(".graphml", ".xml"),
        description="GraphML: argmap's own, Argunet's, and graphs with edges for and against",
        reads=True,
        writes=True,
        recognise=marks.is_graphml,
    ),
    Format(
        name="i23",
        module="argmap.formats.i23",
        suffixes=(".i23", ".af"),
        description="a framework in the form of the competitions since 2023: attacks only",
        reads=True,
        writes=True,
        recognise=marks.is_i23,
    ),
    Format(
        name="apx",
        module="argmap.formats.apx",
        suffixes=(".apx",),
        description="a framework in the form of ASPARTIX: attacks only",
        reads=True,
        writes=True,
        recognise=marks.is_apx,
    ),
    Format(
        name="bag",
        module="argmap.formats.bag",
        suffixes=(".bag",),
        description="a weighted bipolar framework: claims with weights, attacks and supports only",
        reads=True,
        writes=True,
        recognise=marks.is_bag,
    ),
    Format(
        name="tgf",
        module="argmap.formats.tgf",
        suffixes=(".tgf",),
        description="a framework in the trivial form: attacks only",
        reads=True,
        writes=True,
        recognise=marks.is_tgf,
    ),
    Format(
        name="carneades",
        module="argmap.formats.carneades",
        suffixes=(".carneades.yml", ".carneades.yaml", ".yml", ".yaml"),
        description="Carneades argument graphs in YAML, as version 4 reads them",
        reads=True,
        writes=True,
        recognise=marks.is_carneades,
    ),
    Format(
        name="gsn",
        module="argmap.formats.gsn",
        suffixes=(".gsn.yaml", ".gsn.yml", ".gsn", ".yaml", ".yml"),
        description="goal structures in YAML, as gsn2x draws them",
        reads=True,
        writes=True,
        recognise=marks.is_gsn,
    ),
    Format(
        name="brat",
        module="argmap.formats.brat",
        suffixes=(".ann",),
        description="brat standoff: marks on the text in the .txt beside it",
        reads=True,
        writes=True,
        recognise=_is_brat,
        beside=".txt",
    ),
    Format(
        name="page",
        module="argmap.formats.page",
        suffixes=(".html", ".htm"),
        description="the page to read a document beside its map, by write_page",
        reads=True,
        writes=False,
        recognise=_is_page,
    ),
    Format(
        name="kialo",
        module="argmap.formats.kialo",
        suffixes=(".kialo.txt",),
        description="Kialo's text export: a numbered outline of pros and cons",
        reads=True,
        writes=True,
        recognise=_is_kialo,
    ),
    Format(
        name="picture",
        module="argmap.formats.picture",
        suffixes=(".svg",),
        description="an SVG drawn by render that carries its map (Style.embedded)",
        reads=True,
        writes=False,
        recognise=_is_picture,
    ),
    Format(
        name="argdown",
        module="argmap.formats.argdown",
        suffixes=(".argdown", ".ad"),
        description="Argdown, the text form people write argument maps in",
        reads=True,
        writes=True,
        recognise=_is_argdown,
    ),
    Format(
        name="argdown-json",
        module="argmap.formats.argdown.reference_json",
        suffixes=(".argdown.json",),
        description="the JSON that Argdown's own tool exports",
        reads=True,
        writes=True,
        recognise=_is_argdown_json,
    ),
    Format(
        name="aif",
        module="argmap.formats.aif",
        suffixes=(".aif.json", ".aif", ".json"),
        description="AIF JSON, as AIFdb gives it out",
        reads=True,
        writes=True,
        recognise=_json_kind("is_aif"),
        other_encodings=True,
    ),
    Format(
        name="xaif",
        module="argmap.formats.aif.xaif",
        suffixes=(".xaif.json", ".xaif", ".json"),
        description="xAIF, AIF with text and layout, of OVA 3 and its kin",
        reads=True,
        writes=True,
        recognise=_json_kind("is_xaif"),
        other_encodings=True,
    ),
    Format(
        name="ova2",
        module="argmap.formats.ova2",
        suffixes=(".ova.json", ".ova2.json", ".ova", ".json"),
        description="the JSON that OVA 2 saves",
        reads=True,
        writes=True,
        recognise=_json_kind("is_ova2"),
        other_encodings=True,
    ),
    Format(
        name="sadface",
        module="argmap.formats.sadface",
        suffixes=(".sadface.json", ".sadface", ".json"),
        description="SADFace, versions 0.1 to 0.5",
        reads=True,
        writes=True,
        recognise=_json_kind("is_sadface"),
        other_encodings=True,
    ),
    Format(
        name="arguebuf",
        module="argmap.formats.arguebuf",
        suffixes=(".arguebuf.json", ".arguebuf", ".json"),
        description="the JSON of arguebuf",
        reads=True,
        writes=True,
        recognise=_json_kind("is_arguebuf"),
        other_encodings=True,
    ),
    Format(
        name="markdown",
        module="argmap.formats.markdown",
        suffixes=(".md",),
        description="a handout: every argument in premise-conclusion form",
        reads=False,
        writes=True,
        recognise=_is_never,
    ),
    Format(
        name="annotations",
        module="argmap.formats.annotations",
        suffixes=(".jsonld",),
        description="W3C Web Annotations in JSON-LD, one for each quote",
        reads=False,
        writes=True,
        recognise=_is_never,
    ),
)
"""The notations, in the order in which they are tried."""


def load(path: FilePath, *, format: str | None = None, strict: bool = False) -> ArgumentMap:  # noqa: A002 - the field's word
    """Return the map that a file holds.

    Its suffix and its content decide which notation that is. Then the text of each source that has
    a ``path`` and no text is read, from inside the file's own folder only. What the reader noticed
    stands on the map's ``findings``.

    Args:
        path: The file, in UTF-8 or in the encoding it declares.
        format: The name of the notation, instead.
        strict: Whether to raise what the reader noticed, if any of it is a warning or an error.

    Raises:
        FileError: The file is missing, a folder, or cannot be read.
        FormatError: The notation is unknown, or cannot be told from suffix and content.
        ReadError: The text is no map in that notation; with ``strict``, also what was noticed.

    >>> from argmap import load
    >>> load("no such.json")
    Traceback (most recent call last):
    argmap.errors.FileError: cannot read 'no such.json': there is no such file or folder
    """
    from argmap.formats.texts import with_texts

    name = os.fspath(path)
    text, row, odd = read_text(path, format=format)
    debate = with_texts(_notation(row).loads(_bare(text), name=name), Path(name).parent)
    if odd is not None:
        debate = evolve(debate, findings=(odd, *debate.findings))
    if row.beside:
        debate = _standoff(row).settled(debate)
    return _noted(debate, strict=strict)


def loads(
    text: str,
    format: str | None = None,  # noqa: A002 - the field's word
    *,
    name: str | None = None,
    strict: bool = False,
) -> ArgumentMap:
    """Return the map that a text holds; no file is read.

    Args:
        text: The text.
        format: The name of its notation; else the content decides, and the suffix of ``name``.
        name: What locations call the text.
        strict: Whether to raise what the reader noticed, if any of it is a warning or an error.

    Raises:
        FormatError: The notation is unknown, or cannot be told from the content.
        ReadError: The text is no map in that notation; with ``strict``, also what was noticed.

    >>> loads('{"argmap": 1, "elements": [{"kind": "claim", "id": "tax", "text": "Tax carbon."}]}')
    ArgumentMap('', 1 claim, 0 supports, 0 counterpoints)
    """
    row = _to_read(text, format, name)
    return _noted(_notation(row).loads(_bare(text), name=name), strict=strict)


def dump(
    debate: ArgumentMap,
    path: FilePath,
    *,
    format: str | None = None,  # noqa: A002 - the field's word
    allow_loss: bool = False,
) -> None:
    """Write the map to a file, all of it or nothing.

    The text of a source that ``load`` read from its ``path`` stays in its own file. Where the
    notation has its text in a file beside (brat), that is written too, unless it is there already.

    Args:
        debate: The map.
        path: The file; its suffix decides which notation is written.
        format: The name of the notation, instead.
        allow_loss: Whether to leave out what the notation cannot say.

    Raises:
        FormatError: The notation or the suffix is unknown, or the notation is only read.
        LossError: The notation cannot say all of the map; the error lists what it cannot.
        FileError: The file cannot be written; what was there is still there. Another text stands in
            the file beside.

    >>> from argmap import ArgumentMap
    >>> dump(ArgumentMap(), "map.jsn")
    Traceback (most recent call last):
    argmap.errors.FormatError: unknown suffix '.jsn'; did you mean '.json'?; say which ...
    """
    row = named(format) if format is not None else to_write(os.fspath(path))
    text = dumps(debate, row.name, allow_loss=allow_loss)
    if row.beside and (words := _standoff(row).beside(debate)) is not None:
        _write_beside(Path(path).with_suffix(row.beside), words)
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
            f"cannot write {quoted(os.fspath(path))}: another text stands there; "
            "move it, or write the map under another name"
        )


def dumps(debate: ArgumentMap, format: str, *, allow_loss: bool = False) -> str:  # noqa: A002 - the field's word
    """Return the map as text in a notation.

    Args:
        debate: The map.
        format: The name of the notation.
        allow_loss: Whether to leave out what the notation cannot say.

    Raises:
        FormatError: The notation is unknown, or only read.
        LossError: The notation cannot say all of the map; the error lists what it cannot.

    >>> from argmap import ArgumentMap
    >>> print(dumps(ArgumentMap(title="Climate"), "json"), end="")
    {
      "argmap": 1,
      "title": "Climate",
      "elements": []
    }
    """
    notation = _writer(format)
    lost = () if allow_loss else notation.losses(debate)
    if any(finding.severity is not Severity.INFO for finding in lost):
        raise LossError(lost)
    return notation.dumps(debate)


def losses(debate: ArgumentMap, format: str) -> tuple[Finding, ...]:  # noqa: A002 - the field's word
    """Return what a notation cannot say of the map, as findings.

    Raises:
        FormatError: The notation is unknown, or only read.

    >>> from argmap import ArgumentMap
    >>> losses(ArgumentMap(), "json")
    ()
    """
    return _writer(format).losses(debate)


def recognise(text: str, *, name: str | None = None) -> Format:
    """Return the notation that the content of a text, and the suffix of its name, point to.

    The notations that share the longest suffix are asked first. One that has a suffix for itself
    is taken at its word, so that a damaged file is reported as what it was meant to be.

    Raises:
        FormatError: When neither tells.
        ReadError: When that is because it is JSON with a fault in it.

    >>> recognise('{"argmap": 1, "elements": []}').name
    'json'
    """
    unread = refused(text, name or "")
    if unread is not None:
        raise FormatError(unread.message())
    rows = [row for row in FORMATS if row.reads]
    suited = _suited(rows, name or "")
    if len(suited) == 1:
        own = suited[0]
        kin = [
            row
            for row in rows
            for suffix in row.suffixes
            if suffix.endswith(own.suffixes) and suffix not in own.suffixes
        ]
        return next((row for row in (own, *kin) if row.recognise(text)), own)
    for row in (*suited, *rows):
        if row.recognise(text):
            return row
    if text.lstrip()[:1] in {"{", "["}:
        from argmap.formats.json_text import decode

        decode(text, name=name)  # a fault in it says more than that nobody knows it
    known = ", ".join(row.name for row in suited or rows)
    what = quoted(name) if name else "the text"
    raise FormatError(f"cannot tell the notation of {what}; say which it is (known: {known})")


def named(name: str) -> Format:
    """Return the notation of that name.

    Raises:
        FormatError: When there is none; the message names the nearest.

    >>> named("json").description
    "argmap's own file: all that a map holds"
    """
    for row in FORMATS:
        if row.name == name:
            return row
    for unread in REFUSED:
        if unread.name == name:
            raise FormatError(unread.message())
    names = [row.name for row in FORMATS]
    nearest = did_you_mean(name, names)
    raise FormatError(f"unknown notation {quoted(name)}{nearest} (known: {', '.join(names)})")


def to_write(path: str) -> Format:
    """Return the notation that a file of that name is written in.

    Raises:
        FormatError: When its suffix is unknown; the message names the nearest.

    >>> to_write("tax.argdown").name
    'argdown'
    """
    suited = _suited([row for row in FORMATS if row.writes], path)
    if suited:
        return suited[0]
    known = list(dict.fromkeys(suffix for row in FORMATS if row.writes for suffix in row.suffixes))
    suffix = Path(path).suffix
    found = f"unknown suffix {quoted(suffix)}" if suffix else f"no suffix in {quoted(path)}"
    nearest = did_you_mean(suffix, known)
    raise FormatError(f"{found}{nearest}; say which notation to write (known: {', '.join(known)})")


def read_text(
    path: FilePath,
    *,
    format: str | None = None,  # noqa: A002 - the field's word
) -> tuple[str, Format, Finding | None]:
    """Return the text of a file, its notation, and what is odd about its encoding.

    A file in UTF-16 or XML says so itself; see ``text_of``. What else is no UTF-8 is read as
    Windows-1252 where the notation has such files.

    Args:
        path: The file.
        format: The name of the notation; else suffix and content decide.

    Raises:
        FileError: The file is missing, a folder, or cannot be read.
        FormatError: The notation is unknown, or cannot be told from suffix and content.
        ReadError: The file is not UTF-8, and its notation has no other files.

    >>> read_text("no such.json")
    Traceback (most recent call last):
    argmap.errors.FileError: cannot read 'no such.json': there is no such file or folder
    """
    name, data = os.fspath(path), read_bytes(path)
    try:
        text = text_of(data, name)
    except ReadError as error:
        text, fault = data.decode("cp1252", "replace"), error.findings[0]
        with suppress(FormatError):
            row = _to_read(text, format, name)
            if row.other_encodings:
                message = f"{fault.message}; the file is read as Windows-1252"
                return text, row, evolve(fault, severity=Severity.WARNING, message=message)
        raise
    return text, _to_read(text, format, name), None


def _to_read(text: str, name: str | None, place: str | None) -> Format:
    row = named(name) if name is not None else recognise(_bare(text), name=place)
    if not row.reads:
        raise FormatError(f"argmap writes {row.name!r} and does not read it")
    return row


def _bare(text: str) -> str:
    return text.removeprefix("\ufeff")


def _standoff(row: Format) -> Standoff:
    return cast("Standoff", import_module(row.module))


def _noted(debate: ArgumentMap, *, strict: bool) -> ArgumentMap:
    from argmap.formats.texts import changed_sources

    changed = changed_sources(debate)
    if changed:
        debate = evolve(debate, findings=(*debate.findings, *changed))
    if strict and any(finding.severity is not Severity.INFO for finding in debate.findings):
        raise ReadError(debate.findings)
    return debate


def _writer(name: str) -> Notation:
    row = named(name)
    if not row.writes:
        raise FormatError(f"argmap reads {row.name!r} and does not write it")
    return _notation(row)


def _notation(row: Format) -> Notation:
    return cast("Notation", import_module(row.module))


def _suited(rows: Sequence[Format], path: str) -> list[Format]:
    """Return the notations that have the longest suffix which the path ends in, in order."""
    path = path.lower()
    longest = max(
        (len(suffix) for row in rows for suffix in row.suffixes if path.endswith(suffix)),
        default=0,
    )
    end = path[len(path) - longest :]
    return [row for row in rows if longest and end in row.suffixes]
