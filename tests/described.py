"""The commands of argmap, as it describes them itself."""

from __future__ import annotations

import contextlib
import io
import json
from typing import Any

from argmap.cli import main


def printed(*words: str) -> str:
    """Return the text that a command prints which succeeds."""
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, "utf-8")
    with contextlib.redirect_stdout(out):
        assert main(words) == 0
    out.flush()
    return raw.getvalue().decode()


def commands() -> dict[str, dict[str, Any]]:
    """Return each command, by its name, with what ``argmap describe`` says of it."""
    found: list[dict[str, Any]] = json.loads(printed("describe"))["commands"]
    return {each["name"]: each for each in found}
