"""One reporting verb in its clause: whether it reports speech here, who speaks, and on which side the
content stands.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.segment.clause import BREAKS, CLOSERS, OPENERS, Clause, Report
from dateline.segment.cues import CueForm, ReportingVerb
from dateline.segment.pictures import read_picture
from dateline.segment.speaker_phrase import TokenRange, is_speaker_noun, speaker_noun_kind
from dateline.segment.words import word_list

NOT_A_VERB_AFTER = frozenset(["to", "the", "a", "an", "of", "his", "their", "its", "this", "these", "’s"])
BE = frozenset(["was", "were", "is", "are", "been", "be", "being"])
RELATIVES = frozenset(["who", "which"])
THAT = frozenset(["that"])
NEEDED_WITHIN = 6
NOT_OBJECTS = frozenset(["to", "by", "in", "on", "at", "for", "as", "of"])
NOT_CLAUSES = frozenset(["to", "of", "by", "goodbye", "and", "with", "for"])
QUESTIONS = frozenset(["how", "why", "what", "whether", "where", "who"])
APPOSED = 10
"""Tokens at most between the closing mark and the speaker's name: '"...," the uncle of the victim, Ali
Hassan, said'.
"""


def read_verb(clause: Clause, at: int, verb: ReportingVerb) -> Report | None:
    """The report that the verb form at `at` makes, or None where it is a noun, a name, or reports nothing."""
    before = clause.word(at - 1)
    if before in NOT_A_VERB_AFTER:
        return read_picture(clause, at, verb) if before == "to" else None
    named = clause.text(at)[0].isupper() and at > clause.low and not clause.caseless
    if named and clause.text(at - 1) not in OPENERS:
        return None  # "the Islamic State"
    noun = "noun" in verb.flags and verb.form in (CueForm.BASE, CueForm.THIRD)
    if noun and not _clause_follows(clause, at + 1, verb.form):
        return None
    if verb.needs and clause.seek(verb.needs, at + 1, NEEDED_WITHIN) is None:
        return None
    if verb.form == CueForm.PARTICIPLE and before not in BE:
        return _participle(clause, at, verb)
    if verb.form == CueForm.PAST and before in BE:
        return _passive(clause, at, verb) or _impersonal(clause, at, verb)
    report = read_picture(clause, at, verb) or _inverted(clause, at, verb)
    if report is None:
        speaker = _subject(clause, at)
        report = None if speaker is None else _place_content(clause, at, verb, speaker)
    return None if report is None or _is_nobody(clause, report.speaker) else report


def _is_nobody(clause: Clause, speaker: TokenRange | None) -> bool:
    return speaker is not None and clause.word(speaker[0]) in word_list("speakers", "shape", "nobody")


def _passive(clause: Clause, at: int, verb: ReportingVerb) -> Report | None:
    """ "The bombing was claimed by X", "The rebels were accused by X of burning a school"."""
    if clause.word(at + 1) != "by" or "object" not in verb.flags:
        return None
    speaker = clause.named_after(at + 2)
    if speaker is None or _is_nobody(clause, speaker):
        return None
    if verb.cue_class == "accuse":
        speaker = speaker[0], _charge(clause, speaker)
        start = speaker[1] + (clause.word(speaker[1]) in ("of", "for"))
    else:
        start = clause.content_start(at)
    stop = clause.high if verb.cue_class == "accuse" else clause.verb_start(at)
    if verb.cue_class != "accuse":
        # "He fled after the bombing, which was claimed by X": no more is claimed than the bombing.
        stop -= clause.word(stop - 1) in RELATIVES | THAT
        stop -= clause.text(stop - 1) == ","
        breaks = (k + 1 for k in range(stop - 1, start, -1) if clause.text(k) in BREAKS)
        start = next(breaks, start)
    content = clause.strip(start, stop)
    if content[1] <= content[0]:
        return None
    return Report((at, at + 1), verb.cue_class, speaker, (content,), after=verb.cue_class == "accuse")


def _charge(clause: Clause, speaker: TokenRange) -> int:
    """Where the charge begins: "accused by the governor | of burning", "blamed by the army | for the attack"."""
    for at in range(speaker[0] + 1, speaker[1]):
        if clause.word(at) == "for" or (clause.word(at) == "of" and clause.word(at + 1).endswith("ing")):
            return at
    return speaker[1]


def _subject(clause: Clause, at: int) -> TokenRange | None:
    """Subject of the verb at `at`; "said ... and added that" and "..., who said" look further back for it."""
    first = clause.verb_start(at)
    speaker = clause.subject_before(first)
    relative = speaker is not None and clause.word(speaker[0]) in RELATIVES
    joins = RELATIVES | {"and", "but", "then", "also"}
    joined = clause.word(at - 1) in joins or clause.word(first - 1) in joins
    if joined and clause.found and (speaker is None or relative):
        return clause.found[-1].speaker
    if relative and speaker is not None and speaker[0] > clause.low:
        return clause.named_before(speaker[0] - (clause.text(speaker[0] - 1) == ",")) or speaker
    return speaker


def _clause_follows(clause: Clause, at: int, form: CueForm) -> bool:
    word, text = clause.word(at), clause.text(at)
    if not word:
        return False
    if word in ("that", "a", "an", "the") or word in word_list("speakers", "shape", "pronouns"):
        return True
    named = form == CueForm.THIRD and text[0].isupper() and clause.text(at - 1)[:1].islower()
    return text in OPENERS or named or text[0].isdigit()


def _participle(clause: Clause, at: int, verb: ReportingVerb) -> Report | None:
    """ "..., adding that ...", "issued a statement saying ...": the last speaker goes on, else the subject
    speaks.
    """
    quoted_before = clause.found and clause.word(clause.found[-1].cue[0]) in ("quoted", "quotes")
    if clause.word(at - 1) == "as" or quoted_before:
        return None  # "quoted ... as saying" was read at "quoted"
    start = at + 1
    that = clause.seek(THAT, start, 10)
    quoted = clause.text(start) in OPENERS or clause.text(start) in (",", ":")
    if that is None and not quoted and not {"bare", "object"} & verb.flags:
        return None
    addressee = clause.named_after(start) if "told" in verb.flags else None
    if that is not None and (addressee is not None or clause.is_tail(start, that)):
        start = that + 1
    elif addressee is not None:
        start = addressee[1]
    if start >= clause.high:
        return None
    speaker = clause.found[-1].speaker if clause.found else None
    if speaker is None and at > clause.low:
        by_noun = clause.word(at - 1) in word_list("cues", "between", "before_saying")
        speaker = clause.named_before(at) if by_noun else clause.named_after(clause.low)
    content = clause.strip(start, clause.high)
    if content[1] <= content[0]:
        return None
    return Report((at, at + 1), verb.cue_class, speaker, (content,), after=True, addressee=addressee)


def _impersonal(clause: Clause, at: int, verb: ReportingVerb) -> Report | None:
    """ "It was reported that ...": nobody is named."""
    impersonal = any(clause.word(before) == "it" for before in range(at - 4, at))
    if at + 2 >= clause.high or clause.word(at + 1) != "that" or not impersonal:
        return None
    return Report((at, at + 1), verb.cue_class, None, ((at + 2, clause.high),), after=True)


def _inverted(clause: Clause, at: int, verb: ReportingVerb) -> Report | None:
    """'...," said the mayor.'"""
    if "invert" not in verb.flags or verb.form == CueForm.BASE or at <= clause.low:
        return None
    if clause.word(at + 1) in ("that", "in", "on", ""):
        return None
    speaker = clause.named_after(at + 1)
    if speaker is None:
        return None
    content = clause.strip(clause.content_start(at), at)
    contents: tuple[TokenRange, ...] = (content,)
    mark, earlier = clause.text(at - 1), clause.text(at - 2)
    if mark in CLOSERS or (mark == "," and earlier in CLOSERS):
        if clause.text(speaker[1]) == "," and clause.text(speaker[1] + 1) in OPENERS:
            contents += (clause.strip(speaker[1] + 1, clause.high),)
    elif mark in BREAKS:
        # "The army, said to be strong, attacked" and "Omar, a doctor, said two died" go on after the verb.
        last = clause.tokens[speaker[1] - 1]
        named = is_speaker_noun(last.lower) or (last.text[0].isupper() and not clause.caseless)
        if clause.word(speaker[1]) not in ("", ",", "who", "on", "in", "at", "as") or not named:
            return None
    else:
        # Text that lost its commas: "... struck the village said the Observatory."
        people = any(is_speaker_noun(token.lower) for token in clause.tokens[slice(*speaker)])
        if speaker[1] < clause.high or at - clause.low < 4 or not people:
            return None
        if clause.word(at - 1) in word_list("speakers", "shape", "pronouns"):
            return None
        first = clause.verb_start(at)
        if clause.subject_before(first) == (clause.low, first):
            return None  # "The Observatory for Human Rights said ten people died"
    return (
        Report((at, at + 1), verb.cue_class, speaker, contents, after=False)
        if content[1] > content[0]
        else None
    )


def _place_content(clause: Clause, at: int, verb: ReportingVerb, speaker: TokenRange) -> Report | None:
    """Decide on which side of "X said" the content stands, and where it ends."""
    after = at + 1
    addressee = None
    if "told" in verb.flags and clause.word(after) != "that":
        addressee = clause.named_after(after)
        if addressee is not None:
            after = addressee[1]
        elif clause.word(after) in ("them", "him", "her", "us", "me"):
            after += 1
    report = Report((at, at + 1), verb.cue_class, speaker, (), after=True, addressee=addressee)
    mark = clause.text(speaker[0] - 1) if speaker[0] > clause.low + 1 else ""
    first = clause.skip_time(after)
    # The said words may stand before the speaker: then only circumstances of speaking follow the verb.
    closed = mark in CLOSERS and clause.seek(THAT, after, 12, opener=True) is None
    aside = mark in BREAKS and (clause.is_tail(first, clause.high) or clause.text(first) == ",")
    if first >= clause.high or closed or aside:
        return _content_before(clause, report, verb, first)
    if "picture" in verb.flags and _is_picture(clause, speaker):
        start: int | None = first + (clause.word(first) == "that")
    else:
        start = _content_start(clause, verb, first, told=addressee is not None)
    if start is None:
        return None
    content = clause.strip(start, clause.high)
    if content[1] <= content[0]:
        return None
    if mark in CLOSERS and speaker[0] > clause.low + 2 and clause.text(start - 1) in OPENERS:
        earlier = clause.strip(clause.content_start(at), speaker[0])
        return replace(report, contents=(earlier, content) if earlier[1] > earlier[0] else (content,))
    return replace(report, contents=(content,))


def _is_picture(clause: Clause, speaker: TokenRange) -> bool:
    return any(speaker_noun_kind(token.lower) == "document" for token in clause.tokens[slice(*speaker)])


def _content_before(clause: Clause, report: Report, verb: ReportingVerb, first: int) -> Report | None:
    """The report with the words before its speaker as content, and those after it where the sentence goes
    on.
    """
    assert report.speaker is not None
    if not {"bare", "quoted", "invert"} & verb.flags:
        return None
    start, stop = clause.strip(clause.content_start(report.speaker[0]), report.speaker[0])
    for at in range(stop - 1, max(start, stop - APPOSED), -1):
        if clause.text(at) in CLOSERS:
            between = clause.tokens[at + 1 : stop]
            if not any(token.lower in word_list("speakers", "shape", "stops") for token in between):
                stop = at + 1
            break
    if stop - start < 2:
        return None
    contents: tuple[TokenRange, ...] = ((start, stop),)
    # "The strikes, the army said, hit a school" goes on; "He fled, the army said, leaving ..." cannot be
    # told apart.
    if clause.text(first) == "," and first + 1 < clause.high and not clause.word(first + 1).endswith("ing"):
        rest = clause.strip(first + 1, clause.high)
        if rest[1] > rest[0] and (clause.text(first + 1) in OPENERS or stop - start <= 6):
            contents += (rest,)
    return replace(report, contents=contents, after=False)


def _content_start(clause: Clause, verb: ReportingVerb, first: int, *, told: bool) -> int | None:
    """First token of the content after the verb; None if what follows cannot be said words."""
    word = clause.word(first)
    if word in ("that", ":") or clause.text(first) in OPENERS:
        return first + 1
    that = clause.seek(THAT, first, 18, opener=True)
    if word == ",":
        return that + 1 if that is not None else None
    if that is not None and clause.is_tail(first, that):
        return that + 1
    fits = (
        told
        or word in QUESTIONS
        or ("infinitive" in verb.flags and word in ("to", "not"))
        or ("object" in verb.flags and clause.text(first)[0].isalnum() and word not in NOT_OBJECTS)
        or ("bare" in verb.flags and word not in NOT_CLAUSES)
    )
    return first if fits else None
