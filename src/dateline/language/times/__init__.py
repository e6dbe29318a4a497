"""Time expressions of news English: finding them, and laying a calendar over them."""

from dateline.language.times.calendar import ResolvedTime, resolve_time
from dateline.language.times.find import find_times
from dateline.language.times.forms import Relation, TimeExpression

__all__ = ["Relation", "ResolvedTime", "TimeExpression", "find_times", "resolve_time"]
