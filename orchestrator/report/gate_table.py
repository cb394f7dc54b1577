"""What a gate says, for the eye and as the Markdown summary of a pull request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

import pyarrow as pa
from rich.console import Group, RenderableType
from rich.text import Text

from orchestrator.report.formats import to_markdown
from orchestrator.report.plain_table import table_view
from orchestrator.report.score_cells import signed, target
from orchestrator.report.visible import one_line

Row = dict[str, Any]

STYLES = {"pass": "green", "fail": "bold red", "cannot tell": "yellow"}

READ_BY = (
    "change: run less baseline on the items that both asked, with its 95 % interval. allowed: how "
    "far a metric may drop (-), or rise (+) where low is good. A rule fails where all of the "
    "interval is worse than that, passes where none of it is, and cannot tell elsewhere. Advisory "
    "rules decide nothing."
)


def gate_view(
    table: pa.Table,
    result: str,
    title: str,
    notes: Sequence[str],
    simulated: Collection[str],
) -> RenderableType:
    """Return the overall result, the rules as a table or cards, and why one did not pass."""
    parts: list[RenderableType] = [
        Text(f"Gate: {result}", style=STYLES[result]),
        Text(one_line(_head(table, title))),
        *(Text(one_line(note), style="dim") for note in notes),
    ]
    if not table.num_rows:
        return Group(*parts)
    parts += [
        Text(""),
        table_view(shown(table, simulated), _DROPPABLE),
        Text(""),
    ]
    for row in table.to_pylist():
        if row["reason"]:
            text = f"{row['result']}: {about(row)}: {row['reason']}"
            parts.append(Text(one_line(text), style=STYLES[row["result"]]))
    parts.append(Text(READ_BY, style="dim"))
    return Group(*parts)


def summary(
    table: pa.Table, result: str, title: str, notes: Sequence[str], simulated: Collection[str]
) -> str:
    """Return the same as Markdown; what models and files are called is escaped."""
    reasons = [
        {"result": row["result"], "rule": about(row), "reason": row["reason"]}
        for row in table.to_pylist()
        if row["reason"]
    ]
    said = [escaped(line) for line in (_head(table, title), *notes)]
    lines = [f"## Gate: {result}", "", *(line for text in said for line in (text, ""))]
    if not table.num_rows:
        return "\n".join(lines)
    lines += [to_markdown(shown(table, simulated))]
    if reasons:
        lines += [to_markdown(pa.Table.from_pylist(reasons))]
    return "\n".join([*lines, READ_BY, ""])


def escaped(text: str) -> str:
    """Return a text as one line of Markdown that shows as it is."""
    cell = to_markdown(pa.table({"text": [one_line(text)]})).splitlines()[2]
    return cell.removeprefix("| ").removesuffix(" |")


def _head(table: pa.Table, title: str) -> str:
    return f"{title}: {counted(table)}" if table.num_rows else title


def counted(table: pa.Table) -> str:
    """Return how many checks came out how, by tier."""
    counts = Counter((row["tier"], row["result"]) for row in table.to_pylist())
    tiers = []
    for tier in ("critical", "advisory"):
        found = [f"{counts[tier, name]} {name}" for name in STYLES if counts[tier, name]]
        if found:
            tiers.append(f"{tier}: {', '.join(found)}")
    return "; ".join(tiers)


def shown(table: pa.Table, simulated: Collection[str]) -> pa.Table:
    """Return the columns of a table for the eye, the numbers rounded."""
    rows: list[Row] = table.to_pylist()
    stated = len({(row["rubric"], row["position"]) for row in rows if row["stated_target"]}) > 1
    return pa.Table.from_pylist(
        [
            {
                "result": row["result"] if row["tier"] == "critical" else f"({row['result']})",
                "rule": row["rule"],
                "model": row["model"] + (" (simulated)" if row["model"] in simulated else ""),
                "benchmark": row["benchmark"] + (f" · {row['rubric']}" if stated else ""),
                "asked": target(row["stated_target"]),
                "n": row["n"],
                "baseline": signed(row["baseline"], 3),
                "run": signed(row["value"], 3),
                "change": _change(row),
                "allowed": _allowed(row),
            }
            for row in rows
        ],
        schema=pa.schema(
            [("n", pa.int64()) if name == "n" else (name, pa.string()) for name in _COLUMNS]
        ),
    )


_COLUMNS = (
    "result", "rule", "model", "benchmark", "asked", "n", "baseline", "run", "change", "allowed",
)  # fmt: skip


_DROPPABLE = ("asked", "baseline", "run")
"""What a narrow screen leaves out: rules say it mostly, or the change does."""


def _change(row: Row) -> str:
    if row["change"] is None:
        return ""
    limits = ""
    if row["change_low"] is not None:
        limits = f" [{signed(row['change_low'], 3)}, {signed(row['change_high'], 3)}]"
    return f"{signed(row['change'], 3)}{limits}"


def _allowed(row: Row) -> str:
    """Return the largest change for the worse, with its sign: `-0.05`, or `+0.05` of a rate."""
    if row["allowed"] is None:
        return ""
    return f"{'-' if row['better'] == 'higher' else '+'}{row['allowed']:.3g}"


def about(row: Row) -> str:
    """Return what a row is about: its rule, model, benchmark and tier."""
    return f"{row['rule']} · {row['model']} · {row['benchmark']} ({row['tier']})"
