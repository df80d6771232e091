"""Mutants that no input can show, each with the reason."""

from __future__ import annotations

EQUIVALENT: dict[tuple[str, str, str], str] = {}
"""By the module, the line as it stands there, and the mutation."""
