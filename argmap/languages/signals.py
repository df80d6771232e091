"""Signal words: those at the head of a sentence that suggest a relation to the sentence before.

A comma at the end of an entry belongs to it: "thus, it rains" concludes, "thus far" does not.
"""

from __future__ import annotations

from typing import Final

from attrs import field, frozen


@frozen
class Signal:
    """Words at the head of a sentence, and the relation to the sentence before they suggest.

    Attributes:
        words: The words, in small letters.
        kind: The kind of relation.
        forward: Whether the sentence before is the premise, and this one the conclusion.
        opened_by: The words that open what these continue, where they come in pairs.
        comma: Whether they are a signal only with a comma behind them.

    >>> Signal("therefore", "support", forward=True).opened_by
    ''
    """

    words: str
    kind: str
    forward: bool = field(default=False, kw_only=True)
    opened_by: str = field(default="", kw_only=True)
    comma: bool = field(default=False, kw_only=True)


def signals(kind: str, words: str, *, forward: bool = False) -> tuple[Signal, ...]:
    """Return signal words of one kind, given with a stroke between them.

    >>> [each.words for each in signals("contrast", "but / still,")]
    ['but', 'still']
    """
    rows = [each.strip() for each in words.split(" / ")]
    return tuple(
        Signal(each.rstrip(","), kind, forward=forward, comma=each.endswith(",")) for each in rows
    )


ENGLISH_SIGNALS: Final = (
    *signals(
        "support",
        "consequently / therefore / thus, / hence, / accordingly, / as a result / as a consequence "
        "/ for this reason / for these reasons / for that reason / it follows that / this means "
        "that / this shows that / this implies that / it follows from this that / in conclusion / "
        "we conclude that / so,",
        forward=True,
    ),
    *signals("support", "this is because / that is because / the reason is that / after all,"),
    *signals(
        "contrast",
        "however / but / yet / nevertheless / nonetheless / by contrast / in contrast, / "
        "conversely / still, / even so, / that said, / on the contrary",
    ),
    Signal("on the other hand", "contrast", opened_by="on the one hand"),
    *signals(
        "restatement",
        "in other words / that is to say / put differently / put another way / to put it "
        "differently / to put it another way / in short, / in brief,",
    ),
)
"""Signal words of English, by the relation they suggest."""

GERMAN_SIGNALS: Final = (
    *signals(
        "support",
        "folglich / deshalb / daher / deswegen / demnach / demzufolge / infolgedessen / somit / "
        "mithin / also / daraus folgt / daraus ergibt sich / das bedeutet, dass / das zeigt, dass "
        "/ aus diesem grund / aus diesen gründen / aus diesem grunde",
        forward=True,
    ),
    *signals(
        "support",
        "denn / das liegt daran, dass / der grund ist, dass / der grund dafür ist, dass / "
        "der grund dafür liegt darin, dass",
    ),
    *signals(
        "contrast",
        "aber / doch / jedoch / dennoch / trotzdem / gleichwohl / allerdings / dagegen / hingegen "
        "/ demgegenüber / im gegensatz dazu / im gegenteil / umgekehrt / nichtsdestotrotz / "
        "nichtsdestoweniger",
    ),
    Signal("andererseits", "contrast", opened_by="einerseits"),
    Signal("auf der anderen seite", "contrast", opened_by="auf der einen seite"),
    *signals(
        "restatement",
        "mit anderen worten / anders gesagt / anders ausgedrückt / anders formuliert / das heißt "
        "/ das heisst / kurz gesagt / kurz, / kurzum",
    ),
)
"""Signal words of German, by the relation they suggest."""
