"""The hints of checks in the notation of the file that they are about.

Checks give their hints as Python writes a record; whoever keeps maps in JSON or in Argdown should
read there what to write into the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from argmap.checks.terms import word_set

_SETTING = re.compile(
    r"\b(?P<key>[a-z_]+[a-z0-9_]*)=(?:(?P<mark>[\"'])(?P<value>[^\"']*)(?P=mark))?"
)
_SETTABLE: Final = word_set(
    "after allow basis before closeness cue endorsement group id modality perspective quotes "
    "sha256 tags text title until voice weight"
)


def _json(key: str, value: str | None) -> str:
    return f'"{key}"' if value is None else f'"{key}": "{value}"'


def _argdown(key: str, value: str | None) -> str:
    return key if value is None else f"{key}: {value}"


_SPELLINGS: Final[dict[str, Callable[[str, str | None], str]]] = {
    "json": _json,
    "draft": _json,
    "argdown": _argdown,
}


def hint_in(notation: str, hint: str) -> str:
    """Return the hint as it is written in the notation; in any other as Python writes it.

    >>> hint = 'record modality="possible" and the cue'
    >>> hint_in("json", hint), hint_in("argdown", hint)
    ('record "modality": "possible" and the cue', 'record modality: possible and the cue')
    """
    spelling = _SPELLINGS.get(notation)
    if spelling is None or "=" not in hint:
        return hint

    def spell(setting: re.Match[str]) -> str:
        if setting["key"] not in _SETTABLE:
            return setting[0]
        return spelling(setting["key"], setting["value"])

    return _SETTING.sub(spell, hint)
