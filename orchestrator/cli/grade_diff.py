"""`calibrant grade --diff A B`: the answers on which two graders differ."""

from __future__ import annotations

from pathlib import Path

from orchestrator.report.format_names import Format

TITLES = ("benchmark", "item_id", "model", "stated_target")


def show_diff(
    run: str,
    graders: tuple[str, str],
    limit: int | None,
    out: str,
    file_format: Format | None,
    output: Path | None,
) -> None:
    """Print how often two graders said what, and the answers on which they differ."""
    from rich.console import Group
    from rich.text import Text

    from orchestrator import api
    from orchestrator.cli.complaints import warn
    from orchestrator.report.plain_table import cards_view
    from orchestrator.report.two_way import two_way_view
    from orchestrator.report.writing import emit

    found = api.diff(run, *graders, limit=limit, out=out, tell=warn)
    view = Group(two_way_view(found.counts, *graders), Text(""), cards_view(found.rows, TITLES))
    emit(found.rows, file_format, output, view=view)
