"""One person, one claim: targets that the report names twice, in full and by surname."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dateline.record.claim import Claim
from dateline.record.values import HumanTarget
from dateline.text.evidence import Evidence
from dateline.text.span import Span


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
        effect=one.value.effect or other.value.effect,
    )
    return replace(one, value=value, evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))))
