"""Many maps: folders, patterns and archives read in a fixed order, each file its own outcome."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any, Literal

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Counterpoint,
    FormatError,
    Item,
    Source,
    Support,
    corpus_table,
    dump,
    load_many,
    summary,
    tables_of,
)
from argmap.cli import main
from argmap.corpus.archives import Archive, members
from argmap.corpus.places import LARGEST, find_places

Capture = pytest.CaptureFixture[str]

posix = pytest.mark.skipif(os.name != "posix", reason="needs the links and rights of POSIX")


def small(text: str = "Tax carbon.") -> ArgumentMap:
    """Return a map with a thesis, a support, and a counterpoint to that support."""
    return ArgumentMap.of(
        Claim("tax", text),
        Claim("works", "It cuts emissions."),
        Claim("small", "Sweden is small."),
        Support("works", "tax", id="step"),
        Counterpoint("small", "step"),
    )


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a corpus, ``maps``, in the current folder."""
    monkeypatch.chdir(tmp_path)
    maps = tmp_path / "maps"
    (maps / "b" / "deep").mkdir(parents=True)
    dump(small("Zero."), maps / "z.json")
    dump(small("One."), maps / "a.argdown")
    dump(small("Two."), maps / "b" / "c.json")
    dump(small("Three."), maps / "b" / "deep" / "d.json")
    return maps


def read(*paths: str | Path, **options: object) -> list[Item]:
    """Return the items of the paths."""
    return list(load_many(list(paths), **options))  # type: ignore[arg-type]


# -- where maps are found -----------------------------------------------------------------------


def test_a_folder_is_read_in_the_order_of_its_paths(home: Path) -> None:
    """Each item says what it was found by, and its name within that."""
    items = read(home)
    inside = ["a.argdown", "b/c.json", "b/deep/d.json", "z.json"]
    assert [item.inside for item in items] == inside
    assert [item.path for item in items] == [str(home / name) for name in inside]
    assert {item.root for item in items} == {str(home)}
    assert [item.notation for item in items] == ["argdown", "json", "json", "json"]
    assert [item.debate["tax"].text for item in items if item.debate] == [  # type: ignore[union-attr]
        "One.",
        "Two.",
        "Three.",
        "Zero.",
    ]


def test_a_pattern_is_read_in_the_order_of_its_paths(home: Path) -> None:
    """Folders that match are walked, and what is in them is read once."""
    assert [item.inside for item in read("maps/*.json")] == ["z.json"]
    both = [item.path for item in read("maps/**/*.json")]
    assert both == ["maps/b/c.json", "maps/b/deep/d.json", "maps/z.json"]
    assert len({item.path for item in read("maps/**")}) == len(read("maps/**")) == 4
    (item,) = read("maps/*.xml")
    assert "expected files that match 'maps/*.xml', found none" in str(item.error)
    (home / "[1].json").write_bytes((home / "z.json").read_bytes())
    assert read("maps/[1].json")[0].debate is not None


def test_hidden_files_and_texts_beside_are_passed_over(home: Path) -> None:
    """A version control's folder holds no maps, and the text of brat's marks is none."""
    (home / ".git").mkdir()
    (home / ".git" / "x.json").write_text("{")
    (home / "e.ann").write_text("T1\tClaim 0 11\tTax carbon.\n")
    (home / "e.txt").write_text("Tax carbon.\n")
    assert [item.inside for item in read(home)][-2:] == ["e.ann", "z.json"]


def test_a_text_that_ties_claims_is_a_map(home: Path) -> None:
    """Argdown, outlines, numbered arguments are read; a text without a relation is a source."""
    (home / "b" / "deep" / "d.json").unlink()
    (home / "argdown.txt").write_text("[Tax]: Tax carbon.\n  + [Works]: It works.\n")
    (home / "notes.txt").write_text("[Tax]: Tax carbon.\n")
    (home / "talk.txt").write_text("Last year the town asked us what trams should cost.\n")
    (home / "sides.md").write_text("# Trams should be free\n\n## Pro\n\n- They are clean.\n")
    items = {item.inside: item for item in read(home)}
    assert (items["argdown.txt"].notation, items["argdown.txt"].foreign) == ("argdown", False)
    assert (items["sides.md"].notation, items["sides.md"].foreign) == ("outline", False)
    assert [items[name].foreign for name in ("notes.txt", "talk.txt")] == [True, True]


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_a_member_that_no_file_can_be_keeps_no_other_from_being_read(
    tmp_path: Path, kind: str
) -> None:
    """A file and a folder of one name, a name that is too long: told, and the rest is read."""
    path = tmp_path / f"maps.{kind}"
    names = ["a", "a/b.json", "b/c.json", "b", "x" * 300 + ".json", "z.json"]
    text = b'{"argmap": 2, "elements": []}'
    if kind == "zip":
        with zipfile.ZipFile(path, "w") as file:
            for name in names:
                file.writestr(name, text)
    else:
        with tarfile.open(path, "w") as tar:
            for name in names:
                info = tarfile.TarInfo(name)
                info.size = len(text)
                tar.addfile(info, io.BytesIO(text))
    items = {item.inside: item for item in read(path)}
    assert items["z.json"].debate is not None
    assert "a file of the archive has the name of its folder" in str(items["a/b.json"].error)
    assert str(items[names[4]].error).endswith("is not read: file name too long")
    told = items["b/c.json"] if kind == "zip" else items["b"]
    reason = (
        "a file of the archive has the name" if kind == "zip" else "a folder of the archive has its"
    )
    assert reason in str(told.error)
    assert not any("cannot read" in str(item.error) for item in items.values())


def test_a_member_with_a_password_is_told(tmp_path: Path) -> None:
    """In the words of whoever wants to read it, and the others are read."""
    path = tmp_path / "maps.zip"
    with zipfile.ZipFile(path, "w") as file:
        for name in ("a.json", "b.json"):
            file.writestr(name, '{"argmap": 2, "elements": []}')
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    path.write_bytes(data)
    one, other = read(path)
    assert "'a.json' in" in str(one.error)
    assert str(one.error).endswith("is not read: a password is needed")
    assert other.debate is not None


def test_a_folder_in_the_place_of_a_map_is_told_how_to_go_on(home: Path, capsys: Capture) -> None:
    """A folder or archive is no map, and its maps go to a folder."""
    for name in (str(home), "maps/*.json"):
        assert main(["convert", name, "out.json"]) == 2
        assert "name the folder to write them to by -d" in capsys.readouterr().err
        assert main(["render", name, "-o", "out.svg"]) == 2
        assert "can hold many maps; draw them into a folder with -d" in capsys.readouterr().err


def test_a_notation_that_is_named_reads_every_file(home: Path) -> None:
    """A notation that is named reads every file, whatever their suffixes are."""
    (home / "note").write_text("[Tax]: Tax carbon.")
    notes = [item for item in read(home, format="argdown") if item.inside == "note"]
    assert [item.notation for item in notes] == ["argdown"]
    with pytest.raises(FormatError, match="did you mean 'argdown'"):
        load_many(home, format="argdwn")
    with pytest.raises(FormatError, match="above 0"):
        load_many(home, processes=0)


@pytest.mark.parametrize("processes", [1, 2])
def test_several_processes_give_the_same_items(home: Path, processes: int) -> None:
    """Several processes give the same items, in the same order, errors among them."""
    for number in range(60):
        dump(small(f"Claim {number}."), home / "b" / f"m{number:02}.json")
    (home / "b" / "m30.json").write_text("{")
    one, many = read(home), read(home, processes=processes)
    assert [(item.path, item.notation, item.debate) for item in one] == [
        (item.path, item.notation, item.debate) for item in many
    ]
    assert [str(item.error) for item in one] == [str(item.error) for item in many]


def claims_in(debate: ArgumentMap) -> int:
    """Return how many claims a map has; no process survives those of one map."""
    if debate.title == "deadly":
        os._exit(1)
    return len(debate.claims)


def test_a_process_that_dies_takes_one_map_with_it(home: Path) -> None:
    """The others are read, and which one it was is said."""
    dump(ArgumentMap(title="deadly"), home / "b" / "cc.json")
    items = read(home, processes=2, each=claims_in)
    assert [item.result for item in items] == [3, 3, None, 3, 3]
    assert "the process that read it was stopped" in str(items[2].error)


def test_what_a_function_makes_comes_back_in_the_place_of_the_map(home: Path) -> None:
    """What a function makes comes back in the place of the map, with what the reader noticed."""
    (item,) = read(home / "z.json", each=claims_in)
    assert (item.result, item.debate, item.error) == (3, None, None)


# -- what is wrong with files -------------------------------------------------------------------


@posix
def test_each_fault_is_told_and_the_rest_is_read(home: Path) -> None:
    """Broken, foreign, empty, missing and circular things in one folder."""
    (home / "broken.json").write_text('{"argmap": 1,\n "elements": [}')
    (home / "empty.json").write_text("")
    (home / "latin.json").write_bytes(b'{"argmap": 1, "title": "caf\xe9", "elements": []}')
    (home / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (home / "README").write_text("About the corpus.")
    (home / "notes.md").write_text("About the corpus, in a few words that argue for nothing.")
    (home / "drawn.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (home / "loop.json").symlink_to("loop.json")
    (home / "gone.json").symlink_to("nowhere.json")
    (home / "b" / "up").symlink_to(home, target_is_directory=True)
    (home / "again").symlink_to(home / "b", target_is_directory=True)
    os.mkfifo(home / "pipe.json")
    items = {item.inside: item for item in read(home)}
    read_well = [name for name, item in items.items() if item.debate is not None]
    assert read_well == ["a.argdown", "b/c.json", "b/deep/d.json", "z.json"]
    for name, said in {
        "broken.json": "broken.json:2:15",
        "empty.json": "expected a map, found nothing",
        "latin.json": "expected UTF-8 text, found the byte 0xe9",
        "loop.json": "cannot read",
        "gone.json": "there is no such file or folder",
        "pipe.json": "it is a pipe, socket or device",
    }.items():
        assert said in str(items[name].error), name
        assert not items[name].foreign, name
    for name, said in {
        "picture.png": "no notation has files with the suffix '.png'",
        "README": "no notation has files with no suffix",
        "notes.md": "notes.md",
        "drawn.svg": "drawn.svg",
        "b/up": "leads to what is read already",
        "again": "leads to what is read already",
    }.items():
        assert said in str(items[name].error), name
        assert items[name].foreign, name
    assert len(items) == 16


@posix
@pytest.mark.parametrize(
    ("named", "read_once"),
    [
        (["z.json", "z.json"], ["z.json"]),
        (["z.json", "./z.json"], ["z.json"]),
        (["z.json", "link.json"], ["z.json"]),
        (["b", "b/c.json"], ["b/c.json", "b/deep/d.json"]),
        (["b/c.json", "b"], ["b/c.json", "b/deep/d.json"]),
        (["b/deep", "b"], ["b/deep/d.json", "b/c.json"]),
        (["b", "b/deep"], ["b/c.json", "b/deep/d.json"]),
        (["*.json", "z.json"], ["link.json"]),
        (["b/c.json", "b/*.json"], ["b/c.json"]),
    ],
)
def test_what_is_named_twice_is_read_once(
    home: Path, monkeypatch: pytest.MonkeyPatch, named: list[str], read_once: list[str]
) -> None:
    """By one path or several, by itself or in a folder, a file counts once, and that is told."""
    (home / "link.json").symlink_to("z.json")
    monkeypatch.chdir(home)
    items = list(load_many(named))
    assert [item.path for item in items if item.debate is not None] == read_once
    again = [item for item in items if item.debate is None]
    assert again
    assert all(item.foreign and "read already" in str(item.error) for item in again)


def test_what_a_folder_passes_over_is_read_where_it_is_named(home: Path) -> None:
    """A hidden file, and one with an ending of no notation, are new behind their folder."""
    for name in (".hidden.json", "map.data"):
        shutil.copy(home / "z.json", home / name)
        *_, item = load_many([home, home / name])
        assert item.path == str(home / name)
        assert item.error is None or "notation" not in str(item.error)
        assert not item.foreign


def test_a_file_named_twice_counts_once_and_is_told(home: Path, capsys: Capture) -> None:
    """The table of a corpus counts it once, and so does the list of a few files."""
    name = str(home / "z.json")
    assert main(["info", name, name, "--output", "csv"]) == 0
    out, err = capsys.readouterr()
    assert out.count("z.json") == 1
    assert "passed over 1 path to what is read already: z.json" in err
    assert main(["info", name, name]) == 0
    out, err = capsys.readouterr()
    assert out.count("z.json") == 1
    assert "read already" in err


@posix
@pytest.mark.parametrize("command", [["convert", "--to", "argdown"], ["read", "--no-diagram"]])
def test_commands_write_the_rest_of_a_folder_of_faults(
    home: Path, capsys: Capture, command: list[str]
) -> None:
    """Links in circles and a member that an archive has twice keep no map from its output."""
    (home / "loop.json").symlink_to("loop.json")
    (home / "ring").symlink_to("ring")
    with zipfile.ZipFile(home / "two.zip", "w") as file:
        file.write(home / "z.json", "two.json")
        with pytest.warns(UserWarning, match=r"two\.json"):
            file.write(home / "z.json", "two.json")
    os.mkfifo(home / "pipe.json")
    assert main([*command, "maps", "-d", "out"]) == 2
    err = capsys.readouterr().err
    for said in ("'maps/loop.json'", "'maps/ring'", "has it twice", "'maps/pipe.json'"):
        assert said in err
    assert {path.stem for path in Path("out").rglob("*.*") if path.is_file()} == {
        "a", "c", "d", "z", "two",
    }  # fmt: skip


@posix
@pytest.mark.engine
def test_render_draws_the_rest_of_a_folder_of_faults(home: Path, capsys: Capture) -> None:
    """What cannot be opened is told by its path, and counted."""
    (home / "ring").symlink_to("ring")
    assert main(["render", "maps", "-d", "out"]) == 2
    out, err = capsys.readouterr()
    assert out == "4 drawn, 1 failed\n"
    assert "argmap: cannot read 'maps/ring'" in err


@pytest.mark.engine
def test_a_map_without_elements_is_a_map(home: Path, capsys: Capture) -> None:
    """It is drawn with the others, and an item shows it."""
    dump(ArgumentMap(title="Nothing yet"), home / "nothing.json")
    items = {item.inside: item for item in read(home)}
    assert str(items["nothing.json"]).endswith("json, ArgumentMap('Nothing yet', 0 claims, "
                                               "0 supports, 0 counterpoints)")  # fmt: skip
    assert main(["render", "maps", "-d", "out"]) == 0
    assert capsys.readouterr().out == "5 drawn\n"
    assert Path("out/nothing.svg").exists()


@posix
def test_a_link_within_the_folder_is_followed_last(home: Path) -> None:
    """It is read under the name of the link, where the target is passed over as hidden."""
    (home / ".store").mkdir()
    dump(small(), home / ".store" / "o.json")
    (home / "a_link").symlink_to(home / ".store", target_is_directory=True)
    (home / "annexed.json").symlink_to(home / ".store" / "o.json")
    names = [item.inside for item in read(home) if item.debate is not None]
    assert names[-2:] == ["z.json", "a_link/o.json"]
    assert "annexed.json" in names


@posix
@pytest.mark.parametrize("asked", ["maps", "maps/**", "maps/*"])
def test_a_link_out_of_the_folder_is_told_and_not_followed(
    home: Path, tmp_path: Path, asked: str
) -> None:
    """Neither to a folder nor to a file; each is read where it is named itself."""
    other = tmp_path / "other"
    other.mkdir()
    dump(small(), other / "o.json")
    (home / "a_link").symlink_to(other, target_is_directory=True)
    (home / "b" / "secret.json").symlink_to(other / "o.json")
    items = {Path(item.path).name: item for item in read(asked)}
    for name in ("a_link", "secret.json"):
        assert "is a link out of 'maps" in str(items[name].error)
        assert not items[name].foreign
    assert "o.json" not in items
    assert items["z.json"].debate is not None
    for each in (other, home / "a_link"):
        assert [item.error for item in read(each)] == [None]


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_told(home: Path) -> None:
    """A file, and a folder."""
    (home / "z.json").chmod(0)
    (home / "b").chmod(0)
    errors = [str(item.error) for item in read(home) if item.error]
    (home / "b").chmod(0o755)
    assert [error.endswith("permission is denied") for error in errors] == [True, True]


def test_a_huge_file_is_told_and_not_opened(home: Path) -> None:
    """It would take the memory of all others."""
    with (home / "b" / "huge.json").open("wb") as file:
        file.truncate(LARGEST + 1)
    (item,) = [item for item in read(home) if item.error]
    assert "expected a file of at most 256 MiB, found 256 MiB" in str(item.error)


# -- archives -----------------------------------------------------------------------------------


def zipped(path: Path, **texts: str) -> Path:
    """Write an archive of the files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in texts.items():
            file.writestr(name, text)
    return path


def text_of(debate: ArgumentMap) -> str:
    """Return a map in its own notation."""
    from argmap import dumps

    return dumps(debate, "json")


def test_refused_members_of_a_zip_come_by_name(tmp_path: Path) -> None:
    """However the archive orders them, as those of a folder do."""
    path = zipped(tmp_path / "m.zip", **{"../b.json": "{}", "../a.json": "{}"})
    refused = [str(item.error) for item in read(path) if item.error]
    assert [each.split("'")[1] for each in refused] == ["../a.json", "../b.json"]


@pytest.mark.parametrize("name", ["maps.zip", "maps.tar", "maps.tar.gz", "maps.tar.xz"])
def test_an_archive_is_a_folder(tmp_path: Path, name: str) -> None:
    """Sources beside the maps are read too, and places are told by the names in the archive."""
    page = ArgumentMap(
        [Claim("tax", "Tax carbon.", quotes="Tax")], sources=[Source("page", path="page.txt")]
    )
    files = {"day/a.json": text_of(page), "day/page.txt": "Tax it.", "b.json": "{\n!"}
    archive = tmp_path / name
    if name.endswith(".zip"):
        zipped(archive, **files)
    else:
        packing: Any = f"w:{name.partition('tar.')[2]}"
        with tarfile.open(archive, packing) as file:
            for inner, text in files.items():
                info = tarfile.TarInfo(inner)
                info.size = len(text)
                file.addfile(info, io.BytesIO(text.encode()))
    broken, good, source = read(archive)
    assert good.inside == "day/a.json"
    assert good.path == f"{archive}/day/a.json"
    assert good.debate is not None
    assert good.debate.sources[0].text == "Tax it."
    assert good.debate["tax"].location is None or good.debate["tax"].location.name == good.path
    assert str(broken.error).startswith(f"{archive}/b.json:2:1")
    assert source.foreign
    assert read(archive, processes=2)[1].debate == good.debate


def test_members_that_climb_out_are_told_and_nothing_is_written_there(tmp_path: Path) -> None:
    """The rest of the archive is read."""
    archive = tmp_path / "evil.tar"
    with tarfile.open(archive, "w") as file:
        for name in ("../up.json", "/abs.json", "a/../../b.json", "..\\win.json", "ok.json"):
            data = text_of(small()).encode()
            info = tarfile.TarInfo(name)
            info.size = len(data)
            file.addfile(info, io.BytesIO(data))
        for name, kind in (("link.json", tarfile.SYMTYPE), ("device.json", tarfile.CHRTYPE)):
            info = tarfile.TarInfo(name)
            info.type = kind
            info.linkname = "/etc/passwd"
            file.addfile(info)
    items = read(archive)
    assert [item.inside for item in items if item.debate] == ["ok.json"]
    said = [str(item.error) for item in items if item.error]
    assert sum("its name leads out of the archive" in error for error in said) == 4
    assert not any(".." in Path(item.path).parts for item in items)
    assert sum("it is a link" in error for error in said) == 1
    assert sum("it is no file" in error for error in said) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["evil.tar"]


def test_what_is_wrong_with_an_archive_is_told(tmp_path: Path) -> None:
    """Damaged, cut off, one in another, a name twice; the folder of none is left behind."""
    (tmp_path / "bad.zip").write_text("PK nothing")
    zipped(tmp_path / "whole.zip", **{"a.json": text_of(small()) * 50})
    data = (tmp_path / "whole.zip").read_bytes()
    (tmp_path / "cut.zip").write_bytes(data[: len(data) // 2])
    zipped(tmp_path / "in.zip", **{"x.json": text_of(small())})
    with zipfile.ZipFile(tmp_path / "out.zip", "w") as file:
        file.write(tmp_path / "in.zip", "in.zip")
        file.writestr("y.json", text_of(small()))
        with pytest.warns(UserWarning, match="Duplicate name"):
            file.writestr("y.json", "{")
    for name in ("bad.zip", "cut.zip"):
        (item,) = read(tmp_path / name)
        assert "is damaged" in str(item.error)
        assert item.debate is None
    errors = [str(item.error) for item in read(tmp_path / "out.zip") if item.error]
    assert any("the archive has it twice" in error for error in errors)
    assert any("is an archive in an archive" in error for error in errors)
    assert [item.inside for item in read(tmp_path / "out.zip") if item.debate] == ["y.json"]


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_a_tar_that_is_cut_off_is_told_wherever_it_ends(
    tmp_path: Path, mode: Literal["w", "w:gz", "w:bz2", "w:xz"]
) -> None:
    """Also between two members; those before it are read, and none is read in part."""
    whole, cut = tmp_path / "whole.tar", tmp_path / "cut.tar"
    with tarfile.open(whole, mode) as file:
        for name in ("a.json", "b.json", "c.json"):
            data = text_of(small()).encode()
            info = tarfile.TarInfo(name)
            info.size = len(data)
            file.addfile(info, io.BytesIO(data))
    data = whole.read_bytes()
    told = set[tuple[int, bool]]()
    for end in range(0, len(data), 512 if mode == "w" else 32):
        cut.write_bytes(data[:end])
        items = list(read(cut))
        errors = [str(item.error) for item in items if item.error]
        told.add((sum(item.debate is not None for item in items), bool(errors)))
        assert all("cut.tar' is damaged: " in error for error in errors)
    assert told <= {(0, True), (1, True), (2, True), (3, True), (3, False)}
    assert (0, True) in told


def test_a_member_that_swells_is_told(tmp_path: Path) -> None:
    """A megabyte that unpacks to a gigabyte stops where it is too large."""
    path = zipped(tmp_path / "bomb.zip", **{"a.json": " " * 3_000_000, "b.json": "{}"})
    archive = Archive()
    found = dict(members(str(path), archive, 2_000_000))
    assert "it is larger than" in str(found["a.json"])
    assert found["b.json"] is None
    assert [file.name for file in Path(archive.folder).iterdir()] == ["b.json"]


def test_an_unpacked_archive_goes_with_its_last_file(tmp_path: Path) -> None:
    """An unpacked archive goes with its last file, also where nobody reads to its end."""
    path = zipped(tmp_path / "m.zip", **{"a.json": text_of(small()), "b.json": "{}"})
    places = find_places(path)
    first = next(places)
    folder = Path(first.path).parent
    assert folder.exists()
    places.close()  # type: ignore[attr-defined]
    assert folder.exists()
    del first
    assert not folder.exists()


# -- tables -------------------------------------------------------------------------------------


def test_the_corpus_table_counts_what_a_map_holds(home: Path) -> None:
    """The corpus table counts what a map holds.

    With a row for what could not be read, and none for what is no map.
    """
    ring = ArgumentMap.of(
        Claim("a", "A."), Claim("b", "B."), Claim("c", "C."), Support("a", "b"), Support("b", "a"),
        Support(("a", "c"), "b", id="both"),
    )  # fmt: skip
    dump(ring, home / "ring.json")
    (home / "broken.json").write_text("{")
    (home / "x.png").write_text("")
    rows = {Path(row["file"]).name: row for row in corpus_table(home)}
    assert list(rows) == ["a.argdown", "c.json", "d.json", "broken.json", "ring.json", "z.json"]
    one = rows["a.argdown"]
    told = {"claims": 3, "supports": 1, "counterpoints": 1, "undercuts": 1, "rebuttals": 0}
    assert {name: one[name] for name in told} == told
    assert (one["depth"], one["roots"], one["circles"], one["linked"]) == (2, 1, 0, 0)
    assert (rows["ring.json"]["circles"], rows["ring.json"]["linked"]) == (1, 1)
    assert rows["broken.json"]["claims"] is None
    assert rows["broken.json"]["error"] is not None
    sums, medians = summary(list(rows.values()))
    assert (sums["claims"], medians["claims"]) == (15.0, 3.0)


def test_a_finding_without_a_place_names_the_file_of_its_map(tmp_path: Path) -> None:
    """What is said of a whole file stands in the table of findings with that file, too."""
    text = "\U0001d49e carbon should be taxed. Tax it."
    (tmp_path / "tax.txt").write_text(text)
    start = len(text.encode("utf-16-le")) // 2 - 7  # in UTF-16 units, as some tools count
    marks = f"T1\tClaim {start} {start + 7}\tTax it.\n"
    (tmp_path / "tax.ann").write_text(marks)
    rows = tables_of(tmp_path, "findings")["findings"]
    assert [(row["code"], row["file"], row["line"]) for row in rows] == [
        ("offsets-shifted", str(tmp_path / "tax.ann"), None)
    ]


def test_all_tables_of_a_corpus_name_the_file(home: Path) -> None:
    """One process or two, the rows are the same; a name that is none is told."""
    one, two = tables_of(home), tables_of(home, processes=2)
    assert one == two
    assert {name: len(rows) for name, rows in one.items()} == {
        "corpus": 4, "claims": 12, "relations": 8, "quotes": 0, "findings": 0, "evaluation": 20,
    }  # fmt: skip
    for rows in one.values():
        assert all(list(row) == list(rows.schema) for row in rows)
    assert list(tables_of(home, "claims")) == ["claims"]
    with pytest.raises(FormatError, match="did you mean 'claims'"):
        tables_of(home, "claim")


# -- commands -----------------------------------------------------------------------------------


def test_info_of_a_folder_is_a_table(home: Path, capsys: Capture) -> None:
    """Info of a folder is a table, for people, as JSON and as CSV.

    What fails sets the exit code, what is no map does not.
    """
    (home / "x.png").write_text("")
    assert main(["info", "maps"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[0].split()[:3] == ["file", "notation", "claims"]
    assert out.splitlines()[-1] == "4 maps"
    assert err == "argmap: passed over 1 file that is no map: x.png\n"
    (home / "bad.json").write_text("{")
    assert main(["info", "maps", "--output", "json"]) == 2
    out, err = capsys.readouterr()
    said = json.loads(out)
    assert (said["failed"], said["sum"]["claims"]) == (1, 12.0)
    assert "bad.json:1:2" in err
    assert main(["info", "maps", "--output", "csv", "--jobs", "2"]) == 2
    assert capsys.readouterr().out.count("\r\n") == 6


def test_check_of_a_folder(home: Path, capsys: Capture) -> None:
    """Every file is counted, and findings are placed as those of one file are."""
    assert main(["check", "maps"]) == main(["check", "maps/b/c.json"]) == 0
    assert "4 files: 0 errors" in capsys.readouterr().out
    (home / "bad.json").write_text("null")
    assert main(["check", "maps"]) == 2
    assert "1 file could not be read" in capsys.readouterr().out
    zipped(home / "m.zip", **{"ring.argdown": "[a]: A.\n  + [a]\n"})
    main(["check", "maps/m.zip"])
    assert "maps/m.zip/ring.argdown:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("{", (2, 2)),
        ('{"argmap": 2, "elements": [{"kind": "claim", "id": "a"', (2, 2)),
        ('{"argmap": 2, "elements": [{"kind": "claim"}]}', (2, 2)),
        ('{"claims": [{"id": "a"}]}', (2, 2)),
        (
            '{"claims": [{"id": "a", "text": "It rains."}, {"id": "b',
            (0, 1),
        ),  # a draft may break off
        ('{"claims": [{"id": "a", "text": "It rains."}]}', (0, 0)),
    ],
)
def test_check_and_info_agree_on_what_can_be_read(
    home: Path, capsys: Capture, text: str, codes: tuple[int, int]
) -> None:
    """Alone and in a folder: 2 where it cannot, whatever else is found."""
    for name in ("one.json", "maps/one.json"):
        (home.parent / name).write_text(text)
        command = name.partition("/")[0]
        assert (main(["info", command]), main(["check", command])) == codes
    capsys.readouterr()


@pytest.mark.usefixtures("home")
def test_evaluate_of_a_folder(capsys: Capture) -> None:
    """A line for each map, and the sum."""
    assert main(["evaluate", "maps"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["file", "claims", "stands", "falls", "undecided", "thesis"]
    assert lines[-2].split() == ["sum", "12", "8", "4", "0", "–"]
    assert lines[-1] == "4 maps (grounded)"
    assert main(["evaluate", "maps", "--output", "json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["maps"][0]["thesis"], said["sum"]["claims"]) == ("falls", 12)
    assert main(["evaluate", "maps", "--why", "tax"]) == 2
    assert "for one map" in capsys.readouterr().err


def test_render_and_read_of_a_folder(home: Path, capsys: Capture) -> None:
    """The inner folders are kept, and nothing that was written is read the next time."""
    for _ in range(2):
        assert main(["render", "maps", "-d", "maps/out", "--format", "dot"]) == 0
        assert main(["read", "maps", "-d", "maps/out", "--no-diagram"]) == 0
    out = capsys.readouterr().out
    assert out == "4 drawn\n4 written\n0 drawn, 4 up to date\n4 written\n"
    written = sorted(path.relative_to(home).as_posix() for path in (home / "out").rglob("*.dot"))
    assert written == ["out/a.dot", "out/b/c.dot", "out/b/deep/d.dot", "out/z.dot"]
    assert len(list((home / "out").rglob("*.html"))) == 4
    assert main(["read", "maps", "-o", "one.html"]) == 2
    assert "write a page of each with -d" in capsys.readouterr().err


def test_namesakes_keep_the_folders_of_their_sources(home: Path) -> None:
    """Namesakes keep the folders of their sources.

    Of two folders, and of one folder and a file in another.
    """
    (home.parent / "more" / "b").mkdir(parents=True)
    dump(small(), home.parent / "more" / "b" / "c.json")
    dump(small(), home.parent / "more" / "y.json")
    assert main(["convert", "maps", "more", "-d", "out", "--to", "argdown"]) == 0
    written = sorted(path.relative_to("out").as_posix() for path in Path("out").rglob("*.argdown"))
    assert written == [
        "a.argdown", "b/deep/d.argdown", "maps/b/c.argdown", "more/b/c.argdown", "y.argdown",
        "z.argdown",
    ]  # fmt: skip


@posix
@pytest.mark.parametrize(("one", "other"), [("Tax", "tax"), ("caf\u00e9", "cafe\u0301")])
def test_names_that_differ_in_form_only_are_told_first(
    home: Path, one: str, other: str, capsys: Capture
) -> None:
    """Capitals, and composed letters: many file systems take them for one."""
    for name in (one, other):
        dump(small(), home / f"{name}.json")
    if len([path for path in home.iterdir() if path.suffix == ".json"]) < 3:
        pytest.skip("this file system takes them for one")
    for command in (["convert", "--to", "argdown"], ["render", "--format", "dot"]):
        assert main([*command, "maps", "-d", "out"]) == 2
        assert "systems that ignore capitals and Unicode forms" in capsys.readouterr().err
        assert not Path("out").exists()


def test_memory_stays_flat(tmp_path: Path) -> None:
    """What 400 maps take is what 80 take: none is kept that has been gone past."""
    for number in range(40):
        dump(small(f"Claim {number}. " * 40), tmp_path / f"m{number}.json")
    code = (
        "import gc, sys, tracemalloc, argmap\n"
        "def peak(times):\n"
        "    tracemalloc.start()\n"
        "    for _ in argmap.load_many([sys.argv[1]] * times): gc.collect()\n"
        "    found = tracemalloc.get_traced_memory()[1]\n"
        "    tracemalloc.stop()\n"
        "    return found\n"
        "peak(1)\n"
        "print(min(peak(10), peak(10)) / peak(2))"  # tables of the interpreter grow once in a while
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert float(done.stdout) < 1.5
