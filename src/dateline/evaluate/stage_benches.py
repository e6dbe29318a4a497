"""Benches that ask one stage of the program: attribution, factuality, page reading, entities, arguments."""

from __future__ import annotations

from typing import Any

from dateline.evaluate import (
    corpus_casie,
    corpus_html_scrapinghub,
    corpus_polnear,
    corpus_re3d,
    corpus_uds,
    corpus_wikievents,
    score_arguments,
    score_attribution,
    score_entities,
    score_factuality,
    score_page_text,
)
from dateline.evaluate.bench import Bench
from dateline.evaluate.mapping_factuality import answer_casie, answer_uds, naive_casie, naive_uds
from dateline.evaluate.mapping_page_text import answer_page, naive_body
from dateline.evaluate.mapping_polnear import answer_polnear, naive_attributed
from dateline.evaluate.mapping_re3d import answer_re3d, naive_entities
from dateline.evaluate.mapping_wikievents import answer_wikievents, naive_acts

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

UDS = Bench(
    name="uds_it_happened",
    split="dev",
    crime=False,
    rows=score_factuality.UDS_ROWS,
    files=corpus_uds.corpus_files,
    read=corpus_uds.read_uds,
    answer=answer_uds,
    naive=lambda report, document: naive_uds(report),
    score=lambda report, gold, ours, document: score_factuality.score_factuality(gold, ours, document),
)
CASIE = Bench(
    name="casie",
    split=corpus_casie.HELD,
    crime=False,
    rows=score_factuality.CASIE_ROWS,
    files=corpus_casie.corpus_files,
    read=corpus_casie.read_casie,
    answer=answer_casie,
    naive=lambda report, document: naive_casie(report),
    score=lambda report, gold, ours, document: score_factuality.score_realis(gold, ours, document),
)

HTML_SCRAPINGHUB = Bench(
    name="html_scrapinghub",
    split="test",
    crime=False,
    rows=score_page_text.ROWS,
    files=corpus_html_scrapinghub.corpus_files,
    read=corpus_html_scrapinghub.read_html_scrapinghub,
    answer=answer_page,
    naive=lambda report, document: naive_body(report),
    score=lambda report, gold, ours, document: score_page_text.score_page(gold, ours, document),
)

RE3D = Bench(
    name="re3d",
    split="all",
    crime=False,
    rows=score_entities.ROWS,
    files=corpus_re3d.corpus_files,
    read=corpus_re3d.read_re3d,
    answer=answer_re3d,
    naive=lambda report, document: naive_entities(report),
    score=lambda report, gold, ours, document: score_entities.score_entities(gold, ours, document),
)
WIKIEVENTS = Bench(
    name="wikievents",
    split="dev",
    crime=False,
    rows=score_arguments.ROWS,
    files=corpus_wikievents.corpus_files,
    read=corpus_wikievents.read_wikievents,
    answer=answer_wikievents,
    naive=lambda report, document: naive_acts(report),
    score=lambda report, gold, ours, document: score_arguments.score_acts(gold, ours, document),
)

STAGE_BENCHES: tuple[Bench[Any], ...] = (CASIE, HTML_SCRAPINGHUB, RE3D, WIKIEVENTS, POLNEAR, UDS)
