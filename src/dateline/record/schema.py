"""JSON Schema of the lines, made from the types that write them."""

from __future__ import annotations

from typing import Any

import msgspec

from dateline.record.vocabulary import MODES


def line_schema(line_type: type[msgspec.Struct]) -> dict[str, Any]:
    """JSON Schema (2020-12) of a line type; `mode` gets the closed list of modes, held as text in Python."""
    schema = msgspec.json.schema(line_type)
    modes = sorted({mode for modes in MODES.values() for mode in modes})
    for definition in schema["$defs"].values():
        if "mode" in definition.get("properties", {}):
            definition["properties"]["mode"] = {"enum": [*modes, None]}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": line_type.__name__, **schema}


def schema_text(schema: dict[str, Any]) -> str:
    """The schema as it is printed and kept in docs/formats."""
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() + "\n"
