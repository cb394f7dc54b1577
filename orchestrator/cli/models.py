"""`calibrant models`: the models that are known by name."""

from __future__ import annotations

from orchestrator.cli.command import examples
from orchestrator.cli.options import FormatOption, OutputOption

EXAMPLES = examples("calibrant models", "calibrant models --format csv -o models.csv")


def models(file_format: FormatOption = None, output: OutputOption = None) -> None:
    """List the models that are known by name.

    The other formats also say what can be set of a simulated model (parameters).
    """
    from orchestrator import api
    from orchestrator.report.plain_table import table_view
    from orchestrator.report.writing import emit

    table = api.models()
    view = table_view(table.drop_columns(["parameters"]))
    emit(table, file_format, output, view=view)
