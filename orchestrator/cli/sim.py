"""`calibrant sim serve`: the simulated models as a standing server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orchestrator.cli.command import Command, examples

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="The simulated models.")


@app.callback()
def sim() -> None:
    """Serve the simulated models."""


@app.command(
    "serve",
    cls=Command,
    epilog=examples(
        "calibrant sim serve --builtin longtail:0:1000",
        "calibrant sim serve --port 0 --items runs/factuality",
    ),
)
def serve(
    host: Annotated[str, typer.Option("--host", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes a free one.")
    ] = 8808,
    items: Annotated[
        list[Path] | None,
        typer.Option(
            "--items",
            metavar="FILE|RUN",
            help="Items the models know of: Parquet files of items or run folders.",
            show_default=False,
        ),
    ] = None,
    builtin: Annotated[
        list[str] | None,
        typer.Option(
            "--builtin",
            metavar="NAME:SEED:SIZE",
            help="A built-in suite the models know of.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Serve the simulated models over HTTP in the OpenAI wire format, until interrupted.

    One JSON line on standard output says when it is ready and where.
    """
    from orchestrator.providers.simulated.server import Builtin
    from orchestrator.providers.simulated.server import serve as serve_models

    suites = [Builtin.of(text) for text in builtin or ()]
    serve_models(host, port, list(items or ()), builtins=suites)
