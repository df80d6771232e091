"""Every word of a diagram that does not come from its map."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import AttrsInstance, evolve, field, fields, frozen

from argmap.diagram.german_words import GERMAN
from argmap.errors import StyleError, did_you_mean, quoted

_LANGUAGE = re.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def brief(record: AttrsInstance) -> str:
    """Return a record as it is written: only with what differs from the defaults.

    >>> brief(Words.of("en", because="since"))
    "Words(because='since')"
    """
    values = ((each, getattr(record, each.name)) for each in fields(type(record)) if each.repr)
    shown = [f"{each.alias}={value!r}" for each, value in values if value != each.default]
    return f"{type(record).__name__}({', '.join(shown)})"


@frozen(kw_only=True, repr=False)
class Words:
    """Every word of a diagram that does not come from its map, to say it in another language.

    ``language`` names that language, as BCP 47 writes it. The first seventeen words stand in the
    strips of boxes and between two claims; then come those of the small line under a claim, those
    of what is laid over a map (its evaluation, its changes), those that lead from one part of a
    large map to another, those of the title and legend, and those of the description for people who
    do not see the drawing.

    ``Words.of("de")`` holds them all in German. Where a few are given by hand, the others are
    English, and a warning says so; ``Words.of("en", because="since")`` rewords English without one.

    Raises:
        StyleError: A word that is empty or no text, a language that is no tag of BCP 47.

    Warns:
        UserWarning: Fewer than half of the words are given, and the others are English.

    >>> Words.of("de").because, Words.of("en", because="since").but
    ('denn', 'but')
    """

    language: str = "en"
    _mixed: bool = field(default=False, alias="mixed", eq=False, repr=False)

    because: str = "because"
    but: str = "but"
    fails: str = "but the step fails"
    contradiction: str = "contradiction"
    contrast: str = "in contrast"
    contrast_to: str = "in contrast to"
    see: str = "see"
    one_side: str = "one side"
    other_side: str = "the other side"
    any_two: str = "any two of these"
    restatement: str = "in other words"
    context: str = "given that"
    supports: str = "supports"
    counters: str = "speaks against"
    undercuts: str = "undercuts the step from"
    contradicts: str = "contradicts"
    contrasts: str = "stands in contrast to"
    restates: str = "restates"
    qualifies: str = "is the context of"

    map_maker: str = "the map-maker"
    unstated: str = "unstated"
    reports: str = "reported"
    concedes: str = "conceded"
    rejects: str = "rejected"
    suspends: str = "left open"
    assumed: str = "assumed"
    open: str = "not yet argued"
    none: str = "not granted"
    probable: str = "probable"
    possible: str = "possible"
    conditional: str = "conditional"
    viewable_as: str = "one way to view it"
    normative: str = "normative"
    question: str = "question"
    perspective: str = "perspective:"
    paragraph: str = "¶"
    sentence: str = "s. "
    page: str = "p. "
    weight: str = "weight"

    stands: str = "stands"
    falls: str = "falls"
    undecided: str = "undecided"
    defeated: str = "falls: defeated"
    unsupported: str = "falls: unsupported"
    set_aside: str = "falls: set aside"
    strength: str = "strength"
    added: str = "added"
    removed: str = "removed"
    reworded: str = "reworded"
    changed: str = "changed"
    before: str = "before:"

    other_claims: str = "Other main claims"
    further: str = "Continued"
    loose: str = "Claims without links"
    goes_on: str = "goes on at its number"

    more: str = "more claims"
    elsewhere: str = "in another part"
    links: str = "links to other parts"
    back: str = "back"
    whole: str = "the whole map"
    earlier: str = "the part before"
    later: str = "the next part"

    source: str = "Source:"
    empty: str = "This map is empty."
    thesis: str = "heavy frame: main claim"
    joined: str = "A + B: needed together"
    needed: str = "needed together"
    each_against: str = "each against the other"
    numbered: str = "stands at its number"
    hedged: str = "italic, dashed: hedged"
    hedged_upright: str = "dashed: hedged"
    unsaid: str = "dotted: unstated in the source"
    voice: str = "bar: another voice"
    struck: str = "struck out: rejected"
    supplied: str = "thin line: the map-maker’s link"
    all_supplied: str = "links: the map-maker’s"
    unmarked: str = "unmarked: stands in this map"
    fallen_step: str = "grey line: the step falls"
    level: str = "bar: strength, from 0 to 1"
    asked: str = "thick frame: the claim asked about"
    aside: str = "greyed: not part of the reason"
    unchanged: str = "unmarked: as before"
    opens: str = "heavy frame: where this part begins"
    leads: str = "leads to more claims"
    guest: str = "grey: in another part"
    part: str = "Part of a map of"

    map: str = "Argument map"
    claims: str = "claims"
    reasons: str = "supports"
    counterpoints: str = "counterpoints"
    main_claim: str = "Main claim:"

    def __attrs_post_init__(self) -> None:
        for attribute in fields(type(self)):
            if attribute.name == "_mixed":
                continue
            value = getattr(self, attribute.name)
            if not isinstance(value, str) or not value.strip():
                raise StyleError(
                    f"expected text for the word {attribute.name}, found {quoted(value)}"
                )
        if not _LANGUAGE.fullmatch(self.language):
            raise StyleError(
                f"expected a language like 'en' or 'pt-BR', found {quoted(self.language)}"
            )
        given = len(self._given())
        if not self._mixed and 0 < given < len(GERMAN) // 2:
            warnings.warn(
                f"{given} of the {len(GERMAN)} words of drawings are given, the others are "
                f"English; begin with Words.of(language), for one of {', '.join(LANGUAGES)}",
                stacklevel=3,
            )

    def __repr__(self) -> str:
        return brief(self)

    def _given(self) -> list[str]:
        """The names of the words that are not the English ones."""
        return [
            name for name in GERMAN if getattr(self, name) != getattr(fields(Words), name).default
        ]

    @classmethod
    def of(cls, language: str, **own: str) -> Words:
        """Return all words in a language that argmap speaks.

        Args:
            language: Its tag: ``"en"``, ``"de"``, also with a region, ``"de-AT"``.
            own: Words that are to be others, by the names of the fields.

        Raises:
            StyleError: A language that argmap does not speak, a name that is no word's.

        >>> Words.of("de-AT").main_claim
        'Hauptthese:'
        """
        table = LANGUAGES.get(str(language).split("-", 1)[0].lower())
        if table is None:
            raise StyleError(
                f"expected a language out of {', '.join(LANGUAGES)}, found {quoted(language)}; "
                "give every word of another one: Words(language=…, because=…, …)"
            )
        for name in own:
            if name not in GERMAN:
                raise StyleError(f"no word {quoted(name)}{did_you_mean(name, list(GERMAN))}")
        values: dict[str, Any] = {**table, **own}
        return cls(language=language, mixed=True, **values)

    def with_words(self, **own: str) -> Words:
        """Return the words with some of them others, which is no reason to warn.

        >>> Words().with_words(back="return").back
        'return'
        """
        values: dict[str, Any] = dict(own)
        return evolve(self, mixed=True, **values)


LANGUAGES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"en": MappingProxyType({}), "de": GERMAN}
)
"""The languages that drawings speak: for each, the words that are not English."""


ENGLISH = Words()
