"""Other harnesses' logs as runs, and runs for other programs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from orchestrator.api.opened import Tell, say_nothing

if TYPE_CHECKING:
    from orchestrator.importers import ImportReport


def import_run(
    log_format: str,
    *paths: str | Path,
    run_id: str | None = None,
    model: str | None = None,
    benchmark: str | None = None,
    target: float | None = None,
    columns: Mapping[str, str] | None = None,
    items: str | Path | None = None,
    answer_type: str | None = None,
    pass_at: float | None = None,
    out: str | Path = "runs",
) -> ImportReport:
    """Make a run of another harness's logs: whole, or not at all.

    `log_format` is one of `orchestrator.importers.FORMATS`, `paths` files of it or folders of
    them; `run_id` defaults to the first one's name. `model` and `benchmark` are names instead of
    the log's; `target` is the confidence target that all its prompts stated (by default they are
    closed). `columns` maps our fields to columns of a plain table. `items` is a file of items
    (CSV, JSON, JSONL, Parquet) whose golds stand instead of the log's, by item id. `answer_type`
    (text, choice, number, math, none) is how answers are graded here, where the golds do not tell.
    A score between 0 and 1 counts as right from `pass_at` on; without it, it is ungraded.

    What the log does not say is null. Its verdicts become graders named after the tool
    (`inspect:match`), and beside each stands `inspect:match+abstention`, in which wrong answers
    that are none are abstained, refused or empty. The same import again changes nothing. Raises
    `UsageError` for a file that is no such log, and for a run id that holds something else.
    """
    from orchestrator.importers import ImportOptions, import_logs

    options = ImportOptions(model, benchmark, target, dict(columns or {}), answer_type, pass_at)
    return import_logs(
        log_format,
        [Path(path) for path in paths],
        run_id=run_id,
        out=out,
        options=options,
        items=None if items is None else Path(items),
    )


def export_run(
    run: str | Path,
    path: str | Path,
    *,
    to: str | None = None,
    out: str | Path = "runs",
    tell: Tell = say_nothing,
) -> list[Path]:
    """Write a run for other programs, and return the files.

    `to` is `inspect`, `csv` or `parquet`; by default what the suffix of `path` says (`.eval` and
    `.json` are Inspect's). CSV and Parquet hold a row an answer, with its item and the deciding
    verdict. Inspect has one log a model, benchmark and way of asking: `path` is then a folder
    unless there is only one. Only what has been answered is written. `tell` hears which files of
    the run are not read. Raises `UsageError` for what is not a run, a place that cannot be written
    and a format that does not exist.
    """
    from orchestrator.api.opened import find_all
    from orchestrator.importers import export_run as export

    (folder,) = find_all([run], out)
    return export(folder, Path(path), to, tell)
