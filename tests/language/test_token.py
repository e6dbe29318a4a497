import pytest

from dateline.language.token import split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("al-Qa'im fell", ["al-Qa'im", "fell"]),
        ("Assad's men", ["Assad", "'s", "men"]),
        ("the rebels’ base", ["the", "rebels", "’", "base"]),
        ("12,000 people, 3.5 km", ["12,000", "people", ",", "3.5", "km"]),
        ("the U.S. army", ["the", "U.S.", "army"]),
        ("a 122mm rocket", ["a", "122mm", "rocket"]),
        ("the 25th (Sunday)", ["the", "25th", "(", "Sunday", ")"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [token.text for token in split_words(text)] == words


def test_offsets_are_into_the_whole_text() -> None:
    text = "One. Two bombs."
    assert all(text[t.start : t.end] == t.text for t in split_words(text, 5))


def test_typographic_apostrophes_fold_in_lower() -> None:
    assert split_words("Qa’im")[0].lower == "qa'im"
