"""Syndicated copies count as one telling."""

from __future__ import annotations

from dateline.merge import merge_records
from dateline.merge.copies import group_copies
from dateline.text.document import Document, Region, RegionKind
from dateline.text.span import Span
from tests.made import TEXT, full_record, made_document

OWN = (
    "Marwan mourns its dead\n\n"
    "Residents of the town buried their neighbours on Monday after the explosion that tore "
    "through stalls near the river, and the governor promised an inquiry into how the attacker got there."
)


def with_header(text: str, header: str) -> Document:
    document = made_document(f"{header}\n\n{text}")
    region = Region(RegionKind.HEADER, Span(0, len(header)))
    moved = (region, *document.regions[1:])
    return Document(document.document_id, document.text, moved, document.sha256)


def test_a_text_printed_twice_is_one_telling() -> None:
    copy = made_document(TEXT + " Additional words.", outlet="Hill Gazette")
    assert group_copies((made_document(), copy)) == (0, 0)


def test_a_text_of_its_own_is_a_telling_of_its_own() -> None:
    assert group_copies((made_document(), made_document(OWN))) == (0, 1)


def test_a_paper_that_cuts_an_agencys_text_is_a_copy() -> None:
    body = TEXT.split("\n\n")[1]
    long = with_header(f"{body} {OWN}", "MARWAN, 9 May (Valley Agency) -")
    short = with_header(
        body + " " + "Editors added a good many words of their own about the history of the town, "
        "its bridges and its markets, at about the same length as all that the agency wrote of it.",
        "MARWAN, 9 May (Valley Agency) -",
    )
    assert group_copies((long, short)) == (0, 0)


def test_copies_are_counted_once_in_an_incident() -> None:
    first = full_record()
    second = full_record(made_document(TEXT + " Additional words.", outlet="Hill Gazette"))
    (incident,) = merge_records([first, second])
    assert (len(incident.members), incident.n_sources) == (2, 1)
