"""Argdown, read as its reference implementation reads it, and written back."""

from __future__ import annotations

from argmap.formats.argdown.parser import parse as parse
from argmap.formats.argdown.reference import to_reference as to_reference
from argmap.formats.argdown.to_map import to_map as to_map
