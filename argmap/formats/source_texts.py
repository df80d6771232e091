"""The text of a source that has a file of its own: how it is read, and that it stays there."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from attrs import evolve

from argmap.errors import brief
from argmap.files import reason
from argmap.findings import Finding, FindingList, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.text.source import Source

LARGEST = 64 * 1024 * 1024
"""Most bytes of text read for one source."""

LARGEST_TOGETHER = 4 * LARGEST
"""Most bytes of text read for one map."""


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


def with_texts(debate: ArgumentMap, folder: Path, *, hidden: bool = False) -> ArgumentMap:
    """Return the map with the text of each source that has a path to it and no text.

    A map may come from a stranger, so nothing outside its folder is read: links are followed before
    that is decided, and what is hidden, no regular file, or larger than 64 MiB, is left alone. A
    file that several sources name is read once, and 256 MiB at most are read for all. What could
    not be read is a finding.

    Args:
        debate: The map.
        folder: The folder of its file.
        hidden: Whether hidden files, and files in hidden folders, are read too.

    >>> debate = ArgumentMap(sources=[Source("page", path="../page.txt")])
    >>> [finding.code for finding in with_texts(debate, Path("maps")).findings]
    ['source-not-read']
    """
    texts: dict[str, TextFromPath] = {}
    findings = FindingList()
    files = _Files(folder, hidden=hidden)
    for source in debate.sources:
        if source.path is None or source.text is not None:
            continue
        text, problem = files.text(source.path)
        if text is None:
            named = brief(source.called)
            message = f"the text of source {named} was not read from {brief(source.path)}: "
            findings.note("source-not-read", message + problem)
        else:
            texts[source.id] = text
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
    files = _Files(folder, hidden=True)
    return tuple(
        Finding(
            "source-left-behind",
            Severity.WARNING,
            f"the text of source {brief(source.called)} is not at {brief(source.path)} in its "
            "folder",
            hint="copy it there",
        )
        for source in debate.sources
        if isinstance(source.text, TextFromPath)
        and source.path is not None
        and files.text(source.path)[0] != source.text
    )


class _Files:
    """The texts beside a map, each file read once, and no more of all than is stated."""

    def __init__(self, home: Path, *, hidden: bool) -> None:
        self._home = home
        self._hidden = hidden
        self._texts: dict[Path, TextFromPath] = {}
        self._left = LARGEST_TOGETHER

    def text(self, path: str) -> tuple[TextFromPath | None, str]:
        """Return the text of a file, or what keeps it from being read."""
        try:
            file, size = _find_inside(path, self._home, self._home, hidden=self._hidden)
            if file not in self._texts:
                if size > self._left:
                    message = f"the texts of the map are larger than {_mib(LARGEST_TOGETHER)}"
                    return None, message
                self._left -= size
                self._texts[file] = TextFromPath(_read(file))
            return self._texts[file], ""
        except (OSError, ValueError) as error:
            return None, _problem(error)


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
        return _read(_find_inside(path, home, folder or home, hidden=False)[0]), ""
    except (OSError, ValueError) as error:
        return None, _problem(error)


class _NotReadError(ValueError):
    """A file that is not read; its message is the reason."""


def _find_inside(path: str, home: Path, folder: Path, *, hidden: bool) -> tuple[Path, int]:
    """Return the file that a path names, links followed, and its size.

    Raises:
        _NotReadError: It is not to be read.
        OSError: It is not there.
    """
    root = os.path.realpath(home)
    file = Path(os.path.realpath(Path(os.path.realpath(folder), path)))
    if not file.is_relative_to(root):
        raise _NotReadError("it leads out of the map's folder; keep the text beside the map")
    if not hidden and any(part.startswith(".") for part in file.relative_to(root).parts):
        raise _NotReadError(
            "it is hidden; remove the dot at the beginning of its name or folder, or load the map "
            "with hidden=True"
        )
    status = file.stat()
    if not stat.S_ISREG(status.st_mode):
        raise _NotReadError("it is not a file")
    if status.st_size > LARGEST:
        raise _NotReadError(f"it is larger than {_mib(LARGEST)}")
    return file, status.st_size


def _read(file: Path) -> str:
    return file.read_bytes().decode("utf-8-sig")


def _problem(error: OSError | ValueError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text"
    return str(error) if isinstance(error, _NotReadError) else reason(error)


def _mib(size: int) -> str:
    return f"{size // 2**20} MiB"


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
            f"the text of source {brief(source.called)} has changed since its quotes were taken",
            hint="check the quotes, then give it the new sha256",
        )
        for source in debate.sources
        if source.changed
    )
