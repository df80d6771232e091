"""A JSON text with the place of everything in it, and every fault in it as a located finding."""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_right
from contextlib import suppress
from functools import cached_property
from itertools import accumulate
from typing import Any, Final, TypeAlias, cast

from attrs import field, frozen

from argmap.errors import ReadError, quoted
from argmap.findings import Finding, Location, Severity
from argmap.values import has_surrogate

Path: TypeAlias = "tuple[str | int, ...]"

DEEPEST: Final = 100
"""How deeply lists and objects may nest in a file."""

_LONGEST = 4300  # digits: Python's own limit for turning them into a number
_SHOWN = 20

_SPACE = re.compile(r"[ \t\n\r]*")
_COMMA = re.compile(r"[ \t\n\r]*,[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_WORD = re.compile(r"[+-]?[A-Za-z0-9_.+-]+")
_HALF_PAIR = re.compile(r"\\u[dD][89a-fA-F]")
_WHOLE_PAIRS = re.compile(
    r"(?:[^\\]++|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\(?!u[dD][89a-fA-F]).)*+", re.DOTALL
)
_CLOSING = {"{": "}", "[": "]"}
_CONSTANTS = {"true": True, "false": False, "null": None}
_NO_JSON = {"NaN", "Infinity", "-Infinity"}
_COMMA_HINT = "remove the comma before it"
_HINTS = {
    "'": "JSON puts text in double quotation marks",
    "True": "JSON writes true",
    "False": "JSON writes false",
    "None": "JSON writes null",
    "/": "JSON has no comments",
    "#": "JSON has no comments",
}


@frozen(eq=False)
class JsonText:
    """A JSON text that was decoded, and where each of its values stands.

    Attributes:
        text: The text.
        name: What locations call it.
        value: What it says, in plain Python values.
        faults: What other JSON readers would change or refuse in it; empty in a sound text.

    >>> document = decode('{"claims": [{"text": "Tax carbon."}]}', name="tax.json")
    >>> document.value["claims"][0]["text"], str(document.location(("claims", 0)))
    ('Tax carbon.', 'tax.json:1:13')
    """

    text: str
    name: str | None
    value: Any
    faults: tuple[Finding, ...]
    _offsets: dict[Path, int] = field(repr=False)

    def location(self, path: Path) -> Location:
        """Return where the value at the path stands, or the nearest thing around it.

        >>> print(decode('{"a": [1]}').location(("a", 0)))
        <text>:1:8
        """
        offset = self._offsets.get(path)
        return self._lines.location(self._offset(path) if offset is None else offset)

    def finding(  # noqa: D417 - the others are those of a Finding
        self,
        code: str,
        severity: Severity,
        message: str,
        path: Path,
        *,
        key: bool = False,
        hint: str = "",
        subject: str | None = None,
    ) -> Finding:
        """Return a finding about the value at the path, with its place and the line it stands on.

        Args:
            path: Where in the text.
            key: Whether it is about the key and not the value after it.

        >>> print(decode('[1]').finding("odd", Severity.INFO, "an odd number", (0,)))
        <text>:1:2: $[0]: an odd number
        [1]
         ^
        """
        place = self._lines.location(self._key_offset(path) if key else self._offset(path))
        return Finding(
            code,
            severity,
            message,
            hint=hint,
            location=place,
            excerpt=self._lines.excerpt(place.line),
            path=shown_path(path),
            subject=subject,
        )

    def _offset(self, path: Path) -> int:
        while path not in self._offsets and path not in self._deep.offsets:
            path = path[:-1]
        return self._offsets[path] if path in self._offsets else self._deep.offsets[path]

    def _key_offset(self, path: Path) -> int:
        found = self._deep.keys.get(path)
        return self._offset(path) if found is None else found

    @cached_property
    def _lines(self) -> _Lines:
        return _Lines(self.text, self.name)

    @cached_property
    def _deep(self) -> _Scan:
        scan = _Scan(self.text, self._lines, DEEPEST)
        scan.run()
        return scan


def decode(text: str, *, name: str | None = None, depth: int = 2) -> JsonText:
    """Return the value of a JSON text, with places and faults.

    What readers of JSON disagree on is a fault: a key twice in one object, NaN and infinities,
    numbers too large, half a surrogate pair, raw control characters. The value then holds something
    harmless there.

    Args:
        text: The text.
        name: What locations call it.
        depth: Down to which depth the places of values are noted at once; deeper ones are looked
            for when somebody asks.

    Raises:
        ReadError: When the text is no JSON, or nests deeper than 100 levels; it holds the faults
            before that place too.

    >>> decode('{"a": NaN, "a": 1}').faults[0].message
    'expected a number, found NaN, which JSON does not have'
    """
    lines = _Lines(text, name)
    if not _has_half_pair(text):
        scan = _Scan(text, lines, depth, hasty=True)
        # The decoder of the standard library raises the other two.
        with suppress(_DoubtError, ValueError, RecursionError):
            return JsonText(text, name, scan.run(), (), scan.offsets)
    scan = _Scan(text, lines, DEEPEST)
    return JsonText(text, name, scan.run(), tuple(scan.faults), scan.offsets)


def shown_path(path: Path) -> str:
    """Return the path as people write it.

    >>> shown_path(("elements", 3, "odd key"))
    '$.elements[3]["odd key"]'
    """
    steps = [
        f"[{step}]"
        if isinstance(step, int)
        else f".{step}"
        if step.isidentifier()
        else f"[{json.dumps(step, ensure_ascii=False)}]"
        for step in path
    ]
    return "$" + "".join(steps)


class _DoubtError(Exception):
    """Something is odd, and only the careful scan can say what and where."""


class _Lines:
    """The lines of a text, to say where an offset lies."""

    def __init__(self, text: str, name: str | None) -> None:
        self._text = text
        self._name = name
        self._excerpts: dict[int, str] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate([len(line) + 1 for line in self._text.split("\n")])]

    def location(self, offset: int) -> Location:
        line = bisect_right(self._starts, offset)
        return Location(self._name, line, offset - self._starts[line - 1] + 1)

    def excerpt(self, line: int) -> str:
        """Return the line; one copy of it, however many findings show it."""
        if line not in self._excerpts:
            start, end = self._starts[line - 1 : line + 1]
            self._excerpts[line] = self._text[start : end - 1].rstrip("\r")
        return self._excerpts[line]


class _Scan:
    """One pass over a JSON text that walks its lists and objects down to a depth.

    What lies deeper is left to the decoder of the standard library, which is fast and knows no
    places. A hasty scan gives up at the first fault; a careful one, which walks everything, notes
    it and goes on where it can.
    """

    def __init__(self, text: str, lines: _Lines, depth: int, *, hasty: bool = False) -> None:
        self.faults: list[Finding] = []
        self.offsets: dict[Path, int] = {}
        self.keys: dict[Path, int] = {}
        self._text = text
        self._lines = lines
        self._depth = depth
        self._hasty = hasty

    def run(self) -> object:
        text, offsets, depth = self._text, self.offsets, self._depth
        skip, comma, hasty_leaf = _SPACE.match, _COMMA.match, _DECODER.raw_decode
        stack: list[tuple[dict[str, Any] | list[Any], Path]] = []
        path = cast("Path", ())
        value: Any
        at = _end(skip(text))
        while True:
            offsets[path] = at
            opening = text[at : at + 1]
            if opening == "[" and self._hasty and len(stack) == depth - 1:
                value, at = self._hasty_list(at, path)
            elif opening in _CLOSING and len(stack) < depth:
                container: dict[str, Any] | list[Any] = {} if opening == "{" else []
                at = _end(skip(text, at + 1))
                if text[at : at + 1] != _CLOSING[opening]:
                    stack.append((container, path))
                    path, at = self._onward(container, path, at)
                    continue
                value, at = container, at + 1
            else:
                value, at = hasty_leaf(text, at) if self._hasty else self._leaf(at, path)
            while stack:
                container, outer = stack[-1]
                if isinstance(container, dict):
                    container[cast("str", path[-1])] = value
                    closing = "}"
                else:
                    container.append(value)
                    closing = "]"
                more = comma(text, at)
                if more:
                    path, at = self._onward(container, outer, more.end())
                    break
                at = _end(skip(text, at))
                if text[at : at + 1] != closing:
                    raise self._broken(at, outer, f"expected ',' or '{closing}'")
                stack.pop()
                value, path, at = container, outer, at + 1
            else:
                break
        at = _end(skip(text, at))
        if at != len(text):
            raise self._broken(at, (), "expected the end of the text")
        return value

    def _hasty_list(self, at: int, path: Path) -> tuple[list[Any], int]:
        """Read a list of which only the places of the items are wanted."""
        text, offsets = self._text, self.offsets
        comma, item = _COMMA.match, _DECODER.raw_decode
        values: list[Any] = []
        at = _end(_SPACE.match(text, at + 1))
        more = text[at : at + 1] != "]"
        while more:
            offsets[*path, len(values)] = at
            value, at = item(text, at)
            values.append(value)
            found = comma(text, at)
            more = found is not None
            at = found.end() if found else _end(_SPACE.match(text, at))
        if text[at : at + 1] != "]":
            raise _DoubtError
        return values, at + 1

    def _onward(
        self, container: dict[str, Any] | list[Any], outer: Path, at: int
    ) -> tuple[Path, int]:
        """Read up to the next value; return its path and where it starts."""
        text = self._text
        if isinstance(container, list):
            if container and text[at : at + 1] == "]":
                raise self._broken(at, outer, "expected a value", hint=_COMMA_HINT)
            return (*outer, len(container)), at
        if text[at : at + 1] != '"':
            hint = _COMMA_HINT if container and text[at : at + 1] == "}" else ""
            raise self._broken(at, outer, "expected a key in double quotation marks", hint=hint)
        key, end = self._string(at, outer)
        path = (*outer, key)
        if key in container:
            message = f"expected each key once, found {quoted(key)} again"
            self._fault("duplicate-key", message, at, path)
        if not self._hasty:
            self.keys[path] = at
        end = _end(_SPACE.match(text, end))
        if text[end : end + 1] != ":":
            raise self._broken(end, path, "expected ':' after the key")
        return path, _end(_SPACE.match(text, end + 1))

    def _leaf(self, at: int, path: Path) -> tuple[Any, int]:
        text = self._text
        first = text[at : at + 1]
        if first == '"':
            return self._string(at, path)
        if first in _CLOSING:
            message = f"expected at most {DEEPEST} levels of lists and objects, found more"
            raise self._broken(at, path[:1], message, "too-deep", found=False)
        word = _WORD.match(text, at)
        found = word[0] if word else ""
        if found in _CONSTANTS:
            return _CONSTANTS[found], at + len(found)
        if found in _NO_JSON:
            message = f"expected a number, found {found}, which JSON does not have"
            self._fault("not-json", message, at, path)
            return None, at + len(found)
        number = _NUMBER.match(text, at)
        if number is None or number[0] != found:
            raise self._broken(at, path, "expected a value")
        return self._number(number, path), at + len(found)

    def _number(self, number: re.Match[str], path: Path) -> int | float:
        if number[1] is None and number[2] is None:
            if len(number[0]) <= _LONGEST:
                return int(number[0])
        elif math.isfinite(value := float(number[0])):
            return value
        message = f"the number {quoted(number[0], _SHOWN)} is too large to be read exactly"
        self._fault("number-too-large", message, number.start(), path)
        return 0

    def _string(self, at: int, path: Path) -> tuple[str, int]:
        try:
            value, end = _string(_DECODER.raw_decode(self._text, at))
        except json.JSONDecodeError as error:
            if not error.msg.startswith("Invalid control character"):
                raise self._bad_string(error, at, path) from None
            found = quoted(self._text[error.pos])
            message = f"expected an escape in the text, found the raw control character {found}"
            self._fault("control-character", message, error.pos, path)
            try:
                value, end = _string(_LENIENT.raw_decode(self._text, at))
            except json.JSONDecodeError as worse:
                raise self._bad_string(worse, at, path) from None
        if has_surrogate(value):
            message = f"half of a surrogate pair in {quoted(value)}, which no file can hold"
            self._fault("surrogate", message, at, path)
            value = value.encode("utf-8", "replace").decode()
        return value, end

    def _bad_string(self, error: json.JSONDecodeError, at: int, path: Path) -> Exception:
        if error.msg.startswith("Unterminated"):
            message = "expected a closing quotation mark, found the end of the text"
            return self._broken(at, path, message, found=False)
        message = "expected an escape that JSON knows, such as \\n or \\u00e9, found another one"
        return self._broken(error.pos, path, message, found=False)

    def _fault(self, code: str, message: str, offset: int, path: Path, hint: str = "") -> None:
        if self._hasty:
            raise _DoubtError
        place = self._lines.location(offset)
        self.faults.append(
            Finding(
                code,
                Severity.ERROR,
                message,
                hint=hint,
                location=place,
                excerpt=self._lines.excerpt(place.line),
                path=shown_path(path),
            )
        )

    def _broken(
        self,
        at: int,
        path: Path,
        expected: str,
        code: str = "syntax",
        *,
        found: bool = True,
        hint: str = "",
    ) -> Exception:
        """Note a fault after which nothing can be read; return the exception to raise."""
        if found:
            word = _WORD.match(self._text, at)
            token = word[0] if word else self._text[at : at + 1]
            expected += f", found {quoted(token, _SHOWN) if token else 'the end of the text'}"
            hint = hint or _HINTS.get(token, "")
        self._fault(code, expected, min(at, len(self._text)), path, hint)
        return ReadError(self.faults)


def _end(match: re.Match[str] | None) -> int:
    """Return where the match of a pattern that always matches ends."""
    return cast("re.Match[str]", match).end()


def _string(decoded: tuple[Any, int]) -> tuple[str, int]:
    return decoded


def _has_half_pair(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    if _HALF_PAIR.search(text) is None:
        return False
    return _end(_WHOLE_PAIRS.match(text)) != len(text)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _DoubtError
    return found


def _finite(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise _DoubtError
    return value


def _no_constant(name: str) -> None:
    raise _DoubtError(name)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_unique, parse_float=_finite, parse_constant=_no_constant
)
_LENIENT = json.JSONDecoder(strict=False)
