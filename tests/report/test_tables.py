from __future__ import annotations

import io
from collections.abc import Sequence

import pyarrow as pa
import pytest
from rich.console import Console

from orchestrator.report.console import plain_console
from orchestrator.report.plain_table import cards_view, table_view


def shown(table: pa.Table, width: int = 100, droppable: Sequence[str] = ()) -> str:
    """Return what a screen of `width` columns shows."""
    text = io.StringIO()
    screen = Console(file=text, width=width, color_system=None, markup=False, force_terminal=True)
    screen.print(table_view(table, droppable))
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


def test_a_narrow_screen_has_what_is_the_same_in_all_rows_above_them() -> None:
    table = pa.table({"run": ["night"] * 2, "score": [0.5, 0.75], "gap": [None, None]})
    words = shown(table, 14).split()
    assert words[:8] == ["in", "all", "rows:", "run", "night,", "gap", "null", "score"]
    assert words[-2:] == ["0.5", "0.75"]
    assert shown(table, 20).split()[:3] == ["run", "score", "gap"]
    one = shown(table.slice(0, 1), 14).split()
    assert one[:4] == ["──", "row", "1", "──"]


def test_a_narrow_screen_leaves_out_what_may_be_and_says_so() -> None:
    table = pa.table({name: [f"{name}{at}" for at in "12"] for name in ("aaaa", "bbbb", "cccc")})
    lines = shown(table, 12, ("bbbb", "cccc")).splitlines()
    assert lines[0].split() == ["aaaa", "cccc"]
    assert " ".join(" ".join(lines[4:]).split()) == "not shown, for want of width: bbbb"
    assert "not shown" not in shown(table, 60, ("bbbb", "cccc"))


def test_a_pipe_gets_the_whole_table_a_line_a_row() -> None:
    table = pa.table({f"column_{at}": ["some longer text here"] * 2 for at in range(12)})
    console, text = plain_console()
    console.print(table_view(table, ("column_1",)))
    first, _, *rows = (line.split() for line in text.getvalue().splitlines())
    assert first == [f"column_{at}" for at in range(12)]
    assert rows == [["some", "longer", "text", "here"] * 12] * 2


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
