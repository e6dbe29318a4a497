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
PARTS = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.95)
"""The same for parts of a whole."""


def describe_name(facts: NameFacts, evidence: Evidence, context: Context) -> list[list[str]]:
    """For each candidate the features that the whole report gives. "near~3" is an ordered feature's third step."""
    key = facts.key
    near = [evidence.near_by(e, key) for e in facts.candidates]
    wide = [evidence.wide_by(e, key) for e in facts.candidates]
    most_near, most_wide = max(near), max(wide)
    n_names = max(1, len(evidence.names))
    top = facts.candidates[0]
    states = context.main_country() == "US"
    n_candidates = min(9, len(facts.candidates))
    often = _often(facts.n)
    found: list[list[str]] = []
    for rank, entry in enumerate(facts.candidates):
        size = min(14, int(2 * math.log10(entry.population + 1)))
        country = bisect_right(PARTS, context.share(entry.country))
        inside = bisect_right(STEPS, evidence.in_province(entry, key))
        n_country = bisect_right(STEPS, evidence.in_country(entry, key))
        part_country = bisect_right(PARTS, evidence.in_country(entry, key) / n_names)
        said = min(9, context.said(entry.country, key=key))
        kind = entry.kind.value
        place = min(rank, 4)
        less = int(2 * math.log10((top.population + 300) / (entry.population + 300)))
        features = [
            "bias",
            f"kind={kind}",
            f"size~{size}",
            f"{kind} size~{size}",
            f"rank={place}",
            f"rank={place} of {n_candidates}",
            f"less~{min(less, 10)}",
            f"country~{country}",
            f"{_grade(entry)} country~{country}",
            f"n-country~{n_country}",
            f"said~{said}",
            f"{_grade(entry)} said~{said}",
            f"part-country~{part_country}",
            f"near~{bisect_right(STEPS, near[rank])}",
            f"{_grade(entry)} near~{bisect_right(STEPS, near[rank])}",
            f"wide~{bisect_right(STEPS, wide[rank])}",
            f"province~{inside}",
            f"named~{bisect_right(STEPS, evidence.province_named(entry, key))}",
            f"{often} rank={place}",
            f"{often} {_grade(entry)}",
            f"{often} size~{size}",
        ]
        if most_near > 0.05 and near[rank] >= most_near:
            features.append("nearest")
        if most_wide > 0.05 and wide[rank] >= most_wide:
            features.append("widest")
        if states and entry.country == "US":
            vote = bisect_right(PARTS, context.state_share(entry.admin1 or entry.name))
            features += [f"votes~{vote}", f"{_grade(entry)} votes~{vote}"]
            if entry.admin1 in context.home_states:
                features.append("home state")
        elif states:
            features += ["abroad", f"abroad {_grade(entry)}"]
        if name_key(entry.name) == key or loose_key(name_key(entry.name)) == loose_key(key):
            features += ["own name", f"own name {kind}"]
        if not states:
            features += [f"world rank={place}", f"world size~{size}", f"world said~{said}"]
        if facts.office:
            features += [f"office {kind}", f"office size~{size}"]
        if facts.first:
            features += [f"first {_grade(entry)}", f"first rank={place}"]
        if facts.sure:
            features.append(f"sure {_grade(entry)}")
        if facts.state:
            features.append(f"state {kind} {entry.country == 'US'}")
        if facts.outers:
            held = bisect_right(PARTS, evidence.round_it(entry, key, outers=facts.outers))
            features.append(f"held~{held}")
        if facts.inners:
            holding = bisect_right(PARTS, evidence.inside_it(entry, key, inners=facts.inners))
            features.append(f"holds~{holding}")
        found.append(features)
    return found


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


def _often(n: int) -> str:
    return "once" if n == 1 else "twice" if n == 2 else "some" if n < 5 else "often"


def _grade(entry: PlaceEntry) -> str:
    if entry.kind in {PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.REGION}:
        return entry.kind.value
    if entry.population >= 1_000_000:
        return "metropolis"
    return "city" if entry.population >= 100_000 else "town" if entry.population >= 15_000 else "hamlet"
