"""Forms of English verbs and nouns, for expanding word lists. Spelling rules plus one table of exceptions."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

VOWELS = frozenset("aeiou")


@cache
def _irregular() -> dict[str, dict[str, list[str]]]:
    path = resources.files("dateline.language") / "data" / "irregular.toml"
    return tomllib.loads(path.read_text("utf-8"))


def verb_forms(lemma: str) -> tuple[str, ...]:
    """Base, third person, past, participle and -ing form of `lemma`, without repeats ("bomb", "bombs", ...)."""
    forms = [lemma, _with_s(lemma)]
    past = _irregular()["past"].get(lemma)
    forms += past if past is not None else [_with_suffix(lemma, "ed")]
    forms.append(_with_suffix(lemma, "ing"))
    return tuple(dict.fromkeys(forms))


def past_participles(lemma: str) -> tuple[str, ...]:
    """The forms that can follow "was": the past participle ("shot", "bombed")."""
    past = _irregular()["past"].get(lemma)
    return (past[-1],) if past is not None else (_with_suffix(lemma, "ed"),)


def noun_forms(lemma: str) -> tuple[str, ...]:
    """Singular and plural of `lemma`."""
    plural = _irregular()["plural"].get(lemma)
    return (lemma, *plural) if plural is not None else (lemma, _with_s(lemma))


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _with_suffix(word: str, suffix: str) -> str:
    if suffix == "ing" and word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith("ee"):
        return word[:-1] + suffix
    if word.endswith("y") and word[-2] not in VOWELS and suffix == "ed":
        return word[:-1] + "ied"
    if word in _irregular()["doubling"]["verbs"]:
        return word + word[-1] + suffix
    return word + suffix
