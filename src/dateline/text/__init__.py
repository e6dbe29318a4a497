"""Words and where they stand: spans, documents, evidence, offsets."""
