"""Parts of speech of English words. Import from tagger.py."""
