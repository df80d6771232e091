"""The base of all records: a short ``repr``, and the refusal of what cannot be."""

from __future__ import annotations

import enum
import math
from typing import ClassVar, cast

from argmap.errors import ModelError, brief
from argmap.findings import Finding, Severity
from argmap.values import attributes_of, has_control, has_surrogate


class Record:
    """The base of all records: a short ``repr`` and the refusal of invalid values."""

    __slots__ = ()
    kind: ClassVar[str]

    def __repr__(self) -> str:
        ends: list[str] = []
        options: list[str] = []
        for attribute in attributes_of(type(self)):
            value = getattr(self, attribute.name)
            if not attribute.init or attribute.name == "location":
                continue
            text = repr(str(value)) if isinstance(value, enum.StrEnum) else repr(value)
            if not attribute.kw_only:
                ends.append(text)
            elif value != attribute.default:
                options.append(f"{attribute.alias}={text}")
        return f"{type(self).__name__}({', '.join(ends + options)})"


def is_plain(words: tuple[str, ...]) -> bool:
    r"""Return whether these are texts with nothing in them that needs a closer look.

    >>> is_plain(("tax", "Tax carbon.")), is_plain(("two\nlines",))
    (True, False)
    """
    try:
        return "".join(words).isprintable()
    except TypeError:
        return False


def fault(record: Record, code: str, what: str) -> ModelError:
    """Return the error that says what is wrong with a record, after its kind and id.

    >>> from argmap.model.records import Claim
    >>> print(fault(Claim("tax", "Tax carbon."), "odd", "is odd"))
    claim 'tax' is odd
    """
    name = brief(getattr(record, "id", None))
    return ModelError(
        [
            Finding(
                code,
                Severity.ERROR,
                f"{record.kind} {name} {what}",
                location=getattr(record, "location", None),
                subject=str(getattr(record, "id", "")),
            )
        ]
    )


def unknown_word(record: Record, value: object, table: type[enum.StrEnum]) -> ModelError:
    """Return the error that a value is no word of an enumeration.

    >>> from argmap.model.enumerations import Basis
    >>> from argmap.model.records import Claim
    >>> print(unknown_word(Claim("tax", "Tax carbon."), "dim", Basis))
    claim 'tax' has the unknown basis 'dim'; use one of asserted, assumed, open, none
    """
    name = table.__name__.lower()
    what = f"has the unknown {name} {brief(value)}; use one of {', '.join(table)}"
    return fault(record, f"unknown-{name}", what)


def refuse(
    record: Record,
    words: tuple[object, ...],
    weight: object,
    required: tuple[tuple[str, str, str], ...] = (),
) -> None:
    """Raise for whatever makes the record impossible; return when nothing does.

    Args:
        record: The record.
        words: All its texts, the id first.
        weight: Its weight.
        required: Names of fields that may not be empty, with their values and a remedy.

    Raises:
        ModelError: It is impossible.

    >>> from argmap.model.records import Claim
    >>> refuse(Claim("tax", "Tax carbon."), ("tax", "Tax carbon."), 0.5)
    """
    for word in words:
        if not isinstance(word, str):
            raise fault(record, "not-text", f"expected text, found {brief(word)}")
        if has_surrogate(word):
            raise fault(record, "surrogate", f"holds a lone surrogate in {brief(word)}")
    name = cast("str", words[0])
    if not name.strip():
        raise fault(record, "empty-id", "has an empty id; give it a short name")
    if has_control(name):
        raise fault(record, "control-character", "has a control character or line break in its id")
    for field, value, remedy in required:
        if not value.strip():
            raise fault(record, f"empty-{field}", f"has an empty {field}; {remedy}")
    if weight is not None and not (isinstance(weight, float) and 0 <= weight <= 1):
        found = "NaN" if isinstance(weight, float) and math.isnan(weight) else brief(weight)
        raise fault(record, "weight", f"expected a weight from 0 to 1, found {found}")


def refuse_named(kind: str, name_id: object, name: object) -> None:
    """Raise where a party or perspective has no proper id or name.

    Raises:
        ModelError: One of them is empty, no text, or holds what it must not.

    >>> refuse_named("party", "critics", "Some critics")
    """
    for label, value in (("id", name_id), ("name", name)):
        if not (isinstance(value, str) and value.strip()):
            problem = f"an empty {label}"
        elif has_surrogate(value):
            problem = "a lone surrogate"
        elif label == "id" and has_control(value):
            problem = "a control character or line break in its id"
        else:
            continue
        message = f"{kind} {brief(name_id)} has {problem}"
        raise ModelError([Finding(f"{kind}-{label}", Severity.ERROR, message)])
