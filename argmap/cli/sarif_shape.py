"""A log of SARIF 2.1.0, as far as it is written, as typed records named like its objects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Required, TypedDict


class SarifMessage(TypedDict):
    """Plain text."""

    text: str


class SarifRegion(TypedDict, total=False):
    """A place in a file; lines and columns are counted from 1, columns in code points."""

    startLine: Required[int]
    startColumn: Required[int]
    endLine: int
    endColumn: int


class SarifArtifactLocation(TypedDict):
    """The address of a file."""

    uri: str


class SarifPhysicalLocation(TypedDict, total=False):
    """A file, and a place in it."""

    artifactLocation: Required[SarifArtifactLocation]
    region: SarifRegion


class SarifLogicalLocation(TypedDict):
    """A claim or relation by its id."""

    name: str


class SarifLocation(TypedDict, total=False):
    """The place that a result is about."""

    physicalLocation: Required[SarifPhysicalLocation]
    logicalLocations: Sequence[SarifLogicalLocation]


class SarifReplacement(TypedDict):
    """A region, and the text that stands in its place afterwards."""

    deletedRegion: SarifRegion
    insertedContent: SarifMessage


class SarifArtifactChange(TypedDict):
    """The changes of one file."""

    artifactLocation: SarifArtifactLocation
    replacements: Sequence[SarifReplacement]


class SarifFix(TypedDict):
    """A mend of what a result says."""

    description: SarifMessage
    artifactChanges: Sequence[SarifArtifactChange]


class SarifResultDetails(TypedDict, total=False):
    """The parts of a result that some findings lack."""

    fixes: Sequence[SarifFix]
    properties: Mapping[str, object]


class SarifResult(SarifResultDetails):
    """A finding."""

    ruleId: str
    ruleIndex: int
    level: str
    message: SarifMessage
    locations: Sequence[SarifLocation]


class SarifConfiguration(TypedDict):
    """The level that the results of a rule have."""

    level: str


class SarifRule(TypedDict, total=False):
    """A check, or a code of a reader."""

    id: Required[str]
    shortDescription: SarifMessage
    fullDescription: SarifMessage
    defaultConfiguration: SarifConfiguration


class SarifDriver(TypedDict):
    """The program whose rules these are."""

    name: str
    version: str
    rules: Sequence[SarifRule]


class SarifTool(TypedDict):
    """The program with its extensions; there are none."""

    driver: SarifDriver


class SarifNotification(TypedDict):
    """A remark on the run itself."""

    level: str
    message: SarifMessage


class SarifInvocation(TypedDict):
    """The end of the run, and remarks on it."""

    executionSuccessful: bool
    toolExecutionNotifications: Sequence[SarifNotification]


class SarifRun(TypedDict, total=False):
    """One run of the program."""

    tool: Required[SarifTool]
    columnKind: Required[str]
    results: Required[Sequence[SarifResult]]
    invocations: Sequence[SarifInvocation]


SarifLog = TypedDict("SarifLog", {"$schema": str, "version": str, "runs": Sequence[SarifRun]})
"""The whole log."""
