"""The words of a document that report, think or judge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.language.linear import LinearModel, load_linear
from dateline.segment.attributed.cue_context import Neighbourhood, context_features, step_of
from dateline.segment.attributed.cue_features import cue_features
from dateline.segment.attributed.cue_wider import wider_features
from dateline.segment.attributed.tidy import Tidy
from dateline.segment.attributed.view import View, cue_stems, view_sentence
from dateline.segment.sentence import Quotation, QuotationKind
from dateline.text.span import Span

TURNS = ("cue_context", "cue_again")
"""Models that decide once more, each knowing what the one before made of the other candidates."""

HARDLY_EVER = 9
"""The step of seldomness of a word that only the rules take for a cue."""


@dataclass(frozen=True, slots=True)
class RuledCue:
    """What the rules of speech found at one cue word. contents: in text order."""

    quotation: Quotation
    contents: tuple[Span, ...]
    inside: bool

    def features(self) -> tuple[str, ...]:
        """For the weights: they correct the rules, and do not start anew."""
        found = self.quotation
        return (
            "R",
            f"Rk={found.kind.value}",
            f"Rc={found.cue_class}",
            f"Rsp{found.speaker is None:d}",
            f"Rin{self.inside:d}",
            f"Raft{found.cue is not None and found.content.start > found.cue.start:d}",
        )


@dataclass(frozen=True, slots=True)
class Candidates:
    """Of one sentence: the view, the features of each candidate by position, and what the rules made of it."""

    view: View
    features: Mapping[int, list[str]]
    ruled: Mapping[int, RuledCue]


def ruled_cues(quotations: Sequence[Quotation]) -> dict[int, RuledCue]:
    """The cues of the rules, by where they start."""
    direct = [q for q in quotations if q.kind is QuotationKind.DIRECT]
    found: dict[int, RuledCue] = {}
    for quotation in quotations:
        cue = quotation.cue
        if cue is None:
            continue
        inside = any(q.cue != cue and q.content.start <= cue.start < q.content.end for q in direct)
        earlier = found[cue.start].contents if cue.start in found else ()
        found[cue.start] = RuledCue(quotation, (*earlier, quotation.content), inside)
    return found


def find_candidates(sentences: Sequence[Tidy], quotations: Sequence[Quotation]) -> list[Candidates | None]:
    """For each sentence its candidates: cue stems, verbs, cues of the rules; None where it has none of them."""
    ruled, seldom = ruled_cues(quotations), cue_stems()
    found: list[Candidates | None] = []
    for sentence in sentences:
        here = {at: ruled[token.start] for at, token in enumerate(sentence.tokens) if token.start in ruled}
        view = view_sentence(sentence)
        features = {}
        for at, word in enumerate(view.stems):
            step = seldom.get(word)
            if step is not None or at in here or view.tags[at].startswith("VB"):
                rule = here[at].features() if at in here else ()
                own = cue_features(view, at, seldom=HARDLY_EVER if step is None else step, rule=rule)
                features[at] = own + wider_features(view, at)
        found.append(Candidates(view, features, here) if features else None)
    return found


def score_cues(candidates: Sequence[Candidates | None]) -> list[dict[int, int]]:
    """Per sentence and candidate the score in thousandths of its being a cue; above 0 it is more likely one."""
    alone = load_linear("dateline.segment", "cue")
    scores = [
        {} if found is None else {at: alone.score(own)[0] for at, own in found.features.items()}
        for found in candidates
    ]
    for turn in TURNS:
        scores = _score_in_context(candidates, scores, load_linear("dateline.segment", turn))
    return scores


def _score_in_context(
    candidates: Sequence[Candidates | None], earlier: Sequence[Mapping[int, int]], model: LinearModel
) -> list[dict[int, int]]:
    """The scores that candidates get when those of all others are known from an earlier turn."""
    around = neighbourhoods([{at: step_of(score) for at, score in row.items()} for row in earlier])
    return [
        {}
        if found is None
        else {
            at: model.score(own)[0] + model.score(context_features(found.view, at, near))[0]
            for at, own in found.features.items()
        }
        for found, near in zip(candidates, around, strict=True)
    ]


def neighbourhoods(steps: Sequence[Mapping[int, int]]) -> list[Neighbourhood]:
    """Of each sentence, with the highest steps of the one before and the one after."""
    best = [max(row.values(), default=0) for row in steps]
    return [
        Neighbourhood(row, best[n - 1] if n else 0, best[n + 1] if n + 1 < len(best) else 0)
        for n, row in enumerate(steps)
    ]
