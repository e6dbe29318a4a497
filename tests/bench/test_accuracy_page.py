"""docs/accuracy.md: figures beside baseline, interval and what others published."""

from __future__ import annotations

from benchmarks.accuracy import NONE_PUBLISHED, read_about, write_page
from benchmarks.measured import bench_names

from dateline.evaluate.intervals import Interval
from dateline.evaluate.measure import Evaluation, Figure
from dateline.evaluate.tally import Measure, Row, Tally

EVALUATION = Evaluation(
    corpus="made",
    split="dev",
    n_reports=10,
    n_unread=0,
    n_records=4,
    seconds=1.0,
    figures=(Figure(Row("day", Measure.ACCURACY, "same day"), Tally(8, 6, 8, 6), Interval(0.5, 0.9), 0.125),),
    misses=(),
    versions=(("tagger", "made 1"),),
    digest="0123456789abcdef",
)
ABOUT = {
    "made": {
        "asks": "a made question",
        "about": "A made corpus.",
        "published": [{"who": "Someone", "year": 1999, "what": "day", "on": "other texts", "figures": "70"}],
    }
}


def test_a_figure_stands_with_interval_baseline_and_number() -> None:
    assert "| day |  |  | 75.0 | 50.0-90.0 | 12.5 | 8 |" in write_page([EVALUATION], ABOUT)


def test_the_overview_links_to_the_section() -> None:
    page = write_page([EVALUATION], ABOUT)
    assert "| [made](#made-dev) | a made question | day | 75.0 | 50.0-90.0 | 12.5 | 10 |" in page
    assert "## made, dev" in page


def test_what_others_published_says_who_when_and_on_what() -> None:
    assert "| Someone, 1999 | day | other texts | 70 |" in write_page([EVALUATION], ABOUT)


def test_a_corpus_that_nothing_is_known_of_gets_its_figures() -> None:
    page = write_page([EVALUATION], {})
    assert NONE_PUBLISHED in page
    assert "75.0" in page


def test_corpus_and_versions_are_named() -> None:
    assert "10 reports, 4 records; corpus 0123456789abcdef; tagger made 1." in write_page([EVALUATION], ABOUT)


def test_every_bench_is_described() -> None:
    about = read_about()
    assert [name for name in bench_names() if not {"asks", "about"} <= about.get(name, {}).keys()] == []


def test_every_published_figure_is_complete() -> None:
    rows = [row for held in read_about().values() for row in held.get("published", ())]
    assert rows != []
    assert [row for row in rows if not {"who", "what", "on", "figures"} <= row.keys()] == []
