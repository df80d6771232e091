"""Reading and writing whole files: all of a file or none of it, and a failure is a sentence."""

from __future__ import annotations

import os
import re
import stat
import time
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, TypeAlias

from argmap.errors import FileError, ReadError, brief, read_error
from argmap.findings import Location
from argmap.parameters import expect_path

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
LARGEST = 512 * 2**20
"""Most bytes read of one file; a device may have no end."""

# A pipe without a writer does not make everybody wait.
_NO_WAIT: int = getattr(os, "O_NONBLOCK", 0)
_TO_READ: int = os.O_RDONLY | _NO_WAIT | getattr(os, "O_BINARY", 0)
_TEMPORARY = re.compile(r"\.argmap-[0-9a-f]{16}\.tmp")
_STALE = 3600  # seconds; no file takes as long to write
_swept: set[Path] = set()


class _UnreadableError(ValueError):
    """A file that is not read; its message is the reason, in plain words."""


def read_bytes(path: FilePath) -> bytes:
    """Read the whole file.

    Raises:
        FileError: When it is missing, a folder, larger than 512 MiB, or cannot be read.

    >>> read_bytes("no such.json")
    Traceback (most recent call last):
    argmap.errors.FileError: cannot read 'no such.json': there is no such file or folder
    """
    expect_path(path)
    if not os.fspath(path):
        raise FileError("expected the name of a file, found an empty one")
    try:
        return _read(path)
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL character
        raise _refusal("read", path, error) from error


def _read(path: FilePath) -> bytes:
    data = b""
    number = os.open(path, _TO_READ)  # a file object takes as long to make as a small file to read
    try:
        status = os.fstat(number)
        if _NO_WAIT and not stat.S_ISREG(status.st_mode):
            os.set_blocking(number, True)
        if status.st_size <= LARGEST:
            # So does room for the largest file there may be.
            data = os.read(number, status.st_size + 1)
            if len(data) != status.st_size:  # a device, or a file that somebody writes
                with open(number, "rb", closefd=False) as rest:
                    data += rest.read(LARGEST + 1 - len(data))
    finally:
        os.close(number)
    if max(status.st_size, len(data)) > LARGEST:
        raise _UnreadableError(_too_large())
    if not data and stat.S_ISFIFO(status.st_mode):
        raise _UnreadableError("it is a pipe that nothing writes into")
    return data


def read_stream(stream: BinaryIO, name: str) -> bytes:
    """Read a stream to its end.

    Args:
        stream: The stream.
        name: What errors call it.

    Raises:
        FileError: It holds more than 512 MiB.

    >>> from io import BytesIO
    >>> read_stream(BytesIO(b"{}"), "<stdin>")
    b'{}'
    """
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise FileError(f"cannot read {brief(name)}: {_too_large()}")
    return data


def _too_large() -> str:
    return f"it is larger than {LARGEST // 2**20} MiB"


def write_atomically(path: FilePath, data: bytes, *, durable: bool = True) -> None:
    """Put the data into the file, all of it or nothing: a failure leaves what was there.

    A temporary file beside it takes its place once complete and on the disk, with its permissions.
    A link is followed; a device or a pipe is written to directly. Temporary files that a killed
    program left in the folder an hour ago are removed.

    Args:
        path: The file.
        data: What it is to hold.
        durable: Whether to wait until it is on the disk; where not, it may be empty or cut off
            after the power failed.

    Raises:
        FileError: When the folder is missing, the file is a folder or read-only, the disk is full.

    >>> write_atomically("no such folder/tax.json", b"{}")
    Traceback (most recent call last):
    argmap.errors.FileError: cannot write 'no such folder/tax.json': there is no such file or folder
    """
    try:
        target = Path(path).absolute()
        mode = _mode(target)
        if mode is not None and stat.S_ISLNK(mode):
            target = Path(os.path.realpath(target))
            mode = _mode(target)
        _write(target, mode, data, durable=durable)
    except (OSError, ValueError) as error:
        raise _refusal("write", path, error) from error


def _write(target: Path, mode: int | None, data: bytes, *, durable: bool) -> None:
    """Write into a file that is no link; its mode says whether there is one."""
    if mode is not None and not stat.S_ISREG(mode):
        target.write_bytes(data)
        return
    if mode is not None and not os.access(target, os.W_OK):
        raise PermissionError
    _sweep(target.parent)
    # tempfile would make it readable by its owner alone, and the umask cannot be asked for safely.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    temporary = target.with_name(f".argmap-{os.urandom(8).hex()}.tmp")
    try:
        with os.fdopen(os.open(temporary, flags, 0o666), "wb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        temporary.replace(target)
    except BaseException:  # also where somebody interrupts
        temporary.unlink(missing_ok=True)
        raise


def _sweep(folder: Path) -> None:
    """Remove the temporary files that were left in a folder; it is looked through once."""
    if folder in _swept:
        return
    _swept.add(folder)
    before = time.time() - _STALE
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            is_ours = _TEMPORARY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)
            if is_ours and entry.stat(follow_symlinks=False).st_mtime < before:
                Path(entry.path).unlink()


def _mode(target: Path) -> int | None:
    """Return the mode of what stands at a path, be it a link; ``None`` where nothing does."""
    try:
        return os.lstat(target).st_mode
    except FileNotFoundError:
        return None


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
        raise read_error(
            "not-utf-8",
            f"expected UTF-8 text, found the byte 0x{data[error.start]:02x}",
            Location(name, line, len(before) + 1),
            hint="save the file as UTF-8",
            excerpt=data[start : end if end >= 0 else None].decode("utf-8", "replace").rstrip("\r"),
        ) from error


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
    try:
        return utf8(data, name)
    except ReadError:
        declared = _XML_ENCODING.match(data)
        encoding = declared[1].decode() if declared else ""
        if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):  # whose bytes are never UTF-8
            encoding = "utf-16"
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
    if isinstance(error, _UnreadableError):
        return str(error)
    return known or str(getattr(error, "strerror", None) or error).lower()


def _refusal(verb: str, path: FilePath, error: OSError | ValueError) -> FileError:
    return FileError(f"cannot {verb} {brief(os.fspath(path))}: {reason(error)}")
