"""The shot, the stabbed and those in hospital: injured, unless the report tells of their death."""

from __future__ import annotations

from dataclasses import replace

from dateline.record.values import Count
from dateline.record.vocabulary import Harm
from dateline.resolve.toll_stated import Stated, differ, people, place_of, totals

HOSPITAL = ("toll.condition", "toll.carried", "toll.suffered")
"""Rules that tell where the wounded are, not how they were hit."""


def settle_open(rows: list[Stated], killed: Count | None, stated: list[Stated]) -> list[Stated]:
    """Leave out the shot and hit who are told of as dead; a group of shot less its dead are the injured."""
    deaths = [row for row in stated if row.statement.harm is Harm.KILLED and row.low > 0]
    plain = [row for row in rows if not row.statement.outcome_open or _is_living(row, deaths)]
    shot = [row for row in rows if row not in plain]
    dead = None if killed is None else killed.best
    if killed is None or killed.high == 0 or dead is None:
        return rows if dead == 0 or killed is None else plain or rows
    dying = [row for row in stated if row.statement.harm is Harm.KILLED and row.statement.is_single]
    plain = [row for row in plain if not (row.statement.is_single and _is_among(row, dying))]
    known = [row for row in totals(plain) if not row.statement.is_vague]
    most = max(
        (row.low for row in known), default=len(people([row for row in plain if row.statement.is_single]))
    )
    groups = [row for row in totals(shot) if row.statement.count.best is not None]
    group = max(groups, key=lambda row: row.low, default=None)
    if group is not None and group.low - dead > most:
        return [_less(group, dead)]
    singles = [row for row in shot if row.statement.is_single]
    persons = people(singles)
    if not plain and len(persons) > dead:
        return persons[dead:]
    return plain + [row for row in singles if _survives(row, dying)]


def _is_living(row: Stated, deaths: list[Stated]) -> bool:
    """True for a group in hospital that is told of after all of the dead: they are no longer among it."""
    mine = row.statement
    grouped = mine.rule in HOSPITAL and not mine.is_single and mine.count.best is not None
    return grouped and bool(deaths) and all(place_of(d.statement) < place_of(mine) for d in deaths)


def _is_among(row: Stated, dying: list[Stated]) -> bool:
    """True if the injured person is told of as dead: the same name or age, or only "he", "the boy"."""
    a = row.statement
    if a.definite:
        return True
    names = set(" ".join(a.persons_names).split())
    for other in dying:
        b = other.statement
        if names & set(" ".join(b.persons_names).split()) or (
            a.persons_ages and a.persons_ages == b.persons_ages
        ):
            return True
    return False


def _survives(row: Stated, dying: list[Stated]) -> bool:
    """True if the person shot is plainly none of the dead."""
    if row.statement.definite or not dying:
        return False
    if all(other.statement.perpetrator_dead for other in dying):
        return True
    known = [other for other in dying if not other.statement.definite]
    return bool(known) and all(differ(row, other) for other in known)


def _less(row: Stated, dead: int) -> Stated:
    """The figure of those shot, less the dead."""
    count = row.statement.count
    rest = row.low - dead
    statement = replace(
        row.statement,
        count=Count(
            rest, None if count.best is None else rest, None if count.high is None else rest, count.hedge
        ),
        rule=f"{row.statement.rule} less the dead",
    )
    return Stated(statement, row.speaker, row.authority)
