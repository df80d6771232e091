"""Claims without ids that relations name by their places in the list, counted from 0 or from 1."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from argmap.formats.claim_lists.columns import ENDS, STARTS, TIES, fields_of
from argmap.syntax.plain import as_list, as_mapping
from argmap.values import is_array, is_mapping

_CLAIMS: Final = ("claims", "statements", "propositions", "arguments", "nodes")
_ENDS: Final = frozenset({*STARTS, *ENDS, *TIES, "parent"})
_LABELS: Final = frozenset({"label", "name", "title", "value"})
_PAIRS: Final = 2
_LONGEST: Final = 9  # digits of a number of a claim


class ClaimNumbers(NamedTuple):
    """The list whose claims are named by number, and the number of its first one, if it shows.

    Attributes:
        key: The key of the list.
        first: 0 or 1; ``None`` where the numbers fit both, or neither.
        fault: Why that does not show, empty where it does.
    """

    key: str
    first: int | None
    fault: str = ""


def claim_numbers(whole: Mapping[str, object]) -> ClaimNumbers | None:
    """Return the numbering of the claims of an object, ``None`` where they have ids.

    >>> claim_numbers({"claims": ["Tax it.", "It works."], "supports": [[1, 0]]})
    ClaimNumbers(key='claims', first=0, fault='')
    >>> claim_numbers({"claims": [{"id": 7, "text": "Tax it."}], "supports": [[7, 7]]})
    """
    key = next((name for name in _CLAIMS if _has_no_ids(whole.get(name))), None)
    if key is None:
        return None
    claims, ends = [*as_list(whole[key])], _ends(whole, key)
    numbers = [number for end in ends if (number := _number_of(end)) is not None]
    if not ends or len(numbers) < len(ends) or all(end in claims for end in ends):
        return None
    count = len(claims)
    if min(numbers) < 0 or max(numbers) > count or {0, count} <= set(numbers):
        found = f"from {min(numbers)} to {max(numbers)}, and there are {count}"
        return ClaimNumbers(key, None, f"expected the numbers of claims, found {found}")
    if 0 in numbers or count in numbers:
        return ClaimNumbers(key, 0 if 0 in numbers else 1)
    fault = "the claims are named by number, and nothing shows whether from 0 or from 1"
    return ClaimNumbers(key, None, fault)


def with_numbers(whole: Mapping[str, object]) -> Mapping[str, object]:
    """Return an object with the numbers of its claims as their ids, if they show.

    >>> with_numbers({"claims": ["Tax it.", "It works."], "supports": [[1, 0]]})["claims"][1]
    {'id': '1', 'text': 'It works.'}
    """
    found = claim_numbers(whole)
    if found is None:
        return _with_texts(whole)
    if found.first is None:
        return whole
    rows = [
        {"id": str(number), **(as_mapping(item) or {"text": item})}
        for number, item in enumerate(as_list(whole[found.key]), start=found.first)
    ]
    return {**whole, found.key: rows}


def _with_texts(whole: Mapping[str, object]) -> Mapping[str, object]:
    """Return an object with its sentences as rows, where relations name them by their words."""
    key = next((name for name in _CLAIMS if _has_no_ids(whole.get(name))), None)
    texts = [each for each in as_list(whole.get(key or "")) if isinstance(each, str)]
    ends = _ends(whole, key or "") if texts else []
    is_named = bool(ends) and all(each in texts for each in ends)
    if key is None or not is_named or not any(" " in each for each in texts):
        return whole
    return {**whole, key: [{"text": each} for each in texts]}


def _has_no_ids(given: object) -> bool:
    """Whether a value is a list of texts, or of rows that have a text and no id."""
    if not is_array(given) or not given:
        return False
    if all(isinstance(each, str) and each.strip() for each in given):
        return True
    return all(_is_claim(as_mapping(each)) for each in given)


def _is_claim(row: Mapping[str, object]) -> bool:
    fields = fields_of(row)
    texts = [row[name] for name, field in fields.items() if field == "text"]
    texts += [row[name] for name in _LABELS & row.keys()]
    return "id" not in fields.values() and any(isinstance(each, str) for each in texts)


def _number_of(end: object) -> int | None:
    """Return the number that names a claim, ``None`` for another name."""
    if isinstance(end, str):
        return int(end) if end.isdecimal() and len(end) <= _LONGEST else None
    return end if isinstance(end, int) and not isinstance(end, bool) else None


def _ends(whole: Mapping[str, object], claims: str) -> list[object]:
    """Return the names of the ends in the lists of an object."""
    found: list[object] = []
    for key, value in whole.items():
        for row in as_list(value):
            if is_mapping(row):
                fields = fields_of(row)
                ends = [
                    row[name]
                    for name, field in fields.items()
                    if field in _ENDS or (field == "text" and isinstance(row[name], int))
                ]
                found += [end for given in ends for end in (as_list(given) or [given])]
            elif key != claims and is_array(row) and len(row) == _PAIRS:
                found += row
    return [end for end in found if end is not None and end != []]
