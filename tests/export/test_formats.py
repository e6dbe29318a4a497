"""The formats by name; lossless ones really are."""

from __future__ import annotations

from dateline.cli.export import Target
from dateline.export.formats import FORMATS
from dateline.record.line import to_line
from dateline.record.recall import decode_line, from_line
from tests.made import full_record


def test_every_lossless_format_gives_the_record_back() -> None:
    record = full_record()
    line = to_line(record, incident_id=None, producer="dateline 0")
    lossless = [one for one in FORMATS.values() if one.lossless]
    assert [one.name for one in lossless] == ["jsonl"]
    (text,) = lossless[0].write([line])
    assert from_line(decode_line(text), record.document) == record


def test_the_command_line_offers_every_format() -> None:
    assert {target.value for target in Target} == set(FORMATS)
