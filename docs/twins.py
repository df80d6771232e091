"""``llms.txt`` and a twin in Markdown of every page, for readers who are programs."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from pathlib import Path

import argmap

INTRODUCTION = """\
# argmap

> Typed argument maps for Python: claims, supports and counterpoints, each tied to the words of the
> document it comes from, checked, evaluated, compared and drawn.

Install with `pip install -e '.[dot]'` in a clone. Every page below is Markdown; the same address
with `.html` is the page for people.
"""
PARTS = {
    "tutorials": "Tutorials",
    "how-to": "How to",
    "reference": "Reference",
    "generated": "Reference",
    "explanation": "Explanation",
}


def write(pages: Path, folder: Path, names: Iterable[str]) -> None:
    """Write the twins of the named pages, and the list of them, into the folder."""
    listed: dict[str, list[str]] = {}
    for name in names:
        text = twin((pages / f"{name}.md").read_text("utf-8"))
        path = folder / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        part = PARTS.get(name.partition("/")[0], "More")
        listed.setdefault(part, []).append(f"- [{title(text)}]({name}.md): {opening(text)}")
    order = [*dict.fromkeys(PARTS.values()), "More"]
    parts = [f"## {part}\n\n" + "\n".join(listed[part]) + "\n" for part in order if part in listed]
    (folder / "llms.txt").write_text("\n".join([INTRODUCTION, *parts]), "utf-8")


def title(text: str) -> str:
    r"""Return the title of a page.

    >>> title("# Taxes\n\nOf carbon.")
    'Taxes'
    """
    found = re.search(r"^# (.*)$", text, flags=re.MULTILINE)
    return found[1] if found else ""


def opening(text: str) -> str:
    r"""Return the first sentence below the title, without links.

    >>> opening("# Taxes\n\nOf [carbon](c.md)\nand cars. More.")
    'Of carbon and cars.'
    """
    flags = re.MULTILINE | re.DOTALL
    body = re.sub(r"^(`{3,}).*?^\1$", "", text.partition("\n\n")[2], flags=flags)
    parts = [" ".join(part.split()) for part in body.split("\n\n")]
    said = [part for part in parts if part and part[0] not in "#|!-" and not part.endswith("`:")]
    plain = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", said[0] if said else title(text))
    return re.split(r"(?<=[.?])\s", plain)[0]


def twin(text: str) -> str:
    """Return a page as plain Markdown: blocks of Sphinx become blocks of their content."""
    fence = r"^(`{3,})\{([\w-]+)\} *(\S*)\n(.*?)^\1$"
    return re.sub(fence, _plain, text, flags=re.DOTALL | re.MULTILINE)


def _plain(found: re.Match[str]) -> str:
    fence, directive, argument, body = found.groups()
    options = dict(re.findall(r"^:(\w+): *(.*)$", body, flags=re.MULTILINE))
    content = re.sub(r"\A(:\w+:.*\n)+\n?", "", body)
    if directive == "toctree":
        return ""
    if directive == "eval-rst":
        return _documented(body)
    head = f"`{options['caption']}`:\n\n" if "caption" in options else ""
    named = f' title="{options["title"]}"' if "title" in options else ""
    return f"{head}{fence}{argument or directive}{named}\n{content}{fence}"


def _documented(body: str) -> str:
    """Return the signature and docstring of what a directive of autodoc names."""
    found = re.search(r":: argmap\.(\w+)", body)
    if found is None:
        return body
    value = getattr(argmap, found[1])
    if not callable(value):
        return body.partition("\n\n")[2]
    try:
        signature = str(inspect.signature(value)) if not isinstance(value, type) else ""
    except ValueError:
        signature = ""
    named = f"argmap.{found[1]}{signature if len(signature) < 400 else '(…)'}"
    return f"```python\n{named}\n```\n\n```text\n{inspect.getdoc(value)}\n```"
