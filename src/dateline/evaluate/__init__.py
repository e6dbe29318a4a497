"""Accuracy against hand-coded corpora: readers, mappings to each scheme, scorers, intervals, tables."""
