"""From a run to a sheet and back: what a person writes becomes grades, or an error."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from orchestrator import api
from orchestrator.errors import UsageError
from orchestrator.labels.design import READING
from orchestrator.labels.frame import disputed_rows
from orchestrator.labels.sheet import (
    COLUMNS,
    LONGEST_CELL,
    checksum,
    plain,
    read_sheet,
    to_csv,
)
from orchestrator.store import RunFolder
from tests.grading.run_of_answers import grades, outcomes
from tests.labels.labelled_run import HOSTILE, grade, key, labelled_run

Rows = list[dict[str, str]]


def read(path: Path) -> Rows:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def write(path: Path, rows: Rows, delimiter: str = ",") -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)


def drawn(run: RunFolder, path: Path, n: int = 6, **more: object) -> Rows:
    api.draw_labels(run.path, path, n=n, **more)  # type: ignore[arg-type]  # options by name
    return read(path)


def labels_of(run: RunFolder) -> list[tuple[str, str, str, float | None, str | None]]:
    return [
        (row["item_id"], row["grader"], row["outcome"], row["label_prob"], row["rationale"])
        for row in grades(run)
        if row["grader"].startswith("label")
    ]


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return labelled_run(tmp_path / "runs")


def test_disputed_are_rows_on_which_graders_differ_or_doubt(run: RunFolder) -> None:
    assert {row[2] for row, is_disputed in disputed_rows(run).items() if is_disputed} == {
        "i0", "i1", "i2",
    }  # fmt: skip
    grade(run, 5, "judge:simpleqa:a+b", "correct", judge="a")
    grade(run, 5, "judge:simpleqa:a+b", "incorrect", judge="b")
    grade(run, 5, "judge:simpleqa:a+b", "correct")
    grade(run, 6, "label", "incorrect")  # a person's label makes nothing disputed
    grade(run, 7, "other", "ungraded", status="error")
    assert {row[2] for row, is_disputed in disputed_rows(run).items() if is_disputed} == {
        "i0", "i1", "i2", "i5", "i7",
    }  # fmt: skip


def test_labels_come_back_as_grades_with_their_probability(run: RunFolder, tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    rows = drawn(run, path)
    assert tuple(rows[0]) == COLUMNS
    for number, row in enumerate(rows):
        row["label"] = ["correct", "Wrong", "NOT_ATTEMPTED", "refused", "", "n/a"][number]
        row["note"] = "=cmd" if number == 1 else ""
    write(path, rows)
    taken = api.take_labels(run.path, path)
    assert (taken.grader, taken.written, taken.unchanged, taken.unlabelled) == ("label", 5, 0, 1)
    found = {item: (outcome, chance, note) for item, _, outcome, chance, note in labels_of(run)}
    said = {row["item_id"].lstrip("'"): row for row in rows}
    assert len(found) == 5
    for item, (outcome, chance, note) in found.items():
        row = said[item]
        assert outcome in {"correct", "incorrect", "abstained", "refused"}
        assert chance == float(row["label_prob"])
        assert note == (row["note"] or None)
    assert sorted({chance for _, chance, _ in found.values() if chance}) == [3 / 7, 1.0]


def test_taking_the_same_sheet_twice_changes_nothing(run: RunFolder, tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    rows = drawn(run, path)
    for row in rows:
        row["label"] = "correct"
    write(path, rows, delimiter=";")
    assert api.take_labels(run.path, path, name="ada").written == 6
    parts = sorted((run.path / "grades").rglob("*.parquet"))
    again = api.take_labels(run.path, path, name="ada")
    assert (again.written, again.unchanged) == (0, 6)
    assert sorted((run.path / "grades").rglob("*.parquet")) == parts
    rows[0]["label"] = "incorrect"
    write(path, rows, delimiter=";")
    assert api.take_labels(run.path, path, name="ada").written == 1
    assert {row[1] for row in labels_of(run)} == {"label:ada"}


def test_a_larger_draw_holds_the_smaller_with_its_labels_filled_in(
    run: RunFolder, tmp_path: Path
) -> None:
    path = tmp_path / "small.csv"
    rows = drawn(run, path, 4)
    for row in rows:
        row["label"], row["note"] = "correct", "-sure"
    write(path, rows)
    api.take_labels(run.path, path)
    larger = drawn(run, tmp_path / "large.csv", 8)
    assert [row["request_key"] for row in larger[:4]] == [row["request_key"] for row in rows]
    assert [row["label"] for row in larger] == ["correct"] * 4 + [""] * 4
    assert larger[0]["note"] == "'-sure"
    assert api.take_labels(run.path, tmp_path / "large.csv").written == 4  # with their new chance
    assert {note for *_, note in labels_of(run)} == {"-sure"}


def test_the_sheet_shows_neither_model_nor_target_nor_verdict(
    tmp_path: Path,
) -> None:
    echo = (
        "Answer only if you are > 0.75 confident, since mistakes are penalized 3 points, while "
        'correct answers receive 1 point, and an answer of "I don\'t know" receives 0 points. '
    )
    run = labelled_run(tmp_path / "runs", [f"{echo}Lutetia", "Paris", "Rome"])
    drawn(run, tmp_path / "sheet.csv")
    text = (tmp_path / "sheet.csv").read_text("utf-8-sig")
    assert "Lutetia" in text
    assert not [word for word in ("sim/m", "0.75", "closed", "alias", "strict") if word in text]


def test_hostile_text_goes_out_inert_and_comes_back(tmp_path: Path) -> None:
    run = labelled_run(tmp_path / "runs", HOSTILE)
    path = tmp_path / "sheet.csv"
    rows = drawn(run, path, 99)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert len(rows) == len(HOSTILE)
    for row in rows:
        assert not row["response"].startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
        assert not re.search(r"[;\t\n] *[=+@]|[;\t\n] *-\S", row["response"])
        assert not set(row["response"]) & set("\x1b\u202e\r")
        assert len(row["response"]) < LONGEST_CELL + 100
        assert row["response"] not in {"1/2", "May 1945", "0012"}  # a date, another, and 12
        row["label"] = "incorrect"
    write(path, rows)
    assert api.take_labels(run.path, path).written == len(HOSTILE)


def change(**values: str) -> Callable[[Rows], Rows]:
    def changed(rows: Rows) -> Rows:
        return [rows[0] | values, *rows[1:]]

    return changed


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (change(label="corect"), "line 2: 'corect' is no verdict (did you mean 'correct'?)"),
        (change(label="C"), "line 2: 'C' is no verdict"),
        (change(request_key="f" * 32), "line 2: no graded answer of this run has the key"),
        (change(item_id="other"), "line 2: no graded answer of this run has the key"),
        (change(response="Answer z"), "line 2: the response is not the one in the run"),
        (change(label_prob="0.9"), "line 2: label_prob, draw or checksum was changed"),
        (change(label_prob="often"), "line 2: label_prob 'often': expected a number above 0"),
        (change(label_prob="0"), "line 2: label_prob '0': expected a number above 0"),
        (change(label_prob=""), "line 2: label_prob '' does not go with draw"),
        (change(draw=READING, label_prob=""), "line 2: label_prob, draw or checksum was changed"),
        (change(checksum="c0"), "line 2: label_prob, draw or checksum was changed"),
        (lambda rows: [*rows, rows[0]], "line 8: item 'i"),
    ],
)
def test_what_is_wrong_with_a_sheet_is_said_with_its_line(
    run: RunFolder, tmp_path: Path, edit: Callable[[Rows], Rows], said: str
) -> None:
    path = tmp_path / "sheet.csv"
    rows = drawn(run, path)
    for row in rows:
        row["label"] = "correct"
    write(path, edit(rows))
    with pytest.raises(UsageError) as caught:
        api.take_labels(run.path, path)
    assert f"{path}, {said}" in str(caught.value)
    assert "Nothing was taken" in str(caught.value)
    assert labels_of(run) == []


def test_files_that_are_no_sheet_are_refused(run: RunFolder, tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    for data, said in [
        (b"a,b\n1,2\n", "there is no column 'request_key'"),
        (b"", "no rows"),
        (b"a,b\n1\n", "line 2: 1 cells; expected 2"),
        (b"a\xff\n", "not UTF-8"),
        (b"a,a\n1,2\n", "line 1: the column 'a' stands twice"),
    ]:
        path.write_bytes(data)
        with pytest.raises(UsageError, match=said):
            api.take_labels(run.path, path)
    with pytest.raises(UsageError, match="--as"):
        api.take_labels(run.path, path, name="../x")
    with pytest.raises(UsageError, match="left as it is"):
        api.draw_labels(run.path, path)


def test_a_spreadsheets_digits_and_decimal_comma_are_understood(
    run: RunFolder, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.csv"
    rows = drawn(run, path)
    for row in rows:
        row["label"] = "right"
        row["label_prob"] = f"{float(row['label_prob']):.10g}".replace(".", ",")
    write(path, rows, delimiter=";")
    assert api.take_labels(run.path, path).written == 6
    assert {f"{chance:.6f}" for *_, chance, _ in labels_of(run)} == {"0.428571", "1.000000"}


def test_a_sheet_with_an_apostrophe_before_every_digit_is_taken_all_the_same(
    tmp_path: Path,
) -> None:
    """As sheets had it once, with the checksum over such cells."""
    run = labelled_run(tmp_path / "runs", [f"Answer {at}" for at in range(10)])
    path = tmp_path / "sheet.csv"
    drawn(run, path)
    older = []
    for row in read_sheet(path):
        item_id, response = (f"'{plain(text)}" for text in (row.item_id, row.response))
        made = replace(row, item_id=item_id, response=response, label="correct")
        older.append(replace(made, checksum=checksum(made, float(row.label_prob))))
    path.write_bytes(to_csv(older))
    assert api.take_labels(run.path, path).written == 6


def test_labels_for_reading_have_no_probability(run: RunFolder, tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    rows = drawn(run, path, 4, for_reading=True)
    assert {row["item_id"] for row in rows[:3]} == {"i0", "i1", "i2"}
    for row in rows:
        row["label"] = "incorrect"
    write(path, rows)
    assert api.take_labels(run.path, path).written == 4
    found = [row for row in grades(run) if row["grader"] == "label"]
    assert {(row["grader_version"], row["label_prob"]) for row in found} == {(READING, None)}


def test_labels_decide_only_when_all_is_labelled(run: RunFolder, tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    rows = drawn(run, path, 9)
    for row in rows:
        row["label"] = "incorrect"
    write(path, rows)
    api.take_labels(run.path, path)
    assert {grader for _, grader in outcomes(run).values()} <= {"alias", "strict"}
    rows = drawn(run, tmp_path / "all.csv", 10)
    for row in rows:
        row["label"] = "incorrect"
    write(path, rows)
    api.take_labels(run.path, path)
    assert {grader for _, grader in outcomes(run).values()} == {"label"}


def test_labels_of_a_part_never_decide_even_alone(tmp_path: Path) -> None:
    run = labelled_run(tmp_path / "runs", [])
    assert outcomes(run) == {}
    alone = labelled_run(tmp_path / "others", ["a", "b", "c"])
    for part in (alone.path / "grades").rglob("*.parquet"):
        part.unlink()
    grade(alone, 0, "label", "correct")
    assert {outcome for outcome, _ in outcomes(alone).values()} == {"ungraded"}


def test_a_run_without_grades_has_nothing_to_label(tmp_path: Path) -> None:
    run = labelled_run(tmp_path / "runs", [])
    with pytest.raises(UsageError, match="grade the run first"):
        api.draw_labels(run.path, tmp_path / "sheet.csv")
    assert not (tmp_path / "sheet.csv").exists()


def test_diff_lists_the_answers_on_which_two_graders_differ(run: RunFolder) -> None:
    found = api.diff(run.path, "alias", "strict")
    assert found.counts.to_pylist() == [
        {"outcome_a": "correct", "outcome_b": "correct", "n": 8},
        {"outcome_a": "correct", "outcome_b": "incorrect", "n": 2},
    ]
    assert [row["request_key"] for row in found.rows.to_pylist()] == [key(0), key(1)]
    assert found.rows["response"].to_pylist() == ["Answer a", "Answer b"]
    grade(run, 4, "judge:simpleqa:a", "incorrect", rationale="because")
    judged = api.diff(run.path, "judge", "alias@1")
    assert [(row["item_id"], row["rationale_a"]) for row in judged.rows.to_pylist()] == [
        ("i4", "because")
    ]
    assert api.diff(run.path, "alias", "strict", limit=1).rows.num_rows == 1
    with pytest.raises(UsageError, match="no grades of this name"):
        api.diff(run.path, "alais", "strict")
