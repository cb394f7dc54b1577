"""Values of Arrow tables as plain JSON values and as the short text of a table's cell."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pyarrow as pa


def plain(value: Any) -> Any:
    """Return a value of an Arrow column as a JSON value: no NaN or infinity (null), ISO times."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else None
        case Decimal():
            return _number(value)
        case datetime() | date() | time():
            return value.isoformat()
        case bytes():
            return value.hex()
        case Mapping():
            return {str(key): plain(inner) for key, inner in value.items()}
        case list() | tuple():
            return [plain(inner) for inner in value]
        case _:
            return str(value)


def _number(value: Decimal) -> int | float | None:
    if not value.is_finite():
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def unique_names(names: list[str]) -> list[str]:
    """Return column names in which none stands twice: `a, a` becomes `a, a_2`."""
    taken = set(names)
    seen: set[str] = set()
    result = []
    for name in names:
        fresh, number = name, 2
        while fresh in seen or (fresh != name and fresh in taken):
            fresh, number = f"{name}_{number}", number + 1
        seen.add(fresh)
        result.append(fresh)
    return result


def rows(table: pa.Table) -> list[dict[str, Any]]:
    """Return the table as a list of row objects of plain JSON values."""
    names = unique_names(table.column_names)
    columns = [[plain(value) for value in column.to_pylist()] for column in table.columns]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def shown_rows(table: pa.Table) -> list[dict[str, str]]:
    """Return the table as a list of row objects of short texts for the eye, null as empty."""
    names = unique_names(table.column_names)
    columns = [[_shown(value) for value in column.to_pylist()] for column in table.columns]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def _shown(value: Any) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    return short_cell(plain(value))


def cell(value: Any) -> str:
    """Return a plain value as the text of a cell of a file: null is empty, lists are JSON."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case dict() | list():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def short_cell(value: Any) -> str:
    """Return a plain value as a person reads it: six significant digits, thousands apart."""
    match value:
        case float():
            return f"{value:.6g}"
        case bool():
            return cell(value)
        case int():
            return f"{value:,}" if abs(value) >= 10_000 else str(value)
        case list():
            return "; ".join(short_cell(inner) for inner in value)
        case _:
            return cell(value)
