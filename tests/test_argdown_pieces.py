"""Argdown in pieces: files that a text includes, and the blocks of a note in Markdown."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from argmap import Claim, Counterpoint, load, loads
from argmap.cli import main
from argmap.formats import recognise
from tests.growth import within


def files(folder: Path, **texts: str) -> Path:
    """Write files, ``a__b`` as b in the folder a; return the path of the first one."""
    paths = [folder / f"{name.replace('__', '/')}.argdown" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return paths[0]


def codes(path: Path) -> list[str]:
    """Return the codes of what is noticed in a file."""
    return [finding.code for finding in load(path).findings]


def texts(path: Path) -> list[str]:
    """Return the texts of the claims in a file."""
    return [claim.text for claim in load(path).claims]


def test_an_included_file_is_taken_in_where_it_stands(tmp_path: Path) -> None:
    """Its claims have their places in it; what is named in both is one claim."""
    main_file = files(
        tmp_path,
        main="[A]: One.\n\n@include(more.argdown)\n\n[C]: Three.\n",
        more="[B]: Two.\n  - [A]\n",
    )
    debate = load(main_file)
    assert [claim.id for claim in debate.claims] == ["A", "B", "C"]
    assert str(debate.claim("B").location) == f"{tmp_path}/more.argdown:1:1"
    assert str(debate.claim("C").location) == f"{main_file}:5:1"
    assert debate.counterpoints[0].premises == ("A",)
    assert [(f.code, f.severity.value) for f in debate.findings] == [("included", "info")]


def test_what_is_not_there_is_told_and_never_a_claim(tmp_path: Path) -> None:
    """What is not there is told and never a claim, by its name, at its place.

    The same in a text that no file holds.
    """
    text = "[A]: One.\n\n@include(none.argdown)\n\nSee @include(none.argdown) too.\n"
    debate = load(files(tmp_path, main=text))
    assert [claim.text for claim in debate.claims] == ["One.", "See too."]
    assert [str(finding).split("\n")[0] for finding in debate.findings] == [
        f"{tmp_path}/main.argdown:{line}: 'none.argdown' is not included: there is no such file or "
        "folder"
        for line in ("3:1", "5:5")
    ]
    assert [claim.text for claim in loads(text).claims] == ["One.", "See too."]
    assert "none.argdown" in str(loads(text).findings[0])
    assert "only a map that is read from a file" in str(loads(text).findings[0])


def test_includes_in_comments_and_data_are_none() -> None:
    """Includes in comments and data are none; they are no text."""
    text = "[A]: One. {note: '@include(x)'}\n\n/* @include(y) */\n\n// @include(z)\n\n[B]: Two.\n"
    assert [finding.code for finding in loads(text).findings] == ["comments"]


def test_circles_and_repetitions_end(tmp_path: Path) -> None:
    """A file includes itself, through another one; one is included twice."""
    main_file = files(
        tmp_path,
        main="[A]: One.\n\n@include(b.argdown)\n\n@include(b.argdown)\n",
        b="[B]: Two.\n\n@include(main.argdown)\n\n@include(b.argdown)\n",
    )
    assert texts(main_file) == ["One.", "Two."]
    found = [str(f).split("\n")[0].removeprefix(f"{tmp_path}/") for f in load(main_file).findings]
    circle = "is not included: it includes itself, in a circle"
    assert sorted(found) == [
        f"b.argdown:3:1: 'main.argdown' {circle}",
        f"b.argdown:5:1: 'b.argdown' {circle}",
        "main.argdown:3:1: 'b.argdown' is included here",
        "main.argdown:5:1: 'b.argdown' is included above, and stands there once",
    ]


def test_nothing_outside_the_folder_is_read(tmp_path: Path) -> None:
    """Nothing outside the folder is read, by a path that climbs, an absolute one, a link.

    A path within is relative to its own file.
    """
    outside = files(tmp_path, outside="[S]: Outside.\n")
    main_file = files(
        tmp_path,
        maps__main="@include(../outside.argdown)\n\n@include(" + str(outside) + ")\n\n"
        "@include(link.argdown)\n\n@include(parts/one.argdown)\n",
    )
    files(tmp_path / "maps", parts__one="[A]: One.\n\n@include(two.argdown)\n")
    files(tmp_path / "maps", parts__two="[B]: Two.\n\n@include(../../outside.argdown)\n")
    (tmp_path / "maps" / "link.argdown").symlink_to(outside)
    assert texts(main_file) == ["One.", "Two."]
    assert sum("leads out of the map's folder" in str(f) for f in load(main_file).findings) == 4


def test_many_and_deep_includes_are_bounded(tmp_path: Path) -> None:
    """A chain of files is followed some levels down; a fan some files wide."""
    chain = {f"c{n}": f"[C{n}]: No. {n}\n\n@include(c{n + 1}.argdown)\n" for n in range(40)}
    assert 10 < len(load(files(tmp_path, **chain)).claims) < 30
    fan = {"main": "".join(f"@include(f{n}.argdown)\n\n" for n in range(200))}
    fan |= {f"f{n}": f"[F{n}]: No. {n}\n" for n in range(200)}
    with within(2):
        assert 50 < len(load(files(tmp_path, **fan)).claims) < 150


def test_front_matter_of_an_included_file_is_told(tmp_path: Path) -> None:
    """That of the first one alone says what the map is about."""
    main_file = files(
        tmp_path,
        main="===\ntitle: Trams\n===\n\n[A]: One.\n\n@include(b.argdown)\n",
        b="===\ntitle: Buses\n===\n\n[B]: Two.\n",
    )
    assert load(main_file).title == "Trams"
    assert texts(main_file) == ["One.", "Two."]
    assert codes(main_file) == ["inner-front-matter", "included"]


NOTE = """# Meeting notes

We talked for an hour. [Nothing] was decided.

```argdown
[A]: Trams should be free.
  - [B]: Somebody has to pay.
```

- An item with a block:

  ~~~ argdown-map title="More"
  [A]
    + [C]: They are clean.
  ~~~

````md
```argdown
[X]: No block of this note.
```
````

> ``` {.argdown}
> [D]: Quoted.
> ```

```python
x = "[E]: no"
```

More next week.
"""


@pytest.mark.parametrize("name", ["note.md", "note.argdown", "note.txt", "note"])
def test_the_map_of_a_note_is_its_blocks(name: str, tmp_path: Path) -> None:
    """Fences of both kinds, in lists and quotations; prose and other blocks are not read."""
    path = tmp_path / name
    path.write_text(NOTE, "utf-8")
    debate = load(path)
    assert [claim.id for claim in debate.claims] == ["A", "B", "C", "D"]
    assert next(type(each) for each in debate if not isinstance(each, Claim)) is Counterpoint
    assert [finding.code for finding in debate.findings] == ["note"]
    places = {claim.id: str(claim.location).removeprefix(f"{path}:") for claim in debate.claims}
    assert places == {"A": "6:1", "B": "7:5", "C": "14:7", "D": "24:3"}
    assert recognise(NOTE).name == "argdown"


HELD = "~~~argdown\n[A]: It is *so*.\n    + [B]: b\n~~~\n"


def block_below(first: str, indent: str) -> str:
    """The block below a line, each of its lines indented."""
    return first + "".join(f"{indent}{line}\n" for line in HELD.splitlines())


@pytest.mark.parametrize(
    "text",
    [
        block_below("- An item:\n\n", "  "),
        block_below("1. An item:\n   - An inner one.\n\n", "     "),
        block_below("- Tabs.\n\t- Two.\n\n", "\t\t"),
        block_below("10) Ten.\n\n", "    "),
        block_below("!!! note\n\n", "    "),
        block_below('=== "A tab"\n\n', "    "),
        block_below("A note.[^1]\n\n[^1]: See\n\n", "    "),
        block_below("> - Quoted.\n>\n", ">   "),
        "- " + block_below("", "  ")[2:],
        block_below("Three blanks.\n", "   "),
    ],
)
def test_a_block_may_stand_inside_of_something(text: str) -> None:
    """Lists, containers of documentation, quotations: with the same relations and words."""
    debate = loads(f"# Notes\n\n{text}\n\nThe end.\n", "argdown")
    assert [(claim.id, claim.text) for claim in debate.claims] == [("A", "It is so."), ("B", "b")]
    assert [step.premises for step in debate.supports] == [("B",)]


@pytest.mark.parametrize(
    "text",
    [
        block_below("So it is written:\n\n", "    "),
        block_below("- An item.\n\nA paragraph.\n\n", "    "),
        block_below("- An item.\n\n", "      "),
    ],
)
def test_what_is_indented_like_code_is_no_block(text: str) -> None:
    """It shows how a block is written; beside a block it is prose, alone it makes no note."""
    debate = loads(f"{text}\n```argdown\n[C]: c\n```\n", "argdown")
    assert [claim.id for claim in debate.claims] == ["C"]
    assert "note" not in [finding.code for finding in loads(text, "argdown").findings]


@pytest.mark.parametrize(
    "options",
    [
        ":name: tax\n:title: Taxes\n\n",
        ":name:\n",
        "\n:name: tax\n",
        "---\nname: tax\nwords: [a, b]\n---\n",
        "",
    ],
)
@pytest.mark.parametrize("fence", ["```", "~~~"])
def test_options_of_a_directive_are_no_claims(options: str, fence: str) -> None:
    """A directive of MyST says them first, and the map is what follows."""
    text = f"Prose.\n\n{fence}{{argdown}}\n{options}[A]: It is so.\n  + [B]: b\n{fence}\n"
    debate = loads(text, "argdown")
    assert [claim.id for claim in debate.claims] == ["A", "B"]
    assert [step.premises for step in debate.supports] == [("B",)]


def test_only_a_directive_has_options() -> None:
    """In a plain block such a line is a claim, and dashes that end nothing are not swallowed."""
    plain = loads("```argdown\n:name: tax\n\n[A]: a\n```\n", "argdown")
    assert [claim.text for claim in plain.claims] == [":name: tax", "a"]
    dashes = loads("```{argdown}\n---\n\n[A]: a\n```\n", "argdown")
    assert "A" in [claim.id for claim in dashes.claims]


@pytest.mark.parametrize(
    "comment", ["<!--\n{}\n-->", "<!-- draft\n\n{}\n\n end -->", "  <!-- {}-->"]
)
def test_a_block_in_a_comment_is_none(comment: str) -> None:
    """What Markdown does not show is no part of the map; a comment that is closed hides nothing."""
    hidden = comment.format("```argdown\n[X]: hidden\n```\n")
    debate = loads(f"{hidden}\n\n<!-- a remark -->\n```argdown\n[A]: a\n```\n", "argdown")
    assert [claim.id for claim in debate.claims] == ["A"]


def test_a_fault_in_a_block_has_its_place_in_the_note() -> None:
    """Line and column of the file, and its line."""
    text = "Notes.\n\n~~~argdown\n[A]: One [B] two.\n~~~\n"
    finding = loads(text, name="n.md").findings[1]
    assert str(finding).startswith("n.md:4:10: a reference inside a sentence: '[B]'")
    assert finding.excerpt == "[A]: One [B] two."


def test_an_open_block_goes_on_to_the_end() -> None:
    """An open block goes on to the end, as in CommonMark.

    Each block begins a paragraph, and only the first has front matter.
    """
    text = (
        "```argdown\n===\ntitle: One\n===\n\n[A]: a\n```\n```argdown\n===\ntitle: Two\n===\n"
        "\n[B]: b\n```\n\n```argdown\n  + [C]: c\n"
    )
    debate = loads(text, "argdown")
    assert debate.title == "One"
    assert [claim.id for claim in debate.claims] == ["A", "B", "C"]
    assert debate.findings[-1].code == "empty-line-before-relation"


def test_a_note_is_not_rewritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its prose would be lost, and so would what it includes."""
    path = tmp_path / "note.md"
    path.write_text(NOTE, "utf-8")
    assert main(["format", str(path)]) == 1
    assert path.read_text("utf-8") == NOTE
    other = files(tmp_path, main="[A]: One.\n\n@include(b.argdown)\n", b="[B]: Two.\n")
    assert main(["format", str(other)]) == 1
    assert "@include(b.argdown)" in other.read_text("utf-8")
    assert "left as it is" in capsys.readouterr().err


def test_notes_in_a_folder_are_converted(tmp_path: Path) -> None:
    """Those that hold a map; other Markdown is passed over."""
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "note.md").write_text(NOTE, "utf-8")
    (folder / "README.md").write_text("# Notes\n\nWords about them.\n", "utf-8")
    assert main(["convert", "-d", str(tmp_path / "out"), "--to", "json", str(folder)]) == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["note.json"]
    assert len(load(tmp_path / "out" / "note.json").claims) == 4


def test_markup_from_standard_input_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Markup from standard input is named, as under any suffix; so is a document."""
    for data, called in ((b"<notes><p>[a]: b</p></notes>", "XML"), (b"%PDF-1.7", "a PDF")):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert main(["show", "-"]) == 2
        assert f"expected a map, found {called}" in capsys.readouterr().err
