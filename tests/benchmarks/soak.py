"""Long runs that should leave nothing behind: memory, processes and files, outside CI, by hand.

``python -m tests.benchmarks.soak pictures --count 20000 --format dot`` prints each tenth of the way
what the process holds: its memory in MiB, its open files, its children. It fails where, from the
first tenth on, files or children grow, or the memory does by more than a fifth and a kibibyte for
each step, which is returned. Linux alone.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, NamedTuple

from argmap import ArgumentMap, Claim, Counterpoint, Support, dump, dumps, load_many, render_many

PAGE_SIZE = os.sysconf("SC_PAGE_SIZE")


class Held(NamedTuple):
    """What a process holds: memory in MiB, open files, children."""

    memory: float
    files: int
    children: int


def held(process: int) -> Held:
    """Measure a process."""
    home = Path("/proc", str(process))
    pages = int((home / "statm").read_text("ascii").split()[1])
    children = [
        child
        for task in (home / "task").iterdir()
        for child in (task / "children").read_text("ascii").split()
    ]
    return Held(pages * PAGE_SIZE / 2**20, len(list((home / "fd").iterdir())), len(children))


class Watcher:
    """Prints what a process holds every tenth of the way, and remembers it."""

    def __init__(self, process: int, count: int) -> None:
        self._process = process
        self._every = max(1, count // 10)
        self._done = 0
        self.seen: list[Held] = []

    def step(self) -> None:
        """Count one step."""
        self._done += 1
        if self._done % self._every == 0:
            now = held(self._process)
            self.seen.append(now)
            print(f"{self._done:7}  {now.memory:7.1f} MiB  {now.files} files", flush=True)

    def judge(self) -> None:
        """Fail where something grew from the first tenth on."""
        first, last = self.seen[0], self.seen[-1]
        flat = last.memory <= first.memory * 1.2 + self._done / 2**10
        if not flat or last.files > first.files or last.children > first.children:
            sys.exit(f"it grew: {first} at first, {last} at last")


def debate(number: int) -> ArgumentMap:
    """Return a small map, another one for each number."""
    claims = [Claim(f"c{at}", f"Claim {at} of map {number} is so.") for at in range(8)]
    steps = [(Support, Counterpoint)[at % 2](f"c{at}", f"c{at // 2}") for at in range(1, 8)]
    return ArgumentMap([*claims, *steps], title=f"Map {number}")


def pictures(count: int, kind: str) -> None:
    """Draw many maps into a folder."""
    watcher = Watcher(os.getpid(), count)

    def maps() -> Iterator[tuple[str, ArgumentMap]]:
        for number in range(count):
            yield f"map {number}", debate(number)

    failed = 0
    with tempfile.TemporaryDirectory() as folder:

        def report(outcome: object) -> None:
            nonlocal failed
            failed += getattr(outcome, "error", None) is not None
            watcher.step()

        render_many(maps(), folder, formats=kind, report=report)
        left = sum(1 for each in Path(folder).iterdir() if each.suffix != f".{kind}")
    print(f"{failed} failed, {left} other files left, {held(os.getpid()).children} children left")
    watcher.judge()


def reading(count: int, kind: str) -> None:
    """Read many files one after another."""
    del kind
    watcher = Watcher(os.getpid(), count)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            dump(debate(number), Path(folder, f"map {number}.json"))
        for item in load_many(folder):
            if item.error is not None:
                raise item.error
            watcher.step()
    watcher.judge()


def watching(count: int, kind: str) -> None:
    """Save a map again and again, in place and by a new file in its place, while it is watched."""
    with tempfile.TemporaryDirectory() as folder:
        path, beside = Path(folder, "map.json"), Path(folder, "saved")
        dump(debate(0), path)
        command = [sys.executable, "-m", "argmap", "render", "map.json", "-o", f"map.{kind}"]
        command.append("--watch")
        with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True) as process:
            assert process.stderr is not None
            _await_drawing(process.stderr)
            watcher = Watcher(process.pid, count)
            slowest = 0.0
            for number in range(1, count + 1):
                text, start = dumps(debate(number), "json"), time.monotonic()
                if number % 2:
                    path.write_text(text, "utf-8")
                else:
                    beside.write_text(text, "utf-8")
                    beside.replace(path)
                _await_drawing(process.stderr)
                slowest = max(slowest, time.monotonic() - start)
                if kind == "dot" and f"map {number} is" not in Path(folder, "map.dot").read_text():
                    sys.exit(f"save {number} was not drawn")
                watcher.step()
            process.terminate()
        print(f"every save was drawn, the slowest after {slowest:.1f} s")
        watcher.judge()


def _await_drawing(stream: IO[str]) -> None:
    for line in stream:
        if "drew" in line:
            return
    sys.exit("the watching process ended")


def calling(count: int, kind: str) -> None:
    """Call the tools of the server for language models many times in one session."""
    command = [sys.executable, "-m", "argmap", "mcp"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        sent, answers = process.stdin, process.stdout

        def ask(number: int, method: str, **params: object) -> dict[str, object]:
            request = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
            print(json.dumps(request), file=sent, flush=True)
            for line in answers:
                answer: dict[str, object] = json.loads(line)
                if answer.get("id") == number:
                    return answer
            sys.exit("the server ended")

        client = {"name": "soak", "version": "1"}
        ask(0, "initialize", protocolVersion="2025-06-18", capabilities={}, clientInfo=client)
        print('{"jsonrpc": "2.0", "method": "notifications/initialized"}', file=sent, flush=True)
        watcher = Watcher(process.pid, count)
        tools = ("check_map", "show_map", "evaluate_map", "render_map")
        for number in range(1, count + 1):
            tool = tools[number % (len(tools) if kind == "svg" else len(tools) - 1)]
            arguments = {"map": dumps(debate(number), "json")}
            answer = ask(number, "tools/call", name=tool, arguments=arguments)
            result = answer.get("result")
            if not isinstance(result, dict) or result.get("isError"):
                sys.exit(f"{tool} failed: {answer}")
            watcher.step()
        sent.close()
        process.wait(30)
    watcher.judge()


RUNS: dict[str, Callable[[int, str], None]] = {
    "pictures": pictures,
    "reading": reading,
    "watching": watching,
    "calling": calling,
}


def main() -> None:
    """Run one of the long runs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", choices=RUNS)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--format", choices=("svg", "dot"), default="svg", help="svg: by an engine")
    given = parser.parse_args()
    start = time.monotonic()
    RUNS[given.run](given.count, given.format)
    print(f"{given.count} in {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
