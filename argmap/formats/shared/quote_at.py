"""A passage of a source as a quote that is found there again, and nowhere else."""

from __future__ import annotations

from bisect import bisect_left

from argmap.text.source import Quote, Source

_MOST_WORDS = 12
_MOST_PLACES = 100


def quote_at(source: Source, start: int, end: int) -> Quote | None:
    """Return the passage as a quote of the source, with as many words around it as tell it apart.

    ``None`` when there are no words in it. The quote names no source.

    Args:
        source: The source; it has a text.
        start: Where the passage begins, in code points.
        end: Where it ends.

    >>> page = Source("page", text="It may help. They say it may help.")
    >>> quote_at(page, 25, 33), quote_at(page, 0, 11)
    (Quote('may help', before='say it'), Quote('It may help'))
    """
    text = source.text or ""
    exact = text[start:end]
    start += len(exact) - len(exact.lstrip())
    exact = exact.strip()
    if not exact:
        return None
    others = _places(source, start, exact)
    if not others:
        return Quote(exact)
    words = source.words
    here = bisect_left(words.starts, start)
    after = bisect_left(words.starts, start + len(exact))
    for count in range(1, _MOST_WORDS + 1):
        first, last = here - count, after + count
        if first >= 0:
            lead = words.letters[words.begins[first] : words.begins[here]]
            if not any(words.letters.endswith(lead, 0, words.begins[other]) for other in others):
                return Quote(exact, before=_joined(text[words.starts[first] : start]))
        if last <= len(words):
            tail = words.letters[words.begins[after] : words.begins[last]]
            ends = [words.begins[other + after - here] for other in others]
            if not any(words.letters.startswith(tail, end) for end in ends):
                return Quote(exact, after=_joined(text[start + len(exact) : words.ends[last - 1]]))
    return Quote(exact)


def _joined(text: str) -> str:
    return " ".join(text.split())


def _places(source: Source, start: int, exact: str) -> list[int]:
    """Return the numbers of the first words of the other places where the words stand."""
    text, words = source.text or "", source.words
    first = bisect_left(words.starts, start)
    last = bisect_left(words.starts, start + len(exact))
    if first == last:
        return []
    # The rarest of its words has the fewest places to look at.
    rarest = min(
        range(first, min(last, first + 20)), key=lambda n: len(words.positions[words.keys[n]])
    )
    lead = words.starts[first] - start
    found: list[int] = []
    for place in words.positions[words.keys[rarest]][:_MOST_PLACES]:
        other = place - (rarest - first)
        if (
            other != first
            and other >= 0
            and text.startswith(exact, max(0, words.starts[other] - lead))
        ):
            found.append(other)
    return found
