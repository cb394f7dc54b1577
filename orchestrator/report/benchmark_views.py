"""Benchmarks for the eye: the list, one of them, a checked file, what was pinned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from orchestrator.report.plain_table import cards_view, table_view
from orchestrator.report.visible import one_line, visible

LONGEST_SAMPLE = 600
"""Characters of a sample item that are shown: passages can be pages long."""

_KINDS = {
    "builtin": "Built in, generated from the seed, offline:",
    "preset": "Presets, public data sets, downloaded once:",
    "suite": "Suites of these, {suite: NAME} in a sweep:",
}

_NOTHING = {
    "licence": "not stated",
    "pinned_in": "the preset itself",
    "verified": "no, described from documentation alone",
    "category": "none",
    "cluster": "none, every item stands alone",
    "should_abstain": "no rule",
}
"""What is said of a preset where the table has null."""


def list_view(table: pa.Table) -> RenderableType:
    """Return what there is by kind, narrow enough for eighty columns."""
    rows = table.to_pylist()
    parts: list[RenderableType] = []
    for kind, heading in _KINDS.items():
        these = [row for row in rows if row["kind"] == kind]
        if these:
            shown = pa.table({name: [_cell(row, name) for row in these] for name in _shown(kind)})
            parts += [Text(heading, style="bold"), table_view(_telling(shown)), Text("")]
    parts.append(Text("calibrant benchmarks NAME shows all of one, with sample items."))
    return Group(*parts)


def _shown(kind: str) -> tuple[str, ...]:
    if kind == "suite":
        return ("name", "title", "data")
    return ("name", "items", "answer", "grader", "licence", "data")


def _cell(row: dict[str, Any], name: str) -> str:
    if name == "data":
        marks = ["gated"] if row["gated"] else []
        if row["kind"] == "preset":
            marks.insert(0, "pinned" if row["pinned"] else "unpinned")
        if row["kind"] == "suite" and marks:
            marks = ["some gated"]
        return ", ".join(marks)
    if name == "items" and row["items"] is not None:
        return f"{row['items']:,}"
    value = row["answer_type" if name == "answer" else name]
    return "" if value is None else str(value)


def _telling(table: pa.Table) -> pa.Table:
    """Return the table without its columns that say nothing."""
    told = [name for name in table.column_names if any(table[name].to_pylist())]
    return table.select(told)


def one_view(table: pa.Table) -> RenderableType:
    """Return all that is known of one benchmark, and its sample items."""
    [row] = table.to_pylist()
    card = table.drop_columns(["samples", "missing", "limits"])
    if (row["layouts"] or 0) < 2:
        card = card.drop_columns(["layouts"])
    if row["pinned"] is False:
        row["pinned_in"] = f"none: calibrant benchmarks pin {row['name']}, or its first download"
        at = card.schema.get_field_index("pinned_in")
        card = card.set_column(at, "pinned_in", pa.array([row["pinned_in"]]))
    if row["kind"] == "preset":
        for name, said in _NOTHING.items():
            if row[name] is None:
                at = card.schema.get_field_index(name)
                card = card.set_column(at, name, pa.array([said]))
    card = card.drop_columns(["pinned"] if row["gated"] else ["pinned", "gated"])
    if row["members"]:
        members = zip(row["members"], row["limits"], strict=True)
        told = [name if limit is None else f"{name} ({limit:,} items)" for name, limit in members]
        at = card.schema.get_field_index("members")
        card = card.set_column(at, "members", pa.array([", ".join(told)]))
    return Group(
        cards_view(card, ("name",)), *_samples(row["samples"]), *_said("no sample items: ", row)
    )


def _said(head: str, row: dict[str, Any]) -> Iterator[RenderableType]:
    if row["missing"]:
        yield Text(head, style="cyan") + Text(visible(row["missing"]))


def _samples(samples: Sequence[str]) -> Iterator[RenderableType]:
    for number, sample in enumerate(samples, start=1):
        question, _, answer = sample.rpartition("\n")
        if len(question) > LONGEST_SAMPLE:
            question = f"{question[:LONGEST_SAMPLE]} … ({len(question):,} characters)"
        yield Text(f"item {number}:", style="cyan")
        yield Padding(Text(visible(f"{question}\n{answer}")), (0, 0, 0, 4))


def check_view(table: pa.Table) -> RenderableType:
    """Return what is wrong with a preset's file, or that it is good, and its sample items."""
    [row] = table.to_pylist()
    if row["good"]:
        items = "its data were not read" if row["items"] is None else f"{row['items']:,} items"
        parts: list[RenderableType] = [Text(f"good, {items}: {one_line(row['file'])}")]
    else:
        count = len(row["faults"])
        faults = "1 fault" if count == 1 else f"{count} faults"
        parts = [Text(f"{faults}: {one_line(row['file'])}")]
        parts += [Padding(Text(one_line(fault)), (0, 0, 0, 2)) for fault in row["faults"]]
    parts += [Text(f"warning: {one_line(text)}") for text in row["warnings"]]
    if row["unreached"]:
        parts.append(Text(f"not read: {one_line(row['unreached'])}"))
    return Group(*parts, *_samples(row["samples"]))


def pin_view(table: pa.Table) -> RenderableType:
    """Return what was pinned, the faults, and the file to commit."""
    rows = table.to_pylist()
    shown = pa.table(
        {
            "name": [row["name"] for row in rows],
            "pin": [row["change"] for row in rows],
            "files": [len(row["files"] or ()) for row in rows],
            "revision": [_short(row) for row in rows],
        }
    )
    parts: list[RenderableType] = [table_view(shown), Text("")]
    parts += [Text(visible(row["fault"])) for row in rows if row["fault"]]
    if any(row["fault"] is None for row in rows):
        parts.append(Text(f"Pins stand in {one_line(rows[0]['pins'])}: commit it."))
    return Group(*parts)


def _short(row: dict[str, Any]) -> str:
    if row["revision"]:
        return str(row["revision"])[:12]
    return f"sha256:{row['sha256'][0][:12]}" if row["sha256"] else ""
