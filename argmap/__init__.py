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
    from argmap.comparison import Agreement as Agreement
    from argmap.comparison import Comparison as Comparison
    from argmap.comparison import Kappa as Kappa
    from argmap.comparison import MatchedBy as MatchedBy
    from argmap.comparison import Pair as Pair
    from argmap.comparison import Score as Score
    from argmap.comparison import compare as compare
    from argmap.diagram import Outcome as Outcome
    from argmap.diagram import Style as Style
    from argmap.diagram import Theme as Theme
    from argmap.diagram import Words as Words
    from argmap.diagram import mermaid_losses as mermaid_losses
    from argmap.diagram import render as render
    from argmap.diagram import render_all as render_all
    from argmap.diagram import render_many as render_many
    from argmap.diagram import to_digraph as to_digraph
    from argmap.diagram import to_dot as to_dot
    from argmap.diagram import to_mermaid as to_mermaid
    from argmap.errors import ArgmapError as ArgmapError
    from argmap.errors import EngineError as EngineError
    from argmap.errors import EngineNotFoundError as EngineNotFoundError
    from argmap.errors import EngineTimeoutError as EngineTimeoutError
    from argmap.errors import EvaluationError as EvaluationError
    from argmap.errors import FileError as FileError
    from argmap.errors import FormatError as FormatError
    from argmap.errors import LossError as LossError
    from argmap.errors import ModelError as ModelError
    from argmap.errors import PageError as PageError
    from argmap.errors import ReadError as ReadError
    from argmap.errors import StyleError as StyleError
    from argmap.errors import UnknownIdError as UnknownIdError
    from argmap.evaluation.gradual.bipolar import Strengths as Strengths
    from argmap.evaluation.gradual.influence import Influence as Influence
    from argmap.evaluation.gradual.influence import influence as influence
    from argmap.evaluation.gradual.strengths import strengths as strengths
    from argmap.evaluation.maps.cruxes import Cruxes as Cruxes
    from argmap.evaluation.maps.cruxes import cruxes as cruxes
    from argmap.evaluation.maps.positions import Choice as Choice
    from argmap.evaluation.maps.positions import Position as Position
    from argmap.evaluation.maps.reasons import Ground as Ground
    from argmap.evaluation.maps.reasons import Why as Why
    from argmap.evaluation.maps.standing import Cause as Cause
    from argmap.evaluation.maps.standing import Standing as Standing
    from argmap.evaluation.maps.unanswered import Unanswered as Unanswered
    from argmap.evaluation.maps.unanswered import unanswered as unanswered
    from argmap.evaluation.maps.verdict import Evaluation as Evaluation
    from argmap.evaluation.maps.verdict import evaluate as evaluate
    from argmap.evaluation.maps.what_if import WhatIf as WhatIf
    from argmap.evaluation.maps.what_if import what_if as what_if
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
    from argmap.formats.exports.markdown import to_markdown as to_markdown
    from argmap.formats.exports.networkx import from_networkx as from_networkx
    from argmap.formats.exports.networkx import to_networkx as to_networkx
    from argmap.formats.exports.tables import claims_table as claims_table
    from argmap.formats.exports.tables import relations_table as relations_table
    from argmap.formats.exports.tables import to_csv as to_csv
    from argmap.formats.exports.web_annotations import to_annotations as to_annotations
    from argmap.model.argument_map import ArgumentMap as ArgumentMap
    from argmap.model.argument_map import CounterpointKind as CounterpointKind
    from argmap.model.index import Visit as Visit
    from argmap.model.records import MAP_MAKER as MAP_MAKER
    from argmap.model.records import Claim as Claim
    from argmap.model.records import Contrast as Contrast
    from argmap.model.records import Counterpoint as Counterpoint
    from argmap.model.records import Element as Element
    from argmap.model.records import Endorsement as Endorsement
    from argmap.model.records import Modality as Modality
    from argmap.model.records import Party as Party
    from argmap.model.records import Perspective as Perspective
    from argmap.model.records import Relation as Relation
    from argmap.model.records import Restatement as Restatement
    from argmap.model.records import Step as Step
    from argmap.model.records import Support as Support
    from argmap.outline import to_text as to_text
    from argmap.page import page_html as page_html
    from argmap.page import write_page as write_page
    from argmap.schemes import SCHEMES as SCHEMES
    from argmap.schemes import Scheme as Scheme
    from argmap.schemes import find_scheme as find_scheme
    from argmap.source_coverage import Coverage as Coverage
    from argmap.source_coverage import coverage as coverage
    from argmap.text.matching import Match as Match
    from argmap.text.matching import Status as Status
    from argmap.text.matching import find as find
    from argmap.text.source import Closeness as Closeness
    from argmap.text.source import Quote as Quote
    from argmap.text.source import Source as Source
    from argmap.views import collapse as collapse
    from argmap.views import focus as focus
    from argmap.views import group as group
    from argmap.views import perspective as perspective
    from argmap.views import voice as voice

    __version__: str

_HOMES = {
    "checks": (
        "CHECKS",
        "CUES",
        "Check",
        "Cue",
        "Examination",
        "Force",
        "Objection",
        "check",
    ),
    "comparison": (
        "Agreement",
        "Comparison",
        "Kappa",
        "MatchedBy",
        "Pair",
        "Score",
        "compare",
    ),
    "diagram": (
        "Outcome",
        "Style",
        "Theme",
        "Words",
        "mermaid_losses",
        "render",
        "render_all",
        "render_many",
        "to_digraph",
        "to_dot",
        "to_mermaid",
    ),
    "errors": (
        "ArgmapError",
        "EngineError",
        "EngineNotFoundError",
        "EngineTimeoutError",
        "EvaluationError",
        "FileError",
        "FormatError",
        "LossError",
        "ModelError",
        "PageError",
        "ReadError",
        "StyleError",
        "UnknownIdError",
    ),
    "evaluation.gradual.bipolar": ("Strengths",),
    "evaluation.gradual.influence": (
        "Influence",
        "influence",
    ),
    "evaluation.gradual.strengths": ("strengths",),
    "evaluation.maps.cruxes": (
        "Cruxes",
        "cruxes",
    ),
    "evaluation.maps.positions": (
        "Choice",
        "Position",
    ),
    "evaluation.maps.reasons": (
        "Ground",
        "Why",
    ),
    "evaluation.maps.standing": (
        "Cause",
        "Standing",
    ),
    "evaluation.maps.unanswered": (
        "Unanswered",
        "unanswered",
    ),
    "evaluation.maps.verdict": (
        "Evaluation",
        "evaluate",
    ),
    "evaluation.maps.what_if": (
        "WhatIf",
        "what_if",
    ),
    "example": ("load_example",),
    "findings": (
        "Finding",
        "Location",
        "Severity",
    ),
    "formats": (
        "FORMATS",
        "dump",
        "dumps",
        "load",
        "loads",
        "losses",
    ),
    "formats.exports.markdown": ("to_markdown",),
    "formats.exports.networkx": (
        "from_networkx",
        "to_networkx",
    ),
    "formats.exports.tables": (
        "claims_table",
        "relations_table",
        "to_csv",
    ),
    "formats.exports.web_annotations": ("to_annotations",),
    "model.argument_map": (
        "ArgumentMap",
        "CounterpointKind",
    ),
    "model.index": ("Visit",),
    "model.records": (
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
    "outline": ("to_text",),
    "page": (
        "page_html",
        "write_page",
    ),
    "schemes": (
        "SCHEMES",
        "Scheme",
        "find_scheme",
    ),
    "source_coverage": (
        "Coverage",
        "coverage",
    ),
    "text.matching": (
        "Match",
        "Status",
        "find",
    ),
    "text.source": (
        "Closeness",
        "Quote",
        "Source",
    ),
    "views": (
        "collapse",
        "focus",
        "group",
        "perspective",
        "voice",
    ),
}
_HOME = {name: f"argmap.{module}" for module, names in _HOMES.items() for name in names}

__all__ = [
    "CHECKS",
    "CUES",
    "FORMATS",
    "MAP_MAKER",
    "SCHEMES",
    "Agreement",
    "ArgmapError",
    "ArgumentMap",
    "Cause",
    "Check",
    "Choice",
    "Claim",
    "Closeness",
    "Comparison",
    "Contrast",
    "Counterpoint",
    "CounterpointKind",
    "Coverage",
    "Cruxes",
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
    "Ground",
    "Influence",
    "Kappa",
    "Location",
    "LossError",
    "Match",
    "MatchedBy",
    "Modality",
    "ModelError",
    "Objection",
    "Outcome",
    "PageError",
    "Pair",
    "Party",
    "Perspective",
    "Position",
    "Quote",
    "ReadError",
    "Relation",
    "Restatement",
    "Scheme",
    "Score",
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
    "Unanswered",
    "UnknownIdError",
    "Visit",
    "WhatIf",
    "Why",
    "Words",
    "__version__",
    "check",
    "claims_table",
    "collapse",
    "compare",
    "coverage",
    "cruxes",
    "dump",
    "dumps",
    "evaluate",
    "find",
    "find_scheme",
    "focus",
    "from_networkx",
    "group",
    "influence",
    "load",
    "load_example",
    "loads",
    "losses",
    "mermaid_losses",
    "page_html",
    "perspective",
    "relations_table",
    "render",
    "render_all",
    "render_many",
    "strengths",
    "to_annotations",
    "to_csv",
    "to_digraph",
    "to_dot",
    "to_markdown",
    "to_mermaid",
    "to_networkx",
    "to_text",
    "unanswered",
    "voice",
    "what_if",
    "write_page",
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
