"""A claim as an element of a document: its title, its words, its tags, and data for the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from argmap.formats.argdown.fields import Options, claim_options
from argmap.formats.argdown.from_map.document_plan import is_sketch
from argmap.formats.argdown.from_map.escaping import (
    Titles,
    escape_words,
    is_plain,
    mark_up,
    mentions_in,
    written_tag,
)
from argmap.formats.argdown.from_map.printing import with_blank
from argmap.formats.argdown.from_map.remaining_extras import RemainingExtras
from argmap.formats.argdown.from_map.sections import Sections
from argmap.formats.argdown.interpretation.text_of import Worded
from argmap.formats.argdown.interpretation.words import KEPT
from argmap.formats.argdown.naming import name_of, title_in
from argmap.formats.argdown.syntax.document import Range, RangeKind
from argmap.model.argument_map import ArgumentMap
from argmap.model.placeholders import KEY
from argmap.model.records import Claim
from argmap.syntax.plain import as_mapping
from argmap.values import Frozen


class ElementWords(NamedTuple):
    """An element without its place in the document.

    Attributes:
        title: The title in its brackets; ``None`` where it has none.
        is_argument: Whether the brackets are those of an argument.
        is_reference: Whether it only names what is defined elsewhere.
        text: Its words, with its tags.
        ranges: Mentions, emphasis, links and tags in the words.
        tags: Its tags.
        data: What its data says.

    >>> ElementWords("tax").text
    ''
    """

    title: str | None
    is_argument: bool = False
    is_reference: bool = False
    text: str = ""
    ranges: tuple[Range, ...] = ()
    tags: tuple[str, ...] = ()
    data: Options | None = None


class ClaimText:
    """Makes the elements of claims: what names one, and what says what it is.

    ``stepped`` are the claims that stand in a premise-conclusion structure, where no argument can.
    """

    def __init__(
        self,
        debate: ArgumentMap,
        titles: Titles,
        sections: Sections,
        codes: Collection[str],
        stepped: Collection[str],
    ) -> None:
        self._debate = debate
        self._titles = titles
        self._sections = sections
        self._codes = codes
        self._stepped = stepped

    def is_sketch(self, name: str) -> bool:
        """Whether a claim is written as an argument."""
        return is_sketch(self._debate.claim(name).extras) and name not in self._stepped

    def title(self, name: str) -> str:
        """Return the title of a claim."""
        return self._titles.of(name, ">" if self.is_sketch(name) else "]")

    def reference(self, name: str) -> ElementWords:
        """Return the element that names a claim."""
        return ElementWords(self.title(name), self.is_sketch(name), is_reference=True)

    def definition(self, name: str, *, once: bool) -> ElementWords:
        """Return the element that says what a claim is.

        ``once`` says that it is named nowhere else, so that it may do without a title.
        """
        claim = self._debate.claim(name)
        own = claim_options(claim)
        shelf = RemainingExtras(claim.extras)
        is_argument = self.is_sketch(name)
        if is_argument:
            shelf.take("argument")
        title: str | None = self.title(name)
        can_hold_tags = bool(written_tags(claim.tags))
        words, inside = self._words(claim, shelf, can_hold_tags=can_hold_tags)
        data = shelf.take_data()
        tags: tuple[str, ...] = ()
        if can_hold_tags:
            del own["tags"]
            tags = claim.tags
        headings = bool(self._sections.paths)
        if self._sections.of[name] == claim.group and "isInGroup" not in data:
            own.pop("group", None)
        else:
            own["group"] = claim.group
        is_reference = words is None
        if words is None:
            if headings:  # where no words define it, its place does not say its group
                own["group"] = claim.group
        else:
            del own["text"]
            if once and self._has_own_name(claim, words):
                title = None
                del own["id"]
            elif claim.text == title == claim.id and not headings:
                is_reference = escape_words(*words, self._codes) == title
        if own.get("id") == title:
            own.pop("id", None)
        implied = title_in(title, claim.text) if title else ""
        if implied and claim.title == implied:
            del own["title"]
        elif implied:
            own["title"] = claim.title
        text, ranges = ("", ()) if words is None or is_reference else words
        text, ranges = with_tags(text, ranges, tags[inside:])
        whole = with_own_fields(data, own, shelf)
        return ElementWords(title, is_argument, is_reference, text, ranges, tags, whole or None)

    def _words(
        self, claim: Claim, shelf: RemainingExtras, *, can_hold_tags: bool
    ) -> tuple[Worded | None, int]:
        """Return the words of a claim with their ranges, and how many of its tags stand in them.

        The words are ``None`` when they have to be data.
        """
        if not is_plain(claim.text):
            return None, 0
        ranges = _ranges(shelf.get("ranges"), claim.text)
        inside = dict.fromkeys(each.value for each in ranges if each.kind is RangeKind.TAG)
        tags = tuple(inside)
        if ranges and (not tags or (can_hold_tags and claim.tags[: len(tags)] == tags)):
            marked = mark_up(claim.text, ranges, self._codes)
            if marked is not None:
                shelf.take("ranges")
                return marked, len(tags)
        return (claim.text, mentions_in(claim.text)), 0

    def _has_own_name(self, claim: Claim, words: Worded) -> bool:
        """Whether reading would give the claim its id without a title."""
        if self.is_sketch(claim.id) or claim.id != name_of(claim.text):
            return False
        return escape_words(*words, self._codes)[0].isalpha()


def with_tags(text: str, ranges: tuple[Range, ...], tags: Iterable[str]) -> Worded:
    """Return words with tags after them.

    >>> with_tags("It rains.", (), ["policy"])
    ('It rains. #policy', (Range(kind=<RangeKind.TAG: 'tag'>, start=10, stop=16, value='policy'),))
    """
    for tag in tags:
        if text:
            text, ranges = with_blank(text, ranges)
        start = len(text)
        text += written_tag(tag) or ""
        ranges = (*ranges, Range(RangeKind.TAG, start, len(text) - 1, tag))
    return text, ranges


def written_tags(tags: Sequence[str]) -> list[str]:
    """Return the tags as they are written; none when one of them cannot be.

    >>> written_tags(["policy", "a b"]), written_tags(["a", "a"])
    (['#policy', '#(a b)'], [])
    """
    written = [tag for tag in map(written_tag, tags) if tag is not None]
    return written if len(set(written)) == len(tags) else []


def with_own_fields(data: Options, own: Options, shelf: RemainingExtras) -> Options:
    """Return the data with argmap's own fields and what is left of the extras.

    >>> with_own_fields({"color": "red"}, {"cue": "may"}, RemainingExtras({}))
    {'color': 'red', 'argmap': {'cue': 'may'}}
    """
    own.pop("extras", None)
    extras = shelf.rest()
    if extras:
        own["extras"] = extras
    return {**data, KEY: own} if own else data


def _ranges(value: Frozen, text: str) -> list[Range]:
    """Return the ranges that extras list; none when they are not such a list."""
    found: list[Range] = []
    for each in value if isinstance(value, tuple) else ():
        entry = as_mapping(each)
        kind, start, stop = (entry.get(key) for key in ("type", "start", "stop"))
        url = entry.get("url", "")
        known = [each for each in KEPT if each == kind]
        if not (known and type(start) is int and type(stop) is int and start >= 0):
            return []
        keys = {"type", "start", "stop", *(["url"] if known[0] is RangeKind.LINK else [])}
        if not isinstance(url, str) or set(entry) != keys:
            return []
        named = text[start : stop + 1] if known[0] is RangeKind.TAG else url
        found.append(Range(known[0], start, stop, named))
    return found
