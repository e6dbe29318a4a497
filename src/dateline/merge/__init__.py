"""Records of several reports that tell of one act are one incident: block, compare, cluster, consolidate."""

from __future__ import annotations

from dateline.merge.consolidate import consolidate
from dateline.merge.merge import MERGE_RULES, merge_records

__all__ = ["MERGE_RULES", "consolidate", "merge_records"]
