"""The page on tables of languages: what it shows runs."""

from __future__ import annotations

import doctest
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "how-to" / "guard-language.md"


def test_the_page_on_tables_runs() -> None:
    """Each example gives what the page says."""
    result = doctest.testfile(str(PAGE), module_relative=False)
    assert result.attempted > 8
    assert result.failed == 0
