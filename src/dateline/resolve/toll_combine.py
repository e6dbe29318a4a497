"""One toll a harm out of all that a record's sentences state.

A visible list of rules: each takes what is left, may settle the figure, and names itself in the result.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.record.values import Count
from dateline.record.vocabulary import Harm
from dateline.resolve.toll import TollStatement
from dateline.resolve.toll_outcome import HOSPITAL, settle_open
from dateline.resolve.toll_stated import Stated, people, place_of, totals
from dateline.resolve.toll_words import toll_side

AUTHORITY_DEFAULT = 0
ROUNDED = 1.2
"""How far above "more than N" the figure may lie that N is rounded from; set by hand."""


@dataclass(frozen=True, slots=True)
class CombinedToll:
    """The figure of one harm. backing: the statements it rests on, best first. rivals: figures it beat.

    rule: name in docs/rules/toll.md.
    """

    harm: Harm
    count: Count
    backing: tuple[TollStatement, ...]
    rivals: tuple[TollStatement, ...]
    rule: str


def combine_tolls(
    statements: Sequence[TollStatement],
    *,
    speakers: Mapping[TollStatement, Hashable] | None = None,
    authority: Mapping[TollStatement, int] | None = None,
) -> dict[Harm, CombinedToll]:
    """One figure for each harm that the statements of one record give, in `Harm` order.

    statements: in document order. speakers: who says each (absent: the outlet). authority: higher is better,
    where speakers differ. Running totals, superseded and negated figures are never used.
    """
    speakers = speakers or {}
    authority = authority or {}
    combined: dict[Harm, CombinedToll] = {}
    stated = [
        Stated(statement, speakers.get(statement), authority.get(statement, AUTHORITY_DEFAULT))
        for statement in statements
        if not (statement.is_running_total or statement.superseded or statement.negated)
    ]
    stated = [_with_owner(row, stated) for row in stated]
    for harm in Harm:
        usable = [row for row in stated if row.statement.harm is harm]
        if harm is Harm.INJURED:
            usable = settle_open(usable, dead.count if (dead := combined.get(Harm.KILLED)) else None, stated)
        toll = _combine_one(harm, usable) if usable else None
        if toll is not None:
            combined[harm] = toll
    return combined


def _with_owner(row: Stated, stated: list[Stated]) -> Stated:
    """ "three others were wounded" after nothing but dead: the three come on top of these, not of other wounded."""
    mine = row.statement
    if mine.is_additional and (_has_dead_before(mine, stated) or _is_first(mine, stated)):
        return replace(row, statement=replace(mine, is_additional=False))
    return row


def _has_dead_before(mine: TollStatement, stated: list[Stated]) -> bool:
    """ "killed two and wounded five others"."""
    return any(
        other.statement.sentence == mine.sentence
        and other.statement.harm is not mine.harm
        and other.statement.span.start < mine.span.start
        for other in stated
    )


def _is_first(mine: TollStatement, stated: list[Stated]) -> bool:
    """True for a group that another harm was told before, and none of its own."""
    before = {o.statement.harm for o in stated if place_of(o.statement) < place_of(mine)}
    return not mine.is_single and bool(before) and mine.harm not in before


def _combine_one(harm: Harm, rows: list[Stated]) -> CombinedToll | None:
    for rule in COMBINING_RULES:
        toll = rule(harm, rows)
        if toll is not None:
            return toll
    return None


def _toll(
    harm: Harm, count: Count, backing: Sequence[Stated], rows: Sequence[Stated], rule: str
) -> CombinedToll:
    back = tuple(row.statement for row in backing)
    rivals = tuple(
        row.statement
        for row in rows
        if row.statement not in back and (row.statement.count != count or row.statement.perpetrator_dead)
    )
    return CombinedToll(harm, count, back, rivals, rule)


def _zero(harm: Harm, rows: list[Stated]) -> CombinedToll | None:
    """A stated zero holds only where nobody states harm."""
    zeros = [row for row in rows if row.low == 0]
    if zeros and len(zeros) == len(rows):
        return _toll(harm, zeros[0].statement.count, zeros, rows, "toll.combine.zero")
    return None


def _speakers_differ(harm: Harm, rows: list[Stated]) -> CombinedToll | None:
    """Two speakers, two figures: low the lowest, high the highest, best the most authoritative's, else the one that
    most sentences give, else a plain one, else the latest. Against a party to the fighting the report's own figure
    is an opinion too."""
    figured = [
        row
        for row in totals(rows)
        if not row.statement.is_vague
        and not row.statement.is_additional
        and row.statement.rule not in HOSPITAL
    ]
    partisan = any(row.authority < 0 for row in figured)
    latest: dict[Hashable, Stated] = {}
    for row in figured:
        if (row.speaker is not None or partisan) and not _is_rounded(row, figured):
            latest[row.speaker] = row
    figures = list(latest.values())
    if len(figures) < 2 or len({row.statement.count for row in figures}) < 2:
        return None
    told = Counter(row.statement.count.best for row in figured)

    def weight(place: int) -> tuple[int, int, bool, int]:
        count = figures[place].statement.count
        return figures[place].authority, told[count.best], count.hedge is None, place

    best = figures[max(range(len(figures)), key=weight)]
    numbers = [n for row in figures for n in _numbers(row.statement.count)]
    top = max(numbers)
    open_top = any(
        row.statement.count.high is None and top in _numbers(row.statement.count) for row in figures
    )
    value = best.statement.count.best
    count = Count(min(numbers), value, None if open_top else top, best.statement.count.hedge)
    backing = [best, *(row for row in figures if row is not best)]
    return _toll(harm, count, backing, rows, "toll.combine.speakers differ")


def _is_rounded(row: Stated, rows: Sequence[Stated]) -> bool:
    """True for "more than 30" where another sentence gives 32."""
    n = row.statement.count.best
    return (
        n is not None
        and row.statement.count.high is None
        and n % 10 == 0
        and any(
            other.statement.count.high is not None and n < (other.statement.count.best or 0) <= n * ROUNDED
            for other in rows
        )
    )


def _numbers(count: Count) -> list[int]:
    return [n for n in (count.low, count.best, count.high) if n is not None]


def _largest_total(harm: Harm, rows: list[Stated]) -> CombinedToll | None:
    """The largest figure of a group; smaller ones are its parts or earlier counts, equal ones restate it.

    A figure beats a word for many ("dozens", "scores"), which leads and officials use for smaller numbers as well.
    """
    figured = [row for row in totals(rows) if not row.statement.is_vague]
    bases = [row for row in figured if not row.statement.is_additional] or figured
    if not bases:
        return None
    best = max(bases, key=lambda row: (row.low, -bases.index(row)))
    same = [row for row in bases if row.low == best.low]
    added = _additions(best, rows)
    if added:
        counts = [best.statement.count, *(row.statement.count for row in added)]
        return _toll(harm, _sum(counts), [best, *added], rows, "toll.combine.additions")
    if best.statement.is_additional and (one := _one_before(best, rows)) is not None:
        counts = [one.statement.count, best.statement.count]
        return _toll(harm, _sum(counts), [one, best], rows, "toll.combine.one and others")
    hedged = next((row for row in same if row.statement.count.high is None), best)
    if hedged.statement.count.best == best.statement.count.best:
        best = hedged  # "31 dead" over "at least 31 were killed": the careful wording stands
    backing = [best, *(row for row in same if row is not best)]
    return _toll(harm, best.statement.count, backing, rows, "toll.combine.largest total")


def _one_before(others: Stated, rows: list[Stated]) -> Stated | None:
    """The person on top of whom "three others" were harmed, told just before them."""
    here = others.statement
    for row in rows:
        mine = row.statement
        near = 0 <= here.sentence - mine.sentence <= 1 and place_of(mine) < place_of(here)
        if near and mine.is_single and not mine.is_subtotal and not mine.is_additional and row.low == 1:
            return row
    return None


def _additions(base: Stated, rows: list[Stated]) -> list[Stated]:
    """ "another two civilians" said after the base figure, of the same harm, with a figure of their own."""
    found: list[Stated] = []
    at = rows.index(base)
    for row in rows[at + 1 :]:
        statement = row.statement
        near = statement.sentence - base.statement.sentence <= 1
        usable = near and statement.count.best is not None and not statement.is_subtotal
        if statement.is_additional and usable and all(row.low != other.low for other in (base, *found)):
            found.append(row)
    return found


def _sum(counts: Sequence[Count]) -> Count:
    lows = [next(n for n in (c.low, c.best, c.high) if n is not None) for c in counts]
    bests = [c.best for c in counts]
    highs = [c.high for c in counts]
    best = sum(n for n in bests if n is not None) if None not in bests else None
    high = sum(n for n in highs if n is not None) if None not in highs else None
    hedge = next((c.hedge for c in counts if c.hedge is not None), None)
    return Count(sum(lows), best, high, hedge)


def _single_victims(harm: Harm, rows: list[Stated]) -> CombinedToll | None:
    """Victims told of one by one: the number of plainly different persons."""
    singles = [
        row for row in rows if row.statement.is_single and not row.statement.is_subtotal and row.low == 1
    ]
    own = [row for row in singles if not row.statement.perpetrator_dead] or singles
    if not own:
        return None
    persons = people(own)
    n = len(persons)
    vague = [row for row in totals(rows) if row.statement.is_vague and row.statement.count_span is not None]
    if n == 1 and vague and not all(row.statement.definite for row in vague):
        return None
    count = persons[0].statement.count if n == 1 else Count(n, n, n)
    return _toll(harm, count, persons, rows, "toll.combine.single victims")


def _vague(harm: Harm, rows: list[Stated]) -> CombinedToll | None:
    """Only words for many: the one that asks for the most."""
    vague = [row for row in rows if row.statement.is_vague and row.low > 0 and not row.statement.is_subtotal]
    if not vague:
        return None
    best = max(vague, key=lambda row: row.low)
    return _toll(harm, best.statement.count, [best], rows, "toll.combine.many")


def _parts_only(harm: Harm, rows: list[Stated]) -> CombinedToll | None:
    """Nothing but sub-totals: their largest is a lower bound."""
    parts = [row for row in rows if row.statement.is_subtotal and row.low > 0]
    if not parts:
        return None
    best = max(parts, key=lambda row: row.low)
    count = best.statement.count
    if best.statement.rule == "toll.part":  # "including two women" of a number that nobody gives
        count = Count(best.low, None, None)
    return _toll(harm, count, [best], rows, "toll.combine.parts only")


def _by_side(harm: Harm, rows: list[Stated]) -> CombinedToll | None:
    """The dead of two sides add up ("killed three soldiers", "killed eight of the insurgents"), unless one figure
    for all is as large."""
    sides: dict[str, Stated] = {}
    whole = 0
    for row in rows:
        statement = row.statement
        if statement.is_vague or statement.perpetrator_dead or row.low == 0 or statement.rule == "toll.part":
            continue
        side = toll_side(statement.persons_head or "")
        if side is None:
            whole = max(whole, row.low)
        elif side not in sides or sides[side].low < row.low:
            sides[side] = row
    backing = list(sides.values())
    if len(backing) < 2 or whole >= sum(row.low for row in backing):
        return None
    count = _sum([row.statement.count for row in backing])
    return _toll(harm, count, backing, rows, "toll.combine.by side")


COMBINING_RULES: tuple[Callable[[Harm, list[Stated]], CombinedToll | None], ...] = (
    _zero,
    _by_side,
    _speakers_differ,
    _largest_total,
    _single_victims,
    _vague,
    _parts_only,
)
