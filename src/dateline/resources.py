"""What coding needs besides the report, opened once at the edge of the program."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.codebook.actors import ActorTable
from dateline.codebook.eras import Eras, open_eras
from dateline.errors import Misuse
from dateline.gazetteer import Gazetteer
from dateline.tag.lexicon import LexiconTagger
from dateline.tag.mention import Tagger

TAGGERS = ("lexicon",)
"""Taggers that can be asked for by name."""


@dataclass(frozen=True, slots=True)
class Resources:
    """Opened tables and models, each with a version. crime: code acts between private persons as well."""

    tagger: Tagger
    gazetteer: Gazetteer
    actors: ActorTable
    eras: Eras
    crime: bool

    @property
    def versions(self) -> tuple[tuple[str, str], ...]:
        """Name and version of each resource that can change a record, in a fixed order."""
        return (
            ("tagger", self.tagger.version),
            ("gazetteer", self.gazetteer.version),
            ("actors", self.actors.version),
            ("crime", "on" if self.crime else "off"),
        )


def open_resources(*, tagger: str = "lexicon", crime: bool = False) -> Resources:
    """Open the built-in resources. Raises Misuse for an unknown tagger, MissingResource for a damaged file."""
    if tagger not in TAGGERS:
        raise Misuse(f'tagger "{tagger}" is not known; expected one of: {", ".join(TAGGERS)}')
    gazetteer = Gazetteer.open_builtin()
    actors = ActorTable.open_builtin()
    return Resources(
        tagger=LexiconTagger.open_builtin(actors=actors, gazetteer=gazetteer),
        gazetteer=gazetteer,
        actors=actors,
        eras=open_eras(),
        crime=crime,
    )
