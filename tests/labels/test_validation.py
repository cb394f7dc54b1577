"""Judges held to labels: each draw by itself, reading labels apart, the panel's word as its own."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from graders import Question
from graders.judge.probes import probes
from orchestrator import api
from orchestrator.analysis.agreement import weighted_rate
from orchestrator.grading import JudgeQuestion, Panel, judge_questions
from orchestrator.grading.judging import benchmark_prompts
from orchestrator.grading.tables import RunTables
from orchestrator.labels.cases import Case, Drawn, cases_of_file, cases_of_run
from orchestrator.labels.design import READING
from orchestrator.labels.sheet import COLUMNS
from orchestrator.labels.trials import CHANGES, Said, Trial, label_trials, probe_trials, stand
from orchestrator.labels.validation import FOR_READING, measures
from orchestrator.store import RunFolder
from orchestrator.sweep import Judge
from tests.grading.run_of_answers import RunOfAnswers, reply
from tests.labels.labelled_run import graded, labelled_run, write


def take(run: RunFolder, path: Path, label: Callable[[str], str], **how: Any) -> list[str]:
    """Draw a sheet, label each of its items, take it, and return the items."""
    api.draw_labels(run.path, path, **how)
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    items = [row["item_id"].lstrip("'") for row in rows]
    for row, item in zip(rows, items, strict=True):
        row["label"] = label(item)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    api.take_labels(run.path, path)
    return items


def agreement(table: Any, judge: str = "j") -> dict[tuple[str, str], dict[str, Any]]:
    return {(row["name"], row["measure"]): row for row in table.to_pylist()
            if row["section"] == "agreement" and row["judge"] == judge}  # fmt: skip


def test_draws_are_never_one_sample_and_reading_takes_nothing_from_them(tmp_path: Path) -> None:
    run = labelled_run(tmp_path / "runs")
    first = take(run, tmp_path / "a.csv", lambda _: "correct", n=6)
    read = take(run, tmp_path / "r.csv", lambda _: "wrong", n=10, for_reading=True)
    assert len(read) == 10
    cases = cases_of_run(run)
    assert len(cases) == 10
    drawn = [case for case in cases if case.draws]
    assert len(drawn) == 6
    assert {case.label for case in drawn} == {"CORRECT"}  # the newer label was for reading
    assert {case.for_reading for case in drawn} == {False}
    rest = [case for case in cases if not case.draws]
    assert {(case.label, case.for_reading) for case in rest} == {("INCORRECT", True)}

    table = measures(cases, said_of(cases, lambda _: "correct"), "simpleqa")
    found = agreement(table)
    assert (found["labels", "accuracy"]["count"], found["labels", "accuracy"]["n"]) == (6, 6)
    assert found["labels", "accuracy, weighted by the draw"]["n"] == 6
    assert (found[FOR_READING, "accuracy"]["count"], found[FOR_READING, "accuracy"]["n"]) == (0, 4)
    matrix = [row for row in table.to_pylist() if row["section"] == "confusion"]
    assert sum(row["count"] for row in matrix) == 6

    second = take(run, tmp_path / "b.csv", lambda item: "wrong", n=5, seed=9)
    assert set(first) & set(second)
    cases = cases_of_run(run)
    both = [case for case in cases if len(case.draws) == 2]
    assert both
    assert {case.label for case in both} == {"INCORRECT"}  # the newest that was drawn
    table = measures(cases, said_of(cases, lambda _: "correct"), "simpleqa")
    weighted = {name: row for (name, measure), row in agreement(table).items()
                if measure == "accuracy, weighted by the draw"}  # fmt: skip
    assert {(row["n"], row["value"]) for row in weighted.values()} == {(6, 1.0), (5, 0.0)}
    assert all(name.startswith("labels of draw-") for name in weighted)


def said_of(cases: list[Case], says: Callable[[Case], str], judge: str = "j") -> list[Said]:
    trials = label_trials(cases, repeats=1, changed=0)
    return [Said(judge, trial, says(cases[trial.case])) for trial in trials]  # type: ignore[arg-type]  # an outcome


def test_the_weighted_accuracy_is_that_of_its_draw() -> None:
    right = [True, False, True, True]
    chances = [1.0, 0.5, 0.25, 0.25]
    cases = [
        Case(Question(f"{at}?", ("g",)), "r", "CORRECT", draws=(Drawn("d", "CORRECT", chance),))
        for at, chance in enumerate(chances)
    ]
    table = measures(
        cases, said_of(cases, lambda case: "correct" if right[cases.index(case)] else "incorrect"),
        "simpleqa",
    )  # fmt: skip
    row = agreement(table)["labels", "accuracy, weighted by the draw"]
    assert row["value"] == pytest.approx((1 + 4 + 4) / (1 + 2 + 4 + 4))
    assert row["value"] == weighted_rate(right, chances).value


def test_only_labels_for_reading_measure_nothing_but_themselves(tmp_path: Path) -> None:
    run = labelled_run(tmp_path / "runs")
    path = tmp_path / "r.csv"
    take(run, path, lambda _: "correct", n=3, for_reading=True)
    of_run, of_file = cases_of_run(run), cases_of_file(path)
    assert {case.for_reading for case in (*of_run, *of_file)} == {True}
    found = agreement(measures(of_file, said_of(of_file, lambda _: "correct"), "simpleqa"))
    assert found[FOR_READING, "accuracy"]["n"] == 3
    assert found["labels", "accuracy"]["value"] is None
    assert not [measure for _, measure in found if "weighted" in measure]
    grades = [pq.read_table(part, partitioning=None) for part in run.parts("grades")]
    versions = {row["grader_version"] for table in grades for row in table.to_pylist()
                if row["grader"] == "label"}  # fmt: skip
    assert versions == {READING}


def judging(*labels: str, **more: Any) -> Judge:
    return Judge.model_validate(
        {"models": [{"id": f"sim/{label}", "label": label} for label in labels], **more}
    )


def test_a_run_is_validated_with_what_its_judges_are_asked(tmp_path: Path) -> None:
    """The very requests of the run: by each benchmark's prompt, or by that of no gold."""
    made = RunOfAnswers(tmp_path / "runs")
    made.graders = {"facts": "alias", "exact": "alias", "dark": "abstention"}
    made.judge_prompts = {"exact": "verified"}
    for benchmark in ("facts", "exact"):
        made.item("i0", "gold", benchmark=benchmark)
    made.item("i2", benchmark="dark", answer_type="none", should_abstain=True)
    made.item("i3", benchmark="dark", answer_type="none", should_abstain=False)
    for at, (benchmark, item) in enumerate(
        [("facts", "i0"), ("exact", "i0"), ("dark", "i2"), ("dark", "i3")]
    ):
        made.answer(f"{at:032x}", item, f"answer {at}", benchmark=benchmark)
    run = made.write()
    labels = [
        {**graded(at, "label", "correct", grader_version="draw-1", label_prob=1.0),
         "benchmark": benchmark, "item_id": item}
        for at, (benchmark, item) in enumerate(
            [("facts", "i0"), ("exact", "i0"), ("dark", "i2"), ("dark", "i3")])
    ]  # fmt: skip
    write(run, "label", labels)
    cases = cases_of_run(run)
    assert len(cases) == 3  # whether an answer to i3 is right cannot be told
    elsewhere = RunFolder.open_or_create(tmp_path / "runs", "judge-validation-x")
    for prompt, names in ((None, {"simpleqa", "verified", "abstention"}),
                          ("omniscience", {"omniscience", "abstention"})):  # fmt: skip
        judge = judging("a", asks="all", prompt=prompt)
        with RunTables(run) as tables:
            prompts = benchmark_prompts(tables, judge)
        trials = label_trials(cases, repeats=1, changed=0, prompts=prompts)
        _, left = stand(elsewhere, trials, Panel.of(judge, {}))
        of_run = judge_questions(run, judge, {}, confidence=False)
        assert {one.request_key for one in left} == {
            one.request_key for one in of_run if "answer 3" not in one.messages[1]["content"]
        }
        systems = {one.messages[0]["content"] for one in left}
        assert len(systems) == len(names)
        assert all(any(f"prompt: {name}," in each for each in systems) for name in names)


def verdicts(run: RunFolder, trials: list[Trial], panel: Panel,
             say: Callable[[JudgeQuestion], str]) -> list[Said]:  # fmt: skip
    """Ask until nothing is left; return all that was said."""
    for _ in range(20):
        said, left = stand(run, trials, panel)
        if not left:
            return said
        for question in left:
            reply(run, [question], json.dumps({"verdict": say(question), "reason": "so"}))
    raise AssertionError("asked without end")


def test_what_a_panel_says_together_is_held_to_the_labels_too(tmp_path: Path) -> None:
    """Each errs on another of four answers; the majority on none, and c, asked last, on all."""
    cases = [Case(Question(f"{at}?", ("g",)), f"r{at}", "CORRECT") for at in range(4)]
    errs = {"a": "r0", "b": "r1", "c": "r2", "d": "r"}

    def say(question: JudgeQuestion) -> str:
        wrong = f"\n{errs[question.judge]}" in question.messages[1]["content"]
        return "INCORRECT" if wrong else "CORRECT"

    trials = label_trials(cases, repeats=1, changed=0)
    run = RunFolder.open_or_create(tmp_path, "one")
    for judge, name, right in (
        (judging("a", "b", "c"), "panel a+b+c", 4),
        (judging("a", "b", then={"models": [{"id": "sim/d", "label": "d"}]}), "panel a+b>d", 2),
        (judging("a", "b", votes="unanimous"), "panel a+b", 2),
    ):
        said = verdicts(run, trials, Panel.of(judge, {}), say)
        table = measures(cases, said, "simpleqa")
        found = agreement(table, name)
        assert found["labels", "accuracy"]["count"] == right
        assert found["labels", "unreadable"]["count"] == (2 if judge.votes == "unanimous" else 0)
        assert agreement(table, "a")["labels", "accuracy"]["count"] == 3
        between = {row["judge"] for row in table.to_pylist() if row["section"] == "judges"}
        assert name not in between
        assert sum(1 for row in table.to_pylist()
                   if row["judge"] == name and row["section"] == "confusion") == 9  # fmt: skip
    alone = verdicts(run, trials, Panel.of(judging("a"), {}), say)
    assert not any(each.jointly for each in alone)
    repeated = Panel.of(judging("a", repeats=3), {})
    verdicts(run, trials, repeated, say)
    assert stand(run, trials, repeated)[1] == []


@pytest.mark.parametrize(
    ("golds", "text", "moved"),
    [
        (("B",), "(B)", ("B", "(B)")),
        (("A",), "**C**", ("C", "**A**")),
        (("red",), "It is red.", ("red", "It is red.")),
        (("A",), "Answer: A", None),
    ],
)
def test_choices_in_another_order_take_their_letters_along(
    golds: tuple[str, ...], text: str, moved: tuple[str, str] | None
) -> None:
    question = Question("Which?", golds, ("red", "green", "blue"))
    changed = CHANGES["choices in reverse order"](question, text)
    if moved is None:
        assert changed is None
        return
    assert changed is not None
    assert changed[0].choices == ("blue", "green", "red")
    assert (changed[0].answers, changed[1]) == ((moved[0],), moved[1])


def test_probes_in_other_words_are_compared_with_themselves(tmp_path: Path) -> None:
    """A judge that sees through every probe but, in other words, through hedges no longer."""
    rephrased = {probe.rephrased[1]: probe for probe in probes() if probe.rephrased}
    as_is = {(probe.question.text, probe.response): probe for probe in probes()}

    def say(question: JudgeQuestion) -> str:
        for (asked, response), probe in as_is.items():
            if _holds(question, "question", asked) and _holds(question, "response", response):
                return probe.expect
        for response, probe in rephrased.items():
            if _holds(question, "response", response):
                return "NOT_ATTEMPTED" if probe.kind == "hedged_right" else probe.expect
        raise AssertionError("what was that?")

    trials = probe_trials(probes())
    run = RunFolder.open_or_create(tmp_path, "probes")
    said = verdicts(run, trials, Panel.of(judging("j"), {}), say)
    rows = {(row["section"], row["name"], row["measure"]): row
            for row in measures([], said, "simpleqa").to_pylist()}  # fmt: skip
    hedged = sum(probe.kind == "hedged_right" for probe in rephrased.values())
    assert hedged == 2
    other = rows["changes", "probes in other words", "another verdict"]
    assert (other["count"], other["n"]) == (hedged, len(rephrased))
    lost = rows["changes", "probes in other words", "rate of right verdicts, difference"]
    assert lost["value"] == pytest.approx(-hedged / len(rephrased))
    assert rows["probes", "all", "passed"]["count"] == len(probes())
    assert not [name for section, name, _ in rows if section == "failed probes"]


def _holds(question: JudgeQuestion, tag: str, text: str) -> bool:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<{tag}>\n{escaped}\n</{tag}>" in question.messages[1]["content"]


def test_probes_of_several_prompts_are_told_apart(tmp_path: Path) -> None:
    from graders.judge import prompt_of

    prompts = (prompt_of("simpleqa"), prompt_of("verified"))
    trials = probe_trials(probes(), prompts)
    bare = sum(1 for probe in probes() if not probe.question.answers)
    asked = [trial for trial in trials if trial.change == "as is"]
    assert len(asked) == 2 * (len(probes()) - bare) + bare
    said = [Said("j", trial, "correct") for trial in trials]
    names: Mapping[str, int] = {
        row["name"]: row["n"] for row in measures([], said, "simpleqa").to_pylist()
        if row["section"] == "probes"
    }  # fmt: skip
    assert names["hedged_right (simpleqa)"] == names["hedged_right (verified)"] == 3
    assert "stance_refuses" in names
