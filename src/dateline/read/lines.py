"""The wording of page furniture, captions, bylines and headers, read once from data/lines.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class LinePatterns:
    """Compiled patterns: `*_line` for `fullmatch` on a block, `*_tail` and `*_head` for its end and start."""

    furniture_line: re.Pattern[str]
    furniture_tail: re.Pattern[str]
    links_follow: re.Pattern[str]
    comments_follow: re.Pattern[str]
    caption_anywhere: re.Pattern[str]
    caption_credit: re.Pattern[str]
    caption_head: re.Pattern[str]
    caption_inline: re.Pattern[str]
    byline_line: re.Pattern[str]
    byline_mark: re.Pattern[str]
    name_end: re.Pattern[str]
    section_line: re.Pattern[str]
    header_cities: frozenset[str]
    header_agencies: str
    header_marks: str


@cache
def line_patterns() -> LinePatterns:
    """The patterns of data/lines.toml, compiled."""
    data = tomllib.loads((DATA / "lines.toml").read_text("utf-8"))
    furniture, caption, byline, header = data["furniture"], data["caption"], data["byline"], data["header"]
    return LinePatterns(
        furniture_line=_either(furniture["line"]),
        furniture_tail=_either(furniture["tail"]),
        links_follow=_either(furniture["links_follow"]),
        comments_follow=_either(furniture["comments_follow"]),
        caption_anywhere=_either(caption["anywhere"]),
        caption_credit=_either(caption["credit"]),
        caption_head=_either(caption["head"]),
        caption_inline=_either(caption["inline"]),
        byline_line=_either(byline["line"]),
        byline_mark=_either([byline["mark"]]),
        name_end=_either([byline["name_end"]]),
        section_line=_either(data["section"]["line"]),
        header_cities=frozenset(header["cities"]),
        header_agencies="|".join(re.escape(name) for name in header["agencies"]),
        header_marks="|".join(header["marks"]),
    )


def _either(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
