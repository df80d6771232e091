"""Engines: which one is taken, and that none can hang, leak, litter or lie."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    EngineError,
    EngineNotFoundError,
    EngineTimeoutError,
    FormatError,
    Style,
    StyleError,
)
from argmap.diagram import picture
from argmap.diagram.content.layers import overlay_of
from argmap.diagram.dot.dot import draw
from argmap.diagram.engine import engine as engines_module
from argmap.diagram.engine import pygraphviz_worker
from argmap.diagram.engine.drawing_layout import large
from argmap.diagram.engine.engine import engines, layout
from argmap.diagram.engine.outputs import FORMATS
from tests.layout_laws import tangled

fcntl = pytest.importorskip("fcntl", reason="the fake engines are scripts of a POSIX system")

DOT = "digraph { a -> b }"
SVG = "<?xml?><svg xmlns='http://www.w3.org/2000/svg'><g/></svg>\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\x02IHDRab1234" + b"\x00\x00\x00\x00IEND\xaeB`\x82"
PDF = b"%PDF-1.5\n/CreationDate (D:20260101000000Z)\n%%EOF\n"

Fake = Callable[[str], str]


@pytest.fixture
def fake(tmp_path: Path) -> Fake:
    """Return what makes a program of Python statements and returns its path."""

    def make(statements: str) -> str:
        program = tmp_path / "fake engine"  # with a blank, as in "Program Files"
        program.write_text(f"#!{sys.executable}\nimport os, sys, time\n{statements}\n", "utf-8")
        program.chmod(0o755)
        return str(program)

    return make


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Make this machine one without an engine; return the only folder on its PATH."""
    folder = tmp_path / "path"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("ARGMAP_DOT", raising=False)
    monkeypatch.setattr(engines_module, "_usual_places", lambda: iter(()))
    monkeypatch.setattr(engines_module, "find_spec", lambda _name: None)
    return folder


def test_without_an_engine_both_cures_are_named(bare: Path) -> None:
    """The error says what to install, one way or the other."""
    with pytest.raises(EngineNotFoundError) as caught:
        layout(DOT, ["svg"])
    assert str(caught.value) == (
        "Graphviz is not available: no 'dot' on PATH; "
        "run pip install 'argmap[dot]', or install Graphviz"
    )
    assert bare.is_dir()


def test_engines_are_tried_in_order(
    bare: Path, fake: Fake, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The caller's choice, then the environment's; else PATH, the usual places, pygraphviz."""
    own = fake("")
    place = tmp_path / "usual" / "dot"
    for program in (bare / "dot", place):
        program.parent.mkdir(exist_ok=True)
        program.write_text("#!/bin/sh\n", "utf-8")
        program.chmod(0o755)
    monkeypatch.setattr(engines_module, "_usual_places", lambda: iter((place, bare / "dot")))
    monkeypatch.setattr(engines_module, "find_spec", lambda name: name == "pygraphviz" or None)
    assert [each.name for each in engines()] == [str(bare / "dot"), str(place), "pygraphviz"]
    monkeypatch.setenv("ARGMAP_DOT", "pygraphviz")
    assert [each.name for each in engines()] == ["pygraphviz"]
    assert [each.name for each in engines(own)] == [own]
    assert [each.name for each in engines(Path(own))] == [own]


def test_an_engine_without_formats_counts_as_absent(bare: Path, fake: Fake) -> None:
    """A dot that was never configured is passed over, and the error says so."""
    complaint = "Format: svg not recognized. No formats found.\\nPerhaps dot -c needs to be run"
    Path(fake(f"sys.exit('{complaint}')")).rename(bare / "dot")
    with pytest.raises(EngineNotFoundError, match=r"No formats found.*pip install 'argmap\[dot\]'"):
        layout(DOT, ["svg"])


def test_an_engine_that_cannot_start_counts_as_absent(bare: Path) -> None:
    """A program for another machine, or without its libraries, is passed over."""
    program = bare / "dot"
    program.write_bytes(b"\x7fELF of no kind")
    program.chmod(0o755)
    with pytest.raises(EngineNotFoundError, match="pip install"):
        layout(DOT, ["svg"])


@pytest.mark.usefixtures("bare")
def test_the_engine_asked_for_is_not_replaced(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who names an engine gets that one, or an error that names it."""
    with pytest.raises(EngineNotFoundError, match="'no such engine' is no program"):
        layout(DOT, ["svg"], engine="no such engine")
    with pytest.raises(EngineNotFoundError, match="No formats found"):
        layout(DOT, ["svg"], engine=fake("sys.exit('No formats found')"))
    monkeypatch.setenv("ARGMAP_DOT", "nor this one")
    with pytest.raises(EngineNotFoundError, match="ARGMAP_DOT names, 'nor this one'"):
        layout(DOT, ["svg"])


def test_only_known_formats_are_asked_for(fake: Fake, tmp_path: Path) -> None:
    """An unknown format is refused before any engine hears of it: it can crash one."""
    program = fake(f"open({str(tmp_path / 'started')!r}, 'w')")
    with pytest.raises(FormatError, match="expected one of svg, png, pdf, found 'jpg'"):
        layout(DOT, ["svg", "jpg"], engine=program)
    assert not (tmp_path / "started").exists()


def test_several_formats_cost_one_layout(fake: Fake, tmp_path: Path) -> None:
    """All formats come from one run, whatever their order, and the clock leaves no trace."""
    runs = tmp_path / "runs"
    program = fake(
        f"open({str(runs)!r}, 'a').write(' '.join(sys.argv[1:]) + '\\n')\n"
        f"sys.stdin.buffer.read(); sys.stdout.buffer.write({SVG.encode() + PNG + PDF!r})"
    )
    pictures = layout(DOT, ["pdf", "svg", "png"], engine=program)
    assert runs.read_text("utf-8") == "-Tsvg -Tpng -Tpdf\n"
    assert pictures["svg"].decode() == SVG.strip()
    assert pictures["png"] == PNG
    assert pictures["pdf"].startswith(b"%PDF-1.5\n")
    assert b"2026" not in pictures["pdf"]
    assert len(pictures["pdf"]) == len(PDF)


def test_a_hanging_engine_is_stopped_with_its_children(fake: Fake, tmp_path: Path) -> None:
    """The timeout ends both tries, the engines and what they started."""
    lock, runs = tmp_path / "lock", tmp_path / "runs"
    program = fake(
        "import fcntl, subprocess\n"
        f"file = open({str(lock)!r}, 'a'); os.set_inheritable(file.fileno(), True)\n"
        f"fcntl.flock(file, fcntl.LOCK_SH)\n"
        f"open({str(runs)!r}, 'a').write(' '.join(sys.argv[1:]) + '\\n')\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'], close_fds=False)\n"
        "time.sleep(60)"
    )
    start = time.monotonic()
    with pytest.raises(EngineTimeoutError, match=r"did not finish within 0\.5 s, well or in haste"):
        layout(DOT, ["svg"], engine=program, timeout=0.5)
    with lock.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # waits for whoever still lives
    assert time.monotonic() - start < 30
    first, second = runs.read_text("utf-8").splitlines()
    assert first == "-Tsvg"
    assert second.startswith("-Tsvg -Gnslimit=")


def test_a_second_try_in_haste_may_succeed(fake: Fake) -> None:
    """A map that takes too long is drawn in haste rather than not at all."""
    hurried = f"print({SVG!r}) if len(sys.argv) > 2 else time.sleep(60)"
    pictures = layout(DOT, ["svg"], engine=fake(hurried), timeout=1)
    assert pictures["svg"].decode() == SVG.strip()


def test_lines_that_cannot_be_routed_are_straight(fake: Fake) -> None:
    """A map is drawn where an engine finds no way for a bent line, and gives up."""
    lost = "sys.exit('libpath/shortest.c:324: triangulation failed')"
    straight = f"print({SVG!r}) if '-Gsplines=line' in sys.argv else {lost}"
    assert layout(DOT, ["svg"], engine=fake(straight))["svg"].decode() == SVG.strip()
    with pytest.raises(EngineError, match="triangulation failed"):
        layout(DOT, ["svg"], engine=fake(lost))


def test_an_engine_is_told_no_zone_of_time(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    """A PDF holds when it was made, in the zone of the machine, which has no one length."""
    program = fake("print(f\"<svg><g>{os.environ['TZ']} {os.environ['HOME']}</g></svg>\")")
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    monkeypatch.setenv("HOME", "kept")
    assert layout(DOT, ["svg"], engine=program)["svg"] == b"<svg><g>UTC0 kept</g></svg>"


def test_a_crowded_map_is_drawn_in_haste_at_once(fake: Fake) -> None:
    """Where the first try is bound to fail, it is not made."""
    with pytest.raises(EngineTimeoutError, match=r"within 0\.2 s and was stopped"):
        layout(DOT, ["svg"], engine=fake("time.sleep(60)"), timeout=0.2, crowded=True)


@pytest.mark.parametrize(
    ("statements", "message"),
    [
        ("sys.exit('Error: lost\\nin line 1\\n\\nthere\\nnot this')", "status 1: Error: lost; in"),
        ("sys.exit(3)", "failed with status 3: it said nothing"),
        ("os.kill(os.getpid(), 11)", "failed with signal 11"),
        ("print('rubbish')", "printed no whole svg picture; it began b'rubbish"),
        ("print('<svg><g>')", "printed no whole svg picture"),
        ("print('<svg>\\n</svg>')", "printed no whole svg picture; it began b'<svg>"),
        ("print('<svg><svg></svg></svg>')", "printed no whole svg picture"),
        ("print('<svg>so it is</svg>')", "printed no whole svg picture"),
        ("os.write(1, b'<svg><g>a\\0b</g></svg>')", "printed no whole svg picture"),
        ("os.write(1, b'<svg><g>caf\\xe9</g></svg>')", "printed no whole svg picture"),
        ("", "printed no whole svg picture; it began b''"),
        ("sys.stderr.write('\\x1b[31m\\x07'); sys.exit(1)", "status 1: \ufffd\\[31m\ufffd"),
    ],
)
def test_a_failing_engine_is_an_error_with_its_words(
    fake: Fake, capfd: pytest.CaptureFixture[str], statements: str, message: str
) -> None:
    """What an engine said is in the error, safe to print, and on nobody's screen."""
    with pytest.raises(EngineError, match=message):
        layout(DOT, ["svg"], engine=fake(statements))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("picture", [PNG[:-1], PNG[:20], b"", b"PNG", PNG[:8] + b"\xff" * 8])
def test_a_broken_png_is_noticed(fake: Fake, picture: bytes) -> None:
    """A picture that was cut off is never taken for a picture."""
    with pytest.raises(EngineError, match="no whole png picture"):
        layout(DOT, ["png"], engine=fake(f"sys.stdout.buffer.write({picture!r})"))


def test_an_engine_that_reads_nothing_is_no_trouble(fake: Fake) -> None:
    """An engine may close its input early, however much was to be said."""
    pictures = layout(DOT + " " * 1_000_000, ["svg"], engine=fake(f"print({SVG!r})"))
    assert pictures["svg"].decode() == SVG.strip()


def test_warnings_of_an_engine_are_not_heard(fake: Fake, capfd: pytest.CaptureFixture[str]) -> None:
    """An engine that grumbles and draws has drawn."""
    layout(DOT, ["svg"], engine=fake(f"sys.stderr.write('Warning: font\\n'); print({SVG!r})"))
    assert capfd.readouterr() == ("", "")


def test_nothing_is_left_behind(
    fake: Fake, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No run leaves a temporary file, however it ends."""
    empty = tmp_path / "temporary"
    empty.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(empty))
    monkeypatch.setenv("TMPDIR", str(empty))
    layout(DOT, ["svg"], engine=fake(f"print({SVG!r})"))
    for statements in ("sys.exit(1)", "time.sleep(60)", "print('rubbish')"):
        with pytest.raises(EngineError):
            layout(DOT, ["svg"], engine=fake(statements), timeout=0.2)
    assert not list(empty.iterdir())


def test_the_timeout_is_that_of_both_tries(fake: Fake) -> None:
    """Drawing well and in haste together take no longer than was asked for."""
    start = time.monotonic()
    with pytest.raises(EngineTimeoutError, match=r"try|focus, collapse"):
        layout(DOT, ["svg"], engine=fake("time.sleep(60)"), timeout=1)
    assert time.monotonic() - start < 1.9


def test_an_engine_that_will_not_end_is_ended(fake: Fake) -> None:
    """One that ignores being asked to, and one that goes on after it has closed its output."""
    deaf = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
    for statements in (deaf, f"print({SVG!r}); sys.stdout.flush(); os.close(1); time.sleep(60)"):
        start = time.monotonic()
        with pytest.raises(EngineTimeoutError):
            layout(DOT, ["svg"], engine=fake(statements), timeout=0.6)
        assert time.monotonic() - start < 5


def test_an_engine_that_floods_its_errors_is_heard_in_part(fake: Fake) -> None:
    """What is said beyond the first lines is read, so that it can go on, and forgotten."""
    flood = f"sys.stderr.write('first\\n' + 'again\\n' * 2_000_000); print({SVG!r}); "
    assert layout(DOT, ["svg"], engine=fake(flood))["svg"].decode() == SVG.strip()
    with pytest.raises(EngineError, match=r"status 5: first; again; again$") as caught:
        layout(DOT, ["svg"], engine=fake(f"{flood}sys.exit(5)"))
    assert len(str(caught.value)) < 600


def test_an_engine_that_prints_without_end_is_stopped(
    fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An engine that prints without end is stopped.

    Before its pictures fill the memory, and before its time is up.
    """
    monkeypatch.setattr(engines_module, "_MOST_PRINTED", 1_000_000)
    start = time.monotonic()
    with pytest.raises(EngineError, match="printed without end and was stopped"):
        layout(DOT, ["svg"], engine=fake("while True: print('<svg>' * 1000)"), timeout=60)
    assert time.monotonic() - start < 20


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="the system does not tell")
def test_a_child_that_leaves_the_group_is_ended_too(fake: Fake, tmp_path: Path) -> None:
    """A child that leaves the group is ended too, with the engine that started it and was late."""
    lock = tmp_path / "lock"
    program = fake(
        "import fcntl, subprocess\n"
        f"file = open({str(lock)!r}, 'a'); os.set_inheritable(file.fileno(), True)\n"
        "fcntl.flock(file, fcntl.LOCK_SH)\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'],"
        " close_fds=False, start_new_session=True)\n"
        "time.sleep(60)"
    )
    start = time.monotonic()
    with pytest.raises(EngineTimeoutError):
        layout(DOT, ["svg"], engine=program, timeout=3)
    with lock.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
    assert time.monotonic() - start < 20


def test_a_child_that_holds_the_pipes_delays_nothing(fake: Fake, tmp_path: Path) -> None:
    """The picture is taken when the engine has ended, and what it left running is ended too."""
    lock = tmp_path / "lock"
    program = fake(
        "import fcntl, subprocess\n"
        f"file = open({str(lock)!r}, 'a'); os.set_inheritable(file.fileno(), True)\n"
        "fcntl.flock(file, fcntl.LOCK_SH)\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'], close_fds=False)\n"
        f"print({SVG!r})"
    )
    start = time.monotonic()
    assert layout(DOT, ["svg"], engine=program, timeout=50)["svg"].decode() == SVG.strip()
    with lock.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
    assert time.monotonic() - start < 20


@pytest.mark.parametrize(
    "complaint",
    [
        "Warning: using box for unknown shape plain",
        "Warning: Not built with libexpat. Table formatting is not available.",
    ],
)
def test_an_engine_too_old_or_poor_counts_as_absent(bare: Path, fake: Fake, complaint: str) -> None:
    """It would draw something, but not what the map says."""
    Path(fake(f"sys.stderr.write({complaint!r}); print({SVG!r})")).rename(bare / "dot")
    with pytest.raises(EngineNotFoundError, match=f"{complaint}.*pip install"):
        layout(DOT, ["svg"])


# -- the size of a PNG --------------------------------------------------------------------------


@pytest.mark.engine
def test_a_scale_makes_a_png_larger() -> None:
    """A scale makes a PNG larger, by as much as it says.

    Scale 1 is 96 pixels per inch, and other formats stay as they are.
    """
    sizes = {}
    for scale in (0.5, 1, 2):
        pictures = layout(DOT, ["png", "svg"], scale=scale)
        sizes[scale] = [int.from_bytes(pictures["png"][at : at + 4]) for at in (16, 20)]
        assert pictures["svg"] == layout(DOT, ["svg"])["svg"]
    for side in (0, 1):
        assert abs(sizes[2][side] - 2 * sizes[1][side]) <= 2
        assert abs(sizes[1][side] - 2 * sizes[0.5][side]) <= 2


def test_a_png_that_is_too_large_is_refused_before_it_is_painted(
    fake: Fake, tmp_path: Path
) -> None:
    """The error says how large it would be and what to do; no engine is asked to paint it."""
    runs = tmp_path / "runs"
    svg = '<svg width="7200pt" height="72000pt"><g/></svg>'
    program = fake(f"open({str(runs)!r}, 'a').write(sys.argv[1] + '\\n'); print({svg!r})")
    with pytest.raises(StyleError, match=r"would have 9,600 × 96,000 pixels.*a smaller scale"):
        layout(DOT, ["png"], engine=program, large=True)
    assert runs.read_text("utf-8") == "-Tsvg\n"


@pytest.mark.engine
def test_a_real_engine_draws_all_formats_the_same_each_time() -> None:
    """The same text gives the same bytes in every format."""
    first, second = (layout(DOT, FORMATS) for _ in range(2))
    assert first == second
    assert first["svg"].endswith(b"</svg>")
    assert first["png"].startswith(b"\x89PNG")
    assert first["pdf"].startswith(b"%PDF")


@pytest.mark.engine
def test_any_map_is_drawn_in_ranks() -> None:
    """Also where a real engine finds no way for some line of it."""
    assert picture(tangled(5_022), style=Style(layout="reasons", page="slide"))


@pytest.mark.engine
def test_a_real_engine_says_what_is_wrong() -> None:
    """Text that is no DOT is an error with the engine's words."""
    with pytest.raises(EngineError, match="syntax error"):
        layout("digraph {", ["svg"])


def test_pygraphviz_stays_in_a_process_of_its_own() -> None:
    """The package is never imported here; without it, asking for it is a clear error."""
    code = (
        "import sys; from argmap.diagram.engine.engine import layout\n"
        "print(len(layout('digraph { a }', ['svg', 'png'], engine='pygraphviz')))\n"
        "print('pygraphviz' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    if find_spec("pygraphviz") is None:
        assert "EngineNotFoundError: the engine asked for cannot draw; pygraphviz" in done.stderr
    else:
        assert (done.stdout, done.stderr) == ("2\nFalse\n", "")


@pytest.mark.skipif(find_spec("pygraphviz") is None, reason="no pygraphviz here")
@pytest.mark.skipif(sys.platform == "win32", reason="the package names the folder of its libraries")
def test_of_pygraphviz_no_more_than_the_bindings_is_imported() -> None:
    """The rest of it takes longer to import than they do, for each process that draws."""
    worker = Path(pygraphviz_worker.__file__)
    done = subprocess.run(
        [sys.executable, "-v", "-P", str(worker), "-Tsvg"],
        input=b"digraph { a -> b }",
        capture_output=True,
        check=True,
    )
    assert done.stdout.rstrip().endswith(b"</svg>")
    imported = {name.decode() for name in re.findall(rb"(?m)^import '([\w.]+)'", done.stderr)}
    assert "pygraphviz._graphviz" in imported
    assert imported.isdisjoint({"pygraphviz.agraph", "pygraphviz.graphviz", "typing", "re"})


def test_a_picture_is_counted_first_where_its_scale_squared_makes_it_large() -> None:
    """Of four times as many boxes from half the scale on."""

    def least(count: int) -> float:
        debate = ArgumentMap([Claim(f"c{number}", "So.") for number in range(count)])
        drawing = draw(overlay_of(debate, Style(), {}), Style())
        return next(step / 20 for step in range(1, 2000) if large(drawing, step / 20))

    assert least(50) / least(200) == pytest.approx(2, abs=0.1)


def test_the_places_where_installers_put_dot_are_known_by_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Those of three installers on a Mac."""
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr("sys.prefix", "/nowhere")
    places = engines_module._usual_places()  # pyright: ignore[reportPrivateUsage]
    assert [place.as_posix() for place in places] == [
        "/opt/homebrew/bin/dot",
        "/usr/local/bin/dot",
        "/opt/local/bin/dot",
    ]
