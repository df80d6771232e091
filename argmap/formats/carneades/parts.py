"""The parts of a Carneades argument graph: statements, premises, positions in any layout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final, cast

from argmap.syntax.plain import as_list, as_mapping
from argmap.syntax.yaml_document import label_of, text_of, title_of
from argmap.values import Json, is_list, is_mapping

NOTATION: Final = "carneades"

ASSERTED: Final = "asserted"
"""The key in the description of a graph that lists the assumptions which a map asserts."""

DESCRIPTIONS: Final = ("meta", "metadata")
"""The keys of a statement's description; Carneades takes both for one."""

# Words for a predicate; they are repeated for each term, so a whole document must not be.
_LONGEST = 1000
_SLOT = re.compile("%[vs]")
_UNDERCUTS = re.compile(
    r"(?:undercut|¬app|~app|notapp|not\(app)\((?P<argument>.+?)\)+", re.IGNORECASE
)


def kept_parts(extras: Mapping[str, object]) -> Mapping[str, Json]:
    """Return the part of the extras that is Carneades's own.

    >>> kept_parts({"carneades": {"id": "p"}})
    {'id': 'p'}
    """
    return as_mapping(extras.get(NOTATION))


def squeeze(name: str) -> str:
    """Return the name of a statement without its spaces: Carneades compares terms that way.

    >>> squeeze("price(volvo, medium)")
    'price(volvo,medium)'
    """
    return "".join(name.split())


def undercut_by(name: str) -> str:
    """Return the argument that a statement of this name undercuts, empty when it undercuts none.

    >>> undercut_by("undercut(a1)"), undercut_by("¬app(a1)"), undercut_by("undercuts")
    ('a1', 'a1', '')
    """
    found = _UNDERCUTS.fullmatch(squeeze(name))
    return found["argument"] if found else ""


def weight_of(raw: object) -> float | None:
    """Return the weight, none where it is no number from 0 to 1.

    >>> weight_of(0.8), weight_of("high")
    (0.8, None)
    """
    if not isinstance(raw, int | float) or isinstance(raw, bool):
        return None
    return float(raw) if 0 <= raw <= 1 else None


def claim_title_of(raw: object) -> str:
    """Return the title in the description of a statement, empty when it has none.

    >>> claim_title_of({"text": "It rains.", "meta": {"title": "Rain"}})
    'Rain'
    """
    return next(filter(None, (title_of(as_mapping(raw).get(key)) for key in DESCRIPTIONS)), "")


def set_claim_title(raw: object, text: str, title: str) -> object:
    """Return a statement with that title, where it has another one.

    Args:
        raw: The statement.
        text: The text of one that is no mapping.
        title: The title, empty for none.

    >>> set_claim_title("It rains.", "It rains.", "Rain")
    {'text': 'It rains.', 'meta': {'title': 'Rain'}}
    """
    if claim_title_of(raw) == title:
        return raw
    told = as_mapping(raw)
    written: dict[str, object] = {**told} if is_mapping(raw) else {"text": text}
    for key in DESCRIPTIONS:
        if title_of(told.get(key)):
            rest = {name: value for name, value in as_mapping(told[key]).items() if name != "title"}
            written[key] = rest
            if not rest:
                del written[key]
    if title:
        described = [key for key in DESCRIPTIONS if is_mapping(told.get(key))]
        free = [key for key in DESCRIPTIONS if told.get(key) is None]
        key = [*described, *free, *DESCRIPTIONS][0]
        written[key] = {**as_mapping(told.get(key)), "title": title}
    return written


def premises_of(raw: object) -> Iterator[tuple[str | None, Json]]:
    """Yield the role, if any, and the name of each premise in any of the layouts there are.

    >>> list(premises_of({"major": "p"})), list(premises_of(["p", {"minor": "q"}]))
    ([('major', 'p')], [(None, 'p'), ('minor', 'q')])
    """
    if is_mapping(raw):
        yield from as_mapping(raw).items()
        return
    for item in items_of(raw):
        if is_mapping(item):
            yield from as_mapping(item).items()
        else:
            yield None, item


def items_of(value: object) -> list[Json]:
    """Return the items of a list, or what stands for a list of one.

    >>> items_of(["p", "q"]), items_of("p"), items_of(None)
    (['p', 'q'], ['p'], [])
    """
    if is_list(value):
        return [*as_list(value)]
    return [] if value is None or is_mapping(value) else [cast("Json", value)]


def places_of(raw: object) -> list[Json]:
    """Return the names of an issue's positions.

    >>> places_of({"positions": ["p", "q"]})
    ['p', 'q']
    """
    return items_of(as_mapping(raw).get("positions"))


def word_term(term: str, language: object) -> str:
    """Return the term in the words that the language has for its predicate.

    >>> word_term("price(volvo,low)", {"price/2": "The price of a %v is %v."})
    'The price of a volvo is low.'
    """
    predicate, bracket, inner = term.partition("(")
    arguments = inner.removesuffix(")").split(",") if bracket else []
    words = as_mapping(language).get(f"{predicate.strip()}/{len(arguments)}")
    if not isinstance(words, str) or len(words) > _LONGEST:
        return text_of(None, term)
    parts = _SLOT.split(words)
    filled = [argument.strip() for argument in arguments[: len(parts) - 1]]
    filled += [""] * (len(parts) - 1 - len(filled))
    said = "".join(chain.from_iterable(zip(parts, [*filled, ""], strict=True)))
    return text_of(said, term)


def mentioned_statements(own: Mapping[str, object]) -> frozenset[str]:
    """Return the statements, by their squeezed names, that sections of the file name.

    >>> sorted(mentioned_statements({"assumptions": ["p"], "tests": {"in": ["q"]}}))
    ['p', 'q']
    """
    names = items_of(own.get("assumptions"))
    for section in ("tests", "labels", "issues", "arguments"):
        for inner in as_mapping(own.get(section)).values():
            told = as_mapping(inner)
            names += [*items_of(inner), *places_of(inner)]
            names += [name for _, name in premises_of(told.get("premises"))]
            names += [told.get("conclusion"), told.get("undercutter")]
    return frozenset(
        [
            squeeze(name if isinstance(name, str) else label_of(name))
            for name in names
            if name is not None
        ]
    )
