"""The reader of goal structures: which strategies are steps, what is challenged, what is left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import evolve

from argmap.errors import brief
from argmap.findings import Finding, Severity
from argmap.formats.gsn.writer import (
    NOTATION,
    ROLES,
    challenged_relation,
    document_of,
    kind_of,
    name_of_module,
    references,
    relation_in,
)
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import DEFEATED, Basis, Role
from argmap.model.ids import Ids
from argmap.model.records import Claim, Context, Counterpoint, Element, Support
from argmap.syntax.plain import as_mapping
from argmap.syntax.yaml_document import YamlDocument, decode, label_of, text_of, title_of
from argmap.syntax.yaml_values import Path
from argmap.values import Json

_HINT: Final = "it is kept and written back"
_NOTHING: Final = object()


def read(text: str, name: str | None) -> ArgumentMap:
    """Return the map that the text of a goal structure holds.

    >>> read("G1: {text: It is safe.}", None)
    ArgumentMap('', 1 claim, 0 supports, 0 counterpoints)
    """
    return _Reading(decode(text, name=name, expected="a mapping of elements")).map()


class _Reading:
    """One reading of a goal structure."""

    def __init__(self, document: YamlDocument) -> None:
        self._document = document
        self._raw = {key: raw for key, raw in document.value.items() if key != "module"}
        self._findings: list[Finding] = []
        self._names = Ids()
        self._id = {key: self._names.take(key) for key in self._raw}
        self._elsewhere: dict[str, None] = {}
        self._direct: dict[tuple[str, str], str] = {}
        self._attacks: dict[tuple[str, str], str] = {}
        self._steps = self._foldable()

    def map(self) -> ArgumentMap:
        elements: list[Element] = []
        for key, raw in self._raw.items():
            place = self._document.location((key,))
            self._look_at(key, raw)
            if key in self._steps:
                below = [self._id[name] for name in self._names_below(key)]
                above, scheme = self._id[self._steps[key]], label_of(raw) or None
                tags = self._state(self._steps[key], key)
                if as_mapping(raw).get("defeated") is True:
                    tags = (DEFEATED,)
                support = Support(
                    below, above, id=self._id[key], scheme=scheme, tags=tags, location=place
                )
                elements.append(support)
            else:
                elements += [self._claim(key, raw), *self._direct_steps(key)]
            elements += self._contexts(key)
        elements = self._with_counterpoints(elements)
        return self._finish(elements)

    def _claim(self, key: str, raw: Json) -> Claim:
        marks = as_mapping(raw)
        basis, tags = Basis.ASSERTED, tuple[str, ...]()
        if marks.get("undeveloped") is True:
            basis = Basis.OPEN
        if marks.get("defeated") is True:
            basis, tags = Basis.NONE, (DEFEATED,)
        place = self._document.location((key,))
        return Claim(
            self._id[key],
            text_of(raw, key),
            title=title_of(raw),
            basis=basis,
            tags=tags,
            location=place,
        )

    def _direct_steps(self, key: str) -> Iterator[Support]:
        """Yield the steps to an element without a strategy between.

        Goals and solutions hold together and are one step; a strategy that is no step itself is a
        reason apart.
        """
        below = [name for name in self._names_below(key) if self._steps.get(name) != key]
        together = [n for n in below if kind_of(n, self._raw[n]) != "Strategy"]
        apart = [[n] for n in below if kind_of(n, self._raw[n]) == "Strategy"]
        place = self._document.location((key, "supportedBy"))
        for names in ([together] if together else []) + apart:
            premises = [self._id[name] for name in names]
            tags = self._state(key, *names)
            support = self._names.own(Support(premises, self._id[key], tags=tags, location=place))
            self._direct |= {(key, name): support.id for name in names}
            yield support

    def _state(self, key: str, *below: str) -> tuple[str, ...]:
        """Return the tag of a step from elements to one that marks its relation to any of them."""
        marked = references(self._raw[key], "defeatedRelation")
        return () if {*marked}.isdisjoint(below) else (DEFEATED,)

    def _contexts(self, key: str) -> Iterator[Context]:
        """Yield the contexts of an element; one of a strategy qualifies the goal above it."""
        above = self._steps.get(key, key)
        place = self._document.location((key, "inContextOf"))
        for name in dict.fromkeys(references(self._raw[key], "inContextOf")):
            if name not in self._raw:
                self._unknown(key, name, (key, "inContextOf"))
            elif name in self._steps:
                message = (
                    f"element {brief(key)} is in the context of {brief(name)}, which is a step"
                )
                self._note("context-of-step", message, (key, "inContextOf"), self._id[key])
            else:
                role = ROLES.get(kind_of(name, self._raw[name]) or "", Role.CONTEXT)
                extras = {NOTATION: {"of": key}} if above != key else {}
                context = Context(
                    self._id[name],
                    self._id[above],
                    role=role,
                    tags=self._state(key, name),
                    extras=extras,
                    location=place,
                )
                yield self._names.own(context)

    def _foldable(self) -> dict[str, str]:
        """Return the strategies that are one step, each with what it leads to."""
        parents: dict[str, list[str]] = {}
        ends: set[str] = set()
        challengers: set[str] = set()
        for key, raw in self._raw.items():
            for name in dict.fromkeys(references(raw, "supportedBy")):
                parents.setdefault(name, []).append(key)
            for target in references(raw, "challenges"):
                challengers.add(key)
                if target not in self._raw:
                    ends.update(end for pair in relation_in(target) for end in pair)
        return {
            key: parents[key][0]
            for key, raw in self._raw.items()
            if kind_of(key, raw) == "Strategy"
            and len(parents.get(key, ())) == 1
            and kind_of(parents[key][0], self._raw[parents[key][0]]) != "Strategy"
            and key not in ends
            and key not in challengers
            and any(name in self._raw for name in references(raw, "supportedBy"))
            and key not in references(raw, "supportedBy")
        }

    def _look_at(self, key: str, raw: Json) -> None:
        """Note what is odd about an element."""
        subject = self._id[key]
        if raw is not None and not isinstance(raw, Mapping):
            message = f"expected the attributes of element {brief(key)}, found {brief(raw)}"
            self._note("wrong-value", message, (key,), subject)
        elif not label_of(raw):
            message = f"element {brief(key)} has no text, so its name stands for it"
            self._note("no-text", message, (key,), subject, hint="", severity=Severity.INFO)
        if kind_of(key, raw) is None:
            message = f"element {brief(key)} is of no known kind"
            hint = "begin its name with G, S, Sn, C, A or J, or give it a nodeType"
            self._note("unknown-kind", message, (key,), subject, hint=hint)
        self._look_at_marks(key, as_mapping(raw))

    def _look_at_marks(self, key: str, marks: Mapping[str, object]) -> None:
        """Note the state that the file gives an element, where evaluation sees it otherwise."""
        is_step, has_support = key in self._steps, bool(references(marks, "supportedBy"))
        notes: list[tuple[str, str]] = []
        if marks.get("defeated") is True:
            told = "it holds nothing up" if is_step else "it falls"
            if has_support and not is_step:
                told = "it falls whatever supports it"
            notes.append(("defeated", f"is marked as defeated; {told}"))
        if marks.get("undeveloped") is True and (is_step or has_support):
            notes.append(
                ("undeveloped", "is marked as undeveloped, and weighed by what supports it")
            )
        relations = references(marks, "defeatedRelation")
        if relations:
            named = ", ".join(map(brief, relations))
            notes.append(
                ("defeated", f"has a defeated relation to {named}; it holds nothing up or down")
            )
        for code, told in notes:
            message = f"element {brief(key)} {told}"
            self._note(code, message, (key,), self._id[key], hint="", severity=Severity.INFO)

    def _names_below(self, key: str) -> Iterator[str]:
        """Yield the elements that support one, each once; what is odd about the names is noted."""
        raw = self._raw[key]
        met: set[str] = set()
        for name in references(raw, "supportedBy"):
            path = (key, "supportedBy")
            if name in met:
                message = f"element {brief(key)} names {brief(name)} twice in supportedBy"
                self._note("repeated-reference", message, path, self._id[key])
            elif name in self._raw:
                met.add(name)
                yield name
            else:
                self._unknown(key, name, path)

    def _unknown(self, key: str, name: str, path: Path) -> None:
        self._elsewhere[name] = None
        several = "," in name and " -> " not in name
        hint = "put several names into [ ]" if several else f"if another module has it, {_HINT}"
        message = f"element {brief(key)} names {brief(name)}, which is not here"
        self._note("unknown-element", message, path, self._id[key], hint=hint)

    def _with_counterpoints(self, elements: list[Element]) -> list[Element]:
        """Return the elements, each challenge after the element that raises it."""
        made: dict[str, list[Counterpoint]] = {}
        relations: list[tuple[str, str]] = []
        for key in self._raw:
            place = self._document.location((key, "challenges"))
            for target in dict.fromkeys(references(self._raw[key], "challenges")):
                if target not in self._raw:
                    relations.append((key, target))
                    continue
                tags = self._state(key, target)
                one = Counterpoint(self._id[key], self._id[target], tags=tags, location=place)
                counterpoint = self._names.own(one)
                self._attacks[key, target] = counterpoint.id
                made.setdefault(self._id[key], []).append(counterpoint)
        for key, target in relations:
            place = self._document.location((key, "challenges"))
            found = self._relation(target)
            if found is None:
                self._unknown(key, target, (key, "challenges"))
                continue
            tags = self._state(key, target)
            one = Counterpoint(self._id[key], found, tags=tags, location=place)
            counterpoint = self._names.own(one)
            made.setdefault(self._id[key], []).append(counterpoint)
        return [each for one in elements for each in (one, *made.get(one.id, ()))]

    def _relation(self, text: str) -> str | None:
        """Return the id of the relation that is challenged."""
        known = {**self._attacks, **self._direct}
        for ends in relation_in(text):
            found = challenged_relation(ends, self._direct, self._attacks)
            if found is not None:
                return known[found]
        return None

    def _finish(self, elements: list[Element]) -> ArgumentMap:
        module = self._document.value.get("module")
        debate = ArgumentMap(elements, title=name_of_module(module), findings=self._findings)
        if debate.thesis is None:
            debate = evolve(debate, thesis=self._top())
        plain = document_of(debate)
        own: dict[str, object] = {}
        if "module" in self._document.value and module != plain.get("module"):
            own["module"] = module
        if self._elsewhere:
            own["elsewhere"] = list(self._elsewhere)
        key_of = {made: key for key, made in self._id.items()}
        # What no relation names must be found again when it is called something else.
        named = {name for raw in self._raw.values() for name in _named_beside(raw)}
        kept_elements: list[Element] = []
        for each in elements:
            key = key_of.get(each.id, "")
            mine: dict[str, object] = {"id": key} if key in named else {}
            if key and (key != each.id or plain.get(key, _NOTHING) != self._raw[key]):
                mine = {"id": key, "element": self._raw[key]}
            kept_elements.append(evolve(each, extras={NOTATION: mine}) if mine else each)
        return evolve(debate, elements=kept_elements, extras={NOTATION: own} if own else {})

    def _top(self) -> str | None:
        """Return the one goal that supports and challenges nothing, since context is a root too."""
        under = {name for raw in self._raw.values() for name in references(raw, "supportedBy")}
        tops = [
            self._id[key]
            for key, raw in self._raw.items()
            if kind_of(key, raw) == "Goal"
            and key not in under
            and not references(raw, "challenges")
        ]
        return tops[0] if len(tops) == 1 else None

    def _note(
        self,
        code: str,
        message: str,
        path: Path,
        subject: str | None,
        *,
        hint: str = _HINT,
        severity: Severity = Severity.WARNING,
    ) -> None:
        self._findings.append(
            self._document.finding(
                code, message, path, subject=subject, hint=hint, severity=severity
            )
        )


def _named_beside(raw: object) -> Iterator[str]:
    """Yield the elements that one names otherwise than as a support or a challenge."""
    yield from references(raw, "inContextOf")
    yield from references(raw, "defeatedRelation")
    points = as_mapping(as_mapping(raw).get("acp"))
    for point in points:
        yield from references(points, point)
