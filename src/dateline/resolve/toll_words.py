"""The word lists of the toll rules, read once from data/toll.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.language.token import Token
from dateline.record.vocabulary import Harm


class Form(StrEnum):
    """How a harm word stands in its clause."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"  # past only: "slew"
    PARTICIPLE = "participle"  # participle only: "slain"
    ED = "ed"  # past or participle: "killed"
    ING = "ing"
    INTRANSITIVE = "intransitive"
    STATE = "state"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class HarmEntry:
    """One form of one harm word. open_outcome: the harmed may live or die ("shot")."""

    words: tuple[str, ...]
    harm: Harm
    form: Form
    open_outcome: bool = False


@dataclass(frozen=True, slots=True)
class TollWords:
    """Sets of lower-cased words and phrases; `harms` maps a first word to its entries, longest first."""

    harms: dict[str, tuple[HarmEntry, ...]]
    triggers: frozenset[str]
    persons: frozenset[str]
    plural_persons: frozenset[str]
    not_persons: frozenset[str]
    stop: frozenset[str]
    prepositions: frozenset[str]
    adverbs: frozenset[str]
    not_adverbs: frozenset[str]
    auxiliaries: frozenset[str]
    times: frozenset[str]
    modals: frozenset[str]
    openers: dict[str, tuple[tuple[str, ...], ...]]
    joiners: dict[str, tuple[tuple[str, ...], ...]]
    joiner_ends: dict[str, tuple[tuple[str, ...], ...]]
    cues: dict[str, tuple[tuple[str, ...], ...]]
    lists: dict[str, frozenset[str]]
    figures: dict[str, int]

    def has(self, name: str, word: str) -> bool:
        """True if `word` is in the list `name` ("section.key" of the data file)."""
        return word in self.lists[name]


VERB_FORMS = (Form.BASE, Form.THIRD, Form.PAST, Form.PARTICIPLE, Form.ING)


def _verb_entries(line: str, harm: Harm, *, open_outcome: bool) -> list[HarmEntry]:
    spelled = [tuple(re.findall(r"[^\s,]+|,", part)) for part in line.split("/")]
    entries = []
    for form, words in zip(VERB_FORMS, spelled, strict=True):
        if words == ("-",) or (form is Form.PARTICIPLE and words == spelled[2]):
            continue
        same = form is Form.PAST and words == spelled[3]
        entries.append(HarmEntry(words, harm, Form.ED if same else form, open_outcome))
    return entries


def _harm_entries(raw: dict[str, Any]) -> list[HarmEntry]:
    entries: list[HarmEntry] = []
    for harm, lines in raw["verbs"].items():
        for line in lines:
            entries += _verb_entries(line, Harm(harm), open_outcome=False)
    for line in raw["open_verbs"]["injured"]:
        entries += _verb_entries(line, Harm.INJURED, open_outcome=True)
    for section, form in (
        ("intransitives", Form.INTRANSITIVE),
        ("states", Form.STATE),
        ("conditions", Form.CONDITION),
        ("open_conditions", Form.CONDITION),
    ):
        is_open = section == "open_conditions"
        for harm, phrases in raw[section].items():
            entries += [HarmEntry(tuple(phrase.split()), Harm(harm), form, is_open) for phrase in phrases]
    return entries


def _plural(noun: str) -> str:
    if noun.endswith("man") and not noun.endswith(("german", "human")):
        return noun[:-2] + "en"
    if noun.endswith(("s", "sh", "ch", "x")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def _by_word(listed: list[str], at: int) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for line in listed:
        phrase = tuple(line.split())
        table.setdefault(phrase[at], []).append(phrase)
    return {word: tuple(sorted(rows, key=lambda row: (-len(row), row))) for word, rows in table.items()}


def _longest_first(entry: HarmEntry) -> tuple[int, bool]:
    """Longest first; "hurt", which is all its forms, is read as a past."""
    return -len(entry.words), entry.form is not Form.ED


def _set(value: str | list[str]) -> frozenset[str]:
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def toll_words() -> TollWords:
    """The lists, built on first use."""
    raw = tomllib.loads((files("dateline.resolve") / "data" / "toll.toml").read_text("utf-8"))
    harms: dict[str, list[HarmEntry]] = {}
    for entry in _harm_entries(raw):
        harms.setdefault(entry.words[0], []).append(entry)
    lists = {
        f"{section}.{key}": _set(value)
        for section, table in raw.items()
        if section not in ("verbs", "open_verbs")
        for key, value in table.items()
        if isinstance(value, str | list)
    }
    singular = lists["persons.singular"]
    plural = lists["persons.plural"] | {_plural(noun) for noun in singular}
    singular |= lists["persons.collective"]
    stop = frozenset().union(
        *(lists[f"stop.{key}"] for key in ("prepositions", "conjunctions", "auxiliaries", "verbs")),
        *(lists[f"stop.{key}"] for key in ("adverbs", "times", "modals")),
    )
    counting = ("nouns.of_", "nouns.counted_", "nouns.zero_")
    nouns = frozenset().union(*(words for key, words in lists.items() if key.startswith(counting)))
    told = frozenset(max(entry.words, key=len) for rows in harms.values() for entry in rows)
    triggers = (
        told
        | nouns
        | lists["tolls.words"]
        | lists["strikes.words"]
        | lists["wounds.nouns"]
        | lists["wounds.carried"]
        | lists["wounds.sent"]
        | lists["wounds.hitting"]
        | {"fatally", "mortally", "number", "death"}
    )
    return TollWords(
        harms={key: tuple(sorted(rows, key=_longest_first)) for key, rows in harms.items()},
        triggers=triggers,
        persons=singular | plural,
        plural_persons=plural,
        not_persons=lists["not_persons.words"],
        stop=stop,
        prepositions=lists["stop.prepositions"],
        adverbs=lists["stop.adverbs"],
        not_adverbs=lists["stop.not_adverbs"],
        auxiliaries=lists["stop.auxiliaries"],
        times=lists["stop.times"],
        modals=lists["stop.modals"],
        openers=_by_word(raw["parts"]["openers"], -1),
        joiners=_by_word(raw["parts"]["joiners"], 0),
        joiner_ends=_by_word(raw["parts"]["joiners"], -1),
        cues=_by_word(raw["totals"]["cues"], 0),
        lists=lists,
        figures=dict(raw["persons"]["figures"]),
    )


def toll_side(head: str) -> str | None:
    """The side that a person noun puts its bearers on ("state", "rebel"); None for nouns of no side ("people")."""
    words = toll_words()
    return next((side for side in ("state", "rebel", "civilian") if words.has(f"sides.{side}", head)), None)


def stands_at(tokens: tuple[Token, ...], i: int, phrase: tuple[str, ...]) -> bool:
    """True if `phrase` stands at token `i`."""
    return (
        i >= 0
        and i + len(phrase) <= len(tokens)
        and all(tokens[i + k].lower == word for k, word in enumerate(phrase))
    )
