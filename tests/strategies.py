"""Hypothesis strategies for records and maps: everything the model can hold, hostile or plain.

``maps()`` is what a law over maps draws from; the others are its parts. Values a record may leave
out are often left out, so that examples stay small and shrink well. Every strategy is made once and
never depends on a drawn value, which is ten times as fast: a map is drawn as drafts that refer to
each other by number, and put together from them.

    from tests.strategies import maps
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from typing import Any, TypeAlias

from attrs import evolve
from hypothesis import strategies as st

from argmap import (
    MAP_MAKER,
    ArgumentMap,
    Basis,
    Claim,
    Closeness,
    Context,
    Contrast,
    Counterpoint,
    Element,
    Endorsement,
    Modality,
    Party,
    Perspective,
    Quote,
    Relation,
    Restatement,
    Role,
    Source,
    Support,
)
from argmap.values import has_control

Strategy: TypeAlias = st.SearchStrategy[Any]
Draft: TypeAlias = dict[str, Any]

SCRIPTS = (
    "A carbon tax should be introduced.",
    "Straße, naïve, Ångström, ﬁnal",
    "محور مقاومت یک هویت است؛ نه یک اتحاد",
    "זהות של התנגדות",
    "कार्बन कर लगाया जाना चाहिए",
    "应当征收碳税。",
    "ภาษีคาร์บอน",
    "탄소세를 도입해야 한다",
    "👩‍👩‍👧‍👦 and 🏳️‍🌈",
    "e\u0301 and \u00e9",
    "x² + ½",
)
"""Ordinary text of many scripts."""

HOSTILE = (
    '"',
    "\\",
    "\\N \\G \\l",
    "<b>bold</b> &amp; &lt;",
    "<script>alert(1)</script>",
    "]]> --> <!-- ${x} {{x}}",
    "[tax]: + <sweden> {a: 1} #tag @x",
    "- + _ >< // /* */ ====",
    "null",
    "0",
    "__proto__",
    "../../etc/passwd",
    "\x1b[31mred\x1b[0m",
    "a\x00b\x07\x7f\x85",
    "one\ntwo\r\nthree\rfour\u2028five\u2029",
    "\ttab\x0b\x0c",
    "\u202eright to left\u202c",
    "\ufeffbom\ufffe\uffff",
    "\N{NO-BREAK SPACE}padded\N{IDEOGRAPHIC SPACE}",
    "  two  spaces  ",
    "…".join("ab"),
    "'a' supports 'b'",
    "a supports b",
    "x" * 300,
)
"""Text that some notation, engine, terminal or page could take for a command."""


@cache
def texts() -> st.SearchStrategy[str]:
    """Any text a record may hold, also an empty one: all scripts, controls, no lone surrogate."""
    letters = st.characters(exclude_categories=["Cs"])
    return st.sampled_from((*SCRIPTS, *HOSTILE)) | st.text(letters, max_size=12)


@cache
def sentences() -> st.SearchStrategy[str]:
    """Text that is not blank: what a claim, a quote or a name must be."""
    return texts().map(lambda text: text if text.strip() else f"blank {len(text)}")


def as_id(text: str, otherwise: str = "control") -> str:
    """Return the text, if it may be an id, else another that may."""
    return otherwise if has_control(text) else text


@cache
def ids() -> st.SearchStrategy[str]:
    """Anything that may be an id: one line that is not blank, without control characters."""
    weird = sentences().map(as_id)
    return st.text("abcxyz", min_size=1, max_size=4) | weird


@cache
def json_values() -> Strategy:
    """Any plain JSON value, whole numbers beyond 64 bits and nested lists and objects included."""
    numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    scalars = st.none() | st.booleans() | numbers | texts()
    return st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts(), inner, max_size=3),
        max_leaves=5,
    )


@cache
def extras() -> st.SearchStrategy[dict[str, Any]]:
    """What ``extras`` may hold, with the names of notations among its keys."""
    names = (
        st.sampled_from(["json", "argdown", "aif", "xaif", "microtext", "brat", "kialo"]) | texts()
    )
    return st.dictionaries(names, json_values(), max_size=2)


@cache
def parties() -> st.SearchStrategy[Party]:
    """A party."""
    return st.builds(Party, ids(), sentences())


@cache
def perspectives() -> st.SearchStrategy[Perspective]:
    """A perspective, held by nobody or by the map-maker."""
    holders = st.none() | st.just(MAP_MAKER)
    return st.builds(Perspective, ids(), sentences(), holder=holders)


@cache
def sources() -> st.SearchStrategy[Source]:
    """A source with or without a text, a path to nowhere, a digest."""
    options = st.fixed_dictionaries(
        {},
        optional={
            "text": texts(),
            "path": texts(),
            "sha256": texts() | st.just("0" * 64),
            "title": texts(),
            "author": texts(),
            "address": texts() | st.just("https://example.org/a?b=c&d"),
            "language": st.sampled_from(["en", "de-AT", "fa"]),
        },
    )
    return st.builds(_source, ids(), options)


@cache
def quotes() -> st.SearchStrategy[Quote]:
    """A quote of the map's first source."""
    options = st.fixed_dictionaries(
        {},
        optional={
            "before": texts(),
            "after": texts(),
            "until": texts(),
            "page": texts() | st.integers(0, 400),
            "closeness": st.sampled_from(Closeness),
        },
    )
    return st.builds(_quote, sentences(), options)


def damaged(text: str, chance: random.Random, junk: Sequence[str]) -> str:
    """Return a text with pieces taken out, doubled, moved about, or replaced by junk."""
    for _ in range(chance.randint(1, 5)):
        start = chance.randrange(len(text))
        end = min(len(text), start + chance.choice((1, 5, 40)))
        other = chance.randrange(len(text))
        piece = chance.choice(("", text[start:end] * 2, text[other : other + 12], *junk))
        text = text[:start] + piece + text[end:]
    return text


@cache
def claims() -> st.SearchStrategy[Claim]:
    """A claim with any of its fields; it fits a map that declares no party and no perspective."""
    return st.builds(_claim, ids(), _claim_drafts())


@cache
def maps(*, max_claims: int = 6, max_relations: int = 8) -> st.SearchStrategy[ArgumentMap]:
    """A map with everything the model has, in any order of its elements.

    Empty maps and maps without a relation, shared and linked premises, several roots, cycles and
    self-relations, parallel relations, counterpoints to counterpoints (also in a circle),
    contrasts, restatements, contexts, default and own ids, sources with and without a text, quotes,
    parties, perspectives, extras, a declared thesis or none.
    """
    total = max_claims + max_relations
    return st.builds(
        _map,
        st.lists(ids(), min_size=total, max_size=total, unique=True),
        st.lists(_claim_drafts(), max_size=max_claims),
        st.lists(_relation_drafts(), max_size=max_relations),
        st.fixed_dictionaries(
            {},
            optional={
                "title": texts(),
                "thesis": _numbers(),
                "sources": st.lists(sources(), max_size=2, unique_by=_by_id),
                "parties": st.lists(parties(), max_size=2, unique_by=_by_id),
                "perspectives": st.lists(perspectives(), max_size=2, unique_by=_by_id),
                "holder": _numbers(),
                "signals": st.booleans(),
                "extras": extras(),
            },
        ),
    )


# A draft holds a number wherever a record names another one.
_NOTHING: Draft = {"sources": (), "parties": (), "perspectives": ()}


@cache
def _numbers() -> st.SearchStrategy[int]:
    return st.integers(0, 9)


@cache
def _quote_drafts() -> Strategy:
    return st.lists(st.tuples(quotes(), st.none() | _numbers()), max_size=2)


@cache
def _shared() -> Draft:
    codes = st.sampled_from(["circular-support", "unstated"]) | texts()
    return {
        "place": _numbers(),
        "quotes": _quote_drafts(),
        "voice": _numbers(),
        "cue": texts(),
        "weight": st.floats(0, 1) | st.sampled_from([0, 1, 0.1]),
        "tags": st.lists(texts(), max_size=2),
        "note": texts(),
        "allow": st.dictionaries(codes, texts(), max_size=2),
        "extras": extras(),
    }


@cache
def _claim_drafts() -> st.SearchStrategy[Draft]:
    return st.fixed_dictionaries(
        {"text": sentences()},
        optional={
            "endorsement": st.sampled_from(Endorsement),
            "modality": st.sampled_from(Modality),
            "title": texts(),
            "basis": st.sampled_from(Basis),
            "perspective": _numbers(),
            "group": st.lists(texts(), max_size=3),
            **_shared(),
        },
    )


@cache
def _relation_drafts() -> st.SearchStrategy[Draft]:
    several = st.lists(_numbers(), min_size=1, max_size=3)
    return st.fixed_dictionaries(
        {
            "kind": st.sampled_from((Support, Counterpoint, Contrast, Restatement, Context)),
            "left": several,
            "right": several,
            "has_own_id": st.booleans(),
            "hits_step": st.booleans(),
        },
        optional={
            "scheme": texts(),
            "question": texts(),
            "role": st.sampled_from(Role),
            **_shared(),
        },
    )


def _by_id(record: Any) -> str:
    return str(record.id)


def _picked(number: int, names: Any) -> Any:
    return names[number % len(names)] if names else None


def _options(draft: Draft, declared: Draft) -> Draft:
    """The options of a record, its numbers replaced by the ids of what the map declares."""
    options = {key: value for key, value in draft.items() if key != "place"}
    voices = (MAP_MAKER, *(party.id for party in declared["parties"]))
    views = [perspective.id for perspective in declared["perspectives"]]
    documents = [source.id for source in declared["sources"]]
    if "voice" in options:
        options["voice"] = _picked(options["voice"], voices)
    if "perspective" in options:
        options["perspective"] = _picked(options["perspective"], views)
    if "quotes" in options:
        options["quotes"] = [
            quote if number is None else evolve(quote, source=_picked(number, documents))
            for quote, number in options["quotes"]
        ]
    return options


def _source(name: str, options: Draft) -> Source:
    return Source(name, **options)


def _quote(exact: str, options: Draft) -> Quote:
    return Quote(exact, **options)


def _claim(name: str, draft: Draft, declared: Draft = _NOTHING) -> Claim:
    return Claim(name, **_options(draft, declared))


def _relation(
    name: str, draft: Draft, declared: Draft, claim_ids: list[str], step_ids: list[str]
) -> Relation:
    options = _options(draft, declared)
    kind, left, right = (options.pop(key) for key in ("kind", "left", "right"))
    own, hits_step = options.pop("has_own_id"), options.pop("hits_step")
    start, end = (list(dict.fromkeys(_picked(n, claim_ids) for n in ns)) for ns in (left, right))
    options["id"] = name if own else None
    question, role = options.pop("question", ""), options.pop("role", Role.CONTEXT)
    if kind is Support:
        return Support(start, end[0], **options)
    if kind is Counterpoint:
        step = _picked(right[0], step_ids) if hits_step else None
        return Counterpoint(start, step or end[0], question=question, **options)
    options.pop("scheme", None)
    if kind is Context:
        return Context(start, end, role=role, **options)
    return (
        Contrast(start, end, **options) if kind is Contrast else Restatement(start, end, **options)
    )


def _map(
    names: list[str], claim_drafts: list[Draft], relation_drafts: list[Draft], options: Draft
) -> ArgumentMap:
    declared = {**_NOTHING, **options}
    if "holder" in options:
        holder = _picked(declared.pop("holder"), [party.id for party in declared["parties"]])
        declared["perspectives"] = [evolve(v, holder=holder) for v in declared["perspectives"]]
    placed: list[tuple[int, Element]] = []
    for name, draft in zip(names, claim_drafts, strict=False):
        placed.append((draft.get("place", 0), _claim(name, draft, declared)))
    claim_ids = names[: len(claim_drafts)]
    if "thesis" in options:
        declared["thesis"] = _picked(options["thesis"], claim_ids)
    left = names[len(claim_drafts) :]
    drafts = list(zip(left, relation_drafts, strict=False)) if claim_ids else []
    # A counterpoint may hit any step with an id of its own, itself included, or one before it.
    steps = [n for n, d in drafts if d["has_own_id"] and d["kind"] in {Support, Counterpoint}]
    taken = set(names)
    for name, draft in drafts:
        relation = _relation(name, draft, declared, claim_ids, steps)
        if relation.id != name:
            if relation.id in taken:
                continue
            taken.add(relation.id)
            if isinstance(relation, Support | Counterpoint):
                steps.append(relation.id)
        placed.append((draft.get("place", 0), relation))
    placed.sort(key=lambda pair: pair[0])
    return ArgumentMap([element for _, element in placed], **declared)
