"""What a row of the rule tables holds."""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.language.times.forms import Form

Production = Callable[[re.Match[str]], Form | None]

RuleRow = tuple[str, str, str, Production | None]
"""Name as in docs/rules/time.md; heads; pattern; production, None for a rule that only blocks."""
