"""What each training corpus teaches: its records as examples. Only splits that are nobody's measure are read."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from train.encoder.acts import judge_acts
from train.encoder.example import Example, Point, Tagged

MUC_ROLES = {
    "perp_individual_id": "perpetrator_individual",
    "perp_organization_id": "perpetrator_organisation",
    "hum_tgt_name": "human_target",
    "hum_tgt_description": "human_target",
    "phys_tgt_id": "physical_target",
    "incident_instrument_id": "weapon",
}
SIDES = {
    "perpetrator_individual": "doer",
    "perpetrator_organisation": "doer",
    "human_target": "undergoer",
    "physical_target": "undergoer",
}


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read_muc4(path: Path) -> Iterator[Example]:
    """Messages with their keys: every place where a string of the key stands is taken for a mention of it."""
    for record in read_lines(path):
        roles: set[tuple[int, int, str]] = set()
        topics: set[tuple[int, int, str]] = set()
        told: set[str] = set()
        for template in record["templates"]:
            slots = template["slots"]
            kinds = [kind.lower() for f in slots["incident_type"]["fillers"] for kind in f["value"]]
            told.update(kinds)
            for slot, role in MUC_ROLES.items():
                for filler in slots[slot]["fillers"]:
                    spans = [span for alternative in filler.get("spans", ()) for span in alternative]
                    roles |= {(start, end, role) for start, end in spans}
                    topics |= {(start, end, kind) for start, end in spans for kind in kinds}
        tags = tuple(Tagged(*one) for one in sorted(roles))
        sides = tuple(Tagged(t.start, t.end, SIDES[t.label]) for t in tags if t.label in SIDES)
        yield Example(
            record["id"],
            record["text"],
            {"role": tags, "side": sides},
            {"act": judge_acts(record["text"], told, [(t.start, t.end) for t in tags])},
            tuple(Tagged(*one) for one in sorted(topics)) if topics or not record["templates"] else None,
        )


def read_polnear(path: Path) -> Iterator[Example]:
    """News with everything attributed to somebody."""
    for record in read_lines(path):
        spans: list[Tagged] = []
        inside: list[Point] = []
        for one in record["attributions"]:
            for part in ("source", "cue"):
                spans += [Tagged(s["start"], s["end"], part) for s in one[part]]
            inside += [Point(s["start"], s["end"], 1.0) for s in one["content"]]
        outside = [Point(start, end, 0.0) for start, end in _gaps(inside, len(record["text"]))]
        yield Example(
            record["id"], record["text"], {"speech": tuple(spans)}, {"content": (*outside, *inside)}
        )


def _gaps(points: Sequence[Point], length: int) -> Iterator[tuple[int, int]]:
    at = 0
    for point in sorted(points, key=lambda p: p.start):
        if point.start > at:
            yield at, point.start
        at = max(at, point.end)
    if at < length:
        yield at, length


def read_happened(path: Path) -> Iterator[Example]:
    """Sentences whose predicates people judged: did it happen."""
    for record in read_lines(path):
        judged = [p for p in record["predicates"] if p["keep"] and p["judgements"]]
        points = tuple(Point(p["start"], p["end"], p["score"]) for p in judged if math.isfinite(p["score"]))
        if points:
            yield Example(record["id"], record["text"], {}, {"happened": points})


NAMES = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "person": "person",
    "corporation": "organisation",
    "group": "organisation",
    "location": "place",
}


def read_names(path: Path) -> Iterator[Example]:
    """Sentences with the names of persons, organisations and places."""
    for record in read_lines(path):
        names = [
            Tagged(e["start"], e["end"], NAMES[e["type"]]) for e in record["entities"] if e["type"] in NAMES
        ]
        yield Example(record["id"], record["text"], {"name": tuple(names)})


CAMEO_SIDES = {"S": "doer", "T": "undergoer"}


def read_sides(classes: Path, names: Path) -> Iterator[Example]:
    """Sentences of conflict, material or in words, with doer and undergoer."""
    conflict = {r["text"] for r in read_lines(classes) if r["label"] in ("3", "4")}
    for record in read_lines(names):
        if record["text"] in conflict:
            spans = [
                Tagged(e["start"], e["end"], CAMEO_SIDES[e["type"]])
                for e in record["entities"]
                if e["type"] in CAMEO_SIDES
            ]
            yield Example(record["id"], record["text"], {"side": tuple(spans)})


RAMS_SIDES: Mapping[str, str] = {
    **dict.fromkeys(
        (
            "attacker",
            "killer",
            "injurer",
            "destroyer",
            "damagerdestroyer",
            "damager",
            "jailer",
            "executioner",
        ),
        "doer",
    ),
    **dict.fromkeys(("victim", "target", "detainee"), "undergoer"),
}
VIOLENT = (
    "conflict.attack",
    "life.die.deathcaused",
    "life.injure.injurycaused",
    "artifactexistence.damagedestroy",
)


def read_rams(path: Path) -> Iterator[Example]:
    """The sentence of each event: its word as an act or none, and of an act the doer and the undergoer."""
    for record in read_lines(path):
        for event in record["events"]:
            violent = event["type"].startswith(VIOLENT)
            trigger = event["trigger"]
            sentence = next(
                (s for s in record["sentences"] if s["start"] <= trigger["start"] < s["end"]), None
            )
            if sentence is None:
                continue
            start, end = sentence["start"], sentence["end"]
            sides = tuple(
                Tagged(a["start"] - start, a["end"] - start, RAMS_SIDES[a["role"]])
                for a in event["arguments"]
                if violent and a["role"] in RAMS_SIDES and start <= a["start"] and a["end"] <= end
            )
            point = Point(trigger["start"] - start, min(trigger["end"], end) - start, float(violent))
            tags = {"side": sides} if sides else {}
            yield Example(record["id"], record["text"][start:end], tags, {"act": (point,)})
