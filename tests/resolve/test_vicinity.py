from __future__ import annotations

from dateline.resolve.vicinity import REACH, find_vicinities
from tests.resolve.who_phrases import first_record


def test_no_acts_have_no_vicinity() -> None:
    assert find_vicinities((), ()) == ()


def test_a_statement_far_behind_an_act_is_not_about_it_where_the_report_tells_of_others() -> None:
    filler = "The talks went on without a result. " * (REACH + 1)
    record = first_record(
        "A bomb killed four people in Kabul on Monday. "
        + filler
        + "The Taliban claimed responsibility for a plan of their own. "
        + "Gunmen robbed a bank in Lima on Tuesday and shot dead two guards."
    )
    assert record is not None
    assert record.perpetrators == ()
