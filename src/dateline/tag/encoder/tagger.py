"""The encoder tagger: the word lists find, the network judges, and adds what no list holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.record.claim import Producer
from dateline.record.vocabulary import ActorKind, SiteKind, TargetKind, WeaponKind
from dateline.segment.sentence import Sentence
from dateline.tag.encoder.decode import Labelled, chance_of, chances_of, find_spans
from dateline.tag.encoder.model import EncoderModel, Outputs
from dateline.tag.lexicon import LexiconTagger
from dateline.tag.mention import Judgement, Mention, MentionKind
from dateline.text.document import Document
from dateline.text.span import Span

LEAST_ACT = 0.1
"""A word of violence that is less likely than this to tell of an act is dropped."""

LEAST_NEW = 0.7
"""A span that no list holds becomes a mention from this chance on."""

NEW_KINDS: dict[str, tuple[MentionKind, str]] = {
    "perpetrator_individual": (MentionKind.PERSONS, ActorKind.UNKNOWN_ARMED),
    "human_target": (MentionKind.PERSONS, TargetKind.UNKNOWN),
    "physical_target": (MentionKind.SITE, SiteKind.OTHER),
    "weapon": (MentionKind.WEAPON, WeaponKind.OTHER),
}
"""What a span of a role is taken for. Organisations are left to the actor table: a name needs more than a role."""

JUDGED = frozenset({MentionKind.PERSONS, MentionKind.ACTOR, MentionKind.SITE, MentionKind.WEAPON})
ADDED = Producer("encoder.role")


@dataclass(frozen=True, slots=True)
class EncoderTagger:
    """Open it once; it holds the compiled lists, the network, and no state."""

    lexicon: LexiconTagger
    model: EncoderModel

    @property
    def version(self) -> str:
        return f"encoder {self.model.digest}, {self.lexicon.version}"

    def tag(self, document: Document, sentences: tuple[Sentence, ...]) -> tuple[Mention, ...]:
        """See `Tagger.tag`. Reports without a word of violence are not read by the network."""
        mentions = self.lexicon.tag(document, sentences)
        if not any(mention.kind is MentionKind.TRIGGER for mention in mentions):
            return mentions
        start = sentences[0].span.start
        text = document.text[start : sentences[-1].span.end]
        outputs = self.model.read(text, start=start)
        kept = tuple(_judge_all(mentions, outputs))
        roles = find_spans(outputs, "role", text, start=start)
        added = _added(roles, sentences, kept, outputs)
        return tuple(sorted((*kept, *added), key=lambda m: (m.span.start, m.span.end, m.kind)))


def _judge_all(mentions: Sequence[Mention], outputs: Outputs) -> Iterator[Mention]:
    for mention in mentions:
        if mention.kind is MentionKind.TRIGGER:
            act = chance_of(outputs, "act", mention.span)
            if act is None or act >= LEAST_ACT:
                yield mention
        elif mention.kind in JUDGED:
            yield replace(mention, judged=judge(outputs, mention.head or mention.span))
        else:
            yield mention


def judge(outputs: Outputs, span: Span) -> Judgement:
    """What the network holds of the words at `span`: the mean over their pieces."""
    roles = chances_of(outputs, "role", span)
    sides = chances_of(outputs, "side", span)
    return Judgement(
        doer=max(roles["perpetrator_individual"] + roles["perpetrator_organisation"], sides["doer"]),
        befallen=max(roles["human_target"], sides["undergoer"]),
        thing=roles["physical_target"],
        weapon=roles["weapon"],
    )


def _added(
    spans: Sequence[Labelled], sentences: Sequence[Sentence], known: Sequence[Mention], outputs: Outputs
) -> Iterator[Mention]:
    """Mentions for the spans that share no word with a known one of a judged kind."""
    taken = [m.span for m in known if m.kind in JUDGED or m.kind in (MentionKind.TRIGGER, MentionKind.TIME)]
    for found in spans:
        if found.chance < LEAST_NEW or found.label not in NEW_KINDS:
            continue
        if any(span.overlaps(found.span) for span in taken):
            continue
        sentence = next((s for s in sentences if s.span.contains(found.span)), None)
        if sentence is None:
            continue
        kind, label = NEW_KINDS[found.label]
        yield Mention(
            kind,
            found.span,
            sentence.index,
            label,
            ADDED,
            head=found.span,
            score=round(found.chance, 3),
            judged=judge(outputs, found.span),
        )
