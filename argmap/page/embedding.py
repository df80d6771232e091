"""A map drawn inside somebody else's page: its picture, or its tree where none can be drawn."""

from __future__ import annotations

from argmap.diagram import picture
from argmap.errors import EngineError
from argmap.formats import loads
from argmap.outline import to_text
from argmap.page.markup import Html, element

_PATIENCE = 10.0


def embedded(source: str, *, class_: str = "argmap") -> Html:
    """Return the HTML of the map that an Argdown text holds.

    Args:
        source: The text.
        class_: The class of the element.

    Raises:
        ReadError: When the text is no map, or its reader has something to remark on it.

    >>> embedded("[tax]: Tax carbon.")[:20]
    '<div class="argmap">'
    """
    debate = loads(source, "argdown", strict=True)
    try:
        shown = Html(picture(debate, timeout=_PATIENCE))
    except EngineError:
        rows = [element("span", row) for row in to_text(debate).splitlines()]
        shown = element("pre", Html("\n".join(rows)))
    return element("div", shown, class_=class_)
