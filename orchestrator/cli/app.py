"""The command line: all commands, their errors and exit codes."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from orchestrator import __version__
from orchestrator.cli import (
    audit,
    benchmarks,
    compact,
    compare,
    curves,
    demo,
    export,
    gate,
    grade,
    import_log,
    init,
    judge,
    label,
    ls,
    models,
    plan,
    prune,
    run_sweep,
    schema,
    scores,
    show,
    sim,
    sql,
    status,
    stop,
    submit,
    tune,
)
from orchestrator.cli.command import Command, Commands, OutputClosedError, examples
from orchestrator.errors import CalibrantError, Exit

app = typer.Typer(
    name="calibrant",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # importing Rich would take two thirds of the help's time
    pretty_exceptions_enable=False,
    context_settings={
        "auto_envvar_prefix": "CALIBRANT",
        "help_option_names": ["--help", "-h"],
        "max_content_width": 100,
    },
    epilog=examples(
        "calibrant demo                     the whole tour, offline, in three minutes",
        "calibrant init && calibrant run sweep.yaml",
        "calibrant scores runs/factuality   the penalised-score table of a run",
    )
    + "\n\nOptions also read environment names like CALIBRANT_RUN_ADDRESS; .env is read."
    "\n\n\b\nExit codes: 0 done; 1 the answer is no; 2 the command or the sweep file is wrong;"
    "\n3 incomplete; 4 the program or its surroundings failed.",
)

_REGISTERED = (
    ("init", init.init, init.EXAMPLES),
    ("demo", demo.demo, demo.EXAMPLES),
    ("plan", plan.plan, plan.EXAMPLES),
    ("run", run_sweep.run, run_sweep.EXAMPLES),
    ("submit", submit.submit, submit.EXAMPLES),
    ("grade", grade.grade, grade.EXAMPLES),
    ("label", label.label, label.EXAMPLES),
    ("status", status.status, status.EXAMPLES),
    ("stop", stop.stop, stop.EXAMPLES),
    ("tune", tune.tune, tune.EXAMPLES),
    ("compact", compact.compact, compact.EXAMPLES),
    ("prune", prune.prune, prune.EXAMPLES),
    ("show", show.show, show.EXAMPLES),
    ("scores", scores.scores, scores.EXAMPLES),
    ("curves", curves.curves, curves.EXAMPLES),
    ("audit", audit.audit, audit.EXAMPLES),
    ("compare", compare.compare, compare.EXAMPLES),
    ("gate", gate.gate, gate.EXAMPLES),
    ("sql", sql.sql, sql.EXAMPLES),
    ("import", import_log.import_log, import_log.EXAMPLES),
    ("export", export.export, export.EXAMPLES),
    ("ls", ls.ls, ls.EXAMPLES),
    ("benchmarks", benchmarks.benchmarks, benchmarks.EXAMPLES),
    ("models", models.models, models.EXAMPLES),
    ("schema", schema.schema, schema.EXAMPLES),
)
for _name, _function, _examples in _REGISTERED:
    app.command(_name, cls=Command, epilog=_examples)(_function)
app.add_typer(judge.app, name="judge")
app.add_typer(sim.app, name="sim")


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"calibrant {__version__}")
        raise typer.Exit


@app.callback()
def calibrant(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            allow_from_autoenv=False,
            help="Print the version and exit.",
        ),
    ] = False,
) -> None:
    """Evaluate language models against a stated confidence target.

    Scores reward right answers and honest silence, and charge for bluffing.
    """


def run() -> None:
    """Run the command line and leave with the contract's exit code."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code; every error has become a message."""
    for stream in (sys.stdout, sys.stderr):
        # A character the terminal cannot show must not end a run.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    try:
        _read_env(Path(".env"))
        code = app(arguments, prog_name="calibrant", standalone_mode=False)
        sys.stdout.flush()
    except (OutputClosedError, BrokenPipeError):
        # What is left in the buffer must not be written to the closed pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except (KeyboardInterrupt, typer.Abort):
        _complain("stopped.")
        return Exit.INCOMPLETE
    except Exception as error:  # noqa: BLE001 - the last place that can turn one into a message
        return _failed(error)
    return code if isinstance(code, int) else Exit.DONE


def _failed(error: Exception) -> int:
    """Say what was wrong and return the exit code."""
    if os.environ.get("CALIBRANT_DEBUG") not in (None, "", "0"):
        import traceback

        traceback.print_exception(error)
    if isinstance(error, CalibrantError):
        _complain(str(error))
        return error.exit_code
    if isinstance(error, typer.TyperException):
        # What Typer says of a wrong option or argument: the usage and the reason.
        getattr(error, "show", lambda: _complain(error.format_message()))()
        return Exit.USAGE
    if _is_about_benchmarks(error):
        _complain(str(error))
        return Exit.USAGE
    text = " ".join(str(error).split()) or "no message"
    _complain(f"{type(error).__name__}: {text} (CALIBRANT_DEBUG=1 shows where)")
    return Exit.FAILED


def _is_about_benchmarks(error: Exception) -> bool:
    """Tell whether a benchmark's file is wrong; asks without importing the room."""
    room = sys.modules.get("benchmarks")
    return room is not None and isinstance(error, getattr(room, "BenchmarkError", ()))


def _complain(text: str) -> None:
    from orchestrator.report.visible import visible

    typer.echo(f"Error: {visible(text)}", err=True)


def _read_env(path: Path) -> None:
    """Read `.env` of the working folder; what the environment already says stays."""
    if path.is_file():
        from dotenv import load_dotenv

        load_dotenv(path, override=False)
