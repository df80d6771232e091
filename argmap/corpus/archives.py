"""Archives of maps, zip and tar: unpacked into a folder of their own, and no member outside it."""

from __future__ import annotations

import shutil
import tarfile
import tempfile
import weakref
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from lzma import LZMAError
from pathlib import Path, PurePosixPath
from typing import IO, Self, TypeAlias

from argmap.errors import ArgmapError, FileError, brief
from argmap.files import reason

UnpackedMember: TypeAlias = tuple[str, "ArgmapError | None"]
"""The name of a member, and why it is not unpacked."""

MOST = 8 * 2**30
"""Most bytes of all members of an archive together, unpacked."""

_TARS = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
_PIECE = 2**20
_ENCRYPTED = 1  # among the flags of a member of a zip archive
# What the modules raise on damaged data, and on what they cannot unpack.
_FAULTS = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    LZMAError,
    EOFError,
    RuntimeError,  # a password that is not told of beforehand
    NotImplementedError,  # a method of compression
)


class Archive:
    """The folder into which an archive is unpacked; it goes when nothing refers to it any more.

    >>> Path(Archive().folder).exists()
    False
    """

    def __init__(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="argmap-")
        weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)


def is_archive(path: str) -> bool:
    """Return whether a file ends as archives do.

    >>> is_archive("maps.tar.gz"), is_archive("maps.zip"), is_archive("maps.gz")
    (True, True, False)
    """
    return path.lower().endswith((".zip", *_TARS))


def members(path: str, archive: Archive, largest: int) -> Iterator[UnpackedMember]:
    """Unpack an archive, and yield its members: with the reason, where one is not unpacked.

    A fault of the archive itself has no member's name; what could be unpacked before it is there.

    Args:
        path: The archive.
        archive: Where its members go.
        largest: How many bytes a member may have.

    >>> [(name, str(error)) for name, error in members("no such.zip", Archive(), 10)]
    [('', "cannot read 'no such.zip': there is no such file or folder")]
    """
    unpacked = _of_zip if path.lower().endswith(".zip") else _of_tar
    target = _Target(Path(archive.folder), path, largest)
    try:
        yield from unpacked(path, target)
    except _FAULTS as error:
        yield "", _fault(f"the archive {brief(path)} is damaged: {_error_text(error)}", error)
    except (OSError, ValueError) as error:
        yield "", _fault(f"cannot read {brief(path)}: {reason(error)}", error)


def _of_zip(path: str, target: _Target) -> Iterator[UnpackedMember]:
    with zipfile.ZipFile(path) as file:
        for info in sorted(file.infolist(), key=lambda info: info.filename):
            if info.is_dir():
                continue
            name = info.filename
            is_link = (info.external_attr >> 28) == 0o12  # the file type of a Unix mode
            problem = "it is a link" if is_link else target.objection(name)
            if info.flag_bits & _ENCRYPTED:
                problem = problem or "a password is needed"
            if not problem:
                try:
                    with file.open(info) as data:
                        problem = target.write(name, data)
                except _FAULTS as error:
                    problem = _error_text(error)
            yield target.refuse(name, problem)


def _of_tar(path: str, target: _Target) -> Iterator[UnpackedMember]:
    with tarfile.open(path, "r|*", tarinfo=_Member) as file:
        for info in file:
            if info.isdir():
                continue
            name = info.name
            problem = "it is a link" if info.issym() or info.islnk() else target.objection(name)
            if not (problem or info.isreg()):
                problem = "it is no file"
            if not problem:
                data = file.extractfile(info)
                problem = "it is no file" if data is None else target.write(name, data)
            yield target.refuse(name, problem)


class _Member(tarfile.TarInfo):
    """A member of a tar archive; where the archive is cut off between two, that is a fault.

    The module takes the end of the file for that of the archive, which has a mark of its own.
    """

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        """Return the member that a block of the archive begins."""
        if len(buf) < tarfile.BLOCKSIZE:
            raise tarfile.ReadError("unexpected end of data")
        return super().frombuf(buf, encoding, errors)


class _Target:
    """The folder that members are unpacked to, with the sizes so far and the refusals."""

    def __init__(self, folder: Path, path: str, largest: int) -> None:
        self.folder, self.path, self.largest = folder, path, largest
        self.total = 0

    def objection(self, name: str) -> str:
        """Return the reason not to unpack a member of this name; empty where there is none."""
        inner = PurePosixPath(name.replace("\\", "/"))
        if inner.is_absolute() or ".." in inner.parts or ":" in inner.parts[0] or "\0" in name:
            return "its name leads out of the archive"
        return ""

    def write(self, name: str, data: IO[bytes]) -> str:
        """Unpack a member; return what kept it from being unpacked."""
        file = self.folder / PurePosixPath(name.replace("\\", "/"))
        size = 0
        try:
            if file.is_dir():
                return "a folder of the archive has its name"
            if file.exists():
                return "the archive has it twice; the first one is read"
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as out:
                while piece := data.read(_PIECE):
                    size += len(piece)
                    self.total += len(piece)
                    if size > self.largest or self.total > MOST:
                        break
                    out.write(piece)
        except _FAULTS:
            _remove(file)
            raise
        except (FileExistsError, NotADirectoryError):
            return "a file of the archive has the name of its folder"
        except (OSError, ValueError) as error:
            _remove(file)
            return reason(error)
        if size > self.largest:
            _remove(file)
            return f"it is larger than {self.largest // 2**20} MiB"
        if self.total > MOST:
            _remove(file)
            return f"the archive holds more than {MOST // 2**30} GiB; unpack it by yourself"
        return ""

    def refuse(self, name: str, problem: str) -> UnpackedMember:
        """Return the member with the error that the problem is."""
        if not problem:
            return name, None
        return name, FileError(f"{brief(name)} in {brief(self.path)} is not read: {problem}")


def _remove(file: Path) -> None:
    """Remove a member that was unpacked in part; its name may be one that no file can have."""
    with suppress(OSError, ValueError):
        file.unlink()


def _error_text(error: Exception) -> str:
    return str(error).lower() or type(error).__name__


def _fault(message: str, error: Exception) -> FileError:
    fault = FileError(message)
    fault.__cause__ = error
    return fault
