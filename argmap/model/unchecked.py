"""Records made of values that a reader has checked already: equal to those of their class, faster.

A corpus holds hundreds of thousands of records, and to convert and check every field of each takes
longer than to decode the file. So does a loop over the fields; the function that sets them one by
one is written as attrs writes its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from argmap.model.records import Element
from argmap.values import attributes_of

_E = TypeVar("_E", bound=Element)


def maker(kind: type[_E]) -> Callable[..., _E]:
    """Return a maker of a class's records from values, taken as they are, by keyword.

    The values must be of the types that a record holds: ends are tuples of texts, ``extras`` a
    frozen map; no text has a lone surrogate, and no id a control character. A relation needs an
    ``id``, which must not be the default one.

    To write the function takes some 0.1 ms; keep it.

    Args:
        kind: The class.

    >>> from argmap import Claim, Support
    >>> maker(Claim)(id="tax", text="Tax carbon.") == Claim("tax", "Tax carbon.")
    True
    >>> maker(Support)(id="step", premises=("sweden",), conclusion="tax")
    Support(('sweden',), 'tax', id='step')
    """
    known: dict[str, Any] = {"_new": object.__new__, "_kind": kind}
    names: list[str] = []
    body = ["made = _new(_kind)"]
    for field in attributes_of(kind):
        known[f"_set_{field.name}"] = getattr(kind, field.name).__set__
        body.append(f"_set_{field.name}(made, {field.alias})")
        if field.init:
            known[f"_or_{field.alias}"] = field.default
            needed = field.default is attrs.NOTHING or field.alias == "id"
            names.append(field.alias if needed else f"{field.alias}=_or_{field.alias}")
    source = f"def make(*, {', '.join(names)}):\n " + "\n ".join([*body, "return made"])
    exec(source, known)  # noqa: S102 - made of the names of our own fields alone
    make: Callable[..., _E] = known["make"]
    return make
