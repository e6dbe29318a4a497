"""Everything attributed to somebody in a document, in the terms of `Quotation`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.language.linear import LinearModel, load_linear
from dateline.segment.attributed.contents import content_after, content_before, side_features
from dateline.segment.attributed.cue_context import step_of
from dateline.segment.attributed.cues import Candidates, RuledCue, find_candidates, score_cues
from dateline.segment.attributed.extents import Part, Takes, grow
from dateline.segment.attributed.sources import CueAt, nobody_features, source_candidates, source_features
from dateline.segment.attributed.tidy import Tidy, tidy_sentences
from dateline.segment.attributed.view import View
from dateline.segment.cues import reporting_verbs
from dateline.segment.sentence import Quotation, QuotationKind, Sentence
from dateline.segment.speaker_phrase import TokenRange
from dateline.text.span import Span

REGARD = "regard"
"""The class of a cue that is no reporting word: praise, blame, support, wishes, signs."""

LEAST = -500
"""A cue needs a higher score than this, in thousandths (F1 on held-back training texts is flat from -600 to -200)."""


def find_attributed(sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Attributions by the trained weights, sorted by where their content begins.

    quotations: what the rules of speech found, which the weights weigh. Unlike those, an attribution has a cue;
    none stands inside another's content; a content in pieces gives several with the same cue.
    """
    return find_tidy(tidy_sentences(sentences), quotations)


def find_tidy(sentences: Sequence[Tidy], quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """As `find_attributed`, of sentences already tidied."""
    candidates = find_candidates(sentences, quotations)
    found: list[Quotation] = []
    for here, scores in zip(candidates, score_cues(candidates), strict=True):
        if here is not None:
            found += _in_sentence(here, scores)
    return tuple(sorted(found, key=lambda q: (q.content.start, -q.content.end)))


def _in_sentence(here: Candidates, scores: Mapping[int, int]) -> list[Quotation]:
    view, steps = here.view, {at: step_of(score) for at, score in scores.items()}
    cues: list[CueAt] = []
    for head in sorted(at for at, score in scores.items() if score > LEAST):
        if cues and head < cues[-1].stop:
            continue
        low = cues[-1].stop if cues else 0
        first, stop = _extent(view, Part.CUE, head, low, len(view.words))
        ruled = here.ruled.get(head)
        speaker = None if ruled is None else _head_of(view, ruled.quotation.speaker)
        cues.append(CueAt(head, first, stop, steps, ruled is not None, speaker))
    sources = [choose_source(view, cue) for cue in cues]
    return [
        quotation for number, cue in enumerate(cues) for quotation in _quotations(here, cues, sources, number)
    ]


def choose_source(view: View, cue: CueAt) -> TokenRange | None:
    """The words that name whom the cue is of, or None where nobody is named."""
    model = load_linear("dateline.segment", "source")
    candidates = source_candidates(view, cue)
    best, best_score = None, model.score(nobody_features(view, cue, candidates))[-1]
    for at in candidates:
        score = model.score(source_features(view, cue, at, candidates))[-1]
        if score > best_score:
            best, best_score = at, score
    if best is None:
        return None
    low, high = (0, cue.first) if best < cue.first else (cue.stop, len(view.words))
    return _extent(view, Part.SOURCE, best, low, high)


def _extent(view: View, part: Part, head: int, low: int, high: int) -> TokenRange:
    takes = _takes()
    first = grow(view, part, head, -1, start=head, low=low, high=high, takes=takes)
    return first, grow(view, part, head, 1, start=head, low=low, high=high, takes=takes) + 1


def _takes() -> Takes:
    model: LinearModel = load_linear("dateline.segment", "extent")
    return lambda features: model.score(features)[-1] > 0


def _head_of(view: View, speaker: Span | None) -> int | None:
    """The candidate that stands for the speaker of the rules: its first noun phrase's last word."""
    if speaker is None:
        return None
    inside = [at for at in view.noun_ends if speaker.start <= view.tokens[at].start < speaker.end]
    return inside[0] if inside else None


def _quotations(
    here: Candidates, cues: Sequence[CueAt], sources: Sequence[TokenRange | None], number: int
) -> list[Quotation]:
    view, cue, source = here.view, cues[number], sources[number]
    ruled = here.ruled.get(cue.head)
    contents = _contents(view, cues, sources, number) if not _keeps(ruled) else ()
    spans = [_span(view, content) for content in contents]
    if ruled is not None and not spans:
        spans = list(ruled.contents)
    verb = reporting_verbs().get(view.words[cue.head])
    cue_class = ruled.quotation.cue_class if ruled is not None else REGARD if verb is None else verb.cue_class
    return [
        Quotation(
            kind=ruled.quotation.kind if ruled is not None else QuotationKind.INDIRECT,
            content=span,
            speaker=None if source is None else _span(view, source),
            cue=_span(view, (cue.first, cue.stop)),
            antecedent=None,
            addressee=None if ruled is None else ruled.quotation.addressee,
            cue_class=cue_class,
        )
        for span in spans
    ]


def _keeps(ruled: RuledCue | None) -> bool:
    """Whether the content of the rules stands: marks show it better than anything else."""
    return ruled is not None


def _contents(
    view: View, cues: Sequence[CueAt], sources: Sequence[TokenRange | None], number: int
) -> tuple[TokenRange, ...]:
    cue, source = cues[number], sources[number]
    words = (cue.first, cue.stop)
    after = (
        load_linear("dateline.segment", "side").score(side_features(view, words, cue.head, source))[-1] > 0
    )
    content: TokenRange | None
    if after:
        high = len(view.words)
        if number + 1 < len(cues):
            later = sources[number + 1]
            high = cues[number + 1].first if later is None else min(cues[number + 1].first, later[0])
            high = max(high, cue.stop)
        content = content_after(view, words, cue.head, source, high=high, takes=_takes())
    else:
        low = 0 if not number else cues[number - 1].stop
        content = content_before(view, words, source, low=low)
    return () if content is None else (content,)


def _span(view: View, words: TokenRange) -> Span:
    return Span(view.tokens[words[0]].start, view.tokens[words[1] - 1].end)
