"""The constructions that state a toll, one small function each; `read_findings` runs them in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from dateline.record.values import Count
from dateline.record.vocabulary import Harm
from dateline.resolve.toll_clause import HARMABLE, Clause, Party
from dateline.resolve.toll_finding import Finding
from dateline.resolve.toll_nouns import SENTENCE_RULES
from dateline.resolve.toll_phrases import Harming
from dateline.resolve.toll_states import condition_rule, intransitive_rule, state_rule
from dateline.resolve.toll_verbs import (
    active_rule,
    forward_shared_rule,
    inverted_rule,
    noun_use_rule,
    passive_rule,
    reduced_rule,
    shared_rule,
    unreal_rule,
)
from dateline.resolve.toll_wounds import WOUND_RULES

Rule = Callable[[Clause, Harming, dict[int, Finding]], Finding | None]


HARMED = (Harm.KILLED, Harm.INJURED)

HARM_RULES: tuple[Rule, ...] = (
    unreal_rule,
    shared_rule,
    forward_shared_rule,
    noun_use_rule,
    inverted_rule,
    passive_rule,
    active_rule,
    reduced_rule,
    intransitive_rule,
    state_rule,
    condition_rule,
)
"""The first rule that speaks for a harm word decides it; an empty finding means that it states no toll."""


def read_findings(clause: Clause) -> list[Finding]:
    """All tolls of the sentence, each harm word read once."""
    found: list[Finding] = []
    done: dict[int, Finding] = {}
    for harming in clause.harmings:
        for rule in HARM_RULES:
            finding = rule(clause, harming, done)
            if finding is not None:
                if finding.party is not None or finding.count is not None:
                    found.append(finding)
                    done[harming.end] = finding
                break
    found = _part_joint(found)
    for reader in (*SENTENCE_RULES, *WOUND_RULES):
        for finding in reader(clause):
            if not any(_same(finding, other) for other in found):
                found.append(finding)
    found += list(_parts(clause, found))
    return [
        finding
        for finding in found
        if not (finding.negated and finding.party is None and finding.count is None)
    ]


def _part_joint(found: list[Finding]) -> list[Finding]:
    """Bound each harm where one figure stands for the killed and the injured together."""
    parted: list[Finding] = []
    for finding in found:
        party = finding.party
        joint = (
            party is not None
            and not finding.negated
            and finding.harm in HARMED
            and any(
                other.party == party
                and {finding.harm, other.harm} == set(HARMED)
                and "toll.shared" in (finding.rule, other.rule)
                for other in found
            )
        )
        count = joint_count(party.total()) if party is not None and joint else None
        parted.append(finding if count is None else replace(finding, count=count, joint=True))
    return parted


def joint_count(count: Count) -> Count | None:
    """What a figure for two harms says of each: neither none nor all. None for one person and for nobody."""
    known = [n for n in (count.low, count.best, count.high) if n is not None]
    if max(known) < 2:
        return None
    if count.best is None and count.high is None:
        return Count(2, None, None, count.hedge)  # "dozens"
    return Count(1, None, None if count.high is None else count.high - 1, count.hedge)


def _same(finding: Finding, other: Finding) -> bool:
    if finding.harm is not other.harm or finding.party is None or other.party is None:
        return False
    if other.outcome_open and not finding.outcome_open:
        return False  # "two wounded people were taken to hospital": that they live is news
    return finding.party.counted.first == other.party.counted.first


def _parts(clause: Clause, found: list[Finding]) -> Iterator[Finding]:
    """Sub-totals: "including two women" counts under the harm of the party it follows."""
    for phrase in clause.phrases:
        if not phrase.part or phrase.kind not in HARMABLE or phrase.count is None or phrase.count.high == 0:
            continue
        owners = [f for f in found if f.party is not None and f.party.end <= phrase.first]
        owner = max(owners, key=lambda f: f.party.end if f.party else 0, default=None)
        if owner is None:
            owner = next((f for f in found), None)
        if owner is not None and owner.count is None:
            yield Finding(
                "toll.part",
                owner.harm,
                owner.harm_first,
                owner.harm_end,
                Party((phrase,)),
                part=True,
                outcome_open=owner.outcome_open,
            )
