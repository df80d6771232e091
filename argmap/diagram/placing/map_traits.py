"""The traits of a whole map that a drawing of any part of it asks for, each found once.

A map in print takes a sheet for every few claims of it; were each sheet to go through the whole
map, the work would grow with the square of its size.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from argmap.diagram.content.annotations import Annotations, hedging, is_hedged
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.text_width import runs_right_to_left
from argmap.diagram.theme import Style
from argmap.model.records import Claim, Relation, Restatement

_COMMON = 3  # a reference leaves out the words that so many claims begin with


class MapTraits:
    """The traits of one map, drawn in one style.

    Attributes:
        overlay: The map, and what is laid over it.
        names: What it says besides the texts.
        style: How it is drawn.
        backwards: Whether it runs from right to left.
        grouped: Whether any claim stands in a group.
        holders: Whose each point of view is, by its id.
    """

    def __init__(self, overlay: Overlay, names: Annotations, style: Style) -> None:
        self.overlay, self.names, self.style = overlay, names, style
        debate = overlay.debate
        texts = [claim.text for claim in debate.claims]
        self.backwards = style.direction == "RL" or (
            style.direction == "auto"
            and sum([runs_right_to_left(text) for text in texts if not text.isascii()]) * 2
            > len(texts)
        )
        self.grouped = any(claim.group for claim in debate.claims)
        self._openings: dict[str, int] = {}
        self.holders = {each.id: each.holder for each in debate.perspectives}

    @cached_property
    def is_bare(self) -> bool:
        """Whether no relation has more to say than its word, and no claim than its text.

        But for the main claim. Found in the order of the document, in which a large map stands in
        memory.
        """
        names = self.names
        if names.marks or names.busy:
            return False
        for each in self.overlay.debate.elements:
            if not isinstance(each, Claim):
                if names.has_more_words(each):
                    return False
            elif not (names.is_plain(each) or each.id == names.thesis):
                return False
        return True

    @cached_property
    def signs(self) -> tuple[str, ...]:
        """The signs of claims that the legend explains."""
        return self.signs_of(self.overlay.debate.elements)

    def signs_of(self, elements: Iterable[Claim | Relation]) -> tuple[str, ...]:
        """Return the signs that the legend of a drawing of some claims and relations explains."""
        names, words = self.names, self.names.words
        claims: list[Claim] = []
        linked = False
        for each in elements:
            if isinstance(each, Claim):
                claims.append(each)
            elif not linked and not isinstance(each, Restatement):
                linked = len(each.sides[0]) > 1
        if self.is_bare:  # but for the main claim, which may be hedged all the same
            claims = [claim for claim in claims if claim.id == names.thesis]
        hedged = any(is_hedged(claim) for claim in claims)
        unsaid = any(names.is_unstated(claim) for claim in claims)
        return (
            *([f"+ {words.needed}"] if linked else ()),
            *([hedging(claims, words)] if hedged else ()),
            *([words.unsaid] if unsaid else ()),
            *([words.struck] if any(names.is_struck_out(claim) for claim in claims) else ()),
        )

    def opening(self, claim: Claim) -> int:
        """Count the first words to leave out of a reference: those that three claims share."""
        known = self._openings.get(claim.id)
        if known is not None:
            return known
        text, texts = _even(claim.text), self._texts
        at, words = bisect_left(texts, f"{text} "), text.split(" ")
        around = [each.split(" ")[:-1] for each in texts[max(0, at - 2) : at + 3]]
        shared = [_alike(words, each) for each in around]
        del shared[min(2, at)]  # the claim itself
        most = sorted(shared)[-2] if len(shared) > 1 else 0
        found = self._openings[claim.id] = most if _COMMON <= most < len(words) else 0
        return found

    @cached_property
    def _texts(self) -> list[str]:
        # With a space after it, a text begins with all words of another just where it begins with
        # it.
        return sorted([f"{_even(claim.text)} " for claim in self.overlay.debate.claims])


def _even(text: str) -> str:
    """Return a text with one space between its words."""
    return text.strip() if text.isprintable() and "  " not in text else " ".join(text.split())


def _alike(one: list[str], other: list[str]) -> int:
    """Count the first words that two texts share."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
