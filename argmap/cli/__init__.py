"""The command line: it parses arguments, runs one command, and turns errors into exit codes."""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
import threading
from collections.abc import Sequence
from typing import NoReturn, TextIO

from argmap.cli.commands import COMMANDS

_INTERRUPTED = 130
_EXIT_CODES = (
    "Exit codes: 0 done, 1 something was found, 2 wrong usage or a file that cannot be read or "
    "written, 3 no engine could draw."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``argmap`` with the arguments, those of the process by default; return the exit code.

    0 when it is done, 1 when there are findings, 2 for wrong usage or unreadable input, 3 when no
    engine could draw.

    Raises:
        SystemExit: After ``--help``, and for wrong arguments.

    >>> main(["show", "no such.json"])
    2
    """
    try:
        return _main(argv)
    except KeyboardInterrupt:
        return _INTERRUPTED


def _main(argv: Sequence[str] | None) -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a letter the terminal lacks is no reason to stop
            stream.reconfigure(errors="replace")
    parser = _parser()
    if sys.stdin is None or sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison]
        parser.error("the standard input or output is closed")
    if threading.current_thread() is threading.main_thread():
        # An engine that runs for us is stopped with us.
        signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    given = sys.argv[1:] if argv is None else argv
    # Else argparse would take the file behind it for the code of a check.
    given = ["--fix=" if each == "--fix" else each for each in given]
    if given[:1] == ["help"]:
        given = [*given[1:2], "--help"]
    arguments, unknown = parser.parse_known_args(given)
    if unknown:
        arguments.unknown_error(unknown)
    if arguments.version:
        arguments.run = _version
    if arguments.print_completion is not None:
        arguments.run = _completion
        arguments.parser = parser
    if arguments.run is None:
        parser.error("expected a command")
    return _run(arguments)


def _version(arguments: argparse.Namespace) -> int:
    del arguments
    import argmap

    print(f"argmap {argmap.__version__}")
    return 0


def _completion(arguments: argparse.Namespace) -> int:
    """Print the script of a shell that completes commands and options.

    Raises:
        FormatError: An unknown shell; the package that writes such scripts is not here.
    """
    from argmap.errors import FormatError, brief

    try:
        import shtab
    except ImportError as error:
        raise FormatError(
            "completion needs the package shtab: pip install 'argmap[completion]'"
        ) from error
    shell: str = arguments.print_completion
    if shell not in shtab.SUPPORTED_SHELLS:
        known = ", ".join(shtab.SUPPORTED_SHELLS)
        raise FormatError(f"expected a shell among {known}, found {brief(shell)}")
    print(shtab.complete(arguments.parser, shell=shell))
    return 0


def _run(arguments: argparse.Namespace) -> int:
    from argmap.cli.input import complain
    from argmap.errors import ArgmapError, EngineError

    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except ArgmapError as error:
        complain(error)
        return 3 if isinstance(error, EngineError) else 2
    except BrokenPipeError:
        # Whoever read our output has enough.
        _discard(sys.stdout)
        return 0
    except OSError as error:  # files are told of by name; what is left is the standard output
        _discard(sys.stdout)
        print(f"argmap: cannot write the standard output: {error.strerror}", file=sys.stderr)
        return 2
    return code


def _discard(stream: TextIO) -> None:
    """Let the stream lead nowhere, so that the interpreter does not fail when it flushes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


class _Paragraphs(argparse.HelpFormatter):
    """Help whose last part keeps its paragraphs."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        fill = super()._fill_text
        return "\n\n".join([fill(part, width, indent) for part in text.split("\n\n")])


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        from argmap.findings import printable

        self.exit(2, f"argmap: {printable(message)}; see '{self.prog} --help'\n")

    def unknown(self, words: Sequence[str]) -> NoReturn:
        """Refuse words that nothing takes; name the option that the first one is like."""
        from argmap.errors import did_you_mean

        option = words[0].partition("=")[0]
        nearest = ""
        if option.startswith("-"):
            nearest = did_you_mean(option, list(self._option_string_actions))
        self.error(f"unrecognized arguments: {' '.join(words)}{nearest}")

    def _check_value(self, action: argparse.Action, value: object) -> None:
        from argmap.errors import did_you_mean

        if action.choices is None or value in action.choices:
            return
        known = [str(choice) for choice in action.choices]
        message = f"invalid choice: {value!r}{did_you_mean(value, known)}"
        raise argparse.ArgumentError(action, f"{message} (choose from {', '.join(known)})")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="argmap",
        description="Draw, read, check, evaluate, compare and convert argument maps.",
        epilog=f"'argmap help COMMAND' explains a command. {_EXIT_CODES}",
        allow_abbrev=False,
    )
    parser.add_argument("-V", "--version", action="store_true", help="print the version")
    parser.add_argument(
        "--print-completion",
        metavar="SHELL",
        help="print the completion script for bash, zsh or tcsh",
    )
    parser.set_defaults(
        run=None, usage_error=parser.error, unknown_error=parser.unknown, commands=COMMANDS
    )
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    for command in COMMANDS:
        own = commands.add_parser(
            command.name,
            help=command.help,
            description=f"{command.help[0].upper()}{command.help[1:]}.",
            epilog=f"Example: {command.example}\n\nExit codes: 0 done; {command.ends}.",
            allow_abbrev=False,
            formatter_class=_Paragraphs,
        )
        command.add_arguments(own)
        own.set_defaults(run=command.run, usage_error=own.error, unknown_error=own.unknown)
    return parser
