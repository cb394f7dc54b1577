from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from orchestrator.cli.stopping_query import stoppable

# A query of one part, hours long: DuckDB never comes back to ask whether a signal came.
_PROGRAM = """
import os, signal, threading
import duckdb
from orchestrator.cli.stopping_query import stoppable

signal.signal(signal.SIGTERM, signal.default_int_handler)
con = duckdb.connect()
query = "SELECT sum(a.range * b.range) FROM range(1000000) a, range(1000000) b"
threading.Timer(1, os.kill, (os.getpid(), {number})).start()
try:
    stoppable(lambda: con.execute(query), con.interrupt)
except KeyboardInterrupt:
    print("stopped;", con.execute("SELECT 7").fetchall(), signal.set_wakeup_fd(-1))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_breaks_a_query_of_one_part_off(number: signal.Signals) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM.format(number=int(number))],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.stdout == "stopped; [(7,)] -1\n", done.stderr


def test_an_error_without_a_signal_is_itself() -> None:
    interrupted: list[int] = []

    def ask() -> None:
        raise ValueError("of its own")

    with pytest.raises(ValueError, match="of its own"):
        stoppable(ask, lambda: interrupted.append(1))
    assert not interrupted
    assert signal.set_wakeup_fd(-1) == -1
