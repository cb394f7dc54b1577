"""`calibrant label`: answers drawn for a person to label, and the labels as grades."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import OutOption, RunArgument, a_file
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    from orchestrator.api import LabelSheet

EXAMPLES = examples(
    "calibrant label factuality --n 100 -o labels.csv   fill in its column label, then",
    "calibrant label factuality --take labels.csv",
    "calibrant label factuality --form                  in the terminal, a key a verdict",
    "calibrant label factuality --for-reading --n 30",
)


def label(
    run: RunArgument,
    n: Annotated[
        int, typer.Option("--n", "-n", min=1, metavar="N", help="How many answers to draw.")
    ] = 100,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The sheet; default: RUN-labels.csv in this folder.",
            show_default=False,
        ),
    ] = None,
    form: Annotated[
        bool, typer.Option("--form", help="Label in the terminal; a sheet that is there goes on.")
    ] = False,
    take: Annotated[
        Path | None,
        typer.Option(
            "--take", metavar="FILE", help="Take a filled-in sheet as grades.", show_default=False
        ),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="NAME",
            help="Whose labels they are: the grader is label:NAME.",
            show_default=False,
        ),
    ] = None,
    for_reading: Annotated[
        bool,
        typer.Option(
            "--for-reading",
            help="Disputed answers first. Such labels never correct a score.",
        ),
    ] = False,
    seed: Annotated[
        int, typer.Option("--seed", min=0, metavar="N", help="Another seed draws others.")
    ] = 0,
    out: OutOption = "runs",
) -> None:
    """Draw answers for a person to label, and take the labels as grades.

    Every graded answer can be drawn; one on which graders differ is up to four times as likely.
    Its probability is kept, so that a score can be corrected with the labels. The sheet shows the
    question, the gold answers and the response, and neither the model nor any verdict. In the
    column label write correct, incorrect, not_attempted, refused or empty, or leave it empty. It is
    CSV in UTF-8 with the mark by which Excel knows that; an apostrophe stands before what a
    spreadsheet would run or change.
    """
    from orchestrator import api

    if take is not None:
        if form or for_reading or output is not None:
            raise UsageError("--take FILE stands alone: leave out --form, --for-reading and -o")
        _take(run, take, name, out)
        return
    path = output or Path(f"{Path(run).name}-labels.csv")
    a_file(path, "a sheet is filled in and read again")
    if form:
        from orchestrator.cli.label_form import check_terminal, fill_in

        check_terminal()
        if not path.exists():
            api.draw_labels(run, path, n=n, seed=seed, for_reading=for_reading, name=name, out=out)
        if fill_in(path):
            _take(run, path, name, out)
        else:
            typer.echo(f"Go on with: {_again(run, name)} --form -o {shlex.quote(str(path))}")
            typer.echo(f"Take what is there: {_again(run, name)} --take {shlex.quote(str(path))}")
        return
    sheet = api.draw_labels(run, path, n=n, seed=seed, for_reading=for_reading, name=name, out=out)
    _say(sheet, for_reading)
    typer.echo(f"Then: {_again(run, name)} --take {shlex.quote(str(path))}")


def _take(run: str, path: Path, name: str | None, out: str) -> None:
    from orchestrator import api

    taken = api.take_labels(run, path, name=name, out=out)
    typer.echo(
        f"Took {taken.written:,} labels as grades of {taken.grader}; {taken.unchanged:,} stood "
        f"already, {taken.unlabelled:,} rows have none."
    )


def _say(sheet: LabelSheet, for_reading: bool) -> None:
    more = f", {sheet.labelled:,} labelled already" if sheet.labelled else ""
    typer.echo(
        f"Wrote {sheet.path}: {sheet.rows:,} of {sheet.drawn_from:,} graded answers, "
        f"{sheet.disputed:,} of them disputed{more}."
    )
    if for_reading:
        typer.echo("Picked for reading: these labels are marked and never correct a score.")
    typer.echo("Fill in the column label: correct, incorrect, not_attempted, refused or empty.")


def _again(run: str, name: str | None) -> str:
    return shlex.join(["calibrant", "label", run, *(["--as", name] if name else [])])
