"""Reading the map that a command is given, and reporting its findings or its error."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

# Everything else is imported by what needs it: start-up is felt.
if TYPE_CHECKING:
    from argmap.errors import ArgmapError, LossError
    from argmap.findings import Finding
    from argmap.model.argument_map import ArgumentMap

STREAM = "-"


def read(name: str, called: str = "") -> tuple[str, str]:
    """Return the text of the file, or of the standard input, and what to call it.

    Args:
        name: The file.
        called: What it is called in errors, if that is not its name.
    """
    from argmap.files import read_bytes, read_stream, text_of
    from argmap.formats.other_files import refuse_binary

    place = "<stdin>" if name == STREAM else called or name
    data = read_stream(sys.stdin.buffer, place) if name == STREAM else read_bytes(name)
    refuse_binary(data, place)
    return text_of(data, place), place


def load_map(name: str, notation: str | None, *, strict: bool = False) -> tuple[ArgumentMap, int]:
    """Return the map in the file or the standard input, and the exit code of its findings.

    With ``strict`` what is noticed is an error.
    """
    from argmap.formats import load, loads

    if name != STREAM:
        return report_findings(load(name, format=notation, strict=strict), name)
    text, place = read(name)
    return report_findings(loads(text, notation, name=place, strict=strict), place)


def report_findings(debate: ArgumentMap, name: str) -> tuple[ArgumentMap, int]:
    """Print what a reader noticed in the map; return the map, and 1 if any of that is an error."""
    return debate, note(debate.findings, name)


def say(text: str, name: str = "") -> None:
    """Print a message on standard error, after the name of the file it is about, made inert."""
    from argmap.findings import printable

    print(f"{printable(name)}: {text}" if name else text, file=sys.stderr, flush=True)


def note(findings: Iterable[Finding], name: str) -> int:
    """Print what a reader noticed in the file of that name; return 1 if any of it is an error."""
    from argmap.findings import Severity

    code = 0
    for finding in findings:
        say(str(finding), "" if finding.location else name)
        code = max(code, int(finding.severity is Severity.ERROR))
    return code


def complain(error: ArgmapError, name: str = "") -> None:
    """Print what went wrong, after the name of what it is about; a place says that by itself."""
    from argmap.errors import FaultsError
    from argmap.findings import printable

    faults = error.findings if isinstance(error, FaultsError) else ()
    said = str(error) if faults else printable(str(error))
    if not any(fault.location for fault in faults):
        said = f"argmap: {printable(name)}: {said}" if name else f"argmap: {said}"
    say(said)


def once(names: Sequence[str]) -> None:
    """Refuse to read the standard input a second time.

    Raises:
        FormatError: When it is named twice.
    """
    from argmap.errors import FormatError

    if names.count(STREAM) > 1:
        raise FormatError("the standard input is one map; give '-' once")


def folder_made(name: str) -> Path:
    """Return the folder to write to, made if need be.

    Raises:
        FileError: When it cannot be made.
    """
    from argmap.errors import FileError, brief
    from argmap.files import reason

    if not name:
        raise FileError("expected the name of a folder, found an empty one")
    try:
        Path(name).mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise FileError(f"cannot write to the folder {brief(name)}: it is a file") from error
    except (OSError, ValueError) as error:
        raise FileError(f"cannot make the folder {brief(name)}: {reason(error)}") from error
    return Path(name)


def write_out(text: str) -> None:
    """Write a file to the standard output: in UTF-8, whatever letters the terminal has."""
    sys.stdout.buffer.write(text.encode())


def refuse(error: LossError, remedy: str) -> int:
    """Say on standard error what a notation cannot say of a map, and the remedy; return 1."""
    say(str(error))
    say(f"argmap: the notation cannot say this; {remedy}")
    return 1
