"""One SQLite file: documents, readings, records, claims, incidents, decisions and runs."""
