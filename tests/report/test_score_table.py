from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest

from orchestrator.report.console import plain_console
from orchestrator.report.score_cells import blocks, signed
from orchestrator.report.score_table import overview, print_scores

TARGETS = (0.0, 0.5, 0.75, 0.9)


def row(
    model: str, benchmark: str, stated: float | None, at: float, **changes: Any
) -> dict[str, Any]:
    """A row of 100 graded items: 40 right, 20 abstained, 35 wrong, 5 empty, unless changed."""
    correct, incorrect = 0.4, 0.35
    score = correct - incorrect * at / (1 - at)
    return {
        "run_id": "r1",
        "model": model,
        "benchmark": benchmark,
        "rubric": "closed" if stated is None else "paper",
        "position": "question",
        "stated_target": stated,
        "target": at,
        "planned": 100,
        "n": 100,
        "n_scored": 100,
        "pending": 0,
        "ungraded": 0,
        "correct": correct,
        "incorrect": incorrect,
        "abstained": 0.2,
        "refused": 0.0,
        "empty": 0.05,
        "score": score,
        "score_low": score - 0.1,
        "score_high": score + 0.1,
        "score_worst": score,
        "score_best": score,
        "credit": at + (1 - at) * score,
        "ref_answer": score - 0.05,
        **changes,
    }


def table(*, models: tuple[str, ...] = ("local/m", "sim/b"), **changes: Any) -> pa.Table:
    rows = [
        row(model, benchmark, stated, at, **changes)
        for benchmark in ("letters", "ALL")
        for model in models
        for stated in (None, *TARGETS)
        for at in TARGETS
    ]
    schema = pa.schema(
        [
            pa.field(name, pa.string() if isinstance(value, str) else pa.float64())
            if name not in {"planned", "n", "n_scored", "pending", "ungraded"}
            else pa.field(name, pa.int64())
            for name, value in row("m", "b", 0.0, 0.0).items()
        ]
    )
    return pa.Table.from_pylist(rows, schema)


def printed(found: pa.Table, **options: Any) -> str:
    console, text = plain_console()
    print_scores(found, ["points: refused 0"], console, **options)
    return text.getvalue()


def test_stated_is_scored_at_itself_and_closed_at_each() -> None:
    found = blocks(table(), {("r1", "sim/b")})
    assert [(block.benchmark, block.model_label) for block in found] == [
        ("letters", "local/m"),
        ("letters", "sim/b (simulated)"),
    ]
    assert [(line["stated_target"], line["target"]) for line in found[0].rows] == [
        *((None, at) for at in TARGETS),
        *((at, at) for at in TARGETS),
    ]


def test_table_reads_within_100_columns() -> None:
    text = printed(table(), simulated={("r1", "sim/b")})
    lines = text.splitlines()
    assert lines[0] == "points: refused 0"
    assert max(map(len, lines)) <= 100
    assert "letters · sim/b (simulated)" in text
    detail = next(line for line in lines if line.split()[:2] == ["0.9", "0.9"])
    assert detail.split() == [
        "0.9", "0.9", "100", "40.0%", "20.0%", "35.0%", "5.0%", "-2.75", "[-2.85,", "-2.65]",
        "-2.80", "0.62", "▼",
    ]  # fmt: skip
    assert any("silence scores 0" in line for line in lines)


def test_overview_has_a_row_a_model_and_a_column_a_target() -> None:
    lines = printed(table()).splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("score by target"))
    assert lines[at].split()[-4:] == ["t=0", "t=0.5", "t=0.75", "t=0.9"]
    assert lines[at + 1] == "letters"
    first = lines[at + 2]
    assert first.split() == [
        "local/m", "stated", "0.40", "±0.10", "0.05", "±0.10", "-0.65", "±0.10▼", "-2.75", "±0.10▼",
    ]  # fmt: skip
    assert lines[at + 3].split()[0] == "closed"


def test_limits_that_lie_unlike_far_are_both_told() -> None:
    def cells(low: float, high: float) -> list[str]:
        found = table(models=("m",), score=-0.25, score_low=low, score_high=high)
        lines = printed(found).splitlines()
        at = next(i for i, line in enumerate(lines) if line.startswith("score by target"))
        return lines[at + 2].split()[2:4]

    assert cells(-1.5, 0.25) == ["-0.25", "+0.50/-1.25"]
    assert cells(-0.46, -0.05) == ["-0.25", "±0.21▼"]
    assert cells(-0.25, 0.75) == ["-0.25", "+1.00/-0.00"]


def test_targets_that_do_not_fit_stand_below_the_others() -> None:
    found = blocks(table(score_low=-9.0), set())
    for width, at_once in ((79, 2), (100, 3), (None, 4)):
        headings = [line.plain for line in overview(found, width) if "t=" in line.plain]
        assert [len(line.split()) - 3 for line in headings] == [
            at_once, *([4 - at_once] if at_once < 4 else [])
        ]  # fmt: skip
        if width is not None:
            assert max(len(line.plain) for line in overview(found, width)) <= width


def test_names_are_cut_where_a_screen_ends_and_nowhere_else() -> None:
    name = "provider/a-model-of-a-very-long-name-2026"
    found = blocks(table(models=(name, "m")), set())
    assert any(line.plain.startswith(name[:29] + "… stated") for line in overview(found, 100))
    lines = [line.plain for line in overview(found)]
    assert any(line.startswith(f"{name} stated ") for line in lines)
    assert len({len(line) for line in lines if "±" in line}) == 1


def test_all_counts_what_its_score_counts() -> None:
    text = printed(table(n=150))
    assert " 150 " not in text


def test_missing_rows_stand_beside_the_score() -> None:
    text = printed(table(pending=3, ungraded=2, score_worst=-0.3, score_best=0.5))
    assert (
        "not scored: 3 pending, 2 ungraded; with the ungraded at worst -0.30, at best 0.50" in text
    )
    assert "0.40 ±0.10*" in text


def test_undefined_is_a_dash_and_an_incomplete_all_is_left_out() -> None:
    nothing: dict[str, Any] = dict.fromkeys(
        ("correct", "incorrect", "abstained", "refused", "empty", "score", "score_low",
         "score_high", "score_worst", "score_best", "credit", "ref_answer")
    )  # fmt: skip
    text = printed(table(n=0, n_scored=0, pending=100, **nothing))
    assert "ALL" not in text
    assert "not scored: 100 pending" in text
    assert "None" not in text
    assert "nan" not in text


def test_brief_shows_the_headline_alone_when_there_are_many_blocks() -> None:
    one = table(models=("a", "b", "c", "d"))
    rows = one.to_pylist()
    second = [{**row, "benchmark": "longtail"} for row in rows if row["benchmark"] == "letters"]
    many = pa.Table.from_pylist([*rows, *second], one.schema)
    assert "ALL · a" in printed(many, brief=True)
    assert "letters · a" not in printed(many, brief=True)
    assert "letters · a" in printed(many)


def test_the_row_of_all_is_left_out_where_there_is_one_benchmark() -> None:
    assert "ALL" not in printed(table())
    found = table()
    by = found.append_column("category", pa.array(["c"] * found.num_rows))
    text = printed(by, by="category")
    assert "letters · category: c" in text
    assert "ALL" not in text


def test_several_runs_are_told_apart() -> None:
    other = table().set_column(0, "run_id", pa.array(["r2"] * table().num_rows))
    text = printed(pa.concat_tables([table(), other]))
    assert "r1 · letters · local/m" in text
    assert "r2 · letters · local/m" in text


def test_several_rubrics_are_told_apart() -> None:
    found = table().to_pylist()
    second = [{**line, "rubric": "credit"} for line in found if line["stated_target"] is not None]
    text = printed(pa.Table.from_pylist([*found, *second], table().schema))
    assert "letters · local/m · paper" in text
    assert "letters · local/m · credit" in text
    assert "letters · local/m · closed" in text


def test_hostile_labels_do_nothing() -> None:
    text = printed(table(models=("[bold]x\x1b[2J",)))
    assert "\x1b" not in text
    assert "[bold]x\\x1b[2J" in text


def test_an_empty_run() -> None:
    assert "nothing is planned" in printed(table().slice(0, 0))


@pytest.mark.parametrize(
    ("value", "text"), [(-0.001, "0.00"), (-6.51, "-6.51"), (None, "-"), (0.22, "0.22")]
)
def test_scores_are_written_plainly(value: float | None, text: str) -> None:
    assert signed(value) == text
