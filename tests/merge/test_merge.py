"""Merging: what becomes one incident, what does not, and that nothing depends on order."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from dateline.merge import merge_records
from dateline.record.event import EventRecord
from dateline.record.incident import Decision, Verdict
from dateline.record.values import Place
from dateline.record.vocabulary import EventType, PlacePrecision
from tests.made import brief_record, made_document

MARWAN = Place("Marwan", PlacePrecision.TOWN, "Anbar", "IQ", lat=34.25, lon=41.5)
FAR_TOWN = Place("Sarun", PlacePrecision.TOWN, "Basra", "IQ", lat=30.5, lon=47.8)


def told(
    number: int,
    *,
    headline: str = "Bomb hits Marwan market",
    day: date | None = date(2016, 5, 8),
    place: Place | None = MARWAN,
    killed: int | None = 12,
    kind: EventType = EventType.BOMBING,
    actor: str | None = None,
    victim: str | None = None,
    published: date = date(2016, 5, 9),
) -> EventRecord:
    """One report's record; `number` keeps the texts apart."""
    body = f"Report {number} of outlet {number} says that an act took place, in its words {number}."
    text = f"{headline}\n\n{body}"
    document = made_document(text, published=published, outlet=f"Outlet {number}")
    return brief_record(
        document,
        "an act took place",
        kind=kind,
        day=day,
        place=place,
        killed=killed,
        actor=actor,
        victim=victim,
    )


def groups(records: list[EventRecord], *decisions: Decision) -> list[set[str]]:
    return [
        {member.record_id for member in incident.members}
        for incident in merge_records(records, decisions=decisions)
    ]


def decision(verdict: Verdict, one: EventRecord, other: EventRecord, *, hour: int = 1) -> Decision:
    return Decision(
        verdict, (one.record_id, other.record_id), f"2016-06-01T{hour:02}:00:00+00:00", "reviewer"
    )


def test_two_reports_of_one_act_are_one_incident() -> None:
    assert len(groups([told(1), told(2, killed=14)])) == 1


@pytest.mark.parametrize(
    "other",
    [
        told(2, day=date(2016, 5, 20)),
        told(2, place=FAR_TOWN),
        told(2, kind=EventType.PROTEST, killed=None),
        told(2, killed=300, headline="Hundreds perish in blaze"),
    ],
    ids=["another day", "another place", "another type", "another toll"],
)
def test_different_acts_stay_apart(other: EventRecord) -> None:
    assert len(groups([told(1), other])) == 2


def test_a_day_apart_still_merges_if_all_else_fits() -> None:
    assert len(groups([told(1), told(2, day=date(2016, 5, 9))])) == 1


def test_records_of_one_document_never_merge() -> None:
    document = made_document(
        "Two bombs in Marwan\n\nThe first blast came at noon. The second blast came later."
    )
    first = brief_record(document, "first blast", place=MARWAN, killed=12)
    second = brief_record(document, "second blast", place=MARWAN, killed=12)
    assert len(groups([first, second])) == 2


def test_a_third_report_does_not_chain_two_acts_together() -> None:
    early, middle, late = (
        told(1, day=date(2016, 5, 6)),
        told(2, day=date(2016, 5, 8)),
        told(3, day=date(2016, 5, 10)),
    )
    found = groups([early, middle, late])
    assert not any({early.record_id, late.record_id} <= group for group in found)


def test_a_shared_victim_joins_reports_whose_days_differ_by_one() -> None:
    one = told(1, victim="Salim Haddar", killed=1, headline="Teacher slain in Marwan")
    other = told(2, victim="Salim Haddar", killed=1, day=date(2016, 5, 9), headline="Family mourns teacher")
    assert len(groups([one, other])) == 1


def test_input_order_does_not_matter() -> None:
    records = [told(n, day=date(2016, 5, 1) + timedelta(days=n % 5), killed=n % 3 + 1) for n in range(24)]
    expected = merge_records(records)
    for seed in range(8):
        shuffled = records[:]
        random.Random(seed).shuffle(shuffled)
        assert merge_records(shuffled) == expected


def test_every_record_is_in_exactly_one_incident() -> None:
    records = [told(n, day=date(2016, 5, 1) + timedelta(days=n % 4)) for n in range(12)]
    ids = [member.record_id for incident in merge_records(records) for member in incident.members]
    assert sorted(ids) == sorted(record.record_id for record in records)


def test_the_incident_is_named_after_its_earliest_member() -> None:
    late, early = told(1, published=date(2016, 5, 11)), told(2, published=date(2016, 5, 9))
    (incident,) = merge_records([late, early])
    assert incident.incident_id == early.record_id
    assert incident.aliases == (late.record_id,)


def test_people_can_part_what_the_program_joins() -> None:
    one, other = told(1), told(2)
    assert len(groups([one, other], decision(Verdict.DIFFERENT, one, other))) == 2


def test_people_can_join_what_the_program_parts() -> None:
    one, other = told(1), told(2, place=FAR_TOWN)
    assert len(groups([one, other], decision(Verdict.SAME, other, one))) == 1


def test_the_latest_decision_wins() -> None:
    one, other = told(1), told(2)
    first = decision(Verdict.DIFFERENT, one, other, hour=1)
    second = decision(Verdict.SAME, one, other, hour=2)
    assert len(groups([one, other], second, first)) == 1


def test_a_parted_pair_is_not_joined_through_a_third() -> None:
    one, other, third = told(1), told(2), told(3)
    found = groups([one, other, third], decision(Verdict.DIFFERENT, one, other))
    assert not any({one.record_id, other.record_id} <= group for group in found)


def test_decisions_about_unknown_records_are_ignored() -> None:
    one, other = told(1), told(2)
    gone = Decision(Verdict.SAME, ("0" * 16, one.record_id), "2016-06-01T01:00:00+00:00", "reviewer")
    assert len(groups([one, other], gone)) == 1


def test_no_records_no_incidents() -> None:
    assert merge_records([]) == ()


def test_pairs_grow_with_the_records_not_with_their_square() -> None:
    from dateline.merge.block import candidate_pairs
    from dateline.merge.view import view_records

    def pairs(n_days: int) -> int:
        start = date(2016, 1, 1)
        records = [
            told(3 * day + copy, day=start + timedelta(days=3 * day), headline=f"Act{day} of Marwan")
            for day in range(n_days)
            for copy in range(3)
        ]
        return len(candidate_pairs(view_records(tuple(records))))

    assert pairs(80) <= 2.2 * pairs(40)
