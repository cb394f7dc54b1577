"""`calibrant demo`: the whole line on the embedded model, ending with the score table."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.ending import COUNT_OUTCOMES, end, shown_path
from orchestrator.cli.init import write_new

EXAMPLES = examples("calibrant demo", "calibrant demo --out /tmp/tour")
FILE_NAME = "demo.yaml"


def demo(
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Where the sweep file and the run go.")
    ] = Path("runs"),
) -> None:
    """Take the tour: a small real model beside simulated ones.

    Needs no network and no key, and takes about three minutes. The same command again asks only
    what is missing.
    """
    from orchestrator import api
    from orchestrator.cli.steering import steering

    sweep = out / FILE_NAME
    if not sweep.exists():
        text = files("orchestrator.cli").joinpath(FILE_NAME).read_text(encoding="utf-8")
        write_new(sweep, text)
    typer.echo(f"The sweep of this tour: {shown_path(sweep)}", err=True)
    with steering() as steered:
        report = api.run(sweep, overrides=(f"out={out}",), listener=steered, stop=steered.stop)
    run = shown_path(report.run.path)
    end(
        report,
        steered.said,
        [
            f"calibrant show {run} --model local/smollm2-135m --outcome incorrect --limit 5",
            f'calibrant sql {run} "{COUNT_OUTCOMES}"',
            "calibrant init my-evaluation",
        ],
    )
