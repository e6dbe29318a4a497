"""Ids are hashes of content, so that the same input has the same ids on every machine."""

from __future__ import annotations

import hashlib

ID_LENGTH = 16
"""Hex digits of an id: 64 bits, one chance in a million of a clash among six million ids."""


def content_id(*parts: str) -> str:
    """A short hex id of the parts, in order; parts are length-prefixed, so ("a", "bc") != ("ab", "c")."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()[:ID_LENGTH]
