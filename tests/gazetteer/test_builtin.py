from __future__ import annotations

from dateline.gazetteer.unit_names import bare_unit_name, latin_names


def test_unit_words_fall_away() -> None:
    assert bare_unit_name("Borno State") == "Borno"
    assert bare_unit_name("Muhafazat Hadramaout") == "Hadramaout"
    assert bare_unit_name("State") == "State"


def test_only_names_that_an_english_text_could_hold_are_kept() -> None:
    names = ["Al Kaim", "القائم", "ao er di nuo", "BOS", "el-Qaim", "Oz"]
    assert latin_names(names) == {"Al Kaim", "el-Qaim"}
