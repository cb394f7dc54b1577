"""`calibrant benchmarks`: what a sweep can name; checks a preset's file, pins presets' data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import FormatOption, OutputOption
from orchestrator.errors import Exit, UsageError

EXAMPLES = examples(
    "calibrant benchmarks                   what there is",
    "calibrant benchmarks simpleqa          all of one, with three items",
    "calibrant benchmarks abstention        the members of a suite",
    "calibrant benchmarks check mine.yaml   is this preset good? all its faults",
    "calibrant benchmarks pin simpleqa      record its bytes; refuse others from now on",
)


def benchmarks(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME | check FILE | pin NAME...]",
            help="One of them, or a preset's YAML file; check and pin as below.",
            show_default=False,
        ),
    ] = None,
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """List the benchmarks a sweep can name, or show one.

    `check FILE` looks for every fault of a preset's YAML file and of its data: 1 when there is
    any. `pin NAME...` downloads presets' data (those of a suite; without a name of all) and
    records revision and SHA-256 in calibrant-pins.yaml, to be committed; it holds from then on.
    Without it a first download is recorded beside the downloads, and holds on this machine.
    Presets of one's own are YAML files in the folders that CALIBRANT_PRESETS names.
    """
    match words or []:
        case ["check", *files]:
            _check(files, file_format, output)
        case ["pin", *names]:
            _pin(names, file_format, output)
        case [] | [_] as names:
            _show(names[0] if names else None, file_format, output)
        case [name, other, *_]:
            raise UsageError(f"benchmarks {name} {other}: expected one name; or check, or pin")


def _show(name: str | None, file_format: FormatOption, output: OutputOption) -> None:
    from orchestrator import api
    from orchestrator.report.benchmark_views import list_view, one_view
    from orchestrator.report.writing import emit

    table = api.benchmarks(name)
    view = list_view(table) if name is None else one_view(table)
    emit(table, file_format, output, view=view)


def _check(files: list[str], file_format: FormatOption, output: OutputOption) -> None:
    from orchestrator import api
    from orchestrator.report.benchmark_views import check_view
    from orchestrator.report.writing import emit

    if len(files) != 1:
        raise UsageError("benchmarks check: expected one file, such as mine.yaml")
    table = api.check_benchmark(Path(files[0]))
    emit(table, file_format, output, view=check_view(table))
    if table["faults"][0].as_py():
        raise typer.Exit(Exit.NO)


def _pin(names: list[str], file_format: FormatOption, output: OutputOption) -> None:
    from orchestrator import api
    from orchestrator.report.benchmark_views import pin_view
    from orchestrator.report.writing import emit

    table = api.pin_benchmarks(names, tell=lambda said: typer.echo(said, err=True))
    emit(table, file_format, output, view=pin_view(table))
    if any(table["fault"].to_pylist()):
        raise typer.Exit(Exit.NO)
