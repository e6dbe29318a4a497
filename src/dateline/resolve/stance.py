"""Did it happen: stance, stage and background of an event mention, from the words around its trigger.

The rules of `stance_rules.py` are tried in order; the first that fires decides. Where a rule reads a single word for a
plan or a possibility, the graded model of `factuality.py` may overrule it, as it weighs the whole surroundings.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.assemble.event_mention import EventMention, TriggerStrength
from dateline.record.claim import Producer
from dateline.record.vocabulary import EventType, Stance
from dateline.resolve.realis import NO_ACT as NO_ACT
from dateline.resolve.realis import Realis as Realis
from dateline.resolve.stance_background import find_background
from dateline.resolve.stance_rules import RULES
from dateline.resolve.stance_scene import Scene
from dateline.segment.sentence import Quotation, Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.text.span import Span


def judge_realis(event: EventMention, *, quotations: tuple[Quotation, ...], crime: bool = False) -> Realis:
    """Stance and stage of one event mention.

    crime: acts between private persons are coded too; a shooting by accident then counts as one.
    quotations: those of the document; one whose cue is a denial, a hope or a warning colours what it covers.
    """
    tokens = event.sentence.tokens
    span = event.anchor.span
    at = next(i for i, token in enumerate(tokens) if token.start >= span.start)
    scene = Scene(event, tuple(q for q in quotations if q.content.contains(span)), crime, at)
    found = next((realis for rule in RULES if (realis := rule(scene)) is not None), None)
    if found is None:
        found = Realis(Stance.ASSERTED, scene.stage, "stance.asserted")
    return replace(found, background=find_background(scene))


def judge_predicate(sentence: Sentence, span: Span, *, quotations: tuple[Quotation, ...]) -> Realis:
    """`judge_realis` of any words of a sentence, whether or not they name an act of violence.

    Raises ValueError if no word of the sentence starts in or after `span`.
    """
    if not any(token.start >= span.start for token in sentence.tokens):
        raise ValueError(f"no word of sentence {sentence.index} starts at or after {span.start}")
    mention = Mention(MentionKind.TRIGGER, span, sentence.index, EventType.ATTACK.value, Producer("given"))
    event = EventMention(
        sentence=sentence,
        triggers=(mention,),
        anchor=mention,
        type=EventType.ATTACK,
        mode=None,
        strength=TriggerStrength.ACT,
        clause=sentence.span,
    )
    return judge_realis(event, quotations=quotations)
