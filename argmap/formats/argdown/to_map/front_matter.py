"""Front matter: title, thesis, sources, voices, and the settings that the map keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from attrs import evolve

from argmap.errors import brief
from argmap.findings import by_place
from argmap.formats.argdown.extras import other_data, own_data, with_own
from argmap.formats.argdown.fields import MAP, Options, read_fields
from argmap.formats.argdown.syntax.document import ArgdownDocument
from argmap.formats.argdown.to_map.report import TOP, Reporter
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import (
    MAP_MAKER,
    Claim,
    Context,
    Contrast,
    Element,
    Party,
    Perspective,
    Restatement,
)
from argmap.text.source import Source
from argmap.values import Json

_Named = TypeVar("_Named", Source, Party, Perspective)


class MapAssembler:
    """Puts a map together from its elements and the front matter of the document."""

    def __init__(self, document: ArgdownDocument, reporter: Reporter) -> None:
        self._document = document
        self._reporter = reporter

    def map_of(self, elements: list[Element], headings: list[dict[str, object]]) -> ArgumentMap:
        """Return the map; what names something unknown is left out, or declared."""
        front = self._document.front_matter
        options = read_fields(MAP, own_data(front), self._reporter.at(TOP))
        claims = {element.id for element in elements if isinstance(element, Claim)}
        elements = [*elements, *self._quiet(options, elements, claims)]
        own = self._settings(front, options)
        if headings:
            own["headings"] = headings
        options["extras"] = with_own(options.get("extras", {}), own)
        self._declare(options, elements)
        thesis = options.get("thesis")
        if thesis is not None and thesis not in claims:
            self._say("unknown-id", f"the thesis names the unknown claim {brief(thesis)}")
            del options["thesis"]
        findings = [*self._document.findings, *self._reporter.findings]
        return ArgumentMap(elements, findings=sorted(findings, key=by_place), **options)

    def _say(self, code: str, message: str) -> None:
        self._reporter.add(code, message, TOP)

    def _settings(self, front: object, options: Options) -> Options:
        """Take the title, and return the rest of the front matter as a part of the extras."""
        if not isinstance(front, Mapping):
            return {} if front is None else {"frontMatter": front}
        values: dict[str, Json] = {**front}
        title = values.get("title")
        taken = isinstance(title, str) and title != ""
        if taken:
            options["title"] = title
        rest = other_data(values, self._reporter.at(TOP), *(["title"] if taken else []))
        return {"frontMatter": rest["data"]} if rest else {}

    def _quiet(
        self, options: Options, elements: Iterable[Element], claims: set[str]
    ) -> list[Element]:
        """Return the contrasts, restatements and contexts of the claims there are."""
        lists: list[list[Contrast | Restatement | Context]] = [
            options.pop(key, []) for key in ("contrasts", "restatements", "contexts")
        ]
        taken = {element.id for element in elements}
        kept: list[Element] = []
        for each in (one for listed in lists for one in listed):
            unknown = [end for side in each.sides for end in side if end not in claims]
            if unknown:
                self._say(
                    "unknown-id", f"a {each.kind} names the unknown claim {brief(unknown[0])}"
                )
            elif each.id in taken:
                self._say("bad-id", f"the id {brief(each.id)} of a {each.kind} is taken")
            else:
                taken.add(each.id)
                kept.append(evolve(each, location=self._reporter.location(TOP)))
        return kept

    def _declare(self, options: Options, elements: Iterable[Element]) -> None:
        """Declare the sources, voices and perspectives that are named only."""
        documents: dict[str | None, None] = {}
        voices: dict[str | None, None] = {}
        views: dict[str | None, None] = {}
        for element in elements:
            voices[element.voice] = None
            documents.update((quote.source, None) for quote in element.quotes)
            if isinstance(element, Claim):
                views[element.perspective] = None
        declared = self._complete("perspective", options.get("perspectives", ()), views, _view)
        voices.update((view.holder, None) for view in declared)
        voices.pop(MAP_MAKER, None)
        options["perspectives"] = declared
        options["parties"] = self._complete("party", options.get("parties", ()), voices, _party)
        options["sources"] = self._complete("source", options.get("sources", ()), documents, Source)

    def _complete(
        self,
        kind: str,
        declared: Iterable[_Named],
        named: Iterable[str | None],
        make: Callable[[str], _Named],
    ) -> list[_Named]:
        """Return the declared records, each id once, and those only named."""
        known: dict[str, _Named] = {}
        for each in declared:
            if known.setdefault(each.id, each) is not each:
                self._say("bad-id", f"the {kind} {brief(each.id)} is declared twice")
        for name in named:
            if name is not None and name not in known:
                self._say("undeclared", f"the {kind} {brief(name)} is not declared")
                known[name] = make(name)
        return list(known.values())


def _party(name: str) -> Party:
    return Party(name, name)


def _view(name: str) -> Perspective:
    return Perspective(name, name)
