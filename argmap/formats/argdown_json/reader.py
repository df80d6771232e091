"""The reference implementation's JSON as the parts of a document, from which a map is made."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from attrs import evolve

from argmap.findings import Finding
from argmap.formats.argdown.interpretation.words import words_of
from argmap.formats.argdown.naming import name_of
from argmap.formats.argdown.syntax.document import (
    ArgdownDocument,
    Element,
    ElementRole,
    Extent,
    Heading,
    Inference,
    Part,
    Range,
    RangeKind,
    RelationType,
)
from argmap.model.ids import Ids
from argmap.model.placeholders import KEY
from argmap.syntax.json_text import JsonText
from argmap.syntax.plain import as_mapping
from argmap.values import Json, is_array

OCCURRENCES = "occurrences"
"""The key under which argmap's own export lists where a relation stands in the text.

Each has a ``place``, its number among all parts of the text; under ``step`` what the step is
besides; and ``reversed`` where it runs from the second end to the first.
"""

TITLED = "titled"
"""The key under which argmap's own export says of a title like "Untitled 1" that a text has it."""

_UNTITLED = re.compile(r"Untitled [0-9]+")
_STEP_ROLES = ("premise", "intermediary-conclusion", "main-conclusion")
_KINDS = [k for k in RangeKind if k not in (RangeKind.SHORTCODE, RangeKind.BACKSLASH)]
_VALUES = {
    RangeKind.LINK: "url",
    RangeKind.TAG: "tag",
    RangeKind.STATEMENT_MENTION: "title",
    RangeKind.ARGUMENT_MENTION: "title",
}

# A statement or argument: where it starts, its kind, its title, its value, and what adds it.
_Entry: TypeAlias = tuple[
    tuple[float, float], int, str, Mapping[str, Json], Callable[[str, Mapping[str, Json]], None]
]


def document_of(source: JsonText) -> ArgdownDocument:
    """Return a document that says what the JSON says; to be asked only when that is an object.

    >>> from argmap.syntax.json_text import decode
    >>> source = decode('{"statements": {"a": {"members": [{"text": "It rains."}]}}}')
    >>> [(part.title, part.text) for part in document_of(source).parts]
    [('a', 'It rains.')]
    """
    return _Parts(source).document()


def is_untitled(title: str, value: Mapping[str, Json]) -> bool:
    """Tell whether a title is one that an exporter made up.

    >>> is_untitled("Untitled 1", {}), is_untitled("Untitled 1", {"titled": True})
    (True, False)
    """
    return _UNTITLED.fullmatch(title) is not None and value.get(TITLED) is not True


def _texts(value: object) -> tuple[str, ...]:
    items = value if is_array(value) else []
    return tuple([item for item in items if isinstance(item, str)])


def _objects(value: object) -> list[Mapping[str, Json]]:
    return [as_mapping(item) for item in value] if is_array(value) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _ranges(value: object) -> tuple[Range, ...]:
    found: list[Range] = []
    for item in _objects(value):
        start, stop = item.get("start"), item.get("stop")
        known = [kind for kind in _KINDS if kind == item.get("type")]
        if known and isinstance(start, int) and isinstance(stop, int):
            named = _text(item.get(_VALUES.get(known[0], "")))
            found.append(Range(known[0], start, stop, named))
    return tuple(found)


class _Parts:
    def __init__(self, source: JsonText) -> None:
        self.source = source
        value = as_mapping(source.value)
        self.value = value
        self.statements = as_mapping(value.get("statements"))
        self.arguments = as_mapping(value.get("arguments"))
        self.relations = _objects(value.get("relations"))
        self.parts: list[Part] = []
        self.block = 0
        self.known: set[str] = set()
        self.inferences: dict[tuple[str, object], int] = {}
        self.findings: list[Finding] = []
        # Conclusions that say only what the premises above them speak against.
        self.against = {title for title in self.statements if self.speaks_against(title)}
        self.titles = self.statement_titles()

    def document(self) -> ArgdownDocument:
        sections = list(_sections(self.value.get("sections"), ("sections",)))
        self.known = {str(section.get("id")) for section, _ in sections}
        entries = self.by_section()
        self.section(entries.get(None, ()))
        for section, path in sections:
            self.heading(section, path)
            self.section(entries.get(str(section.get("id")), ()))
        for _, number, occurrence in sorted(self.occurrences(), key=_place):
            self.relation(number, occurrence)
        front = self.value.get("frontMatter")
        return ArgdownDocument(
            tuple(self.parts),
            front,
            findings=tuple(self.findings),
            name=self.source.name,
            text=self.source.text,
        )

    def speaks_against(self, title: str) -> bool:
        members = _objects(as_mapping(self.statements[title]).get("members"))
        return any("against" in as_mapping(as_mapping(m.get("data")).get(KEY)) for m in members)

    def statement_titles(self) -> dict[str, str]:
        """Return the titles of statements; those that were made up give way to names of words."""
        names = Ids()
        titled = (*_all(self.statements), *_all(self.arguments))
        made_up = [title for title, value in _all(self.statements) if is_untitled(title, value)]
        for title, value in titled:
            if not is_untitled(title, value):
                names.reserve(title)
        titles: dict[str, str] = {}
        for title in made_up:
            members = _objects(as_mapping(self.statements[title]).get("members"))
            words = [words_of(self.element(title, member, ())) for member in members]
            titles[title] = names.take(name_of(next((text for text, _ in words if text), title)))
        return titles

    def place(self, path: tuple[str | int, ...]) -> Extent:
        location = self.source.location(path)
        return Extent(location.line, location.column, location.line, location.column)

    def add(self, part: Part, *, begins: bool = True) -> int:
        self.block += begins
        self.parts.append(evolve(part, block=self.block))
        return len(self.parts) - 1

    def element(
        self, title: str | None, member: Mapping[str, Json], path: tuple[str | int, ...]
    ) -> Element:
        text = _text(member.get("text"))
        return Element(
            title,
            text,
            is_reference=member.get("isReference") is True or not text.strip(" \t\r\n"),
            ranges=_ranges(member.get("ranges")),
            place=self.place(path),
        )

    # -- statements and arguments ----------------------------------------------------------------

    def heading(self, section: Mapping[str, Json], path: tuple[str | int, ...]) -> None:
        level = section.get("level")
        heading = Heading(
            level if isinstance(level, int) else 1,
            _text(section.get("title")),
            ranges=_ranges(section.get("ranges")),
            tags=_texts(section.get("tags")),
            data=section.get("data"),
            place=self.place(path),
        )
        self.add(heading)

    def by_section(self) -> dict[str | None, list[_Entry]]:
        """Return the parts of each section, and of none, in the order of the text."""
        kinds = ((self.statements, self.statement), (self.arguments, self.argument))
        found: dict[str | None, list[_Entry]] = {}
        for number, (values, add) in enumerate(kinds):
            for title, value in _all(values):
                if number or title not in self.against:
                    entry = (_start_of(value), number, title, value, add)
                    found.setdefault(self.section_of(value), []).append(entry)
        return {name: sorted(entries, key=_by_start) for name, entries in found.items()}

    def section(self, entries: Iterable[_Entry]) -> None:
        for _, _, title, value, add in entries:
            add(title, value)

    def section_of(self, value: Mapping[str, Json]) -> str | None:
        """Return the id of the section that a statement or argument stands in."""
        own = as_mapping(as_mapping(value.get("data")).get(KEY))
        name = str((_telling(value) if "text" in own else value).get("section"))
        return name if name in self.known else None

    def statement(self, title: str, value: Mapping[str, Json]) -> None:
        members = [
            member
            for member in _objects(value.get("members"))
            if member.get("role") not in _STEP_ROLES and member.get("isReference") is not True
        ]
        self.members(self.titles.get(title, title), value, members, ("statements", title))

    def members(
        self,
        title: str,
        value: Mapping[str, Json],
        members: Sequence[Mapping[str, Json]],
        path: tuple[str | int, ...],
        *,
        is_argument: bool = False,
    ) -> int:
        """Add an element for each text, tags and data with the first; return the last's number."""
        last = -1
        data = _without_step(value.get("data"))
        for number, member in enumerate(members or [{}]):
            element = evolve(self.element(title, member, path), is_argument=is_argument)
            if as_mapping(member.get("data")).get("isCanonical") is True:
                element = evolve(element, data={"isCanonical": True})
            if number == 0:
                tags = _texts(value.get("tags"))
                element = evolve(element, tags=tags, data=data or element.data)
            last = self.add(element)
        return last

    def argument(self, title: str, value: Mapping[str, Json]) -> None:
        members = [
            member
            for member in _objects(value.get("members"))
            if member.get("isReference") is not True
        ]
        steps = _objects(value.get("pcs"))
        path = ("arguments", title)
        number: int | None = None
        if not (is_untitled(title, value) and steps and not members):
            number = self.members(title, value, members, path, is_argument=True)
        inference: int | None = None
        for at, step in enumerate(steps):
            found = as_mapping(step.get("inference"))
            if found:
                inference = self.inference(found, (*path, "pcs", at, "inference"))
                self.inferences[title, at] = inference
            own = _text(step.get("title"))
            named = None if own in self.against else self.titles.get(own, own)
            element = self.element(named, step, (*path, "pcs", at))
            self.add(
                evolve(
                    element,
                    role=ElementRole.CONCLUSION if found else ElementRole.PREMISE,
                    parent=number,
                    inference=inference if found else None,
                    data=_only_own_place(step.get("data")),
                ),
                begins=at == 0,
            )

    def inference(self, value: Mapping[str, Json], path: tuple[str | int, ...]) -> int:
        rules = _texts(value.get("inferenceRules"))
        part = Inference(rules, data=value.get("data"), place=self.place(path))
        return self.add(part, begins=False)

    # -- relations -------------------------------------------------------------------------------

    def occurrences(self) -> Iterator[tuple[float, int, Mapping[str, Json]]]:
        """Yield the occurrences of all relations, with their places and the relation's number."""
        for number, value in enumerate(self.relations):
            for occurrence in _objects(value.get(OCCURRENCES)) or [{}]:
                place = occurrence.get("place")
                yield place if isinstance(place, int) else math.inf, number, occurrence

    def relation(self, number: int, occurrence: Mapping[str, Json]) -> None:
        path = ("relations", number)
        value = self.relations[number]
        kinds = [kind for kind in RelationType if kind == value.get("relationType")]
        if not kinds:
            message = "a relation without a known type"
            self.findings.append(self.source.finding("wrong-value", message, path))
            return
        if _text(value.get("from")) in self.against:
            return
        # A contradiction is written below what it leads from, everything else below what it hits.
        outward = kinds[0] is RelationType.CONTRADICTORY
        turned = outward != (occurrence.get("reversed") is True)
        first, second = ("to", "from") if turned else ("from", "to")
        if value.get(f"{second}Type") == "inference":
            parent = self.inferences.get((_text(value.get("to")), value.get("conclusionIndex")))
        else:
            parent = self.add(self.end(value, second, path))
        if parent is not None:
            step = as_mapping(occurrence.get("step"))
            lower = evolve(
                self.end(value, first, path),
                role=ElementRole.RELATION,
                relation=kinds[0],
                parent=parent,
                outward=outward,
                data={KEY: {"step": step}} if step else None,
            )
            self.add(lower, begins=False)

    def end(self, value: Mapping[str, Json], end: str, path: tuple[str | int, ...]) -> Element:
        title = _text(value.get(end))
        is_argument = value.get(f"{end}Type") == "argument"
        named = title if is_argument else self.titles.get(title, title)
        element = self.element(named, {}, path)
        return evolve(element, is_argument=is_argument)


def _telling(value: Mapping[str, Json]) -> Mapping[str, Json]:
    """Return the first member that says what a statement or argument is, or else names it."""
    members = _objects(value.get("members"))
    telling = [
        member
        for member in members
        if member.get("isReference") is not True
        or "text" in as_mapping(as_mapping(member.get("data")).get(KEY))
    ]
    nothing: Mapping[str, Json] = {}
    return min(telling or members, key=_start, default=nothing)


def _place(occurrence: tuple[float, int, object]) -> tuple[float, int]:
    return occurrence[:2]


def _all(values: Mapping[str, Json]) -> list[tuple[str, Mapping[str, Json]]]:
    return [(title, as_mapping(value)) for title, value in values.items()]


def _by_start(each: _Entry) -> tuple[tuple[float, float], int]:
    return each[:2]


def _start_of(value: Mapping[str, Json]) -> tuple[float, float]:
    """Return a key that sorts statements and arguments as the text did, where the JSON has it."""
    return _start(value if "startLine" in value else _telling(value))


def _start(value: Mapping[str, Json]) -> tuple[float, float]:
    line, column = value.get("startLine"), value.get("startColumn")
    if isinstance(line, int) and isinstance(column, int):
        return line, column
    return math.inf, 0


def _sections(
    value: object, path: tuple[str | int, ...]
) -> Iterator[tuple[Mapping[str, Json], tuple[str | int, ...]]]:
    """Yield the sections with their paths, each before those inside it."""
    waiting = [(each, (*path, at)) for at, each in enumerate(_objects(value))][::-1]
    while waiting:
        section, here = waiting.pop()
        yield section, here
        children = _objects(section.get("children"))
        waiting += [(each, (*here, "children", at)) for at, each in enumerate(children)][::-1]


def _without_step(data: object) -> Json:
    """Return the data of a statement; what its steps are is kept by its relations."""
    values = dict(as_mapping(data))
    own = {key: item for key, item in as_mapping(values.get(KEY)).items() if key != "step"}
    if isinstance(values.get(KEY), Mapping):
        del values[KEY]
    return {**values, KEY: own} if own else values or None


def _only_own_place(data: object) -> Json:
    """Return the data of a step about its place; the rest is data of the statement."""
    own = as_mapping(as_mapping(data).get(KEY))
    kept = {key: item for key, item in as_mapping(data).items() if key in ("uses", "from")}
    return {**kept, KEY: {"against": own["against"]}} if "against" in own else kept or None
