"""The objects of a SADFace document of version 0.5, as typed records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Required, TypedDict


class SadfacePlace(TypedDict, total=False):
    """The words of a resource that an atom quotes; offsets and lengths count code points."""

    resource_id: Required[str]
    text: Required[str]
    offset: int
    length: int


class SadfaceNode(TypedDict, total=False):
    """An atom, an inference or a conflict; restatements are schemes, as in the first versions."""

    id: Required[str]
    type: Required[str]
    name: str
    text: str
    sources: Sequence[SadfacePlace]
    metadata: Required[SadfaceMetadata]


class SadfaceEdge(TypedDict):
    """A line from one node to another."""

    id: str
    source_id: object
    target_id: object


class SadfaceCore(TypedDict, total=False):
    """The values that SADFace itself defines for a document or a resource."""

    version: str
    id: str
    analyst_name: str
    analyst_email: str
    created: str
    edited: str
    notes: str
    description: str
    title: str
    claim: str
    author: str
    url: str


class SadfaceMetadata(TypedDict):
    """Values by the tool that defines them."""

    core: SadfaceCore


class SadfaceResource(TypedDict):
    """A text that atoms quote."""

    id: str
    content: str
    type: str
    metadata: SadfaceMetadata


class SadfaceDocument(TypedDict):
    """A document without its nodes and edges."""

    metadata: SadfaceMetadata
    resources: Sequence[SadfaceResource]
