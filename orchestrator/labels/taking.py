"""A filled-in sheet becomes grades: all of it, or nothing and what is wrong with it."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from graders import Outcome
from orchestrator.errors import UsageError
from orchestrator.labels.design import READING, RowId
from orchestrator.labels.frame import FAMILY, Answered, answered, disputed_rows, labels
from orchestrator.labels.sheet import SheetRow, cell, checksum, plain, sheet_row
from orchestrator.labels.words import EXPECTED, near, outcome_of
from orchestrator.store import RunFolder

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a sheet: labels written now, standing already, and rows without a label."""

    grader: str
    written: int
    unchanged: int
    unlabelled: int


def grader_name(name: str | None) -> str:
    """Return the grader of a person's labels; raises `UsageError` for a name that is none."""
    if name is None:
        return FAMILY
    if not re.fullmatch(r"\w[\w.-]{0,60}", name):
        raise UsageError(
            f"--as {name!r}: expected letters, digits, '.', '_' and '-', such as --as ada"
        )
    return f"{FAMILY}:{name}"


def take(run: RunFolder, path: Path, rows: Sequence[SheetRow], name: str | None = None) -> Taken:
    """Write the labels of a sheet as grades of `label` or `label:NAME`.

    The grader's version is the draw, so that labels of two draws are never one sample. A row
    without a label is left out, as if by chance: label a sheet to its end, or from its beginning,
    which is itself a draw. A row whose label stands already is not written again; a changed one
    is, and the newer counts. Raises `UsageError` that names the lines when anything is wrong, and
    then writes nothing. The caller holds the run's lock.
    """
    grader = grader_name(name)
    keys = {row.request_key for row in rows}
    texts = answered(run, [at for at in disputed_rows(run) if at[0] in keys])
    index = {(key, plain(cell(benchmark)), plain(cell(item))): (key, benchmark, item)
             for key, benchmark, item in texts}  # fmt: skip
    problems: list[str] = []
    checked: dict[RowId, tuple[SheetRow, Outcome | None, float | None]] = {}
    for row in rows:
        try:
            at = _place(row, index)
            if at in checked:
                raise _RowError(f"item {row.item_id!r} with the key {at[0]} stands here twice")
            checked[at] = (row, *_checked(row, texts[at]))
        except _RowError as error:
            problems.append(f"line {row.line}: {error}")
    if problems:
        more = f"\n… and {len(problems) - _SHOWN:,} more" if len(problems) > _SHOWN else ""
        shown = "\n".join(f"{path}, {each}" for each in problems[:_SHOWN])
        raise UsageError(f"{shown}{more}\nNothing was taken: put these right and take it again")
    standing = {
        (label.row, label.draw): (label.outcome, label.note, _digits(label.probability))
        for label in labels(run)
        if label.grader == grader
    }
    writer = run.part_writer("grades", grader)
    now = datetime.now(UTC)
    labelled = 0
    for at, (row, outcome, probability) in checked.items():
        if outcome is None:
            continue
        labelled += 1
        if standing.get((at, row.draw)) != (outcome, plain(row.note) or None, _digits(probability)):
            writer.append(_grade(at, row, grader, outcome, probability, now))
    written = len(writer)
    writer.flush()
    return Taken(grader, written, labelled - written, len(checked) - labelled)


class _RowError(ValueError):
    """What is wrong with a row."""


def _place(row: SheetRow, index: Mapping[tuple[str, str, str], RowId]) -> RowId:
    at = index.get((row.request_key, plain(row.benchmark), plain(row.item_id)))
    if at is None:
        raise _RowError(
            f"no graded answer of this run has the key {row.request_key[:40]!r} for item "
            f"{row.item_id[:40]!r}; is it another run's sheet?"
        )
    return at


def _checked(row: SheetRow, answer: Answered) -> tuple[Outcome | None, float | None]:
    """Return a row's label, if it has one, and its probability."""
    probability = _probability(row)
    wanted = sheet_row(answer, probability, row.draw)
    if plain(row.response) != plain(wanted.response):
        raise _RowError(
            "the response is not the one in the run: it was edited, and the label may be of "
            "another text; copy it back from a fresh sheet"
        )
    if row.checksum not in (wanted.checksum, checksum(row, probability)):
        raise _RowError(
            "label_prob, draw or checksum was changed; copy them back from a fresh sheet"
        )
    if not row.label.strip():
        return None, probability
    outcome = outcome_of(row.label)
    if outcome is None:
        raise _RowError(
            f"{row.label[:40]!r} is no verdict{near(row.label)}; expected {EXPECTED}, or nothing"
        )
    return outcome, probability


def _probability(row: SheetRow) -> float | None:
    text = row.label_prob.strip().lstrip("'").replace(",", ".")
    if (row.draw == READING) != (not text):
        raise _RowError(f"label_prob {row.label_prob[:40]!r} does not go with draw {row.draw!r}")
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 < value <= 1:
        raise _RowError(f"label_prob {row.label_prob[:40]!r}: expected a number above 0, at most 1")
    return value


def _digits(probability: float | None) -> str:
    """Return a probability as far as a spreadsheet keeps it."""
    return "" if probability is None else f"{probability:.6g}"


def _grade(
    at: RowId,
    row: SheetRow,
    grader: str,
    outcome: Outcome,
    probability: float | None,
    now: datetime,
) -> dict[str, object]:
    return {
        "request_key": at[0],
        "benchmark": at[1],
        "item_id": at[2],
        "grader": grader,
        "grader_version": row.draw,
        "outcome": outcome,
        "rationale": plain(row.note) or None,
        "status": "ok",
        "graded_at": now,
        "label_prob": probability,
    }
