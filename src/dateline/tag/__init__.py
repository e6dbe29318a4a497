"""Mentions: the stretches of text that tell of events, participants, weapons, places, times and counts."""
