"""Typed argument maps: claims, supports and counterpoints, tied to the words of their source.

Every public name is here, and is imported from its module when it is first used, so that
``import argmap`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.checks import CHECKS as CHECKS
    from argmap.checks import CUES as CUES
    from argmap.checks import Check as Check
    from argmap.checks import Cue as Cue
    from argmap.checks import Examination as Examination
    from argmap.checks import Force as Force
    from argmap.checks import Objection as Objection
    from argmap.checks import check as check
    from argmap.covering import Coverage as Coverage
    from argmap.covering import coverage as coverage
    from argmap.diagram import Style as Style
    from argmap.diagram import Theme as Theme
    from argmap.diagram import Words as Words
    from argmap.diagram import render as render
    from argmap.diagram import render_all as render_all
    from argmap.diagram import to_digraph as to_digraph
    from argmap.diagram import to_dot as to_dot
    from argmap.errors import ArgmapError as ArgmapError
    from argmap.errors import EngineError as EngineError
    from argmap.errors import EngineNotFoundError as EngineNotFoundError
    from argmap.errors import EngineTimeoutError as EngineTimeoutError
    from argmap.errors import FileError as FileError
    from argmap.errors import FormatError as FormatError
    from argmap.errors import LossError as LossError
    from argmap.errors import ModelError as ModelError
    from argmap.errors import ReadError as ReadError
    from argmap.errors import StyleError as StyleError
    from argmap.errors import UnknownIdError as UnknownIdError
    from argmap.evaluation.bipolar import Strengths as Strengths
    from argmap.evaluation.refusals import EvaluationError as EvaluationError
    from argmap.evaluation.standing import Cause as Cause
    from argmap.evaluation.standing import Standing as Standing
    from argmap.evaluation.verdict import Evaluation as Evaluation
    from argmap.evaluation.verdict import evaluate as evaluate
    from argmap.evaluation.weighing import strengths as strengths
    from argmap.example import load_example as load_example
    from argmap.findings import Finding as Finding
    from argmap.findings import Location as Location
    from argmap.findings import Severity as Severity
    from argmap.formats import FORMATS as FORMATS
    from argmap.formats import dump as dump
    from argmap.formats import dumps as dumps
    from argmap.formats import load as load
    from argmap.formats import loads as loads
    from argmap.formats import losses as losses
    from argmap.formats.annotations import to_annotations as to_annotations
    from argmap.formats.markdown import to_markdown as to_markdown
    from argmap.index import Visit as Visit
    from argmap.matching import Match as Match
    from argmap.matching import Status as Status
    from argmap.matching import find as find
    from argmap.model import ArgumentMap as ArgumentMap
    from argmap.model import CounterpointKind as CounterpointKind
    from argmap.outline import to_text as to_text
    from argmap.records import MAP_MAKER as MAP_MAKER
    from argmap.records import Claim as Claim
    from argmap.records import Contrast as Contrast
    from argmap.records import Counterpoint as Counterpoint
    from argmap.records import Element as Element
    from argmap.records import Endorsement as Endorsement
    from argmap.records import Modality as Modality
    from argmap.records import Party as Party
    from argmap.records import Perspective as Perspective
    from argmap.records import Relation as Relation
    from argmap.records import Restatement as Restatement
    from argmap.records import Step as Step
    from argmap.records import Support as Support
    from argmap.schemes import SCHEMES as SCHEMES
    from argmap.schemes import Scheme as Scheme
    from argmap.schemes import find_scheme as find_scheme
    from argmap.source import Closeness as Closeness
    from argmap.source import Quote as Quote
    from argmap.source import Source as Source

    __version__: str

_HOMES = {
    "evaluation.refusals": ("EvaluationError",),
    "evaluation.bipolar": ("Strengths",),
    "evaluation.weighing": ("strengths",),
    "evaluation.verdict": ("Evaluation", "evaluate"),
    "evaluation.standing": ("Standing", "Cause"),
    "schemes": ("SCHEMES", "Scheme", "find_scheme"),
    "checks": ("CHECKS", "CUES", "Check", "Cue", "Examination", "Force", "Objection", "check"),
    "covering": ("Coverage", "coverage"),
    "diagram": ("Style", "Theme", "Words", "render", "render_all", "to_digraph", "to_dot"),
    "errors": (
        "ArgmapError",
        "EngineError",
        "EngineNotFoundError",
        "EngineTimeoutError",
        "FileError",
        "FormatError",
        "LossError",
        "ModelError",
        "ReadError",
        "StyleError",
        "UnknownIdError",
    ),
    "example": ("load_example",),
    "index": ("Visit",),
    "findings": ("Finding", "Location", "Severity"),
    "formats": ("FORMATS", "dump", "dumps", "load", "loads", "losses"),
    "formats.annotations": ("to_annotations",),
    "formats.markdown": ("to_markdown",),
    "matching": ("Match", "Status", "find"),
    "model": ("ArgumentMap", "CounterpointKind"),
    "outline": ("to_text",),
    "records": (
        "MAP_MAKER",
        "Claim",
        "Contrast",
        "Counterpoint",
        "Element",
        "Endorsement",
        "Modality",
        "Party",
        "Perspective",
        "Relation",
        "Restatement",
        "Step",
        "Support",
    ),
    "source": ("Closeness", "Quote", "Source"),
}
_HOME = {name: f"argmap.{module}" for module, names in _HOMES.items() for name in names}

__all__ = [
    "CHECKS",
    "CUES",
    "FORMATS",
    "MAP_MAKER",
    "SCHEMES",
    "ArgmapError",
    "ArgumentMap",
    "Cause",
    "Check",
    "Claim",
    "Closeness",
    "Contrast",
    "Counterpoint",
    "CounterpointKind",
    "Coverage",
    "Cue",
    "Element",
    "Endorsement",
    "EngineError",
    "EngineNotFoundError",
    "EngineTimeoutError",
    "Evaluation",
    "EvaluationError",
    "Examination",
    "FileError",
    "Finding",
    "Force",
    "FormatError",
    "Location",
    "LossError",
    "Match",
    "Modality",
    "ModelError",
    "Objection",
    "Party",
    "Perspective",
    "Quote",
    "ReadError",
    "Relation",
    "Restatement",
    "Scheme",
    "Severity",
    "Source",
    "Standing",
    "Status",
    "Step",
    "Strengths",
    "Style",
    "StyleError",
    "Support",
    "Theme",
    "UnknownIdError",
    "Visit",
    "Words",
    "__version__",
    "check",
    "coverage",
    "dump",
    "dumps",
    "evaluate",
    "find",
    "find_scheme",
    "load",
    "load_example",
    "loads",
    "losses",
    "render",
    "render_all",
    "strengths",
    "to_annotations",
    "to_digraph",
    "to_dot",
    "to_markdown",
    "to_text",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name is
    if name == "__version__":
        from importlib.metadata import version

        value: object = version("argmap")
    elif name in _HOME:
        value = getattr(import_module(_HOME[name]), name)
    else:
        raise AttributeError(f"module 'argmap' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
