"""The messages of arguebuf's JSON, as typed records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Required, TypedDict


class ArguebufReference(TypedDict, total=False):
    """The words that an atom quotes; an offset of 0 is left out."""

    resource: str
    offset: int
    text: Required[str]


class ArguebufAtom(TypedDict, total=False):
    """A proposition, and who puts it forward."""

    text: Required[str]
    reference: ArguebufReference
    participant: str


class ArguebufScheme(TypedDict, total=False):
    """A step: one of three kinds, with a value of the closed list of that kind."""

    support: str
    attack: str
    rephrase: str


class ArguebufUserData(TypedDict):
    """The name of a scheme that the closed list does not hold."""

    scheme: str


class ArguebufNode(TypedDict, total=False):
    """An atom or a scheme."""

    atom: ArguebufAtom
    scheme: ArguebufScheme
    userdata: ArguebufUserData


class ArguebufEdge(TypedDict):
    """A line from one node to another."""

    source: object
    target: object


class ArguebufResource(TypedDict, total=False):
    """A text that atoms quote."""

    text: str
    title: str
    source: str


class ArguebufParticipant(TypedDict):
    """Somebody who puts atoms forward."""

    name: str


class ArguebufGraphHead(TypedDict, total=False):
    """The main claim, and the texts and people that nodes name, by their ids."""

    majorClaim: str
    resources: Mapping[str, ArguebufResource]
    participants: Mapping[str, ArguebufParticipant]


class ArguebufVersion(TypedDict):
    """The versions of the schema and of the library."""

    schemaVersion: int
    libraryVersion: str


class ArguebufGraph(ArguebufGraphHead, ArguebufVersion):
    """A file without its nodes and edges."""
