"""The files of a corpus: folders walked, patterns matched, archives unpacked, in a fixed order."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import Path
from typing import TypeAlias

from attrs import evolve, field, frozen

from argmap.corpus.archives import Archive, is_archive, members
from argmap.errors import ArgmapError, FileError, FormatError, brief
from argmap.files import FilePath, reason
from argmap.formats import FORMATS
from argmap.parameters import expect_path

Paths: TypeAlias = "FilePath | Iterable[FilePath]"
"""A file, folder, pattern or archive, or several of them."""

LARGEST = 256 * 2**20
"""Most bytes of a file of a corpus; ``load`` reads larger ones by themselves."""

_SUFFIXES = tuple(
    sorted({suffix for row in FORMATS if row.reads for suffix in row.suffixes}, key=len)[::-1]
)
# Files of these kinds can hold a map, and most hold none.
_SHARED = {suffix for row in FORMATS for suffix in row.shared}
_PERHAPS = (*sorted(_SHARED), ".svg", ".html", ".htm")
_KIALO = ".kialo.txt"
_ENDINGS = (*_SUFFIXES, *_PERHAPS)
_BESIDE = tuple(
    (row.beside.suffix, suffix)
    for row in FORMATS
    if row.beside is not None
    for suffix in row.suffixes
)


@frozen
class CorpusFile:
    """A file of a corpus, or what keeps something in it from being one.

    Attributes:
        path: The file to read.
        name: What it is called: its path, or that of its archive and its name in there.
        root: The path it was found by: a folder, pattern or archive, or the file itself.
        inside: Its name within that, with "/" between folders.
        problem: Why it cannot be read, where that is known already.
        foreign: Whether it is known to be no map, rather than a map with a fault.
        perhaps: Whether it may as well be something else than a map, so that its content decides.
        archive: The unpacked archive that holds it, kept while it is needed.

    >>> CorpusFile("maps/tax.json", "maps/tax.json", "maps", "tax.json").problem is None
    True
    """

    path: str
    name: str
    root: str
    inside: str
    problem: ArgmapError | None = field(default=None, kw_only=True)
    foreign: bool = field(default=False, kw_only=True)
    perhaps: bool = field(default=False, kw_only=True)
    archive: Archive | None = field(default=None, kw_only=True, eq=False, repr=False)


class ReadAlreadyError(FileError):
    """A file or folder that was found before, by another path or in another folder.

    >>> issubclass(ReadAlreadyError, FileError)
    True
    """


class _Met:
    """The files that were named, and the folders that were gone through, each by its inode."""

    def __init__(self) -> None:
        self.files: set[tuple[int, int]] = set()
        self.folders: set[tuple[int, int]] = set()

    def add_file(self, path: str, status: os.stat_result, *, every: bool) -> bool:
        """Note a file that was named; return whether it was met before, perhaps in a folder."""
        key = (status.st_dev, status.st_ino)
        if key in self.files:
            return True
        self.files.add(key)
        if not self.folders:
            return False
        folder, name = os.path.split(path)
        above = os.stat(folder or os.curdir)  # noqa: PTH116 - a path object costs more
        is_met = (above.st_dev, above.st_ino) in self.folders
        return is_met and not name.startswith(".") and (every or name.lower().endswith(_ENDINGS))


def stem(name: str) -> str:
    """Return the name of a file without the suffix of its notation.

    >>> stem("debate 1.aif.json"), stem("tax.argdown"), stem("notes")
    ('debate 1', 'tax', 'notes')
    """
    known = next((suffix for suffix in _SUFFIXES if name.lower().endswith(suffix)), "")
    return name[: len(name) - len(known)] or name if known else Path(name).stem


def find_places(paths: Paths, *, every: bool = False) -> Iterator[CorpusFile]:
    """Yield the files that the paths name, those of a folder in the order of their paths.

    Folders are walked to their ends; what links within them lead to comes last, and a link out of
    them is told and not followed. What was found before is told and not read again. Hidden files
    and folders are passed over, and so are the texts beside files of notations that have some.

    Args:
        paths: Files, folders, patterns (``*``, ``?``, ``[…]``, ``**``) and archives (zip, tar).
        every: Whether files of folders are read whatever their suffixes.

    >>> [place.name for place in find_places(["tax.json", "heat.json"])]
    ['tax.json', 'heat.json']
    """
    given: Iterable[FilePath] = [paths] if isinstance(paths, str | os.PathLike) else paths
    met = _Met()
    for each in given:
        expect_path(each, "each of the paths")
        root = os.fspath(each)
        if not root:
            problem = FileError("expected the name of a file or folder, found an empty one")
            yield CorpusFile(root, root, root, root, problem=problem)
        elif is_pattern(root):
            yield from _matching(root, met, every=every)
        else:
            yield from _expand(root, root, met, every=every)


def is_pattern(root: str) -> bool:
    """Return whether a path is a pattern, rather than a file whose name looks like one.

    >>> is_pattern("maps/*.json"), is_pattern("tax.json")
    (True, False)
    """
    return glob.has_magic(root) and not os.path.lexists(root)


def _matching(pattern: str, met: _Met, *, every: bool) -> Iterator[CorpusFile]:
    # Path.glob takes no absolute pattern, and none that begins in a parent folder.
    matching = glob.glob(pattern, recursive=True)  # noqa: PTH207
    found = sorted(matching, key=lambda path: Path(path).parts)
    if not found:
        problem = FileError(f"expected files that match {brief(pattern)}, found none")
        yield CorpusFile(pattern, pattern, pattern, pattern, problem=problem)
    fixed = Path(*takewhile(lambda part: not glob.has_magic(part), Path(pattern).parts))
    within = _real(str(fixed))
    # A pattern with ** matches a folder and what is in it.
    folders: set[str] = set()
    for path in found:
        parents = {str(parent) for parent in Path(path).parents}
        if parents & folders:
            continue
        if not _real(path).startswith(within):
            problem = _link_out(path, str(fixed))
            yield CorpusFile(path, path, pattern, Path(path).name or path, problem=problem)
            folders.add(str(Path(path)))
            continue
        if Path(path).is_dir():
            folders.add(str(Path(path)))
        yield from _expand(path, pattern, met, every=every)


def _expand(path: str, root: str, met: _Met, *, every: bool) -> Iterator[CorpusFile]:
    """Yield the files of a path: itself, or those in the folder or archive that it is."""
    status, problem = None, None
    try:
        status = os.stat(path)  # noqa: PTH116 - a path object costs more than the question
    except (OSError, ValueError) as error:
        problem = _refusal(path, error)
    if status is not None and stat.S_ISDIR(status.st_mode):
        yield from _walk(path, root, met, every=every)
    elif status is not None and met.add_file(path, status, every=every):
        yield _repeat(path, root, os.path.split(path)[1] or path)
    elif status is not None and stat.S_ISREG(status.st_mode) and is_archive(path):
        yield from _unpack(path, root, "", every=every)
    else:
        refusal = problem if status is None else _problem(path, status)
        yield CorpusFile(path, path, root, os.path.split(path)[1] or path, problem=refusal)


def _repeat(path: str, root: str, inside: str) -> CorpusFile:
    problem = ReadAlreadyError(f"{brief(path)} leads to what is read already; passed over")
    return CorpusFile(path, path, root, inside, problem=problem, foreign=True)


def _walk(
    top: str, root: str, met: _Met, *, every: bool, packed: bool = False
) -> Iterator[CorpusFile]:
    """Yield the files of a folder in the order of their paths, then what its links lead to.

    Args:
        top: The folder.
        root: The path it was found by.
        met: What was found before.
        every: Whether files are read whatever their suffixes.
        packed: Whether the folder is an unpacked archive; what archives it holds stay packed.
    """
    within = _real(top)
    pending, links = [top], list[str]()
    while pending or links:
        if not pending:
            pending, links = links[::-1], []
        path = pending.pop()
        inside = path[len(top) :].strip(os.sep).replace(os.sep, "/") or "."
        try:
            status = os.lstat(path)
            if stat.S_ISLNK(status.st_mode):
                if path != top and not _real(path).startswith(within):
                    yield CorpusFile(path, path, root, inside, problem=_link_out(path, top))
                    continue
                status = Path(path).stat()
            if stat.S_ISDIR(status.st_mode):
                if (status.st_dev, status.st_ino) in met.folders:
                    yield _repeat(path, root, inside)
                    continue
                met.folders.add((status.st_dev, status.st_ino))
                here, behind = _entries(path)
                pending += here[::-1]
                links += behind
                continue
        except (OSError, ValueError) as error:
            yield CorpusFile(path, path, root, inside, problem=_refusal(path, error))
            continue
        if (status.st_dev, status.st_ino) in met.files:
            yield _repeat(path, root, inside)
        elif not is_archive(path):
            yield from _file(path, root, inside, _problem(path, status), every=every)
        elif packed:
            problem = FileError(f"{brief(path)} is an archive in an archive; unpack it yourself")
            yield CorpusFile(path, path, root, inside, problem=problem)
        else:
            yield from _unpack(path, root, inside, every=every)


def _real(path: str) -> str:
    """Return the path without links, and with a separator at its end."""
    return os.path.realpath(path).rstrip(os.sep) + os.sep


def _link_out(path: str, top: str) -> FileError:
    """Return the refusal of a link that leads out of the folder that was asked for.

    Whoever made a folder does not decide which other files of its reader are read.
    """
    message = f"{brief(path)} is a link out of {brief(top)} and not followed"
    return FileError(f"{message}; to read its target, name that as well")


def _entries(folder: str) -> tuple[list[str], list[str]]:
    """Return the files and folders in a folder, and the folders that links in it lead to."""
    here: list[str] = []
    behind: list[str] = []
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if not entry.name.startswith("."):
                # Not asked of the entry, which raises where links go in a circle.
                is_link = entry.is_symlink() and Path(entry.path).is_dir()
                (behind if is_link else here).append(entry.path)
    return here, behind


def _file(
    path: str, root: str, inside: str, problem: ArgmapError | None, *, every: bool
) -> Iterator[CorpusFile]:
    """Yield a file of a folder: as a map, or as something else; no text beside another file."""
    name = path.rpartition(os.sep)[2].lower()
    perhaps = name.endswith(_PERHAPS) and not name.endswith(_KIALO)
    if every or perhaps or name.endswith(_SUFFIXES):
        beside = [path[: -len(text)] + marks for text, marks in _BESIDE if name.endswith(text)]
        if not any(map(os.path.exists, beside)):
            yield CorpusFile(
                path, path, root, inside, problem=problem, perhaps=perhaps and not every
            )
        return
    suffix = Path(path).suffix
    found = f"the suffix {brief(suffix)}" if suffix else "no suffix"
    unknown = FormatError(f"{brief(path)} is passed over: no notation has files with {found}")
    yield CorpusFile(path, path, root, inside, problem=unknown, foreign=True)


def _problem(path: str, status: os.stat_result) -> ArgmapError | None:
    """Return the reason not to open a file: it is no regular file, or too large."""
    if stat.S_ISREG(status.st_mode):
        if status.st_size > LARGEST:
            size, most = status.st_size / 2**20, LARGEST // 2**20
            return FileError(
                f"expected a file of at most {most} MiB, found {size:,.0f} MiB in {brief(path)}; "
                "load reads it by itself"
            )
        return None
    return FileError(f"cannot read {brief(path)}: it is a pipe, socket or device, not a file")


def _refusal(path: str, error: OSError | ValueError) -> FileError:
    refusal = FileError(f"cannot read {brief(path)}: {reason(error)}")
    refusal.__cause__ = error
    return refusal


def _unpack(path: str, root: str, inside: str, *, every: bool) -> Iterator[CorpusFile]:
    """Yield the files of an archive as those of a folder, under the names they have in there."""
    prefix = f"{inside}/" if inside else ""
    archive = Archive()
    for member, refusal in members(path, archive, LARGEST):
        if refusal is not None:
            # A name that leads out of the archive would lead to another file here, too.
            leads_out = ".." in member.replace("\\", "/").split("/")
            name = f"{path}/{member}" if member and not leads_out else path
            within = prefix + member if member else inside or Path(path).name
            yield CorpusFile(path, name, root, within, problem=refusal)
    for place in _walk(archive.folder, root, _Met(), every=every, packed=True):
        problem = place.problem
        if problem is not None:
            problem = type(problem)(str(problem).replace(archive.folder, path))
        yield evolve(
            place,
            name=f"{path}/{place.inside}",
            inside=prefix + place.inside,
            problem=problem,
            archive=archive,
        )
