"""The pictures of the parts of an overview: their folder, their names, and those left of old."""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote as percent

from argmap.diagram.large import parts_folder
from argmap.errors import FileError, brief
from argmap.files import FilePath, reason

_PART = re.compile(r"\d{4,}\.svg")


def part_file(number: int) -> str:
    """Return the name of the picture of a part.

    >>> part_file(7)
    '0007.svg'
    """
    return f"{number:04}.svg"


def way_back(path: FilePath) -> str:
    """Return the address of an overview as its parts see it.

    >>> way_back("maps/so big.svg")
    '../so%20big.svg'
    """
    return f"../{percent(Path(path).name)}"


def is_real_folder(path: Path) -> bool:
    """Return whether a folder is there, and no link to one.

    >>> is_real_folder(Path("no such folder"))
    False
    """
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


def check_parts_folder(path: FilePath) -> Path:
    """Return the folder for the parts of an overview, which is there or can be made.

    Raises:
        FileError: A file or a link stands in its place.

    >>> check_parts_folder("no such folder/big.svg").name
    'big-parts'
    """
    folder = parts_folder(path)
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        kind = "a link, which is not followed" if folder.is_symlink() else "a file"
        raise FileError(f"cannot make the folder {brief(os.fspath(folder))}: it is {kind}")
    return folder


def make_folder(folder: Path) -> None:
    """Make the folder, if it is not there.

    Raises:
        FileError: It cannot be made.

    >>> make_folder(Path("no such folder/big-parts"))
    Traceback (most recent call last):
    argmap.errors.FileError: cannot make the folder 'no such folder/big-parts': there is no such ...
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise FileError(
            f"cannot make the folder {brief(os.fspath(folder))}: {reason(error)}"
        ) from error


def remove_stale_parts(path: FilePath, count: int = 1) -> None:
    """Remove the parts that no overview leads to any more.

    Only pictures that lead back to this overview are removed, and the folder when nothing is left
    in it. A link in its place is not followed; what cannot be removed stays.

    Args:
        path: The overview, or the one picture that was drawn in its place.
        count: How many parts it has now, itself being one.

    >>> remove_stale_parts("no such folder/big.svg")
    """
    folder = parts_folder(path)
    if not is_real_folder(folder):
        return
    back = f'href="{way_back(path)}"'.encode()
    with suppress(OSError):
        for entry in list(os.scandir(folder)):
            is_part = _PART.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)
            if is_part and int(entry.name[:-4]) >= count and back in Path(entry.path).read_bytes():
                Path(entry.path).unlink()
        if count == 1:
            folder.rmdir()
