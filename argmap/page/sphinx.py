"""Maps in Sphinx documents: the directive ``argdown`` draws its content where it stands."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from argmap.errors import ArgmapError
from argmap.page.embedding import embedded


def setup(app: Any) -> dict[str, bool]:  # noqa: ANN401 - Sphinx is here only when it is in use
    """Register the directive: ``extensions = ["argmap.page.sphinx"]`` in ``conf.py``."""
    app.add_directive("argdown", _directive())
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _directive() -> type:
    """Return the directive; a text that is no map is an error of the document, with its faults."""
    nodes: Any = import_module("docutils.nodes")
    rst: Any = import_module("docutils.parsers.rst")
    addnodes: Any = import_module("sphinx.addnodes")

    class Argdown(rst.Directive):  # type: ignore[misc]
        has_content = True

        def run(self) -> list[object]:
            text = "\n".join(self.content)
            try:
                drawn = embedded(text)
            except ArgmapError as error:
                raise self.error(str(error)) from error
            block = nodes.literal_block(text, text, language="none")
            return [
                nodes.raw("", str(drawn), format="html"),
                addnodes.only("", block, expr="not html"),
            ]

    return Argdown
