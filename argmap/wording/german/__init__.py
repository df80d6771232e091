"""The words of argmap in German."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from argmap.wording.german.drawing import DRAWING

GERMAN: Mapping[str, str] = MappingProxyType({**DRAWING})
"""Each word by its field of ``Words``; all of them but the language."""
