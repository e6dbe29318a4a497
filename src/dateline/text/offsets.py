"""Code points, UTF-16 units and UTF-8 bytes: where another program's offsets differ from ours."""

from __future__ import annotations


def utf16_offset(text: str, code_points: int) -> int:
    """UTF-16 units before code point `code_points`: what a browser's script counts in."""
    return len(text[:code_points].encode("utf-16-le")) // 2


def byte_offset(text: str, code_points: int) -> int:
    """UTF-8 bytes before code point `code_points`."""
    return len(text[:code_points].encode("utf-8"))
