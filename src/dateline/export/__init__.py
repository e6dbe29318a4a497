"""Lines out: CSV, JSON lines, GeoJSON."""
