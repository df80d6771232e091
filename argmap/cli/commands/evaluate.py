"""The command that says which claims of a map stand, why, and what would change it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, cast

from argmap.cli.input import complain, loaded, note, once
from argmap.cli.many import Reading, corpus_argument, is_many
from argmap.cli.options import SEVERAL, output_argument, strengths_argument
from argmap.cli.viewing import is_view, shown, view_arguments

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from argmap.evaluation.gradual.bipolar import Strengths
    from argmap.evaluation.maps.cruxes import Cruxes
    from argmap.evaluation.maps.reasons import Why
    from argmap.evaluation.maps.verdict import Evaluation
    from argmap.model.argument_map import ArgumentMap


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
    parser.add_argument(
        "--assume",
        metavar="CLAIM",
        action="append",
        default=[],
        help=f"take the claim as asserted, whatever supports it{SEVERAL}",
    )
    parser.add_argument(
        "--reject",
        metavar="CLAIM",
        action="append",
        default=[],
        help=f"do not take the claim as asserted{SEVERAL}",
    )
    parser.add_argument(
        "--why", metavar="CLAIM", help="say why the claim, or a step, stands or falls"
    )
    parser.add_argument(
        "--cruxes",
        metavar="CLAIM",
        nargs="?",
        const="",
        help="the fewest claims that would turn the claim (default: the thesis), whatever the "
        "semantics by the grounded one",
    )
    parser.add_argument(
        "--unanswered", action="store_true", help="the counterpoints that stand and are not met"
    )
    strengths_argument(parser.add_argument)
    output_argument(parser)
    view_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the standing of each claim, or the answer to what was asked; of many maps, counts.

    Raises:
        ArgmapError: When the map cannot be read, or the question cannot be answered.
    """
    from argmap.evaluation.gradual.strengths import strengths
    from argmap.evaluation.maps.verdict import evaluate as evaluated

    once(arguments.files)
    if len(arguments.files) > 1 or is_many(arguments.files):
        return _many(arguments)
    debate, code = loaded(arguments.files[0], arguments.source_format)
    told = shown(debate, arguments)
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
        print(_json(arguments, found, weighed, told))
    else:
        print(_text(arguments, found, weighed, told))
    return code


def _many(arguments: argparse.Namespace) -> int:
    """Print a line for each map: how many of its claims stand, and whether its thesis does."""
    import json

    from argmap.errors import FormatError, TooLargeError
    from argmap.evaluation.maps.verdict import evaluate as evaluated
    from argmap.notebook import columns_of_text

    asked = (arguments.why, arguments.cruxes, arguments.strengths)
    if arguments.unanswered or any(option is not None for option in asked) or is_view(arguments):
        raise FormatError(
            "--why, --cruxes, --unanswered, --strengths and views are for one map; give one"
        )
    if arguments.assume or arguments.reject:
        raise FormatError("--assume and --reject name claims of one map; give one")
    code = 0
    rows: list[dict[str, object]] = []
    reading = Reading(arguments.files, arguments.source_format)
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
        words = [found[claim.id].word for claim in item.debate.claims]
        thesis = item.debate.thesis
        rows.append(
            {
                "file": item.path,
                "claims": len(words),
                **{word: words.count(word) for word in ("stands", "falls", "undecided")},
                "thesis": None if thesis is None else found[thesis.id].word,
            }
        )
    columns = ("file", "claims", "stands", "falls", "undecided", "thesis")
    sums = {name: sum(cast("int", row[name]) for row in rows) for name in columns[1:5]}
    if arguments.output == "json":
        said = {"semantics": arguments.semantics, "maps": rows, "failed": reading.failed}
        print(json.dumps({**said, "sum": sums}, indent=2))
    else:
        lines = [[row[name] for name in columns] for row in rows]
        lines.append(["sum", *sums.values(), None])
        print(columns_of_text(columns, lines))
        count = "1 map" if len(rows) == 1 else f"{len(rows):,} maps"
        failed = f"; {reading.failed:,} could not be read" if reading.failed else ""
        print(f"{count} ({arguments.semantics}){failed}")
    reading.say_passed_over()
    return max(code, reading.code)


def _text(
    arguments: argparse.Namespace,
    found: Evaluation,
    weighed: Strengths | None,
    told: Collection[str],
) -> str:
    """Return the answers to what was asked, or else the standing of each claim."""
    asked = [
        answer
        for answer in (
            None if arguments.why is None else str(_why(found, arguments.why)),
            None if arguments.cruxes is None else _told(found.debate, _cruxes(arguments, found)),
            _unanswered(arguments, found.debate) if arguments.unanswered else None,
        )
        if answer is not None
    ]
    if not asked or weighed is not None:
        asked.insert(0, "\n".join(_standings(found, weighed, told)))
    return "\n\n".join(asked)


def _standings(
    found: Evaluation, weighed: Strengths | None, told: Collection[str]
) -> Iterator[str]:
    from argmap.findings import printable

    claims = [claim for claim in found.debate.claims if claim.id in told]
    width = max((len(claim.id) for claim in claims), default=0)
    for claim in claims:
        standing = found[claim.id].word
        strength = "" if weighed is None else f"{weighed[claim.id]:.3f}  "
        name = f"{printable(claim.id):{min(width, 24)}}"
        cause = found.cause(claim)
        yield f"{standing:9}  {strength}{name}  {printable(claim.text)} ({cause})"
    words = [found[claim.id].word for claim in claims]
    counts = ", ".join(f"{words.count(word)} {word}" for word in ("stands", "falls", "undecided"))
    counts = counts.replace("stands", "stand").replace("falls", "fall")
    some = "" if len(claims) == len(found.debate.claims) else f" of {len(found.debate.claims)}"
    yield f"{len(claims)}{some} claims in this map: {counts} ({found.semantics})"
    if weighed is not None and not weighed.converged:
        yield f"the strengths did not settle: residual {weighed.residual:.1e}"
    if found.assumed or found.rejected:
        from argmap.evaluation.maps.verdict import evaluate as evaluated
        from argmap.evaluation.maps.what_if import WhatIf

        plain = evaluated(found.debate, semantics=found.semantics, mode=found.mode)
        yield f"\nWhat this changes:\n{WhatIf(plain, found)}"


def _why(found: Evaluation, name: str) -> Why:
    return found.why(name if name in found else found.debate.claim(name))


def _cruxes(arguments: argparse.Namespace, found: Evaluation) -> Cruxes:
    from argmap.evaluation.maps.cruxes import cruxes

    claim = arguments.cruxes or None
    return cruxes(found.debate, claim, assumed=found.assumed, rejected=found.rejected)


def _told(debate: ArgumentMap, found: Cruxes) -> str:
    from argmap.evaluation.maps.reasons import name_of
    from argmap.findings import printable

    goals = " or ".join(f"“{standing.word}”" for standing in found.to)
    head = f"{name_of(debate, debate.claim(found.claim))}: {found.standing.word}"
    if not found.sets:
        if found.searched is None:
            return printable(f"{head}; nothing that is given up or granted makes that {goals}.")
        return printable(f"{head}; not searched beyond {found.searched} claims at once.")
    lines = [printable(f"{head}; each of these, given up or granted, makes that {goals}:")]
    for chosen in found.sets:
        names = " and ".join(name_of(debate, debate.claim(name)) for name in chosen)
        lines.append(printable(f"  {names or '(nothing)'}"))
    if found.more:
        lines.append("  and more of that size")
    return "\n".join(lines)


def _unanswered(arguments: argparse.Namespace, debate: ArgumentMap) -> str:
    from argmap.evaluation.maps.reasons import name_of
    from argmap.evaluation.maps.unanswered import unanswered
    from argmap.findings import printable

    found = unanswered(debate, assumed=arguments.assume, rejected=arguments.reject)
    if not found:
        return "Every counterpoint that stands is met by another."
    lines = ["Counterpoints that stand and that nothing meets:"]
    for each in found:
        names = " and ".join(name_of(debate, debate.claim(name)) for name in each.brings_down)
        thesis = ", the thesis among them" if each.turns_thesis else ""
        brings = f"brings down {names}{thesis}" if names else "brings down nothing by itself"
        lines.append(printable(f"  {name_of(debate, each.counterpoint)}: {brings}"))
    return "\n".join(lines)


def _json(
    arguments: argparse.Namespace,
    found: Evaluation,
    weighed: Strengths | None,
    told: Collection[str],
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
            for ground in _why(found, arguments.why)
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
