"""Every word of a drawing, tree, page or handout that does not come from its map."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib import import_module
from types import MappingProxyType
from typing import ClassVar

from argmap.errors import StyleError, brief, did_you_mean
from argmap.parameters import expect
from argmap.wording.drawing import DrawingWords
from argmap.wording.page import PageWords
from argmap.wording.reasons import ReasonWords
from argmap.wording.text import TextWords


def expect_words(value: object) -> None:
    """Refuse what is no ``Words``, and tell what to give instead.

    Raises:
        WrongTypeError: They are none.

    >>> expect_words("de")
    Traceback (most recent call last):
    argmap.errors.WrongTypeError: expected a value of type Words for words, found 'de' of type ...
    """
    expect(value, Words, "words", 'take Words.of("en")')


def word_for(words: Words, value: StrEnum) -> str:
    """Return the word for how a claim or a context is put.

    >>> from argmap.model.records import Endorsement, Modality
    >>> word_for(ENGLISH, Endorsement.CONCEDES), word_for(ENGLISH, Modality.VIEWABLE_AS)
    ('conceded', 'one way to view it')
    """
    word: str = getattr(words, value.replace("-", "_"))
    return word


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

    def __post_init__(self) -> None:
        given, all_words = len(vars(self).keys() - {"language"}), len(self.english) - 1
        if 0 < given < all_words // 2:
            warnings.warn(
                f"{given} of the {all_words} words are given, the others are "
                f"English; begin with Words.of(language), for one of {', '.join(LANGUAGES)}",
                stacklevel=3,
            )

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
                f"expected a language among {', '.join(LANGUAGES)}, found {brief(language)}; "
                "give every word of another one: Words(language=…, because=…, …)"
            )
        for name in own:
            if name == "language" or name not in cls.english:
                raise StyleError(f"no word {brief(name)}{did_you_mean(name, list(cls.english))}")
        return cls._of(language, {**table, **own})

    def with_words(self, **own: str) -> Words:
        """Return the words with some of them others, which is no reason to warn.

        >>> Words().with_words(back="return").back
        'return'
        """
        words = {**vars(self), **own}
        return self._of(words.pop("language", "en"), words)


class _Languages(Mapping[str, Mapping[str, str]]):
    """The words of each language; those of a language are read when it is first spoken."""

    _modules: ClassVar[Mapping[str, str]] = {"en": "", "de": "argmap.wording.german"}

    def __getitem__(self, tag: str) -> Mapping[str, str]:
        module = self._modules[tag]
        if not module:
            return MappingProxyType({})
        words: Mapping[str, str] = import_module(module).GERMAN
        return words

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


LANGUAGES: Mapping[str, Mapping[str, str]] = _Languages()
"""The languages that argmap speaks: for each, the words that are not English."""


ENGLISH = Words()
"""The words of argmap in English."""
