"""Everything that a report attributes to somebody: speech, thought, wishes, judgements, evidence.

Learned from texts in which all of that is marked (`train/attribution.py`). The word lists and rules of
`segment` find speech alone, and are what the chains of who says so are made of; see docs/rules/attribution.md.
"""
