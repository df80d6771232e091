"""Records made of values that a reader has checked already: equal to those of their class, faster.

A corpus holds hundreds of thousands of records, and to convert and check every field of each takes
longer than to decode the file. So does a loop over the fields; the function that sets them one by
one is written as attrs writes its own. It sets them on a subclass that is not frozen, by plain
assignment, and hands the record over to its class at the end: to go round the lock of a frozen
class takes several times as long for each field.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import attrs

from argmap.model.records import Element
from argmap.values import attributes_of

_E = TypeVar("_E", bound=Element)


def maker(kind: type[_E]) -> Callable[..., _E]:
    """Return a maker of a class's records from values, taken as they are, by keyword.

    The values must be of the types that a record holds: ends are tuples of texts, ``extras`` a
    frozen map; no text has a lone surrogate, and no id a control character. A relation needs an
    ``id``, which must not be the default one.

    To write the function takes some 0.1 ms; keep it. To call it with ``**`` takes three times as
    long as without; ``more`` takes a mapping of further fields instead.

    Args:
        kind: The class.

    >>> from argmap import Claim, Support
    >>> maker(Claim)(id="tax", text="Tax carbon.") == Claim("tax", "Tax carbon.")
    True
    >>> maker(Support)(id="step", premises=("sweden",), conclusion="tax")
    Support(('sweden',), 'tax', id='step')
    >>> maker(Claim)(id="tax", text="Tax carbon.", more={"note": "Why?"}).note
    'Why?'
    """
    known: dict[str, Any] = {"_new": object.__new__, "_kind": kind, "_draft": _unlocked(kind)}
    names: list[str] = []
    body = ["made = _new(_draft)"]
    for field in attributes_of(kind):
        body.append(f"made.{field.name} = {field.alias}")
        if field.init:
            known[f"_or_{field.alias}"] = field.default
            needed = field.default is attrs.NOTHING or field.alias == "id"
            names.append(field.alias if needed else f"{field.alias}=_or_{field.alias}")
    body += ["for name in more: setattr(made, name, more[name])", "made.__class__ = _kind"]
    source = f"def make(*, {', '.join(names)}, more=()):\n " + "\n ".join([*body, "return made"])
    exec(source, known)  # noqa: S102 - made of the names of our own fields alone
    make: Callable[..., _E] = known["make"]
    return make


def _unlocked(kind: type[_E]) -> type[_E]:
    """Return a subclass whose fields can be set; nothing of it is left in a record handed over."""
    # Python sets attributes the fast way only where neither of the two is overridden.
    unlocked = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return cast("type[_E]", type(kind.__name__, (kind,), {"__slots__": (), **unlocked}))
