"""Headings as the groups of claims: the path of titles above each, and what else they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from argmap.formats.argdown.extras import fitting
from argmap.formats.argdown.interpretation.model import Interpretation, Section
from argmap.formats.argdown.interpretation.words import words_of
from argmap.formats.argdown.to_map.report import TOP, Reporter


class Headings:
    r"""The paths of a document's sections.

    >>> from argmap.formats.argdown import parse
    >>> from argmap.formats.argdown.interpretation.interpreter import interpret
    >>> meaning = interpret(parse("# Energy\n\n## Wind\n\n[a]: It blows."))
    >>> Headings().path(meaning.statements["a"].section)
    ('Energy', 'Wind')
    """

    def __init__(self) -> None:
        self._paths: dict[int, tuple[str, ...]] = {}

    def path(self, section: Section | None) -> tuple[str, ...]:
        """Return the titles above, the outermost first; headings without words are passed over."""
        chain: list[Section] = []
        while section is not None and id(section) not in self._paths:
            chain.append(section)
            section = section.parent
        path = self._paths[id(section)] if section is not None else ()
        for each in reversed(chain):
            title = words_of(each.heading)[0] if each.heading else each.title
            path = (*path, title) if title else path
            self._paths[id(each)] = path
        return path

    def extras(
        self, meaning: Interpretation, used: Iterable[tuple[str, ...]], reporter: Reporter
    ) -> list[dict[str, object]]:
        """Return the parts of headings that the claims' paths lack: tags, data, empty headings."""
        shown = {path[:length] for path in used for length in range(1, len(path) + 1)}
        found: dict[tuple[str, ...], dict[str, object]] = {}
        for section in _all(meaning.sections):
            path = self.path(section)
            if not path:
                continue
            data = section.data if isinstance(section.data, Mapping) else None
            if section.tags or data or path not in shown:
                entry = found.setdefault(path, {"path": list(path)})
                if section.tags:
                    entry.setdefault("tags", list(section.tags))
                if data and "data" not in entry:
                    place = section.heading.place if section.heading else TOP
                    entry["data"] = fitting(data, reporter.at(place), in_list=True)
        return list(found.values())


def _all(sections: Iterable[Section]) -> Iterator[Section]:
    waiting = list(reversed(list(sections)))
    while waiting:
        section = waiting.pop()
        yield section
        waiting += reversed(section.children)
