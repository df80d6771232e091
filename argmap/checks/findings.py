"""The findings of ``check``: a tuple that a notebook shows as a table."""

from __future__ import annotations

from argmap.displayed import Displayed
from argmap.findings import Finding
from argmap.notebook import table


class Findings(tuple[Finding, ...], Displayed):
    """Findings in the order of the map; printed, one after another.

    >>> print(Findings([Finding("fragment", "warning", "it breaks off", subject="tax")]))
    warning: fragment: it breaks off ('tax')
    """

    __slots__ = ()

    def __str__(self) -> str:
        lines: list[str] = []
        for each in self:
            about = "" if each.location or each.subject is None else f" ({each.subject!r})"
            lines.append(f"{each.severity}: {each.code}: {each}{about}")
        return "\n".join(lines) or "nothing to object to"

    def _repr_html_(self) -> str:
        rows = [
            (each.severity.value, each.code, each.subject, each.message, each.hint or None)
            for each in self
        ]
        foot = "" if rows else "nothing to object to"
        return table(("severity", "check", "about", "what", "hint"), rows, foot=foot)
