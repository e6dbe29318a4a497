"""Who a cue is of: the candidates of the sentence, and what the choice among them rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.segment.attributed.cue_context import LIKELY
from dateline.segment.attributed.view import FINITE, View

FURTHEST = 45
"""Words between a cue and its source at most."""

IN_PHRASE = frozenset(
    ["NN", "NNP", "NNS", "NNPS", "JJ", "DT", "CD", "POS", "PRP$", "JJR", "JJS", "VBG", "VBN"]
)
MARKS = frozenset('“”"')


@dataclass(frozen=True, slots=True)
class CueAt:
    """A cue in its sentence. head: its chief word. first, stop: its words, half-open. steps: of all candidates of
    the sentence. ruled: whether the rules of speech found this cue; ruled_source: and whom as its speaker.
    """

    head: int
    first: int
    stop: int
    steps: Mapping[int, int]
    ruled: bool = False
    ruled_source: int | None = None


def source_candidates(view: View, cue: CueAt) -> tuple[int, ...]:
    """Last words of the noun phrases that may be the source."""
    return tuple(
        at for at in view.noun_ends if not cue.first <= at < cue.stop and abs(at - cue.head) < FURTHEST
    )


def nobody_features(view: View, cue: CueAt, candidates: tuple[int, ...]) -> list[str]:
    """Features of there being no source in the sentence."""
    stem, tag = view.stems[cue.head], view.tags[cue.head]
    ruled = 0 if not cue.ruled else 1 if cue.ruled_source is None else 2
    return [
        "0", f"0s={stem}", f"0t={tag}", f"0st={stem}{tag}", f"0-1={view.word(cue.head - 1)}",
        f"0-1t={view.tag(cue.head - 1)}{tag}", f"0+1={view.word(cue.head + 1)}", f"0f={view.word(cue.first)}{tag}",
        f"0f-1={view.tag(cue.first - 1)}", f"0r{ruled}", f"0n{min(4, sum(1 for at in candidates if at < cue.head))}",
        f"0q{view.quoted[cue.head]:d}", f"0s+1={stem}{view.word(cue.head + 1)}", f"0reg{view.region}",
    ]  # fmt: skip


def source_features(view: View, cue: CueAt, at: int, candidates: tuple[int, ...]) -> list[str]:
    """Features of the noun phrase that ends at `at` being the source."""
    side = "L" if at < cue.first else "R"
    low, high = (at + 1, cue.first) if side == "L" else (cue.stop, at)
    rank = sum(1 for other in candidates if at < other < cue.first or cue.stop <= other < at)
    place = f"{side}{min(5, rank)}"
    finite = sum(1 for tag in view.tags[low:high] if tag in FINITE)
    found = ["bias", place, *_way(view, cue, side, place, low, high, finite)]
    found += _phrase(view, at, side, place, view.tags[cue.head])
    found += [f"q{view.quoted[at]:d}{view.quoted[cue.head]:d}"]
    found.append(f"q{view.quoted[at]:d}{view.quoted[cue.head]:d}f{min(1, finite)}")
    if cue.ruled_source is not None:
        right = f"rs{cue.ruled_source == at:d}"
        found += [right, f"{right}{side}{view.tags[cue.head]}"]
    between = max((step for place_, step in cue.steps.items() if low <= place_ < high), default=0) // 2
    found += [f"oc{side}{between}", f"oc{side}{between}f{min(1, finite)}"]
    others = (k for k, step in cue.steps.items() if k != cue.head and at < k <= at + 3 and step >= LIKELY)
    found.append(f"on{any(True for _ in others):d}{side}")
    return found


def _way(view: View, cue: CueAt, side: str, place: str, low: int, high: int, finite: int) -> Iterator[str]:
    """What stands between the phrase and the cue."""
    tags, words = view.tags[low:high], view.words[low:high]
    stem, tag = view.stems[cue.head], view.tags[cue.head]
    verbs = sum(1 for t in tags if t[:2] == "VB")
    commas = min(2, words.count(","))
    joins = any(word in ("and", "but", "or") for word in words)
    prepositions = tags.count("IN")
    quotes = any(word in MARKS for word in words)
    relative = "WP" in tags or "WDT" in tags
    length = high - low
    far = min(9, (length + 1) // 2) if length > 3 else length
    some = min(1, finite)
    yield from (f"d{side}{far}", f"{side}f{min(2, finite)}", f"{side}v{min(3, verbs)}", f"{side}c{commas}")
    yield from (f"{side}q{quotes:d}", f"{side}wh{relative:d}", f"{side}p{min(2, prepositions)}")
    yield f"{side}f{min(2, finite)}c{commas}q{quotes:d}wh{relative:d}"
    yield f"{side}f{some}c{commas}cc{joins:d}p{min(1, prepositions)}"
    yield from (f"{place}f{some}", f"{place}t={tag}", f"{side}s={stem}", f"{side}t={tag}", f"{place}s={stem}")
    yield from (f"{side}f{some}t={tag}", f"{side}f{some}c{commas}t={tag}", f"sr={stem}{place}f{some}")
    if length <= 4:
        way = "_".join(tags)
        yield from (f"{side}bt={way}", f"{side}bt={way}|{tag}")
    if length <= 2:
        yield f"{side}bw={'_'.join(words)}|{tag}"


def _phrase(view: View, at: int, side: str, place: str, cue_tag: str) -> Iterator[str]:
    """The phrase itself, and what stands before and after it."""
    word, tag = view.words[at], view.tags[at]
    yield from (f"w={word}", f"t={tag}", f"x={word[-3:]}", f"{side}w={word}", f"{place}pt={tag}")
    yield from (
        f"{place}ptt={tag}{cue_tag}",
        f"{side}+1t={view.tag(at + 1)}",
        f"{side}+1w={view.word(at + 1)}",
    )
    yield f"{side}+2t={view.tag(at + 1)}|{view.tag(at + 2)}"
    first = at
    while first > 0 and view.tags[first - 1] in IN_PHRASE and view.tags[first] != "DT":
        first -= 1
    before = view.word(first - 1)
    yield from (f"{side}pt={view.tag(first - 1)}", f"{side}pw={before}", f"{side}pwt={before}|{cue_tag}")
    yield from (f"{side}pw2={view.word(first - 2)}|{before}", f"{side}kt={view.tags[first]}")
    yield from (f"first{first == 0:d}{side}", f"{side}pwr={before}{place}", f"{side}kw={view.words[first]}")
