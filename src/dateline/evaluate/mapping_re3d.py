"""Mentions of the tagger in the classes of `re3d`, and the baseline."""

from __future__ import annotations

import re

from dateline.evaluate.answer import Answer
from dateline.evaluate.corpus_re3d import ACTORS, PERSONS, PLACES, WEAPONS, EntityMention, EntityText
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.verbatim import read_verbatim
from dateline.resources import Resources
from dateline.segment import split_document
from dateline.tag.mention import MentionKind

CLASS_OF_KIND = {
    MentionKind.ACTOR: ACTORS,
    MentionKind.PERSONS: PERSONS,
    MentionKind.PLACE: PLACES,
    MentionKind.WEAPON: WEAPONS,
}
CAPITALISED = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z]\w+(?: [A-Z]\w+)*", re.MULTILINE)


def answer_re3d(report: CorpusReport, resources: Resources) -> Answer[EntityText]:
    """What the tagger finds in the whole text."""
    document = read_verbatim(report)
    mentions = resources.tagger.tag(document, split_document(document).sentences)
    return Answer(
        document,
        EntityText(
            document.text,
            tuple(
                EntityMention((m.span.start, m.span.end), CLASS_OF_KIND[m.kind], m.producer.rule)
                for m in mentions
                if m.kind in CLASS_OF_KIND
            ),
        ),
    )


def naive_entities(report: CorpusReport) -> EntityText:
    """The baseline: every run of capitalised words inside a sentence is an actor and a place."""
    found = [match.span() for match in CAPITALISED.finditer(report.text)]
    return EntityText(
        report.text, tuple(EntityMention(span, name) for span in found for name in (ACTORS, PLACES))
    )
