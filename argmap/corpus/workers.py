"""Reads the files of a corpus in several processes, in order, a bounded number at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from attrs import evolve

from argmap.corpus.items import Item, Task
from argmap.corpus.places import CorpusFile
from argmap.errors import FileError, brief

_SHARE = 16
"""Files sent to a process at once: sending costs as much as reading a small one."""

_AHEAD = 3
"""The shares that wait for each process."""


def in_processes(task: Task, found: Iterable[CorpusFile], processes: int) -> Iterator[Item]:
    """Yield the result of the task for each file, in order; the death of a process is reported.

    >>> missing = CorpusFile("no such.json", "no such.json", "no such.json", "no such.json")
    >>> [item.error is None for item in in_processes(Task(), [missing], 1)]
    [False]
    """
    places = iter(found)
    shares = iter(lambda: list(islice(places, _SHARE)), [])
    waiting: deque[tuple[list[CorpusFile], Future[list[Item]]]] = deque()
    pool = _pool(processes)
    try:
        while True:
            for share in islice(shares, processes * _AHEAD - len(waiting)):
                waiting.append((share, pool.submit(_run, task, [_bare(each) for each in share])))
            if not waiting:
                return
            share, future = waiting[0]
            try:
                items = future.result()
            except BrokenProcessPool:
                # Nothing says which file killed it, so each is read again in a process of its own.
                pool.shutdown(cancel_futures=True)
                for suspects, _ in waiting:
                    for place in suspects:
                        yield _read_alone(task, place)
                waiting.clear()
                pool = _pool(processes)
                continue
            waiting.popleft()
            yield from items
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(processes: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes)


def _bare(place: CorpusFile) -> CorpusFile:
    """Return the place without its archive, which stays open in this process."""
    return evolve(place, archive=None)


def _read_alone(task: Task, place: CorpusFile) -> Item:
    with _pool(1) as pool:
        try:
            return pool.submit(_run, task, [_bare(place)]).result()[0]
        except BrokenProcessPool as error:
            problem = FileError(
                f"cannot read {brief(place.name)}: the process that read it was stopped; "
                "it may need more memory than there is"
            )
            problem.__cause__ = error
            return Item(place.name, place.root, place.inside, error=problem)


def _run(task: Task, share: list[CorpusFile]) -> list[Item]:
    return [task(place) for place in share]
