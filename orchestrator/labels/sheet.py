"""The sheet a person fills in: CSV that a spreadsheet opens safely and gives back unchanged.

UTF-8 with a byte order mark: Excel takes a file without one for another encoding, and would give
back other letters. Cells that a spreadsheet would run, or give back as another number or a date,
get an apostrophe in front, and so does what a spreadsheet that takes semicolons for delimiters
would run within a cell; control characters are spelt out. It shows neither the model, nor the
target, nor what any grader said. `checksum` ties the response and the probability of a row
together, so that an edited one is found.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graders import Question
from orchestrator.errors import UsageError
from orchestrator.labels.design import Draw, RowId
from orchestrator.labels.frame import Answered
from orchestrator.report.formats import FORMULA_STARTS
from orchestrator.report.visible import visible

LONGEST_CELL = 30_000
"""Characters; a spreadsheet cuts a cell at 32,767."""

_SHORT = 40  # cells that a spreadsheet might take for a number or a date
_SAFE_INTEGER = re.compile(r"-?(0|[1-9]\d{0,9})")
_LETTERS = re.compile(r"[^\W\d_]+")
# The words that stand beside digits in what spreadsheets take for a date, a time, an amount or a
# power of ten: months (by how they begin) and weekdays of languages that they speak, halves of the
# day, currencies. What has another word in ASCII, as ids mostly do, comes back as it was.
_OF_DATES = re.compile(
    r"(jan|ene|gen|feb|fev|mar|mrt|apr|abr|avr|may|mai|mag|maj|mei|jun|jui|giu|jul|lug|aug|ago|aou"
    r"|sep|set|oct|ott|okt|out|nov|dec|dic|dez|des|mon|tue|wed|thu|fri|sat|sun)[a-z]*"
    r"|a|p|am|pm|e|eur|usd|gbp|chf|jpy|inr|kr|st|nd|rd|th|de|of|h|m|min|s|sec",
    re.IGNORECASE,
)
_WIDE_STARTS = ("＝", "＋", "－", "＠")  # some spreadsheets take them for the narrow ones
_DELIMITERS = ",;\t"
# A cell that is torn at another delimiter, or at a line's end, would begin like this.
_TORN = re.compile(r"([;\t\n] *)([=+@]|-(?=\S))")
_MENDED = re.compile(r"([;\t\n] *)'([=+@]|-(?=\S))")

BETWEEN_GOLDS = " | "
NO_GOLD = "(no answer is right: declining is)"
UNKNOWN_GOLD = "(no gold answer is known)"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row as the file has it; `line` is where it begins (0: not read from a file)."""

    request_key: str
    benchmark: str
    item_id: str
    question: str
    golds: str
    response: str
    label: str
    note: str
    label_prob: str
    draw: str
    checksum: str
    line: int = 0


COLUMNS = tuple(name for name in SheetRow.__dataclass_fields__ if name != "line")


def sheet_rows(draw: Draw, texts: Mapping[RowId, Answered]) -> list[SheetRow]:
    """Return the rows of a draw as they stand in a sheet, without labels."""
    return [sheet_row(texts[row], probability, draw.name) for row, probability in draw.rows]


def sheet_row(answered: Answered, probability: float | None, draw: str) -> SheetRow:
    """Return one row without a label."""
    question = answered.question
    choices = [f"{chr(ord('A') + at)}) {choice}" for at, choice in enumerate(question.choices)]
    text = f"({answered.why})" if answered.text is None else answered.text
    key, benchmark, item_id = answered.row
    row = SheetRow(
        request_key=key,
        benchmark=cell(benchmark),
        item_id=cell(item_id),
        question=cell("\n".join([question.text, *choices])),
        golds=cell(BETWEEN_GOLDS.join(question.answers) or _without_gold(question)),
        response=cell(text),
        label="",
        note="",
        label_prob="" if probability is None else repr(probability),
        draw=draw,
        checksum="",
    )
    return replace(row, checksum=checksum(row, probability))


def _without_gold(question: Question) -> str:
    return NO_GOLD if question.should_abstain is True else UNKNOWN_GOLD


def checksum(row: SheetRow, probability: float | None) -> str:
    """Return what ties key, item, response, draw and probability (to six digits) together."""
    chance = "" if probability is None else f"{probability:.6g}"
    parts = (row.request_key, row.benchmark, row.item_id, row.response, row.draw, chance)
    # The letter keeps a spreadsheet from reading digits and an e as a number.
    return "c" + hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def cell(text: str) -> str:
    """Return a text as a cell that is neither run nor changed by a spreadsheet."""
    shown = visible(text).replace("\r", "")
    if len(shown) > LONGEST_CELL:
        shown = f"{shown[:LONGEST_CELL]} … (cut; {len(shown):,} characters)"
    shown = _TORN.sub(r"\1'\2", shown)
    return f"'{shown}" if _is_guarded(shown) else shown


def _is_guarded(shown: str) -> bool:
    if _SAFE_INTEGER.fullmatch(shown):
        return False
    starts = (*FORMULA_STARTS, *_WIDE_STARTS, "'")  # an apostrophe, so that `plain` knows ours
    return shown.startswith(starts) or (_may_change(shown) and not _has_other_word(shown))


def _may_change(shown: str) -> bool:
    return len(shown) <= _SHORT and any(sign.isdigit() for sign in shown)


def _has_other_word(shown: str) -> bool:
    words = _LETTERS.findall(shown)
    return any(word.isascii() and not _OF_DATES.fullmatch(word) for word in words)


def plain(text: str) -> str:
    """Return a cell without the apostrophes that `cell` put there, now or in older sheets.

    Those had one before every short text with a digit.
    """
    is_ours = text.startswith("'") and (_is_guarded(text[1:]) or _may_change(text[1:]))
    return _MENDED.sub(r"\1\2", text[1:] if is_ours else text)


def to_csv(rows: Sequence[SheetRow]) -> bytes:
    """Return the sheet as bytes."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([getattr(row, name) for name in COLUMNS])
    return buffer.getvalue().encode("utf-8-sig", errors="backslashreplace")


def read_sheet(path: Path) -> list[SheetRow]:
    """Return the rows of a sheet; commas, semicolons or tabs may stand between the cells.

    Raises `UsageError` for a file that is no sheet.
    """
    wanted = ", ".join(COLUMNS)
    records = read_records(path)
    if not records:
        raise UsageError(f"{path}: no rows; expected the sheet that calibrant label wrote")
    missing = [name for name in COLUMNS if name not in records[0][1]]
    if missing:
        raise UsageError(
            f"{path}, line 1: there is no column {missing[0]!r}; expected the sheet that calibrant "
            f"label wrote, with the columns {wanted}"
        )
    return [
        SheetRow(**{name: record[name] for name in COLUMNS}, line=line) for line, record in records
    ]


def read_records(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Return the rows of a CSV file by column name, each with the line it begins at.

    Empty lines are left out, and line ends within cells become plain newlines. Raises `UsageError`
    for a file that cannot be read, is no UTF-8, names a column twice, or has a row of another
    length than its header.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise UsageError(
            f"{path}: not UTF-8 (at byte {error.start}); save it as CSV UTF-8"
        ) from error
    most = csv.field_size_limit(len(text) + 1)
    try:
        return _records(path, text)
    finally:
        csv.field_size_limit(most)


def _records(path: Path, text: str) -> list[tuple[int, dict[str, str]]]:
    head = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    found: list[tuple[int, dict[str, str]]] = []
    header: list[str] | None = None
    line = 1
    try:
        for cells in reader:
            begins, line = line, reader.line_num + 1
            if not any(each.strip() for each in cells):
                continue
            if header is None:
                header = [name.strip() for name in cells]
                twice = [name for name in header if header.count(name) > 1]
                if twice:
                    raise UsageError(
                        f"{path}, line {begins}: the column {twice[0][:40]!r} stands twice"
                    )
                continue
            if len(cells) != len(header):
                raise UsageError(
                    f"{path}, line {begins}: {len(cells)} cells; expected {len(header)} as in the "
                    "header"
                )
            plain = (each.replace("\r\n", "\n").replace("\r", "\n") for each in cells)
            found.append((begins, dict(zip(header, plain, strict=True))))
    except csv.Error as error:
        raise UsageError(f"{path}, line {line}: not CSV: {error}") from error
    return found
