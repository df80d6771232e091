"""The command line: it parses arguments, runs one command, and turns errors into exit codes."""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn, TextIO

from argmap.cli.commands import COMMANDS

if TYPE_CHECKING:
    from argmap.errors import ArgmapError

_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``argmap`` with the arguments, those of the process by default; return the exit code.

    0 when it is done, 1 when there are findings, 2 for wrong usage or unreadable input, 3 when no
    engine could draw.

    Raises:
        SystemExit: After ``--help``, and for wrong arguments.

    >>> main(["show", "no such.json"])
    2
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a letter the terminal lacks is no reason to stop
            stream.reconfigure(errors="replace")
    parser = _parser()
    if sys.stdin is None or sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison]
        parser.error("the standard input or output is closed")
    if threading.current_thread() is threading.main_thread():
        # An engine that runs for us is stopped with us.
        signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    arguments = parser.parse_args(argv)
    if arguments.version:
        import argmap

        print(f"argmap {argmap.__version__}")
        return 0
    if arguments.run is None:
        parser.error("expected a command")
    return _run(arguments)


def _run(arguments: argparse.Namespace) -> int:
    from argmap.errors import ArgmapError

    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except ArgmapError as error:
        return _failed(error)
    except BrokenPipeError:
        # Whoever read our output has enough.
        _discard(sys.stdout)
        return 0
    except KeyboardInterrupt:
        return _INTERRUPTED
    except OSError as error:  # files are told of by name; what is left is the standard output
        _discard(sys.stdout)
        print(f"argmap: cannot write the standard output: {error.strerror}", file=sys.stderr)
        return 2
    return code


def _discard(stream: TextIO) -> None:
    """Let the stream lead nowhere, so that the interpreter does not fail when it flushes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _failed(error: ArgmapError) -> int:
    from argmap.errors import EngineError, FaultsError
    from argmap.findings import printable

    message = str(error) if isinstance(error, FaultsError) else f"argmap: {printable(str(error))}"
    print(message, file=sys.stderr)
    return 3 if isinstance(error, EngineError) else 2


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        from argmap.findings import printable

        self.exit(2, f"argmap: {printable(message)}; see '{self.prog} --help'\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="argmap",
        description="Argument maps: look at them, draw them.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    for command in COMMANDS:
        own = commands.add_parser(
            command.name, help=command.help, description=command.help, allow_abbrev=False
        )
        command.add_arguments(own)
        own.set_defaults(run=command.run)
    return parser
