"""What pytest takes for tests here: the pages, and the scripts that make pages."""

from __future__ import annotations

from pathlib import Path

import pytest

collect_ignore = ["conf.py", "_build", "generated", "gallery"]


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a page write its files where they are in nobody's way."""
    monkeypatch.chdir(tmp_path)
