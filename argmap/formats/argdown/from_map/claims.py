"""A claim as a line of Argdown: its title, its words, its tags, and the data that says the rest."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from argmap.formats.argdown.fields import Options, claim_options, mapping
from argmap.formats.argdown.from_map.document_plan import is_sketch
from argmap.formats.argdown.from_map.escaping import escape, is_plain, mark_up, written_tag
from argmap.formats.argdown.from_map.remaining_extras import Shelf
from argmap.formats.argdown.from_map.sections import Sections
from argmap.formats.argdown.from_map.titles import Titles
from argmap.formats.argdown.interpretation.words import KEPT
from argmap.formats.argdown.naming import name_of
from argmap.formats.argdown.syntax.document import Range, RangeKind
from argmap.model.argument_map import ArgumentMap
from argmap.model.placeholders import KEY
from argmap.model.records import Claim
from argmap.syntax.yaml_writer import flow
from argmap.values import Frozen

_LONGEST_LINE = 100


class ClaimText:
    """Writes claims: what names one, and what says what it is.

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
        """Return the title of a claim, with its brackets."""
        if self.is_sketch(name):
            return f"<{self._titles.of(name, '>')}>"
        return f"[{self._titles.of(name, ']')}]"

    def definition(self, name: str, *, once: bool) -> tuple[str, Options]:
        """Return the words that say what a claim is, and the data that does.

        ``once`` says that it is named nowhere else, so that it may do without a title.
        """
        claim = self._debate.claim(name)
        own = claim_options(claim)
        shelf = Shelf(claim.extras)
        if self.is_sketch(name):
            shelf.take("argument")
        title = self.title(name)
        tags = written_tags(claim.tags)
        words, inside = self._words(claim, shelf, can_hold_tags=bool(tags))
        data = shelf.take_data()
        if tags:
            del own["tags"]
        headings = bool(self._sections.paths)
        if self._sections.of[name] == claim.group and "isInGroup" not in data:
            own.pop("group", None)
        else:
            own["group"] = claim.group
        if words is None:
            head = title
            if headings:  # where no words define it, its place does not say its group
                own["group"] = claim.group
        else:
            del own["text"]
            if once and self._has_own_name(claim, words):
                head = words
                del own["id"]
            elif words == title[1:-1] == claim.id and not headings:
                head = title
            else:
                head = f"{title}: {words}"
        if own.get("id") == title[1:-1]:
            del own["id"]
        return " ".join([head, *tags[inside:]]), with_own_fields(data, own, shelf)

    def _words(self, claim: Claim, shelf: Shelf, *, can_hold_tags: bool) -> tuple[str | None, int]:
        """Return the text of a claim as it is written, and how many of its tags stand in it.

        The text is ``None`` when it has to be data.
        """
        if not is_plain(claim.text):
            return None, 0
        ranges = _ranges(shelf.get("ranges"), claim.text)
        inside = dict.fromkeys(each.value for each in ranges if each.kind is RangeKind.TAG)
        tags = tuple(inside)
        if ranges and (not tags or (can_hold_tags and claim.tags[: len(tags)] == tags)):
            written = mark_up(claim.text, ranges, self._codes)
            if written is not None:
                shelf.take("ranges")
                return written, len(tags)
        return escape(claim.text, self._codes), 0

    def _has_own_name(self, claim: Claim, words: str) -> bool:
        """Whether reading would give the claim its id without a title."""
        return (
            words[0].isalpha() and claim.id == name_of(claim.text) and not self.is_sketch(claim.id)
        )


def written_tags(tags: Sequence[str]) -> list[str]:
    """Return the tags as they are written; none when one of them cannot be.

    >>> written_tags(["policy", "a b"]), written_tags(["a", "a"])
    (['#policy', '#(a b)'], [])
    """
    written = [tag for tag in map(written_tag, tags) if tag is not None]
    return written if len(set(written)) == len(tags) else []


def with_own_fields(data: Options, own: Options, shelf: Shelf) -> Options:
    """Return the data with argmap's own fields and what is left of the extras.

    >>> with_own_fields({"color": "red"}, {"cue": "may"}, Shelf({}))
    {'color': 'red', 'argmap': {'cue': 'may'}}
    """
    own.pop("extras", None)
    extras = shelf.rest()
    if extras:
        own["extras"] = extras
    return {**data, KEY: own} if own else data


def with_data(head: str, data: Mapping[str, object], indent: str = "") -> list[str]:
    """Return a line with its data, which has a line of its own where the two are long.

    >>> with_data("[tax]", {"color": "red"})
    ['[tax] {color: red}']
    """
    if not data:
        return [head]
    written = flow(data)
    if len(head) + 1 + len(written) <= _LONGEST_LINE:
        return [f"{head} {written}"]
    return [head, indent + written]


def _ranges(value: Frozen, text: str) -> list[Range]:
    """Return the ranges that extras list; none when they are not such a list."""
    found: list[Range] = []
    for each in value if isinstance(value, tuple) else ():
        entry = mapping(each)
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
