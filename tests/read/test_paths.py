from __future__ import annotations

import io
import os
from datetime import date
from pathlib import Path

import pytest

from dateline.errors import UnreadableReport
from dateline.read import read_paths
from dateline.text.document import Document
from tests.read.test_jsonl import GOOD
from tests.read.test_page import PAGE
from tests.read.test_plain import LEAD, MORE


def origins(found: list[Document | UnreadableReport]) -> list[str]:
    return [Path(item.origin).name if isinstance(item, Document) else str(item) for item in found]


def fill(folder: Path) -> None:
    (folder / "b.txt").write_text(LEAD, "utf-8")
    (folder / "a.html").write_text(PAGE, "utf-8")
    (folder / "c.jsonl").write_text(f"{GOOD}\n{GOOD}\n", "utf-8")
    (folder / "d.HTM").write_text(PAGE, "utf-8")
    (folder / "notes.pdf").write_bytes(b"%PDF-1.7")
    (folder / ".hidden.txt").write_text(MORE, "utf-8")
    (folder / "sub").mkdir()
    (folder / "sub" / "e.txt").write_text(MORE, "utf-8")


def test_a_folder_is_walked_by_name(tmp_path: Path) -> None:
    fill(tmp_path)
    assert origins(list(read_paths([tmp_path]))) == [
        "a.html",
        "b.txt",
        "c.jsonl:1",
        "c.jsonl:2",
        "d.HTM",
        "e.txt",
    ]


def test_paths_keep_their_order(tmp_path: Path) -> None:
    fill(tmp_path)
    paths: list[str | Path] = [tmp_path / "b.txt", str(tmp_path / "a.html")]
    assert origins(list(read_paths(paths))) == ["b.txt", "a.html"]


def test_day_and_outlet_reach_every_document(tmp_path: Path) -> None:
    fill(tmp_path)
    for document in read_paths([tmp_path], published=date(2016, 6, 12), outlet="Northtown News"):
        assert isinstance(document, Document)
        assert document.published is not None
        assert (document.published.day, document.outlet) == (date(2016, 6, 12), "Northtown News")


@pytest.mark.parametrize(
    ("data", "n_documents"),
    [(LEAD.encode(), 1), (PAGE.encode(), 1), (f"\n{GOOD}\n{GOOD}\n".encode(), 2)],
    ids=["text", "page", "json lines"],
)
def test_standard_input_is_told_by_its_content(data: bytes, n_documents: int) -> None:
    found = list(read_paths(["-"], stdin=io.BytesIO(data)))
    assert [type(item) for item in found] == [Document] * n_documents
    assert origins(found)[0].startswith("-")


def test_empty_standard_input_is_an_error() -> None:
    assert origins(list(read_paths(["-"], stdin=io.BytesIO(b"")))) == [
        "-: the file is empty; expected the text of a report"
    ]


def test_a_page_saved_as_text_is_read_as_a_page(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    (document,) = read_paths([path])
    assert isinstance(document, Document)
    assert "<p>" not in document.text


def error(path: Path) -> str:
    (found,) = read_paths([path])
    assert isinstance(found, UnreadableReport)
    assert str(found).startswith(f"{path}: ")
    return found.reason


def test_a_missing_file(tmp_path: Path) -> None:
    assert error(tmp_path / "none.txt").startswith("no such file; expected")


def test_an_empty_folder(tmp_path: Path) -> None:
    assert error(tmp_path).startswith("a folder with no reports in it; expected files that end in .txt")


def test_a_web_archive_says_that_it_is_not_supported_yet(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(b"\x1f\x8b")
    assert "not supported yet" in error(path)


def test_a_json_file_says_what_is_expected(tmp_path: Path) -> None:
    path = tmp_path / "reports.json"
    path.write_text("[]", "utf-8")
    assert "expected JSON lines" in error(path)


def test_a_long_file_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert error(path) == "50,000,000 bytes; expected at most 5,000,000"


def test_a_device_is_refused() -> None:
    assert error(Path(os.devnull)) == "a device or socket; expected a file"


@pytest.mark.parametrize("name", ["nul\x00name.txt", "x" * 5000])
def test_an_impossible_name_is_an_error_on_one_line(name: str) -> None:
    (found,) = read_paths([name])
    assert isinstance(found, UnreadableReport)
    assert "\n" not in str(found)
    assert "\x00" not in str(found)


def test_a_name_with_a_line_end_stays_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "two\nlines.txt"
    path.write_bytes(b"")
    (found,) = read_paths([path])
    assert isinstance(found, UnreadableReport)
    assert "\n" not in str(found)


def test_a_name_that_is_not_utf_8_is_read(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "wb") as file:  # noqa: PTH123 - pathlib takes no bytes
        file.write(LEAD.encode())
    (document,) = read_paths([tmp_path])
    assert isinstance(document, Document)
    document.origin.encode("utf-8")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "locked.txt"
    path.write_text(LEAD, "utf-8")
    path.chmod(0)
    assert error(path).startswith("no permission to read it; expected")


def test_a_refused_open_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.txt"
    path.write_text(LEAD, "utf-8")

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert error(path).startswith("no permission to read it; expected")
