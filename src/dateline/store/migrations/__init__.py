"""Numbered migrations, run by `dateline.store.migrate`; never edited once released."""
