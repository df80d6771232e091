"""Files that are no maps: named for what they are, under any suffix and from standard input."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

import argmap
from argmap import FormatError, ReadError, load
from argmap.formats import recognise
from tests.growth import within

LETTER = "Dear all, last year the town asked us what trams should cost. We answered twice."
TEXTS = {
    "XML": '<?xml version="1.0"?>\n<notes>\n  <p>Trams are free.</p>\n</notes>\n',
    "without a declaration": "<!-- of May -->\n<notes><p>Trams are free.</p></notes>",
    "with attributes": '<notes day="1"/>',
    "web page (HTML)": "<!DOCTYPE html>\n<html><title>Trams</title><p>[a]: b</p></html>",
    "web page, a part": "<div><p>[a]: Trams are free.</p></div>",
}


def archive(inside: str) -> bytes:
    """Return an archive that holds one file, as office programs write it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr(inside, "x")
    return made.getvalue()


@pytest.mark.parametrize(
    "name",
    [
        "notes.argdown",
        "notes.ad",
        "notes.txt",
        "notes.xml",
        "notes",
        "notes.yaml",
        "notes.gsn.yaml",
    ],
)
@pytest.mark.parametrize("kind", TEXTS)
def test_markup_is_never_argdown(kind: str, name: str, tmp_path: Path) -> None:
    """Markup is never Argdown, under any suffix, or none, as when it comes from standard input."""
    path = tmp_path / name
    path.write_text(TEXTS[kind], "utf-8")
    with pytest.raises(FormatError, match=r"expected a map, found (?:XML|a web page)"):
        argmap.load(path)
    with pytest.raises(FormatError, match="expected a map, found"):
        recognise(TEXTS[kind], name="<stdin>")


def test_a_damaged_xml_says_where(tmp_path: Path) -> None:
    """A damaged XML says where, as a fault at its place, whatever the suffix."""
    path = tmp_path / "notes.argdown"
    path.write_text("<?xml version='1.0'?>\n<a><b></a>\n", "utf-8")
    with pytest.raises(ReadError, match=r"notes\.argdown:2:9: expected well-formed XML"):
        argmap.load(path)


@pytest.mark.parametrize(
    "text", ["<Costs>: They are high.", "<Costs>\n  - <Gains>", "<!-- draft -->\n\n<Costs> + x"]
)
def test_an_argument_at_the_top_is_no_markup(text: str, tmp_path: Path) -> None:
    """Its brackets hold a title, and nothing closes it."""
    path = tmp_path / "map.argdown"
    path.write_text(text, "utf-8")
    assert argmap.load(path).claims


@pytest.mark.parametrize(
    ("data", "called"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (archive("word/document.xml"), "a Word document (DOCX)"),
        (archive("notes.txt"), "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "an old Office document"),
        (b"\x89PNG\r\n\x1a\n\0", "a PNG picture"),
        (b"{\\rtf1 Trams}", "a Rich Text document (RTF)"),
    ],
)
def test_documents_are_named(data: bytes, called: str, tmp_path: Path) -> None:
    """Documents are named, by their first bytes, under their own suffix and under that of a map."""
    for name in ("talk", "talk.argdown", "talk.json"):
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(FormatError) as caught:
            argmap.load(path)
        assert f"found {called}" in str(caught.value)
        assert "names such a document as its source" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text", "called"),
    [
        ("talk.html", "<div>Trams are free.</div>", r"a web page \(HTML\) without one"),
        ("talk.html", "# Trams\n", "found "),
        ("trams.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", r"a picture \(SVG\) without"),
        ("trams.ipynb", '{"nbformat": 4, "cells": []}', "a Jupyter notebook"),
        ("trams.geojson", '{"type": "Feature", "a": 1}', "JSON of .* keys: 'type', 'a'"),
        ("trams.json", "[1, 2]", r"JSON of an unknown kind \(a list of 2 values\)"),
        ("map.dot", "digraph { a -> b }", "a drawing in DOT"),
        ("map.mmd", "flowchart TD\n  a --> b", "a drawing in Mermaid"),
        ("map.puml", "@startuml\na -> b\n@enduml\n", "a drawing in PlantUML"),
        ("note.txt", "Dear Ada, see you on Monday.", "found prose"),
        ("note", "See you soon.", "found prose"),
        ("note.txt", "我们应该种树因为树木使街道凉爽", "found prose"),
    ],
)
def test_what_no_notation_knows_is_named(name: str, text: str, called: str, tmp_path: Path) -> None:
    """What no notation knows is named.

    However short, and under the suffix of a page of ours, too.
    """
    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(argmap.ArgmapError, match=called):
        argmap.load(path)


@pytest.mark.parametrize(
    ("inside", "called"),
    [
        ("xl/workbook.xml", "an Excel workbook (XLSX)"),
        ("application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet (ODS)"),
    ],
)
def test_a_spreadsheet_is_to_be_saved_as_csv(inside: str, called: str, tmp_path: Path) -> None:
    """Since a list of claims is read."""
    path = tmp_path / "list"
    path.write_bytes(archive(inside))
    with pytest.raises(FormatError) as caught:
        argmap.load(path)
    assert f"found {called} in 'list'; save the sheet as CSV" in str(caught.value).replace(
        str(tmp_path) + "/", ""
    )


def test_prose_is_named_with_the_way_to_read_it() -> None:
    """A letter is no map unless somebody says that it is Argdown."""
    with pytest.raises(
        FormatError,
        match=r"found prose in the text; .* argmap start FILE; to read each .*--from argdown",
    ):
        argmap.loads(LETTER)
    with pytest.raises(FormatError, match="argmap start FILE;"):
        argmap.loads(LETTER, name="<stdin>")
    assert len(argmap.loads(LETTER, "argdown").claims) == 1
    with pytest.raises(FormatError, match="found a LaTeX document in 'talk'"):
        argmap.loads("% of May\n\\documentclass{article}\n", name="talk")


@pytest.mark.parametrize("text", [LETTER, "[a: x", "One.\n\nTwo.\n"])
def test_a_text_without_a_sign_of_argdown_says_so(text: str) -> None:
    """A text without a sign of Argdown says so, where it was read as Argdown all the same.

    One sign is enough to keep silent.
    """
    (finding,) = argmap.loads(text, "argdown", name="a.argdown").findings
    assert (finding.code, finding.location and finding.location.line) == ("no-argdown", 1)
    for sign in ("[a]: x", "- [a]: x\n  + y", "# Head", "Tax it. #now", "Tax it. {weight: 1}"):
        found = argmap.loads(f"{text}\n\n{sign}\n", "argdown").findings
        assert "no-argdown" not in [each.code for each in found]


def test_json_is_never_argdown(tmp_path: Path) -> None:
    """JSON is never Argdown, under its suffix neither."""
    path = tmp_path / "map.argdown"
    path.write_text('{"text": "[a]: x"}', "utf-8")
    with pytest.raises(FormatError, match="found JSON of an unknown kind"):
        argmap.load(path)


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE lkif [\n  <!ENTITY a "b>]">\n  <!-- ]> -->\n]>\n<lkif/>',
        "<?xml version='1.0'?>\n<!DOCTYPE lkif SYSTEM 'l.dtd' [<!ELEMENT a (b)>]>\n<lkif></lkif>",
    ],
)
def test_a_document_type_hides_no_notation(text: str) -> None:
    """A document type hides no notation, whatever it declares itself."""
    with pytest.raises(FormatError, match="argmap does not read lkif"):
        argmap.loads(text)


@pytest.mark.parametrize(
    "text",
    ["<!DOCTYPE a [" + "<" * 200_000, "<!--" * 50_000, "<?" * 100_000, "<a " + 'b="c" ' * 50_000],
)
def test_hostile_beginnings_take_linear_time(text: str) -> None:
    """A declaration that never ends is looked at once."""
    with within(2), pytest.raises(argmap.ArgmapError):
        argmap.loads(text)


@pytest.mark.parametrize(
    "sign",
    [
        "[docs]: https://example.org/trams",
        "[docs]: <https://example.org/trams> 'Trams'",
        "[modules]: modules.md#trams",
        "[ipc]: #ipc-support",
        "[guide]: ../guide/",
        "[^1]: As of May.",
        "<details>",
        '<div align="center">',
        "<br/>",
        "<https://example.org>",
        "<ada@example.org>",
    ],
)
def test_links_and_tags_in_markdown_are_no_titles(sign: str) -> None:
    """A page of a project is no map; one title of Argdown makes it one."""
    page = f"# Trams\n\nA library for [trams][docs].\n\n{sign}\n"
    for name in (None, "README.md"):
        with pytest.raises(FormatError):
            recognise(page, name=name)
    assert recognise(f"{page}\n[tax]: Trams.\n", name="README.md").name == "argdown"
    for title in ("[tax]: Free.", "[tax]: Free them.", "<Costs>", "<table>: They lie.", "[tax]"):
        assert recognise(f"{title}\n").name == "argdown"


def test_code_and_defined_links_in_markdown_are_no_titles() -> None:
    """A block of code may hold anything; one address among links makes links of its neighbours."""
    code = "# Trams\n\nRun it:\n\n```js\n[ 'a', 'b' ]\n<script>\n```\n"
    links = "# Trams\n\nSee there.\n\n[docs]: https://example.org\n[license]: LICENSE\n"
    for page in (code, links):
        with pytest.raises(FormatError):
            recognise(page, name="README.md")
        assert recognise(f"{page}\n\n[tax]: Free.\n", name="README.md").name == "argdown"
    assert recognise("[tax]: Free.\n[cost]: High.\n").name == "argdown"


GRANTS = [
    "Permission is hereby granted, free of charge, to any person obtaining a copy.",
    "Redistribution and use in source and binary forms, with or without\nmodification, is allowed.",
    "Everyone is permitted to copy and distribute verbatim copies of this text.",
    "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION",
]
DISCLAIMERS = [
    'The software is provided "AS IS", without warranty of any kind.',
    "There is no warranty for the program, to the extent permitted by\nlaw.",
    "In no event shall the holders be liable for any damage; no warranty is given.",
]


@pytest.mark.parametrize("grant", GRANTS)
@pytest.mark.parametrize("disclaimer", DISCLAIMERS)
@pytest.mark.parametrize(
    "like",
    [
        "Copyright (C) <year>  <name of author>\n<program>: so it is\n\n{}\n\n{}\n",
        "[Title]\n\n{}\n\n{}\n",
        "1. {}\n\n2. {}\n\n3. Therefore you may copy it. (from 1, 2)\n",
        "{}\n\n{}\n",
    ],
    ids=["argdown", "title", "numbered", "prose"],
)
@pytest.mark.parametrize("name", [None, "COPYING.txt", "LICENSE.md"])
def test_a_licence_is_no_map_and_named(
    grant: str, disclaimer: str, like: str, name: str | None
) -> None:
    """Whatever its placeholders and numbers look like: it grants, and it disclaims."""
    with pytest.raises(FormatError, match="expected a map, found a licence in "):
        recognise(like.format(grant, disclaimer), name=name)


@pytest.mark.parametrize(
    "text",
    [
        f"[mit]: {GRANTS[0]}\n  - [use]: Nobody reads it.\n",
        "[risk]: Software is provided as is.\n  + [law]: There is no warranty.\n",
        "[warrant]: A warrant is a rule.\n",
    ],
)
def test_a_map_about_licences_is_a_map(text: str) -> None:
    """It quotes what they grant, or speaks of what they disclaim."""
    assert recognise(text).name == "argdown"


def test_a_file_of_argdown_is_one_whatever_it_quotes(tmp_path: Path) -> None:
    """Its suffix says so."""
    path = tmp_path / "mit.argdown"
    path.write_text(f"[grant]: {GRANTS[0]}\n  - [but]: {DISCLAIMERS[0]}\n")
    assert [claim.id for claim in load(path).claims] == ["grant", "but"]
