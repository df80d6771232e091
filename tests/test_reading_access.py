"""The reading page for everybody: by ear, by keyboard alone, enlarged, in colours of one's own."""

from __future__ import annotations

import base64
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap import ArgumentMap, Claim, Source, Support, Words
from tests.conftest import Open, Page

pytestmark = pytest.mark.browser

TABS = ("Diagram", "List", "Notes", "Evaluation", "Remarks")

# What axe cannot judge by itself, and why: it sees text under or behind something else. The colours
# of all texts are therefore reckoned here, each against the ground it stands on.
CONTRASTS = """() => {
  const number = (text) => text.match(/[0-9.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = number(colour).map((c) => {
      const s = c / 255;
      return s <= .04045 ? s / 12.92 : ((s + .055) / 1.055) ** 2.4;
    });
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      const parts = number(colour);
      if (parts.length < 4 || parts[3] > 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const poor = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest("svg, script, .unseen")) continue;
    if (!element.checkVisibility() || getComputedStyle(element).fontSize === "0px") continue;
    const pair = [light(getComputedStyle(element).color), light(ground(element))];
    const contrast = (Math.max(...pair) + .05) / (Math.min(...pair) + .05);
    if (contrast < 4.5) poor.push([element.outerHTML.slice(0, 120), contrast]);
  }
  return poor;
}"""


def _axe(page: Page) -> tuple[list[Any], list[Any]]:
    """Return what axe objects to, and what it leaves open."""
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text("utf-8"))
    found = page.evaluate("() => axe.run()")
    told = [
        [(each["id"], node["html"][:120]) for each in found[kind] for node in each["nodes"][:3]]
        for kind in ("violations", "incomplete")
    ]
    return told[0], told[1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("tab", TABS)
def test_nothing_stands_in_the_way(opened: Open, example: Path, scheme: str, tab: str) -> None:
    """The checker axe objects to nothing, and what it leaves open are colours that are good."""
    page = opened(example, "#synthesis", color_scheme=scheme, reduced_motion="reduce")
    page.get_by_role("tab", name=tab).click()
    violations, incomplete = _axe(page)
    assert violations == []
    assert {name for name, _ in incomplete} <= {"color-contrast", "link-in-text-block"}
    assert page.evaluate(CONTRASTS) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_the_way_without_scripts(
    opened: Open, example: Path, tmp_path: Path, scheme: str
) -> None:
    """The page as one without scripts sees it: axe is one itself, so they are taken out."""
    bare = re.sub(r"<script>.*?</script>", "", example.read_text("utf-8"), flags=re.DOTALL)
    path = tmp_path / "bare.html"
    path.write_text(bare, "utf-8")
    page = opened(path, color_scheme=scheme)
    violations, incomplete = _axe(page)
    assert violations == []
    assert {name for name, _ in incomplete} <= {"color-contrast", "link-in-text-block"}
    assert page.evaluate(CONTRASTS) == []


def test_the_list_folds_without_a_script(opened: Open, example: Path) -> None:
    """The list folds without a script, by the sign before a line, which says how many are below.

    A link unfolds to its claim.
    """
    page = opened(example, java_script_enabled=False)
    first = page.locator("[id=':tree'] > li").first
    sign = first.locator("> details > summary")
    inside = first.locator("> details > ul > li").first
    assert sign.get_attribute("aria-label") == f"{first.locator('li').count()} below"
    assert inside.is_visible()
    sign.click()
    assert not inside.is_visible()
    page.locator("a.note").first.click()
    assert page.locator("#dual > .line").is_visible()


def _large(count: int) -> ArgumentMap:
    claims = [Claim(f"c{n}", f"Claim {n}.") for n in range(count)]
    steps = [Support(f"c{n}", f"c{(n - 1) // 3}", id=f"s{n}") for n in range(1, count)]
    return ArgumentMap([*claims, *steps])


@pytest.mark.parametrize("scripts", [True, False])
def test_a_large_list_opens_with_two_levels(opened: Open, tmp_path: Path, *, scripts: bool) -> None:
    """A large list opens with two levels, from 60 claims on, with the number below each.

    It unfolds to what is chosen.
    """
    path = argmap.write_page(_large(60), tmp_path / "page.html", diagram=False)
    page = opened(path, java_script_enabled=scripts)
    assert page.locator(".tree .line:visible").count() == 4
    below = str(page.locator("#c1 li").count())
    assert page.locator("#c1 > details > summary").get_attribute("aria-label") == f"{below} below"
    assert page.locator("#c1 > .line").get_attribute("data-below") == below
    if scripts:
        page = opened(path, "#c50")
        assert page.locator("#c50 > .line").is_visible()
        assert page.locator("#c2").get_attribute("aria-expanded") == "false"
        page.locator("#c2 > details > summary").click()
        assert page.locator("#c7 > .line").is_visible()
        page.wait_for_function("document.getElementById('c2').ariaExpanded === 'true'")
    small = argmap.write_page(_large(59), tmp_path / "small.html", diagram=False)
    assert opened(small, java_script_enabled=scripts).locator(".tree .line:visible").count() == 59


def test_what_a_screen_reader_meets_comes_in_the_order_of_reading(
    opened: Open, example: Path
) -> None:
    """Title, main claim, document, then the map; a tree says levels and which of its items open."""
    page = opened(example, "#synthesis")
    page.get_by_role("tab", name="List").click()
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    met: list[tuple[str, str]] = []
    waiting = [nodes[0]]
    while waiting:
        node = waiting.pop()
        if not node.get("ignored"):
            met.append((node["role"]["value"], node.get("name", {}).get("value", "")))
        waiting += [by_id[child] for child in reversed(node.get("childIds", [])) if child in by_id]
    wanted = [
        ("heading", "How should the Axis of Resistance be understood?"),
        ("search", ""),
        ("main", ""),
        ("tablist", "Parts of this page"),
        ("region", "The document"),
        ("heading", "Resistance identity in …, page 1"),
        ("tabpanel", "The map as a list"),
        ("tree", "The map as a list"),
        ("complementary", "What is chosen"),
        ("contentinfo", "Legend"),
    ]
    assert [each for each in met if each in wanted] == wanted
    items = [name for role, name in met if role == "treeitem"]
    assert len(items) == page.locator(".tree li").count()
    assert items[0].startswith("The Axis of Resistance should be understood")


_ROLES_OF_TEXT = ("text", "faint", "support", "counterpoint", "undercut", "heading", "thesis")
_ROLES_OF_GROUND = ("box", "paper", "thesis-ground", "group-ground", "fallen-ground")
# Swatches of the drawing's colours under what dims it; a second page reads them off a picture.
_SWATCHES = """names => {
  const dimmed = document.createElement("div");
  dimmed.className = "dimmed";
  Object.assign(dimmed.style, { position: "fixed", left: 0, top: 0, display: "flex", zIndex: 9 });
  for (const name of names) {
    const swatch = document.createElement("i");
    Object.assign(swatch.style, { background: `var(--${name})`, width: "10px", height: "10px" });
    dimmed.append(swatch);
  }
  document.body.append(dimmed);
}"""
_LUMINANCES = """async ([picture, count]) => {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const ground = canvas.getContext("2d");
  ground.drawImage(image, 0, 0);
  const linear = (c) => c <= 10 ? c / 3295 : ((c / 255 + .055) / 1.055) ** 2.4;
  return Array.from({ length: count }, (_, at) => {
    const [r, g, b] = [...ground.getImageData(10 * at + 5, 5, 1, 1).data].map(linear);
    return .2126 * r + .7152 * g + .0722 * b;
  });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_dimmed_can_be_read_and_told_apart(
    opened: Open, example: Path, scheme: str
) -> None:
    """Its text has a contrast of 4.5 and more on each ground, and less than what is chosen."""
    page = opened(example, "#dual", color_scheme=scheme)
    dimmed = "e => getComputedStyle(e).filter === getComputedStyle(e.ownerDocument.body).filter"
    assert page.locator(".wide .drawing.dimmed").count() == 1
    assert not page.eval_on_selector(".wide .drawing", dimmed)
    assert page.eval_on_selector(".wide .raised", dimmed)
    names = [*_ROLES_OF_TEXT, *_ROLES_OF_GROUND, "undecided-ground"]
    page.evaluate(_SWATCHES, names)
    picture = page.screenshot(clip={"x": 0, "y": 0, "width": 10 * len(names), "height": 10})
    reader = page.context.new_page()
    told = f"data:image/png;base64,{base64.b64encode(picture).decode()}"
    light: dict[str, float] = dict(
        zip(names, reader.evaluate(_LUMINANCES, [told, len(names)]), strict=True)
    )

    def contrast(one: str, other: str) -> float:
        low, high = sorted([light[one], light[other]])
        return (high + 0.05) / (low + 0.05)

    for ground in names[len(_ROLES_OF_TEXT) :]:
        assert min(contrast(text, ground) for text in _ROLES_OF_TEXT) >= 4.5, ground
    assert max(contrast(text, "text") for text in _ROLES_OF_TEXT) < 1.2  # one grey for all
    assert contrast("text", "box") < 9.5  # what is chosen has 14 and more


# -- by keyboard alone -------------------------------------------------------------------------


def test_a_whole_visit_by_keyboard_alone(opened: Open, example: Path) -> None:
    """Every part is reached and left, a claim found, followed, answered and left again."""
    page = opened(example)
    press = page.keyboard.press
    is_in = "s => document.activeElement.closest(s) !== null"

    def tab_to(selector: str) -> None:
        for _ in range(120):
            if page.evaluate(is_in, selector):
                return
            press("Tab")
        raise AssertionError(f"{selector} is never reached")

    press("Tab")
    assert page.evaluate(is_in, ".skip")
    tab_to(".how summary")
    press("Enter")
    assert page.locator(".how p").first.is_visible()
    press("/")
    page.keyboard.type("unipolar")
    press("ArrowDown")
    press("Enter")
    assert page.url.endswith("#shift")
    tab_to("[role=tab]")
    press("End")
    assert page.locator(".panel.checks").is_visible()
    press("Home")
    tab_to(".zoom button")
    before = page.locator(".wide .drawing").bounding_box()["width"]
    press("Enter")
    assert page.locator(".wide .drawing").bounding_box()["width"] > before
    tab_to(".canvas.wide")
    press("0")
    press("ArrowUp")  # to what it bears on
    above = page.url
    assert not above.endswith("#shift")
    press("ArrowDown")  # to a reason of that
    press("ArrowRight")
    press("ArrowLeft")
    tab_to(".chosen dd a")
    press("Enter")
    press("Alt+ArrowLeft")
    press("Escape")
    assert "#" not in page.url
    page.get_by_role("tab", name="Diagram").focus()
    press("ArrowRight")
    tab_to("[role=treeitem]")
    press("ArrowLeft")
    assert page.locator(".tree .line:visible").count() < page.locator(".tree .line").count()
    press("ArrowRight")
    press("ArrowRight")
    press("Enter")
    assert "#" in page.url
    tab_to("[id=':legend-switch']")
    press("Enter")
    assert page.locator(".legend li").first.is_visible()


# -- enlarged, touched, in colours of one's own ------------------------------------------------


@pytest.mark.parametrize("tab", ["Text", *TABS])
def test_four_times_as_large_all_is_there(opened: Open, example: Path, tab: str) -> None:
    """A window of 1280 by 1024 at 400 % is one of 320 by 256: it scrolls in one direction."""
    page = opened(example, "#synthesis", width=320, height=256)
    page.get_by_role("tab", name=tab, exact=True).click()
    sizes = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert sizes[0] <= sizes[1]
    covered = page.locator(".chosen").bounding_box()["height"]
    assert covered <= 256 / 2


@pytest.mark.parametrize("width", [390, 1280])
def test_what_is_touched_is_large_enough(opened: Open, example: Path, width: int) -> None:
    """24 pixels each way, but for links inside a sentence, which have more room than they show."""
    page = opened(example, "#synthesis", width=width, height=800)
    for tab in page.get_by_role("tab").all():
        if not tab.is_visible():
            continue
        tab.click()
        small = page.evaluate(
            """() => [...document.querySelectorAll("button, summary, input[type=search], a")]
              .filter(e => e.checkVisibility() && !e.closest("svg, .skip, p, .claim, .findings"))
              .map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
              .filter(([, b]) => b.width && (b.width < 24 || b.height < 24))
              .map(([html, b]) => [html, Math.round(b.width), Math.round(b.height)])"""
        )
        assert small == []


def test_forced_colours_are_taken(opened: Open, example: Path) -> None:
    """Forced colours are taken, also by the drawing.

    What is chosen has an outline, what is quoted a line under it.
    """
    page = opened(example, "#dual", forced_colors="active", color_scheme="dark")
    own = page.evaluate(
        """() => {
          const probe = document.body.appendChild(document.createElement("i"));
          probe.style.color = "CanvasText";
          const colour = getComputedStyle(probe).color;
          probe.remove();
          return colour;
        }"""
    )
    fills = page.eval_on_selector_all(
        ".wide .drawing text[fill], .wide .drawing tspan[fill]",
        "texts => [...new Set(texts.map(e => getComputedStyle(e).fill))]",
    )
    assert fills == [own]
    outline = "e => getComputedStyle(e).outlineStyle"
    filtered = "e => getComputedStyle(e).filter"
    assert page.eval_on_selector(".drawing.dimmed", filtered) == "none"  # it is in these colours
    assert float(page.eval_on_selector(".drawing.dimmed", "e => getComputedStyle(e).opacity")) < 1
    page.get_by_role("tab", name="List").click()
    assert page.eval_on_selector(".line.lit", outline) == "solid"
    assert page.eval_on_selector("mark.lit", outline) == "solid"
    under = page.eval_on_selector("mark:not(.lit)", "e => getComputedStyle(e).borderBottomStyle")
    assert under == "solid"


# -- in any language ---------------------------------------------------------------------------


def test_a_page_from_right_to_left_does_so_throughout(opened: Open, tmp_path: Path) -> None:
    """Document right, map left, lines of the list and of the drawing from the right."""
    text = "محور مقاومت یک هویت است. این هویت یک نظم است."
    debate = ArgumentMap(
        [
            Claim(
                "a",
                "محور مقاومت یک هویت است.",
                quotes="محور مقاومت یک هویت است",
                modality="normative",
            ),
            Claim("b", "این هویت یک نظم است.", quotes="این هویت یک نظم است"),
            Support("b", "a"),
        ],
        sources=[Source("s", text=text, language="fa", title="محور مقاومت")],
    )
    path = argmap.write_page(debate, tmp_path / "page.html", standing=argmap.evaluate(debate))
    page = opened(path, "#a")
    document, map_ = page.locator(".document").bounding_box(), page.locator(".list")
    page.get_by_role("tab", name="List").click()
    assert document["x"] > map_.bounding_box()["x"]
    for selector in (".by", ".counts", ".main-claim", ".line", ".source p", ".chosen dd", "h1"):
        found = page.eval_on_selector(selector, "e => getComputedStyle(e).direction")
        align = page.eval_on_selector(selector, "e => getComputedStyle(e).textAlign")
        assert (found, align) in {("rtl", "right"), ("rtl", "start"), ("ltr", "right")}, selector
    own = (".by", ".counts", ".main-claim .remarks", ".chosen [role=status]", ".how p", ".why a")
    for selector in (*own, ".chosen dd:last-child > span"):
        found = page.eval_on_selector(selector, "e => getComputedStyle(e).direction")
        assert found == "ltr", selector  # words of the page, which are English
    told = page.locator(".chosen dd:last-child bdi").first
    assert told.inner_text() == page.locator(".why bdi").first.inner_text() == debate.claims[0].text
    assert told.get_attribute("lang") == page.locator("h1").get_attribute("lang") == "fa"
    assert told.evaluate("e => getComputedStyle(e).direction") == "rtl"
    assert page.locator(".notes q").first.get_attribute("lang") == "fa"
    assert page.locator(".tree a.claim").first.get_attribute("lang") == "fa"
    assert page.locator(".chosen dd a").first.get_attribute("lang") == "fa"
    page.keyboard.press("/")
    page.keyboard.type("نظم")
    assert page.locator(".hits button").count() == 2  # the claim and the sentence
    assert page.locator(".hits button:not([lang=fa])").count() == 0
    page.keyboard.press("Escape")
    first = page.locator("#a > .line").bounding_box()
    second = page.locator("#b > .line").bounding_box()
    assert second["x"] + second["width"] < first["x"] + first["width"]
    item = page.locator("#a")
    item.focus()
    page.keyboard.press("ArrowRight")  # back, towards the beginning of a line
    assert item.get_attribute("aria-expanded") == "false"
    page.keyboard.press("ArrowLeft")
    assert item.get_attribute("aria-expanded") == "true"


def test_the_script_says_all_in_the_language_of_the_page(opened: Open, tmp_path: Path) -> None:
    """Tabs, what is told of a claim, what a search finds."""
    debate = argmap.load_example()
    page = opened(
        argmap.write_page(debate, tmp_path / "page.html", words=Words.of("de")), "#synthesis"
    )
    assert page.locator("html").get_attribute("lang") == "de"
    assert [tab.inner_text() for tab in page.get_by_role("tab").all()] == [
        "Diagramm",
        "Liste",
        "Belege",
    ]
    rows = page.locator(".chosen dt").all_inner_texts()
    assert rows == ["Gesagt von", "Denn"]
    assert page.locator(".chosen [role=status]").inner_text() == "Gewählt, 1 angeführte Stelle"
    page.keyboard.press("/")
    page.keyboard.type("unipolar")
    assert page.locator(".hits p").inner_text() == "1 These, 1 Satz des Textes"
