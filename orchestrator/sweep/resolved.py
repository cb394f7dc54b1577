"""The resolved sweep: what a run folder keeps of it, and its hash.

It holds names of variables, addresses as written and texts of templates: nothing secret can stand
in a checked sweep, and two files that mean the same have the same hash.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import yaml
from pydantic import ValidationError

from orchestrator.sweep.complaints import complaint
from orchestrator.sweep.keys import canonical
from orchestrator.sweep.schema import Sweep
from orchestrator.sweep.source import Source, parse_source

HASH_DIGITS = 16


def resolved(sweep: Sweep) -> dict[str, Any]:
    """Return every key of the sweep with its value, defaults included, as plain data."""
    return sweep.model_dump(mode="json")


def sweep_hash(sweep: Sweep) -> str:
    """Return the first 16 hex digits of the SHA-256 of the resolved sweep's RFC 8785 JSON.

    `out` stays outside: where a run lies does not change what it asks.
    """
    content = resolved(sweep)
    del content["out"]
    return hashlib.sha256(canonical(content)).hexdigest()[:HASH_DIGITS]


def to_yaml(
    sweep: Sweep,
    *,
    graders: Mapping[str, str] | None = None,
    own_grading: Mapping[str, str] | None = None,
) -> str:
    """Return the resolved sweep as YAML, as a run folder keeps it.

    `graders` and `own_grading` say by benchmark which grader is used where the sweep states none,
    and how the benchmark's authors grade.
    """
    content = resolved(sweep)
    for entry in content["benchmarks"]:
        name = entry["name"]
        entry["grader"] = entry["grader"] or (graders or {}).get(name)
        entry["own_grading"] = (own_grading or {}).get(name)
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=100)


def from_yaml(text: str, name: str) -> Sweep:
    """Return the sweep that `to_yaml` wrote; `name` stands in messages.

    Raises `UsageError` for a text that is not a resolved sweep.
    """
    source: Source = parse_source(text, ".yaml", name)
    entries = source.data.get("benchmarks")
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict):
            entry.pop("own_grading", None)
    try:
        return Sweep.model_validate(source.data)
    except ValidationError as error:
        raise complaint(error, source) from None
