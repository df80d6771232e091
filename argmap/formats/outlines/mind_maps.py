"""Mind maps and outlines in XML: OPML, as outliners write it, and FreeMind's ``.mm``."""

from __future__ import annotations

from typing import Final

from argmap.errors import read_error
from argmap.findings import Finding, Severity
from argmap.formats.claim_lists.rows import Rows
from argmap.formats.outlines.items import OutlineItem, argues, rows_of_items
from argmap.syntax.xml import XmlElement, parse

_LAYOUT: Final = frozenset(
    {
        *("text", "_note", "type", "created", "isComment", "isBreakpoint", "TEXT", "ID", "CREATED"),
        *("MODIFIED", "POSITION", "FOLDED", "COLOR", "STYLE", "BACKGROUND_COLOR", "VSHIFT", "HGAP"),
        *("VGAP", "STYLE_REF", "LAST_MODIFIED_BY", "MAX_WIDTH", "MIN_WIDTH", "VGAP_QUANTITY"),
        *("HGAP_QUANTITY", "VSHIFT_QUANTITY", "LOCALIZED_STYLE_REF", "LOCALIZED_TEXT"),
    }
)
"""Attributes that say how an item looks, or when it was made."""

_ICONS: Final = {
    **dict.fromkeys(("button_ok", "yes", "forward", "emoji-1F44D", "addition"), "pro"),
    **dict.fromkeys(("button_cancel", "no", "stop", "emoji-1F44E"), "con"),
}


def rows_of_mind_map(text: str, name: str | None) -> Rows:
    """Rows of the claims in a mind map.

    Raises:
        ReadError: The text is no XML, or nothing in it is for or against anything.

    >>> nodes = '<node TEXT="Tax it."><node TEXT="Pro: It works."/></node>'
    >>> [row.get("text") for row in rows_of_mind_map(f"<map>{nodes}</map>", None).rows]
    ['Tax it.', 'It works.']
    """
    root = parse(text, name=name).root
    is_opml = root.name == "opml"
    items = _items(root, "outline" if is_opml else "node", "text" if is_opml else "TEXT")
    rows = rows_of_items(items)
    if not argues(rows):
        what = "OPML" if is_opml else "a FreeMind map"
        message = f"found {what} in which no item is said to be for or against another"
        hint = "begin an item with 'Pro:' or 'Con:', or put it below one called so"
        raise read_error("no-relations", message, root.location, hint=hint)
    title = next((each.text.strip() for each in _all(root, "title")), "") if is_opml else ""
    return Rows(tuple(rows), tuple(_links(root)), title)


def _all(root: XmlElement, name: str) -> list[XmlElement]:
    found: list[XmlElement] = []
    waiting = [root]
    while waiting:
        each = waiting.pop()
        found += [each] if each.name == name else []
        waiting += reversed(each.children)
    return found


def _items(root: XmlElement, element: str, attribute: str) -> list[OutlineItem]:
    """Items of the elements that are nodes, in order."""
    found: list[OutlineItem] = []
    waiting = [(root, -1)]
    while waiting:
        each, level = waiting.pop()
        if each.name == element:
            level += 1
            if text := _text(each, attribute):
                found.append(
                    OutlineItem(level, text, each.location, side=_side(each), other=_other(each))
                )
        waiting += [(child, level) for child in reversed(each.children)]
    return found


def _text(element: XmlElement, attribute: str) -> str:
    """Words of a node; a rich text is HTML inside it."""
    said = element.attributes.get(attribute) or next(
        (
            child.full_text
            for child in element.children
            if child.name == "richcontent" and child.attributes.get("TYPE", "NODE") == "NODE"
        ),
        "",
    )
    return " ".join(said.split())


def _side(element: XmlElement) -> str:
    icons = [each.attributes.get("BUILTIN", "") for each in element.children if each.name == "icon"]
    sides = {_ICONS[icon] for icon in icons if icon in _ICONS}
    return sides.pop() if len(sides) == 1 else ""


def _other(element: XmlElement) -> dict[str, object]:
    """All that a node says besides its words: a note, a link, icons."""
    kept: dict[str, object] = {
        key: value for key, value in element.attributes.items() if key not in _LAYOUT and value
    }
    notes = [
        " ".join(each.full_text.split())
        for each in element.children
        if each.name == "richcontent" and each.attributes.get("TYPE") in {"NOTE", "DETAILS"}
    ]
    notes += filter(None, [element.attributes.get("_note")])
    icons = [each.attributes.get("BUILTIN", "") for each in element.children if each.name == "icon"]
    kept |= {"note": "\n".join(notes)} if notes else {}
    return kept | ({"icons": icons} if icons else {})


def _links(root: XmlElement) -> list[Finding]:
    """One finding for the lines that are drawn across a map."""
    lines = _all(root, "arrowlink")
    if not lines:
        return []
    what = "a line across the map is" if len(lines) == 1 else f"{len(lines)} lines across it are"
    message = f"{what} not read: nothing says which relation it is"
    return [Finding("lines", Severity.WARNING, message, location=lines[0].location)]
