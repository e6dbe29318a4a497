"""The rules that say whether an act happened, each a function of the scene; docs/rules/stance.md explains them."""

from __future__ import annotations

from collections.abc import Callable

from dateline.assemble.event_mention import TriggerStrength
from dateline.language.token import Token
from dateline.record.vocabulary import Stage, Stance
from dateline.resolve.realis import Realis
from dateline.resolve.stance_cues import (
    Cue,
    cue_after,
    cue_anywhere,
    cue_around,
    cue_before,
    cues_anywhere,
    listed,
)
from dateline.resolve.stance_scene import Scene
from dateline.segment.sentence import Quotation
from dateline.text.span import Span

CAUSED = 3
"""Words before "to" among which a verb of causing stands ("forcing them to")."""


def _tried(scene: Scene) -> Realis | None:
    """Began and did not succeed."""
    cue = cue_around("attempted", scene.tokens, scene.at)
    if cue is None and scene.phrase_start is None:
        cue = cue_before("trying", scene.tokens, scene.at)
    if cue is None and any(t.lower in listed("in_flight") for t in scene.tokens):
        cue = cue_around("intercepted", scene.tokens, scene.at)
    plan = scene.find("planned")
    if cue is None or (plan is not None and plan.first < cue.first):
        return None  # "will try to storm the town"
    return Realis(Stance.ASSERTED, Stage.ATTEMPTED, "stage.attempted", cue.span)


def _planned(scene: Scene) -> Realis | None:
    cue = scene.find("planned")
    return None if cue is None else Realis(Stance.PLANNED, scene.stage, "stance.planned", cue.span)


def _foretold(scene: Scene) -> Realis | None:
    """A noun for its subject, and the verb says that it is to come ("a protest is planned")."""
    if scene.phrase_start is not None or not _is_bare_noun(scene):
        return None
    cue = cue_after("foretold", scene.tokens, scene.last)
    return None if cue is None else Realis(Stance.PLANNED, scene.stage, "stance.foretold", cue.span)


def _is_bare_noun(scene: Scene) -> bool:
    """True for a trigger that can be the subject of the verb behind it: no verb form, nobody harmed in the sentence."""
    word = scene.tokens[scene.last].lower
    harm = any(token.lower in listed("harm") for token in scene.tokens)
    return not word.endswith("ed") and word not in listed("past_forms") and not harm


def _possible(scene: Scene) -> Realis | None:
    """A past that may have been: doubtful, but told."""
    cue = scene.find("possible")
    return None if cue is None else Realis(Stance.ALLEGED, scene.stage, "stance.possible", cue.span)


def _hypothetical(scene: Scene) -> Realis | None:
    opening = scene.tokens[0]
    if opening.lower in listed("inverted") and any(t.lower == "would" for t in scene.tokens):
        return Realis(
            Stance.HYPOTHETICAL, scene.stage, "stance.hypothetical", Span(opening.start, opening.end)
        )
    cue = scene.find("hypothetical")
    if cue is None or (cue.text in listed("modal") and scene.is_sure):
        return None
    return Realis(Stance.HYPOTHETICAL, scene.stage, "stance.hypothetical", cue.span)


def _denial(scene: Scene) -> Realis | None:
    """What stands in words that a speaker denies."""
    found = [q for q in scene.quotations if q.cue_class == "deny" and q.cue is not None]
    if not found or _is_negated(scene.tokens, found[-1].cue):
        return None
    return _denied(scene, found[-1])


def _is_negated(tokens: tuple[Token, ...], cue: Span | None) -> bool:
    """True for "did not deny"."""
    before = [t.lower for t in tokens if cue is not None and t.end <= cue.start][-2:]
    return any(word in ("not", "never", "cannot") or word.endswith("n't") for word in before)


def _negation(scene: Scene) -> Realis | None:
    """Denied if a speaker says so; a negation of the report's own tells of nothing."""
    cue = scene.find("negation")
    if cue is None:
        return _part_denied(scene) or _falsified(scene)
    spoken = bool(scene.quotations) or cue.text.startswith(
        ("den", "reject", "dismiss", "false", "baseless", "refut")
    )
    return Realis(Stance.DENIED, scene.stage, "stance.negation", cue.span, denial=spoken)


def _falsified(scene: Scene) -> Realis | None:
    """ "Reports of an air strike were false": a speaker's word, or the report's."""
    cue = cue_after("falsified", scene.tokens, scene.last)
    return (
        None if cue is None else Realis(Stance.DENIED, scene.stage, "stance.negation", cue.span, denial=True)
    )


def _part_denied(scene: Scene) -> Realis | None:
    """ "Denied responsibility for the attack": the attack is taken for known, and alleged of whoever denies."""
    start = scene.phrase_start
    cue = None if start is None else cue_before("denial", scene.tokens, start)
    if start is None or cue is None:
        return None
    between = {token.lower for token in scene.tokens[cue.stop : start]}
    if not between & listed("part_in"):
        return None
    return Realis(Stance.ALLEGED, scene.stage, "stance.denies-part", cue.span, denial=True)


def _is_counted_inquiry(scene: Scene, cue: Cue) -> bool:
    """True for "investigating two homicides", "investigating a deadly raid": such an act, not acts of a kind."""
    between = scene.tokens[cue.stop : scene.at]
    return cue.text == "investigating" and any(
        t.lower in listed("counted") or t.text.isdigit() for t in between
    )


def _generic(scene: Scene) -> Realis | None:
    cue = scene.find("generic")
    if cue is None or scene.event.names_victim or _is_counted_inquiry(scene, cue):
        return None
    return Realis(Stance.HYPOTHETICAL, scene.stage, "stance.generic", cue.span, generic=True)


def _averted(scene: Scene) -> Realis | None:
    cue = scene.find("averted")
    if cue is None:
        return None
    before = {token.lower for token in scene.tokens[max(0, cue.first - 3) : cue.first]}
    if cue.text == "no" and "there" in before and scene.quotations:  # a speaker: "there was no massacre"
        return Realis(Stance.DENIED, scene.stage, "stance.negation", cue.span, denial=True)
    return Realis(Stance.HYPOTHETICAL, scene.stage, "stance.averted", cue.span)


def _accident(scene: Scene) -> Realis | None:
    """A mishap or a disease, unless the words name a bomb or whoever laid it."""
    if scene.crime and scene.event.mode == "shooting":
        return None
    cue = cue_anywhere("accident", scene.tokens)
    if cue is None and scene.event.strength is TriggerStrength.HINT:
        cue = cue_anywhere("disease", scene.tokens)
    if cue is None or (not cue.text.startswith("accident") and _is_explicit(scene)):
        return None
    return Realis(Stance.HYPOTHETICAL, scene.stage, "stance.accident", cue.span, generic=True)


def _is_explicit(scene: Scene, *, beside: bool = False) -> bool:
    """Whether a word is of arms alone. beside: other than the trigger, which figures of speech share ("shot down")."""
    anchor = scene.event.anchor.span
    return any(
        token.lower in listed("explicit")
        for token in scene.tokens
        if not (beside and anchor.start <= token.start < anchor.end)
    )


def _figurative(scene: Scene) -> Realis | None:
    cue = cue_anywhere("figurative", scene.tokens)
    harm = any(token.lower in listed("harm") for token in scene.tokens)
    if cue is None or scene.event.is_harmful or harm or _is_explicit(scene, beside=True):
        return None
    return Realis(Stance.HYPOTHETICAL, scene.stage, "stance.figurative", cue.span, generic=True)


def _compound(scene: Scene) -> Realis | None:
    """The trigger is part of the name of a thing."""
    anchor = scene.event.anchor.span
    for cue in cues_anywhere("compound", scene.tokens):
        if cue.span.overlaps(anchor):
            return Realis(Stance.HYPOTHETICAL, scene.stage, "stance.compound", cue.span, generic=True)
    return None


def _infinitive(scene: Scene) -> Realis | None:
    """The "to" of "to attack it": an aim, not an act. "Led to attacks", "due to shelling" have no verb after "to"."""
    tokens, at = scene.tokens, scene.at
    to = _infinitive_mark(tokens, at)
    if to is None or tokens[to - 1].lower in listed("done_to") | listed("noun_to"):
        return None
    words = {token.lower for token in tokens}
    if tokens[to - 1].lower in listed("enterprise") and words & listed("under_way"):
        return None  # "the operation to retake the town began"
    if any(token.lower in listed("causative") for token in tokens[max(0, to - CAUSED) : to]):
        return None
    first, last = tokens[at].lower, tokens[scene.last].lower
    is_noun = first.endswith(("s", "ed", "ing")) or last.endswith("s") or first == "death"
    if is_noun or scene.is_sure:
        return None
    return Realis(Stance.PLANNED, scene.stage, "stance.infinitive", Span(tokens[to].start, tokens[to].end))


def _infinitive_mark(tokens: tuple[Token, ...], at: int) -> int | None:
    """Where the "to" of an infinitive stands: right before the verb, or before bare verbs that it is joined to
    ("orders to capture, destroy or shoot down")."""
    if at >= 2 and tokens[at - 1].lower == "to":
        return at - 1
    if at < 4 or tokens[at - 1].lower not in ("or", "and") or tokens[at].lower in listed("past_forms"):
        return None
    first = at - 2
    while first > 1 and tokens[first - 1].text == ",":
        first -= 2
    return first - 1 if tokens[first - 1].lower == "to" else None


def _question(scene: Scene) -> Realis | None:
    """A yes-or-no question asserts nothing; "who attacked the bus?" takes the attack for known."""
    tokens = scene.tokens
    if "?" not in (t.text for t in tokens[-3:]) or scene.phrase_start is not None:
        return None
    opening = next((i for i, token in enumerate(tokens) if token.text[0].isalnum()), 0)
    if opening >= scene.at or tokens[opening].lower not in listed("asks"):
        return None
    span = Span(tokens[opening].start, tokens[opening].end)
    return Realis(Stance.HYPOTHETICAL, scene.stage, "stance.question", span)


def _habitual(scene: Scene) -> Realis | None:
    cue = cue_before("habitual", scene.tokens, scene.at) if scene.phrase_start is None else None
    if cue is None or scene.event.names_victim:
        return None
    return Realis(Stance.HYPOTHETICAL, scene.stage, "stance.habitual", cue.span, generic=True)


VOICES = {
    "hope": Stance.HYPOTHETICAL,
    "expect": Stance.HYPOTHETICAL,
    "warn": Stance.HYPOTHETICAL,
    "accuse": Stance.ALLEGED,
}
"""What a reporting verb of a class (segment/data) does to the words it reports; denials have a rule of their own."""


def _voiced(scene: Scene) -> Realis | None:
    """What a speaker hopes, expects, warns of or lays at a door. A definite noun in it is taken for known."""
    for quotation in scene.quotations:
        if quotation.cue is None:
            continue
        stance = VOICES.get(quotation.cue_class)
        if stance is not None and scene.phrase_start is None:
            return Realis(stance, scene.stage, f"stance.cue-{quotation.cue_class}", quotation.cue)
    return None


def _denied(scene: Scene, quotation: Quotation) -> Realis | None:
    """A speaker who denies a part in an act ("denied responsibility for", "denied using gas") leaves the act alleged;
    who denies that it happened ("denied reports of", "denied the attack") denies the act."""
    words = [t for t in scene.tokens if quotation.content.start <= t.start < quotation.content.end]
    before = [t.lower for t in words if t.start < scene.event.anchor.span.start]
    doing = (bool(before) and before[0].endswith("ing")) or scene.tokens[scene.at].lower.endswith("ing")
    part = bool(set(before) & listed("part_in")) or doing
    if part and not set(before) & listed("existence"):
        return Realis(Stance.ALLEGED, scene.stage, "stance.denies-part", quotation.cue, denial=True)
    if scene.phrase_start is not None and _is_rejection(scene.tokens, quotation.cue):
        return None  # "all parties rejected the murder of"
    return Realis(Stance.DENIED, scene.stage, "stance.cue-deny", quotation.cue, denial=True)


def _is_rejection(tokens: tuple[Token, ...], cue: Span | None) -> bool:
    """True for "rejected the attack", which condemns it."""
    return any(
        cue is not None and cue.contains(Span(t.start, t.end)) and t.lower[:6] == "reject" for t in tokens
    )


def _alleged(scene: Scene) -> Realis | None:
    cue = cue_around("alleged", scene.tokens, scene.at)
    return None if cue is None else Realis(Stance.ALLEGED, scene.stage, "stance.alleged", cue.span)


RULES: tuple[Callable[[Scene], Realis | None], ...] = (
    _compound,
    _tried,
    _possible,
    _planned,
    _denial,
    _hypothetical,
    _negation,
    _generic,
    _averted,
    _foretold,
    _accident,
    _figurative,
    _habitual,
    _infinitive,
    _question,
    _voiced,
    _alleged,
)
"""Tried in this order; where none fires, the act is asserted."""
