"""Claims without ids that relations name by their places in the list, counted from 0 or from 1."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from argmap.formats.claim_lists.columns import ENDS, STARTS, TIES, fields_of
from argmap.syntax.plain import as_list, as_mapping
from argmap.values import is_array, is_mapping

_CLAIMS: Final = ("claims", "statements", "propositions", "arguments", "nodes")
_ENDS: Final = frozenset({*STARTS, *ENDS, *TIES, "parent"})
_LABELS: Final = frozenset({"label", "name", "title", "value"})
_PAIRS: Final = 2


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
    numbers = set(_numbers(whole, key))
    count = len(as_list(whole[key]))
    if not numbers:
        return None
    if min(numbers) < 0 or max(numbers) > count or {0, count} <= numbers:
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
    if found is None or found.first is None:
        return whole
    rows = [
        {"id": str(number), **(as_mapping(item) or {"text": item})}
        for number, item in enumerate(as_list(whole[found.key]), start=found.first)
    ]
    return {**whole, found.key: rows}


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


def _numbers(whole: Mapping[str, object], claims: str) -> Iterator[int]:
    """Yield the numbers by which the lists of an object name ends; none where one is no number."""
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
    named = [end for end in found if end is not None and end != []]
    if all(type(end) is int for end in named):
        yield from (end for end in named if isinstance(end, int))
