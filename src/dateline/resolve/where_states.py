"""Which of the United States a report is set in: a vote of all its place names, however many namesakes they have.

American town names repeat from state to state, so few names say alone where a report plays; together they do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dateline.gazetteer import PlaceEntry, PlaceKind
from dateline.gazetteer.entry import POPULATED

ROUNDS = 3
"""How often the votes are dealt out again by what the others said: enough to settle."""
STATE_VOTES = 2.0
"""What a state named as such says, against one for a name that could be a town of several."""
SIZE_POWER = 0.6
"""How much better known a larger namesake is; set by hand."""
FLOOR = 0.03
"""What a state nobody else speaks for keeps of a name's vote."""
FOREIGN = 0.25
"""What a namesake abroad counts in a report that is set in the United States."""
LARGE_TOWN = 100_000
CLEAR = 0.6
"""A large town with at least this part of its name's weight speaks for its state alone."""
BETWEEN = frozenset({"New York", "Washington"})
"""States whose cities are better known."""

_LOCAL = POPULATED | {PlaceKind.ADMIN2, PlaceKind.SITE}


def vote_states(names: Sequence[tuple[tuple[PlaceEntry, ...], float]]) -> dict[str, float]:
    """Votes by state. names: the candidates of each distinct name, with what the name counts (1: surely a place)."""
    fixed: defaultdict[str, float] = defaultdict(float)
    open_names: list[tuple[dict[str, float], float]] = []
    for candidates, worth in names:
        state = _state_named(candidates)
        if state is not None and state not in BETWEEN:
            fixed[state] += STATE_VOTES * worth
        else:
            open_names.append((_shares(candidates), worth))
    votes = dict(fixed)
    for _ in range(ROUNDS):
        total = sum(votes.values())
        dealt = fixed.copy()
        for shares, worth in open_names:
            weighed = {
                state: share * (FLOOR + (votes.get(state, 0.0) / total if total else 1.0))
                for state, share in shares.items()
            }
            whole = sum(weighed.values())
            known = sum(shares.values())
            for state, share in weighed.items():
                dealt[state] += worth * known * share / whole
        votes = dict(dealt)
    return votes


def home_states(names: Sequence[tuple[tuple[PlaceEntry, ...], float]]) -> frozenset[str]:
    """States that a report names as such, or by a large town that has no rival."""
    found: set[str] = set()
    for candidates, _ in names:
        state = _state_named(candidates)
        if state is not None:
            found.add(state)
        elif candidates and candidates[0].population >= LARGE_TOWN:
            found |= {state for state, share in _shares(candidates).items() if share >= CLEAR}
    return frozenset(found)


def _state_named(candidates: Sequence[PlaceEntry]) -> str | None:
    """The state, if the name is first of all a state's."""
    states = [e.name for e in candidates[:2] if e.kind is PlaceKind.ADMIN1 and e.country == "US"]
    return states[0] if states else None


def _shares(candidates: Iterable[PlaceEntry]) -> dict[str, float]:
    """By state: how likely the name means its place there, by size alone. What is left over lies abroad."""
    sizes: defaultdict[str, float] = defaultdict(float)
    whole = 0.0
    for entry in candidates:
        if entry.kind not in _LOCAL and entry.kind is not PlaceKind.ADMIN1:
            continue
        size = (entry.population + 300.0) ** SIZE_POWER
        whole += size if entry.country == "US" else FOREIGN * size
        state = entry.name if entry.kind is PlaceKind.ADMIN1 else entry.admin1
        if entry.country == "US" and state is not None:
            sizes[state] += size
    return {state: size / whole for state, size in sizes.items()} if whole else {}
