"""How judges did, as a terminal shows it."""

from __future__ import annotations

import pyarrow as pa

from graders import Question
from graders.judge.probes import probes
from orchestrator.labels.cases import Case
from orchestrator.labels.trials import Said, Trial, probe_trials
from orchestrator.labels.validation import measures
from orchestrator.report.console import plain_console
from orchestrator.report.judge_table import judge_view

EVIL = "\x1b[31mevil\u202e"


def shown(cases: list[Case], said: list[Said], *, simulated: bool = False) -> str:
    table = measures(cases, said, "simpleqa")
    table = table.append_column("simulated", pa.array([simulated] * table.num_rows, pa.bool_()))
    console, text = plain_console()
    console.print(judge_view(table, "simpleqa"))
    return text.getvalue()


def case(label: str, benchmark: str = "b") -> Case:
    return Case(Question("q", ("g",)), "r", label, benchmark)  # type: ignore[arg-type]  # a word


def test_matrix_sections_and_no_escape() -> None:
    cases = [case("CORRECT"), case("CORRECT"), case("INCORRECT", EVIL)]
    trials = [Trial(each.question, "r", at) for at, each in enumerate(cases)]
    said = [
        Said(EVIL, trials[0], "correct"),
        Said(EVIL, trials[1], "incorrect"),
        Said(EVIL, trials[2], None),
    ]
    text = shown(cases, said, simulated=True)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\\x1b[31mevil" in text
    assert "(simulated): confusion matrix" in text
    assert "1  50.0 % [9.5, 90.5]" in text
    lines = {tuple(line.split())[-3:] for line in text.splitlines()}
    assert ("1", "of", "3") in lines  # unreadable
    assert "undefined" not in text.split("By benchmark")[1]


def test_probes_that_failed_are_named() -> None:
    trials = probe_trials(probes())
    said = [Said("j", trial, "correct") for trial in trials]
    right = sum(1 for probe in probes() if probe.expect == "CORRECT")
    text = shown([], said)
    assert f"{right} of {len(probes())}" in text
    failed = next(probe for probe in probes() if probe.expect == "INCORRECT")
    assert f"{failed.id}  " in text.split("Probes failed")[1]
    assert "said correct, expected incorrect" in text
    assert "confusion" not in text


def test_nothing_said_yet() -> None:
    assert "No verdict yet" in shown([case("CORRECT")], [])
