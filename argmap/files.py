"""Reading and writing whole files: all of a file or none of it, and a failure is a sentence."""

from __future__ import annotations

import itertools
import os
import re
import stat
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from argmap.errors import FileError, ReadError, quoted
from argmap.findings import Finding, Location, Severity

FilePath: TypeAlias = "str | os.PathLike[str]"

_REASONS: tuple[tuple[type[OSError], str], ...] = (
    (IsADirectoryError, "it is a folder"),
    (NotADirectoryError, "a part of its path is a file, not a folder"),
    (FileNotFoundError, "there is no such file or folder"),
    (PermissionError, "permission is denied"),
)
# Those in use for XML before UTF-8; some others that Python knows are slow on purpose-made data.
_XML_ENCODING = re.compile(
    rb"""\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']((?:iso-8859-\d{1,2}|windows-125\d|cp125\d|latin-?1"""
    rb"""|koi8-[ru]|euc-(?:jp|kr)|shift_jis|gb18030|gbk|gb2312|big5))["']""",
    re.IGNORECASE,
)
_COUNT = itertools.count()


def read_bytes(path: FilePath) -> bytes:
    """Return what the file holds.

    Raises:
        FileError: When it is missing, a folder, or cannot be read.

    >>> read_bytes("no such.json")
    Traceback (most recent call last):
    argmap.errors.FileError: cannot read 'no such.json': there is no such file or folder
    """
    if not os.fspath(path):
        raise FileError("expected the name of a file, found an empty one")
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL character
        raise _refusal("read", path, error) from error


def write_atomically(path: FilePath, data: bytes) -> None:
    """Put the data into the file, all of it or nothing: a failure leaves what was there.

    A temporary file beside it takes its place once complete, with its permissions. A link is
    followed; a device or a pipe is written to directly.

    Raises:
        FileError: When the folder is missing, the file is a folder or read-only, the disk is full.

    >>> write_atomically("no such folder/tax.json", b"{}")
    Traceback (most recent call last):
    argmap.errors.FileError: cannot write 'no such folder/tax.json': there is no such file or folder
    """
    try:
        _write(Path(os.path.realpath(path)), data)
    except (OSError, ValueError) as error:
        raise _refusal("write", path, error) from error


def _write(target: Path, data: bytes) -> None:
    mode = _mode(target)
    if mode is not None and not stat.S_ISREG(mode):
        target.write_bytes(data)
        return
    if mode is not None and not os.access(target, os.W_OK):
        raise PermissionError
    descriptor, temporary = _temporary_beside(target)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        temporary.replace(target)
    except BaseException:
        temporary.unlink()
        raise


def _mode(target: Path) -> int | None:
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def _temporary_beside(target: Path) -> tuple[int, Path]:
    """Return a new empty file in the same folder, with the permissions a new file has here."""
    # tempfile would make it readable by its owner alone, and the umask cannot be asked for safely.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    while True:
        temporary = target.with_name(f".argmap-{os.getpid()}-{next(_COUNT)}.tmp")
        try:
            return os.open(temporary, flags, 0o666), temporary
        except FileExistsError:
            continue


def utf8(data: bytes, name: str) -> str:
    r"""Return the text of a file in UTF-8, without the byte order mark it may begin with.

    Args:
        data: What the file holds.
        name: What locations call it.

    Raises:
        ReadError: At the first byte that is not UTF-8.

    >>> utf8(b"caf\xe9", "menu.txt")
    Traceback (most recent call last):
    argmap.errors.ReadError: menu.txt:1:4: expected UTF-8 text, found the byte 0xe9
        caf...
    """
    data = data.removeprefix(BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        start = data.rfind(b"\n", 0, error.start) + 1
        end = data.find(b"\n", error.start)
        before = data[start : error.start].decode()
        line = data.count(b"\n", 0, error.start) + 1
        finding = Finding(
            "not-utf-8",
            Severity.ERROR,
            f"expected UTF-8 text, found the byte 0x{data[error.start]:02x}",
            location=Location(name, line, len(before) + 1),
            excerpt=data[start : end if end >= 0 else None].decode("utf-8", "replace").rstrip("\r"),
            hint="save the file as UTF-8",
        )
        raise ReadError([finding]) from error


def text_of(data: bytes, name: str) -> str:
    """Return the text of a file, in UTF-8 or in the encoding that the file itself declares.

    That is UTF-16 after its byte order mark, and what an XML declaration names. Nothing is guessed.

    Args:
        data: What the file holds.
        name: What locations call it.

    Raises:
        ReadError: At the first byte that is not UTF-8, where nothing else is declared.

    >>> text_of("<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>".encode("latin-1"), "a.xml")
    "<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>"
    """
    declared = _XML_ENCODING.match(data)
    encoding = declared[1].decode() if declared else ""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        return utf8(data, name)
    except ReadError:
        if not encoding:
            raise
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
        raise


def reason(error: OSError | ValueError) -> str:
    """Return in plain words why a file could not be read or written.

    >>> reason(FileNotFoundError())
    'there is no such file or folder'
    """
    known = next((text for kind, text in _REASONS if isinstance(error, kind)), "")
    return known or str(getattr(error, "strerror", None) or error).lower()


def _refusal(verb: str, path: FilePath, error: OSError | ValueError) -> FileError:
    return FileError(f"cannot {verb} {quoted(os.fspath(path))}: {reason(error)}")
