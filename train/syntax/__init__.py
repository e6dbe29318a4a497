"""Training of the tagger and the parser of dateline.language.syntax from a treebank of Universal Dependencies."""
