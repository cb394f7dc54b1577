from __future__ import annotations

import io

import pyarrow as pa
import pytest
from rich.console import Console

from orchestrator.report.console import plain_console
from orchestrator.report.plain_table import cards_view, table_view


def shown(table: pa.Table, width: int = 100) -> str:
    text = io.StringIO()
    Console(file=text, width=width, color_system=None, markup=False).print(table_view(table, width))
    return text.getvalue()


def test_text_cannot_style_or_steer_the_table() -> None:
    text = shown(pa.table({"name": ["[red]x[/red]\x1b[2J"], "n": [12345]}))
    assert "[red]x[/red]\\x1b[2J" in text
    assert "\x1b" not in text
    assert "12,345" in text


def test_a_table_wider_than_the_screen_becomes_cards() -> None:
    table = pa.table({f"column_{at}": ["some longer text here"] for at in range(12)})
    lines = shown(table, 60).splitlines()
    assert lines[0] == "── row 1 ──"
    assert "column_11: some longer text here" in lines


def test_cards_leave_out_nulls_and_indent_long_text() -> None:
    table = pa.table(
        {"model": ["m"], "prompt": ["one\ntwo"], "error": pa.array([None], pa.string())}
    )
    console, text = plain_console()
    console.print(cards_view(table, ("model",)))
    lines = [line.rstrip() for line in text.getvalue().splitlines()]
    assert lines[:4] == ["── m ──", "prompt:", "    one", "    two"]
    assert "error" not in text.getvalue()


def test_no_rows() -> None:
    assert shown(pa.table({"a": pa.array([], pa.string())})).strip() == "No rows."


@pytest.mark.parametrize("width", [20, 60, 200])
def test_nothing_is_lost_at_any_width(width: int) -> None:
    word = "abcdefghij" * 6
    text = shown(pa.table({"a": [word], "b": [1]}), width)
    assert word in "".join(line.strip().split(" ")[0] for line in text.splitlines()) or word in text
