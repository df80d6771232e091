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
    from argmap.covering import Coverage as Coverage
    from argmap.covering import coverage as coverage
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
    from argmap.errors import FileError as FileError
    from argmap.errors import FormatError as FormatError
    from argmap.errors import LossError as LossError
    from argmap.errors import ModelError as ModelError
    from argmap.errors import PageError as PageError
    from argmap.errors import ReadError as ReadError
    from argmap.errors import StyleError as StyleError
    from argmap.errors import UnknownIdError as UnknownIdError
    from argmap.evaluation.bipolar import Strengths as Strengths
    from argmap.evaluation.changes import WhatIf as WhatIf
    from argmap.evaluation.changes import what_if as what_if
    from argmap.evaluation.leanings import Influence as Influence
    from argmap.evaluation.leanings import influence as influence
    from argmap.evaluation.openings import Unanswered as Unanswered
    from argmap.evaluation.openings import unanswered as unanswered
    from argmap.evaluation.positions import Choice as Choice
    from argmap.evaluation.positions import Position as Position
    from argmap.evaluation.reasons import Ground as Ground
    from argmap.evaluation.reasons import Why as Why
    from argmap.evaluation.refusals import EvaluationError as EvaluationError
    from argmap.evaluation.standing import Cause as Cause
    from argmap.evaluation.standing import Standing as Standing
    from argmap.evaluation.turning import Cruxes as Cruxes
    from argmap.evaluation.turning import cruxes as cruxes
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
    from argmap.formats.digraphs import from_networkx as from_networkx
    from argmap.formats.digraphs import to_networkx as to_networkx
    from argmap.formats.markdown import to_markdown as to_markdown
    from argmap.formats.tables import claims_table as claims_table
    from argmap.formats.tables import relations_table as relations_table
    from argmap.formats.tables import to_csv as to_csv
    from argmap.index import Visit as Visit
    from argmap.matching import Match as Match
    from argmap.matching import Status as Status
    from argmap.matching import find as find
    from argmap.model import ArgumentMap as ArgumentMap
    from argmap.model import CounterpointKind as CounterpointKind
    from argmap.outline import to_text as to_text
    from argmap.reading import page_html as page_html
    from argmap.reading import write_page as write_page
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
    from argmap.views import collapse as collapse
    from argmap.views import focus as focus
    from argmap.views import group as group
    from argmap.views import perspective as perspective
    from argmap.views import voice as voice

    __version__: str

_HOMES = {
    "evaluation.bipolar": ("Strengths",),
    "evaluation.changes": ("WhatIf", "what_if"),
    "evaluation.leanings": ("Influence", "influence"),
    "evaluation.openings": ("Unanswered", "unanswered"),
    "evaluation.positions": ("Choice", "Position"),
    "evaluation.reasons": ("Ground", "Why"),
    "evaluation.refusals": ("EvaluationError",),
    "evaluation.standing": ("Cause", "Standing"),
    "evaluation.turning": ("Cruxes", "cruxes"),
    "evaluation.verdict": ("Evaluation", "evaluate"),
    "evaluation.weighing": ("strengths",),
    "schemes": ("SCHEMES", "Scheme", "find_scheme"),
    "checks": ("CHECKS", "CUES", "Check", "Cue", "Examination", "Force", "Objection", "check"),
    "comparison": ("Agreement", "Comparison", "Kappa", "MatchedBy", "Pair", "Score", "compare"),
    "covering": ("Coverage", "coverage"),
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
        "FileError",
        "FormatError",
        "LossError",
        "ModelError",
        "PageError",
        "ReadError",
        "StyleError",
        "UnknownIdError",
    ),
    "example": ("load_example",),
    "index": ("Visit",),
    "findings": ("Finding", "Location", "Severity"),
    "formats": ("FORMATS", "dump", "dumps", "load", "loads", "losses"),
    "formats.annotations": ("to_annotations",),
    "formats.digraphs": ("from_networkx", "to_networkx"),
    "formats.markdown": ("to_markdown",),
    "formats.tables": ("claims_table", "relations_table", "to_csv"),
    "matching": ("Match", "Status", "find"),
    "model": ("ArgumentMap", "CounterpointKind"),
    "outline": ("to_text",),
    "reading": ("page_html", "write_page"),
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
    "views": ("collapse", "focus", "group", "perspective", "voice"),
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
