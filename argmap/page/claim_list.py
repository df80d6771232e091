"""The map as a nested list, and the notes its numbers lead to: the page's real content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from argmap.evaluation.maps.verdict import Evaluation
from argmap.model.argument_map import ArgumentMap, CounterpointKind
from argmap.model.records import Claim, Contrast, Counterpoint, Element, Endorsement, Support
from argmap.outline import Line, lines
from argmap.page.anchors import anchor, note_anchor, passage_anchor
from argmap.page.markup import Html, element, escaped, joined
from argmap.page.passages import WORDS, Passage
from argmap.quotations import read_words
from argmap.text.pieces import Span
from argmap.text.source import Closeness

_MOST_SENTENCES = 6
_MOST_REASONED = 500
"""The most claims of a map whose reasons are all in its page: each may be as long as the map."""

DEEPEST = 12
"""What lies deeper says its depth in figures: an indent for each level would leave no room."""


@frozen
class Listed:
    """What the lines of the list are made from.

    Attributes:
        debate: The map.
        passages: The passages that each claim or relation rests on, by its id.
        standing: Which claims stand, where that is to be shown.
    """

    debate: ArgumentMap
    passages: Mapping[str, Sequence[Passage]]
    standing: Evaluation | None


def listing(listed: Listed) -> Html:
    """Return the map as a nested list: below each claim what bears on it.

    >>> debate = ArgumentMap.of(Claim("tax", "Tax carbon."))
    >>> "Tax carbon." in listing(Listed(debate, {}, None))
    True
    """
    out: list[str] = []
    known: set[str] = set()
    open_ = 0
    for line in lines(listed.debate):
        level = min(line.depth, DEEPEST - 1) + 1
        if level > open_:
            out.append("<ul>" if open_ else '<ul class="tree" id=":tree">')
            open_ += 1
        else:
            out.append("</li>" + "</ul></li>" * (open_ - level))
            open_ = level
        out.append(_item(listed, line, known))
    out.append("</li></ul>" * open_)
    return Html("".join(out)) if open_ else element("p", "This map is empty.")


def notes(
    debate: ArgumentMap, passages: Sequence[Passage], marks: Mapping[int, Sequence[Span]]
) -> Html:
    """Return the passages as numbered notes, each with the claims and relations that rest on it.

    >>> notes(ArgumentMap(), (), {})
    '<ol class="notes"></ol>'
    """
    items = [_noted(debate, passage, marks.get(passage.number, ())) for passage in passages]
    return element("ol", *items, class_="notes")


def kind_of(debate: ArgumentMap, relation: Element) -> str:
    """Return the class of a relation's look.

    >>> from argmap import Claim, Support
    >>> support = Support("a", "b")
    >>> kind_of(ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), support), support)
    'support'
    """
    match relation:
        case Support():
            return "support"
        case Counterpoint() if debate.kind_of(relation) is CounterpointKind.UNDERCUT:
            return "undercut"
        case Counterpoint():
            return "counterpoint"
        case _:
            return "quiet"


def _item(listed: Listed, line: Line, known: set[str]) -> str:
    """Return a line of the list, its element left open for what is below it."""
    debate, shown = listed.debate, line.element
    about = [each.id for each in (line.element, line.relation) if each is not None]
    own = None if line.again or shown.id in known else anchor(shown.id)
    known.add(shown.id)
    parts: list[Html] = []
    if line.depth >= DEEPEST:
        parts.append(element("span", str(line.depth), class_="depth", title="depth in the map"))
    if line.word:
        parts.append(_relation(debate, line, known))
    if line.text:
        parts.append(_claim(debate, line, shown))
    remarks = [*line.remarks, *(["shown above"] if line.again else [])]
    if remarks:
        parts.append(element("span", " · ".join(remarks), class_="remarks", dir="auto"))
    if listed.standing is not None and shown.id in listed.standing:
        parts.append(_standing(listed.standing, shown.id))
    places = {p.number: p for name in about for p in listed.passages.get(name, ())}
    if places and not line.again:
        parts.append(_numbers(list(places.values())))
    row = element("div", joined(parts, " "), class_="line", data_for=" ".join(map(anchor, about)))
    head = element("li", id=own, data_level=line.depth + 1)
    return head.removesuffix("</li>") + row


def _relation(debate: ArgumentMap, line: Line, known: set[str]) -> Html:
    """Return the word that ties a line to what is above it, and what marks that in the source."""
    relation = line.relation or line.element
    if isinstance(relation, Claim):
        return element("span", "+", class_="word quiet")
    name = None
    if line.relation is not None and relation.id not in known:
        known.add(relation.id)
        name = anchor(relation.id)
    supplied = "supplied" in line.marks
    cue = [element("span", " · ".join(line.marks), class_="cue", dir="auto")] if line.marks else []
    kind = kind_of(debate, relation)
    return element(
        "span",
        element("b", line.word),
        *([Html(" ")] if cue else []),
        *cue,
        class_=f"word {kind}{' supplied' if supplied else ''}",
        id=name,
    )


def _claim(debate: ArgumentMap, line: Line, shown: Element) -> Html:
    classes = ["claim"]
    if isinstance(shown, Claim):
        if debate.thesis is not None and shown.id == debate.thesis.id:
            classes.append("thesis")
        if shown.endorsement is Endorsement.REJECTS:
            classes.append("rejected")
    return element(
        "a", line.text, href=f"#{anchor(shown.id)}", class_=" ".join(classes), dir="auto"
    )


def _standing(standing: Evaluation, name: str) -> Html:
    found = standing[name]
    told = f"{found.word}: {standing.cause(name)}"
    why = None
    if len(standing.debate.claims) <= _MOST_REASONED:
        why = " ".join(standing.why(name).sentences[:_MOST_SENTENCES])
    return element("span", told, class_=f"standing {found}", title=why)


def _numbers(passages: Sequence[Passage]) -> Html:
    """Return the numbers of the passages that carry a claim, each leading to its words."""
    parts: list[Html] = []
    for passage in passages:
        target = passage_anchor if passage.spans else note_anchor
        label = f"passage {passage.number}, {passage.place or 'see the notes'}"
        number = element(
            "a", str(passage.number), href=f"#{target(passage.number)}", aria_label=label
        )
        place = element("span", passage.place, class_="place") if passage.place else Html("")
        parts.append(element("span", number, " ", place, class_="passage"))
    return joined(parts, " ")


def _noted(debate: ArgumentMap, passage: Passage, marks: Sequence[Span]) -> Html:
    quote = element("q", read_words(passage.source, passage.quote), dir="auto")
    remarks: list[Html] = []
    if len(debate.sources) > 1 and passage.source is not None:
        remarks.append(escaped(passage.source.title or passage.source.called))
    if marks:
        target = passage_anchor(passage.number)
        remarks.append(element("a", passage.place or "in the text", href=f"#{target}"))
    elif passage.place:
        remarks.append(escaped(passage.place))
    if passage.match.status in WORDS:
        remarks.append(escaped(WORDS[passage.match.status]))
    return element(
        "li",
        quote,
        " ",
        element("span", joined(remarks, " · "), class_="place", dir="auto"),
        element("ul", *[_use(debate, name, passage) for name in passage.uses]),
        id=note_anchor(passage.number),
        value=passage.number,
        data_for=" ".join(map(anchor, passage.uses)),
        data_marks=" ".join([f"{start}-{end}" for start, end in marks]),
    )


def _use(debate: ArgumentMap, name: str, passage: Passage) -> Html:
    used = debate[name]
    if isinstance(used, Claim):
        text = used.text
    elif isinstance(used, Contrast):
        text = "a contrast"
    else:
        premises = [f"“{debate.claim(each).text}”" for each in used.sides[0]]
        text = f"a {used.kind} from {' + '.join(premises)}"
    closeness = passage.uses[name].closeness
    near = Html("")
    if closeness is not Closeness.VERBATIM:
        near = element("span", f" {closeness}", class_="place")
    return element("li", element("a", text, href=f"#{anchor(name)}", dir="auto"), near)
