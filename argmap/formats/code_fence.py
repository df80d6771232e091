"""A text whose map stands in one code fence of Markdown, as in the answer of a chat."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_FENCE: Final = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})[ \t]*(?P<label>[\w-]*)[ \t]*")
_LABELS: Final = frozenset(
    {"json", "jsonc", "jsonld", "json-ld", "jsonl", "ndjson", "yaml", "yml", "csv", "tsv"}
)
_OPENINGS: Final = frozenset("{[<")
_JSON: Final = re.compile(r"\s*[{\[]")


class FencedText(NamedTuple):
    """The text in a fence, each of its lines where it stood, and whether words stand around."""

    text: str
    has_words_around: bool


def fenced_text(text: str) -> FencedText | None:
    r"""Return the JSON, YAML or CSV in the only code fence of a text, if it is most of the text.

    >>> fenced_text('Here it is:\n```json\n{"argmap": 1}\n```\n')
    FencedText(text='\n\n{"argmap": 1}\n\n', has_words_around=True)
    >>> fenced_text("```argdown\n[a]: It rains.\n```\n")
    """
    # A file of JSON or XML is not looked through; it may be long.
    if text.lstrip()[:1] in _OPENINGS or ("```" not in text and "~~~" not in text):
        return None
    lines = text.split("\n")
    marks = [(at, found) for at, line in enumerate(lines) if (found := _fence(line)) is not None]
    if not marks:
        return None
    first, opening = marks[0]
    closing = [at for at, found in marks[1:] if _closes(found, opening)]
    last = closing[0] if closing else len(lines)
    if len(closing) > 1 or any(at > last for at, _ in marks):
        return None
    inner = "\n".join(lines[first + 1 : last])
    label = opening["label"].lower()
    if label not in _LABELS and (label or _JSON.match(inner) is None):
        return None
    around = "".join([*lines[:first], *lines[last + 1 :]]).strip()
    if len(around) > len(inner):
        return None
    blank = "\n" * (first + 1)
    return FencedText(blank + inner + "\n" * (len(lines) - last), bool(around))


def _fence(line: str) -> re.Match[str] | None:
    return _FENCE.fullmatch(line.rstrip("\r"))


def _closes(found: re.Match[str], opening: re.Match[str]) -> bool:
    mark = opening["fence"]
    return not found["label"] and found["fence"].startswith(mark)
