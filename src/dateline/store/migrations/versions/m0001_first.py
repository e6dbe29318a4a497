"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = ("claims", "decisions", "readings")


def upgrade() -> None:
    """Make every table."""
    _reports()
    _records()
    _incidents()
    if op.get_bind().dialect.name == "sqlite":
        for table in APPEND_ONLY:
            for verb in ("UPDATE", "DELETE"):
                op.execute(
                    f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
                )


def _reports() -> None:
    op.create_table(
        "documents",
        sa.Column("document_key", sa.String, primary_key=True),
        sa.Column("document_id", sa.String, nullable=False, index=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("regions", sa.JSON, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("outlet", sa.Text),
        sa.Column("author", sa.Text),
        sa.Column("published", sa.JSON),
        sa.Column("published_day", sa.Date),
        sa.Column("read_at", sa.String, nullable=False),
    )
    op.create_table(
        "runs",
        sa.Column("run_id", sa.Integer, primary_key=True),
        sa.Column("producer", sa.Text, nullable=False),
        sa.Column("started_at", sa.String, nullable=False),
        sa.Column("finished_at", sa.String),
    )
    op.create_table(
        "readings",
        sa.Column("reading_id", sa.Integer, primary_key=True),
        sa.Column("run_id", sa.Integer, sa.ForeignKey("runs.run_id"), nullable=False),
        sa.Column("document_key", sa.String, sa.ForeignKey("documents.document_key")),
        sa.Column("document_id", sa.String, index=True),
        sa.Column("producer", sa.Text, nullable=False),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("read_at", sa.String, nullable=False),
        sa.UniqueConstraint("document_key", "producer"),
    )
    op.create_index("failures", "readings", ["origin", "reason", "producer"])


def _records() -> None:
    op.create_table(
        "records",
        sa.Column("reading_id", sa.Integer, sa.ForeignKey("readings.reading_id"), primary_key=True),
        sa.Column("record_id", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("stance", sa.String, nullable=False),
        sa.Column("start_day", sa.Date),
        sa.Column("end_day", sa.Date),
        sa.Column("country", sa.String),
        sa.Column("place", sa.Text),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
        sa.Column("killed_best", sa.Integer),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("needs_review", sa.Boolean, nullable=False),
        sa.Column("line", sa.Text, nullable=False),
    )
    op.create_index("by_record_id", "records", ["record_id"])
    op.create_index("by_day", "records", ["start_day"])
    op.create_table(
        "claims",
        sa.Column("claim_id", sa.Integer, primary_key=True),
        sa.Column("reading_id", sa.Integer, nullable=False),
        sa.Column("record_id", sa.String, nullable=False),
        sa.Column("field", sa.String, nullable=False),
        sa.Column("rival", sa.Boolean, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("by_reading", "claims", ["reading_id", "record_id"])


def _incidents() -> None:
    op.create_table(
        "merges",
        sa.Column("merge_id", sa.Integer, primary_key=True),
        sa.Column("last_reading_id", sa.Integer, nullable=False),
        sa.Column("last_decision_id", sa.Integer, nullable=False),
        sa.Column("rules", sa.String, nullable=False),
    )
    op.create_table(
        "incidents",
        sa.Column("incident_id", sa.String, primary_key=True),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("start_day", sa.Date),
        sa.Column("country", sa.String),
        sa.Column("n_sources", sa.Integer, nullable=False),
        sa.Column("line", sa.Text, nullable=False),
    )
    op.create_table(
        "members",
        sa.Column("incident_id", sa.String, sa.ForeignKey("incidents.incident_id"), nullable=False),
        sa.Column("record_id", sa.String, primary_key=True),
    )
    op.create_table(
        "aliases",
        sa.Column("alias", sa.String, primary_key=True),
        sa.Column("incident_id", sa.String, nullable=False),
    )
    op.create_table(
        "decisions",
        sa.Column("decision_id", sa.Integer, primary_key=True),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("subject", sa.JSON, nullable=False),
        sa.Column("decided_at", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("field", sa.String),
        sa.Column("value", sa.Text),
        sa.Column("note", sa.Text, nullable=False),
    )
