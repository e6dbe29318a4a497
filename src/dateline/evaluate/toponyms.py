"""Place names with coordinates: the gold's, ours, and the baseline's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateline.evaluate.answer import Answer
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.time_spans import read_corpus_text
from dateline.gazetteer import Gazetteer, PlaceEntry, PlaceKind
from dateline.gazetteer.entry import distance_km
from dateline.resolve.where import PERSON, locate_places
from dateline.resources import Resources
from dateline.segment import split_document
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.tag.places import GAZETTEER, STATE
from dateline.text.document import Document
from dateline.text.span import Span

SAME_PLACE_KM = 161.0
"""100 miles: the distance of the field's usual figure, accuracy at 161 km."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name. lat, lon: WGS84, both None if not worked out. country: ISO alpha-2, of ours only.

    place_id: "geonames:ID" where known. is_name: False for "Syrian" and "Californians". required: a gold that
    need not be found is False (allowed).
    """

    span: Span
    text: str
    lat: float | None
    lon: float | None
    country: str | None = None
    place_id: str | None = None
    is_name: bool = True
    required: bool = True
    rule: str | None = None

    def distance_km(self, other: Toponym) -> float | None:
        """Great-circle distance, 0 for the same id; None if either has no coordinates.

        GeoNames moves the middle of large areas now and then: a country is right wherever its point is.
        """
        if self.place_id is not None and self.place_id == other.place_id:
            return 0.0
        if self.lat is None or self.lon is None or other.lat is None or other.lon is None:
            return None
        return distance_km(lat=self.lat, lon=self.lon, to_lat=other.lat, to_lon=other.lon)


@dataclass(frozen=True, slots=True)
class Toponyms:
    """Of one report. found: by itself, in order. given: for each toponym of the gold, what its span means.

    held: for each of the gold, whether the gazetteer has a place of that name within 161 km of it.
    countries: for each of the gold, its country; None where not known.
    """

    found: tuple[Toponym, ...] = ()
    given: tuple[Toponym | None, ...] = ()
    held: tuple[bool, ...] = ()
    countries: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class ToponymReport(CorpusReport):
    """A report with the gold's toponyms, shown to the program as spans only, for the rows "spans given"."""

    toponyms: tuple[Toponym, ...] = ()


def gold_toponyms(toponyms: tuple[Toponym, ...]) -> Toponyms:
    """The gold as it is compared with ours."""
    return Toponyms(toponyms, toponyms, (True,) * len(toponyms), tuple(t.country for t in toponyms))


def answer_toponyms(report: CorpusReport, resources: Resources) -> Answer[Toponyms]:
    """The places of a report as the program finds and settles them; then with the gold's spans given.

    Adjectives of countries ("Syrian"), which the program knows but takes for no place, count as the country:
    golds mark them.
    """
    assert isinstance(report, ToponymReport)
    gazetteer = resources.gazetteer
    judged = _judge(report.toponyms, gazetteer)
    document = read_corpus_text(report)
    if document is None:
        return Answer(None, replace(judged, given=(None,) * len(report.toponyms)))
    sentences = split_document(document).sentences
    mentions = resources.tagger.tag(document, sentences)
    places = tuple(mention for mention in mentions if mention.kind is MentionKind.PLACE)
    names = tuple(_locate(document, sentences, places, gazetteer))
    adjectives = (a for a in _adjectives(sentences, gazetteer) if not _is_inside(a, names))
    found = (*names, *adjectives)
    given = _given(document, sentences, places, report.toponyms, gazetteer)
    return Answer(document, replace(judged, found=tuple(sorted(found, key=lambda t: t.span)), given=given))


def _locate(
    document: Document, sentences: Sequence[Sentence], places: Sequence[Mention], gazetteer: Gazetteer
) -> Iterator[Toponym]:
    """The settled places. Continents and the like have points here, which no record gets."""
    for located in locate_places(document, sentences, places, gazetteer):
        if located.gap == PERSON:
            continue
        span, point = located.mention.span, located.place
        if located.entry is not None and (point is None or point.lat is None):
            yield _of_entry(span, document.slice(span), located.entry, rule=located.rule)
            continue
        yield Toponym(
            span,
            document.slice(span),
            None if point is None else point.lat,
            None if point is None else point.lon,
            None if point is None else point.country,
            None if point is None else point.gazetteer_id,
            rule=located.rule,
        )


def _of_entry(span: Span, text: str, entry: PlaceEntry, *, rule: str | None = None) -> Toponym:
    return Toponym(span, text, entry.lat, entry.lon, entry.country, entry.gazetteer_id, rule=rule)


def _adjectives(sentences: Sequence[Sentence], gazetteer: Gazetteer) -> Iterator[Toponym]:
    for sentence in sentences:
        for token in sentence.tokens:
            if token.text[0].isupper() and (found := _adjective(token.text, token.start, gazetteer)):
                yield found


def _is_inside(adjective: Toponym, names: Sequence[Toponym]) -> bool:
    return any(adjective.span.overlaps(name.span) for name in names)


def _adjective(word: str, start: int, gazetteer: Gazetteer) -> Toponym | None:
    country = gazetteer.country_of_adjective(word)
    entry = None if country is None else gazetteer.country(country)
    if entry is None:
        return None
    found = _of_entry(Span(start, start + len(word)), word, entry, rule="gazetteer.adjective")
    return replace(found, is_name=False)


def _given(
    document: Document,
    sentences: Sequence[Sentence],
    places: Sequence[Mention],
    toponyms: Sequence[Toponym],
    gazetteer: Gazetteer,
) -> tuple[Toponym | None, ...]:
    """What each of the gold's spans means, beside our own mentions that do not overlap any of them."""
    shown = show_spans(document, sentences, places, toponyms, gazetteer)
    located = {t.span: t for t in _locate(document, sentences, shown, gazetteer)}
    spans = [toponym.span for toponym in toponyms]
    adjectives = (_adjective(document.slice(span), span.start, gazetteer) for span in spans)
    return tuple(adjective or located.get(span) for adjective, span in zip(adjectives, spans, strict=True))


def show_spans(
    document: Document,
    sentences: Sequence[Sentence],
    places: Sequence[Mention],
    toponyms: Sequence[Toponym],
    gazetteer: Gazetteer,
) -> list[Mention]:
    """The gold's spans as mentions, but for adjectives of countries, and our own that overlap none of them."""
    spans = sorted({toponym.span for toponym in toponyms})
    own = [place for place in places if not any(place.span.overlaps(span) for span in spans)]
    shown = [
        _shown(span, document.slice(span), sentence.index, gazetteer)
        for span in spans
        if _adjective(document.slice(span), span.start, gazetteer) is None
        and (sentence := _sentence_at(span, sentences)) is not None
    ]
    return own + shown


def _shown(span: Span, words: str, sentence: int, gazetteer: Gazetteer) -> Mention:
    """A given span as a mention such as the program makes them: "Ind." is Indiana."""
    name = " ".join(words.split())
    state = gazetteer.state_of_abbreviation(name)
    if state is not None:
        return Mention(MentionKind.PLACE, span, sentence, state, STATE)
    return Mention(MentionKind.PLACE, span, sentence, name, GAZETTEER)


def _sentence_at(span: Span, sentences: Sequence[Sentence]) -> Sentence | None:
    return next((sentence for sentence in sentences if sentence.span.contains(span)), None)


def _judge(toponyms: tuple[Toponym, ...], gazetteer: Gazetteer) -> Toponyms:
    """What the gazetteer can tell of the gold: which of its places it holds, and their countries."""
    return Toponyms(
        held=tuple(_holds(toponym, gazetteer) for toponym in toponyms),
        countries=tuple(_country_at(toponym, gazetteer) for toponym in toponyms),
    )


def _holds(toponym: Toponym, gazetteer: Gazetteer) -> bool:
    name = gazetteer.state_of_abbreviation(toponym.text) or toponym.text
    candidates = [_of_entry(toponym.span, name, entry) for entry in gazetteer.look_up(name)]
    adjective = _adjective(toponym.text, toponym.span.start, gazetteer)
    if adjective is not None:
        candidates.append(adjective)
    distances = [toponym.distance_km(candidate) for candidate in candidates]
    return any(distance is not None and distance <= SAME_PLACE_KM for distance in distances)


def _country_at(toponym: Toponym, gazetteer: Gazetteer) -> str | None:
    """The country of the gazetteer's town nearest to the gold's point; None at sea and in the wild."""
    if toponym.country is not None or toponym.lat is None or toponym.lon is None:
        return toponym.country
    row, column = int(toponym.lat // 1), int(toponym.lon // 1)
    best: tuple[float, str] | None = None
    table = _towns_by_degree(gazetteer)
    for around in ((row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
        for town in table.get(around, ()):
            away = distance_km(lat=toponym.lat, lon=toponym.lon, to_lat=town.lat, to_lon=town.lon)
            if town.country is not None and (best is None or (away, town.country) < best):
                best = (away, town.country)
    return None if best is None else best[1]


@cache
def _towns_by_degree(gazetteer: Gazetteer) -> dict[tuple[int, int], list[PlaceEntry]]:
    """Towns by whole degrees; read once for each gazetteer."""
    table: dict[tuple[int, int], list[PlaceEntry]] = defaultdict(list)
    for town in gazetteer.of_kind(PlaceKind.TOWN):
        table[int(town.lat // 1), int(town.lon // 1)].append(town)
    return dict(table)


@cache
def _builtin() -> Gazetteer:
    return Gazetteer.open_builtin()


def naive_toponyms(report: CorpusReport, document: Document | None) -> Toponyms:
    """Capitalised words that the gazetteer holds, each the most populous place of its name."""
    assert isinstance(report, ToponymReport)
    gazetteer = _builtin()
    found = () if document is None else tuple(_most_populous(_capitalised(document), gazetteer))
    by_span = {t.span: t for t in _most_populous(((t.span, t.text) for t in report.toponyms), gazetteer)}
    given = tuple(by_span.get(toponym.span) for toponym in report.toponyms)
    return replace(_judge(report.toponyms, gazetteer), found=found, given=given)


def _capitalised(document: Document) -> Iterator[tuple[Span, str]]:
    for sentence in split_document(document).sentences:
        for token in sentence.tokens[1:]:
            if token.text[0].isupper() and len(token.text) > 1:
                yield Span(token.start, token.end), token.text


def _most_populous(names: Iterable[tuple[Span, str]], gazetteer: Gazetteer) -> Iterator[Toponym]:
    for span, name in names:
        entries = gazetteer.look_up(name)
        if entries:
            yield _of_entry(span, name, entries[0], rule="naive")
