"""Records and maps made of values that a reader has checked already: equal to checked ones, faster.

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

from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Element
from argmap.values import attributes_of

_M = TypeVar("_M", bound=Element | ArgumentMap)


def maker(kind: type[_M], *given: str) -> Callable[..., _M]:
    """Return a maker of a class's records, or of maps, from values that are taken as they are.

    The values must be of the types that a record holds: ends are tuples of texts, ``extras`` a
    frozen map; no text has a lone surrogate, and no id a control character. A relation needs an
    ``id``, which must not be the default one. A map holds no two elements of one id, and no name of
    something that is not in it.

    To write the function takes some 0.1 ms; keep it. To call it with ``**`` takes three times as
    long as without; ``more`` takes a mapping of further fields instead.

    Args:
        kind: The class.
        given: The fields that are given to each call, by place or by name; the others have their
            defaults.

    >>> from argmap import Claim, Support
    >>> maker(Claim, "id", "text")("tax", "Tax carbon.") == Claim("tax", "Tax carbon.")
    True
    >>> maker(Support, "premises", "conclusion", "id")(("sweden",), "tax", id="step")
    Support(('sweden',), 'tax', id='step')
    >>> maker(Claim, "id", "text")("tax", "Tax carbon.", more={"note": "Why?"}).note
    'Why?'
    """
    known: dict[str, Any] = {"_new": object.__new__, "_kind": kind, "_draft": _unlock(kind)}
    body = ["made = _new(_draft)"]
    for field in attributes_of(kind):
        value = field.alias
        if field.init and value not in given:
            if field.default is attrs.NOTHING or value == "id":
                raise TypeError(f"a {kind.__name__} cannot be made without its {value}")
            # To fill in a default of the function itself takes longer than to look it up.
            value = f"_or_{field.alias}"
            known[value] = field.default
        body.append(f"made.{field.name} = {value}")
    body += ["if more:", " for name in more: setattr(made, name, more[name])"]
    body += ["made.__class__ = _kind", "return made"]
    source = f"def make({', '.join(given)}, *, more=None):\n " + "\n ".join(body)
    exec(source, known)  # noqa: S102 - made of the names of our own fields alone
    make: Callable[..., _M] = known["make"]
    return make


def _unlock(kind: type[_M]) -> type[_M]:
    """Return a subclass whose fields can be set; nothing of it is left in a record handed over."""
    # Python sets attributes the fast way only where neither of the two is overridden.
    unlocked = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return cast("type[_M]", type(kind.__name__, (kind,), {"__slots__": (), **unlocked}))
