"""The model case: both incidents of the report and none of the things in it that are not."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import dateline
from dateline.pipeline import code_report
from dateline.read import read_paths
from dateline.record.event import EventRecord
from dateline.record.vocabulary import ActorLevel, EventType, PlacePrecision, Stage, Stance, TimePrecision
from dateline.resources import open_resources
from dateline.text.document import Document

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module", params=[None, "2017-06-26"])
def records(request: pytest.FixtureRequest, al_qaim: Path) -> tuple[EventRecord, ...]:
    text = al_qaim.read_text("utf-8")
    return dateline.code_report(text, published=request.param)


@pytest.fixture
def bombing(records: tuple[EventRecord, ...]) -> EventRecord:
    return next(r for r in records if r.type.value is EventType.BOMBING)


@pytest.fixture
def assault(records: tuple[EventRecord, ...]) -> EventRecord:
    return next(r for r in records if r.type.value is not EventType.BOMBING)


def test_two_records_and_no_more(records: tuple[EventRecord, ...]) -> None:
    assert len(records) == 2


def test_bombing_is_a_completed_suicide_bombing(bombing: EventRecord) -> None:
    assert bombing.mode is not None and bombing.mode.value == "suicide"
    assert bombing.stage.value is Stage.COMPLETED
    assert bombing.stance.value is Stance.ASSERTED


def test_bombing_is_dated_to_the_sunday(bombing: EventRecord) -> None:
    assert bombing.occurred is not None
    interval = bombing.occurred.value
    assert (interval.start, interval.end) == (date(2017, 6, 25), date(2017, 6, 25))
    assert interval.precision is TimePrecision.DAY


def test_bombing_is_in_al_qaim(bombing: EventRecord) -> None:
    assert bombing.place is not None
    place = bombing.place.value
    assert (place.name, place.admin1, place.country) == ("al-Qaim", "Anbar", "IQ")
    assert place.precision is PlacePrecision.TOWN
    assert place.lat == pytest.approx(34.37, abs=0.15) and place.lon == pytest.approx(41.09, abs=0.15)


def test_bombing_names_the_bomber_and_his_organisation(bombing: EventRecord) -> None:
    individual, organisation = (claim.value for claim in bombing.perpetrators)
    assert individual.level is ActorLevel.INDIVIDUAL and "an ISIS element" in individual.mentions
    assert organisation.level is ActorLevel.ORGANISATION and organisation.actor == "Islamic State"


def test_bombing_hit_the_bombers_own_organisation(bombing: EventRecord) -> None:
    targets = [claim.value for claim in bombing.human_targets]
    assert any("leaders" in target.mentions[0] for target in targets)
    assert "Islamic State" in {target.actor for target in targets}


def test_bombing_weapon_is_the_vest(bombing: EventRecord) -> None:
    assert [claim.value.mentions[0] for claim in bombing.weapons] == ["an explosives vest"]


def test_many_is_known_positive_and_unknown(bombing: EventRecord) -> None:
    for claim in (bombing.killed, bombing.injured):
        assert claim is not None
        assert (claim.value.low, claim.value.best, claim.value.high, claim.value.hedge) == (
            2,
            None,
            None,
            "many",
        )


def test_bombing_is_told_by_residents_to_the_mayor_to_the_outlet(bombing: EventRecord) -> None:
    assert [(s.text, s.kind.value) for s in bombing.attribution] == [
        ("Diyaruna", "outlet"),
        ("Farhan Fitaikhan", "official"),
        ("local residents", "unnamed"),
    ]


def test_caption_tells_of_an_assault_on_a_base(assault: EventRecord) -> None:
    assert assault.type.value in {EventType.BATTLE, EventType.ATTACK}
    assert assault.occurred is not None and assault.occurred.value.start == date(2017, 5, 7)
    assert assault.place is not None and (assault.place.value.name, assault.place.value.country) == (
        "Kirkuk",
        "IQ",
    )
    assert "Islamic State" in {claim.value.actor for claim in assault.perpetrators}
    assert [claim.value.mentions[0] for claim in assault.physical_targets] == ["a military base"]
    assert assault.killed is None and assault.injured is None
    assert assault.attribution[-1].kind.value == "armed group"


def test_without_a_day_given_other_years_are_kept(al_qaim: Path) -> None:
    records = dateline.code_report(al_qaim.read_text("utf-8"))
    bombing = next(r for r in records if r.type.value is EventType.BOMBING)
    assert bombing.occurred is not None
    assert bombing.occurred.value.alternatives[0] == date(2023, 6, 25)


def test_every_quote_equals_its_slice(records: tuple[EventRecord, ...]) -> None:
    for record in records:
        for claim in record.claims():
            for evidence in claim.evidence:
                assert record.document.text[evidence.span.start : evidence.span.end] == evidence.quote


PAGE = """<!doctype html><html lang="en"><head><title>{title} | Site</title><meta property="og:title" content="{title}">
<script>var tracking = "An explosion killed 40 people in Paris on Friday";</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/iraq">Iraq</a></li><li><a href="/video">Videos</a></li></ul></nav>
<div class="share"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
<main><article><h1>{title}</h1><p class="byline">{byline}</p>
<figure><img src="a.jpg" alt=""><figcaption>{caption}</figcaption></figure>
<figure><img src="a.jpg" alt=""><figcaption>{caption}</figcaption></figure>
{body}
</article></main>
<aside><h3>Related stories</h3><ul><li><a href="/x">Bomb kills 30 in Kabul</a></li></ul></aside>
<div id="comments"><h3>0 Comment(s)</h3><form><textarea>1500 / 1500</textarea>
<p>Comment Policy * Denotes Required Field</p></form></div>
<footer><p>Copyright. All rights reserved. <a href="#">Sign up for our newsletter</a></p></footer></body></html>"""


def test_the_same_report_as_a_page_gives_the_same_records(al_qaim: Path, tmp_path: Path) -> None:
    parts = [part for part in al_qaim.read_text("utf-8").split("\n\n") if part.strip()]
    title, byline, caption = parts[1], parts[2], parts[3]
    body = "\n".join(
        f"<h2>{part}</h2>" if len(part) < 40 else f"<p>{part}</p>"
        for part in parts[5:]
        if "Comment" not in part
    )
    page = tmp_path / "page.html"
    page.write_text(PAGE.format(title=title, byline=byline, caption=caption, body=body), "utf-8")
    (document,) = read_paths([page])
    assert isinstance(document, Document)
    assert "40 people" not in document.text and "Kabul" not in document.text
    resources = open_resources()
    assert [_gist(record) for record in code_report(document, resources)] == [
        _gist(record) for record in dateline.code_report(al_qaim.read_text("utf-8"))
    ]


def _gist(record: EventRecord) -> tuple[object, ...]:
    """A record without its offsets."""
    return tuple(claim.value for claim in record.claims()), [speaker.text for speaker in record.attribution]


def test_two_runs_and_two_hash_seeds_give_the_same_bytes(al_qaim: Path) -> None:
    def run(seed: str) -> bytes:
        command = [sys.executable, "-m", "dateline", "code", str(al_qaim), "--format", "jsonl"]
        return subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout

    first = run("1")
    assert first.count(b"\n") == 2
    assert run("1") == first and run("4242") == first
