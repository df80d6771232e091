"""What happens to a value of a wrong kind, in every parameter of every public function."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import pytest

import argmap
from argmap import (
    ArgmapError,
    ArgumentMap,
    Claim,
    Counterpoint,
    Perspective,
    Quote,
    Source,
    WrongTypeError,
    check,
    claims_table,
    compare_many,
    dump,
    dumps,
    evaluate,
    find_scheme,
    render,
    to_dict,
    write_page,
)

DEBATE = ArgumentMap.of(
    Claim("tax", "Tax carbon now.", quotes="Tax carbon", group="Cost"),
    Claim("b", "It costs.", perspective="law"),
    Counterpoint("b", "tax"),
    sources=[Source("page", text="Tax carbon. It costs.")],
    perspectives=[Perspective("law", "In law")],
)

FILE = "map.json"

CALLS: dict[str, Sequence[Any]] = {
    "agreement_table": [compare_many([(DEBATE, DEBATE)])],
    "check": [DEBATE],
    "claims_table": [DEBATE],
    "collapse": [DEBATE],
    "compare": [DEBATE, DEBATE],
    "compare_many": [{"text": [DEBATE, DEBATE]}],
    "corpus_table": [FILE],
    "coverage": [DEBATE],
    "cruxes": [DEBATE],
    "dump": [DEBATE, "new.mmd"],
    "dumps": [DEBATE, "mermaid"],
    "evaluate": [DEBATE],
    "evaluation_table": [evaluate(DEBATE)],
    "exact_quotes": [DEBATE],
    "find": [DEBATE.sources[0], "Tax carbon"],
    "find_scheme": ["expert opinion"],
    "findings_table": [check(DEBATE)],
    "focus": [DEBATE, "tax"],
    "from_dict": [to_dict(DEBATE)],
    "from_networkx": [],
    "group": [DEBATE, "Cost"],
    "influence": [DEBATE, "tax"],
    "languages_read": [DEBATE],
    "load": [FILE],
    "load_example": [],
    "load_many": [FILE],
    "load_source": ["page.txt"],
    "loads": [dumps(DEBATE, "json")],
    "losses": [DEBATE, "json"],
    "mermaid_losses": [DEBATE],
    "page_html": [DEBATE],
    "perspective": [DEBATE, "law"],
    "quotes_table": [DEBATE],
    "relations_table": [DEBATE],
    "render": [DEBATE, "map.dot"],
    "render_all": [DEBATE, ["map.dot"]],
    "render_many": [{"map": DEBATE}, "."],
    "review": [dumps(DEBATE, "json")],
    "schema": [],
    "start": ["Tax carbon. It costs."],
    "strengths": [DEBATE],
    "summary": [claims_table(ArgumentMap())],
    "tables_of": [FILE],
    "to_annotations": [DEBATE],
    "to_csv": [claims_table(DEBATE)],
    "to_dict": [DEBATE],
    "to_digraph": [DEBATE],
    "to_dot": [DEBATE],
    "to_markdown": [DEBATE],
    "to_mermaid": [DEBATE],
    "to_networkx": [DEBATE],
    "to_text": [DEBATE],
    "unanswered": [DEBATE],
    "voice": [DEBATE, None],
    "what_if": [DEBATE],
    "write_page": [DEBATE, "page.html"],
}
"""A call of each public function that is right, to be spoilt in one place."""

MORE: dict[str, dict[str, Any]] = {
    "page_html": {"diagram": False},
    "render_many": {"formats": "dot"},
    "write_page": {"diagram": False},
}
"""What the calls say besides, so that they need no engine."""

RECORDS: dict[str, Sequence[Any]] = {
    "ArgumentMap": [],
    "Claim": ["tax", "Tax carbon."],
    "Context": ["a", "b"],
    "Contrast": ["a", "b"],
    "Counterpoint": ["a", "b"],
    "Party": ["critics", "Some critics"],
    "Perspective": ["law", "In law"],
    "Quote": ["Tax carbon"],
    "Restatement": ["a", "b"],
    "Source": ["page"],
    "Style": [],
    "Support": ["a", "b"],
}
"""The same for the records that people write by hand."""

FOREIGN = object()
"""A value that no parameter takes."""

VALUES: Sequence[object] = (
    *(FOREIGN, None, -1, 2.5, "", "no such thing", b"tax", Path("no such file.json")),
    *(
        [],
        ["a"],
        [[]],
        {"a": 1},
        {1},
        ("a", "b"),
        DEBATE,
        DEBATE.claims[0],
        Quote("Tax"),
        ArgumentMap,
    ),
)
"""Values of many kinds; each is wrong for most parameters and right for some."""


def functions() -> list[str]:
    """List the functions of the public face."""
    names = [name for name in dir(argmap) if not name.startswith("_")]
    return [name for name in names if inspect.isfunction(getattr(argmap, name))]


def parameters(call: Callable[..., object]) -> list[inspect.Parameter]:
    """List the parameters of one kind of value; flags take whatever is true or false."""
    return [
        each
        for each in inspect.signature(call).parameters.values()
        if each.kind not in (each.VAR_KEYWORD, each.VAR_POSITIONAL)
        and "bool" not in str(each.annotation)
    ]


def spoilt(
    call: Callable[..., object], right: Sequence[object], name: str, value: object
) -> tuple[list[object], dict[str, Any]]:
    """Put the value in place of one argument."""
    names = [each.name for each in inspect.signature(call).parameters.values()]
    given: list[object] = list(right)
    more = dict(MORE.get(call.__name__, {}))
    if name in names[: len(given)]:
        given[names.index(name)] = value
    else:
        more[name] = value
    return given, more


def refusal(call: Callable[..., object], *given: object, **more: object) -> str | None:
    """Return the words in which a call was refused, None where it was not."""
    try:
        found = call(*given, **more)
        if isinstance(found, Iterator):  # what is yielded one by one is refused when it comes
            list(cast("Iterator[object]", found))
    except ArgmapError as error:
        return str(error)
    return None


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a map and a text into the working folder."""
    monkeypatch.chdir(tmp_path)
    dump(DEBATE, FILE)
    Path("page.txt").write_text("Tax carbon. It costs.", "utf-8")


def test_every_public_function_is_called() -> None:
    """A new one has to be listed above before the laws below hold."""
    assert sorted(CALLS) == functions()


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("name", CALLS)
def test_a_wrong_value_is_refused_in_words(name: str) -> None:
    """No value in any place leads to an error of Python's own, and none is taken in silence.

    The error says what was found, or which names there are.
    """
    call: Callable[..., Any] = getattr(argmap, name)
    for parameter in parameters(call):
        for value in VALUES:
            given, more = spoilt(call, CALLS[name], parameter.name, value)
            if name == "from_networkx":
                given, more = [value], {}
            told = refusal(call, *given, **more)
            if value is FOREIGN:
                assert told is not None, parameter.name
                assert "<object object" in told, told
            else:
                assert told != "", (parameter.name, value)


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_refuses_a_wrong_value_in_words(name: str) -> None:
    """In every field, and never with an error of Python's own."""
    call: Callable[..., Any] = getattr(argmap, name)
    for parameter in inspect.signature(call.__init__).parameters.values():
        if parameter.name in ("self", "location") or "bool" in str(parameter.annotation):
            continue
        for value in VALUES:
            names = list(inspect.signature(call.__init__).parameters)[1:]
            given: list[object] = list(RECORDS[name])
            more: dict[str, object] = {}
            if parameter.name in names[: len(given)]:
                given[names.index(parameter.name)] = value
            else:
                more[parameter.name] = value
            told = refusal(call, *given, **more)
            assert told or (told is None and value is not FOREIGN), (parameter.name, value)


RETURNED: dict[str, object] = {
    "ArgumentMap": DEBATE,
    "CorpusAgreement": compare_many([(DEBATE, DEBATE)]),
    "Evaluation": evaluate(DEBATE),
    "Influence": argmap.influence(DEBATE, "tax"),
    "Position": evaluate(DEBATE, semantics="preferred").positions[0],
    "Review": argmap.review(dumps(DEBATE, "json")),
    "Source": DEBATE.sources[0],
    "WhatIf": argmap.what_if(DEBATE),
}
"""A value of each class whose methods take something."""

TEXTS = {"text": "x", "figure": "claims"}
"""The texts that methods take besides ids."""


def methods(value: object) -> list[str]:
    """List the public methods that argmap gives a value."""
    return [
        name
        for name in dir(type(value))
        if not name.startswith("_")
        and inspect.isroutine(inspect.getattr_static(type(value), name))
        and str(getattr(getattr(value, name), "__module__", "")).startswith("argmap")
    ]


@pytest.mark.parametrize("name", RETURNED)
def test_a_method_refuses_a_wrong_value_in_words(name: str) -> None:
    """In every parameter, one by one or several, and never with an error of Python's own."""
    for method in methods(RETURNED[name]):
        call: Callable[..., Any] = getattr(RETURNED[name], method)
        right = {
            each.name: TEXTS.get(each.name, "tax")
            for each in parameters(call)
            if each.default is each.empty
        }
        for value in VALUES:
            for parameter in parameters(call):
                told = refusal(call, **{**right, parameter.name: value})
                assert told or (told is None and value is not FOREIGN), (method, parameter.name)
            if any("*" in str(each) for each in inspect.signature(call).parameters.values()):
                told = refusal(call, value)
                assert told or (told is None and value is not FOREIGN), method


def test_the_error_tells_what_to_give_instead() -> None:
    """The error tells what to give instead.

    In one form: what was expected, what was found and of which type, the way out.
    """
    told = r"expected a text for name, found 3 of type int; give the name or the number of a scheme"
    with pytest.raises(WrongTypeError, match=told):
        find_scheme(3)  # type: ignore[arg-type]
    told = r"expected the path of a file, found 3 of type int; give it as a text or a pathlib.Path"
    for write in (render, dump, write_page):
        with pytest.raises(WrongTypeError, match=told):
            write(DEBATE, 3)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError, match=r"found the class Style; a theme goes inside it"):
        argmap.render_many([DEBATE], ".", style=argmap.Style)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError, match=r"found None; give a list, \[\(one, other\), …\]"):
        compare_many(None)  # type: ignore[arg-type]
