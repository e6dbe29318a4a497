"""Sentences, and quotations with who speaks them."""
