"""The map as a nested list that folds: the page's real content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from argmap.evaluation.maps.standing import cause_in_words, word_of
from argmap.evaluation.maps.verdict import Evaluation
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import Endorsement
from argmap.model.records import Claim, Element
from argmap.outline import Line, lines, look_of
from argmap.page.anchors import anchor, note_anchor, passage_anchor
from argmap.page.markup import Html, element, join, title_before
from argmap.page.passages import Passage
from argmap.wording.words import ENGLISH, Words

_MOST_SENTENCES = 6
_MOST_REASONED = 500
"""The most claims of a map whose reasons are all in its page: each may be as long as the map."""

DEEPEST = 12
"""Deepest indent; claims below say their depth in figures, as indents would leave no room."""

FOLDED_FROM = 60
"""The claims of a map whose list opens with two levels."""


@frozen
class ClaimListContent:
    """The sources of the lines of the list.

    Attributes:
        debate: The map.
        passages: The passages that each claim or relation rests on, by its id.
        standing: Which claims stand, where that is to be shown.
        words: The words of the page.
        spoken: The language of the claims, where it is known and is not that of the page.
    """

    debate: ArgumentMap
    passages: Mapping[str, Sequence[Passage]]
    standing: Evaluation | None
    words: Words = ENGLISH
    spoken: str | None = None


def listing(listed: ClaimListContent) -> Html:
    """Return the map as a nested list that folds: below each claim what bears on it.

    The list of a large map opens with its first two levels.

    >>> debate = ArgumentMap.of(Claim("tax", "Tax carbon."))
    >>> "Tax carbon." in listing(ClaimListContent(debate, {}, None))
    True
    """
    shown = list(lines(listed.debate, words=listed.words))
    if not shown:
        return element("p", listed.words.empty)
    levels = [min(line.depth, DEEPEST - 1) + 1 for line in shown]
    folded = len(listed.debate.claims) >= FOLDED_FROM
    out: list[str] = ['<ul class="tree" id=":tree">']
    known: set[str] = set()
    for line, level, following, below in zip(
        shown, levels, [*levels[1:], 1], _sizes(levels), strict=True
    ):
        out.append(_item(listed, line, known, below))
        if following > level:
            inside = element(
                "summary", str(below), aria_label=listed.words.below.format(count=below)
            )
            open_ = "" if folded and level > 1 else " open"
            out.append(f"<details{open_}>{inside}<ul>")
        else:
            out.append("</li>" + "</ul></details></li>" * (level - following))
    out.append("</ul>")
    return Html("".join(out))


def _sizes(levels: Sequence[int]) -> list[int]:
    """Return for each line how many stand below it."""
    sizes = [0] * len(levels)
    above: list[int] = []
    for at, level in enumerate([*levels, 0]):
        while above and levels[above[-1]] >= level:
            done = above.pop()
            sizes[done] = at - done - 1
        above.append(at)
    return sizes


def _item(listed: ClaimListContent, line: Line, known: set[str], below: int) -> str:
    """Return a line of the list, its element left open for what is below it."""
    debate, shown, words = listed.debate, line.element, listed.words
    about = [each.id for each in (line.element, line.relation) if each is not None]
    own = None if line.again or shown.id in known else anchor(shown.id)
    known.add(shown.id)
    parts: list[Html] = []
    if line.depth >= DEEPEST:
        parts.append(element("span", str(line.depth), class_="depth", title=words.depth))
    if line.word:
        parts += _relation(debate, line, known, words)
    if line.text:
        parts.append(_claim(listed, line, shown))
    remarks = [*line.remarks, *([words.shown_above] if line.again else [])]
    if remarks:
        parts.append(element("small", " · ".join(remarks), class_="remarks", dir="auto"))
    if listed.standing is not None and shown.id in listed.standing:
        parts.append(_standing(listed.standing, shown.id, words))
    places = {p.number: p for name in about for p in listed.passages.get(name, ())}
    if not line.again:
        parts += [_number(passage, words) for passage in places.values()]
    row = element(
        "div",
        join(parts, " "),
        class_="line",
        data_for=" ".join(map(anchor, about)),
        data_below=below or None,
    )
    head = element("li", id=own, data_level=line.depth + 1)
    return head.removesuffix("</li>") + row


def _relation(debate: ArgumentMap, line: Line, known: set[str], words: Words) -> Iterator[Html]:
    """Yield the word that ties a line to what is above it, and what marks that in the source."""
    relation = line.relation or line.element
    if isinstance(relation, Claim):
        yield element("b", "+", class_="word quiet")
        return
    name = None
    if line.relation is not None and relation.id not in known:
        known.add(relation.id)
        name = anchor(relation.id)
    kind = look_of(debate, relation) or "quiet"
    supplied = " supplied" if words.supplied_link in line.marks else ""
    yield element("b", line.word, class_=f"word {kind}{supplied}", id=name)
    if line.marks:
        yield element("small", " · ".join(line.marks), class_=f"cue {kind}", dir="auto")


def _claim(listed: ClaimListContent, line: Line, shown: Element) -> Html:
    debate, classes, head = listed.debate, ["claim"], Html("")
    if isinstance(shown, Claim):
        head = title_before(shown.title)
        if debate.thesis is not None and shown.id == debate.thesis.id:
            classes.append("thesis")
        if shown.endorsement is Endorsement.REJECTS:
            classes.append("rejected")
    return element(
        "a",
        head,
        line.text,
        href=f"#{anchor(shown.id)}",
        class_=" ".join(classes),
        dir="auto",
        lang=listed.spoken,
    )


def _standing(standing: Evaluation, name: str, words: Words) -> Html:
    found = standing[name]
    told = f"{word_of(found, words)}: {cause_in_words(standing.cause(name), words)}"
    why = None
    if len(standing.debate.claims) <= _MOST_REASONED:
        why = " ".join(
            standing.why(name, words=words, most=_MOST_SENTENCES).sentences[:_MOST_SENTENCES]
        )
    return element("span", told, class_=f"standing {found}", title=why)


def _number(passage: Passage, words: Words) -> Html:
    """Return the number of a passage and its place, which lead to its words, or to their note."""
    target = passage_anchor if passage.spans else note_anchor
    place = passage.place(words) or words.in_the_notes
    return element(
        "a",
        element("b", str(passage.number)),
        f" {place}",
        class_="passage",
        href=f"#{target(passage.number)}",
    )
