"""Corpus readers on small files, and on the corpora themselves where they are."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from benchmarks.measured import folder_of

from dateline.errors import Misuse
from dateline.evaluate.benches import BENCHES
from dateline.evaluate.corpus_fa_kes import read_fa_kes
from dateline.evaluate.corpus_gun_violence import read_gun_violence
from dateline.evaluate.corpus_modern import Importance, read_modern
from dateline.evaluate.corpus_muc4_gtt import read_muc4_gtt
from dateline.evaluate.score_muc4 import COSTS
from dateline.evaluate.tally import add_up
from tests.conftest import SHARED


def write_rows(file: Path, rows: Iterable[dict[str, Any]]) -> Path:
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return file


MODERN_ROW: dict[str, Any] = {
    "id": "m1",
    "title": "Shells hit Marwan",
    "published": "2016-05-09",
    "outlet": "Valley Courier",
    "text": "Shells hit Marwan on Sunday, killing two.",
    "events": [
        {
            "importance": "secondary",
            "trigger": {"start": 0, "end": 10, "text": "Shells hit"},
            "type": "shelling",
            "mode": None,
            "occurred": {"start": "2016-05-08", "end": "2016-05-08"},
            "place": None,
            "perpetrators": {"organisation": "Russia; Government of Syria"},
            "killed": {"low": 2, "best": 2, "high": None},
            "injured": None,
            "speakers": None,
        }
    ],
}


def test_modern(tmp_path: Path) -> None:
    file = write_rows(tmp_path / "dev.jsonl", [MODERN_ROW])
    ((report, (event,)),) = read_modern(file, "dev")
    assert (report.report_id, report.published, report.outlet) == ("m1", date(2016, 5, 9), "Valley Courier")
    assert (event.start, event.place, event.killed) == (date(2016, 5, 8), None, (2, 2, None))
    assert event.organisations == ("Russia", "Government of Syria")
    assert event.importance is Importance.SECONDARY


def test_a_folder_stands_for_its_split(tmp_path: Path) -> None:
    write_rows(tmp_path / "held.jsonl", [MODERN_ROW])
    assert len(list(read_modern(tmp_path, "held"))) == 1
    with pytest.raises(Misuse, match=r"no dev\.jsonl in it; splits there: held"):
        list(read_modern(tmp_path, "dev"))


def test_a_file_of_another_corpus_is_refused_with_its_line(tmp_path: Path) -> None:
    file = write_rows(tmp_path / "dev.jsonl", [{"id": "x", "text": "y"}])
    with pytest.raises(Misuse, match=r'dev\.jsonl:1: no "events"'):
        list(read_modern(file, "dev"))


def test_muc4_gtt(tmp_path: Path) -> None:
    mention = {"text": "rebels", "start": 0, "end": 6}
    template = {
        "incident_type": "attack",
        "PerpInd": [[mention]],
        "PerpOrg": [],
        "Target": [],
        "Victim": [],
        "Weapon": [],
    }
    file = write_rows(
        tmp_path / "dev.jsonl", [{"id": "t1", "text": "rebels attacked.", "templates": [template]}]
    )
    ((_, (found,)),) = read_muc4_gtt(file, "dev")
    assert (found.incident_type, found.roles["PerpInd"]) == ("attack", (("rebels",),))


def gun_folder(folder: Path) -> Path:
    incident = {
        "incident": "7",
        "occurred": "2015-03-07",
        "state": "Ohio",
        "lat": None,
        "lon": None,
        "killed": 1,
        "injured": 0,
    }
    write_rows(folder / "incidents.jsonl", [incident])
    report = {
        "id": "g1",
        "incident": "7",
        "published": "2015-03-08",
        "title": "Shot",
        "text": "A man was shot.",
    }
    write_rows(folder / "documents.jsonl", [report])
    return folder


def test_gun_violence_joins_reports_and_register(tmp_path: Path) -> None:
    ((report, facts),) = read_gun_violence(gun_folder(tmp_path), "documents")
    assert report.published == date(2015, 3, 8)
    assert (facts.occurred, facts.state, facts.killed) == (date(2015, 3, 7), "Ohio", 1)


def test_gun_violence_wants_both_files(tmp_path: Path) -> None:
    (gun_folder(tmp_path) / "incidents.jsonl").unlink()
    with pytest.raises(Misuse, match=r"no incidents\.jsonl"):
        list(read_gun_violence(tmp_path, "documents"))


def test_fa_kes_keeps_the_day_back(tmp_path: Path) -> None:
    row = {"id": "f1", "title": "T", "source": "nna", "date": "2016-05-09", "location": "homs", "text": "X"}
    ((report, gold),) = read_fa_kes(write_rows(tmp_path / "dev.jsonl", [row]), "dev")
    assert report.published is None
    assert (gold.day, gold.places) == (date(2016, 5, 9), ("homs",))


@pytest.mark.corpus
@pytest.mark.parametrize("name", sorted(BENCHES))
def test_gold_against_itself_is_perfect(name: str) -> None:
    bench = BENCHES[name]
    reports = list(bench.read(folder_of(name, SHARED / "corpora"), bench.split))
    for report, gold in reports:
        score = bench.score(report, gold, gold, None)
        for row, tally in score.tallies.items():
            if row in COSTS:
                assert not tally.right_wanted, (report.report_id, row)
                continue
            assert tally.right_wanted == tally.wanted, (report.report_id, row)
            assert tally.right_given == tally.given, (report.report_id, row)
    if bench.score_whole is not None:
        whole = bench.score_whole([(report, gold, gold) for report, gold in reports])
        for row, tally in add_up(whole.groups).items():
            assert tally.f1 == pytest.approx(1), row
        assert [mean.value for mean in whole.means.values()] == pytest.approx([1] * len(whole.means))
