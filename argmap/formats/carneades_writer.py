"""The writer of Carneades argument graphs: what the file said where it still holds, else anew."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from typing import Any, Final, TypeAlias, cast

from argmap.formats.names import Names
from argmap.model import ArgumentMap
from argmap.records import Claim, Counterpoint, Support
from argmap.values import Json

NOTATION: Final = "carneades"
MOST_RIVALS: Final = 32
"""How many positions of an issue are set against each other: their pairs grow with the square."""

_ORDER: Final = (
    "meta",
    "language",
    "weighing_functions",
    "argument_schemes",
    "issue_schemes",
    "statements",
    "issues",
    "arguments",
    "references",
    "assumptions",
    "tests",
)
_SLOT = re.compile("%[vs]")
Kept: TypeAlias = "dict[str, Any]"


def kept(extras: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what the extras hold of Carneades.

    >>> kept({"carneades": {"id": "p"}})
    {'id': 'p'}
    """
    value = extras.get(NOTATION)
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else {}


def squeezed(name: str) -> str:
    """Return the name of a statement without its spaces: Carneades compares terms that way.

    >>> squeezed("price(volvo, medium)")
    'price(volvo,medium)'
    """
    return "".join(name.split())


def label_of(raw: object) -> str:
    """Return the text of a statement, empty when it has none.

    >>> label_of({"text": "It rains."}), label_of(5)
    ('It rains.', '5')
    """
    if isinstance(raw, Mapping):
        inner = cast("Mapping[str, object]", raw)
        raw = inner.get("text") or inner.get("label")
    if isinstance(raw, str):
        return raw.rstrip("\n") if raw.strip() else ""
    return "" if raw is None or isinstance(raw, Mapping | Sequence) else json.dumps(raw)


def text_of(raw: object, name: str) -> str:
    """Return the words of the claim that a statement makes; without a text those are its name.

    >>> text_of(None, "p")
    'p'
    """
    return label_of(raw) or (name if name.strip() else "unnamed")


def weight_of(raw: object) -> float | None:
    """Return the weight, none where it is no number from 0 to 1.

    >>> weight_of(0.8), weight_of("high")
    (0.8, None)
    """
    fits = isinstance(raw, int | float) and not isinstance(raw, bool) and 0 <= raw <= 1
    return float(cast("float", raw)) if fits else None


def title_of(meta: object) -> str:
    """Return the title that the description of a graph states, empty when it states none.

    >>> title_of({"title": "Climate"})
    'Climate'
    """
    title = cast("Mapping[str, object]", meta).get("title") if isinstance(meta, Mapping) else None
    return title.rstrip("\n") if isinstance(title, str) else ""


def premises_of(raw: object) -> Iterator[tuple[str | None, Json]]:
    """Yield the role, if any, and the name of each premise in any of the layouts there are.

    >>> list(premises_of({"major": "p"})), list(premises_of(["p", {"minor": "q"}]))
    ([('major', 'p')], [(None, 'p'), ('minor', 'q')])
    """
    if isinstance(raw, Mapping):
        yield from cast("Mapping[str, Json]", raw).items()
    elif isinstance(raw, Sequence) and not isinstance(raw, str):
        for item in cast("Sequence[Json]", raw):
            if isinstance(item, Mapping):
                yield from item.items()
            else:
                yield None, item
    elif raw is not None:
        yield None, cast("Json", raw)


def places_of(raw: object) -> list[Json]:
    """Return the names of an issue's positions.

    >>> places_of({"positions": ["p", "q"]})
    ['p', 'q']
    """
    value = cast("Mapping[str, Json]", raw).get("positions") if isinstance(raw, Mapping) else None
    if isinstance(value, str):
        return [value]
    return [*value] if isinstance(value, Sequence) else []


def worded(term: str, language: object) -> str:
    """Return the term in the words that the language has for its predicate.

    >>> worded("price(volvo,low)", {"price/2": "The price of a %v is %v."})
    'The price of a volvo is low.'
    """
    predicate, bracket, inner = term.partition("(")
    arguments = inner.removesuffix(")").split(",") if bracket else []
    words: object = None
    if isinstance(language, Mapping):
        told = cast("Mapping[str, object]", language)
        words = told.get(f"{predicate.strip()}/{len(arguments)}")
    if not isinstance(words, str):
        return text_of(None, term)
    parts = _SLOT.split(words)
    filled = [argument.strip() for argument in arguments[: len(parts) - 1]]
    filled += [""] * (len(parts) - 1 - len(filled))
    said = "".join(chain.from_iterable(zip(parts, [*filled, ""], strict=True)))
    return text_of(said, term)


def document_of(debate: ArgumentMap) -> dict[str, Any]:
    """Return the argument graph as plain values.

    >>> document_of(ArgumentMap(title="Climate"))
    {'meta': {'title': 'Climate'}}
    """
    return _Writing(debate).document()


class _Writing:
    """One writing of a map."""

    def __init__(self, debate: ArgumentMap) -> None:
        self._debate = debate
        self._own = kept(debate.extras)
        self._names = Names(element.id for element in debate.elements)
        self._now = {
            squeezed(str(kept(claim.extras).get("id", claim.id))): claim.id
            for claim in debate.claims
        }
        targets = {each.target for each in debate.counterpoints}
        self._plain = [c for c in debate.counterpoints if _is_plain(c) and c.id not in targets]
        self._said: set[str] = set()  # the counterpoints that issues and undercutters say
        self._issues: dict[str, Any] = {}
        self._in_issue: dict[str, str] = {}
        self._new: dict[str, str] = {}  # statements that only the notation needs
        self._undercutters: dict[str, str] = {}
        self._rivals: dict[str, str] = {}
        self._mentioned = mentioned(self._own)

    def document(self) -> dict[str, Any]:
        self._say_undercuts()
        self._say_contradictions()
        translated = [
            self._rival_argument(c) for c in self._debate.counterpoints if (c.id not in self._said)
        ]
        statements = {
            _name(claim): value for claim in self._debate.claims for value in self._statement(claim)
        }
        arguments = {_name(support): self._argument(support) for support in self._debate.supports}
        written: dict[str, Any] = {
            "meta": self._meta(),
            "statements": statements | self._new,
            "issues": self._issues,
            "arguments": arguments | self._unread() | dict(translated),
        }
        order = dict.fromkeys([key for key in _ORDER if key in self._own or key in written])
        order |= dict.fromkeys(self._own)
        return {
            key: self._section(key, written.get(key))
            for key in order
            if written.get(key) or key in self._own
        } or {"statements": {}}

    def _section(self, key: str, value: Any) -> Any:
        if value:
            return value
        raw = self._own[key]
        if key == "assumptions" and isinstance(raw, Sequence) and not isinstance(raw, str):
            return self._renamed(raw)
        if key in {"tests", "labels"} and isinstance(raw, Mapping):
            told = cast("Mapping[str, Any]", raw)
            return {label: self._renamed(names) for label, names in told.items()}
        if key in {"issues", "arguments"} and isinstance(raw, Mapping) and raw:
            return {}
        return raw

    def _renamed(self, raw: Any) -> Any:
        """Return the names of statements as the claims are called now."""
        if isinstance(raw, str):
            return self._now_called(raw)
        if isinstance(raw, Sequence):
            return [self._now_called(item) for item in cast("Sequence[Any]", raw)]
        return raw

    def _now_called(self, name: Any) -> Any:
        now = self._now.get(squeezed(name)) if isinstance(name, str) else None
        return name if now is None or squeezed(now) == squeezed(name) else now

    def _meta(self) -> Any:
        raw = self._own.get("meta")
        title = self._debate.title
        told = cast("Mapping[str, Any]", raw) if isinstance(raw, Mapping) else {}
        if title_of(raw) == title:
            return raw
        return {**told, "title": title}

    def _statement(self, claim: Claim) -> Iterator[Any]:
        mine = kept(claim.extras)
        name = str(mine.get("id", claim.id))
        raw = mine.get("statement")
        if mine.get("declared") is False and self._is_told(claim, name):
            return
        if "statement" in mine and text_of(raw, name) == claim.text:
            yield raw
        elif isinstance(raw, Mapping):
            yield {**cast("Mapping[str, Any]", raw), "text": claim.text}
        else:
            yield claim.text

    def _is_told(self, claim: Claim, name: str) -> bool:
        """Return whether a claim that has no statement is still said by what names it."""
        named = squeezed(name) in self._mentioned or any(
            (
                self._debate.steps_from(claim),
                self._debate.supports_of(claim),
                self._debate.counterpoints_to(claim),
            )
        )
        return named and claim.text == worded(claim.id, self._own.get("language"))

    def _argument(self, support: Support) -> dict[str, Any]:
        raw = kept(support.extras).get("argument")
        told = cast("Mapping[str, Any]", raw) if isinstance(raw, Mapping) else {}
        written = dict(told)
        scheme = told.get("scheme")
        if (scheme if isinstance(scheme, str) else None) != support.scheme:
            _set(written, "scheme", support.scheme)
        pairs = [*premises_of(told.get("premises"))]
        before = list(dict.fromkeys(self._resolved(name) for _, name in pairs))
        if [name for name in before if name] != list(support.premises):
            roles = {self._resolved(name): role for role, name in pairs}
            if len(pairs) == len(support.premises):
                now = zip(support.premises, pairs, strict=True)
                roles |= {name: role for name, (role, _) in now if name not in roles}
            written["premises"] = [
                {role: name} if (role := roles.get(name)) is not None else name
                for name in support.premises
            ]
        if self._resolved(told.get("conclusion")) != support.conclusion:
            written["conclusion"] = support.conclusion
        undercutter = self._undercutters.get(support.id)
        if self._resolved(told.get("undercutter")) != undercutter:
            _set(written, "undercutter", undercutter)
        if weight_of(told.get("weight")) != support.weight:
            _set(written, "weight", support.weight)
        return written

    def _resolved(self, name: Any) -> str | None:
        """Return the id of the claim that a name in the file means now."""
        if name is None or name == "" or isinstance(name, Mapping | tuple | list):
            return None
        return self._now.get(squeezed(name if isinstance(name, str) else label_of(name)))

    def _unread(self) -> dict[str, Any]:
        """Return the arguments of the file that are no supports."""
        raw = self._own.get("arguments")
        unread = dict(cast("Mapping[str, Any]", raw)) if isinstance(raw, Mapping) else {}
        still = {kept(c.extras).get("undercuts") for c in self._debate.counterpoints}
        ends = [self._resolved(_told(value, "conclusion")) for value in unread.values()]
        counts = Counter([*ends, *(support.conclusion for support in self._debate.supports)])
        for (key, value), end in zip([*unread.items()], ends, strict=True):
            # Where it was the only argument its undercutter was read as a counterpoint.
            gone = counts[end] == 1 and key not in still
            if end is not None and gone and self._resolved(_told(value, "undercutter")):
                told = cast("Mapping[str, Any]", value)
                unread[key] = {k: v for k, v in told.items() if k != "undercutter"}
        return unread

    # -- counterpoints ---------------------------------------------------------------------------

    def _say_undercuts(self) -> None:
        supports = {support.id for support in self._debate.supports}
        for counterpoint in self._plain:
            target = counterpoint.target
            if target in supports and target not in self._undercutters:
                self._undercutters[target] = counterpoint.premises[0]
                self._said.add(counterpoint.id)
            elif isinstance(kept(counterpoint.extras).get("undercuts"), str):
                self._said.add(counterpoint.id)

    def _say_contradictions(self) -> None:
        open_pairs: dict[tuple[str, str], str] = {}
        for each in self._plain:
            pair = each.premises[0], each.target
            if each.id not in self._said and pair[0] != pair[1]:
                open_pairs.setdefault(pair, each.id)
        mutual = {pair: name for pair, name in open_pairs.items() if pair[::-1] in open_pairs}
        numbers = Names()
        raw = self._own.get("issues")
        for key, issue in (
            cast("Mapping[str, Any]", raw).items() if isinstance(raw, Mapping) else ()
        ):
            numbers.take(key)
            positions = [self._resolved(name) for name in places_of(issue)]
            rivals = [name for name in dict.fromkeys(positions) if name is not None]
            if 2 <= len(rivals) <= MOST_RIVALS:
                if not all(pair in mutual for pair in _pairs(rivals)):
                    continue
                self._take(key, rivals, mutual)
            self._issues[key] = self._as_now(issue, positions)
        for rivals in _circles(mutual, self._said, self._in_issue):
            key = numbers.take(f"i{len(self._issues) + 1}")
            self._take(key, rivals, mutual)
            self._issues[key] = {"positions": rivals}

    def _as_now(self, issue: Any, positions: Sequence[str | None]) -> Any:
        raw = places_of(issue)
        now = [
            new
            if new is not None and (not isinstance(old, str) or squeezed(old) != squeezed(new))
            else old
            for old, new in zip(raw, positions, strict=True)
        ]
        if not isinstance(issue, Mapping) or now == raw:
            return issue
        return {**cast("Mapping[str, Any]", issue), "positions": now}

    def _take(self, key: str, rivals: Sequence[str], mutual: Mapping[tuple[str, str], str]) -> None:
        self._said.update(mutual[pair] for pair in _pairs(rivals))
        for name in rivals:
            self._in_issue.setdefault(name, key)

    def _rival_argument(self, counterpoint: Counterpoint) -> tuple[str, dict[str, Any]]:
        """Return the counterpoint as an argument for what rules its target out."""
        argument: dict[str, Any] = {}
        _set(argument, "scheme", counterpoint.scheme)
        argument["premises"] = list(counterpoint.premises)
        argument["conclusion"] = self._rival(counterpoint.target)
        undercutters = [c for c in self._debate.counterpoints_to(counterpoint)]
        if undercutters:
            argument["undercutter"] = self._rival(counterpoint.id)
        _set(argument, "weight", counterpoint.weight)
        return counterpoint.id, argument

    def _rival(self, target: str) -> str:
        """Return the statement that rules the claim or step out, made when it is first needed."""
        if target in self._undercutters:
            return self._undercutters[target]
        is_claim = isinstance(self._debate[target], Claim)
        if is_claim and target in self._rivals:
            return self._rivals[target]
        text = f"Not: {self._debate.claim(target).text}" if is_claim else f"¬app({target})"
        rival = self._names.take(f"¬{target}" if is_claim else text)
        self._new[rival] = text
        if not is_claim:
            self._undercutters[target] = rival
            return rival
        self._rivals[target] = rival
        key = self._in_issue.get(target)
        if key is None:
            key = Names(self._issues).take(f"i{len(self._issues) + 1}")
            self._in_issue[target] = key
            self._issues[key] = {"positions": [target, rival]}
        else:  # a statement is a position of one issue only
            issue = cast("Mapping[str, Any]", self._issues[key])
            self._issues[key] = {**issue, "positions": [*places_of(issue), rival]}
        return rival


def mentioned(own: Mapping[str, Any]) -> frozenset[str]:
    """Return the statements, by their squeezed names, that sections of the file name.

    >>> sorted(mentioned({"assumptions": ["p"], "tests": {"in": ["q"]}}))
    ['p', 'q']
    """
    names: list[object] = _listed(own.get("assumptions"))
    for section in ("tests", "labels", "issues", "arguments"):
        value = own.get(section)
        for inner in cast("Mapping[str, object]", value).values() if _is_mapping(value) else ():
            names += _listed(inner)
            names += places_of(inner)
            names += [name for _, name in premises_of(_told(inner, "premises"))]
            names += [_told(inner, "conclusion"), _told(inner, "undercutter")]
    return frozenset([squeezed(name) for name in names if isinstance(name, str)])


def _listed(value: object) -> list[object]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [*cast("Sequence[object]", value)]
    return [value]


def _is_mapping(value: object) -> bool:
    return isinstance(value, Mapping)


def _told(raw: object, key: str) -> object:
    return cast("Mapping[str, object]", raw).get(key) if isinstance(raw, Mapping) else None


def _is_plain(counterpoint: Counterpoint) -> bool:
    return len(counterpoint.premises) == 1


def _pairs(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for one, other in combinations(names, 2):
        yield one, other
        yield other, one


def _circles(
    mutual: Mapping[tuple[str, str], str], said: Iterable[str], taken: Mapping[str, str]
) -> Iterator[list[str]]:
    """Yield claims that counter each other: all of a group where they do, else two by two."""
    done = set(said)
    rivals: dict[str, list[str]] = {}
    for (one, other), name in mutual.items():
        if name not in done and one not in taken and other not in taken:
            rivals.setdefault(one, []).append(other)
    met: set[str] = set()
    for start, near in rivals.items():
        if start in met:
            continue
        group = [start, *near]
        complete = len(group) <= MOST_RIVALS and all(
            len(rivals[name]) == len(near) and {name, *rivals[name]} == set(group) for name in near
        )
        if not complete:
            group = [start, *[name for name in near if name not in met][:1]]
        if len(group) > 1 and not met.intersection(group):
            met.update(group)
            yield group


def _name(record: Claim | Support) -> str:
    """Return what the file calls the record: its id, or what that had to be made of."""
    own = kept(record.extras).get("id")
    if not isinstance(own, str):
        return record.id
    made = Names().take(own)
    return own if record.id == made or record.id.startswith(f"{made} (") else record.id


def _set(written: dict[str, Any], key: str, value: Any) -> None:
    if value is None:
        written.pop(key, None)
    else:
        written[key] = value
