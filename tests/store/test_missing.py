from __future__ import annotations

import time

import pyarrow as pa
import pytest

from orchestrator.store import FINAL_ERRORS, RunFolder, answered_counts, missing
from tests.store.rows import add, enter, key, requests_table, response


def left(run: RunFolder, planned: pa.Table) -> list[str]:
    return [str(name) for name in missing(run, "responses", planned).column("item_id").to_pylist()]


def test_everything_is_missing_from_an_empty_run(run: RunFolder) -> None:
    assert left(run, requests_table("c", "a", "b")) == ["c", "a", "b"]


def test_what_is_asked_again(run: RunFolder) -> None:
    """The contract's list: no row, passing and account errors; not the request's own fault."""
    add(run, response("answered"))
    again = ["timeout", "connection", "server", "rate_limit", "quota", "auth", "not_found"]
    for name in [*again, *sorted(FINAL_ERRORS)]:
        add(run, response(name, status="error", error_class=name))
    add(run, response("late", status="error", error_class="timeout"))
    add(run, response("late", minutes=1))
    add(run, response("fixed", status="error", error_class="bad_request"))
    add(run, response("fixed", minutes=1))
    add(run, response("unclassed", status="error"))
    names = [*again, "answered", *sorted(FINAL_ERRORS), "late", "fixed", "unclassed", "new"]
    assert left(run, requests_table(*names)) == [*again, "unclassed", "new"]


def test_rows_that_share_a_key_are_asked_once(run: RunFolder) -> None:
    planned = pa.concat_tables([requests_table("b", "a"), requests_table("a", "c")])
    add(run, response("c"))
    assert left(run, planned) == ["b", "a"]


def test_all_columns_of_the_plan_come_back(run: RunFolder) -> None:
    planned = pa.table({"request_key": [key("a"), key("b")], "messages": [["x"], ["y", "z"]]})
    add(run, response("a"))
    assert missing(run, "responses", planned).to_pylist() == planned.slice(1).to_pylist()
    assert missing(run, "judgements", planned).num_rows == 2
    assert missing(run, "responses", planned.slice(0, 0)).num_rows == 0


def test_counts_from_the_files_alone(run: RunFolder) -> None:
    enter(run, "s1", "a", "b", "c", "d", "e")
    add(run, response("a"), response("b", status="error", error_class="context_length"))
    add(run, response("c", status="error", error_class="auth", cost_usd=None))
    add(run, response("d", status="error", error_class="server"), response("d", minutes=1))
    assert answered_counts(run).to_pylist() == [
        {
            "model": "calibrated",
            "planned": 5,
            "ok": 2,
            "failed": 1,
            "again": 1,
            "unasked": 1,
            "cost_usd": pytest.approx(1.0),
        }
    ]
    assert answered_counts(run, "judgements").to_pylist()[0]["unasked"] == 5


def test_counts_of_a_run_without_a_sweep(run: RunFolder) -> None:
    assert answered_counts(run).num_rows == 0


def test_the_anti_join_is_no_loop(run: RunFolder) -> None:
    """A quarter of a million planned rows take a second or two, not minutes."""
    keys = [f"{number:032x}" for number in range(250_000)]
    add(run, *[response("x", request_key=name) for name in keys[:20_000]])
    started = time.perf_counter()
    rest = missing(run, "responses", pa.table({"request_key": keys}))
    assert rest.num_rows == 230_000
    assert rest.column("request_key")[0].as_py() == keys[20_000]
    assert time.perf_counter() - started < 20
