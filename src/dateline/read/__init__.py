"""Bytes to documents: text files, saved web pages and JSON lines become `Document`s with named regions."""

from dateline.read.paths import read_paths
from dateline.read.report import read_report, read_text

__all__ = ["read_paths", "read_report", "read_text"]
