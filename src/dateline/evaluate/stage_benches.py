"""Benches that ask one stage of the program: attribution, factuality, page reading, entities, arguments."""

from __future__ import annotations

from typing import Any

from dateline.evaluate import corpus_polnear, score_attribution
from dateline.evaluate.bench import Bench
from dateline.evaluate.mapping_polnear import answer_polnear, naive_attributed

POLNEAR = Bench(
    name="polnear",
    split="dev",
    crime=False,
    rows=score_attribution.ROWS,
    files=corpus_polnear.corpus_files,
    read=corpus_polnear.read_polnear,
    answer=answer_polnear,
    naive=lambda report, document: naive_attributed(report),
    score=lambda report, gold, ours, document: score_attribution.score_attributions(gold, ours, document),
)

STAGE_BENCHES: tuple[Bench[Any], ...] = (POLNEAR,)
