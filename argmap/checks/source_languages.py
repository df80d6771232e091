"""The languages in which the guard reads the sources, and where it does not look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.checks.examination import Examination, Objection
from argmap.errors import brief
from argmap.languages import LANGUAGES, Language
from argmap.languages.recognition import Recognition
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.parameters import expect_all
from argmap.text.source import Source


def unread_language(case: Examination) -> Iterator[Objection]:
    """Point out a source in a language that the guard has no table for.

    Its quotes are found like any others, but words beside them, such as "not" or "critics say", are
    not looked for. Give ``check`` a table of the language, or read around the quotes yourself. If
    the language is not what it seems, say which it is.
    """
    for source, recognition in _languages_of_sources(case):
        if recognition.language is None:
            what = f"is in {recognition.name}" if recognition.name else "shows no known language"
            tables = " and ".join(language.name for language in case.guard.languages) or "nothing"
            yield Objection(
                f"the guard did not look beside the quotes of source {brief(source.called)}, "
                f"which {what}; it reads {tables}",
                "read around its quotes yourself, or give check() a table of the language",
            )


def languages_read(
    debate: ArgumentMap, languages: Iterable[Language] = LANGUAGES
) -> dict[str, Language | None]:
    """Return the language in which the guard reads each source that has quotes, by its id.

    ``None`` stands where it has no table, so that it does not look.

    >>> from argmap import Claim, Source
    >>> page = Source("page", text="Es ist falsch, dass die Steuer hilft.")
    >>> debate = ArgumentMap.of(Claim("c", "It helps.", quotes="die Steuer hilft"), sources=[page])
    >>> {name: language.name for name, language in languages_read(debate).items()}
    {'page': 'German'}
    """
    expect_map(debate, "languages_read")
    languages = expect_all(languages, Language, "languages", "add one: (*LANGUAGES, mine)")
    case = Examination(debate, languages=languages)
    return {source.id: recognition.language for source, recognition in _languages_of_sources(case)}


def _languages_of_sources(case: Examination) -> Iterator[tuple[Source, Recognition]]:
    """Yield each source that holds a quote, and the language it is in."""
    seen: set[str] = set()
    for each in case.quoted:
        if each.source.id not in seen and each.match.found:
            seen.add(each.source.id)
            yield each.source, case.guard.language_of(each.source)
