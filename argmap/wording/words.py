"""Every word of a drawing, tree, page or handout that does not come from its map."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from enum import StrEnum
from string import Formatter
from types import MappingProxyType
from typing import Any

from attrs import evolve, field, fields, frozen

from argmap.errors import StyleError, brief, did_you_mean
from argmap.signatures import abridge, short_repr
from argmap.wording.drawing import DrawingWords
from argmap.wording.german import GERMAN
from argmap.wording.page import PageWords
from argmap.wording.reasons import ReasonWords
from argmap.wording.text import TextWords

_LANGUAGE = re.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def word_for(words: Words, value: StrEnum) -> str:
    """Return the word for how a claim or a context is put.

    >>> from argmap.model.records import Endorsement, Modality
    >>> word_for(ENGLISH, Endorsement.CONCEDES), word_for(ENGLISH, Modality.VIEWABLE_AS)
    ('conceded', 'one way to view it')
    """
    word: str = getattr(words, value.replace("-", "_"))
    return word


def _expect_names(word: str, english: str, given: str) -> None:
    """Refuse a sentence that has other names in braces than its English.

    Raises:
        StyleError: Others, fewer or more of them, or braces that are not closed.
    """
    try:
        found = sorted(_names(given))
    except ValueError:
        found = None
    if found != sorted(_names(english)):
        raise StyleError(
            f"expected the same names in braces as in {english!r} for the word {word}, "
            f"found {brief(given)}"
        )


def _names(sentence: str) -> Iterator[str]:
    for _, name, form, conversion in Formatter().parse(sentence):
        if name is not None:
            yield name if not (form or conversion) else f"{name}:"


@frozen(kw_only=True, repr=False, cache_hash=True)
class Words(DrawingWords, TextWords, ReasonWords, PageWords):
    """Every word of an output that does not come from its map, to say it in another language.

    ``language`` names that language, as BCP 47 writes it. The other fields are the words.

    ``Words.of("de")`` holds them all in German. Where a few are given by hand, the others are
    English, and a warning says so; ``Words.of("en", because="since")`` rewords English without one.

    Raises:
        StyleError: A word that is empty or no text, or lacks a name in braces that the English has;
            a language that is no tag of BCP 47.

    Warns:
        UserWarning: Fewer than half of the words are given, and the others are English.

    >>> Words.of("de").because, Words.of("en", because="since").but
    ('denn', 'but')
    """

    language: str = "en"
    _mixed: bool = field(default=False, alias="mixed", eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        for attribute in fields(type(self)):
            if attribute.name == "_mixed":
                continue
            value = getattr(self, attribute.name)
            if not isinstance(value, str) or not value.strip():
                raise StyleError(
                    f"expected text for the word {attribute.name}, found {brief(value)}"
                )
            if value != attribute.default and "{" in str(attribute.default):
                _expect_names(attribute.name, str(attribute.default), value)
        if not _LANGUAGE.fullmatch(self.language):
            raise StyleError(
                f"expected a language like 'en' or 'pt-BR', found {brief(self.language)}"
            )
        given = len(self._changed_words())
        if not self._mixed and 0 < given < len(GERMAN) // 2:
            warnings.warn(
                f"{given} of the {len(GERMAN)} words are given, the others are "
                f"English; begin with Words.of(language), for one of {', '.join(LANGUAGES)}",
                stacklevel=3,
            )

    def __repr__(self) -> str:
        return short_repr(self)

    def _changed_words(self) -> list[str]:
        """The names of the words that are not the English ones."""
        return [
            name for name in GERMAN if getattr(self, name) != getattr(fields(Words), name).default
        ]

    @classmethod
    def of(cls, language: str, **own: str) -> Words:
        """Return all words in a language that argmap speaks.

        Args:
            language: Its tag: ``"en"``, ``"de"``, also with a region, ``"de-AT"``.
            own: Words that are to be others, by the names of the fields.

        Raises:
            StyleError: A language that argmap does not speak, a name that is no word's.

        >>> Words.of("de-AT").main_claim
        'Hauptthese:'
        """
        table = LANGUAGES.get(str(language).split("-", 1)[0].lower())
        if table is None:
            raise StyleError(
                f"expected a language out of {', '.join(LANGUAGES)}, found {brief(language)}; "
                "give every word of another one: Words(language=…, because=…, …)"
            )
        for name in own:
            if name not in GERMAN:
                raise StyleError(f"no word {brief(name)}{did_you_mean(name, list(GERMAN))}")
        values: dict[str, Any] = {**table, **own}
        return cls(language=language, mixed=True, **values)

    def with_words(self, **own: str) -> Words:
        """Return the words with some of them others, which is no reason to warn.

        >>> Words().with_words(back="return").back
        'return'
        """
        values: dict[str, Any] = dict(own)
        return evolve(self, mixed=True, **values)


abridge(Words, "words", "language")

LANGUAGES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"en": MappingProxyType({}), "de": GERMAN}
)
"""The languages that argmap speaks: for each, the words that are not English."""


ENGLISH = Words()
"""The words of argmap in English."""
