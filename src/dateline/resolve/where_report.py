"""What a report as a whole says about its names: who is a person, and where it is set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from dateline.gazetteer import Gazetteer, PlaceEntry, PlaceKind
from dateline.gazetteer.name_key import name_key
from dateline.language.token import Token, split_words
from dateline.resolve.where_context import PlaceRole
from dateline.resolve.where_draft import HEADER_SENTENCE, Draft, is_sure
from dateline.resolve.where_score import Context
from dateline.resolve.where_states import home_states, vote_states
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention
from dateline.tag.place_words import place_words
from dateline.tag.places import STATE, STREET, find_places
from dateline.text.document import Document, RegionKind
from dateline.text.span import Span

PERSON = "a person's name"
SMALL_TOWN = 100_000
"""Below this population a bare name without any sign of a place is taken for a surname."""
KNOWN_TOWN = 20_000
FAMOUS_TOWN = 400_000
"""Towns that speak for their country and province: with one bearer of the name, and with several."""


def drop_persons(
    drafts: list[Draft],
    sentences: Sequence[Sentence],
    gazetteer: Gazetteer,
    *,
    titled: Sequence[Mention] = (),
) -> None:
    """Mark names that are rather people's: named in full elsewhere, or small towns without a sign of place.

    A name that the report once uses surely as a place ("in Jackson", "Jackson police") stays one, unless the
    report also gives it a first name.
    """
    wanted = {d.mention.label for d in drafts if " " not in d.mention.label}
    if not wanted:
        return
    people = _surnames(sentences, wanted, gazetteer)
    sure = {d.mention.label for d in drafts if is_sure(d)} | {mention.label for mention in titled}
    for draft in drafts:
        label = draft.mention.label
        if label in people and not (is_sure(draft) and draft.outer is not None):
            person = people[label] > sum(1 for d in drafts if d.mention.label == label and is_sure(d))
        else:
            person = label in wanted and label not in sure and _is_small(draft)
        if person:
            draft.candidates, draft.gap, draft.rule = (), PERSON, "where.person"


def _is_small(draft: Draft) -> bool:
    """True for a name whose largest bearer is a town that few would name bare."""
    if not draft.candidates or draft.mention.producer.rule == STATE.rule:
        return False
    top = draft.candidates[0]
    if top.kind in {
        PlaceKind.COUNTRY,
        PlaceKind.ADMIN1,
        PlaceKind.REGION,
        PlaceKind.WATER,
        PlaceKind.WORLD_REGION,
    }:
        return False
    return top.population < SMALL_TOWN


def _surnames(sentences: Sequence[Sentence], wanted: set[str], gazetteer: Gazetteer) -> dict[str, int]:
    """How often each wanted word follows a given name or title (counts two) or unknown capital word."""
    words = place_words()
    found: dict[str, int] = defaultdict(int)
    for sentence in sentences:
        for before, token in zip(sentence.tokens, sentence.tokens[1:], strict=False):
            if token.text in wanted and before.text[0].isupper() and token.start == before.end + 1:
                name = before.lower in words.given_names or before.lower in words.titles
                if name and before.lower not in words.nouns:
                    found[token.text] += 2
                elif before.start > sentence.span.start and _is_unknown(before, gazetteer):
                    found[token.text] += 1
    return found


def _is_unknown(token: Token, gazetteer: Gazetteer) -> bool:
    """True for a word that is no place, place noun, direction, adjective of a country or ordinary word."""
    words, lower = place_words(), token.lower
    if lower in words.nouns or lower in words.directions or lower in words.locatives or token.text.isupper():
        return False
    if lower in words.seldom_places or gazetteer.country_of_adjective(lower) or len(lower) < 3:
        return False
    return not gazetteer.look_up(token.text)


def read_context(
    document: Document,
    drafts: list[Draft],
    sentences: Sequence[Sentence],
    gazetteer: Gazetteer,
    *,
    titled: list[Mention],
) -> Context:
    """Weigh countries and provinces by what the report surely names, its title included."""
    context = Context()
    for sentence in (*sentences, *_title_sentences(document)):
        for token in sentence.tokens:
            if token.text[0].isupper():
                country = gazetteer.country_of_adjective(token.lower)
                if country is not None:
                    context.say(country, 1, by="")
    context.say("US", _n_american(drafts, sentences), by="")
    for draft in drafts:
        _weigh(draft.candidates, draft.key, draft.mention.producer.rule == STATE.rule, context)
    for mention in titled:
        _weigh(
            gazetteer.look_up(mention.label),
            name_key(mention.label),
            mention.producer.rule == STATE.rule,
            context,
        )
    if context.main_country() == "US":
        names = _names(drafts, titled, gazetteer)
        context.states, context.home_states = vote_states(names), home_states(names)
        context.title_place = _title_place(titled, context, gazetteer)
    return context


def find_titled(document: Document, gazetteer: Gazetteer) -> list[Mention]:
    """Places that the title from the metadata names; their offsets point nowhere."""
    return [m for s in _title_sentences(document) for m in find_places(s, gazetteer)]


def _title_place(titled: list[Mention], context: Context, gazetteer: Gazetteer) -> PlaceEntry | None:
    """The first large town of the report's states that the title names, else the first of those states."""
    tops = [found[0] for mention in titled if (found := gazetteer.look_up(mention.label))]
    towns = [
        e
        for e in tops
        if e.population >= SMALL_TOWN and e.kind is PlaceKind.TOWN and e.admin1 in context.home_states
    ]
    states = [e for e in tops if e.kind is PlaceKind.ADMIN1 and e.name in context.home_states]
    return next(iter([*towns, *states]), None)


def _names(
    drafts: list[Draft], titled: list[Mention], gazetteer: Gazetteer
) -> list[tuple[tuple[PlaceEntry, ...], float]]:
    """Each distinct name with its candidates and what it counts: most where it is filed from or surely a place."""
    worth: dict[str, float] = {}
    candidates: dict[str, tuple[PlaceEntry, ...]] = {}
    for draft in drafts:
        if not draft.candidates:
            continue
        filed = draft.surroundings.role is PlaceRole.FILING
        large = draft.candidates[0].population >= FAMOUS_TOWN
        here = 2.0 if filed else 1.0 if is_sure(draft) or large else 0.4
        worth[draft.key] = max(worth.get(draft.key, 0.0), here)
        candidates.setdefault(draft.key, draft.candidates)
    for mention in titled:
        key = name_key(mention.label)
        worth[key] = max(worth.get(key, 0.0), 1.0)
        candidates.setdefault(key, gazetteer.look_up(mention.label))
    return [(candidates[key], worth[key]) for key in candidates]


def _n_american(drafts: list[Draft], sentences: Sequence[Sentence]) -> int:
    """How much a report's manner speaks for the United States (numbered blocks, sheriffs): 0 to 4."""
    blocks = sum(
        1 for d in drafts if d.mention.producer.rule == STREET.rule and " block of " in d.mention.label
    )
    american = place_words().american_words
    words = {token.lower for sentence in sentences for token in sentence.tokens if token.lower in american}
    streets = any(d.mention.label.endswith(_AMERICAN_STREETS) for d in drafts)
    return min(4, 2 * blocks + len(words) + streets)


_AMERICAN_STREETS = (" Avenue", " Ave", " Boulevard", " Blvd", " Drive", " Dr", " Parkway", " Pkwy")


def _title_sentences(document: Document) -> tuple[Sentence, ...]:
    """The title from the metadata, as a sentence whose offsets point nowhere: only for weighing."""
    if not document.title:
        return ()
    tokens = split_words(document.title)
    span = Span(0, len(document.title))
    return (Sentence(HEADER_SENTENCE, span, RegionKind.HEADLINE, 0, tokens),) if tokens else ()


def _is_unrivalled(candidates: tuple[PlaceEntry, ...]) -> bool:
    """True if the largest bearer is famous, and has five times the people of any in another country."""
    top = candidates[0]
    rival = max((e.population for e in candidates if e.country != top.country), default=0)
    return top.population >= FAMOUS_TOWN and top.population >= 5 * rival


def _weigh(candidates: tuple[PlaceEntry, ...], key: str, is_state: bool, context: Context) -> None:
    if not candidates:
        return
    top = candidates[0]
    country = top.country
    countries = {entry.country for entry in candidates}
    if country is None:
        return
    if any(entry.kind is PlaceKind.COUNTRY for entry in candidates[:2]):
        if top.kind is PlaceKind.COUNTRY:
            context.say(country, 2, by=key)
    elif _is_unrivalled(candidates) or (len(countries) == 1 and top.population >= KNOWN_TOWN):
        context.say(country, 1, by=key)
    province = top.name if top.kind is PlaceKind.ADMIN1 else top.admin1
    if province is None:
        return
    if is_state:
        context.say(country, 2, by=key)
        context.provinces[country, province] += 2
    elif top.kind is PlaceKind.ADMIN1 and country == "US" and province not in {"New York", "Washington"}:
        context.say(country, 1, by=key)
        context.provinces[country, province] += 1
    elif _is_unrivalled(candidates) or (len(candidates) == 1 and top.population >= KNOWN_TOWN):
        context.provinces[country, province] += 1
