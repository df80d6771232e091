"""Files: all of a file or none of it, and a failure is a sentence."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from argmap import FileError, ReadError, files
from argmap.files import read_bytes, read_stream, text_of, write_atomically


def names(folder: Path) -> list[str]:
    """What the folder holds."""
    return sorted(path.name for path in folder.iterdir())


def write(path: Path) -> None:
    """Write something."""
    write_atomically(path, b"new")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """The bytes come back, and nothing else is left in the folder."""
    path = tmp_path / "tax.json"
    write_atomically(path, b"old")
    write_atomically(str(path), b"new")
    assert read_bytes(path) == b"new"
    assert names(tmp_path) == ["tax.json"]


def test_a_new_file_has_the_permissions_of_a_new_file(tmp_path: Path) -> None:
    """It is as readable as any file made here, not private as a temporary file is."""
    (tmp_path / "plain").write_bytes(b"")
    write_atomically(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    """The mode of the file that was there is that of the file that is."""
    path = tmp_path / "tax.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_is_followed(tmp_path: Path) -> None:
    """The file behind a link is written, and the link stays one."""
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "tax.json")
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "tax.json").read_bytes() == b"new"


def test_a_device_is_written_to(tmp_path: Path) -> None:
    """A device is not replaced by a file."""
    write_atomically(os.devnull, b"new")
    assert not Path(os.devnull).is_file()
    assert not names(tmp_path)


@pytest.mark.parametrize("failing", ["replace", "chmod"])
def test_a_failure_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    """The old file stays and the temporary one goes when the last step fails."""
    path = tmp_path / "tax.json"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, failing, fail)
    with pytest.raises(FileError, match=r"cannot write '.*tax\.json': no space left on device"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["tax.json"]


@pytest.mark.parametrize("step", ["open", "fsync"])
def test_an_interruption_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Whenever somebody presses Ctrl-C, nothing but the old file is there."""
    path = tmp_path / "tax.json"
    path.write_bytes(b"old")
    real = getattr(os, step)

    def interrupted(*values: object, **named: object) -> None:
        real(*values, **named)
        raise KeyboardInterrupt

    monkeypatch.setattr(os, step, interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["tax.json"]


def test_files_that_a_killed_program_left_are_removed(tmp_path: Path) -> None:
    """Its own alone, and none that somebody may be writing right now."""
    stale, fresh = tmp_path / f".argmap-{'0' * 16}.tmp", tmp_path / f".argmap-{'1' * 16}.tmp"
    other = tmp_path / ".argmap-notes.tmp"
    for each in (stale, fresh, other):
        each.touch()
    for each in (stale, other):
        os.utime(each, (0, 0))
    write_atomically(tmp_path / "tax.json", b"new")
    assert names(tmp_path) == sorted([fresh.name, other.name, "tax.json"])


def test_what_has_no_end_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A device, a file that is too large, and a pipe nobody writes into are errors at once."""
    monkeypatch.setattr(files, "LARGEST", 2**20)
    (tmp_path / "large").write_bytes(b" " * (2**20 + 1))
    for path in (Path("/dev/zero"), tmp_path / "large"):
        with pytest.raises(FileError, match=f"cannot read '{path}': it is larger than 1 MiB"):
            read_bytes(path)
    said = pytest.raises(FileError, match="cannot read '<stdin>': it is larger than 1 MiB")
    with Path("/dev/zero").open("rb") as stream, said:
        read_stream(stream, "<stdin>")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileError, match="it is a pipe that nothing writes into"):
        read_bytes(tmp_path / "pipe")
    reading, writing = os.pipe()
    os.write(writing, b"new")
    os.close(writing)
    assert read_bytes(f"/dev/fd/{reading}") == b"new"
    os.close(reading)


def test_a_failure_says_what_is_wrong(tmp_path: Path) -> None:
    """Each cause has its own plain sentence, and the cause is chained."""
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    causes = {
        "folder": "it is a folder",
        "none/tax.json": "there is no such file or folder",
        "file/tax.json": "a part of its path is a file, not a folder",
        "nul\0": "embedded null",
        "x" * 300: "file name too long",
        "circle": "symbolic link",
    }
    for name, reason in causes.items():
        for act in (read_bytes, write):
            with pytest.raises(FileError, match=reason) as caught:
                act(tmp_path / name)
            assert caught.value.__cause__ is not None


@pytest.mark.skipif(os.geteuid() == 0, reason="to root nothing is read-only")
def test_a_read_only_file_stays(tmp_path: Path) -> None:
    """A file that may not be written is not replaced either."""
    path = tmp_path / "tax.json"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(FileError, match="permission is denied"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "utf-8-sig"])
def test_a_byte_order_mark_says_the_encoding(encoding: str) -> None:
    """A byte order mark says the encoding, of UTF-16 as well."""
    assert text_of("Straße".encode(encoding), "a.txt") == "Straße"


def test_an_xml_declaration_says_the_encoding() -> None:
    """An XML declaration says the encoding, unless the file is in UTF-8 all the same.

    An unknown one is none, and nothing is guessed.
    """
    text = "<?xml version='1.0' encoding='ISO-8859-15'?><a>Straße €</a>"
    assert text_of(text.encode("iso-8859-15"), "a.xml") == text
    assert text_of(text.encode(), "a.xml") == text
    for other in (text.replace("ISO-8859-15", "punycode"), "Straße", "<a>ß</a>"):
        with pytest.raises(ReadError, match="expected UTF-8 text, found the byte 0xdf"):
            text_of(other.encode("iso-8859-15", "replace"), "a.xml")
    with pytest.raises(ReadError, match="found the byte 0xff"):
        text_of(b"\xff\xfe\x00\xd8", "a.txt")
