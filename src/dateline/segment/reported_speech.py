"""Reports of speech within one sentence: who says, the reporting word, to whom, and which tokens are said.

Works on word order and closed word lists: the speaker stands before the verb, or after it when the verb follows
the content; the content is the clause after the verb, or before the speaker when nothing but a time, a place or
an addressee follows the verb. See docs/rules/attribution.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.language.token import Token
from dateline.segment.cues import CueForm, ReportingVerb, reporting_nouns, reporting_verbs
from dateline.segment.speaker_phrase import (
    TokenRange,
    is_speaker_noun,
    phrase_after,
    phrase_before,
    speaker_noun_kind,
    subject_before,
)
from dateline.segment.words import word_list

BREAKS = frozenset([",", ";", "–", "—", "”", '"', "''", "»"])
OPENERS = frozenset(["“", '"', "„", "«", "``", "‘", "'"])
CLOSERS = BREAKS - {",", ";", "–", "—"}
JOINERS = frozenset([",", ";", "and", "but", "while", "though", "although", "as", "whereas", "–", "—"])
FINAL = frozenset(".!?\"”’'»] ")
TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight late early earlier later january february"
    " march april may june july august september october november december this last morning afternoon evening night week".split()
)


@dataclass(frozen=True, slots=True)
class Report:
    """One report of speech; all ranges are half-open token positions in the sentence.

    contents: one range, or two when the reporting clause stands inside ("A, he said, B"). after: the content follows.
    """

    cue: TokenRange
    cue_class: str
    speaker: TokenRange | None
    contents: tuple[TokenRange, ...]
    after: bool
    addressee: TokenRange | None = None


def find_reports(
    tokens: Sequence[Token], low: int, high: int, inside: Sequence[int], *, level: int, caseless: bool
) -> tuple[Report, ...]:
    """Reports among `tokens[low:high]`, left to right.

    inside: for every token of the sentence the number of the quoted stretch it stands in, or -1. Only reporting
    words of the stretch `level` are looked at, so that words quoted by somebody are never taken as the outlet's.
    """
    while high > low and tokens[high - 1].text in FINAL:
        high -= 1
    found: list[Report] = []
    at = low
    while at < high:
        report = _report_at(tokens, at, low, high, found, caseless=caseless) if inside[at] == level else None
        if report is None:
            at += 1
            continue
        outlet = _who_quotes(tokens, report, low, caseless=caseless)
        found += [report] if outlet is None else [outlet, report]
        at = report.cue[1]
    return tuple(_cut_siblings(tokens, found))


def _report_at(
    tokens: Sequence[Token], at: int, low: int, high: int, found: list[Report], *, caseless: bool
) -> Report | None:
    word = tokens[at].lower
    following = tokens[at + 1].lower if at + 1 < high else ""
    if word == "according" and following == "to":
        return _according(tokens, at, low, high, found)
    if word in ("citing", "quoting"):
        return _citing(tokens, at, low, high, found)
    if word in ("quoted", "cited", "quotes", "cites"):
        return _quoting(tokens, at, low, high, caseless=caseless)
    if (
        following == "that"
        and word in reporting_nouns()
        and tokens[at - 1].lower not in ("it", "he", "they", "which", "who", "she")
    ):
        plain = phrase_before(tokens, at, low, caseless=caseless)
        verb_use = (
            word in reporting_verbs()
            and plain is not None
            and plain[1] - plain[0] > 0
            and tokens[at - 1].text[0].isupper()
        )
        if not verb_use:
            return (
                Report((at, at + 1), reporting_nouns()[word], None, ((at + 2, high),), after=True)
                if at + 2 < high
                else None
            )
    verb = reporting_verbs().get(word)
    return None if verb is None else _verb_report(tokens, at, verb, low, high, found, caseless=caseless)


def _according(tokens: Sequence[Token], at: int, low: int, high: int, found: list[Report]) -> Report | None:
    speaker = phrase_after(tokens, at + 2, high)
    if speaker is None:
        return None
    end = speaker[1]
    before = tokens[at - 1].lower if at > low else ""
    if before == "," and at - low > 1:
        before = tokens[at - 2].lower if tokens[at - 2].lower == "that" else before
    opens = at - low <= 1 or before in ("that", "but", "and", "while", "said", "because") or before in OPENERS
    if opens:
        start = end + 1 if end < high and tokens[end].text == "," else end
        contents: tuple[TokenRange, ...] = ((start, high),)
    else:
        start = _clause_start(found, low, at)
        stop = at - 1 if before in BREAKS else at
        contents = ((start, stop),)
        if end + 1 < high and tokens[end].text == "," and stop - start <= 8:
            contents += ((end + 1, high),)
        elif end < high and tokens[end].text[0].isalnum() and tokens[end].lower not in JOINERS:
            contents += ((end, high),)
    contents = tuple(part for part in contents if part[1] > part[0])
    return Report((at, at + 2), "say", speaker, contents, after=opens) if contents else None


def _citing(tokens: Sequence[Token], at: int, low: int, high: int, found: list[Report]) -> Report | None:
    speaker = phrase_after(tokens, at + 1, high)
    if speaker is None:
        return None
    if found and not found[-1].after:
        contents = found[-1].contents
    else:
        that = next(
            (
                k
                for k in range(speaker[1], min(high, speaker[1] + 12))
                if tokens[k].lower in ("that", "saying")
            ),
            None,
        )
        start, stop = (that + 1, high) if that is not None else (_clause_start(found, low, at), at)
        while stop > start and tokens[stop - 1].text in BREAKS:
            stop -= 1
        contents = ((start, stop),)
    return (
        Report((at, at + 1), "say", speaker, contents, after=False)
        if contents[0][1] > contents[0][0]
        else None
    )


def _quoting(tokens: Sequence[Token], at: int, low: int, high: int, *, caseless: bool) -> Report | None:
    """ "X was quoted as saying", and the inner speaker of "Y quoted X as saying"."""
    saying = next(
        (k for k in range(at + 1, min(high, at + 18)) if tokens[k].lower in ("saying", "telling")), None
    )
    if saying is None:
        return None
    start = saying + 1
    if start < high and tokens[start].lower == "that":
        start += 1
    passive = tokens[at - 1].lower in ("was", "were", "been", "is", "are") if at > low else False
    speaker = (
        phrase_before(tokens, _cue_start(tokens, at, low), low, caseless=caseless)
        if passive
        else phrase_after(tokens, at + 1, saying)
    )
    if start >= high:
        bounds = (low, speaker[0] if speaker is not None else at)
        return (
            Report((at, at + 1), "say", speaker, (_strip(tokens, *bounds),), after=False)
            if bounds[1] > low
            else None
        )
    return Report((at, at + 1), "say", speaker, ((start, high),), after=True)


def _who_quotes(tokens: Sequence[Token], report: Report, low: int, *, caseless: bool) -> Report | None:
    """ "Y" of "Y quoted X as saying that ...", who stands outside X in the chain."""
    at = report.cue[0]
    if tokens[at].lower not in ("quoted", "cited", "quotes", "cites") or not report.after:
        return None
    if report.speaker is None or report.speaker[0] < at:
        return None
    speaker = subject_before(tokens, _cue_start(tokens, at, low), low, caseless=caseless)
    return None if speaker is None else replace(report, speaker=speaker)


def _verb_report(
    tokens: Sequence[Token],
    at: int,
    verb: ReportingVerb,
    low: int,
    high: int,
    found: list[Report],
    *,
    caseless: bool,
) -> Report | None:
    before = tokens[at - 1].lower if at > low else ""
    if (
        before in ("to", "the", "a", "an", "of", "his", "their", "its", "this", "these", "'s", "’s")
        and before != "'s"
    ):
        return None
    if tokens[at].text[0].isupper() and at > low and not caseless and tokens[at - 1].text not in OPENERS:
        return None  # a name: "the Islamic State"
    if (
        "noun" in verb.flags
        and verb.form in (CueForm.BASE, CueForm.THIRD)
        and not _clause_follows(tokens, at + 1, high, verb.form)
    ):
        return None
    if verb.form == CueForm.PARTICIPLE and (
        before == "as" or (found and tokens[found[-1].cue[0]].lower in ("quoted", "quotes"))
    ):
        return None  # "quoted ... as saying" was read at "quoted"
    if verb.form == CueForm.PARTICIPLE and before not in ("is", "was", "are", "were", "been"):
        return _participle(tokens, at, verb, low, high, found, caseless=caseless)
    if before in ("was", "were", "is", "are", "been", "be", "being") and verb.form == CueForm.PAST:
        return _impersonal(tokens, at, verb, low, high)
    inverted = _inverted(tokens, at, verb, low, high, found)
    if inverted is not None:
        return inverted
    cue_first = _cue_start(tokens, at, low)
    speaker = subject_before(tokens, cue_first, low, caseless=caseless)
    joined = before in ("and", "but", "then", "also", "who", "which") or tokens[
        cue_first - 1 if cue_first > low else low
    ].lower in ("and", "but", "who", "which")
    if joined and found and (speaker is None or tokens[speaker[0]].lower in ("who", "which")):
        speaker = found[-1].speaker  # "said ... and added that"
    elif speaker is not None and tokens[speaker[0]].lower in ("who", "which") and speaker[0] > low:
        named = phrase_before(
            tokens, speaker[0] - (tokens[speaker[0] - 1].text == ","), low, caseless=caseless
        )
        speaker = named or speaker
    if speaker is None:
        return None
    return _place_content(tokens, at, verb, low, high, found, speaker)


def _clause_follows(tokens: Sequence[Token], at: int, high: int, form: CueForm) -> bool:
    if at >= high:
        return False
    word = tokens[at].lower
    if word in ("that", "a", "an", "the") or word in word_list("speakers", "shape", "pronouns"):
        return True
    named = form == CueForm.THIRD and tokens[at].text[0].isupper() and tokens[at - 1].text[0].islower()
    return tokens[at].text in OPENERS or named or tokens[at].text[0].isdigit()


def _cue_start(tokens: Sequence[Token], at: int, low: int) -> int:
    """Where the verb group begins: before auxiliaries, adverbs and a time between speaker and verb."""
    first = at
    while first > low:
        word = tokens[first - 1].lower
        if word in word_list("cues", "between", "auxiliaries") or word in word_list(
            "cues", "between", "adverbs"
        ):
            first -= 1
        elif word in TIME_WORDS and first - 1 > low and not (word in ("may", "march")):
            first -= 1
            if tokens[first - 1].lower == "on":
                first -= 1
        else:
            break
    return first


def _participle(
    tokens: Sequence[Token],
    at: int,
    verb: ReportingVerb,
    low: int,
    high: int,
    found: list[Report],
    *,
    caseless: bool,
) -> Report | None:
    """ "..., adding that ...", "issued a statement saying ...": the speaker is the sentence's last one, else its subject."""
    start = at + 1
    that = next((k for k in range(start, min(high, start + 10)) if tokens[k].lower == "that"), None)
    quoted = start < high and (tokens[start].text in OPENERS or tokens[start].text in (",", ":"))
    if that is None and not quoted and "bare" not in verb.flags and "object" not in verb.flags:
        return None
    addressee = None
    if "told" in verb.flags:
        addressee = phrase_after(tokens, start, high)
    if that is not None and (addressee is not None or that == start or _only_tail(tokens, start, that)):
        start = that + 1
    elif addressee is not None:
        start = addressee[1]
    if start >= high:
        return None
    speaker = found[-1].speaker if found else None
    if speaker is None and at > low:
        noun = tokens[at - 1].lower in (
            "statement",
            "message",
            "letter",
            "report",
            "video",
            "source",
            "sources",
            "communique",
            "spokesman",
        )
        speaker = phrase_before(tokens, at, low, caseless=caseless) if noun else phrase_after(tokens, low, at)
    return Report(
        (at, at + 1), verb.cue_class, speaker, (_strip(tokens, start, high),), after=True, addressee=addressee
    )


def _impersonal(tokens: Sequence[Token], at: int, verb: ReportingVerb, low: int, high: int) -> Report | None:
    """ "It was reported that ...": nobody is named."""
    if (
        at + 2 < high
        and tokens[at + 1].lower == "that"
        and any(token.lower == "it" for token in tokens[max(low, at - 4) : at])
    ):
        return Report((at, at + 1), verb.cue_class, None, ((at + 2, high),), after=True)
    return None


def _inverted(
    tokens: Sequence[Token], at: int, verb: ReportingVerb, low: int, high: int, found: list[Report]
) -> Report | None:
    """ "...," said the mayor."""
    if "invert" not in verb.flags or verb.form == CueForm.BASE or at <= low:
        return None
    if at + 1 >= high or tokens[at + 1].lower in ("that", "in", "on"):
        return None
    speaker = phrase_after(tokens, at + 1, high)
    if speaker is None:
        return None
    if tokens[at - 1].text not in BREAKS:
        # Text that lost its commas: "... struck the village said the Observatory."
        ends = (
            speaker[1] >= high
            and at - low >= 4
            and any(is_speaker_noun(t.lower) for t in tokens[slice(*speaker)])
        )
        if not ends or tokens[at - 1].lower in word_list("speakers", "shape", "pronouns"):
            return None
        return Report(
            (at, at + 1),
            verb.cue_class,
            speaker,
            (_strip(tokens, _clause_start(found, low, at), at),),
            after=False,
        )
    follows = tokens[speaker[1]].lower if speaker[1] < high else ""
    quoted = tokens[at - 1].text != "," or (at - 2 >= low and tokens[at - 2].text in BREAKS)
    if not quoted and follows not in ("", ",", "who", "on", "in", "at", "as"):
        return None  # "The army, said to be ..., attacked": a clause goes on after the name
    content = _strip(tokens, _clause_start(found, low, at), at)
    contents: tuple[TokenRange, ...] = (content,)
    if follows == "," and speaker[1] + 1 < high and tokens[speaker[1] + 1].text in OPENERS:
        contents += (_strip(tokens, speaker[1] + 1, high),)
    return (
        Report((at, at + 1), verb.cue_class, speaker, contents, after=False)
        if content[1] > content[0]
        else None
    )


def _place_content(
    tokens: Sequence[Token],
    at: int,
    verb: ReportingVerb,
    low: int,
    high: int,
    found: list[Report],
    speaker: TokenRange,
) -> Report | None:
    """Decide on which side of "X said" the content stands, and where it ends."""
    report = Report((at, at + 1), verb.cue_class, speaker, (), after=True)
    after = at + 1
    if "told" in verb.flags and after < high and tokens[after].lower != "that":
        addressee = phrase_after(tokens, after, high)
        if addressee is not None:
            report = replace(report, addressee=addressee)
            after = addressee[1]
        elif after < high and tokens[after].lower in ("them", "him", "her", "us", "me"):
            after += 1
    broken = speaker[0] > low + 1 and tokens[speaker[0] - 1].text in BREAKS
    unquoted = broken and tokens[speaker[0] - 1].text in CLOSERS and not _upcoming(tokens, after, high)
    first = _skip_time(tokens, after, high)
    # The said words may stand before the speaker: then nothing but the circumstances of speaking follows the verb.
    if (
        first >= high
        or unquoted
        or (broken and _only_tail(tokens, first, high))
        or (first < high and tokens[first].text == "," and broken)
    ):
        return _content_before(tokens, report, verb, first, low, high, found)
    if (
        "picture" in verb.flags
        and first < high
        and any(speaker_noun_kind(t.lower) == "document" for t in tokens[slice(*speaker)])
    ):
        return replace(report, contents=(_strip(tokens, first + (tokens[first].lower == "that"), high),))
    start = _content_start(tokens, verb, first, high, has_addressee=report.addressee is not None)
    if start is None:
        return None
    contents: tuple[TokenRange, ...] = (_strip(tokens, start, high),)
    if (
        broken
        and speaker[0] > low + 2
        and tokens[start - 1].text in OPENERS
        and tokens[speaker[0] - 1].text != ","
    ):
        contents = (_strip(tokens, _clause_start(found, low, at), speaker[0]), *contents)
    return replace(report, contents=contents) if contents[-1][1] > contents[-1][0] else None


def _content_before(
    tokens: Sequence[Token],
    report: Report,
    verb: ReportingVerb,
    first: int,
    low: int,
    high: int,
    found: list[Report],
) -> Report | None:
    assert report.speaker is not None
    content = _strip(tokens, _clause_start(found, low, report.speaker[0]), report.speaker[0])
    closed = next(
        (k for k in range(content[1] - 1, max(content[0], content[1] - 10), -1) if tokens[k].text in CLOSERS),
        None,
    )
    if closed is not None and not any(
        t.lower in word_list("speakers", "shape", "stops") for t in tokens[closed + 1 : content[1]]
    ):
        content = (
            content[0],
            closed + 1,
        )  # between quotation and name stands an apposition: '"...," the uncle, Ali Hassan, said'
    if content[1] - content[0] < 2 or not {"bare", "quoted", "invert"} & verb.flags:
        return None
    contents: tuple[TokenRange, ...] = (content,)
    goes_on = first + 1 < high and tokens[first].text == ","
    # "The strikes, the army said, hit a school" goes on; "He fled, the army said, leaving ..." is not told apart.
    if (
        goes_on
        and not tokens[first + 1].lower.endswith("ing")
        and (tokens[first + 1].text in OPENERS or content[1] - content[0] <= 6)
    ):
        contents += (_strip(tokens, first + 1, high),)
    return replace(report, contents=contents, after=False)


def _content_start(
    tokens: Sequence[Token], verb: ReportingVerb, first: int, high: int, *, has_addressee: bool
) -> int | None:
    """First token of the content after the verb; None if what follows cannot be said words."""
    word = tokens[first].lower
    that = next(
        (
            k
            for k in range(first, min(high, first + 18))
            if tokens[k].lower == "that" or tokens[k].text in OPENERS
        ),
        None,
    )
    if word == "that":
        return first + 1
    if tokens[first].text in OPENERS or word == ":":
        return first + 1
    if word == ",":
        return that + 1 if that is not None else None
    if that is not None and _only_tail(tokens, first, that):
        return that + 1
    if word in ("how", "why", "what", "whether", "where", "who") or has_addressee:
        return first
    if "infinitive" in verb.flags and word in ("to", "not"):
        return first
    if (
        "object" in verb.flags
        and (tokens[first].text[0].isalnum())
        and word not in ("to", "by", "in", "on", "at", "for", "as", "of")
    ):
        return first
    if "bare" in verb.flags and word not in ("to", "of", "by", "goodbye", "and", "with", "for"):
        return first
    return None


def _upcoming(tokens: Sequence[Token], first: int, high: int) -> bool:
    """Whether "that" or quoted words follow soon, so that the verb's content is still to come."""
    return any(
        tokens[k].lower == "that" or tokens[k].text in OPENERS for k in range(first, min(high, first + 12))
    )


def _skip_time(tokens: Sequence[Token], at: int, high: int) -> int:
    """Past "Monday", "on Monday (June 26th)", "late on Saturday", "earlier this week"."""
    start = at
    while at < high:
        word = tokens[at].lower
        if word in TIME_WORDS or (
            word in ("on", "in") and at + 1 < high and tokens[at + 1].lower in TIME_WORDS
        ):
            at += 1
        elif (
            word == "("
            and (closed := next((k for k in range(at, min(high, at + 8)) if tokens[k].text == ")"), None))
            is not None
        ):
            at = closed + 1
        elif at > start and word[0].isdigit() and tokens[at - 1].lower in TIME_WORDS:
            at += 1
        else:
            break
    return at


def _only_tail(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether `tokens[first:stop]` can be the circumstances of speaking ("in a statement", "by telephone from Aleppo")."""
    if first >= stop:
        return True
    word = tokens[first].lower
    return word in word_list("cues", "between", "tail") or (word.endswith("ly") and len(word) > 4)


def _clause_start(found: list[Report], low: int, at: int) -> int:
    """Where words said before a speaker begin: after the last report that stood wholly before them."""
    start = low
    for report in found:
        if not report.after:
            ends = [report.cue[1]] + ([report.speaker[1]] if report.speaker is not None else [])
            start = max(start, *ends)
    return start if start < at else low


def _strip(tokens: Sequence[Token], first: int, stop: int) -> TokenRange:
    while first < stop and tokens[first].text in ",;:–—-":
        first += 1
    while stop > first and tokens[stop - 1].text in ",;:–—-":
        stop -= 1
    return first, stop


def _cut_siblings(tokens: Sequence[Token], found: list[Report]) -> list[Report]:
    """End the content of each report where the next reporting clause of the same rank begins."""
    ready: list[Report] = []
    for number, report in enumerate(found):
        last = report.contents[-1]
        for later in found[number + 1 :]:
            starts = min(later.cue[0], later.speaker[0] if later.speaker is not None else later.cue[0])
            if later.speaker is not None and later.speaker == report.speaker:
                starts = _cue_start(tokens, later.cue[0], 0)
            joined = starts > last[0] + 2 and tokens[starts - 1].lower in JOINERS
            if later.after and joined and starts < last[1] and report.after:
                last = _strip(tokens, last[0], starts - 1)
                break
        ready.append(replace(report, contents=(*report.contents[:-1], last)) if last[1] > last[0] else report)
    return ready
