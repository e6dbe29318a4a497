"""Words that make a sentence history or a total."""

from __future__ import annotations

from dateline.language.token import Token
from dateline.resolve.stance_cues import Cue, cue_anywhere, cue_at, cue_before, in_later_relative, listed
from dateline.resolve.stance_scene import Scene
from dateline.text.document import RegionKind
from dateline.text.span import Span

NEWS = 3
"""Sentences at the head of a report in which "a series of attacks" is the news and not its background."""

GREAT, GREATEST, FIGURE_REACH = 1000, 10_000, 6
"""Figures from which a verb in the perfect, and any verb, tells a total; words beside the verb that are searched."""


def find_background(scene: Scene) -> Span | None:
    """Words that make the sentence history or a total."""
    tokens, sentence = scene.tokens, scene.event.sentence
    cues = [cue_anywhere("background", tokens), cue_before("recalled", tokens, scene.at)]
    since = cue_anywhere("since", tokens) or _since_year(tokens)
    if since is not None and (since.first < scene.at or _is_perfect(scene)):
        cues.append(since)
    cues += [_great_figure(scene), _of_many(scene)]
    if sentence.index >= NEWS and sentence.region is not RegionKind.HEADLINE:
        cues.append(cue_anywhere("several", tokens))
    for cue in cues:
        if cue is not None and not in_later_relative(tokens, scene.at, cue):
            return cue.span
    return None


def _since_year(tokens: tuple[Token, ...]) -> Cue | None:
    """ "Since 2009", "since early 2011"."""
    for at, token in enumerate(tokens):
        if token.lower != "since":
            continue
        for year in range(at + 1, min(len(tokens), at + 4)):
            if len(tokens[year].text) == 4 and tokens[year].text.isdigit():
                return cue_at(tokens, at, year + 1)
    return None


def _great_figure(scene: Scene) -> Cue | None:
    """A figure in thousands beside a verb in the perfect, or in tens of thousands beside any: no single act has it
    ("has killed more than 30,000 people", "70,000 villagers have been killed")."""
    tokens = scene.tokens
    least = GREAT if _is_perfect(scene) else GREATEST
    for at in range(max(0, scene.at - FIGURE_REACH), min(len(tokens), scene.at + FIGURE_REACH)):
        digits = tokens[at].text.replace(",", "")
        if not digits.isdigit() or int(digits) < least or 1900 <= int(digits) <= 2100:
            continue
        between = {token.lower for token in tokens[min(at, scene.at) : max(at, scene.at)]}
        if not between & {"that", "and", ",", "who", "which"}:
            return cue_at(tokens, at, at + 1)
    return None


def _of_many(scene: Scene) -> Cue | None:
    """A noun with a bare plural for its object tells of no one act ("the murder of activists")."""
    tokens, at = scene.tokens, scene.at
    last = next((i for i in range(at, len(tokens)) if tokens[i].end >= scene.event.anchor.span.end), at)
    last -= tokens[last].lower == "of" and last > at
    if last + 2 >= len(tokens) or tokens[last + 1].lower != "of" or scene.event.names_victim:
        return None
    caseless = not any(
        token.text[0].isupper() for token in tokens
    )  # "the arrest of jose luis": names look like plurals
    for plural in range(last + 2, min(len(tokens), last + (3 if caseless else 5))):
        word = tokens[plural]
        if word.lower in listed("bounded") or word.text[0].isdigit() or word.text[0].isupper():
            return None
        if word.lower.endswith("s") and not word.lower.endswith("ss"):
            return cue_at(tokens, last + 1, plural + 1)
    return None


def _is_perfect(scene: Scene) -> bool:
    """True if the verb stands in the perfect, or the trigger is a plural noun without an article."""
    tokens, at = scene.tokens, scene.at
    if {"has", "have", "had", "'ve"} & {t.lower for t in tokens[max(0, at - 4) : at]}:
        return True
    return tokens[at].lower.endswith("s") and scene.phrase_start is None
