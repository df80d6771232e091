"""A YAML text as a reader of maps needs it: its value, and findings that point at their place."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from attrs import field, frozen

from argmap.errors import brief, read_error
from argmap.findings import Finding, Location, Severity
from argmap.syntax.locations import shown_path
from argmap.syntax.plain import as_list, as_mapping
from argmap.syntax.yaml_values import Path, YamlError, read
from argmap.values import Json, is_list, is_mapping

# So that what is kept of a text fits into extras, which nest 64 levels.
_DEEPEST = 50
# As the parser of YAML counts lines.
_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


@frozen(eq=False)
class YamlText:
    r"""A YAML text, and where everything in it stands.

    Attributes:
        value: What the text says, in plain Python values.
        places: Line and column of every key and item, by its path.
        name: What locations call the text.
        lines: Its lines.

    >>> print(decode_text("- text: Tax carbon.", name="a.yml").location((0, "text")))
    a.yml:1:3
    """

    value: Json
    places: Mapping[Path, tuple[int, int]] = field(repr=False, kw_only=True)
    name: str | None = field(kw_only=True)
    lines: list[str] = field(repr=False, kw_only=True)

    def location(self, path: Path) -> Location:
        """Return the location of the key or item at the path, or of the nearest thing around it.

        >>> print(decode("tax: {text: Tax carbon.}").location(("tax", "none")))
        <text>:1:1
        """
        while path and path not in self.places:
            path = path[:-1]
        return Location(self.name, *self.places.get(path, (1, 1)))

    def finding(
        self,
        code: str,
        message: str,
        path: Path,
        *,
        severity: Severity = Severity.WARNING,
        hint: str = "",
        subject: str | None = None,
    ) -> Finding:
        """Return a finding about what stands at the path.

        >>> print(decode("tax: 1").finding("odd", "an odd number", ("tax",)))
        <text>:1:1: $.tax: an odd number
        tax: 1
        ^
        """
        place = self.location(path)
        return Finding(
            code,
            severity,
            message,
            hint=hint,
            location=place,
            excerpt=self.lines[place.line - 1] if place.line <= len(self.lines) else "",
            path=shown_path(path),
            subject=subject,
        )


@frozen(eq=False)
class YamlDocument(YamlText):
    r"""A mapping read from a YAML text, and where everything in it stands.

    Attributes:
        value: What the text says, in plain Python values.

    >>> print(decode("tax:\n  text: Tax carbon.", name="a.yml").location(("tax", "text")))
    a.yml:2:3
    """

    value: Mapping[str, Json]


def decode_text(text: str, *, name: str | None = None) -> YamlText:
    """Return the value that a YAML text holds.

    Raises:
        ReadError: When the text is no YAML, or has more levels than can be kept.

    >>> decode_text("- Tax carbon.").value
    ['Tax carbon.']
    """
    lines = _LINE_BREAK.split(text)
    try:
        yaml = read(text)
    except YamlError as error:
        line, column = min(error.line, len(lines)), error.column
        excerpt = lines[line - 1]
        place = Location(name, line, min(column, len(excerpt) + 1))
        raise read_error("yaml", str(error), place, excerpt=excerpt) from error
    if _depth(yaml.value) > _DEEPEST:
        deep = max(yaml.places, key=len, default=())
        place = Location(name, *yaml.places.get(deep, (1, 1)))
        message = f"expected at most {_DEEPEST} levels, found more"
        raise read_error("too-deep", message, place)
    return YamlText(yaml.value, places=yaml.places, name=name, lines=lines)


def decode(text: str, *, name: str | None = None, expected: str = "a mapping") -> YamlDocument:
    """Return the mapping that a YAML text holds.

    Raises:
        ReadError: When the text is no YAML, or holds something else than a mapping.

    >>> dict(decode("tax: Tax carbon.").value)
    {'tax': 'Tax carbon.'}
    """
    found = decode_text(text, name=name)
    value = found.value
    if is_mapping(value):
        return YamlDocument(value, places=found.places, name=found.name, lines=found.lines)
    message = f"expected {expected}, found {brief(value)}"
    raise read_error("wrong-value", message, Location(name, 1, 1), excerpt=found.lines[0])


def label_of(raw: object) -> str:
    r"""Return the text of a statement or an element, empty when it has none.

    >>> label_of({"text": "It rains.\n"}), label_of(5), label_of({"label": "in"})
    ('It rains.', '5', '')
    """
    if is_mapping(raw):
        raw = as_mapping(raw).get("text")
    if isinstance(raw, str):
        return raw.rstrip("\n") if raw.strip() else ""
    return "" if raw is None or is_mapping(raw) or is_list(raw) else json.dumps(raw)


def text_of(raw: object, name: str) -> str:
    """Return the words of the claim that a statement makes: its text, or else its name.

    >>> text_of(None, "p")
    'p'
    """
    return label_of(raw) or (name if name.strip() else "unnamed")


def title_of(raw: object) -> str:
    r"""Return the title that a mapping states, empty when it states none.

    >>> title_of({"title": "Climate\n"}), title_of({"title": 5}), title_of("Climate")
    ('Climate', '', '')
    """
    title = as_mapping(raw).get("title")
    return title.rstrip("\n") if isinstance(title, str) and title.strip() else ""


def _depth(value: Json) -> int:
    """Return the depth of the value, aliases included, up to a little more than is allowed."""
    deepest, pending = 0, [(value, 1)]
    while pending:
        item, depth = pending.pop()
        inner = [*as_mapping(item).values(), *as_list(item)]
        deepest = max(deepest, depth if is_mapping(item) or is_list(item) else 0)
        if depth <= _DEEPEST:
            pending += [(each, depth + 1) for each in inner]
    return deepest
