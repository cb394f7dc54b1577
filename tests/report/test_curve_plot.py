"""Plots as the schema of Vega-Lite takes them, with names that are text and nothing else."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import altair as alt
import pyarrow as pa
import pytest
from jsonschema import ValidationError

from orchestrator.analysis.curves import CurveName, Curves
from orchestrator.errors import UsageError
from orchestrator.report.curve_plot import plot
from orchestrator.report.curve_table import sparkline
from orchestrator.report.plot_file import drawn, plot_suffix

NASTY = '<script>alert(1)</script>\x1b[31m & "q" \' \ufffe {{x}} %s'
NAMES: tuple[CurveName, ...] = ("score", "risk-coverage", "reliability")


def row(model: str, benchmark: str, stated: float | None, **more: Any) -> dict[str, Any]:
    return {"run_id": "r", "model": model, "simulated": True, "benchmark": benchmark,
            "rubric": "closed" if stated is None else "paper", "position": "question",
            "stated_target": stated, **more}  # fmt: skip


def made() -> Curves:
    """Two models on two benchmarks, one of which has no limits; confidences on one of them."""
    score = [
        row(model, benchmark, None, target=t, n_items=n, score=0.5 - t, score_low=low,
            score_high=0.6, ref_answer=0.4 - t, ref_oracle=0.5)
        for model, n, low in ((NASTY, 10, 0.1), ("plain", 1200, None))
        for benchmark in ("facts", NASTY)
        for t in (0.0, 0.5, 0.99)
    ]  # fmt: skip
    risk = [
        row(NASTY, "facts", None, source="stated", confidence=c, n=n, coverage=n / 4, risk=n / 8,
            selective_accuracy=1 - n / 8)
        for c, n in ((0.9, 1), (0.5, 4))
    ]  # fmt: skip
    bins = [
        row(NASTY, "facts", None, source="stated", bin=b, n_items=2, n=2, mean_confidence=b / 4,
            accuracy=b / 3, accuracy_low=0.0, accuracy_high=1.0)
        for b in (1, 2)
    ]  # fmt: skip
    tables = [pa.Table.from_pylist(rows) for rows in (score, risk, bins)]
    return Curves(tables[0], pa.table({}), tables[1], tables[2])


@pytest.mark.parametrize("name", [*NAMES, None])
@pytest.mark.parametrize("in_credit", [True, False])
def test_specifications_are_valid(name: CurveName | None, in_credit: bool) -> None:
    spec = plot(made(), name, in_credit=in_credit)
    alt.Chart.from_dict(spec, validate=True)
    spec["vconcat"][0]["spec"]["layer"][0]["encoding"]["x"]["typ"] = "quantitative"
    with pytest.raises(ValidationError):
        alt.Chart.from_dict(spec, validate=True)


def test_a_picture_holds_names_as_text_and_every_reference_line() -> None:
    svg = drawn(plot(made(), None), ".svg").decode()
    assert "<script" not in svg
    assert "\x1b" not in svg
    found = [each for each in ET.fromstring(svg).iter() if each.tag.endswith("text")]
    texts = {"".join(each.itertext()) for each in found}
    assert any("<script>alert(1)</script>\\x1b[31m" in text for text in texts)
    assert {"its own choice", "answers always", "oracle", "never answers"} <= texts
    assert any("(simulated)" in text for text in texts)
    assert any("facts · 10 to 1,200 items" in text for text in texts)
    assert any("facts · stated confidence · 4 answers" in text for text in texts)


def test_a_png_is_one() -> None:
    assert drawn(plot(made(), "reliability"), ".png").startswith(b"\x89PNG\r\n\x1a\n")


def test_the_specification_is_json_without_control_characters() -> None:
    text = drawn(plot(made(), "score"), ".vl.json").decode()
    assert json.loads(text)["$schema"].endswith("v6.json")
    assert "\x1b" not in text


def test_credit_is_the_score_in_the_other_form() -> None:
    def own(in_credit: bool) -> list[Any]:
        (part,) = plot(made(), "score", in_credit=in_credit)["vconcat"]
        rows = [row for row in part["data"]["values"] if row["line"] == "its own choice"]
        return [(row["t"], row["value"], row["low"]) for row in rows]

    expected = [
        (t, t + (1 - t) * score, None if low is None else t + (1 - t) * low)
        for t, score, low in own(False)
    ]
    assert own(True) == expected


def test_closed_answers_are_drawn_where_there_are_any() -> None:
    curves = made()
    zero = [{**each, "stated_target": 0.0, "rubric": "paper", "score": 9.0}
            for each in curves.score.to_pylist() if each["model"] == "plain"]  # fmt: skip
    alone = [{**each, "model": "zero"} for each in zero]
    both = pa.Table.from_pylist([*curves.score.to_pylist(), *zero, *alone])
    (part,) = plot(Curves(both, both, both, both), "score")["vconcat"]
    drawn_models = {row["model"] for row in part["data"]["values"] if row.get("value") == 9.0}
    assert drawn_models == {"zero (simulated) · t = 0"}


def test_what_is_not_installed_is_said_before_anything_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(UsageError, match=r"pip install 'calibrant\[plots\]'"):
        plot_suffix(Path("a.svg"), None)
    assert plot_suffix(Path("a.vl.json"), None) == ".vl.json"
    assert plot_suffix(Path("a.csv"), None) is None
    assert plot_suffix(None, "csv") is None


def test_a_plot_is_no_table() -> None:
    with pytest.raises(UsageError, match="leave --format out"):
        plot_suffix(Path("a.SVG"), "csv")


def test_a_sparkline_goes_from_low_to_high() -> None:
    assert sparkline([-9, -1, 0, None, 1, 9], -1, 1) == "▁▁▅ ██"
    assert sparkline([], 0, 1) == ""
