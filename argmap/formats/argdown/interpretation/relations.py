"""The relations of an interpretation, moved to where they hold: to conclusions and inferences."""

from __future__ import annotations

from argmap.formats.argdown.interpretation.model import (
    PREMISE,
    Argument,
    Interpretation,
    Relation,
    Statement,
)
from argmap.formats.argdown.syntax.document import RelationType


def settle(meaning: Interpretation) -> None:
    r"""Move, rename and drop relations as the reference implementation does.

    What a reconstructed argument bears on, its main conclusion bears on; what undercuts it,
    undercuts its last inference. In strict mode, support between statements is entailment and
    attack between them is contrariety. An attack on an argument is dropped where the same
    statement attacks one of its premises.

    >>> from argmap.formats.argdown import parse
    >>> from argmap.formats.argdown.interpretation.interpreter import interpret
    >>> meaning = interpret(parse("[b]\n    + <A>\n\n<A>\n\n(1) p\n----\n(2) [q]: q"))
    >>> settle(meaning)
    >>> [(each.source.title, each.type.value, each.target.title) for each in meaning.relations]
    [('q', 'support', 'b')]
    """
    model = meaning.settings.of("model")
    if model.get("transformArgumentRelations", True):
        meaning.relations = _rewire(meaning)
    if model.get("mode") == "strict":
        meaning.relations = _made_strict(meaning.relations)
    meaning.relations = _without_redundant(meaning.relations)
    for relation in meaning.relations:
        relation.source.relations.append(relation)
        if relation.target is not relation.source:
            relation.target.relations.append(relation)


def _rewire(meaning: Interpretation) -> list[Relation]:
    known = {_key(relation): relation for relation in reversed(meaning.relations)}
    kept: list[Relation] = []
    for relation in meaning.relations:
        source, target = relation.source, relation.target
        if isinstance(source, Argument) and source.steps:
            relation.source = meaning.statements[source.steps[-1].title]
            if relation.source is target:
                continue
            if not _is_new(relation, known):
                continue
        if (
            isinstance(target, Argument)
            and target.steps
            and relation.type is RelationType.UNDERCUT
            and (step := target.steps[-1].step) is not None
        ):
            relation.target = step
            if not _is_new(relation, known):
                continue
        kept.append(relation)
    return kept


def _key(relation: Relation) -> tuple[RelationType, int, int]:
    return relation.type, id(relation.source), id(relation.target)


def _is_new(relation: Relation, known: dict[tuple[RelationType, int, int], Relation]) -> bool:
    """Whether no other relation has the ends the relation now has; a twin takes its places."""
    twin = known.setdefault(_key(relation), relation)
    if twin is not relation:
        twin.occurrences += relation.occurrences
    return twin is relation


def _made_strict(relations: list[Relation]) -> list[Relation]:
    contrary: dict[frozenset[int], Relation] = {}
    kept: list[Relation] = []
    for relation in relations:
        source, target = relation.source, relation.target
        if isinstance(source, Statement) and isinstance(target, Statement):
            if relation.type is RelationType.SUPPORT:
                relation.type = RelationType.ENTAILS
            elif relation.type is RelationType.ATTACK:
                twin = contrary.setdefault(frozenset((id(source), id(target))), relation)
                if twin is not relation:
                    twin.occurrences += relation.occurrences
                    continue
                relation.type = RelationType.CONTRARY
        kept.append(relation)
    return kept


def _without_redundant(relations: list[Relation]) -> list[Relation]:
    attacked: dict[int, dict[str, Relation]] = {}
    for relation in relations:
        source, target = relation.source, relation.target
        if isinstance(source, Statement) and isinstance(target, Statement):
            if relation.type is RelationType.ATTACK or relation.is_symmetric:
                attacked.setdefault(id(source), {}).setdefault(target.title, relation)
            if relation.is_symmetric:
                attacked.setdefault(id(target), {}).setdefault(source.title, relation)
    kept: list[Relation] = []
    for relation in relations:
        target = relation.target
        if relation.type is RelationType.ATTACK and isinstance(target, Argument):
            titles = attacked.get(id(relation.source), {})
            premises = (step.title for step in target.steps if step.role == PREMISE)
            twin = next((titles[title] for title in premises if title in titles), None)
            if twin is not None:
                twin.occurrences += relation.occurrences
                continue
        kept.append(relation)
    return kept
