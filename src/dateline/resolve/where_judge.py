"""Judging the names of a report together: twice, the second time by what the first told of the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateline.gazetteer import PlaceEntry
from dateline.gazetteer.name_key import name_key
from dateline.language.linear import UNIT, LinearModel, load_linear
from dateline.resolve.where_choice import describe_mention, describe_name
from dateline.resolve.where_context import PlaceRole
from dateline.resolve.where_draft import HEADER_SENTENCE, Draft, is_sure
from dateline.resolve.where_evidence import (
    MOST_CANDIDATES,
    Evidence,
    NameFacts,
    first_shares,
    shares_of,
    weigh_names,
)
from dateline.resolve.where_score import Context
from dateline.tag.places import STATE

Titled = Sequence[tuple[str, tuple[PlaceEntry, ...]]]
"""Labels of the names in a title from the metadata, each with its candidates."""
Features = Mapping[str, Sequence[Sequence[str]]]
"""By exact key: the features of each candidate."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One round of judging: the evidence, the features of names, and how to get those of a mention."""

    evidence: Evidence
    names: Features
    by_start: Mapping[int, Draft]

    def of_mention(self, draft: Draft) -> list[list[str]]:
        """The features that one mention adds to those of its name, for each candidate of the name."""
        facts = self.evidence.names[draft.key]
        outer = None if draft.outer is None else self.by_start[draft.outer].key
        return describe_mention(
            facts.candidates,
            noun_kind=draft.surroundings.noun_kind,
            role=draft.surroundings.role.value,
            outer=outer,
            key=draft.key,
            evidence=self.evidence,
        )


def gather_names(drafts: Sequence[Draft], titled: Titled) -> dict[str, NameFacts]:
    """The distinct names of a report that the gazetteer holds, those of its title included."""
    by_start = {draft.mention.span.start: draft for draft in drafts}
    found: dict[str, NameFacts] = {}
    for draft in drafts:
        if not draft.candidates:
            continue
        role = draft.surroundings.role
        new = NameFacts(
            draft.key,
            draft.candidates[:MOST_CANDIDATES],
            first=draft.mention.sentence in {HEADER_SENTENCE, 0, 1} or role is PlaceRole.FILING,
            office=role is PlaceRole.ORIGIN,
            sure=is_sure(draft),
            state=draft.mention.producer.rule == STATE.rule,
            outers=frozenset() if draft.outer is None else frozenset({by_start[draft.outer].key}),
        )
        old = found.get(draft.key)
        found[draft.key] = new if old is None else _join(old, new)
    for label, candidates in titled:
        if candidates:
            new = NameFacts(name_key(label), candidates[:MOST_CANDIDATES], first=True)
            old = found.get(new.key)
            found[new.key] = new if old is None else replace(old, first=True)
    for draft in drafts:
        if draft.outer is not None and draft.candidates and (outer := by_start[draft.outer]).key in found:
            facts = found[outer.key]
            found[outer.key] = replace(facts, inners=facts.inners | {draft.key})
    return found


def _join(old: NameFacts, new: NameFacts) -> NameFacts:
    longer = old.candidates if len(old.candidates) >= len(new.candidates) else new.candidates
    return NameFacts(
        old.key,
        longer,
        old.n + 1,
        first=old.first or new.first,
        office=old.office or new.office,
        sure=old.sure or new.sure,
        state=old.state or new.state,
        outers=old.outers | new.outers,
    )


def start(names: Mapping[str, NameFacts], drafts: Sequence[Draft], context: Context) -> Scene:
    """The first round: evidence by size and country alone."""
    shares = {key: first_shares(facts, context) for key, facts in names.items()}
    return _scene(weigh_names(names, shares), drafts, context)


def go_on(
    scene: Scene, drafts: Sequence[Draft], context: Context, *, score: Callable[[Sequence[str]], int]
) -> Scene:
    """The next round, in which every name speaks by the sums of the last; a name counts by its clearest mention."""
    own: dict[str, list[int]] = {}
    for draft in drafts:
        if draft.key in scene.names:
            sums = [score(features) for features in scene.of_mention(draft)]
            best = own.get(draft.key)
            own[draft.key] = sums if best is None else list(map(max, best, sums))
    shares: dict[str, tuple[float, ...]] = {}
    for key, rows in scene.names.items():
        sums = [score(features) for features in rows]
        if key in own:
            sums = [a + b for a, b in zip(sums, own[key], strict=True)]
        shares[key] = shares_of(sums, unit=UNIT)
    return _scene(weigh_names(scene.evidence.names, shares), drafts, context)


def _scene(evidence: Evidence, drafts: Sequence[Draft], context: Context) -> Scene:
    features = {key: describe_name(facts, evidence, context) for key, facts in evidence.names.items()}
    return Scene(evidence, features, {draft.mention.span.start: draft for draft in drafts})


def scorer(model: LinearModel, label: str) -> Callable[[Sequence[str]], int]:
    """The sum of one label's weights."""
    at = model.labels.index(label)
    weights = {feature: row[at] for feature, row in model.weights.items()}

    def score(features: Sequence[str]) -> int:
        return sum(weights.get(feature, 0) for feature in features)

    return score


@dataclass(frozen=True, slots=True)
class Judged:
    """The likeliest place of a mention with its sum of weights, in thousandths."""

    entry: PlaceEntry
    score: int


@dataclass(frozen=True, slots=True)
class JudgedNames:
    """The names of a report after all rounds, to be asked for single mentions."""

    scene: Scene
    score: Callable[[Sequence[str]], int]
    sums: Mapping[str, Sequence[int]]

    def judge(self, draft: Draft, candidates: Sequence[PlaceEntry]) -> Judged:
        """The likeliest of `candidates` for this mention; of equals the earlier. Bearers past the largest come last."""
        entries = self.scene.evidence.names[draft.key].candidates
        own = self.scene.of_mention(draft)
        allowed = {entry.gazetteer_id for entry in candidates}
        best: Judged | None = None
        for entry, base, features in zip(entries, self.sums[draft.key], own, strict=True):
            if entry.gazetteer_id in allowed:
                judged = Judged(entry, base + self.score(features))
                if best is None or judged.score > best.score:
                    best = judged
        return best if best is not None else Judged(candidates[0], 0)


def judge_names(drafts: Sequence[Draft], context: Context, *, titled: Titled) -> JudgedNames:
    """Judge all names of a report: once by size and country, then by what the others were judged to be."""
    first, settled = _scorers()
    scene = start(gather_names(drafts, titled), drafts, context)
    scene = go_on(scene, drafts, context, score=first)
    sums = {key: [settled(features) for features in rows] for key, rows in scene.names.items()}
    return JudgedNames(scene, settled, sums)


@cache
def _scorers() -> tuple[Callable[[Sequence[str]], int], Callable[[Sequence[str]], int]]:
    model = load_linear("dateline.resolve", "where")
    return scorer(model, "first"), scorer(model, "settled")
