"""Place names that the text itself marks: by a place noun, a street word, a state's abbreviation."""

from __future__ import annotations

from dateline.record.claim import Producer
from dateline.tag.mention import Mention, MentionKind
from dateline.tag.place_view import Lettering, PlaceView, is_wide
from dateline.text.span import Span

STATE = Producer("place.state")
_LOUD_NO_STREET = frozenset({"circle", "court", "loop", "pike", "place", "square", "trail", "way"})
KNOWN_POPULATION = 250_000
"""Only towns of this size are recognised with an apostrophe lost ("Aleppos")."""


def introduced_end(view: PlaceView, start: int) -> int | None:
    """End of a name at `start` that a place noun makes a place: "the village of Xyz", "Xyz neighbourhood"."""
    words = view.words
    if view.lettering is not Lettering.NORMAL or view.lower(start) in words.directions:
        return None
    end = start + 1
    while end < len(view.tokens) and end - start < 4 and _continues_name(view, end):
        end += 1
    first = view.lower(start)
    if view.gazetteer.country_of_adjective(first) or first in words.nouns or first in words.titles:
        return None
    if (view.is_function_word(start) and (first in words.locatives or first == "the")) or first.endswith(
        view.words.manner_endings
    ):
        return None
    if first in words.seldom_places and (end == start + 1 or view.is_first(start)):
        return None
    if view.lower(end - 1) in words.organisation_heads:
        return None
    noun_before = view.lower(start - 1) == "of" and view.lower(start - 2) in words.nouns
    if noun_before and view.lower(start - 2) not in {"state", "states", "department", "port"}:
        return end
    if _in_apposition(view, end):
        return end
    after = view.lower(end)
    if _follows_preposition(view, start, end):
        return end
    kind = words.nouns.get(after)
    if kind is None or (kind in {"town", "province"} and after not in {"town", "city"}):
        return None
    if view.tokens[end - 1].text.isupper() and len(view.tokens[end - 1].text) < 6:
        return None
    before = view.lower(start - 1)
    if (
        kind == "site"
        and after in {"street", "road", "avenue", "market", "base", "prison", "field"}
        and before not in words.locatives | {"the"}
    ):
        return None
    return end if view.tokens[end].text.islower() or before in words.locatives | {"the"} else None


def _in_apposition(view: PlaceView, end: int) -> bool:
    """True before ", a town", "a small village": what follows says that the name is a place."""
    position = end + 1 if view.lower(end) == "," else end
    if view.lower(position) not in {"a", "an", "the"}:
        return False
    following = [view.lower(i) for i in range(position + 1, position + 4)]
    kinds = [view.words.nouns.get(word) for word in following]
    return any(kind in {"quarter", "village", "town"} for kind in kinds[:2]) or (
        following[0] not in view.words.nouns and kinds[2] == "village" and following[2] == "village"
    )


def _follows_preposition(view: PlaceView, start: int, end: int) -> bool:
    """True for an unknown name after "in" or "near", or with an Arabic article after other prepositions."""
    words, before = view.words, view.lower(start - 1)
    arabic = view.tokens[start].lower.startswith(view.words.article_starts) and before in {
        "on",
        "at",
        "to",
        "into",
        "of",
    }
    if before not in view.words.sure_prepositions - {"at"} and not (
        arabic and view.lower(start - 2) not in words.titles
    ):
        return False
    if view.capital[start - 1] and not view.is_first(start - 1):
        return False
    for token in view.tokens[start:end]:
        plain = token.text.isalpha() or "-" in token.text or "'" in token.text
        ordinary = token.lower in words.seldom_places or token.lower in words.given_names
        if not plain or ordinary or token.text.isupper() or token.lower in words.organisation_heads:
            return False
    after = view.lower(end)
    return after not in words.speech and not (end < len(view.tokens) and view.tokens[end].text[0].isdigit())


def _continues_name(view: PlaceView, end: int) -> bool:
    token, before = view.tokens[end], view.tokens[end - 1]
    if token.start != before.end + 1 or token.lower in view.words.nouns:
        return False
    if token.lower in view.words.calendar_words:
        return False
    if view.capital[end]:
        return True
    inner = token.lower in view.words.joining_words - {"and", "of", "the", "on"}
    return inner and end + 1 < len(view.tokens) and view.capital[end + 1]


def street_end(view: PlaceView, start: int) -> int | None:
    """End of a street address at `start`: "400 block of Elm Street", "67 N. Oak St.", "Elm Avenue"."""
    words = view.words
    token = view.tokens[start]
    numbered = token.text[0].isdigit() and not token.text.endswith("%")
    if not numbered and not (view.capital[start] and view.lettering is not Lettering.LOUD):
        return None
    if not numbered and (token.lower in view.words.court_words or view.lettering is Lettering.QUIET):
        return None
    position = start + 1 if numbered else start
    if numbered and view.lower(position) == "block" and view.lower(position + 1) == "of":
        position += 2
    first = position
    while position < len(view.tokens) and position - first < 5:
        word = view.tokens[position]
        if word.lower in words.streets and position > first:
            if word.lower in {"court", "courts"} and view.lower(position - 1) in view.words.court_words:
                return None
            if word.lower in words.plain_streets and not numbered and not view.capital[position]:
                return None
            if view.lettering is Lettering.LOUD and (word.lower in _LOUD_NO_STREET or position - first > 2):
                return None
            return position + 1
        if not view.capital[position] and word.text != "." and not word.text[0].isdigit():
            return None
        if word.text == "." and len(view.lower(position - 1)) > 2:
            return None
        position += 1
    return None


def find_state(view: PlaceView, position: int) -> tuple[Mention, int] | None:
    """A state abbreviation after a town ("Gary, Ind.", "Waco, TX") or of several letters with stops ("S.C.").

    The label is the state's full name. Gives the mention and the token after it.
    """
    after_town = view.lower(position - 1) == "," and position > 1 and view.capital[position - 2]
    if not view.tokens[position].text[0].isupper() or view.lettering is Lettering.QUIET:
        return None
    for end in range(min(position + 5, len(view.tokens)), position, -1):
        text = view.text(position, end)
        state = view.gazetteer.state_of_abbreviation(text) if len(text) < 8 else None
        if state is None or (not after_town and text.count(".") < 2):
            continue
        if view.lettering is Lettering.LOUD and "." not in text:
            continue
        span = Span(view.tokens[position].start, view.tokens[end - 1].end)
        return Mention(MentionKind.PLACE, span, view.sentence.index, state, STATE, score=0.9), end
    return None


def is_lost_apostrophe(view: PlaceView, position: int) -> bool:
    """True for a country or large town whose possessive has lost its apostrophe ("Syrias Aleppo")."""
    token = view.tokens[position]
    if not token.text.endswith("s") or len(token.text) < 6 or token.lower in view.words.seldom_places:
        return False
    if view.gazetteer.country_of_adjective(token.lower) or view.gazetteer.look_up(token.text):
        return False
    entries = view.gazetteer.look_up(token.text[:-1])
    return bool(entries) and (is_wide(entries[0]) or entries[0].population >= KNOWN_POPULATION)
