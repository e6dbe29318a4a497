"""Event mentions and their clusters in ECB+, on a small corpus made by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dateline.evaluate.corpus_ecbplus import EventMention, ReportMentions, act_of, read_ecbplus
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.score_clusters import B_CUBED, CONLL, PAIRS
from dateline.evaluate.score_ecbplus import (
    ALL_ACTIONS,
    DETECTED,
    MENTIONS,
    ROWS,
    naive_mentions,
    score_clusters_of,
    score_mentions,
    to_mentions,
)
from dateline.evaluate.tally import Tally, add_up
from tests.evaluate.test_corpora import write_rows
from tests.made import brief_record, made_document

TEXT = "Two men bombed a mosque. Police said so. The bombing killed one."


def mention(words: str, kind: str, cluster: str | None, *, cross: bool = True) -> dict[str, Any]:
    start = TEXT.index(words)
    row = {"id": str(start), "type": kind, "start": start, "end": start + len(words), "text": words}
    return row if cluster is None else {**row, "cluster": cluster, "cross_doc": cross}


ROW: dict[str, Any] = {
    "id": "1_1",
    "text": TEXT,
    "sentences": [
        {"start": 0, "end": 24, "validated": True},
        {"start": 25, "end": 40, "validated": True},
        {"start": 41, "end": 64, "validated": False},
    ],
    "mentions": [
        mention("said", "ACTION_REPORTING", None),
        mention("bombed", "ACTION_OCCURRENCE", "A1"),
        mention("mosque", "LOC_FAC", "L1"),
        mention("bombing", "ACTION_OCCURRENCE", "A1"),
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> ReportMentions:
    ((_, found),) = read_ecbplus(write_rows(tmp_path / "dev.jsonl", [ROW]), "dev")
    return found


def ours(*words: str, cluster: str = "c") -> ReportMentions:
    spans = ((TEXT.index(word), TEXT.index(word) + len(word)) for word in words)
    return ReportMentions(tuple(EventMention(*span, cluster=cluster) for span in spans))


def test_event_mentions_of_checked_sentences_are_read(gold: ReportMentions) -> None:
    assert [(m.start, m.wanted, m.cluster) for m in gold.mentions] == [
        (TEXT.index("bombed"), True, "A1"),
        (TEXT.index("said"), False, f"1_1 {TEXT.index('said')}"),
    ]


@pytest.mark.parametrize(
    ("words", "act"),
    [("shot dead", "shoot"), ("the shooting", "shoot"), ("riots", "riot"), ("opened fire", None)],
)
def test_words_that_name_an_act(words: str, act: str | None) -> None:
    assert act_of(words) == act


def test_gold_against_itself_is_perfect(gold: ReportMentions) -> None:
    score = score_mentions(gold, gold)
    assert score.tallies[MENTIONS].f1 == 1
    assert score.tallies[ALL_ACTIONS].f1 == 1
    whole = score_clusters_of([(CorpusReport("1_1", TEXT), gold, gold)])
    assert whole.means[CONLL].value == pytest.approx(2 / 3)  # one mention: no link to find for MUC
    assert add_up(whole.groups)[B_CUBED].f1 == 1


def test_a_mention_that_is_no_act_of_ours_is_neither_right_nor_wrong(gold: ReportMentions) -> None:
    found = score_mentions(gold, ours("bombed", "said")).tallies
    assert found[MENTIONS] == Tally(1, 1, 1, 1)
    assert found[ALL_ACTIONS] == Tally(2, 2, 2, 2)


def test_what_lies_outside_checked_sentences_is_not_counted(gold: ReportMentions) -> None:
    assert score_mentions(gold, ours("bombing", "killed")).tallies[MENTIONS] == Tally(0, 0, 1, 0)


def test_a_word_that_is_no_event_is_a_false_alarm(gold: ReportMentions) -> None:
    assert score_mentions(gold, ours("men")).tallies[MENTIONS] == Tally(1, 0, 1, 0)


def test_overlap_is_enough(gold: ReportMentions) -> None:
    assert score_mentions(gold, ours("bombed a mosque")).tallies[MENTIONS] == Tally(1, 1, 1, 1)


def test_misses_show_the_words_and_their_text(gold: ReportMentions) -> None:
    document = made_document(TEXT, document_id="1_1")
    record = brief_record(document, "men")
    misses = score_mentions(gold, to_mentions([record]), document).misses
    assert [(miss.gold, miss.ours) for miss in misses] == [("bombed", None), (None, "bombing")]
    assert all("bombed a mosque" in (miss.context or "") for miss in misses)


def test_empty_report() -> None:
    empty = ReportMentions(())
    assert score_mentions(empty, empty).tallies[MENTIONS].f1 is None
    assert score_clusters_of([]).groups == ()


def test_clusters_over_reports() -> None:
    """Both reports tell of one act; ours finds it in both and takes it for two."""
    whole_text = ((0, len(TEXT)),)
    one_act = ReportMentions((EventMention(8, 14, cluster="A1"),), whole_text)
    reports = [
        (CorpusReport(name, TEXT), one_act, ours("bombed", cluster=f"ours {name}")) for name in ("x", "y")
    ]
    whole = score_clusters_of(reports)
    sums = add_up(whole.groups)
    assert (sums[B_CUBED].recall, sums[B_CUBED].precision) == (0.5, 1)
    assert sums[DETECTED + PAIRS].right_given == 0
    assert [(report, miss.suggestion) for report, miss in whole.misses] == [("x", "one act split")]


def test_the_baseline_knows_words_only() -> None:
    found = naive_mentions(CorpusReport("x", TEXT)).mentions
    assert [(m.start, m.cluster) for m in found] == [
        (TEXT.index("bombed"), "bomb"),
        (TEXT.index("bombing"), "bomb"),
        (TEXT.index("killed"), "kill"),
    ]


def test_every_figure_has_its_row(gold: ReportMentions) -> None:
    whole = score_clusters_of([(CorpusReport("1_1", TEXT), gold, gold)])
    names = {*score_mentions(gold, gold).tallies, *add_up(whole.groups), *whole.means}
    assert names == {row.name for row in ROWS}
