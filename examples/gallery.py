"""Every layout in every theme, on six maps: to choose a style by eye, and to look for faults.

    python examples/gallery.py

It prints:

    6 maps in 3 layouts and 3 themes: 54 pictures in examples/output/gallery
    examples/output/gallery/contact_sheet.svg
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Literal

import argmap
from argmap import (
    MAP_MAKER,
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    Party,
    Perspective,
    Quote,
    Restatement,
    Source,
    Style,
    Support,
)

OUTPUT = Path(__file__).resolve().parent / "output"
LAYOUTS: tuple[Literal["reasons", "compact", "aif"], ...] = ("reasons", "compact", "aif")
THEMES = ("light", "dark", "print")


def tomato() -> ArgumentMap:
    """Return a small map with one of everything: linked, hedged, rejected, weighed, contrasted."""
    page = Source(
        "court",
        title="On the tomato",
        text="Botanically the tomato is a fruit, for it holds seeds. Cooks may well call it a "
        "vegetable. Some say that the law need not care. Custom decides.\n",
    )
    return ArgumentMap.of(
        Claim("duty", "The tomato should be taxed as a vegetable.", modality="normative"),
        Claim(
            "cooks",
            "Cooks call the tomato a vegetable.",
            modality="possible",
            cue="may well",
            quotes="Cooks may well call it a vegetable",
            perspective="kitchen",
        ),
        Claim(
            "custom", "In trade, custom decides what a thing is called.", quotes="Custom decides"
        ),
        Claim(
            "fruit", "The tomato is a fruit.", quotes="the tomato is a fruit", perspective="botany"
        ),
        Claim("seeds", "The tomato holds seeds.", quotes="it holds seeds", perspective="botany"),
        Claim(
            "careless",
            "The law need not care what a tomato is.",
            quotes=Quote("the law need not care", closeness="close"),
            voice="some",
            endorsement="rejects",
        ),
        Claim("not", "The tomato is no vegetable.", voice=MAP_MAKER),
        Support(["cooks", "custom"], "duty", id="by custom", weight=0.7),
        Counterpoint("not", "duty"),
        Support("fruit", "not", weight=0.4, scheme="argument from verbal classification"),
        Support("seeds", "fruit", cue="for"),
        Counterpoint("careless", "by custom"),
        Contrast("fruit", "cooks"),
        Restatement("not", "fruit"),
        title="Is a tomato a vegetable?",
        sources=[page],
        parties=[Party("some", "some")],
        perspectives=[
            Perspective("kitchen", "in the kitchen"),
            Perspective("botany", "in botany"),
        ],
    )


def witness() -> ArgumentMap:
    """Return a dialectic map: each side undercuts what the other has just said."""
    replies = (
        ("dark", "The street was dark."),
        ("lamp", "A lamp stood at the corner."),
        ("broken", "The lamp had been broken for a week."),
        ("record", "The record of that week is of another lamp."),
        ("clerk", "The clerk mixed up the streets more than once."),
    )
    steps: list[Support | Counterpoint] = [Support("saw", "guilty", id="testimony")]
    for number, (name, _) in enumerate(replies):
        steps.append(Counterpoint(name, steps[-1], id=f"reply {number + 1}"))
    return ArgumentMap(
        [
            Claim("guilty", "The accused was at the scene."),
            Claim("saw", "A witness saw the accused there."),
            *[Claim(*reply) for reply in replies],
            Claim("ticket", "A train ticket puts the accused in another town."),
            Claim("given", "The ticket was given to a friend."),
            *steps,
            Counterpoint("ticket", "guilty"),
            Counterpoint("given", "ticket counters guilty"),
        ],
        title="Was the accused there?",
        thesis="guilty",
    )


def journey() -> ArgumentMap:
    """Return a dense map: eight considerations, each for or against each of four ways to go."""
    ways = ("train", "bicycle", "car", "plane")
    considerations = {
        "We have little money.": "-+--",
        "We are in a hurry.": "+--+",
        "The air should stay clean.": "++--",
        "We carry a piano.": "--+-",
        "It will rain all week.": "+-++",
        "We want to see the land.": "+++-",
        "One of us is ill.": "+-+-",
        "We are five.": "+--+",
    }
    claims = [Claim(way, f"We should go by {way}.", modality="normative") for way in ways]
    given = [Claim(f"g{n}", text) for n, text in enumerate(considerations)]
    steps = [
        Support(claim, way) if sign == "+" else Counterpoint(claim, way)
        for claim, signs in zip(given, considerations.values(), strict=True)
        for way, sign in zip(ways, signs, strict=True)
    ]
    rivals = [
        rival
        for one, other in combinations(ways, 2)
        for rival in (Counterpoint(one, other), Counterpoint(other, one))
    ]
    return ArgumentMap([*claims, *given, *steps, *rivals], title="How should we go?")


def school() -> ArgumentMap:
    """Return a map in groups within groups, with several voices."""
    told = (
        ("later", "School should begin at nine.", (), "pupils"),
        ("sleep", "Pupils would sleep longer.", ("Health", "Sleep"), "doctors"),
        ("clock", "The inner clock of the young runs late.", ("Health", "Sleep"), "doctors"),
        ("marks", "Those who sleep longer learn better.", ("Health", "Learning"), "doctors"),
        ("screens", "Pupils would only go to bed later.", ("Health", "Sleep"), "parents"),
        ("study", "Where school began later, bedtimes stayed.", ("Health", "Sleep"), "doctors"),
        ("work", "Parents must be at work by eight.", ("Daily life",), "parents"),
        ("early", "Schools can open early for those who need it.", ("Daily life",), "pupils"),
        ("sport", "Sport would end in the dark.", ("Daily life", "Afternoons"), "parents"),
        ("winter", "That holds for eight weeks a year.", ("Daily life", "Afternoons"), "pupils"),
    )
    return ArgumentMap.of(
        *[Claim(name, text, group=group, voice=voice) for name, text, group, voice in told],
        Support(["sleep", "marks"], "later"),
        Support("clock", "sleep"),
        Counterpoint("screens", "sleep"),
        Counterpoint("study", "screens"),
        Counterpoint("work", "later"),
        Counterpoint("early", "work counters later"),
        Counterpoint("sport", "later"),
        Counterpoint("winter", "sport"),
        title="When should school begin?",
        parties=[Party(name, name) for name in ("pupils", "doctors", "parents")],
    )


def bicycle() -> ArgumentMap:
    """Return a map in a script that runs from right to left."""
    return ArgumentMap.of(
        Claim("street", "خیابان مرکز شهر باید به روی خودروها بسته شود.", modality="normative"),
        Claim("air", "هوای شهر پاک‌تر می‌شود.", modality="possible", cue="شاید", group="محیط زیست"),
        Claim("noise", "از سروصدا کاسته می‌شود.", group="محیط زیست"),
        Claim("shops", "فروشگاه‌ها مشتری از دست می‌دهند.", voice="traders", group="بازار"),
        Claim("walkers", "رهگذران بیش از رانندگان خرید می‌کنند.", group="بازار"),
        Claim("detour", "خودروها از خیابان‌های کناری (مثلاً CO2 بیشتر) می‌گذرند."),
        Support(["air", "noise"], "street", id="quiet", cue="زیرا"),
        Counterpoint("shops", "street"),
        Counterpoint("walkers", "shops"),
        Counterpoint("detour", "quiet"),
        title="خیابان بدون خودرو",
        parties=[Party("traders", "بازاریان")],
    )


def maps() -> dict[str, ArgumentMap]:
    """Return the six maps by name."""
    return {
        "worked_example": argmap.load_example(),
        "everything": tomato(),
        "dialectic": witness(),
        "dense": journey(),
        "groups": school(),
        "right_to_left": bicycle(),
    }


def contact_sheet(pictures: Mapping[str, Path]) -> str:
    """Return an SVG that shows all pictures small, six to a row, each with its name."""
    wide, high, line = 420, 320, 18
    shown: list[str] = []
    for number, (name, path) in enumerate(pictures.items()):
        x, y = number % 6 * wide, number // 6 * high
        place = f'<svg x="{x + 5}" y="{y + line}" width="{wide - 10}" height="{high - line - 5}"'
        picture = re.sub(
            r'<svg width="[^"]*" height="[^"]*"', place, path.read_text("utf-8"), count=1
        )
        shown += [f'<text x="{x + 5}" y="{y + line - 4}">{name}</text>', picture]
    size = f'width="{wide * 6}" height="{high * -(-len(pictures) // 6)}"'
    space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    body = "\n".join(shown)
    return f'<svg {space} {size} font-family="Arial, sans-serif" font-size="12">\n{body}\n</svg>\n'


def draw(folder: Path) -> Iterator[tuple[str, Path]]:
    """Draw each map in each style into the folder, and yield the name and path of each picture."""
    for layout in LAYOUTS:
        for theme in THEMES:
            named = {f"{name}-{layout}-{theme}": debate for name, debate in maps().items()}
            style = Style(layout=layout, theme=theme)
            for outcome in argmap.render_many(named, folder, style=style):
                if outcome.error is not None:
                    raise outcome.error
                yield outcome.name, outcome.paths[0]


def main(folder: Path) -> int:
    """Draw the gallery and its contact sheet, and say where they are."""
    gallery = folder / "gallery"
    gallery.mkdir(parents=True, exist_ok=True)
    try:
        pictures = dict(draw(gallery))
    except argmap.EngineNotFoundError as error:
        print(error, file=sys.stderr)
        return 3
    sheet = gallery / "contact_sheet.svg"
    sheet.write_text(contact_sheet(pictures), "utf-8")
    print(
        f"{len(maps())} maps in {len(LAYOUTS)} layouts and {len(THEMES)} themes: "
        f"{len(pictures)} pictures in {os.path.relpath(gallery)}"
    )
    print(os.path.relpath(sheet))
    return 0


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    options.add_argument("folder", nargs="?", type=Path, default=OUTPUT)
    sys.exit(main(options.parse_args().folder))
