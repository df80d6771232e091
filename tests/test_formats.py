"""Files and notations: which notation a file is in, what is read beside it, what a failure says."""

from __future__ import annotations

import hashlib
import os
import pickle
import stat
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap import (
    FORMATS,
    ArgmapError,
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    FileError,
    Finding,
    FormatError,
    LossError,
    Party,
    ReadError,
    Severity,
    Source,
    Support,
    dump,
    dumps,
    load,
    loads,
    losses,
)
from argmap.formats import Format, format_named, recognise
from argmap.formats.format import Late
from argmap.formats.source_texts import LARGEST, TextFromPath, with_texts
from tests.strategies import maps

DEBATE = ArgumentMap.of(
    Claim("tax", "Carbon should be taxed."),
    Claim("poor", "It falls hardest on the poor."),
    Counterpoint("poor", "tax"),
)
QUOTES_ALONE = "annotations"
"""Holds quotes and remarks on them; two laws of its own say what comes back."""
ROWS = pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)


# -- the table ----------------------------------------------------------------------------------


@ROWS
def test_each_row_says_what_reads_and_writes(row: Format) -> None:
    """The functions that a row names are there; how losses are found is said once."""
    assert row.reads or row.writes
    assert row.reads == (row.sniffer is not None)
    assert not (row.lossless and row.losses)
    assert row.reads or row.losses or not row.writes
    beside = (row.beside.settle, row.beside.text_of) if row.beside else ()
    for each in (row.sniffer, row.reader, row.writer, row.losses, *beside):
        assert each is None or (isinstance(each, Late) and callable(each.function()))
    assert row.description
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in row.suffixes)


def test_names_are_unique() -> None:
    """One name, one notation."""
    assert len({row.name for row in FORMATS}) == len(FORMATS)


@ROWS
@settings(max_examples=10)
@given(debate=maps())
def test_what_loses_nothing_comes_back(row: Format, debate: ArgumentMap) -> None:
    """Where a notation declares no loss the map read back equals the one written.

    Whether silence says something is a word about sources; without any it says nothing.
    """
    if row.reads and row.writes and not losses(debate, row.name):
        back = loads(dumps(debate, row.name), row.name)
        assert back.tells_silence == debate.tells_silence
        # Silence says nothing in a map without a source; a notation for all of a map keeps that.
        signals = back.signals if row.lossless else debate.signals
        assert evolve(back, signals=signals) == debate


def _quoting(debate: ArgumentMap) -> ArgumentMap:
    """Return what annotations hold of a map: its claims with quotes, and its sources."""
    claims = [Claim(each.id, each.text, quotes=each.quotes) for each in debate.claims]
    return ArgumentMap(
        [each for each in claims if each.quotes], title=debate.title, sources=debate.sources
    )


@settings(max_examples=20)
@given(debate=maps())
def test_annotations_keep_the_claims_that_quote(debate: ArgumentMap) -> None:
    """Each claim with quotes comes back under its id, with its text and the words it quotes."""
    back = loads(dumps(debate, QUOTES_ALONE, allow_loss=True), QUOTES_ALONE)
    assert back.title == debate.title
    assert [(each.id, each.text) for each in back.claims] == [
        (each.id, each.text.strip()) for each in _quoting(debate).claims
    ]
    for claim in back.claims:
        before = debate.claim(claim.id).quotes
        assert [(q.exact, q.until) for q in claim.quotes] == [(q.exact, q.until) for q in before]


@settings(max_examples=20)
@given(debate=maps())
def test_annotations_that_were_read_are_written_the_same(debate: ArgumentMap) -> None:
    """What annotations hold is read, written and read as the same map and the same text."""
    written = dumps(_quoting(debate), QUOTES_ALONE, allow_loss=True)
    once = loads(written, QUOTES_ALONE)
    text = dumps(once, QUOTES_ALONE, allow_loss=True)
    assert loads(text, QUOTES_ALONE) == once
    assert dumps(loads(text, QUOTES_ALONE), QUOTES_ALONE, allow_loss=True) == text


@ROWS
@settings(max_examples=10)
@given(debate=maps())
def test_writing_what_was_read_changes_nothing(row: Format, debate: ArgumentMap) -> None:
    """A second pass through a notation is the identity on texts, where it holds maps."""
    if row.reads and row.writes and row.name != QUOTES_ALONE:
        text = dumps(debate, row.name, allow_loss=True)
        assert dumps(loads(text, row.name), row.name, allow_loss=True) == text


@ROWS
@settings(max_examples=10)
@given(debate=maps())
def test_what_no_loss_names_is_there_again(row: Format, debate: ArgumentMap) -> None:
    """Ids are kept, and each record that no loss speaks of comes back as it was."""
    if not (row.reads and row.writes) or row.name == QUOTES_ALONE:
        return
    lost = losses(debate, row.name)
    named = {finding.subject for finding in lost}
    renamed = any(finding.code == "no-id" for finding in lost)
    back = loads(dumps(debate, row.name, allow_loss=True), row.name)
    kept = [element for element in debate.elements if element.id not in named]
    if renamed:
        for kind in ("claim", "support", "counterpoint"):
            count = sum(element.kind == kind for element in kept)
            assert count <= sum(element.kind == kind for element in back.elements)
        return
    for element in kept:
        assert element.id in back
        assert type(back[element.id]) is type(element)


@ROWS
@settings(max_examples=10)
@given(debate=maps())
def test_a_notation_recognises_what_it_writes(row: Format, debate: ArgumentMap) -> None:
    """Its own recogniser says yes, and without a name the reader finds it by content."""
    if row.reads and row.writes:
        text = dumps(debate, row.name, allow_loss=True)
        if text.strip():  # nothing at all looks like nothing
            assert row.recognise(text)
            assert loads(text) == loads(text, row.name)


@pytest.mark.parametrize("more", ['"argmap": 1', '"claims": []', '"%FEATURE_STRUCTURES": []'])
def test_a_text_that_begins_as_aif_is_aif_whatever_else_it_holds(more: str) -> None:
    """Keys and words of other notations further on do not make it one of theirs."""
    node = '{"nodeID": "1", "text": "\\"claims\\": [", "type": "I"}'
    text = f'{{"nodes": [{node}], "edges": [], {more}}}'
    assert recognise(text, name="1.json").name == "aif"
    assert recognise(text).name == "aif"


@ROWS
@given(text=st.text(max_size=50))
def test_no_text_breaks_a_reader(row: Format, text: str) -> None:
    """Any text is a map or an ArgmapError, and a recogniser never fails."""
    assert row.recognise(text) in {True, False}
    if row.reads:
        with suppress(ArgmapError):
            assert isinstance(loads(text, row.name), ArgumentMap)


def test_writing_writes_once_and_reads_once() -> None:
    """What is lost is found in the very text that is returned."""
    aif = format_named("aif")
    calls: list[str] = []

    def writer(debate: ArgumentMap) -> str:
        calls.append("write")
        return aif.writer(debate) if aif.writer else ""

    def reader(text: str, *, name: str | None = None) -> ArgumentMap:
        calls.append("read")
        return aif.reader(text, name=name) if aif.reader else ArgumentMap()

    mine = evolve(aif, name="mine", writer=writer, reader=reader)
    formats = (mine,)
    text = dumps(DEBATE, "mine", formats=formats)
    assert text == dumps(DEBATE, "mine", allow_loss=True, formats=formats)
    assert calls == ["write", "read", "write"]
    with pytest.raises(LossError, match="has a weight, which mine cannot say"):
        dumps(ArgumentMap.of(Claim("tax", "Tax.", weight=0.5)), "mine", formats=formats)


def test_a_notation_that_is_only_written_loses_nobody_knows_what() -> None:
    """Where neither a reader nor its losses are given that is said, and no reason to refuse."""
    lines = Format("lines", (".lines",), writer=lambda debate: f"{len(debate.claims)}\n")
    assert dumps(DEBATE, "lines", formats=[lines]) == "2\n"
    found = losses(DEBATE, "lines", formats=[lines])
    assert [finding.code for finding in found] == ["not-read-back"]


def test_losses_come_in_the_order_of_their_weight() -> None:
    """The argument, its words, then ids and the bookkeeping of other notations in a line each."""
    debate = ArgumentMap.of(
        Claim("a", "One.", note="n", quotes="one", extras={"sadface": {"x": 1}, "mine": {"y": 2}}),
        Claim("b", "Two.", voice="ann", weight=0.5, extras={"gsn": {"z": 3}}),
        Claim("c", "Three."),
        Support("a", "b"),
        Counterpoint(["a", "b"], "c"),
        Contrast("a", "c"),
        parties=[Party("ann", "Ann")],
        extras={"aif": {"x": 1}},
    )
    found = losses(debate, "kialo")
    assert [(each.code, each.subject) for each in found] == [
        ("no-premises", "a + b counters c"),
        ("no-contrast", "a contrasts with c"),
        ("no-parties", None),
        ("no-voice", "b"),
        ("no-weight", "b"),
        ("no-quotes", "a"),
        ("no-note", "a"),
        ("no-extras", "a"),
        ("no-id", None),
        ("no-bookkeeping", None),
    ]
    assert str(found[-2]) == "3 ids are others in kialo: 'c' is '1', 'a' is '1.1', 'b' is '1.2'"
    assert str(found[-1]) == (
        "kialo leaves out what was kept of files in other notations: "
        "aif (1 record), sadface (1 record), gsn (1 record)"
    )


def test_bookkeeping_and_ids_are_no_reason_to_refuse() -> None:
    """What readers of other notations keep changes nothing of what is argued."""
    debate = ArgumentMap.of(
        Claim("tax", "Tax it.", extras={"aif": {"timestamp": "2012"}, "argdown": {"x": 1}})
    )
    for row in FORMATS:
        if row.writes and row.name not in {"i23", "apx", "bag", "tgf", "brat"}:
            dumps(debate, row.name)
    with pytest.raises(LossError, match="extras of 'mine'"):
        dumps(ArgumentMap.of(Claim("1", "Tax it.", extras={"mine": 1})), "kialo")


# -- which notation -----------------------------------------------------------------------------


def row(name: str, *suffixes: str, mark: str = "\0", **options: bool) -> Format:
    """Return a row for a notation that begins with a mark and is read by the native reader."""
    return Format(
        name,
        suffixes,
        name,
        sniffer=lambda text: text.startswith(mark),
        reader=FORMATS[0].reader if options.get("reads", True) else None,
        writer=FORMATS[0].writer if options.get("writes", True) else None,
    )


TABLE = (
    *[each for each in FORMATS if each.name == "json" or ".json" not in each.suffixes],
    row("aif", ".aif.json", ".json", mark="AIF"),
    row("xaif", ".json", mark="XAIF"),
    row("read-only", ".readonly", writes=False),
    row("write-only", ".html", reads=False),
)
"""Made-up notations beside those that are told apart without them."""


def chosen(text: str, place: str | None) -> str:
    """Return the name of the notation that is chosen for a text."""
    return recognise(text, name=place, formats=TABLE).name


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ('{"argmap": 1}', None, "json"),
        ('{"argmap": 1}', "a.json", "json"),
        ("AIF", "a.json", "aif"),
        ("XAIF", "dir.readonly/A.JSON", "xaif"),
        ("XAIF", "a.aif.json", "aif"),
        ("XAIF", "a.readonly", "read-only"),
        ("XAIF", "a.txt", "xaif"),
        ("XAIF", None, "xaif"),
        ('\n {\n"title": "", "argmap" : 1}', "-", "json"),
    ],
)
def test_suffix_and_content_decide(text: str, place: str | None, name: str) -> None:
    """The longest suffix first, the content among those that share it, else the content alone."""
    assert chosen(text, place) == name


def test_what_cannot_be_told_is_refused_with_the_names() -> None:
    """Nothing is guessed; the message says what could be named."""
    with pytest.raises(
        FormatError, match=r"JSON .* in 'a\.json'; .* notation .* \(known: json, aif, xaif\)"
    ):
        loads("{}", name="a.json", formats=TABLE)
    with pytest.raises(
        FormatError, match=r"of the text; .*\(known: json, .*argdown, .*aif, xaif, read-only\)"
    ):
        loads("argmap: 1", formats=TABLE)


def test_words_about_argmap_are_not_taken_for_its_file() -> None:
    """The recogniser looks for the key, which no quoted text can imitate."""
    native = FORMATS[0]
    assert not native.recognise('{"text": "write \\"argmap\\": 1"}')
    assert not native.recognise('["argmap", 1]')
    assert not native.recognise("")


def test_a_notation_that_only_reads_or_writes_says_so(tmp_path: Path) -> None:
    """Both ways, by name and by suffix."""
    with pytest.raises(FormatError, match="argmap reads 'read-only' and does not write it"):
        dumps(DEBATE, "read-only", formats=TABLE)
    with pytest.raises(FormatError, match="argmap writes 'write-only' and does not read it"):
        loads("", "write-only", formats=TABLE)
    with pytest.raises(FormatError, match=r"unknown suffix '\.readonly'"):
        dump(DEBATE, tmp_path / "a.readonly", formats=TABLE)
    assert not list(tmp_path.iterdir())


def test_a_notation_of_ones_own_joins(tmp_path: Path) -> None:
    """A notation of one's own joins.

    For one call: read by its suffix and by its content, written, named; the table stays.
    """
    lines = Format(
        "lines",
        (".lines",),
        "claims, one a line",
        sniffer=lambda text: text.startswith("%lines"),
        reader=lambda text, *, name=None: ArgumentMap(
            [Claim(line, line) for line in text.split("\n")[1:] if line], title=name or ""
        ),
        writer=lambda debate: "\n".join(["%lines", *[c.text for c in debate.claims], ""]),
    )
    formats = (*FORMATS, lines)
    path = tmp_path / "a.lines"
    path.write_text("%lines\nOne.\nTwo.\n", "utf-8")
    debate = load(path, formats=formats)
    assert [claim.text for claim in debate.claims] == ["One.", "Two."]
    assert loads("%lines\nOne.\n", formats=formats).claims[0].id == "One."
    assert dumps(debate, "lines", formats=formats, allow_loss=True) == path.read_text("utf-8")
    assert [each.code for each in losses(debate, "lines", formats=formats)] == ["no-title"]
    dump(DEBATE, tmp_path / "b.lines", formats=formats, allow_loss=True)
    with pytest.raises(FormatError, match="unknown notation 'lines'"):
        dumps(debate, "lines")


def test_an_unknown_name_suggests_a_known_one() -> None:
    """An unknown name suggests a known one.

    Also for losses and for the suffix of a file to write.
    """
    for act in (
        lambda: loads("", "jsn"),
        lambda: dumps(DEBATE, "jsn"),
        lambda: losses(DEBATE, "jsn"),
    ):
        with pytest.raises(
            FormatError, match=r"unknown notation 'jsn'; did you mean 'json'\? \(known: "
        ):
            act()
    with pytest.raises(FormatError, match=r"unknown suffix '\.jsn'; did you mean '\.json'\?; say"):
        dump(DEBATE, "map.jsn")
    with pytest.raises(FormatError, match=r"no suffix in 'map'; say which notation to write"):
        dump(DEBATE, "map")


def test_the_notation_can_be_named_whatever_the_suffix(tmp_path: Path) -> None:
    """``format`` overrides suffix and content."""
    path = tmp_path / "map.txt"
    dump(DEBATE, path, format="json")
    assert load(path, format="json") == DEBATE
    assert load(path) == DEBATE


# -- files --------------------------------------------------------------------------------------


def test_a_file_comes_back(tmp_path: Path) -> None:
    """Text and path-like paths, and locations that name the file."""
    path = tmp_path / "map.json"
    dump(DEBATE, str(path))
    debate = load(path)
    assert debate == DEBATE
    assert str(debate.claims[0].location) == f"{path}:4:5"
    assert path.read_bytes().decode() == dumps(DEBATE, "json")


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    """A byte order mark is no part of the text, as some editors write it.

    Places are counted without it.
    """
    path = tmp_path / "map.json"
    text = dumps(DEBATE, "json")
    path.write_bytes(text.encode("utf-8-sig"))
    assert load(path) == loads("\ufeff" + text) == DEBATE
    assert str(loads('\ufeff{"argmap": 1, "elements": []}', name="x").findings) == "()"
    with pytest.raises(ReadError, match="x:1:1: "):
        loads("\ufeff[]", "json", name="x")


def test_bytes_that_are_no_text_have_a_place(tmp_path: Path) -> None:
    """Line, column in characters, and the line itself."""
    path = tmp_path / "map.json"
    path.write_bytes('{\r\n "é": "'.encode() + b'\xff"\r\n}')
    with pytest.raises(ReadError) as caught:
        load(path)
    (finding,) = caught.value.findings
    assert str(finding) == (
        f"{path}:2:8: expected UTF-8 text, found the byte 0xff\n"
        ' "é": "\ufffd"\n'
        "       ^\n"
        "  hint: save the file as UTF-8"
    )
    path.write_bytes(b"\xef\xbb\xbf\xe9")
    with pytest.raises(ReadError, match=r"map\.json:1:1: "):
        load(path)


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    """A missing file, a folder, an empty path."""
    with pytest.raises(FileError, match=r"cannot read '.*none\.json': there is no such file"):
        load(tmp_path / "none.json")
    with pytest.raises(FileError, match="it is a folder"):
        load(tmp_path)
    with pytest.raises(FileError, match="expected the name of a file, found an empty one"):
        load("")


def test_a_loss_leaves_the_file_alone(tmp_path: Path) -> None:
    """What the notation cannot say is listed, nothing is written, unless the loss is allowed."""
    lost = Finding("not-said", Severity.ERROR, "claim 'tax' has a weight, which json cannot say")
    formats = (evolve(FORMATS[0], lossless=False, losses=lambda *_: (lost,)),)
    path = tmp_path / "map.json"
    with pytest.raises(LossError, match="has a weight, which json cannot say"):
        dump(DEBATE, path, formats=formats)
    assert not list(tmp_path.iterdir())
    assert losses(DEBATE, "json", formats=formats) == (lost,)
    dump(DEBATE, path, allow_loss=True, formats=formats)
    assert load(path) == DEBATE


def test_a_failed_write_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No half file, no temporary file, and the mode stays."""
    path = tmp_path / "map.json"
    dump(ArgumentMap(title="old"), path)
    path.chmod(0o600)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", fail)
        with pytest.raises(FileError, match="no space left on device"):
            dump(DEBATE, path)
    assert load(path).title == "old"
    dump(DEBATE, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["map.json"]


def test_strictness_raises_what_was_noticed(tmp_path: Path) -> None:
    """All of it as one error; without it the map carries it."""
    text = '{"argmap": 1, "new": 1, "elements": [], "newer": 2}'
    path = tmp_path / "map.json"
    path.write_text(text, "utf-8")
    for noticing in (loads(text), load(path)):
        assert [finding.code for finding in noticing.findings] == ["unknown-key"] * 2
    with pytest.raises(ReadError) as from_text:
        loads(text, strict=True)
    with pytest.raises(ReadError) as from_file:
        load(path, strict=True)
    assert len(from_text.value.findings) == len(from_file.value.findings) == 2


# -- texts beside the map -----------------------------------------------------------------------


def with_source(**options: Any) -> ArgumentMap:
    """Return the map with a source."""
    return evolve(DEBATE, sources=[Source("page", **options)])


def noticed(debate: ArgumentMap) -> list[tuple[str, str]]:
    """Return code and message of what was noticed."""
    assert all(finding.severity is Severity.WARNING for finding in debate.findings)
    return [(finding.code, finding.message) for finding in debate.findings]


def test_a_text_beside_the_map_is_read_and_stays_there(tmp_path: Path) -> None:
    """``load`` fills it in, ``loads`` reads no file, ``dump`` does not copy it into the map."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "page.txt").write_bytes("\ufeffReason\r\nfirst.".encode())
    path = tmp_path / "map.json"
    dump(with_source(path="texts/page.txt"), path)
    before = path.read_bytes()
    debate = load(path)
    assert debate.sources[0].text == "Reason\r\nfirst."
    assert debate.findings == ()
    assert loads(before.decode(), name=str(path)).sources[0].text is None
    dump(debate, path)
    assert path.read_bytes() == before
    assert load(path) == debate
    assert "Reason" not in dumps(pickle.loads(pickle.dumps(debate)), "json")


def test_a_text_given_by_hand_is_written() -> None:
    """A text given by hand is written.

    Also beside a path, and in place of the one that was read: nothing is lost silently.
    """
    debate = with_source(path="page.txt", text="Reason first.")
    assert loads(dumps(debate, "json")) == debate
    read = evolve(debate.sources[0], text=TextFromPath("Reason first."))
    again = evolve(debate, sources=[evolve(read, text="Reason last.")])
    assert loads(dumps(again, "json")).sources[0].text == "Reason last."


def test_a_text_in_the_map_is_not_read_from_its_path(tmp_path: Path) -> None:
    """What the file says itself comes first."""
    (tmp_path / "page.txt").write_text("Reason last.", "utf-8")
    path = tmp_path / "map.json"
    dump(with_source(path="page.txt", text="Reason first."), path)
    assert load(path).sources[0].text == "Reason first."


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ("none.txt", "there is no such file or folder"),
        ("", "it is not a file"),
        (".", "it is not a file"),
        ("pipe", "it is not a file"),
        ("latin.txt", "it is not UTF-8 text"),
        ("large.txt", "it is larger than 64 MiB"),
        ("../secret.txt", "it leads out of the map's folder"),
        ("link.txt", "it leads out of the map's folder"),
        ("folder/secret.txt", "it leads out of the map's folder"),
        ("/etc/hostname", "it leads out of the map's folder"),
        ("map.json/page.txt", "a part of its path is a file"),
        ("nul\0", "null"),
        ("x" * 300, "file name too long"),
        ("circle", "symbolic links"),
        (".env", "it is hidden"),
        (".git/config", "it is hidden"),
        ("plain.txt", "it is hidden"),
    ],
)
def test_a_text_that_is_not_read_is_a_finding(tmp_path: Path, given: str, problem: str) -> None:
    """Nothing outside the map's folder is opened, links included, and nothing raises."""
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (home / "link.txt").symlink_to(tmp_path / "secret.txt")
    (home / "folder").symlink_to(tmp_path)
    (home / "circle").symlink_to(home / "circle")
    (home / ".git").mkdir()
    (home / ".git" / "config").write_text("secret", "utf-8")
    (home / ".env").write_text("secret", "utf-8")
    (home / "plain.txt").symlink_to(home / ".env")
    (home / "latin.txt").write_bytes(b"caf\xe9")
    os.mkfifo(home / "pipe")
    with (home / "large.txt").open("wb") as file:
        file.truncate(LARGEST + 1)
    dump(with_source(path=given), home / "map.json")
    debate = load(home / "map.json")
    assert debate == with_source(path=given)
    ((code, message),) = noticed(debate)
    assert code == "source-not-read"
    assert message.startswith("the text of source 'page' was not read from ")
    assert problem in message


def test_a_hidden_text_is_read_when_that_is_asked(tmp_path: Path) -> None:
    """A hidden text is read when that is asked, by name.

    Nothing else that is left alone is read for it.
    """
    (tmp_path / ".notes").mkdir()
    (tmp_path / ".notes" / "page.txt").write_text("Reason first.", "utf-8")
    dump(with_source(path=".notes/page.txt"), tmp_path / "map.json")
    ((_, message),) = noticed(load(tmp_path / "map.json"))
    assert message.endswith("its name or folder, or load the map with hidden=True")
    assert load(tmp_path / "map.json", hidden=True).sources[0].text == "Reason first."
    dump(with_source(path="../.env"), tmp_path / ".notes" / "map.json")
    (tmp_path / ".env").write_text("secret", "utf-8")
    assert load(tmp_path / ".notes" / "map.json", hidden=True).sources[0].text is None


def test_one_file_of_many_sources_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However it is named; and there is a limit to what is read for all of a map."""
    page, other = tmp_path / "page.txt", tmp_path / "other.txt"
    page.write_text("Reason first.", "utf-8")
    other.write_text("Then reason.", "utf-8")
    (tmp_path / "link.txt").symlink_to(page)
    paths = ["page.txt", "./page.txt", "link.txt", "other.txt"] * 50
    sources = [Source(f"s{at}", path=path) for at, path in enumerate(paths)]
    file = tmp_path / "map.json"
    dump(ArgumentMap(sources=sources), file)
    texts = {id(source.text) for source in load(file).sources}
    assert len(texts) == 2
    monkeypatch.setattr("argmap.formats.source_texts.LARGEST_TOGETHER", 24)
    debate = load(file)
    assert sum(source.text is None for source in debate.sources) == 50
    assert {message.partition(": ")[2] for _, message in noticed(debate)} == {
        "the texts of the map are larger than 0 MiB"
    }


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    """A link inside the folder is followed, also when the map itself is reached through a link."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "page.txt").write_text("Reason first.", "utf-8")
    (home / "link.txt").symlink_to(home / "page.txt")
    dump(with_source(path="link.txt"), home / "map.json")
    (tmp_path / "away").symlink_to(home)
    assert load(tmp_path / "away" / "map.json").sources[0].text == "Reason first."


def test_a_text_is_found_from_any_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paths are relative to the map's file, given with or without a folder."""
    (tmp_path / "page.txt").write_text("Reason first.", "utf-8")
    dump(with_source(path="page.txt"), tmp_path / "map.json")
    monkeypatch.chdir(tmp_path)
    assert load("map.json").sources[0].text == "Reason first."
    monkeypatch.chdir("/")
    assert load(tmp_path / "map.json").sources[0].text == "Reason first."


def test_a_changed_text_is_a_finding(tmp_path: Path) -> None:
    """A changed text is a finding, whether it stands in the map or beside it.

    The same text is none.
    """
    digest = hashlib.sha256(b"Reason first.").hexdigest()
    page = tmp_path / "page.txt"
    page.write_text("Reason first.", "utf-8")
    path = tmp_path / "map.json"
    dump(with_source(path="page.txt", sha256=digest), path)
    assert load(path).findings == ()
    page.write_text("Reason last.", "utf-8")
    changed = "the text of source 'page' has changed since its quotes were taken"
    assert noticed(load(path)) == [("source-changed", changed)]
    with pytest.raises(ReadError, match="has changed"):
        load(path, strict=True)
    inside = dumps(with_source(text="Reason last.", sha256=digest), "json")
    assert noticed(loads(inside)) == [("source-changed", changed)]


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(debate=maps())
def test_any_map_comes_back_from_a_file(tmp_path: Path, debate: ArgumentMap) -> None:
    """Sources with paths to nowhere included; only the findings tell the difference."""
    path = tmp_path / "map.json"
    dump(debate, path)
    assert load(path) == debate


def test_a_map_without_paths_is_returned_as_it_is(tmp_path: Path) -> None:
    """Nothing is copied or checked again where there is nothing to read."""
    assert with_texts(DEBATE, tmp_path) is DEBATE


# -- the weight of it ---------------------------------------------------------------------------


def test_the_facade_imports_no_notation() -> None:
    """A notation costs nothing until it is used."""
    code = "import sys, argmap; argmap.FORMATS; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    modules = set(loaded.decode().split())
    assert "argmap.formats" in modules
    functions = [each for row in FORMATS for each in (row.reader, row.writer, row.sniffer)]
    assert not modules & {each.module for each in functions if isinstance(each, Late)}
    assert "argmap.model.argument_map" not in modules


def test_ten_thousand_steps_come_back(tmp_path: Path) -> None:
    """A chain as long as that is written and read without recursion."""
    claims = [Claim(f"c{number}", "It rains.") for number in range(10_000)]
    steps = [Support(f"c{number}", f"c{number + 1}") for number in range(9_999)]
    debate = ArgumentMap([*claims, *steps])
    dump(debate, tmp_path / "map.json")
    assert load(tmp_path / "map.json") == debate


def test_the_export_of_argdowns_tool_is_known_by_its_content(tmp_path: Path) -> None:
    """A file that ends in .json is argmap's own unless it says that it is something else."""
    text = dumps(DEBATE, "argdown-json")
    (tmp_path / "map.json").write_text(text, "utf-8")
    assert load(tmp_path / "map.json") == loads(text) == DEBATE
    (tmp_path / "map.json").write_text('{"statements": {', "utf-8")
    with pytest.raises(ReadError, match=r"map\.json:1:"):
        load(tmp_path / "map.json")


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.xml", "<map>\n<claim></map>", "a.xml:2:"),
        ("a.xml", '<!DOCTYPE m [<!ENTITY e "x">]>\n<m>&e;</m>', "a.xml:1:"),
        ("a.yaml", "tax: [1, 2\nprice: 3", "a.yaml:2:"),
        ("a.yml", "- tax", "a.yml:1:1: expected a mapping"),
        ("a.json", '{"tax": }', "a.json:1:"),
    ],
)
def test_a_broken_text_is_told_by_its_fault(name: str, text: str, place: str) -> None:
    """Nobody can tell what it would have been, and where it breaks off says more."""
    with pytest.raises(ReadError) as caught:
        loads(text, name=name)
    assert str(caught.value).startswith(place)


def test_a_sound_text_of_nobodys_notation_is_told_as_that() -> None:
    """XML and YAML that no notation knows."""
    for name, text in (("a.xml", "<map/>"), ("a.yaml", "tax: 1")):
        with pytest.raises(FormatError, match="cannot tell the notation of"):
            loads(text, name=name)


@pytest.mark.parametrize(
    ("name", "notation"),
    [
        ("kept.argdown/tax.json", "json"),
        ("v1.2/Tax.v3.JSON", "json"),
        ("tax.v2.argdown", "argdown"),
        (".argdown", "argdown"),
        ("kept.argdown/tax", "json"),
    ],
)
def test_a_suffix_is_that_of_the_name_alone(name: str, notation: str) -> None:
    """Points in folders and in the name itself mean nothing, nor does the case of letters."""
    text = '{"argmap": 1, "elements": []}' if notation == "json" else "[tax]: Tax carbon."
    assert recognise(text, name=name).name == notation
    assert recognise(text, name=name, formats=tuple(FORMATS)).name == notation
