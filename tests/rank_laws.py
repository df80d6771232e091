"""Laws of a drawing in ranks that an engine made: lines keep off the boxes and frames of others."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias
from xml.etree import ElementTree as ET

from argmap import ArgumentMap, Claim, Counterpoint, Style, Support
from argmap.diagram import picture
from tests.drawings import SVG, read, to_dot

Point: TypeAlias = tuple[float, float]
Rectangle: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom edge."""

_NEAR = 1.5  # points; a line that is nearer to a frame runs into it
_WORDS = ["the", "tax", "falls", "on", "those", "who", "earn", "less", "than", "others"]


def faults(debate: ArgumentMap, style: Style, *, engine: str) -> Iterator[str]:
    """Yield the ways in which lines of the drawing meet what they do not lead to."""
    groups = {
        group.get("id", "").rpartition("-")[2]: group
        for group in ET.fromstring(picture(debate, style=style, engine=engine)).iter(f"{SVG}g")
    }
    boxes = {name: _edges(group) for name, group in groups.items() if name[0:1] == "b"}
    frames = [_edges(group) for name, group in groups.items() if name[0:1] == "g"]
    for line in read(to_dot(debate, style=style)).lines:
        course = _course(groups[line.attributes["id"]])
        ends = (boxes[line.tail], boxes[line.head])
        others = [box for box in boxes.values() if box not in ends]
        if any(_meets(course, _grown(box, -1)) for box in others):
            yield "a line through a box"
        foreign = [frame for frame in frames if not any(_within(box, frame) for box in ends)]
        if any(_meets(course, _grown(frame, _NEAR)) for frame in foreign):
            yield "a line at the frame of a group that it does not lead to"


def in_groups(seed: int, *, links: int = 0) -> ArgumentMap:
    """Return a map of up to four groups, each a part of the argument, the same for the same seed.

    Args:
        seed: Tells it from others.
        links: How many reasons run between any claims besides.
    """
    chance = random.Random(seed)
    claims = [Claim("t", "The city should close its ring road to cars for good.")]
    steps: list[Support | Counterpoint] = []
    for group in "ABCD"[: chance.choice([2, 3, 4])]:
        for number in range(chance.choice([1, 2, 4, 6])):
            text = " ".join(chance.choice(_WORDS) for _ in range(chance.randint(3, 14)))
            name, above = f"{group}{number}", f"{group}{chance.randrange(max(number, 1))}"
            kind = Support if chance.random() < 0.6 else Counterpoint
            claims.append(Claim(name, text, group=group))
            steps.append(kind(name, above if number and chance.random() < 0.8 else "t"))
    names = [claim.id for claim in claims]
    steps += [Support(*chance.sample(names, 2), id=f"link {n}") for n in range(links)]
    return ArgumentMap([*claims, *steps], thesis="t")


def _numbers(text: str) -> list[Point]:
    found = [float(each) for each in re.findall(r"-?\d+(?:\.\d+)?", text)]
    return list(zip(found[::2], found[1::2], strict=True))


def _edges(group: ET.Element) -> Rectangle:
    """Return the smallest rectangle around the shapes of a box or a frame."""
    points: list[Point] = []
    for shape in group.iter():
        points += _numbers(f"{shape.get('points', '')} {shape.get('d', '')}")
        if shape.tag == f"{SVG}ellipse":
            x, y, across, down = (float(shape.attrib[name]) for name in ("cx", "cy", "rx", "ry"))
            points += [(x - across, y - down), (x + across, y + down)]
    return (
        min([x for x, _ in points]),
        min([y for _, y in points]),
        max([x for x, _ in points]),
        max([y for _, y in points]),
    )


def _course(group: ET.Element) -> list[Point]:
    """Return points along a line."""
    path = group.find(f"{SVG}path")
    assert path is not None
    controls = _numbers(path.attrib["d"])
    course = controls[:1]
    for at in range(0, len(controls) - 3, 3):
        course += [_on_curve(controls[at : at + 4], step / 8) for step in range(1, 9)]
    return course


def _on_curve(controls: list[Point], at: float) -> Point:
    weights = ((1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3)
    return (
        sum([weight * x for weight, (x, _) in zip(weights, controls, strict=True)]),
        sum([weight * y for weight, (_, y) in zip(weights, controls, strict=True)]),
    )


def _meets(course: list[Point], box: Rectangle) -> bool:
    return any(_crosses(one, other, box) for one, other in pairwise(course))


def _crosses(one: Point, other: Point, box: Rectangle) -> bool:
    """Whether a straight line has a part inside a rectangle (Liang and Barsky 1984)."""
    first, last = 0.0, 1.0
    for axis in (0, 1):
        low, high, start, way = box[axis], box[axis + 2], one[axis], other[axis] - one[axis]
        if way:
            near, far = sorted(((low - start) / way, (high - start) / way))
            first, last = max(first, near), min(last, far)
        elif not low < start < high:
            return False
    return first < last


def _grown(box: Rectangle, by: float) -> Rectangle:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _within(box: Rectangle, frame: Rectangle) -> bool:
    return all(frame[n] <= box[n] and box[n + 2] <= frame[n + 2] for n in (0, 1))
