"""Benches of times, place names, and the place of an act."""

from __future__ import annotations

from typing import Any

from dateline.evaluate import (
    corpus_event_location,
    corpus_geowebnews,
    corpus_gum,
    corpus_lgl,
    corpus_tempeval3,
    corpus_wiktor,
    score_event_place,
    score_geoparse,
    score_timex,
)
from dateline.evaluate.bench import Bench
from dateline.evaluate.event_place import answer_event_places, naive_event_places
from dateline.evaluate.time_spans import answer_dates, answer_times, naive_times
from dateline.evaluate.toponyms import answer_toponyms, naive_toponyms

TEMPEVAL3 = Bench(
    name="tempeval3",
    split="timebank+aquaint",
    crime=False,
    rows=score_timex.TEMPEVAL3_ROWS,
    files=corpus_tempeval3.corpus_files,
    read=corpus_tempeval3.read_tempeval3,
    naive=naive_times,
    score=lambda report, gold, ours, document: score_timex.score_times(gold, ours, document),
    answer=answer_times,
)
GUM = Bench(
    name="gum",
    split="train+dev+test",
    crime=False,
    rows=score_timex.GUM_ROWS,
    files=corpus_gum.corpus_files,
    read=corpus_gum.read_gum,
    naive=naive_times,
    score=lambda report, gold, ours, document: score_timex.score_times(gold, ours, document, valued=False),
    answer=answer_dates,
)
LGL = Bench(
    name="lgl",
    split="all",
    crime=False,
    rows=score_geoparse.LGL_ROWS,
    files=corpus_lgl.corpus_files,
    read=corpus_lgl.read_lgl,
    naive=naive_toponyms,
    score=lambda report, gold, ours, document: score_geoparse.score_toponyms(gold, ours, document),
    answer=answer_toponyms,
)
GEOWEBNEWS = Bench(
    name="geowebnews",
    split="all",
    crime=False,
    rows=score_geoparse.ROWS,
    files=corpus_geowebnews.corpus_files,
    read=corpus_geowebnews.read_geowebnews,
    naive=naive_toponyms,
    score=lambda report, gold, ours, document: score_geoparse.score_toponyms(gold, ours, document),
    answer=answer_toponyms,
)
WIKTOR = Bench(
    name="wiktor",
    split="all",
    crime=False,
    rows=score_geoparse.WIKTOR_ROWS,
    files=corpus_wiktor.corpus_files,
    read=corpus_wiktor.read_wiktor,
    naive=naive_toponyms,
    score=lambda report, gold, ours, document: score_geoparse.score_toponyms(
        gold, ours, document, only_some_marked=True
    ),
    answer=answer_toponyms,
)
EVENT_LOCATION = Bench(
    name="event_location",
    split="train",
    crime=False,
    rows=score_event_place.ROWS,
    files=corpus_event_location.corpus_files,
    read=corpus_event_location.read_held_back,
    naive=naive_event_places,
    score=lambda report, gold, ours, document: score_event_place.score_event_places(gold, ours, document),
    answer=answer_event_places,
)
TIME_PLACE_BENCHES: tuple[Bench[Any], ...] = (TEMPEVAL3, GUM, LGL, GEOWEBNEWS, WIKTOR, EVENT_LOCATION)
