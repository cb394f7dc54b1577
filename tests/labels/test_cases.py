"""Labelled answers read from files as people have them, and from a run's own labels."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from orchestrator import api
from orchestrator.errors import UsageError
from orchestrator.labels.cases import cases_of_file, cases_of_run
from orchestrator.labels.sheet import cell, plain, read_sheet, to_csv
from orchestrator.labels.trials import AS_IS, CHANGES, label_trials
from orchestrator.labels.words import outcome_of
from tests.labels.labelled_run import HOSTILE, labelled_run


@pytest.mark.parametrize(
    ("word", "outcome"),
    [
        ("correct", "correct"), (" Right ", "correct"), ("TRUE", "correct"), ("1", "correct"),
        ("INCORRECT", "incorrect"), ("wrong", "incorrect"), ("0", "incorrect"),
        ("not correct", "incorrect"), ("NOT_ATTEMPTED", "abstained"),
        ("not-attempted", "abstained"), ("Not  Attempted", "abstained"), ("IDK", "abstained"),
        ("abstained", "abstained"), ("refusal", "refused"), ("empty", "empty"),
        ("A", None), ("B", None), ("C", None), ("", None), ("maybe", None), ("in correct", None),
    ],
)  # fmt: skip
def test_words_for_verdicts(word: str, outcome: str | None) -> None:
    assert outcome_of(word) == outcome


def test_csv_and_jsonl_say_the_same(tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"question": "Q?", "gold": ["a", "b"], "response": "a", "label": "correct",
         "benchmark": "x", "target": 0.5},
        {"question": "R?", "gold": "c, d", "response": "I don't know", "label": "not attempted"},
        {"question": "S?", "gold": "e", "response": "f", "label": ""},
        {"question": "T?", "gold": "e", "response": "  ", "label": False},
    ]  # fmt: skip
    jsonl = tmp_path / "rows.jsonl"
    jsonl.write_text("\n\n".join(map(json.dumps, rows)), encoding="utf-8")
    whole = tmp_path / "rows.json"
    whole.write_text(json.dumps(rows), encoding="utf-8")
    table = tmp_path / "rows.csv"
    table.write_text(
        "benchmark,question,gold,response,label,target\n"
        'x,Q?,"[""a"", ""b""]",a,correct,0.5\n'
        ',R?,"c, d",I don\'t know,not attempted,\n,S?,e,f,,\n,T?,e,  ,false,\n',
        encoding="utf-8",
    )
    found = cases_of_file(jsonl)
    assert found == cases_of_file(whole) == cases_of_file(table)
    assert [case.question.answers for case in found] == [("a", "b"), ("c, d",), ("e",)]
    assert [case.label for case in found] == ["CORRECT", "NOT_ATTEMPTED", "INCORRECT"]
    assert (found[0].benchmark, found[0].target) == ("x", "0.5")
    assert found[2].text is None  # nothing that a judge would be asked about


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("x.csv", "question,gold,response\nq,g,r\n", "no column 'label'"),
        ("x.csv", "question,gold,response,label\nq,g,r,wring\n", "line 2: the label 'wring'"),
        ("x.csv", "question,gold,response,label\n,g,r,wrong\n", "line 2: the question is empty"),
        ("x.csv", "question,gold,response,label\nq,g,r,\n", "no row has a label"),
        ("x.jsonl", '{"question": 1', "not JSON"),
        ("x.jsonl", "[1]", "expected an object"),
        ("x.json", "{}", "expected a JSON list"),
        ("x.xlsx", "", "expected a .csv, .jsonl or .json file"),
    ],
)
def test_files_that_cannot_be_read_say_why(tmp_path: Path, name: str, text: str, said: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=said):
        cases_of_file(path)
    with pytest.raises(UsageError, match="cannot be read"):
        cases_of_file(tmp_path / "missing.csv")


def test_a_sheet_and_the_labels_taken_from_it_are_the_same_cases(tmp_path: Path) -> None:
    run = labelled_run(tmp_path / "runs", ["=1+1", "1/2", "a\nb", "Lutetia"])
    path = tmp_path / "sheet.csv"
    api.draw_labels(run.path, path, n=3)
    text = path.read_text("utf-8-sig")
    rows = read_sheet(path)
    for row in rows:
        text = text.replace(f"{row.response},,", f"{row.response},wrong,")
        text = text.replace(f'"{row.response}",,', f'"{row.response}",wrong,')
    path.write_text(text, encoding="utf-8")
    api.take_labels(run.path, path)
    of_file, of_run = cases_of_file(path), cases_of_run(run)
    assert len(of_file) == 3
    key = [(case.question.text, case.question.answers, case.text) for case in of_file]
    assert sorted(map(str, key)) == sorted(
        str((case.question.text, case.question.answers, case.text)) for case in of_run
    )
    assert {case.label for case in of_run} == {"INCORRECT"}
    assert {case.target for case in of_run} <= {"closed", "0.75"}
    assert all(case.draws for case in (*of_file, *of_run))
    assert {case.draws for case in of_file} == {case.draws for case in of_run}
    with pytest.raises(UsageError, match="no answer has a label"):
        cases_of_run(run, "label:nobody")


def test_cells_come_back_as_they_went_out(tmp_path: Path) -> None:
    for text in HOSTILE[:3] + HOSTILE[6:14]:
        once = cell(text)
        assert not once.startswith(("=", "+", "-", "@", "\t"))
        assert cell(plain(once)) == once
    for text in ("1/2", "3-4", "MARCH1", "5 May", "2 juin", "007", "-5.0", "1e5", "12:30 pm",
                 "5月3日", "1,000", "123456789012", "'tis", "''", "-sure"):  # fmt: skip
        assert cell(text) == f"'{text}"
        assert plain(cell(text)) == text
    for text in ("letters-b40a919a10", "item-12", "q17", "5", "-5", "0", "Answer: 1", "don't"):
        assert cell(text) == text == plain(text)
        # an older sheet had an apostrophe before every short text with a digit
        assert plain(f"'{text}") == (text if text != "don't" else "'don't")
    assert plain(cell("'tis")) == "'tis"
    assert plain(cell("a;=b\n-c\n- d")) == "a;=b\n-c\n- d"
    path = tmp_path / "sheet.csv"
    path.write_bytes(to_csv([]))
    with pytest.raises(UsageError, match="no rows"):
        read_sheet(path)


def test_trials_repeat_and_change_what_they_should(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    lines = [
        {"question": f"Q{n}?", "gold": ["a", "b"] if n else "a", "response": f"r{n}",
         "label": "correct"}
        for n in range(6)
    ]  # fmt: skip
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    cases = cases_of_file(path)
    trials = label_trials(cases, repeats=3, changed=6)
    assert [trial.repeat for trial in trials if trial.change == AS_IS] == [0, 1, 2] * 6
    changes = [trial for trial in trials if trial.change != AS_IS]
    for trial in changes:
        case = cases[trial.case]
        assert (trial.question, trial.text) != (case.question, case.text)
        golds = [gold.strip('"') for gold in trial.question.answers]
        assert sorted(golds) == sorted(case.question.answers)
        assert f"r{trial.case}" in trial.text
    assert sum(1 for trial in changes if trial.change == "golds in reverse order") == 5
    assert {trial.change for trial in changes} == CHANGES.keys() - {"choices in reverse order"}
    fewer = {
        trial.case for trial in label_trials(cases, repeats=1, changed=2) if trial.change != AS_IS
    }
    assert len(fewer) == 2
    more = {
        trial.case for trial in label_trials(cases, repeats=1, changed=4) if trial.change != AS_IS
    }
    assert fewer < more
