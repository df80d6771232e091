"""The words of argmap in other languages: whole tables, and no English that escapes them."""

from __future__ import annotations

import copy
import json
import pickle
import re
import string
import warnings
from functools import partial
from html.parser import HTMLParser
from itertools import islice
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Party,
    Perspective,
    Relation,
    Restatement,
    Source,
    Style,
    StyleError,
    Support,
    Words,
    collapse,
    dump,
    evaluate,
    focus,
    group,
    page_html,
    perspective,
    to_dot,
    to_markdown,
    to_text,
    voice,
)
from argmap.cli import main
from argmap.diagram import picture
from argmap.formats.numbered.handout import read_handout
from argmap.page.fences import fence, take_title
from argmap.wording.german import GERMAN
from argmap.wording.words import LANGUAGES
from tests.pages import Tag, parsed

_MARKS = str.maketrans(string.ascii_letters, "".join(chr(0x24D0 + at) for at in range(26)) * 2)
_BRACED = re.compile(r"(\{[a-z]+\})|([^{}]+)")
_AIF = re.compile("(RA|CA|MA|Default (Inference|Conflict|Rephrase))")  # names of that format
_WORDS = [name for name in Words.english if name != "language"]


def _marked(language: str) -> Words:
    """Return the English words with every letter of them put into a circle."""
    return Words(language=language, **_encircled())


def _encircled() -> dict[str, Any]:
    """Return the words with their letters in circles, but for the names in braces."""
    return {
        name: _BRACED.sub(lambda part: part[1] or part[2].translate(_MARKS), getattr(Words(), name))
        for name in _WORDS
    }


def _text(number: int, letters: str) -> str:
    return f"{letters} {number}."


def _full_map(letters: str) -> ArgumentMap:
    """Return a map with everything a drawing has words for, and no Latin letter of its own."""
    source = Source("1", text=f"{letters} 1.\n\n{letters} 2.", title=letters, author=letters)
    claims = [
        Claim("1", _text(1, letters), quotes=f"{letters} 1."),
        Claim("2", _text(2, letters), quotes=f"{letters} 2.", modality="possible", cue=letters),
        Claim("3", _text(3, letters), voice="4", endorsement="rejects"),
        Claim("4", _text(4, letters), modality="normative", endorsement="reports"),
        Claim("5", _text(5, letters), modality="viewable-as", endorsement="concedes"),
        Claim("6", _text(6, letters), modality="question", endorsement="suspends"),
        Claim("7", _text(7, letters), modality="conditional", basis="assumed", perspective="5"),
        Claim("8", _text(8, letters), modality="probable", basis="open", voice="map-maker"),
        Claim("9", _text(9, letters), basis="none", weight=0.5),
    ]
    step = Support(["2", "3"], "1", id="10", weight=0.5)
    relations: list[Relation] = [
        step,
        Counterpoint("4", step, id="11"),
        Counterpoint("5", "1", id="12"),
        Counterpoint("5", "6", id="13"),
        Counterpoint("6", "5", id="14"),
        Contrast("7", "2", id="15"),
        Restatement("8", "1", id="16"),
        Context("9", "1", id="17"),
    ]
    return ArgumentMap(
        [*claims, *relations],
        title=letters,
        thesis="1",
        sources=[source],
        parties=[Party("4", letters)],
        perspectives=[Perspective("5", letters, holder="4")],
    )


def _spoken(svg: str) -> list[str]:
    """Return all texts of a picture: those that are drawn, and those that are read out."""
    found: list[str] = []
    for each in ET.fromstring(svg).iter():
        name = str(each.tag).rpartition("}")[2]
        if name in ("text", "title", "desc", "tspan", "a"):
            found += [each.text or "", each.tail or ""]
        found += [
            value
            for key, value in each.attrib.items()
            if key.rpartition("}")[2] in ("title", "aria-label")
        ]
    return [text.strip() for text in found if text.strip()]


def test_every_language_has_every_word() -> None:
    """A table names each word once; of German only words that both have are as in English."""
    assert list(GERMAN) == _WORDS
    same = [
        name
        for name in _WORDS
        if GERMAN[name] == getattr(Words(), name)
        and re.search("[a-z]", _BRACED.sub(lambda part: part[2] or "", GERMAN[name]))
    ]
    assert same == ["key_tab", "key_escape", "document_tab"]
    assert list(LANGUAGES) == ["en", "de"]


@pytest.mark.engine
@pytest.mark.parametrize("layout", ["columns", "reasons", "compact", "aif"])
@pytest.mark.parametrize(("language", "letters"), [("el", "Ωμέγα"), ("fa", "اما")])
@pytest.mark.parametrize("laid", [False, True])
def test_no_english_escapes_the_words(
    layout: str, language: str, letters: str, *, laid: bool
) -> None:
    """Whatever a picture says comes from its map or from its words."""
    debate = _full_map(letters)
    style = Style(layout=layout, words=_marked(language))  # type: ignore[arg-type]
    shown = picture(debate, style=style, standing=evaluate(debate) if laid else None)
    texts = [_AIF.sub("", text) if layout == "aif" else text for text in _spoken(shown)]
    assert any("ⓑ" in text for text in texts)
    assert [text for text in texts if re.search("[A-Za-z]{2}", text)] == []
    assert f'lang="{language}"' in shown


@pytest.mark.parametrize(("language", "letters"), [("el", "Ωμέγα"), ("fa", "اما")])
def test_no_english_escapes_the_words_of_texts(language: str, letters: str) -> None:
    """Trees and handouts say nothing besides their map and the words."""
    debate, words = _full_map(letters), _marked(language)
    standing = evaluate(debate)
    marked = partial(standing.notes, words=words)
    views = [
        focus(debate, "1", depth=1, words=words),
        perspective(debate, "5", words=words),
        voice(debate, "4", words=words),
        group(_grouped(debate), letters, words=words),
        collapse(_grouped(debate), words=words),
        collapse(_grouped(debate), "1", words=words),
    ]
    texts = [
        *[to_text(view, words=words) for view in views],
        to_text(debate, words=words, notes=marked),
        to_text(ArgumentMap(), words=words),
        to_markdown(debate, words=words),
    ]
    for text in texts:
        assert "ⓑ" in text or "ⓐ" in text
        assert re.findall("[A-Za-z]{2,}", text) == []


def _grouped(debate: ArgumentMap) -> ArgumentMap:
    """Return the map with three of its claims under a heading."""
    heading = debate.title
    elements = [
        attrs.evolve(each, group=heading)
        if isinstance(each, Claim) and each.id in ("2", "3", "8")
        else each
        for each in debate
    ]
    return attrs.evolve(debate, elements=elements)


class _Shown(HTMLParser):
    """The texts of a page that are read, drawn or spoken; scripts and styles are none."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag
        self.texts += [v or "" for k, v in attrs if k in {"title", "aria-label", "alt"}]

    def handle_endtag(self, tag: str) -> None:
        self._inside = "" if tag else self._inside

    def handle_data(self, data: str) -> None:
        if self._inside not in {"script", "style"}:
            self.texts.append(data)


@pytest.mark.engine
@pytest.mark.parametrize(
    ("language", "letters", "run"), [("el", "Ωμέγα", ""), ("fa", "اما", ' dir="rtl"')]
)
def test_no_english_escapes_the_words_of_a_page(language: str, letters: str, run: str) -> None:
    """A page says nothing besides its map, its sources and the words, and runs as they do."""
    debate = _full_map(letters)
    page = page_html(debate, words=_marked(language), standing=evaluate(debate))
    shown = _Shown()
    shown.feed(page)
    assert any("ⓑ" in text for text in shown.texts)
    assert [text for text in shown.texts if re.search("[A-Za-z]{2}", text)] == []
    assert f'<html lang="{language}"{run}>' in page


@pytest.mark.engine
def test_a_block_in_a_page_of_others_takes_a_language() -> None:
    """A fence says which, as the directive does; an unknown one is refused."""
    drawn = fence("[a]: Es regnet.\n  + [b]: Nass.", "argdown", "c", {"language": "de"}, None)
    assert "denn" in drawn
    assert 'lang="de"' in drawn
    options: dict[str, Any] = {}
    assert take_title("argdown", {"language": "de"}, options, {}, None)
    assert options == {"language": "de"}


@pytest.mark.parametrize("semantics", ["grounded", "complete", "preferred", "stable"])
def test_no_english_escapes_the_words_of_reasons(semantics: str) -> None:
    """Why each claim and step has its standing is told in the words alone, whatever the reason."""
    words = _marked("fa")
    for debate in (_full_map("اما"), *_disputes()):
        found = evaluate(debate, semantics=semantics)
        for name in found:
            told = str(found.why(name, words=words))
            assert re.findall("[A-Za-z]{2,}", told) == [], told
        for position in islice(found.positions, 3):
            told = "".join(str(position.why(name, words=words)) for name in position)
            assert re.findall("[A-Za-z]{2,}", told) == []


def _disputes() -> list[ArgumentMap]:
    """Return maps with every kind of reason: joined steps, circles, two answers, open claims."""
    one, two, three, four = (Claim(str(at), f"اما {at}.") for at in range(1, 5))
    step = Support(["2", "3"], "1", id="9")
    return [
        ArgumentMap.of(one, two, Counterpoint("1", "2"), Counterpoint("2", "1")),
        ArgumentMap.of(one, two, three, step, Counterpoint("1", step), Support("1", "2")),
        ArgumentMap.of(one, two, three, four, *[Support(str(at), "1") for at in (2, 3, 4)]),
        ArgumentMap.of(
            one,
            two,
            three,
            four,
            *[Counterpoint(str(at), "1") for at in (2, 3)],
            Counterpoint("4", "2"),
            Counterpoint("4", "3"),
        ),
        ArgumentMap.of(one, Claim("2", "اما", basis="none"), Support("2", "1")),
        ArgumentMap.of(one, Claim("2", "اما", basis="open"), Support("2", "1")),
        ArgumentMap.of(Claim("1", "اما", basis="assumed"), two, Counterpoint("2", "1")),
    ]


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--assume", "1", "--reject", "2"],
        ["--strengths"],
        ["--why", "1"],
        ["--cruxes"],
        ["--unanswered"],
        ["--semantics", "stable", "--why", "1"],
        ["--focus", "1", "--depth", "1"],
    ],
)
def test_no_english_escapes_the_answers_of_evaluate(
    options: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every answer of the command is in the language it is asked for."""
    monkeypatch.setattr("argmap.wording.words.LANGUAGES", {**LANGUAGES, "el": _encircled()})
    for number, debate in enumerate((_full_map("Ωμέγα"), *_disputes())):
        file = tmp_path / f"{number}.json"
        dump(debate if debate.thesis else attrs.evolve(debate, thesis="1"), file)
        assert main(["evaluate", str(file), "--language", "el", *options]) == 0
        out = capsys.readouterr().out
        assert re.findall("[A-Za-z]{2,}", out) == [], (number, out)


def test_no_english_escapes_the_table_of_many_maps(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its heads, its words and its last line are in the language it is asked for."""
    monkeypatch.setattr("argmap.wording.words.LANGUAGES", {**LANGUAGES, "el": _encircled()})
    monkeypatch.chdir(tmp_path)
    for number, debate in enumerate(_disputes()):
        dump(debate, f"{number}.json")
    Path("x.json").write_text("[", "utf-8")
    assert main(["evaluate", ".", "--language", "el"]) == 2
    out = capsys.readouterr().out.replace(".json", "")
    assert re.findall("[A-Za-z]{2,}", out) == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_handout_is_read_back_in_each_language(language: str) -> None:
    """The claims, what follows from what, and how they are put, whatever the language."""
    debate = _full_map("Ωμέγα")
    read = read_handout(to_markdown(debate, words=Words.of(language)), None)
    assert not read.findings
    assert [claim.text for claim in read.claims] == [
        claim.text for claim in read_handout(to_markdown(debate), None).claims
    ]
    for kind in ("supports", "counterpoints", "contrasts", "restatements", "contexts"):
        assert len(getattr(read, kind)) == len(getattr(debate, kind)), kind
    assert {claim.modality for claim in read.claims} == {claim.modality for claim in debate.claims}
    assert {each.endorsement for each in read.claims} == {
        each.endorsement for each in debate.claims
    }
    assert [each.weight for each in read.supports] == [each.weight for each in debate.supports]


def test_a_sentence_has_the_names_that_its_english_has() -> None:
    """A name left out, another one, or a brace that is not closed is refused with the English."""
    for wrong in (
        "hält stand",
        "{nam} hält{where}",
        "{name",
        "{name!r}{where}",
        "{name}{where:>9}",
    ):
        with pytest.raises(
            StyleError, match=r"same names in braces as in '\{name\} stands\{where\}'"
        ):
            Words.of("de", told_in=wrong)
    assert Words.of("de", told_in="{where} steht {name}").told_in == "{where} steht {name}"


def test_a_notation_without_words_refuses_a_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A handout and Mermaid take it; a map's own file has no words to say in a language."""
    file = tmp_path / "map.argdown"
    file.write_text("[a]: Es regnet.\n  + [b]: Es ist nass.\n", "utf-8")
    assert main(["convert", str(file), str(tmp_path / "map.md"), "--language", "de"]) == 0
    text = (tmp_path / "map.md").read_text("utf-8")
    assert "**Hauptthese.** (1) Es regnet." in text
    assert "also (1) Es regnet." in text
    assert main(["convert", str(file), "-", "--to", "mermaid", "--language", "de"]) == 0
    capsys.readouterr()
    assert main(["convert", str(file), str(tmp_path / "map.json"), "--language", "de"]) == 2
    assert "json has no words to translate; markdown, mermaid" in capsys.readouterr().err


def test_a_tree_is_shown_in_german(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command takes the language for the relations, the remarks and the standings."""
    file = tmp_path / "map.argdown"
    file.write_text("[a]: Es regnet.\n  - [b]: Es ist trocken.\n", "utf-8")
    assert main(["show", str(file), "--standing", "--language", "de"]) == 0
    shown = capsys.readouterr().out
    assert shown == "Es regnet. (fällt)\n└─ aber: Es ist trocken. (hält stand)\n"


def test_a_language_is_taken_whole() -> None:
    """With a region, too; words of one's own go over it; others are refused."""
    german = Words.of("de-AT", because="weil")
    assert (german.language, german.because, german.but) == ("de-AT", "weil", "aber")
    assert Words.of("en") == Words()
    with pytest.raises(StyleError, match=r"among en, de, found 'fr'; give every word"):
        Words.of("fr")
    with pytest.raises(StyleError, match=r"no word 'becuase'; did you mean 'because'\?"):
        Words.of("de", becuase="weil")


def test_a_few_words_by_hand_warn_that_the_others_are_english() -> None:
    """A few words by hand warn; a whole language, or English reworded on purpose, does not."""
    with pytest.warns(UserWarning, match=r"^1 of the \d+ words .* the others are English; begin"):
        Words(because="denn")
    with pytest.warns(UserWarning, match="the others are English"):
        Words(language="fa", because="زیرا", but="اما")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        Words()
        Words.of("en", because="since")
        Words.of("de").with_words(because="weil")
        Words(language="de", **dict[str, Any](GERMAN))
        Words().with_words(back="return")


def test_the_command_draws_in_german(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The option says the language of the words; an unknown one is refused."""
    file, drawn = tmp_path / "map.argdown", tmp_path / "map.dot"
    file.write_text("[a]: Es regnet.\n  + [b]: Es ist nass.\n", "utf-8")
    assert main(["render", str(file), "-o", str(drawn), "--language", "de"]) == 0
    text = drawn.read_text("utf-8")
    assert "denn" in text
    assert "because" not in text
    assert main(["render", str(file), "-o", str(drawn), "--language", "xx"]) == 2
    assert "expected a language among en, de" in capsys.readouterr().err


def test_german_reaches_the_dot_text() -> None:
    """The words stand in the strips, the legend and the title."""
    debate = ArgumentMap.of(Claim("a", "Hitze."), Claim("b", "Brand."), Support("a", "b"))
    text = to_dot(debate, style=Style(words=Words.of("de")))
    assert "denn" in text.lower()
    assert not re.search("because|main|heavy", text.lower())


@pytest.mark.parametrize(("language", "letters"), [("el", "Ωμέγα"), ("fa", "اما")])
@pytest.mark.parametrize("engine", [pytest.param(None, marks=pytest.mark.engine), "no such"])
def test_no_english_escapes_the_words_in_a_page(
    language: str, letters: str, engine: str | None
) -> None:
    """Neither what is seen nor what is read out nor what the script says; checks are English."""
    debate = _full_map(letters)
    words = Words(language=language, **_encircled())
    page = parsed(
        page_html(debate, words=words, notes=True, standing=evaluate(debate), engine=engine)
    )
    told: list[str] = []
    waiting: list[Tag] = [page]
    while waiting:
        tag = waiting.pop()
        if tag.name in {"style", "kbd"} or tag.attributes.get("lang") == "en":
            continue
        if tag.name == "script":
            if tag.attributes.get("id") == ":words":
                said = json.loads(tag.text)
                assert said.pop("direction") == "ltr"  # that of encircled letters
                told += [each for each in said.values() if each != language]
            continue
        told += [part for part in tag.parts if isinstance(part, str)]
        told += [
            tag.attributes.get(name, "")
            for name in ("title", "aria-label", "placeholder", "data-tab", "alt")
        ]
        waiting += [part for part in tag.parts if isinstance(part, Tag)]
    escaped = [text for text in told if re.search("[A-Za-z]", _BRACED.sub(r"\2", text))]
    assert escaped == []
    assert page.one("html").attributes["lang"] == language
    assert page.one("html").attributes.get("dir") == ("rtl" if language == "fa" else None)


def test_a_table_of_words_is_a_record() -> None:
    """It is frozen, has a value's equality, goes through pickle, and attrs knows its fields."""
    german = Words.of("de")
    assert pickle.loads(pickle.dumps(german)) == german == copy.deepcopy(german)
    assert german != Words()
    assert len({german, Words.of("de"), Words()}) == 2
    untyped: Any = german  # to type checkers a table is a dataclass
    assert attrs.asdict(untyped)["because"] == "denn"
    assert attrs.evolve(untyped, because="weil") == german.with_words(because="weil")
    with pytest.raises(AttributeError):
        untyped.because = "weil"
    with pytest.raises(AttributeError):
        del untyped.because
    with pytest.raises(TypeError, match="unexpected keyword argument 'becuase'"):
        Words(becuase="since")  # type: ignore[call-arg]
