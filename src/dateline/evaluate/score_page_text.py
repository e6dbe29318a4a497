"""The body of a page against the true one, word by word, for the corpus `html_scrapinghub`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from dateline.evaluate.miss import Miss, MissKind, ReportScore
from dateline.evaluate.tally import Measure, Row, Tally
from dateline.text.document import Document

WORD = re.compile(r"\w+")
SHINGLE = 4
"""Words in a row that are compared as one, as in the corpus's own scorer."""
SHOWN = 200
"""Characters of a stretch that a miss shows."""
FEWEST_SHOWN = 8
"""Words of a stretch that is worth showing."""

WORDS, SHINGLES = "words", "four-word runs"
READ = ", pages read"
ROWS = (
    Row(WORDS, Measure.F1, "words of all pages, whatever their order"),
    Row(SHINGLES, Measure.F1, "the corpus's own measure: precision and recall of each page, averaged"),
    Row(WORDS + READ, Measure.F1, "without the pages that the program refuses, being in other languages"),
    Row(SHINGLES + READ, Measure.F1, "the same pages"),
)


def score_page(gold: str, ours: str, document: Document | None = None) -> ReportScore:
    """The score of one page. A page without a body of ours has no precision, one without gold no recall.

    document: None if the program refused the page.
    """
    wanted, given = WORD.findall(gold), WORD.findall(ours)
    both = _n_shared(wanted, given)
    shingles, our_shingles = _shingles(wanted), _shingles(given)
    shared = _n_shared(shingles, our_shingles)
    page = Tally(
        given=int(bool(our_shingles)),
        right_given=shared / len(our_shingles) if our_shingles else 0,
        wanted=int(bool(shingles)),
        right_wanted=shared / len(shingles) if shingles else 0,
    )
    tallies = {WORDS: Tally(len(given), both, len(wanted), both), SHINGLES: page}
    if document is not None:
        tallies |= {row + READ: tally for row, tally in tallies.items()}
    return ReportScore(tallies, _misses(wanted, given))


def _shingles(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Every `SHINGLE` words in a row; all the words as one where there are fewer."""
    if not words:
        return []
    return [tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))]


def _n_shared(one: Sequence[object], other: Sequence[object]) -> int:
    return (Counter(one) & Counter(other)).total()


def _misses(wanted: Sequence[str], given: Sequence[str]) -> tuple[Miss, ...]:
    """Stretches of `FEWEST_SHOWN` words or more that only one side has."""
    found = []
    matcher = SequenceMatcher(None, wanted, given, autojunk=True)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            continue
        for words, missed in ((wanted[i:j], True), (given[k:m], False)):
            if len(words) >= FEWEST_SHOWN:
                text = " ".join(words)[:SHOWN]
                found.append(
                    Miss(
                        field=WORDS,
                        kind=MissKind.MISSED if missed else MissKind.FALSE_ALARM,
                        gold=text if missed else None,
                        ours=None if missed else text,
                    )
                )
    return tuple(found)
