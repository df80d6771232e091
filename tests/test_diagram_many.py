"""Many maps into a folder: few engines, each failure its own, nothing drawn twice."""

from __future__ import annotations

import json
import os
import pickle
import re
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap import (
    ArgmapError,
    ArgumentMap,
    Claim,
    Counterpoint,
    EngineError,
    EngineNotFoundError,
    EngineTimeoutError,
    FileError,
    FormatError,
    Outcome,
    Style,
    StyleError,
    Support,
    Words,
    render,
    render_many,
)
from argmap.diagram import picture_in
from argmap.diagram.bulk import Item, safe_name, same_file
from tests.drawings import in_ranks
from tests.placed import complete
from tests.test_render import engines

posix = pytest.mark.skipif(sys.platform == "win32", reason="the fake engine is a script")


def small(number: int, claims: int = 4) -> ArgumentMap:
    """Return a map that differs from those with other numbers."""
    return ArgumentMap.of(
        *[Claim(f"c{n}", f"Map {number} says thing {n}.") for n in range(claims)],
        *[(Support, Counterpoint)[n % 2](f"c{n}", f"c{n // 2}") for n in range(1, claims)],
        title=f"Map {number}",
    )


# An engine that answers each drawing with a picture of its own, notes every start, and does
# something else where a drawing holds one of six words.
FAKE = """
import os, re, sys, time
with open({log!r}, "a") as log:
    log.write(" ".join(sys.argv[1:]) + "\\n")
for text in re.split(r"(?m)^//\\x1e\\n", sys.stdin.read()):
    if "HANG" in text:
        sys.stdout.flush()
        time.sleep(60)
    if "CRASH" in text:
        sys.stdout.flush()
        os.kill(os.getpid(), 11)
    if "SYNTAX" in text:
        sys.stderr.write("Error: syntax error in line 7")
        sys.exit(1)
    if "NOTHING" in text:
        continue
    if "EMPTY" in text:
        print("<svg></svg>")
        continue
    name = text.split()[1] if text.strip() else ""
    if "LATIN" in text:
        sys.stdout.flush()
        os.write(1, f"<svg><title>{{name}}</title>caf\xe9</svg>".encode("latin-1"))
        continue
    print(f"<svg><g id='graph0'><title>{{name}}</title>{{len(text)}}</g></svg>")
"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Return the file in which the fake engine notes its starts."""
    return tmp_path / "log"


@pytest.fixture
def fake(tmp_path: Path, log: Path) -> str:
    """Return the path of the fake engine."""
    program = tmp_path / "fake"
    program.write_text(f"#!{sys.executable}\n{FAKE.format(log=str(log))}", "utf-8")
    program.chmod(0o755)
    return str(program)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder."""
    path = tmp_path / "pictures"
    path.mkdir()
    return path


def starts(log: Path) -> list[str]:
    """Return how the fake engine was started, without the start that shows that it can draw."""
    return log.read_text("utf-8").splitlines()[1:]


# -- what is drawn ------------------------------------------------------------------------------


@pytest.mark.parametrize("engine", engines())
@pytest.mark.parametrize("formats", [("svg",), ("png",), ("pdf", "png", "dot", "svg")])
def test_many_are_drawn_as_each_alone(engine: str, formats: tuple[str, ...], folder: Path) -> None:
    """The pictures are those of ``render``, with a mark that no viewer shows, in their order."""
    maps = {f"m{number}": small(number) for number in range(5)}
    outcomes = render_many(maps, folder, formats=formats, engine=engine, jobs=2)
    assert [outcome.name for outcome in outcomes] == list(maps)
    for outcome, debate in zip(outcomes, maps.values(), strict=True):
        assert outcome == Outcome(
            outcome.name, tuple(folder / f"{outcome.name}.{each}" for each in formats)
        )
        for path in outcome.paths:
            alone = picture_in(debate, path.suffix[1:], engine=engine)
            data = path.read_bytes()
            unmarked = re.sub(
                rb"<!-- argmap \w{64} -->\n|% argmap \w{64}\n|....tEXtargmap\0\w{64}....",
                b"",
                data,
                flags=re.DOTALL,
            )
            assert unmarked == alone
            if path.suffix == ".svg":
                ET.fromstring(data.decode())


@pytest.mark.parametrize("engine", engines())
@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_layouts_that_differ_are_drawn_as_each_alone(
    engine: str, suffix: str, folder: Path
) -> None:
    """Columns keep their layout, and so do ranks after them, in whatever order they come."""
    maps = {"tree": small(1), "dense": complete(5, 4), "other": small(2), "again": complete(5, 4)}
    for outcome in render_many(maps, folder, formats=[suffix], engine=engine, jobs=1):
        alone = picture_in(maps[outcome.name], suffix, engine=engine)
        assert 0 < outcome.paths[0].stat().st_size - len(alone) < 100  # the mark alone


@pytest.mark.engine
def test_a_marked_picture_is_a_whole_one(folder: Path) -> None:
    """The mark of a PNG is a text chunk with a right checksum, so that readers take the picture."""
    image = pytest.importorskip("PIL.Image")
    render_many([("a", small(1))], folder, formats="png", scale=2)
    with image.open(folder / "a.png") as picture:
        picture.load()
        assert re.fullmatch(r"\w{64}", picture.text["argmap"])


@posix
def test_one_engine_draws_many(fake: str, log: Path, folder: Path) -> None:
    """Four hundred maps go through one process."""
    outcomes = render_many(
        (("m" + str(n), small(n)) for n in range(450)), folder, engine=fake, jobs=1
    )
    assert all(outcome.error is None for outcome in outcomes)
    assert len(list(folder.iterdir())) == 450
    assert starts(log) == ["-Tsvg"] * 2


@posix
@pytest.mark.parametrize(
    "fault",
    [
        ("SYNTAX", EngineError, "status 1: Error: syntax error in line 7"),
        ("CRASH", EngineError, "failed with signal 11"),
        ("NOTHING", EngineError, "printed no whole svg picture"),
        ("EMPTY", EngineError, "printed no whole svg picture; it began b'<svg>"),
        ("LATIN", EngineError, "printed no whole svg picture; it began b'<svg>"),
        ("HANG", EngineTimeoutError, "did not finish within 1.5 s, well or in haste,"),
    ],
)
@pytest.mark.parametrize("bad", [{0}, {3}, {3, 4}, {9}])
def test_a_failure_is_that_of_its_map(
    fault: tuple[str, type[EngineError], str], bad: set[int], fake: str, folder: Path
) -> None:
    """Whatever one drawing does to the engine, the others are drawn, and its outcome says why."""
    word, error, says = fault
    if word == "HANG" and len(bad) > 1:
        pytest.skip("it takes its time")
    maps = [(f"m{n}", small(n)) for n in range(10)]
    for n in bad:
        maps[n] = (f"m{n}", ArgumentMap.of(Claim("a", word)))
    outcomes = render_many(maps, folder, engine=fake, timeout=1.5, style=in_ranks())
    assert {n for n, outcome in enumerate(outcomes) if outcome.error is not None} == bad
    for n in bad:
        assert type(outcomes[n].error) is error
        assert says in str(outcomes[n].error)
        assert outcomes[n].paths == ()
    assert {path.name for path in folder.iterdir()} == {f"m{n}.svg" for n in range(10)} - {
        f"m{n}.svg" for n in bad
    }


def test_files_that_cannot_be_read_fail_by_themselves(tmp_path: Path, folder: Path) -> None:
    """A missing file and a faulty one are outcomes with an error; what was noticed is kept."""
    argmap.dump(small(1), tmp_path / "good.json")
    noticed = json.loads((tmp_path / "good.json").read_text("utf-8")) | {"titel": "x"}
    (tmp_path / "odd.json").write_text(json.dumps(noticed), "utf-8")
    (tmp_path / "bad.json").write_text("{", "utf-8")
    names = ["good.json", "none.json", "bad.json", "odd.json"]
    outcomes = render_many([tmp_path / name for name in names], folder, formats="dot")
    assert [outcome.error is None for outcome in outcomes] == [True, False, False, True]
    assert isinstance(outcomes[1].error, FileError)
    assert isinstance(outcomes[2].error, argmap.ReadError)
    assert "unknown key 'titel'" in str(outcomes[3].findings[0])
    assert sorted(path.name for path in folder.iterdir()) == ["good.dot", "odd.dot"]


def test_what_reader_and_drawing_notice_is_told_together(tmp_path: Path, folder: Path) -> None:
    """An outcome has the findings of its file and those of its drawing."""
    ends = [(f"p{n}", f"c{m}") for n in range(5) for m in range(4)]
    claims = [
        Claim(name, f"{name} is so.") for name in dict.fromkeys(n for end in ends for n in end)
    ]
    argmap.dump(ArgumentMap([*claims, *(Support(*end) for end in ends)]), tmp_path / "a.json")
    noticed = json.loads((tmp_path / "a.json").read_text("utf-8")) | {"titel": "x"}
    (tmp_path / "a.json").write_text(json.dumps(noticed), "utf-8")
    (outcome,) = render_many([tmp_path / "a.json"], folder, formats="dot")
    assert [each.code for each in outcome.findings] == ["unknown-key", "drawn-in-ranks"]


def test_a_picture_that_cannot_be_written_fails_by_itself(folder: Path) -> None:
    """A folder in the place of a picture is the failure of that map."""
    (folder / "b.dot").mkdir()
    outcomes = render_many({"a": small(1), "b": small(2), "c": small(3)}, folder, formats="dot")
    assert [type(outcome.error) for outcome in outcomes] == [type(None), FileError, type(None)]


def test_maps_are_taken_one_by_one(folder: Path) -> None:
    """A stream of maps is never held whole: at most two streams of a hundred are alive."""
    alive: set[int] = set()
    most = 0

    class Counted(ArgumentMap):
        """A map that is counted."""

        def __del__(self) -> None:
            alive.discard(id(self))

    def stream() -> Iterator[tuple[str, ArgumentMap]]:
        nonlocal most
        for number in range(500):
            debate = Counted(small(number).elements)
            alive.add(id(debate))
            most = max(most, len(alive))
            yield f"m{number}", debate
            del debate

    assert len(render_many(stream(), folder, formats="dot")) == 500
    assert most < 10


@posix
def test_drawings_are_dropped_once_drawn(fake: str, folder: Path) -> None:
    """Drawing goes on while maps still come: those before are on the disk by then."""
    seen: list[int] = []

    def stream() -> Iterator[tuple[str, ArgumentMap]]:
        for number in range(850):
            seen.append(len(list(folder.iterdir())))
            yield f"m{number}", small(number)

    render_many(stream(), folder, engine=fake, jobs=1)
    assert seen[-1] >= 400


# -- what is up to date -------------------------------------------------------------------------


@posix
def test_what_is_up_to_date_is_not_drawn_again(fake: str, log: Path, folder: Path) -> None:
    """The same map in the same style is left alone; another map, style or file is drawn."""
    maps: dict[str, ArgumentMap | str | os.PathLike[str]] = {"a": small(1), "b": small(2)}
    draw = partial(render_many, folder=folder, engine=fake)
    assert [outcome.fresh for outcome in draw(maps)] == [False, False]
    first = (folder / "a.svg").read_bytes()
    assert [outcome.fresh for outcome in draw(maps)] == [True, True]
    assert len(starts(log)) == 1
    assert [outcome.fresh for outcome in draw(maps | {"b": small(3)})] == [True, False]
    assert [outcome.fresh for outcome in draw(maps, style=Style(theme="dark"))] == [False, False]
    assert [outcome.fresh for outcome in draw(maps, force=True)] == [False, False]
    assert (folder / "a.svg").read_bytes() == first
    # What only those hear who do not see it is drawn anew, too.
    heard = Style(words=Words(supports="backs"))
    assert [outcome.fresh for outcome in draw(maps, style=heard)] == [False, False]
    assert [outcome.fresh for outcome in draw(maps, force=True)] == [False, False]
    assert [outcome.fresh for outcome in draw(maps)] == [True, True]
    (folder / "a.svg").write_bytes(first[:-10])
    (folder / "b.svg").unlink()
    assert [outcome.fresh for outcome in draw(maps)] == [False, False]


@pytest.mark.engine
@pytest.mark.parametrize("suffix", ["svg", "png", "pdf", "dot", "mmd"])
def test_every_format_remembers_what_it_was_drawn_from(suffix: str, folder: Path) -> None:
    """A picture of any format, at any scale, forced or not, says what it was drawn from."""
    draw = partial(render_many, {"a": small(1)}, folder, formats=suffix)
    assert not draw()[0].fresh
    assert draw()[0].fresh
    assert not draw(force=True)[0].fresh
    assert draw()[0].fresh
    assert draw(scale=2)[0].fresh == (suffix in {"dot", "mmd"})


# -- what things are called ---------------------------------------------------------------------


def test_pictures_are_named_after_their_maps(tmp_path: Path, folder: Path) -> None:
    """A pair says the name, a file has one, and a map alone is named by its place."""
    argmap.dump(small(1), tmp_path / "a b.json")
    items: list[Item] = [("x/../y", small(1)), tmp_path / "a b.json", small(2)]
    outcomes = render_many(items, folder, formats="dot")
    assert [outcome.name for outcome in outcomes] == ["x-..-y", "a b", "map-000003"]


@pytest.mark.parametrize("other", ["tax", "TAX", "tax ", "tax."])
def test_names_that_clash_are_refused(other: str, folder: Path) -> None:
    """Names that clash are refused, before anything is drawn.

    Also where only some file system takes two names for one.
    """
    with pytest.raises(FormatError, match="two maps would be drawn into one file, 'tax' and"):
        render_many([("tax", small(1)), (other, small(2))], folder, formats="dot")
    assert list(folder.iterdir()) == []


def test_a_clash_in_a_stream_fails_by_itself(folder: Path) -> None:
    """Where the names are not known beforehand, the first of two is drawn and the second fails."""
    pairs = [("tax", small(1)), ("Tax", small(2)), ("poor", small(3))]
    outcomes = render_many(iter(pairs), folder, formats="dot")
    assert [type(outcome.error) for outcome in outcomes] == [type(None), FormatError, type(None)]
    assert sorted(path.name for path in folder.iterdir()) == ["poor.dot", "tax.dot"]


@given(st.text(st.characters()))
def test_any_name_becomes_a_safe_one(name: str) -> None:
    """No name leads out of its folder, is reserved, too long, hidden, or changes if made again."""
    safe = safe_name(name)
    assert safe == Path(safe).name
    assert not set('<>:"/\\|?*\n\r\t\0') & set(safe)
    assert safe[0] not in ". "
    assert safe[-1] not in ". "
    assert len(safe.encode()) <= 130
    assert safe_name(safe) == safe
    assert same_file(safe) == same_file(safe.upper()) or not safe.isascii()


@pytest.mark.parametrize("name", ["con", "NUL", "com1", "aux.txt"])
def test_reserved_names_are_not_used(name: str) -> None:
    """Some systems take them for devices."""
    assert safe_name(name) == f"{name}_"


# -- what is refused ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "error", "says"),
    [
        ({"jobs": 0}, EngineError, "expected a number of jobs above 0, found 0"),
        ({"jobs": True}, EngineError, "found True"),
        ({"timeout": 0}, EngineError, "expected a timeout above 0"),
        ({"scale": 0}, StyleError, "expected a scale from 0.1 to 8, found 0"),
        ({"scale": float("nan")}, StyleError, "found nan"),
        ({"scale": "2"}, StyleError, "found '2'"),
        ({"formats": "gif"}, FormatError, "found 'gif'"),
        ({"formats": ("svg", "pgn")}, FormatError, "did you mean 'png'?"),
        ({"formats": ()}, FormatError, "expected at least one format"),
    ],
)
def test_what_cannot_be_done_is_refused(
    options: dict[str, object], error: type[ArgmapError], says: str, folder: Path
) -> None:
    """What cannot be done is refused, before anything is drawn."""
    with pytest.raises(error, match=re.escape(says)):
        render_many([small(1)], folder, **options)  # type: ignore[arg-type]  # pyright: ignore
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("items", "says"),
    [
        (small(1), "expected several maps, found ArgumentMap('Map 1'"),
        ("map.json", "expected several maps, found 'map.json'; draw one with render"),
        ([None], "expected a map, a path, or a pair (name, map), found None"),
        ([("a",)], "found ('a',)"),
        ([(1, small(1))], "found (1, ArgumentMap("),
        ({"a": 3}, "found ('a', 3)"),
    ],
)
def test_what_is_no_map_is_refused(items: object, says: str, folder: Path) -> None:
    """A single map is not taken for its elements, nor a path for its letters."""
    with pytest.raises(FormatError, match=re.escape(says)):
        render_many(items, folder, formats="dot")  # type: ignore[arg-type]  # pyright: ignore


def test_a_folder_must_be_there(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing folder, a file, and a folder without permission are each said in a sentence."""
    (tmp_path / "file").touch()
    for name, says in (("none", "there is no such folder"), ("file", "it is a file")):
        with pytest.raises(FileError, match=says):
            render_many([small(1)], tmp_path / name)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(FileError, match="permission is denied"):
        render_many([small(1)], folder)


def test_without_an_engine_nothing_is_tried(folder: Path) -> None:
    """That is one error, not one for every map."""
    with pytest.raises(EngineNotFoundError, match="is no program"):
        render_many([small(1), small(2)], folder, engine="no such program")
    assert render_many([], folder, engine="no such program") == ()


# -- other processes ----------------------------------------------------------------------------


def test_the_function_and_what_it_returns_can_be_sent(folder: Path) -> None:
    """Outcomes survive pickling with their errors, and the function is found by its name."""
    outcomes = render_many([("a", small(1)), ("b", "none.json")], folder, formats="dot")
    again = pickle.loads(pickle.dumps(outcomes))
    assert again[0] == outcomes[0]
    assert str(again[1].error) == str(outcomes[1].error)
    assert pickle.loads(pickle.dumps(render_many)) is render_many


def test_it_runs_in_a_pool_of_processes(tmp_path: Path, folder: Path) -> None:
    """The same function draws a share of the files in each process."""
    files = [tmp_path / f"m{number}.json" for number in range(4)]
    for number, path in enumerate(files):
        argmap.dump(small(number), path)
    draw: Callable[..., tuple[Outcome, ...]] = partial(render_many, folder=folder, formats="dot")
    with ProcessPoolExecutor(2) as pool:
        outcomes = [each for share in pool.map(draw, [files[:2], files[2:]]) for each in share]
    assert [outcome.name for outcome in outcomes] == ["m0", "m1", "m2", "m3"]
    assert all(outcome.error is None for outcome in outcomes)
    assert len(list(folder.iterdir())) == 4


@pytest.mark.engine
def test_it_says_what_becomes_of_each(folder: Path) -> None:
    """Every outcome is reported once."""
    told: list[Outcome] = []
    outcomes = render_many({"a": small(1), "b": "none.json"}, folder, report=told.append)
    assert sorted(told, key=lambda outcome: outcome.name) == list(outcomes)


@pytest.mark.engine
def test_a_picture_of_render_is_no_marked_one(folder: Path) -> None:
    """What ``render`` drew is drawn again, once: it does not say what it was drawn from."""
    render(small(1), folder / "a.svg")
    assert not render_many({"a": small(1)}, folder)[0].fresh


@pytest.mark.engine
def test_a_png_of_many_is_as_many_times_larger_as_is_asked(tmp_path: Path) -> None:
    """As one that is drawn by itself."""
    debate = ArgumentMap.of(Claim("tax", "A carbon tax should be introduced."))

    def width(path: Path) -> int:
        return int.from_bytes(path.read_bytes()[16:20], "big")

    (once,) = render_many([("once", debate)], tmp_path, formats="png")
    (twice,) = render_many([("twice", debate)], tmp_path, formats="png", scale=2)
    alone = render(debate, tmp_path / "alone.png", scale=2)
    assert width(twice.paths[0]) == width(alone)
    assert abs(width(twice.paths[0]) - 2 * width(once.paths[0])) <= 4


@pytest.mark.engine
@pytest.mark.parametrize("engine", engines())
def test_frames_stand_around_each_other_wherever_in_a_stream_a_map_is(
    engine: str, tmp_path: Path
) -> None:
    """Outer ones come first, in every picture: a later one would hide those inside.

    Graphviz 2.43 draws frames that stand side by side by where their names lie in memory.
    """
    groups = [(), ("A",), ("A", "B"), ("A", "B", "C"), ("D",), ("D", "E")]
    claims = [Claim(f"c{n}", f"Thing {n} holds.", group=groups[n % 6]) for n in range(24)]
    steps = [Support(f"c{n}", f"c{n // 3}") for n in range(1, 24)]
    debate = ArgumentMap([*claims, *steps])
    maps = {f"m{n}": small(n, 30) if n % 2 else debate for n in range(40)}
    drawn = render_many(maps, tmp_path, engine=engine, jobs=1)[::2]
    pictures = {re.sub("<!--.*-->", "", each.paths[0].read_text("utf-8")) for each in drawn}
    (picture,) = pictures
    frames = re.findall(r'id="map-\w+-g(\d+)" class="cluster', picture)
    assert len(frames) > 5
    assert frames == sorted(frames, key=int)
