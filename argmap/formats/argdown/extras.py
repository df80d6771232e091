"""Data in an Argdown text as the extras of a map: argmap's own part, and everything else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from argmap.errors import ModelError
from argmap.formats.argdown.fields import ARGUMENT, Options
from argmap.model.placeholders import KEY
from argmap.syntax.plain import as_mapping
from argmap.syntax.yaml_writer import flow
from argmap.values import Json, freeze, has_control


def name_from_title(title: str) -> str:
    r"""Return a title as an id: without control characters, never blank.

    >>> name_from_title("a\tb"), name_from_title(" ")
    ('a b', 'untitled')
    """
    if has_control(title):
        title = "".join(" " if has_control(character) else character for character in title)
    return title if title.strip() else "untitled"


def own_data(data: Json) -> Mapping[str, Any]:
    """Return the value of argmap's key in the data of an element.

    >>> own_data({"argmap": {"cue": "may"}, "color": "red"}), own_data("text")
    ({'cue': 'may'}, {})
    """
    own = data.get(KEY) if data and isinstance(data, Mapping) else None
    return as_mapping(own)


def other_data(data: Json, report: Any = None, *without: str) -> Options:  # noqa: ANN401
    """Return the data that is not argmap's own, as extras; empty where there is none."""
    if data is None or not isinstance(data, Mapping):
        return {} if data is None else {"data": data}
    other = {key: value for key, value in data.items() if key not in without}
    if isinstance(other.get(KEY), Mapping):
        del other[KEY]
    if not other:
        return {}
    return {"data": fitting(other, report)}


def fitting(data: Mapping[str, Any], report: Any, *, in_list: bool = False) -> Json:  # noqa: ANN401
    """Return data as the extras of a map can hold it: as it is, or as text if nested too deeply.

    Args:
        data: The data of an element, a heading, or the front matter.
        report: Notes a code and a message at the place of the data.
        in_list: Whether the extras hold it in an object of a list, as they do for headings.
    """
    try:
        freeze({ARGUMENT: {"data": [{"data": data}] if in_list else [data]}})
    except ModelError:
        report("deep-data", "data nested too deeply for a map; it is kept as text")
        return flow(data)
    return cast("Json", data)


def with_own(extras: Mapping[str, Any], own: Options) -> Mapping[str, Any]:
    """Return extras with more in the part that belongs to Argdown.

    >>> with_own({"aif": 1}, {"argument": True})
    {'aif': 1, 'argdown': {'argument': True}}
    """
    if not own:
        return extras
    old = extras.get(ARGUMENT, {})
    return {**extras, ARGUMENT: {**(old if isinstance(old, Mapping) else {"value": old}), **own}}
