"""Trees of claims in JSON and YAML: claims that hold those for and against them, as rows.

A claim is a text, an object with a text, or a key with what is for and against it below. What it
holds stands under keys such as "pro", "because" or "replies", as a text, a list or by texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from argmap.formats.claim_lists.columns import fields_of, name_of_column
from argmap.formats.claim_lists.levels import with_side
from argmap.formats.shared.relation_words import relation_word
from argmap.model.records import Counterpoint, Support
from argmap.syntax.locations import Path
from argmap.syntax.plain import as_list, as_mapping
from argmap.values import Json, is_array, is_mapping

_NEUTRAL: Final = frozenset(
    {
        *("children", "replies", "responses", "subclaims", "sub claims", "arguments", "comments"),
        *("subarguments", "sub arguments", "kinder", "antworten", "argumente", "argumentos"),
        *("positions", "options", "ideas", "positionen"),
    }
)
"""Keys of lists that do not say on which side the claims in them are."""

_SIDES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("affirmative", "proposition", "government", "advantages", "vorteile"), "pro"),
    **dict.fromkeys(("opposition", "disadvantages", "nachteile", "einwände"), "con"),
    **dict.fromkeys(("objections", "rebuttals", "counterarguments", "gegenargumente"), "con"),
    **dict.fromkeys(("counterclaims", "attacks", "kontraargumente", "contraargumentos"), "con"),
    **dict.fromkeys(("sub reasons", "reasons", "gründe", "sub support", "razones"), "pro"),
}
_ANSWERS: Final = frozenset(
    {"rebuttal", "response", "reply", "counter", "erwiderung", "entgegnung", "réponse"}
)
"""Keys of a text that answers the claim beside it."""

_HEADS: Final = (
    *(
        "conclusion",
        "thesis",
        "main claim",
        "major claim",
        "position",
        "topic",
        "question",
        "issue",
        "motion",
    ),
    *("resolution", "debate", "these", "frage", "thema", "title", "name", "label"),
)
_OWN: Final = ("reason", "objection", "position", "option", "idea", "argument", "point")
"""Keys of the text of a claim that another holds."""

_LONGEST_LABEL: Final = 4  # words
_QUESTIONS: Final = frozenset({"question", "frage", "issue"})

# Lists beside these are not inside what they stand beside.
_BESIDE: Final = frozenset({"relations", "links", "edges", "steps"})
_TYING: Final = frozenset({"parent", "source", "target"})
_PARTS: Final = frozenset({"premise", "warrant", "backing"})
_REFERRING: Final = frozenset({"supported", "attacked"})
"""Fields of what a claim is for or against itself: "supports", "attacks"."""


def side_of_key(key: str) -> str | None:
    """Side of the claims under a key, empty where it says none; ``None`` for any other key.

    >>> side_of_key("Arguments for"), side_of_key("children"), side_of_key("colour")
    ('pro', '', None)
    """
    name = name_of_column(key)
    if name in _NEUTRAL:
        return ""
    if name in _SIDES:
        return _SIDES[name]
    if name in _ANSWERS:
        return "con"
    meaning = relation_word(name)
    if meaning is None or meaning.kind not in (Support, Counterpoint):
        return None
    return "pro" if meaning.kind is Support else "con"


def flat_items(value: object) -> list[tuple[Path, Mapping[str, Json]]]:
    """Claims of a tree, each with its path and, under "parent" and "stance", its place in the tree.

    None, where no claim holds any.

    >>> flat_items({"text": "Tax it.", "cons": ["It is dear."]})[1]
    (('cons', 0), {'id': '1.1', 'text': 'It is dear.', 'parent': '1', 'stance': 'con'})
    """
    roots = _roots(value)
    waiting = [(path, item, "", "", str(at)) for at, (path, item) in enumerate(roots, start=1)]
    waiting.reverse()
    found: list[tuple[Path, Mapping[str, Json]]] = []
    is_tree = False
    while waiting:
        path, item, parent, side, number = waiting.pop()
        row = _row(item, is_root=not parent)
        if row is None:
            if parent:  # what is no claim is left to be told as a row without a text
                found.append((path, {"parent": parent}))
                continue
            return []
        fields = fields_of(row)
        inside = list(_inside(item, path, is_inner=bool(parent)))
        said = next((str(row[key]) for key, field in fields.items() if field == "text"), "")
        label = (
            side_of_key(said) if parent and inside and len(said.split()) <= _LONGEST_LABEL else None
        )
        if label is not None:  # a node called "Pro" says what those below it are
            waiting += [
                (below, each, parent, stance or label or side, f"{number}.{at}")
                for at, (below, each, stance) in reversed(list(enumerate(inside, start=1)))
            ]
            continue
        own = next((str(row[key]) for key, field in fields.items() if field == "id"), "")
        name = own or number
        is_tree = is_tree or bool(inside)
        placed: dict[str, Json] = {} if own else {"id": name}
        placed |= row
        if parent:
            placed["parent"] = parent
            stances = [key for key, field in fields.items() if field == "stance"]
            words, given = with_side(said) if not side and not stances else (said, side)
            if given and not stances:
                placed |= {
                    "stance": given,
                    **{key: words for key in fields if fields[key] == "text"},
                }
        whole = as_mapping(item)
        is_keyed = bool(whole) and _key_text(whole, is_root=not parent) is not None
        found.append(((*path, *whole) if is_keyed else path, placed))
        waiting += [
            (below, each, name, stance, f"{name}.{at}")
            for at, (below, each, stance) in reversed(list(enumerate(inside, start=1)))
        ]
    return found if is_tree else []


def _roots(value: object) -> list[tuple[Path, Json]]:
    """Claims at the top of a value, each with its path."""
    if is_array(value):
        return [((at,), each) for at, each in enumerate(as_list(value))]
    whole = as_mapping(value)
    if whole and all(_is_keyed(key, whole[key]) for key in whole):
        return [((), {key: whole[key]}) for key in whole]
    return [((), dict(whole))]


def _is_keyed(key: str, value: object) -> bool:
    """Whether a key is the text of a claim, and its value what is for and against it."""
    if " " not in key.strip() or side_of_key(key) is not None:
        return False
    return (
        is_mapping(value) and bool(value) and all(side_of_key(each) is not None for each in value)
    )


def _row(item: object, *, is_root: bool) -> dict[str, Json] | None:
    """Values of a claim without the claims inside it; ``None`` for what is no claim."""
    if isinstance(item, str):
        return {"text": item} if item.strip() and not is_root else None
    if not is_mapping(item):
        return None
    if (text := _key_text(item, is_root=is_root)) is not None:
        return {"text": text}
    own = _text_key(item, is_root=is_root)
    row = {key: item[key] for key in item if not _holds_below(own, key, item[key])}
    if own is not None:
        return {("text" if key == own and not _is_text(key) else key): row[key] for key in row}
    for key, value in row.items():  # {"thesis": {"text": …, "pros": […]}}
        is_head = name_of_column(key) in _HEADS or _is_text(key)
        inner = as_mapping(value if is_head else None)
        if inner and (found := _row(inner, is_root=True)) is not None:
            return {**{other: row[other] for other in row if other != key}, **found}
    return None


def _is_text(key: str) -> bool:
    return "text" in fields_of([key]).values()


def _text_key(item: Mapping[str, Json], *, is_root: bool) -> str | None:
    """Key under which a claim has its text, ``None`` where it has none."""
    named = {name_of_column(key): key for key, value in item.items() if _is_words(value)}
    if not named:
        return None
    for key, field in fields_of(list(item)).items():
        if field == "text" and _is_words(item[key]):
            return key
    heads = _HEADS if is_root else (*_OWN, *_HEADS)
    return next((named[head] for head in heads if head in named), None)


def _is_words(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _key_text(item: Mapping[str, Json], *, is_root: bool) -> str | None:
    """Text of a claim that is a key: with what it holds below, alone, or cut at a colon in YAML."""
    if len(item) != 1:
        return None
    ((key, value),) = item.items()
    if " " not in key.strip() or side_of_key(key) is not None or fields_of([key]):
        return None
    if _is_keyed(key, value) or (value is None and not is_root):
        return key
    return f"{key}: {value}" if isinstance(value, str) and not is_root else None


def _holds_below(own: str | None, key: str, value: object) -> bool:
    """Whether a key leads to claims below the one whose text stands under another key."""
    if key == own or (own and name_of_column(own) in _QUESTIONS and isinstance(value, str)):
        return False  # what answers a question counters nothing
    return _holds_claims(key, value)


def _holds_claims(key: str, value: object) -> bool:
    """Whether a key leads to claims that stand for or against the claim it belongs to."""
    name = name_of_column(key)
    if name == "premises":  # those with a side of their own are no linked ones
        given = as_list(value)
        return bool(given) and all(is_mapping(each) and _has_side(each) for each in given)
    side = side_of_key(key)
    if side is None:
        return False
    if isinstance(value, str):
        return bool(side) and " " in value.strip() and name not in _OWN and not _is_part(key)
    if is_array(value):
        if _PARTS.intersection(fields_of([key]).values()) and not any(map(is_mapping, value)):
            return False
        return not value or all(is_mapping(each) or _is_sentence(each) for each in value)
    return (
        is_mapping(value)
        and bool(value)
        and (_is_by_side(value) or _row(value, is_root=True) is not None or _is_by_text(value))
    )


def _is_part(key: str) -> bool:
    """Whether a key says what a claim is for or against itself, or a part of one argument."""
    return bool((_PARTS | _REFERRING).intersection(fields_of([key]).values()))


def _is_sentence(value: object) -> bool:
    """Whether a value is a claim itself, and not the id of another."""
    return isinstance(value, str) and " " in value.strip()


def _is_by_side(value: Mapping[str, Json]) -> bool:
    """Whether an object holds claims by their side, as under "arguments"."""
    return all(side_of_key(key) for key in value)


def _is_by_text(value: Mapping[str, Json]) -> bool:
    """Whether the keys of an object are the texts of claims."""
    return all(
        " " in key.strip() and (value[key] is None or _is_keyed(key, value[key])) for key in value
    )


def _has_side(row: Mapping[str, Json]) -> bool:
    return "stance" in fields_of(row).values()


def _inside(item: object, path: Path, *, is_inner: bool) -> Iterator[tuple[Path, Json, str]]:
    """Yield the claims that one holds, each with its path and the side that its list says."""
    waiting: list[tuple[Path, Mapping[str, Json], str]] = [(path, as_mapping(item), "")]
    while waiting:
        here, whole, given = waiting.pop(0)
        own = _text_key(whole, is_root=not is_inner)
        if len(whole) == 1 and not given:
            ((key, value),) = whole.items()
            if _is_keyed(key, value):
                waiting.append(((*here, key), as_mapping(value), ""))
                continue
        for key, value in whole.items():
            below = (*here, key)
            side = side_of_key(key) or given
            if is_mapping(value) and (name_of_column(key) in _HEADS or _is_text(key)):
                waiting.append((below, value, ""))
            elif not _holds_below(own, key, value):
                continue
            elif is_array(value):
                for at, each in enumerate(value):
                    yield (*below, at), each, side
            elif not is_mapping(value):
                yield below, value, side
            elif _is_by_side(value):
                waiting.append((below, value, ""))
            elif _is_by_text(value):
                for text in value:
                    yield below, {text: value[text]}, side
            else:
                yield below, value, side


def is_tree(value: object) -> bool:
    """Whether a value is a claim, or a list of claims, of which one holds others.

    Something must be said to be for or against something, or be called a text: a tree of folders
    has names, and argues nothing.

    >>> is_tree({"text": "Tax it.", "pros": []}), is_tree({"links": [], "text": "Tax it."})
    (False, False)
    >>> is_tree({"name": "src", "children": [{"name": "main.py"}]})
    False
    """
    items = [item for _, item in _roots(value) if is_mapping(item)]
    if not items or _row(items[0], is_root=True) is None:
        return False
    if any(not _BESIDE.isdisjoint(each) for each in items):
        return False
    if _refers(items):
        return False
    inside = [each for item in items for each in _inside(item, (), is_inner=False)]
    tied = {
        key
        for _, each, _ in inside
        for key, value in as_mapping(each).items()
        if value is not None and value != ""
    }
    if not inside or not _TYING.isdisjoint(fields_of(tied).values()):
        return False
    called = {key for item in items for key in item if not is_mapping(item[key])}
    if "text" in fields_of(called).values():
        return True
    return any(
        row.get("parent") and "stance" in fields_of(row).values() for _, row in flat_items(value)
    )


def _refers(items: Sequence[Mapping[str, Json]]) -> bool:
    """Whether a claim names another of the list by its text, as one that it is for or against."""
    texts = {
        said
        for item in items
        for key, field in fields_of(list(item)).items()
        if field == "text" and isinstance(said := item[key], str)
    }
    return any(
        each in texts
        for item in items
        for key, field in fields_of(list(item)).items()
        if field in _REFERRING
        for each in as_list(item[key])
        if isinstance(each, str)
    )
