"""Numbered arguments, read: as teachers write them, and as ``to_markdown`` writes a handout.

    1. All humans are mortal.
    2. Socrates is human.
    3. Socrates is mortal. (from 1, 2, modus ponens)
    4. Socrates drank the cup and lives. (against 3)

A claim is called by its number. The brackets at its end name what it follows from: the premises of
one step, needed together, and the rule by which. Without brackets a line of dashes above a claim, a
"therefore" before it or the letter C in its number says that it follows from all the claims above
that nothing has used yet. In a handout the words above the premises and below them say the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from argmap.formats.numbered.handout import looks_like_handout, read_handout
from argmap.formats.numbered.plain import looks_numbered, read_plain
from argmap.formats.other_files import is_licence

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

_OTHER: Final = re.compile(r"\s*[{\[<](?!\d)")


def is_numbered(text: str) -> bool:
    r"""Whether a text looks like a numbered argument, or a handout of one.

    >>> is_numbered("1. It rains.\n2. It is wet. (from 1)"), is_numbered("1. Eggs\n2. Milk")
    (True, False)
    """
    is_likely = _OTHER.match(text) is None and (looks_like_handout(text) or looks_numbered(text))
    return is_likely and not is_licence(text)


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    r"""Read the map that a numbered argument or a handout holds.

    Text that stands outside the numbered claims is told of and not read.

    Raises:
        ReadError: The text holds no numbered claim.

    >>> debate = loads("1. It rains.\n2. If it rains, it is wet.\n3. It is wet. (from 1, 2)")
    >>> debate.supports[0].premises, debate.thesis.text
    (('1', '2'), 'It is wet.')
    """
    return read_handout(text, name) if looks_like_handout(text) else read_plain(text, name)
