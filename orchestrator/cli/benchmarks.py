"""`calibrant benchmarks`: the presets and built-in suites, or one of them."""

from __future__ import annotations

from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import FormatOption, OutputOption

EXAMPLES = examples("calibrant benchmarks", "calibrant benchmarks simpleqa")


def benchmarks(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="One of them.", show_default=False)
    ] = None,
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """List the benchmarks a sweep can name, or show one."""
    from orchestrator import api
    from orchestrator.report.plain_table import cards_view
    from orchestrator.report.writing import emit

    table = api.benchmarks(name)
    emit(table, file_format, output, view=None if name is None else cards_view(table, ("name",)))
