"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orchestrator.errors import UsageError
from orchestrator.report.format_names import Format

STDOUT = Path("-")


def _to_stdout(output: Path | None) -> Path | None:
    """Take `-o -` as no `-o`: to standard output."""
    return None if output == STDOUT else output


def a_file(output: Path, why: str) -> Path:
    """Return the path of `-o`; raises `UsageError` for standard output, which will not do here."""
    if output == STDOUT:
        raise UsageError(f"-o -: {why}; name a file")
    return output


RunArgument = Annotated[
    str,
    typer.Argument(
        metavar="RUN", help="A run folder, its URL in an object store, or a run id under --out."
    ),
]
RunsArgument = Annotated[
    list[str], typer.Argument(metavar="RUN...", help="Run folders, or run ids under --out.")
]
SweepArgument = Annotated[
    Path, typer.Argument(metavar="SWEEP", help="A sweep file: YAML, TOML or JSON.")
]
ModelOption = Annotated[
    str | None,
    typer.Option("--model", metavar="M", help="Only this model.", show_default=False),
]
OutOption = Annotated[
    str,
    typer.Option(
        "--out", metavar="DIR", help="The folder runs lie in, or a URL such as s3://bucket/runs."
    ),
]
FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        help="How to write the result; by default a table, or what the suffix of -o says.",
        show_default=False,
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to a file; - is standard output.",
        show_default=False,
        callback=_to_stdout,
    ),
]
LimitOption = Annotated[
    int | None,
    typer.Option(
        "--limit",
        min=1,
        metavar="N",
        help="Only the first N items of each benchmark (a larger N contains a smaller one).",
        show_default=False,
    ),
]
RunIdOption = Annotated[
    str | None,
    typer.Option(
        "--run-id",
        metavar="ID",
        help="The run's name; default: the sweep's. {name} stands for that, {date} for the day in "
        "UTC, {date:Europe/Paris} for that in a time zone: a run a night.",
        show_default=False,
    ),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="KEY=VALUE",
        help="Change a key of the sweep, like models.0.params.max_tokens=64; may be repeated.",
        show_default=False,
    ),
]
GraderOption = Annotated[
    str | None,
    typer.Option(
        "--grader",
        metavar="NAME",
        help="Score by this grader's verdicts: alias, judge, judge:verified, alias@2, …",
        show_default=False,
    ),
]
AllowUnknownPriceOption = Annotated[
    bool,
    typer.Option(
        "--allow-unknown-price",
        help="Ask models of unknown price although there is a budget: they count nothing.",
    ),
]
AddressOption = Annotated[
    str,
    typer.Option(
        "--address",
        metavar="auto|local|HOST:PORT",
        help="The Ray cluster to work on; local starts one here.",
    ),
]
JudgeOption = Annotated[
    str | None,
    typer.Option(
        "--judge",
        metavar="MODEL",
        help="Grade with this model as the judge (a litellm model string).",
        show_default=False,
    ),
]
PromptOption = Annotated[
    str | None,
    typer.Option(
        "--prompt",
        metavar="NAME|FILE",
        help="Ask the judge with this prompt: simpleqa, verified, omniscience, or a file.",
        show_default=False,
    ),
]
HookOption = Annotated[
    list[str] | None,
    typer.Option(
        "--hook",
        metavar="NAME[:ARGUMENT]",
        help="Tell the run to the outside: prometheus[:PORT], opentelemetry, or an installed "
        "package's; may be repeated.",
        show_default=False,
    ),
]
ConnectionsOption = Annotated[
    int | None,
    typer.Option(
        "--connections",
        "-j",
        min=1,
        metavar="N",
        help="At most N requests in flight a model.",
        show_default=False,
    ),
]
MaxRequestsOption = Annotated[
    int | None,
    typer.Option(
        "--max-requests",
        min=1,
        metavar="N",
        help="Ask at most N requests now; the same command goes on later.",
        show_default=False,
    ),
]
ReuseOption = Annotated[
    bool,
    typer.Option("--reuse", help="Take answers to the same requests from the other runs there."),
]
RetryErrorsOption = Annotated[
    bool,
    typer.Option(
        "--retry-errors",
        help="Ask all that failed again, also what failed for the request's own sake.",
    ),
]
InsecureOption = Annotated[
    bool,
    typer.Option(
        "--insecure", help="Use a cluster that asks for no token: whoever reaches it runs code."
    ),
]
