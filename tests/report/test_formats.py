from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from orchestrator.report.formats import encode, to_csv, to_json, to_markdown


def test_json_has_nulls_for_what_json_lacks() -> None:
    table = pa.table(
        {
            "x": pa.array([float("nan"), float("inf"), None, 0.5]),
            "when": [datetime(2026, 1, 2, tzinfo=UTC)] * 4,
            "answers": [["a", "b"], [], None, ["\x1b[2J"]],
            "d": [Decimal("1.50"), Decimal(2), None, None],
        }
    )
    text = to_json(table)
    found = json.loads(text)
    assert [row["x"] for row in found] == [None, None, None, 0.5]
    assert found[0]["when"].startswith("2026-01-02T00:00:00")
    assert [row["answers"] for row in found] == [["a", "b"], [], None, ["\x1b[2J"]]
    assert [row["d"] for row in found] == [1.5, 2, None, None]
    assert "\x1b" not in text
    assert "NaN" not in text


def test_json_of_no_rows_is_an_empty_list() -> None:
    assert json.loads(to_json(pa.table({"a": pa.array([], pa.int64())}))) == []


def test_json_keeps_columns_of_the_same_name() -> None:
    table = pa.Table.from_arrays([pa.array([1]), pa.array([2]), pa.array([3])], ["a", "a", "a_2"])
    assert json.loads(to_json(table)) == [{"a": 1, "a_3": 2, "a_2": 3}]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_csv_text_is_no_formula_but_numbers_stay(start: str) -> None:
    table = pa.table({"text": [f"{start}cmd|' /C calc'!A1"], "score": [-1.25], "n": [-3]})
    [row] = list(csv.DictReader(io.StringIO(to_csv(table))))
    assert row["text"].startswith("'")
    assert (row["score"], row["n"]) == ("-1.25", "-3")


def test_csv_text_that_is_a_number_stays_one() -> None:
    texts = ["-5", "+1.5", "-2e-3", "-5+1", "- 5", "-x"]
    rows = csv.reader(io.StringIO(to_csv(pa.table({"text": texts}))))
    assert [text for (text,) in rows][1:] == ["-5", "+1.5", "-2e-3", "'-5+1", "'- 5", "'-x"]


def test_csv_quotes_and_spells_out_control_characters() -> None:
    table = pa.table({"=a": ['x,"y"\nz', "\x1b[31m", None]})
    found = list(csv.reader(io.StringIO(to_csv(table))))
    assert found == [["'=a"], ['x,"y"\nz'], ["\\x1b[31m"], [""]] or found[3:] == [[]]
    assert found[:3] == [["'=a"], ['x,"y"\nz'], ["\\x1b[31m"]]


def test_markdown_escapes_pipes_newlines_and_html() -> None:
    table = pa.table(
        {"a|b": ["x|y\nz <img src=x onerror=alert(1)> [l](javascript:1)"], "n": [0.25]}
    )
    heading, rule, row = to_markdown(table).splitlines()
    assert heading == r"| a\|b | n |"
    assert rule == "| --- | ---: |"
    assert r"x\|y<br>z &lt;img" in row
    assert "<img" not in row
    assert r"\[l\]" in row
    assert row.endswith("| 0.25 |")


def test_parquet_holds_the_exact_text() -> None:
    table = pa.table({"a": ["=1\x1b", None], "b": [1.5, float("nan")]})
    assert pq.read_table(io.BytesIO(encode(table, "parquet"))).column("a").to_pylist() == [
        "=1\x1b",
        None,
    ]
