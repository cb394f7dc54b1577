"""`calibrant submit`: the run as a job on a Ray cluster."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import (
    AllowUnknownPriceOption,
    ConnectionsOption,
    HookOption,
    InsecureOption,
    JudgeOption,
    LimitOption,
    MaxRequestsOption,
    RetryErrorsOption,
    ReuseOption,
    RunIdOption,
    SetOption,
)
from orchestrator.errors import Exit, IncompleteError, UsageError

if TYPE_CHECKING:
    from orchestrator.api import JobCluster

EXAMPLES = examples(
    "calibrant submit sweep.yaml --address http://127.0.0.1:8265 --out s3://bucket/runs",
    "calibrant submit sweep.yaml --address https://ray.example.org --out /shared/runs --no-wait",
    "calibrant submit --attach factuality --address http://127.0.0.1:8265",
    "calibrant submit sweep.yaml --address http://127.0.0.1:8265 --env OPENAI_API_KEY",
    "calibrant stop factuality --address http://127.0.0.1:8265",
)


_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
"""Ray's own lines in a driver's log are coloured."""


def submit(
    sweep: Annotated[
        Path | None,
        typer.Argument(metavar="[SWEEP]", help="A sweep file: YAML, TOML or JSON."),
    ] = None,
    *,
    address: Annotated[
        str,
        typer.Option(
            "--address",
            metavar="URL",
            help="The dashboard of the cluster's head, such as http://host:8265.",
        ),
    ],
    out: Annotated[
        str | None,
        typer.Option(
            "--out",
            metavar="URL|DIR",
            help="Where the run lies: a URL such as s3://bucket/runs, or an absolute path that all "
            "nodes share; default: the sweep's out.",
            show_default=False,
        ),
    ] = None,
    run_id: RunIdOption = None,
    attach: Annotated[
        str | None,
        typer.Option(
            "--attach",
            metavar="RUN",
            help="Follow the newest job of a run that was submitted before, instead of a SWEEP.",
            show_default=False,
        ),
    ] = None,
    no_wait: Annotated[
        bool, typer.Option("--no-wait", help="Print the run's id and the job's, and end.")
    ] = False,
    env: Annotated[
        list[str] | None,
        typer.Option(
            "--env",
            metavar="NAME",
            help="A variable that must be set on the cluster (by its image or a secret); its value "
            "is never sent. May be repeated.",
            show_default=False,
        ),
    ] = None,
    file: Annotated[
        list[str] | None,
        typer.Option(
            "--file",
            metavar="FILE",
            help="Send this file, too, relative to the sweep: what a grader of your own imports or "
            "reads. May be repeated.",
            show_default=False,
        ),
    ] = None,
    py_modules: Annotated[
        bool,
        typer.Option(
            "--py-modules", help="For development: run this calibrant's code, not the image's."
        ),
    ] = False,
    insecure: InsecureOption = False,
    limit: LimitOption = None,
    connections: ConnectionsOption = None,
    max_requests: MaxRequestsOption = None,
    reuse: ReuseOption = False,
    retry_errors: RetryErrorsOption = False,
    allow_unknown_price: AllowUnknownPriceOption = False,
    overrides: SetOption = None,
    judge: JudgeOption = None,
    hooks: HookOption = None,
) -> None:
    """Run a sweep as a job on a Ray cluster, and follow it.

    The sweep and the local files it names are sent; keys are not: they are variables of the
    cluster's image or secrets. Ctrl-C once leaves the job running. Exit codes are those of run.
    The token comes from RAY_AUTH_TOKEN, RAY_AUTH_TOKEN_PATH or ~/.ray/auth_token.
    """
    from orchestrator import api
    from orchestrator.cli.complaints import warn

    if (sweep is None) == (attach is None):
        raise UsageError("expected either a SWEEP to submit, or --attach RUN to follow one")
    cluster = api.JobCluster(address, insecure=insecure, warn=warn)
    if attach is not None:
        _follow(cluster, attach, address, insecure=insecure)
        return
    assert sweep is not None
    report = cluster.submit(
        sweep,
        run_id=run_id,
        out=out,
        overrides=tuple(overrides or ()),
        options=_words(
            ("--limit", limit),
            ("--connections", connections),
            ("--max-requests", max_requests),
            ("--reuse", reuse),
            ("--retry-errors", retry_errors),
            ("--allow-unknown-price", allow_unknown_price),
            ("--judge", judge),
            *(("--hook", hook) for hook in hooks or ()),
        ),
        variables=tuple(env or ()),
        files=tuple(file or ()),
        own_code=py_modules,
    )
    for path in report.left:
        warn(f"{path} is not here, so it is not sent; it is looked for on the cluster")
    if report.new:
        typer.echo(f"Sent {len(report.files)} files: {', '.join(report.files)}", err=True)
    else:
        typer.echo(f"{report.run_id} is running on the cluster already.", err=True)
    typer.echo(f"run {report.run_id}, job {report.submission_id}")
    if no_wait:
        for line in _ways(report.run_id, address, insecure=insecure):
            typer.echo(line, err=True)
        return
    _follow(cluster, report.run_id, address, insecure=insecure)


def _follow(cluster: JobCluster, run_id: str, address: str, *, insecure: bool) -> None:
    """Show the job's log until it ends, and leave with its exit code."""
    from orchestrator.report.visible import visible

    with _left_running(run_id, _ways(run_id, address, insecure=insecure)):
        ended = cluster.follow(
            run_id, lambda text: typer.echo(visible(_COLOUR.sub("", text)), nl=False)
        )
    if ended.message:
        typer.echo(f"Job {ended.submission_id}: {visible(ended.message)}", err=True)
    if ended.exit_code != Exit.DONE:
        raise typer.Exit(ended.exit_code)


@contextmanager
def _left_running(run_id: str, ways: Sequence[str]) -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt as error:
        raise IncompleteError(
            "\n".join([f"{run_id} goes on, on the cluster; it is only not followed here.", *ways])
        ) from error


def _ways(run_id: str, address: str, *, insecure: bool) -> list[str]:
    """Return how to come back to a job, and how to end it."""
    at = ["--address", address, *(["--insecure"] if insecure else [])]
    return [
        f"Follow it: {shlex.join(['calibrant', 'submit', '--attach', run_id, *at])}",
        f"Stop it:   {shlex.join(['calibrant', 'stop', run_id, *at])}",
    ]


def _words(*options: tuple[str, object]) -> list[str]:
    """Return options as words of a command line, without those that were not given."""
    words: list[str] = []
    for name, value in options:
        if value is True:
            words.append(name)
        elif value is not None and value is not False:
            words += [name, str(value)]
    return words
