"""What the decision whether a word reports, thinks or judges rests on: the word, its neighbours, its subject."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.segment.attributed.view import EDGE, FINITE, NOUNS, View
from dateline.segment.words import word_list

SUBJECTS = NOUNS | {"PRP", "WP", "WDT", "EX"}
STOPS_SUBJECT = SUBJECTS | {"VBD", "VBZ", "VBP", "IN", "CC", ","}
STOPS_OBJECT = NOUNS | {"PRP", "VBD", "VBZ", "VBP", "VB", "VBG", ",", ".", ":"}
FURTHEST_OBJECT = 8
FURTHEST_VERB = 15
MARKS = frozenset('“”"„')


def cue_features(view: View, at: int, *, seldom: int, rule: tuple[str, ...]) -> list[str]:
    """Features of the word at `at`. seldom: see `cue_stems`. rule: what the rules of speech make of the word."""
    found = ["bias", f"reg={view.region}", *rule]
    if rule:
        found.append(f"r|{view.stems[at]}")
    found += _words(view, at)
    found += _tags(view, at)
    found += _quotes(view, at)
    found += _subject(view, at, seldom)
    found += _object(view, at)
    return found


def _words(view: View, at: int) -> Iterator[str]:
    word, stem = view.words[at], view.stems[at]
    left, left2, right, right2 = view.word(at - 1), view.word(at - 2), view.word(at + 1), view.word(at + 2)
    yield from (f"w={word}", f"s={stem}", f"x3={word[-3:]}", f"x2={word[-2:]}")
    yield from (f"-1={left}", f"-2={left2}", f"-3={view.word(at - 3)}")
    yield from (f"+1={right}", f"+2={right2}", f"+3={view.word(at + 3)}")
    yield from (f"s-1={stem}|{left}", f"s+1={stem}|{right}", f"s+2={stem}|{right2}")
    yield from (f"-2-1={left2}|{left}", f"+1+2={right}|{right2}", f"-1+1={left}|{right}")
    capitals = f"{view.is_capital(at):d}{view.is_capital(at + 1):d}{view.is_capital(at - 1):d}"
    yield from (f"cap{capitals}", f"s|cap={stem}{view.is_capital(at - 1):d}")
    that = next((k for k in range(1, 6) if view.word(at + k) == "that"), 0)
    yield from (f"th{that}", f"s|th={stem}{that > 0:d}", f"s|to={stem}{'to' in (right, right2):d}")
    yield from (f"pos{min(at, 4)}", f"end{min(len(view.words) - 1 - at, 4)}")


def _tags(view: View, at: int) -> Iterator[str]:
    stem, tag = view.stems[at], view.tags[at]
    left, left2, right, right2 = view.tag(at - 1), view.tag(at - 2), view.tag(at + 1), view.tag(at + 2)
    yield from (f"t={tag}", f"st={stem}{tag}", f"t-1={left}", f"t+1={right}")
    yield from (f"t-1t={left}|{tag}", f"tt+1={tag}|{right}", f"st+1={stem}|{right}", f"st-1={stem}|{left}")
    yield from (f"t+1+2={right}|{right2}", f"s+1+2={stem}|{right}|{right2}", f"tt+2={tag}|{right}|{right2}")
    yield from (f"t-2t={left2}|{left}|{tag}", f"w+1t+2={view.word(at + 1)}|{right2}")


def _quotes(view: View, at: int) -> Iterator[str]:
    stem = view.stems[at]
    opens = any(token.text in MARKS for token in view.tokens[at + 1 : at + 5])
    closes = any(token.text in MARKS for token in view.tokens[max(0, at - 4) : at])
    after, before = any(view.quoted[at + 1 :]), any(view.quoted[:at])
    yield from (f"q{view.quoted[at]:d}", f"q{view.quoted[at]:d}|{stem}", f"oa{opens:d}ob{closes:d}")
    yield from (f"qa{after:d}qb{before:d}", f"s|q{opens:d}{closes:d}{after:d}={stem}")


def _subject(view: View, at: int, seldom: int) -> Iterator[str]:
    stem, tag, ending = view.stems[at], view.tags[at], view.words[at][-2:]
    helpers = word_list("cues", "between", "auxiliaries") | word_list("cues", "between", "adverbs")
    verb = at - 1
    while verb >= 0 and (view.words[verb] in helpers or view.tags[verb] in ("MD", "RB", "TO")):
        verb -= 1
    between = "_".join(word for word in view.words[verb + 1 : at] if word in _auxiliaries())
    near = _rough(view, verb)
    yield from (f"aux={between}", f"aux|s={between}{stem}", f"sub={near}", f"sub|x={near}{ending}")
    yield from (f"sub|s={near}{stem}", f"sub|aux={near}{between}{ending}")
    if verb >= 0:
        yield f"subw={view.words[verb]}"
    yield from (f"p{seldom}", f"p{seldom}|{near}|{ending}", f"p{seldom}|q{view.quoted[at]:d}")
    yield from (f"p{seldom}|-1{view.word(at - 1)}", f"p{seldom}|+1{view.word(at + 1)}")
    noun = verb
    while noun >= 0 and view.tags[noun] not in STOPS_SUBJECT:
        noun -= 1
    kind, word = view.tag(noun), view.word(noun)
    yield from (f"S={kind}", f"St={kind}|{tag}", f"Sst={kind}{stem}{tag}", f"Sw={word}", f"Swt={word}|{tag}")
    yield from (f"Sd{min(6, at - noun)}", f"Sx={word[-3:]}{tag}")


def _auxiliaries() -> frozenset[str]:
    return word_list("cues", "between", "auxiliaries")


def _rough(view: View, at: int) -> str:
    """What stands before the verb group, roughly: an edge, a pronoun or mark itself, a name, any other word."""
    if at < 0:
        return EDGE
    word = view.words[at]
    if view.tags[at] in ("PRP", "WP", "WDT") or not word[0].isalnum():
        return word
    return "Cap" if view.is_capital(at) else "low"


def _object(view: View, at: int) -> Iterator[str]:
    stem, tag, n_words = view.stems[at], view.tags[at], len(view.words)
    place = at + 1
    while place < min(n_words, at + FURTHEST_OBJECT) and view.tags[place] not in STOPS_OBJECT:
        place += 1
    yield from (f"O={view.tag(place)}", f"Os={view.tag(place)}{stem}", f"Ow={view.word(place)}")
    ahead = range(at + 1, min(n_words, at + FURTHEST_VERB))
    finite = next((k - at for k in ahead if view.tags[k] in FINITE), 0)
    yield from (f"fin{0 if not finite else 1 if finite < 6 else 2}", f"fin|s={finite > 0:d}{stem}")
    back = range(at - 1, max(-1, at - 12), -1)
    auxiliaries = _auxiliaries()
    earlier = next((k for k in back if view.tags[k][:2] == "VB" and view.words[k] not in auxiliaries), None)
    yield f"pv={EDGE if earlier is None else view.stems[earlier]}"
    yield f"pvt={view.tag(-1 if earlier is None else earlier)}|{tag}"
