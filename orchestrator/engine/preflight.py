"""A few requests of each model before the rest, so that a mistake costs a few, not thousands."""

from __future__ import annotations

from orchestrator.engine.work import Counts

PREFLIGHT = 3


def is_cut_off(counts: Counts) -> bool:
    """Tell whether every answer so far was cut off by the token limit before it ended."""
    return 0 < counts.cut_off == counts.done


def verdict(counts: Counts) -> str | None:
    """Return why a model is not asked further, or `None` when an answer was usable.

    All failed, came back empty, or were cut off by the token limit before they ended.
    """
    if counts.done == 0 or counts.ok > counts.empty + counts.cut_off:
        return None
    few = f"all of the first {counts.done} requests"
    if counts.failed == counts.done:
        return f"{few} failed ({counts.last_error}); nothing more was asked of this model"
    if is_cut_off(counts):
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
