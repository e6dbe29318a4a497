"""The bundled reports against what a person coded from their text, field by field.

What the program still gets wrong is listed in golden/known_misses.toml with its reason: such a test is shown
as an expected failure, and fails the run once the program gets it right, so that the list cannot grow stale.
"""

from __future__ import annotations

import json
import tomllib
import unicodedata
from typing import Any

import pytest

from dateline import examples
from dateline.read import read_paths
from dateline.text.document import Document
from tests.coded_examples import GOLDEN, expectations, run_dateline

EXPECTED = expectations()
KNOWN_MISSES: dict[str, str] = tomllib.loads((GOLDEN / "known_misses.toml").read_text("utf-8"))
FIELDS = (
    "type",
    "mode",
    "stage",
    "stance",
    "occurred",
    "place",
    "killed",
    "injured",
    "perpetrator",
    "speakers",
)
CASES = [
    (name, number, field)
    for name, expected in EXPECTED.items()
    for number, record in enumerate(expected["records"])
    for field in FIELDS
    if field in record or field == "occurred"
]


def case(*parts: object) -> Any:
    """A test case with a readable id; an expected failure if it is a known miss."""
    name = ".".join(str(part) for part in parts)
    marks = [pytest.mark.xfail(reason=KNOWN_MISSES[name], strict=True)] if name in KNOWN_MISSES else []
    return pytest.param(*parts, id=name, marks=marks)


def plain(text: str) -> str:
    """Lower case without diacritics: how names are compared here."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    """The example documents, by the `file` of their expectation."""
    found = {}
    for path in examples.paths():
        for number, document in enumerate(read_paths([path]), 1):
            assert isinstance(document, Document), str(document)
            found[f"{path.name}:{number}" if path.suffix == ".jsonl" else path.name] = document
    return found


@pytest.fixture(scope="module")
def lines() -> dict[str, list[dict[str, Any]]]:
    """The program's lines, by document id."""
    found: dict[str, list[dict[str, Any]]] = {}
    for line in run_dateline("code", *map(str, examples.paths()), "--format", "jsonl").splitlines():
        record = json.loads(line)
        found.setdefault(record["document_id"], []).append(record)
    return found


def likeness(expected: dict[str, Any], line: dict[str, Any]) -> int:
    """How many of type, day, place and trigger agree: enough to tell the acts of one report apart."""
    place, occurred = line["place"], line["occurred"]
    return (
        2
        * any(
            expected["trigger"] in trigger["quote"] or trigger["quote"] in expected["trigger"]
            for trigger in line["triggers"]
        )
        + (line["type"] in expected["type"])
        + (place is not None and plain(expected["place"]["name"]) in plain(place["name"]))
        + (occurred is not None and occurred["start"] == expected["start"])
    )


def aligned(
    name: str, documents: dict[str, Document], lines: dict[str, list[dict[str, Any]]]
) -> list[dict[str, Any] | None]:
    """For each expected record the program's most like one, each used once; None if there is none."""
    left = list(lines.get(documents[EXPECTED[name]["file"]].document_id, []))
    chosen: list[dict[str, Any] | None] = []
    for expected in EXPECTED[name]["records"]:
        best = max(left, key=lambda line: likeness(expected, line), default=None)
        if best is None or likeness(expected, best) == 0:
            chosen.append(None)
        else:
            left.remove(best)
            chosen.append(best)
    return chosen


@pytest.mark.parametrize("name", [case(name) for name in EXPECTED])
def test_publication_day_and_outlet(name: str, documents: dict[str, Document]) -> None:
    document = documents[EXPECTED[name]["file"]]
    assert document.published is not None
    assert (document.published.day.isoformat(), document.outlet) == (
        EXPECTED[name]["published"],
        EXPECTED[name]["outlet"],
    )


@pytest.mark.parametrize("name, what", [case(name, "n_records") for name in EXPECTED])
def test_number_of_records(
    name: str, what: str, documents: dict[str, Document], lines: dict[str, list[dict[str, Any]]]
) -> None:
    found = lines.get(documents[EXPECTED[name]["file"]].document_id, [])
    told = [(line["type"], [trigger["quote"] for trigger in line["triggers"]]) for line in found]
    assert len(found) == len(EXPECTED[name]["records"]), told


@pytest.mark.parametrize("name, number, field", [case(*parts) for parts in CASES])
def test_field(
    name: str, number: int, field: str, documents: dict[str, Document], lines: dict[str, list[dict[str, Any]]]
) -> None:
    expected = EXPECTED[name]["records"][number]
    line = aligned(name, documents, lines)[number]
    assert line is not None, "the act was not found"
    CHECKS[field](expected, line)


def check_listed(field: str, expected: dict[str, Any], line: dict[str, Any]) -> None:
    assert line[field] in expected[field]


def check_equal(field: str, expected: dict[str, Any], line: dict[str, Any]) -> None:
    assert line[field] == expected[field]


def check_occurred(expected: dict[str, Any], line: dict[str, Any]) -> None:
    occurred = line["occurred"]
    assert occurred is not None
    assert {key: occurred[key] for key in ("start", "end", "precision")} == {
        key: expected[key] for key in ("start", "end", "precision")
    }


def check_place(expected: dict[str, Any], line: dict[str, Any]) -> None:
    wanted, place = expected["place"], line["place"]
    assert place is not None
    assert (plain(place["name"]), place["country"]) == (plain(wanted["name"]), wanted["country"])
    assert place["precision"] in wanted["precision"]
    assert place["lat"] is not None


def check_count(field: str, expected: dict[str, Any], line: dict[str, Any]) -> None:
    found = line[field]
    assert (found and {key: found[key] for key in ("low", "best", "high")}) == expected[field]


def check_perpetrator(expected: dict[str, Any], line: dict[str, Any]) -> None:
    wanted = expected["perpetrator"]
    organisations = [one for one in line["perpetrators"] if one["actor"] is not None]
    if wanted["organisation"] is None:
        assert organisations == []
        return
    named = [
        one
        for one in organisations
        if any(
            plain(name) in plain(text)
            for name in wanted["organisation"]
            for text in (one["actor"], *one["mentions"])
        )
    ]
    assert named != [], line["perpetrators"]
    assert named[0]["certainty"] in wanted["certainty"]


def check_speakers(expected: dict[str, Any], line: dict[str, Any]) -> None:
    chains = [line["attribution"], *(claim["attribution"] or [] for claim in line["claims"])]
    said = [plain(speaker["text"]) for chain in chains for speaker in chain]
    missing = [name for name in expected["speakers"] if not any(plain(name) in text for text in said)]
    assert missing == [], said


CHECKS: dict[str, Any] = {
    "type": lambda expected, line: check_listed("type", expected, line),
    "mode": lambda expected, line: check_listed("mode", expected, line),
    "stage": lambda expected, line: check_equal("stage", expected, line),
    "stance": lambda expected, line: check_equal("stance", expected, line),
    "occurred": check_occurred,
    "place": check_place,
    "killed": lambda expected, line: check_count("killed", expected, line),
    "injured": lambda expected, line: check_count("injured", expected, line),
    "perpetrator": check_perpetrator,
    "speakers": check_speakers,
}


def test_two_reports_of_one_bombing_are_one_incident_with_a_range() -> None:
    incidents = run_dateline("incidents", *map(str, examples.paths()), "--format", "jsonl").splitlines()
    told_twice = [line for line in map(json.loads, incidents) if len(line["members"]) > 1]
    assert [(line["place"]["name"], line["n_sources"]) for line in told_twice] == [("Beledweyne", 2)]
    killed = told_twice[0]["killed"]
    assert (killed["low"], killed["best"], killed["high"]) == (9, 13, 20)


@pytest.mark.parametrize("path", examples.paths(), ids=lambda path: path.name)
def test_every_example_says_that_it_is_constructed(path: Any) -> None:
    assert "Constructed example for Dateline" in path.read_text("utf-8")


def test_every_example_has_an_expectation(documents: dict[str, Document]) -> None:
    assert sorted(expected["file"] for expected in EXPECTED.values()) == sorted(documents)


def test_every_known_miss_names_a_case() -> None:
    cases = (
        {".".join(map(str, parts)) for parts in CASES}
        | {f"{name}.n_records" for name in EXPECTED}
        | set(EXPECTED)
    )
    assert set(KNOWN_MISSES) - cases == set()
