"""The writer of Carneades argument graphs: what the file said where it still holds, else anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from typing import Final

from argmap.formats.carneades.parts import (
    ASSERTED,
    items_of,
    kept_parts,
    mentioned_statements,
    places_of,
    premises_of,
    set_claim_title,
    squeeze,
    undercut_by,
    weight_of,
    word_term,
)
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import Basis
from argmap.model.ids import Ids, is_numbered
from argmap.model.records import Claim, Counterpoint, Support
from argmap.syntax.plain import as_mapping
from argmap.syntax.yaml_document import label_of, text_of, title_of
from argmap.values import is_list, is_mapping

MOST_RIVALS: Final = 32
"""Most positions of an issue set against each other: their pairs grow with the square."""

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


def document_of(debate: ArgumentMap) -> dict[str, object]:
    """Return the argument graph as plain values.

    >>> document_of(ArgumentMap(title="Climate"))
    {'meta': {'title': 'Climate'}}
    """
    return _Writing(debate).document()


class _Writing:
    """One writing of a map."""

    def __init__(self, debate: ArgumentMap) -> None:
        self._debate = debate
        self._own = kept_parts(debate.extras)
        self._names = Ids(element.id for element in debate.elements)
        self._now = {
            squeeze(str(kept_parts(claim.extras).get("id", claim.id))): claim.id
            for claim in debate.claims
        }
        self._called = {claim.id: _name(claim) for claim in debate.claims}
        targets = {each.target for each in debate.counterpoints}
        self._plain = [
            c for c in debate.counterpoints if len(c.premises) == 1 and c.id not in targets
        ]
        self._said: set[str] = set()  # the counterpoints that issues and undercutters say
        self._issues: dict[str, object] = {}
        self._in_issue: dict[str, str] = {}
        self._new: dict[str, str] = {}  # statements that only the notation needs
        self._undercutters: dict[str, str] = {}
        self._rivals: dict[str, str] = {}
        self._mentioned = mentioned_statements(self._own)

    def document(self) -> dict[str, object]:
        self._say_undercuts()
        self._say_contradictions()
        translated = [
            self._rival_argument(c) for c in self._debate.counterpoints if (c.id not in self._said)
        ]
        statements = {
            _name(claim): value for claim in self._debate.claims for value in self._statement(claim)
        }
        arguments = {_name(support): self._argument(support) for support in self._debate.supports}
        written: dict[str, object] = {
            "meta": self._meta(),
            "statements": statements | self._new,
            "issues": self._issues,
            "arguments": arguments | self._unread_arguments() | dict(translated),
            "assumptions": self._assumptions(),
        }
        order = dict.fromkeys([key for key in _ORDER if key in self._own or key in written])
        order |= dict.fromkeys(self._own)
        return {
            key: self._section(key, written.get(key))
            for key in order
            if written.get(key) or key in self._own
        } or {"statements": {}}

    def _section(self, key: str, value: object) -> object:
        if value:
            return value
        raw = self._own[key]
        if key == "assumptions":
            return [] if items_of(raw) else raw
        if key in {"tests", "labels"} and is_list(raw):
            return [self._test_renamed(test) for test in items_of(raw)]
        if key in {"tests", "labels"} and as_mapping(raw):
            return self._test_renamed(raw)
        return {} if key in {"issues", "arguments"} and as_mapping(raw) else raw

    def _test_renamed(self, raw: object) -> object:
        """Return the labels of a test with the statements as the claims are called now."""
        labels = as_mapping(raw)
        return {label: self._rename(names) for label, names in labels.items()} if labels else raw

    def _rename(self, raw: object) -> object:
        """Return the names of statements as the claims are called now."""
        if is_list(raw):
            return [self._now_called(item) for item in items_of(raw)]
        return self._now_called(raw)

    def _now_called(self, name: object) -> object:
        if not isinstance(name, str):
            return name
        now = self._now.get(squeeze(name))
        return name if now is None or self._standing(name) == now else self._called[now]

    def _meta(self) -> object:
        raw = self._own.get("meta")
        title = self._debate.title
        asserted = [claim for claim in self._assumed_claims if claim.basis is Basis.ASSERTED]
        told = self._claims_named(as_mapping(raw).get(ASSERTED))
        is_told = told == {claim.id for claim in asserted}
        if title_of(raw) == title and is_told:
            return raw
        written: dict[str, object] = {**as_mapping(raw)}
        if title_of(raw) != title:
            written["title"] = title
        if not is_told:
            _set(written, ASSERTED, [self._called[claim.id] for claim in asserted] or None)
        return written

    def _assumptions(self) -> object:
        """Return the assumptions: to Carneades nothing else stands without an argument."""
        listed = [c for c in self._assumed_claims if not self._is_assumed_in_place(c)]
        raw = self._own.get("assumptions")
        if "assumptions" in self._own and self._claims_named(raw) - self._in_place == {
            claim.id for claim in listed
        }:
            return self._rename(raw)
        return [self._called[claim.id] for claim in listed]

    def _claims_named(self, raw: object) -> set[str | None]:
        names = (name for name in items_of(raw) if not (is_mapping(name) or is_list(name)))
        return {self._resolve(name) for name in names if name not in (None, "")}

    def _is_assumed_in_place(self, claim: Claim) -> bool:
        return as_mapping(kept_parts(claim.extras).get("statement")).get("assumed") is True

    @cached_property
    def _in_place(self) -> set[str | None]:
        """The claims that their own statements say are assumed."""
        return {claim.id for claim in self._assumed_claims if self._is_assumed_in_place(claim)}

    @cached_property
    def _assumed_claims(self) -> list[Claim]:
        """The claims that stand without an argument: assumed, or asserted with nothing below."""
        debate = self._debate
        unread = as_mapping(self._own.get("arguments")).values()
        argued = {self._resolve(as_mapping(raw).get("conclusion")) for raw in unread}
        argued |= {support.conclusion for support in debate.supports}
        return [
            claim
            for claim in debate.claims
            if claim.basis is Basis.ASSUMED
            or (claim.basis is Basis.ASSERTED and claim.id not in argued)
        ]

    def _statement(self, claim: Claim) -> Iterator[object]:
        mine = kept_parts(claim.extras)
        name = str(mine.get("id", claim.id))
        raw = mine.get("statement")
        if mine.get("declared") is False and not claim.title and self._is_told(claim, name):
            return
        statement: object = claim.text
        if "statement" in mine and text_of(raw, name) == claim.text:
            statement = self._without_mark(claim, raw)
        elif is_mapping(raw):
            statement = self._without_mark(claim, {**as_mapping(raw), "text": claim.text})
        yield set_claim_title(statement, claim.text, claim.title)

    def _without_mark(self, claim: Claim, raw: object) -> object:
        """Return a statement, no longer marked as assumed where the claim is not."""
        if as_mapping(raw).get("assumed") is True and claim.id not in self._in_place:
            return {key: value for key, value in as_mapping(raw).items() if key != "assumed"}
        return raw

    def _is_told(self, claim: Claim, name: str) -> bool:
        """Return whether a claim that has no statement is still said by what names it."""
        named = squeeze(name) in self._mentioned or any(
            (
                self._debate.steps_from(claim),
                self._debate.supports_of(claim),
                self._debate.counterpoints_to(claim),
            )
        )
        return named and claim.text == word_term(claim.id, self._own.get("language"))

    def _argument(self, support: Support) -> dict[str, object]:
        raw = kept_parts(support.extras).get("argument")
        told = as_mapping(raw)
        written: dict[str, object] = {**told}
        scheme = told.get("scheme")
        if (scheme if isinstance(scheme, str) else None) != support.scheme:
            _set(written, "scheme", support.scheme)
        pairs = [*premises_of(told.get("premises"))]
        before = list(dict.fromkeys(self._standing(name) for _, name in pairs))
        if [name for name in before if name] != list(support.premises):
            roles = {self._resolve(name): role for role, name in pairs}
            if len(pairs) == len(support.premises):
                now = zip(support.premises, pairs, strict=True)
                roles |= {name: role for name, (role, _) in now if name not in roles}
            written["premises"] = [
                {role: said} if (role := roles.get(name)) is not None else said
                for name in support.premises
                for said in (self._called[name],)
            ]
        if self._standing(told.get("conclusion")) != support.conclusion:
            written["conclusion"] = self._called[support.conclusion]
        undercutter = self._undercutters.get(support.id)
        if self._standing(told.get("undercutter")) != undercutter:
            called = undercutter and self._called.get(undercutter, undercutter)
            _set(written, "undercutter", called)
        if weight_of(told.get("weight")) != support.weight:
            _set(written, "weight", support.weight)
        return written

    def _resolve(self, name: object) -> str | None:
        """Return the id of the claim that a name in the file means now."""
        if name is None or name == "" or isinstance(name, Mapping | tuple | list):
            return None
        return self._now.get(squeeze(name if isinstance(name, str) else label_of(name)))

    def _standing(self, name: object) -> str | None:
        """Return the id of the claim that a name in the file means, if it is still called that."""
        now = self._resolve(name)
        if now is None:
            return None
        said = squeeze(name if isinstance(name, str) else label_of(name))
        return now if squeeze(self._called[now]) == said else f"{now} is no longer {said}"

    def _unread_arguments(self) -> dict[str, object]:
        """Return the arguments of the file that are no supports."""
        raw = self._own.get("arguments")
        unread: dict[str, object] = {**as_mapping(raw)}
        under = [kept_parts(c.extras).get("undercuts") for c in self._debate.counterpoints]
        still = {key for key in under if isinstance(key, str)}
        ends = [self._resolve(as_mapping(value).get("conclusion")) for value in unread.values()]
        counts = Counter([*ends, *(support.conclusion for support in self._debate.supports)])
        for (key, value), end in zip([*unread.items()], ends, strict=True):
            # Where it was the only argument its undercutter was read as a counterpoint.
            gone = counts[end] == 1 and key not in still
            if end is not None and gone and self._resolve(as_mapping(value).get("undercutter")):
                unread[key] = {k: v for k, v in as_mapping(value).items() if k != "undercutter"}
        return unread

    # -- counterpoints ---------------------------------------------------------------------------

    def _say_undercuts(self) -> None:
        supports = {support.id: support for support in self._debate.supports}
        for counterpoint in self._plain:
            target = counterpoint.target
            if target in supports and self._is_named_undercut(counterpoint, supports[target]):
                self._said.add(counterpoint.id)  # the name of its premise says it
            elif target in supports and target not in self._undercutters:
                self._undercutters[target] = counterpoint.premises[0]
                self._said.add(counterpoint.id)
            elif isinstance(kept_parts(counterpoint.extras).get("undercuts"), str):
                self._said.add(counterpoint.id)

    def _is_named_undercut(self, counterpoint: Counterpoint, support: Support) -> bool:
        """Whether the name of a premise says that it undercuts, and the argument does not."""
        premise = counterpoint.premises[0]
        if undercut_by(self._called[premise]) != squeeze(_name(support)):
            return False
        told = as_mapping(kept_parts(support.extras).get("argument")).get("undercutter")
        return self._resolve(told) != premise

    def _say_contradictions(self) -> None:
        open_pairs: dict[tuple[str, str], str] = {}
        for each in self._plain:
            pair = each.premises[0], each.target
            if each.id not in self._said and pair[0] != pair[1]:
                open_pairs.setdefault(pair, each.id)
        mutual = {pair: name for pair, name in open_pairs.items() if pair[::-1] in open_pairs}
        numbers = Ids()
        raw = self._own.get("issues")
        for key, issue in as_mapping(raw).items():
            numbers.take(key)
            positions = [self._resolve(name) for name in places_of(issue)]
            rivals = [name for name in dict.fromkeys(positions) if name is not None]
            if 2 <= len(rivals) <= MOST_RIVALS:
                if not all(pair in mutual for pair in _pairs(rivals)):
                    continue
                self._take(key, rivals, mutual)
            self._issues[key] = self._as_now(issue, positions)
        for rivals in _circles(mutual, self._said, self._in_issue):
            key = numbers.take(f"i{len(self._issues) + 1}")
            self._take(key, rivals, mutual)
            self._issues[key] = {"positions": [self._called[name] for name in rivals]}

    def _as_now(self, issue: object, positions: Sequence[str | None]) -> object:
        raw = places_of(issue)
        now = [
            old if new is None or self._standing(old) == new else self._called[new]
            for old, new in zip(raw, positions, strict=True)
        ]
        if not is_mapping(issue) or now == raw:
            return issue
        return {**as_mapping(issue), "positions": now}

    def _take(self, key: str, rivals: Sequence[str], mutual: Mapping[tuple[str, str], str]) -> None:
        self._said.update(mutual[pair] for pair in _pairs(rivals))
        for name in rivals:
            self._in_issue.setdefault(name, key)

    def _rival_argument(self, counterpoint: Counterpoint) -> tuple[str, dict[str, object]]:
        """Return the counterpoint as an argument for what rules its target out."""
        argument: dict[str, object] = {}
        _set(argument, "scheme", counterpoint.scheme)
        argument["premises"] = [self._called[name] for name in counterpoint.premises]
        argument["conclusion"] = self._rival(counterpoint.target)
        undercutters = self._debate.counterpoints_to(counterpoint)
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
            key = Ids(self._issues).take(f"i{len(self._issues) + 1}")
            self._in_issue[target] = key
            self._issues[key] = {"positions": [self._called[target], rival]}
        else:  # a statement is a position of one issue only
            issue = self._issues[key]
            self._issues[key] = {**as_mapping(issue), "positions": [*places_of(issue), rival]}
        return rival


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
    """Return the name of the record in the file: its id, or one made of it."""
    own = kept_parts(record.extras).get("id")
    if not isinstance(own, str):
        return record.id
    return own if is_numbered(record.id, Ids().take(own)) else record.id


def _set(written: dict[str, object], key: str, value: object) -> None:
    if value is None:
        written.pop(key, None)
    else:
        written[key] = value
