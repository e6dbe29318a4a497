"""Pairs of our templates and the gold's, and what is right in them, after the GTT scorer.

Strings are compared in lower case without punctuation, articles and extra blanks. An entity of ours is right
if all its strings are among those of one gold entity; a gold entity is found if some entity of ours is right
for it. Only templates whose type string is contained in the gold's may pair.
"""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.evaluate.assignment import all_pairings, best_pairs, count_pairings
from dateline.evaluate.corpus_muc4_gtt import ROLES, Entity, Template
from dateline.evaluate.tally import Tally

MOST_PAIRINGS = 2000
"""Every pairing is tried up to this many; beyond, the Hungarian method on the sum of both shares."""

PUNCTUATION = str.maketrans("", "", string.punctuation)
ARTICLES = re.compile(r"\b(?:a|an|the)\b")


@dataclass(frozen=True, slots=True)
class PairScore:
    """What is right if two templates are paired: tallies by slot, the incident type one of them."""

    slots: dict[str, Tally]

    @property
    def right_given(self) -> float:
        return sum(tally.right_given for tally in self.slots.values())

    @property
    def right_wanted(self) -> float:
        return sum(tally.right_wanted for tally in self.slots.values())


def normalise(mention: str) -> str:
    """The string as it is compared."""
    return " ".join(ARTICLES.sub(" ", mention.lower().translate(PUNCTUATION)).split())


def is_right(ours: Entity, gold: Entity) -> bool:
    """True if every string of ours is one of the gold entity's."""
    return {normalise(mention) for mention in ours} <= {normalise(mention) for mention in gold}


def may_pair(gold: Template, ours: Template) -> bool:
    """True if our type is the gold's, or one of its alternatives."""
    return ours.incident_type in gold.incident_type


def score_pair(gold: Template, ours: Template) -> PairScore:
    """Rights of a pair that may pair; `given` and `wanted` are left 0, as all templates count in them."""
    slots = {"incident type": Tally(right_given=1, right_wanted=1)}
    for role in ROLES:
        given, wanted = ours.roles[role], gold.roles[role]
        slots[role] = Tally(
            right_given=sum(any(is_right(entity, gold_entity) for gold_entity in wanted) for entity in given),
            right_wanted=sum(
                any(is_right(entity, gold_entity) for entity in given) for gold_entity in wanted
            ),
        )
    return PairScore(slots)


def count_slots(templates: Sequence[Template]) -> dict[str, int]:
    """Entities of each role in all templates, and the number of templates as "incident type"."""
    counts = {role: sum(len(template.roles[role]) for template in templates) for role in ROLES}
    return {"incident type": len(templates), **counts}


def merge_duplicates(templates: Sequence[Template]) -> tuple[Template, ...]:
    """The templates without those equal to an earlier one."""
    kept: list[Template] = []
    for template in templates:
        if template not in kept:
            kept.append(template)
    return tuple(kept)


def align_templates(gold: Sequence[Template], ours: Sequence[Template]) -> tuple[tuple[int, int], ...]:
    """Index into gold and index into ours of each pair: the pairing of the best F1 of this message."""
    n_wanted, n_given = sum(count_slots(gold).values()), sum(count_slots(ours).values())
    if not n_wanted or not n_given:
        return ()
    allowed = [[may_pair(wanted, given) for given in ours] for wanted in gold]
    scores = {
        (i, j): score_pair(gold[i], ours[j])
        for i in range(len(gold))
        for j in range(len(ours))
        if allowed[i][j]
    }
    if count_pairings(len(gold), len(ours)) > MOST_PAIRINGS:
        weights = [
            [
                scores[i, j].right_given / n_given + scores[i, j].right_wanted / n_wanted
                if allowed[i][j]
                else 0.0
                for j in range(len(ours))
            ]
            for i in range(len(gold))
        ]
        return best_pairs(weights)

    def f1(pairs: tuple[tuple[int, int], ...]) -> float:
        right_given = sum(scores[pair].right_given for pair in pairs)
        right_wanted = sum(scores[pair].right_wanted for pair in pairs)
        return Tally(n_given, right_given, n_wanted, right_wanted).f1 or 0.0

    return max(all_pairings(allowed), key=f1)
