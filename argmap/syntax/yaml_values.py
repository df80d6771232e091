"""YAML read as plain JSON values, by the rules of YAML 1.2, bounded, each fault with its place."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TypeAlias, cast

import yaml
from attrs import field, frozen, mutable

from argmap.errors import brief
from argmap.values import Json, has_surrogate

Path: TypeAlias = tuple[str | int, ...]

DEEPEST = 80
MOST_COPIED = 100_000
_LONGEST_NUMBER = 4300

# The one in C is ten times faster; the one in Python reads some YAML 1.2 that the other refuses,
# and so has the last word.
_FAST: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"

# YAML 1.2.2, section 10.3.2 (core schema)
_NULL = {"", "~", "null", "Null", "NULL"}
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_MAY_BE_NUMBER = frozenset("-+.0123456789")

_TIMESTAMP = re.compile(
    r"""
    ([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})
    (?:
        (?: [Tt] | [ \t]+ ) ([0-9]{1,2}):([0-9]{2}):([0-9]{2}) (?: \.([0-9]*) )?
        (?: [ \t]* (?: (Z) | ([-+])([0-9]{1,2})(?: :?([0-9]{2}) )? ) )?        # the time zone
    )?
    """,
    re.VERBOSE,
)


class YamlError(Exception):
    r"""A text that is no acceptable YAML: what is wrong, and the line and column, from 1.

    >>> try:
    ...     read("a: 1\na: 2")
    ... except YamlError as error:
    ...     print(error.line, error.column, error)
    2 1 the key 'a' stands twice in one mapping
    """

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


@frozen
class Yaml:
    """The values of a YAML text, and their places.

    Attributes:
        value: Plain JSON: no dates, no keys but strings, no NaN.
        places: Line and column, from 1, of every key and item, by its path.

    >>> read("claims: [tax]").places["claims", 0]
    (1, 10)
    """

    value: Json
    places: dict[Path, tuple[int, int]]


@mutable
class _Frame:
    """A collection whose end has not come yet."""

    value: dict[str, Json] | list[Json]
    path: Path
    anchor: str | None
    key: str | None = None
    merging: bool = False
    size: int = 1
    merged: set[str] = field(factory=set[str])

    @property
    def expects_key(self) -> bool:
        return isinstance(self.value, dict) and self.key is None and not self.merging


def read(text: str, *, dates: bool = False) -> Yaml:
    """Return the value of the one document in the text.

    Booleans, numbers and null are those of YAML 1.2's core schema, so ``no`` is a string. With
    ``dates``, dates become ISO 8601 strings in UTC and ``<<`` merges mappings, as in js-yaml.
    Numbers that JSON cannot hold stay strings. Keys are strings.

    Raises:
        YamlError: What is no YAML, a key that stands twice, a key that is a collection, a tag
            other than the core schema's, more than 80 levels, aliases that would multiply the
            text more than bearable, or more than one document.

    >>> read("{answer: no, weight: 0.5, when: 2020-01-31}").value
    {'answer': 'no', 'weight': 0.5, 'when': '2020-01-31'}
    """
    if has_surrogate(text):
        raise YamlError("a lone surrogate is not a character; mend the encoding of the text", 1, 1)
    try:
        return _Reader(text, dates=dates).read(_FAST)
    except YamlError:
        return _Reader(text, dates=dates).read(yaml.SafeLoader)


class _Reader:
    def __init__(self, text: str, *, dates: bool) -> None:
        self.text = text
        self.dates = dates
        self.places: dict[Path, tuple[int, int]] = {}
        self.anchors: dict[str, tuple[Json, int]] = {}
        self.open_anchors: set[str] = set()
        self.stack: list[_Frame] = []
        self.copied = 0
        self.root: Json = None

    def read(self, loader: type[yaml.SafeLoader]) -> Yaml:
        documents = 0
        for event in _events(self.text, loader):
            if isinstance(event, yaml.ScalarEvent):
                self._add(self._scalar(event), event, event.anchor, plain_key=_is_merge(event))
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._open(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _fault("expected one document, found '---' and another", event)
        return Yaml(self.root, self.places)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        if len(self.stack) >= DEEPEST:
            raise _fault(f"more than {DEEPEST} levels of nesting", event)
        mapping = isinstance(event, yaml.MappingStartEvent)
        if event.tag not in (None, "!", _TAG + ("map" if mapping else "seq")):
            raise _fault(f"unknown tag {brief(event.tag)}", event)
        if self.stack and self.stack[-1].expects_key:
            raise _fault("a key is a collection; use a plain word", event)
        if event.anchor:
            self.open_anchors.add(event.anchor)
        self.stack.append(_Frame({} if mapping else [], self._place(event), event.anchor))

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        frame = self.stack.pop()
        if frame.anchor:
            self.open_anchors.discard(frame.anchor)
        self._add(frame.value, event, frame.anchor, size=frame.size)

    def _alias(self, event: yaml.AliasEvent) -> None:
        name = str(event.anchor)
        if name in self.open_anchors:
            raise _fault(f"the alias {brief('*' + name)} stands inside what it names", event)
        if name not in self.anchors:
            raise _fault(f"no anchor {brief('&' + name)} for this alias", event)
        value, size = self.anchors[name]
        self.copied += size
        if self.copied > MOST_COPIED:
            raise _fault(f"aliases copy more than {MOST_COPIED} values", event)
        self._add(value, event, None, size=size)

    def _add(
        self,
        value: Json,
        event: yaml.Event,
        anchor: str | None,
        *,
        size: int = 1,
        plain_key: bool = False,
    ) -> None:
        if anchor:
            self.anchors[anchor] = (value, size)
        if not self.stack:
            self.root = value
            return
        frame = self.stack[-1]
        frame.size += size
        if isinstance(frame.value, list):
            if not isinstance(event, yaml.CollectionEndEvent):
                self._place(event)
            frame.value.append(value)
        elif frame.merging:
            self._merge(frame, value, event)
            frame.merging = False
        elif frame.key is not None:
            frame.value[frame.key] = value
            frame.key = None
        elif plain_key and self.dates:
            frame.merging = True
        else:
            self._key(frame, value, event)

    def _key(self, frame: _Frame, value: Json, event: yaml.Event) -> None:
        if isinstance(value, dict | list):  # through an alias
            raise _fault("a key is a collection; use a plain word", event)
        key = value if isinstance(value, str) else _WORDS.get(str(value), str(value))
        if key in frame.value and key not in frame.merged:
            raise _fault(f"the key {brief(key)} stands twice in one mapping", event)
        frame.merged.discard(key)
        frame.key = key
        self.places[(*frame.path, key)] = _line_and_column(event)

    def _merge(self, frame: _Frame, value: Json, event: yaml.Event) -> None:
        for each in value if isinstance(value, list) else [value]:
            if not isinstance(each, dict):
                raise _fault("'<<' expects a mapping, or a list of them", event)
            for key, item in each.items():
                if key not in frame.value:
                    cast("dict[str, Json]", frame.value)[key] = item
                    frame.merged.add(key)

    def _place(self, event: yaml.Event) -> Path:
        """Return the path of the value that begins here; a list item's place is noted."""
        if not self.stack:
            return ()
        frame = self.stack[-1]
        if isinstance(frame.value, list):
            path = (*frame.path, len(frame.value))
            self.places[path] = _line_and_column(event)
            return path
        return (*frame.path, frame.key or "")

    def _scalar(self, event: yaml.ScalarEvent) -> Json:
        text = str(event.value)
        if event.style == '"' and has_surrogate(text):
            text = _join_surrogates(text, event)
        tag = event.tag
        if tag is None or (tag == "!" and event.implicit[0]):
            return self._plain(text) if event.implicit[0] and not event.style else text
        if tag in ("!", _TAG + "str"):
            return text
        read_as = _TAGGED.get(tag.removeprefix(_TAG)) if tag.startswith(_TAG) else None
        value = self._plain(text)
        if read_as is None:
            raise _fault(f"unknown tag {brief(tag)}", event)
        if not read_as(value):
            raise _fault(f"{brief(text)} does not fit its tag {brief(tag)}", event)
        return value

    def _plain(self, text: str) -> Json:
        if text in _NULL:
            return None
        if text in _BOOL:
            return _BOOL[text]
        if text[0] not in _MAY_BE_NUMBER or len(text) > _LONGEST_NUMBER:
            return text
        if _INTEGER.fullmatch(text):
            return int(text, 0 if text[1:2] in "ox" and len(text) > 2 else 10)
        if _FLOAT.fullmatch(text):
            number = float(text)
            return number if math.isfinite(number) else text
        return self._date(text) if self.dates else text

    def _date(self, text: str) -> str:
        match = _TIMESTAMP.fullmatch(text)
        if match is None:
            return text
        year, month, day, hour, minute, second, fraction, _, sign, hours, minutes = match.groups()
        try:
            date = (int(year), int(month), int(day))
            moment = datetime(*date, int(hour or 0), int(minute or 0), int(second or 0), tzinfo=UTC)
            away = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
            moment = moment + away if sign == "-" else moment - away
        except (ValueError, OverflowError):
            return text
        thousandths = ((fraction or "") + "000")[:3]
        return f"{moment:%Y-%m-%dT%H:%M:%S}.{thousandths}Z"


def _join_surrogates(text: str, event: yaml.Event) -> str:
    """Return the text with the surrogate pairs that JSON escapes are made of as characters."""
    try:
        return text.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeDecodeError as error:
        raise _fault("an escape that stands for half a character", event) from error


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_TAGGED: dict[str, Callable[[Json], bool]] = {
    "null": lambda value: value is None,
    "bool": lambda value: isinstance(value, bool),
    "int": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "float": _is_number,
    "timestamp": lambda value: isinstance(value, str),
}
_WORDS = {"None": "null", "True": "true", "False": "false"}


def _is_merge(event: yaml.ScalarEvent) -> bool:
    return event.value == "<<" and event.implicit[0] and not event.style


def _events(text: str, loader: type[yaml.SafeLoader]) -> Iterator[yaml.Event]:
    parse: Callable[..., Iterator[yaml.Event]] = getattr(yaml, "parse")  # noqa: B009 - it has no types
    try:
        yield from parse(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        what = error.problem or error.context or "no YAML"
        raise YamlError(what, *_position(error.problem_mark or error.context_mark)) from error
    except yaml.YAMLError as error:
        position = getattr(error, "position", 0)
        before = text[: position if isinstance(position, int) else 0]
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        raise YamlError("a character that YAML does not allow", line, column) from error


def _line_and_column(event: yaml.Event) -> tuple[int, int]:
    return _position(event.start_mark)


def _position(mark: object) -> tuple[int, int]:
    return getattr(mark, "line", 0) + 1, getattr(mark, "column", 0) + 1


def _fault(message: str, event: yaml.Event) -> YamlError:
    return YamlError(message, *_line_and_column(event))
