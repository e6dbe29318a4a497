"""What each block of a report is: section line, headline, byline, caption, sub-head, furniture or body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.read.blocks import ends_with_stop
from dateline.read.days import DAY
from dateline.read.header import header_end
from dateline.read.lines import line_patterns
from dateline.read.published import DATE_LINE
from dateline.read.titles import title_pattern
from dateline.text.document import RegionKind

LONGEST_LABEL = 300
"""No furniture line, byline or section line is longer, in characters."""
LONGEST_CAPTION = 1500
LONGEST_BYLINE = 120
PARAGRAPH_WORDS = 12
"""A block of at least so many words, or of fewer with a final stop, is a paragraph and not a label."""
SENTENCE_WORDS = 5
HEADLINE_WORDS = 4
LONGEST_HEADLINE_WORDS = 30
SUBHEAD_WORDS = 9
REPEAT_LENGTH = 40
"""A paragraph of at least so many characters that is printed twice is furniture the second time."""
MENU_RUN = 4
"""So many lines of up to three words in a row are a menu."""

BODY, SUBHEAD, FURNITURE = RegionKind.BODY, RegionKind.SUBHEAD, RegionKind.FURNITURE
CAPTION, BYLINE, HEADLINE = RegionKind.CAPTION, RegionKind.BYLINE, RegionKind.HEADLINE
SECTION, HEADER = RegionKind.SECTION, RegionKind.HEADER
HEADER_ENDS = ("-", "–", "—", "―", "]", "_")
NOT_ALNUM = re.compile(r"[\W_]+")


def label_blocks(
    blocks: Sequence[str], *, title: str | None = None, known: Sequence[RegionKind | None] | None = None
) -> list[RegionKind]:
    """The kind of each block, in order. known: kinds that are certain already (from a page's tags)."""
    kinds: list[RegionKind | None] = list(known) if known is not None else [None] * len(blocks)
    for index, words in enumerate(blocks):
        if kinds[index] is None:
            kinds[index] = _kind_by_wording(words)
    _mark_repeats(blocks, kinds)
    top = _first_paragraph(blocks, kinds)
    _mark_top(blocks, kinds, top=top, title=title)
    _mark_bylines(blocks, kinds, top=top)
    _mark_links(blocks, kinds, top=top)
    _mark_menus(blocks, kinds)
    _mark_subheads(blocks, kinds, top=top)
    return [BODY if kind is None else kind for kind in kinds]


def _kind_by_wording(words: str) -> RegionKind | None:
    patterns = line_patterns()
    if len(words) <= LONGEST_LABEL:
        if DATE_LINE.fullmatch(words) and DAY.search(words):
            return HEADER
        if words.endswith(HEADER_ENDS) and header_end(words, 0, len(words)) == len(words):
            return HEADER
        if patterns.furniture_line.fullmatch(words):
            return FURNITURE
    if len(words) <= LONGEST_CAPTION and (
        patterns.caption_credit.search(words, max(0, len(words) - 220))
        or patterns.caption_head.match(words)
        or patterns.caption_anywhere.search(words)
    ):
        return CAPTION
    return None


def _mark_repeats(blocks: Sequence[str], kinds: list[RegionKind | None]) -> None:
    """The second copy of a caption, with or without its credit, and of any long block, is furniture."""
    seen: set[str] = set()
    for index, words in enumerate(blocks):
        if kinds[index] is FURNITURE or len(words) < REPEAT_LENGTH:
            continue
        keys = {_key(words)}
        if kinds[index] is CAPTION:
            keys.add(_key(line_patterns().caption_credit.sub("", words)))
        if not keys.isdisjoint(seen):
            kinds[index] = FURNITURE
        seen |= keys


def _key(words: str) -> str:
    return NOT_ALNUM.sub(" ", words).strip().lower()


def _is_paragraph(words: str) -> bool:
    n_words = words.count(" ") + 1
    return (n_words >= SENTENCE_WORDS and ends_with_stop(words)) or n_words > LONGEST_HEADLINE_WORDS


def _first_paragraph(blocks: Sequence[str], kinds: Sequence[RegionKind | None]) -> int:
    """Index of the first body paragraph; the number of blocks if there is none."""
    for index, words in enumerate(blocks):
        if kinds[index] not in (None, BODY, RegionKind.QUOTATION):
            continue
        if _is_paragraph(words) or header_end(words, 0, len(words)) is not None:
            return index
    return len(blocks)


def _mark_top(blocks: Sequence[str], kinds: list[RegionKind | None], *, top: int, title: str | None) -> None:
    """Headline, section lines and byline among the blocks before the first paragraph."""
    if top == len(blocks):
        return
    patterns = line_patterns()
    for index in range(top):
        if kinds[index] is None and _is_byline(blocks[index]):
            kinds[index] = BYLINE
    headline = kinds.index(HEADLINE) if HEADLINE in kinds else _headline(blocks, kinds, top=top, title=title)
    if headline is not None:
        kinds[headline] = HEADLINE
    for index in range(top):
        words = blocks[index]
        if kinds[index] is not None:
            continue
        short = words.count(" ") < 3 or patterns.section_line.fullmatch(words) is not None
        if short and not words.endswith(":") and (headline is None or index < headline):
            kinds[index] = SECTION
        elif short:
            kinds[index] = SUBHEAD


def _headline(
    blocks: Sequence[str], kinds: Sequence[RegionKind | None], *, top: int, title: str | None
) -> int | None:
    wanted = title_pattern(title) if title else None
    if wanted is not None:
        for index in range(min(len(blocks), top + 3)):
            if kinds[index] in (None, SECTION) and wanted.fullmatch(blocks[index]):
                return index
    for index in range(top):
        n_words = blocks[index].count(" ") + 1
        long_enough = HEADLINE_WORDS <= n_words <= LONGEST_HEADLINE_WORDS
        if kinds[index] is None and long_enough and not blocks[index].endswith((".", ":", "-", "—", "–")):
            return index
    return None


def _mark_bylines(blocks: Sequence[str], kinds: list[RegionKind | None], *, top: int) -> None:
    """Bylines after the first paragraph: just after the lead, or at the very end."""
    for index in range(top + 1, len(blocks)):
        near = index <= top + 3 or index >= len(blocks) - 3
        if near and kinds[index] is None and _is_byline(blocks[index]):
            kinds[index] = BYLINE


def _is_byline(words: str) -> bool:
    if len(words) > LONGEST_BYLINE or words.endswith((".", "?", '"')):
        return False
    return line_patterns().byline_line.fullmatch(words) is not None


def _mark_links(blocks: Sequence[str], kinds: list[RegionKind | None], *, top: int) -> None:
    """Headline-like lines under "Related stories" are links; all under a comment heading is readers' own."""
    patterns = line_patterns()
    for index in range(top + 1, len(blocks)):
        words = blocks[index]
        if len(words) > 120:
            continue
        if patterns.comments_follow.fullmatch(words) and _is_past_body(blocks, kinds, index):
            kinds[index:] = [kind if kind is CAPTION else FURNITURE for kind in kinds[index:]]
            return
        if patterns.links_follow.fullmatch(words):
            kinds[index] = FURNITURE
            for below in range(index + 1, len(blocks)):
                if kinds[below] is not FURNITURE and _is_paragraph(blocks[below]):
                    break
                kinds[below] = FURNITURE


def _is_past_body(blocks: Sequence[str], kinds: Sequence[RegionKind | None], index: int) -> bool:
    """True if at least as much text stands before block `index` as after it."""
    before = sum(
        len(words) for words, kind in zip(blocks[:index], kinds[:index], strict=True) if kind is None
    )
    return before >= sum(map(len, blocks[index + 1 :]))


def _mark_menus(blocks: Sequence[str], kinds: list[RegionKind | None]) -> None:
    run: list[int] = []
    for index in range(len(blocks) + 1):
        if (
            index < len(blocks)
            and kinds[index] in (None, SECTION, SUBHEAD, FURNITURE)
            and _is_tiny(blocks[index])
        ):
            run.append(index)
            continue
        if len(run) >= MENU_RUN:
            for member in run:
                kinds[member] = FURNITURE
        run = []


def _is_tiny(words: str) -> bool:
    return words.count(" ") < 3 and len(words) <= 30 and not ends_with_stop(words)


def _mark_subheads(blocks: Sequence[str], kinds: list[RegionKind | None], *, top: int) -> None:
    """Short lines without a stop below the lead: over a paragraph a sub-head, at the end a crumb."""
    last = max((i for i, words in enumerate(blocks) if kinds[i] is None and _is_paragraph(words)), default=-1)
    for index in range(top + 1, len(blocks)):
        words = blocks[index]
        if kinds[index] is not None or words.count(" ") >= SUBHEAD_WORDS:
            continue
        stopped = ends_with_stop(words) and not (words.endswith(":") and words.count(" ") < 6)
        if stopped:
            continue
        if index < last and _over_paragraph(blocks, kinds, index):
            kinds[index] = SUBHEAD
        elif index > last and words.count(" ") < HEADLINE_WORDS:
            kinds[index] = FURNITURE


def _over_paragraph(blocks: Sequence[str], kinds: Sequence[RegionKind | None], index: int) -> bool:
    for below in range(index + 1, len(blocks)):
        if kinds[below] is None:
            return _is_paragraph(blocks[below]) or blocks[below].count(" ") >= PARAGRAPH_WORDS
        if kinds[below] not in (FURNITURE, CAPTION):
            return kinds[below] is RegionKind.QUOTATION
    return False
