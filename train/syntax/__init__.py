"""Training of the tagger of dateline.language.syntax from a treebank of Universal Dependencies."""
