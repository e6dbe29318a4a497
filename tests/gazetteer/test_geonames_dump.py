from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from dateline.errors import Misuse
from dateline.gazetteer import Gazetteer, PlaceKind
from dateline.gazetteer.geonames_dump import build_from_dump


def row(
    number: int, name: str, code: str, *, feature: str = "P", admin: tuple[str, str] = ("01", "7")
) -> str:
    cells = [
        str(number),
        name,
        name,
        f"{name}ville,Altname {number}",
        "34.5",
        "41.5",
        feature,
        code,
        "IQ",
        "",
        *admin,
    ]
    return "\t".join([*cells, "", "", "1200", "", "90", "Asia/Baghdad", "2020-01-01"])


ROWS = (
    row(99001, "Testanbar Governorate", "ADM1", feature="A"),
    row(99002, "Testqaim District", "ADM2", feature="A"),
    row(99003, "Tinyhamlet", "PPL"),
    row(99004, "Somestream", "STM", feature="H"),
    row(99005, "Testbridge", "BDG", feature="S"),
)


def test_a_dump_becomes_a_gazetteer(tmp_path: Path, builtin: Gazetteer) -> None:
    dump = tmp_path / "IQ.txt"
    dump.write_text("\n".join(ROWS) + "\n", "utf-8")
    version = build_from_dump(dump, tmp_path / "iq.sqlite", builtin=builtin)
    made = Gazetteer.open(tmp_path / "iq.sqlite")
    (hamlet,) = made.look_up("Tinyhamlet")
    assert (hamlet.admin1, hamlet.admin2, hamlet.population) == ("Testanbar", "Testqaim", 1200)
    assert made.look_up("Altname 99003") == (hamlet,)
    assert made.look_up("Testbridge")[0].kind is PlaceKind.SITE
    assert made.look_up("Somestream") == ()
    assert made.version == version
    assert made.version.startswith("geonames-IQ-")


def test_a_zip_gives_the_same_places_as_its_table(tmp_path: Path, builtin: Gazetteer) -> None:
    table = "\n".join(ROWS) + "\n"
    (tmp_path / "IQ.txt").write_text(table, "utf-8")
    with zipfile.ZipFile(tmp_path / "IQ.zip", "w") as archive:
        archive.writestr("readme.txt", "about")
        archive.writestr("IQ.txt", table)
    plain = build_from_dump(tmp_path / "IQ.txt", tmp_path / "a.sqlite", builtin=builtin)
    assert build_from_dump(tmp_path / "IQ.zip", tmp_path / "b.sqlite", builtin=builtin) == plain


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("id,name,lat,lon\n", r"dump\.txt:1: found 1 columns"),
        (ROWS[2] + "\n" + ROWS[3].replace("34.5", "north") + "\n", r"dump\.txt:2: .*'north'"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, builtin: Gazetteer, text: str, found: str) -> None:
    dump = tmp_path / "dump.txt"
    dump.write_text(text, "utf-8")
    with pytest.raises(Misuse, match=found):
        build_from_dump(dump, tmp_path / "out.sqlite", builtin=builtin)
    assert not (tmp_path / "out.sqlite").exists()


def test_a_file_that_is_no_zip_is_named(tmp_path: Path, builtin: Gazetteer) -> None:
    (tmp_path / "allCountries.zip").write_text("no")
    with pytest.raises(Misuse, match="no zip archive"):
        build_from_dump(tmp_path / "allCountries.zip", tmp_path / "out.sqlite", builtin=builtin)


def test_an_absent_file_is_named(tmp_path: Path, builtin: Gazetteer) -> None:
    with pytest.raises(Misuse, match=r"SY\.txt"):
        build_from_dump(tmp_path / "SY.txt", tmp_path / "out.sqlite", builtin=builtin)


def test_progress_runs_to_the_end(tmp_path: Path, builtin: Gazetteer) -> None:
    dump = tmp_path / "IQ.txt"
    dump.write_text("\n".join(ROWS) + "\n", "utf-8")
    steps: list[tuple[int, int]] = []
    build_from_dump(dump, tmp_path / "iq.sqlite", builtin=builtin, step=lambda a, b: steps.append((a, b)))
    assert steps[-1] == (2 * dump.stat().st_size, 2 * dump.stat().st_size)
