"""Plain JSON values written as YAML: on one line, or as a block that people read and edit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from json.encoder import encode_basestring

from argmap.values import is_list, is_mapping

_WORDS = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:[ -][A-Za-z0-9_]+)*")
# Other readers take these for something else than text.
_NOT_TEXT = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_ESCAPED = re.compile(
    "[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff}]|={3,}|(?<=[]>]):"
)
# A text of several lines that a literal block holds as it is.
_LITERAL = re.compile(r"(?!\s)(?:(?:[^\s\x00-\x1f](?:[^\x00-\x1f]*[^\s\x00-\x1f])?)?\n)+")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")
_LONG_LINE = 80
# Of a key on the line of its value; YAML allows 1024 characters.
_LONGEST_KEY = 1000


def flow(value: object) -> str:
    """Return the value as YAML on one line.

    Nothing in a quoted text could be taken for its end, for a title or for front matter, so that it
    can be put into an Argdown text as it is, and nothing in it turns round what is shown.
    JSON values nest 64 levels at most, so it may recurse.

    >>> flow({"source": "A study, 2020", "pages": [1, 2], "empty": None})
    '{source: "A study, 2020", pages: [1, 2], empty: null}'
    """
    if isinstance(value, str):
        return _text(value)
    if value is None or isinstance(value, int | float):
        return json.dumps(value)
    if is_mapping(value):
        items = [f"{_key(key)}: {flow(item)}" for key, item in value.items()]
        return "{" + ", ".join(items) + "}"
    if is_list(value):
        return "[" + ", ".join([flow(item) for item in value]) + "]"
    return json.dumps(value)


def block(mapping: Mapping[str, object]) -> str:
    """Return the mapping as YAML in lines, the inner values indented.

    >>> print(block({"title": "Climate", "parties": [{"id": "us", "name": "We"}]}), end="")
    title: Climate
    parties:
      - id: us
        name: We
    """
    return "".join(f"{line}\n" for line in _mapping_lines(mapping))


def _key(key: str) -> str:
    """Return the key; a number stands plain, as people write it, and is still read as a text."""
    return key if _NUMBER.fullmatch(key) else _text(key)


def _text(text: str) -> str:
    if _WORDS.fullmatch(text) and text.lower() not in _NOT_TEXT:
        return text
    return _ESCAPED.sub(_escape, encode_basestring(text))


def _escape(match: re.Match[str]) -> str:
    return "".join(f"\\u{ord(character):04x}" for character in match.group())


def _mapping_lines(mapping: Mapping[str, object]) -> Iterator[str]:
    for key, value in mapping.items():
        name = _key(key)
        lines = _value_lines(value)
        if len(name) > _LONGEST_KEY:
            yield f"? {name}"
            name = ""
        if lines is None:
            yield f"{name}: {flow(value)}"
        else:
            first, *rest = lines
            yield f"{name}:{first}"
            yield from (f"  {line}" if line else "" for line in rest)


def _value_lines(value: object) -> list[str] | None:
    """Return the lines of a value that takes several, the first of which follows its key."""
    if isinstance(value, str):
        if "\n" in value and _LITERAL.fullmatch(value) and not _ESCAPED.search(value):
            return [" |", *value[:-1].split("\n")]
        return None
    if is_mapping(value):
        return ["", *_mapping_lines(value)] if value else None
    if is_list(value):
        items = value
        plain = not any(isinstance(item, Mapping) for item in items)
        if plain and len(flow(items)) <= _LONG_LINE:
            return None
        return ["", *(line for item in items for line in _item_lines(item))]
    return None


def _item_lines(item: object) -> Iterator[str]:
    lines = [*_mapping_lines(item)] if is_mapping(item) else []
    for number, line in enumerate(lines):
        yield ("  " if number else "- ") + line if line else ""
    if not lines:
        yield f"- {flow(item)}"
