"""The reader on real reports: the al-Qaim page, publication headers, and the bodies of saved pages."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from dateline.read import read_report, read_text
from dateline.read.page import read_page
from dateline.text.document import RegionKind
from tests.read.shown import shown

BODY_F1 = 0.95
"""Mean token F1 of 181 bodies; 0.958 when this was written."""
BODY_KINDS = frozenset({RegionKind.BODY, RegionKind.SUBHEAD, RegionKind.QUOTATION, RegionKind.HEADER})


@pytest.mark.corpus
def test_the_al_qaim_report_is_told_apart(al_qaim: Path) -> None:
    document = read_report(al_qaim.read_bytes(), origin="report.txt")
    kinds = [kind for kind, _ in shown(document)]
    assert kinds[:7] == ["section", "section", "headline", "byline", "caption", "furniture", "body"]
    assert kinds[7:] == ["body"] * 4 + ["subhead"] + ["body"] * 7 + ["furniture"] * 3
    assert dict(shown(document))["subhead"] == "Frustration and despair"
    assert document.published is None


@pytest.mark.corpus
def test_headers_of_broadcast_monitors_are_found_with_their_day(corpora: Path) -> None:
    n_messages = n_headers = n_days = n_right = 0
    for line in (corpora / "muc4" / "dev.jsonl").read_text("utf-8").splitlines()[::10]:
        message = json.loads(line)
        header = message["dateline"]
        if not header:
            continue
        document = read_text(message["text"])
        region = document.regions[0]
        n_messages += 1
        n_headers += region.kind is RegionKind.HEADER and region.span.end >= header["end"]
        if header["date_iso"]:
            n_days += 1
            n_right += document.published is not None and str(document.published.day) == header["date_iso"]
    assert n_headers >= 0.98 * n_messages
    assert n_right >= 0.98 * n_days


@pytest.mark.corpus
@pytest.mark.slow
def test_the_bodies_of_saved_pages_are_found(corpora: Path) -> None:
    folder = corpora / "html_scrapinghub"
    scores = []
    for line in (folder / "test.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        page = read_page(
            gzip.decompress((folder / record["html"]).read_bytes()).decode("utf-8"), where="page"
        )
        found = " ".join(
            page.text[region.span.start : region.span.end]
            for region in page.regions
            if region.kind in BODY_KINDS
        )
        scores.append(token_f1(found, record["text"]))
    assert sum(scores) / len(scores) >= BODY_F1


def token_f1(found: str, wanted: str) -> float:
    """F1 over multisets of words."""
    first, second = Counter(re.findall(r"\w+", found)), Counter(re.findall(r"\w+", wanted))
    n_common = (first & second).total()
    return 2 * n_common / max(1, first.total() + second.total())
