"""How surely a predicate tells of something that happened: two linear models over the words around it.

The rules of `stance.py` name what they see and decide what is coded; these models weigh everything around a
predicate at once. Trained by `python -m train.stance`; what they were trained on and how they score stands in
their weight files. The judges of the graded corpus often called a negated clause something that happened, so a grade
says little about negation: that is what the rule `stance.negation` is for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.language.linear import load_linear
from dateline.resolve.predicate import describe_predicate, find_predicate
from dateline.segment.sentence import Quotation, Sentence
from dateline.text.span import Span

MOST = 3000
"""The grade of what every reader is quite sure has happened; -MOST, that it has not. In thousandths of the scale of the
corpus `uds_it_happened`."""

ACTUAL, GENERIC, OTHER = "actual", "generic", "other"


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the models make of a predicate.

    grade: how surely it happened, -`MOST` to `MOST`. kind: `ACTUAL`; `GENERIC`, a topic, a habit or a general
    truth; or `OTHER`: planned, feared, denied, only tried. lead: of the kind's score over the next, in thousandths.
    """

    grade: int
    kind: str
    lead: int


def weigh_predicate(sentence: Sentence, span: Span, *, quotations: Sequence[Quotation] = ()) -> Weighed:
    """Grade and kind of the words in `span`.

    quotations: of the document; those that hold the span count.
    Raises ValueError if no word of the sentence starts in or after `span`.
    """
    features = _describe(sentence, span, quotations)
    kind, lead = load_linear("dateline.resolve", "realis").choose(features)
    return Weighed(_grade(features), kind, lead)


def grade_predicate(sentence: Sentence, span: Span, *, quotations: Sequence[Quotation] = ()) -> int:
    """The grade of `weigh_predicate` alone."""
    return _grade(_describe(sentence, span, quotations))


def _describe(sentence: Sentence, span: Span, quotations: Sequence[Quotation]) -> tuple[str, ...]:
    holding = tuple(quote for quote in quotations if quote.content.contains(span))
    return describe_predicate(find_predicate(sentence, span), quotations=holding)


def _grade(features: Sequence[str]) -> int:
    (grade,) = load_linear("dateline.resolve", "factuality").score(features)
    return max(-MOST, min(MOST, grade))
