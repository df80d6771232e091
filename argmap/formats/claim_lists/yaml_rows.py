"""Rows of a YAML text: outlines of claims, and lists as JSON has them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from attrs import evolve

from argmap.errors import ReadError
from argmap.findings import Finding
from argmap.formats.claim_lists.columns import fields_of
from argmap.formats.claim_lists.json_rows import looks_like_lists, rows_of_value
from argmap.formats.claim_lists.nested_rows import side_of_key
from argmap.formats.claim_lists.rows import Rows
from argmap.formats.sniffing import begins_block
from argmap.syntax.locations import Path
from argmap.syntax.plain import as_list, as_mapping
from argmap.syntax.yaml_document import YamlText, decode_text
from argmap.values import Json

_KEY: Final = re.compile(
    r"^[ \t]*(?:-[ \t]+)*[\"']?(?P<key>[^\s\"'#:\[{-][^\"'\n:]{0,60}?)[\"']?[ \t]*:(?=\s|$)",
    re.MULTILINE,
)
_ITEM: Final = re.compile(r"(?:[ \t]*(?:#.*|---.*)?\r?\n)*+-[ \t]+\S")
_LISTS: Final = frozenset({"claims", "relations", "statements", "propositions"})
_MOST_KEYS: Final = 200
_TELLING: Final = frozenset({"parent", "stance", "premises", "warrant", "target"})


def looks_like_yaml(text: str) -> bool:
    r"""Whether a text is YAML that holds an outline or a list of claims.

    >>> looks_like_yaml("thesis: Tax it.\npro:\n  - It works.\n"), looks_like_yaml("name: CI\n")
    (True, False)
    """
    if not (begins_block(text) or _ITEM.match(text)) or not _has_telling_key(text):
        return False
    try:
        return looks_like_lists(decode_text(text).value)
    except ReadError:
        return False


def _has_telling_key(text: str) -> bool:
    """Whether any key of a text could tie claims, so that it is worth to be decoded."""
    for number, found in enumerate(_KEY.finditer(text)):
        key = found["key"]
        if (
            key.casefold() in _LISTS
            or side_of_key(key) is not None
            or not _TELLING.isdisjoint(fields_of([key]).values())
        ):
            return True
        if number > _MOST_KEYS:
            break
    return False


def rows_of_yaml(text: str, name: str | None) -> Rows:
    r"""Rows of the outline or the lists in a YAML text.

    Raises:
        ReadError: The text is no YAML, or holds no claims.

    >>> [row.get("text") for row in rows_of_yaml("thesis: Tax it.\npro: [It works.]\n", None).rows]
    ['Tax it.', 'It works.']
    """
    document = decode_text(text, name=name)
    rows = rows_of_value(document, document.value)
    return evolve(rows, findings=(*rows.findings, *_cut_at_colons(document)))


def _cut_at_colons(document: YamlText) -> list[Finding]:
    """Findings for texts in lists that hold a colon, which YAML takes for a key and a value."""
    found: list[Finding] = []
    waiting: list[tuple[Path, Json]] = [((), document.value)]
    while waiting:
        path, value = waiting.pop()
        for at, item in enumerate(as_list(value)):
            whole: Mapping[str, Json] = as_mapping(item)
            key = next(iter(whole), "")
            if len(whole) == 1 and " " in key and isinstance(whole[key], str):
                message = "to YAML a text with a colon is a key; it is read as one text"
                hint = "put quotation marks around it"
                found.append(document.finding("colon", message, (*path, at), hint=hint))
            waiting.append(((*path, at), item))
        waiting += [((*path, key), item) for key, item in as_mapping(value).items()]
    return found
