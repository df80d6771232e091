"""The values of a draft: read as what they must mean, and told where they are something else."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final, TypeAlias

from attrs import evolve

from argmap.errors import ReadError, brief, did_you_mean
from argmap.findings import Edit, Finding, Severity, by_place
from argmap.formats.draft.form import DraftShape, Key
from argmap.syntax.json_recovery import Recovery, recover
from argmap.syntax.json_text import JsonText, decode
from argmap.syntax.locations import Path
from argmap.syntax.plain import describe
from argmap.values import Json, has_control, is_array, is_object

Raw: TypeAlias = "dict[str, Json]"
"""An object of a draft, as JSON gives it."""

REPAIRED: Final = "repaired"
"""The code of what was mended in reading, without a change of what is said."""

_SUGGESTED = 10
_A: Final = {"id": "an id", "text": "a text", "kind": "a kind", "to": "an id"}
_KEY = re.compile(r"\"(?:[^\"\\]|\\.)*+\"|[^\s:]++", re.DOTALL)


class Values:
    """The values of a draft, told and mended where they are not what they should be.

    What is noted of them is among the findings; what they are read as never changes the argument.
    """

    def __init__(self, text: str, name: str | None) -> None:
        self._text = text
        self._document = _sound(text, name) or recover(text, name=name)
        self._findings: list[Finding] = []
        self._suggested = 0

    def _order(self) -> tuple[Finding, ...]:
        return tuple(sorted(self._findings, key=by_place))

    def _text_of(self, raw: Raw, key: Key, path: Path) -> str:
        """Return the text at the key, empty where there is none."""
        plain = raw.get(key.name)
        if type(plain) is str and not key.needed and key.shape is DraftShape.TEXT:
            return plain
        here = (*path, key.name)
        if key.name not in raw:
            if key.needed:
                what = "claim" if path[:1] == ("claims",) else "relation"
                self._error("missing-key", f"expected the key {key.name!r} in this {what}", path)
            return ""
        value = raw[key.name]
        if value is None:
            self._note_mended(here, "text, found null; read as empty", '""')
            value = ""
        elif isinstance(value, bool) or not isinstance(value, str | int | float):
            if isinstance(value, list) and not value:
                self._note_mended(here, "text, found an empty list; read as empty", '""')
                value = ""
            else:
                self._wrong(here, "an id" if key.shape is DraftShape.NAME else "text", value)
                return ""
        elif not isinstance(value, str):
            if key.shape is not DraftShape.NAME:
                self._wrong(here, "text", value)
                return ""
            value = self._number_as_id(here, value)
        if key.needed and not value.strip():
            message = f"expected {_A[key.name]} that is not blank, found {brief(value)}"
            self._error("wrong-value", message, here)
            return ""
        if key.shape is not DraftShape.NAME:
            return value
        return self._one_line(value, here) if value.strip() else ""

    def _one_line(self, value: str, path: Path) -> str:
        """Return an id without what no id can hold."""
        if has_control(value):
            self._wrong(path, "an id on one line", value)
            return "".join(" " if has_control(letter) else letter for letter in value).strip()
        return value

    def _number_as_id(self, path: Path, value: float) -> str:
        name = str(value)
        message = f"an id, found the number {name}; read as {name!r}"
        self._note_mended(path, message, json.dumps(name))
        return name

    def _texts(self, raw: Raw, key: Key, path: Path) -> list[str]:
        """Return the texts of a list, or the one that stands in its place."""
        here = (*path, key.name)
        ids = key.shape is DraftShape.NAMES
        if key.name not in raw:
            if key.needed:
                self._error("missing-key", f"expected the key {key.name!r} in this relation", path)
            return []
        value = raw[key.name]
        if value is None:
            self._note_mended(here, "a list, found null; read as an empty one", "[]")
            value = []
        elif isinstance(value, str | int | float) and not isinstance(value, bool):
            if value == "":
                self._note_mended(here, "a list, found an empty text; read as an empty list", "[]")
                value = []
            else:
                shown = json.dumps([str(value)], ensure_ascii=False)
                self._note_mended(
                    here, f"a list, found {describe(value)}; read as a list of one", shown
                )
                value = [str(value)]
        elif not isinstance(value, list):
            self._wrong(here, key.shape.value, value)
            return []
        items: Sequence[Json] = value
        texts = [item for item in items if isinstance(item, str) and item]
        if not ids and len(texts) == len(items):
            return texts
        texts.clear()
        for index, item in enumerate(items):
            inner = (*here, index)
            if isinstance(item, str) and item.strip():
                texts.append(self._one_line(item, inner) if ids else item)
            elif item is None or item == "":
                self._note_mended(inner, f"text, found {describe(item)}; passed over", None)
            elif ids and isinstance(item, int | float) and not isinstance(item, bool):
                texts.append(self._number_as_id(inner, item))
            elif not ids and is_object(item) and isinstance(exact := item.get("exact"), str):
                self._note_mended(
                    inner,
                    "text, found an object; its 'exact' is read",
                    json.dumps(exact, ensure_ascii=False),
                )
                texts.append(exact)
            else:
                what = "an id" if ids else "text"
                self._wrong(inner, what, item)
        if key.needed and not texts and not self._has_error(here):
            self._error("wrong-value", "expected at least one id, found an empty list", here)
        return texts

    def _has_error(self, path: Path) -> bool:
        start = self._document.finding("", "", path).pointer
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
                self._note_mended(here, "a word, found null; read as empty", '""')
            return ""
        if is_array(value) and len(value) == 1:
            value = value[0]
            self._note_mended(here, "a word, found a list of one", json.dumps(value))
        if not isinstance(value, str):
            words = ", ".join(filter(None, key.words))
            self._wrong(here, f"one of {words}", value)
            return ""
        if value in key.words:
            return value
        plain = re.sub(r"[\s_]+", "-", value.strip()).casefold()
        if plain in key.words:
            self._note_mended(here, f"{plain!r}, found {brief(value)}", json.dumps(plain))
            return plain
        known = [word for word in key.words if word]
        near = did_you_mean(plain, known)
        fix = self._edit(here, json.dumps(near.split("'")[1]), certain=False) if near else None
        expected = f"expected one of {', '.join(known)}, found {describe(value)}{near}"
        self._error("wrong-value", expected, here, fix=fix)
        return ""

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
            f"unknown key {brief(key)} in this {what}{near}",
            here,
            key=True,
            hint=f"its value is left out; the keys are {', '.join(known)}",
        )
        self._findings.append(evolve(finding, fix=fix))

    def _wrong(self, path: Path, expected: str, found: object) -> None:
        self._error("wrong-value", f"expected {expected}, found {describe(found)}", path)

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
            code, message, path, severity=Severity.ERROR, hint=hint, subject=subject
        )
        self._findings.append(evolve(finding, about=about, fix=fix))

    def _note_mended(self, path: Path, expected: str, replacement: str | None) -> None:
        """Note that a value was not what it should be, and is read as what it must mean."""
        finding = self._document.finding(
            REPAIRED, f"expected {expected}", path, severity=Severity.INFO
        )
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


def _sound(text: str, name: str | None) -> JsonText | None:
    """Return a text that is sound JSON, decoded; none where it is not."""
    try:
        document = decode(text, name=name)
    except ReadError:
        return None
    return None if document.faults else document
