"""Reads a draft: mistakes of form are mended and told, what would change the argument is not.

Every fault is noted before the text is refused, and the largest map without the faulty parts can
still be asked for, so that one round tells everything.
"""

from __future__ import annotations

import json
import re
from difflib import get_close_matches
from functools import cached_property
from typing import Any, Final, TypeAlias, cast

from attrs import evolve

from argmap.errors import ModelError, did_you_mean, quoted
from argmap.findings import Edit, Finding, Location, Severity
from argmap.formats.draft.form import CLAIM, LISTS, MAP, RELATION, Key, Shape
from argmap.formats.reading import Reading
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import (
    MAP_MAKER,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Element,
    Party,
    Perspective,
    Relation,
    Restatement,
    Support,
)
from argmap.model.salvage import salvaged
from argmap.syntax.json_recovery import Recovery, recover
from argmap.syntax.json_scan import Path
from argmap.syntax.json_text import JsonText
from argmap.text.source import Quote
from argmap.values import has_control

Raw: TypeAlias = "dict[str, Any]"

REPAIRED: Final = "repaired"
"""The code of what was mended in reading, without a change of what is said."""

_SHOWN = 40
_SUGGESTED = 10
_NEAR = 0.75
_DOTS = re.compile(r"(?<![\[(])(?:…|\.{3,}|⟶)(?![\])])|\[(?:…|\.{3,})\]")
_A: Final = {"id": "an id", "text": "a text", "kind": "a kind", "to": "an id"}
_FORGIVEN = frozenset({"syntax"})
_PARTS: Final = " > "


def read(text: str, *, name: str | None = None) -> Reading:
    """Return the map of a draft as far as it can be read, and everything noticed.

    Args:
        text: The draft, with whatever stands around the JSON.
        name: What locations call it.

    >>> read('{"claims": [{"id": 1, "text": "Tax carbon."}]}').findings[0].message
    "expected an id, found the number 1; read as '1'"
    """
    return _Reader(text, name).read()


class _Reader:
    """One reading of a draft."""

    def __init__(self, text: str, name: str | None) -> None:
        self._text = text
        self._document = _sound(text, name) or recover(text, name=name)
        self._findings: list[Finding] = []
        self._parties: dict[str, Party] = {}
        self._perspectives: dict[str, Perspective] = {}
        self._paths: dict[Location, Path] = {}
        self._unread: set[str] = set()
        self._ids: list[str] = []
        self._suggested = 0
        self._left_out = False
        self._cut = False

    def read(self) -> Reading:
        for fault in self._document.faults:
            self._take(fault)
        raw = self._document.value
        if not isinstance(raw, dict):
            if self._document.value is not None or not self._findings:
                self._wrong((), "an object with the keys 'claims' and 'relations'", raw)
            return Reading(ArgumentMap(), self._ordered(), left_out=True)
        whole = cast("Raw", raw)
        if "elements" in whole and "claims" not in whole:
            message = "expected the draft form, found the native one"
            self._error("wrong-value", message, (), hint="read it as json")
        known = [*MAP, *LISTS]
        for key in whole:
            if key not in known:
                self._unknown_key((), key, known, "draft")
        elements: list[Element] = [
            *self._list(whole, "claims", self._claim),
            *self._list(whole, "relations", self._relation),
        ]
        thesis = self._text_of(whole, MAP["thesis"], ()) or None
        found = salvaged(
            elements,
            thesis,
            (),
            list(self._parties.values()),
            list(self._perspectives.values()),
            title=self._text_of(whole, MAP["title"], ()),
        )
        for fault in found.faults:
            self._unfit(fault)
        self._left_out = self._left_out or bool(found.left_out)
        left_out = self._left_out or self._cut
        unread = frozenset(self._unread)
        # A draft may break off, as what a model writes does, but not before its first key.
        forgiven = frozenset({"cut-off"} if whole else ())
        return Reading(found.debate, self._ordered(), left_out, self._paths, unread, forgiven)

    def _ordered(self) -> tuple[Finding, ...]:
        return tuple(sorted(self._findings, key=_position))

    def _take(self, fault: Finding) -> None:
        """Note a fault of the text: forgiven where its repair is certain."""
        if fault.code == "cut-off":
            self._cut = True
        elif fault.code in _FORGIVEN and _is_harmless(fault):
            fault = evolve(fault, code=REPAIRED, severity=Severity.INFO)
        self._findings.append(fault)

    def _list(self, whole: Raw, key: str, make: Any) -> list[Element]:  # noqa: ANN401
        """Return the records of a list."""
        values = whole.get(key)
        if values is None:
            if key == "claims" and not self._cut:
                self._error("missing-key", "expected the key 'claims' in this draft", ())
            elif key in whole:
                self._mended((key,), "a list, found null", "[]")
            return []
        if isinstance(values, dict):
            self._mended((key,), "a list, found an object; read as a list of one", None)
            values = [cast("object", values)]
        if not isinstance(values, list):
            self._wrong((key,), "a list of objects", values)
            return []
        made: list[Element] = []
        alone = not isinstance(whole[key], list)
        places = [self._document.location((key,))] if alone else self._document.locations((key,))
        for index, value in enumerate(cast("list[object]", values)):
            path: Path = (key,) if alone else (key, index)
            if not isinstance(value, dict):
                self._wrong(path, "an object", value)
                self._left_out = True
                continue
            for name in cast("Raw", value):
                if name not in LISTS[key]:
                    self._unknown_key(path, name, list(LISTS[key]), key.removesuffix("s"))
            place = places[index]
            self._paths[place] = path
            record = make(cast("Raw", value), path, place)
            if record is None:
                self._left_out = True
            else:
                made.append(record)
        return made

    def _claim(self, raw: Raw, path: Path, place: Location) -> Claim | None:
        name = self._text_of(raw, CLAIM["id"], path)
        text = self._text_of(raw, CLAIM["text"], path)
        quotes: list[Quote] = []
        for words in self._texts(raw, CLAIM["quotes"], path):
            if words.strip():
                quotes.append(quote_of(words))
            else:
                self._wrong((*path, "quotes"), "words of the source", words)
        voice = self._text_of(raw, CLAIM["voice"], path) or None
        if voice is not None and voice != MAP_MAKER:
            self._parties.setdefault(voice, Party(voice, voice))
        view = self._text_of(raw, CLAIM["perspective"], path) or None
        if view is not None:
            self._perspectives.setdefault(view, Perspective(view, view))
        group = self._text_of(raw, CLAIM["group"], path)
        options: dict[str, Any] = {
            "title": self._text_of(raw, CLAIM["title"], path),
            "endorsement": self._word(raw, CLAIM["endorsement"], path) or "endorses",
            "modality": self._word(raw, CLAIM["modality"], path) or "asserted",
            "cue": self._text_of(raw, CLAIM["cue"], path),
            "group": [part for part in group.split(_PARTS) if part.strip()],
        }
        if not name:
            if not text:
                return None
            name = f"claim at {path[-1]}"  # so that its words are looked at, too
            self._unread.add(name)
        if not text:
            self._unread.add(name)
        self._ids.append(name)
        return Claim(
            name,
            text or name,
            quotes=quotes,
            voice=voice,
            perspective=view,
            location=place,
            **options,
        )

    def _relation(self, raw: Raw, path: Path, place: Location) -> Relation | None:
        kind = self._word(raw, RELATION["kind"], path)
        start = self._texts(raw, RELATION["from"], path)
        end = self._ends(raw, kind, path)
        role = self._word(raw, RELATION["role"], path)
        scheme = self._text_of(raw, RELATION["scheme"], path) or None
        given = self._text_of(raw, RELATION["id"], path)
        options: dict[str, Any] = {
            "id": given or None,
            "cue": self._text_of(raw, RELATION["cue"], path),
            "location": place,
        }
        if role and kind and kind != "context":
            message = f"expected an empty role in a {kind}, found {quoted(role)}"
            self._error("wrong-value", message, (*path, "role"), hint="only a context has a role")
        if scheme and kind and kind not in {"support", "counterpoint"}:
            message = f"expected an empty scheme in a {kind}, found {quoted(scheme)}"
            hint = "only a support and a counterpoint have a scheme"
            self._error("wrong-value", message, (*path, "scheme"), hint=hint)
        if not (kind and start and end):
            return None
        try:
            match kind:
                case "support":
                    return Support(start, end[0], scheme=scheme, **options)
                case "counterpoint":
                    return Counterpoint(start, end[0], scheme=scheme, **options)
                case "contrast":
                    return Contrast(start, end, **options)
                case "restatement":
                    return Restatement(start, end, **options)
                case _:
                    return Context(start, end, role=role or "context", **options)
        except ModelError as error:
            for fault in error.findings:
                self._error(fault.code, fault.message, (*path, "from"), subject=fault.subject)
            return None

    def _ends(self, raw: Raw, kind: str, path: Path) -> list[str]:
        """Return the ends a relation leads to: one, or several of a quiet one."""
        value = raw.get("to")
        if not isinstance(value, list):
            name = self._text_of(raw, RELATION["to"], path)
            return [name] if name else []
        names = self._texts(raw, evolve(RELATION["to"], shape=Shape.NAMES), path)
        if len(names) == 1:
            one = json.dumps(names[0], ensure_ascii=False)
            self._mended((*path, "to"), f"an id, found a list of one; read as {one}", one)
        elif kind in {"support", "counterpoint"}:
            self._wrong((*path, "to"), "one id", cast("object", value))
            return []
        return names

    # Values: what stands there, told and mended where it is not what it should be.

    def _text_of(self, raw: Raw, key: Key, path: Path) -> str:
        """Return the text at the key, empty where there is none."""
        plain = raw.get(key.name)
        if type(plain) is str and not key.needed and key.shape is Shape.TEXT:
            return plain
        here = (*path, key.name)
        if key.name not in raw:
            if key.needed:
                what = "claim" if path[:1] == ("claims",) else "relation"
                self._error("missing-key", f"expected the key {key.name!r} in this {what}", path)
            return ""
        value = raw[key.name]
        if value is None:
            self._mended(here, "text, found null; read as empty", '""')
            value = ""
        elif isinstance(value, bool) or not isinstance(value, str | int | float):
            if isinstance(value, list) and not value:
                self._mended(here, "text, found an empty list; read as empty", '""')
                value = ""
            else:
                found = cast("object", value)
                self._wrong(here, "an id" if key.shape is Shape.NAME else "text", found)
                return ""
        elif not isinstance(value, str):
            if key.shape is not Shape.NAME:
                self._wrong(here, "text", value)
                return ""
            value = self._number_as_id(here, value)
        if key.needed and not value.strip():
            message = f"expected {_A[key.name]} that is not blank, found {quoted(value)}"
            self._error("wrong-value", message, here)
            return ""
        return self._one_line(value, here) if key.shape is Shape.NAME else value

    def _one_line(self, value: str, path: Path) -> str:
        """Return an id without what no id can hold."""
        if has_control(value):
            self._wrong(path, "an id on one line", value)
            return "".join(" " if has_control(letter) else letter for letter in value).strip()
        return value

    def _number_as_id(self, path: Path, value: float) -> str:
        name = str(value)
        message = f"an id, found the number {name}; read as {name!r}"
        self._mended(path, message, json.dumps(name))
        return name

    def _texts(self, raw: Raw, key: Key, path: Path) -> list[str]:
        """Return the texts of a list, or the one that stands in its place."""
        here = (*path, key.name)
        ids = key.shape is Shape.NAMES
        if key.name not in raw:
            if key.needed:
                self._error("missing-key", f"expected the key {key.name!r} in this relation", path)
            return []
        value = raw[key.name]
        if value is None:
            self._mended(here, "a list, found null; read as an empty one", "[]")
            value = []
        elif isinstance(value, str | int | float) and not isinstance(value, bool):
            if value == "":
                self._mended(here, "a list, found an empty text; read as an empty list", "[]")
                value = []
            else:
                shown = json.dumps([str(value)], ensure_ascii=False)
                self._mended(
                    here, f"a list, found {_described(value)}; read as a list of one", shown
                )
                value = [str(value)]
        elif not isinstance(value, list):
            self._wrong(here, key.shape.value, value)
            return []
        texts: list[str] = []
        items = cast("list[object]", value)
        if not ids and all(type(item) is str and item for item in items):
            return cast("list[str]", items)
        for index, item in enumerate(items):
            inner = (*here, index)
            if isinstance(item, str) and item.strip():
                texts.append(self._one_line(item, inner) if ids else item)
            elif item is None or item == "":
                self._mended(inner, f"text, found {_described(item)}; passed over", None)
            elif ids and isinstance(item, int | float) and not isinstance(item, bool):
                texts.append(self._number_as_id(inner, item))
            elif (
                not ids
                and isinstance(item, dict)
                and isinstance(cast("Raw", item).get("exact"), str)
            ):
                exact = cast("str", item["exact"])
                self._mended(
                    inner,
                    "text, found an object; its 'exact' is read",
                    json.dumps(exact, ensure_ascii=False),
                )
                texts.append(exact)
            else:
                what = "an id" if ids else "text"
                self._wrong(inner, what, item)  # pyright: ignore[reportUnknownArgumentType]
        if key.needed and not texts and not self._has_error(here):
            self._error("wrong-value", "expected at least one id, found an empty list", here)
        return texts

    def _has_error(self, path: Path) -> bool:
        start = self._document.finding("", Severity.ERROR, "", path).pointer
        return any(
            each.severity is Severity.ERROR and each.pointer.startswith(start)
            for each in self._findings
        )

    def _word(self, raw: Raw, key: Key, path: Path) -> str:
        """Return the word at the key, empty where none of the list stands there."""
        value = raw.get(key.name)
        here = (*path, key.name)
        if value is None or value == "":
            if key.needed:
                self._text_of(raw, key, path)
            elif value is None and key.name in raw:
                self._mended(here, "a word, found null; read as empty", '""')
            return ""
        if isinstance(value, list) and len(cast("list[object]", value)) == 1:
            value = cast("list[object]", value)[0]
            self._mended(here, "a word, found a list of one", json.dumps(value))
        if not isinstance(value, str):
            words = ", ".join(filter(None, key.words))
            self._wrong(here, f"one of {words}", cast("object", value))
            return ""
        if value in key.words:
            return value
        plain = re.sub(r"[\s_]+", "-", value.strip()).casefold()
        if plain in key.words:
            self._mended(here, f"{plain!r}, found {quoted(value)}", json.dumps(plain))
            return plain
        known = [word for word in key.words if word]
        near = did_you_mean(plain, known)
        fix = self._edit(here, json.dumps(near.split("'")[1]), certain=False) if near else None
        expected = f"expected one of {', '.join(known)}, found {_described(value)}{near}"
        self._error("wrong-value", expected, here, fix=fix)
        return ""

    # Findings.

    def _unknown_key(self, path: Path, key: str, known: list[str], what: str) -> None:
        here = (*path, key)
        near = ""
        if self._suggested < _SUGGESTED:
            self._suggested += 1
            near = did_you_mean(key, known)
        fix = None
        if near:
            fix = self._edit(here, json.dumps(near.split("'")[1]), certain=False, key=True)
        finding = self._document.finding(
            "unknown-key",
            Severity.WARNING,
            f"unknown key {quoted(key)} in this {what}{near}",
            here,
            key=True,
            hint=f"its value is left out; the keys are {', '.join(known)}",
        )
        self._findings.append(evolve(finding, fix=fix))

    def _unfit(self, fault: Finding) -> None:
        """Note why the records make no map, at the place of the name that is wrong."""
        path = self._paths.get(fault.location, ()) if fault.location else ("thesis",)
        record: Any = self._document.value
        for step in path:
            record = record[step]
        where = path
        if isinstance(record, dict):
            found = _names(cast("Raw", record), fault.about)
            where = (*path, *(found if found is not None else ("id",)))
        message = fault.message
        if self._cut and fault.code == "unknown-id":
            hint = "the text is cut off; send the rest"
            finding = self._document.finding(
                fault.code, Severity.WARNING, message, where, hint=hint, subject=fault.subject
            )
            self._findings.append(evolve(finding, about=fault.about))
            return
        near = self._only_near(fault.about) if fault.code == "unknown-id" else None
        fix = None
        if near is not None:
            fix = self._edit(where, json.dumps(near, ensure_ascii=False), certain=False)
        self._error(fault.code, message, where, subject=fault.subject, about=fault.about, fix=fix)

    def _only_near(self, name: str | None) -> str | None:
        """Return the one id of a claim that is near to the name; none where several are."""
        near = get_close_matches(name or "", self._ids, n=2, cutoff=_NEAR)
        return near[0] if len(near) == 1 else None

    def _wrong(self, path: Path, expected: str, found: object) -> None:
        self._error("wrong-value", f"expected {expected}, found {_described(found)}", path)

    def _error(
        self,
        code: str,
        message: str,
        path: Path,
        *,
        hint: str = "",
        subject: str | None = None,
        about: str | None = None,
        fix: Edit | None = None,
    ) -> None:
        finding = self._document.finding(
            code, Severity.ERROR, message, path, hint=hint, subject=subject
        )
        self._findings.append(evolve(finding, about=about, fix=fix))

    def _mended(self, path: Path, expected: str, replacement: str | None) -> None:
        """Note that a value was not what it should be, and is read as what it must mean."""
        finding = self._document.finding(REPAIRED, Severity.INFO, f"expected {expected}", path)
        fix = None if replacement is None else self._edit(path, replacement, certain=True)
        self._findings.append(evolve(finding, fix=fix))

    def _edit(
        self, path: Path, replacement: str, *, certain: bool, key: bool = False
    ) -> Edit | None:
        """Return the change of the value at the path, or of its key."""
        reading = self._reading
        start = (reading.keys if key else reading.offsets).get(path)
        if start is None:
            return None
        end = reading.ends.get(path, start)
        if key:
            end = start + len(_KEY.match(self._text, start)[0])  # type: ignore[index]
        lines = self._document.lines
        return Edit(lines.location(start), lines.location(end), replacement, certain=certain)

    @cached_property
    def _reading(self) -> Recovery:
        return Recovery(self._text)


_KEY = re.compile(r"\"(?:[^\"\\]|\\.)*+\"|[^\s:]++", re.DOTALL)


def _sound(text: str, name: str | None) -> JsonText | None:
    """Return a text that is sound JSON, decoded; none where it is not."""
    from argmap.errors import ReadError
    from argmap.syntax.json_text import decode

    try:
        document = decode(text, name=name)
    except ReadError:
        return None
    return None if document.faults else document


def _is_harmless(fault: Finding) -> bool:
    """Return whether a fault of the text is mended without a change of what is said."""
    if fault.fix is not None and fault.fix.certain:
        return True
    return fault.message.startswith("expected JSON, found the comment")


def _names(record: Raw, name: str | None) -> Path | None:
    """Return the path to a name within the record."""
    for key in ("from", "to", "voice", "perspective"):
        value = record.get(key)
        items = cast("list[object]", value) if isinstance(value, list) else None
        if items is not None:
            for index, item in enumerate(items):
                if name is not None and str(item) == name:
                    return key, index
        elif name is not None and value is not None and str(cast("object", value)) == name:
            return (key,)
    return None


def _described(value: object) -> str:
    match value:
        case None | bool():
            return json.dumps(value)
        case int() | float():
            return f"the number {quoted(value, _SHOWN)}"
        case list():
            return f"the list {quoted(cast('object', value), _SHOWN)}" if value else "an empty list"
        case dict():
            return "an object"
        case _:
            return quoted(value)


def _position(finding: Finding) -> tuple[int, int]:
    place = finding.location
    return (place.line, place.column) if place else (0, 0)


def quote_of(words: str) -> Quote:
    """Return the quote of the words: with one ellipsis in them, the passage between its ends.

    >>> quote_of("On the one hand … of peripheral actors").until
    'of peripheral actors'
    """
    dots = [match.span() for match in _DOTS.finditer(words)]
    if len(dots) == 1 and words[dots[0][0]] != "[":
        first, last = words[: dots[0][0]].strip(), words[dots[0][1] :].strip()
        if first and last:
            return Quote(first, until=last)
    return Quote(words)
