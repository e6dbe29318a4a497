"""The closed lists. A value outside them cannot be written; their definitions stand in docs/codebook.md."""

from __future__ import annotations

from enum import StrEnum


class EventType(StrEnum):
    BATTLE = "battle"
    BOMBING = "bombing"
    SHELLING = "shelling"
    AIR_STRIKE = "air strike"
    CHEMICAL = "chemical"
    ATTACK = "attack"
    SEXUAL_VIOLENCE = "sexual violence"
    KIDNAPPING = "kidnapping"
    ARSON = "arson / destruction"
    ROBBERY = "robbery"
    PROTEST = "protest"
    RIOT = "riot"
    ARREST = "arrest"
    WORK_STOPPAGE = "forced work stoppage"
    THREAT = "threat"


MODES: dict[EventType, tuple[str, ...]] = {
    EventType.BATTLE: ("armed clash", "territory taken", "territory retaken", "ambush"),
    EventType.BOMBING: (
        "suicide",
        "vehicle bomb",
        "suicide vehicle bomb",
        "IED",
        "mine",
        "grenade",
        "other",
    ),
    EventType.SHELLING: ("artillery", "mortar", "rocket", "missile", "other"),
    EventType.AIR_STRIKE: ("aircraft", "helicopter", "drone", "barrel bomb", "unknown"),
    EventType.CHEMICAL: (),
    EventType.ATTACK: (
        "shooting",
        "stabbing",
        "beating",
        "beheading",
        "execution",
        "assassination",
        "massacre",
        "vehicle ramming",
        "torture",
        "other",
    ),
    EventType.SEXUAL_VIOLENCE: (),
    EventType.KIDNAPPING: ("abduction", "hostage taking", "hijacking", "forced disappearance"),
    EventType.ARSON: ("arson", "sabotage", "looting", "demolition"),
    EventType.ROBBERY: (),
    EventType.PROTEST: ("peaceful", "with intervention", "force used against protesters"),
    EventType.RIOT: ("violent demonstration", "mob violence"),
    EventType.ARREST: ("raid", "mass arrest", "other"),
    EventType.WORK_STOPPAGE: (),
    EventType.THREAT: (),
}


class Stage(StrEnum):
    COMPLETED = "completed"
    ATTEMPTED = "attempted"
    THREATENED = "threatened"


class Stance(StrEnum):
    ASSERTED = "asserted"
    ALLEGED = "alleged"
    DENIED = "denied"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


class Basis(StrEnum):
    STATED = "stated"
    INFERRED = "inferred"  # by the rule that the producer names
    PUBLISHED = "published"  # a stand-in: the publication day, the filing city


class TimePrecision(StrEnum):
    DAY = "day"
    DAYS = "days"  # 2-6
    WEEK = "week"
    MONTH = "month"
    LONGER = "longer"


class PlacePrecision(StrEnum):
    EXACT = "exact"
    TOWN = "town"
    NEAR = "near"
    DISTRICT = "district"
    PROVINCE = "province"
    COUNTRY = "country"
    SEA_OR_AIR = "sea or air"


class Certainty(StrEnum):
    """How surely the text ties a perpetrator to the act."""

    ASSERTED = "asserted"
    CLAIMED = "claimed"  # by the perpetrator itself
    ACCUSED = "accused"  # by authorities or the other side
    SUSPECTED = "suspected"
    DENIED = "denied"


class ActorLevel(StrEnum):
    INDIVIDUAL = "individual"
    ORGANISATION = "organisation"


class ActorKind(StrEnum):
    STATE_FORCES = "state forces"
    POLICE = "police"
    REBEL_GROUP = "rebel group"
    POLITICAL_MILITIA = "political militia"
    COMMUNAL_GROUP = "communal group"
    CRIMINAL_GROUP = "criminal group"
    FOREIGN_FORCES = "foreign forces"
    PEACEKEEPERS = "peacekeepers"
    CROWD = "crowd"
    UNKNOWN_ARMED = "unknown armed"


class TargetKind(StrEnum):
    """Kind of a human target."""

    CIVILIAN = "civilian"
    COMBATANT = "combatant"
    POLICE = "police"
    OFFICIAL = "official"
    JOURNALIST = "journalist"
    AID_OR_MEDICAL = "aid or medical worker"
    RELIGIOUS = "religious"
    DIPLOMAT = "diplomat"
    POLITICIAN = "politician"
    UNKNOWN = "unknown"


class SiteKind(StrEnum):
    """Kind of a physical target."""

    RESIDENCE = "residence"
    COMMERCIAL = "commercial"
    MARKET = "market"
    GOVERNMENT = "government"
    DIPLOMATIC = "diplomatic"
    POLICE = "police"
    MILITARY = "military"
    CHECKPOINT = "checkpoint"
    RELIGIOUS = "religious"
    EDUCATIONAL = "educational"
    MEDICAL = "medical"
    MEDIA = "media"
    CAMP = "camp"
    ENERGY = "energy"
    WATER = "water"
    COMMUNICATIONS = "communications"
    FINANCIAL = "financial"
    VEHICLE = "vehicle"
    TRANSPORT = "transport"
    ROAD_OR_BRIDGE = "road or bridge"
    OFFICE = "office"
    OTHER = "other"


class WeaponKind(StrEnum):
    FIREARM = "firearm"
    EXPLOSIVE = "explosive"
    SUICIDE_VEST = "suicide vest"
    VEHICLE_BOMB = "vehicle bomb"
    MINE = "mine"
    GRENADE = "grenade"
    MORTAR = "mortar"
    ARTILLERY = "artillery"
    ROCKET = "rocket"
    MISSILE = "missile"
    AIRCRAFT = "aircraft"
    DRONE = "drone"
    AERIAL_BOMB = "aerial bomb"
    CHEMICAL = "chemical"
    BLADE = "blade"
    VEHICLE = "vehicle"
    INCENDIARY = "incendiary"
    BLUNT = "blunt object"
    ARMOUR = "armour"
    OTHER = "other"


class Effect(StrEnum):
    """What became of a target."""

    KILLED = "killed"
    INJURED = "injured"
    UNHARMED = "unharmed"
    ABDUCTED = "abducted"
    DETAINED = "detained"
    DISPLACED = "displaced"
    DESTROYED = "destroyed"
    DAMAGED = "damaged"


class Harm(StrEnum):
    """The five counts of a record."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DETAINED = "detained"
    DISPLACED = "displaced"


class SpeakerKind(StrEnum):
    OUTLET = "outlet"
    OFFICIAL = "official"
    MILITARY = "military"
    POLICE = "police"
    ARMED_GROUP = "armed group"
    MONITOR = "monitor"
    AGENCY = "agency"  # another news outlet or agency that the report cites
    MEDICAL = "medical"
    WITNESS = "witness"
    ACTIVIST = "activist"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    OTHER = "other"


class GapReason(StrEnum):
    NOT_STATED = "not stated"
    AMBIGUOUS = "ambiguous"
    OUTSIDE_GAZETTEER = "outside the gazetteer"
