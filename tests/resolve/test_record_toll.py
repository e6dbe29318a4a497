"""Which sentences a record's figures come from."""

from __future__ import annotations

import dateline


def test_sentences_that_name_no_act_go_on_about_it() -> None:
    text = """A bomb hit a market in Aleppo on Monday, police said.

Four others suffered minor injuries.
"""
    (record,) = dateline.code_report(text, published="2014-05-13")
    assert record.injured is not None and record.injured.value.best == 4


def test_the_wounded_because_of_whom_a_toll_may_rise_are_wounded() -> None:
    text = """A bomb killed 12 people at a market in Aleppo on Monday, police said.

"The death toll is expected to rise because of the number of wounded," the governor said.
"""
    (record,) = dateline.code_report(text, published="2014-05-13")
    assert record.injured is not None and record.injured.value.low == 2


def test_a_war_is_no_act() -> None:
    text = """A bomb killed 12 people at a market in Aleppo on Monday, police said.

The death toll from the six-year-old conflict is put at more than 470,000.
"""
    (record,) = dateline.code_report(text, published="2014-05-13")
    assert record.killed is not None and record.killed.value.best == 12
