"""Writes goal structures: the file's own words where they still hold, new ones elsewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Final

from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import DEFEATED, Basis, Role
from argmap.model.ids import Ids
from argmap.model.records import Claim, Context, Counterpoint, Relation, Support
from argmap.syntax.plain import as_list, as_mapping
from argmap.syntax.yaml_document import label_of, text_of, title_of
from argmap.values import is_list

NOTATION: Final = "gsn"

_PREFIXES: Final = {
    "CSn": "CounterSolution",
    "CG": "CounterGoal",
    "Sn": "Solution",
    "G": "Goal",
    "S": "Strategy",
    "C": "Context",
    "A": "Assumption",
    "J": "Justification",
}
ROLES: Final = {"Assumption": Role.ASSUMPTION, "Justification": Role.JUSTIFICATION}
"""The role of a context by the kind of element that states it; every other one is a context."""

_KIND_OF_ROLE: Final = {role: kind for kind, role in ROLES.items()}
_KINDS: Final = {kind.lower(): kind for kind in _PREFIXES.values()}
_STATING: Final = ("Context", "Assumption", "Justification")
# Ids of this form are those of the notation; others begin with its letters by chance.
_CLEAR = re.compile(f"(?:{'|'.join(_PREFIXES)})[0-9]")
_ARROW = re.compile(r"\s*->\s*")


def kept_parts(extras: Mapping[str, object]) -> Mapping[str, object]:
    """Return the part of the extras that belongs to goal structures.

    >>> kept_parts({"gsn": {"id": "G1"}})
    {'id': 'G1'}
    """
    return as_mapping(extras.get(NOTATION))


def kind_of(name: str, raw: object) -> str | None:
    """Return the kind of an element: the one it states, else the one that its name begins with.

    >>> kind_of("Sn1", None), kind_of("root", {"nodeType": "Goal"}), kind_of("X", {})
    ('Solution', 'Goal', None)
    """
    said = as_mapping(raw).get("nodeType")
    if isinstance(said, str):
        key = said.strip().lower()
        # Any kind may be countered in kind; a counter-element is a claim as well.
        base = _KINDS.get(key.removeprefix("counter"))
        return _KINDS.get(key) or (base and f"Counter{base}")
    return next((kind for prefix, kind in _PREFIXES.items() if name.startswith(prefix)), None)


def name_of_module(module: object) -> str:
    """Return the name of a module, empty when it has none.

    >>> name_of_module({"name": "Brakes"})
    'Brakes'
    """
    name = as_mapping(module).get("name")
    return name.rstrip("\n") if isinstance(name, str) else ""


def references(raw: object, key: str) -> list[str]:
    """Return the names that an element lists, one or several.

    >>> references({"supportedBy": "Sn1"}, "supportedBy")
    ['Sn1']
    """
    value = as_mapping(raw).get(key)
    items = as_list(value) if is_list(value) else [value]
    return [
        item if isinstance(item, str) else json.dumps(item)
        for item in items
        if (isinstance(item, str | int | float))
    ]


def relation_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs of names by which a challenge may mean a relation.

    >>> list(relation_in("G2 -> CG1"))
    [('G2', 'CG1')]
    """
    for arrow in _ARROW.finditer(text):
        yield text[: arrow.start()].strip(), text[arrow.end() :].strip()


def challenged_relation(
    ends: tuple[str, str], direct: Container[tuple[str, str]], attacks: Container[tuple[str, str]]
) -> tuple[str, str] | None:
    """Return the relation between two elements: a supporting one first, in either direction.

    >>> challenged_relation(("Sn1", "G1"), {("G1", "Sn1")}, set())
    ('G1', 'Sn1')
    """
    for known in (direct, attacks):
        for pair in (ends, (ends[1], ends[0])):
            if pair in known:
                return pair
    return None


def can_be_direct(support: Support) -> bool:
    """Return whether a support can be said without a strategy of its own.

    >>> can_be_direct(Support(["G2", "G3"], "G1")), can_be_direct(Support("G2", "G1", scheme="By"))
    (True, False)
    """
    return not (support.scheme or support.has_own_id or "element" in kept_parts(support.extras))


def document_of(debate: ArgumentMap) -> dict[str, object]:
    """Return the goal structure as plain values.

    >>> document_of(ArgumentMap.of(Claim("G1", "It is safe.")))
    {'G1': {'text': 'It is safe.'}}
    """
    return _Writing(debate).document()


class _Writing:
    """One writing of a map."""

    def __init__(self, debate: ArgumentMap) -> None:
        self._debate = debate
        self._own = kept_parts(debate.extras)
        self._plain = frozenset(_first_direct(debate))
        said = [
            e
            for e in debate.elements
            if isinstance(e, Claim) or (isinstance(e, Support) and e.id not in self._plain)
        ]
        self._key = _keys_of(said)
        self._now = {_read_name(each): self._key[each.id] for each in said}
        self._is_renamed = any(before != now for before, now in self._now.items())
        self._elsewhere = frozenset(_strings(self._own.get("elsewhere")))
        self._strategies = {
            _read_name(each): each for each in debate.supports if each.id in self._key
        }
        self._roles = {
            name: _KIND_OF_ROLE.get(each.role, "Context")
            for each in debate.contexts
            for name in each.stated
            if not (debate.supports_of(name) or debate.steps_from(name))
        }
        # Each pair of an element and what it names below it, and the pair that names the step.
        self._direct = {
            (self._key[each.conclusion], self._key[name]): (
                self._key[each.conclusion],
                self._key[each.premises[0]],
            )
            for each in debate.supports
            if each.id in self._plain
            for name in each.premises
        }
        self._attacks = {
            (self._key[each.premises[0]], self._key[each.target])
            for each in debate.counterpoints
            if each.target in self._key
        }
        # What an element names below it, beside it and against it.
        self._under: dict[str, list[str]] = {}
        self._beside: dict[str, list[str]] = {}
        self._against: dict[str, list[str]] = {}
        # Whether the relations from an element to what it names are marked as defeated.
        self._states: dict[str, list[tuple[list[str], bool]]] = {}
        for each in debate.elements:
            if not isinstance(each, Claim):
                self._tie(each)

    def _tie(self, step: Relation) -> None:
        """Note what the elements at the ends of a relation name because of it."""
        is_defeated = DEFEATED in step.tags
        if isinstance(step, Support):
            direct = step.premises if step.id in self._plain else (step.id,)
            below = [self._key[name] for name in direct]
            self._under.setdefault(step.conclusion, []).extend(below)
            own = as_mapping(kept_parts(step.extras).get("element"))
            if not (is_defeated and own.get("defeated") is True):  # the strategy is, itself
                self._states.setdefault(step.conclusion, []).append((below, is_defeated))
        elif isinstance(step, Context):
            below = [self._key[name] for name in step.stated]
            for holder in self._holders(step):
                self._beside.setdefault(holder, []).extend(below)
                self._states.setdefault(holder, []).append((below, is_defeated))
        elif isinstance(step, Counterpoint) and len(step.premises) == 1:
            target, holder = self._challenge_of(step.target), step.premises[0]
            if target is not None:
                self._against.setdefault(holder, []).append(target)
                self._states.setdefault(holder, []).append(([target], is_defeated))

    def document(self) -> dict[str, object]:
        document: dict[str, object] = {}
        module = self._module()
        if module is not None or "module" in self._own:
            document["module"] = module
        for each in self._debate.elements:
            if isinstance(each, Claim):
                document[self._key[each.id]] = self._claim(each)
            elif isinstance(each, Support) and each.id not in self._plain:
                document[self._key[each.id]] = self._strategy(each)
        return document or {"module": {}}

    def _holders(self, context: Context) -> Iterator[str]:
        """Yield the elements a context belongs to: a claim, or the strategy it was read from."""
        step = self._strategies.get(str(kept_parts(context.extras).get("of")))
        for name in context.of:
            yield step.id if step is not None and step.conclusion == name else name

    def _module(self) -> object:
        raw = self._own.get("module")
        if name_of_module(raw) == self._debate.title:
            return raw
        told = as_mapping(raw)
        return {**told, "name": self._debate.title}

    def _claim(self, claim: Claim) -> object:
        mine = kept_parts(claim.extras)
        raw = mine.get("element")
        is_known = "element" in mine
        under, against = self._under.get(claim.id, []), self._against.get(claim.id, [])
        text: str | None = claim.text
        if is_known and text_of(raw, _read_name(claim)) == text:
            text = None
        key = self._key[claim.id]
        kind = "CounterGoal" if against else "Goal"
        kind = self._roles.get(claim.id, kind)
        clear = _CLEAR.match(key) and kind_of(key, None) not in ("Strategy", *_STATING)
        named = None if is_known or clear or kind_of(key, None) == kind else kind
        ends = {
            "supportedBy": under,
            "inContextOf": self._beside.get(claim.id, []),
            "challenges": against,
        }
        defeated = _is_defeated(claim)
        both = defeated and as_mapping(raw).get("undeveloped") is True
        marks = {"undeveloped": claim.basis is Basis.OPEN or both, "defeated": defeated}
        return self._merge(
            mine,
            text,
            named,
            title=claim.title,
            ends=ends,
            marks=marks,
            states=self._states.get(claim.id, ()),
        )

    def _strategy(self, support: Support) -> object:
        mine = kept_parts(support.extras)
        raw = mine.get("element")
        text = support.scheme
        if "element" in mine and (label_of(raw) or None) == text:
            text = None
        key = self._key[support.id]
        clear = "element" in mine or kind_of(key, None) == "Strategy"
        ends = {
            "supportedBy": [self._key[name] for name in support.premises],
            "inContextOf": self._beside.get(support.id, []),
        }
        is_defeated = DEFEATED in support.tags and as_mapping(raw).get("defeated") is True
        return self._merge(
            mine,
            text,
            None if clear else "Strategy",
            title=title_of(raw),
            ends=ends,
            marks={"defeated": is_defeated},
            states=self._states.get(support.id, ()),
        )

    def _merge(
        self,
        mine: Mapping[str, object],
        text: str | None,
        kind: str | None,
        *,
        title: str,
        ends: Mapping[str, list[str]],
        marks: Mapping[str, bool],
        states: Iterable[tuple[Sequence[str], bool]],
    ) -> object:
        """Return the file's values of the element, corrected where they no longer hold."""
        raw, is_known = mine.get("element"), "element" in mine
        told = as_mapping(raw)
        written: dict[str, object] = {**told}
        if kind is not None:
            written = {"nodeType": kind, **written}
        if text is not None:
            written["text"] = text
        if title != title_of(raw):
            _set(written, "title", title)
        for key, now in ends.items():
            before = references(told, key)
            left = [name for name in before if name in self._elsewhere]
            known = {self._normal(name) for name in before} - self._elsewhere
            if key == "inContextOf":
                known = {each for each in known if each not in self._strategies}
            if known == set(now) and (key != "challenges" or not self._is_renamed):
                if before and self._is_renamed:
                    written[key] = self._rename(told[key])
                continue
            value = [*now, *left]
            lone = key == "challenges" and len(value) == 1
            _set(written, key, value[0] if lone else value)
        for key, holds in marks.items():
            if holds != (told.get(key) is True):
                _set(written, key, holds)
        defeated = {self._normal(name) for name in references(told, "defeatedRelation")}
        if any(defeated.isdisjoint(names) is holds for names, holds in states):
            _set(
                written,
                "defeatedRelation",
                [each for names, holds in states if holds for each in names],
            )
        elif "defeatedRelation" in told:
            written["defeatedRelation"] = self._rename(told["defeatedRelation"])
        points = as_mapping(told.get("acp"))
        if points:
            written["acp"] = {name: self._rename(ends) for name, ends in points.items()}
        if is_known and not told and not written:
            return raw
        if text is None and not told and label_of(raw):
            return {"text": label_of(raw), **written}  # the text stood alone
        return written

    def _rename(self, raw: object) -> object:
        """Return the references by the elements' present names, without those that are gone."""
        if isinstance(raw, str):
            return self._now.get(raw, raw)
        if not is_list(raw):
            return raw
        return [
            self._now.get(item, item) if isinstance(item, str) else item
            for item in as_list(raw)
            if not isinstance(item, str) or item in self._now or item in self._elsewhere
        ]

    def _normal(self, name: str) -> str:
        """Return the present name of a named element."""
        if name in self._now:
            return self._now[name]
        for left, right in relation_in(name):
            ends = self._now.get(left, left), self._now.get(right, right)
            found = challenged_relation(ends, self._direct, self._attacks)
            if found is not None:
                return " -> ".join(self._direct.get(found, found))
        return name

    def _challenge_of(self, target: str) -> str | None:
        if target in self._key:
            return self._key[target]
        step = self._debate[target]
        if isinstance(step, Support):
            return " -> ".join((self._key[step.conclusion], self._key[step.premises[0]]))
        if isinstance(step, Counterpoint) and len(step.premises) == 1 and step.target in self._key:
            ends = step.premises[0], step.target
            named = self._key[ends[0]], self._key[ends[1]]
            if not self._direct.keys() & {named, (named[1], named[0])}:
                return " -> ".join(named)
        return None


def _first_direct(debate: ArgumentMap) -> Iterator[str]:
    """Yield the supports that need no strategy: for each conclusion the first that can do without.

    The elements named below another support it together, so that a second reason needs a strategy;
    a claim that was a strategy itself stands apart.
    """
    strategies = {claim.id for claim in debate.claims if _is_strategy(claim)}
    met: set[str] = set()
    for support in debate.supports:
        if not can_be_direct(support):
            continue
        if not strategies.isdisjoint(support.premises):
            if len(support.premises) == 1:
                yield support.id
        elif support.conclusion not in met:
            met.add(support.conclusion)
            yield support.id


def _is_strategy(claim: Claim) -> bool:
    """Return whether a claim was a strategy in the file and is no step of the map."""
    own = kept_parts(claim.extras)
    return "element" in own and kind_of(str(own.get("id", claim.id)), own["element"]) == "Strategy"


def _is_defeated(claim: Claim) -> bool:
    return claim.basis is Basis.NONE and DEFEATED in claim.tags


def _set(written: dict[str, object], key: str, value: object) -> None:
    if value:
        written[key] = value
    else:
        written.pop(key, None)


def _keys_of(elements: Iterable[Claim | Support]) -> dict[str, str]:
    """Return the key of each element in the file: the one read, unless it is called otherwise."""
    names = Ids(["module"])
    return {
        each.id: own
        if isinstance(own := kept_parts(each.extras).get("id"), str)
        and each.id == Ids(["module"]).take(own)
        else names.take(each.id)
        for each in elements
    }


def _read_name(element: Claim | Support) -> str:
    """Return the key that an element was read from, else its id."""
    return str(kept_parts(element.extras).get("id", element.id))


def _strings(value: object) -> list[str]:
    return [item for item in as_list(value) if isinstance(item, str)]
