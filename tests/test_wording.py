"""The words of drawings in other languages: whole tables, and no English that escapes them."""

from __future__ import annotations

import re
import string
import warnings
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
    to_dot,
)
from argmap.cli import main
from argmap.diagram import picture
from argmap.evaluation.maps.verdict import evaluate
from argmap.wording.german import GERMAN
from argmap.wording.words import LANGUAGES

_MARKS = str.maketrans(string.ascii_letters, "".join(chr(0x24D0 + at) for at in range(26)) * 2)
_AIF = re.compile("(RA|CA|MA|Default (Inference|Conflict|Rephrase))")  # names of that format
_WORDS = [each.name for each in attrs.fields(Words) if each.name not in ("language", "_mixed")]


def _marked(language: str) -> Words:
    """Return the English words with every letter of them put into a circle."""
    values = {name: getattr(Words(), name).translate(_MARKS) for name in _WORDS}
    return Words(language=language, **values)


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
    """A table names each word once; none of German is left as it is in English."""
    assert list(GERMAN) == _WORDS
    same = [name for name in _WORDS if GERMAN[name] == getattr(Words(), name)]
    assert same == []
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


def test_a_language_is_taken_whole() -> None:
    """With a region, too; words of one's own go over it; others are refused."""
    german = Words.of("de-AT", because="weil")
    assert (german.language, german.because, german.but) == ("de-AT", "weil", "aber")
    assert Words.of("en") == Words()
    with pytest.raises(StyleError, match=r"out of en, de, found 'fr'; give every word"):
        Words.of("fr")
    with pytest.raises(StyleError, match=r"no word 'becuase'; did you mean 'because'\?"):
        Words.of("de", becuase="weil")


def test_a_few_words_by_hand_warn_that_the_others_are_english() -> None:
    """Not so where a language is whole, or English is reworded on purpose."""
    with pytest.warns(UserWarning, match=r"^1 of the \d+ words .* the others are English; begin"):
        Words(because="denn")
    with pytest.warns(UserWarning, match="the others are English"):
        Words(language="fa", because="زیرا", but="اما")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        Words()
        Words.of("en", because="since")
        attrs.evolve(Words.of("de"), because="weil")
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
    assert "expected a language out of en, de" in capsys.readouterr().err


def test_german_reaches_the_dot_text() -> None:
    """The words stand in the strips, the legend and the title."""
    debate = ArgumentMap.of(Claim("a", "Hitze."), Claim("b", "Brand."), Support("a", "b"))
    text = to_dot(debate, style=Style(words=Words.of("de")))
    assert "denn" in text.lower()
    assert not re.search("because|main|heavy", text.lower())
