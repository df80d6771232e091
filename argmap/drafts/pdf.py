"""The text of a PDF, page by page, with the names of its pages."""

from __future__ import annotations

import io
import re
from typing import Any, NamedTuple, cast

from argmap.errors import FileError, brief

_LIGATURES = str.maketrans({"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"})
# A sentence that goes on in the next column or box: no stop before, a small letter behind.
_GOES_ON = re.compile(r"(?<=[\w,;-])[ \t]*\n[ \t]*\n[ \t\n]*(?=[a-zà-öø-ÿ])")


class Pages(NamedTuple):
    """The text of a PDF.

    Attributes:
        text: The text; a form feed stands between two pages.
        names: The names of the pages, as the document itself gives them.
        title: The title that the file names, if any.
    """

    text: str
    names: tuple[str, ...]
    title: str


def pages_of(data: bytes, name: str) -> Pages:
    """Return the text of a PDF: column by column, words divided at line ends left divided.

    Args:
        data: What the file holds.
        name: What messages call it.

    Raises:
        FileError: When the extra "pdf" is not installed, the file is no PDF, is locked by a
            password, or holds pictures of pages and no text.
    """
    try:
        from pdfminer.high_level import extract_pages
        from pdfminer.layout import LTTextContainer
        from pdfminer.pdfdocument import PDFDocument, PDFNoPageLabels, PDFPasswordIncorrect
        from pdfminer.pdfparser import PDFParser
        from pdfminer.psexceptions import PSException
    except ImportError as error:
        message = f"reading the PDF {brief(name)} needs a package; run pip install 'argmap[pdf]'"
        raise FileError(message) from error
    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)))
        pages = [
            "\n".join(
                part.get_text().rstrip() + "\n"
                for part in page
                if isinstance(part, LTTextContainer)
            )
            for page in extract_pages(io.BytesIO(data))
        ]
    except PDFPasswordIncorrect as error:
        hint = "unlock it first, for example with qpdf --decrypt"
        raise FileError(f"the PDF {brief(name)} is locked by a password; {hint}") from error
    except (PSException, ValueError, KeyError, TypeError, IndexError, AssertionError) as error:
        raise FileError(f"cannot read {brief(name)} as a PDF: the file is damaged") from error
    if not any(page.strip() for page in pages):
        hint = "if its pages are scanned, run OCR over it first, for example ocrmypdf"
        raise FileError(f"the PDF {brief(name)} holds no text; {hint}")
    try:
        labels = document.get_page_labels()
        names = tuple(label for label, _ in zip(labels, pages, strict=False))
    except PDFNoPageLabels:
        names = tuple(str(number) for number in range(1, len(pages) + 1))
    text = "\f".join(_GOES_ON.sub("\n", page.strip("\n").translate(_LIGATURES)) for page in pages)
    info = cast("Any", document).info
    return Pages(text, names, _title_of(info))


def _title_of(info: list[dict[str, object]]) -> str:
    for each in info:
        title = each.get("Title")
        if isinstance(title, bytes):
            from pdfminer.utils import decode_text

            return decode_text(title).strip()
    return ""
