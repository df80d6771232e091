"""``argmap describe``: records, checks, notations, semantics and commands, as one JSON."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import Protocol

from argmap.cli.input import write_out

_EXIT_CODES = {
    "0": "done",
    "1": "there are findings that are errors, or what was asked for was not found",
    "2": "wrong usage, or a file that cannot be read",
    "3": "no Graphviz engine could draw",
}


class _Command(Protocol):
    """The description of a command."""

    @property
    def name(self) -> str: ...

    @property
    def help(self) -> str: ...

    @property
    def example(self) -> str: ...

    @property
    def ends(self) -> str: ...

    @property
    def add_arguments(self) -> Callable[[argparse.ArgumentParser], None]: ...


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``describe`` takes: nothing."""
    del parser


def run(arguments: argparse.Namespace) -> int:
    """Print the description."""
    import argmap
    from argmap.drafts.description import description
    from argmap.syntax import json_writer

    whole: dict[str, object] = {"argmap": argmap.__version__, **description()}
    whole["commands"] = _commands(arguments.commands)
    whole["exit_codes"] = _EXIT_CODES
    write_out(json_writer.encode(whole))
    return 0


def _commands(commands: Iterable[_Command]) -> list[dict[str, object]]:
    """Return each command with its arguments, as its own parser has them."""
    found: list[dict[str, object]] = []
    for command in commands:
        parser = argparse.ArgumentParser(prog=f"argmap {command.name}", add_help=False)
        command.add_arguments(parser)
        found.append(
            {
                "name": command.name,
                "does": command.help,
                "example": command.example,
                "exit_codes": command.ends,
                "arguments": [
                    {
                        "name": ", ".join(action.option_strings) or str(action.metavar),
                        "help": action.help or "",
                        "choices": [str(choice) for choice in action.choices or ()],
                    }
                    for action in parser._actions  # noqa: SLF001 - argparse has no public list
                ],
            }
        )
    return found
