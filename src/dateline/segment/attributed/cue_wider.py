"""What stands further round a word that may report: its clause and person, what it governs, clusters, its place.

Clusters (`language/syntax/data/words.tsv`) hold words with like neighbours in news, so that a seldom word is
treated as those it resembles.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.syntax.lexicon import load_lexicon
from dateline.segment.attributed.view import EDGE, FINITE, NOUNS, View

OPENS_CLAUSE = frozenset(
    {"that", "if", "because", "when", "while", "as", "but", "and", "or", "after", "before"}
) | {*("since", "though", "although", "than", "to", ";", ":", "“", "”")}
PERSONS = {
    **dict.fromkeys(("i", "we"), "I"),
    "you": "you",
    **dict.fromkeys(("it", "that", "this", "which", "there"), "it"),
    **dict.fromkeys(("he", "she"), "he"),
    **dict.fromkeys(("they", "who", "people"), "they"),
}
NEGATIONS = frozenset(
    ["not", "never", "no", "don't", "didn't", "doesn't", "won't", "can't", "couldn't", "wouldn't"]
)
ASKING = frozenset(["WP", "WRB", "WDT"])
FURTHEST_CLAUSE = 15
FURTHEST_OBJECT = 8


def wider_features(view: View, at: int) -> list[str]:
    """Features of the word at `at`, beside those of `cue_features`."""
    subject = at - 1
    while subject >= 0 and view.tags[subject] not in NOUNS and view.tags[subject] not in ("PRP", "WP", "WDT"):
        subject -= 1
    found = [*_clusters(view, at, subject), *_clause(view, at), *_person(view, at, subject)]
    found += _place(view, at)
    return [f"X{feature}" for feature in found]


def cluster(view: View, at: int) -> str:
    """The cluster of a word; its ending where it has none."""
    word = view.word(at)
    return load_lexicon().clusters.get(word) or f"^{word[-2:]}"


def _clusters(view: View, at: int, subject: int) -> Iterator[str]:
    stem, tag, own = view.stems[at], view.tags[at], cluster(view, at)
    agent = cluster(view, subject)
    place = at + 1
    stops = NOUNS | FINITE | {"PRP", "VB", "VBG", ",", ".", ":"}
    while place < min(len(view.words), at + FURTHEST_OBJECT) and view.tags[place] not in stops:
        place += 1
    thing = cluster(view, place)
    yield from (f"c={own}", f"ct={own}{tag}", f"c-1={cluster(view, at - 1)}", f"c-2={cluster(view, at - 2)}")
    yield from (f"c+1={cluster(view, at + 1)}", f"c+2={cluster(view, at + 2)}")
    yield from (f"cw+1={own}|{view.word(at + 1)}", f"cw-1={own}|{view.word(at - 1)}")
    yield f"ct+1={own}|{view.tag(at + 1)}|{view.tag(at + 2)}"
    yield from (f"ks={agent}", f"kst={agent}{tag}", f"kc={agent}|{own}", f"s|ks={stem}|{agent}")
    yield from (f"oc={thing}", f"cot={own}|{thing}", f"s|oc={stem}|{thing}", f"c|ot={own}|{view.tag(place)}")


def _clause(view: View, at: int) -> Iterator[str]:
    """The word or mark that opens the clause, and whether another finite verb stands in it."""
    stem, tag = view.stems[at], view.tags[at]
    opens = EDGE
    for place in range(at - 1, max(-1, at - FURTHEST_CLAUSE), -1):
        if view.words[place] in OPENS_CLAUSE or view.tags[place] in ASKING:
            opens = view.words[place]
            break
        if view.tags[place] in FINITE and tag in FINITE:
            opens = "finite"
            break
    yield from (f"mk={opens}", f"mkt={opens}{tag}", f"mks={opens}{stem}")
    first = next((place for place, own in enumerate(view.tags) if own in FINITE), -1)
    yield from (f"root{first == at:d}{tag}", f"root{first == at:d}{stem}")
    yield f"nfb{min(3, sum(own in FINITE for own in view.tags[:at]))}{tag}"


def _person(view: View, at: int, subject: int) -> Iterator[str]:
    stem, tag, own, quoted = view.stems[at], view.tags[at], cluster(view, at), view.quoted[at]
    person = PERSONS.get(view.word(subject), view.tag(subject))
    near = range(max(0, at - 4), at)
    negated = any(view.words[place] in NEGATIONS for place in near)
    modal = next((view.words[place] for place in near if view.tags[place] == "MD"), "")
    yield from (f"pn={person}q{quoted:d}", f"pn={person}q{quoted:d}{stem}", f"pn={person}{tag}")
    yield from (f"neg{negated:d}", f"neg{negated:d}{stem}", f"md={modal}", f"md={modal}{stem}")
    yield f"md={modal != '':d}q{quoted:d}{person}"
    governs = _governed(view, at)
    yield from (f"cm={governs}", f"cm={governs}{stem}", f"cm={governs}{own}", f"cm={governs}{person}")
    yield from (f"cm={governs}{person}{stem}", f"cm={governs}{person}{own}")


def _governed(view: View, at: int) -> str:
    """What the word governs, roughly: a clause with or without "that", a question, an infinitive, words in marks."""
    word, tag = view.word(at + 1), view.tag(at + 1)
    if "that" in view.words[at + 1 : at + 4]:
        return "that"
    if tag in ASKING or word in ("whether", "if", "how"):
        return "wh"
    if "to" in view.words[at + 1 : at + 3]:
        return "to"
    if "“" in view.words[at + 1 : at + 5]:
        return "marks"
    if tag in ("PRP", "DT", "NNP") and any(own in FINITE for own in view.tags[at + 2 : at + 6]):
        return "clause"
    return tag


def _place(view: View, at: int) -> Iterator[str]:
    stem, label, quoted = view.stems[at], view.label, view.quoted[at]
    opens, number, marks = view.place
    colon = stem if stem == ":" else ""
    yield from (f"lb={label}", f"lb={label}|{stem}", f"lbq={label}{quoted:d}")
    yield f"lb={label}{view.tags[at]}{view.word(at - 1) == ':'}"
    yield from (f"op{opens:d}", f"op{opens:d}p{min(at, 2)}{colon}", f"si={number}")
    yield from (f"len{min(8, len(view.words) // 6)}", f"?{view.words[-1]}")
    yield from (f"marks{marks}{any(view.quoted):d}", f"all{all(view.quoted[:-1]):d}")
