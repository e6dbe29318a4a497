"""The table of reporting words, expanded to all forms of each verb."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from dateline.language.inflect import verb_forms
from dateline.segment.words import word_table


class CueForm(StrEnum):
    BASE = "base"
    THIRD = "third person"
    PAST = "past"
    PARTICIPLE = "-ing"


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """One form of one verb of data/cues.toml, with the verb's class and flags (their meaning is told
    there).
    """

    lemma: str
    form: CueForm
    cue_class: str
    flags: frozenset[str]
    needs: frozenset[str] = frozenset()


@cache
def reporting_verbs() -> dict[str, ReportingVerb]:
    """Every form of every reporting verb, in lower case. A form that two verbs share belongs to the first."""
    forms: dict[str, ReportingVerb] = {}
    for lemma, entry in word_table("cues")["verbs"].items():
        spelled = verb_forms(lemma)
        flags, needs = frozenset(entry["flags"]), frozenset(entry.get("needs", ()))
        past = tuple(entry.get("past", spelled[2:-1]))
        kinds = [(spelled[0], CueForm.BASE), (spelled[1], CueForm.THIRD), (spelled[-1], CueForm.PARTICIPLE)]
        for form, kind in [*((form, CueForm.PAST) for form in past), *kinds]:
            forms.setdefault(form, ReportingVerb(lemma, kind, entry["class"], flags, needs))
    return forms


@cache
def reporting_nouns() -> dict[str, str]:
    """Nouns that "that" and a content follow ("reports", "claims"), with the class of the reporting."""
    return {noun: cue_class for cue_class, nouns in word_table("cues")["nouns"].items() for noun in nouns}
