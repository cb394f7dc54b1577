"""What became of old runs, for the eye."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from orchestrator.report.console import whole
from orchestrator.report.visible import one_line

Row = dict[str, Any]

STYLES = {"delete": "red", "compact": "", "keep": "dim", "leave": "yellow"}


def prune_view(table: pa.Table, *, dry_run: bool) -> RenderableType:
    """Return a line a run, and the sum of what was freed."""
    rows: list[Row] = table.to_pylist()
    if not rows:
        return Text("No runs.")
    view = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for name in ("sweep", "run", "status", "action", "freed", "reason"):
        view.add_column(Text(name), justify="right" if name == "freed" else "left")
    for row in rows:
        texts = [row["sweep"], row["run_id"], row["status"], row["action"], _size(row["freed"])]
        texts.append(row["reason"] or "")
        view.add_row(*(Text(one_line(text)) for text in texts), style=STYLES[row["action"]])
    freed = _size(sum(row["freed"] for row in rows)) or "0 MB"
    said = f"A dry run: nothing was changed. {freed} would be freed, and what compaction saves."
    return Group(whole(view), Text(""), Text(said if dry_run else f"{freed} freed."))


def _size(size: int) -> str:
    return f"{size / 1e6:,.1f} MB" if size else ""
