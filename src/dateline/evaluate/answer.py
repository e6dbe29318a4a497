"""What the program makes of a corpus report where a bench asks a single stage and not the whole of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from dateline.text.document import Document

G_co = TypeVar("G_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Answer(Generic[G_co]):
    """given: ours, in the terms of the corpus. document: as read, None if it cannot be read.

    n_records: event records made, where the bench codes the whole report.
    """

    document: Document | None
    given: G_co
    n_records: int = 0
