"""The words of argmap in German."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from argmap.wording.german.drawing import DRAWING
from argmap.wording.german.page import PAGE
from argmap.wording.german.reasons import REASONS
from argmap.wording.german.text import TEXT

GERMAN: Mapping[str, str] = MappingProxyType({**PAGE, **REASONS, **TEXT, **DRAWING})
"""Each word by its field of ``Words``; all of them but the language."""
