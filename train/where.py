"""Weights for telling namesakes apart: python -m train.where ../shared/corpora [--check]

Learns from lgl, geowebnews and gun_violence. --check: nothing is written; five fifths of the reports, divided by a
hash of the text, are each judged with weights from the other four.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.feature_extraction.text import CountVectorizer

from dateline.evaluate.corpus_geowebnews import read_geowebnews
from dateline.evaluate.corpus_gun_violence import read_gun_violence
from dateline.evaluate.corpus_lgl import read_lgl
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.time_spans import read_corpus_text
from dateline.evaluate.toponyms import ToponymReport, show_spans
from dateline.gazetteer import PlaceEntry
from dateline.gazetteer.entry import distance_km
from dateline.language.linear import UNIT, LinearModel
from dateline.resolve.where import open_report
from dateline.resolve.where_draft import Draft
from dateline.resolve.where_evidence import LOCAL
from dateline.resolve.where_judge import Scene, Titled, gather_names, go_on, scorer, start
from dateline.resolve.where_score import Context
from dateline.resources import Resources, open_resources
from dateline.segment import split_document
from dateline.tag.mention import MentionKind
from train.linear import digest, keep

LEAST = 4
"""Candidates that a feature must occur in."""
PENALTY = 4.0
"""Of the squared weights; 1, 3, 4 and 8 were tried on two of the fifths and differ by less than a point."""
SAME_KM = 161.0
"""As far from the gold's point as the field's usual figure allows; of several candidates the nearest is right."""
SCENE_KM = 30.0
"""A name with a bearer this near to the register's point is taken for that bearer."""
FAR_KM = 100.0
"""A small town farther off, in a state that the report does not name, is taken for none."""
SCENE_WEIGHT = 0.5
"""What a name in gun_violence counts: its answers are worked out, not marked."""
ELSEWHERE = 4.0
"""What a name counts in reports of other countries than the United States, which are fewer."""
N_REPORTS = 1500
"""Reports of gun_violence learned from, the first of the file."""
FOLDS = 5
OUTPUT = Path(__file__).parent.parent / "src" / "dateline" / "resolve" / "data" / "where.weights.tsv"
_STEP = re.compile(r"^(.*)~(\d+)$")


@dataclass(frozen=True, slots=True)
class Report:
    """One report with the drafts that have an answer: the candidates that are right, none of them for "none"."""

    corpus: str
    part: int
    drafts: tuple[Draft, ...]
    titled: Titled
    context: Context
    answers: tuple[tuple[Draft, frozenset[str], float], ...]


def read_reports(corpora: Path, resources: Resources) -> Iterator[Report]:
    for corpus, read in (("lgl", read_lgl), ("geowebnews", read_geowebnews)):
        for report, _ in read(corpora / corpus, "all"):
            found = _open(report, resources)
            if found is None:
                continue
            drafts, titled, context = found
            gold = {t.span: t for t in report.toponyms if t.lat is not None}
            answers = []
            for draft in drafts:
                mark = gold.get(draft.mention.span)
                if mark is None or mark.lat is None or mark.lon is None or not draft.candidates:
                    continue
                right = _nearest(draft.candidates, lat=mark.lat, lon=mark.lon, within=SAME_KM)
                answers.append((draft, right, 1.0 if context.main_country() == "US" else ELSEWHERE))
            yield Report(corpus, _part(report.text), drafts, titled, context, tuple(answers))
    for number, (local, facts) in enumerate(read_gun_violence(corpora / "gun_violence", "all")):
        if number >= N_REPORTS:
            return
        if facts.lat is None or facts.lon is None:
            continue
        found = _open(local, resources)
        if found is None:
            continue
        drafts, titled, context = found
        answers = []
        for draft in drafts:
            if not draft.candidates:
                continue
            right = _nearest(draft.candidates, lat=facts.lat, lon=facts.lon, within=SCENE_KM)
            if right:
                answers.append((draft, right, SCENE_WEIGHT))
            elif draft.outer is None and _is_stray(draft, facts.lat, facts.lon, context):
                answers.append((draft, frozenset(), SCENE_WEIGHT))
        yield Report("gun_violence", _part(local.text), drafts, titled, context, tuple(answers))


def _is_stray(draft: Draft, lat: float, lon: float, context: Context) -> bool:
    """True if every bearer of the name is small, far from the scene, and in no state that the report names."""
    for entry in draft.candidates:
        if entry.kind not in LOCAL or entry.population >= 100_000 or entry.admin1 in context.home_states:
            return False
        if distance_km(lat=lat, lon=lon, to_lat=entry.lat, to_lon=entry.lon) < FAR_KM:
            return False
    return True


def _open(report: CorpusReport, resources: Resources) -> tuple[tuple[Draft, ...], Titled, Context] | None:
    document = read_corpus_text(report)
    if document is None:
        return None
    sentences = split_document(document).sentences
    mentions = resources.tagger.tag(document, sentences)
    places = tuple(mention for mention in mentions if mention.kind is MentionKind.PLACE)
    if isinstance(report, ToponymReport):
        places = tuple(show_spans(document, sentences, places, report.toponyms, resources.gazetteer))
    opened = open_report(document, sentences, places, resources.gazetteer)
    return tuple(opened.drafts), opened.titled, opened.context


def _nearest(candidates: Sequence[PlaceEntry], *, lat: float, lon: float, within: float) -> frozenset[str]:
    """Ids of the candidates within that distance, and not 15 km further off than the nearest."""
    away = {e.gazetteer_id: distance_km(lat=lat, lon=lon, to_lat=e.lat, to_lon=e.lon) for e in candidates}
    least = min(away.values())
    return frozenset(i for i, km in away.items() if km <= min(within, least + 15))


def _part(text: str) -> int:
    return zlib.crc32(text.encode()) % FOLDS


@dataclass(frozen=True, slots=True)
class Example:
    features: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    weight: float
    corpus: str


def examples_of(report: Report, scene: Scene) -> Iterator[Example]:
    for draft, right, weight in report.answers:
        entries = scene.evidence.names[draft.key].candidates
        allowed = {e.gazetteer_id for e in draft.candidates}
        rows, good = [], []
        for entry, base, own in zip(entries, scene.names[draft.key], scene.of_mention(draft), strict=True):
            if entry.gazetteer_id in allowed:
                rows.append((*base, *own))
                good.append(entry.gazetteer_id in right)
        if any(good) or not right:
            yield Example(tuple(rows), tuple(good), weight, report.corpus)


def spread(features: Sequence[str]) -> list[str]:
    """An ordered feature's third step as its first, second and third: then each step has a weight of its own."""
    found = []
    for feature in features:
        match = _STEP.match(feature)
        if match is None:
            found.append(feature)
        else:
            found += [f"{match[1]}~{step}" for step in range(1, int(match[2]) + 1)]
    return found


def fit(examples: Sequence[Example]) -> dict[str, int]:
    rows = [spread(features) for example in examples for features in example.features]
    often = Counter(feature for row in rows for feature in row)
    vocabulary = sorted(feature for feature, n in often.items() if n >= LEAST)
    vectoriser = CountVectorizer(analyzer=list, vocabulary=vocabulary, dtype=float)
    matrix = vectoriser.transform(rows).tocsr()
    right = np.array([float(r) for example in examples for r in example.right])
    group = np.array([i for i, example in enumerate(examples) for _ in example.right])
    weight = np.array([example.weight for example in examples])
    fitted = fit_choice(matrix, right, group, weight)
    single = {feature: float(fitted[column]) for feature, column in vectoriser.vocabulary_.items()}
    return gather_steps(single)


def gather_steps(single: dict[str, float]) -> dict[str, int]:
    """Weights of steps added up, so that a feature is asked once."""
    steps: dict[str, dict[int, float]] = defaultdict(dict)
    found: dict[str, int] = {}
    for feature, value in single.items():
        match = _STEP.match(feature)
        if match is None:
            found[feature] = round(value * UNIT)
        else:
            steps[match[1]][int(match[2])] = value
    for name, values in steps.items():
        whole = 0.0
        for step in range(1, 15):
            whole += values.get(step, 0.0)
            found[f"{name}~{step}"] = round(whole * UNIT)
    return found


def fit_choice(matrix: Any, right: Any, group: Any, weight: Any) -> Any:
    """Weights that make the right candidates of a group likely, together, against the others and against none (0)."""
    n_groups = len(weight)
    has = np.bincount(group, weights=right, minlength=n_groups) > 0

    def loss(weights: Any) -> tuple[float, Any]:
        sums = matrix @ weights
        top = np.zeros(n_groups)
        np.maximum.at(top, group, sums)
        powers = np.exp(sums - top[group])
        total = np.bincount(group, weights=powers, minlength=n_groups) + np.exp(-top)
        good = np.bincount(group, weights=powers * right, minlength=n_groups)
        good = np.where(has, np.maximum(good, 1e-300), np.exp(-top))
        likely = (weight * np.log(good / total)).sum()
        pull = np.where(has[group], powers * right / good[group], 0.0) - powers / total[group]
        slope = matrix.T @ (weight[group] * pull)
        return -likely + PENALTY / 2 * (weights @ weights), -slope + PENALTY * weights

    return minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x


def train(reports: Sequence[Report], *, folds: int = 3) -> tuple[dict[str, int], dict[str, int]]:
    """Both sums. The second learns from evidence judged by weights of the first that did not see the report."""
    scenes = [start(gather_names(r.drafts, r.titled), r.drafts, r.context) for r in reports]
    firsts = [tuple(examples_of(r, s)) for r, s in zip(reports, scenes, strict=True)]
    seconds: list[Example] = []
    for fold in range(folds):
        some = fit([e for i, found in enumerate(firsts) if i % folds != fold for e in found])
        score = score_of(some)
        for i, (report, scene) in enumerate(zip(reports, scenes, strict=True)):
            if i % folds == fold:
                seconds += examples_of(report, go_on(scene, report.drafts, report.context, score=score))
    return fit([e for found in firsts for e in found]), fit(seconds)


def score_of(weights: dict[str, int]) -> Callable[[Sequence[str]], int]:
    return scorer(LinearModel(("value",), {f: (w,) for f, w in weights.items()}, {}), "value")


def judge(report: Report, first: dict[str, int], second: dict[str, int]) -> list[Example]:
    scene = start(gather_names(report.drafts, report.titled), report.drafts, report.context)
    scene = go_on(scene, report.drafts, report.context, score=score_of(first))
    return list(examples_of(report, scene))


def check(reports: Sequence[Report]) -> None:
    tally: Counter[tuple[str, str]] = Counter()
    for part in range(FOLDS):
        first, second = train([r for r in reports if r.part != part])
        score = score_of(second)
        for report in reports:
            if report.part != part:
                continue
            for example in judge(report, first, second):
                sums = [score(features) for features in example.features]
                best = max(range(len(sums)), key=lambda i: (sums[i], -i))
                tally[report.corpus, "n"] += 1
                if not any(example.right):
                    tally[report.corpus, "none"] += 1
                    tally[report.corpus, "none right"] += sums[best] < 0
                else:
                    tally[report.corpus, "some"] += 1
                    tally[report.corpus, "right"] += example.right[best]
                    tally[report.corpus, "right, not none"] += example.right[best] and sums[best] >= 0
    for key, n in sorted(tally.items()):
        print(*key, n)
    for corpus in ("lgl", "geowebnews", "gun_violence"):
        if tally[corpus, "some"]:
            print(corpus, f"{100 * tally[corpus, 'right'] / tally[corpus, 'some']:.1f}")


def main(arguments: Sequence[str]) -> None:
    corpora = Path(arguments[0])
    reports = list(read_reports(corpora, open_resources()))
    if "--check" in arguments:
        check(reports)
        return
    first, second = train(reports)
    card = {
        "command": "python -m train.where ../shared/corpora",
        "data": {
            corpus: digest(corpora / corpus / name)[name]
            for corpus, name in (
                ("geowebnews", "all.jsonl"),
                ("gun_violence", "documents.jsonl"),
                ("lgl", "all.jsonl"),
            )
        },
        "reports": len(reports),
        "least": LEAST,
        "penalty": PENALTY,
    }
    weights = {f: (first.get(f, 0), second.get(f, 0)) for f in first.keys() | second.keys()}
    keep(LinearModel(("first", "settled"), weights, card), OUTPUT)


if __name__ == "__main__":
    main(sys.argv[1:])
