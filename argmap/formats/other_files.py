"""Files that are no maps, named for what they are: markup, documents, pictures, prose.

To Argdown every text is a map, and the tags of a web page are arguments in it; so these are told
before it is asked.
"""

from __future__ import annotations

import json
import re
from typing import Final

from argmap.errors import FormatError, brief, quantity
from argmap.formats.sniffing import PROLOGUE
from argmap.late_patterns import late_pattern
from argmap.syntax.plain import as_list
from argmap.values import is_object

_AS_SOURCE: Final = "a map names such a document as its source; 'argmap start' makes a first map"
_AS_TEXT: Final = (
    "a map names such a document as its source; save it as plain text, and 'argmap start' makes a "
    "first map of that"
)
_AS_LIST: Final = (
    "save the sheet as CSV: argmap reads lists of claims, with columns such as text and parent"
)
_OF_OFFICE: Final = late_pattern(r"Word|presentation|OpenDocument|EPUB|Office|Rich Text|HTML")
_DRAWING: Final = late_pattern(
    r"""
    \s* (?: (?: // | %% | \# ) .* \n \s* )*+
    (?: (?P<dot> (?: strict\s+ )? (?:di)?graph\b [^\n{]* \{ )
      | (?:flowchart|graph) \s+ (?:TB|TD|BT|LR|RL)\b
      | mindmap \s* \n
      | (?P<uml> @start(?:uml|mindmap|wbs)\b )
    )
    """,
    re.VERBOSE,
)
_DECLARED: Final = late_pattern(r"\s*<(?:\?xml\b|!DOCTYPE\b)", re.IGNORECASE)
_HTML: Final = late_pattern(
    PROLOGUE + r"<(?:html|head|body|div|p|h[1-6]|table|ul|ol|section|article|main|span|img|br)\b",
    re.IGNORECASE,
)
_ELEMENT: Final = late_pattern(
    PROLOGUE + r"<(?P<name>[A-Za-z_][\w.-]*+(?::[\w.-]++)?)"
    r"(?P<attributes>(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*)\s*(?P<closed>/?)>"
)
_JSON: Final = late_pattern(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\d\]])")
_RTF: Final = late_pattern(r"\s*\{\\rtf\d")
_LATEX: Final = late_pattern(r"\s*(?:%.*\n\s*)*+\\documentclass\b")
_WORD: Final = late_pattern(r"[^\W\d_]{2,}")
_FEWEST_WORDS: Final = 2
_FEWEST_LETTERS: Final = 8
_PATH: Final = late_pattern(r"\s*+\S*[/\\]\S*\s*+\Z")

# A section and a value below it; a title of Argdown has a colon behind it.
_SETTING: Final = late_pattern(
    r"^\[{1,2}[^\[\]\n]+\]{1,2}[ \t]*\r?\n(?:[ \t]*(?:[#;].*)?\r?\n)*[\w.\"'-]+[ \t]*=[ \t]*\S",
    re.MULTILINE,
)
_TITLED: Final = late_pattern(r"^[ \t]*(?:\[[^\]\n]+\]|<[^>\n]+>)[ \t]*:", re.MULTILINE)

# Formulas of licences of software and texts; a map that speaks of one hardly holds several.
_GRANT: Final = late_pattern(
    r"permission is hereby granted"
    r"|permission to use, copy, modify"
    r"|redistribution and use in source and binary forms"
    r"|permitted to copy and distribute verbatim"
    r"|you (?:can|may) redistribute it and/or modify"
    r"|terms and conditions (?:for|of) (?:use|copying)"
    r"|licensed under the (?:apache|mozilla|gnu|creative commons)"
    r"|granted? you a (?:perpetual, )?worldwide"
    r"|subject to the terms (?:and conditions )?of this [\w ]{0,20}licen[sc]e",
    re.IGNORECASE,
)
_DISCLAIMER: Final = late_pattern(
    r"without warranty of any kind|without any warranty|there is no warranty|warranties of "
    r"|disclaims? all warranties|implied warrant(?:y|ies)|in no event (?:shall|will)"
    r"|on an [\"“'‘]?as[ -]is\b|provided [\"“'‘`]{0,2}as[ -]is\b",
    re.IGNORECASE,
)

_LEAST_SHARE: Final = 0.6  # of letters in words among the signs
_KEYS: Final = 5

# How a file begins, a part of what it holds where several begin so, and what it is called.
_BEGINNINGS: Final = (
    (b"%PDF-", b"", "a PDF"),
    (b"PK\x03\x04", b"word/", "a Word document (DOCX)"),
    (b"PK\x03\x04", b"xl/", "an Excel workbook (XLSX)"),
    (b"PK\x03\x04", b"ppt/", "a PowerPoint presentation (PPTX)"),
    (
        b"PK\x03\x04",
        b"application/vnd.oasis.opendocument.spreadsheet",
        "an OpenDocument spreadsheet (ODS)",
    ),
    (b"PK\x03\x04", b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"PK\x03\x04", b"application/epub+zip", "an EPUB"),
    (b"PK\x03\x04", b"", "a ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", "an old Office document (DOC, XLS or PPT)"),
    (b"\x89PNG\r\n\x1a\n", b"", "a PNG picture"),
    (b"\xff\xd8\xff", b"", "a JPEG picture"),
    (b"GIF8", b"", "a GIF picture"),
    (b"\x1f\x8b", b"", "a gzip archive"),
    (b"{\\rtf", b"", "a Rich Text document (RTF)"),
)
_FIRST_BYTES: Final = tuple({beginning for beginning, _, _ in _BEGINNINGS})


def refuse_binary(data: bytes, name: str) -> None:
    r"""Refuse the bytes of a document, a picture or an archive by its name.

    Raises:
        FormatError: The bytes are those of such a file.

    >>> refuse_binary(b"%PDF-1.7\n", "talk.pdf")
    Traceback (most recent call last):
    argmap.errors.FormatError: expected a map, found a PDF in 'talk.pdf'; a map names such a ...
    """
    if not data.startswith(_FIRST_BYTES):
        return
    for beginning, part, called in _BEGINNINGS:
        if data.startswith(beginning) and part in data:
            raise FormatError(f"expected a map, found {called} in {brief(name)}; {_remedy(called)}")


def is_markup(text: str) -> bool:
    """Whether a text is XML or HTML, told by its beginning and the end of its outermost element.

    An argument of Argdown has no attributes and is never closed.

    >>> is_markup("<notes><p>Tax it.</p></notes>"), is_markup("<notes>: Tax it.")
    (True, False)
    """
    if _DECLARED.match(text):
        return True
    if "<" not in text or (element := _ELEMENT.match(text)) is None:
        return False
    return bool(element["attributes"]) or f"</{element['name']}" in text


def is_json(text: str) -> bool:
    """Whether a text is JSON, an object or a list.

    >>> is_json('{"a": 1}'), is_json('["Tax" it]: Yes.')
    (True, False)
    """
    if _JSON.match(text) is None:
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def is_settings(text: str) -> bool:
    r"""Whether a text is a file of settings, in INI or TOML: sections, and values below them.

    >>> is_settings("[tool.ruff]\nline-length = 100\n"), is_settings("[tax]: Tax it.\n")
    (True, False)
    """
    return _SETTING.search(text) is not None and _TITLED.search(text) is None


def is_licence(text: str) -> bool:
    """Whether a text is a licence: it grants what licences grant, and disclaims what they disclaim.

    >>> mit = 'Permission is hereby granted, free of charge. The software is provided "as is".'
    >>> is_licence(mit), is_licence("[a]: Software is provided as is.")
    (True, False)
    """
    lower = text.casefold()
    if "warrant" not in lower and "as is" not in lower and "as-is" not in lower:
        return False
    said = " ".join(text.split())  # the formulas run over lines
    return _GRANT.search(said) is not None and _DISCLAIMER.search(said) is not None


def name_of(text: str) -> str:
    """Name of what a text is that no notation knows; empty where that cannot be told.

    >>> name_of("<!doctype html><title>Taxes</title>")
    'a web page (HTML)'
    >>> name_of("Last year the town asked us all what the trams should cost. We answered.")
    'prose'
    """
    if is_markup(text):
        if _HTML.match(text) or text.lstrip()[:14].lower() == "<!doctype html":
            return "a web page (HTML)"
        element = _ELEMENT.match(text)
        if element and element["name"].rpartition(":")[2] == "svg":
            return "a picture (SVG)"
        return f"XML of an unknown kind (its outermost element is {_name(element)})"
    if _RTF.match(text):
        return "a Rich Text document (RTF)"
    if _LATEX.match(text):
        return "a LaTeX document"
    if drawn := _DRAWING.match(text):
        name = "DOT, of Graphviz" if drawn["dot"] else "PlantUML" if drawn["uml"] else "Mermaid"
        return f"a drawing in {name}"
    if text.lstrip()[:1] in {"{", "["} and is_json(text):
        return _name_of_json(json.loads(text))
    if is_settings(text):
        return "a file of settings (INI or TOML)"
    if is_licence(text):
        return "a licence"
    return "prose" if _is_prose(text) else ""


def refuse_described(text: str, what: str, known: str) -> None:
    """Refuse a text that is no map by what it is, if that can be told.

    Args:
        text: The text.
        what: How messages call it.
        known: The names of the notations that it could be.

    Raises:
        FormatError: The text is markup, a document in a text form, or prose.

    >>> refuse_described("<notes><p>Tax it.</p></notes>", "'notes.txt'", "json")
    Traceback (most recent call last):
    argmap.errors.FormatError: expected a map, found XML of an unknown kind (its outermost ...
    """
    called = name_of(text)
    if not called:
        return
    remedy = _remedy(called)
    if called == "prose":
        is_file = what.startswith(("'", '"')) and "<" not in what  # and not "<stdin>"
        file = what if is_file else "FILE"
        remedy = (
            f"to make a first map of it, run: argmap start {file}; to read each paragraph as a "
            "claim say format='argdown' or --from argdown"
        )
    elif called.startswith("XML"):
        remedy = "argmap reads GraphML and Argument Microtexts; if it is one, say so by format="
    elif called.startswith("a drawing"):
        remedy = "argmap writes such drawings, and does not read them; load the map's own file"
        if called.endswith("PlantUML"):
            remedy = "argmap does not read such drawings; load the map's own file"
    elif "settings" in called:
        remedy = "load the map's own file"
    elif called.startswith("JSON"):
        remedy = f"if it is a map, say of which notation by format= or --from (known: {known})"
    raise FormatError(f"expected a map, found {called} in {what}; {remedy}")


def _remedy(called: str) -> str:
    if "workbook" in called or "spreadsheet" in called:
        return _AS_LIST
    return _AS_TEXT if _OF_OFFICE.search(called) else _AS_SOURCE


def _name(element: re.Match[str] | None) -> str:
    return brief(element["name"], 40) if element else "not to be told"


def _name_of_json(value: object) -> str:
    """Name of a JSON document that is no map, with the keys by which somebody may know it."""
    if not is_object(value):
        return f"JSON of an unknown kind (a list of {quantity(len(as_list(value)), 'value')})"
    if "nbformat" in value:
        return "a Jupyter notebook"
    keys = ", ".join(brief(key, 30) for key in list(value)[:_KEYS]) or "none"
    more = ", …" if len(value) > _KEYS else ""
    return f"JSON of an unknown kind (its keys: {keys}{more})"


def _is_prose(text: str) -> bool:
    """Whether a text is made of words, more than of signs.

    A language that sets no blanks between its words has few of them; the name of a file is none.
    """
    head = text[:4000]
    if _PATH.match(head):
        return False
    words = _WORD.findall(head)
    letters = sum(map(len, words))
    enough = len(words) >= _FEWEST_WORDS or letters >= _FEWEST_LETTERS
    return enough and letters > len("".join(head.split())) * _LEAST_SHARE
