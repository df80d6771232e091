"""A row of the table of notations: its name, its files, its sniffer, reader and writer."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from attrs import field, frozen

from argmap.displayed import DisplayedRows

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
        opening: A regular expression for the beginning of most of its texts, and of hardly any
            other; it is asked first about a text that begins so, to look through no long text for
            what is not in it. Empty where nothing tells.

    >>> from argmap import FORMATS
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
    opening: str = field(default="", kw_only=True)

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
        """Words that explain how to name the main claim of a map in the notation.

        >>> from argmap.formats import format_named
        >>> format_named("sadface").naming
        'give its id as "claim" in the core of the metadata'
        """
        other = f"{self.name} has no mark for it: convert to argdown or json, and name it there"
        return self.main or other

    def recognise(self, text: str) -> bool:
        """Tell whether a text looks like it; without a sniffer none does."""
        return self.sniffer is not None and self.sniffer(text)


@frozen
class Late:
    """A function of a module, or of a value in it, that is imported when it is first called.

    >>> Late("argmap.formats.native", "is_native")('{"argmap": 1}')
    True
    """

    module: str
    name: str

    def __call__(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - those of the function
        """Call the function."""
        return _function(self.module, self.name)(*arguments, **options)

    def function(self) -> Callable[..., Any]:
        """Return the function itself.

        >>> Late("argmap.formats.native", "is_native").function().__name__
        'is_native'
        """
        return _function(self.module, self.name)


@cache
def _function(module: str, name: str) -> Callable[..., Any]:
    found: Callable[..., Any] = attrgetter(name)(import_module(module))
    return found


class FormatTable(tuple[Format, ...], DisplayedRows):
    """Notations in the order in which they are tried; one's own go into ``(*FORMATS, mine)``.

    >>> str(FormatTable()).split()
    ['name', 'suffixes', 'reads', 'writes', 'description']
    """

    __slots__ = ()
    columns = ("name", "suffixes", "reads", "writes", "description")

    def __repr__(self) -> str:
        return f"<{len(self)} notations>"

    def _rows(self) -> list[tuple[object, ...]]:
        return [
            (row.name, " ".join(row.suffixes), row.reads, row.writes, row.description)
            for row in self
        ]
