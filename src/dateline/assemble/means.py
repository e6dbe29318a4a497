"""What the means say about the type: a killing with rockets is shelling, one by warplanes an air strike."""

from __future__ import annotations

from dateline.record.vocabulary import EventType, WeaponKind

TYPE_OF_WEAPON: dict[WeaponKind, tuple[EventType, str | None]] = {
    WeaponKind.SUICIDE_VEST: (EventType.BOMBING, "suicide"),
    WeaponKind.VEHICLE_BOMB: (EventType.BOMBING, "vehicle bomb"),
    WeaponKind.MINE: (EventType.BOMBING, "mine"),
    WeaponKind.GRENADE: (EventType.BOMBING, "grenade"),
    WeaponKind.EXPLOSIVE: (EventType.BOMBING, None),
    WeaponKind.MORTAR: (EventType.SHELLING, "mortar"),
    WeaponKind.ROCKET: (EventType.SHELLING, "rocket"),
    WeaponKind.MISSILE: (EventType.SHELLING, "missile"),
    WeaponKind.ARTILLERY: (EventType.SHELLING, "artillery"),
    WeaponKind.AERIAL_BOMB: (EventType.AIR_STRIKE, None),
    WeaponKind.DRONE: (EventType.AIR_STRIKE, "drone"),
    WeaponKind.CHEMICAL: (EventType.CHEMICAL, None),
    WeaponKind.FIREARM: (EventType.ATTACK, "shooting"),
    WeaponKind.BLADE: (EventType.ATTACK, "stabbing"),
}
"""Aircraft are left out: they are named as targets and as bystanders more often than the other kinds."""


def type_by_means(weapons: tuple[WeaponKind, ...]) -> tuple[EventType, str | None] | None:
    """Type and mode of an act that its words leave open ("killed", "targeted"), by the first weapon that tells."""
    return next((TYPE_OF_WEAPON[kind] for kind in weapons if kind in TYPE_OF_WEAPON), None)
