"""The notations as a table: what each is called, which files hold it, which module reads it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

from argmap.errors import FormatError, did_you_mean, quoted
from argmap.formats import sniffing
from argmap.formats.unsupported import REFUSED, refused


@frozen
class Format:
    """A notation: what it is called, which files hold it, where its reader and writer are.

    Attributes:
        name: What ``format=`` calls it.
        module: The module with its ``loads``, ``dumps`` and ``losses``, imported on use; the object
            in it that has them, after a colon, where that is not the module itself.
        suffixes: How the names of its files end; the first notation in the table with a suffix is
            the one that is written under it.
        description: One line on what it is.
        reads: Whether texts in it can be read.
        writes: Whether maps can be written in it.
        recognise: Whether a text looks like it; quick, and never fails.
        beside: How the name of the file ends that stands beside each of its files and holds the
            text its offsets are about; empty where none does.
        shared: How its files may end as texts of other kinds do; only their content tells then.
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
    shared: tuple[str, ...] = ()
    other_encodings: bool = False


FORMATS: tuple[Format, ...] = (
    Format(
        name="json",
        module="argmap.formats.native",
        suffixes=(".json",),
        description="argmap's own file: all that a map holds",
        reads=True,
        writes=True,
        recognise=sniffing.is_native,
    ),
    Format(
        name="microtext",
        module="argmap.formats.microtext",
        suffixes=(".xml",),
        description="Argument Microtext XML: segments of short texts and what they argue",
        reads=True,
        writes=True,
        recognise=sniffing.is_microtext,
    ),
    Format(
        name="graphml",
        module="argmap.formats.graphml",
        suffixes=(".graphml", ".xml"),
        description="GraphML: argmap's own, Argunet's, and graphs with edges for and against",
        reads=True,
        writes=True,
        recognise=sniffing.is_graphml,
    ),
    Format(
        name="i23",
        module="argmap.formats.frameworks.projection:i23",
        suffixes=(".i23", ".af"),
        description="a framework in the form of the competitions since 2023: attacks only",
        reads=True,
        writes=True,
        recognise=sniffing.is_i23,
    ),
    Format(
        name="apx",
        module="argmap.formats.frameworks.projection:apx",
        suffixes=(".apx",),
        description="a framework in the form of ASPARTIX: attacks only",
        reads=True,
        writes=True,
        recognise=sniffing.is_apx,
    ),
    Format(
        name="bag",
        module="argmap.formats.frameworks.projection:bag",
        suffixes=(".bag",),
        description="a weighted bipolar framework: claims with weights, attacks and supports only",
        reads=True,
        writes=True,
        recognise=sniffing.is_bag,
    ),
    Format(
        name="tgf",
        module="argmap.formats.frameworks.projection:tgf",
        suffixes=(".tgf",),
        description="a framework in the trivial form: attacks only",
        reads=True,
        writes=True,
        recognise=sniffing.is_tgf,
    ),
    Format(
        name="carneades",
        module="argmap.formats.carneades",
        suffixes=(".carneades.yml", ".carneades.yaml", ".yml", ".yaml"),
        description="Carneades argument graphs in YAML, as version 4 reads them",
        reads=True,
        writes=True,
        recognise=sniffing.is_carneades,
    ),
    Format(
        name="gsn",
        module="argmap.formats.gsn",
        suffixes=(".gsn.yaml", ".gsn.yml", ".gsn", ".yaml", ".yml"),
        description="goal structures in YAML, as gsn2x draws them",
        reads=True,
        writes=True,
        recognise=sniffing.is_gsn,
    ),
    Format(
        name="brat",
        module="argmap.formats.brat",
        suffixes=(".ann",),
        description="brat standoff: marks on the text in the .txt beside it",
        reads=True,
        writes=True,
        recognise=sniffing.is_brat,
        beside=".txt",
    ),
    Format(
        name="page",
        module="argmap.formats.embedded:page",
        suffixes=(".html", ".htm"),
        description="the page to read a document beside its map, by write_page",
        reads=True,
        writes=False,
        recognise=sniffing.is_page,
    ),
    Format(
        name="kialo",
        module="argmap.formats.kialo",
        suffixes=(".kialo.txt",),
        description="Kialo's text export: a numbered outline of pros and cons",
        reads=True,
        writes=True,
        recognise=sniffing.is_kialo,
        shared=(".txt",),
        other_encodings=True,
    ),
    Format(
        name="picture",
        module="argmap.formats.embedded:picture",
        suffixes=(".svg",),
        description="an SVG drawn by render that carries its map (Style.embedded)",
        reads=True,
        writes=False,
        recognise=sniffing.is_picture,
    ),
    Format(
        name="argdown",
        module="argmap.formats.argdown",
        suffixes=(".argdown", ".ad"),
        description="Argdown, the text form people write argument maps in",
        reads=True,
        writes=True,
        recognise=sniffing.is_argdown,
    ),
    Format(
        name="argdown-json",
        module="argmap.formats.argdown_json",
        suffixes=(".argdown.json",),
        description="the JSON that Argdown's own tool exports",
        reads=True,
        writes=True,
        recognise=sniffing.is_argdown_json,
    ),
    Format(
        name="aif",
        module="argmap.formats.aif",
        suffixes=(".aif.json", ".aif", ".json"),
        description="AIF JSON, as AIFdb gives it out",
        reads=True,
        writes=True,
        recognise=sniffing.is_aif,
        other_encodings=True,
    ),
    Format(
        name="xaif",
        module="argmap.formats.aif.xaif",
        suffixes=(".xaif.json", ".xaif", ".json"),
        description="xAIF, AIF with text and layout, of OVA 3 and its kin",
        reads=True,
        writes=True,
        recognise=sniffing.is_xaif,
        other_encodings=True,
    ),
    Format(
        name="ova2",
        module="argmap.formats.ova2",
        suffixes=(".ova.json", ".ova2.json", ".ova", ".json"),
        description="the JSON that OVA 2 saves",
        reads=True,
        writes=True,
        recognise=sniffing.is_ova2,
        other_encodings=True,
    ),
    Format(
        name="sadface",
        module="argmap.formats.sadface",
        suffixes=(".sadface.json", ".sadface", ".json"),
        description="SADFace, versions 0.1 to 0.5",
        reads=True,
        writes=True,
        recognise=sniffing.is_sadface,
        other_encodings=True,
    ),
    Format(
        name="arguebuf",
        module="argmap.formats.arguebuf",
        suffixes=(".arguebuf.json", ".arguebuf", ".json"),
        description="the JSON of arguebuf",
        reads=True,
        writes=True,
        recognise=sniffing.is_arguebuf,
        other_encodings=True,
    ),
    Format(
        name="markdown",
        module="argmap.formats.exports.markdown",
        suffixes=(".md",),
        description="a handout: every argument in premise-conclusion form",
        reads=False,
        writes=True,
        recognise=sniffing.never,
    ),
    Format(
        name="annotations",
        module="argmap.formats.exports.web_annotations",
        suffixes=(".jsonld",),
        description="W3C Web Annotations in JSON-LD, one for each quote",
        reads=False,
        writes=True,
        recognise=sniffing.never,
    ),
)
"""The notations, in the order in which they are tried."""


def recognise(text: str, *, name: str | None = None) -> Format:
    """Return the notation that the content of a text, and the suffix of its name, point to.

    The notations that share the longest suffix are asked first. One that has a suffix for itself
    is taken at its word, so that a damaged file is reported as what it was meant to be.

    Raises:
        FormatError: When neither tells.
        ReadError: When that is because it is JSON, XML or YAML with a fault in it.

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
    # To Argdown the tags of XML are arguments, and the keys of YAML prose.
    for row in suited if _suffix(name) in {".xml", ".yaml", ".yml"} else (*suited, *rows):
        if row.recognise(text):
            return row
    what = quoted(name) if name else "the text"
    if not text.strip():
        raise FormatError(f"expected a map, found nothing in {what}")
    _check_syntax(text, name)  # a fault in it says more than that nobody knows it
    known = ", ".join(row.name for row in suited or rows)
    message = f"cannot tell the notation of {what}; say which it is by format= or --from"
    raise FormatError(f"{message} (known: {known})")


def _suffix(name: str | None) -> str:
    return Path(name or "").suffix.lower()


def _check_syntax(text: str, name: str | None) -> None:
    """Raise the fault of a text that was to be JSON, XML or YAML and is not."""
    suffix, start = _suffix(name), text.lstrip()
    if start[:1] in {"{", "["}:
        from argmap.syntax import json_text

        json_text.decode(text, name=name)
    elif suffix == ".xml" or start.startswith("<?xml"):
        from argmap.syntax import xml

        xml.parse(text, name=name)
    elif suffix in {".yaml", ".yml"}:
        from argmap.syntax import yaml_document

        yaml_document.decode(text, name=name)


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
    message = f"{found}{nearest}; say which notation to write by format= or --to"
    raise FormatError(f"{message} (known: {', '.join(known)})")


def _suited(rows: Sequence[Format], path: str) -> list[Format]:
    """Return the notations that have the longest suffix which the path ends in, in order."""
    path = path.lower()
    longest = max(
        (len(suffix) for row in rows for suffix in row.suffixes if path.endswith(suffix)),
        default=0,
    )
    end = path[len(path) - longest :]
    return [row for row in rows if longest and end in row.suffixes]
