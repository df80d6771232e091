"""The record of a scheme: its name, its parts, its critical questions."""

from __future__ import annotations

from attrs import field, frozen


@frozen
class Scheme:
    """A common form of argument that holds until one of its critical questions goes unanswered.

    Attributes:
        name: Its name in the compendium.
        number: Its number in the compendium; a special form has the number of the general one.
        premises: The part that each premise plays, and the form of its sentence.
        conclusion: The form of the conclusion.
        questions: The critical questions, which a careful reader asks before being moved.
        kind_of: The name of the general form that this is a special form of.
        aliases: Other names in files.
        aifdb: The numbers it has in AIFdb and OVA files.

    >>> from argmap.schemes import find_scheme
    >>> [part for part, _ in find_scheme("ExpertOpinion").premises]
    ['expertise', 'testimony']
    """

    name: str
    number: int
    premises: tuple[tuple[str, str], ...]
    conclusion: str
    questions: tuple[str, ...]
    kind_of: str = field(default="", kw_only=True)
    aliases: tuple[str, ...] = field(default=(), kw_only=True)
    aifdb: tuple[int, ...] = field(default=(), kw_only=True)
