"""What can go wrong that is not doubt about the world (doubt is data: a `Gap`, a stance, a range)."""

from __future__ import annotations


class DatelineError(Exception):
    """Base of every error a user of Dateline may meet; its message is one line that says what to do."""


class UnreadableReport(DatelineError):
    """One report could not be read; the run goes on without it.

    where: file, with `:line` for a line of a JSON lines file. reason: what was found and what was expected.
    """

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}")
        self.where = where
        self.reason = reason


class Misuse(DatelineError):
    """The command or the call was wrong (an unknown option value, a malformed day); exit status 2."""


class EvidenceMismatch(DatelineError):
    """A stored quote does not equal the slice of the document it points to."""


class MissingResource(DatelineError):
    """A file that Dateline needs (gazetteer, lexicon, store) is absent, damaged or of another version."""
