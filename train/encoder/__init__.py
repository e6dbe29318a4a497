"""Trains the encoder that `--tagger encoder` runs; see docs/model.md. Needs train/requirements.txt."""
