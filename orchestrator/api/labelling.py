"""Labels of people: a draw of a run's answers to look at, and the filled-in sheet as grades."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from orchestrator.errors import UsageError

if TYPE_CHECKING:
    from orchestrator.labels.taking import Taken


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """A sheet that was written: its rows, how many of them have a label, how many were drawn from.

    `disputed` counts the rows drawn on which graders differ or are unsure.
    """

    path: Path
    rows: int
    labelled: int
    disputed: int
    drawn_from: int


def draw_labels(
    run: str | Path,
    path: Path | str,
    *,
    n: int = 100,
    seed: int = 0,
    for_reading: bool = False,
    name: str | None = None,
    out: str | Path = "runs",
) -> LabelSheet:
    """Draw `n` answers of a run for a person to label, and write them as a sheet.

    Every graded answer can be drawn, and its probability stands in the sheet; answers on which
    graders differ are likelier, by a factor of at most `labels.design.DISPUTED_WEIGHT`. With
    `for_reading` those come first instead, and such labels never correct a score. Labels that
    stand in the run under `name` are filled in. Raises `UsageError` for a run without grades and
    for a file that exists already.
    """
    from orchestrator.labels.design import draw, draw_for_reading
    from orchestrator.labels.frame import answered, disputed_rows, labels
    from orchestrator.labels.sheet import cell, sheet_rows, to_csv
    from orchestrator.labels.taking import grader_name
    from orchestrator.report.writing import write_file
    from orchestrator.store import find_run

    path = Path(path)
    if path.exists():
        raise UsageError(
            f"{path} exists and may hold labels: it is left as it is. Name another file with -o"
        )
    folder = find_run(run, out)
    grader = grader_name(name)
    disputed = disputed_rows(folder)
    drawn = draw_for_reading(disputed, n, seed) if for_reading else draw(disputed, n, seed)
    standing = {label.row: label for label in labels(folder) if label.grader == grader}
    texts = answered(folder, [row for row, _ in drawn.rows])
    rows = []
    for (at, _), row in zip(drawn.rows, sheet_rows(drawn, texts), strict=True):
        known = standing.get(at)
        rows.append(
            replace(row, label=known.outcome, note=cell(known.note or "")) if known else row
        )
    write_file(path, to_csv(rows))
    return LabelSheet(
        path=path,
        rows=len(rows),
        labelled=sum(1 for row in rows if row.label),
        disputed=sum(1 for at, _ in drawn.rows if disputed[at]),
        drawn_from=len(disputed),
    )


def take_labels(
    run: str | Path, path: Path | str, *, name: str | None = None, out: str | Path = "runs"
) -> Taken:
    """Take a sheet's labels as grades of the grader `label`, or `label:NAME`.

    Rows without a label are left out; labels that stand already are not written again. Raises
    `UsageError` naming the lines that are wrong, and then takes nothing.
    """
    from orchestrator.labels.sheet import read_sheet
    from orchestrator.labels.taking import grader_name, take
    from orchestrator.store import find_run

    grader_name(name)
    folder = find_run(run, out)
    rows = read_sheet(Path(path))
    with folder.lock():
        return take(folder, Path(path), rows, name)
