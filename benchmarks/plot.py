"""Lines over logarithmic axes as SVG; a plotting library would be a dependency of 100 MB for one picture."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 460, 340
LEFT, RIGHT, TOP, BOTTOM = 64, 18, 40, 46
COLOURS = (
    "#1b6ca8",
    "#c8553d",
    "#3c7d4d",
    "#7a4f9a",
    "#8a6d1c",
)  # apart in grey as well as for the colour-blind
FONT = 'font-family="sans-serif" font-size="12"'


@dataclass(frozen=True, slots=True)
class Line:
    """points: (x, y), both above 0; others cannot be drawn and are left out."""

    name: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One pair of axes. x, y: what they are, with the unit."""

    title: str
    x: str
    y: str
    lines: tuple[Line, ...]


def draw(panels: Sequence[Panel]) -> str:
    """The panels side by side."""
    width = WIDTH * len(panels)
    pieces = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" '
        f'width="{width}" height="{HEIGHT}">\n'
        f'<rect width="{width}" height="{HEIGHT}" fill="white"/>\n'
    ]
    for number, panel in enumerate(panels):
        pieces += [f'<g transform="translate({number * WIDTH} 0)">\n', *_panel(panel), "</g>\n"]
    return "".join((*pieces, "</svg>\n"))


def _panel(panel: Panel) -> Iterator[str]:
    points = [p for line in panel.lines for p in _drawable(line)]
    xs, ys = _decades(x for x, _ in points), _decades(y for _, y in points)
    yield _text(LEFT, 20, panel.title, "start", bold=True)
    yield _text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, panel.x, "middle")
    yield _text(LEFT - 8, TOP - 6, panel.y, "start")
    for power in range(xs[0], xs[1] + 1):
        x = _place(10.0**power, xs, LEFT, WIDTH - RIGHT)
        yield _rule(x, TOP, x, HEIGHT - BOTTOM)
        yield _text(x, HEIGHT - BOTTOM + 16, _number(power), "middle")
    for power in range(ys[0], ys[1] + 1):
        y = _place(10.0**power, ys, HEIGHT - BOTTOM, TOP)
        yield _rule(LEFT, y, WIDTH - RIGHT, y)
        yield _text(LEFT - 6, y + 4, _number(power), "end")
    for number, line in enumerate(panel.lines):
        colour = COLOURS[number % len(COLOURS)]
        placed = [
            (_place(x, xs, LEFT, WIDTH - RIGHT), _place(y, ys, HEIGHT - BOTTOM, TOP))
            for x, y in _drawable(line)
        ]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in placed)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>\n'
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>\n' for x, y in placed)
        yield _text(LEFT + 10, TOP + 16 + 16 * number, line.name, "start", colour=colour)


def _drawable(line: Line) -> tuple[tuple[float, float], ...]:
    return tuple((x, y) for x, y in line.points if x > 0 and y > 0)


def _decades(values: Iterator[float]) -> tuple[int, int]:
    """First and last power of ten around the values."""
    logs = [math.log10(value) for value in values] or [0.0]
    low, high = math.floor(min(logs)), math.ceil(max(logs))
    return low, max(high, low + 1)


def _place(value: float, decades: tuple[int, int], first: float, last: float) -> float:
    return first + (math.log10(value) - decades[0]) / (decades[1] - decades[0]) * (last - first)


def _number(power: int) -> str:
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:.{-power}f}"


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#ddd"/>\n'


def _text(x: float, y: float, words: str, anchor: str, *, bold: bool = False, colour: str = "#222") -> str:
    weight = ' font-weight="bold"' if bold else ""
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} fill="{colour}" {FONT}{weight}>{escape(words)}</text>\n'
