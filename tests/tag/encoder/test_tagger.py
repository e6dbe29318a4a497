"""What the network does to what the lists found."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.codebook.actors import ActorTable
from dateline.gazetteer import Gazetteer
from dateline.tag.encoder.tagger import EncoderTagger
from dateline.tag.lexicon import LexiconTagger
from dateline.tag.mention import Mention, MentionKind
from tests.resolve.sentences import made
from tests.tag.encoder.fake import fake_model

TEXT = "Gunmen shot two farmers near a threshing floor."


def tagged(roles: Mapping[str, str] | None = None, idle: frozenset[str] = frozenset()) -> list[Mention]:
    lexicon = LexiconTagger.open_builtin(actors=ActorTable.open_builtin(), gazetteer=Gazetteer.open_builtin())
    document, sentences = made(TEXT)
    tagger = EncoderTagger(lexicon, fake_model(TEXT, roles=roles, idle=idle))
    return list(tagger.tag(document, sentences))


def words(mentions: list[Mention], kind: MentionKind) -> list[str]:
    return [TEXT[m.span.start : m.span.end] for m in mentions if m.kind is kind]


def test_a_word_that_tells_of_no_act_is_dropped() -> None:
    assert words(tagged(), MentionKind.TRIGGER) == ["shot"]
    assert words(tagged(idle=frozenset({"shot"})), MentionKind.TRIGGER) == []


def test_mentions_are_judged() -> None:
    gunmen = next(m for m in tagged({"gunmen": "perpetrator_individual"}) if m.kind is MentionKind.PERSONS)
    assert gunmen.judged is not None and gunmen.judged.doer > 0.9 > gunmen.judged.befallen


def test_a_span_that_no_list_holds_is_added() -> None:
    found = tagged({"threshing": "physical_target", "floor": "physical_target"})
    assert words(found, MentionKind.SITE) == ["threshing", "floor"]
    assert all(m.producer.rule == "encoder.role" for m in found if m.kind is MentionKind.SITE)


def test_what_the_lists_found_is_not_added_twice() -> None:
    found = tagged({"farmers": "human_target"})
    assert words(found, MentionKind.PERSONS) == words(tagged(), MentionKind.PERSONS)
