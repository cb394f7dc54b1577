"""The same tables in every bit, however often they are read and by however many threads.

Shares of three samples are thirds: added up as doubles their last digit depends on the order of
the rows, which threads change, and a bootstrap's limits jump where a draw ties with the mean.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from orchestrator.analysis import scores
from orchestrator.analysis.bootstrapped import _Bootstrap
from orchestrator.analysis.connect import create_curve_views
from orchestrator.analysis.ranks import ranks

OUTCOMES = ("correct", "incorrect", "abstained", "refused")


def three_samples(new_run: Any) -> Any:
    rng = np.random.default_rng(8)
    run = new_run(targets=(0.75,), weights={"b": 0.1, "c": 0.7}, points={"refused": -0.3})
    for benchmark in run.weights:
        for i in range(120):
            run.item(f"{benchmark}{i}", benchmark, cluster=f"c{i // 7}", category="xy"[i % 2])
            for model, sample in np.ndindex(2, 3):
                outcome = OUTCOMES[rng.choice(4, p=(0.5, 0.2, 0.2, 0.1))]
                told = {"cost_usd": 1e-5 * rng.random(), "confidence": round(rng.random(), 1)}
                run.ask(f"{benchmark}{i}", outcome, benchmark, sample=int(sample),
                        model=f"m{model}", response=told)  # fmt: skip
    return run


def tables(con: Any) -> list[pa.Table]:
    plain = scores(con)
    curves = [
        con.sql(f"FROM {view} ORDER BY ALL").to_arrow_table()
        for view in ("calibration", "reliability")
    ]
    return [plain, ranks(con, plain, draws=200), scores(con, "category", "bca"), *curves]


def test_threads_and_repeats_change_nothing(new_run: Any, open_runs: Any) -> None:
    con = open_runs(three_samples(new_run))
    create_curve_views(con)
    con.execute("PRAGMA threads = 1")
    first = tables(con)
    assert first[0]["cost_usd"].null_count == 0
    assert all(table.num_rows for table in first)
    for threads in (8, 3):
        con.execute(f"PRAGMA threads = {threads}")
        for found, expected in zip(tables(con), first, strict=True):
            assert found.equals(expected)


@pytest.mark.parametrize("method", ["bca", "studentised"])
def test_what_rounding_makes_of_a_tie_is_a_tie(method: Any) -> None:
    """A third of the draws tie with the mean; a last digit more or less moves no limit."""
    rng = np.random.default_rng(2)
    drawn = rng.integers(-1, 2, 999) * 0.1 + 1 / 3

    def limits(off: Any) -> Any:
        made = _Bootstrap(1 / 3, 0.01, drawn + off, np.full(999, 0.01), 0.1, 1.0)
        return made.limits(method)

    assert limits(0.0) == pytest.approx(limits(1e-16 * rng.choice([-3, 3], 999)), abs=1e-12)
