"""The plot: well-formed, every line with its name, every point inside its axes."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

from benchmarks.plot import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Line, Panel, draw

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*lines: Line) -> ElementTree.Element:
    return ElementTree.fromstring(draw((Panel("Time & memory", "reports", "s", lines),)))


def places(root: ElementTree.Element) -> list[tuple[float, float]]:
    return [(float(c.attrib["cx"]), float(c.attrib["cy"])) for c in root.iter(f"{SVG}circle")]


def test_titles_are_escaped_and_lines_named() -> None:
    words = [text.text for text in drawn(Line("coding <1>", ((100, 2),))).iter(f"{SVG}text")]
    assert {"Time & memory", "reports", "s", "coding <1>"} <= set(words)


def test_points_lie_inside_the_axes_and_rise() -> None:
    found = places(drawn(Line("a", ((100, 0.02), (3000, 7), (100000, 200)))))
    assert all(LEFT <= x <= WIDTH - RIGHT and TOP <= y <= HEIGHT - BOTTOM for x, y in found)
    assert found == sorted(found, key=lambda place: (place[0], -place[1]))
    assert len(found) == 3


def test_a_decade_is_the_same_width_everywhere() -> None:
    (a, _), (b, _), (c, _) = places(drawn(Line("a", ((10, 1), (100, 1), (1000, 1)))))
    assert round(b - a, 1) == round(c - b, 1)


def test_what_cannot_be_drawn_is_left_out() -> None:
    assert len(places(drawn(Line("a", ((100, 0), (100, 5)))))) == 1
    assert places(drawn(Line("a", ()))) == []
