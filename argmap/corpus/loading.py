"""Many maps read one after another, or by several processes: each its own success or failure."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from argmap.corpus.items import Each, Item, Task
from argmap.corpus.places import CorpusFile, Paths, find_places
from argmap.errors import FormatError, brief
from argmap.formats import format_named
from argmap.parameters import expect_function, expect_several


def load_many(
    paths: Paths,
    *,
    processes: int | None = None,
    format: str | None = None,  # noqa: A002 - the field's word
    strict: bool = False,
    each: Each | None = None,
) -> Iterator[Item]:
    """Yield the maps of folders, patterns, archives and files, one by one.

    Folders are walked to their ends, archives (zip, tar) are unpacked while they are read, and the
    order is the same every time: that of ``paths``, and in each folder that of the names; what
    links within a folder lead to comes last, and a link out of it is an error, since whoever made
    the folder does not decide which other files are read. What cannot be read is an item with an
    error, and the rest is read. What was found before, by another path or in another folder, is
    passed over as ``foreign``. No more maps are held than are on their way.

    In a folder a file is read if it ends as the files of a notation do, or if its content shows
    that it is a map; another one is ``foreign``. Hidden files and folders are passed over.

    Args:
        paths: One path or several: files, folders, archives, patterns with ``*``, ``?``, ``[…]`` or
            ``**``.
        processes: How many processes read at once; unless given, this one alone. They pay where
            ``each`` leaves little to send back.
        format: The name of the notation of all files, which are then read whatever their suffixes.
        strict: Whether what a reader noticed is an error; see ``load``.
        each: Called with each map in the process that read it; its ``result`` comes back in the
            map's place. With several processes a function that can be pickled.

    Raises:
        FormatError: The notation is unknown; fewer than one process.

    >>> for item in load_many(["no such.json"]):
    ...     print(item.path, item.error)
    no such.json cannot read 'no such.json': there is no such file or folder
    """
    if format is not None:
        format_named(format)
    if processes is not None and (type(processes) is not int or processes < 1):
        raise FormatError(f"expected a number of processes above 0, found {brief(processes)}")
    if each is not None:
        expect_function(each, "each", "give one that takes a map, such as argmap.check")
    if not isinstance(paths, str | os.PathLike):
        expect_several(paths, "paths of files and folders", "give one, such as 'maps', or a list")
    return read(find_places(paths, every=format is not None), Task(format, strict, each), processes)


def read(found: Iterable[CorpusFile], task: Task, processes: int | None = None) -> Iterator[Item]:
    """Yield the result of the task for each file, in their order.

    Args:
        found: The files.
        task: How they are read.
        processes: How many processes read at once; unless given, this one alone.

    >>> [item.path for item in read([CorpusFile("no such.json", "no such.json", "", "")], Task())]
    ['no such.json']
    """
    if processes is None or processes == 1:
        return map(task, found)
    # Most read in one process, and need none of what makes more of them.
    from argmap.corpus.workers import in_processes

    return in_processes(task, found, processes)
