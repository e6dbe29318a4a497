"""The tables of a store, as the newest migration leaves them. A test holds the two equal."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

documents = Table(
    "documents",
    metadata,
    Column("document_key", String, primary_key=True),  # hash of everything below that coding depends on
    Column("document_id", String, nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("regions", JSON, nullable=False),  # [[kind, start, end], ...]
    Column("sha256", String, nullable=False),  # of the bytes as read
    Column("origin", String, nullable=False),
    Column("title", Text),
    Column("url", Text),
    Column("outlet", Text),
    Column("author", Text),
    Column("published", JSON),  # {day, basis, start, end, alternatives}
    Column("published_day", Date),
    Column("read_at", String, nullable=False),  # ISO 8601, UTC
)

runs = Table(
    "runs",
    metadata,
    Column("run_id", Integer, primary_key=True),
    Column("producer", Text, nullable=False),
    Column("started_at", String, nullable=False),
    Column("finished_at", String),  # null: under way, or killed
)

readings = Table(
    "readings",
    metadata,
    Column("reading_id", Integer, primary_key=True),
    Column("run_id", Integer, ForeignKey("runs.run_id"), nullable=False),
    Column("document_key", String, ForeignKey("documents.document_key")),  # null: unreadable
    Column("document_id", String, index=True),
    Column("producer", Text, nullable=False),
    Column("origin", String, nullable=False),
    Column("reason", Text),  # why it could not be read or coded; null: it was
    Column("read_at", String, nullable=False),
    UniqueConstraint("document_key", "producer"),
    Index("failures", "origin", "reason", "producer"),
)

records = Table(
    "records",
    metadata,
    Column("reading_id", Integer, ForeignKey("readings.reading_id"), primary_key=True),
    Column("record_id", String, primary_key=True),
    Column("position", Integer, nullable=False),  # among the records of its document
    Column("type", String, nullable=False),
    Column("stance", String, nullable=False),
    Column("start_day", Date),
    Column("end_day", Date),
    Column("country", String),
    Column("place", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("killed_best", Integer),
    Column("score", Float, nullable=False),
    Column("needs_review", Boolean, nullable=False),
    Column("line", Text, nullable=False),  # the record line without its claims
    Index("by_record_id", "record_id"),
    Index("by_day", "start_day"),
)

claims = Table(
    "claims",
    metadata,
    Column("claim_id", Integer, primary_key=True),
    Column("reading_id", Integer, nullable=False),
    Column("record_id", String, nullable=False),
    Column("field", String, nullable=False),
    Column("rival", Boolean, nullable=False),
    Column("rule", String, nullable=False),
    Column("body", Text, nullable=False),  # the claim as the record line holds it
    Index("by_reading", "reading_id", "record_id"),
)

merges = Table(
    "merges",
    metadata,
    Column("merge_id", Integer, primary_key=True),
    Column("last_reading_id", Integer, nullable=False),
    Column("last_decision_id", Integer, nullable=False),
    Column("rules", String, nullable=False),  # version of the merging rules
)

incidents = Table(
    "incidents",
    metadata,
    Column("incident_id", String, primary_key=True),
    Column("type", String, nullable=False),
    Column("start_day", Date),
    Column("country", String),
    Column("n_sources", Integer, nullable=False),
    Column("line", Text, nullable=False),
)

members = Table(
    "members",
    metadata,
    Column("incident_id", String, ForeignKey("incidents.incident_id"), nullable=False),
    Column("record_id", String, primary_key=True),
)

aliases = Table(
    "aliases",
    metadata,
    Column("alias", String, primary_key=True),  # an id that an incident once had
    Column("incident_id", String, nullable=False),  # the incident that has its records or reports now
)

decisions = Table(
    "decisions",
    metadata,
    Column("decision_id", Integer, primary_key=True),
    Column("verdict", String, nullable=False),
    Column("subject", JSON, nullable=False),  # record ids
    Column("decided_at", String, nullable=False),
    Column("by", String, nullable=False),
    Column("field", String),
    Column("value", Text),
    Column("note", Text, nullable=False),
)

APPEND_ONLY = ("claims", "decisions", "readings")
"""Rows of these are never changed or deleted; a trigger refuses it."""
