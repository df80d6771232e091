"""A document printed as Argdown: each part in its line, its data beside it or in the next line."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from attrs import evolve

from argmap.formats.argdown.from_map.escaping import escape_rule, escape_words
from argmap.formats.argdown.interpretation.text_of import Worded
from argmap.formats.argdown.syntax.document import (
    ArgdownDocument,
    Element,
    ElementRole,
    Extent,
    Heading,
    Inference,
    Part,
    Range,
    RangeKind,
    RelationType,
)
from argmap.formats.argdown.syntax.parser import RELATIONS
from argmap.formats.argdown.syntax.shortcodes import shortcodes
from argmap.syntax.yaml_writer import block, flow
from argmap.values import Json, is_mapping

_INDENT = "    "
_LONGEST_LINE = 100
_SIGNS: Mapping[tuple[RelationType, bool], str] = {
    meaning: sign for sign, meaning in RELATIONS.items() if not sign.startswith("<")
}
# What takes the blank after it along, as the reference implementation reads it.
_TAKES_A_BLANK = (RangeKind.TAG, RangeKind.STATEMENT_MENTION, RangeKind.ARGUMENT_MENTION)


def text_of(document: ArgdownDocument) -> str:
    """Return the document as Argdown text.

    Its words are single lines without double blanks; ``place`` and ``text`` are not looked at.

    >>> from argmap.formats.argdown import parse
    >>> print(text_of(parse("[a]:  It rains.   {color: red}")), end="")
    [a]: It rains. {color: red}
    """
    return _join(_front_matter(document), _print_parts(document))


def as_read(document: ArgdownDocument) -> ArgdownDocument:
    """Return the document with its text, and with each part as reading that text gives it.

    A part then has its place, and the blank that stands between its words and its data.

    >>> from argmap.formats.argdown import parse
    >>> document = parse("[a]:  It rains. {color: red}")
    >>> as_read(document).parts == parse(text_of(document)).parts
    True
    """
    front = _front_matter(document)
    made = list(_print_parts(document))
    line = 1 + (front.count("\n") or -1)
    parts: list[Part] = []
    for number, printed in enumerate(made, start=1):
        last = line + len(printed.lines) - 1
        first = last - printed.height + 1
        end = len(printed.lines[-1])
        # The line end belongs to an element, and to a heading without data, where no empty line
        # follows.
        if _takes_line_end(printed.part):
            end += number == len(made) or made[number].part.block == printed.part.block
        place = Extent(first, printed.column, last, end)
        parts.append(_read_part(printed.part, place, has_data_beside=printed.has_data_beside))
        line = last + 1
    return evolve(document, parts=tuple(parts), text=_join(front, made))


def _takes_line_end(part: Part) -> bool:
    return isinstance(part, Element) or (isinstance(part, Heading) and part.data is None)


def _join(front: str, made: Iterable[_Printed]) -> str:
    lines = [line for printed in made for line in printed.lines]
    # An empty line stands before each paragraph, so also before the first.
    return front + "".join([f"{line}\n" for line in (lines if front else lines[1:])])


def _read_part(part: Part, place: Extent, *, has_data_beside: bool) -> Part:
    if isinstance(part, Inference) or not has_data_beside or part.text[-1:] in ("", " "):
        return evolve(part, place=place)
    text, ranges = with_blank(part.text, part.ranges)
    return evolve(
        part, text=part.text if isinstance(part, Heading) else text, ranges=ranges, place=place
    )


def with_blank(text: str, ranges: Sequence[Range]) -> Worded:
    """Return words with a blank after them, which a tag or mention at their end takes along.

    >>> with_blank("#a", [Range(RangeKind.TAG, 0, 1, "a")])[1][0].stop
    2
    """
    ending = [each.kind for each in ranges if each.stop == len(text) - 1]
    if not ending or any(kind not in _TAKES_A_BLANK for kind in ending):
        return f"{text} ", tuple(ranges)
    last = ranges[-1]
    longer = Range(last.kind, last.start, len(text), last.value)
    return f"{text} ", (*ranges[:-1], longer)


class _Printed(NamedTuple):
    """A part and its lines.

    Attributes:
        part: The part.
        lines: Its lines, and before them the empty line that begins its paragraph.
        height: How many of the lines are its own.
        column: Where its first line begins, after its sign.
        has_data_beside: Whether its data stand in the line of its words.
    """

    part: Part
    lines: Sequence[str]
    height: int
    column: int
    has_data_beside: bool


def _front_matter(document: ArgdownDocument) -> str:
    front = document.front_matter
    return f"===\n{block(front)}===\n" if is_mapping(front) and front else ""


def _print_parts(document: ArgdownDocument) -> Iterator[_Printed]:
    """Yield the parts with their lines, in the order of the text."""
    codes = shortcodes(document.front_matter)
    depths: list[int] = []
    paragraph = -1
    for part in document.parts:
        depth, column = 0, 1
        if isinstance(part, Inference):
            lines, is_beside = _inference_lines(part, codes), False
        else:
            if isinstance(part, Heading):
                head, indent = f"{'#' * part.level} ", ""
            else:
                if part.role is ElementRole.RELATION and part.parent is not None:
                    depth = depths[part.parent] + 1
                head = _INDENT * depth + _sign(part)
                indent = _INDENT * (depth + 1)
                column = len(head) + 1
            head += _words(part, codes)
            lines = _with_data(head, part.data, indent)
            is_beside = part.data is not None and len(lines) == 1
        height = len(lines)
        depths.append(depth)
        if part.block != paragraph:
            paragraph = part.block
            lines = ["", *lines]
        yield _Printed(part, lines, height, column, is_beside)


def _sign(element: Element) -> str:
    if element.relation is not None:
        return f"{_SIGNS[element.relation, element.outward]} "
    return f"({element.number}) " if element.number else ""


def _words(part: Element | Heading, codes: Collection[str]) -> str:
    words = escape_words(part.text.rstrip(" "), part.ranges, codes)
    if isinstance(part, Heading) or part.title is None:
        return words
    title = f"<{part.title}>" if part.is_argument else f"[{part.title}]"
    if not part.is_reference:
        title += ":"
    return f"{title} {words}" if words else title


def _with_data(head: str, data: Json, indent: str) -> list[str]:
    """Return a line with its data, which have a line of their own where the two are long."""
    if data is None:
        return [head]
    written = flow(data)
    if len(head) + 1 + len(written) <= _LONGEST_LINE:
        return [f"{head} {written}"]
    return [head, indent + written]


def _inference_lines(inference: Inference, codes: Collection[str]) -> list[str]:
    pieces: list[str] = []
    if inference.rules:
        pieces.append(", ".join([escape_rule(rule, codes) for rule in inference.rules]))
    if inference.data is not None:
        pieces.append(flow(inference.data))
    if not pieces:
        return ["----"]
    line = " ".join(["--", *pieces, "--"])
    return [line] if len(line) <= _LONGEST_LINE else ["--", *pieces, "--"]
