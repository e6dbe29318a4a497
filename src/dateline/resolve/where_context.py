"""What the words round a place name say: its kind, its part in a chain, nearness, and how it is used."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

from dateline.gazetteer import Gazetteer
from dateline.language.token import Token
from dateline.resolve.where_away import is_away
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention
from dateline.tag.place_words import PlaceWords, place_words


class PlaceRole(StrEnum):
    """How a place mention is used in its sentence."""

    LOCATIVE = "locative"  # "in X", "at X", "the city of X", "shelled X"
    FILING = "filing"  # the city the report was filed from
    ACTOR = "actor"  # "Damascus said": a government
    PARENT = "parent"  # the outer part of a chain: Anbar in "al-Qaim in Anbar province"
    ORIGIN = "origin"  # "a man from X", "X police"
    AWAY = "away"  # "flown to a hospital in X", "150 miles from X", "near the border with X"
    MODIFIER = "modifier"  # "the X bombing", "the X army"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands round one mention.

    noun_kind: what the place noun beside the name makes of it (see PlaceWords.nouns), None without one.
    near: the text says near, outside or a distance from it. direction: "eastern" in "eastern Syria".
    sure: the words leave no doubt that this is a place: a place noun, "in X", "X police".
    parent: index of the mention (in the same list) that the text names as holding this one.
    """

    role: PlaceRole
    noun_kind: str | None
    near: bool
    direction: str | None
    sure: bool = False
    parent: int | None = None


_ENDINGS = ("ed", "ing")
_WITHIN = re.compile(
    r"""^(?:'s|’s)?\s*
        (?P<noun>(?:[a-z-]+\s+){0,2}?)                                 # "neighbourhood", "refugee camp"
        (?:,\s*)?(?:which\s+(?:is|lies)\s+)?(?:located\s+)?
        (?:(?:in|of|within|inside)\s+|\(|,\s*)
        (?:(?:the|a|its|his|[a-z]+ern|[a-z]+-held|[a-z]*(?:north|south|east|west|central)[a-z]*|country|nearby|war-torn
            |besieged|opposition|rebel|occupied|[A-Z][a-z]+(?:n|i|ese|ish))\s+){0,4}
        (?:(?P<outer>[a-z]+)\s+of\s+)?(?:the\s+)?$""",
    re.VERBOSE,
)
_NEARBY = re.compile(
    r"^(?:'s|’s)?\s*(?:[a-z-]+\s+){0,2}?(?:,\s*)?(?:near|outside|close to)\s+(?:the\s+(?:[a-z]+\s+of\s+)?)?$"
)
_OUTER_FIRST = re.compile(
    r"^(?:'s|’s)?\s*(?:(?:province|governorate|state|region|district|county|city)(?:'s|’s)?\s+)?"
    r"(?:[a-z-]+\s+){0,2}(?P<noun>[a-z]+)\s+of\s+(?:the\s+)?$"
)
_APPOSITION = re.compile(
    r"^\s*[,—–-]?\s*(?:a|an|the)\s+(?:[a-z-]+\s+){0,2}?(?:town|village|city|suburb|district|area|neighbou?rhood)\b[^.;]{0,60}"
    r"\b(?:in|of)\s+(?:the\s+)?(?:[a-z]+ern\s+|East\s+|West\s+)?$"
)
_POSSESSIVE = re.compile(
    r"^(?:\s+(?:province|governorate|state|region))?(?:'s|’s|s)\s+(?:(?:[a-z]+ern|[a-z]+-held|[a-z]+)\s+){0,2}$"
)


class SentenceView:
    """The tokens of one sentence, found by offset."""

    def __init__(self, sentence: Sentence) -> None:
        self.tokens = sentence.tokens
        self._starts = [token.start for token in sentence.tokens]

    def first(self, offset: int) -> int:
        """Index of the first token that starts at or after `offset`."""
        return bisect_left(self._starts, offset)

    def lower(self, index: int) -> str:
        """Lower-case token, or "" outside the sentence."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def token(self, index: int) -> Token | None:
        """The token, or None outside the sentence."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None


def read_surroundings(mention: Mention, view: SentenceView, gazetteer: Gazetteer) -> Surroundings:
    """Role, place noun, nearness and direction of one mention, from the words beside it alone."""
    words = place_words()
    start, end = view.first(mention.span.start), view.first(mention.span.end)
    noun_kind, before = _walk_back(view, start, words, gazetteer)
    direction = view.lower(start - 1) if view.lower(start - 1) in words.directions else None
    after = end
    if view.lower(after) in {"'s", "’s"}:
        after += 1
        while view.lower(after) in words.directions or view.lower(after).endswith("-held"):
            after += 1
    following = words.nouns.get(view.lower(after))
    if (
        following is None
        and view.lower(after + 1) in words.nouns
        and view.lower(after) in {"refugee", "border", "air"}
    ):
        following = words.nouns[view.lower(after + 1)]
    if following is not None and not (after > end and following not in {"province", "quarter"}):
        noun_kind = following
    near = _is_near(view, start, before)
    role = _role(view, start, end, before, has_noun=noun_kind is not None, words=words)
    if role in {PlaceRole.LOCATIVE, PlaceRole.OTHER} and is_away(view.tokens, start, end):
        role = PlaceRole.AWAY
    governor = view.lower(before)
    police = role is PlaceRole.ORIGIN and view.lower(end) in words.office_heads
    sure = (
        noun_kind is not None
        or near
        or police
        or governor in words.sure_prepositions
        or direction is not None
    )
    return Surroundings(role, noun_kind, near, direction, sure)


def _walk_back(
    view: SentenceView, start: int, words: PlaceWords, gazetteer: Gazetteer
) -> tuple[str | None, int]:
    """The place noun of "the besieged town of X", and the index of the word that governs the whole phrase."""
    position, kind = start - 1, None
    if view.lower(position) == "of" and view.lower(position - 1) in words.nouns:
        kind = words.nouns[view.lower(position - 1)]
        position -= 2
    elif view.lower(position) in words.nouns and view.lower(position) not in {"state", "islands"}:
        kind = words.nouns[view.lower(position)]
        position -= 1
    for _ in range(4):
        lower = view.lower(position)
        passed = lower in words.directions or lower in {
            "the",
            "a",
            "an",
            "its",
            "their",
            "nearby",
            "besieged",
            "central",
        }
        if (
            passed
            or lower.endswith(("-held", "-controlled", "-run"))
            or gazetteer.country_of_adjective(lower)
        ):
            position -= 1
        elif (
            kind is not None
            and lower.isalpha()
            and lower not in (words.place_prepositions | words.weak_prepositions)
            and position > 0
        ):
            if lower in words.object_verbs or lower.endswith(_ENDINGS):
                break
            position -= 1
        else:
            break
    return kind, position


def _is_near(view: SentenceView, start: int, before: int) -> bool:
    words = place_words()
    if view.lower(before) in words.near_prepositions or (
        view.lower(before) == "to" and view.lower(before - 1) in {"close", "next"}
    ):
        return True
    if view.lower(before) in {"of", "from"}:
        earlier = view.lower(before - 1)
        if earlier in words.near_nouns or (
            earlier in words.compass and view.lower(before - 2) not in {"the", "in"}
        ):
            return True
    return view.lower(start - 1) in {"of", "from"} and view.lower(start - 2) in words.near_nouns


def _role(
    view: SentenceView, start: int, end: int, before: int, *, has_noun: bool, words: PlaceWords
) -> PlaceRole:
    governor, after = view.lower(before), view.lower(end)
    if after == "-" and view.lower(end + 1) == "based":
        return PlaceRole.ORIGIN
    if (
        governor in {"from", "of"}
        and view.lower(before - 1) in words.person_nouns
        and view.lower(before) == "from"
    ):
        return PlaceRole.ORIGIN
    if governor == "of" and view.lower(before - 1) in words.person_nouns:
        return PlaceRole.ORIGIN
    if governor == "of" and (view.lower(before - 1) == "," or view.lower(before - 1).isdigit()):
        return PlaceRole.ORIGIN
    if (after in words.office_heads or after in words.titles) and after not in words.nouns:
        return PlaceRole.ORIGIN
    if governor in {"from", "to"} and not _is_near(view, start, before):
        return PlaceRole.OTHER
    if governor in words.place_prepositions or (
        governor == "of" and before == start - 1 and view.lower(before - 1) in words.near_nouns
    ):
        return PlaceRole.LOCATIVE
    if after in words.speech and not has_noun:
        return PlaceRole.ACTOR
    if governor in words.object_verbs or (governor.endswith(_ENDINGS) and governor.isalpha()):
        return PlaceRole.LOCATIVE
    if has_noun or _is_near(view, start, before):
        return PlaceRole.LOCATIVE
    token = view.token(end)
    if token is not None and token.text.islower() and token.text.isalpha() and after not in words.locatives:
        return PlaceRole.MODIFIER if after not in words.plain_verbs else PlaceRole.OTHER
    return PlaceRole.OTHER


@dataclass(frozen=True, slots=True)
class Link:
    """Mention `inner` lies in (or near) mention `outer`; indices into one sentence's mentions."""

    inner: int
    outer: int
    near: bool
    grammatical: bool  # False for a mere comma, which may also be a list


def find_links(mentions: list[Mention], text: str) -> tuple[Link, ...]:
    """Chains among the mentions of one sentence, in order: "al-Qaim in Anbar province, Iraq"."""
    words = place_words()
    nouns = words.nouns
    links: list[Link] = []
    for index in range(len(mentions) - 1):
        between = text[mentions[index].span.end : mentions[index + 1].span.start].replace("\n", " ")
        if len(between) > 70:
            continue
        within = _WITHIN.match(between)
        outer_first = _OUTER_FIRST.match(between)
        if (
            outer_first is not None
            and outer_first["noun"] in nouns
            and _starts_outer(between, nouns, outer_first["noun"])
        ):
            links.append(
                Link(index + 1, index, near=outer_first["noun"] in {"suburb", "outskirts"}, grammatical=True)
            )
        elif within is not None and all(
            word in nouns or word in words.noun_parts for word in within["noun"].split()
        ):
            if within["outer"] is None or within["outer"] in nouns:
                comma = re.match(r"^\s*[a-z]*\s*,\s*$", between) is not None
                links.append(Link(index, index + 1, near=False, grammatical=not comma))
        elif _APPOSITION.match(between):
            links.append(Link(index, index + 1, near=False, grammatical=True))
        elif _NEARBY.match(between):
            links.append(Link(index, index + 1, near=True, grammatical=True))
        elif _POSSESSIVE.match(between):
            links.append(Link(index + 1, index, near=False, grammatical=True))
    return tuple(links)


def _starts_outer(between: str, nouns: dict[str, str], noun: str) -> bool:
    """True for "Anbar province city of X", "Damascus suburb of X"; not for "Sakhour neighbourhood of Aleppo".

    One place noun before "of" belongs to the first name if it is a quarter's or a district's.
    """
    words = between.replace("'s", " ").replace("’s", " ").split()
    before_of = [word for word in words[: words.index("of")] if word in nouns] if "of" in words else []
    if len(before_of) > 1 or "'s" in between or "’s" in between:
        return True
    return noun in {"suburb", "suburbs", "capital", "town", "city", "village", "villages", "towns"}
