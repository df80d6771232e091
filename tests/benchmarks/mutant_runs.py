"""A session of pytest whose tests run in children: to see their lines, and to judge mutants.

Everything is imported and collected once. Each run is a fork of that state, so that what one run
caches, changes or leaves behind reaches no other.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import hashlib
import os
import pickle
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from types import CodeType, FunctionType
from typing import IO, Any, NamedTuple

import pytest

from tests.benchmarks.mutated import Steady
from tests.benchmarks.mutations import Mutant, Mutation

ROOT = Path(__file__).parents[2]
PACKAGE = f"{ROOT / 'argmap'}{os.sep}"

Line = tuple[str, int]
"""A line of the package: the path of its module, and its number."""

START = 3
"""Seconds of the processor that a test may take beside what it took without a bug."""

SLOWER = 4
"""How many times as long as without a bug a test may take."""

PATIENCE = 20
"""How many times as long as the processor's time a run may take, beside other work or waiting."""

COLLECTING = 10
"""Seconds of the processor in which an interpreter imports the package and collects the tests."""

ROOM = 4 << 30
"""Bytes that a run may take, so that a bug that gathers without end is stopped."""


QUIETLY = ("-q", "-p", "no:cacheprovider", "--assert=plain")
"""Options of pytest; what it rewrites, no import hook of ours could change."""


class Reach(NamedTuple):
    """The lines that one test runs, and the seconds of the processor that it takes."""

    lines: frozenset[Line]
    seconds: float


class LineWatch:
    """The lines of the package that the interpreter has run since they were last taken."""

    def __init__(self) -> None:
        if sys.version_info < (3, 12):
            sys.exit("which test runs which line is seen from Python 3.12 on")
        self._seen: set[Line] = set()
        monitoring = sys.monitoring
        monitoring.use_tool_id(monitoring.COVERAGE_ID, "mutants")
        event = monitoring.events.LINE
        monitoring.register_callback(monitoring.COVERAGE_ID, event, self._run)
        monitoring.set_events(monitoring.COVERAGE_ID, event)

    def _run(self, code: CodeType, line: int) -> object:
        if code.co_filename.startswith(PACKAGE):
            self._seen.add((code.co_filename, line))
        if sys.version_info >= (3, 12):
            return sys.monitoring.DISABLE
        return None

    def take(self) -> frozenset[Line]:
        """Return the lines run so far, and begin anew."""
        taken = frozenset(self._seen)
        self._seen.clear()
        if sys.version_info >= (3, 12):
            sys.monitoring.restart_events()
        return taken

    def add(self, lines: frozenset[Line]) -> None:
        """Give back what was taken."""
        self._seen |= lines

    def stop(self) -> None:
        """Watch no longer."""
        if sys.version_info >= (3, 12):
            sys.monitoring.set_events(sys.monitoring.COVERAGE_ID, 0)


class Runs(Steady):
    """The plugin: holds what was collected, and calls the work in place of running the tests."""

    def __init__(self, work: Callable[[Runs], None]) -> None:
        self._work = work
        self._watch = LineWatch()
        self._failed = False
        self._skipped = False
        self._shared: set[Line] = set()
        self._items: dict[str, pytest.Item] = {}
        self._remembering: list[Any] = []
        self._functions: dict[Line, list[FunctionType]] = {}
        self.imported: frozenset[Line] = frozenset()
        self.reached: dict[str, Reach] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note how a test went."""
        self._failed |= report.failed
        self._skipped |= report.skipped

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Do the work of this session."""
        self._items = {item.nodeid: item for item in session.items}
        for path in sorted(Path(PACKAGE).rglob("*.py")):
            with contextlib.suppress(ImportError):  # of an extra that is not here
                import_module(
                    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
                )
        self.imported = self._watch.take()
        gc.collect()
        for each in gc.get_objects():
            if isinstance(each, functools._lru_cache_wrapper):
                self._remembering.append(each)
            elif isinstance(each, FunctionType) and each.__code__.co_filename.startswith(PACKAGE):
                place = each.__code__.co_filename, each.__code__.co_firstlineno
                self._functions.setdefault(place, []).append(each)
        gc.freeze()  # the collector would touch, and so copy, every page of every child
        self._work(self)
        return True

    # --- which test runs which line -------------------------------------------------------------

    def record(self, kept: Path) -> None:
        """Note the lines that each test runs, or take those of unchanged tests from a file."""
        package = _digest(sorted(Path(PACKAGE).rglob("*.py")))
        known: dict[str, tuple[str, Reach | None]] = {}
        if kept.exists():
            known = pickle.loads(kept.read_bytes())
        files: dict[Path, list[pytest.Item]] = {}
        for item in self._items.values():
            files.setdefault(item.path, []).append(item)
        try:
            for path, items in files.items():
                now = package + _digest([path])
                if any(known.get(item.nodeid, ("",))[0] != now for item in items):
                    seen = self._reach(items)
                    known |= {item.nodeid: (now, seen.get(item.nodeid)) for item in items}
        finally:
            kept.write_bytes(pickle.dumps(known))
        self._watch.stop()
        reached = {name: known[name][1] for name in self._items}
        self.reached = {name: reach for name, reach in reached.items() if reach}

    def _reach(self, items: Sequence[pytest.Item]) -> dict[str, Reach]:
        """Run the tests of a file; those that fail or are skipped are of no use.

        Fixtures that several tests share run once, and count for all tests of the file.
        """
        with tempfile.TemporaryFile() as file:

            def note() -> bool:
                for item, following in pairwise([*items, None]):
                    assert item
                    self._failed = self._skipped = False
                    for each in self._remembering:
                        each.cache_clear()
                    self._watch.take()
                    start = time.process_time()
                    _run(item, following)
                    seen = Reach(self._watch.take(), time.process_time() - start)
                    if not (self._failed or self._skipped):
                        pickle.dump((item.nodeid, seen), file)
                pickle.dump(("", Reach(frozenset(self._shared), 0)), file)
                file.flush()
                return True

            _in_child(note, 600, patience=2)
            file.seek(0)
            found: dict[str, Reach] = {}
            while (entry := _next(file))[0]:
                found[entry[0]] = entry[1]
            shared = entry[1].lines
        return {name: Reach(each.lines | shared, each.seconds) for name, each in found.items()}

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[Any]) -> Generator[None, Any, Any]:
        """Note the lines that a fixture runs which several tests share."""
        if fixturedef.scope == "function":
            return (yield)
        before = self._watch.take()
        made = yield
        lines = self._watch.take()
        self._shared |= lines
        self._watch.add(before | lines)
        return made

    # --- whether the tests notice a mutant ------------------------------------------------------

    def survives(self, mutant: Mutant, mutation: Mutation, tests: Sequence[str]) -> bool:
        """Whether the tests, in their order, pass on the mutant.

        A bug in a function is put in here; one that has its effect on import, or may have had it
        while the tests were collected, goes to an interpreter of its own.
        """
        expected = sum(self.reached[name].seconds for name in tests)
        seconds = int(START + SLOWER * expected)
        functions = self._functions.get((str(mutant.path), mutation.owner), [])
        here = mutation.owner > 0 and len(functions) == 1
        if here and not self._passes(functions[0], mutant, tests, seconds):
            return False
        return (here and not self.runs_on_import(mutant, mutation)) or _passes_afresh(
            mutant, tests, seconds
        )

    def runs_on_import(self, mutant: Mutant, mutation: Mutation) -> bool:
        """Whether a line of the mutation ran while the package and the tests were imported."""
        path = str(mutant.path)
        return not mutation.owner or any((path, line) in self.imported for line in mutation.lines)

    def _passes(
        self, function: FunctionType, mutant: Mutant, tests: Sequence[str], seconds: int
    ) -> bool:
        def passes() -> bool:
            function.__code__ = _code_of(mutant.compiled(), function.__code__)
            for each in self._remembering:
                each.cache_clear()  # the code before the bug answered
            for item, following in pairwise([*[self._items[name] for name in tests], None]):
                assert item
                _bound(START + SLOWER * self.reached[item.nodeid].seconds)
                _run(item, following)
                if self._failed:
                    return False
            return True

        return _in_child(passes, seconds)


def _next(file: IO[bytes]) -> tuple[str, Reach]:
    """Read one record; where there is none, the tests were stopped before the end."""
    try:
        record: tuple[str, Reach] = pickle.load(file)
    except EOFError:
        return "", Reach(frozenset(), 0)
    return record


def _run(item: pytest.Item, following: pytest.Item | None) -> None:
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)


def _bound(seconds: float) -> None:
    """End this process when it has used so many more seconds of the processor."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime + seconds) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (min(soft, hard), hard))


def _digest(files: Iterable[Path]) -> str:
    whole = hashlib.sha256()
    for path in files:
        whole.update(path.read_bytes())
    return whole.hexdigest()


def _code_of(module: CodeType, old: CodeType) -> CodeType:
    """Find the code of a function in the code of its module."""
    waiting = [module]
    while waiting:
        code = waiting.pop()
        if (code.co_name, code.co_firstlineno) == (old.co_name, old.co_firstlineno):
            return code
        waiting += [each for each in code.co_consts if isinstance(each, CodeType)]
    raise LookupError(old.co_name)


def _in_child(work: Callable[[], bool], seconds: int, patience: int = PATIENCE) -> bool:
    """Do work in a fork of this process, in silence and with a limit of time and memory."""
    child = os.fork()
    if child == 0:
        fine = False
        try:
            os.setsid()
            silence = os.open(os.devnull, os.O_RDWR)
            for stream in range(3):
                os.dup2(silence, stream)
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
            resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
            fine = work()
        finally:
            os._exit(0 if fine else 1)
    end = time.monotonic() + patience * seconds
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.01)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def _passes_afresh(mutant: Mutant, tests: Sequence[str], seconds: int) -> bool:
    """Whether tests pass in a process of their own, which imports the mutant."""
    with tempfile.TemporaryDirectory() as name:
        listed = Path(name, "tests")
        listed.write_text("\n".join(tests), "utf-8")
        command = [sys.executable, "-m", "tests.benchmarks.mutated", str(mutant.path)]
        rest = [*QUIETLY, "-x", f"@{listed}"]
        limit = seconds + COLLECTING

        def bound() -> None:
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
            resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))

        try:
            done = subprocess.run(
                [*command, str(mutant.number), *rest],
                cwd=ROOT,
                capture_output=True,
                check=False,
                timeout=PATIENCE * limit,
                preexec_fn=bound,
            )
        except subprocess.TimeoutExpired:
            return False
    return done.returncode == 0
