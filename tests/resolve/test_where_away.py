from __future__ import annotations

import pytest

from dateline.language.token import split_words
from dateline.resolve.where_away import is_away


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("He was flown to a hospital in Ruvel", True),
        ("She was taken by ambulance to Ruvel", True),
        ("Both are being treated in Ruvel", True),
        ("He died at a hospital in Ruvel", True),
        ("He died at a market in Ruvel", False),
        ("A bomb hit a hospital in Ruvel", False),
        ("Troops had taken Ruvel", False),
        ("Two were taken to hospital after a bomb in Ruvel", False),
        ("It lies some 150 miles north of Ruvel", True),
        ("It lies 15 km north of Ruvel", False),
        ("It lies 1,200 kilometres from Ruvel", True),
        ("Two men from Ruvel", False),
        ("They took a town bordering Ruvel", True),
        ("Two died near the border with Ruvel", True),
        ("Two died near the Ruvel border", True),
        ("Two died at the Ruvel border crossing", False),
        ("Two died on the border of Ruvel", False),
    ],
)
def test_places_away_from_the_act(text: str, away: bool) -> None:
    tokens = split_words(text)
    start = next(i for i, token in enumerate(tokens) if token.text == "Ruvel")
    assert is_away(tokens, start, start + 1) is away
