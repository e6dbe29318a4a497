"""Statements of a record with who makes them, and which of them speak of different persons."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from dateline.resolve.toll import TollStatement
from dateline.resolve.toll_words import toll_words


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement with who says it. speaker: None for the outlet or unknown; authority: higher wins."""

    statement: TollStatement
    speaker: Hashable
    authority: int

    @property
    def low(self) -> int:
        count = self.statement.count
        return next(n for n in (count.low, count.best, count.high) if n is not None)


def place_of(statement: TollStatement) -> tuple[int, int]:
    """Where a statement stands in its document: sentence and offset."""
    return statement.sentence, statement.span.start


def totals(rows: Sequence[Stated]) -> list[Stated]:
    """Figures of groups: no sub-totals, no single persons, no zeros, no references back without a figure."""
    return [
        row for row in rows if not row.statement.is_subtotal and not row.statement.is_single and row.low > 0
    ]


def people(rows: Sequence[Stated]) -> list[Stated]:
    """One row for each plainly different person among single victims.

    Two rows are of different persons if they bear different ages or full names, if the later is "another" or
    "a second", or if one sentence tells of both. Everything else is a restatement.
    """
    persons: list[list[Stated]] = []
    for row in rows:
        for person in persons:
            if not any(differ(row, other) for other in person):
                person.append(row)
                break
        else:
            persons.append([row])
    return [person[0] for person in persons]


def differ(row: Stated, other: Stated) -> bool:
    a, b = row.statement, other.statement
    if a.definite or b.definite:
        return False
    if a.persons_names and b.persons_names:
        shared = set(" ".join(a.persons_names).split()) & set(" ".join(b.persons_names).split())
        full = all(" " in name for name in (*a.persons_names, *b.persons_names))
        return full and not shared
    if a.persons_ages and b.persons_ages:
        return a.persons_ages != b.persons_ages
    if a.is_additional and a.sentence >= b.sentence:
        return True
    genders = {_gender(a), _gender(b)}
    if None not in genders and len(genders) == 2:
        return True
    return (
        a.sentence == b.sentence
        and a.harm is b.harm
        and a.span != b.span
        and a.persons_span != b.persons_span
        and not _is_headline_of(a, b)
        and not _is_headline_of(b, a)
        and a.rule != "toll.condition"
    )


def _gender(statement: TollStatement) -> str | None:
    words, head = toll_words(), statement.persons_head or ""
    if words.has("persons.male", head):
        return "male"
    return "female" if words.has("persons.female", head) else None


def _is_headline_of(a: TollStatement, b: TollStatement) -> bool:
    """True for the bare "child" of a headline run into its sentence: "Child killed in raid One child was killed"."""
    if a.persons_span is None or a.persons_head is None or a.persons_head != b.persons_head:
        return False
    return len(a.persons_span) == len(a.persons_head) and not b.is_additional
