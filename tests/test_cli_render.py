"""The command that draws: many maps, large maps, maps that are being written; and wrong usage."""

from __future__ import annotations

import io
import os
import re
import shlex
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

import argmap
from argmap import ArgumentMap, Claim, Counterpoint, dump, dumps
from argmap.cli import main
from tests.placed import complete, grouped, tree

_TRIED = ["--focus", "--collapse", "--overview", "--page a4"]

Capture = pytest.CaptureFixture[str]

posix = pytest.mark.skipif(sys.platform == "win32", reason="terminals and signals of POSIX")
# The map's folder is the current one, so that where argmap lies has to be said.
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(Path(argmap.__file__).parents[1]),
    "TERM": "xterm",
}

watching = pytest.mark.skipif(find_spec("watchfiles") is None, reason="needs watchfiles")


def small(text: str) -> ArgumentMap:
    """Return a map that says the text."""
    return ArgumentMap.of(Claim("a", text), Claim("b", "Not so."), Counterpoint("b", "a"))


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of three maps in the folder that is made the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir()
    names = [f"m{number}.json" for number in range(3)]
    for name in names:
        dump(small(f"This is {name}."), name)
    return names


# -- many maps ----------------------------------------------------------------------------------


@pytest.mark.engine
def test_many_maps_are_drawn_into_a_folder(files: list[str], capsys: Capture) -> None:
    """Each under its own name; a second run draws what has changed, or all if it must."""
    assert main(["render", *files, "-d", "out", "--format", "svg", "--format", "png"]) == 0
    assert capsys.readouterr() == ("3 drawn\n", "")
    assert len(list(Path("out").iterdir())) == 6
    dump(small("Changed."), files[1])
    assert main(["render", *files, "-d", "out", "--jobs", "2"]) == 0
    # Both formats held the mark; one alone is found as up to date.
    assert capsys.readouterr().out == "1 drawn, 2 up to date\n"
    assert main(["render", *files, "-d", "out", "--force"]) == 0
    assert capsys.readouterr().out == "3 drawn\n"


def test_what_fails_is_told_and_the_rest_is_drawn(files: list[str], capsys: Capture) -> None:
    """What fails is told and the rest is drawn.

    With the exit code of unreadable input, and each failure in a line with its name.
    """
    Path("bad.json").write_text('{"argmap": 1,\n "elements": [}', "utf-8")
    arguments = ["render", *files, "bad.json", "none.json", "-d", "out", "--format", "dot"]
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == "3 drawn, 2 failed\n"
    assert "bad.json:2:15: $.elements[0]: expected a value" in err
    assert "argmap: cannot read 'none.json': there is no such file or folder\n" in err
    assert sorted(path.name for path in Path("out").iterdir()) == ["m0.dot", "m1.dot", "m2.dot"]


def test_the_standard_input_is_one_of_many(
    files: list[str], capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its picture is called after it."""
    text = dumps(small("From a pipe."), "json").encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    assert main(["render", files[0], "-", "-d", "out", "--format", "dot"]) == 0
    assert capsys.readouterr() == ("2 drawn\n", "")
    assert sorted(path.name for path in Path("out").iterdir()) == ["m0.dot", "stdin.dot"]


def test_without_an_engine_many_maps_are_one_error(
    files: list[str], capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 3, and nothing is written."""
    monkeypatch.setenv("ARGMAP_DOT", "/nowhere/dot")
    assert main(["render", *files, "-d", "out"]) == 3
    assert capsys.readouterr().err.count("\n") == 1
    assert list(Path("out").iterdir()) == []


@posix
@pytest.mark.usefixtures("files")
def test_a_terminal_sees_a_bar_and_nothing_else_does() -> None:
    """The bar is on the standard error, and gone at the end; a pipe gets none of it."""
    import pty

    names = [f"m{number}.json" for number in range(3)]
    command = [sys.executable, "-m", "argmap", "render", *names, "-d", "out", "--format", "dot"]
    leader, terminal = pty.openpty()
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=terminal, check=True, env=ENVIRONMENT
    )
    os.close(terminal)
    shown = os.read(leader, 10_000).decode()
    os.close(leader)
    assert "\r[##########....................] 1 of 3\x1b[K" in shown
    assert shown.endswith("\r\x1b[K")
    assert done.stdout == b"3 drawn\n"
    done = subprocess.run(command, capture_output=True, check=True, env=ENVIRONMENT)
    assert (done.stdout, done.stderr) == (b"0 drawn, 3 up to date\n", b"")


# -- large maps and large pictures --------------------------------------------------------------


@pytest.mark.engine
def test_a_large_map_is_drawn_as_an_overview_and_says_so(files: list[str], capsys: Capture) -> None:
    """A large map is drawn as an overview and says so.

    On the standard error: where the parts are, and how to have one picture.
    """
    dump(ArgumentMap([Claim(f"c{n}", "It rains.") for n in range(1_500)]), files[0])
    assert main(["render", files[0], "-o", "big.svg"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "argmap: 1,500 claims: 'big.svg' is an overview, which leads to the pictures in "
        "'big-parts'; --whole draws one picture\n"
    )
    assert len(list(Path("big-parts").iterdir())) == 37
    assert main(["render", files[1], "-o", "small.svg", "--overview"]) == 0
    assert "'small.svg' is an overview" in capsys.readouterr().err
    assert main(["render", files[0], "-o", "whole.svg", "--whole"]) == 0
    assert capsys.readouterr().err == ""
    assert not Path("whole-parts").exists()


@pytest.mark.engine
@pytest.mark.parametrize(
    ("debate", "many"),
    [(tree(150), "slide"), (grouped(25), "slide"), (complete(40, 9), "a4")],
    ids=["a tree", "groups", "no main claim"],
)
@pytest.mark.parametrize("output", ["a b.svg", "-"])
def test_what_is_told_of_small_text_can_be_run(
    debate: ArgumentMap, many: str, output: str, files: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    """Each command draws the map; folded it is legible, which is no use where all bears on all."""
    dump(debate, files[0])
    assert main(["render", files[0], "-o", output, "--page", many]) == 0
    told = capfd.readouterr().err
    commands = re.findall("^  (argmap .*)$", told, re.MULTILINE)
    tried = [word for word in _TRIED if word != "--collapse" or debate.thesis]
    assert [next(word for word in tried if word in each) for each in commands] == tried
    for command in commands:
        words = shlex.split(command.removesuffix(" (several sheets)"))
        assert main(words[1:]) == 0
        assert Path(words[words.index("-o") + 1]).is_file()
        assert "--collapse" not in command or "too small" not in capfd.readouterr().err


@pytest.mark.engine
def test_a_png_is_as_large_as_it_is_asked_to_be(files: list[str]) -> None:
    """--scale 2 has twice the pixels on either side."""
    assert main(["render", files[0], "-o", "one.png"]) == 0
    assert main(["render", files[0], "-o", "two.png", "--scale", "2"]) == 0
    one, two = (
        [int.from_bytes(Path(name).read_bytes()[at : at + 4]) for at in (16, 20)]
        for name in ("one.png", "two.png")
    )
    assert [round(large / small, 1) for small, large in zip(one, two, strict=True)] == [2, 2]


# -- wrong usage --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["m0.json", "m1.json", "-o", "a.svg"], "found 2 maps for one picture; draw them into a"),
        (["-", "-", "-d", "out"], "the standard input is one map; give '-' once"),
        (["m0.json", "M0.argdown", "-d", "out"], "two maps would be drawn into one file"),
        (["m0.json", "-d", "m1.json"], "cannot write to the folder 'm1.json': it is a file"),
        (["m0.json", "-o", "a.svg", "--jobs", "2"], "--jobs and --force are for maps drawn into"),
        (["m0.json", "-o", "a.svg", "--force"], "--jobs and --force are for maps drawn into"),
        (["m0.json", "-o", "a.gif"], "found 'a.gif'"),
        (["m0.json", "-o", "a.png", "--scale", "9"], "expected a scale from 0.1 to 8, found 9.0"),
        (["m0.json", "-d", "out", "--scale", "nan"], "expected a scale from 0.1 to 8, found nan"),
        (["m0.json", "-o", "-", "-o", "a.dot"], "leave the other -o out"),
        (["m0.json", "-o", "-", "--overview"], "--overview and --whole are for pictures drawn"),
        (["m0.json", "-d", "out", "--whole"], "--overview and --whole are for pictures drawn"),
        (["m0.json", "-o", "a.png", "--overview"], "expected the suffix .svg for an overview"),
        (["m0.json", "-d", "out", "--watch"], "--watch is for one file drawn into files with -o"),
        (["-", "-o", "a.svg", "--watch"], "--watch is for one file drawn into files with -o"),
        (
            ["m0.json", "-o", "-", "--format", "svg", "--format", "dot"],
            "the standard output takes one picture",
        ),
    ],
)
@pytest.mark.usefixtures("files")
def test_what_does_not_go_together_is_refused(
    options: list[str], message: str, capsys: Capture
) -> None:
    """What does not go together is refused.

    In one line, with exit code 2, and nothing is written.
    """
    before = sorted(Path().rglob("*"))
    assert main(["render", *options]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("argmap: ")
    assert err.count("\n") == 1
    assert message in err
    assert sorted(Path().rglob("*")) == before


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["m0.json"], "required: -o/--output, or -d/--directory"),
        (["m0.json", "-d", "out", "-o", "a.svg"], "-o/--output: not allowed with argument -d"),
        (["m0.json", "-d", "out", "--jobs", "0"], "--jobs: expected a number above 0, found '0'"),
        (["m0.json", "-d", "out", "--jobs", "-1"], "expected a number above 0, found '-1'"),
        (["m0.json", "-d", "out", "--jobs", "two"], "expected a number above 0, found 'two'"),
        (["m0.json", "-o", "a.svg", "--timeout", "0"], "expected seconds above 0, found '0'"),
        (["m0.json", "-o", "a.svg", "--timeout", "nan"], "expected seconds above 0"),
        (["m0.json", "-d", "out", "--format", "gif"], "invalid choice: 'gif'"),
        (["-o", "a.svg"], "required: FILE"),
        (["m0.json", "-o", "a.svg", "--whole", "--overview"], "not allowed with argument"),
    ],
)
@pytest.mark.usefixtures("files")
def test_wrong_arguments_are_refused(options: list[str], message: str, capsys: Capture) -> None:
    """Wrong arguments are refused, in one line that names the help."""
    with pytest.raises(SystemExit) as caught:
        main(["render", *options])
    assert caught.value.code == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert message in err
    assert "see 'argmap render --help'" in err


@pytest.mark.usefixtures("files")
def test_a_folder_without_permission_is_refused(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder without permission is refused, before anything is read."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert main(["render", "none.json", "-d", "out"]) == 2
    assert "cannot write to the folder 'out': permission is denied" in capsys.readouterr().err


# -- watching -----------------------------------------------------------------------------------


def test_watching_needs_its_package(
    files: list[str], capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error says what to install."""
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert main(["render", files[0], "-o", "a.dot", "--watch"]) == 2
    assert "pip install 'argmap[watch]'" in capsys.readouterr().err


class Watched:
    """A running ``argmap render --watch``, and what it says."""

    def __init__(self, name: str, picture: str) -> None:
        # A job in the background of a script is started deaf to Ctrl-C, and hands that on.
        heard = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "argmap", "render", name, "-o", picture, "--watch"],
                stderr=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                text=True,
                env=ENVIRONMENT,
            )
        finally:
            signal.signal(signal.SIGINT, heard)
        self.lines: list[str] = []
        self.news = threading.Condition()
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            with self.news:
                self.lines.append(line)
                self.news.notify_all()

    def says(self, text: str, since: int = 0) -> int:
        """Wait until a line after those so far holds the text; return how many there are then."""
        with self.news:
            assert self.news.wait_for(
                lambda: any(text in line for line in self.lines[since:]), timeout=20
            ), self.lines
            return len(self.lines)

    def end(self, number: int) -> int:
        """Send the signal; return the exit code."""
        self.process.send_signal(number)
        self.reader.join(20)
        code = self.process.wait(20)
        assert self.process.stderr is not None
        self.process.stderr.close()
        return code


@pytest.fixture
def watched(files: list[str]) -> Iterator[Watched]:
    """Yield a watch over the first map, which draws it as text."""
    running = Watched(files[0], "a.dot")
    yield running
    if running.process.poll() is None:
        running.end(signal.SIGKILL)


@posix
@watching
def test_a_saved_map_is_drawn_within_a_second(watched: Watched, files: list[str]) -> None:
    """A saved map is drawn within a second.

    Whether an editor writes into the file or puts another in its place; Ctrl-C ends it.
    """
    watched.says("watching 'm0.json'; Ctrl-C ends it")
    said = watched.says("drew 'm0.json'")
    assert "This is m0.json." in Path("a.dot").read_text("utf-8")
    start = time.monotonic()
    Path(files[0]).write_text(dumps(small("Written."), "json"), "utf-8")
    said = watched.says("drew 'm0.json'", said)
    taken = [time.monotonic() - start]
    assert "Written." in Path("a.dot").read_text("utf-8")
    Path("new.json").write_text(dumps(small("Renamed."), "json"), "utf-8")
    start = time.monotonic()
    Path("new.json").replace(files[0])
    watched.says("drew 'm0.json'", said)
    taken.append(time.monotonic() - start)
    assert "Renamed." in Path("a.dot").read_text("utf-8")
    assert min(taken) < 1
    assert watched.end(signal.SIGINT) == 130
    assert not any("Traceback" in line for line in watched.lines)


@posix
@watching
def test_a_fault_keeps_the_last_picture(watched: Watched, files: list[str]) -> None:
    """The fault is told with its place; once it is mended the picture follows."""
    said = watched.says("drew 'm0.json'")
    before = Path("a.dot").read_bytes()
    Path(files[0]).write_text('{"argmap": 1,\n "elements": [}', "utf-8")
    said = watched.says("m0.json:2:15: $.elements[0]: expected a value", said)
    assert Path("a.dot").read_bytes() == before
    Path(files[0]).write_text(dumps(small("Mended."), "json"), "utf-8")
    watched.says("drew", said)
    assert "Mended." in Path("a.dot").read_text("utf-8")
    assert watched.end(signal.SIGINT) == 130


@posix
@watching
def test_watching_starts_with_a_fault_too(files: list[str]) -> None:
    """The map may still be to be written."""
    Path(files[0]).unlink()
    running = Watched(files[0], "a.dot")
    try:
        said = running.says("there is no such file or folder")
        dump(small("Now."), files[0])
        running.says("drew", said)
    finally:
        assert running.end(signal.SIGINT) == 130
    assert "Now." in Path("a.dot").read_text("utf-8")
    assert argmap.load(files[0]) == small("Now.")
