"""What the actor table gives: an actor, and where a text names it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.record.vocabulary import ActorKind


@dataclass(frozen=True, slots=True)
class Actor:
    """An armed actor. name: canonical. countries: ISO 3166-1 alpha-2, where it mostly acts; empty: anywhere.

    start, end: years active, inclusive; None if open or unknown. parents: umbrella organisations, by name.
    """

    name: str
    kind: ActorKind
    countries: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
    parents: tuple[str, ...] = ()

    def active_in(self, year: int) -> bool:
        """True unless the table says that the actor did not exist in `year`."""
        return (self.start is None or self.start <= year) and (self.end is None or year <= self.end)


@dataclass(frozen=True, slots=True)
class ActorMatch:
    """Tokens `first` to `last` (inclusive) name `actor`. alias: the table's spelling, or the pattern's words.

    rivals: other actors of the same name, best first ("ELN" of Colombia and of Bolivia).
    """

    first: int
    last: int
    actor: Actor
    alias: str
    rivals: tuple[Actor, ...] = ()
