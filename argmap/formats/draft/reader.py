"""Reads a draft: mistakes of form are mended and told, what would change the argument is not.

Every fault is noted before the text is refused, and the largest map without the faulty parts can
still be asked for, so that one round tells everything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, Final

from attrs import evolve

from argmap.errors import ModelError, brief, only_near
from argmap.findings import Finding, Location, Severity
from argmap.formats.draft.form import CLAIM, LISTS, MAP, RELATION, DraftShape
from argmap.formats.draft.values import REPAIRED, Raw, Values
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
from argmap.model.salvage import salvage
from argmap.syntax.locations import Path
from argmap.syntax.plain import step_into
from argmap.text.source import Quote
from argmap.values import is_array, is_object

_DOTS = re.compile(r"(?<![\[(])(?:…|\.{3,}|⟶)(?![\])])|\[(?:…|\.{3,})\]")
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


class _Reader(Values):
    """One reading of a draft."""

    def __init__(self, text: str, name: str | None) -> None:
        super().__init__(text, name)
        self._parties: dict[str, Party] = {}
        self._perspectives: dict[str, Perspective] = {}
        self._paths: dict[Location, Path] = {}
        self._unread: set[str] = set()
        self._ids: list[str] = []
        self._left_out = False
        self._cut = False

    def read(self) -> Reading:
        for fault in self._document.faults:
            self._take(fault)
        raw = self._document.value
        if not is_object(raw):
            if self._document.value is not None or not self._findings:
                self._wrong((), "an object with the keys 'claims' and 'relations'", raw)
            return Reading(ArgumentMap(), self._order(), left_out=True)
        whole = raw
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
        found = salvage(
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
        return Reading(found.debate, self._order(), left_out, self._paths, unread, forgiven)

    def _take(self, fault: Finding) -> None:
        """Note a fault of the text: forgiven where its repair is certain."""
        if fault.code == "cut-off":
            self._cut = True
        elif fault.code in _FORGIVEN and _is_harmless(fault):
            fault = evolve(fault, code=REPAIRED, severity=Severity.INFO)
        self._findings.append(fault)

    def _list(
        self, whole: Raw, key: str, make: Callable[[Raw, Path, Location], Element | None]
    ) -> list[Element]:
        """Return the records of a list."""
        values = whole.get(key)
        if values is None:
            if key == "claims" and not self._cut:
                self._error("missing-key", "expected the key 'claims' in this draft", ())
            elif key in whole:
                self._note_mended((key,), "a list, found null", "[]")
            return []
        if isinstance(values, dict):
            self._note_mended((key,), "a list, found an object; read as a list of one", None)
            values = [values]
        if not isinstance(values, list):
            self._wrong((key,), "a list of objects", values)
            return []
        made: list[Element] = []
        alone = not isinstance(whole[key], list)
        places = [self._document.location((key,))] if alone else self._document.locations((key,))
        for index, value in enumerate(values):
            path: Path = (key,) if alone else (key, index)
            if not is_object(value):
                self._wrong(path, "an object", value)
                self._left_out = True
                continue
            for name in value:
                if name not in LISTS[key]:
                    self._unknown_key(path, name, list(LISTS[key]), key.removesuffix("s"))
            place = places[index]
            self._paths[place] = path
            record = make(value, path, place)
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
            message = f"expected an empty role in a {kind}, found {brief(role)}"
            self._error("wrong-value", message, (*path, "role"), hint="only a context has a role")
        if scheme and kind and kind not in {"support", "counterpoint"}:
            message = f"expected an empty scheme in a {kind}, found {brief(scheme)}"
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
        names = self._texts(raw, evolve(RELATION["to"], shape=DraftShape.NAMES), path)
        if len(names) == 1:
            one = json.dumps(names[0], ensure_ascii=False)
            self._note_mended((*path, "to"), f"an id, found a list of one; read as {one}", one)
        elif kind in {"support", "counterpoint"}:
            self._wrong((*path, "to"), "one id", value)
            return []
        return names

    def _unfit(self, fault: Finding) -> None:
        """Note why the records make no map, at the place of the name that is wrong."""
        path = self._paths.get(fault.location, ()) if fault.location else ("thesis",)
        record = self._document.value
        for step in path:
            record = step_into(record, step)
        where = path
        if is_object(record):
            found = _names(record, fault.about)
            where = (*path, *(found if found is not None else ("id",)))
        message = fault.message
        if self._cut and fault.code == "unknown-id":
            hint = "the text is cut off; send the rest"
            finding = self._document.finding(
                fault.code, message, where, hint=hint, subject=fault.subject
            )
            self._findings.append(evolve(finding, about=fault.about))
            return
        fix = near = None
        if fault.code == "unknown-id":
            near = only_near(fault.about or "", self._ids)
        if near is not None:
            fix = self._edit(where, json.dumps(near, ensure_ascii=False), certain=False)
        self._error(fault.code, message, where, subject=fault.subject, about=fault.about, fix=fix)


def _is_harmless(fault: Finding) -> bool:
    """Return whether a fault of the text is mended without a change of what is said."""
    if fault.fix is not None and fault.fix.certain:
        return True
    return fault.message.startswith("expected JSON, found the comment")


def _names(record: Raw, name: str | None) -> Path | None:
    """Return the path to a name within the record."""
    for key in ("from", "to", "voice", "perspective"):
        value = record.get(key)
        if is_array(value):
            for index, item in enumerate(value):
                if name is not None and str(item) == name:
                    return key, index
        elif name is not None and value is not None and str(value) == name:
            return (key,)
    return None


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
