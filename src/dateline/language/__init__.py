"""Regularities of English that the tagger and the resolvers share: tokens, inflection, numerals, time expressions."""
