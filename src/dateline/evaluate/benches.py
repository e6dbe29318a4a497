"""Corpora by name: how each is read, mapped and scored."""

from __future__ import annotations

from typing import Any

from dateline.evaluate import (
    corpus_ecbplus,
    corpus_fa_kes,
    corpus_gun_violence,
    corpus_modern,
    corpus_muc4,
    corpus_muc4_gtt,
    mapping_merging,
    score_ecbplus,
    score_fa_kes,
    score_gun_violence,
    score_modern,
    score_muc4,
    score_templates,
)
from dateline.evaluate.bench import Bench
from dateline.evaluate.benches_time_place import TIME_PLACE_BENCHES
from dateline.evaluate.mapping_fa_kes import naive_day_and_place, to_day_and_place
from dateline.evaluate.mapping_gun_violence import naive_facts, to_facts
from dateline.evaluate.mapping_merging import Telling, naive_telling, to_telling
from dateline.evaluate.mapping_modern import naive_event, to_modern
from dateline.evaluate.mapping_muc4 import naive_template, to_templates
from dateline.evaluate.mapping_muc4_official import naive_official, to_official
from dateline.evaluate.miss import ReportScore
from dateline.evaluate.stage_benches import STAGE_BENCHES

MODERN = Bench(
    name="modern",
    split="dev",
    crime=False,
    rows=score_modern.ROWS,
    files=corpus_modern.corpus_files,
    read=corpus_modern.read_modern,
    map_records=lambda records: tuple(to_modern(record) for record in records),
    naive=lambda report, document: naive_event(report.text, report.published),
    score=lambda report, gold, ours, document: score_modern.score_modern(gold, ours, document),
)
MUC4 = Bench(
    name="muc4",
    split="dev",
    crime=False,
    rows=score_muc4.ROWS,
    files=corpus_muc4.corpus_files,
    read=corpus_muc4.read_muc4,
    map_records=to_official,
    naive=lambda report, document: naive_official(
        document.published.day if document is not None and document.published is not None else None
    ),
    score=lambda report, gold, ours, document: score_muc4.score_official(gold, ours, document),
)
MUC4_GTT = Bench(
    name="muc4_gtt",
    split="dev",
    crime=False,
    rows=score_templates.ROWS,
    files=corpus_muc4_gtt.corpus_files,
    read=corpus_muc4_gtt.read_muc4_gtt,
    map_records=to_templates,
    naive=lambda report, document: naive_template(),
    score=lambda report, gold, ours, document: score_templates.score_templates(gold, ours, document),
)
GUN_VIOLENCE = Bench(
    name="gun_violence",
    split="documents",
    crime=True,
    rows=score_gun_violence.ROWS,
    files=corpus_gun_violence.corpus_files,
    read=corpus_gun_violence.read_gun_violence,
    map_records=to_facts,
    naive=lambda report, document: naive_facts(report.published),
    score=lambda report, gold, ours, document: score_gun_violence.score_facts(report, gold, ours),
)
GUN_VIOLENCE_MERGING = Bench(
    name="gun_violence_merging",
    split="documents",
    crime=True,
    rows=mapping_merging.ROWS,
    files=corpus_gun_violence.corpus_files,
    read=lambda path, split: (
        (report, Telling(incident)) for report, incident in corpus_gun_violence.read_incident_ids(path, split)
    ),
    map_records=to_telling,
    naive=lambda report, document: naive_telling(report),
    score=lambda report, gold, ours, document: ReportScore({}),
    score_whole=mapping_merging.score_tellings,
)
ECBPLUS = Bench(
    name="ecbplus",
    split="dev",
    crime=True,
    rows=score_ecbplus.ROWS,
    files=corpus_ecbplus.corpus_files,
    read=corpus_ecbplus.read_ecbplus,
    map_records=score_ecbplus.to_mentions,
    naive=lambda report, document: score_ecbplus.naive_mentions(report),
    score=lambda report, gold, ours, document: score_ecbplus.score_mentions(gold, ours, document),
    score_whole=score_ecbplus.score_clusters_of,
)
FA_KES = Bench(
    name="fa_kes",
    split="dev",
    crime=False,
    rows=score_fa_kes.ROWS,
    files=corpus_fa_kes.corpus_files,
    read=corpus_fa_kes.read_fa_kes,
    map_records=to_day_and_place,
    naive=lambda report, document: naive_day_and_place(
        document.published.day if document is not None and document.published is not None else None
    ),
    score=lambda report, gold, ours, document: score_fa_kes.score_day_and_place(
        gold,
        ours,
        printed=document.published.day if document is not None and document.published is not None else None,
    ),
)

BENCHES: dict[str, Bench[Any]] = {
    bench.name: bench
    for bench in (
        *STAGE_BENCHES,
        *TIME_PLACE_BENCHES,
        ECBPLUS,
        FA_KES,
        GUN_VIOLENCE,
        GUN_VIOLENCE_MERGING,
        MODERN,
        MUC4,
        MUC4_GTT,
    )
}
"""By the name that `dateline evaluate` takes."""
