"""The objects of a file of OVA 2, as typed records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict


class OvaNode(TypedDict):
    """A node with its place on the canvas; ``scheme`` is a number, told by ``text``."""

    id: str
    x: int
    y: int
    color: str
    text: object
    type: object
    scheme: str
    descriptors: Mapping[str, object]
    cqdesc: Mapping[str, object]
    visible: bool
    participantID: object


OvaEdge = TypedDict(
    "OvaEdge", {"from": Mapping[str, object], "to": Mapping[str, object], "visible": bool}
)
"""A line from one node to another, with a copy of each."""


class OvaParticipant(TypedDict):
    """A person who speaks locutions."""

    id: str
    firstname: str
    surname: str


class OvaAnalysis(TypedDict, total=False):
    """The text that was analysed, marked and plain, and who did it."""

    txt: str
    plain_txt: str
    annotatorName: str
    documentTitle: str
    documentSource: str


class OvaFile(TypedDict):
    """A file without its nodes and edges."""

    participants: Sequence[OvaParticipant]
    analysis: OvaAnalysis
