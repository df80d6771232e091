"""Text in a browser, which measures it anew: it stands inside its box, whatever it is made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from argmap import ArgumentMap, Claim, Counterpoint, Source, Style, Support
from argmap.diagram import picture
from tests.layout_laws import tangled

pytestmark = [pytest.mark.browser, pytest.mark.engine]

# How far each text is wider than the box that it stands in, with what it says.
_OUTSIDE = """() => {
  const found = [];
  for (const group of document.querySelectorAll("g.node, g.cluster")) {
    const shapes = [...group.children].filter(each => ["polygon", "path"].includes(each.tagName));
    if (!shapes.length || !/-[bg]\\d+$/.test(group.id)) continue;
    const boxes = shapes.map(each => each.getBBox());
    const left = Math.min(...boxes.map(each => each.x));
    const right = Math.max(...boxes.map(each => each.x + each.width));
    for (const text of group.querySelectorAll("text")) {
      const {x, width} = text.getBBox();
      const out = Math.max(left - x, x + width - right);
      if (width && out > 0.6) found.push([Math.round(out), text.textContent]);
    }
  }
  return found;
}"""

TEXTS = (
    "Così è: più città, più caffè, laïcité, naïveté, îles, cioè ïïïï íííí ìììì.",
    "Ωστόσο ο φόρος του ψωμιού ωφελεί όσους ψηφίζουν, ψάχνουν ψωμί, φωνάζουν ωωω.",
    "Ածխածնի հարկը պետք է սահմանվի բոլոր երկրներում, քանի որ այն օգնում է։",
    "Thuế các-bon nên được áp dụng ở mọi nước trên thế giới, kể cả nước nghèo.",
    "☑ ✓ ★ → ⇒ ● ■ ▶ ① ② ③ ✔ ☞ ♣ ♦ ☑ ✓ ★ ⇒ ● ■ ✔ ☞ ♣ ♦ ☑ ✓ ★ ⇒ ● ■ ✔ ☞.",
    "\x1b[31mred\x1b[0m \u2066x\u2069 \u202eback\u202c a\x07b\x00c\x7fd " * 4,
    "xxxxxxxxxx WWWWWWWWWW iiiiiiiiiiiiiiiiiiii mmmmmmmmmm " * 3 + "x" * 70,
)


def _outside(browser: Any, pictures: Iterable[str]) -> list[Any]:
    page = browser.new_page()
    try:
        page.set_content("".join(pictures))
        return list(page.evaluate(_OUTSIDE))
    finally:
        page.close()


@pytest.mark.parametrize("layout", ["columns", "reasons"])
def test_text_of_any_letters_stands_in_its_box(layout: Any, browser: Any) -> None:
    """As the main claim, as a reason, in a remark, and as the heading of a group."""
    pictures: list[str] = []
    for text in TEXTS:
        debate = ArgumentMap.of(
            Claim("t", text, group=text),
            Claim("a", text, title=text[:40], modality="possible", cue=text[:30]),
            Claim("b", text * 4),
            Support("a", "t", cue=text[:30]),
            Counterpoint("b", "t"),
            sources=[Source("s", text="It is said.")],
        )
        styles = [Style(layout=layout, page=page) for page in ("screen", "pane:300")]
        pictures += [picture(debate, style=style) for style in styles]
    assert not _outside(browser, pictures)


def test_text_of_tangled_maps_stands_in_its_box(browser: Any) -> None:
    """On a page that they fit and on a narrow one."""
    styles = [Style(layout="columns", page=page) for page in ("a4", "pane:300")]
    maps = [tangled(seed) for seed in (10, 11, 13, 15, 19, 24)]
    assert not _outside(browser, [picture(each, style=style) for each in maps for style in styles])
