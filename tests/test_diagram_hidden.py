"""What an Argdown text keeps out of drawings: left out of all of them, and of nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap import (
    ArgumentMap,
    Style,
    loads,
    page_html,
    render,
    to_dot,
    to_markdown,
    to_mermaid,
    to_text,
)

TEXT = """\
[A]: Trams should be free.
  + [B]: They are clean. {isInMap: false}
    - [C]: They run on coal.
  - <D>: Somebody has to pay.
    - <E>: The town does. {isInMap: false}

(1) [F]: Trams are quiet. {isInMap: false}
(2) [G]: Quiet is good.
----
(3) [A]

[H]: The first tram ran in 1895.
"""
DRAWN = """\
[A]: Trams should be free.
  - <D>: Somebody has to pay.

(1) [G]: Quiet is good.
----
(2) [A]

[H]: The first tram ran in 1895.
"""


def expect_drawn(debate: ArgumentMap, text: str) -> None:
    """Compare what is drawn of a map with the map of a text, in every kind of text drawn."""
    drawn = loads(text, "argdown")
    for layout in ("columns", "reasons", "aif"):
        style = Style(layout=layout)
        assert shown(to_dot(debate, style=style)) == shown(to_dot(drawn, style=style))
    assert to_mermaid(debate) == to_mermaid(drawn)


def shown(dot: str) -> str:
    """Return a DOT text without the ids that it keeps of the elements drawn."""
    return re.sub(r'about="[^"]*"', "", dot)


def test_what_is_kept_out_is_not_drawn_and_what_hangs_on_it_neither() -> None:
    """A step keeps the premises it has left; a claim that was loose before is drawn as before."""
    debate = loads(TEXT, "argdown")
    expect_drawn(debate, DRAWN)
    for text in (to_dot(debate), to_mermaid(debate)):
        assert "Somebody" in text
        for words in ("clean", "coal", "town", "quiet."):
            assert words not in text
    for text in (to_text(debate), to_markdown(debate)):
        assert "They are clean." in text


def test_the_settings_may_draw_it_all_the_same() -> None:
    """``selection: {ignoreIsInMap: true}``."""
    debate = loads(f"===\nselection: {{ignoreIsInMap: true}}\n===\n\n{TEXT}", "argdown")
    expect_drawn(debate, TEXT.replace(" {isInMap: false}", ""))


def test_undercuts_go_with_the_step_they_hit() -> None:
    """Undercuts go with the step they hit, to any depth, in linear time."""
    lines = ["[A]: a", "  + [B]: b {isInMap: false}"]
    lines += [f"{'  ' * (depth + 2)}_ [U{depth}]: u" for depth in range(200)]
    debate = loads("\n".join(lines), "argdown")
    expect_drawn(debate, "[A]: a\n")
    alone = loads("[A]: a {isInMap: false}\n", "argdown")
    assert to_dot(alone) == to_dot(ArgumentMap())


def test_all_inferences_go_with_an_argument() -> None:
    """So do its premises that nothing else uses; what else supports its conclusion stays."""
    debate = loads(
        "[T]: Trams should be free.\n  + [O]: They are fun.\n\n"
        "<Quiet>: Of noise. {isInMap: false}\n\n(1) [P]: Trams hum.\n(2) [R]: Buses roar.\n----\n"
        "(3) [M]: Trams are quiet.\n(4) [S]: Quiet is good.\n----\n(5) [T]\n",
        "argdown",
    )
    assert len(debate.supports) == 3
    expect_drawn(debate, "[T]: Trams should be free.\n  + [O]: They are fun.\n")
    assert [finding.code for finding in debate.findings] == ["not-drawn"]


@pytest.mark.engine
def test_pictures_and_pages_leave_it_out(tmp_path: Path) -> None:
    """The map that a picture carries, and the list beside the page, hold all of it."""
    debate = loads(TEXT, "argdown")
    path = tmp_path / "map.svg"
    render(debate, path, style=Style(embedded=True))
    picture, carried = path.read_text("utf-8").split("urn:argmap:map")[0], path.read_text("utf-8")
    assert "coal" not in picture.split("<g")[-1]
    assert loads(carried) == debate
    assert "They run on coal." in page_html(debate)
