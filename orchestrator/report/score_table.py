"""The penalised-score table of the terminal: a block a model and benchmark, and an overview."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from orchestrator.analysis.reference import ALWAYS_ABSTAIN, ALWAYS_ANSWER, ORACLE
from orchestrator.report.score_cells import (
    ALL,
    NONE,
    WORSE_THAN_SILENCE,
    Block,
    Row,
    blocks,
    by_benchmark,
    interval,
    is_worse_than_silence,
    limits,
    other,
    share,
    signed,
    target,
)
from orchestrator.report.visible import one_line

_COLUMNS = (
    ("stated", 6),
    ("at", 5),
    ("n", 7),
    ("correct", 8),
    ("abstained", 10),
    ("wrong", 7),
    ("other", 7),
    ("score", 7),
    ("95% interval", 17),
    ("answer-all", 11),
    ("credit", 7),
)
_WHOLE_WIDTH = sum(width for _, width in _COLUMNS) + 2
_LEFT_OUT_WHEN_NARROW = {"other", "answer-all"}
_MODEL_WIDTH = 30
_KIND_WIDTH = 8
_CELL_WIDTH = 14
_FEW_BLOCKS = 6

FOOTER = (
    "score: mean over graded items of +1 right, -t/(1-t) wrong, 0 no answer: silence scores 0.",
    f"{WORSE_THAN_SILENCE} worse than silence: the whole interval lies below 0."
    " credit = t + (1-t) score: silence gets t.",
    "stated: the target in the prompt; at: the target scored at; closed: no target stated.",
    "±0.12, +0.16/-0.08: how far the 95% limits lie from the score, one number where nearly alike.",
    "answer-all: the model's t = 0 answers (else closed) scored at t; other: refused or empty;",
    "*: some requests are not scored (pending or ungraded).",
)


def print_scores(
    table: pa.Table,
    notes: Sequence[str],
    console: Console,
    *,
    simulated: Collection[tuple[str, str]] = (),
    by: str | None = None,
    brief: bool = False,
    references: bool = False,
) -> None:
    """Print the notes, the blocks of every model and benchmark, the overview and how to read it.

    `table` has the contract's score columns. With `brief` only the headline blocks (ALL, or the
    benchmarks where there are few) stand above the overview. With `references` the lines that
    scores are held against stand in the overview.
    """
    for note in notes:
        console.print(Text(one_line(note), style="dim"), soft_wrap=False)
    found = blocks(table, simulated, by)
    if not found:
        console.print(Text("No scores: nothing is planned in this run."))
        return
    detailed = _headline(found) if brief else found
    narrow = console.width < _WHOLE_WIDTH
    for line in [
        *details(detailed, narrow=narrow),
        *overview(found, console.width if console.is_terminal else None, references=references),
        Text(""),
    ]:
        console.print(line, soft_wrap=True)
    for text in FOOTER:
        console.print(Text(text, style="dim"))


def _headline(found: list[Block]) -> list[Block]:
    if len(found) <= _FEW_BLOCKS:
        return found
    return [block for block in found if block.benchmark == ALL] or found


def details(found: Sequence[Block], *, narrow: bool = False) -> list[Text]:
    """Return the lines of the blocks, each with its heading: 94 columns wide, or `narrow` 76."""
    runs = {block.run_id for block in found}
    lines: list[Text] = []
    for block in found:
        parts = [block.run_id] if len(runs) > 1 else []
        parts += [block.benchmark, block.model_label, block.variant]
        lines.append(Text(""))
        lines.append(Text(" · ".join(part for part in parts if part), style="bold"))
        lines.append(Text(_joined([name for name, _ in _COLUMNS], narrow), style="dim"))
        for row in block.rows:
            lines += _detail_lines(row, narrow)
    return lines


def _detail_lines(row: Row, narrow: bool) -> list[Text]:
    cells = (
        target(row["stated_target"]),
        target(row["target"]),
        f"{row['n_scored'] or 0:,}",
        share(row["correct"]),
        share(row["abstained"]),
        share(row["incorrect"]),
        share(other(row)),
        signed(row["score"]),
        interval(row),
        signed(row["ref_answer"]),
        signed(row["credit"]),
    )
    line = Text(_joined(cells, narrow))
    if is_worse_than_silence(row):
        line.append(f" {WORSE_THAN_SILENCE}", style="red")
    gaps = _gaps(row)
    return [line, Text(f"        {gaps}", style="yellow")] if gaps else [line]


def _joined(cells: Sequence[str], narrow: bool) -> str:
    kept = [
        cell.rjust(width)
        for cell, (name, width) in zip(cells, _COLUMNS, strict=True)
        if not (narrow and name in _LEFT_OUT_WHEN_NARROW)
    ]
    return "".join(kept)


def _gaps(row: Row) -> str:
    """Return what is missing from a row's score, and how far the ungraded could move it."""
    parts = [f"{row[name]:,} {name}" for name in ("pending", "ungraded") if row[name]]
    if not parts:
        return ""
    text = f"not scored: {', '.join(parts)}"
    if row["ungraded"] and row["score_worst"] is not None and row["score_best"] is not None:
        worst, best = signed(row["score_worst"]), signed(row["score_best"])
        text += f"; with the ungraded at worst {worst}, at best {best}"
    return text


def overview(
    found: Sequence[Block], width: int | None = None, *, references: bool = False
) -> list[Text]:
    """Return score and limits by target: a section a benchmark, two rows a model.

    Targets that a screen of `width` columns has no room for stand below the others, and long names
    are cut there; without a width, as in a pipe, all is shown.

    The first row is what was asked with the target stated, the second (`closed`) without one. With
    `references` a row for silence stands first, and two in parentheses below each model: its t = 0
    answers (else closed) scored at the target, and those that were right alone.
    """
    targets = sorted({row["target"] for block in found for row in block.rows})
    runs = {block.run_id for block in found}
    lines: list[Text] = []
    texts = [_overview_cell(row) for block in found for row in block.rows]
    cell = max(_CELL_WIDTH, *(len(text) + 2 for text in texts))
    model = _MODEL_WIDTH
    at_once = len(targets)
    if width is None:
        model = max(model, *(cell_len(_label(block)) for block in found))
    else:
        at_once = max((width - model - _KIND_WIDTH) // cell, 1)
    for start in range(0, len(targets), at_once):
        shown = targets[start : start + at_once]
        layout = _Layout(shown, model, cell)
        lines += [Text(""), _overview_heading(layout)]
        for run_id, benchmark, group in by_benchmark(found):
            title = f"{run_id} · {benchmark}" if len(runs) > 1 else benchmark
            lines.append(Text(title, style="bold"))
            if references:
                silence = dict.fromkeys(shown, 0.0)
                lines.append(_reference_line(ALWAYS_ABSTAIN, silence, layout))
            for block in group:
                lines += _overview_rows(block, layout)
                if references:
                    lines += _reference_lines(block, layout)
    return lines


@dataclass(frozen=True, slots=True)
class _Layout:
    """The targets of an overview's columns, and the widths of a model's name and of a score."""

    targets: Sequence[float]
    model: int
    cell: int


def _overview_heading(layout: _Layout) -> Text:
    names = "".join(f"t={value:g}".rjust(layout.cell) for value in layout.targets)
    return Text(f"{'score by target':<{layout.model + _KIND_WIDTH}}{names}", style="bold")


def _label(block: Block) -> str:
    return block.model_label + (f" {block.variant}" if block.variant else "")


def _overview_rows(block: Block, layout: _Layout) -> list[Text]:
    stated = {row["target"]: row for row in block.rows if row["stated_target"] is not None}
    closed = {row["target"]: row for row in block.rows if row["stated_target"] is None}
    label = _label(block)
    lines = []
    for kind, by_target in (("stated", stated), ("closed", closed)):
        if not by_target:
            continue
        line = Text(f"{_fitted(label, layout.model)} {kind:<{_KIND_WIDTH - 1}}")
        label = ""
        for value in layout.targets:
            row = by_target.get(value)
            bad = row is not None and is_worse_than_silence(row)
            line.append(_overview_cell(row).rjust(layout.cell), style="red" if bad else "")
        lines.append(line)
    return lines


def _reference_lines(block: Block, layout: _Layout) -> list[Text]:
    by_target = {row["target"]: row for row in block.rows if row["stated_target"] is None}
    by_target |= {row["target"]: row for row in block.rows if row["stated_target"] is not None}
    return [
        _reference_line(name, {at: row[column] for at, row in by_target.items()}, layout)
        for name, column in ((ALWAYS_ANSWER, "ref_answer"), (ORACLE, "ref_oracle"))
    ]


def _reference_line(name: str, scores: Mapping[float, float | None], layout: _Layout) -> Text:
    cells = "".join(f"{signed(scores.get(value))} ".rjust(layout.cell) for value in layout.targets)
    return Text(f"{name:<{layout.model + _KIND_WIDTH}}{cells}", style="dim")


def _fitted(label: str, width: int) -> str:
    if cell_len(label) > width:
        return f"{set_cell_size(label, width - 1)}…"
    return set_cell_size(label, width)


def _overview_cell(row: Row | None) -> str:
    """Return score and limits, marked `▼` when worse than silence, `*` when rows are missing."""
    if row is None or row["score"] is None:
        return f"{NONE} "
    text = f"{signed(row['score'])} {limits(row)}".rstrip()
    missing = "*" if row["pending"] or row["ungraded"] else ""
    return text + missing + (WORSE_THAN_SILENCE if is_worse_than_silence(row) else " ")
