"""Short texts of records with many fields, for consoles and for ``help``."""

from __future__ import annotations

from inspect import Parameter, Signature

from attrs import NOTHING, AttrsInstance, fields


def short_repr(record: AttrsInstance) -> str:
    """Return a record as it is written: only with what differs from the defaults.

    >>> from attrs import frozen
    >>> @frozen(repr=False)
    ... class Pen:
    ...     colour: str = "black"
    ...     width: int = 1
    >>> short_repr(Pen(width=2))
    'Pen(width=2)'
    """
    values = ((each, getattr(record, each.name)) for each in fields(type(record)) if each.repr)
    shown = [f"{each.alias}={value!r}" for each, value in values if value != each.default]
    return f"{type(record).__name__}({', '.join(shown)})"


def abridge(kind: type[AttrsInstance], others: str, *first: str) -> None:
    """Give a class of records a signature of one line, which says the first few fields alone.

    The others stand as ``**others``; calls are not changed.

    Args:
        kind: The class.
        others: The name for the other fields.
        first: The names of the fields to say.

    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class Pen:
    ...     colour: str = "black"
    ...     width: int = 1
    ...     cap: str = "round"
    >>> abridge(Pen, "measures", "colour")
    >>> from inspect import signature
    >>> str(signature(Pen))
    "(*, colour='black', **measures)"
    """
    told = [each for each in fields(kind) if each.alias in first]
    parts = [
        Parameter(
            each.alias or each.name,
            Parameter.KEYWORD_ONLY if each.kw_only else Parameter.POSITIONAL_OR_KEYWORD,
            default=Parameter.empty if each.default is NOTHING else each.default,
        )
        for each in told
    ]
    rest = Parameter(others, Parameter.VAR_KEYWORD)
    setattr(kind, "__signature__", Signature([*parts, rest]))  # noqa: B010 - no field of it
    own = Parameter("self", Parameter.POSITIONAL_ONLY)
    setattr(kind.__init__, "__signature__", Signature([own, *parts, rest]))  # noqa: B010
