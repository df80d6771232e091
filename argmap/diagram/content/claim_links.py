"""Links from claims to the words of a source that carry them."""

from __future__ import annotations

import re
from functools import partial
from urllib.parse import quote as percent

from argmap.diagram.escape import link
from argmap.late_patterns import late_pattern
from argmap.model.argument_map import ArgumentMap
from argmap.quotations import locate
from argmap.text.source import Quote

_FRAGMENT = ":~:text={quote}"
_ABOUT_WORDS = late_pattern(r"\{(source|paragraph|sentence|quote)\}")
_FIELD = late_pattern(r"\{(claim|source|paragraph|sentence|quote)\}")
# Signs at the beginning of a line in Markdown that a page does not show: of quotations, headings
# and items of lists.
_SIGN = late_pattern(r"[ \t]*(?:>[ \t]?)*(#{1,6}[ \t]+|(?:[-*+•]|\d{1,3}[.)])[ \t]+)?")
_TOP = "#top"  # of the page that a link stands in


def claim_links(debate: ArgumentMap, address: str) -> dict[str, str]:
    """Return the address of each claim: of its words, or of the page for one that has none.

    Args:
        debate: The map.
        address: An address with or without fields, as ``Style.address`` says.
    """
    if _FIELD.search(address) is None:
        address += "{claim}" if "#" in address else "#{claim}"
    placed = "{paragraph}" in address or "{sentence}" in address
    fragment = _FRAGMENT in address
    page, _, tail = address.partition("#")
    wordless = page or _TOP if _ABOUT_WORDS.search(tail) else address
    links: dict[str, str] = {}
    for claim in debate.claims:
        values: dict[str, str] = dict.fromkeys(("source", "quote", "paragraph", "sentence"), "")
        if len(debate.sources) == 1:
            values["source"] = debate.sources[0].id
        values["claim"] = claim.id
        if claim.quotes:
            first = claim.quotes[0]
            source = debate.source_of(first)
            match = locate(source, first) if placed else None
            values["source"] = source.id if source is not None else ""
            values["quote"] = first.exact
            if match is not None:
                values["paragraph"] = str(match.paragraph or "")
                values["sentence"] = str(match.sentences[0]) if match.sentences else ""
        escaped = {name: percent(value, safe="") for name, value in values.items()}
        if fragment and claim.quotes:
            escaped["quote"] = _fragment(claim.quotes[0])
        shown = address if claim.quotes else wordless
        safe = link(_FIELD.sub(partial(_fill, escaped), shown))
        if safe is not None:
            links[claim.id] = safe
    return links


def _fragment(quote: Quote) -> str:
    r"""Return the words of a quote as the text directive of an address has them.

    See the WICG specification of URL fragment text directives:
    ``[prefix-,]start[,end][,-suffix]``. Only a range may run over several blocks of a page, so of
    the words around a quote the block is taken that is next to it.

    >>> _fragment(Quote("well-known", before="First.\n\nA", until="plan"))
    'A-,well%2Dknown,plan'
    """
    first, *others = _blocks(quote.exact) or [quote.exact]
    others += _blocks(quote.until)
    before, after = _blocks(quote.before)[-1:], _blocks(quote.after)[:1]
    parts = [f"{_escape(text)}-" for text in before]
    parts += [_escape(text) for text in (first, *others[-1:])]
    parts += [f"-{_escape(text)}" for text in after]
    return ",".join(parts)


def _blocks(text: str) -> list[str]:
    r"""Return the words of a text by the blocks that a page shows them in, blanks as one.

    >>> _blocks("# Taxes\nThey are\nhigh:\n\n- on carbon,\n- on land.")
    ['Taxes', 'They are high:', 'on carbon,', 'on land.']
    """
    blocks: list[list[str]] = [[]]
    for line in text.splitlines():
        found = _SIGN.match(line)
        sign = found[1] if found is not None else None
        if sign or not line.strip():
            blocks.append([])
        blocks[-1] += line[found.end() if found is not None else 0 :].split()
        if sign and sign.startswith("#"):
            blocks.append([])
    return [" ".join(block) for block in blocks if block]


def _escape(text: str) -> str:
    # A hyphen would end a prefix; pages break at soft hyphens, and browsers pass over them.
    return percent(text.replace("\N{SOFT HYPHEN}", ""), safe="").replace("-", "%2D")


def _fill(values: dict[str, str], field: re.Match[str]) -> str:
    return values[field[1]]
