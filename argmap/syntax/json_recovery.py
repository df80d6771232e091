"""Reads on behind the faults of a broken JSON text: every fault with its place, and its repair.

Brackets may be finished, texts never: the element in which a text is cut off is dropped whole, so
that half a sentence is never taken for a whole one. The scanner goes over the text once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from argmap.errors import brief
from argmap.findings import Edit, Finding, Severity, by_place
from argmap.late_patterns import late_pattern
from argmap.syntax.json_scan import DEEPEST, end_of
from argmap.syntax.json_strings import (
    MOST,
    BrokenStrings,
    Container,
    Fault,
    OpenContainer,
    ReadToEnd,
)
from argmap.syntax.json_text import JsonText
from argmap.syntax.locations import Lines, Path, pointer_to, shown_path
from argmap.syntax.plain import step_into
from argmap.values import Json, is_array, is_object

_SHOWN = 20
_SPACE = late_pattern(r"[ \t\n\r]*+")
_BLANK = late_pattern(r"[\s\ufeff]*+")
_COMMENT = late_pattern(r"//[^\n]*+|#[^\n]*+|/\*(?:[^*]|\*(?!/))*+(?:\*/|\Z)")
_TOKEN = late_pattern(r"[^\s,:{}\[\]\"“”„]++")
_NUMBER = late_pattern(r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\Z")
_GARBAGE = late_pattern(r"[^,{}\[\]\"]*+")
_OPENING = late_pattern(r"\{(?=\s*+(?:[\"“'}/#]|\w++\s*+:))|\[(?=\s*+[{\[\"“\]])")
_FENCE = late_pattern(r"^[ \t]*(?:```|~~~)[^\n]*\n", re.MULTILINE)
_LITERALS: Final = {"true": True, "false": False, "null": None}
_PYTHON: Final = {"True": "true", "False": "false", "None": "null"}
_CLOSERS = {"}": dict, "]": list}


class Recovery(BrokenStrings):
    """One reading of a broken JSON text, which goes on behind every fault.

    Attributes:
        faults: In the order of the text.
        value: What could be read.
        cut: The element that was dropped because the text ends inside it, if any.
        offsets: Where each value begins.
        ends: Where each value ends.
        keys: Where each key begins.

    >>> reading = Recovery('{"ids": ["a", "b",], "text": "cut o')
    >>> reading.value, [fault.message for fault in reading.faults]
    ({'ids': ['a', 'b']}, ["expected a value, found ']'", 'the text ends inside $.text'])
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.hasty = False
        self.offsets: dict[Path, int] = {}
        self.ends: dict[Path, int] = {}
        self.keys: dict[Path, int] = {}
        self.items: dict[Path, list[int]] = {}
        self.repeated: list[tuple[int, Path]] = []
        self.value: Json = None
        self._at = self._opening()
        try:
            self.value = self._run()
        except ReadToEnd:
            if self._stack:
                self.value = self._stack[0].container
        if self.cut is not None:
            self._drop(self.cut)

    def _run(self) -> Json:
        path: Path = ()
        value = self._value(path)
        while True:
            while self._stack:
                if value is not _OPENED:
                    self._put(path, value)
                following = self._next_path()
                if following is None:
                    frame = self._stack.pop()
                    value, path = frame.container, frame.path
                    self.ends[path] = self._at
                    if not self._stack:
                        break
                    value = _OPENED  # it stands in its container since it was opened
                    continue
                path = following
                value = self._value(path)
            if value is _OPENED:
                continue
            self._rest()
            return value

    # The parts of a text, each read from ``self._at`` on.

    def _opening(self) -> int:
        """Pass over what stands before the value; return where it begins."""
        text = self.text
        start = end_of(_BLANK.match(text))
        if text[start : start + 1] in {"{", "["}:
            return start
        fence = _FENCE.search(text)
        found = _OPENING.search(text, fence.end() if fence else 0) or _OPENING.search(text)
        if found is None:
            return start
        self._fault(
            start,
            (),
            f"expected JSON alone, found {brief(text[start : found.start()].strip(), 40)} "
            "before it",
            "write nothing around the JSON",
            (0, found.start(), ""),
            certain=True,
        )
        return found.start()

    def _rest(self) -> None:
        """Look at what stands behind the value."""
        at = self._skip(())
        rest = self.text[at:]
        if not rest.strip():
            return
        if _OPENING.match(rest.removeprefix(",").lstrip()):
            self._fault(at, (), "expected the end of the text, found another value", "send one")
            return
        self._fault(
            at,
            (),
            f"expected the end of the text, found {brief(rest.strip(), 40)}",
            "write nothing around the JSON",
            (at, len(self.text), ""),
            certain=True,
        )

    def _skip(self, path: Path) -> int:
        """Pass over white space and comments."""
        text = self.text
        at = end_of(_SPACE.match(text, self._at))
        while True:
            comment = _COMMENT.match(text, at)
            if comment is None:
                start, at = at, end_of(_BLANK.match(text, at))
                if start == at:
                    break
                continue
            self._fault(
                at,
                path,
                f"expected JSON, found the comment {brief(comment[0], 40)}",
                "JSON has no comments",
                (at, comment.end(), ""),
            )
            at = end_of(_BLANK.match(text, comment.end()))
        self._at = at
        return at

    def _next_path(self) -> Path | None:
        """Pass over what parts two values; return the path of the next, none at the end."""
        text, frame = self.text, self._stack[-1]
        container, outer = frame
        closer = "}" if isinstance(container, dict) else "]"
        comma = -1
        parted = len(container) == 0
        while True:
            at = self._skip(outer)
            sign = text[at : at + 1]
            if sign == "":
                self._end_early(outer)
            if sign == ",":
                if parted:
                    expected = "a value" if closer == "]" else "a key in double quotation marks"
                    self._fault(
                        at,
                        outer,
                        f"expected {expected}, found ','",
                        "remove the comma",
                        (at, at + 1, ""),
                        certain=True,
                    )
                else:
                    comma = at
                parted = True
                self._at = at + 1
                continue
            if sign == closer:
                if comma >= 0:
                    expected = "a value" if closer == "]" else "a key in double quotation marks"
                    self._fault(
                        at,
                        outer,
                        f"expected {expected}, found {closer!r}",
                        "remove the comma before it",
                        (comma, comma + 1, ""),
                        certain=True,
                    )
                self._at = at + 1
                return None
            if sign in _CLOSERS:
                if any(type(each.container) is _CLOSERS[sign] for each in self._stack):
                    self._fault(at, outer, f"expected ',' or {closer!r}, found {sign!r}")
                    return None
                self._fault(at, outer, f"expected ',' or {closer!r}, found {sign!r}")
                self._at = at + 1
                continue
            if parted:
                break
            parted = True
            self._missing_comma(at, outer, closer)
        if isinstance(container, list):
            return (*outer, len(container))
        return self._key(container, outer)

    def _missing_comma(self, at: int, outer: Path, closer: str) -> None:
        sign = self.text[at]
        starts = sign in '"“”„' or (closer == "]" and sign in "{[")
        found = self._word(at) or sign
        self._fault(
            at,
            outer,
            f"expected ',' or {closer!r}, found {brief(found, _SHOWN)}",
            "part the two by a comma" if starts else "",
            (at, at, ", ") if starts else None,
            certain=starts,
        )
        if not starts:
            self._at = end_of(_GARBAGE.match(self.text, at))

    def _key(self, container: dict[str, Json], outer: Path) -> Path | None:
        """Read a key and the colon behind it."""
        text, at = self.text, self._at
        sign = text[at : at + 1]
        if sign in {'"', "“", "”", "„", "'"}:
            key = self._string(outer)
        else:
            word = self._word(at)
            if not word or not word.isidentifier():
                found = brief(word or sign, _SHOWN) if sign else "the end of the text"
                self._fault(at, outer, f"expected a key in double quotation marks, found {found}")
                self._at = at + max(1, len(word))
                if sign in {"{", "["}:  # a value without a key
                    path = (*outer, "")
                    self._at = at
                    return path
                return self._next_path() if self._at < len(text) else self._end_early(outer)
            key = word
            self._at = at + len(word)
            self._fault(
                at,
                outer,
                f"expected a key in double quotation marks, found {brief(word, _SHOWN)}",
                "JSON puts text in double quotation marks",
                (at, self._at, json.dumps(word)),
                certain=True,
            )
        path = (*outer, key)
        if key in container:
            self.repeated.append((at, path))
        self.keys[path] = at
        if not self.text[self._at :].strip():
            self._end_early(path)
        end = self._skip(path)
        if text[end : end + 1] == ":":
            self._at = end + 1
        else:
            found = brief(self._word(end) or text[end : end + 1], _SHOWN)
            self._fault(end, path, f"expected ':' after the key, found {found}")
            if text[end : end + 1] == "=":
                self._at = end + 1
        return path

    def _value(self, path: Path) -> Json:
        """Read a value, or open a list or an object."""
        at = self._skip(path)
        text = self.text
        sign = text[at : at + 1]
        self.offsets[path] = at
        if sign == "":
            self._end_early(path)
        if sign in {"{", "["}:
            if len(self._stack) >= DEEPEST:
                message = f"expected at most {DEEPEST} levels of lists and objects, found more"
                self._fault(at, path[:1], message, code="too-deep")
                raise ReadToEnd
            container: Container = {} if sign == "{" else []
            if self._stack:
                self._put(path, container)
            self._stack.append(OpenContainer(container, path))
            self._at = at + 1
            return _OPENED
        if sign in {'"', "“", "”", "„", "'"}:
            value: Json = self._string(path)
        elif sign in {",", "}", "]"} and path:
            self._fault(at, path, f"expected a value, found {sign!r}")
            value = None
        else:
            value = self._plain(at, path)
        self.ends[path] = self._at
        return value

    def _plain(self, at: int, path: Path) -> Json:
        """Read a number, a constant, or a word that should be in quotation marks."""
        text = self.text
        word = self._word(at) or text[at : at + 1]
        self._at = end = at + len(word)
        if word in _LITERALS:
            return _LITERALS[word]
        if not text[end:].strip() and self._stack:
            self._end_early(path)  # "0." may be the beginning of 0.85
        if _NUMBER.match(word) and len(word) <= MOST:
            number: Json = json.loads(word)
            return number
        if word in _PYTHON:
            self._fault(
                at,
                path,
                f"expected a value, found {word!r}",
                f"JSON writes {_PYTHON[word]}",
                (at, end, _PYTHON[word]),
                certain=True,
            )
            return _LITERALS[_PYTHON[word]]
        bare = word[0].isalpha()
        self._fault(
            at,
            path,
            f"expected a value, found {brief(word, _SHOWN)}",
            "JSON puts text in double quotation marks" if bare else "",
            (at, end, json.dumps(word, ensure_ascii=False)) if bare else None,
        )
        return word if bare else None

    def _word(self, at: int) -> str:
        found = _TOKEN.match(self.text, at)
        return found[0] if found else ""

    def _put(self, path: Path, value: Json) -> None:
        container = self._stack[-1].container
        if isinstance(container, list):
            container.append(value)
        else:
            container.setdefault(str(path[-1]), value)

    def _drop(self, path: Path) -> None:
        """Take the element out of the value."""
        value = self.value
        for step in path[:-1]:
            value = step_into(value, step)
        last = path[-1]
        if is_array(value) and isinstance(last, int):
            del value[last:]
        elif is_object(value) and isinstance(last, str):
            value.pop(last, None)


_OPENED: Final[list[Json]] = []


def recover(text: str, *, name: str | None = None) -> JsonText:
    """Return a broken JSON text, read as far as possible, with all of its faults.

    Args:
        text: The text; nothing is the matter with a sound one.
        name: What locations call it.

    >>> document = recover('{"a": 1, // one' + chr(10) + '"b": True,}')
    >>> document.value, [fault.location.line for fault in document.faults]
    ({'a': 1, 'b': True}, [1, 2, 2])
    """
    reading = Recovery(text)
    lines = Lines(text, name)
    faults = sorted(_findings(reading, lines), key=by_place)
    return JsonText(
        text, name, reading.value, tuple(faults), lambda: reading, is_expected=reading.hasty
    )


def _findings(reading: Recovery, lines: Lines) -> Iterator[Finding]:
    for fault in reading.faults:
        edit = None
        if fault.repair is not None:
            start, end, replacement = fault.repair
            edit = Edit(
                lines.location(start), lines.location(end), replacement, certain=fault.certain
            )
        yield _finding(lines, fault, edit)
    for at, path in reading.repeated:
        message = f"expected each key once, found {brief(path[-1])} again"
        yield _finding(lines, Fault(at, path, message, code="duplicate-key"), None)


def _finding(lines: Lines, fault: Fault, edit: Edit | None) -> Finding:
    place = lines.location(fault.at)
    return Finding(
        fault.code,
        Severity.ERROR,
        fault.message,
        hint=fault.hint,
        location=place,
        excerpt=lines.excerpt(place.line),
        path=shown_path(fault.path),
        pointer=pointer_to(fault.path),
        fix=edit,
    )
