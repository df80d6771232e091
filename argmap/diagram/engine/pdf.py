"""The title of a PDF, added behind what an engine wrote."""

from __future__ import annotations

import re

from argmap.diagram.escape import clean

_TRAILER = re.compile(
    rb"trailer\s*<<(?=[^<>]*/Size (\d+))(?=[^<>]*/Root (\d+ \d+ R))[^<>]*>>\s*"
    rb"startxref\s+(\d+)\s+%%EOF\s*\Z"
)
_TAIL = 400  # bytes at the end of a file in which its trailer stands


def add_title(pdf: bytes, title: str) -> bytes:
    r"""Return a PDF with a title, as an incremental update of it (ISO 32000-1, 7.5.6).

    A file whose end is none of the kind that engines write stays as it is.

    >>> add_title(b"no PDF", "Tax")
    b'no PDF'
    """
    found = _TRAILER.search(pdf, max(0, len(pdf) - _TAIL))
    if found is None or not title.strip():
        return pdf
    size, root, before = int(found[1]), found[2], found[3]
    shown = clean(title).encode("utf-16-be", "replace").hex().upper().encode()
    body = pdf if pdf.endswith(b"\n") else pdf + b"\n"
    added = b"%d 0 obj\n<< /Title <FEFF%b> >>\nendobj\n" % (size, shown)
    return (
        body
        + added
        + b"xref\n%d 1\n%010d 00000 n \ntrailer\n" % (size, len(body))
        + b"<< /Size %d /Root %b /Info %d 0 R /Prev %b >>\n" % (size + 1, root, size, before)
        + b"startxref\n%d\n%%%%EOF\n" % (len(body) + len(added))
    )
