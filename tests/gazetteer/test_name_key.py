from __future__ import annotations

import pytest

from dateline.gazetteer.name_key import loose_key, name_key, skeleton


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("al-Qa'im", "al qaim"),
        ("Al Qā’im", "al qaim"),
        ("St. Louis", "saint louis"),
        ("U.S.", "us"),
        ("Şanlıurfa", "sanliurfa"),
        ("—", ""),
    ],
)
def test_name_key_forgets_marks_and_accents(name: str, key: str) -> None:
    assert name_key(name) == key


def test_loose_key_forgets_the_article_but_not_the_last_word() -> None:
    assert loose_key("deir ez zor") == "~deir zor"
    assert loose_key("al bab") == loose_key("bab") == "~bab"
    assert loose_key("al") == "~al"


@pytest.mark.parametrize(
    ("one", "other"),
    [("al-Hasakah", "Hassakeh"), ("Khan Sheikhoun", "Khan Shaykhun"), ("Taduf", "Tādif")],
)
def test_skeleton_is_one_for_transliterations(one: str, other: str) -> None:
    assert skeleton(name_key(one)) == skeleton(name_key(other)) != ""


def test_skeleton_of_a_short_name_is_empty() -> None:
    assert skeleton("hama") == ""
