from __future__ import annotations

import time
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from numpy.typing import NDArray

from orchestrator.store import (
    FINAL_ERRORS,
    RunFolder,
    answered_counts,
    has_usable_answer,
    missing,
    missing_rows,
)
from tests.store.rows import add, enter, key, requests_table, response


def left(run: RunFolder, planned: pa.Table) -> list[str]:
    return [str(name) for name in missing(run, "responses", planned).column("item_id").to_pylist()]


def key_bytes(*names: str) -> NDArray[np.uint8]:
    return key_bytes_of(*map(key, names))


def key_bytes_of(*keys: str) -> NDArray[np.uint8]:
    return np.frombuffer(bytes.fromhex("".join(keys)), dtype=np.uint8).reshape(-1, 16)


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


def test_rows_come_in_the_order_of_their_keys(run: RunFolder) -> None:
    names = ["d", "b", "a", "c", "b", "e"]
    add(run, response("a"), response("c", status="error", error_class="bad_request"))
    add(run, response("e", status="error", error_class="timeout"))
    first_rows = {"d": 0, "b": 1, "e": 5}
    in_order = [first_rows[name] for name in sorted(first_rows, key=key)]
    assert missing_rows(run, "responses", key_bytes(*names)).tolist() == in_order
    low, high = "7" * 32, "8" + "0" * 31
    assert missing_rows(run, "responses", key_bytes_of(high, low, "0" * 32)).tolist() == [2, 1, 0]


def test_final_errors_are_asked_again_when_told_so(run: RunFolder) -> None:
    add(run, response("a"), response("b", status="error", error_class="bad_request"))
    keys = key_bytes("a", "b")
    assert missing_rows(run, "responses", keys).tolist() == []
    assert missing_rows(run, "responses", keys, retry_errors=True).tolist() == [1]
    planned = requests_table("a", "b")
    assert missing(run, "responses", planned, retry_errors=True).num_rows == 1


def test_keys_that_are_none_of_ours_settle_nothing(run: RunFolder) -> None:
    add(run, response("x", request_key="not a key"), response("x", request_key=key("a")[:30]))
    assert missing_rows(run, "responses", key_bytes("a")).tolist() == [0]
    assert not has_usable_answer(run, "sim/calibrated", key_bytes("a"))


@pytest.mark.parametrize(
    ("answer", "usable"),
    [
        ({}, True),
        ({"finish_reason": "stop"}, True),
        ({"finish_reason": "length"}, False),
        ({"response": None}, False),
        ({"response": " \n\t\u00a0\u3000"}, False),
        ({"status": "error", "error_class": "auth"}, False),
    ],
)
def test_a_usable_answer(run: RunFolder, answer: dict[str, Any], usable: bool) -> None:
    add(run, response("other"), response("a", **answer))
    add(run, response("b"), model="sim/bluffer")
    assert has_usable_answer(run, "sim/calibrated", key_bytes("b", "a")) is usable
    assert not has_usable_answer(run, "sim/calibrated", key_bytes("b"))
    assert not has_usable_answer(run, "sim/unknown", key_bytes("a"))


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
