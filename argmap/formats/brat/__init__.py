"""brat standoff: marks on a text that stands in a file of its own.

Defined at https://brat.nlplab.org/standoff.html.
"""

from __future__ import annotations

import re

_STANDOFF = re.compile(r"\s*(?:T\d+[\t ]\S+ \d+ \d+|R\d+[\t ]\S+ \S+:T\d+ \S+:T\d+)")


def is_brat(text: str) -> bool:
    r"""Return whether a text looks like the standoff of brat.

    >>> is_brat("T1\tClaim 0 3\tTax"), is_brat("T1")
    (True, False)
    """
    return _STANDOFF.match(text) is not None
