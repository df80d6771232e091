"""The exceptions of argmap, one tree, and the nearest known name for a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.findings import Finding, Location, Severity, printable

_SHOWN = 10


class ArgmapError(Exception):
    """The root of everything argmap raises on purpose.

    >>> issubclass(ReadError, ArgmapError)
    True
    """


class FaultsError(ArgmapError, ValueError):
    """Several faults raised as one error; ``findings`` holds every one of them.

    Args:
        findings: What was found; the message prints the first ten.

    >>> from argmap.findings import Finding
    >>> FaultsError([Finding("empty-text", "error", "it is empty")]).findings[0].code
    'empty-text'
    """

    findings: tuple[Finding, ...]

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        shown = [str(finding) for finding in self.findings[:_SHOWN]]
        if len(self.findings) > _SHOWN:
            shown.append(f"and {len(self.findings) - _SHOWN} more")
        return "\n".join(shown)


class ModelError(FaultsError):
    """A record or a map that cannot be: an unknown or a repeated id, an empty text.

    >>> import argmap
    >>> argmap.Claim("tax", "")
    Traceback (most recent call last):
    argmap.errors.ModelError: claim 'tax' has an empty text; state one proposition
    """


class ReadError(FaultsError):
    """A text that cannot be read as the notation asked for; holds every fault in it.

    >>> import argmap
    >>> argmap.loads("[]", "json")
    Traceback (most recent call last):
    argmap.errors.ReadError: ...
    """


def read_error(
    code: str,
    message: str,
    location: Location | None = None,
    *,
    hint: str = "",
    excerpt: str = "",
) -> ReadError:
    """Return the error for a text that one fault keeps from being read.

    >>> print(read_error("no-csv", "expected CSV, found a quote without end"))
    expected CSV, found a quote without end
    """
    fault = Finding(code, Severity.ERROR, message, hint=hint, location=location, excerpt=excerpt)
    return ReadError([fault])


class LossError(FaultsError):
    """A map that the notation asked for cannot hold; lists what would be lost.

    >>> issubclass(LossError, FaultsError)
    True
    """


class WrongTypeError(ArgmapError, TypeError):
    """A value of another kind than the function takes; the message says what to give instead.

    >>> import argmap
    >>> argmap.check("map.json")
    Traceback (most recent call last):
    argmap.errors.WrongTypeError: check() takes an ArgumentMap, found the text 'map.json'; ...
    """


class UnknownIdError(ArgmapError, KeyError):
    """A query for an id that the map does not hold.

    >>> import argmap
    >>> argmap.ArgumentMap.of(argmap.Claim("tax", "Tax carbon."))["taxx"]
    Traceback (most recent call last):
    argmap.errors.UnknownIdError: no element 'taxx' in this map; did you mean 'tax'?
    """

    def __str__(self) -> str:
        return str(self.args[0])


class FormatError(ArgmapError, ValueError):
    """A notation or a file suffix that argmap does not know, or that does not fit the content.

    >>> import argmap
    >>> argmap.loads("{}", "jsn")
    Traceback (most recent call last):
    argmap.errors.FormatError: ...
    """


class StyleError(ArgmapError, ValueError):
    """A style or a theme with a value that cannot be drawn.

    >>> issubclass(StyleError, ArgmapError)
    True
    """


class PageError(ArgmapError, ValueError):
    """A reading page that was asked for in a way it cannot be.

    >>> issubclass(PageError, ArgmapError)
    True
    """


class FileError(ArgmapError, OSError):
    """A file that cannot be read or written; the cause is chained.

    >>> issubclass(FileError, OSError)
    True
    """


class EngineError(ArgmapError, RuntimeError):
    """A Graphviz engine that failed on a map; the message says what it printed.

    >>> issubclass(EngineNotFoundError, EngineError)
    True
    """


class EngineNotFoundError(EngineError):
    """No Graphviz engine on this machine; the message names both cures.

    >>> issubclass(EngineNotFoundError, ArgmapError)
    True
    """


class EngineTimeoutError(EngineError, TimeoutError):
    """A Graphviz engine that did not finish in time and was stopped.

    >>> issubclass(EngineTimeoutError, TimeoutError)
    True
    """


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
        message = f"unknown {kind} {brief(name)}{nearest.removesuffix('?')}{link}"
        super().__init__(f"{message} known: {', '.join(names)}")


class TooLargeError(EvaluationError):
    """A question whose answer may take exponential time, asked of too large a framework.

    >>> issubclass(TooLargeError, EvaluationError)
    True
    """


def did_you_mean(name: object, known: Sequence[str]) -> str:
    """Return ``"; did you mean 'x'?"`` for the nearest known name, or an empty string.

    Comparing with ten thousand names takes 0.4 s, so callers ask for the first few faults only.

    >>> did_you_mean("emisions", ["emissions", "tax"])
    "; did you mean 'emissions'?"
    """
    if not isinstance(name, str):
        return ""
    import difflib

    nearest = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    return f"; did you mean {brief(nearest[0])}?" if nearest else ""


def only_near(name: str, known: Sequence[str]) -> str | None:
    """Return the known name that a misspelt one is near to, ``None`` where none or several are.

    >>> only_near("emisions", ["emissions", "tax"]), only_near("ta", ["tax", "tap"])
    ('emissions', None)
    """
    import difflib

    near = difflib.get_close_matches(name, known, n=2, cutoff=0.75)
    return near[0] if len(near) == 1 else None


def brief(value: object, limit: int = 80) -> str:
    """Return the value's ``repr``, shortened to about ``limit`` characters, safe to print.

    >>> brief("x" * 200, 20)
    "'xxxxxxxxxxxxxxxxxx…"
    """
    if isinstance(value, str):
        value = value[:limit]  # the repr of a whole document would be built only to be cut
    text = printable(repr(value))
    return text if len(text) <= limit else text[: limit - 1] + "…"


def quantity(count: int, noun: str) -> str:
    """Name a number of things, for nouns whose plural ends in s.

    >>> quantity(1, "claim"), quantity(0, "claim")
    ('1 claim', '0 claims')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
