"""Frameworks as the files of the argumentation competitions: tgf, apx, and the form of 2023."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from argmap.errors import FormatError, LossError, brief, did_you_mean
from argmap.evaluation.frameworks.framework import Framework
from argmap.files import FilePath, read_bytes, utf8, write_atomically
from argmap.findings import Finding, Severity
from argmap.formats.frameworks.statements import FrameworkText, unquote
from argmap.formats.frameworks.tgf import read_tgf
from argmap.model.records import Relation, Support

_MOST = 10_000_000
"""The most arguments that a line of a few letters may declare."""

_CONSTANT = re.compile("[a-z][A-Za-z0-9_]*")
_INTEGER = re.compile("0|[1-9][0-9]{0,9}")
_LARGEST_INTEGER = 2**31 - 1
_NOT_IN_APX = re.compile(r'[",\\\x00-\x1f\x7f-\x9f\u2028\u2029]|\)\.|a(?:rg|tt)\(')


@frozen
class FrameworkFormat:
    """A notation for frameworks: its name, how its files end, its reader and its writer.

    >>> [format.name for format in FRAMEWORK_FORMATS]
    ['tgf', 'apx', 'i23']
    """

    name: str
    suffixes: tuple[str, ...]
    description: str
    read: Callable[[FrameworkText], Framework]
    write: Callable[[Framework], Iterable[str]]
    unsayable: Callable[[Framework], Iterable[str]]


def load(path: FilePath, *, format: str | None = None) -> Framework:  # noqa: A002 - the field's word
    """Return the framework that a file holds; its suffix, or else its content, says how.

    Raises:
        FileError: The file cannot be read.
        FormatError: The notation is unknown, or cannot be told.
        ReadError: The text is no framework in that notation; holds every fault in it.

    >>> load("no such.apx")
    Traceback (most recent call last):
    argmap.errors.FileError: cannot read 'no such.apx': there is no such file or folder
    """
    name = os.fspath(path)
    text = utf8(read_bytes(path), name)
    return loads(text, format or _format_of(name), name=name)


def loads(text: str, format: str | None = None, *, name: str | None = None) -> Framework:  # noqa: A002 - the field's word
    """Return the framework that a text holds.

    Args:
        text: The text.
        format: "tgf", "apx" or "i23"; else the text is looked at.
        name: What locations call the text.

    Raises:
        FormatError: The notation is unknown.
        ReadError: The text is no framework in that notation; holds every fault in it.

    >>> loads("arg(a). arg(b). att(a,b).").attacks
    (('a', 'b'),)
    """
    found = loads_for_map(text, format, name=name)
    faults = FrameworkText(text, name)
    for _, _, kind, line in found.others:
        message = f"expected an attack, found a {kind.kind}"
        hint = "a framework knows attacks alone; argmap.loads() reads the text as a map"
        faults.add("not-an-attack", message, line=line, hint=hint)
    for note in found.notes:
        if note.location is not None:
            faults.add(note.code, note.message, line=note.location.line, hint=note.hint)
    faults.settle()
    return found.framework


@frozen
class LabelledFramework:
    """A framework, and all else that its text says.

    Attributes:
        framework: The framework.
        labels: The texts that are given to arguments.
        others: Relations that are no attacks: their ends, their kinds, and their lines.
        notes: What was noticed and is no fault.

    >>> loads_for_map("arg(a). arg(b). support(a,b).").others
    (('a', 'b', <class 'argmap.model.records.Support'>, 1),)
    """

    framework: Framework
    labels: Mapping[str, str]
    others: Sequence[tuple[str, str, type[Relation], int]]
    notes: Sequence[Finding]


def loads_for_map(
    text: str,
    format: str | None = None,  # noqa: A002 - the field's word
    *,
    name: str | None = None,
) -> LabelledFramework:
    r"""Return the framework that a text holds, and all else that it says.

    >>> loads_for_map("1 tax it\n2\n#\n2 1\n").labels
    {'1': 'tax it'}
    """
    source = FrameworkText(text, name)
    framework = _format_named(format or _looks_like(source)).read(source)
    source.settle()
    return LabelledFramework(framework, source.labels, tuple(source.others), tuple(source.notes))


def dump(framework: Framework, path: FilePath, *, format: str | None = None) -> None:  # noqa: A002 - the field's word
    """Write the framework to a file, in the notation of its suffix.

    Raises:
        FileError: The file cannot be written.
        FormatError: The notation is unknown, or the suffix says none.
        LossError: The notation cannot say a name.

    >>> dump(Framework("a"), "debate.af2")
    Traceback (most recent call last):
    argmap.errors.FormatError: no notation for frameworks in a file named 'debate.af2'; known: ...
    """
    name = os.fspath(path)
    chosen = format or _format_of(name)
    if chosen is None:
        known = ", ".join(suffix for row in FRAMEWORK_FORMATS for suffix in row.suffixes)
        raise FormatError(
            f"no notation for frameworks in a file named {brief(name)}; known: {known}"
        )
    write_atomically(path, dumps(framework, chosen).encode())


def dumps(framework: Framework, format: str) -> str:  # noqa: A002 - the field's word
    """Return the framework as a text; ``loads`` makes the same framework of it.

    Raises:
        FormatError: The notation is unknown.
        LossError: The notation cannot say a name, such as one with a space in it; numbers can
            always be said, and ``Framework.numbered`` gives them.

    >>> print(dumps(Framework("ab", [("a", "b")]), "tgf"), end="")
    a
    b
    #
    a b
    """
    row = _format_named(format)
    lost = [
        Finding("name", Severity.ERROR, message, hint="write framework.numbered() instead")
        for message in row.unsayable(framework)
    ]
    if lost:
        raise LossError(lost)
    return "".join(f"{line}\n" for line in row.write(framework))


def _format_named(name: str) -> FrameworkFormat:
    for row in FRAMEWORK_FORMATS:
        if row.name == name:
            return row
    known = [row.name for row in FRAMEWORK_FORMATS]
    nearest = did_you_mean(name, known)
    remedy = nearest or f"; known: {', '.join(known)}"
    raise FormatError(f"unknown notation {brief(name)} for a framework{remedy}")


def _format_of(name: str) -> str | None:
    suffix = Path(name).suffix.lower()
    return next((row.name for row in FRAMEWORK_FORMATS if suffix in row.suffixes), None)


def _looks_like(source: FrameworkText) -> str:
    for text in source.lines:
        line = text.strip()
        if line.startswith("p "):
            return "i23"
        if line.startswith(("arg", "att")) and "(" in line:
            return "apx"
        if line and not line.startswith(("#", "%")):
            return "tgf"
    return "tgf"


def _read_apx(source: FrameworkText) -> Framework:
    """Read statements in any order.

    apx  = {"arg(", name, ")." | "att(", name, ",", name, ")." | "%", rest of the line};
    name = word | quotation mark, text, quotation mark;

    In bipolar frameworks "support(", name, ",", name, ")." stands beside them.
    """
    declared: dict[str, None] = {}
    attacks: list[tuple[str, str]] = []
    places: list[tuple[int, int]] = []
    ties: list[tuple[str, str, tuple[int, int]]] = []
    for statement in source.statements("arg(a). or att(a,b)."):
        count = {"arg": 1, "att": 2, "support": 2}.get(statement.word)
        arguments = [unquote(argument) for argument in statement.arguments]
        line, column = statement.line, statement.column
        if count != len(arguments) or not all(arguments) or not statement.ended:
            found = f"{statement.word}({', '.join(arguments)}){'.' if statement.ended else ''}"
            message = f"expected arg(a). or att(a,b)., found {brief(found, 40)}"
            source.add("not-a-statement", message, line=line, column=column)
        elif statement.word == "support":
            ties.append((arguments[0], arguments[1], (line, column)))
        elif len(arguments) == 2:
            attacks.append((arguments[0], arguments[1]))
            places.append((line, column))
        elif arguments[0] in declared:
            source.note_repeat(arguments[0], line=line, column=column)
        else:
            declared[arguments[0]] = None
    ends = [*zip(attacks, places, strict=True), *[(tie[:2], tie[2]) for tie in ties]]
    for names, (line, column) in ends:
        for name in names:
            if name not in declared:
                source.unknown(name, declared, line=line, column=column)
    source.settle()
    source.others += [(one, other, Support, line) for one, other, (line, _) in ties]
    return Framework(declared, attacks)


def _read_i23(source: FrameworkText) -> Framework:
    """Read the number of arguments, which are called 1, 2, …, then the attacks.

    i23 = "p af ", number, end of line, {number, number, end of line}, with remarks between;
    remark = "#", rest of the line;
    """
    size: int | None = None
    names: list[str] = []
    attacks: list[tuple[str, str]] = []
    for number, text in enumerate(source.lines, 1):
        words = text.split()
        if not words or words[0].startswith("#"):
            continue
        if size is None:
            size = _declared_size(source, words, number, text)
            names = [str(at) for at in range(1, size + 1)]
            continue
        if len(words) != 2:
            found = brief(text.strip(), 40)
            source.add("not-an-attack", f"expected two numbers, found {found}", line=number)
            continue
        ends = [_number(word) for word in words]
        faulty = [word for word, end in zip(words, ends, strict=True) if not 0 < end <= size]
        for word in faulty:
            message = f"expected a number from 1 to {size}, found {brief(word, 40)}"
            column = text.index(word) + 1
            source.add("unknown-argument", message, line=number, column=column)
        if not faulty:
            attacks.append((names[ends[0] - 1], names[ends[1] - 1]))
    if size is None:
        source.add("no-size", "expected a line like 'p af 3', found none", line=1)
    source.settle()
    return Framework(names, attacks)


def _declared_size(source: FrameworkText, words: list[str], number: int, text: str) -> int:
    size = _number(words[2]) if words[:2] == ["p", "af"] and len(words) == 3 else -1
    if 0 <= size <= _MOST:
        return size
    if size > _MOST:
        message = f"expected at most {_MOST} arguments, found {brief(words[2], 40)}"
    else:
        message = f"expected a line like 'p af 3', found {brief(text.strip(), 40)}"
    source.add("no-size", message, line=number)
    source.settle()
    return 0


def _number(word: str) -> int:
    """Return the number that the word is, or -1; one of absurd length is a very large one."""
    if not (word.isascii() and word.isdigit()):
        return -1
    return int(word) if len(word) < 19 else 10**18


def _write_tgf(framework: Framework) -> Iterable[str]:
    yield from framework.arguments
    yield "#"
    yield from (f"{attacker} {target}" for attacker, target in framework.attacks)


def _write_apx(framework: Framework) -> Iterable[str]:
    terms = {name: _term(name) for name in framework.arguments}
    yield from (f"arg({term})." for term in terms.values())
    yield from (f"att({terms[one]},{terms[other]})." for one, other in framework.attacks)


def _term(name: str) -> str:
    """Return the name as a term of answer set programming: a constant, a number, or quoted.

    Unquoted, ``Tax`` would be a variable and ``tax-cut`` a difference, which clingo cannot take and
    drops with an ordinary exit status.
    """
    is_number = _INTEGER.fullmatch(name) is not None and int(name) <= _LARGEST_INTEGER
    if is_number or (_CONSTANT.fullmatch(name) and name != "not"):
        return name
    return f'"{name}"'


def sayable_apx(name: str) -> str:
    """Return a name with what no reader of this form takes inside quotation marks replaced.

    A comma and a quotation mark would divide the name for readers that split lines, a backslash is
    an escape to clingo, and a bracket and a full stop end the statement for others.

    >>> sayable_apx('Tax it, "now" (or never).')
    'Tax it_ _now_ (or never)_'
    """
    return _NOT_IN_APX.sub(lambda found: "_" if len(found[0]) == 1 else found[0][:-1] + "_", name)


def _write_i23(framework: Framework) -> Iterable[str]:
    yield f"p af {len(framework.arguments)}"
    yield from (f"{attacker} {target}" for attacker, target in framework.attacks)


def _unsayable_tgf(framework: Framework) -> Iterable[str]:
    for name in framework.arguments:
        if name == "#" or name.split() != [name]:
            yield f"tgf has no way to write the name {brief(name)}"


def _unsayable_apx(framework: Framework) -> Iterable[str]:
    for name in framework.arguments:
        if not name or sayable_apx(name) != name:
            yield f"apx has no way to write the name {brief(name)}"


def _unsayable_i23(framework: Framework) -> Iterable[str]:
    for at, name in enumerate(framework.arguments, 1):
        if name != str(at):
            yield f"i23 knows arguments by number, and would call {brief(name)} {at}"


FRAMEWORK_FORMATS = (
    FrameworkFormat(
        name="tgf",
        suffixes=(".tgf",),
        description="names, a line '#', and pairs of names: the trivial form",
        read=read_tgf,
        write=_write_tgf,
        unsayable=_unsayable_tgf,
    ),
    FrameworkFormat(
        name="apx",
        suffixes=(".apx",),
        description="arg(a). and att(a,b).: the form of ASPARTIX",
        read=_read_apx,
        write=_write_apx,
        unsayable=_unsayable_apx,
    ),
    FrameworkFormat(
        name="i23",
        suffixes=(".af", ".i23"),
        description="'p af 3' and pairs of numbers: the form since 2023",
        read=_read_i23,
        write=_write_i23,
        unsayable=_unsayable_i23,
    ),
)
"""The notations for frameworks."""
