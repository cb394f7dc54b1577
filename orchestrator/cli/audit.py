"""`calibrant audit`: whether models act on the stated confidence target."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import (
    FormatOption,
    GraderOption,
    ModelOption,
    OutOption,
    OutputOption,
    RunArgument,
)
from orchestrator.errors import Exit

EXAMPLES = examples(
    "calibrant audit factuality",
    "calibrant audit factuality --model sonnet-4.5 --benchmark simpleqa",
    "calibrant audit factuality --violations 50",
    "calibrant audit factuality --rows requirements -o audit.csv",
    "calibrant audit factuality --grader judge:verified",
    "calibrant audit nightly --strict",
)


def audit(
    run: RunArgument,
    model: ModelOption = None,
    benchmark: Annotated[
        str | None,
        typer.Option(
            "--benchmark",
            metavar="B",
            help="Only this benchmark's items; by default those of all together.",
            show_default=False,
        ),
    ] = None,
    violations: Annotated[
        int,
        typer.Option(
            "--violations",
            min=0,
            metavar="N",
            help="List at most N items a model on which it is silent at a lower target and "
            "answers at a higher one.",
        ),
    ] = 10,
    rows: Annotated[
        Literal["checks", "requirements", "violations"],
        typer.Option("--rows", help="What a row is in json, csv, md and parquet."),
    ] = "checks",
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 when a check of a model fails.")
    ] = False,
    grader: GraderOption = None,
    out: OutOption = "runs",
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Audit whether models act on the stated confidence target: seven checks, with error bars.

    Each check passes, fails, or has too little data; p values are adjusted over all requirements
    of a model. It needs answers at two stated targets at least, the target 0 among them for most
    checks, and two samples an item for checks 1 and 3.
    """
    from orchestrator import api
    from orchestrator.cli.complaints import warn
    from orchestrator.report.audit_table import audit_view
    from orchestrator.report.writing import emit

    found = api.audit(
        run,
        model=model,
        benchmark=benchmark,
        violations=violations,
        grader=grader,
        out=out,
        tell=warn,
    )
    tables = {
        "checks": found.checks,
        "requirements": found.findings,
        "violations": found.violations,
    }
    emit(tables[rows], file_format, output, view=audit_view(found))
    if strict and found.has_failed:
        raise typer.Exit(Exit.NO)
