"""What a gate says as one JSON object, and as a message for Slack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

import pyarrow as pa

from orchestrator import __version__
from orchestrator.report.gate_table import about
from orchestrator.report.values import rows
from orchestrator.report.visible import one_line

_MOST_REASONS = 10
_MOST_CHARACTERS = 240
"""Of a reason: Slack takes 3,000 in a section."""

_SIGNS = {"pass": ":white_check_mark:", "fail": ":x:", "cannot tell": ":grey_question:"}


def gate_summary(
    table: pa.Table,
    result: str,
    run: str,
    baseline: str | None,
    notes: Sequence[str],
    simulated: Collection[str],
    *,
    policy: str | None,
    at: datetime,
) -> dict[str, Any]:
    """Return the result, the counts by tier, and the rules' rows as they stand in the table.

    `policy` is the file of the rules, `at` when the result was found.
    """
    checked: list[dict[str, Any]] = rows(table)
    counts: dict[str, Counter[str]] = {"critical": Counter(), "advisory": Counter()}
    for row in checked:
        counts[row["tier"]][row["result"]] += 1
    return {
        "event": "gate",
        "calibrant_version": __version__,
        "at": at.isoformat(timespec="seconds"),
        "policy": policy,
        "run": run,
        "baseline": baseline,
        "result": result,
        "counts": {tier: dict(found) for tier, found in counts.items()},
        "simulated": sorted(simulated),
        "notes": list(notes),
        "rules": checked,
    }


def slack_message(summary: Mapping[str, Any]) -> dict[str, Any]:
    """Return a summary as the body of Slack's incoming webhooks, its text escaped as they ask."""
    against = f" against {summary['baseline']}" if summary["baseline"] else ""
    head = f"{_SIGNS[summary['result']]} Gate: {summary['result']} · {summary['run']}{against}"
    reasons = [row for row in summary["rules"] if row["reason"]]
    lines = [f"• {row['result']}: {about(row)}: {row['reason']}" for row in reasons]
    lines = [*lines[:_MOST_REASONS], *summary["notes"]][: _MOST_REASONS + 2]
    if len(reasons) > _MOST_REASONS:
        lines.append(f"{len(reasons) - _MOST_REASONS} more rules did not pass")
    lines.append(f"{summary['policy']}, {summary['at']}")
    sections = [f"*{_escaped(head)}*", "\n".join(map(_escaped, lines))]
    return {
        "text": _escaped(head),
        "blocks": [
            {"type": "section", "text": {"type": "mrkdwn", "text": text[:3000]}}
            for text in sections
            if text
        ],
    }


def _escaped(text: str) -> str:
    line = one_line(text)
    short = line if len(line) <= _MOST_CHARACTERS else line[: _MOST_CHARACTERS - 1] + "…"
    return short.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
