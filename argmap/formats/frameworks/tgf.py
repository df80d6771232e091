"""The trivial graph form: names, a line "#", and pairs of names; lines may have labels."""

from __future__ import annotations

from typing import NamedTuple

from argmap.errors import brief
from argmap.evaluation.frameworks.framework import Framework
from argmap.formats.frameworks.statements import FrameworkText
from argmap.formats.shared.relation_words import RelationWord, relation_word
from argmap.model.records import Counterpoint

_ATTACK = RelationWord(Counterpoint)


class _Line(NamedTuple):
    """A line from one argument to another: its number, its ends, its label."""

    number: int
    first: str
    second: str
    label: str


def read_tgf(source: FrameworkText) -> Framework:
    """Read names, one a line; a line "#"; then attacks, an attacker and its target a line.

    tgf = {name, [label], end of line}, "#", end of line, {name, name, [label], end of line};

    yEd writes labels. In a text without the line "#" two words are an attack out of its place. A
    label says which relation a line is; a line without one is an attack.
    """
    declared: dict[str, None] = {}
    lines: list[_Line] = []
    after = False
    divided = any(text.strip() == "#" for text in source.lines)
    for number, text in enumerate(source.lines, 1):
        words = text.split()
        if not words:
            continue
        if words == ["#"] and not after:
            after = True
        elif not after:
            if len(words) > 1 and not divided:
                hint = "attacks stand below a line that holds a '#' alone"
                found = brief(text.strip(), 40)
                source.add(
                    "not-a-name", f"expected one name, found {found}", line=number, hint=hint
                )
            elif words[0] in declared:
                source.note_repeat(words[0], line=number)
            declared[words[0]] = None
            if len(words) > 1:
                source.labels[words[0]] = " ".join(words[1:])
        elif len(words) < 2:
            found = brief(text.strip(), 40)
            source.add("not-an-attack", f"expected two names, found {found}", line=number)
        else:
            line = _Line(number, words[0], words[1], " ".join(words[2:]))
            if line.first in declared and line.second in declared:
                lines.append(line)
                continue
            for word in words[:2]:
                if word not in declared:
                    column = text.index(word) + 1
                    source.unknown(word, declared, line=number, column=column)
    attacks = _relations(source, lines)
    source.settle()
    return Framework(declared, attacks)


def _relations(source: FrameworkText, lines: list[_Line]) -> list[tuple[str, str]]:
    """Attacks among the lines; the other relations go to the source, and what is to be told."""
    meanings = [relation_word(line.label) if line.label else _ATTACK for line in lines]
    if lines and not any(meanings):
        for line in lines:
            message = f"expected a label such as attack or support, found {brief(line.label, 40)}"
            source.add("unknown-relation", message, line=line.number)
        return []
    is_mixed = any(each is not None and each.kind is not Counterpoint for each in meanings)
    attacks: list[tuple[str, str]] = []
    for line, meaning in zip(lines, meanings, strict=True):
        if meaning is None:
            message = (
                f"expected a label such as attack or support, found {brief(line.label, 40)}; the "
                f"line from {brief(line.first)} to {brief(line.second)} is no relation"
            )
            source.note("unknown-relation", message, line=line.number)
            continue
        if not line.label and is_mixed:
            message = "a line without a label is an attack in this form; others here have one"
            source.note("no-label", message, line=line.number, hint="write attack behind it")
        one, other = line.first, line.second
        if meaning.is_backward:
            one, other = other, one
        if meaning.kind is Counterpoint:
            attacks.append((one, other))
            attacks += [(other, one)] if meaning.is_mutual(ordered=True) else []
        else:
            source.others.append((one, other, meaning.kind, line.number))
    return attacks
