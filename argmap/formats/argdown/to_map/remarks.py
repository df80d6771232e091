"""Remarks on a document that is read without a fault: what its author may not expect of the map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from argmap.errors import brief
from argmap.findings import Severity
from argmap.formats.argdown.interpretation.model import Argument, Interpretation, Member, Statement
from argmap.formats.argdown.interpretation.words import words_of
from argmap.formats.argdown.syntax.document import (
    ArgdownDocument,
    Element,
    ElementRole,
    Inference,
    Part,
    RangeKind,
)
from argmap.formats.argdown.to_map.report import TOP, Reporter
from argmap.syntax.plain import as_mapping

_SHOWN: Final = 60
_COLOUR: Final = "color"
_COLOUR_SETTINGS: Final = re.compile("color", re.IGNORECASE)


def remark(
    document: ArgdownDocument, meaning: Interpretation, reporter: Reporter, *, strict: bool
) -> None:
    """Note what a document holds that a map or its drawing takes otherwise than it may seem.

    A text without any sign of Argdown, one title with several texts, elements that are kept out of
    drawings, and colours, which drawings do not take over.
    """
    _on_a_plain_text(document, reporter)
    members: list[Statement | Argument] = [*meaning.statements.values()]
    for each in [*members, *meaning.arguments.values()]:
        if len(each.members) > 1:
            _on_several_texts(each, reporter)
    if not meaning.settings.of("selection").get("ignoreIsInMap"):
        _on_what_is_not_drawn(document, reporter)
    _on_colours(document, reporter)
    _on_backslashes(document, reporter, strict=strict)


def _on_a_plain_text(document: ArgdownDocument, reporter: Reporter) -> None:
    if document.front_matter is not None or not document.parts:
        return
    if all(isinstance(part, Element) and _is_plain(part) for part in document.parts):
        reporter.add(
            "no-argdown",
            "nothing in this text looks like Argdown; each paragraph is read as a claim",
            document.parts[0].place,
            hint="give a claim a title, as in '[title]: text', and indent '+' or '-' below it",
        )


def _is_plain(element: Element) -> bool:
    is_bare = element.title is None and not element.tags and element.data is None
    return is_bare and element.role is ElementRole.TOP


def _on_several_texts(each: Statement | Argument, reporter: Reporter) -> None:
    """Note each text of a title that is not the first one, with both texts and both places."""
    spoken = [member for member in each.members if not member.element.is_reference]
    if any(as_mapping(member.element.data).get("isCanonical") is True for member in spoken):
        return
    texts: dict[str, Member] = {}
    for member in sorted(spoken, key=_number):
        text = words_of(member.element)[0]
        if text and texts.setdefault(text, member) is member and len(texts) > 1:
            first_text, first = next(iter(texts.items()))
            kind = "argument" if isinstance(each, Argument) else "statement"
            place, here = (reporter.location(each.element.place) for each in (first, member))
            where = f"line {place.line}" if place.name == here.name else str(place)
            reporter.add(
                "two-texts",
                f"the {kind} {brief(each.title)} has another text in {where}: "
                f"{brief(first_text, _SHOWN)}, and here {brief(text, _SHOWN)}; the last is taken",
                member.element.place,
                hint="give one of them another title, or mark one of them {isCanonical: true}",
            )


def _number(member: Member) -> int:
    return member.number


def _on_what_is_not_drawn(document: ArgdownDocument, reporter: Reporter) -> None:
    for part in document.parts:
        if isinstance(part, Element) and as_mapping(part.data).get("isInMap") is False:
            what = brief(part.title or words_of(part)[0], _SHOWN)
            reporter.add(
                "not-drawn",
                f"isInMap: false keeps {what} out of drawings; the map holds it",
                part.place,
                severity=Severity.INFO,
            )


def _on_colours(document: ArgdownDocument, reporter: Reporter) -> None:
    coloured = [part.place for part in document.parts if _COLOUR in as_mapping(part.data)]
    settings = list(_colour_settings(document.front_matter))
    if coloured or settings:
        named = [f"'{name}'" for name in settings]
        named += [f"{len(coloured)} element{'s' if len(coloured) > 1 else ''}"] if coloured else []
        reporter.add(
            "colours",
            f"the colours of {' and '.join(named)} are kept; drawings have colours of their own",
            TOP if settings else coloured[0],
            severity=Severity.INFO,
        )


def _colour_settings(front: object) -> Iterator[str]:
    for name, value in as_mapping(front).items():
        if name == _COLOUR and as_mapping(value):
            yield from map(str, as_mapping(value))
        elif _COLOUR_SETTINGS.search(str(name)):
            yield str(name)


def _on_backslashes(document: ArgdownDocument, reporter: Reporter, *, strict: bool) -> None:
    """Note, once a text, that backslashes stay which the field's own tool drops."""
    count = sum(map(_kept_backslashes, document.parts))
    if not count:
        return
    part = next(each for each in document.parts if _kept_backslashes(each))
    what = f"{count} backslashes" if count > 1 else "a backslash"
    does = (
        ("are dropped" if count > 1 else "is dropped")
        if strict
        else ("stay" if count > 1 else "stays")
    )
    message = f"{what} before {'letters or digits' if count > 1 else 'a letter or a digit'} {does}"
    reporter.add(
        "dropped-backslash" if strict else "kept-backslash",
        message
        if strict
        else f"{message}; Argdown's own tool drops {'them' if count > 1 else 'it'}",
        part.place,
        severity=Severity.INFO,
        hint="write two where one is to stand everywhere",
    )


def _kept_backslashes(part: Part) -> int:
    if isinstance(part, Inference):
        return len(part.as_written)
    return sum(each.kind is RangeKind.BACKSLASH for each in part.ranges)
