"""The text of a source that has a file of its own: how it is read, and that it stays there."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from attrs import evolve

from argmap.errors import quoted
from argmap.files import reason
from argmap.findings import Finding, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.text.source import Source

LARGEST = 64 * 1024 * 1024
"""How many bytes of text are read for one source."""


class TextFromPath(str):
    """The text of a source that was read from its path; writers leave it there.

    It goes with the text: a source that is given another one is written with it.

    >>> TextFromPath("Reason first.") == "Reason first."
    True
    """

    __slots__ = ()


def written_text(source: Source) -> str | None:
    """Return the text that belongs into the map's file, none when it was read from another file.

    >>> written_text(Source("page", path="page.txt", text=TextFromPath("Reason first.")))
    """
    return None if isinstance(source.text, TextFromPath) else source.text


def with_texts(debate: ArgumentMap, folder: Path) -> ArgumentMap:
    """Return the map with the text of each source that has a path to it and no text.

    A map may come from a stranger, so nothing outside its folder is read: links are followed before
    that is decided, and what is hidden, no regular file, or larger than 64 MiB, is left alone. What
    could not be read is a finding.

    >>> debate = ArgumentMap(sources=[Source("page", path="../page.txt")])
    >>> [finding.code for finding in with_texts(debate, Path("maps")).findings]
    ['source-not-read']
    """
    texts: dict[str, TextFromPath] = {}
    findings: list[Finding] = []
    for source in debate.sources:
        if source.path is None or source.text is not None:
            continue
        text, problem = text_inside(source.path, folder)
        if text is None:
            named = quoted(source.called)
            message = f"the text of source {named} was not read from {quoted(source.path)}: "
            findings.append(Finding("source-not-read", Severity.WARNING, message + problem))
        else:
            texts[source.id] = TextFromPath(text)
    if not texts and not findings:
        return debate
    sources = [
        evolve(source, text=texts[source.id]) if source.id in texts else source
        for source in debate.sources
    ]
    return evolve(debate, sources=sources, findings=(*debate.findings, *findings))


def left_behind(debate: ArgumentMap, folder: Path) -> tuple[Finding, ...]:
    """Return a finding for each text that a map written to the folder will not lead to.

    >>> page = Source("page", path="no such.txt", text=TextFromPath("Reason first."))
    >>> [finding.code for finding in left_behind(ArgumentMap(sources=[page]), Path("maps"))]
    ['source-left-behind']
    """
    return tuple(
        Finding(
            "source-left-behind",
            Severity.WARNING,
            f"the text of source {quoted(source.called)} is not at {quoted(source.path)} in its "
            "folder",
            hint="copy it there",
        )
        for source in debate.sources
        if isinstance(source.text, TextFromPath)
        and source.path is not None
        and text_inside(source.path, folder)[0] != source.text
    )


def text_inside(path: str, home: Path, folder: Path | None = None) -> tuple[str | None, str]:
    """Return the text of a file inside a folder, or what keeps it from being read.

    Args:
        path: The file, as it is named.
        home: The folder that it must not lead out of, by links neither.
        folder: The folder to which the name is relative, if it is another one inside.

    >>> text_inside("../page.txt", Path("maps"))[0] is None
    True
    """
    try:
        root = os.path.realpath(home)
        file = Path(os.path.realpath(Path(os.path.realpath(folder or home), path)))
        if not file.is_relative_to(root):
            return None, "it leads out of the map's folder; keep the text beside the map"
        if any(part.startswith(".") for part in file.relative_to(root).parts):
            return (
                None,
                "it is hidden; give it a name, and its folders names, without a first point",
            )
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            return None, "it is not a file"
        if status.st_size > LARGEST:
            return None, f"it is larger than {LARGEST // 2**20} MiB"
        return file.read_bytes().decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return None, "it is not UTF-8 text"
    except (OSError, ValueError) as error:
        return None, reason(error)


def changed_sources(debate: ArgumentMap) -> tuple[Finding, ...]:
    """Return a finding for each source whose text is no longer the one its digest was taken from.

    >>> debate = ArgumentMap(sources=[Source("page", text="Reason first.", sha256="0" * 64)])
    >>> [finding.code for finding in changed_sources(debate)]
    ['source-changed']
    """
    return tuple(
        Finding(
            "source-changed",
            Severity.WARNING,
            f"the text of source {quoted(source.called)} has changed since its quotes were taken",
            hint="check the quotes, then give it the new sha256",
        )
        for source in debate.sources
        if source.changed
    )
