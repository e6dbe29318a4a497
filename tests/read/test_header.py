from __future__ import annotations

import pytest

from dateline.read.header import header_end

BODY = "Gunmen killed two soldiers near the river on Tuesday, the army said."


@pytest.mark.parametrize(
    "header",
    [
        "BAGHDAD, 12 May (Agency) -",
        "ROGERS PARK —",
        "PUYALLUP, Wash. —",
        "DAMASCUS (Reuters) -",
        "Damascus (Reuters) -",
        "KABUL, Afghanistan (AP) —",
        "Aleppo, Syria (CNN) --",
        "SAN SALVADOR, 12 JAN 90 (ACAN-EFE) -- [TEXT]",
        "MANAGUA (NICARAGUA), 16 MAR 90 (BARRICADA) -- [SPEECH] [PRESIDENT OF THE PARTY] [TEXT]",
        "NO CITY (COLOMBIA), NO DATE --",
        "CLANDESTINE, 21 MAR 89 (RADIO NORTE) -- [COMMUNIQUE]\n[GENERAL COMMAND OF THE FRONT] [TEXT]",
        "LONDON (UK), 19 OCT 89 (EXAMPLE PRESS) -- [TEXT]",
        "(Reuters) -",
        "(June 26, 2017)",
        "MOSCOW (Sputnik)",
        "BEIRUT:",
        "Jackson —",
        "ST. LOUIS (KMOX) –",
        "BEIRUT",
    ],
)
def test_a_header_ends_before_the_body(header: str) -> None:
    text = f"{header} {BODY}"
    assert header_end(text, 0, len(text)) == len(header)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "ISIS Begins to withdraw from the old town, residents said.",
        "POLICE - THREE OF THEM IN PLAIN CLOTHES - STORMED THE HOUSE AT NOON.",
        "The men — all of them farmers — were shot on the road.",
        "Ten people died on Sunday - the worst toll this year.",
        "U.N. monitors were kept out, they said.",
        "[Al-Qaim's] people have fled, he said.",
    ],
)
def test_a_sentence_is_no_header(text: str) -> None:
    assert header_end(text, 0, len(text)) is None
