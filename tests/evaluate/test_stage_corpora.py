"""Readers of the corpora that ask one stage, on small files."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import Misuse
from dateline.evaluate.bench import Bench
from dateline.evaluate.corpus_casie import GENERIC, HELD, LEARNED, read_casie
from dateline.evaluate.corpus_html_scrapinghub import read_html_scrapinghub
from dateline.evaluate.corpus_polnear import read_polnear
from dateline.evaluate.corpus_re3d import ACTORS, WEAPONS, EntityMention, read_re3d
from dateline.evaluate.corpus_uds import Factuality, read_uds
from dateline.evaluate.corpus_wikievents import ALLOWED, ATTACK, PERPETRATOR, PLACE, kind_of, read_wikievents
from dateline.evaluate.measure import measure
from dateline.evaluate.stage_benches import POLNEAR, STAGE_BENCHES
from dateline.resources import open_resources
from tests.evaluate.test_corpora import write_rows


def part(start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "text": ""}


def test_polnear_keeps_pieces_in_order(tmp_path: Path) -> None:
    row = {
        "id": "p1",
        "title": "T",
        "text": "Ali said no.",
        "attributions": [{"source": [], "cue": [part(4, 8)], "content": [part(9, 11), part(0, 3)]}],
    }
    ((report, gold),) = read_polnear(write_rows(tmp_path / "dev.jsonl", [row]), "dev")
    assert (report.title, gold.text) == ("T", "Ali said no.")
    assert gold.attributions[0].attribution_source == ()
    assert gold.attributions[0].content == ((0, 3), (9, 11))


def test_uds_leaves_out_what_nobody_could_judge(tmp_path: Path) -> None:
    predicates = [
        {"start": 4, "end": 8, "score": 2.5, "keep": True},
        {"start": 0, "end": 3, "score": None, "keep": True},
        {"start": 9, "end": 11, "score": 1.0, "keep": False},
    ]
    row = {"id": "u1", "text": "Ali left it.", "predicates": predicates}
    ((report, gold),) = read_uds(write_rows(tmp_path / "dev.jsonl", [row]), "dev")
    assert gold == (Factuality((4, 8), 2.5),)
    assert report.given == ((4, 8),)


def test_casie_mends_its_misspelt_class(tmp_path: Path) -> None:
    row = {"id": "c1", "text": "Hackers hack.", "events": [{"trigger": part(8, 12), "realis": "General"}]}
    ((report, gold),) = read_casie(write_rows(tmp_path / "all.jsonl", [row]), "all")
    assert (gold[0].realis, report.given) == (GENERIC, ((8, 12),))


def test_casie_is_parted_by_id(tmp_path: Path) -> None:
    row = {"text": "Hackers hack.", "events": []}
    file = write_rows(tmp_path / "all.jsonl", [{"id": f"c{i}", **row} for i in range(40)])
    parts = {
        split: [report.report_id for report, _ in read_casie(file.parent, split)] for split in (LEARNED, HELD)
    }
    assert min(map(len, parts.values())) > 0
    assert sorted(parts[LEARNED] + parts[HELD]) == sorted(f"c{i}" for i in range(40))


def test_re3d_keeps_confident_entities_of_our_classes(tmp_path: Path) -> None:
    entities = [
        {"start": 0, "end": 6, "type": "Organisation", "confidence": 1},
        {"start": 0, "end": 6, "type": "Location", "confidence": 0.2},
        {"start": 12, "end": 15, "type": "MilitaryPlatform", "confidence": 0.5},
        {"start": 16, "end": 21, "type": "Temporal", "confidence": 1},
    ]
    row = {"id": "r1", "text": "Marwan lost the jet today.", "entities": entities}
    ((_, gold),) = read_re3d(write_rows(tmp_path / "all.jsonl", [row]), "all")
    assert gold.mentions == (EntityMention((0, 6), ACTORS), EntityMention((12, 15), WEAPONS))


def test_wikievents_joins_the_mentions_of_an_entity(tmp_path: Path) -> None:
    text = "Rebels attacked Dara. The rebels fled."
    entities = [
        {"id": "T1", "start": 0, "end": 6, "cluster": 1},
        {"id": "T2", "start": 26, "end": 32, "cluster": 1},
        {"id": "T3", "start": 16, "end": 20, "cluster": None},
    ]
    arguments = [
        {"role": "Attacker", "entity": "T1", "start": 0, "end": 6},
        {"role": "Place", "entity": "T3", "start": 16, "end": 20},
        {"role": "Topic", "entity": "T3", "start": 16, "end": 20},
    ]
    events = [
        {"type": "Conflict.Attack.Unspecified", "trigger": part(7, 15), "arguments": arguments},
        {"type": "Movement.Transportation.Unspecified", "trigger": part(33, 37), "arguments": []},
    ]
    row = {"id": "w1", "text": text, "entities": entities, "events": events}
    ((_, gold),) = read_wikievents(write_rows(tmp_path / "dev.jsonl", [row]), "dev")
    (act,) = gold.acts
    assert (act.kind, act.triggers) == (ATTACK, ((7, 15),))
    assert [(one.role, one.stretches) for one in act.fillers] == [
        (PERPETRATOR, ((0, 6), (26, 32))),
        (PLACE, ((16, 20),)),
    ]


def test_kinds_of_wikievents() -> None:
    assert kind_of("Contact.ThreatenCoerce.Broadcast") == ALLOWED
    assert kind_of("Contact.Contact.Meet") is None


def test_html_pages_stand_beside_their_list(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "a.html.gz").write_bytes(gzip.compress(b"<p>One</p>"))
    row = {"id": "a", "url": "u", "html": "html/a.html.gz", "text": "One"}
    write_rows(tmp_path / "test.jsonl", [row])
    ((report, gold),) = read_html_scrapinghub(tmp_path, "test")
    assert (report.page, report.text, gold) == (b"<p>One</p>", "", "One")
    (tmp_path / "html" / "a.html.gz").unlink()
    with pytest.raises(Misuse, match=r"page html/a\.html\.gz of a is not there"):
        list(read_html_scrapinghub(tmp_path, "test"))


@pytest.mark.parametrize("read", [read_polnear, read_uds, read_casie, read_re3d, read_wikievents])
def test_a_file_of_another_corpus_is_refused(read: Any, tmp_path: Path) -> None:
    file = write_rows(tmp_path / "dev.jsonl", [{"id": "x", "text": "y"}])
    with pytest.raises(Misuse, match=r"dev\.jsonl:1: no "):
        list(read(file, "dev"))


def test_a_stage_is_measured_like_the_records(tmp_path: Path) -> None:
    text = "The mayor said that two men had died."
    gold = {"source": [part(0, 9)], "cue": [part(10, 14)], "content": [part(15, 36)]}
    rows: list[dict[str, Any]] = [
        {"id": "p1", "text": text, "attributions": [gold]},
        {"id": "p2", "text": "", "attributions": []},
    ]
    write_rows(tmp_path / "dev.jsonl", rows)
    found = measure(POLNEAR, tmp_path, resources=open_resources(), clock=lambda: 0.0)
    assert (found.n_reports, found.n_unread, found.n_records) == (2, 0, 0)
    figures = {figure.row.name: figure for figure in found.figures}
    assert figures["source exact"].value == 1
    assert figures["source exact"].naive == 0
    assert figures["source overlap"].naive == 1


@pytest.mark.parametrize("bench", STAGE_BENCHES, ids=lambda bench: str(bench.name))
def test_every_stage_bench_is_asked_in_one_way(bench: Bench[Any]) -> None:
    assert (bench.answer is None) != (bench.map_records is None)
    assert len({row.name for row in bench.rows}) == len(bench.rows)
    assert max(len(row.name) for row in bench.rows) <= 30
