"""The repairs of findings, as changes of the text they were found in: one function a code.

Only what is beyond doubt is certain, and that is settled where it is read. What stands here is
suggested: it is made when somebody asks for it by its code, and none of it changes a claim's words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cached_property
from typing import Final

from attrs import evolve

from argmap.checks.examination import Examination
from argmap.checks.signal_words import SuggestedRelation, links, missing_cues
from argmap.drafts.edits import ArgdownEditor, Editor, JsonEditor
from argmap.drafts.readable_ids import ReadableIds
from argmap.errors import only_near
from argmap.findings import Edit, Finding, Location
from argmap.formats.draft.form import CLAIM, RELATION
from argmap.formats.native.fields import MAP
from argmap.formats.native.shapes import RecordForm
from argmap.late_patterns import late_pattern
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Element
from argmap.quotations import locate
from argmap.syntax.locations import Path

MOST: Final = 500
"""The most findings that get a fix; some take a look at the source."""

_KEY = late_pattern(r"unknown key ['\"](?P<key>.*)['\"] in this (?P<record>\w+)")


class Mender:
    """Gives findings about one text their fixes.

    Args:
        text: The text.
        name: What locations call it.
        notation: The notation it is in; others than JSON, drafts and Argdown have no fixes.
        debate: The map read from it.
        paths: For JSON, the path of each located record.
    """

    def __init__(
        self,
        text: str,
        name: str | None,
        notation: str,
        debate: ArgumentMap,
        paths: dict[Location, Path],
    ) -> None:
        self._debate = debate
        self._notation = notation
        self._text = text
        self._name = name
        self._paths = paths

    def add_fixes(self, findings: list[Finding]) -> list[Finding]:
        """Return the findings, those with a repair with their fix."""
        left = MOST
        found: list[Finding] = []
        for each in findings:
            fix = None
            if each.fix is None and left and each.code in _FIXES and self._editor is not None:
                left -= 1
                fix = _FIXES[each.code](self, self._editor, each)
            found.append(each if fix is None else evolve(each, fix=fix))
        return found

    @cached_property
    def _editor(self) -> Editor | None:
        elements = self._debate.elements
        places = {each.id: each.location for each in elements if each.location is not None}
        if self._notation in {"json", "draft"}:
            paths = {
                name: self._paths[place] for name, place in places.items() if place in self._paths
            }
            return JsonEditor(self._text, self._name, self._notation == "draft", paths)
        if self._notation == "argdown":
            return ArgdownEditor(self._text, self._name, places)
        return None

    @cached_property
    def _case(self) -> Examination:
        return Examination(self._debate)

    @cached_property
    def _links(self) -> dict[str, list[SuggestedRelation]]:
        found: dict[str, list[SuggestedRelation]] = {}
        for link in links(self._case):
            found.setdefault(link.claim.id, []).append(link)
        return found

    @cached_property
    def _ids(self) -> ReadableIds:
        return ReadableIds(element.id for element in self._debate.elements)

    @cached_property
    def _cues(self) -> dict[str, str]:
        return {claim.id: cue for claim, cue in missing_cues(self._case)}

    def exact_words(self, editor: Editor, finding: Finding) -> Edit | None:
        """Put in the source's own words for a quote that differs in typography alone."""
        element = element_of(self._debate, finding)
        for quote in element.quotes if element else ():
            source = self._debate.source_of(quote)
            near = locate(source, quote).nearest
            suggestion = near.suggestion if near is not None else ""
            if element and suggestion and not quote.until:
                return editor.requote(element.id, quote.exact, suggestion)
        return None

    def cue(self, editor: Editor, finding: Finding) -> Edit | None:
        """Record the source's words for how strongly it puts a claim."""
        cue = self._cues.get(finding.subject or "")
        return editor.set(finding.subject or "", "cue", cue) if cue else None

    def link(self, editor: Editor, finding: Finding) -> Edit | None:
        """Add the relation that a signal word suggests."""
        for link in self._links.get(finding.subject or "", ()):
            if not link.reason and "comes with" in finding.message:
                return editor.relate(link.kind, link.start, link.end, link.cue)
            if link.reason and link.is_sentence and "holds its reason" in finding.message:
                name = self._ids.name(link.reason)
                return editor.reason(link.claim, name, link.reason, link.cue)
        return None

    def near_id(self, editor: Editor, finding: Finding) -> Edit | None:
        """Name the one claim whose id is near to an unknown one."""
        if not isinstance(editor, JsonEditor) or finding.about is None:
            return None
        near = only_near(finding.about, [claim.id for claim in self._debate.claims])
        path = path_of(finding.pointer)
        if near is None or path is None:
            return None
        return editor.replace(path, json.dumps(near, ensure_ascii=False))

    def near_key(self, editor: Editor, finding: Finding) -> Edit | None:
        """Write a misspelt key as the one key it is near to."""
        said = _KEY.match(finding.message)
        path = path_of(finding.pointer)
        if said is None or path is None or not isinstance(editor, JsonEditor):
            return None
        near = only_near(str(path[-1]), _keys_of(self._notation, said["record"]))
        return None if near is None else editor.rename(path, near)

    def near_word(self, editor: Editor, finding: Finding) -> Edit | None:
        """Write a misspelt word of a list as the one it is near to."""
        said = re.match(
            r"expected one of (?P<words>[\w, -]+), found '(?P<found>[^']*)'", finding.message
        )
        path = path_of(finding.pointer)
        if said is None or path is None or not isinstance(editor, JsonEditor):
            return None
        words = said["words"].split(", ")
        plain = re.sub(r"[\s_]+", "-", said["found"].strip()).casefold()
        if plain in words:
            return editor.replace(path, json.dumps(plain), certain=True)
        near = only_near(plain, words)
        return None if near is None else editor.replace(path, json.dumps(near))

    def near_field(self, editor: Editor, finding: Finding) -> Edit | None:
        """Write a misspelt word in the data of an Argdown element as the one it is near to."""
        said = _FIELD.match(finding.message)
        if said is None or finding.location is None or not isinstance(editor, ArgdownEditor):
            return None
        words = said["words"].split(", ")
        plain = re.sub(r"[\s_]+", "-", said["found"].strip()).casefold()
        near = plain if plain in words else only_near(plain, words)
        if near is None:
            return None
        return editor.word(
            finding.location, said["key"], said["found"], near, certain=plain in words
        )


_FIELD = late_pattern(
    r"expected one of (?P<words>[\w, -]+) under '(?P<key>\w+)', found '(?P<found>[^']*)'"
)
_FIXES: Final[dict[str, Callable[[Mender, Editor, Finding], Edit | None]]] = {
    "quote-not-found": Mender.exact_words,
    "quote-marks-differ": Mender.exact_words,
    "missing-cue": Mender.cue,
    "signal-word": Mender.link,
    "unknown-id": Mender.near_id,
    "unknown-key": Mender.near_key,
    "bad-field": Mender.near_field,
    "wrong-value": Mender.near_word,
}


def path_of(pointer: str) -> Path | None:
    """Return the path that a JSON pointer says; numbers are places in lists.

    >>> path_of("/elements/3/a~1b")
    ('elements', 3, 'a/b')
    """
    if not pointer:
        return None
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer[1:].split("/")]
    return tuple([int(step) if step.isdecimal() else step for step in steps])


def _keys_of(notation: str, record: str) -> list[str]:
    if notation == "draft":
        return list({"claim": CLAIM, "relation": RELATION}.get(record, {}))
    waiting: list[RecordForm] = [MAP]
    for each in waiting:
        if each.name == record:
            return [field.key for field in each.fields]
        waiting += [row for field in each.fields for row in field.shape.rows if row not in waiting]
    return []


def element_of(debate: ArgumentMap, finding: Finding) -> Element | None:
    """Return the claim or relation that a finding is about.

    >>> element_of(ArgumentMap(), Finding("no-thesis", "warning", "no thesis is named"))
    """
    name = finding.subject
    return None if name is None or name not in debate else debate[name]
