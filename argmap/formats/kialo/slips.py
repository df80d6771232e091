"""Lines that are nearly numbered: slips of people who edit an outline by hand, read as meant."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from attrs import field, frozen

_LABELS: Final = {
    **dict.fromkeys(("pro", "pros", "for", "support", "dafür"), "Pro"),
    **dict.fromkeys(("con", "cons", "contra", "kontra", "against", "objection", "dagegen"), "Con"),
    "thesis": "Thesis",
    "question": "Question",
}
_LABEL: Final = f"(?i:{'|'.join(sorted(_LABELS, key=len, reverse=True))})"
_NUMBER: Final = r"\d{1,9}(?:(?:\.[ ]?|,[ ]?|．)\d{1,9})*"
_BOLD: Final = r"(?:\*\*|__)?"
_LABELLED: Final = re.compile(
    rf"""
    \s* (?: [-*•+>\#] \s* )*                          # signs of a list or a heading
    {_BOLD} [(\[]? (?P<number>{_NUMBER}) [.):,;．：\]]* {_BOLD}
    (?: \s* (?: [–—:→-] | -> ) \s* | \s* )             # a dash or an arrow, or nothing
    {_BOLD}
    (?:
        [(\[] (?P<set_off>{_LABEL}) [)\]] \s* :?        # "(Pro)"
      | (?P<pointed>{_LABEL}) {_BOLD}                   # "Pro:" or "Pro -"
        (?: \s* [:;.,：]+ | \s* [–—-] (?=\s) )
      | (?P<bare>(?i:pro|con)) \s+ (?=[A-Z“‘"'])        # "Pro" before a sentence
    )
    {_BOLD} \s* (?P<said>.*)
    """,
    re.VERBOSE,
)
# A label without a number, or with one of another kind, at the beginning of a line.
_LOOSE: Final = re.compile(
    r"\W{0,9}(?:\d[\w.]{0,19}\W{1,4})?(?i:pro|con|pros|cons|thesis)[^\w\\]{0,2}[:：].*"
)
# What a number without a full stop or a label begins: a sentence, and not the rest of one; a
# single figure has a bracket.
_UNLABELLED: Final = re.compile(
    r"""
    \s* (?P<number> \d{1,9} (?: (?: \.\d{1,9} )+ \)? | \) ) )
    \s+ (?P<said> (?: [^\W\d_a-z] | [“‘"'(] ) .* )
    """,
    re.VERBOSE,
)
_FIRST: Final = re.compile(r"\s*[(\[]?1[.):\]–—-]*\s*(?P<said>[^\W\d].*|[“‘\"'].*)")
_HEAD: Final = re.compile(r"\s*(?:-+> \w+ )?\d[\d.．]*")
_DIGITS: Final = re.compile(r"\d+")


@frozen
class Slip:
    """A line that is nearly an item of the outline.

    Attributes:
        number: Its number as the outline would write it.
        label: Its label, empty where it has none.
        said: Its words.
        certain: Whether a sign sets its label off, so that it can hardly be a word of a sentence.

    >>> labelled_slip("1.2 Con: They run full.")
    Slip(number='1.2', label='Con', said='They run full.', certain=True)
    """

    number: str
    label: str
    said: str
    certain: bool = field(default=True, kw_only=True)


def plain_number(line: str) -> str:
    """Return a line with the digits and stops of its number as ASCII has them.

    >>> plain_number("１．２． Con: They run full."), plain_number("In １ of 2 cities")
    ('1.2. Con: They run full.', 'In １ of 2 cities')
    """
    found = None if line.isascii() else _HEAD.match(line)
    if found is None or found[0].isascii():
        return line
    number = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in found[0])
    return number.replace("．", ".") + line[found.end() :]


def labelled_slip(line: str) -> Slip | None:
    """Return the item that a line with a number and a label nearly is, if it is one.

    >>> labelled_slip("1.2) con - They run full.").label, labelled_slip("1.2 million people")
    ('Con', None)
    """
    found = _LABELLED.fullmatch(line)
    if found is None:
        return None
    label = found["set_off"] or found["pointed"] or found["bare"]
    number, said = _join(found["number"]), found["said"].strip()
    return Slip(number, _LABELS[label.lower()], said, certain=found["bare"] is None)


def opens_item(slip: Slip) -> bool:
    """Whether a labelled slip is read as an item; one figure with a label may be in a list.

    >>> opens_item(Slip("1.2", "Con", "No.")), opens_item(Slip("2", "Con", "No."))
    (True, False)
    """
    return "." in slip.number or slip.label == "Thesis"


def unlabelled_slip(line: str, awaited: Container[str]) -> Slip | None:
    """Return the item that a line with one of the awaited numbers and no label nearly is.

    >>> unlabelled_slip("1.2 They run full.", {"1.2"}), unlabelled_slip("1.2 They run.", {"1.3"})
    (Slip(number='1.2', label='', said='They run full.', certain=True), None)
    """
    found = _UNLABELLED.fullmatch(line)
    if found is None or _join(found["number"]) not in awaited:
        return None
    return Slip(_join(found["number"]), "", found["said"].strip())


def first_slip(line: str) -> Slip | None:
    """Return the thesis that the first line of an outline nearly is.

    >>> first_slip("1.Trams should be free.").said, first_slip("So much for that.")
    ('Trams should be free.', None)
    """
    found = _FIRST.fullmatch(line)
    return Slip("1", "", found["said"].strip()) if found else None


def is_loosely_labelled(line: str) -> bool:
    """Whether a line begins with a label, though with no number that tells where it belongs.

    >>> is_loosely_labelled("Con: They run full."), is_loosely_labelled("Pros and cons: all one.")
    (True, False)
    """
    return _LOOSE.fullmatch(line) is not None


def is_risky(line: str) -> bool:
    """Whether a line of a claim's words could be taken for an item, and must be escaped.

    >>> is_risky("1.2 They run full."), is_risky("They run full.")
    (True, False)
    """
    return _LABELLED.fullmatch(line) is not None or _UNLABELLED.fullmatch(line) is not None


def next_numbers(number: str) -> set[str]:
    """Return the numbers that may follow an item: below it, beside it, beside those above it.

    >>> sorted(next_numbers("1.2"))
    ['1.2.1', '1.3', '2']
    """
    parts = number.split(".")
    following = {".".join([*parts, "1"])}
    # More levels than these are not climbed at once by hand.
    for size in range(max(1, len(parts) - 20), len(parts) + 1):
        following.add(".".join([*parts[: size - 1], str(int(parts[size - 1]) + 1)]))
    return following


def _join(number: str) -> str:
    return ".".join(_DIGITS.findall(number))
