"""What coding needs besides the report, opened once at the edge of the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dateline.codebook.actors import ActorTable
from dateline.codebook.eras import Eras, open_eras
from dateline.errors import MissingResource, Misuse
from dateline.gazetteer import Gazetteer
from dateline.tag.lexicon import LexiconTagger
from dateline.tag.mention import Tagger

TAGGERS = ("lexicon",)
"""Taggers that can be asked for by name; a folder with a model that `train.encoder` made is another."""


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
    if tagger not in TAGGERS and not Path(tagger).is_dir():
        raise Misuse(
            f'tagger "{tagger}" is not known; expected one of: {", ".join(TAGGERS)}, or the folder of a model'
        )
    gazetteer = Gazetteer.open_builtin()
    actors = ActorTable.open_builtin()
    lexicon = LexiconTagger.open_builtin(actors=actors, gazetteer=gazetteer)
    return Resources(
        tagger=lexicon if tagger == "lexicon" else _open_encoder(Path(tagger), lexicon),
        gazetteer=gazetteer,
        actors=actors,
        eras=open_eras(),
        crime=crime,
    )


def _open_encoder(folder: Path, lexicon: LexiconTagger) -> Tagger:
    """Imported here: whoever works with the word lists alone needs no library of the network."""
    try:
        from dateline.tag.encoder.model import EncoderModel
        from dateline.tag.encoder.tagger import EncoderTagger
    except ImportError as error:
        raise MissingResource(
            f"{folder}: to run a model, first: pip install 'dateline[encoder]' ({error})"
        ) from error
    return EncoderTagger(lexicon, EncoderModel.open_folder(folder))
