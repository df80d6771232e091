"""The reader of native files: records out of plain values, every fault at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeAlias, cast

from attrs import evolve

from argmap.errors import ModelError, ReadError, brief, did_you_mean
from argmap.findings import Finding, Location, Severity
from argmap.formats.native.fields import MAP
from argmap.formats.native.shapes import KEPT, NAME, VERSION, RecordForm, fits_extras
from argmap.formats.reading import Reading
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import free_name
from argmap.model.records import Claim, Counterpoint, Element, Party, Perspective
from argmap.syntax.json_text import decode
from argmap.syntax.locations import Path, shown_path
from argmap.syntax.plain import as_list, as_mapping, describe
from argmap.text.source import Source
from argmap.values import Json, as_given, is_array, is_object

Raw: TypeAlias = "dict[str, Json]"
Kept: TypeAlias = "list[tuple[Path, Any]]"

_KEPT = "json"  # the part of extras that holds the values of unknown keys
_SUGGESTED = 10
_NOWHERE = Location(None, 0, 0)


class NativeDocument(Protocol):
    """The object of a native file, and where its values stand: a ``JsonText``, or values alone."""

    @property
    def value(self) -> Any:  # noqa: ANN401 - plain JSON
        """The object, in plain Python values."""
        ...

    @property
    def faults(self) -> tuple[Finding, ...]:
        """The faults of the text itself."""
        ...

    def locations(self, path: Path) -> list[Location]:
        """Return the location of each item of the list at the path, each a place of its own."""
        ...

    def place(self, path: Path) -> Location:
        """Return the location of the value at the path, a place of its own."""
        ...

    def finding(
        self,
        code: str,
        message: str,
        path: Path,
        *,
        severity: Severity = Severity.WARNING,
        key: bool = False,
        hint: str = "",
        subject: str | None = None,
    ) -> Finding:
        """Return a finding about the value at the path, or about its key."""
        ...


def read(document: NativeDocument) -> ArgumentMap:
    """Return the map that the values of a native file say.

    Raises:
        ReadError: When they are no map; it holds every fault.

    >>> read(decode('{"argmap": 1, "elements": []}'))
    ArgumentMap('', 0 claims, 0 supports, 0 counterpoints)
    """
    return _Reader(document).read()


def reading_of(text: str, *, name: str | None = None) -> Reading:
    """Return the map of a native file as far as it can be read, with every fault.

    >>> found = reading_of('{"argmap": 2, "elements": [{"kind": "claim", "id": "a", "text": 1}]}')
    >>> found.is_whole, found.unread
    (False, frozenset({'a'}))
    """
    try:
        document = decode(text, name=name)
    except ReadError:
        from argmap.syntax.json_recovery import recover

        document = recover(text, name=name)
    return _Reader(document).reading()


class _Reader:
    """One reading of a native file: every fault is noted before the file is refused."""

    def __init__(self, document: NativeDocument) -> None:
        self._document = document
        self._errors: list[Finding] = []
        self._warnings: list[Finding] = []
        self._suggested = 0
        self._left_out = False

    def read(self) -> ArgumentMap:
        reading = self.reading()
        if not reading.is_whole:
            raise ReadError(reading.findings)
        return evolve(reading.debate, findings=reading.findings)

    def reading(self) -> Reading:
        raw = self._document.value
        if not is_object(raw):
            self._wrong((), "an object with the keys 'argmap' and 'elements'", raw)
            return Reading(ArgumentMap(), self._findings(), left_out=True)
        document = raw
        if self._is_newer(document):
            return Reading(ArgumentMap(), self._findings(), left_out=True)
        options = self._options(MAP, document, (), [])
        options.pop("argmap", None)
        try:
            debate = ArgumentMap(**options)
            if self._errors:
                debate = self._salvage(options)
        except ModelError as error:
            places = self._paths(document)
            for fault in error.findings:
                if fault.location is not _NOWHERE:
                    path = _path_of(fault, document, places)
                    self._error(
                        fault.code, fault.message, path, subject=fault.subject, about=fault.about
                    )
            debate = self._salvage(options)
        unread = {each.id for each in debate.claims if each.location is _NOWHERE}
        return Reading(
            debate, self._findings(), self._left_out, self._paths(document), frozenset(unread)
        )

    def _paths(self, document: Raw) -> dict[Location, Path]:
        return {
            place: (key, at)
            for key in ("elements", "sources", "parties", "perspectives")
            if isinstance(document.get(key), list)
            for at, place in enumerate(self._document.locations((key,)))
        }

    def _salvage(self, options: dict[str, Any]) -> ArgumentMap:
        """Return the largest map that the records make."""
        from argmap.model.salvage import salvage

        elements: list[Element] = options.get("elements", [])
        unread = {each.id for each in elements if each.location is _NOWHERE}
        kept = [each for each in elements if isinstance(each, Claim) or each.id not in unread]
        self._left_out = self._left_out or len(kept) < len(elements)
        options = {**options, "elements": kept}
        given = ("elements", "thesis", "sources", "parties", "perspectives", "title")
        found = salvage(**{key: options[key] for key in given if key in options})
        self._left_out = self._left_out or bool(found.left_out)
        return found.debate

    def _findings(self) -> tuple[Finding, ...]:
        faults = self._document.faults
        # Where the text itself is faulty it was said already why nothing sound is there.
        faulty = {fault.path for fault in faults}
        errors = [error for error in self._errors if error.path not in faulty]
        return tuple(sorted([*faults, *errors, *self._warnings], key=position_of))

    def _is_newer(self, raw: Raw) -> bool:
        version = raw.get("argmap")
        if not (type(version) is int and version > VERSION):
            return False
        message = f"expected version {VERSION} of the format, found {version}"
        hint = "a newer argmap wrote this file; upgrade argmap to read it"
        self._error("newer-version", message, ("argmap",), hint=hint)
        return True

    def _options(self, record: RecordForm, raw: Raw, path: Path, kept: Kept) -> dict[str, Any]:
        """Return the fields that the object gives the record; misfits are noted and left out.

        The values of unknown keys go to the record's extras, or to ``kept`` where it has none.
        """
        options: dict[str, Any] = {}
        fields = record.by_key
        mine: Kept = [] if "extras" in fields else kept
        for key, value in raw.items():
            known = fields.get(key)
            if known is None:
                if key != "kind" or not record.tagged:
                    self._keep(record, (*path, key), value, mine)
            elif type(value) is not known.shape.kind and not known.shape.fits(value):
                self._wrong((*path, key), known.shape.expected, value)
            elif known.shape.rows:
                options[key] = self._rows(known.shape.rows, as_list(value), (*path, key), mine)
            else:
                options[key] = value
        for key in record.required_keys:
            if key not in raw:
                message = f"expected the key {key!r} in this {record.name}"
                self._error("missing-key", message, path)
        if mine and mine is not kept:
            options["extras"] = _with_kept(options.get("extras", {}), mine, len(path))
        return options

    def _rows(
        self, rows: tuple[RecordForm, ...], values: Iterable[Json], path: Path, kept: Kept
    ) -> list[Any]:
        """Return the records of a list; something with the same id stands in for a faulty one."""
        made: list[Any] = []
        for index, value in enumerate(values):
            here = (*path, index)
            record = self._row(rows, value, here)
            if record is not None and is_object(value):
                place: dict[str, object] = (
                    {"location": self._document.place(here)} if rows[0].is_located else {}
                )
                one = self._make(record, value, here, kept, place)
                if one is not None:
                    made.append(one)
                    continue
            stand_ins = _stand_in(record or rows[0], value)
            self._left_out = self._left_out or not stand_ins
            made += stand_ins
        return made

    def _make(
        self, record: RecordForm, raw: Raw, path: Path, kept: Kept, place: Mapping[str, object]
    ) -> object | None:
        """Return the record the object holds, none when it is faulty."""
        before = len(self._errors)
        options = self._options(record, raw, path, kept)
        refused: tuple[Finding, ...] = ()
        if len(self._errors) == before:
            try:
                return as_given(record.make(**options, **place))
            except ModelError as error:
                refused = error.findings
        for key, value in raw.items():
            known = record.by_key.get(key)
            if known and type(value) is known.shape.kind and not known.shape.fits(value):
                self._wrong((*path, key), known.shape.expected, value)
        if len(self._errors) == before:
            for fault in refused:
                self._error(fault.code, fault.message, path, subject=fault.subject)
        return self._rest_of(record, options, place)

    def _rest_of(
        self, record: RecordForm, options: Raw, place: Mapping[str, object]
    ) -> object | None:
        """Return the record without what is wrong in it, so that the rest of it is looked at."""
        fitting = {key: value for key, value in options.items() if _fits(record, key, value)}
        if not all(key in fitting for key in record.required_keys):
            return None
        try:
            return as_given(record.make(**fitting, **place))
        except ModelError:
            return None

    def _row(self, rows: tuple[RecordForm, ...], value: Any, path: Path) -> RecordForm | None:  # noqa: ANN401 - anything JSON holds
        """Return the row that the value is of, ``None`` when it is of none."""
        if not is_object(value):
            self._wrong(path, "an object", value)
            return None
        if not rows[0].tagged:
            return rows[0]
        raw = value
        kind = raw.get("kind")
        for row in rows:
            if row.name == kind:
                return row
        kinds = [row.name for row in rows]
        expected = f"one of {', '.join(kinds)}"
        if "kind" in raw:
            nearest = did_you_mean(kind, kinds) if isinstance(kind, str) else ""
            self._wrong((*path, "kind"), expected, kind, nearest)
        else:
            self._error("missing-key", f"expected the key 'kind', {expected}", path)
        return None

    def _keep(self, record: RecordForm, path: Path, value: object, kept: Kept) -> None:
        """Keep the value of an unknown key, and say so."""
        if not KEPT.fits(value):
            self._wrong(path, KEPT.expected, value)
            return
        kept.append((path, value))
        key, nearest = path[-1], ""
        if self._suggested < _SUGGESTED:
            self._suggested += 1
            nearest = did_you_mean(key, list(record.by_key))
        finding = self._document.finding(
            "unknown-key",
            f"unknown key {brief(key)} in this {record.name}{nearest}",
            path,
            key=True,
            hint="its value is kept in extras",
        )
        self._warnings.append(finding)

    def _wrong(self, path: Path, expected: str, found: object, more: str = "") -> None:
        message = f"expected {expected}, found {_describe(found)}{more}"
        self._error("wrong-value", message, path)

    def _error(
        self,
        code: str,
        message: str,
        path: Path,
        *,
        hint: str = "",
        subject: str | None = None,
        about: str | None = None,
    ) -> None:
        finding = self._document.finding(
            code, message, path, severity=Severity.ERROR, hint=hint, subject=subject
        )
        self._errors.append(evolve(finding, about=about) if about is not None else finding)


def _fits(record: RecordForm, key: str, value: object) -> bool:
    known = record.by_key.get(key)
    return known is None or bool(known.shape.rows) or known.shape.fits(value)


def position_of(finding: Finding) -> tuple[int, int]:
    """Return the line and column of a finding that has a place.

    >>> position_of(Finding("odd", "error", "an odd key", location=Location("tax.json", 3, 9)))
    (3, 9)
    """
    place = cast("Location", finding.location)
    return place.line, place.column


def _describe(value: object) -> str:
    return describe(value) if fits_extras([[value]]) else "a deeper one"


def _stand_in(record: RecordForm, value: object) -> list[Any]:
    """Return a record with the id the value gives, if any, so that what names it finds it."""
    name = as_mapping(value).get("id")
    if not isinstance(name, str) or not NAME.fits(name):
        return []
    match record.name:
        case "source":
            return [Source(name, location=_NOWHERE)]
        case "party":
            return [Party(name, name, location=_NOWHERE)]
        case "perspective":
            return [Perspective(name, name, location=_NOWHERE)]
        case "claim":
            return [Claim(name, name, location=_NOWHERE)]
        case _:
            return [Counterpoint(name, name, id=name, location=_NOWHERE)]


def _with_kept(extras: Raw, kept: Kept, depth: int) -> Raw:
    """Return the extras with the values of unknown keys among them, under names still free."""
    place = _KEPT if isinstance(extras.get(_KEPT, {}), dict) else free_name(_KEPT, extras)[0]
    values: Raw = {**as_mapping(extras.get(place))}
    for path, value in kept:
        inner = path[depth:]
        name = str(inner[0]) if len(inner) == 1 else shown_path(inner).removeprefix("$.")
        values[free_name(name, values)[0]] = value
    return {**extras, place: values}


def _path_of(fault: Finding, document: Raw, places: Mapping[Location, Path]) -> Path:
    """Return the path of what a fault of the whole map is about."""
    if fault.location is None:
        return ("extras",) if fault.code == "not-json" else ("thesis",)
    path = places[fault.location]
    record: Any = document
    for step in path:
        record = record[step]
    if fault.about is None:
        return (*path, "id") if "id" in record else path
    named = (inner for inner, value in _texts(record) if value == fault.about)
    return (*path, *next(named, ()))


def _texts(record: Raw) -> Iterator[tuple[Path, object]]:
    """Yield the texts that may be the name of another record, each with its path."""
    for key, value in record.items():
        yield (key,), value
        if is_array(value):
            for index, item in enumerate(value):
                yield (key, index), item
                if is_object(item):
                    yield (key, index, "source"), item.get("source")
