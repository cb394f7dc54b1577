"""The command line: all commands, their errors and exit codes."""

from __future__ import annotations

import os
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from orchestrator import __version__
from orchestrator.cli.command import Command, Commands, OutputClosedError, examples
from orchestrator.errors import CalibrantError, Exit

_COMMANDS = {
    "init": "init:init",
    "demo": "demo:demo",
    "plan": "plan:plan",
    "run": "run_sweep:run",
    "submit": "submit:submit",
    "grade": "grade:grade",
    "label": "label:label",
    "status": "status:status",
    "stop": "stop:stop",
    "tune": "tune:tune",
    "compact": "compact:compact",
    "prune": "prune:prune",
    "show": "show:show",
    "scores": "scores:scores",
    "curves": "curves:curves",
    "audit": "audit:audit",
    "compare": "compare:compare",
    "gate": "gate:gate",
    "sql": "sql:sql",
    "import": "import_log:import_log",
    "export": "export:export",
    "ls": "ls:ls",
    "benchmarks": "benchmarks:benchmarks",
    "models": "models:models",
    "schema": "schema:schema",
}
"""Where each command is, in the order of the help: its module here and the function in it."""

_GROUPS = ("judge", "sim")
"""The groups of commands, each the `app` of its module."""

_EPILOG = examples(
    "calibrant demo                     the whole tour, offline, in three minutes",
    "calibrant init && calibrant run sweep.yaml",
    "calibrant scores runs/factuality   the penalised-score table of a run",
) + (
    "\n\nOptions also read environment names like CALIBRANT_RUN_ADDRESS; .env is read."
    "\n\n\b\nExit codes: 0 done; 1 the answer is no; 2 the command or the sweep file is wrong;"
    "\n3 incomplete; 4 the program or its surroundings failed."
)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"calibrant {__version__}")
        raise typer.Exit


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


def _application(arguments: list[str]) -> typer.Typer:
    """Return the application with the command that `arguments` begin with, or else with all.

    Each command takes a few milliseconds to import and as many to register.
    """
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
        epilog=_EPILOG,
    )
    app.callback()(calibrant)
    named = [name for name in arguments[:1] if name in _COMMANDS or name in _GROUPS]
    for name in named or (*_COMMANDS, *_GROUPS):
        module, _, function = _COMMANDS.get(name, name).partition(":")
        room = import_module(f"orchestrator.cli.{module}")
        if function:
            app.command(name, cls=Command, epilog=room.EXAMPLES)(getattr(room, function))
        else:
            app.add_typer(room.app, name=name)
    return app


def run() -> None:
    """Run the command line and leave with the contract's exit code; SIGTERM counts as Ctrl-C."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    code = main(sys.argv[1:])
    if _ray_starts_in_vain():
        # It would have to come up before it could be left; so its processes end with this one.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def _ray_starts_in_vain() -> bool:
    """Tell whether Ray is still starting though nothing needs it; asks without importing it."""
    room = sys.modules.get("orchestrator.engine.cluster")
    return room is not None and bool(room.Cluster.starts_in_vain())


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code; every error has become a message."""
    for stream in (sys.stdout, sys.stderr):
        # A character the terminal cannot show must not end a run.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    try:
        _read_env(Path(".env"))
        code = _application(arguments)(arguments, prog_name="calibrant", standalone_mode=False)
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
