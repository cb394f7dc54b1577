"""`calibrant gate`: a run held against a baseline by the rules of a policy file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import (
    FormatOption,
    GraderOption,
    OutOption,
    OutputOption,
    RunArgument,
)

WebhookFormat = Literal["json", "slack"]

POLICY = """\
baseline: last-good              # or a run; --baseline comes before it
rules:
  - metric: score                # or credit, correct, incorrect, abstained, refused, empty,
    target: 0.9                  # ungraded, coverage, selective_accuracy, hallucination_rate,
    max_drop: 0.05               # miss_hallucination_rate; a drop in points, or in shares
    tier: critical               # the default; advisory rules are shown and decide nothing
    min_n: 200                   # with fewer shared items: cannot tell
  - name: does not bluff more    # the default is made of metric and target
    metric: hallucination_rate
    target: 0.9                  # the answers at this stated target; without one the closed ones
    max_drop_relative: 0.1       # in place of max_drop: a tenth of the baseline's rate; where low
                                 # is good, as here, the largest rise
    models: [sonnet-4.5]         # default: every model of the baseline
    benchmark: simpleqa          # default: ALL
  - metric: coverage
    direction: higher            # which is better; needed for coverage and abstained
    answers: closed              # or stated, the default where a target is given
    max_drop: 0.1
    tier: advisory
"""
"""A policy that says everything a policy can say."""

EXAMPLES = (
    examples(
        "calibrant gate nightly --baseline released --policy gate.yaml",
        "calibrant gate nightly --baseline released --policy gate.yaml --junit gate.xml",
        "calibrant gate nightly-2026-03-02 --baseline last-good --policy gate.yaml",
        "calibrant gate nightly-2026-03-02 --policy gate.yaml --webhook GATE_WEBHOOK",
        "calibrant gate nightly --baseline kept/nightly --policy gate.yaml --summary gate.md",
    )
    + "\n\n\b\nA policy file:\n"
    + "".join(f"  {line}\n" for line in POLICY.splitlines())
    + "\n\b\nExit codes: 0 pass; 1 fail; 2 the command or the policy is wrong; 3 cannot tell."
)


def gate(
    run: RunArgument,
    *,
    policy: Annotated[
        Path, typer.Option("--policy", metavar="FILE", help="The rules: YAML, TOML or JSON.")
    ],
    baseline: Annotated[
        str | None,
        typer.Option(
            "--baseline",
            metavar="RUN|last-good",
            help="The run to be held against; last-good: the newest one of the same sweep, begun "
            "before, that is complete and passed its gate. Default: the policy's.",
            show_default=False,
        ),
    ] = None,
    junit: Annotated[
        Path | None,
        typer.Option(
            "--junit", metavar="FILE", help="Also write JUnit XML here.", show_default=False
        ),
    ] = None,
    summary: Annotated[
        Path | None,
        typer.Option(
            "--summary",
            metavar="FILE.md",
            help="Also write a Markdown summary for a pull request here.",
            show_default=False,
        ),
    ] = None,
    summary_json: Annotated[
        Path | None,
        typer.Option(
            "--json",
            metavar="FILE",
            help="Also write the result, counts and rules as one JSON object here.",
            show_default=False,
        ),
    ] = None,
    record: Annotated[
        bool,
        typer.Option(
            "--record/--no-record",
            help="Keep the result in gate.json of the run, for the last-good of later ones.",
        ),
    ] = True,
    webhook: Annotated[
        str | None,
        typer.Option(
            "--webhook",
            metavar="VARIABLE",
            help="Post the result to the URL that this environment variable holds. A webhook that "
            "fails is a warning.",
            show_default=False,
        ),
    ] = None,
    webhook_format: Annotated[
        WebhookFormat,
        typer.Option("--webhook-format", help="What is posted: that of --json, or for Slack."),
    ] = "json",
    grader: GraderOption = None,
    out: OutOption = "runs",
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> int:
    """Tell whether a run has become worse than a baseline, by the rules of a policy file.

    Each rule is judged by the paired interval on the items that both runs asked: it fails where
    the whole interval is beyond the allowed drop, passes where the whole of it is within, and
    cannot tell otherwise, with too few items, or where another grader decides in the baseline.
    Rules are not adjusted for their number.

    With last-good the first complete run of a sweep is held to nothing, and passes.
    """
    from orchestrator import api
    from orchestrator.cli.complaints import warn
    from orchestrator.report.gate_table import gate_view
    from orchestrator.report.gate_table import summary as summarised
    from orchestrator.report.junit import junit as as_junit
    from orchestrator.report.writing import chosen_format, emit, write_file

    kind = chosen_format(file_format, output)
    report = api.gate(
        run,
        baseline=baseline,
        policy=policy,
        out=out,
        grader=grader,
        record=record,
        webhook=webhook,
        webhook_format=webhook_format,
        tell=warn,
    )
    said = (report.table, report.result, report.title, report.notes, report.simulated)
    if junit is not None:
        write_file(junit, as_junit(report.table, report.title))
    if summary_json is not None:
        text = json.dumps(report.summary(), indent=2, ensure_ascii=False)
        write_file(summary_json, f"{text}\n".encode())
    if summary is not None:
        write_file(summary, summarised(*said).encode())
    if kind != "table":
        for note in report.notes:
            warn(note)
    emit(report.table, file_format, output, view=gate_view(*said))
    return report.exit_code
