"""The encoder: a small network that reads what lists cannot. Import from model.py, decode.py and tagger.py."""
