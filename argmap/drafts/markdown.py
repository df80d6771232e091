"""The plain text of a Markdown document: its paragraphs and headings without their marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

_FRONT: Final = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FENCE = re.compile(r"^[ ]{0,3}(?P<mark>`{3,}|~{3,}|:{3,})(?P<rest>.*)$")
_HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ \t]+(?P<words>.*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"^[ ]{0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r"^[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_QUOTED = re.compile(r"^(?:[ ]{0,3}>[ ]?)+")
_TABLE = re.compile(r"^[ \t]*\|.*\|[ \t]*$|^[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+$")
_NOTE = re.compile(r"^[ ]{0,3}\[\^(?P<mark>[^\]\s]+)\]:[ \t]*(?P<words>.*)$")
_DEFINITION = re.compile(r"^[ ]{0,3}\[[^\]]+\]:[ \t]*\S+")
_CODE = re.compile(r"^(?: {4}|\t)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")
# Behind the words of a link or an image: an address with a title, or the name of a definition.
_TARGET = r"(?:\([^()\s]*(?:[ \t]+(?:\"[^\"]*\"|'[^']*'))?\)|\[[^\]]*\])"
_IMAGE = re.compile(rf"!\[(?P<words>[^\]]*)\]{_TARGET}")
_LINK = re.compile(rf"\[(?P<words>[^\[\]]+)\]{_TARGET}")
_AUTOLINK = re.compile(r"<(?P<words>(?:https?|mailto):[^<>\s]+)>")
_MARK = re.compile(r"\[\^(?P<mark>[^\]\s]+)\]")
_SPAN = re.compile(r"(?P<mark>`+)(?P<words>.+?)(?P=mark)")
_STRONG = re.compile(
    r"(?<![\w*])(\*{1,3})(?=\S)(?P<words>[^*\n]+?(?:\n[^*\n]+?)*?)(?<=\S)\1(?![*])"
)
_UNDER = re.compile(
    r"(?<![\w_])(_{1,3})(?=\S)(?P<words>[^_\n]+?(?:\n[^_\n]+?)*?)(?<=\S)\1(?![\w_])"
)
_ESCAPE = re.compile(r"\\(?P<words>[!-/:-@\[-`{-~])")
_TITLE = re.compile(r"^title:[ \t]*[\"']?(?P<words>.*?)[\"']?[ \t]*$", re.MULTILINE)


class PlainText(NamedTuple):
    """The words of a Markdown document.

    Attributes:
        text: The paragraphs and headings, parted by blank lines.
        title: The document's; empty where it has none.
        aside: How many parts of each kind were left out, as in ``("table", 2)``.
    """

    text: str
    title: str
    aside: tuple[tuple[str, int], ...]


def plain_text(markdown: str) -> PlainText:
    r"""Return the words of a Markdown document, its title, and what was left out.

    Code, tables, comments, pictures and the addresses of links are left out; a footnote keeps its
    number, and stands on a line of its own.

    >>> plain_text("# On *tax*\n\nIt [may](http://a.b) help.[^1]\n\n[^1]: See **there**.\n")
    PlainText(text='On tax\n\nIt may help.[1]\n\n[1] See there.\n', title='On tax', aside=())
    """
    text = markdown.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(text)
    title = ""
    if front is not None:
        named = _TITLE.search(front[0])
        title = named["words"] if named else ""
        text = text[front.end() :]
    text, comments = _COMMENT.subn("", text)
    numbers: dict[str, int] = {}
    for mark in _MARK.finditer(text):
        numbers.setdefault(mark["mark"], len(numbers) + 1)
    blocks: list[str] = []
    aside = Counter({"table": 0, "code block": 0, "picture": 0, "comment": comments})
    for kind, lines in _blocks(text):
        if kind in aside:
            aside[kind] += 1
            continue
        words, pictures = _inline("\n".join(lines), numbers)
        aside["picture"] += pictures
        if not words:
            continue
        if kind == "heading" and not title:
            title = " ".join(words.split())
        blocks.append(words)
    left_out = tuple((kind, count) for kind, count in aside.items() if count)
    return PlainText("\n\n".join(blocks) + ("\n" if blocks else ""), title, left_out)


def _blocks(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the headings, paragraphs and footnotes, and what is left out, each with its lines."""
    block: list[str] = []
    fence = last = ""
    for raw in text.split("\n"):
        opened = _FENCE.match(raw)
        if fence:
            if opened and opened["mark"].startswith(fence) and not opened["rest"].strip():
                fence = ""
            continue
        line = _QUOTED.sub("", raw)
        heading, note = _HEADING.match(line), _NOTE.match(line)
        item = _ITEM.match(line)
        skipped = _kind_left_out(line, opened is not None, begins=not block)
        if block and _UNDERLINE.match(line):
            yield "heading", block
            block = []
            continue
        if block and (skipped or heading or note or item or not line.strip() or _RULE.match(line)):
            yield "paragraph", block
            block = []
        if skipped in {"table", "code block"} and (skipped != last or opened is not None):
            yield skipped, [line]
        if line.strip():
            last = skipped
        if opened is not None:
            fence = opened["mark"]
        elif heading is not None:
            yield "heading", [heading["words"]]
        elif note is not None:
            block = [f"[^{note['mark']}] {note['words']}"]
        elif not skipped and line.strip() and not _RULE.match(line):
            block.append(_ITEM.sub("", line).strip() if item else line.strip())
    if block:
        yield "paragraph", block


def _kind_left_out(line: str, opened: bool, *, begins: bool) -> str:
    """Return the kind of block that is left out and that the line belongs to; empty if none.

    Args:
        line: The line, without marks of quotation.
        opened: Whether a fence of code opens with it.
        begins: Whether a block may begin with it.
    """
    if opened or (begins and line.strip() and _CODE.match(line)):
        return "code block"
    if _TABLE.match(line):
        return "table"
    return "definition" if _DEFINITION.match(line) and not _NOTE.match(line) else ""


def _inline(text: str, numbers: dict[str, int]) -> tuple[str, int]:
    """Return a block without the marks inside it, and the number of its pictures.

    Code spans stay as they are written.
    """
    codes: list[str] = []

    def code(span: re.Match[str]) -> str:
        codes.append(span["words"].strip())
        return f"\ue000{len(codes) - 1}\ue001"

    text = _SPAN.sub(code, text.replace("\ue000", "").replace("\ue001", ""))
    text, pictures = _IMAGE.subn("", text)
    text = _LINK.sub(lambda link: link["words"], text)
    text = _AUTOLINK.sub(lambda link: link["words"], text)
    text = _TAG.sub("", text)
    text = _MARK.sub(lambda mark: f"[{numbers[mark['mark']]}]", text)
    for pattern in (_STRONG, _UNDER):
        text = pattern.sub(lambda marked: marked["words"], text)
    text = _ESCAPE.sub(lambda escape: escape["words"], text)
    text = re.sub("\ue000(\\d+)\ue001", lambda span: codes[int(span[1])], text)
    return text.strip(), pictures
