"""What an evaluation refuses: a question that makes no sense, or one too large to answer."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.errors import ArgmapError, did_you_mean, quoted


class EvaluationError(ArgmapError, ValueError):
    """An evaluation that cannot be done as asked; the message says why and what to do.

    >>> issubclass(EvaluationError, ArgmapError)
    True
    """


class UnknownChoiceError(EvaluationError):
    """A semantics, mode or notation that argmap does not know; the message names those it does.

    >>> str(UnknownChoiceError("semantics", "preferable", ("grounded", "preferred")))
    "unknown semantics 'preferable'; did you mean 'preferred'? known: grounded, preferred"
    """

    def __init__(self, kind: str, name: object, known: Iterable[str]) -> None:
        names = tuple(known)
        nearest = did_you_mean(name, names) if isinstance(name, str) else ""
        link = "?" if nearest else ";"
        message = f"unknown {kind} {quoted(name)}{nearest.removesuffix('?')}{link}"
        super().__init__(f"{message} known: {', '.join(names)}")


class TooLargeError(EvaluationError):
    """A question whose answer may take exponential time, asked of too large a framework.

    >>> issubclass(TooLargeError, EvaluationError)
    True
    """
