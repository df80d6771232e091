"""The reading page: a document beside its map, as one HTML file that makes no request."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from argmap.errors import FormatError, PageError, brief
from argmap.files import FilePath, write_atomically
from argmap.findings import Finding
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.parameters import expect_all, expect_path
from argmap.values import is_instance

if TYPE_CHECKING:
    from argmap.evaluation.maps.verdict import Evaluation
    from argmap.wording.words import Words

__all__ = ["Extent", "page_html", "write_page"]

Extent: TypeAlias = Literal["whole", "passages"]
"""The part of a document that a page shows."""

SUFFIXES = (".html", ".htm")
"""The suffixes of pages."""

_PATIENCE = 30.0


def page_html(
    debate: ArgumentMap,
    *,
    document: Extent = "whole",
    standing: Evaluation | None = None,
    notes: bool = False,
    findings: Iterable[Finding] | None = None,
    diagram: bool | None = None,
    words: Words | None = None,
    engine: FilePath | None = None,
    timeout: float = _PATIENCE,
) -> str:
    """Return the page to read the document beside its map, as the text of one HTML file.

    It holds the document with its quoted passages marked, the diagram, the map as a list, the
    passages and a legend. Its policy forbids every request; without scripts all of it is readable;
    ``load`` reads the map back from it. The same map gives the same text.

    Args:
        debate: The map.
        document: ``"whole"``, or ``"passages"`` for the quoted passages with a little around them:
            the page then carries the digest of each source and not its text.
        standing: An evaluation of the map, to be shown with its reasons.
        notes: Whether what ``check`` finds stands in the page, as notes for readers.
        findings: What stands there instead of what ``check`` finds.
        diagram: Whether the map is drawn; else it is when it has no more than 500 claims. Without
            an engine, or when that takes too long, the page is whole but for the diagram, and says
            so.
        words: The words of the page: ``Words.of("de")``, or those of another language; English
            unless given. What ``check`` finds is told in English.
        engine: Which engine draws; see ``render``.
        timeout: Seconds after which the engine is stopped; see ``render``.

    Raises:
        PageError: Another extent than those two, words that are none, or an evaluation of another
            map.

    >>> from argmap import ArgumentMap, Claim
    >>> page_html(ArgumentMap.of(Claim("tax", "Tax carbon.")), diagram=False)[:15]
    '<!doctype html>'
    """
    expect_map(debate, "page_html")
    from argmap.checks import check
    from argmap.diagram.engine.engine import check_limits
    from argmap.evaluation.maps.verdict import Evaluation
    from argmap.page.assembly import PageContent, assemble
    from argmap.page.diagram import LARGEST, drawing, omit
    from argmap.wording.words import ENGLISH, Words

    if document not in ("whole", "passages"):
        raise PageError(f"expected 'whole' or 'passages' for document, found {brief(document)}")
    if standing is not None and not is_instance(standing, Evaluation):
        found = f"found {brief(standing)}; argmap.evaluate(debate) returns one"
        raise PageError(f"expected an evaluation for standing, {found}")
    if standing is not None and standing.debate != debate:
        raise PageError("expected an evaluation of this map, found one of another map")
    check_limits(timeout, 1, engine)
    if findings is not None:
        findings = expect_all(findings, Finding, "findings", "argmap.check(debate) returns them")
    words = ENGLISH if words is None else words
    if not is_instance(words, Words):
        raise PageError(f"expected a Words record for words, found {brief(words)}")
    if len(debate.claims) <= LARGEST if diagram is None else diagram:
        picture = drawing(debate, standing=standing, engine=engine, timeout=timeout, words=words)
    else:
        picture = omit(debate, words)
    told = check(debate) if findings is None and notes else findings
    return assemble(debate, PageContent(picture, told, standing, document == "whole", words))


def check_suffix(path: FilePath) -> None:
    """Refuse the name of a file that no page can have.

    Raises:
        FormatError: Another suffix than .html and .htm.

    >>> check_suffix("page.html")
    """
    expect_path(path)
    if Path(path).suffix.lower() not in SUFFIXES:
        found = brief(os.fspath(path))
        raise FormatError(f"expected a file that ends in .html or .htm, found {found}")


def has_diagram(page: str) -> bool:
    """Return whether a page holds its diagram; without an engine it does not.

    >>> has_diagram(page_html(ArgumentMap(), diagram=False))
    False
    """
    return '<div class="canvas wide">' in page


def write_page(
    debate: ArgumentMap,
    path: FilePath,
    *,
    document: Extent = "whole",
    standing: Evaluation | None = None,
    notes: bool = False,
    findings: Iterable[Finding] | None = None,
    diagram: bool | None = None,
    words: Words | None = None,
    engine: FilePath | None = None,
    timeout: float = _PATIENCE,
) -> Path:
    """Write the page to read the document beside its map, and return the path.

    The file is written whole or not at all. The options are those of ``page_html``.

    Args:
        debate: The map.
        path: A file that ends in ``.html`` or ``.htm``.
        document: See ``page_html``, as for all that follows.
        standing: Which claims stand.
        notes: Whether there are notes for readers.
        findings: What they say.
        diagram: Whether the map is drawn.
        words: The words of the page.
        engine: Which engine draws.
        timeout: Seconds after which the engine is stopped.

    Raises:
        FormatError: Another suffix.
        PageError: As ``page_html`` says.
        FileError: The file cannot be written.

    >>> from argmap import ArgumentMap
    >>> write_page(ArgumentMap(), "no such folder/page.html", diagram=False)
    Traceback (most recent call last):
    argmap.errors.FileError: cannot write 'no such folder/page.html': there is no such ...
    """
    expect_map(debate, "write_page")
    check_suffix(path)
    text = page_html(
        debate,
        document=document,
        standing=standing,
        notes=notes,
        findings=findings,
        diagram=diagram,
        words=words,
        engine=engine,
        timeout=timeout,
    )
    write_atomically(path, text.encode())
    return Path(path)
