from __future__ import annotations

from dateline.read.blocks import ends_with_stop, split_blocks


def words(text: str) -> list[str]:
    return [block.words for block in split_blocks(text)]


def test_a_block_is_its_slice_of_the_text() -> None:
    text = "\n  A bomb went off.  \n\n\n Nobody was hurt.\n"
    assert [text[block.start : block.end] for block in split_blocks(text)] == [
        "A bomb went off.",
        "Nobody was hurt.",
    ]


def test_blank_text_has_no_blocks() -> None:
    assert split_blocks(" \n \n") == ()


def test_a_line_end_parts_labels() -> None:
    assert words("Region News\nSecurity\n\n" + "The army said on Sunday that it had left the town. " * 4) == [
        "Region News",
        "Security",
        ("The army said on Sunday that it had left the town. " * 4).strip(),
    ]


def test_long_lines_are_paragraphs_without_blank_lines() -> None:
    line = "Gunmen attacked the checkpoint at dawn and killed two soldiers, the ministry said on its site. "
    assert len(words((line + "\n") * 3)) == 3


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Gunmen attacked a checkpoint outside the town at dawn on\n"
        "Tuesday and killed two soldiers, the ministry said in a\n"
        "statement. Another soldier was hurt.\n"
        "   The attackers fled on motorbikes towards the hills, a\n"
        "shepherd told the local radio station."
    )
    assert [block.split()[0] for block in words(text)] == ["Gunmen", "The"]


def test_a_sentence_goes_on_over_a_blank_line_in_lower_case() -> None:
    text = "The driver was held for questioning at the police station while\n\nthe men with him fled on foot."
    assert len(words(text)) == 1


def test_stops_count_through_closing_marks() -> None:
    assert ends_with_stop("he said.”")
    assert ends_with_stop("(he said.)")
    assert not ends_with_stop("Anger in the capital")
