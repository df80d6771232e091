"""What the tests of the page share: a strict reader of its HTML, and a large map."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from attrs import field, frozen

from argmap import ArgumentMap, Claim, Source, Support

VOID = {"input", "meta"}


@frozen(eq=False)
class Tag:
    """An element: its name, its attributes, and what is in it."""

    name: str
    attributes: dict[str, str]
    parts: list[Tag | str] = field(factory=list["Tag | str"])

    def __iter__(self) -> Iterator[Tag]:
        """Yield the element and every element in it, in order."""
        waiting: list[Tag] = [self]
        while waiting:
            tag = waiting.pop()
            yield tag
            waiting += [part for part in reversed(tag.parts) if isinstance(part, Tag)]

    @property
    def text(self) -> str:
        """All text in it."""
        texts: list[str] = []
        waiting: list[Tag | str] = [self]
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                texts.append(part)
            else:
                waiting += reversed(part.parts)
        return "".join(texts)

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()

    def all(self, name: str, *classes: str) -> list[Tag]:
        """Return the elements in it with the name and the classes."""
        return [tag for tag in self if tag.name == name and set(classes) <= set(tag.classes)]

    def one(self, name: str, *classes: str) -> Tag:
        """Return the only element in it with the name and the classes."""
        (tag,) = self.all(name, *classes)
        return tag


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Tag("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), f"an attribute twice: {names}"
        made = Tag(tag, {name: value or "" for name, value in attrs})
        self.open[-1].parts.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        closed = self.open.pop()
        assert closed.name == tag, f"</{tag}> where </{closed.name}> belongs"

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


def parsed(html: str) -> Tag:
    """Return the page; tags that do not fit are an ``AssertionError``."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, "elements are left open"
    return reader.open[0]


def large() -> ArgumentMap:
    """Return a map of 2,000 claims on a document of a million characters."""
    sentences = [
        f"In the year {n} the order of the region changed once more, for reason {n * 7}."
        for n in range(13_400)
    ]
    paragraphs = [" ".join(sentences[at : at + 8]) for at in range(0, len(sentences), 8)]
    claims = [Claim(f"c{n}", f"Claim {n}.", quotes=sentences[n * 6]) for n in range(2_000)]
    steps = [Support(f"c{n}", f"c{n // 3}", id=f"s{n}") for n in range(1, 2_000)]
    return ArgumentMap([*claims, *steps], sources=[Source("s", text="\n\n".join(paragraphs))])


def address(name: str) -> str:
    """Return the fragment by which a page's address names the claim or relation with the id.

    Letters, digits, ``-``, ``_`` and ``.`` stand for themselves and ``+`` for a space; all else is
    its code point, as in ``~3a~``.
    """
    return "".join(
        "+" if sign == " " else sign if sign in "-._" or sign.isalnum() else f"~{ord(sign):x}~"
        for sign in name
    )
