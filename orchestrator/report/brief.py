"""Narrow views of wide tables: what the eye needs of a plan or a status, on eighty columns."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc
from rich.console import Group, RenderableType
from rich.text import Text

from orchestrator.report.plain_table import table_view

_PLAN = {
    "model": "model",
    "benchmark": "benchmark",
    "to_ask": "to ask",
    "answered": "answered",
    "prompt_tokens": "tokens in",
    "completion_tokens": "tokens out",
    "cost_usd": "cost $",
}


def marked(table: pa.Table) -> pa.Table:
    """Return the table with its columns `role` and `simulated` told beside the model's name."""
    names = table.column("model").to_pylist()
    simulated = table.column("simulated").to_pylist()
    roles = table.column("role").to_pylist() if "role" in table.column_names else []
    for at, name in enumerate(names):
        marks = ["judge"] if roles and roles[at] == "judge" else []
        marks += ["simulated"] if simulated[at] else []
        names[at] = f"{name} ({', '.join(marks)})" if marks else name
    place = table.schema.get_field_index("model")
    table = table.set_column(place, "model", pa.array(names, pa.string()))
    return table.drop_columns(
        [name for name in ("role", "simulated") if name in table.column_names]
    )


def marked_models(table: pa.Table, models: Mapping[str, bool]) -> pa.Table:
    """Return the table with simulated models marked, in columns of text that are names of models.

    `models` are the known ones, and which of them are simulated.
    """
    for place, field in enumerate(table.schema):
        if not pa.types.is_string(field.type):
            continue
        names = table.column(place).to_pylist()
        if {name for name in names if name is not None} <= models.keys():
            shown = [name and _named(name, models[name]) for name in names]
            table = table.set_column(place, field, pa.array(shown, pa.string()))
    return table


def runs_view(table: pa.Table) -> RenderableType:
    """Return a line a run, simulated models marked; what a narrow screen leaves out is in files."""
    models = [
        [_named(name, name in row["simulated"]) for name in row["models"]]
        if row["models"]
        else None
        for row in table.to_pylist()
    ]
    place = table.schema.get_field_index("models")
    shown = table.set_column(place, "models", pa.array(models, pa.list_(pa.string())))
    return table_view(
        shown.drop_columns(["simulated"]), ("updated_at", "spend_usd", "benchmarks", "created_at")
    )


def _named(model: str, simulated: bool) -> str:
    return f"{model} (simulated)" if simulated else model


def plan_view(rows: pa.Table) -> RenderableType:
    """Return a plan: a line a model and benchmark, and the sums. All numbers are in the files."""
    shown = marked(rows).select(list(_PLAN)).rename_columns(list(_PLAN.values()))
    rounded = [None if cost is None else round(cost, 4) for cost in shown["cost $"].to_pylist()]
    shown = shown.set_column(len(_PLAN) - 1, "cost $", pa.array(rounded, pa.float64()))
    asked = pc.sum(rows["to_ask"]).as_py() or 0
    costs = rows["cost_usd"].to_pylist()
    known = sum(cost for cost in costs if cost is not None)
    cost = f"about ${known:,.2f}" + (" and what has no known price" if None in costs else "")
    tokens = sum(pc.sum(rows[name]).as_py() or 0 for name in ("prompt_tokens", "completion_tokens"))
    total = f"{asked:,} requests to ask, about {tokens:,} tokens, {cost}. Tokens are estimates."
    if "judge" in rows["role"].to_pylist():
        total += (
            " Judges are asked at most so often; their tokens and cost are of what is sure to be "
            "asked, where that can be told before."
        )
    return Group(table_view(shown), Text(""), Text(total, style="bold"))
