"""The errors of beginners: each says in plain words what was expected and what to do."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

import argmap
from argmap import (
    ArgumentMap,
    Claim,
    FormatError,
    ModelError,
    Party,
    Perspective,
    Quote,
    Source,
    WrongTypeError,
)
from argmap.cli import main


def _takes_a_map() -> list[str]:
    """Return the names of the public functions whose first argument is a map."""
    found: list[str] = []
    for name in dir(argmap):
        value = getattr(argmap, name)
        if inspect.isfunction(value):
            first = next(iter(inspect.signature(value).parameters.values()), None)
            if first is not None and first.annotation == "ArgumentMap":
                found.append(name)
    return found


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (argmap.start, "start() takes a text or a Source, found 3; for a file: "),
        (argmap.review, "review() takes the text of a draft, found 3; for a file: "),
        (argmap.from_dict, "from_dict() takes the values of a map as a dict, found 3; loads() "),
    ],
)
def test_what_takes_a_text_or_values_says_so(call: Callable[[Any], object], says: str) -> None:
    """A value of another kind is told, with what takes it."""
    with pytest.raises(WrongTypeError) as error:
        call(3)
    assert str(error.value).startswith(says)


@pytest.mark.parametrize("name", _takes_a_map())
@pytest.mark.parametrize("given", ["map.json", Path("map.json"), Claim("a", "It is hot."), None])
def test_what_takes_a_map_says_how_to_get_one(name: str, given: object) -> None:
    """A file name, a path, a claim and nothing are told from a map, each with its remedy."""
    function: Callable[..., object] = getattr(argmap, name)
    parameters = list(inspect.signature(function).parameters.values())[1:]
    needed = [
        "x.svg"
        for each in parameters
        if each.default is each.empty and each.kind is each.POSITIONAL_OR_KEYWORD
    ]
    with pytest.raises(WrongTypeError) as error:
        function(given, *needed)
    message = str(error.value)
    assert message.startswith(f"{name}() takes an ArgumentMap, found ")
    if given is not None and not isinstance(given, Claim):
        assert f"{name}(argmap.load('map.json'))" in message
    else:
        assert "ArgumentMap.of(" in message
    assert isinstance(error.value, TypeError)


def test_functions_that_take_a_map_are_found() -> None:
    """The list that the test above runs through holds the functions everybody meets."""
    assert {"check", "render", "compare", "dump", "evaluate"} <= set(_takes_a_map())


def test_the_second_map_of_compare_is_looked_at_too() -> None:
    """The error is about the argument that is wrong."""
    with pytest.raises(WrongTypeError, match=r"compare\(argmap\.load\('b\.json'\)\)"):
        argmap.compare(ArgumentMap(), cast("Any", "b.json"))


def test_load_and_loads_name_each_other() -> None:
    """Each says what the other is for."""
    with pytest.raises(WrongTypeError, match=r"type dict: .*loads\(\) takes the text"):
        argmap.load(cast("Any", {"argmap": 2}))
    for given in (Path("map.json"), b"{}", ["claims"], None):
        with pytest.raises(WrongTypeError, match=r"load\(\) reads a file"):
            argmap.loads(cast("Any", given))
    assert argmap.loads({"argmap": 2, "elements": []}) == ArgumentMap()


def test_a_quote_may_be_given_by_its_fields() -> None:
    """What ``argmap quote`` prints is a quote as it stands."""
    fields = {"exact": "it is hot", "before": "Today", "page": 3, "closeness": "close"}
    quote = Quote("it is hot", before="Today", page=3, closeness="close")
    assert Claim("a", "It is hot.", quotes=fields).quotes == (quote,)
    both = Claim("a", "It is hot.", quotes=[fields, "dry", Quote("wet")])
    assert both.quotes == (quote, Quote("dry"), Quote("wet"))


@pytest.mark.parametrize(
    ("quotes", "words"),
    [
        ({"exact": "hot", "befor": "is"}, "no field 'befor'; did you mean 'before'?"),
        ({"exact": "hot", "zzz": "is"}, "no field 'zzz'; its fields are exact, before, after"),
        ({"text": "hot"}, "expected a Quote, its words, or its fields with 'exact', found {'text"),
        ([5], "expected a Quote, its words, or its fields with 'exact', found 5"),
    ],
)
def test_what_is_no_quote_is_refused(quotes: object, words: str) -> None:
    """A misspelt field is named; the fields there are, too."""
    with pytest.raises(ModelError) as error:
        Claim("a", "It is hot.", quotes=cast("Any", quotes))
    assert words in str(error.value)


def test_a_map_says_how_it_takes_its_elements() -> None:
    """One claim alone is no list of elements."""
    for given in (Claim("a", "It is hot."), "It is hot.", None):
        with pytest.raises(WrongTypeError, match=r"ArgumentMap\(\[claim, …\]\).*\.of\(claim, …\)"):
            ArgumentMap(cast("Any", given))


def test_replace_says_what_it_replaces() -> None:
    """Fields of the map are changed elsewhere, and the message says where."""
    debate = ArgumentMap.of(Claim("a", "It is hot."))
    replace = cast("Any", debate.replace)
    with pytest.raises(WrongTypeError, match=r"attrs\.evolve\(debate, title=…\)"):
        replace(title="Heat")
    with pytest.raises(WrongTypeError, match="takes claims and relations, found 'a'"):
        replace("a")


def test_what_a_map_does_not_know_is_told_with_its_declaration() -> None:
    """A declaration to paste; but where a name is near, that name."""
    with pytest.raises(ModelError, match=r"unknown voice 'kim'; declare Party\('kim', 'Kim'\)"):
        ArgumentMap.of(Claim("a", "It is hot.", voice="kim"))
    with pytest.raises(ModelError, match=r"declare Perspective\('law', 'Law'\)"):
        ArgumentMap.of(Claim("a", "It is hot.", perspective="law"))
    with pytest.raises(ModelError, match=r"unknown source 'page'; declare Source\('page'\)"):
        ArgumentMap.of(Claim("a", "It is hot.", quotes=Quote("hot", source="page")))
    near = Claim("a", "It is hot.", voice="kimm")
    with pytest.raises(ModelError, match="unknown voice 'kimm'; did you mean 'kim'") as error:
        ArgumentMap.of(near, parties=[Party("kim", "Kim")])
    assert "declare" not in str(error.value)
    held = ArgumentMap.of(
        Claim("a", "It is hot.", voice="kim", perspective="law"),
        parties=[Party("kim", "Kim")],
        perspectives=[Perspective("law", "Law")],
    )
    assert held.claims[0].voice == "kim"


def test_a_path_that_was_never_read_is_told_of() -> None:
    """The hint says who reads the paths of sources."""
    source = Source("page", path="page.txt")
    debate = ArgumentMap.of(Claim("a", "It is hot.", quotes="it is hot"), sources=[source])
    hints = [found.hint for found in argmap.check(debate) if found.code == "unchecked-quotes"]
    assert len(hints) == 1
    assert "its path 'page.txt' was not read" in hints[0]
    assert "load_source('page.txt')" in hints[0]


def test_a_gate_for_a_check_there_is_not_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A code to select must be a check; one to ignore may be a reader's."""
    file = tmp_path / "map.json"
    argmap.dump(ArgumentMap.of(Claim("a", "It is hot.")), file)
    assert main(["check", str(file), "--select", "xyz"]) == 2
    assert "no check 'xyz'; 'argmap explain' lists them" in capsys.readouterr().err
    assert main(["check", str(file), "--select", "no-thesis,xyz"]) == 2
    assert main(["check", str(file), "--ignore", "xyz"]) == 0


def test_the_name_of_a_file_is_no_text() -> None:
    """It is told which function reads one; a sentence that ends so is no name."""
    with pytest.raises(
        FormatError, match=r"'maps/tax.json' is not a map.*argmap.load\('maps/tax.js"
    ):
        argmap.loads("maps/tax.json\n")
    with pytest.raises(FormatError, match=r"cannot tell the notation|prose"):
        argmap.loads("A word.")


@pytest.mark.parametrize("given", [3, None, ["tax"], {"id": "tax"}, b"tax"])
@pytest.mark.parametrize(
    "ask",
    [
        argmap.focus,
        argmap.perspective,
        lambda debate, name: argmap.evaluate(debate).why(name),
        lambda debate, name: argmap.evaluate(debate).cause(name),
        lambda debate, name: argmap.compare(debate, debate).later(name),
        lambda debate, name: argmap.compare(debate, debate).earlier(name),
        lambda debate, name: argmap.to_dot(debate, why=name or cast("Any", 0)),
        ArgumentMap.remove,
        ArgumentMap.kind_of,
        ArgumentMap.supports_of,
    ],
)
def test_what_is_no_element_and_no_id_is_told(ask: Callable[..., object], given: object) -> None:
    """Wherever an element is asked for; a number or a list has no id."""
    debate = ArgumentMap.of(Claim("tax", "Tax carbon."))
    with pytest.raises(WrongTypeError, match=r"^expected an element of the map or its id, found "):
        ask(debate, given)


@pytest.mark.parametrize("given", [3, None, [("G",)], [3], {"G"}, b"G"])
def test_a_group_is_named_by_its_headings(given: Any) -> None:
    """A path within a list, or a number, is no heading; the error shows two that are."""
    debate = ArgumentMap.of(Claim("tax", "Tax carbon.", group="G"))
    for ask in (argmap.group, argmap.collapse):
        with pytest.raises(WrongTypeError, match=r'"Costs" or \["Costs", "Rents"\]; found '):
            ask(debate, given)


def test_find_takes_a_source_and_check_takes_rows() -> None:
    """Find takes a source and check takes rows, not a text, and not the code of a check.

    Both say what to write.
    """
    with pytest.raises(WrongTypeError, match=r"find\(\) takes a Source .* Source\('page', text="):
        argmap.find("Taxes work.", "work")  # type: ignore[arg-type]
    told = (
        r"Check for checks, found 'no-thesis' of type str; those of a code: \[row for row in CHECKS"
    )
    with pytest.raises(WrongTypeError, match=told):
        argmap.check(ArgumentMap(), "no-thesis")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "document",
    [
        ("x.pdf", b"%PDF-1.4\n", "found a PDF"),
        ("x.docx", b"PK\x03\x04word/document.xml", "found a Word document"),
        (
            "x.html",
            b"<!DOCTYPE html><html><body>Hi</body></html>",
            "of any other web page",
        ),
    ],
)
@pytest.mark.parametrize("command", ["check", "show", "info", "evaluate", "quote"])
def test_a_document_is_told_what_to_do_with(
    command: str,
    document: tuple[str, bytes, str],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    """A document is told what to do with, by every command that wants a map or a text."""
    name, data, told = document
    file = tmp_path / name
    file.write_bytes(data)
    assert main([command, str(file), *(["words"] if command == "quote" else [])]) == 2
    said = "".join(capsys.readouterr())
    assert told in said
    assert "argmap start" in said


def test_what_is_no_map_is_told_from_a_map_in_its_own_way() -> None:
    """A text, a path, a class and any other value each have their own way out."""

    def told(value: object) -> str:
        with pytest.raises(WrongTypeError) as error:
            argmap.check(value)  # type: ignore[arg-type]
        return str(error.value).removeprefix("check() takes an ArgumentMap, found ")

    assert told("map.json") == (
        "the text 'map.json'; for the file of that name: check(argmap.load('map.json')); "
        "for a text: loads()"
    )
    assert told(Path("map.json")) == (
        "the path PosixPath('map.json'); read the file first: check(argmap.load('map.json'))"
    )
    assert told(ArgumentMap).endswith("give a map, not its class")
    assert told(3) == ("a value of type int: 3; make one: ArgumentMap.of(Claim(…), Support(…), …)")


def test_the_fields_of_a_quote_are_checked() -> None:
    """They need the words, and have no field that no quote has; the nearest one is named."""
    for wrong in ({"before": "The"}, 3):
        with pytest.raises(ModelError, match=r"expected a Quote, its words, or its fields with"):
            Claim("a", "A.", quotes=[wrong])  # type: ignore[list-item]
    with pytest.raises(ModelError, match=r"a quote has no field 'befor'; did you mean 'before'\? "):
        Claim("a", "A.", quotes=[{"exact": "tax", "befor": "The"}])
    with pytest.raises(ModelError, match=r"a quote has no field 'zzz'; its fields are exact, befo"):
        Claim("a", "A.", quotes=[{"exact": "tax", "zzz": "The"}])
