"""The curves for the eye: scores by target and calibration, with a sparkline a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from orchestrator.report.console import whole
from orchestrator.report.curve_rows import NO_CONFIDENCE, NO_SCORE, Row, full_answers, labels
from orchestrator.report.score_cells import (
    NONE,
    WORSE_THAN_SILENCE,
    is_worse_than_silence,
    signed,
    target,
)
from orchestrator.report.visible import one_line

if TYPE_CHECKING:
    from orchestrator.analysis.curves import Curves

_BARS = "▁▂▃▄▅▆▇█"
_SHOWN = (0.0, 0.5, 0.75, 0.9)
_COLUMNS = (("from", 11), ("items", 14), ("right", 7), ("sure", 6), ("Brier", 7), ("log", 8),
            ("ECE", 7), ("rms", 7), ("debiased", 9), ("AURC", 7), ("E-AURC", 8))  # fmt: skip
_UNIT = ("run_id", "model", "benchmark", "rubric", "position", "stated_target")

SCORE_FOOTER = (
    "score ± half the 95 % interval of the same answers scored at t; silence scores 0 at every t.",
    "curve: the score from t = 0 to 0.9, -1 at the bottom, silence at half height, 1 at the top.",
    "even: the t at which the answers are worth silence, their selective accuracy.",
    f"{WORSE_THAN_SILENCE} worse than silence: the whole interval lies below 0.",
    "answers always: the model's own t = 0 answers, else the closed ones; oracle: answers what it",
    "can answer right and is silent else, at every t.",
)
CALIBRATION_FOOTER = (
    "from: stated in words, token log-probabilities, or agreement of an item's samples.",
    "items: with a confidence, of those answered. 0 is best of Brier, ECE, AURC and the log score.",
    "ECE is too high by chance where items are few; rms: root of the squared error by bin, and",
    "debiased: without that chance. E-AURC: what a better ranking would save of AURC.",
    "right by bin: from the least sure bin to the surest; risk: share wrong, the surest first.",
)


def curves_view(curves: Curves, notes: Sequence[str] = ()) -> RenderableType:
    """Return the notes, the scores by target and the calibration, a block a benchmark each."""
    parts: list[RenderableType] = [Text(one_line(note), style="dim") for note in notes]
    score = full_answers(curves.score.to_pylist())
    if not score:
        parts.append(Text(f"No curve: {NO_SCORE}"))
    for benchmark, rows in _by_benchmark(score):
        parts += [
            Text(""),
            Text(f"{benchmark} · score by target", style="bold"),
            whole(_scores(rows)),
        ]
    if score:
        parts += [Text(""), *(Text(line, style="dim") for line in SCORE_FOOTER)]
    calibration = full_answers(curves.calibration.to_pylist())
    bins, risks = _points(curves.reliability.to_pylist()), _points(curves.risk_coverage.to_pylist())
    for benchmark, rows in _by_benchmark(calibration):
        heading = Text(f"{benchmark} · confidence", style="bold")
        parts += [Text(""), heading, *_calibration(rows, bins, risks)]
    parts.append(Text(""))
    if calibration:
        parts += [Text(line, style="dim") for line in CALIBRATION_FOOTER]
    else:
        parts.append(Text(f"No calibration: {NO_CONFIDENCE}"))
    return Group(*parts)


def sparkline(values: Sequence[float | None], low: float, high: float) -> str:
    """Return a bar a value between `low` and `high`, clipped; a blank for what is undefined."""
    steps = len(_BARS) - 1
    return "".join(
        " " if value is None
        else _BARS[round(steps * (min(max(value, low), high) - low) / (high - low))]
        for value in values
    )  # fmt: skip


def _by_benchmark(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    grouped = groupby(rows, key=lambda row: (row["run_id"], row["benchmark"]))
    return [(one_line(benchmark), list(group)) for (_, benchmark), group in grouped]


def _points(rows: Sequence[Row]) -> dict[tuple[Any, ...], list[Row]]:
    found: dict[tuple[Any, ...], list[Row]] = {}
    for row in rows:
        found.setdefault(_place(row), []).append(row)
    return found


def _place(row: Row) -> tuple[Any, ...]:
    return (*(row[name] for name in _UNIT), row["source"])


def _table(names: Sequence[str]) -> Table:
    view = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="dim")
    view.add_column("", overflow="fold", max_width=30)
    for name in names:
        view.add_column(name, justify="right", no_wrap=True)
    return view


def _scores(rows: Sequence[Row]) -> Table:
    shown = [t for t in _SHOWN if any(row["target"] == t for row in rows)]
    view = _table(["items", *(f"t = {target(t)}" for t in shown), "even", "curve"])
    view.add_row(Text("(never answers)", style="dim"), "", *(signed(0.0) for _ in shown), "", "")
    named = zip(rows, labels(rows), strict=True)
    for _, group in groupby(named, key=lambda pair: tuple(pair[0][name] for name in _UNIT)):
        pairs = list(group)
        of_it, label = [row for row, _ in pairs], pairs[0][1]
        at = {row["target"]: row for row in of_it}
        drawn = [row for row in of_it if row["target"] <= 0.9][::2]
        view.add_row(
            Text(label),
            f"{of_it[0]['n_items']:,}",
            *(_score(at.get(t)) for t in shown),
            signed(of_it[0]["selective_accuracy"]),
            Text(sparkline([row["score"] for row in drawn], -1, 1)),
        )
        own = [(row["score"], row["ref_answer"]) for row in of_it]
        if any(score != always for score, always in own):
            always = [at[t]["ref_answer"] if t in at else None for t in shown]
            line = sparkline([row["ref_answer"] for row in drawn], -1, 1)
            _reference(view, "answers always", always, line)
        oracle = of_it[0]["ref_oracle"]
        _reference(view, "oracle", [oracle] * len(shown), sparkline([oracle] * len(drawn), -1, 1))
    return view


def _reference(view: Table, name: str, values: Sequence[float | None], line: str) -> None:
    cells = (Text(signed(value), style="dim") for value in values)
    view.add_row(Text(f"  {name}", style="dim"), "", *cells, "", Text(line, style="dim"))


def _score(row: Row | None) -> Text:
    if row is None or row["score"] is None:
        return Text(NONE)
    text = signed(row["score"])
    if row["score_low"] is not None and row["score_high"] is not None:
        text += f" ±{(row['score_high'] - row['score_low']) / 2:.2f}"
    bad = is_worse_than_silence(row)
    return Text(text + (f" {WORSE_THAN_SILENCE}" if bad else ""), style="red" if bad else "")


def _calibration(
    rows: Sequence[Row],
    bins: dict[tuple[Any, ...], list[Row]],
    risks: dict[tuple[Any, ...], list[Row]],
) -> Iterator[Text]:
    """Yield the heading and three lines a row: its name, its numbers and its sparklines."""
    yield Text(_line([name for name, _ in _COLUMNS]), style="dim")
    named = ""
    for row, label in zip(rows, labels(rows), strict=True):
        if label != named:
            yield Text(label)
        named = label
        cells = [
            row["source"],
            f"{row['n_items']:,}/{row['answered']:,}",
            *(signed(row[name], 2) for name in ("accuracy", "mean_confidence")),
            *(signed(row[name], 3) for name in ("brier", "log_score", "ece", "rms_error",
                                                "rms_error_debiased", "aurc", "e_aurc")),
        ]  # fmt: skip
        yield Text(_line(cells))
        by_bin = sparkline([each["accuracy"] for each in bins.get(_place(row), [])], 0, 1)
        risk = sparkline([each["risk"] for each in _spread(risks.get(_place(row), []), 10)], 0, 1)
        yield Text(f"{'':11}right by bin {by_bin}   risk by coverage {risk}", style="dim")


def _line(cells: Sequence[str]) -> str:
    return "".join(cell.rjust(width) for cell, (_, width) in zip(cells, _COLUMNS, strict=True))


def _spread(rows: Sequence[Row], count: int) -> list[Row]:
    """Return of a risk–coverage curve the point that covers each of `count` equal steps first."""
    steps = [(step + 1) / count for step in range(count)]
    found = [next((row for row in rows if row["coverage"] >= step - 1e-9), None) for step in steps]
    return [row for row in found if row is not None]
