"""The command that says which claims of a map stand, why, and what would change it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final, cast

from argmap.cli.corpus_input import ManyFiles, corpus_argument, is_many
from argmap.cli.input import complain, load_map, note, once
from argmap.cli.options import (
    language_argument,
    output_argument,
    several_argument,
    strengths_argument,
)
from argmap.cli.viewing import ids_in_view, is_view, view_arguments

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from argmap.evaluation.gradual.bipolar import Strengths
    from argmap.evaluation.maps.cruxes import Cruxes
    from argmap.evaluation.maps.reasons import Why
    from argmap.evaluation.maps.verdict import Evaluation
    from argmap.model.argument_map import ArgumentMap
    from argmap.wording.words import Words

_WIDEST_ID: Final = 32  # columns; ids that ``argmap start`` makes are no longer
_COLUMNS: Final = ("file", "claims", "stands", "falls", "undecided", "thesis")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``evaluate`` takes."""
    corpus_argument(parser)
    parser.add_argument(
        "--semantics",
        default="grounded",
        help="grounded (default), complete, preferred or stable",
    )
    parser.add_argument(
        "--mode",
        default="sceptical",
        help="sceptical (default): all positions must agree; credulous: one is enough",
    )
    several_argument(
        parser.add_argument,
        "--assume",
        "CLAIM",
        "take this claim as asserted, whatever supports it",
    )
    several_argument(parser.add_argument, "--reject", "CLAIM", "do not take this claim as asserted")
    parser.add_argument(
        "--why", metavar="CLAIM", help="say why this claim, or step, stands or falls"
    )
    parser.add_argument(
        "--cruxes",
        metavar="CLAIM",
        nargs="?",
        const="",
        help="the fewest claims that would turn this one (default: the thesis), always by the "
        "grounded semantics",
    )
    parser.add_argument(
        "--unanswered",
        action="store_true",
        help="list the counterpoints that stand and are not answered",
    )
    strengths_argument(parser.add_argument)
    output_argument(parser)
    language_argument(parser.add_argument)
    view_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the standing of each claim, or the answer to what was asked; of many maps, counts.

    Raises:
        ArgmapError: When the map cannot be read, or the question cannot be answered.
    """
    from argmap.evaluation.gradual.strengths import strengths
    from argmap.evaluation.maps.verdict import evaluate as evaluated
    from argmap.wording.words import Words

    words = Words.of(arguments.language)
    once(arguments.files)
    if len(arguments.files) > 1 or is_many(arguments.files):
        return _many(arguments, words)
    debate, code = load_map(arguments.files[0], arguments.source_format)
    told = ids_in_view(debate, arguments)
    found = evaluated(
        debate,
        semantics=arguments.semantics,
        assumed=arguments.assume,
        rejected=arguments.reject,
        mode=arguments.mode,
    )
    weighed = None
    if arguments.strengths is not None:
        weighed = strengths(debate, semantics=arguments.strengths)
    if arguments.output == "json":
        print(_json(arguments, found, weighed, told, words))
    else:
        print(_text(arguments, found, weighed, told, words))
    return code


def _many(arguments: argparse.Namespace, words: Words) -> int:
    """Print a line for each map: how many of its claims stand, and whether its thesis does."""
    import json

    _refuse_questions(arguments)
    reading = ManyFiles(arguments.files, arguments.source_format)
    rows, code = _count_standings(reading, arguments)
    sums = {name: sum(cast("int", row[name]) for row in rows) for name in _COLUMNS[1:5]}
    if arguments.output == "json":
        said = {"semantics": arguments.semantics, "maps": rows, "failed": reading.failed}
        print(json.dumps({**said, "sum": sums}, indent=2))
    else:
        print(_counts_as_text(rows, [*sums.values()], words))
        count = words.maps_counted.format(count=f"{len(rows):,}")
        count = words.one_map if len(rows) == 1 else count
        failed = words.unread.format(count=f"{reading.failed:,}") if reading.failed else ""
        semantics: str = getattr(words, arguments.semantics)
        print(f"{count} ({semantics})" + (f"; {failed}" if failed else ""))
    reading.say_passed_over()
    return max(code, reading.code)


def _refuse_questions(arguments: argparse.Namespace) -> None:
    """Refuse the options that only one map can answer."""
    from argmap.errors import FormatError

    asked = (arguments.why, arguments.cruxes, arguments.strengths)
    if arguments.unanswered or any(option is not None for option in asked) or is_view(arguments):
        raise FormatError(
            "--why, --cruxes, --unanswered, --strengths and views are for one map; give one"
        )
    if arguments.assume or arguments.reject:
        raise FormatError("--assume and --reject name claims of one map; give one")


def _count_standings(
    reading: ManyFiles, arguments: argparse.Namespace
) -> tuple[list[dict[str, object]], int]:
    """Return a row for each map that can be evaluated, by the columns, and the exit code."""
    from argmap.errors import TooLargeError
    from argmap.evaluation.maps.verdict import evaluate as evaluated

    code = 0
    rows: list[dict[str, object]] = []
    for item in reading.items():
        if item.error is not None or item.debate is None:
            if item.error is not None:
                complain(item.error)
            continue
        try:
            found = evaluated(item.debate, semantics=arguments.semantics, mode=arguments.mode)
        except TooLargeError as error:
            complain(error, item.path)
            code = 2
            continue
        code = max(code, note(item.findings, item.path))
        standings = [found[claim.id].word for claim in item.debate.claims]
        counts = [standings.count(word) for word in _COLUMNS[2:5]]
        thesis = item.debate.thesis
        word = None if thesis is None else found[thesis.id].word
        row = (item.path, len(standings), *counts, word)
        rows.append(dict(zip(_COLUMNS, row, strict=True)))
    return rows, code


def _counts_as_text(rows: Iterable[Mapping[str, object]], sums: Sequence[int], words: Words) -> str:
    """Return the rows and their sum as columns, with the words of a language above them."""
    from argmap.notebook import columns_of_text

    standing = {"stands": words.stands, "falls": words.falls, "undecided": words.undecided}
    lines: list[list[object]] = [
        [*[row[name] for name in _COLUMNS[:5]], standing.get(str(row["thesis"]))] for row in rows
    ]
    lines.append([words.sum, *sums, None])
    heads = (words.file, words.claims, *standing.values(), words.thesis_column)
    return columns_of_text(heads, lines)


def _text(
    arguments: argparse.Namespace,
    found: Evaluation,
    weighed: Strengths | None,
    told: Collection[str],
    words: Words,
) -> str:
    """Return the answers to what was asked, or else the standing of each claim."""
    asked: list[str] = []
    if arguments.why is not None:
        asked.append(str(_why(found, arguments.why, words)))
    if arguments.cruxes is not None:
        asked.append(_turning(found.debate, _cruxes(arguments, found), words))
    if arguments.unanswered:
        asked.append(_unanswered_text(arguments, found.debate, words))
    if not asked or weighed is not None:
        asked.insert(0, "\n".join(_standings(found, weighed, told, words)))
    return "\n\n".join(asked)


def _standings(
    found: Evaluation, weighed: Strengths | None, told: Collection[str], words: Words
) -> Iterator[str]:
    from argmap.evaluation.maps.standing import Standing, cause_in_words, word_of
    from argmap.findings import printable

    claims = [claim for claim in found.debate.claims if claim.id in told]
    longest_id = min(max((len(claim.id) for claim in claims), default=0), _WIDEST_ID)
    longest_word = max(len(word_of(standing, words)) for standing in Standing)
    for claim in claims:
        standing = word_of(found[claim.id], words)
        strength = "" if weighed is None else f"{weighed[claim.id]:.3f}  "
        name = f"{printable(claim.id):{longest_id}}"
        cause = cause_in_words(found.cause(claim), words)
        yield printable(f"{standing:{longest_word}}  {strength}{name}  {claim.text} ({cause})")
    standings = [found[claim.id] for claim in claims]
    counts = words.counts.format(
        stands=standings.count(Standing.IN),
        falls=standings.count(Standing.OUT),
        undecided=standings.count(Standing.UNDECIDED),
    )
    every = len(found.debate.claims)
    form = words.counted if len(claims) == every else words.some_counted
    semantics: str = getattr(words, found.semantics)
    yield f"{form.format(some=len(claims), claims=every)}: {counts} ({semantics})"
    if weighed is not None and not weighed.converged:
        yield words.unsettled.format(residual=f"{weighed.residual:.1e}")
    if found.assumed or found.rejected:
        from argmap.evaluation.maps.verdict import evaluate as evaluated
        from argmap.evaluation.maps.what_if import WhatIf

        plain = evaluated(found.debate, semantics=found.semantics, mode=found.mode)
        changed = WhatIf(plain, found).sentences(words=words)
        yield "\n".join(["", words.changes, *map(printable, changed)])


def _why(found: Evaluation, name: str, words: Words) -> Why:
    return found.why(name if name in found else found.debate.claim(name), words=words)


def _cruxes(arguments: argparse.Namespace, found: Evaluation) -> Cruxes:
    from argmap.evaluation.maps.cruxes import cruxes

    claim = arguments.cruxes or None
    return cruxes(found.debate, claim, assumed=found.assumed, rejected=found.rejected)


def _turning(debate: ArgumentMap, found: Cruxes, words: Words) -> str:
    """Return the cruxes of a claim, in words."""
    from argmap.evaluation.maps.reasons import name_of
    from argmap.evaluation.maps.standing import word_of
    from argmap.findings import printable

    quoted = [words.quotation.format(text=word_of(standing, words)) for standing in found.to]
    goals = f" {words.alternative} ".join(quoted)
    name = name_of(debate, debate.claim(found.claim), words)
    claim = f"{name}: {word_of(found.standing, words)}"
    if not found.sets:
        if found.searched is None:
            return printable(words.not_turned.format(claim=claim, goals=goals))
        return printable(words.not_searched.format(claim=claim, count=found.searched))
    lines = [printable(words.turned_by.format(claim=claim, goals=goals))]
    lines += [f"  {_list(debate, chosen, words) or words.nothing}" for chosen in found.sets]
    if found.more:
        lines.append(f"  {words.more_sets}")
    return "\n".join(lines)


def _unanswered_text(arguments: argparse.Namespace, debate: ArgumentMap, words: Words) -> str:
    from argmap.evaluation.maps.reasons import name_of
    from argmap.evaluation.maps.unanswered import unanswered
    from argmap.findings import printable

    found = unanswered(debate, assumed=arguments.assume, rejected=arguments.reject)
    if not found:
        return words.all_met
    lines = [words.not_met]
    for each in found:
        claims = _list(debate, each.brings_down, words)
        form = words.brings_down_thesis if each.turns_thesis else words.brings_down
        name = name_of(debate, each.counterpoint, words)
        told = (form if claims else words.brings_down_nothing).format(name=name, claims=claims)
        lines.append(f"  {printable(told)}")
    return "\n".join(lines)


def _list(debate: ArgumentMap, names: Iterable[str], words: Words) -> str:
    from argmap.evaluation.maps.reasons import name_of
    from argmap.findings import printable

    named = [name_of(debate, debate.claim(name), words) for name in names]
    return printable(f" {words.conjunction} ".join(named))


def _json(
    arguments: argparse.Namespace,
    found: Evaluation,
    weighed: Strengths | None,
    told: Collection[str],
    words: Words,
) -> str:
    import json

    from argmap.evaluation.maps.unanswered import unanswered

    said: dict[str, object] = {
        "semantics": found.semantics,
        "mode": found.mode,
        "assumed": found.assumed,
        "rejected": found.rejected,
        "standing": {
            name: {"standing": standing, "cause": found.cause(name)}
            for name, standing in found.items()
            if name in told
        },
    }
    if weighed is not None:
        said["strengths"] = {
            "semantics": weighed.semantics,
            "converged": weighed.converged,
            "residual": weighed.residual,
            "iterations": weighed.iterations,
            "strength": {name: value for name, value in weighed.items() if name in told},
        }
    if arguments.why is not None:
        said["why"] = [
            {
                "element": ground.element.id,
                "depth": ground.depth,
                "standing": ground.standing,
                "told": ground.told,
                "again": ground.again,
            }
            for ground in _why(found, arguments.why, words)
        ]
    if arguments.cruxes is not None:
        turned = _cruxes(arguments, found)
        said["cruxes"] = {
            "claim": turned.claim,
            "standing": turned.standing,
            "to": turned.to,
            "sets": turned.sets,
            "more": turned.more,
            "searched": turned.searched,
        }
    if arguments.unanswered:
        said["unanswered"] = [
            {
                "counterpoint": each.counterpoint.id,
                "brings_down": each.brings_down,
                "turns_thesis": each.turns_thesis,
            }
            for each in unanswered(
                found.debate, assumed=arguments.assume, rejected=arguments.reject
            )
        ]
    return json.dumps(said, indent=2)
