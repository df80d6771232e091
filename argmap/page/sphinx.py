"""Maps in Sphinx documents: the directive ``argdown`` draws its content where it stands.

    .. argdown::
       :title: Taxes

       [tax]: Tax carbon.
         - [poor]: It hits the poor.

In HTML it is a picture in the page, in EPUB and for LaTeX a file that the text shows (an SVG in the
book's list of files, a PDF), in every other form the text itself. What is odd about the text is a
warning of the build, at its line.
"""

from __future__ import annotations

import hashlib
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar
from zlib import crc32

from argmap.errors import ArgmapError
from argmap.outline import to_text
from argmap.page.embedding import embed, file_of, read_block, times_met, warnings_of
from argmap.page.markup import element
from argmap.wording.words import Words

_KEY = "argdown"


def setup(app: Any) -> dict[str, bool]:  # noqa: ANN401 - Sphinx is here only when it is in use
    """Register the directive: ``extensions = ["argmap.page.sphinx"]`` in ``conf.py``."""
    app.add_directive("argdown", _directive())
    app.connect("doctree-resolved", _draw_beside)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _directive() -> type:
    """Return the directive."""
    nodes: Any = import_module("docutils.nodes")
    rst: Any = import_module("docutils.parsers.rst")
    addnodes: Any = import_module("sphinx.addnodes")
    logging: Any = import_module("sphinx.util.logging")

    class Argdown(rst.Directive):  # type: ignore[misc]
        has_content = True
        option_spec: ClassVar[dict[str, object]] = {
            "title": rst.directives.unchanged_required,
            "language": rst.directives.unchanged_required,
            "class": rst.directives.class_option,
        }

        def run(self) -> list[object]:
            text = "\n".join(self.content)
            title = self.options.get("title", "")
            language = self.options.get("language", "en")
            classes = " ".join(["argmap", *self.options.get("class", ())])
            document, _ = self.state_machine.get_source_and_line(self.lineno)
            try:
                debate = read_block(text, title)
                page = self.state.document
                mark = f"{crc32(page.settings.env.docname.encode()):08x}-{times_met(page, text)}"
                drawn = embed(debate, class_=classes, mark=mark, words=Words.of(language))
            except ArgmapError as error:
                raise self.error(str(error)) from error
            for finding in warnings_of(debate):
                line = self.content_offset + (finding.location.line if finding.location else 1)
                said = finding.message + (f"; {finding.hint}" if finding.hint else "")
                place = f"{document}:{line}"
                logging.getLogger(__name__).warning("argdown: %s", said, location=place)
            block = nodes.literal_block(text, text, language="none")
            told = {_KEY: text, "title": title, "words": language, "shown": classes}
            html = nodes.raw("", str(drawn), format="html", **told)
            latex = nodes.raw("", "", format="latex", **told)
            return [
                addnodes.only("", html, expr="html"),
                addnodes.only("", latex, expr="latex"),
                addnodes.only("", block, expr="not html and not latex"),
            ]

    return Argdown


def _draw_beside(app: Any, doctree: Any, docname: str) -> None:  # noqa: ANN401 - as in setup
    """Write the picture of each map into a file of its own where the text is LaTeX or an EPUB.

    A book must declare each page that holds an SVG, which Sphinx does not; a picture in a file of
    its own stands in the book's list of files instead.
    """
    latex = app.builder.format == "latex"
    suffix = "pdf" if latex else "svg"
    if not latex and app.builder.name != "epub":
        return
    nodes: Any = import_module("docutils.nodes")
    for node in list(doctree.findall(nodes.raw)):
        text = node.get(_KEY)
        if text is None:
            continue
        title = node["title"]
        debate = read_block(text, title)
        language = node["words"]
        words = Words.of(language)
        drawn = file_of(debate, suffix, words=words)
        if drawn is None:
            node.replace_self(nodes.literal_block(text, text, language="none"))
            continue
        digest = hashlib.sha256(f"{language}\0{title}\0{text}".encode()).hexdigest()
        name = f"argmap-{digest[:16]}.{suffix}"
        Path(app.builder.outdir, name).write_bytes(drawn)
        if latex:
            included = rf"\begin{{center}}\sphinxincludegraphics{{{name}}}\end{{center}}"
            node.children = [nodes.Text(f"\n{included}\n")]
        else:
            source = "../" * docname.count("/") + name
            image = element("img", src=source, alt=to_text(debate, words=words).strip())
            shown = element("div", image, class_=node["shown"])
            node.children = [nodes.Text(str(shown))]
