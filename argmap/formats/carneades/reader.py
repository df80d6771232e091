"""Reads Carneades argument graphs: resolves each reference, keeps all that the file holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Final

from attrs import evolve

from argmap.errors import brief
from argmap.findings import Finding, Severity
from argmap.formats.carneades.parts import (
    ASSERTED,
    NOTATION,
    claim_title_of,
    items_of,
    kept_parts,
    mentioned_statements,
    places_of,
    premises_of,
    squeeze,
    undercut_by,
    weight_of,
    word_term,
)
from argmap.formats.carneades.writer import MOST_RIVALS, document_of
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import Basis
from argmap.model.ids import Ids
from argmap.model.records import Claim, Counterpoint, Element, Support
from argmap.syntax.plain import as_mapping
from argmap.syntax.yaml_document import YamlDocument, decode, label_of, text_of, title_of
from argmap.syntax.yaml_values import Path
from argmap.values import Json

_SECTIONS: Final = ("statements", "arguments")
_HINT = "it is kept and written back"
_SHOWN: Final = 3
# The ways of weighing that Carneades knows by name; all premises of an argument are needed here.
_WEIGHING: Final = frozenset({"convergent", "cumulative", "factorized", "constant", "criteria"})


def read(text: str, name: str | None) -> ArgumentMap:
    """Return the map that the text of an argument graph holds.

    >>> read("statements: {p: P}", None)
    ArgumentMap('', 1 claim, 0 supports, 0 counterpoints)
    """
    return _Reading(decode(text, name=name, expected="a mapping with 'statements'")).map()


def _names(value: object) -> dict[str, None]:
    """Return the squeezed names in a list, or in a text that stands for a list of one."""
    items = [item if isinstance(item, str) else label_of(item) for item in items_of(value)]
    return dict.fromkeys(map(squeeze, items))


class _Reading:
    """One reading of an argument graph."""

    def __init__(self, document: YamlDocument) -> None:
        self._document = document
        self._value = document.value
        self._findings: list[Finding] = []
        self._names = Ids()
        self._claims: dict[str, Claim] = {}  # by the statement's own name
        self._squeezed: dict[str, str] = {}
        self._steps: list[Element] = []
        self._raw: dict[str, tuple[str, Json]] = {}  # by a record's id: key, value
        self._mentioned: frozenset[str] = frozenset()
        self._unread: dict[str, Json] = {}  # arguments that no step can be made of

    def map(self) -> ArgumentMap:
        for key, raw, path in self._entries("statements"):
            claim = Claim(
                self._names.take(key),
                text_of(raw, key),
                title=claim_title_of(raw),
                location=self._document.location(path),
            )
            self._claims[key] = claim
            self._squeezed.setdefault(squeeze(key), key)
            self._raw[claim.id] = (key, raw)
            if not (isinstance(raw, str) or (isinstance(raw, Mapping) and label_of(raw))):
                self._note("no-text", f"statement {brief(key)} has no text", path, claim.id)
        arguments = list(self._entries("arguments"))
        concluded = self._count_conclusions(arguments)
        for key, raw, path in arguments:
            self._argument(key, raw, path, concluded)
        self._issues()
        for term, path in self._assumptions():
            self._claim(term, path)
        self._undercut_by_name()
        self._set_bases()
        self._note_weighing()
        return self._finish()

    # -- sections --------------------------------------------------------------------------------

    def _entries(self, section: str) -> Iterator[tuple[str, Json, Path]]:
        value = self._value.get(section)
        if isinstance(value, Mapping):
            for key, raw in value.items():
                yield key, raw, (section, key)
        elif value is not None:
            message = f"expected a mapping of {section}, found {brief(value)}"
            self._note("wrong-value", message, (section,))

    def _count_conclusions(self, arguments: Iterable[tuple[str, Json, Path]]) -> dict[str, int]:
        """Count the arguments that conclude each statement."""
        counts: dict[str, int] = {}
        for _, raw, _ in arguments:
            if isinstance(raw, Mapping) and isinstance(raw.get("conclusion"), str):
                name = squeeze(str(raw["conclusion"]))
                counts[name] = counts.get(name, 0) + 1
        return counts

    def _argument(self, key: str, raw: Json, path: Path, concluded: Mapping[str, int]) -> None:
        if not isinstance(raw, Mapping):
            self._unread[key] = raw
            message = f"expected an argument as a mapping, found {brief(raw)}"
            self._note("wrong-value", message, path)
            return
        place = self._document.location(path)
        conclusion = self._claim(raw.get("conclusion"), (*path, "conclusion"))
        undercutter = self._claim(raw.get("undercutter"), (*path, "undercutter"))
        premises: dict[str, None] = {}
        for _, name in premises_of(raw.get("premises")):
            premise = self._claim(name, (*path, "premises"))
            if premise is not None and premise.id in premises:
                message = f"argument {brief(key)} names premise {brief(premise.id)} twice"
                self._note("repeated-premise", message, (*path, "premises"))
            elif premise is not None:
                premises[premise.id] = None
        if conclusion is None or not premises:
            lack = "conclusion" if conclusion is None else "premises"
            self._unread[key] = raw
            message = f"argument {brief(key)} has no {lack}, so it is no support here"
            self._note(f"no-{lack}", message, path)
            if undercutter and conclusion and concluded.get(squeeze(str(raw["conclusion"]))) == 1:
                # Nothing else is argued for the claim: what undercuts this hits it.
                mark = {NOTATION: {"undercuts": key}}
                self._counter(Counterpoint(undercutter, conclusion, extras=mark, location=place))
            return
        scheme = raw.get("scheme")
        weight = raw.get("weight")
        support = Support(
            list(premises),
            conclusion,
            id=self._names.take(key),
            scheme=scheme if isinstance(scheme, str) else None,
            weight=weight_of(weight),
            location=place,
        )
        if weight is not None and support.weight is None:
            message = f"expected a weight from 0 to 1, found {brief(weight)}"
            self._note("weight", message, (*path, "weight"), support.id)
        self._steps.append(support)
        self._raw[support.id] = (key, raw)
        if undercutter is not None:
            self._counter(Counterpoint(undercutter, support.id, location=place))

    def _issues(self) -> None:
        known: set[tuple[str, str]] = set()
        for key, raw, path in self._entries("issues"):
            named = places_of(raw)
            positions = [self._claim(name, (*path, "positions")) for name in named]
            rivals = list(dict.fromkeys([claim.id for claim in positions if claim is not None]))
            if not isinstance(raw, Mapping) or len(rivals) < 2:
                message = f"issue {brief(key)} has fewer than two positions"
                self._note("no-rivals", message, path)
                continue
            if len(rivals) > MOST_RIVALS:
                message = (
                    f"issue {brief(key)} has {len(rivals)} positions, and more than {MOST_RIVALS} "
                    "are not set against each other one by one"
                )
                self._note("many-rivals", message, path)
                continue
            place = self._document.location(path)
            for one, other in combinations(rivals, 2):
                for pair in ((one, other), (other, one)):
                    if pair not in known:
                        known.add(pair)
                        self._counter(Counterpoint(*pair, location=place))

    def _counter(self, counterpoint: Counterpoint) -> None:
        self._steps.append(self._names.own(counterpoint))

    def _undercut_by_name(self) -> None:
        """Let a statement such as "undercut(a1)" counter the argument that it names."""
        made = {each.id for each in self._steps if isinstance(each, Support)}
        steps = {squeeze(key): name for name, (key, _) in self._raw.items() if name in made}
        said = {each.sides for each in self._steps if isinstance(each, Counterpoint)}
        for key, claim in self._claims.items():
            step = steps.get(undercut_by(key))
            if step is not None and ((claim.id,), (step,)) not in said:
                self._counter(Counterpoint(claim, step, location=claim.location))

    def _assumptions(self) -> Iterator[tuple[Json, Path]]:
        """Yield the assumptions; one that only rules build on needs no statement."""
        for at, item in enumerate(items_of(self._value.get("assumptions"))):
            yield item, ("assumptions", at)

    # -- evaluation ------------------------------------------------------------------------------

    def _set_bases(self) -> None:
        """Give each claim its basis: asserted if something is argued for it, assumed, or none."""
        supported = {each.conclusion for each in self._steps if isinstance(each, Support)}
        assumed = _names(self._value.get("assumptions"))
        asserted = _names(as_mapping(self._value.get("meta")).get(ASSERTED))
        argued = {squeeze(str(as_mapping(raw).get("conclusion"))) for raw in self._unread.values()}
        for key, claim in self._claims.items():
            name = squeeze(key)
            _, raw = self._raw.get(claim.id, (key, None))
            basis = Basis.NONE
            if name in assumed or as_mapping(raw).get("assumed") is True:
                basis = Basis.ASSERTED if name in asserted else Basis.ASSUMED
            elif claim.id in supported or name in argued:
                basis = Basis.ASSERTED  # of no account: something is argued for it
            if basis is not Basis.ASSERTED:
                self._claims[key] = evolve(claim, basis=basis)

    def _note_weighing(self) -> None:
        """Note weights, standards of proof and schemes, which decide in Carneades and not here."""
        arguments = as_mapping(self._value.get("arguments"))
        weighed = [
            key
            for key, raw in arguments.items()
            if as_mapping(raw).get("weight") is not None
            or str(as_mapping(raw).get("scheme")) in _WEIGHING
        ]
        standards = dict.fromkeys(
            str(standard)
            for raw in as_mapping(self._value.get("issues")).values()
            if (standard := as_mapping(raw).get("standard")) is not None
        )
        notes: list[tuple[str, str]] = []
        if weighed or self._value.get("weighing_functions"):
            named = f" (arguments {', '.join(map(brief, weighed[:_SHOWN]))})" if weighed else ""
            more = f" and {len(weighed) - _SHOWN} more" if len(weighed) > _SHOWN else ""
            notes.append(("arguments", f"weights of arguments{named}{more}"))
        if standards:
            notes.append(("issues", f"standards of proof ({', '.join(standards)})"))
        schemes = [key for key in ("argument_schemes", "issue_schemes") if self._value.get(key)]
        if schemes and not arguments:
            message = (
                "this graph has no arguments of its own: Carneades makes them from its schemes and "
                "assumptions, and only what is assumed stands here"
            )
            self._note("from-schemes", message, (schemes[0],), severity=Severity.INFO)
        elif schemes:
            notes.append((schemes[0], "arguments that Carneades makes from schemes"))
        for section, what in notes:
            message = f"{what} are kept, and no part of an evaluation here"
            self._note("not-evaluated", message, (section,), severity=Severity.INFO)
        if arguments and not any(c.basis is not Basis.NONE for c in self._leaves()):
            message = "nothing is assumed, so that in Carneades nothing stands"
            self._note("nothing-assumed", message, (), hint="", severity=Severity.INFO)

    def _leaves(self) -> Iterator[Claim]:
        supported = {each.conclusion for each in self._steps if isinstance(each, Support)}
        return (claim for claim in self._claims.values() if claim.id not in supported)

    # -- references ------------------------------------------------------------------------------

    def _claim(self, name: Json, path: Path) -> Claim | None:
        """Return the claim of a statement's name; one that is declared nowhere is made here."""
        if name is None or name == "":
            return None
        if isinstance(name, Mapping | list | tuple):
            message = f"expected the name of a statement, found {brief(name)}"
            self._note("wrong-value", message, path)
            return None
        term = name if isinstance(name, str) else label_of(name)
        term = self._squeezed.get(squeeze(term), term)
        found = self._claims.get(term)
        if found is not None:
            return found
        claim = Claim(
            self._names.take(term),
            word_term(term, self._value.get("language")),
            location=self._document.location(path),
            extras={NOTATION: {"declared": False}},
        )
        self._claims[term] = claim
        self._squeezed.setdefault(squeeze(term), term)
        is_needed = path[0] != "assumptions" or self._value.get("statements")
        if is_needed and not undercut_by(term):
            message = f"statement {brief(term)} is named here and declared nowhere"
            self._note("undeclared-statement", message, path, claim.id, hint="")
        return claim

    # -- extras ----------------------------------------------------------------------------------

    def _finish(self) -> ArgumentMap:
        debate = ArgumentMap(
            (*self._claims.values(), *self._steps),
            title=title_of(self._value.get("meta")),
            findings=self._findings,
        )
        plain = document_of(debate)
        own: dict[str, object] = {
            key: value
            for key, value in self._value.items()
            if key not in _SECTIONS and not (key in plain and plain[key] == value)
        }
        for section in _SECTIONS:
            value = self._value.get(section)
            empty = not (isinstance(value, Mapping) and value)
            if section in self._value and empty and self._value != plain:
                own[section] = value
        if self._unread:
            own["arguments"] = self._unread
        self._mentioned = mentioned_statements(own)
        elements = [self._with_extras(each, plain) for each in debate.elements]
        return evolve(debate, elements=elements, extras={NOTATION: own} if own else {})

    def _with_extras(self, element: Element, plain: Mapping[str, object]) -> Element:
        """Return the element with what the file says of it and the writer would not."""
        key, raw = self._raw.get(element.id, (element.id, None))
        own = dict(kept_parts(element.extras))
        is_claim = isinstance(element, Claim)
        if element.id in self._raw:
            section = "statements" if is_claim else "arguments"
            if as_mapping(plain[section]).get(element.id) != raw:
                own["statement" if is_claim else "argument"] = raw
        if key != element.id or (is_claim and squeeze(key) in self._mentioned):
            own["id"] = key
        return evolve(element, extras={NOTATION: own}) if own else element

    def _note(
        self,
        code: str,
        message: str,
        path: Path,
        subject: str | None = None,
        hint: str = _HINT,
        *,
        severity: Severity = Severity.WARNING,
    ) -> None:
        self._findings.append(
            self._document.finding(
                code, message, path, subject=subject, hint=hint, severity=severity
            )
        )
