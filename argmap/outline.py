"""The map as a text tree: for the terminal, the notebook, and whoever reads without pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from attrs import frozen

from argmap.findings import printable
from argmap.model.argument_map import ArgumentMap, CounterpointKind
from argmap.model.enumerations import Basis, Endorsement, Modality, Role
from argmap.model.expectation import expect_map
from argmap.model.placeholders import is_stub
from argmap.model.records import (
    MAP_MAKER,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Element,
    Relation,
    Restatement,
    Support,
)
from argmap.parameters import expect_function, expect_whole_number
from argmap.quotations import read_words
from argmap.text.cell_width import wrap
from argmap.text.source import Closeness
from argmap.wording.words import ENGLISH, Words, expect_words, word_for

# A line deeper than this says its depth in figures: drawing it would take a line as long as deep.
_DRAWN = 30
_COLOURS = {"support": "32", "counterpoint": "33", "undercut": "35"}
_NARROWEST = 24

Notes: TypeAlias = Callable[[Element], Iterable[str]]
"""A function to the remarks on an element, of a word or two each; most have none."""


@frozen
class Line:
    """One line of the tree: how deep it stands, how it is tied to what is above, what it says.

    Attributes:
        depth: 0 where nothing stands above it.
        word: Its relation to what is above: "because", "but", …; empty at depth 0.
        marks: What is to be known of that relation, such as the word that marks it.
        colour: The kind of that relation: "support", "counterpoint", "undercut" or nothing.
        element: The claim or relation it shows.
        text: The claim's text, or what a relation without a claim of its own on the line holds.
        remarks: Whose words, how strongly put; see ``remarks``.
        again: Whether the element was shown before, with what is below it.
        relation: The relation that its word is of, where it shares the line of its one claim.

    >>> Line(0, "", (), "", Claim("tax", "Tax carbon."), "Tax carbon.", ()).again
    False
    """

    depth: int
    word: str
    marks: tuple[str, ...]
    colour: str
    element: Element
    text: str
    remarks: tuple[str, ...]
    again: bool = False
    relation: Relation | None = None


def lines(
    debate: ArgumentMap, *, notes: Notes | None = None, words: Words = ENGLISH
) -> Iterator[Line]:
    """Yield the tree line by line: the thesis first, below each claim what bears on it.

    A step with one premise shares that premise's line; linked premises stand below their step,
    each with a "+".

    Args:
        debate: The map.
        notes: What else to remark on an element, before the other remarks.
        words: The words for relations and remarks.

    >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> [(line.depth, line.word, line.text) for line in lines(debate)]
    [(0, '', 'Fire.'), (1, 'because', 'Hot.')]
    """
    nothing: tuple[str, ...] = ()

    def notes_of(element: Element) -> tuple[str, ...]:
        own = remarks(debate, element, words=words)
        return own if notes is None else (*notes(element), *own)

    above: list[tuple[int, int, Element]] = []  # depth in the walk, depth in the tree, element
    for visit in debate.walk():
        element = visit.element
        while above and above[-1][0] >= visit.depth:
            above.pop()
        parent = above[-1][2] if above else None
        depth = above[-1][1] + 1 if above else 0
        if isinstance(element, Claim):
            shared: Relation | None = None
            if parent is not None and not isinstance(parent, Claim) and _shares_line(parent):
                shared = parent
            word, marks = "" if parent is None else "+", nothing
            if shared is not None:
                depth -= 1
                word, marks = _word(debate, shared, words), notes_of(shared)
            colour, tail = look_of(debate, parent), notes_of(element)
            yield Line(depth, word, marks, colour, element, element.text, tail, visit.again, shared)
        elif visit.again or not _shares_line(element):
            told = visit.again or isinstance(element, Contrast)
            text = _held_claims(debate, element, words) if told else ""
            word, colour = _word(debate, element, words), look_of(debate, element)
            marks = notes_of(element)
            yield Line(depth, word, marks, colour, element, text, (), visit.again)
        above.append((visit.depth, depth, element))


def to_text(
    debate: ArgumentMap,
    *,
    colour: bool = False,
    width: int | None = None,
    notes: Notes | None = None,
    words: Words = ENGLISH,
) -> str:
    """Return the map as a tree drawn with text characters, ending in a line break.

    A claim that has a title begins with it.

    Args:
        debate: The map.
        colour: Whether to set off the relations' words and the remarks with terminal colours.
        width: The number of columns to wrap at; ``None`` leaves each claim on one line.
        notes: What else to remark on an element, before the other remarks.
        words: The words for relations and remarks.

    >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> print(to_text(debate), end="")
    Fire.
    └─ because: Hot.
    """
    expect_map(debate, "to_text")
    expect_words(words)
    if width is not None:
        expect_whole_number(width, "width", "give a number of columns, such as 80")
    if notes is not None:
        expect_function(notes, "notes", "give one from an element to its remarks")
    shown = list(lines(debate, notes=notes, words=words))
    out = [*_wrap(printable(debate.title), width), ""] if debate.title else []
    if not shown:
        out.append(printable(words.empty))
    deepest = _DRAWN if width is None else min(_DRAWN, max(0, (width - _NARROWEST) // 3))
    for line, (first, further) in zip(shown, _leads(shown, deepest), strict=True):
        out += _print_rows(line, first, further, words, colour=colour, width=width)
    return "\n".join(out) + "\n"


def remarks(debate: ArgumentMap, element: Element, *, words: Words = ENGLISH) -> tuple[str, ...]:
    """Return in words what a reader must know of the element besides its text.

    Who puts it forward, from which point of view, whether the author stands behind it, whether it
    is assumed or not argued for yet, how strongly it is put. In a map that has a source: whether a
    claim is unstated there, and whether a relation is marked there, by which word, or supplied by
    the map-maker. Nothing of a stub.

    >>> debate = ArgumentMap.of(Claim("a", "It may rain.", modality="possible", cue="may"))
    >>> remarks(debate, debate["a"])
    ('possible: “may”',)
    """
    if is_stub(element):
        return ()
    if isinstance(element, Claim):
        own = _remarks_on_claim(debate, element, words)
    else:
        own = _remarks_on_relation(debate, element, words)
    return (*own, *[f"#{tag}" for tag in element.tags])


def _remarks_on_claim(debate: ArgumentMap, claim: Claim, words: Words) -> Iterator[str]:
    view = None if claim.perspective is None else debate.perspective(claim.perspective)
    yield from _voice(debate, claim, view.holder if view else None, words)
    if view is not None:
        yield view.name
    if claim.endorsement is not Endorsement.ENDORSES:
        yield word_for(words, claim.endorsement)
    if claim.basis is not Basis.ASSERTED:
        yield word_for(words, claim.basis)
    cue = words.quotation.format(text=claim.cue) if claim.cue else ""
    if claim.modality is not Modality.ASSERTED:
        modality = word_for(words, claim.modality)
        yield f"{modality}: {cue}" if cue else modality
    elif cue:
        yield cue
    if debate.tells_silence and not claim.quotes:
        yield words.unstated
    if any(quote.closeness is Closeness.INTERPRETED for quote in claim.quotes):
        yield words.interpreted


def _remarks_on_relation(debate: ArgumentMap, relation: Relation, words: Words) -> Iterator[str]:
    yield from _voice(debate, relation, None, words)
    quoted = [read_words(debate.source_of(quote), quote) for quote in relation.quotes]
    marked = relation.cue or " … ".join(quoted)
    if isinstance(relation, Context) and relation.role is not Role.CONTEXT:
        yield word_for(words, relation.role)
    if marked:
        yield words.quotation.format(text=marked)
    elif debate.tells_silence and not isinstance(relation, Context):
        yield words.supplied_link
    if relation.weight is not None:
        yield f"{words.weight} {relation.weight:g}"


def _voice(
    debate: ArgumentMap, element: Element, holder: str | None, words: Words
) -> Iterator[str]:
    """Yield the party that puts an element forward, unless it holds its point of view."""
    if element.voice is not None and element.voice != holder:
        name = debate.party(element.voice).name
        yield words.map_maker if name == MAP_MAKER else name


def _shares_line(element: Element) -> bool:
    """Whether the element is a relation that stands on the line of its one claim."""
    return not isinstance(element, Claim | Contrast) and len(element.sides[0]) == 1


def _word(debate: ArgumentMap, relation: Element, words: Words) -> str:
    match relation:
        case Support():
            return words.because
        case Counterpoint() if debate.kind_of(relation) is CounterpointKind.UNDERCUT:
            return words.fails
        case Counterpoint():
            return words.but
        case Contrast():
            return words.contrast_to if len(relation.left) == 1 else words.contrast
        case Restatement():
            return words.restatement
        case Context():
            return words.context
        case Claim():
            return "+"


def look_of(debate: ArgumentMap, relation: Element | None) -> str:
    """Return the kind by which a relation is coloured, empty for the quiet ones.

    >>> from argmap import Claim
    >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("a", "b"))
    >>> look_of(debate, debate.supports[0]), look_of(debate, debate.claims[0])
    ('support', '')
    """
    match relation:
        case Support():
            return "support"
        case Counterpoint() if debate.kind_of(relation) is CounterpointKind.UNDERCUT:
            return "undercut"
        case Counterpoint():
            return "counterpoint"
        case _:
            return ""


def _held_claims(debate: ArgumentMap, relation: Relation, words: Words) -> str:
    """Return the claims a relation starts from; of a contrast those at the far end, or at both."""
    left, right = [" + ".join(debate.claim(n).text for n in side) for side in _claims_of(relation)]
    if not isinstance(relation, Contrast):
        return left
    return right if len(relation.left) == 1 else f"{left} {words.contrast_to} {right}"


def _claims_of(relation: Relation) -> tuple[tuple[str, ...], tuple[str, ...]]:
    start, end = relation.sides
    return start, end if isinstance(relation, Contrast) else ()


def _leads(shown: Sequence[Line], deepest: int) -> list[tuple[str, str]]:
    """Return the lead of each line, and that of the lines it is wrapped onto."""
    leads: list[tuple[str, str]] = []
    more: list[bool] = []  # for each depth: whether a further line stands below at that depth
    for line in reversed(shown):
        depth = line.depth
        del more[depth + 1 :]
        more += [False] * (depth + 1 - len(more))
        if depth == 0:
            leads.append(("", ""))
        elif depth > deepest:
            leads.append((f"[{depth}] ", " " * len(f"[{depth}] ")))
        else:
            rails = "".join("│  " if each else "   " for each in more[1:depth])
            corner, rail = ("├─ ", "│  ") if more[depth] else ("└─ ", "   ")
            leads.append((rails + corner, rails + rail))
        more[depth] = True
    return leads[::-1]


def _print_rows(
    line: Line, first: str, further: str, words: Words, *, colour: bool, width: int | None
) -> list[str]:
    word = printable(line.word)
    marks = f" ({printable(' · '.join(line.marks))})" if line.marks else ""
    text = printable(" ".join(line.text.split()))
    if isinstance(line.element, Claim) and line.element.title:
        text = f"{printable(' '.join(line.element.title.split()))} — {text}"
    lead = word + marks + (("" if word in ("", "+") else ":") + " " * bool(word)) * bool(text)
    tail = (*line.remarks, words.shown_above) if line.again else line.remarks
    remark = (" " if text else "") + f"({printable(' · '.join(tail))})" if tail else ""
    rows = _wrap(lead + text + remark, None if width is None else width - len(first))
    if colour:
        rows = _set_off(rows, word, _COLOURS.get(line.colour, "1"), remark)
    return [first + rows[0], *(further + row for row in rows[1:])]


def _wrap(text: str, width: int | None) -> list[str]:
    if width is None:
        return [text]
    return wrap(text, max(_NARROWEST, width))


def _set_off(rows: list[str], word: str, code: str, remark: str) -> list[str]:
    """Return the rows with the relation's word and the remark, both of known length, set off."""
    rows = list(rows)
    left = len(remark.strip())
    for at in range(len(rows) - 1, -1, -1):
        if left <= 0:
            break
        cut = max(0, len(rows[at]) - left)
        left -= len(rows[at]) - cut + 1  # the break between two rows was a space
        rows[at] = f"{rows[at][:cut]}\x1b[2m{rows[at][cut:]}\x1b[0m"
    if word and rows[0].startswith(word):
        rows[0] = f"\x1b[{code}m{word}\x1b[0m{rows[0][len(word) :]}"
    return rows
