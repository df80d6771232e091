"""Tables of fixed words, some hundred by name, each in English unless it is replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, NoReturn, Self, dataclass_transform

from attrs.exceptions import FrozenInstanceError

from argmap.errors import StyleError, brief

_LANGUAGE = re.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_ENGLISH = "en"


class _AttrsFields:
    """The attrs fields of a table, made when they are first asked for.

    Making some hundred of them takes longer than reading and drawing a map.
    """

    def __get__(self, table: WordTable | None, kind: type[WordTable]) -> tuple[Any, ...]:
        from attrs import field, fields, make_class

        words = {name: field(default=word, kw_only=True) for name, word in kind.english.items()}
        found: tuple[Any, ...] = fields(make_class(kind.__name__, words, eq=False))
        setattr(kind, "__attrs_attrs__", found)  # noqa: B010 - its type is that of this descriptor
        return found


@dataclass_transform(kw_only_default=True, frozen_default=True)
class WordTable:
    """A table of words by name: the English ones of its class, and others in their place.

    It is frozen, and equal to any other of its class with the same words. ``attrs.fields``,
    ``evolve`` and ``asdict`` work with it as with records of attrs.

    Args:
        language: The language of the words, as BCP 47 writes it.
        words: The words that replace English ones.

    Attributes:
        english: The English words by name, those of its base classes first.

    Raises:
        StyleError: A word that is empty or no text, or lacks a name in braces that the English has;
            a language that is no tag of BCP 47.
    """

    english: ClassVar[Mapping[str, str]]
    __attrs_attrs__: ClassVar = _AttrsFields()

    def __init_subclass__(cls) -> None:
        cls.english = MappingProxyType(
            {
                name: word
                for each in reversed(cls.__mro__)
                for name, word in vars(each).items()
                if isinstance(word, str) and not name.startswith("_")
            }
        )
        cls.__attrs_attrs__ = _AttrsFields()

    def __init__(self, *, language: str = _ENGLISH, **words: str) -> None:
        self._fill(language, words)
        self.__post_init__()

    def __post_init__(self) -> None:
        """Check the table once it is filled; subclasses add what they require."""

    @classmethod
    def _of(cls, language: str, words: Mapping[str, str]) -> Self:
        """Return a table of words that are known to be right."""
        made = cls.__new__(cls)
        cls._fill(made, language, words)
        return made

    def _fill(self, language: str, words: Mapping[str, str]) -> None:
        english = self.english
        for name, word in words.items():
            if name not in english:
                raise TypeError(
                    f"{type(self).__name__} got an unexpected keyword argument {name!r}"
                )
            # Texts are what is asked for, and anything may be given.
            if not isinstance(word, str) or not word.strip():  # pyright: ignore[reportUnnecessaryIsInstance]
                raise StyleError(f"expected text for the word {name}, found {brief(word)}")
            if word != english[name] and "{" in english[name]:
                _expect_names(name, english[name], word)
        if not isinstance(language, str) or not _LANGUAGE.fullmatch(language):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise StyleError(f"expected a language like 'en' or 'pt-BR', found {brief(language)}")
        given = vars(self)  # the others are found in the class
        given |= {name: word for name, word in words.items() if word != english[name]}
        if language != _ENGLISH:
            given["language"] = language

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return vars(self) == vars(other)

    def __hash__(self) -> int:
        # Few tables live at once, and their words are many.
        return hash((type(self), len(vars(self))))

    def __repr__(self) -> str:
        shown = [f"{name}={word!r}" for name, word in vars(self).items()]
        return f"{type(self).__name__}({', '.join(shown)})"


def _expect_names(word: str, english: str, given: str) -> None:
    """Refuse a sentence with other names in braces than the English one.

    Raises:
        StyleError: Other, fewer or more names, or braces that are not closed.
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
    """Yield the names in braces; a colon marks one that says how it is to be formatted."""
    from string import Formatter

    for _, name, form, conversion in Formatter().parse(sentence):
        if name is not None:
            yield name if not (form or conversion) else f"{name}:"
