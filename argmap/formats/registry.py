"""The notations as a table: what each is called, which files hold it, what reads and writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from attrs import field, frozen

from argmap.errors import FormatError, did_you_mean, quoted
from argmap.formats.other_files import is_json, is_markup, refuse_described
from argmap.formats.unsupported import REFUSED, refused
from argmap.notebook import Displayed, columns_of_text, table

if TYPE_CHECKING:
    from argmap.findings import Finding
    from argmap.model.argument_map import ArgumentMap

Sniffer: TypeAlias = Callable[[str], bool]
Writer: TypeAlias = "Callable[[ArgumentMap], str]"
Losses: TypeAlias = "Callable[[ArgumentMap, str], tuple[Finding, ...]]"


class Reader(Protocol):
    """The map that a text holds; locations call the text by the name."""

    def __call__(self, text: str, *, name: str | None = None) -> ArgumentMap:
        """Read the text."""
        ...


@frozen
class Beside:
    """The file beside each file of a notation, with the text that its offsets are about.

    Attributes:
        suffix: The end of its name, instead of that of the map's file.
        settle: Finishes a map that was read, once its source has its text.
        text_of: The text that belongs into the file, ``None`` where the map has none.
    """

    suffix: str
    settle: Callable[[ArgumentMap], ArgumentMap]
    text_of: Callable[[ArgumentMap], str | None]


@frozen
class Format:
    """A notation: what it is called, which files hold it, what recognises, reads and writes it.

    Attributes:
        name: What ``format=`` calls it.
        suffixes: How the names of its files end; the first notation in the table with a suffix is
            the one that is written under it.
        description: One line on what it is.
        sniffer: Whether a text looks like it; quick, and never fails.
        reader: The map that a text holds, called with ``name=`` for its locations; ``None`` where
            the notation is only written.
        writer: The text of a map, without what the notation cannot say; ``None`` where the
            notation is only read.
        losses: What the notation cannot say of a map, given the map and the text written. Unless
            it is given, the text is read again and compared.
        lossless: Whether all of every map comes back, so that nothing need be compared.
        spaces: The keys of ``extras`` under which its reader keeps what a map has no place for;
            its name, unless said.
        beside: The file that stands beside each of its files, if one does.
        main: How a file of it says which claim is the main one; empty where it cannot.
        shared: How its files may end as texts of other kinds do; only their content tells then.
        other_encodings: Whether a file that is no UTF-8 is read as Windows-1252, with a finding.
        markup: Whether its texts are XML or HTML; no other notation is asked about those.
        options: What its reader is told besides the name, as keyword arguments: ``strict``, to read
            as the field's own tool does; ``folder``, from which a text may take in other files.
        takes_words: Whether its writer takes the words of a language, as ``words``.

    >>> FORMATS[0].name, FORMATS[0].recognise('{"argmap": 1, "elements": []}')
    ('json', True)
    >>> lines = Format("lines", (".lines",), "claims, one a line", writer=lambda debate: "")
    >>> lines.reads, lines.writes, lines.recognise("Tax carbon.")
    (False, True, False)
    """

    name: str
    suffixes: tuple[str, ...]
    description: str = ""
    sniffer: Sniffer | None = field(default=None, kw_only=True)
    reader: Reader | None = field(default=None, kw_only=True)
    writer: Writer | None = field(default=None, kw_only=True)
    losses: Losses | None = field(default=None, kw_only=True)
    lossless: bool = field(default=False, kw_only=True)
    spaces: tuple[str, ...] = field(default=(), kw_only=True)
    beside: Beside | None = field(default=None, kw_only=True)
    main: str = field(default="", kw_only=True)
    shared: tuple[str, ...] = field(default=(), kw_only=True)
    other_encodings: bool = field(default=False, kw_only=True)
    markup: bool = field(default=False, kw_only=True)
    options: tuple[str, ...] = field(default=(), kw_only=True)
    takes_words: bool = field(default=False, kw_only=True)

    @property
    def reads(self) -> bool:
        """Whether texts in it can be read."""
        return self.reader is not None

    @property
    def writes(self) -> bool:
        """Whether maps can be written in it."""
        return self.writer is not None

    @property
    def naming(self) -> str:
        """How to name the main claim of a map in it, in words.

        >>> named("sadface").naming
        'give its id as "claim" in the core of the metadata'
        """
        other = f"{self.name} has no mark for it: convert to argdown or json, and name it there"
        return self.main or other

    def recognise(self, text: str) -> bool:
        """Tell whether a text looks like it; without a sniffer none does."""
        return self.sniffer is not None and self.sniffer(text)


@frozen
class Late:
    """A function of a module that is imported when it is first called.

    >>> Late("argmap.formats.native", "is_native")('{"argmap": 1}')
    True
    """

    module: str
    name: str

    def __call__(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - those of the function
        """Call the function."""
        return self.function()(*arguments, **options)

    def function(self) -> Callable[..., Any]:
        """Return the function itself.

        >>> Late("argmap.formats.native", "is_native").function().__name__
        'is_native'
        """
        return _function(self.module, self.name)


@cache
def _function(module: str, name: str) -> Callable[..., Any]:
    found: Callable[..., Any] = getattr(import_module(module), name)
    return found


class FormatTable(tuple[Format, ...], Displayed):
    """Notations in the order in which they are tried; one's own go into ``(*FORMATS, mine)``.

    >>> str(FormatTable()).split()
    ['name', 'suffixes', 'reads', 'writes', 'description']
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{len(self)} notations>"

    def __str__(self) -> str:
        return columns_of_text(_COLUMNS, self._rows())

    def _repr_html_(self) -> str:
        return table(_COLUMNS, self._rows())

    def _rows(self) -> list[tuple[object, ...]]:
        return [
            (row.name, " ".join(row.suffixes), row.reads, row.writes, row.description)
            for row in self
        ]


_COLUMNS = ("name", "suffixes", "reads", "writes", "description")

_ROWS: tuple[Format, ...] = (
    Format(
        "json",
        (".json",),
        "argmap's own file: all that a map holds",
        main='give its id as "thesis"',
        sniffer=Late("argmap.formats.native", "is_native"),
        reader=Late("argmap.formats.native.document", "loads"),
        writer=Late("argmap.formats.native.document", "dumps"),
        lossless=True,
    ),
    Format(
        "microtext",
        (".xml",),
        "Argument Microtext XML: segments of short texts and what they argue",
        sniffer=Late("argmap.formats.microtext", "is_microtext"),
        reader=Late("argmap.formats.microtext.reader", "loads"),
        writer=Late("argmap.formats.microtext.writer", "dumps"),
        markup=True,
    ),
    Format(
        "graphml",
        (".graphml", ".xml"),
        "GraphML: argmap's own, Argunet's, and graphs with edges for and against",
        main='give its id as the value "thesis" of the graph',
        sniffer=Late("argmap.formats.graphml", "is_graphml"),
        reader=Late("argmap.formats.graphml.document", "loads"),
        writer=Late("argmap.formats.graphml.document", "dumps"),
        lossless=True,
        markup=True,
    ),
    Format(
        "i23",
        (".i23", ".af"),
        "a framework in the form of the competitions since 2023: attacks only",
        sniffer=Late("argmap.formats.frameworks", "is_i23"),
        reader=Late("argmap.formats.frameworks.projection", "read_i23"),
        writer=Late("argmap.formats.frameworks.projection", "write_i23"),
    ),
    Format(
        "apx",
        (".apx",),
        "a framework in the form of ASPARTIX: attacks only",
        sniffer=Late("argmap.formats.frameworks", "is_apx"),
        reader=Late("argmap.formats.frameworks.projection", "read_apx"),
        writer=Late("argmap.formats.frameworks.projection", "write_apx"),
    ),
    Format(
        "bag",
        (".bag",),
        "a weighted bipolar framework: claims with weights, attacks and supports only",
        sniffer=Late("argmap.formats.frameworks", "is_bag"),
        reader=Late("argmap.formats.frameworks.projection", "read_bag"),
        writer=Late("argmap.formats.frameworks.projection", "write_bag"),
    ),
    Format(
        "tgf",
        (".tgf",),
        "a framework in the trivial form: attacks only",
        sniffer=Late("argmap.formats.frameworks", "is_tgf"),
        reader=Late("argmap.formats.frameworks.projection", "read_tgf"),
        writer=Late("argmap.formats.frameworks.projection", "write_tgf"),
    ),
    Format(
        "carneades",
        (".carneades.yml", ".carneades.yaml", ".yml", ".yaml"),
        "Carneades argument graphs in YAML, as version 4 reads them",
        sniffer=Late("argmap.formats.carneades", "is_carneades"),
        reader=Late("argmap.formats.carneades", "loads"),
        writer=Late("argmap.formats.carneades", "dumps"),
    ),
    Format(
        "gsn",
        (".gsn.yaml", ".gsn.yml", ".gsn", ".yaml", ".yml"),
        "goal structures in YAML, as gsn2x draws them",
        sniffer=Late("argmap.formats.gsn", "is_gsn"),
        reader=Late("argmap.formats.gsn", "loads"),
        writer=Late("argmap.formats.gsn", "dumps"),
    ),
    Format(
        "brat",
        (".ann",),
        "brat standoff: marks on the text in the .txt beside it",
        main="label its mark MajorClaim",
        sniffer=Late("argmap.formats.brat", "is_brat"),
        reader=Late("argmap.formats.brat.reader", "loads"),
        writer=Late("argmap.formats.brat.writer", "dumps"),
        losses=Late("argmap.formats.brat.reader", "losses"),
        beside=Beside(
            ".txt",
            settle=Late("argmap.formats.brat.reader", "settled"),
            text_of=Late("argmap.formats.brat.reader", "beside"),
        ),
    ),
    Format(
        "page",
        (".html", ".htm"),
        "the page to read a document beside its map, by write_page",
        sniffer=Late("argmap.formats.embedded", "is_page"),
        reader=Late("argmap.formats.embedded", "read_page"),
        markup=True,
    ),
    Format(
        "kialo",
        (".kialo.txt",),
        "Kialo's text export: a numbered outline of pros and cons",
        sniffer=Late("argmap.formats.kialo", "is_kialo"),
        reader=Late("argmap.formats.kialo.reader", "loads"),
        writer=Late("argmap.formats.kialo.writer", "dumps"),
        losses=Late("argmap.formats.kialo.reader", "losses"),
        shared=(".txt",),
        other_encodings=True,
    ),
    Format(
        "picture",
        (".svg",),
        "an SVG drawn by render that carries its map (Style.embedded)",
        sniffer=Late("argmap.formats.embedded", "is_picture"),
        reader=Late("argmap.formats.embedded", "read_picture"),
        markup=True,
    ),
    Format(
        "argdown",
        (".argdown", ".ad"),
        "Argdown, the text form people write argument maps in",
        main='write "argmap: {thesis: its title}" at the head, between lines of "==="',
        sniffer=Late("argmap.formats.argdown", "is_argdown"),
        reader=Late("argmap.formats.argdown", "loads"),
        writer=Late("argmap.formats.argdown", "dumps"),
        lossless=True,
        options=("strict", "folder"),
        shared=(".md", ".markdown"),
    ),
    Format(
        "numbered",
        (),
        "numbered arguments as teachers write them, and the handouts of to_markdown",
        sniffer=Late("argmap.formats.numbered", "is_numbered"),
        reader=Late("argmap.formats.numbered", "loads"),
        shared=(".txt", ".md"),
    ),
    Format(
        "argdown-json",
        (".argdown.json",),
        "the JSON that Argdown's own tool exports",
        sniffer=Late("argmap.formats.argdown_json", "is_argdown_json"),
        reader=Late("argmap.formats.argdown_json.document", "loads"),
        writer=Late("argmap.formats.argdown_json.document", "dumps"),
        lossless=True,
    ),
    Format(
        "table",
        (".csv", ".tsv", ".json"),
        "lists of claims and relations: argmap's own tables, and those with a parent and a stance",
        sniffer=Late("argmap.formats.tables", "is_table"),
        reader=Late("argmap.formats.tables.document", "loads"),
        options=("folder",),
    ),
    Format(
        "draft",
        (".draft.json", ".json"),
        "the flat form that people and programs fill in: claims with quotes, then relations",
        sniffer=Late("argmap.formats.draft", "is_draft"),
        reader=Late("argmap.formats.draft.document", "loads"),
        writer=Late("argmap.formats.draft.document", "dumps"),
    ),
    Format(
        "aif",
        (".aif.json", ".aif", ".json"),
        "AIF JSON, as AIFdb gives it out",
        sniffer=Late("argmap.formats.aif", "is_aif"),
        reader=Late("argmap.formats.aif.aifdb", "loads"),
        writer=Late("argmap.formats.aif.aifdb", "dumps"),
        other_encodings=True,
    ),
    Format(
        "xaif",
        (".xaif.json", ".xaif", ".json"),
        "xAIF, AIF with text and layout, of OVA 3 and its kin",
        sniffer=Late("argmap.formats.aif", "is_xaif"),
        reader=Late("argmap.formats.aif.xaif", "loads"),
        writer=Late("argmap.formats.aif.xaif", "dumps"),
        spaces=("xaif", "aif"),
        other_encodings=True,
    ),
    Format(
        "ova2",
        (".ova.json", ".ova2.json", ".ova", ".json"),
        "the JSON that OVA 2 saves",
        main='set "majorClaim" to true at its node',
        sniffer=Late("argmap.formats.ova2", "is_ova2"),
        reader=Late("argmap.formats.ova2.document", "loads"),
        writer=Late("argmap.formats.ova2.document", "dumps"),
        other_encodings=True,
    ),
    Format(
        "sadface",
        (".sadface.json", ".sadface", ".json"),
        "SADFace, versions 0.1 to 0.5",
        main='give its id as "claim" in the core of the metadata',
        sniffer=Late("argmap.formats.sadface", "is_sadface"),
        reader=Late("argmap.formats.sadface.document", "loads"),
        writer=Late("argmap.formats.sadface.document", "dumps"),
        other_encodings=True,
    ),
    Format(
        "arguebuf",
        (".arguebuf.json", ".arguebuf", ".json"),
        "the JSON of arguebuf",
        main='give its id as "majorClaim"',
        sniffer=Late("argmap.formats.arguebuf", "is_arguebuf"),
        reader=Late("argmap.formats.arguebuf.document", "loads"),
        writer=Late("argmap.formats.arguebuf.document", "dumps"),
        other_encodings=True,
    ),
    Format(
        "markdown",
        (".md",),
        "a handout: every argument in premise-conclusion form",
        writer=Late("argmap.formats.exports.markdown", "to_markdown"),
        losses=Late("argmap.formats.exports.markdown", "losses"),
        takes_words=True,
    ),
    Format(
        "mermaid",
        (".mmd", ".mermaid"),
        "a Mermaid flowchart, for pages that draw those",
        writer=Late("argmap.diagram.mermaid", "to_mermaid"),
        losses=Late("argmap.diagram.mermaid", "losses"),
        takes_words=True,
    ),
    Format(
        "annotations",
        (".jsonld",),
        "W3C Web Annotations in JSON-LD, one for each quote",
        sniffer=Late("argmap.formats.exports.annotations_read", "is_annotations"),
        reader=Late("argmap.formats.exports.annotations_read", "loads"),
        writer=Late("argmap.formats.exports.web_annotations", "dumps"),
        losses=Late("argmap.formats.exports.web_annotations", "losses"),
    ),
)

FORMATS = FormatTable(_ROWS)
"""The notations, in the order in which they are tried."""


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
    unread = refused(text, name or "")
    if unread is not None:
        raise FormatError(unread.message())
    what = quoted(name) if name else "the text"
    rows = [row for row in formats if row.reads]
    suited = _suited(rows, name or "")
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
        suited = []
    # To Argdown the tags of XML are arguments, and the keys of YAML prose.
    for row in suited if _suffix(name) in {".xml", ".yaml", ".yml"} else (*suited, *rows):
        if row.recognise(text):
            return row
    if not text.strip():
        raise FormatError(f"expected a map, found nothing in {what}")
    line = text.strip()
    endings = {end for row in rows for end in row.suffixes}
    if name is None and "\n" not in line and _suffix(line) in endings:
        raise FormatError(
            f"{quoted(line)} is no map, but like the name of a file: loads() takes a text, and "
            f"argmap.load({quoted(line)}) reads a file"
        )
    _check_syntax(text, name)  # a fault in it says more than that nobody knows it
    refuse_described(text, what)
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


def named(name: str, *, formats: Iterable[Format] = FORMATS) -> Format:
    """Return the notation of that name.

    Args:
        name: Its name.
        formats: The notations there are.

    Raises:
        FormatError: When there is none; the message names the nearest.

    >>> named("json").description
    "argmap's own file: all that a map holds"
    """
    rows = tuple(formats)
    for row in rows:
        if row.name == name:
            return row
    for unread in REFUSED:
        if unread.name == name:
            raise FormatError(unread.message())
    names = [row.name for row in rows]
    nearest = did_you_mean(name, names)
    raise FormatError(f"unknown notation {quoted(name)}{nearest} (known: {', '.join(names)})")


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
    rows = [row for row in formats if row.writes]
    suited = _suited(rows, path)
    if suited:
        return suited[0]
    known = list(dict.fromkeys(suffix for row in rows for suffix in row.suffixes))
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
