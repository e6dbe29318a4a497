"""Reading answer keys of the corpus `muc4`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import Misuse
from dateline.evaluate.corpus_muc4 import Fill, OfficialTemplate, read_muc4
from dateline.evaluate.score_muc4 import ALL_TEMPLATES, score_official
from dateline.evaluate.tally import add_up
from tests.conftest import SHARED


def filler(raw: str, **more: Any) -> dict[str, Any]:
    return {"raw": raw, "optional": False, **more}


def read_one(folder: Path, *, optional: bool = False, **slots: list[dict[str, Any]]) -> OfficialTemplate:
    row = {
        "id": "m1",
        "text": "REBELS ATTACKED.",
        "dateline": {"date_iso": "1990-01-03"},
        "templates": [
            {
                "template_optional": optional,
                "slots": {slot: {"status": "filled", "fillers": fillers} for slot, fillers in slots.items()},
            }
        ],
    }
    (folder / "dev.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    ((report, (template,)),) = read_muc4(folder, "dev")
    assert (report.report_id, report.text) == ("m1", "REBELS ATTACKED.")
    return template


def test_alternatives_cross_references_and_options(tmp_path: Path) -> None:
    effect = filler("DEATH / INJURY", value=["DEATH", "INJURY"], of=["NURSES", "WOMEN"])
    template = read_one(tmp_path, optional=True, hum_tgt_effect_of_incident=[effect | {"optional": True}])
    assert template.optional
    assert template.fills("hum_tgt_effect_of_incident") == (
        Fill(("DEATH", "INJURY"), of=("NURSES", "WOMEN"), optional=True),
    )


def test_brackets_and_the_null_referent_are_taken_off(tmp_path: Path) -> None:
    broken = filler('(GUN / BOMB): "-"', value=["(GUN", "BOMB)"], of=["-"])
    template = read_one(tmp_path, incident_instrument_type=[broken])
    assert template.fills("incident_instrument_type") == (Fill(("GUN", "BOMB")),)


def test_brackets_within_a_value_stay(tmp_path: Path) -> None:
    name = filler('"UNION OF BAKERS (UB)"', value=["UNION OF BAKERS (UB)"])
    assert read_one(tmp_path, phys_tgt_id=[name]).fills("phys_tgt_id") == (Fill(("UNION OF BAKERS (UB)",)),)


def test_a_null_alternative_makes_a_fill_optional(tmp_path: Path) -> None:
    effect = filler("NO DAMAGE / -", value=["NO DAMAGE", "-"])
    (fill,) = read_one(tmp_path, phys_tgt_effect_of_incident=[effect]).fills("phys_tgt_effect_of_incident")
    assert (fill.values, fill.optional) == (("NO DAMAGE",), True)


def test_days_get_one_form_and_a_missing_year_is_the_messages(tmp_path: Path) -> None:
    days = [
        {"start": "--12-30", "end": "--12-30", "kind": "exact"},
        {"start": None, "end": "1990-01-03", "kind": "on_or_before"},
        {"start": "1990-01-01", "end": "1990-01-03", "kind": "interval"},
    ]
    template = read_one(tmp_path, incident_date=[filler("...", dates=days)])
    assert template.fills("incident_date")[0].values == (
        "30 DEC 90",
        "- 03 JAN 90",
        "01 JAN 90 - 03 JAN 90",
    )


def test_a_day_that_does_not_exist_stays_as_written(tmp_path: Path) -> None:
    days = [{"start": "1989-11-31", "end": "1989-11-31", "kind": "exact"}]
    template = read_one(tmp_path, incident_date=[filler("31 NOV 89", dates=days)])
    assert template.fills("incident_date") == (Fill(("31 NOV 89",)),)


def test_places_are_split_into_alternatives_but_not_ranges(tmp_path: Path) -> None:
    place = filler("(PERU: PUNO (CITY) - TACNA (CITY)) / CHILE", places=[])
    template = read_one(tmp_path, incident_location=[place])
    assert template.fills("incident_location")[0].values == ("PERU: PUNO (CITY) - TACNA (CITY)", "CHILE")


def test_empty_slots_are_null(tmp_path: Path) -> None:
    assert read_one(tmp_path, hum_tgt_name=[]).fills("hum_tgt_name") == ()


def test_a_file_of_another_corpus_is_refused(tmp_path: Path) -> None:
    (tmp_path / "dev.jsonl").write_text('{"id": "x", "text": "y"}\n', "utf-8")
    with pytest.raises(Misuse, match='no "templates"'):
        list(read_muc4(tmp_path, "dev"))


@pytest.mark.corpus
@pytest.mark.skipif(not (SHARED / "corpora" / "muc4").is_dir(), reason="the corpora are not here")
def test_every_key_against_itself_is_all_right() -> None:
    for split in ("dev", "tst1", "tst2"):
        scores = []
        for _, key in read_muc4(SHARED / "corpora" / "muc4", split):
            scores.append(score_official(key, [_first_alternatives(template) for template in key]).tallies)
        assert add_up(scores)[ALL_TEMPLATES].f1 == 1, split


def _first_alternatives(template: OfficialTemplate) -> OfficialTemplate:
    return OfficialTemplate(
        {
            slot: tuple(Fill(fill.values[:1], of=fill.of[:1]) for fill in fills)
            for slot, fills in template.slots.items()
        }
    )
