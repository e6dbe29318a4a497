"""Pinned floors: no figure of a corpus may fall below what it once was, unless someone says why."""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from dateline.errors import MissingResource, Misuse
from dateline.evaluate.measure import Evaluation, Figure

FLOORS = Path(__file__).parent / "data" / "floors.toml"
HEADER = """\
# Pinned floors of `dateline evaluate`, in per cent. Checked by `python3 go.py bench`; written by
#   python3 go.py bench --raise                                     to what is measured now, where higher
#   python3 go.py bench --lower CORPUS:FIELD --reason "why"         the only way down; the reason stays here
# digest: of the corpus's files; floors say nothing about other files.
"""


@dataclass(frozen=True, slots=True)
class CorpusFloors:
    """limit: the first so many reports only; None for all. floors: per cent by row name, in table order."""

    corpus: str
    split: str
    digest: str
    limit: int | None
    floors: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Lowering:
    """A floor that was lowered. after: None if the field is no longer measured."""

    corpus: str
    field: str
    before: float
    after: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class FloorTable:
    """All floors by corpus, and every lowering there has been, oldest first."""

    corpora: Mapping[str, CorpusFloors]
    lowered: tuple[Lowering, ...] = ()


class Verdict(StrEnum):
    HOLDS = "holds"
    BELOW = "BELOW"
    GONE = "GONE"  # the field has a floor but is not measured any more
    UNPINNED = "no floor yet"


@dataclass(frozen=True, slots=True)
class Check:
    """One field against its floor. floor, now, naive: per cent, None for none."""

    field: str
    verdict: Verdict
    floor: float | None
    now: float | None
    naive: float | None

    @property
    def is_breach(self) -> bool:
        return self.verdict in (Verdict.BELOW, Verdict.GONE)


def read_floors(file: Path = FLOORS) -> FloorTable:
    """The floors of a file. Raises MissingResource if it is absent or not such a file."""
    try:
        data = tomllib.loads(file.read_text("utf-8"))
        corpora = {name: _corpus_floors(name, held) for name, held in data.get("corpus", {}).items()}
        lowered = tuple(
            Lowering(row["corpus"], row["field"], row["before"], row.get("after"), row["reason"])
            for row in data.get("lowered", ())
        )
    except (OSError, tomllib.TOMLDecodeError, KeyError) as error:
        raise MissingResource(f"{file}: no file of floors ({error}); take it from the repository") from None
    return FloorTable(corpora, lowered)


def _corpus_floors(name: str, held: Mapping[str, Any]) -> CorpusFloors:
    return CorpusFloors(name, held["split"], held["digest"], held.get("limit"), dict(held["floors"]))


def write_floors(table: FloorTable) -> str:
    """The file's text: corpora by name; fields as measured; lowerings in the order they were made."""
    return "".join(_floor_lines(table))


def _floor_lines(table: FloorTable) -> Iterator[str]:
    yield HEADER
    for name, held in sorted(table.corpora.items()):
        yield f"\n[corpus.{name}]\nsplit = {_quoted(held.split)}\ndigest = {_quoted(held.digest)}\n"
        if held.limit is not None:
            yield f"limit = {held.limit}\n"
        yield f"[corpus.{name}.floors]\n"
        yield from (f"{_quoted(field)} = {floor:.1f}\n" for field, floor in held.floors.items())
    for row in table.lowered:
        yield f"\n[[lowered]]\ncorpus = {_quoted(row.corpus)}\nfield = {_quoted(row.field)}\n"
        yield f"before = {row.before:.1f}\n"
        if row.after is not None:
            yield f"after = {row.after:.1f}\n"
        yield f"reason = {_quoted(row.reason)}\n"


def _quoted(text: str) -> str:
    # A JSON string is a TOML basic string as well, once DEL is escaped.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def per_cent(share: float | None) -> float | None:
    """A share as a floor is written: per cent, rounded down to a tenth, so that what was measured holds."""
    return None if share is None else math.floor(round(share * 1000, 6)) / 10


def is_same_corpus(evaluation: Evaluation, held: CorpusFloors) -> bool:
    """True if the floors were pinned on these very files and this split."""
    return (evaluation.split, evaluation.digest) == (held.split, held.digest)


def check_floors(evaluation: Evaluation, held: CorpusFloors | None) -> tuple[Check, ...]:
    """Every field measured, in table order, then those that have a floor and are not measured any more.

    Rows of which less is better are left out: what they count is in the other rows as well.
    held: None if the corpus has no floors yet. Raises Misuse if they were pinned on other files.
    """
    if held is not None and not is_same_corpus(evaluation, held):
        raise Misuse(_other_files(evaluation, held))
    floors = {} if held is None else held.floors
    checks = []
    for figure in _gated(evaluation):
        now, floor = per_cent(figure.value), floors.get(figure.row.name)
        checks.append(
            Check(figure.row.name, _verdict(floor, now), floor=floor, now=now, naive=per_cent(figure.naive))
        )
    measured = {check.field for check in checks}
    gone = (
        Check(f, Verdict.GONE, floor=v, now=None, naive=None) for f, v in floors.items() if f not in measured
    )
    return (*checks, *gone)


def _gated(evaluation: Evaluation) -> tuple[Figure, ...]:
    return tuple(figure for figure in evaluation.figures if not figure.row.less_is_better)


def _verdict(floor: float | None, now: float | None) -> Verdict:
    if floor is None:
        return Verdict.UNPINNED
    if now is None:
        return Verdict.GONE
    return Verdict.HOLDS if now >= floor else Verdict.BELOW


def raise_floors(table: FloorTable, evaluation: Evaluation, *, limit: int | None = None) -> FloorTable:
    """Floors at what is measured, where that is higher or has no floor; none falls.

    limit: the evaluation's own. Raises Misuse if the floors were pinned on other files or another limit.
    """
    held = table.corpora.get(evaluation.corpus)
    if held is not None and not is_same_corpus(evaluation, held):
        raise Misuse(_other_files(evaluation, held))
    if held is not None and held.limit != limit:
        raise Misuse(
            f"{held.corpus}: its floors are of {held.limit or 'all'} reports, this run is of {limit or 'all'}"
        )
    return _put(table, evaluation, may_fall=frozenset(), limit=limit, reason="")


def lower_floors(
    table: FloorTable,
    evaluation: Evaluation,
    *,
    fields: Collection[str] | None,
    reason: str,
    limit: int | None = None,
) -> FloorTable:
    """The floors of `fields` at what is measured, also where lower; a field not measured loses its floor.

    fields: None for all of the corpus, and only so may its files change. Every floor that falls is kept
    with the reason. Raises Misuse without a reason, or for a field that has no floor.
    """
    held = table.corpora.get(evaluation.corpus)
    if not reason.strip():
        raise Misuse('lowering a floor needs a reason: --reason "what was gained for it"')
    if held is None:
        raise Misuse(f"{evaluation.corpus}: it has no floors to lower; pin them with --raise")
    if fields is not None:
        if not is_same_corpus(evaluation, held):
            raise Misuse(_other_files(evaluation, held))
        unknown = sorted(set(fields) - held.floors.keys())
        if unknown:
            known = ", ".join(held.floors)
            raise Misuse(f'{held.corpus}: "{unknown[0]}" has no floor; those that have one: {known}')
    may_fall = frozenset(held.floors if fields is None else fields)
    return _put(table, evaluation, may_fall=may_fall, limit=limit, reason=reason.strip())


def _put(
    table: FloorTable, evaluation: Evaluation, *, may_fall: frozenset[str], limit: int | None, reason: str
) -> FloorTable:
    held = table.corpora.get(evaluation.corpus)
    floors = {} if held is None else dict(held.floors)
    measured = {figure.row.name: per_cent(figure.value) for figure in _gated(evaluation)}
    fallen = []
    for field in [*floors, *(field for field in measured if field not in floors)]:
        before, now = floors.get(field), measured.get(field)
        if now is not None and (before is None or now > before or field in may_fall):
            floors[field] = now
        elif now is None and field in may_fall:
            del floors[field]
        if before is not None and floors.get(field, -1) < before:
            fallen.append(Lowering(evaluation.corpus, field, before, now, reason))
    pinned = CorpusFloors(evaluation.corpus, evaluation.split, evaluation.digest, limit, floors)
    corpora = {**table.corpora, evaluation.corpus: pinned}
    return replace(table, corpora=corpora, lowered=(*table.lowered, *fallen))


def _other_files(evaluation: Evaluation, held: CorpusFloors) -> str:
    return (
        f"{held.corpus}: its floors were pinned on {held.split} {held.digest}, this is {evaluation.split} "
        f"{evaluation.digest}; to pin them anew: --lower {held.corpus} --reason TEXT"
    )
