"""Finding names of places in a sentence: the gazetteer's names, and names that the text itself marks."""

from __future__ import annotations

from dateline.gazetteer import Gazetteer, PlaceKind
from dateline.record.claim import Producer
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.tag.place_judge import is_place
from dateline.tag.place_marks import STATE, find_state, introduced_end, is_lost_apostrophe, street_end
from dateline.tag.place_view import Lettering, PlaceView, place_mention
from dateline.text.span import Span

MAX_WORDS = 5
"""Longest place name tried, in tokens; longer ones are all introduced by a place noun."""
QUIET_POPULATION = 500_000
"""In a text all in lower case, only such towns count."""

GAZETTEER = Producer("place.gazetteer")
INTRODUCED = Producer("place.introduced")
STREET = Producer("place.street")

__all__ = ["GAZETTEER", "INTRODUCED", "STATE", "STREET", "find_places"]


def find_places(sentence: Sentence, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """PLACE mentions of one sentence, in order, not nested; the label is the name to look up.

    Finds the longest gazetteer name at each word, names that a place noun introduces ("the village of Xyz",
    "Xyz neighbourhood"), unknown names after "in" or "near", and street addresses. Leaves out surnames,
    organisations, months and adjectives ("Iraqi").
    """
    view = PlaceView(sentence, gazetteer)
    found: list[Mention] = []
    position = 0
    while position < len(sentence.tokens):
        mention, position = _at(view, position)
        if mention is not None:
            found.append(mention)
    return tuple(found)


def _at(view: PlaceView, position: int) -> tuple[Mention | None, int]:
    """The mention that starts at token `position`, if any, and the token to go on from."""
    state = find_state(view, position)
    if state is not None:
        return state
    street = street_end(view, position)
    if street is not None:
        return place_mention(view, position, street, STREET, score=0.6), street
    if view.lettering is Lettering.QUIET:
        return _quiet(view, position)
    if not view.capital[position]:
        return None, position + 1
    known = _known_end(view, position)
    if (
        known is not None
        and view.lower(known) in {"county", "parish"}
        and view.tokens[known].text[0].isupper()
    ):
        return place_mention(view, position, known + 1, INTRODUCED, score=0.6), known + 1
    if known is None and is_lost_apostrophe(view, position):
        token = view.tokens[position]
        span = Span(token.start, token.end - 1)
        label = token.text[:-1]
        return Mention(
            MentionKind.PLACE, span, view.sentence.index, label, GAZETTEER, score=0.6
        ), position + 1
    introduced = introduced_end(view, position)
    if (
        known is not None
        and introduced is not None
        and view.words.nouns.get(view.lower(introduced)) == "site"
    ):
        introduced = None
    if introduced is not None and (known is None or introduced > known):
        return place_mention(view, position, introduced, INTRODUCED, score=0.5), introduced
    if known is not None:
        return place_mention(view, position, known, GAZETTEER, score=0.7), known
    return None, _past_name(view, position)


def _known_end(view: PlaceView, position: int) -> int | None:
    """End of the longest gazetteer name at `position` that is a place here."""
    for end in _ends(view, position):
        entries = view.gazetteer.look_up(view.text(position, end))
        if entries and is_place(view, position, end, entries):
            return end
    return None


def _ends(view: PlaceView, start: int) -> list[int]:
    """Ends of candidate names that start at `start`, longest first; a name ends in a capitalised word."""
    ends: list[int] = []
    for end in range(start + 1, min(start + MAX_WORDS, len(view.tokens)) + 1):
        token = view.tokens[end - 1]
        if end - start > 1 and token.start > view.tokens[end - 2].end + 1:
            break
        if view.capital[end - 1]:
            ends.append(end)
        elif token.text == ".":
            if view.lower(end - 2) not in {"st", "ste", "mt", "ft"}:
                break
        elif token.lower not in view.words.joining_words and token.text not in {"'", "’"}:
            break
    return ends[::-1]


def _quiet(view: PlaceView, position: int) -> tuple[Mention | None, int]:
    for end in (position + 2, position + 1):
        if end > len(view.tokens) or not all(t.text[0].isalpha() for t in view.tokens[position:end]):
            continue
        first = view.lower(position)
        if end == position + 1 and (first in view.words.seldom_places or len(first) < 4):
            continue
        entries = view.gazetteer.look_up(view.text(position, end))
        if entries and (entries[0].kind is PlaceKind.COUNTRY or entries[0].population >= QUIET_POPULATION):
            return place_mention(view, position, end, GAZETTEER, score=0.3), end
    return None, position + 1


def _past_name(view: PlaceView, position: int) -> int:
    """Where to go on without a place: past a person's name, so that its surname is not tried alone."""
    if view.lettering is not Lettering.NORMAL or view.lower(position) not in view.words.given_names:
        return position + 1
    after = position + 1
    if view.lower(after + 1) == "." and len(view.lower(after)) == 1:
        after += 2
    in_name = after < len(view.tokens) and view.capital[after]
    if in_name and view.tokens[after].start - view.tokens[after - 1].end == 1:
        return after if view.lower(after) in view.words.nouns else after + 1
    return position + 1
