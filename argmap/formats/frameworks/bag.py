"""Weighted bipolar frameworks as the field's ``.bag`` files: arg(a, 0.5), att(a, b), sup(a, b)."""

from __future__ import annotations

import os

from argmap.errors import LossError, brief
from argmap.evaluation.gradual.bipolar import BipolarFramework
from argmap.files import FilePath, read_bytes, utf8, write_atomically
from argmap.findings import Finding, Severity
from argmap.formats.frameworks.statements import FrameworkStatement, FrameworkText

_EXPECTED = "arg(a, 0.5), att(a, b) or sup(a, b)"


def load(path: FilePath) -> BipolarFramework:
    """Return the framework that a file holds.

    Raises:
        FileError: The file cannot be read.
        ReadError: The text is no such framework; holds every fault in it.

    >>> load("no such.bag")
    Traceback (most recent call last):
    argmap.errors.FileError: cannot read 'no such.bag': there is no such file or folder
    """
    name = os.fspath(path)
    return loads(utf8(read_bytes(path), name), name=name)


def loads(text: str, *, name: str | None = None) -> BipolarFramework:
    """Return the framework that a text holds: statements in any order, each ended by "." or not.

    bag = {("arg(", name, ",", score | ("att(" | "sup("), name, ",", name), ")", ["."]};

    A score is a number from 0 to 1.

    Args:
        text: The text.
        name: What locations call it.

    Raises:
        ReadError: The text is no such framework; holds every fault in it.

    >>> loads("arg(a, 0.5) arg(b, 1). att(b, a)").arguments
    {'a': 0.5, 'b': 1.0}
    """
    source = FrameworkText(text, name)
    scores: dict[str, float] = {}
    pairs: list[FrameworkStatement] = []
    for statement in source.statements(_EXPECTED):
        if len(statement.arguments) != 2 or not all(statement.arguments):
            _refuse(source, statement)
        elif statement.word in {"att", "sup"}:
            pairs.append(statement)
        elif statement.word == "arg":
            argument, written = statement.arguments
            score = _score(written)
            if score is None:
                message = (
                    f"base score of {brief(argument, 40)}: expected a number from 0 to 1, "
                    f"found {brief(written, 40)}"
                )
                source.add("base-score", message, line=statement.line, column=statement.column)
            if argument in scores:
                source.note_repeat(argument, line=statement.line, column=statement.column)
            scores[argument] = 0.0 if score is None else score
        else:
            _refuse(source, statement)
    for statement in pairs:
        for argument in statement.arguments:
            if argument not in scores:
                source.unknown(argument, scores, line=statement.line, column=statement.column)
    source.settle()
    return BipolarFramework(
        scores, attacks=_pairs_of("att", pairs), supports=_pairs_of("sup", pairs)
    )


def dump(framework: BipolarFramework, path: FilePath) -> None:
    """Write the framework to a file.

    Raises:
        FileError: The file cannot be written.
        LossError: A name holds what the notation has no way to write.

    >>> dump(BipolarFramework(), "no such folder/debate.bag")
    Traceback (most recent call last):
    argmap.errors.FileError: cannot write 'no such folder/debate.bag': ...
    """
    write_atomically(path, dumps(framework).encode())


def dumps(framework: BipolarFramework) -> str:
    """Return the framework as a text; ``loads`` makes the same framework of it.

    Raises:
        LossError: A name holds what the notation has no way to write.

    >>> print(dumps(BipolarFramework({"a": 0.5, "b": 1}, attacks=[("b", "a")])), end="")
    arg(a, 0.5)
    arg(b, 1.0)
    att(b, a)
    """
    lost = [
        Finding("name", Severity.ERROR, f"bag has no way to write the name {brief(name)}")
        for name in framework.arguments
        if name.split() != [name] or any(letter in name for letter in '(),%"')
    ]
    if lost:
        raise LossError(lost)
    lines = [f"arg({name}, {score!r})" for name, score in framework.arguments.items()]
    lines += [f"att({source}, {target})" for source, target in framework.attacks]
    lines += [f"sup({source}, {target})" for source, target in framework.supports]
    return "".join(f"{line}\n" for line in lines)


def _refuse(source: FrameworkText, statement: FrameworkStatement) -> None:
    found = brief(f"{statement.word}({', '.join(statement.arguments)})", 40)
    message = f"expected {_EXPECTED}, found {found}"
    source.add("not-a-statement", message, line=statement.line, column=statement.column)


def _score(written: str) -> float | None:
    """Return the number that is written, ``None`` unless it is one from 0 to 1."""
    try:
        score = float(written) if len(written) < 64 and "_" not in written else None
    except ValueError:
        return None
    return score if score is not None and 0 <= score <= 1 else None


def _pairs_of(word: str, statements: list[FrameworkStatement]) -> list[tuple[str, str]]:
    """Return the pairs of names in the statements that begin with the word."""
    return [(s.arguments[0], s.arguments[1]) for s in statements if s.word == word]
