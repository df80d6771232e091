"""Changes of a text in place: of a JSON text by its values, of an Argdown text by its lines.

What stands around a change, comments and layout, stays as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Protocol

from argmap.findings import Edit, Finding, Location
from argmap.formats.draft.writer import written_claim
from argmap.formats.native.document import record_as_object
from argmap.formats.native.fields import CLAIM, SUPPORT
from argmap.late_patterns import late_pattern
from argmap.model.enumerations import Endorsement
from argmap.model.records import Claim, Support
from argmap.syntax.json_recovery import Recovery
from argmap.syntax.locations import Lines, Path
from argmap.syntax.plain import step_into

_CLAIM_END = late_pattern(
    r"^[ \t]*$|^[ \t]*(?:[-+_]?[<>]|[-+_]>|><|[-+_]\s+[<\[]|#|\(\d+\)|={3,})", re.MULTILINE
)
_DATA = late_pattern(r"\{\s*argmap\s*:\s*\{")


class Editor(Protocol):
    """The edits that fixes ask of a notation; ``None`` where the text has no place for one."""

    def set(self, subject: str, key: str, value: str) -> Edit | None:
        """Return the edit that gives a key of a record a text."""
        ...

    def requote(self, subject: str, old: str, new: str) -> Edit | None:
        """Return the edit that puts other words into a quote of a record."""
        ...

    def relate(self, kind: str, start: str, end: str, cue: str) -> Edit | None:
        """Return the edit that adds a relation of that kind between two claims."""
        ...

    def reason(self, claim: Claim, name: str, words: str, cue: str) -> Edit | None:
        """Return the edit that adds these words of the source as a reason for a claim."""
        ...


class _Editor:
    """Edits of a text, by its offsets."""

    def __init__(self, text: str, name: str | None) -> None:
        self._text = text
        self._lines = Lines(text, name)

    def _edit(self, start: int, end: int, written: str, *, certain: bool = False) -> Edit:
        place = self._lines.location
        return Edit(place(start), place(end), written, certain=certain)

    def _insert(self, at: int, written: str) -> Edit:
        return self._edit(at, at, written)


class JsonEditor(_Editor):
    """Edits of a native file or a draft.

    Args:
        text: The text.
        name: What locations call it.
        draft: Whether it is a draft.
        paths: Where each record stands, by its id.

    >>> editor = JsonEditor('{"claims": [{"id": "a"}]}', None, True, {"a": ("claims", 0)})
    >>> apply_edits('{"claims": [{"id": "a"}]}', [editor.set("a", "cue", "may")])
    '{"claims": [{"id": "a", "cue": "may"}]}'
    """

    def __init__(self, text: str, name: str | None, draft: bool, paths: dict[str, Path]) -> None:
        super().__init__(text, name)
        self._reading = Recovery(text)
        self._draft = draft
        self._paths = paths

    def set(self, subject: str, key: str, value: str) -> Edit | None:
        """Return the edit that gives a key of a record a text."""
        path = self._paths.get(subject)
        if path is None:
            return None
        written = json.dumps(value, ensure_ascii=False)
        if (*path, key) in self._reading.offsets:
            return self.replace((*path, key), written)
        return self._append(path, f", {json.dumps(key)}: {written}")

    def requote(self, subject: str, old: str, new: str) -> Edit | None:
        """Return the edit that puts other words into a quote of a record."""
        path = self._paths.get(subject)
        if path is None:
            return None
        for number in range(self._count((*path, "quotes"))):
            here = (*path, "quotes", number)
            place = (*here, "exact") if (*here, "exact") in self._reading.offsets else here
            if self._at(place) == old:
                return self.replace(place, json.dumps(new, ensure_ascii=False))
        return None

    def relate(self, kind: str, start: str, end: str, cue: str) -> Edit | None:
        """Return the edit that adds a relation of that kind between two claims."""
        ends = _ENDS[kind]
        if self._draft:
            record: dict[str, object] = {
                "id": "",
                "kind": kind,
                "from": [start],
                "to": end,
                "cue": cue,
                "scheme": "",
                "role": "",
            }
            place: Path = ("relations",)
        else:
            single = kind in {"support", "counterpoint"}
            record = {
                "kind": kind,
                ends[0]: [start],
                ends[1]: end if single else [end],
                "cue": cue,
            }
            place = ("elements",)
        return self._add(place, [record])

    def _add(self, place: Path, records: Sequence[Mapping[str, object]]) -> Edit | None:
        """Return the edit that adds records at the end of a list."""
        if place not in self._reading.ends:
            return None
        written = [json.dumps(record, ensure_ascii=False) for record in records]
        count = self._count(place)
        if count == 0:
            return self._insert(self._reading.offsets[place] + 1, ", ".join(written))
        line = self._lines.location(self._reading.offsets[(*place, count - 1)])
        indent = self._lines.excerpt(line.line)[: line.column - 1]
        between = f",\n{indent}" if not indent.strip() else ", "
        end = self._reading.ends[(*place, count - 1)]
        return self._insert(end, "".join(between + each for each in written))

    def _join(self, one: Edit | None, other: Edit | None) -> Edit | None:
        """Return one edit that makes two, with what stands between them."""
        if one is None or other is None:
            return None
        first, second = sorted(
            (one, other), key=lambda each: (each.location.line, each.location.column)
        )
        start, end = self._lines.offset(first.end), self._lines.offset(second.location)
        between = self._text[start:end]
        written = f"{first.replacement}{between}{second.replacement}"
        return Edit(first.location, second.end, written, certain=False)

    def reason(self, claim: Claim, name: str, words: str, cue: str) -> Edit | None:
        """Return the edit that adds these words of the source as a reason for a claim."""
        made = Claim(
            name,
            sentence_of(words),
            quotes=words,
            voice=claim.voice,
            endorsement=claim.endorsement,
        )
        if self._draft:
            added = self._add(("claims",), [written_claim(made)])
            return self._join(added, self.relate("support", name, claim.id, cue))
        own = {"kind": "claim", **record_as_object(CLAIM, made)}
        step = {"kind": "support", **record_as_object(SUPPORT, Support(made, claim, cue=cue))}
        return self._add(("elements",), [own, step])

    def replace(self, path: Path, written: str, *, certain: bool = False) -> Edit | None:
        """Return the edit that puts something else in the place of a value."""
        start, end = self._reading.offsets.get(path), self._reading.ends.get(path)
        if start is None or end is None:
            return None
        return self._edit(start, end, written, certain=certain)

    def rename(self, path: Path, key: str) -> Edit | None:
        """Return the edit that gives the value at the path another key."""
        start = self._reading.keys.get(path)
        if start is None:
            return None
        old = json.dumps(path[-1], ensure_ascii=False)
        if not self._text.startswith(old, start):
            return None
        return self._edit(start, start + len(old), json.dumps(key))

    def _append(self, path: Path, written: str) -> Edit | None:
        """Return the edit that puts something behind the last value of an object."""
        end = self._last_ends.get(path)
        return None if end is None else self._insert(end, written)

    @cached_property
    def _last_ends(self) -> dict[Path, int]:
        """End of the last value of each list and object, by its path."""
        found: dict[Path, int] = {}
        for path, end in self._reading.ends.items():
            if path:
                found[path[:-1]] = end
        return found

    def _count(self, path: Path) -> int:
        count = 0
        while (*path, count) in self._reading.offsets:
            count += 1
        return count

    def _at(self, path: Path) -> object:
        value = self._reading.value
        for step in path:
            value = step_into(value, step)
        return value


_ENDS = {
    "support": ("premises", "conclusion"),
    "counterpoint": ("premises", "target"),
    "contrast": ("left", "right"),
    "restatement": ("restating", "restated"),
}


class ArgdownEditor(_Editor):
    """Edits of an Argdown text.

    Args:
        text: The text.
        name: What locations call it.
        places: Where each claim was read from, by its id.

    >>> text = "[a]: It may help."
    >>> editor = ArgdownEditor(text, None, {"a": Location(None, 1, 1)})
    >>> apply_edits(text, [editor.set("a", "cue", "may")])
    '[a]: It may help. {argmap: {cue: may}}'
    """

    def __init__(self, text: str, name: str | None, places: dict[str, Location]) -> None:
        super().__init__(text, name)
        self._places = places

    def set(self, subject: str, key: str, value: str) -> Edit | None:
        """Return the edit that gives a field of a claim a text."""
        region = self._region(subject)
        if region is None:
            return None
        start, end = region
        setting = f"{key}: {_scalar(value)}"
        data = _DATA.search(self._text, start, end)
        if data is None:
            return self._insert(end, f" {{argmap: {{{setting}}}}}")
        return self._insert(data.end(), f"{setting}, ")

    def requote(self, subject: str, old: str, new: str) -> Edit | None:
        """Return the edit that puts other words into a quote of a claim."""
        region = self._region(subject)
        data = _DATA.search(self._text, *region) if region else None
        if region is None or data is None:
            return None
        inner = json.dumps(old, ensure_ascii=False)
        for sought in (inner, old):
            at = self._text.find(sought, data.end(), region[1])
            if at >= 0:
                return self._edit(at, at + len(sought), json.dumps(new, ensure_ascii=False))
        return None

    def relate(self, kind: str, start: str, end: str, cue: str) -> Edit | None:
        """Return the edit that adds a relation of that kind between two claims."""
        if kind in {"support", "counterpoint"}:
            sign = "+" if kind == "support" else "-"
            return self._put_below(
                end, f"{sign} [{start}] {{argmap: {{step: {{cue: {_scalar(cue)}}}}}}}"
            )
        ends = _ENDS[kind]
        record = (
            f"    - {ends[0]}: [{_scalar(start)}]\n"
            f"      {ends[1]}: [{_scalar(end)}]\n"
            f"      cue: {_scalar(cue)}\n"
        )
        return self._in_front_matter(f"{kind}s", record)

    def word(self, place: Location, key: str, old: str, new: str, *, certain: bool) -> Edit | None:
        """Return the edit that puts another word at a key of the data near a place."""
        start, end = self._region_at(place)
        setting = re.compile(rf"\b{re.escape(key)}\s*:\s*[\"']?(?P<word>{re.escape(old)})\b")
        found = setting.search(self._text, start, end)
        if found is None:
            return None
        return self._edit(*found.span("word"), new, certain=certain)

    def reason(self, claim: Claim, name: str, words: str, cue: str) -> Edit | None:
        """Return the edit that adds these words of the source as a reason for a claim."""
        quote = json.dumps(words, ensure_ascii=False)
        text = re.sub(r"[\[\]{}<>#@*_\\]", r"\\\g<0>", sentence_of(words))
        claim_line = f"[{name}]: {text}"
        said = "" if claim.voice is None else f"voice: {_scalar(claim.voice)}, "
        if claim.endorsement is not Endorsement.ENDORSES:
            said += f"endorsement: {claim.endorsement}, "
        data = f"{{argmap: {{{said}quotes: [{quote}], step: {{cue: {_scalar(cue)}}}}}}}"
        return self._put_below(claim.id, f"+ {claim_line} {data}")

    def _put_below(self, claim: str, line: str) -> Edit | None:
        """Return the edit that puts a line below a claim, indented."""
        region = self._region(claim)
        if region is None:
            return None
        place = self._places[claim]
        indent = self._lines.excerpt(place.line)[: place.column - 1]
        indent = indent if not indent.strip() else " " * len(indent)
        return self._insert(region[1], f"\n{indent}    {line}")

    def _in_front_matter(self, key: str, record: str) -> Edit | None:
        """Return the edit that adds a record to a list under ``argmap`` in the front matter."""
        front = re.match(r"\s*={3,}[^\n]*\n", self._text)
        closing = re.compile(r"^={3,}", re.MULTILINE)
        if front is None:
            whole = f"===\nargmap:\n  {key}:\n{record}===\n\n"
            return self._insert(0, whole)
        end = closing.search(self._text, front.end())
        if end is None:
            return None
        own = re.compile(r"^argmap:[ \t]*$", re.MULTILINE).search(
            self._text, front.end(), end.start()
        )
        if own is None:
            return self._insert(end.start(), f"argmap:\n  {key}:\n{record}")
        listed = re.compile(rf"^  {key}:[ \t]*\n", re.MULTILINE).search(
            self._text, own.end(), end.start()
        )
        if listed is not None:
            return self._insert(listed.end(), record)
        return self._insert(own.end() + 1, f"  {key}:\n{record}")

    def _region(self, subject: str) -> tuple[int, int] | None:
        """Return from where to where a claim, its words and its data stand."""
        place = self._places.get(subject)
        if place is None:
            return None
        start, end = self._region_at(place)
        return start, start + len(self._text[start:end].rstrip())

    def _region_at(self, place: Location) -> tuple[int, int]:
        start = self._lines.offset(place)
        line_end = self._text.find("\n", start)
        following = _CLAIM_END.search(self._text, line_end + 1) if line_end >= 0 else None
        return start, following.start() if following else len(self._text)


def sentence_of(words: str) -> str:
    """Return the words as a sentence of their own.

    >>> sentence_of("costs fell")
    'Costs fell.'
    """
    return f"{words[:1].upper()}{words[1:]}."


def _scalar(value: str) -> str:
    """Return the text as a YAML scalar that stands well inside brackets and braces."""
    plain = re.fullmatch(r"[^\W\d_][\w ’-]*", value) and value == value.strip()
    word = value.lower() in {"true", "false", "null", "yes", "no", "on", "off"}
    return value if plain and not word else json.dumps(value, ensure_ascii=False)


def apply_edits(text: str, edits: Iterable[Edit | None]) -> str:
    """Return the text with the edits made; of two that overlap, the first.

    >>> place = Location(None, 1, 5)
    >>> apply_edits("tax coal", [Edit(place, Location(None, 1, 9), "carbon", certain=True)])
    'tax carbon'
    """
    offset = Lines(text, None).offset
    spans = sorted(
        {(offset(each.location), offset(each.end), each.replacement) for each in edits if each}
    )
    parts: list[str] = []
    done, last = 0, ""
    for start, end, replacement in spans:
        again = replacement.startswith("===") and last.startswith("===")
        if start < done or again:
            continue
        written = replacement
        if start == end == done and last:
            in_list = last.endswith("}") and replacement.startswith("{")
            written = f", {replacement}" if in_list else _without_heads(replacement, last)
        parts += [text[done:start], written]
        done, last = end, replacement
    return "".join([*parts, text[done:]])


def _without_heads(written: str, before: str) -> str:
    """Drop the leading keys that the text before has opened already."""
    while written[: written.find("\n") + 1].endswith(":\n") and before.startswith(
        written[: written.find("\n") + 1]
    ):
        size = written.find("\n") + 1
        written, before = written[size:], before[size:]
    return written


def fixable(findings: Sequence[Finding], codes: Iterable[str] = ()) -> list[Finding]:
    """Return the findings with a fix that is certain, or that is suggested and of these codes.

    >>> fixable([Finding("fragment", "info", "it breaks off")])
    []
    """
    wanted = frozenset(codes)
    return [
        each
        for each in findings
        if each.fix is not None and (each.fix.certain or each.code in wanted)
    ]
