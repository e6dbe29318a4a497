"""Reports of speech within one sentence: who says, the reporting word, to whom, and which tokens are said.

Works on word order and closed word lists: the speaker stands before the verb, or after it when the verb
follows the content; the content is the clause after the verb, or before the speaker when nothing but a time,
a place or an addressee follows the verb. See docs/rules/attribution.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.language.token import Token
from dateline.segment.clause import BREAKS, OPENERS, Clause, Report
from dateline.segment.cues import reporting_nouns, reporting_verbs
from dateline.segment.labels import read_label
from dateline.segment.reporting_verb import read_verb
from dateline.segment.speaker_phrase import TokenRange
from dateline.segment.words import word_list

FINAL = frozenset(".!?\"”’'»] ")
JOINERS = frozenset([",", ";", "and", "but", "while", "though", "although", "as", "whereas", "–", "—"])
QUOTED = frozenset(["quoted", "cited", "quotes", "cites"])
SAYING = frozenset(["saying", "telling"])
PASSIVE = frozenset(["was", "were", "been", "is", "are"])
MOST_REPORTS = 40
"""Reports of one sentence at most: real ones have up to eight, and damaged text must not take long."""

SHORT_CONTENT = 8
"""A piece before ", according to X," of at most this many tokens is half a sentence: the rest is said as
well.
"""


def find_reports(
    tokens: Sequence[Token], low: int, high: int, inside: Sequence[int], *, level: int, caseless: bool
) -> tuple[Report, ...]:
    """Reports among `tokens[low:high]`, left to right.

    inside: for every token of the sentence the number of the quoted stretch it stands in, or -1. Only
    reporting words of the stretch `level` are looked at, so that quoted words are never taken as the
    outlet's.
    """
    while high > low and tokens[high - 1].text in FINAL:
        high -= 1
    clause = Clause(tokens, low, high, caseless)
    labelled = read_label(clause) if level == -1 else None
    if labelled is not None:
        clause.found.append(labelled)
    at = low if labelled is None or not labelled.after else labelled.cue[1]
    while at < high and len(clause.found) < MOST_REPORTS:
        report = _report_at(clause, at) if inside[at] == level else None
        if report is None:
            at += 1
            continue
        quoting = _who_quotes(clause, report)
        clause.found.extend([report] if quoting is None else [quoting, report])
        at = max(one.cue[1] for one in clause.found[-2:])
    return tuple(_cut_siblings(clause))


def _report_at(clause: Clause, at: int) -> Report | None:
    word, following = clause.word(at), clause.word(at + 1)
    if word == "according" and following == "to":
        return _according(clause, at)
    if word in ("citing", "quoting"):
        return _citing(clause, at)
    if word in QUOTED:
        return _quoting(clause, at)
    if following == "that" and word in reporting_nouns():
        noun = _noun_that(clause, at)
        if noun is not None:
            return noun
    verb = reporting_verbs().get(word)
    return None if verb is None else read_verb(clause, at, verb)


def _according(clause: Clause, at: int) -> Report | None:
    """ "According to X, ...", "..., according to X", "..., according to X, ..."."""
    speaker = clause.named_after(at + 2)
    if speaker is None:
        return None
    end = speaker[1]
    before = clause.word(at - 1)
    if before == "," and clause.word(at - 2) == "that":
        before = "that"
    opens = at - clause.low <= 1 or before in OPENERS
    if opens or before in ("that", "but", "and", "while", "said", "because"):
        start = end + (clause.text(end) == ",")
        contents: tuple[TokenRange, ...] = ((start, clause.high),)
        return Report((at, at + 2), "say", speaker, contents, after=True) if start < clause.high else None
    start = clause.content_start(at)
    stop = at - (before in BREAKS)
    contents = ((start, stop),) if stop > start else ()
    if clause.text(end) == "," and stop - start <= SHORT_CONTENT and end + 1 < clause.high:
        contents += ((end + 1, clause.high),)
    elif clause.text(end)[:1].isalnum() and clause.word(end) not in JOINERS:
        contents += ((end, clause.high),)  # text without commas
    return Report((at, at + 2), "say", speaker, contents, after=False) if contents else None


def _citing(clause: Clause, at: int) -> Report | None:
    """ "Y reported, citing X, that ...": X is inside Y for the same content."""
    speaker = clause.named_after(at + 1)
    if speaker is None:
        return None
    if clause.found and not clause.found[-1].after:
        return Report((at, at + 1), "say", speaker, clause.found[-1].contents, after=False)
    outer = _verb_after(clause, speaker[1])
    if outer is not None:
        return Report((at, at + 1), "say", speaker, outer.contents, after=True)
    that = clause.seek(frozenset(["that", "saying"]), speaker[1], 12)
    start, stop = (that + 1, clause.high) if that is not None else (clause.content_start(at), at)
    while stop > start and clause.text(stop - 1) in BREAKS:
        stop -= 1
    return Report((at, at + 1), "say", speaker, ((start, stop),), after=False) if stop > start else None


def _verb_after(clause: Clause, mark: int) -> Report | None:
    """The report of "Y, citing X, said that ...", whose verb stands after the second comma at `mark`."""
    if clause.text(mark) != ",":
        return None
    at = clause.skip_time(mark + 1)
    while clause.word(at) in word_list("cues", "between", "auxiliaries"):
        at += 1
    verb = reporting_verbs().get(clause.word(at))
    if verb is None:
        return None
    report = read_verb(clause, at, verb)
    return report if report is not None and report.after else None


def _quoting(clause: Clause, at: int) -> Report | None:
    """ "X was quoted as saying", and the inner speaker of "Y quoted X as saying"."""
    saying = clause.seek(SAYING, at + 1, 18)
    if saying is None:
        return None
    start = saying + 1 + (clause.word(saying + 1) == "that")
    passive = clause.word(at - 1) in PASSIVE
    speaker = clause.named_before(clause.verb_start(at)) if passive else clause.named_after(at + 1)
    if clause.word(start) == "by" or start >= clause.high:
        content = clause.strip(clause.low, speaker[0] if speaker is not None else at)
        return (
            Report((at, at + 1), "say", speaker, (content,), after=False) if content[1] > content[0] else None
        )
    return Report((at, at + 1), "say", speaker, ((start, clause.high),), after=True)


def _who_quotes(clause: Clause, report: Report) -> Report | None:
    """ "Y" of "Y quoted X as saying that ..." or "X was quoted as saying by Y", who stands outside X in the
    chain.
    """
    at = report.cue[0]
    if clause.word(at) in ("citing", "quoting") and report.after and report.speaker is not None:
        return _verb_after(clause, report.speaker[1])
    if clause.word(at) not in QUOTED:
        return None
    if report.after and report.speaker is not None and report.speaker[0] > at:
        speaker = clause.subject_before(clause.verb_start(at))
        return None if speaker is None else replace(report, speaker=speaker)
    saying = clause.seek(SAYING, at + 1, 4)
    if saying is None or clause.word(saying + 1) != "by":
        return None
    speaker = clause.named_after(saying + 2)
    return None if speaker is None else replace(report, speaker=speaker)


def _noun_that(clause: Clause, at: int) -> Report | None:
    """ "reports that ...", "a claim that ...": nobody is named. None if the word is a verb here."""
    if at + 2 >= clause.high or clause.word(at - 1) in ("it", "he", "they", "which", "who", "she"):
        return None
    as_verb = clause.word(at) in reporting_verbs() and clause.text(at - 1)[:1].isupper()
    if as_verb and clause.named_before(at) is not None:
        return None
    return Report(
        (at, at + 1), reporting_nouns()[clause.word(at)], None, ((at + 2, clause.high),), after=True
    )


def _cut_siblings(clause: Clause) -> list[Report]:
    """End the content of each report where the next reporting clause of the same rank begins."""
    ready: list[Report] = []
    for number, report in enumerate(clause.found):
        last = report.contents[-1]
        for later in clause.found[number + 1 :]:
            if later.cue[0] >= last[1]:
                break
            starts = later.cue[0] if later.speaker is None else min(later.cue[0], later.speaker[0])
            if later.speaker is not None and later.speaker == report.speaker:
                starts = clause.verb_start(later.cue[0])
            joined = starts > last[0] + 2 and clause.word(starts - 1) in JOINERS
            if later.after and joined and starts < last[1] and report.after:
                last = clause.strip(last[0], starts - 1)
                break
        ready.append(replace(report, contents=(*report.contents[:-1], last)) if last[1] > last[0] else report)
    return ready
