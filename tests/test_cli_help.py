"""The help of the command line, and what is printed besides the work of the commands."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from argmap import ArgumentMap, Claim, Style, Theme, Words, dump, render
from argmap.cli import main


def _help(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 0
    return capsys.readouterr().out


def test_help_tells_of_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    """Help tells of a command, as its own option does.

    Both give an example and name the exit codes.
    """
    main(["describe"])
    names = [each["name"] for each in json.loads(capsys.readouterr().out)["commands"]]
    assert "render" in names
    for name in names:
        _expect_help(name, capsys)


def _expect_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = _help(capsys, "help", name)
    assert told == _help(capsys, name, "--help")
    assert told.startswith(f"usage: argmap {name}")
    assert "\nExit codes: 0 done; " in told
    example = re.search(r"^Example: (argmap .*)$", told, flags=re.MULTILINE)
    assert example is not None
    # What is not understood is refused last, when all the rest has been.
    words = shlex.split(example[1].partition(" > ")[0])[1:]
    with pytest.raises(SystemExit):
        main([*words, "--qqq"])
    assert "unrecognized arguments: --qqq" in capsys.readouterr().err


def test_a_misspelt_option_is_told_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt option is told the nearest, of its own command.

    Where none is near, nothing is guessed.
    """
    for words, told in (
        (["render", "m.json", "-o", "m.svg", "--layuot=columns"], "did you mean '--layout'?"),
        (["check", "m.json", "--strickt"], "did you mean '--strict'?"),
        (["--verzion"], "did you mean '--version'?"),
    ):
        with pytest.raises(SystemExit) as stopped:
            main(words)
        assert stopped.value.code == 2
        assert told in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["check", "m.json", "--quite-another"])
    assert "did you mean" not in capsys.readouterr().err


def test_help_alone_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt command is refused with the nearest one."""
    assert _help(capsys, "help") == _help(capsys, "--help")
    with pytest.raises(SystemExit) as stopped:
        main(["help", "rendr"])
    assert stopped.value.code == 2
    assert "did you mean 'render'?" in capsys.readouterr().err


def test_the_version_has_a_short_option(capsys: pytest.CaptureFixture[str]) -> None:
    """The version has a short option; both print one line."""
    assert main(["-V"]) == main(["--version"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == second
    assert first.startswith("argmap ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_of_without_a_traceback() -> None:
    """The version is written as everything else is."""
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "argmap", "--version"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("argmap: cannot write the standard output")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_shells_complete_commands_and_options(
    shell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The script names the commands and their options."""
    pytest.importorskip("shtab")
    assert main(["--print-completion", shell]) == 0
    script = capsys.readouterr().out
    assert {"render", "evaluate", "compare"} <= set(re.findall("[a-z]+", script))
    assert "no-agreement" in script


def test_completion_says_what_it_lacks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unknown shell is refused; without the package, the message says how to get it."""
    pytest.importorskip("shtab")
    assert main(["--print-completion", "dos"]) == 2
    assert "expected a shell among bash" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "shtab", None)
    assert main(["--print-completion", "bash"]) == 2
    assert "pip install 'argmap[completion]'" in capsys.readouterr().err


def test_compare_can_leave_the_figures_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What changed is still told."""
    files = [str(tmp_path / name) for name in ("a.json", "b.json")]
    for file, text in zip(files, ("It is hot.", "It is quite hot."), strict=True):
        dump(ArgumentMap.of(Claim("a", text)), file)
    assert main(["compare", *files]) == 1
    whole = capsys.readouterr().out
    assert main(["compare", *files, "--no-agreement"]) == 1
    changes = capsys.readouterr().out
    assert whole.startswith(changes)
    assert "It is quite hot." in changes
    assert len(changes) < len(whole)


def test_a_style_prints_as_it_is_written() -> None:
    """So a signature with one as its default is one line."""
    import inspect

    assert repr(Style()) == "Style()"
    assert repr(Theme()) == "Theme()"
    assert repr(Words(because="denn")) == "Words(because='denn')"
    style = Style(Theme(support="#005500"), direction="TB")
    assert repr(style) == "Style(theme=Theme(support='#005500'), direction='TB')"
    assert "#" not in str(inspect.signature(render))
