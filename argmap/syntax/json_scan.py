"""One pass over a JSON text: its value, the place of everything in it, and every fault in it."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Collection
from itertools import chain
from typing import Any, Final, cast

from argmap.errors import ReadError, brief
from argmap.findings import Finding, Severity
from argmap.syntax.locations import Lines, Path, shown_path
from argmap.values import Json, has_surrogate

DEEPEST: Final = 100
"""Deepest nesting of lists and objects in a file."""

_LONGEST = 4300  # digits: Python's own limit for turning them into a number
_SHOWN = 20

_SPACE = re.compile(r"[ \t\n\r]*")
_SPACED_KEY = re.compile(r'"[ \t\n\r]+:')
_COMMA = re.compile(r"[ \t\n\r]*,[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_WORD = re.compile(r"[+-]?[A-Za-z0-9_.+-]+")
_HALF_PAIR = re.compile(r"\\u[dD][89a-fA-F]")
_WHOLE_PAIRS = re.compile(
    r"(?:[^\\]++|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\(?!u[dD][89a-fA-F]).)*+", re.DOTALL
)
_CONTAINERS: Final[frozenset[type]] = frozenset({dict, list})
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


class DoubtError(Exception):
    """Something is odd, and only a careful scan can say what and where."""


class Scan:
    """One pass over a JSON text that walks its lists and objects down to a depth.

    What lies deeper is left to the decoder of the standard library, which is fast and knows no
    places. A hasty scan gives up at the first fault; a careful one, which walks everything, notes
    it and goes on where it can.

    >>> Scan('{"a": [1]}', Lines("", None), 2).run()
    {'a': [1]}
    """

    def __init__(
        self,
        text: str,
        lines: Lines,
        depth: int,
        *,
        hasty: bool = False,
        lists: Collection[Path] | None = None,
        deepest: int = DEEPEST,
    ) -> None:
        self.faults: list[Finding] = []
        self.offsets: dict[Path, int] = {}
        self.keys: dict[Path, int] = {}
        self.items: dict[Path, list[int]] = {}
        self.hasty = hasty
        self._text = text
        self._lines = lines
        self._depth = depth
        self._deepest = deepest
        self._lists = lists  # whose items have places; none means all that end at the depth

    def run(self) -> Json:
        """Return the value of the text.

        Raises:
            DoubtError: At the first fault, when the scan is hasty; the decoder of the standard
                library adds a ``ValueError`` and a ``RecursionError``.
            ReadError: At a fault after which nothing can be read, when it is careful.
        """
        text, offsets, depth, hasty = self._text, self.offsets, self._depth, self.hasty
        lists = self._lists
        skip, comma = _SPACE.match, _COMMA.match
        stack: list[tuple[dict[str, Json] | list[Json], Path]] = []
        path = cast("Path", ())
        value: Json
        at = end_of(skip(text))
        while True:
            offsets[path] = at
            opening = text[at : at + 1]
            if (
                opening == "["
                and hasty
                and (len(stack) == depth - 1 if lists is None else path in lists)
            ):
                value, at = self._hasty_list(at, path)
            elif opening in _CLOSING and len(stack) < depth and (lists is None or opening != "["):
                container: dict[str, Json] | list[Json] = {} if opening == "{" else []
                at = end_of(skip(text, at + 1))
                if text[at : at + 1] != _CLOSING[opening]:
                    stack.append((container, path))
                    path, at = self._next_path(container, path, at)
                    continue
                value, at = container, at + 1
            else:
                value, at = self._hasty_leaf(at, len(path)) if hasty else self._leaf(at, path)
            while stack:
                container, outer = stack[-1]
                if isinstance(container, dict):
                    container[str(path[-1])] = value
                    closing = "}"
                else:
                    container.append(value)
                    closing = "]"
                more = comma(text, at)
                if more:
                    path, at = self._next_path(container, outer, more.end())
                    break
                at = end_of(skip(text, at))
                if text[at : at + 1] != closing:
                    raise self._break_off(at, outer, f"expected ',' or '{closing}'")
                stack.pop()
                value, path, at = container, outer, at + 1
            else:
                break
        at = end_of(skip(text, at))
        if at != len(text):
            raise self._break_off(at, (), "expected the end of the text")
        return value

    def _hasty_list(self, at: int, path: Path) -> tuple[list[Json], int]:
        """Read a list of which only the places of the items are wanted."""
        text, comma, item = self._text, _COMMA.match, _DECODER.raw_decode
        levels = self._deepest - len(path)
        values: list[Json] = []
        offsets: list[int] = []
        long: list[Json] = []  # enough to nest too deeply, with two brackets for each level
        self.items[path] = offsets
        at = end_of(_SPACE.match(text, at + 1))
        more = text[at : at + 1] != "]"
        while more:
            offsets.append(at)
            value, end = item(text, at)
            values.append(value)
            if end - at >= 2 * levels:
                long.append(value)
            found = comma(text, end)
            more = found is not None
            at = found.end() if found else end_of(_SPACE.match(text, end))
        if text[at : at + 1] != "]" or nests(long, levels):
            raise DoubtError
        return values, at + 1

    def _hasty_leaf(self, at: int, level: int) -> tuple[Json, int]:
        value, end = _DECODER.raw_decode(self._text, at)
        levels = self._deepest - level
        if end - at > 2 * levels and nests(value, levels):
            raise DoubtError
        return value, end

    def _next_path(
        self, container: dict[str, Json] | list[Json], outer: Path, at: int
    ) -> tuple[Path, int]:
        """Read up to the next value; return its path and where it starts."""
        text = self._text
        if isinstance(container, list):
            if container and text[at : at + 1] == "]":
                raise self._break_off(at, outer, "expected a value", hint=_COMMA_HINT)
            return (*outer, len(container)), at
        if text[at : at + 1] != '"':
            hint = _COMMA_HINT if container and text[at : at + 1] == "}" else ""
            raise self._break_off(at, outer, "expected a key in double quotation marks", hint=hint)
        key, end = self._string(at, outer)
        path = (*outer, key)
        if key in container:
            message = f"expected each key once, found {brief(key)} again"
            self._fault("duplicate-key", message, at, path)
        if not self.hasty:
            self.keys[path] = at
        end = end_of(_SPACE.match(text, end))
        if text[end : end + 1] != ":":
            raise self._break_off(end, path, "expected ':' after the key")
        return path, end_of(_SPACE.match(text, end + 1))

    def _leaf(self, at: int, path: Path) -> tuple[Json, int]:
        text = self._text
        first = text[at : at + 1]
        if first == '"':
            return self._string(at, path)
        if first in _CLOSING:
            message = f"expected at most {DEEPEST} levels of lists and objects, found more"
            raise self._break_off(at, path[:1], message, "too-deep", found=False)
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
            raise self._break_off(at, path, "expected a value")
        return self._number(number, path), at + len(found)

    def _number(self, number: re.Match[str], path: Path) -> int | float:
        if number[1] is None and number[2] is None:
            if len(number[0]) <= _LONGEST:
                return int(number[0])
        elif math.isfinite(value := float(number[0])):
            return value
        message = f"the number {brief(number[0], _SHOWN)} is too large to be read exactly"
        self._fault("number-too-large", message, number.start(), path)
        return 0

    def _string(self, at: int, path: Path) -> tuple[str, int]:
        try:
            value, end = _string(_DECODER.raw_decode(self._text, at))
        except json.JSONDecodeError as error:
            if not error.msg.startswith("Invalid control character"):
                raise self._bad_string(error, at, path) from None
            found = brief(self._text[error.pos])
            message = f"expected an escape in the text, found the raw control character {found}"
            self._fault("control-character", message, error.pos, path)
            try:
                value, end = _string(_LENIENT.raw_decode(self._text, at))
            except json.JSONDecodeError as worse:
                raise self._bad_string(worse, at, path) from None
        if has_surrogate(value):
            message = f"half of a surrogate pair in {brief(value)}, which no file can hold"
            self._fault("surrogate", message, at, path)
            value = value.encode("utf-8", "replace").decode()
        return value, end

    def _bad_string(self, error: json.JSONDecodeError, at: int, path: Path) -> Exception:
        if error.msg.startswith("Unterminated"):
            message = "expected a closing quotation mark, found the end of the text"
            return self._break_off(at, path, message, found=False)
        message = "expected an escape that JSON knows, such as \\n or \\u00e9, found another one"
        return self._break_off(error.pos, path, message, found=False)

    def _fault(self, code: str, message: str, offset: int, path: Path, hint: str = "") -> None:
        if self.hasty:
            raise DoubtError
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

    def _break_off(
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
            expected += f", found {brief(token, _SHOWN) if token else 'the end of the text'}"
            hint = hint or _HINTS.get(token, "")
        self._fault(code, expected, min(at, len(self._text)), path, hint)
        return ReadError(self.faults)


def end_of(match: re.Match[str] | None) -> int:
    r"""Return the end of the match of a pattern that always matches.

    >>> end_of(re.match(r" *", "  a"))
    2
    """
    return match.end() if match else 0


def nests(value: Json, levels: int) -> bool:
    """Return whether lists and objects nest in the value more deeply than so many levels.

    >>> nests([[]], 1), nests([[]], 2)
    (True, False)
    """
    inner: list[Any] = [value] if type(value) in _CONTAINERS else []
    for _ in range(levels):
        parts: list[Any] = [each.values() if type(each) is dict else each for each in inner]
        if _CONTAINERS.isdisjoint(map(type, chain.from_iterable(parts))):
            return False
        inner = [part for each in parts for part in each if type(part) in _CONTAINERS]
    return bool(inner)


def _string(decoded: tuple[Any, int]) -> tuple[str, int]:
    return decoded


def has_half_pair(text: str) -> bool:
    r"""Return whether the text holds half of a surrogate pair, raw or as an escape.

    >>> has_half_pair(r'"\ud83d\ude00"'), has_half_pair(r'"\ud83d"')
    (False, True)
    """
    try:
        if not text.isascii():
            text.encode()
    except UnicodeEncodeError:
        return True
    # To look for one character takes a tenth of the time that a pattern takes.
    if "\\" not in text or _HALF_PAIR.search(text) is None:
        return False
    return end_of(_WHOLE_PAIRS.match(text)) != len(text)


def sound(text: str, deepest: int) -> Json:
    """Return the value of a JSON text in which nothing is odd, without the place of anything.

    The decoder of the standard library drops the first of two equal keys. Each key it keeps stands
    before a colon, so that there are as many quotation marks with a colon after them as keys,
    unless a key or a text is odd.

    Raises:
        DoubtError: When something in it may be odd; the decoder adds a ``ValueError`` and a
            ``RecursionError``.

    >>> sound('{"a": [1]}', 60)
    {'a': [1]}
    """
    if has_half_pair(text):
        raise DoubtError
    value: Json = _SOUND.decode(text)
    keys = text.count('":') + _count_spaced_keys(text)
    if not _has_keys(value, keys, deepest, _count_few(text, "[", deepest)):
        raise DoubtError
    return value


def _has_keys(value: Json, number: int, deepest: int, lists: int) -> bool:
    """Return whether a value has so many keys in all, and nests no deeper than expected.

    Args:
        value: The value.
        number: The number of the keys.
        deepest: The most levels of lists and objects.
        lists: The number of its lists, at most so much.
    """
    inner: list[Any] = [value]
    for level in range(deepest + 1):
        kinds = {*map(type, inner)}
        if kinds.isdisjoint(_CONTAINERS):
            return not number
        if level == deepest:
            break
        if not kinds <= _CONTAINERS:
            inner = [each for each in inner if type(each) in _CONTAINERS]
        # Most levels hold objects alone, and then nothing need be done for each of them here.
        found: list[Any] = inner
        if list in kinds:
            found = [each for each in inner if type(each) is dict]
        number -= sum(map(len, found))
        # What lies deeper has no key, and only the last of it can be an object.
        if number <= 0 and level + lists + 1 < deepest:
            return not number
        parts: list[Any] = [each.values() if type(each) is dict else each for each in inner]
        inner = [*chain.from_iterable(parts)]
    return False


def _count_few(text: str, character: str, most: int) -> int:
    """Return the count of a character in a text, at most so much; it is rare there.

    To go from one to the next takes a tenth of the time that it takes to count many.
    """
    found, at = 0, text.find(character)
    while at >= 0 and found < most:
        found += 1
        at = text.find(character, at + 1)
    return found


def _count_spaced_keys(text: str) -> int:
    """Return the number of quotation marks with spaces and a colon after them."""
    # From the end Python looks for the quotation mark and not for the blank, which is far commoner.
    if all(blank not in text or text.rfind(f'"{blank}') < 0 for blank in " \t\n\r"):
        return 0
    return len(_SPACED_KEY.findall(text))


def _unique(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise DoubtError
    return found


def _finite(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise DoubtError
    return value


def _no_constant(name: str) -> None:
    raise DoubtError(name)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_unique, parse_float=_finite, parse_constant=_no_constant
)
_SOUND = json.JSONDecoder(parse_float=_finite, parse_constant=_no_constant)
_LENIENT = json.JSONDecoder(strict=False)
