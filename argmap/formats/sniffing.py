"""Helpers of the sniffers: the outermost XML element, YAML block and JSON object of a text.

Each sniffer stands beside the reader of its notation and is called ``is_…``. It is quick and never
raises.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from argmap.late_patterns import late_pattern
from argmap.syntax.plain import as_list, as_mapping
from argmap.values import is_object

_COMMENT: Final = r"<!--(?:[^-]|-(?!->))*+-->"
_INSTRUCTION: Final = r"<\?(?:[^?]|\?(?!>))*+\?>"
_STRINGS: Final = r"\"[^\"]*+\"|'[^']*+'"
_INTERNAL_SUBSET: Final = rf"\[(?:[^\]\"'<]|{_COMMENT}|<(?!!--)|{_STRINGS})*+\]"
_DOCTYPE: Final = rf"<!(?:[^\[>\"']|{_STRINGS}|{_INTERNAL_SUBSET})*+>"
PROLOGUE: Final = rf"\s*(?:(?:{_INSTRUCTION}|{_COMMENT}|{_DOCTYPE})\s*)*+"
"""Pattern of all that may stand before the outermost element of an XML text."""

# The first line of a block mapping: a plain word or something quoted, and a colon after it.
_KEY = late_pattern(
    r"""
    (?: [ \t]* (?: \#.* | ---.* | %.* )? \r?\n )*+                           # blank lines, comments
    (?: \?[ ]
      | (?: [^\s"'\[\]{}<>#|=+:-] [^\n:]*+ (?: :(?!\s) [^\n:]*+ )*+          # a plain key
          | "(?:[^"\\\n]|\\.)*+" | '[^'\n]*+' )                              # a quoted one
        [ \t]* : (?: \s | $ )
    )
    """,
    re.VERBOSE,
)


def begins_block(text: str) -> bool:
    """Tell whether a text begins with a key of a block mapping of YAML.

    >>> begins_block("G1: {text: Safe.}"), begins_block("[tax]: Tax carbon.")
    (True, False)
    """
    return _KEY.match(text) is not None


def top_object(text: str, *hints: str) -> Mapping[str, object] | None:
    """Return the object at the top of a JSON text, ``None`` if there is none.

    A text that holds a hint but is no JSON counts as a damaged file, and gives an empty object.

    Args:
        text: The text; the reader takes over the value decoded here.
        hints: Keys of which the text holds at least one.

    >>> top_object('{"nodes": []}', "nodes"), top_object('{"nodes": [', "nodes")
    ({'nodes': []}, {})
    """
    from argmap.syntax.json_once import decode_once

    if text.lstrip("\ufeff \t\r\n")[:1] != "{" or not any(f'"{hint}"' in text for hint in hints):
        return None
    found = decode_once(text)
    if found is None:
        return {}
    return found.value if is_object(found.value) else None


def first_object(value: object, key: str = "") -> Mapping[str, object]:
    """Return the first object of a list, one with the key if any has it; else an empty one.

    >>> first_object([1, {"id": 2}, {"nodeID": 3}], "nodeID")
    {'nodeID': 3}
    """
    first: Mapping[str, object] = {}
    for item in as_list(value):
        found = as_mapping(item)
        if found and (not key or key in found):
            return found
        first = first or found
    return first
