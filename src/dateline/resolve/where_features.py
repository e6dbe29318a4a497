"""What the words of a sentence tell about each of its places and one act: features for the ranking.

A feature is a string: the name of its kind, "=" and values parted by "|". Kinds were kept if leaving them out made
the ranking of event_location's training part worse (three fifths trained on, one fifth asked).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from dateline.resolve.where_candidates import Candidate
from dateline.resolve.where_context import PlaceRole
from dateline.resolve.where_report import PERSON
from dateline.resolve.where_words import RankWords, rank_words
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.tag.place_words import place_words
from dateline.text.span import Span

STEPS = (0, 1, 2, 3, 4, 6, 8, 11, 15, 20, 30)
"""Distances in words are told apart up to these."""
FAR = 99
REACH = 7
"""Words that a preposition may stand before its place: "in the besieged northern town of X"."""
BESIDE = 5
"""Most words between two places that are looked at as a whole."""
NAME = "RUN"


class Scene:
    """A sentence, one act and the candidates for its place, with what several features ask for."""

    def __init__(
        self, sentence: Sentence, trigger: Span, candidates: Sequence[Candidate], mentions: Sequence[Mention]
    ) -> None:
        """candidates: in text order. mentions: of this sentence, any kind."""
        self.sentence = sentence
        self.candidates = candidates
        self.mentions = mentions
        self.lower = [token.lower for token in sentence.tokens]
        starts = [token.start for token in sentence.tokens]
        self.act = min(bisect_left(starts, trigger.start), len(starts) - 1)
        self.act_end = max(self.act + 1, bisect_left(starts, trigger.end))
        acts = {bisect_left(starts, m.span.start) for m in mentions if m.kind is MentionKind.TRIGGER}
        self.others = sorted(at for at in acts if not self.act <= at < self.act_end)
        self.behind = [i for i, c in enumerate(candidates) if c.first >= self.act_end]
        self.ahead = [i for i, c in enumerate(candidates) if c.end <= self.act]
        self.heads = _list_heads(candidates, self.lower)

    def word(self, at: int) -> str:
        """Lower-case word, "^" before the sentence and "$" after it."""
        if at < 0:
            return "^"
        return self.lower[at] if at < len(self.lower) else "$"

    def side(self, candidate: Candidate) -> str:
        """Before the act, after it, or over it."""
        if candidate.end <= self.act:
            return "B"
        return "A" if candidate.first >= self.act_end else "O"

    def between(self, candidate: Candidate) -> tuple[int, int]:
        """Range of the tokens that part a candidate from the act."""
        if candidate.end <= self.act:
            return candidate.end, self.act
        return self.act_end, max(self.act_end, candidate.first)

    def governor(self, candidate: Candidate) -> int:
        """Index of the preposition before a candidate, or of what stops the search for one."""
        words = rank_words()
        at = candidate.first - 1
        while at >= 0 and candidate.first - 1 - at < REACH:
            if self.lower[at] in words.prepositions or self.sentence.tokens[at].text in words.stops:
                return at
            at -= 1
        return at

    def preposition(self, at: int) -> str:
        """The preposition at `at`; "-" if there is none."""
        return self.lower[at] if at >= 0 and self.lower[at] in rank_words().prepositions else "-"


def step(distance: int) -> int:
    """The class that a distance belongs to."""
    return next((limit for limit in STEPS if distance <= limit), FAR)


def role_of(candidate: Candidate) -> str:
    """How the place is used; what lies away from the act was learned as a location."""
    if candidate.place is None:
        return NAME
    role = candidate.place.role
    return (PlaceRole.LOCATIVE if role is PlaceRole.AWAY else role).value


def describe(scene: Scene) -> list[list[str]]:
    """The features of each candidate, in the candidates' order."""
    return [
        [
            *_name(scene, candidate),
            *_beside(scene, i, candidate),
            *_act(scene, i, candidate),
            *_between(scene, i, candidate),
            *_order(scene, i, candidate),
            *_neighbours(scene, i, candidate),
            *_listed(scene, i, candidate),
        ]
        for i, candidate in enumerate(scene.candidates)
    ]


def _rank(scene: Scene, i: int) -> int:
    """How many candidates stand nearer to the act on the same side, three at most."""
    if i in scene.behind:
        return min(3, scene.behind.index(i))
    if i in scene.ahead:
        return min(3, scene.ahead[::-1].index(i))
    return 0


def _name(scene: Scene, candidate: Candidate) -> list[str]:
    """The words of the name, and what place finding says of it."""
    known, tokens = place_words(), scene.sentence.tokens
    words = scene.lower[candidate.first : candidate.end]
    last, size, role = words[-1], candidate.end - candidate.first, role_of(candidate)
    gap, precision = "-", "-"
    if candidate.place is not None:
        gap = {None: "ok", PERSON: "person"}.get(candidate.place.gap, "out")
        precision = candidate.place.place.precision.value if candidate.place.place is not None else "-"
    low, high = tokens[candidate.first].start, tokens[candidate.end - 1].end
    kinds = {
        m.kind.value
        for m in scene.mentions
        if m.kind is not MentionKind.PLACE and m.span.start < high and low < m.span.end
    }
    form = NAME if candidate.place is None else "P"
    return [
        *(f"c={word}" for word in sorted(set(words))),
        *(f"mk={kind}" for kind in sorted(kinds)),
        *(f"mk={kind}|{form}" for kind in sorted(kinds)),
        f"gap={gap}",
        f"prec={precision}",
        f"clen={size}",
        f"role={role}|clen={size}",
        f"cap={tokens[candidate.first].text.isupper()}",
        f"known={words[0] in known.given_names}",
        f"noun={known.nouns.get(last, '-')}",
        f"org={last in known.organisation_heads}",
        f"suf={last[-3:]}",
    ]


def _beside(scene: Scene, i: int, candidate: Candidate) -> list[str]:
    """The words beside the name, and the preposition that governs it."""
    at = scene.governor(candidate)
    prep, role, side = scene.preposition(at), role_of(candidate), scene.side(candidate)
    low, high = scene.between(candidate)
    before, after = scene.word(candidate.first - 1), scene.word(candidate.end)
    return [
        f"p1={before}",
        f"p2={scene.word(candidate.first - 2)} {before}",
        f"n1={after}",
        f"nnoun={place_words().nouns.get(after, '-')}",
        f"prep={prep}",
        f"prep={prep}|{side}",
        f"prep={prep}|{step(high - low)}",
        f"prep={prep}|{role}",
        f"prep={prep}|{side}|rank{_rank(scene, i)}",
        f"pgap={candidate.first - 1 - at}",
        f"gov={scene.word(at - 1)}|{prep}",
    ]


def _act(scene: Scene, i: int, candidate: Candidate) -> list[str]:
    """The act's word, its voice, and the word after it."""
    words, act = rank_words(), scene.word(scene.act)
    before = scene.word(scene.act - 1)
    passive = before in words.auxiliaries or scene.word(scene.act - 2) in words.two_before
    side, role = scene.side(candidate), role_of(candidate)
    prep = scene.preposition(scene.governor(candidate))
    return [
        f"v={act}|{side}",
        f"v={act}|{prep}|{side}",
        f"v={act}|{role}",
        f"v={act}|{side}{_rank(scene, i)}",
        f"vn={act}|{scene.word(scene.act_end)}|{side}",
        f"pv={before}|{side}",
        f"pas={passive}|{side}",
        f"pas={passive}|{act}|{side}",
    ]


def _between(scene: Scene, i: int, candidate: Candidate) -> list[str]:
    """Distance, and the words that part the place from the act."""
    low, high = scene.between(candidate)
    words, side, role, rank = (
        scene.lower[low:high],
        scene.side(candidate),
        role_of(candidate),
        _rank(scene, i),
    )
    n_acts = min(3, sum(low <= at < high for at in scene.others))
    n_past = min(3, sum(word.endswith("ed") for word in words))
    listed = rank_words()
    found = [
        "bias",
        f"role={role}",
        f"side={side}",
        f"role={role}|side={side}",
        f"d={side}{step(high - low)}",
        f"d={step(high - low)}|role={role}",
        f"rank={side}{rank}",
        f"rank={side}{rank}|{role}",
        f"com={side}{min(4, words.count(','))}",
        f"ned={n_past}|{side}",
        f"nv={n_acts}|{side}",
        f"nv={n_acts}|rank{rank}|{side}",
        *(f"w={word}" for word in sorted(set(words))),
        *(f"ob={side}{word}" for word in words if word in listed.openers),
    ]
    if len(words) <= 8:
        found.append("bc=" + side + " ".join(word for word in words if word in listed.skeleton))
    return found


def _order(scene: Scene, i: int, candidate: Candidate) -> list[str]:
    """Where the place stands among the others and in the sentence."""
    low, high = scene.between(candidate)
    side, n = scene.side(candidate), len(scene.candidates)
    reach = high - low + 1
    nearer = any(abs(at - candidate.first) < reach for at in scene.others)
    said = "said" in scene.lower[candidate.end : candidate.end + 6]
    return [
        f"nearer={nearer}|{side}",
        f"ncand={min(n, 5)}",
        f"only={n == 1}|{role_of(candidate)}",
        f"first={i == 0}|{side}",
        f"last={i == n - 1}|{side}",
        f"start={min(candidate.first, 6)}",
        f"said={said}|{side}",
    ]


def _neighbours(scene: Scene, i: int, candidate: Candidate) -> list[str]:
    """What ties the place to the names before and after it: "in", ", a town in", "and"."""
    side, found = scene.side(candidate), []
    if i + 1 < len(scene.candidates):
        words = scene.lower[candidate.end : scene.candidates[i + 1].first]
        if len(words) <= BESIDE:
            found += [f"nc={' '.join(words)}", f"ncv={side}{' '.join(words)}"]
    if i > 0:
        before = scene.candidates[i - 1]
        words = scene.lower[before.end : candidate.first]
        if len(words) <= BESIDE:
            found += [f"pc={' '.join(words)}", f"pcv={side}{' '.join(words)}", f"pcr={role_of(before)}"]
    return found


def _listed(scene: Scene, i: int, candidate: Candidate) -> list[str]:
    """For a name in a list ("A, B and C"): what the first of them would have."""
    if scene.heads[i] == i:
        return []
    first = scene.candidates[scene.heads[i]]
    side = "B" if candidate.end <= scene.act else "A"
    prep, role = scene.preposition(scene.governor(first)), role_of(first)
    low, high = (
        (first.end, scene.act) if first.end <= scene.act else (min(scene.act + 1, first.first), first.first)
    )
    return [
        f"L={role}|{prep}|{side}",
        f"Lv={scene.word(scene.act)}|{side}|{prep}",
        f"Lr={role}",
        f"Lp1={scene.word(first.first - 1)}",
        f"Ld={step(high - low)}|{side}",
        f"Ld={step(high - low)}|{role}",
    ]


def _list_heads(candidates: Sequence[Candidate], lower: Sequence[str]) -> list[int]:
    """For each candidate the first of the list that it stands in: itself, unless only commas and "and" part the two."""
    words = rank_words()
    heads = list(range(len(candidates)))
    for i, (one, other) in enumerate(pairwise(candidates)):
        if _joins(lower[one.end : other.first], words):
            heads[i + 1] = heads[i]
    return heads


def _joins(between: Sequence[str], words: RankWords) -> bool:
    return (
        0 < len(between) <= BESIDE
        and words.list_words.issuperset(between)
        and not words.list_joints.isdisjoint(between)
    )
