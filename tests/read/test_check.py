from __future__ import annotations

import pytest

from dateline.errors import UnreadableReport
from dateline.read.check import foreign_language, refuse_unreadable

FRENCH = (
    "Une bombe a explosé dimanche dans le marché central de la ville, faisant au moins douze morts et une "
    "trentaine de blessés, selon le ministère. Aucun groupe n'a encore revendiqué cet attentat."
)
SPANISH = (
    "Al menos doce personas murieron el domingo cuando estalló un coche bomba cerca del mercado, según "
    "las autoridades locales. Ningún grupo se ha atribuido todavía la responsabilidad del ataque."
)
ARABIC = "قتل اثنا عشر شخصا على الأقل في انفجار سيارة مفخخة قرب السوق المركزي في المدينة يوم الأحد"


@pytest.mark.parametrize("text", [FRENCH, SPANISH, ARABIC, FRENCH.upper()])
def test_another_language_is_refused(text: str) -> None:
    with pytest.raises(UnreadableReport, match="expected English"):
        refuse_unreadable(text, where="a.txt")


@pytest.mark.parametrize(
    "text",
    [
        "Bomb kills 3",
        "Explosion in Al-Bukamal",
        "GUERRILLAS BLEW UP A POWER PYLON NEAR THE TOWN OF SAN MARTIN ON TUESDAY, THE ARMY SAID.",
        "The victims were named as Jorge Ramírez, José Luis Ortega, María Núñez and Juan Pablo Herrera.",
        "Killed: Ahmed Hassan, 34; Omar Khalil, 19; Yusuf al-Jabbar, 52; Maryam Saleh, 8; Fatima Saleh, 6.",
    ],
)
def test_english_is_never_refused_for_brevity_capitals_or_names(text: str) -> None:
    assert foreign_language(text) is None


def test_a_text_without_words_is_refused() -> None:
    with pytest.raises(UnreadableReport, match="no words"):
        refuse_unreadable("-- 12 ... 34 --", where="a.txt")


def test_one_endless_word_is_refused() -> None:
    with pytest.raises(UnreadableReport, match=r"one word of 30,000 characters"):
        refuse_unreadable("bomb" * 7500, where="a.txt")


def test_a_long_address_in_a_report_is_no_reason_to_refuse_it() -> None:
    refuse_unreadable("The army said so. " * 300 + "http://example.org/" + "a" * 3000, where="a.txt")
