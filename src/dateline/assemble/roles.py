"""Who did it, to whom, to what, with what: roles read off the surface around a trigger.

Each rule has a name, kept on the argument. There is no parser: rules look at word order, the voice of the verb, and the
preposition that stands before a phrase.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise

from dateline.assemble.event_mention import Argument, Role
from dateline.language.token import Token
from dateline.record.vocabulary import ActorKind, Certainty, EventType, SiteKind
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.text.span import Span

ARMED = frozenset(kind.value for kind in ActorKind)
"""Labels of person mentions that can be perpetrators."""

LISTING = frozenset({",", "and", ";", "the"})
"""What may stand between the persons of a list."""

NEAR = 4
"""Words that may stand between a preposition and the head it governs ("on a crowded vegetable market")."""


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Closed word lists of assemble/data/roles.toml."""

    by: frozenset[str]
    toward: frozenset[str]
    between: frozenset[str]
    at_site: frozenset[str]
    striking: frozenset[str]
    be: frozenset[str]
    accusing: frozenset[str]
    claiming: frozenset[str]
    suspecting: frozenset[str]
    apposing: frozenset[str]
    beginning: frozenset[str]
    noun_marks: frozenset[str]
    past: frozenset[str]
    linking: frozenset[str]
    between_be: frozenset[str]
    carrying_out: frozenset[str]
    from_the_air: frozenset[str]
    gas: frozenset[str]
    of_part: frozenset[str]
    befalling: frozenset[str]
    slaying: frozenset[str]
    anybody: frozenset[str]


@cache
def role_words() -> RoleWords:
    """The lists, read once from the package."""
    path = resources.files("dateline.assemble") / "data" / "roles.toml"
    return RoleWords(
        **{key: frozenset(words) for key, words in tomllib.loads(path.read_text("utf-8")).items()}
    )


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence prepared for role rules: tokens, and the index of the token at each offset."""

    sentence: Sentence
    index: dict[int, int]
    trigger: Span
    clause: Span
    verbal: bool
    passive: bool

    def before(self, span: Span, n: int = 1) -> tuple[str, ...]:
        """The `n` words before `span` and its article, nearest last."""
        at = self.index.get(span.start, 0)
        if at > 0 and self.sentence.tokens[at - 1].lower in ("the", "a", "an"):
            at -= 1
        return tuple(token.lower for token in self.sentence.tokens[max(0, at - n) : at])

    def after(self, span: Span, n: int = 1) -> tuple[str, ...]:
        """The `n` words after `span`."""
        return tuple(t.lower for t in self.sentence.tokens if t.start >= span.end)[:n]

    def sentence_word(self, span: Span) -> str:
        """The first word of `span`, in lower case."""
        return self.sentence.tokens[self.index.get(span.start, 0)].lower

    def words(self) -> tuple[str, ...]:
        """The words of the trigger."""
        return tuple(
            t.lower for t in self.sentence.tokens if self.trigger.start <= t.start < self.trigger.end
        )

    def words_between(self, left: Span, right: Span) -> int:
        """Words strictly between two spans; 0 if they touch or overlap."""
        return sum(1 for t in self.sentence.tokens if left.end <= t.start < right.start)


def set_scene(sentence: Sentence, trigger: Mention, clause: Span) -> Scene:
    """Prepare the rules for one trigger."""
    index = {token.start: at for at, token in enumerate(sentence.tokens)}
    words = role_words()
    at = index.get(trigger.span.start, 0)
    tokens = sentence.tokens
    preceding = [t.lower for t in tokens[max(0, at - 3) : at]]
    before = at - 1
    while before > 0 and (tokens[before].lower.endswith("ly") or tokens[before].lower in words.between_be):
        before -= 1
    passive = before >= 0 and tokens[before].lower in words.be and _looks_past(tokens[at])
    running = tokens[at].lower.endswith("ing") and any(w in words.be | words.beginning for w in preceding)
    verbal = (
        passive
        or running
        or (_looks_past(tokens[at]) and not (preceding and preceding[-1] in words.noun_marks))
    )
    return Scene(sentence, index, trigger.span, clause, verbal, passive)


def _looks_past(token: Token) -> bool:
    return token.lower.endswith("ed") or token.lower in role_words().past


def perpetrator_rule(mention: Mention, scene: Scene) -> tuple[str, Certainty] | None:
    """The rule that makes `mention` a perpetrator of the scene's trigger, with its certainty; None if no rule does."""
    words = role_words()
    span, trigger = mention.span, scene.trigger
    near = scene.before(span, NEAR)
    if any(w in words.linking for w in near[-2:]):
        return None
    if any(w in words.accusing for w in near[-2:]):
        return "who.accused", Certainty.ACCUSED
    if near and near[-1] == "on" and any(w in words.accusing for w in near):
        return "who.accused", Certainty.ACCUSED  # "blamed the attack on the rebels"
    if "responsible" in scene.after(span, 4) and scene.clause.contains(span):
        return "who.responsible", Certainty.ACCUSED
    if near and near[-1] in words.by:
        if len(near) > 1 and near[-2] in words.claiming:
            return "who.claimed", Certainty.CLAIMED
        suspected = any(w in words.suspecting for w in scene.before(span, NEAR + 2))
        return "who.by-phrase", Certainty.SUSPECTED if suspected else Certainty.ASSERTED
    if any(w in words.claiming for w in scene.after(span, 3)):
        return "who.claimed", Certainty.CLAIMED
    if trigger.overlaps(span) and span.start <= trigger.start:
        suspected = any(w in words.suspecting for w in scene.before(span, 2))
        return "who.inside-trigger", Certainty.SUSPECTED if suspected else Certainty.ASSERTED
    if near and near[-1] in words.between:
        return "who.between", Certainty.ASSERTED
    if span.end <= trigger.start and scene.clause.contains(span):
        gap = scene.words_between(span, trigger)
        if not scene.verbal and gap <= 2:
            suspected = any(w in words.suspecting for w in scene.before(span, 2))
            return "who.premodifier", Certainty.SUSPECTED if suspected else Certainty.ASSERTED
        if scene.verbal and not scene.passive and gap <= 8 and not (near and near[-1] in words.toward):
            return "who.subject", Certainty.ASSERTED
        between = [t.lower for t in scene.sentence.tokens if span.end <= t.start < trigger.start]
        if not scene.verbal and gap <= 8 and any(w in words.carrying_out for w in between):
            return "who.light-verb", Certainty.ASSERTED
    return None


def _anybody_rule(mention: Mention, scene: Scene) -> tuple[str, Certainty] | None:
    """Doers whose noun says nothing of arms: "shot by two men", "three youths threw a grenade"."""
    head = mention.head or mention.span
    if scene.sentence_word(head) not in role_words().anybody or mention.name is not None:
        return None
    doer = perpetrator_rule(mention, scene)
    if doer is None or doer[0] not in ("who.by-phrase", "who.subject", "who.accused"):
        return None
    return doer if doer[0] != "who.subject" or scene.words_between(mention.span, scene.trigger) <= 3 else None


def target_rule(mention: Mention, scene: Scene) -> str | None:
    """The rule that makes `mention` one whom the act befell; None if no rule does."""
    words = role_words()
    span, trigger = mention.span, scene.trigger
    near = scene.before(span, 2)
    if not scene.clause.contains(span):
        return None
    if span.start >= trigger.end:
        gap = scene.words_between(trigger, span)
        if len(near) == 2 and near[0] == "," and near[1] in words.apposing:
            return "whom.apposition"
        if near and near[-1] in words.toward and gap <= 10:
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
        if scene.passive and gap <= 4:
            return "whom.passive-subject"
        if scene.passive and mention.name is not None and gap <= 25 and _is_apposed(between):
            return "whom.apposed-subject"
        if between[:1] == ["'s"] and gap <= 3 and scene.words()[0] in words.befalling:
            return "whom.possessor"
    return None


def _is_apposed(between: list[str]) -> bool:
    """True for the words between in "ana perez, a judge, was murdered" and "ana perez, who was murdered"."""
    rest = [word for word in between if word not in role_words().be | {"has", "have", "had", "also"}]
    return rest[:1] == [","] and rest[-1] in {",", "who"}


def is_hit_site(site: Mention, scene: Scene, type_: EventType) -> bool:
    """True if the act was aimed at, or damaged, the thing `site` names."""
    words = role_words()
    span, trigger = site.span, scene.trigger
    if trigger.overlaps(span):
        return (
            trigger.contains(span)
            and site.span != trigger
            and (scene.verbal or site.label != SiteKind.VEHICLE)
        )
    before = scene.before(span, 2)
    at_site = {EventType.BOMBING, EventType.SHELLING, EventType.AIR_STRIKE}
    if span.start >= trigger.end:
        if before and before[-1] == "of" and before[0] not in words.of_part:
            return scene.words_between(trigger, span) <= 2
        if before and (before[-1] in words.toward or before[-1] in words.striking):
            return scene.words_between(trigger, span) <= 14
        if type_ in at_site and before and before[-1] in words.at_site:
            return scene.words_between(trigger, span) <= 8
        return scene.verbal and not scene.passive and scene.words_between(trigger, span) <= 2
    after = scene.after(span, 3)
    return any(w in words.be for w in after) and any(
        w in words.striking or w.endswith("ed") for w in after[1:]
    )


def list_sites(sites: tuple[Mention, ...], scenes: list[Scene], type_: EventType) -> tuple[Mention, ...]:
    """The things that were hit, with those listed after one: "blew up a pylon and two bridges"."""
    hit: list[Mention] = []
    for site in sites:
        listed = bool(hit) and _is_listed(hit[-1], site, scenes[0])
        if listed or any(is_hit_site(site, scene, type_) for scene in scenes):
            hit.append(site)
    return tuple(hit)


def _is_listed(one: Mention, other: Mention, scene: Scene) -> bool:
    left, right = sorted((one.span, other.span))
    between = {t.lower for t in scene.sentence.tokens if left.end <= t.start < right.start}
    return bool(between) and between <= LISTING


def _own_act(mention: Mention, scene: Scene) -> tuple[str, Certainty] | None:
    """A speaker that tells of its own act: "the army said it had launched the strike"."""
    if mention.span.end > scene.trigger.start:
        return None
    between = [t.lower for t in scene.sentence.tokens if mention.span.end <= t.start < scene.trigger.start]
    own = len(between) <= 16 and any(w in ("it", "they", "we", "its") for w in between[-6:])
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
    mentions: tuple[Mention, ...],
    scene: Scene,
    *,
    type_: EventType,
    harmed: tuple[Span, ...],
    speaking: tuple[Span, ...],
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
        if any(span.overlaps(mention.span) for span in harmed):
            arguments.append(Argument(mention, Role.TARGET, "whom.harmed"))
            continue
        armed = mention.kind is MentionKind.ACTOR or mention.label in ARMED
        doer = perpetrator_rule(mention, scene) if armed else _anybody_rule(mention, scene)
        if armed and any(span.overlaps(mention.span) for span in speaking):
            doer = _own_act(mention, scene) if doer is None or doer[1] is not Certainty.CLAIMED else doer
        previous = arguments[-1] if arguments else None
        joined = previous is not None and previous.rule != "who.between"
        if (
            armed
            and doer is None
            and joined
            and previous is not None
            and _coordinated(previous, mention, scene)
        ):
            doer = ("who.coordinated", previous.certainty)
        if armed and previous is not None and _belongs(previous, mention, scene):
            doer = ("who.of", previous.certainty)
        befallen = target_rule(mention, scene)
        if befallen is not None and (
            doer is None or doer[0] == "who.between" or befallen == "whom.possessor"
        ):
            if not any(span.overlaps(mention.span) for span in speaking):
                arguments.append(Argument(mention, Role.TARGET, befallen))
        elif doer is not None:
            arguments.append(Argument(mention, Role.PERPETRATOR, doer[0], doer[1]))
        elif mention.label == ActorKind.UNKNOWN_ARMED and scene.clause.overlaps(mention.span):
            certainty = (
                Certainty.SUSPECTED if "suspect" in scene.sentence.tokens[0].lower else Certainty.ASSERTED
            )
            arguments.append(Argument(mention, Role.PERPETRATOR, "who.attacker-noun", certainty))
    listed = _listed_victims(persons, arguments, scene, speaking)
    return tuple(sorted((*arguments, *listed), key=lambda a: a.mention.span)) if listed else tuple(arguments)


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
            if _is_listed(one, other, scene) and not any(s.overlaps(other.span) for s in speaking):
                roles[other.span] = Role.TARGET
                found.append(Argument(other, Role.TARGET, "whom.listed"))
    return found
