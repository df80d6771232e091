"""Reads W3C Web Annotations: each annotation is a claim, its target the quotes of the claim.

Claims, quotes and sources that ``to_annotations`` wrote are read back. An annotation of another
tool is a claim too, in the words of its remark, or else in those that it quotes. So are those of
Hypothes.is, as its API and its client give them out: a remark, tags, and targets like the W3C's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote

from attrs import evolve

from argmap.errors import ReadError, brief
from argmap.findings import Finding, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.model.records import Claim
from argmap.syntax.json_text import JsonText, decode
from argmap.syntax.locations import Path
from argmap.syntax.plain import as_list, as_mapping
from argmap.text.source import Quote, Source
from argmap.values import has_control, is_array

NOTATION: Final = "annotations"

_CONTEXT: Final = "www.w3.org/ns/anno"
_OWN: Final = re.compile(r"#(.+):(\d+)")
_TYPE: Final = re.compile(r'"type"\s*:\s*\[?\s*"Annotation(?:Page|Collection)?"')
_TELLING: Final = ('"motivation"', '"TextQuoteSelector"', '"TextPositionSelector"')
_PAGES: Final = frozenset({"AnnotationCollection", "AnnotationPage"})
_HYPOTHESIS: Final = ('"uri"', '"target"')
_LISTS: Final = ("first", "items")
_HYPOTHESIS_LISTS: Final = ("rows", "annotations", "replies")
_KEPT: Final = ("creator", "user", "created", "references")


def is_annotations(text: str) -> bool:
    """Return whether a text looks like Web Annotations in JSON-LD.

    >>> is_annotations('{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation"}')
    True
    """
    if text.lstrip()[:1] not in {"{", "["}:
        return False
    if _CONTEXT in text and '"@context"' in text:
        return True
    if all(word in text for word in _HYPOTHESIS):
        return _TELLING[1] in text or '"acct:' in text
    return any(word in text for word in _TELLING) and _TYPE.search(text) is not None


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map of the claims that annotations make of passages.

    Raises:
        ReadError: The text is no JSON, or holds no annotation.

    >>> from argmap.formats.exports.web_annotations import dumps
    >>> page = Source("page", text="The tax is dear.", path="tax.txt")
    >>> debate = ArgumentMap.of(Claim("dear", "It is dear.", quotes="is dear"), sources=[page])
    >>> read = loads(dumps(debate))
    >>> read["dear"].quotes[0].exact, read.sources[0].path
    ('is dear', 'tax.txt')
    """
    document = decode(text, name=name)
    if document.faults:
        raise ReadError(document.faults)
    reading = _Reading(document)
    annotations = list(_annotations(document.value))
    if not annotations and not _is_collection(document.value):
        message = f"expected annotations, found {brief(document.value, 40)}"
        raise ReadError([document.finding("wrong-value", message, (), severity=Severity.ERROR)])
    for path, annotation in annotations:
        reading.read(path, annotation)
    title = as_mapping(document.value).get("label")
    return reading.map(title if isinstance(title, str) else "")


class _Reading:
    """One run over the annotations of a text."""

    def __init__(self, document: JsonText) -> None:
        self._document = document
        self._claims: dict[str, Claim] = {}
        self._sources: dict[str, Source] = {}
        self._ids = Ids()
        self._source_ids = Ids()
        self._findings: list[Finding] = []
        self._relations: list[Path] = []
        self._replies: list[Path] = []

    def map(self, title: str) -> ArgumentMap:
        """Build the map of the annotations."""
        sources = list(self._sources.values())
        claims = list(self._claims.values())
        if len(sources) == 1:  # a quote that names no source means the first
            claims = [
                evolve(claim, quotes=[evolve(each, source=None) for each in claim.quotes])
                for claim in claims
            ]
        if self._relations:
            count = len(self._relations)
            what = "an annotation marks" if count == 1 else f"{count} annotations mark"
            message = f"{what} the words of a relation, and not what it ties; passed over"
            self._note("no-ends", message, self._relations[0], Severity.INFO)
        if self._replies:
            count = len(self._replies)
            what = "an annotation answers" if count == 1 else f"{count} annotations answer"
            message = f"{what} another without saying whether for or against it; no relation"
            self._note("no-stance", message, self._replies[0])
        return ArgumentMap(
            claims, title=title, sources=sources, signals=False, findings=self._findings
        )

    def read(self, path: Path, annotation: Mapping[str, object]) -> None:
        """Take one annotation."""
        quotes = list(self._quotes(annotation))
        bodies = _several(annotation.get("body")) or _several(annotation.get("text"))
        body = next((text for each in bodies if not _is_tag(each) and (text := _text(each))), "")
        tags = [_text(each) for each in bodies if _is_tag(each)]
        tags += [each for each in _several(annotation.get("tags")) if isinstance(each, str)]
        if annotation.get("motivation") == "classifying":
            self._relations.append(path)
            return
        if not quotes and not body:
            self._note("empty-annotation", "an annotation neither quotes nor remarks", path)
            return
        if _several(annotation.get("references")):
            self._replies.append(path)
        self._name_source(annotation)
        own = _OWN.fullmatch(str(annotation.get("id")))
        name = unquote(own[1]) if own else ""
        known = self._claims.get(name)
        if known is not None and known.text == body:
            self._claims[name] = evolve(known, quotes=[*known.quotes, *quotes])
            return
        taken = self._ids.take(name or "claim")
        kept = {key: annotation[key] for key in _KEPT if annotation.get(key)}
        self._claims[taken] = Claim(
            taken,
            body or quotes[0].exact,
            quotes=quotes,
            tags=list(dict.fromkeys(tag for each in tags if (tag := " ".join(each.split())))),
            extras={NOTATION: kept} if kept else {},
            location=self._document.place(path),
        )

    def _quotes(self, annotation: Mapping[str, object]) -> Iterator[Quote]:
        for target in _several(annotation.get("target")):
            found = as_mapping(target)
            source = self._source(found.get("source") if found else target)
            for selector in map(as_mapping, _several(found.get("selector"))):
                until = as_mapping(selector.get("endSelector")).get("prefix")
                words = as_mapping(selector.get("startSelector")) or selector
                exact = words.get("exact")
                if isinstance(exact, str) and exact.strip():
                    before, after = (
                        " ".join(each.split()) if isinstance(each, str) else ""
                        for each in (words.get("prefix"), words.get("suffix"))
                    )
                    last = until if isinstance(until, str) else ""
                    yield Quote(exact, before=before, after=after, until=last, source=source)

    def _name_source(self, annotation: Mapping[str, object]) -> None:
        """Give the page of an annotation of Hypothes.is its title."""
        titles = _several(as_mapping(annotation.get("document")).get("title"))
        title = " ".join(titles[0].split()) if titles and isinstance(titles[0], str) else ""
        source = self._sources.get(str(annotation.get("uri")))
        if source is not None and title and not source.title and not has_control(title):
            self._sources[source.address or str(source.path)] = evolve(source, title=title)

    def _source(self, given: object) -> str | None:
        where = as_mapping(given).get("id", given)
        if not isinstance(where, str) or not where.strip() or has_control(where):
            return None
        if where not in self._sources:
            is_address = "://" in where
            name = unquote(where[1:]) if where.startswith("#") else PurePosixPath(where).stem
            self._sources[where] = Source(
                self._source_ids.take(name or "text"),
                address=where if is_address else "",
                path=None if is_address or where.startswith("#") else where,
            )
        return self._sources[where].id

    def _note(
        self, code: str, message: str, path: Path, severity: Severity = Severity.WARNING
    ) -> None:
        self._findings.append(self._document.finding(code, message, path, severity=severity))


def _annotations(value: object) -> Iterator[tuple[Path, Mapping[str, object]]]:
    """Yield the annotations in a collection, page or list, or a single one, with their paths."""
    waiting: list[tuple[Path, object]] = [((), value)]
    while waiting:
        path, each = waiting.pop()
        found = as_mapping(each)
        lists = _LISTS if _is_collection(found) else () if "target" in found else _HYPOTHESIS_LISTS
        if inner := [((*path, key), found[key]) for key in lists if key in found]:
            waiting += reversed(inner)
        elif is_array(each):
            waiting += reversed([((*path, at), item) for at, item in enumerate(each)])
        elif found and ("target" in found or "body" in found):
            yield path, found


def _is_collection(value: object) -> bool:
    kinds = as_mapping(value).get("type")
    return any(kind in _PAGES for kind in _several(kinds) if isinstance(kind, str))


def _several(value: object) -> list[object]:
    """Return a list as it is, and any other value as a list of one."""
    if value is None:
        return []
    several = as_list(value)
    return [*several] if several or value == [] else [value]


def _is_tag(body: object) -> bool:
    return as_mapping(body).get("purpose") == "tagging"


def _text(body: object) -> str:
    words = body if isinstance(body, str) else as_mapping(body).get("value")
    return words.strip() if isinstance(words, str) else ""
