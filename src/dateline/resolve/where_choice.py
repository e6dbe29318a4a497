"""Which of several places of one name is meant: sums of whole-number weights, learned from reports with marked places.

Two sums: "first" from evidence by size and country alone, "settled" from evidence in which the other names have
already been judged once. A candidate whose sum is below 0 is less likely than none. The weights are made by
`train/where.py`.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence

from dateline.gazetteer import PlaceEntry, PlaceKind
from dateline.gazetteer.name_key import loose_key, name_key
from dateline.resolve.where_evidence import Evidence, NameFacts
from dateline.resolve.where_score import NOUN_KINDS, Context

STEPS = (0.02, 0.08, 0.2, 0.4, 0.7, 1.0, 1.5, 2.2, 3.2, 4.5, 6.5, 9.5, 14.0)
"""Where a sum of shares passes into the next step."""
ONE_SPELLING = frozenset({"AU", "CA", "GB", "IE", "NZ", "US", "ZA"})
"""Countries whose places have one English spelling: only there does it tell whether a name is its own. Of "Duma"
and "Douma" it tells nothing."""
LEAST_LEAD = 0.05
"""With less beside it, no candidate is the nearest."""
PARTS = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.95)
"""The same for parts of a whole."""


def describe_name(facts: NameFacts, evidence: Evidence, context: Context) -> list[list[str]]:
    """For each candidate the features that the whole report gives. "near~3" is an ordered feature's third step."""
    near = [evidence.near_by(entry, facts.key) for entry in facts.candidates]
    wide = [evidence.wide_by(entry, facts.key) for entry in facts.candidates]
    found: list[list[str]] = []
    for rank, entry in enumerate(facts.candidates):
        features = [
            *_sizes(entry, facts, rank=min(rank, 4)),
            *_country(entry, facts, evidence, context),
            *_uses(entry, facts, evidence, rank=min(rank, 4)),
            f"near~{bisect_right(STEPS, near[rank])}",
            f"{_grade(entry)} near~{bisect_right(STEPS, near[rank])}",
            f"wide~{bisect_right(STEPS, wide[rank])}",
        ]
        if near[rank] >= max(LEAST_LEAD, *near):
            features.append("nearest")
        if wide[rank] >= max(LEAST_LEAD, *wide):
            features.append("widest")
        if context.main_country() != "US":
            said = min(9, context.said(entry.country, key=facts.key))
            features += [
                f"world rank={min(rank, 4)}",
                f"world size~{_size(entry)}",
                f"world said~{said}",
            ]
        found.append(features)
    return found


def _sizes(entry: PlaceEntry, facts: NameFacts, *, rank: int) -> list[str]:
    """How well known a candidate is, by itself and among its namesakes."""
    kind, size, often = entry.kind.value, _size(entry), _often(facts.n)
    top = facts.candidates[0]
    less = int(2 * math.log10((top.population + 300) / (entry.population + 300)))
    features = [
        "bias",
        f"kind={kind}",
        f"size~{size}",
        f"{kind} size~{size}",
        f"rank={rank}",
        f"rank={rank} of {min(9, len(facts.candidates))}",
        f"less~{min(less, 10)}",
        f"{often} rank={rank}",
        f"{often} {_grade(entry)}",
        f"{often} size~{size}",
    ]
    key = name_key(entry.name)
    if entry.country not in ONE_SPELLING:
        return features
    if key == facts.key or loose_key(key) == loose_key(facts.key):
        features += ["own name", f"own name {kind}"]
    return features


def _country(entry: PlaceEntry, facts: NameFacts, evidence: Evidence, context: Context) -> list[str]:
    """What the report says of a candidate's country and province."""
    key, grade = facts.key, _grade(entry)
    country = bisect_right(PARTS, context.share(entry.country))
    others = evidence.in_country(entry, key)
    said = min(9, context.said(entry.country, key=key))
    features = [
        f"country~{country}",
        f"{grade} country~{country}",
        f"n-country~{bisect_right(STEPS, others)}",
        f"part-country~{bisect_right(PARTS, others / max(1, len(evidence.names)))}",
        f"said~{said}",
        f"{grade} said~{said}",
        f"province~{bisect_right(STEPS, evidence.in_province(entry, key))}",
        f"named~{bisect_right(STEPS, evidence.province_named(entry, key))}",
    ]
    if context.main_country() != "US":
        return features
    if entry.country != "US":
        return [*features, "abroad", f"abroad {grade}"]
    vote = bisect_right(PARTS, context.state_share(entry.admin1 or entry.name))
    features += [f"votes~{vote}", f"{grade} votes~{vote}"]
    if entry.admin1 in context.home_states:
        features.append("home state")
    return features


def _uses(entry: PlaceEntry, facts: NameFacts, evidence: Evidence, *, rank: int) -> list[str]:
    """How the report uses the name, and the names that it puts round it or in it."""
    kind, grade = entry.kind.value, _grade(entry)
    features: list[str] = []
    if facts.office:
        features += [f"office {kind}", f"office size~{_size(entry)}"]
    if facts.first:
        features += [f"first {grade}", f"first rank={rank}"]
    if facts.sure:
        features.append(f"sure {grade}")
    if facts.state:
        features.append(f"state {kind} {entry.country == 'US'}")
    if facts.outers:
        held = evidence.round_it(entry, facts.key, outers=facts.outers)
        features.append(f"held~{bisect_right(PARTS, held)}")
    if facts.inners:
        holding = evidence.inside_it(entry, facts.key, inners=facts.inners)
        features.append(f"holds~{bisect_right(PARTS, holding)}")
    return features


def describe_mention(
    candidates: Sequence[PlaceEntry],
    *,
    noun_kind: str | None,
    role: str,
    outer: str | None,
    key: str,
    evidence: Evidence,
) -> list[list[str]]:
    """For each candidate the features that one mention adds. outer: key of the name that the text puts round it."""
    wanted = NOUN_KINDS.get(noun_kind or "", frozenset())
    outers = frozenset() if outer is None else frozenset({outer})
    found: list[list[str]] = []
    for entry in candidates:
        features = [f"role={role} {_grade(entry)}"]
        if noun_kind is not None:
            features += [f"noun={noun_kind} {entry.kind.value}", f"noun fits={entry.kind in wanted}"]
        if outers:
            features.append(f"own held~{bisect_right(PARTS, evidence.round_it(entry, key, outers=outers))}")
        found.append(features)
    return found


def _size(entry: PlaceEntry) -> int:
    return min(14, int(2 * math.log10(entry.population + 1)))


def _often(n: int) -> str:
    return "once" if n == 1 else "twice" if n == 2 else "some" if n < 5 else "often"


def _grade(entry: PlaceEntry) -> str:
    if entry.kind in {PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.REGION}:
        return entry.kind.value
    if entry.population >= 1_000_000:
        return "metropolis"
    return "city" if entry.population >= 100_000 else "town" if entry.population >= 15_000 else "hamlet"
