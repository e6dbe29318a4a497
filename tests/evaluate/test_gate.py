"""Floors: checked, raised, and lowered only with a reason that stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dateline.errors import MissingResource, Misuse
from dateline.evaluate.gate import (
    FLOORS,
    CorpusFloors,
    FloorTable,
    Lowering,
    Verdict,
    check_floors,
    lower_floors,
    per_cent,
    raise_floors,
    read_floors,
    write_floors,
)
from dateline.evaluate.measure import Evaluation, Figure
from dateline.evaluate.tally import Measure, Row, Tally


def evaluation(digest: str = "d1", **right_of_1000: int | None) -> Evaluation:
    """A run with a figure a field; None: a field without an answer."""
    figures = tuple(
        Figure(
            Row(name.replace("_", " "), Measure.ACCURACY, ""),
            Tally() if right is None else Tally(1000, right, 1000, right),
            None,
            0.25,
        )
        for name, right in right_of_1000.items()
    )
    return Evaluation("made", "dev", 10, 0, 5, 1.0, figures, (), (), digest)


def floors(**values: float) -> CorpusFloors:
    return CorpusFloors("made", "dev", "d1", None, {n.replace("_", " "): v for n, v in values.items()})


def table(**values: float) -> FloorTable:
    return FloorTable({"made": floors(**values)})


def test_what_was_measured_holds_its_own_floor() -> None:
    found = evaluation(day=667)
    assert [check.verdict for check in check_floors(found, floors(day=66.7))] == [Verdict.HOLDS]


def test_floors_are_rounded_down() -> None:
    assert per_cent(2 / 3) == 66.6
    assert per_cent(0.29) == 29.0


def test_a_figure_below_its_floor_is_a_breach() -> None:
    (check,) = check_floors(evaluation(day=700), floors(day=70.1))
    assert (check.verdict, check.is_breach) == (Verdict.BELOW, True)


def test_a_field_that_is_no_longer_measured_is_a_breach() -> None:
    checks = check_floors(evaluation(day=700), floors(day=70.0, killed_range=10.0))
    assert [(c.field, c.verdict) for c in checks] == [("day", Verdict.HOLDS), ("killed range", Verdict.GONE)]


def test_a_field_with_nothing_to_measure_is_a_breach() -> None:
    assert [c.verdict for c in check_floors(evaluation(day=None), floors(day=70.0))] == [Verdict.GONE]


def test_a_new_field_is_no_breach() -> None:
    (check,) = check_floors(evaluation(day=700), None)
    assert (check.verdict, check.is_breach) == (Verdict.UNPINNED, False)


def test_a_row_of_which_less_is_better_has_no_floor() -> None:
    faults = Figure(Row("faults", Measure.ACCURACY, "", less_is_better=True), Tally(9, 9, 9, 9), None, 0.5)
    found = replace(evaluation(day=700), figures=(*evaluation(day=700).figures, faults))
    assert [check.field for check in check_floors(found, None)] == ["day"]
    assert raise_floors(FloorTable({}), found).corpora["made"].floors == {"day": 70.0}


def test_the_naive_baseline_stands_beside() -> None:
    assert [check.naive for check in check_floors(evaluation(day=700), None)] == [25.0]


def test_other_files_are_not_compared() -> None:
    with pytest.raises(Misuse, match="pinned on dev d1, this is dev d2"):
        check_floors(evaluation(digest="d2", day=700), floors(day=70.0))


def test_raising_lifts_and_adds_but_lowers_nothing() -> None:
    raised = raise_floors(table(day=70.0, place=50.0), evaluation(day=710, place=400, killed=30))
    assert raised.corpora["made"].floors == {"day": 71.0, "place": 50.0, "killed": 3.0}
    assert raised.lowered == ()


def test_raising_pins_a_new_corpus() -> None:
    raised = raise_floors(FloorTable({}), evaluation(day=710), limit=100)
    assert raised.corpora["made"] == CorpusFloors("made", "dev", "d1", 100, {"day": 71.0})


def test_raising_on_other_files_is_refused() -> None:
    with pytest.raises(Misuse, match="--lower made --reason"):
        raise_floors(table(day=70.0), evaluation(digest="d2", day=710))


def test_raising_on_fewer_reports_is_refused() -> None:
    with pytest.raises(Misuse, match="of all reports, this run is of 5"):
        raise_floors(table(day=70.0), evaluation(day=710), limit=5)


def test_lowering_needs_a_reason() -> None:
    with pytest.raises(Misuse, match="needs a reason"):
        lower_floors(table(day=70.0), evaluation(day=600), fields={"day"}, reason=" ")


def test_lowering_keeps_the_reason_and_touches_no_other_field() -> None:
    found = lower_floors(
        table(day=70.0, place=50.0), evaluation(day=600, place=400), fields={"day"}, reason="stand-ins gone"
    )
    assert found.corpora["made"].floors == {"day": 60.0, "place": 50.0}
    assert found.lowered == (Lowering("made", "day", 70.0, 60.0, "stand-ins gone"),)


def test_a_floor_asked_to_be_lowered_that_would_rise_rises() -> None:
    found = lower_floors(table(day=70.0), evaluation(day=800), fields={"day"}, reason="none needed")
    assert (found.corpora["made"].floors, found.lowered) == ({"day": 80.0}, ())


def test_lowering_a_field_that_is_gone_removes_its_floor() -> None:
    found = lower_floors(table(day=70.0, mode=9.0), evaluation(day=700), fields={"mode"}, reason="no modes")
    assert found.corpora["made"].floors == {"day": 70.0}
    assert found.lowered == (Lowering("made", "mode", 9.0, None, "no modes"),)


def test_lowering_an_unknown_field_names_the_known_ones() -> None:
    with pytest.raises(Misuse, match='"dya" has no floor; those that have one: day'):
        lower_floors(table(day=70.0), evaluation(day=600), fields={"dya"}, reason="typing")


def test_other_files_are_pinned_anew_with_a_reason_for_the_whole_corpus_only() -> None:
    other = evaluation(digest="d2", day=600)
    with pytest.raises(Misuse, match="pinned on"):
        lower_floors(table(day=70.0), other, fields={"day"}, reason="new edition")
    found = lower_floors(table(day=70.0), other, fields=None, reason="new edition")
    assert (found.corpora["made"].digest, found.corpora["made"].floors) == ("d2", {"day": 60.0})
    assert [row.reason for row in found.lowered] == ["new edition"]


def test_the_file_comes_back_as_written(tmp_path: Path) -> None:
    whole = FloorTable(
        {"made": CorpusFloors("made", "dev", "d1", 7, {'a "quoted" field, low/best': 12.3, "day": 0.0})},
        (Lowering("made", "day", 5.0, 0.0, "twice\nas fast"), Lowering("made", "old", 5.0, None, "gone")),
    )
    file = tmp_path / "floors.toml"
    file.write_text(write_floors(whole), "utf-8")
    assert read_floors(file) == whole
    assert list(read_floors(file).corpora["made"].floors) == ['a "quoted" field, low/best', "day"]


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(MissingResource, match="no file of floors"):
        read_floors(tmp_path / "none.toml")


def test_the_pinned_file_is_as_the_program_writes_it() -> None:
    assert FLOORS.read_text("utf-8") == write_floors(read_floors())


def test_every_lowering_has_its_reason() -> None:
    assert [row for row in read_floors().lowered if not row.reason.strip()] == []
