"""The noun phrase that names a speaker, found from the reporting word outwards without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dateline.language.token import Token
from dateline.segment.words import word_list, word_table

LONGEST = 16
"""Tokens of a naming phrase at most; "the head of the X department at the Y hospital in Z" has 13."""

QUOTES = frozenset("'\"“”‘’")
TokenRange = tuple[int, int]
"""Half-open token positions."""


def phrase_before(
    tokens: Sequence[Token], stop: int, low: int, *, caseless: bool = False
) -> TokenRange | None:
    """The naming phrase that ends right before token `stop`, not starting before `low`; None if there is
    none.

    A phrase between two commas ("X, a spokesman for Y, said") is passed over, so that X is found.
    """
    last = stop - 1
    if (
        last >= low
        and tokens[last].text in (",", "–", "—")
        and (comma := _comma_before(tokens, last, low)) is not None
    ):
        outer = phrase_before(tokens, comma, low, caseless=caseless)
        if outer is not None and (_is_named(tokens, outer, comma, last) or _apposes(tokens, comma + 1)):
            return outer
        last -= 1
    if last < low:
        return None
    word = tokens[last].lower
    if word in _shape("pronouns"):
        return last, last + 1
    first = _walk_left(tokens, last, max(low, stop - LONGEST), caseless=caseless)
    return (first, last + 1) if first <= last and _may_speak(tokens, first, last) else None


def subject_before(
    tokens: Sequence[Token], stop: int, low: int, *, caseless: bool = False
) -> TokenRange | None:
    """The naming phrase that is the subject of the verb at `stop`, past a relative clause or an apposition.

    A phrase after a preposition is no subject: "the Observatory which relies on activists on the ground
    says".
    """
    phrase = phrase_before(tokens, stop, low, caseless=caseless)
    if phrase is None or phrase[0] <= low:
        return phrase
    before = tokens[phrase[0] - 1].lower
    first = tokens[phrase[0]].lower
    if before in _shape("links") and not caseless and phrase[0] - 1 > low:
        outer = subject_before(tokens, phrase[0] - 1, low)
        if (
            outer is not None
            and outer[1] == phrase[0] - 1
            and any(is_speaker_noun(t.lower) for t in tokens[slice(*outer)])
        ):
            return outer[0], phrase[1]  # "a spokesman at the hospital in Kafr Takharim in Idlib"
    if before in _shape("links") or before in ("by", "against", "into", "about", "through", "over"):
        for at in range(phrase[0] - 1, max(low, phrase[0] - LONGEST), -1):
            if tokens[at].lower in ("which", "who"):
                comma = tokens[at - 1].text == ","
                return phrase_before(tokens, at - comma, low, caseless=caseless) if at - comma > low else None
            if not tokens[at].text[0].isalnum() and tokens[at].text not in "-'’":
                break
    elif first in ("a", "an", "another", "one") and tokens[phrase[0] - 1].text[0].isupper() and not caseless:
        opening = phrase_before(tokens, phrase[0], low)
        if opening is not None and opening[0] == low and tokens[low].lower in ("the", "a", "an"):
            return opening
    return phrase


def phrase_after(tokens: Sequence[Token], start: int, high: int) -> TokenRange | None:
    """The naming phrase that starts at token `start` and ends before `high`; None if there is none."""
    if start >= high:
        return None
    if tokens[start].lower in _shape("pronouns") and not _names(tokens, start + 1, high):
        return start, start + 1
    at = start
    named = False
    limit = min(high, start + LONGEST)
    while at < limit:
        token = tokens[at]
        if not _goes_on_right(tokens, start, at, high, named=named):
            break
        named = named or token.text[0].isupper()
        at += 1
    while at > start and (
        tokens[at - 1].lower in ("and", "&", *_shape("determiners"))
        or tokens[at - 1].lower in _shape("links")
    ):
        at -= 1
    if at == start or not any(token.text[0].isalpha() for token in tokens[start:at]):
        return None
    return start, at


def is_speaker_noun(word: str) -> bool:
    """Whether `word` (lower case) is a noun that people who are quoted are called by ("official",
    "residents").
    """
    return speaker_noun_kind(word) is not None


@cache
def speaker_noun_kind(word: str) -> str | None:
    """The speaker kind that `word` or its singular stands for in data/speakers.toml, by the order given
    there.
    """
    kinds = word_table("speakers")["kinds"]
    order: list[str] = word_table("speakers")["order"]
    forms = {
        word,
        word.removesuffix("s"),
        word.removesuffix("es"),
        word.removesuffix("ies") + "y" if word.endswith("ies") else word,
    }
    return next((kind for kind in order if any(form in kinds[kind] for form in forms)), None)


def _shape(key: str) -> frozenset[str]:
    return word_list("speakers", "shape", key)


def _is_named(tokens: Sequence[Token], outer: TokenRange, comma: int, last: int) -> bool:
    """Whether the phrase before two commas is the name, and not an office whose holder stands between them.

    "The minister, Ali Hassan, said" names him inside.
    """
    first = tokens[outer[0]]
    between = tokens[comma + 1 : last]
    holder = len(between) >= 2 and all(token.text[0].isupper() for token in between)
    office = first.lower in ("the", "a", "an") and is_speaker_noun(tokens[outer[1] - 1].lower)
    if office and holder and tokens[outer[1] - 1].text[0].islower():
        return False
    return first.text[0].isupper()


def _comma_before(tokens: Sequence[Token], last: int, low: int) -> int | None:
    for at in range(last - 1, max(low, last - 2 * LONGEST) - 1, -1):
        if tokens[at].text in (",", "–", "—"):
            return at if at > low else None
        if tokens[at].text in '.;:!?"“”':
            return None
    return None


def _apposes(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].lower
    return (
        word in _shape("determiners")
        or word in ("who", "which", "whose", "citing", "quoting", "where")
        or word.endswith("ing")
        or is_speaker_noun(word)
    )


def _walk_left(tokens: Sequence[Token], last: int, low: int, *, caseless: bool) -> int:
    """First token of the phrase ending at `last`; `last + 1` if that is no noun."""
    first = last + 1
    bare_plural = tokens[last].lower.endswith("s") or tokens[last].lower in ("police", "people", "media")
    at = last
    while at >= low:
        token = tokens[at]
        word = token.lower
        capital = token.text[0].isupper() and not caseless
        if token.text == ")" and (opened := _bracket_before(tokens, at, low)) is not None:
            at = opened - 1
            continue
        if token.text in QUOTES and (opened := _quote_before(tokens, at, low)) is not None:
            first, at = opened, opened - 1
            continue
        if not token.text[0].isalnum():
            if not _inside_name(tokens, at, first):
                return first
        elif word in _shape("conveyors") and at > low and tokens[at - 1].lower in _shape("conveyed"):
            pass  # "a photo circulated by the group shows"
        elif word in _shape("determiners") and not (
            capital and at > low and word != "the" and tokens[at - 1].text[0].isupper()
        ):
            linked = at - 2 >= low and (
                (tokens[at - 1].lower in _shape("links") and is_speaker_noun(tokens[at - 2].lower))
                or (
                    tokens[at - 1].lower in _shape("conveyors") and tokens[at - 2].lower in _shape("conveyed")
                )
                or (tokens[at - 1].lower == "of" and _is_name(tokens[at - 2]) and not caseless)
            )
            if not linked:
                return at
        elif word in _shape("links"):
            joins = (
                at > low
                and first <= last
                and (
                    is_speaker_noun(tokens[at - 1].lower)
                    or (word in ("of", "for") and _is_name(tokens[at - 1]))
                )
            )
            if not joins:
                return first
        elif word in ("and", "&"):
            if not (at > low and first <= last and _joins(tokens, at, low)):
                return first
        elif _ends_leftwards(tokens, at, last, first, bare_plural=bare_plural, caseless=caseless):
            return first
        first = at
        at -= 1
    return first


def _ends_leftwards(
    tokens: Sequence[Token], at: int, last: int, first: int, *, bare_plural: bool, caseless: bool
) -> bool:
    """Whether the plain word at `at` stands before the phrase that starts at `first` so far."""
    token = tokens[at]
    stops = token.lower in _shape("stops") and not _is_country(tokens, at)
    if stops or (token.text[0].isdigit() and first > last):
        return True
    if token.text[0].isupper() and not caseless:
        return False
    return not _modifies(tokens, at, last, first, bare_plural=bare_plural, caseless=caseless)


def _modifies(
    tokens: Sequence[Token], at: int, last: int, first: int, *, bare_plural: bool, caseless: bool
) -> bool:
    """Whether the lower-case word at `at` belongs to the phrase that starts at `first` so far."""
    word = tokens[at].lower
    if first > last or word in _shape("modifiers") or is_speaker_noun(word) or "-" in word:
        return True
    after_is_name = tokens[last].text[0].isupper()
    if after_is_name and not caseless and word.endswith(("ed", "ing")):
        return False  # "some of the wounded Observatory chief Ali Hassan said"
    if bare_plural or (after_is_name and not caseless):
        # "wounded Observatory chief", "homes activists": without a determiner only known modifiers go on,
        # but a determiner close before shows that the word is inside the phrase ("the gunned-down man's
        # brother").
        back = next(
            (k for k in range(at - 1, max(-1, at - 3), -1) if tokens[k].lower in ("the", "a", "an")), None
        )
        return back is not None and (back == 0 or tokens[back - 1].lower not in _shape("links"))
    return True


def _bracket_before(tokens: Sequence[Token], closing: int, low: int) -> int | None:
    for at in range(closing - 1, max(low, closing - 7), -1):
        if tokens[at].text == "(":
            return at
    return None


def _quote_before(tokens: Sequence[Token], closing: int, low: int) -> int | None:
    """The opening mark of a name in quotation marks that ends at `closing`: the 'Islamic State of Iraq and
    Syria'.
    """
    for at in range(closing - 1, max(low - 1, closing - 10), -1):
        if tokens[at].text in QUOTES:
            return at if at < closing - 1 else None
        word = tokens[at]
        if not (word.text[0].isupper() or word.lower in ("of", "the", "and", "in", "for", "-")):
            return None
    return None


def _inside_name(tokens: Sequence[Token], at: int, first: int) -> bool:
    text = tokens[at].text
    if text in ("'s", "’s", "'", "’", "-", "/", "&"):
        return first < len(tokens)
    before = tokens[at - 1] if at else None
    return (
        text == "."
        and before is not None
        and before.end == tokens[at].start
        and (len(before.text) == 1 or before.lower in _shape("titles"))
    )


def _joins(tokens: Sequence[Token], at: int, low: int) -> bool:
    left, right = tokens[at - 1], tokens[at + 1]
    if is_speaker_noun(left.lower):
        return True
    opens = at - 1 == low or tokens[at - 2].text in ',"“'
    return left.text[0].isupper() and right.text[0].isupper() and opens


def _is_name(token: Token) -> bool:
    return token.text[0].isupper()


def _names(tokens: Sequence[Token], at: int, high: int) -> bool:
    return at < high and (
        tokens[at].text[0].isupper()
        or is_speaker_noun(tokens[at].lower)
        or tokens[at].lower in _shape("modifiers")
    )


def _may_speak(tokens: Sequence[Token], first: int, last: int) -> bool:
    words = tokens[first : last + 1]
    return any(token.text[0].isalpha() and token.lower not in _shape("determiners") for token in words)


def _goes_on_right(tokens: Sequence[Token], start: int, at: int, high: int, *, named: bool) -> bool:
    """Whether token `at` still belongs to the phrase that began at `start` (reading rightwards)."""
    token = tokens[at]
    word = token.lower
    if not token.text[0].isalnum():
        return _inside_name_right(tokens, start, at, high)
    if at == start:
        return (
            (word not in _shape("stops") or _is_country(tokens, at))
            and word not in _shape("prepositions")
            and word not in ("and", "&")
        )
    before = tokens[at - 1]
    if word in _shape("prepositions"):
        return at + 1 < high and _links_right(before.lower, word, tokens[at + 1])
    if word in ("and", "&"):
        return at + 1 < high and _joins_right(tokens, at, high, named=named)
    if word in _shape("determiners"):
        linking = _shape("links") | _shape("determiners") | {"by", "and"}
        return before.lower in linking
    if word == "today" and token.text[0] == "T":
        return named  # an outlet: "Aleppo Today"
    if (word in _shape("stops") and not _is_country(tokens, at)) or token.text[0].isdigit():
        return False
    if token.text[0].isupper():
        # "according to the bulletin Hamas executed": a clause begins after a document.
        return named or speaker_noun_kind(before.lower) != "document"
    if named and before.text[0].isupper():
        return is_speaker_noun(word) or word in _shape("modifiers")
    return True


def _is_country(tokens: Sequence[Token], at: int) -> bool:
    """ "US" beside words that are not in capitals is no pronoun."""
    near = tokens[at - 1 : at] if at + 1 >= len(tokens) else tokens[at + 1 : at + 2]
    return tokens[at].text == "US" and any(not token.text.isupper() for token in near)


def _inside_name_right(tokens: Sequence[Token], start: int, at: int, high: int) -> bool:
    """Whether the mark at `at` stands inside a name: "Assad's", "J. Smith", "al-Qaim"."""
    text, before = tokens[at].text, tokens[at - 1]
    if at == start or at + 1 >= high:
        return False
    if text in ("'s", "’s", "'", "’", "-", "/"):
        return True
    shortened = len(before.text) == 1 or before.lower in _shape("titles")
    return text == "." and before.end == tokens[at].start and shortened


def _links_right(before: str, word: str, upcoming: Token) -> bool:
    """Whether the preposition `word` goes on with a phrase: "head of the", "activists in Aleppo", "issued by
    the".
    """
    if upcoming.lower in ("least", "which", "whom"):
        return False
    if word in ("of", "for"):
        return True
    if word in ("in", "at", "from", "inside"):
        return is_speaker_noun(before) and (
            upcoming.text[0].isupper() or upcoming.lower in _shape("determiners")
        )
    return word == "by" and before in _shape("conveyed")


def _joins_right(tokens: Sequence[Token], at: int, high: int, *, named: bool) -> bool:
    """Whether "and" at `at` joins two speakers ("officials and witnesses", "the Front and the
    Observatory").
    """
    upcoming = tokens[at + 1].lower
    if named and upcoming == "the" and at + 2 < high and tokens[at + 2].text[0].isupper():
        return True
    people = is_speaker_noun(upcoming) or is_speaker_noun(tokens[at - 1].lower)
    return people and upcoming not in _shape("stops")
