"""The resolved sweep of an imported run: what its scores need to know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from orchestrator.errors import UsageError
from orchestrator.sweep import Sweep


def imported_sweep(
    run_id: str,
    models: Mapping[str, str],
    benchmarks: Sequence[str],
    requests: Sequence[Mapping[str, Any]],
    *,
    decides: str,
) -> Sweep:
    """Return the sweep that an imported log would have been asked by, as far as the log tells.

    `models` maps labels to the names in the log, `requests` are rows of `requests`. Raises
    `UsageError` for a name that no sweep can hold.
    """
    stated = {row["stated_target"] for row in requests}
    content = {
        "name": run_id[:100],
        "models": [{"id": name, "label": label} for label, name in models.items()],
        "benchmarks": [{"name": name} for name in benchmarks],
        "targets": [
            *(["closed"] if None in stated else []),
            *sorted(target for target in stated if target is not None),
        ],
        "samples": 1 + max(row["sample"] for row in requests),
        "decides": decides,
    }
    rubrics = sorted({row["rubric"] for row in requests} - {"closed"})
    positions = sorted({row["position"] for row in requests})
    try:
        return Sweep.model_validate(
            {**content, **({"rubric": rubrics} if rubrics else {}), "position": positions}
        )
    except ValidationError as error:
        wrong = error.errors()[0]
        place = ".".join(str(part) for part in wrong["loc"])
        raise UsageError(
            f"the log's {place} {wrong['input']!r:.100}: {wrong['msg']}; give other names with "
            "--model and --benchmark. Nothing was imported"
        ) from error
