"""One person, one claim: targets that the report names twice, in full and by surname."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from dateline.record.claim import Claim
from dateline.record.values import HumanTarget
from dateline.record.vocabulary import Effect, TargetKind
from dateline.tag.mention import Mention
from dateline.text.document import Document
from dateline.text.evidence import Evidence
from dateline.text.span import Span

ONE = frozenset({"the", "a", "an", "this", "that"})
"""First words of a phrase for one person whom the report may name elsewhere."""

SEVERAL = frozenset(
    {"people", "men", "women", "children", "police", "family", "couple", "personnel", "staff"}
)
"""Last words of phrases for more than one person that end in no "s"."""

GRAVEST_FIRST = (
    Effect.KILLED,
    Effect.INJURED,
    Effect.ABDUCTED,
    Effect.DETAINED,
    Effect.DISPLACED,
    Effect.UNHARMED,
)


def join_by_name(
    claims: tuple[Claim[HumanTarget], ...], names: Iterable[Span]
) -> tuple[Claim[HumanTarget], ...]:
    """The claims with each name in the fullest form that the report gives it, and those of one name joined.

    names: where the report names persons. A surname that two persons of the report share stays as it is.
    """
    if not any(claim.value.name for claim in claims):
        return claims
    document = claims[0].evidence[0].document
    forms = {" ".join(document.slice(span).lower().split()): span for span in reversed(list(names))}
    joined: dict[str, Claim[HumanTarget]] = {}
    for number, claim in enumerate(claims):
        if claim.value.name is None:
            joined[f"{number} unnamed"] = claim
            continue
        full = _fullest(claim, forms)
        key = " ".join((full.value.name or "").lower().split())
        joined[key] = _join(joined[key], full) if key in joined else full
    return tuple(joined.values())


def name_by_description(
    claims: tuple[Claim[HumanTarget], ...], persons: Iterable[Mention]
) -> tuple[Claim[HumanTarget], ...]:
    """The claims with a name for "the mayor", where the report names one mayor and no other.

    persons: the report's PERSONS mentions.
    """
    if not claims:
        return claims
    document = claims[0].evidence[0].document
    holders: dict[str, dict[str, Span]] = defaultdict(dict)
    for mention in persons:
        if mention.name is not None and mention.head is not None and mention.head != mention.name:
            noun = document.slice(mention.head).lower()
            holders[noun].setdefault(document.slice(mention.name).lower().split()[-1], mention.name)
    return tuple(_named(claim, holders, document) for claim in claims)


def _named(
    claim: Claim[HumanTarget], holders: dict[str, dict[str, Span]], document: Document
) -> Claim[HumanTarget]:
    words = claim.value.mentions[0].lower().split()
    found = holders.get(words[-1], {})
    if claim.value.name is not None or words[0] not in ONE or len(found) != 1:
        return claim
    span = next(iter(found.values()))
    value = replace(claim.value, name=" ".join(document.slice(span).split()))
    return replace(claim, value=value, evidence=(*claim.evidence, Evidence(document, span)))


def _fullest(claim: Claim[HumanTarget], forms: dict[str, Span]) -> Claim[HumanTarget]:
    short = " ".join((claim.value.name or "").lower().split())
    longer = sorted((form for form in forms if _holds(form, short)), key=lambda form: (-len(form), form))
    if not longer or not all(_holds(longer[0], form) for form in longer[1:]):
        return claim
    document, span = claim.evidence[0].document, forms[longer[0]]
    return replace(
        claim,
        value=replace(claim.value, name=" ".join(document.slice(span).split())),
        evidence=(*claim.evidence, Evidence(document, span)),
    )


def _holds(form: str, short: str) -> bool:
    """True if `form` is `short` with further words: "ana perez diaz" holds "perez" and "ana perez"."""
    return form != short and f" {short} " in f" {form} "


def _join(one: Claim[HumanTarget], other: Claim[HumanTarget]) -> Claim[HumanTarget]:
    """One claim of two about one person: the first stands, with what only the second says."""
    value = replace(
        one.value,
        mentions=tuple(dict.fromkeys((*one.value.mentions, *other.value.mentions))),
        actor=one.value.actor or other.value.actor,
        count=one.value.count or other.value.count,
        effect=_gravest(one.value.effect, other.value.effect),
    )
    return replace(one, value=value, evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))))


def _gravest(*effects: Effect | None) -> Effect | None:
    return next((effect for effect in GRAVEST_FIRST if effect in effects), None)


# -- persons described twice


def join_described(claims: tuple[Claim[HumanTarget], ...]) -> tuple[Claim[HumanTarget], ...]:
    """The claims without those that describe the persons of another claim once more.

    "The magistrate" is the one named victim; "two missionaries" are the two named ones, or those that were "two
    foreigners" before; "the soldiers" are the soldiers told before.
    """
    named = [claim for claim in claims if claim.value.name is not None]
    kept: list[Claim[HumanTarget]] = []
    for claim in (c for c in claims if c.value.name is None):
        number = None if claim.value.count is None else claim.value.count.best
        if len(named) == 1 and _is_one(claim) and _may_be_one(claim, named[0]):
            named = [_join(named[0], claim)]
        elif number is not None and 1 < number == len(named) and _agree(claim, named):
            named = [_with_effect(one, claim.value.effect) for one in named]
        else:
            _add(claim, kept)
    return tuple(sorted((*kept, *named), key=lambda claim: claim.evidence[0].span))


def _with_effect(claim: Claim[HumanTarget], effect: Effect | None) -> Claim[HumanTarget]:
    return replace(claim, value=replace(claim.value, effect=claim.value.effect or effect))


def _add(claim: Claim[HumanTarget], kept: list[Claim[HumanTarget]]) -> None:
    at = next((i for i, other in enumerate(kept) if _is_same_group(claim, other)), None)
    if at is None:
        kept.append(claim)
    else:
        kept[at] = _join(kept[at], claim)


def _is_one(claim: Claim[HumanTarget]) -> bool:
    first = claim.value.mentions[0].lower().split()[0]
    last = claim.value.mentions[0].lower().split()[-1]
    count = claim.value.count
    single = count is not None and count.low == count.high == 1
    return (single or first in ONE) and not last.endswith("s") and last not in SEVERAL


def _may_be_one(claim: Claim[HumanTarget], named: Claim[HumanTarget]) -> bool:
    """True if kinds and effects leave room for one person."""
    kinds = {claim.value.kind, named.value.kind}
    open_kinds = {TargetKind.CIVILIAN, TargetKind.UNKNOWN}
    effects = {claim.value.effect, named.value.effect} - {None}
    return (len(kinds) == 1 or bool(kinds & open_kinds)) and len(effects) <= 1


def _agree(claim: Claim[HumanTarget], named: list[Claim[HumanTarget]]) -> bool:
    effects = {one.value.effect for one in (claim, *named)} - {None}
    return len(effects) <= 1


def _is_same_group(claim: Claim[HumanTarget], other: Claim[HumanTarget]) -> bool:
    """True if the later phrase tells of the same persons: the same number above one, or "the" and the same noun."""
    if other.value.name is not None or other.value.effect is not claim.value.effect:
        return False
    mine, theirs = claim.value.count, other.value.count
    if mine is not None and mine.best is not None and theirs is not None:
        return mine.best > 1 and mine.best == theirs.best
    words, earlier = claim.value.mentions[0].lower().split(), other.value.mentions[0].lower().split()
    return words[0] == "the" and (words[-1] == earlier[-1] or words[-1] in earlier)
