"""Tolls: how many were killed, injured, missing, detained or displaced, as one sentence has it.

Rules, with the reason for each family, stand in docs/rules/toll.md; word lists in data/toll.toml.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.record.values import Count
from dateline.record.vocabulary import Harm
from dateline.resolve.toll_ages import without_ages
from dateline.resolve.toll_asides import without_asides
from dateline.resolve.toll_clause import Clause
from dateline.resolve.toll_finding import Finding
from dateline.resolve.toll_phrases import Phrase, PhraseKind, find_harmings
from dateline.resolve.toll_reader import find_phrases
from dateline.resolve.toll_rules import read_findings
from dateline.resolve.toll_words import stands_at, toll_words
from dateline.segment.sentence import Sentence
from dateline.text.span import Span

GREAT = 10_000
"""Dead or injured from which a figure is a war's."""


@dataclass(frozen=True, slots=True)
class TollStatement:
    """One figure for one harm.

    span: from figure to harm word. count_span: the figure with its hedge. persons_span: the phrase of the
    harmed. persons_head: its head, lower case. agent_span: who or what did it. sentence: index in the
    document. persons_names, persons_ages: as far as the phrase gives them, names in lower case.
    negated: the harm is denied of these persons ("were not hurt"); a stated zero is a count of 0 instead.
    is_subtotal: a part of another figure, never added. is_running_total: covers more than one act.
    is_vague: no figure is given ("many", a bare plural).
    superseded: the text replaces the figure. perpetrator_dead: the harmed are the attackers.
    outcome_open: shot or hit, whether dead or alive is not said here. definite: refers back ("the man").
    is_additional: on top of what was said ("another two"). is_single: one person, described or named.
    """

    harm: Harm
    count: Count
    span: Span
    harm_word: Span
    rule: str
    sentence: int
    count_span: Span | None = None
    persons_span: Span | None = None
    persons_head: str | None = None
    persons_names: tuple[str, ...] = ()
    persons_ages: tuple[int, ...] = ()
    agent_span: Span | None = None
    negated: bool = False
    is_subtotal: bool = False
    is_running_total: bool = False
    superseded: bool = False
    perpetrator_dead: bool = False
    outcome_open: bool = False
    definite: bool = False
    is_additional: bool = False
    is_single: bool = False
    is_vague: bool = False


def find_tolls(sentence: Sentence) -> tuple[TollStatement, ...]:
    """Every toll that `sentence` states, sorted by span. Questions, plans and hypotheses state none."""
    words = toll_words()
    tokens = without_ages(sentence.tokens)
    if not any(token.lower in words.triggers for token in tokens):
        return ()
    tokens = without_asides(tokens, words)
    last = tokens[-1].text
    if last == "?" or (last in "\"”'’" and len(tokens) > 1 and tokens[-2].text == "?"):
        return ()
    harmings = find_harmings(tokens, words)
    phrases = find_phrases(tokens, harmings, words)
    clause = Clause(
        tokens=tokens,
        words=words,
        harmings=harmings,
        phrases=phrases,
        starts={phrase.first: phrase for phrase in phrases},
        harming_at={i: harming for harming in harmings for i in range(harming.first, harming.end)},
    )
    findings = read_findings(clause)
    statements = [_statement(clause, finding, sentence.index) for finding in findings]
    statements = _mark_running(clause, findings, statements)
    return tuple(sorted(dict.fromkeys(statements), key=_order))


def speaks_of_rise(sentence: Sentence) -> bool:
    """True for "the toll may rise" and "the number of deaths is expected to climb"."""
    words = toll_words()
    lower = [token.lower for token in sentence.tokens]
    return any(words.has("tolls.counting", word) for word in lower) and any(
        words.has("tolls.rising", word) for word in lower
    )


def _order(statement: TollStatement) -> tuple[Span, str, str]:
    return statement.span, statement.harm.value, statement.rule


def _statement(clause: Clause, finding: Finding, index: int) -> TollStatement:
    tokens = clause.tokens
    harm_word = Span(tokens[finding.harm_first].start, tokens[finding.harm_end - 1].end)
    party = finding.party
    if party is None:
        figure = finding.figure
        count_span = None if figure is None else Span(tokens[figure[0]].start, tokens[figure[1] - 1].end)
        assert finding.count is not None
        return TollStatement(
            harm=finding.harm,
            count=finding.count,
            rule=finding.rule,
            sentence=index,
            harm_word=harm_word,
            span=harm_word if count_span is None else harm_word.cover(count_span),
            count_span=count_span,
            superseded=finding.superseded,
            agent_span=_agent(clause, finding),
            is_vague=finding.count.best is None,
        )
    persons = Span(tokens[party.first].start, tokens[_end_with_parts(clause, party.phrases[-1]) - 1].end)
    counted = party.counted
    numeral = counted.numeral
    count = finding.count if finding.count is not None else party.total()
    head = party.phrases[0] if len(party.phrases) == 1 else counted
    names = tuple(phrase.name for phrase in party.phrases if phrase.name is not None)
    return TollStatement(
        harm=finding.harm,
        count=count,
        span=harm_word.cover(Span(tokens[party.first].start, tokens[party.end - 1].end)),
        harm_word=harm_word,
        rule=finding.rule,
        sentence=index,
        count_span=None
        if numeral is None
        else Span(tokens[numeral.first].start, tokens[numeral.end - 1].end),
        persons_span=persons,
        persons_head=None if head.kind is PhraseKind.BARE else tokens[head.head].lower,
        persons_names=names,
        persons_ages=tuple(phrase.age for phrase in party.phrases if phrase.age is not None),
        agent_span=_agent(clause, finding),
        negated=finding.negated,
        is_subtotal=finding.part
        or all(phrase.part for phrase in party.phrases)
        or _of_the_harmed(clause, finding),
        superseded=finding.superseded,
        perpetrator_dead=finding.harm is Harm.KILLED and _are_perpetrators(clause, party.phrases),
        outcome_open=finding.outcome_open,
        definite=all(phrase.definite or phrase.kind is PhraseKind.PRONOUN for phrase in party.phrases),
        is_additional=party.phrases[0].additional or _is_also(clause, finding),
        is_single=len(party.phrases) == 1 and count.best == 1 and count.high in (1, None),
        is_vague=(count.best is None and numeral is not None and numeral.vague)
        or (count.best is None and numeral is None)
        or finding.joint,
    )


def _of_the_harmed(clause: Clause, finding: Finding) -> bool:
    """True for "four of the wounded": a part of those harmed, whatever became of it."""
    before = [token.lower for token in clause.tokens[max(0, finding.harm_first - 2) : finding.harm_first]]
    return before in (["of", "the"], ["of", "those"])


def _is_also(clause: Clause, finding: Finding) -> bool:
    """True for "a commander was also killed" and "also killed was": somebody on top of those told of before."""
    party = finding.party
    if party is None or len(party.phrases) > 1 or party.phrases[0].definite:
        return False
    if any(clause.word(k) == "also" for k in range(party.end, finding.harm_first)):
        return True
    return clause.word(finding.harm_first - 1) == "also" and party.first > finding.harm_first


def _agent(clause: Clause, finding: Finding) -> Span | None:
    if finding.agent is None:
        return None
    return Span(clause.tokens[finding.agent.first].start, clause.tokens[finding.agent.end - 1].end)


def _end_with_parts(clause: Clause, last: Phrase) -> int:
    """End of the phrase with the parts named right after it ("including eight children")."""
    end = last.end
    if last.part:
        return end
    for phrase in clause.phrases:
        near = phrase.first >= end and phrase.first - end <= 4
        if near and phrase.part and not any(k in clause.harming_at for k in range(end, phrase.first)):
            end = phrase.end
    return end


def _are_perpetrators(clause: Clause, phrases: tuple[Phrase, ...]) -> bool:
    return all(
        phrase.kind is PhraseKind.REFLEXIVE
        or clause.words.has("persons.perpetrators", clause.word(phrase.head))
        for phrase in phrases
    )


def _mark_running(
    clause: Clause, findings: list[Finding], statements: list[TollStatement]
) -> list[TollStatement]:
    """Mark the figures that a cue of a longer period belongs to.

    A cue that opens the sentence belongs to all of it; another belongs to the nearest figure before it and to
    those joined to that by a few words, or else to the nearest after it.
    """
    statements = [replace(s, is_running_total=True) if _is_of_a_war(s) else s for s in statements]
    cues = _cues(clause)
    if not cues:
        return statements
    marked: set[int] = set()
    order = sorted(range(len(statements)), key=lambda k: statements[k].span)
    for first, end in cues:
        at = clause.tokens[first].start
        before = [k for k in order if statements[k].span.start < at]
        if first <= 1:
            marked.update(order)
            continue
        if not before:
            marked.update(k for k in order if _follows_cue(clause, end, statements[k]))
            continue
        chain = before[-1]
        marked.add(chain)
        for k in reversed(before[:-1]):
            gap = clause_words(clause, statements[k].span.end, statements[chain].span.start)
            if gap > 2:
                break
            marked.add(k)
            chain = k
    return [replace(s, is_running_total=True) if k in marked else s for k, s in enumerate(statements)]


def _is_of_a_war(statement: TollStatement) -> bool:
    """True for tens of thousands of dead and injured, which no single act leaves."""
    low = statement.count.low or statement.count.best or 0
    return statement.harm in (Harm.KILLED, Harm.INJURED) and low >= GREAT


def _follows_cue(clause: Clause, end: int, statement: TollStatement) -> bool:
    """True if a cue before a figure belongs to it.

    Not so in "who tracks the war said the raid killed five", nor in "has stepped up raids in recent days,
    killing 57 when it bombed a market".
    """
    between = [k for k in range(end, len(clause.tokens)) if clause.tokens[k].start < statement.span.start]
    after = [k for k, token in enumerate(clause.tokens) if token.start >= statement.span.end][:4]
    return not any(clause.at(k, "stop.reporting") for k in between) and not any(
        clause.word(k) == "when" for k in after
    )


def clause_words(clause: Clause, start: int, end: int) -> int:
    """Number of words between two offsets."""
    return sum(1 for token in clause.tokens if start <= token.start < end)


def _cues(clause: Clause) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for i, token in enumerate(clause.tokens):
        if token.lower == "since":
            if any(clause.at(k, "totals.superlatives") for k in range(max(0, i - 14), i)):
                continue  # "the deadliest attack since the war began"
            after = clause.word(i + 1)
            period = after[:1].isdigit() or after in ("the", "its", "early", "late", "mid", "last", "then")
            later = [clause.word(k) for k in range(i + 1, i + 7)]
            period = period or any(clause.words.has("totals.periods", word) for word in later)
            month = after in clause.words.times and not after.endswith("day") and len(after) > 2
            if period or month:
                found.append((i, min(i + 2, len(clause.tokens))))
            continue
        for cue in clause.words.cues.get(token.lower, ()):
            if stands_at(clause.tokens, i, cue):
                end = i + len(cue)
                if not any(clause.word(k) in ("hours", "hour", "24", "minutes") for k in (end, end + 1)):
                    found.append((i, end))
                break
    return found
