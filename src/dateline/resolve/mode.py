"""The mode of an act whose words name none: from its weapons and doers, else the codebook's residual mode."""

from __future__ import annotations

from dateline.record.claim import Claim, Producer
from dateline.record.vocabulary import Basis, EventType, WeaponKind
from dateline.resolve.draft import Draft
from dateline.text.document import Document
from dateline.text.evidence import Evidence

OF_WEAPON: dict[EventType, dict[WeaponKind, str]] = {
    EventType.AIR_STRIKE: {
        WeaponKind.DRONE: "drone",
        WeaponKind.AIRCRAFT: "aircraft",
        WeaponKind.AERIAL_BOMB: "aircraft",
    },
    EventType.BOMBING: {
        WeaponKind.SUICIDE_VEST: "suicide",
        WeaponKind.VEHICLE_BOMB: "vehicle bomb",
        WeaponKind.MINE: "mine",
        WeaponKind.GRENADE: "grenade",
    },
    EventType.SHELLING: {
        WeaponKind.ROCKET: "rocket",
        WeaponKind.MORTAR: "mortar",
        WeaponKind.ARTILLERY: "artillery",
        WeaponKind.MISSILE: "missile",
        WeaponKind.ARMOUR: "artillery",
    },
    EventType.ATTACK: {WeaponKind.FIREARM: "shooting", WeaponKind.BLADE: "stabbing"},
}

RESIDUAL = {
    EventType.AIR_STRIKE: "unknown",
    EventType.BOMBING: "other",
    EventType.SHELLING: "other",
    EventType.BATTLE: "armed clash",
}
"""Modes that the codebook keeps for acts whose means nobody tells (docs/codebook.md). An attack has none: its mode
stays open, with a gap."""


def infer_mode(act: tuple[Draft, ...], type_: EventType, document: Document) -> Claim[str] | None:
    """The mode by the first weapon that implies one, else the residual mode of the type; basis `inferred`."""
    for draft in act:
        for weapon in draft.event.weapons:
            mode = OF_WEAPON.get(type_, {}).get(WeaponKind(weapon.label))
            if mode is not None:
                if "helicopter" in document.slice(weapon.span).lower():
                    mode = "helicopter"
                return Claim(
                    "mode",
                    mode,
                    (Evidence(document, weapon.span),),
                    Producer("mode.weapon"),
                    basis=Basis.INFERRED,
                )
    if type_ not in RESIDUAL:
        return None
    anchor = Evidence(document, act[0].event.anchor.span)
    return Claim(
        "mode", RESIDUAL[type_], (anchor,), Producer("mode.residual"), basis=Basis.INFERRED, score=0.3
    )
