"""The JSON that the reference implementation of Argdown exports.

It is what ``argdown json`` writes; see https://argdown.org.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from argmap.collector import without_collector
from argmap.formats.native import is_native

if TYPE_CHECKING:
    from argmap.formats.argdown.syntax.document import ArgdownDocument
    from argmap.values import Json


def is_argdown_json(text: str) -> bool:
    """Return whether a text looks like the JSON that Argdown's own tool exports.

    >>> is_argdown_json('{"statements": {}, "arguments": {}, "relations": []}')
    True
    """
    keys = ('"statements"', '"arguments"', '"relations"')
    return text.lstrip()[:1] == "{" and all(key in text for key in keys) and not is_native(text)


@without_collector
def to_reference(
    document: ArgdownDocument, settings: Mapping[str, Json] | None = None
) -> dict[str, Any]:
    r"""Return the document as the reference implementation's JSON, the derived map included.

    Args:
        document: What ``parse`` returned.
        settings: A configuration as that implementation takes it; the front matter's settings win.

    >>> from argmap.formats.argdown import parse
    >>> exported = to_reference(parse("[a]: It rains.\n    - [b]: It is dry."))
    >>> [(each["from"], each["relationType"], each["to"]) for each in exported["relations"]]
    [('b', 'attack', 'a')]
    """
    from argmap.formats.argdown.interpretation.interpreter import interpret
    from argmap.formats.argdown.interpretation.relations import settle
    from argmap.formats.argdown_json.explode import explode
    from argmap.formats.argdown_json.groups import regroup
    from argmap.formats.argdown_json.writer import export

    meaning = interpret(document, settings)
    settle(meaning)
    if meaning.settings.of("model").get("explodeArguments"):
        explode(meaning)
    regroup(meaning)
    return export(meaning)
