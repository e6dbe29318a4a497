"""Who did it and to whom: roles read off the surface around a trigger.

Each rule has a name, kept on the argument. There is no parser: rules look at word order, the voice of the verb, and the
preposition that stands before a phrase.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dateline.assemble.event_mention import Argument, Role
from dateline.assemble.judged import weigh_cast
from dateline.assemble.scene import Scene, is_listed, role_words
from dateline.record.vocabulary import ActorKind, Certainty
from dateline.tag.mention import Mention, MentionKind
from dateline.text.span import Span

ARMED = frozenset(kind.value for kind in ActorKind)
"""Labels of person mentions that can be perpetrators."""

ANYBODY_RULES = frozenset({"who.by-phrase", "who.subject", "who.accused", "who.light-verb"})
"""Rules strong enough for a doer whose noun says nothing of arms."""

APART = frozenset({",", ";", "(", ")", "[", "]", "that", "which", "who", "for"})
"""Words and marks that keep a phrase from being the modifier of the noun after it."""

BLAME = 16
"""Words between "blamed", "attributed" and the "on" or "to" that names the accused."""

DRESSED = 8
"""Words between "men" and their verb in "men dressed in police uniforms kidnapped"."""

MODIFIERS = 3
"""Words that no list knows between a preposition and a named person."""

NEAR = 4
"""Words that may stand between a preposition and the head it governs ("on a crowded vegetable market")."""


def perpetrator_rule(mention: Mention, scene: Scene) -> tuple[str, Certainty] | None:
    """The rule that makes `mention` a perpetrator of the scene's trigger, with its certainty; None if no rule does."""
    words = role_words()
    span, trigger = mention.span, scene.trigger
    near = scene.before(span, NEAR)
    if words.clothing & set(scene.after(span, 1)):
        return None  # "men in police uniforms"
    if any(w in words.linking for w in near[-2:]) or (near[-1:] == ("as",) and words.posing & set(near)):
        return None
    if any(w in words.accusing for w in near[-2:]):
        return "who.accused", Certainty.ACCUSED
    if near and near[-1] in ("on", "to") and words.blaming & set(scene.before(span, BLAME)):
        return "who.accused", Certainty.ACCUSED  # "blamed the attack in the capital on the rebels"
    if near and near[-1] in words.by:
        if len(near) > 1 and near[-2] in words.claiming:
            return "who.claimed", Certainty.CLAIMED
        return ("who.by-phrase", wording(mention, scene)) if _is_agent(mention, scene) else None
    if (
        mention.name is None
        and words.claiming & set(scene.after(span, 3))
        and words.credit & set(scene.after(span, 6))
    ):
        return "who.claimed", Certainty.CLAIMED
    if trigger.overlaps(span) and span.start <= trigger.start:
        return "who.inside-trigger", wording(mention, scene)
    if near and near[-1] in words.between:
        return "who.between", Certainty.ASSERTED
    if span.end <= trigger.start and scene.clause.contains(span):
        rule = _rule_before(span, scene, near)
        return None if rule is None else (rule, wording(mention, scene))
    return None


def _is_agent(mention: Mention, scene: Scene) -> bool:
    """True if the phrase after "by" hangs on the act, not on another verb or noun ("a town held by", "a talk by")."""
    words = role_words()
    before = [w for w in scene.before(mention.span, NEAR + 2)[:-1] if w not in words.when]
    if not before:
        return False
    last = before[-1]
    if last in scene.words() or last in words.carrying_out | words.past or last == "out":
        return last not in words.holding
    if last in words.holding or last.endswith(("ment", "ments")):
        return False
    return not last.endswith("ed") or last in words.done_by


def _rule_before(span: Span, scene: Scene, near: tuple[str, ...]) -> str | None:
    """The rule for a doer that stands before the trigger, in its clause."""
    words = role_words()
    gap = scene.words_between(span, scene.trigger)
    if near and near[-1] in words.opposing:
        return None  # "forces fighting the rebels launched": the rebels did not
    between = scene.words_from(span.end, scene.trigger.start)
    if not scene.verbal and gap <= 2 and scene.words()[0] not in words.participles:
        apart = (
            APART & set(between) or "'s" in between[1:]
        )  # "the Front's leader's murder" is not by the Front
        return None if apart else "who.premodifier"
    if scene.verbal and not scene.passive and gap <= 8 and not (near and near[-1] in words.toward):
        return "who.subject"
    if not scene.verbal and gap <= 8 and any(w in words.carrying_out for w in between):
        return "who.light-verb"
    return None


def wording(mention: Mention, scene: Scene) -> Certainty:
    """Suspected, if a hedge stands in the phrase, right before it, or between it and the trigger; else asserted."""
    words = role_words()
    span = mention.span
    head = span.end if mention.head is None else mention.head.start
    before = scene.before(span, NEAR)
    if "that" in before:  # "the ministry alleged that rebels": the voice's certainty, not the phrase's
        before = before[before.index("that") + 1 :]
    around = (*before, *scene.words_from(span.start, head))
    between = scene.words_from(min(span.end, scene.trigger.end), max(span.start, scene.trigger.start))
    if len(between) <= NEAR + 2:
        around = (*around, *between)
        if any(w in words.maybe for w in between) and "have" in between:
            return Certainty.SUSPECTED
    return Certainty.SUSPECTED if any(w in words.suspecting for w in around) else Certainty.ASSERTED


def _anybody_rule(mention: Mention, scene: Scene) -> tuple[str, Certainty] | None:
    """Doers whose noun says nothing of arms: "shot by two men", "three youths threw a grenade"."""
    head = mention.head or mention.span
    if scene.sentence_word(head) not in role_words().anybody or mention.name is not None:
        return None
    doer = perpetrator_rule(mention, scene)
    if doer is None or doer[0] not in ANYBODY_RULES:
        return None
    between = scene.words_from(mention.span.end, scene.trigger.start)
    is_dressed = bool(role_words().clothing & set(between)) and len(between) <= DRESSED
    return doer if doer[0] != "who.subject" or len(between) <= 3 or is_dressed else None


def target_rule(mention: Mention, scene: Scene) -> str | None:
    """The rule that makes `mention` one whom the act befell; None if no rule does."""
    words = role_words()
    span, trigger = mention.span, scene.trigger
    near = scene.before(span, 2)
    if not scene.clause.contains(span):
        return None
    if span.start >= trigger.end:
        gap = scene.words_between(trigger, span)
        if near and near[-1] in words.by:
            return None
        if len(near) == 2 and near[0] == "," and near[1] in words.apposing:
            return "whom.apposition"
        if _is_toward(mention, scene, gap) and not _is_blamed(span, scene):
            return "whom.toward"
        if scene.verbal and not scene.passive and gap <= 1:
            return "whom.object"
        if near and near[-1] == "and" and any(w in words.between for w in scene.before(span, 10)):
            return "whom.between-and"
        if near and near[-1] == "with" and gap <= 3:
            return "whom.with"
    elif span.end <= trigger.start:
        gap = scene.words_between(span, trigger)
        between = [t.lower for t in scene.sentence.tokens if span.end <= t.start < trigger.start]
        if scene.passive and gap <= 4 and not _is_owner(span, scene):
            return "whom.passive-subject"
        is_named = mention.name is not None and not _is_owner(span, scene)
        if scene.passive and is_named and gap <= 25 and _is_apposed(between):
            return "whom.apposed-subject"
        if gap <= 10 and not scene.passive and words.escaping & set(between):
            return "whom.escaped"
        if between == [","] and mention.name is not None and _is_reduced(scene):
            return "whom.apposed-subject"
        if between[:1] == ["'s"] and gap <= 3 and scene.words()[0] in words.befalling:
            return "whom.possessor"
    return None


def _is_owner(span: Span, scene: Scene) -> bool:
    """True for the mayor in "the son of the mayor was killed"; not in "two of the guards were killed"."""
    near = scene.before(span, 2)
    return len(near) == 2 and near[1] == "of" and near[0] in role_words().kin


def _is_reduced(scene: Scene) -> bool:
    """True for "Ana Perez, kidnapped on Friday in Lima, was freed": a participle with no object after it."""
    words = role_words()
    participle = scene.verbal and not scene.passive and scene.words()[-1] in words.befallen
    return participle and scene.after(scene.trigger, 1)[:1] in {(word,) for word in words.after_participle}


def _is_blamed(span: Span, scene: Scene) -> bool:
    """True for the last of "blamed the murder of a judge on the cartel"."""
    return scene.before(span) == ("on",) and bool(role_words().blaming & set(scene.before(span, BLAME)))


def _is_toward(mention: Mention, scene: Scene, gap: int) -> bool:
    """True if a preposition that aims at the phrase stands before it, up to three modifiers of a named person between:
    "the murder of prominent leftist lawyer Ana Perez"; "of" only right after the trigger, and of no attacker.
    """
    words = role_words()
    near = scene.before(mention.span, 1 + (MODIFIERS if mention.name is not None else 0))
    at = next((i for i in range(len(near) - 1, -1, -1) if near[i] in words.toward), None)
    if at is None or any(not w[0].isalpha() or w in words.parting for w in near[at + 1 :]):
        return False
    if near[at] != "of":
        return gap <= 10
    between = scene.words_from(scene.trigger.end, mention.span.start)
    tied = between[:1] == ("of",) or scene.words()[-1] == "of"
    return mention.label != ActorKind.UNKNOWN_ARMED and tied and gap <= 3 + len(near) - 1 - at


def _is_apposed(between: list[str]) -> bool:
    """True for the words between in "ana perez, a judge, was murdered" and "ana perez, who was murdered"."""
    rest = [word for word in between if word not in role_words().be | {"has", "have", "had", "also"}]
    return rest[:1] == [","] and rest[-1] in {",", "who"}


def _own_act(mention: Mention, scene: Scene) -> tuple[str, Certainty] | None:
    """A speaker that tells of its own act: "the army said it had launched the strike"."""
    if mention.span.end > scene.trigger.start:
        return None
    between = [t.lower for t in scene.sentence.tokens if mention.span.end <= t.start < scene.trigger.start]
    own = len(between) <= 16 and (
        any(w in ("it", "they", "we") for w in between[-6:]) or "its" in between[-2:]
    )
    return ("who.own-act", Certainty.CLAIMED) if own else None


def _belongs(previous: Argument, mention: Mention, scene: Scene) -> bool:
    """True for the organisation in "warplanes of the Saudi-led coalition", "members of the group"."""
    if previous.role is not Role.PERPETRATOR:
        return False
    gap = scene.words_between(previous.mention.span, mention.span)
    return 1 <= gap <= 2 and scene.before(mention.span) in (("of",), ("from",))


def _coordinated(previous: Argument, mention: Mention, scene: Scene) -> bool:
    """True for the second of "the regime and Russian warplanes", whose first is a perpetrator."""
    if previous.role is not Role.PERPETRATOR or scene.words_between(previous.mention.span, mention.span) != 1:
        return False
    return scene.before(mention.span) in (("and",), ("or",), ("/",))


def cast_participants(
    mentions: tuple[Mention, ...], scene: Scene, *, harmed: tuple[Span, ...], speaking: tuple[Span, ...]
) -> tuple[Argument, ...]:
    """Roles of the ACTOR and PERSONS mentions of the sentence for one trigger, in document order.

    harmed: spans of those killed or hurt (from the counts), who are targets. speaking: spans of speakers, who are
    neither, unless they claim the act. Battles between two armed sides keep the second as a target.
    """
    arguments: list[Argument] = []
    persons = [m for m in mentions if m.kind is MentionKind.PERSONS]
    for mention in mentions:
        if mention.kind is MentionKind.ACTOR and any(p.span.contains(mention.span) for p in persons):
            continue  # "ISIS" in "an ISIS element": the person phrase brings its organisation along
        if any(span.overlaps(mention.span) for span in harmed) and not _kills(mention, scene, persons):
            arguments.append(Argument(mention, Role.TARGET, "whom.harmed"))
            continue
        cast = weigh_cast(
            _cast(mention, scene, arguments[-1] if arguments else None, speaking), mention, scene
        )
        if cast is not None:
            arguments.append(cast)
    listed = _listed_victims(persons, arguments, scene, speaking)
    found = sorted((*arguments, *listed), key=lambda a: a.mention.span) if listed else arguments
    return tuple(replace(argument, trigger=scene.trigger) for argument in found)


def _kills(mention: Mention, scene: Scene, persons: list[Mention]) -> bool:
    """True for "gunmen today killed Ana Perez": an attacker before the verb and somebody right after it."""
    if mention.label != ActorKind.UNKNOWN_ARMED or mention.span.end > scene.trigger.start or scene.passive:
        return False
    gap = scene.words_between(mention.span, scene.trigger)
    after = [p for p in persons if p.span.start >= scene.trigger.end]
    return gap <= 2 and bool(after) and scene.words_between(scene.trigger, after[0].span) == 0


def _cast(
    mention: Mention, scene: Scene, previous: Argument | None, speaking: tuple[Span, ...]
) -> Argument | None:
    """The role of one mention; None if no rule gives it one. previous: the last argument before it."""
    armed = mention.kind is MentionKind.ACTOR or mention.label in ARMED
    speaks = any(span.overlaps(mention.span) for span in speaking)
    doer = perpetrator_rule(mention, scene) if armed else _anybody_rule(mention, scene)
    if armed and speaks:
        doer = _own_act(mention, scene) if doer is None or doer[1] is not Certainty.CLAIMED else doer
    if armed and previous is not None:
        if doer is None and previous.rule != "who.between" and _coordinated(previous, mention, scene):
            doer = ("who.coordinated", previous.certainty)
        if _belongs(previous, mention, scene):
            doer = ("who.of", previous.certainty)
    befallen = target_rule(mention, scene)
    if befallen is not None and (doer is None or doer[0] == "who.between" or befallen == "whom.possessor"):
        return None if speaks else Argument(mention, Role.TARGET, befallen)
    loose = mention.label == ActorKind.UNKNOWN_ARMED and scene.clause.overlaps(mention.span)
    if doer is None and loose and not _is_verb(mention, scene):
        doer = ("who.attacker-noun", wording(mention, scene))
    return None if doer is None else Argument(mention, Role.PERPETRATOR, doer[0], doer[1])


def _is_verb(mention: Mention, scene: Scene) -> bool:
    """True for the verb in "police suspect the Front"."""
    head = scene.words_from(mention.span.start, mention.span.end)[-1]
    return head in ("suspect", "suspects") and scene.after(mention.span, 1) in (("the",), ("that",))


def _listed_victims(
    persons: list[Mention], arguments: list[Argument], scene: Scene, speaking: tuple[Span, ...]
) -> list[Argument]:
    """The other persons of a list of which one is a target: "ana perez, juan mora and luis paz were kidnapped"."""
    roles = {a.mention.span: a.role for a in arguments}
    found: list[Argument] = []
    for line in (persons, persons[::-1]):
        for one, other in pairwise(line):
            if roles.get(one.span) is not Role.TARGET or other.span in roles or other.name is None:
                continue
            if is_listed(one, other, scene) and not any(s.overlaps(other.span) for s in speaking):
                roles[other.span] = Role.TARGET
                found.append(Argument(other, Role.TARGET, "whom.listed"))
    return found
