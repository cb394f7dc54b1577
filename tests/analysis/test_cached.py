"""A cache changes nothing but the time: whatever happens to a run, or to the cache itself."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

from orchestrator import analysis
from orchestrator.analysis import cached
from orchestrator.store import RunFolder, checked_select, read_again
from tests.grading.run_of_answers import START, RunOfAnswers, add, answer_row

OUTCOMES = ("correct", "incorrect", "abstained", "refused", "ungraded")


@pytest.fixture(autouse=True)
def for_any_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "WORTHWHILE", 1)


def key_of(*facts: Any) -> str:
    return hashlib.md5(repr(facts).encode()).hexdigest()


@pytest.fixture
def made(tmp_path: Path) -> RunOfAnswers:
    """Twelve items, some clustered; closed and stated answers, two samples, one not answered."""
    made = RunOfAnswers(tmp_path, {"facts": "alias", "more": "alias"})
    for at in range(12):
        bench = "facts" if at % 3 else "more"
        cluster = f"c{at % 4}" if at < 8 else None
        made.item(f"i{at}", "gold", benchmark=bench, category="even" if at % 2 else "odd",
                  cluster=cluster, should_abstain=at == 5 or None)  # fmt: skip
        for target in (None, 0.5):
            for sample in (0, 1):
                key = key_of(at, target, sample)
                more = {"cost_usd": 0.25 * at, "latency_s": 0.5 + at, "prompt_tokens": 3 * at}
                made.answer(key, f"i{at}", "gold", benchmark=bench, target=target, sample=sample,
                            **more)  # fmt: skip
    del made.responses[key_of(11, 0.5, 1)]
    return made


def verdicts(made: RunOfAnswers, grader: str = "alias", minute: int = 0, **more: Any) -> list[Any]:
    rows = []
    for at, request in enumerate(made.requests):
        row = {name: request[name] for name in ("request_key", "benchmark", "item_id")}
        row |= {"grader": grader, "grader_version": "1", "status": "ok",
                "outcome": OUTCOMES[(at + minute) % len(OUTCOMES)],
                "graded_at": START + timedelta(minutes=minute)}  # fmt: skip
        rows.append(row | more)
    return rows


@pytest.fixture
def run(made: RunOfAnswers) -> RunFolder:
    run = made.write()
    add(run, "grades", verdicts(made))
    return run


def told(run: RunFolder, *, cache: bool, expect_cached: bool = True, is_full: bool = False) -> str:
    """Return what is said of a run, floats to twelve digits (they are summed in any order)."""

    def read() -> str:
        con = analysis.connect([run], cache=cache)
        try:
            assert analysis.is_cached(con) == (cache and expect_cached)
            with analysis.settled(con):
                table = analysis.scores(con)
                said = [
                    con.sql("FROM outcomes ORDER BY ALL").to_arrow_table().to_pylist(),
                    con.sql("FROM deciding_graders ORDER BY ALL").to_arrow_table().to_pylist(),
                    table.to_pylist(),
                    analysis.notes(con, table),
                ]
                if is_full:
                    said.append(con.sql("FROM scores ORDER BY ALL").to_arrow_table().to_pylist())
                    said.append(analysis.scores(con, "category").to_pylist())
                    said.append(sorted(analysis.simulated_models(con)))
            return json.dumps(rounded(said), default=str, indent=0)
        finally:
            con.close()

    return read_again(read, run)


def rounded(value: Any) -> Any:
    if isinstance(value, list):
        return [rounded(each) for each in value]
    if isinstance(value, dict):
        return {name: rounded(each) for name, each in value.items()}
    return float(f"{value:.12g}") if isinstance(value, float) else value


def same(run: RunFolder) -> str:
    """Assert that parts and a cache say the same, and return what."""
    plain = told(run, cache=False)
    analysis.connect([run]).close()  # writes it
    written = files(run)
    assert told(run, cache=True) == plain
    assert files(run) == written, "a cache that is good was written again"
    return plain


def files(run: RunFolder) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in (run.path / "cache").iterdir()}


def test_the_cache_says_what_the_parts_say(run: RunFolder) -> None:
    plain = told(run, cache=False, is_full=True)
    for _ in range(2):  # when it is written, and when it stands
        assert told(run, cache=True, is_full=True) == plain
    assert len(files(run)) == len(cached.TABLES)


def test_whatever_is_added_is_seen(made: RunOfAnswers, run: RunFolder) -> None:
    said = [same(run)]
    add(run, "responses", [answer_row(key_of(11, 0.5, 1), "late", cost_usd=1.0)])
    said.append(same(run))
    add(run, "grades", verdicts(made, "exact", minute=1))  # a newer complete grader decides
    said.append(same(run))
    votes = verdicts(made, "judge:verified", minute=2, judge="sim/j")
    add(run, "grades", votes + verdicts(made, "judge:verified", minute=3))
    said.append(same(run))
    add(run, "grades", verdicts(made, "label:me", minute=4, label_prob=0.5))
    assert same(run) == said[-1], "labels decide where the sweep says so"
    made.decides = "label:me"
    made.item("new", "gold")
    made.answer(key_of("new"), "new", "gold", target=None)
    made.write()
    said.append(same(run))
    assert len(set(said)) == len(said), "a step that changes nothing shows nothing"
    assert len(files(run)) == len(cached.TABLES), "files of an older state were left"


def test_the_first_of_several_answers_to_a_request_counts(run: RunFolder) -> None:
    before = same(run)
    late = START + timedelta(days=1)
    add(run, "responses", [answer_row(key_of(1, 0.5, 0), "again", cost_usd=9.0, started_at=late)])
    assert same(run) == before


def test_a_grader_asked_for_is_not_answered_from_the_cache(
    made: RunOfAnswers, run: RunFolder
) -> None:
    add(run, "grades", verdicts(made, "exact", minute=1))
    same(run)
    con = analysis.connect([run])
    query = "SELECT DISTINCT grader FROM outcomes WHERE grader IS NOT NULL"
    assert con.sql(query).fetchall() == [("exact",)]
    analysis.let_decide(con, "alias")
    assert con.sql(query).fetchall() == [("alias",)]
    assert not analysis.is_cached(con)
    with analysis.settled(con):
        assert analysis.scores(con).num_rows
    con.close()


def _delete(path: Path) -> None:
    path.unlink()


def _tear(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _garble(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4 : len(data) // 3] = os.urandom(len(data) // 3 - 4)
    path.write_bytes(data)


def _swap(path: Path) -> None:
    """Put another table's file in its place."""
    other = next(each for each in path.parent.iterdir() if each != path)
    path.write_bytes(other.read_bytes())


def _link(path: Path) -> None:
    elsewhere = path.parents[2] / f"elsewhere-{path.name}"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)


@pytest.mark.parametrize(
    ("harm", "table"),
    [
        (_delete, "outcomes"),
        (_tear, "cells"),
        (_empty, "own_votes"),
        (_garble, "outcomes"),
        (_garble, "cells"),
        (_swap, "cells"),
        (_link, "outcomes"),
    ],
)
def test_harm_to_a_file_changes_nothing(
    run: RunFolder, harm: Callable[[Path], None], table: str
) -> None:
    plain = same(run)
    (path,) = (run.path / "cache").glob(f"{table}-*.parquet")
    harm(path)
    assert told(run, cache=True) == plain
    assert path.is_file()
    assert not path.is_symlink()


def test_a_file_that_goes_while_it_is_read_is_read_from_the_parts(run: RunFolder) -> None:
    same(run)
    is_gone = False

    def read() -> int:
        nonlocal is_gone
        con = analysis.connect([run])
        if not is_gone:
            shutil.rmtree(run.path / "cache")
            is_gone = True
        return len(con.sql("FROM outcomes").fetchall())

    assert read_again(read, run) == 48


def test_an_old_cache_is_never_taken_for_a_new_one(made: RunOfAnswers, run: RunFolder) -> None:
    same(run)
    kept = {path: path.read_bytes() for path in (run.path / "cache").iterdir()}
    add(run, "grades", verdicts(made, "exact", minute=1))
    plain = same(run)
    names = list((run.path / "cache").iterdir())
    for path, old in kept.items():  # even under the new names
        table = path.name.partition("-")[0]
        next(new for new in names if new.name.startswith(f"{table}-")).write_bytes(old)
    assert told(run, cache=True) == plain


def test_a_linked_cache_folder_is_neither_read_nor_written(tmp_path: Path, run: RunFolder) -> None:
    plain = same(run)
    outside = tmp_path / "outside"
    (run.path / "cache").rename(outside)
    (run.path / "cache").symlink_to(outside, target_is_directory=True)
    before = {path.name: path.stat().st_mtime_ns for path in outside.iterdir()}
    assert told(run, cache=True, expect_cached=False) == plain
    assert {path.name: path.stat().st_mtime_ns for path in outside.iterdir()} == before


def test_where_nothing_can_be_written_the_parts_are_read(run: RunFolder) -> None:
    plain = told(run, cache=False)
    (run.path / "cache").write_text("in the way")
    assert told(run, cache=True, expect_cached=False) == plain
    assert (run.path / "cache").read_text() == "in the way"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_read(run: RunFolder) -> None:
    run.path.chmod(0o555)
    try:
        assert told(run, cache=True, expect_cached=False)
    finally:
        run.path.chmod(0o755)


def test_a_run_that_is_being_written_gets_no_cache(run: RunFolder) -> None:
    with run.lock():
        told(run, cache=True, expect_cached=False)
    assert not (run.path / "cache").exists()


def test_a_small_run_gets_no_cache(run: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "WORTHWHILE", 1_000)
    told(run, cache=True, expect_cached=False)
    assert not (run.path / "cache").exists()


def test_a_run_whose_keys_are_no_digests_gets_no_cache(tmp_path: Path) -> None:
    other = RunOfAnswers(tmp_path)
    other.item("x", "gold")
    other.answer("no digest", "x", "gold")
    run = other.write()
    assert told(run, cache=True, expect_cached=False) == told(run, cache=False)


def test_several_runs_are_read_from_their_caches(tmp_path: Path, run: RunFolder) -> None:
    other = RunOfAnswers(tmp_path / "other")
    other.item("x", "gold")
    other.answer(key_of("x"), "x", "gold")
    second = other.write()
    second.path.rename(second.path.with_name("second"))
    second = RunFolder.open(tmp_path / "other" / "second")
    with analysis.connect([run, second], cache=False) as con:
        plain = con.sql("FROM scores ORDER BY ALL").to_arrow_table().to_pylist()
    for _ in range(2):
        with analysis.connect([run, second]) as con:
            assert analysis.is_cached(con)
            found = con.sql("FROM scores ORDER BY ALL").to_arrow_table().to_pylist()
            assert rounded(found) == rounded(plain)
    with analysis.connect([second]) as con:
        assert analysis.is_cached(con)


def test_readers_at_once_find_a_whole_cache(run: RunFolder) -> None:
    plain = told(run, cache=False)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: told(run, cache=True), range(4)))
    assert found == [plain] * 4
    assert len(files(run)) == len(cached.TABLES)


def test_a_locked_connection_opens_the_cache_and_nothing_beside_it(run: RunFolder) -> None:
    same(run)
    (path,) = (run.path / "cache").glob("cells-*.parquet")
    beside = path.with_name("beside.parquet")
    beside.write_bytes(path.read_bytes())
    with analysis.connect([run]) as con:
        assert checked_select(con, "SELECT count(*) AS n FROM outcomes").to_pylist() == [{"n": 48}]
        con.execute("FROM read_parquet(?)", [str(path)]).fetchall()
        with pytest.raises(duckdb.PermissionException):
            con.execute("FROM read_parquet(?)", [str(beside)]).fetchall()


def test_other_sql_makes_another_cache(run: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    same(run)
    before = set(files(run))
    monkeypatch.setattr(cached, "derivation", lambda: "another")
    same(run)
    assert not before & set(files(run))
