"""The command line: what it prints where, its exit codes, and that a mistake costs one line."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

import argmap
from argmap import (
    FORMATS,
    ArgumentMap,
    Claim,
    Counterpoint,
    Finding,
    Severity,
    dump,
    dumps,
    to_text,
)
from argmap.cli import main
from tests.described import commands

DEBATE = ArgumentMap.of(
    Claim("tax", "Carbon should be taxed, everywhere and by everyone, without delay."),
    Claim("poor", "It falls hardest on the poor — «à vérifier»."),
    Counterpoint("poor", "tax"),
    title="Climate",
)
SIGNATURES = {"svg": b"<", "png": b"\x89PNG", "pdf": b"%PDF", "dot": b"digraph"}

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a file that holds the map."""
    file = tmp_path / "map.json"
    dump(DEBATE, file)
    return file


def given(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Let the standard input hold the data."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def run(
    *arguments: str, data: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "argmap", *arguments],
        input=data,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


# -- show ---------------------------------------------------------------------------------------


def test_show_prints_the_tree(path: Path, capsys: Capture) -> None:
    """Show prints the tree, as text, unwrapped and without colours when no terminal is there."""
    assert main(["show", str(path)]) == 0
    assert capsys.readouterr() == (to_text(DEBATE), "")


def test_show_reads_the_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """A dash is the standard input; its content says which notation it is in."""
    given(monkeypatch, dumps(DEBATE, "json").encode("utf-8-sig"))
    assert main(["show", "-"]) == 0
    assert capsys.readouterr() == (to_text(DEBATE), "")


@pytest.mark.parametrize(
    ("environment", "colour"),
    [
        ({}, True),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_show_suits_the_terminal(
    path: Path,
    capsys: Capture,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    *,
    colour: bool,
) -> None:
    """Show suits the terminal.

    As wide as the terminal, and in colour unless the reader asked for none.
    """
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"COLUMNS": "40", **environment}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["show", str(path)]) == 0
    shown = capsys.readouterr().out
    assert shown == to_text(DEBATE, colour=colour, width=40)
    assert ("\x1b[" in shown) == colour


def test_warnings_are_printed_and_no_failure(tmp_path: Path, capsys: Capture) -> None:
    """What the reader noticed stands on stderr with its place; the tree is shown all the same."""
    path = tmp_path / "map.json"
    path.write_text('{"argmap": 1, "titel": "x", "elements": []}', "utf-8")
    assert main(["show", str(path)]) == 0
    out, err = capsys.readouterr()
    assert out == "This map is empty.\n"
    assert err.startswith(f"{path}:1:15: $.titel: unknown key 'titel' in this map; did you mean")


def test_an_error_among_the_findings_is_exit_code_1(
    path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The map is shown, and a script can tell that something is wrong with it."""
    finding = Finding("odd", Severity.ERROR, "something is wrong")

    def noticing(*_: object, **__: object) -> ArgumentMap:
        return evolve(DEBATE, findings=[finding])

    monkeypatch.setattr("argmap.formats.load", noticing)
    assert main(["show", str(path)]) == 1
    assert capsys.readouterr() == (to_text(DEBATE), f"{path}: something is wrong\n")


def test_nothing_a_map_says_reaches_the_terminal_raw(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Escape sequences in texts, keys and names are made harmless on both streams."""
    claim = '{"kind": "claim", "id": "a", "text": "b\\u001b[2J"}'
    text = f'{{"argmap": 1, "\\u001b[31m": 1, "elements": [{claim}]}}'
    given(monkeypatch, text.encode())
    assert main(["show", "-"]) == 0
    assert main(["show", "\x1b[31m.json"]) == 2
    out, err = capsys.readouterr()
    assert "\x1b" not in out + err
    assert "unknown key" in err


# -- render and demo ----------------------------------------------------------------------------


@pytest.mark.engine
def test_render_draws_into_files(path: Path, tmp_path: Path, capsys: Capture) -> None:
    """Each in the format of its suffix."""
    files = [tmp_path / f"map.{suffix}" for suffix in SIGNATURES]
    options = [option for file in files for option in ("-o", str(file))]
    assert main(["render", str(path), *options]) == 0
    assert capsys.readouterr() == ("", "")
    for file, signature in zip(files, SIGNATURES.values(), strict=True):
        assert file.read_bytes().startswith(signature)


@pytest.mark.engine
@pytest.mark.parametrize("suffix", ["svg", "png", ""])
def test_render_draws_to_the_standard_output(
    path: Path, capfdbinary: pytest.CaptureFixture[bytes], suffix: str
) -> None:
    """Render draws to the standard output.

    In the format asked for, SVG by default, and nothing else.
    """
    options = ["--format", suffix] if suffix else []
    assert main(["render", str(path), "-o", "-", *options]) == 0
    out, err = capfdbinary.readouterr()
    assert out.startswith(SIGNATURES[suffix or "svg"])
    assert err == b""


def test_render_writes_dot_without_an_engine(
    path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Render writes DOT without an engine; the text needs none."""
    monkeypatch.setenv("ARGMAP_DOT", "/nowhere/dot")
    assert main(["render", str(path), "-o", "-", "--format", "dot"]) == 0
    assert capsys.readouterr() == (argmap.to_dot(DEBATE), "")


def test_no_engine_is_exit_code_3(
    path: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line says what is missing, and no file is left behind."""
    monkeypatch.setenv("ARGMAP_DOT", "/nowhere/dot")
    before = sorted(tmp_path.iterdir())
    assert main(["render", str(path), "-o", str(tmp_path / "map.svg")]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("argmap: ")
    assert err.count("\n") == 1
    assert "/nowhere/dot" in err
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["-o", "map.bmp"], "found 'map.bmp'"),
        (["-o", "map"], "found 'map'"),
        (["-o", "map.svg", "--format", "png"], "--format is for '-o -'"),
        (["-o", "no such folder/map.dot"], "there is no such file or folder"),
        (["-o", "-", "--from", "jsn", "--format", "dot"], "did you mean 'json'?"),
    ],
)
def test_render_says_what_it_cannot_write(
    path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, options: list[str], message: str
) -> None:
    """Render says what it cannot write, in one line, with exit code 2, and nothing is written."""
    monkeypatch.chdir(path.parent)
    assert main(["render", path.name, *options]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("argmap: ")
    assert err.count("\n") == 1
    assert message in err
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.engine
def test_demo_draws_the_worked_example(tmp_path: Path, capsys: Capture) -> None:
    """Demo draws the worked example, into a folder that is made if need be, its page beside it.

    Both paths are printed.
    """
    folder = tmp_path / "new" / "folder"
    assert main(["demo", "-d", str(folder)]) == 0
    written = folder / "axis_of_resistance.svg"
    page = folder / "axis_of_resistance.html"
    assert capsys.readouterr() == (f"{written}\n{page}\n", "")
    assert argmap.load(page) == argmap.load_example()
    assert b"<svg" in written.read_bytes()


def test_demo_says_why_it_has_no_folder(path: Path, capsys: Capture) -> None:
    """A file stands where the folder should be."""
    assert main(["demo", "-d", str(path / "folder")]) == 2
    assert "a part of its path is a file" in capsys.readouterr().err


# -- mistakes -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b" \n", "argmap: expected a map, found nothing in '<stdin>'\n"),
        (
            b"null",
            (
                "argmap: cannot tell the notation of '<stdin>'; say which it is by format= or "
                f"--from (known: {', '.join(row.name for row in FORMATS if row.reads)})\n"
            ),
        ),
        (b"caf\xe9", "<stdin>:1:4: expected UTF-8 text, found the byte 0xe9\n"),
        (
            b'{"argmap": 1,\n "elements": [}',
            "<stdin>:2:15: $.elements[0]: expected a value, found '}'\n",
        ),
        (
            b'{"argmap": 1, "elements": [{}]}',
            "<stdin>:1:28: $.elements[0]: expected the key 'kind'",
        ),
        (b'{"argmap": 3}', "<stdin>:1:12: $.argmap: expected version 2 of the format, found 3\n"),
    ],
)
def test_unreadable_input_is_exit_code_2(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, text: bytes, expected: str
) -> None:
    """The place and what was expected there, never a traceback."""
    given(monkeypatch, text)
    assert main(["show", "-"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(expected)


def test_a_missing_file_is_one_line(capsys: Capture) -> None:
    """Which file, and why."""
    assert main(["show", "none.json"]) == 2
    expected = "argmap: cannot read 'none.json': there is no such file or folder\n"
    assert capsys.readouterr() == ("", expected)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "expected a command; see 'argmap --help'"),
        (["rendr"], "invalid choice: 'rendr'"),
        (["show"], "the following arguments are required: FILE; see 'argmap show --help'"),
        (["render", "a.json"], "required: -o/--output"),
        (["show", "a.json", "--colour"], "unrecognized arguments: --colour"),
        (["--vers"], "unrecognized arguments: --vers"),
        (["render", "a.json", "-o", "-", "--format", "\x1b[31m"], "invalid choice"),
    ],
)
def test_wrong_usage_is_one_line(arguments: list[str], message: str, capsys: Capture) -> None:
    """With exit code 2 and the way to the help."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("argmap: ")
    assert err.count("\n") == 1
    assert message in err
    assert "\x1b" not in err


def test_an_interrupt_is_no_traceback(
    path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C ends quietly, with the exit code shells expect."""

    def interrupted(*_: object, **__: object) -> ArgumentMap:
        raise KeyboardInterrupt

    monkeypatch.setattr("argmap.formats.load", interrupted)
    assert main(["show", str(path)]) == 130
    assert capsys.readouterr() == ("", "")


def test_our_own_mistakes_are_not_hidden(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what argmap raises on purpose becomes a message; a bug keeps its traceback."""

    def broken(*_: object, **__: object) -> ArgumentMap:
        raise ZeroDivisionError

    monkeypatch.setattr("argmap.formats.load", broken)
    with pytest.raises(ZeroDivisionError):
        main(["show", str(path)])


# -- the process --------------------------------------------------------------------------------


def test_the_version_is_printed(capsys: Capture) -> None:
    """The version is printed, by the function and by ``python -m argmap``."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"argmap {argmap.__version__}\n"
    done = run("--version")
    assert (done.returncode, done.stdout.decode(), done.stderr) == (
        0,
        f"argmap {argmap.__version__}{os.linesep}",
        b"",
    )


def test_the_help_names_every_command(capsys: Capture) -> None:
    """Each with its line, and each explains its own arguments."""
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    shown = capsys.readouterr().out
    for name, said in commands().items():
        assert f"{name} " in shown
        assert said["does"] in shown
        with pytest.raises(SystemExit):
            main([name, "--help"])
        assert f"usage: argmap {name}" in capsys.readouterr().out


def test_a_reader_that_has_enough_is_no_failure(tmp_path: Path) -> None:
    """``argmap show FILE | head`` ends in silence."""
    claims = [Claim(f"c{number}", "It rains. " * 20) for number in range(2_000)]
    path = tmp_path / "map.json"
    dump(ArgumentMap(claims), path)
    command = [sys.executable, "-m", "argmap", "show", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_a_poor_terminal_is_no_failure(path: Path) -> None:
    """Letters that its encoding lacks are replaced."""
    done = run("show", str(path), PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert b"but: It falls hardest on the poor ? ?? v?rifier?." in done.stdout


def test_help_starts_fast() -> None:
    """It imports neither attrs nor the model."""
    code = (
        "import sys; from argmap.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert not {"attrs", "attr", "argmap.errors", "argmap.model.argument_map"} & set(
        done.stderr.decode().split()
    )


# -- convert and format -------------------------------------------------------------------------


def test_convert_writes_the_same_map(path: Path, tmp_path: Path, capsys: Capture) -> None:
    """The suffix of the second file says the notation; a dash needs --to."""
    assert main(["convert", str(path), str(tmp_path / "copy.json")]) == 0
    assert argmap.load(tmp_path / "copy.json") == DEBATE
    assert main(["convert", str(path), "-", "--to", "json"]) == 0
    assert capsys.readouterr() == (dumps(DEBATE, "json"), "")
    assert main(["convert", str(path), "-"]) == 2
    assert "--to" in capsys.readouterr().err


def test_convert_without_a_known_notation_writes_nothing(
    path: Path, tmp_path: Path, capsys: Capture
) -> None:
    """An unknown suffix or name is a mistake of the user's."""
    assert main(["convert", str(path), str(tmp_path / "copy.xyz")]) == 2
    assert main(["convert", str(path), str(tmp_path / "copy.json"), "--to", "jsn"]) == 2
    assert "did you mean 'json'?" in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["map.json"]


def test_format_rewrites_only_what_differs(path: Path, capsys: Capture) -> None:
    """A canonical file is left alone; --check changes nothing and exits with 1."""
    assert main(["format", str(path)]) == 0
    assert capsys.readouterr() == ("", "")
    path.write_text(path.read_text("utf-8").replace("\n", " "), "utf-8")
    before = path.read_bytes()
    assert main(["format", "--check", str(path)]) == 1
    assert path.read_bytes() == before
    assert capsys.readouterr().out == f"{path}: not in canonical form\n"
    assert main(["format", str(path)]) == 0
    assert path.read_text("utf-8") == dumps(DEBATE, "json")
    assert main(["format", "--check", str(path)]) == 0


def test_format_passes_the_standard_input_on(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """A dash is rewritten from the standard input to the standard output."""
    given(monkeypatch, dumps(DEBATE, "json").replace("\n", " ").encode())
    assert main(["format", "-"]) == 0
    assert capsys.readouterr().out == dumps(DEBATE, "json")


def test_format_leaves_a_file_with_comments_alone(tmp_path: Path, capsys: Capture) -> None:
    """A comment is no part of the map, so rewriting would lose it: the file stays, and why."""
    file = tmp_path / "map.argdown"
    file.write_text("// mine\n[tax]:   Tax it.\n", "utf-8")
    assert main(["format", str(file)]) == 1
    assert file.read_text("utf-8") == "// mine\n[tax]:   Tax it.\n"
    assert "comments are no part of the map" in capsys.readouterr().err
