"""A few requests of each model before the rest, so that a mistake costs three and not thousands."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pyarrow.parquet as pq

from orchestrator.engine.work import Ask, Counts
from orchestrator.store import RunFolder

PREFLIGHT = 3


def has_usable_answer(run: RunFolder, provider_model: str, keys: Collection[str]) -> bool:
    """Return whether one of these requests has an answer that is neither empty nor cut off.

    Without one the model is tried first, also in a run that goes on: what stopped it may stand.
    """
    folder = run.part_folder("responses", provider_model)
    columns = ["request_key", "status", "finish_reason", "response"]
    for part in run.parts("responses"):
        if part.parent != folder:
            continue
        for row in pq.read_table(part, columns=columns, partitioning=None).to_pylist():
            usable = row["status"] == "ok" and row["finish_reason"] != "length"
            if usable and (row["response"] or "").strip() and row["request_key"] in keys:
                return True
    return False


def first_few(asks: Sequence[Ask]) -> tuple[list[Ask], list[Ask]]:
    """Return the requests to try first, spread over what is planned, and the rest."""
    step = max(1, len(asks) // PREFLIGHT)
    chosen = set(range(0, len(asks), step)[:PREFLIGHT])
    few = [ask for index, ask in enumerate(asks) if index in chosen]
    rest = [ask for index, ask in enumerate(asks) if index not in chosen]
    return few, rest


def verdict(counts: Counts) -> str | None:
    """Return why a model is not asked further, or `None` when an answer was usable.

    All failed, came back empty, or were cut off by the token limit before they ended.
    """
    if counts.done == 0 or counts.ok > counts.empty + counts.cut_off:
        return None
    few = f"all of the first {counts.done} requests"
    if counts.failed == counts.done:
        return f"{few} failed ({counts.last_error}); nothing more was asked of this model"
    if counts.cut_off == counts.done:
        return (
            f"{few} were cut off by the token limit; raise params.max_tokens "
            "(reasoning counts too), or take the limit away"
        )
    if counts.empty == counts.done:
        return f"{few} came back empty; try the model by hand, or look at its params"
    return (
        f"{few} came to nothing: {counts.failed} failed, {counts.empty} were empty, "
        f"{counts.cut_off} cut off by the token limit"
    )
