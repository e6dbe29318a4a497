"""Who says so: the chain of speakers over a span, and one chain for an act told in several sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.record.attribution import Attribution, Speaker
from dateline.record.vocabulary import SpeakerKind
from dateline.resolve.attribution_carried import carried_quotation, source_line
from dateline.resolve.attribution_kinds import (
    is_common_speaker,
    is_first_person,
    is_news_outlet,
    is_pronoun,
    is_public_body,
    kind_of_speaker,
)
from dateline.resolve.attribution_names import Naming, name_speaker
from dateline.segment.sentence import Quotation, Segmentation
from dateline.text.document import Document, RegionKind
from dateline.text.evidence import Evidence
from dateline.text.span import Span

MOST_CUT_OFF = 0.5
"""Share of a span that may stick out of a quotation that still covers it: a trigger may begin before
"that".
"""


def attribute_span(
    span: Span, *, document: Document, segmentation: Segmentation, outlet_text: str | None = None
) -> Attribution:
    """The chain for what is told at `span`, outermost first: outlet, speaker, the speaker's own source.

    outlet_text: the outlet's name if the caller knows a better one than `document.outlet`. Without either,
    the outlet is one that the text names as its own (header, "told NAME"), else the chain begins with the
    first speaker. Empty where the outlet is unknown and nobody is cited. Unresolved pronouns and first
    persons give no link.
    """
    outlet = find_outlet(document, segmentation, outlet_text=outlet_text)
    chain = [] if outlet is None else [outlet]
    for quotation in covering_quotations(span, segmentation.quotations):
        for speaker in (*_told(document, quotation), *_speakers(document, quotation)):
            if outlet is not None and _is_own_staff(speaker, outlet):
                continue
            if not any(_same(speaker, earlier) for earlier in chain):
                chain.append(speaker)
    if len(chain) == (outlet is not None):
        chain += _implied(span, document, segmentation)
    return tuple(chain)


def _implied(span: Span, document: Document, segmentation: Segmentation) -> list[Speaker]:
    """The speaker carried over from the sentence before, or named in the line of sources; without a cue."""
    carried = carried_quotation(span, segmentation)
    if carried is not None:
        return [replace(speaker, cue=None, cue_evidence=None) for speaker in _speakers(document, carried)]
    source = source_line(document)
    if source is None:
        return []
    naming = name_speaker(document, source)
    return [
        Speaker(
            text=document.slice(naming.name),
            kind=kind_of_speaker(document, naming),
            evidence=Evidence(document, naming.name),
        )
    ]


def covering_quotations(span: Span, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Quotations whose content holds `span`, or most of it, outer before inner."""
    found = []
    for quotation in quotations:
        if quotation.content.start >= span.end:
            break
        shared = min(span.end, quotation.content.end) - max(span.start, quotation.content.start)
        if shared > MOST_CUT_OFF * len(span):
            found.append(quotation)
    return tuple(sorted(found, key=lambda quotation: -len(quotation.content)))


def find_outlet(
    document: Document, segmentation: Segmentation, *, outlet_text: str | None = None
) -> Speaker | None:
    """The outlet: as given, as the page's metadata say, as the header names it, or the one that speakers
    "told".
    """
    known = outlet_text if outlet_text is not None else document.outlet
    if known is not None:
        return Speaker(text=known, kind=SpeakerKind.OUTLET)
    return _outlet_in_header(document) or _outlet_told(document, segmentation)


def merge_attributions(chains: Iterable[Attribution]) -> Attribution:
    """One chain for an act told in several sentences.

    Chains in which somebody is cited come before carried ones; among them the chain with the most named speakers
    stands for all, then the one whose first speaker most sentences cite, then the longest, then the first. In it the
    outlet is put first. A vaguer naming elsewhere ("a local official") is taken to be the same speaker as the named
    one ("mayor Ali Hassan"). Speakers that others cite for the act stay with the claims made from their sentences:
    set in line they would read as each other's sources.
    """
    ready = [chain for chain in chains if chain]
    if not ready:
        return ()
    often = Counter(map(_first_cited, ready))
    best = max(ready, key=lambda c: (not _is_implied(c), _n_named(c), often[_first_cited(c)], len(c)))
    outlet = next((link for chain in ready for link in chain if link.kind == SpeakerKind.OUTLET), None)
    inner = tuple(link for link in best if link.kind != SpeakerKind.OUTLET)
    return inner if outlet is None else (outlet, *inner)


def _first_cited(chain: Attribution) -> str:
    """Whom the outlet cites; the outlet itself where it cites nobody."""
    return next((link.text for link in chain if link.kind != SpeakerKind.OUTLET), chain[0].text)


def _is_implied(chain: Attribution) -> bool:
    """Whether nobody in it is cited in so many words."""
    return all(link.cue is None for link in chain)


def _n_named(chain: Attribution) -> int:
    return sum(
        1 for link in chain if link.kind not in (SpeakerKind.OUTLET, SpeakerKind.UNNAMED) and _is_named(link)
    )


def _is_named(link: Speaker) -> bool:
    """Whether a proper name tells who speaks: "Ali Hassan", "the Observatory", not "Syrian officials", "Reports"."""
    words = link.text.split()
    if len(words) == 1 and is_common_speaker(words[0]):
        return False
    return words[-1][0].isupper() or sum(1 for word in words[1:] if word[0].isupper()) >= 2


def _speakers(document: Document, quotation: Quotation) -> Iterable[Speaker]:
    """The speaker of one quotation; nothing for an unresolved pronoun or the speaker's own "our
    information".
    """
    phrase = quotation.antecedent or quotation.speaker
    if phrase is None or is_pronoun(document.slice(phrase)) or is_first_person(document.slice(phrase)):
        return
    naming: Naming = name_speaker(document, phrase)
    cue_span = (
        naming.conveyed if naming.conveyed is not None and quotation.cue_class == "show" else quotation.cue
    )
    yield Speaker(
        text=document.slice(naming.name),
        kind=kind_of_speaker(document, naming),
        evidence=Evidence(document, naming.name),
        cue=None if cue_span is None else " ".join(document.slice(cue_span).lower().split()),
        cue_evidence=None if cue_span is None else Evidence(document, cue_span),
    )


def _told(document: Document, quotation: Quotation) -> Iterable[Speaker]:
    """The agency that the outlet has the words from: "the mayor told AFP" (rule `says.told`)."""
    if quotation.addressee is None or quotation.speaker is None:
        return
    naming = name_speaker(document, quotation.addressee)
    name = document.slice(naming.name)
    if name[0].isupper() and kind_of_speaker(document, naming) is SpeakerKind.AGENCY:
        cue = quotation.cue
        yield Speaker(
            text=name,
            kind=SpeakerKind.AGENCY,
            evidence=Evidence(document, naming.name),
            cue=None if cue is None else " ".join(document.slice(cue).lower().split()),
            cue_evidence=None if cue is None else Evidence(document, cue),
        )


def _is_own_staff(speaker: Speaker, outlet: Speaker) -> bool:
    """ "SANA reporter in Aleppo" in SANA's own report adds nobody to the chain."""
    words = speaker.text.casefold().split()
    return speaker.kind == SpeakerKind.AGENCY and outlet.text.casefold() in words


def _same(one: Speaker, other: Speaker) -> bool:
    return one.text.casefold() == other.text.casefold() or (
        one.evidence is not None and other.evidence is not None and one.evidence.span == other.evidence.span
    )


def _outlet_in_header(document: Document) -> Speaker | None:
    """ "(Reuters)" in the header line."""
    for region in document.regions:
        if region.kind != RegionKind.HEADER:
            continue
        text = document.text
        opened = text.find("(", region.span.start, region.span.end)
        closed = text.find(")", opened + 1, region.span.end) if opened >= 0 else -1
        if closed > opened + 2 and text[opened + 1].isupper():
            name = Span(opened + 1, closed)
            return Speaker(
                text=document.slice(name), kind=SpeakerKind.OUTLET, evidence=Evidence(document, name)
            )
    return None


def _outlet_told(document: Document, segmentation: Segmentation) -> Speaker | None:
    """The name that speakers are said to have told, if it is one name only and no person or public body."""
    told = [q for q in segmentation.quotations if q.addressee is not None and q.cue is not None]
    names: Counter[str] = Counter()
    first: dict[str, Quotation] = {}
    for quotation in told:
        assert quotation.addressee is not None
        name = document.slice(quotation.addressee).removeprefix("the ").removeprefix("The ")
        if not name[0].isupper() or is_public_body(name) or _speaks(document, segmentation, name):
            continue
        names[name] += 1
        first.setdefault(name, quotation)
    if len(names) != 1:
        return None  # several outlets were told: which of them this report is from is not known
    name, quotation = next(iter(first.items()))
    if len(name.split()) > 1 and names[name] == 1 and not is_news_outlet(name):
        return None  # told once, and by its form as likely a person
    assert quotation.addressee is not None and quotation.cue is not None
    span = Span(quotation.addressee.end - len(name), quotation.addressee.end)
    return Speaker(
        text=name,
        kind=SpeakerKind.OUTLET,
        evidence=Evidence(document, span),
    )


def _speaks(document: Document, segmentation: Segmentation, name: str) -> bool:
    """Whether `name` also speaks in this report, or is one of a speaker's names: then it is a person or
    party in it.
    """
    phrases = [document.slice(q.speaker) for q in segmentation.quotations if q.speaker is not None]
    return any(name in phrase or name.split()[-1] == phrase.split()[-1] for phrase in phrases)
