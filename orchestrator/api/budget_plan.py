"""What a plan says of the sweep's budget."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def about_budget(
    budget_usd: float | None, spent_usd: float, rows: Iterable[Mapping[str, Any]]
) -> list[str]:
    """Return what a person should know of a budget before running; nothing where it will do.

    `rows` are the plan's: `model`, `to_ask` and `cost_usd` (expected, US dollars; null where the
    price is not known) each.
    """
    if budget_usd is None:
        return []
    asked = [row for row in rows if row["to_ask"]]
    unknown = sorted({str(row["model"]) for row in asked if row["cost_usd"] is None})
    if unknown:
        return [
            f"budget_usd: the price of {', '.join(unknown)} is not known, so run refuses to ask; "
            "state the price, or ask uncounted with --allow-unknown-price"
        ]
    cost = sum(row["cost_usd"] for row in asked)
    left = max(0.0, budget_usd - spent_usd)
    if cost <= left:
        return []
    return [
        f"budget_usd: about ${cost:,.2f} more will be spent and ${left:,.2f} of ${budget_usd:,.2f} "
        "is left, so the run will stop before its end"
    ]
