"""Bad input: one clear message, exit 2, nothing written."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest

from tests.whole_line.line import calibrant, listing

GOOD = "models: [sim/oracle]\nbenchmarks: [{name: letters, limit: 2}]\n"


def ours(text: str, changes: str = "") -> dict[str, str]:
    entry = f"{{name: ours, path: q.csv, question: problem, answer: gold{changes}}}"
    return {"s.yaml": f"models: [sim/oracle]\nbenchmarks: [{entry}]\n", "q.csv": text}


CASES: dict[str, tuple[dict[str, str], list[str]]] = {
    "unknown key": ({"s.yaml": GOOD + "target: [0.5]\n"}, ["s.yaml:3", "target:", "targets"]),
    "unknown model key": (
        {"s.yaml": GOOD.replace("[sim/oracle]", "[{id: sim/oracle, lable: x}]")},
        ["s.yaml:1", "lable", "label"],
    ),
    "target 1": ({"s.yaml": GOOD + "targets: [0.5, 1.0]\n"}, ["s.yaml:3", "[0, 1)", "targets"]),
    "target in percent": ({"s.yaml": GOOD + "targets: [75]\n"}, ["[0, 1)", "75", "0.75"]),
    "labels": (
        {
            "s.yaml": GOOD.replace(
                "[sim/oracle]", "[sim/oracle, {id: sim/timid, label: sim/oracle}]"
            )
        },
        ["s.yaml:1", "label", "'sim/oracle'"],
    ),
    "preset": ({"s.yaml": GOOD.replace("letters", "leters")}, ["leters", "letters"]),
    "simulated model": ({"s.yaml": GOOD.replace("oracle", "orakle")}, ["orakle", "oracle"]),
    "no sweep": ({}, ["s.yaml"]),
    "broken YAML": ({"s.yaml": "models: [sim/oracle\nbenchmarks: {\n"}, ["s.yaml"]),
    "no file": (
        {"s.yaml": ours("")["s.yaml"]},
        ["q.csv"],
    ),
    "no column": (ours("question,gold\nWhat?,x\n"), ["q.csv", "problem", "question"]),
    "no question": (ours("problem,gold\nWhat?,x\n,y\n"), ["q.csv", "line 3"]),
    "no variable": (
        {
            "s.yaml": "models: [{id: hosted_vllm/m, api_base: '${NOT_SET_HERE}'}]\n"
            "benchmarks: [letters]\n"
        },
        ["NOT_SET_HERE", "not set"],
    ),
    "no key": (
        {"s.yaml": "models: [{id: openai/m, api_key_env: NOT_SET_KEY}]\nbenchmarks: [letters]\n"},
        ["NOT_SET_KEY", "not set"],
    ),
    "rubric": ({"s.yaml": GOOD + "rubric: papr\n"}, ["papr", "paper"]),
}


@pytest.mark.parametrize("case", CASES)
def test_a_wrong_sweep(case: str, tmp_path: Path) -> None:
    files, words = CASES[case]
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    before = listing(tmp_path)
    done = calibrant("run", "s.yaml", cwd=tmp_path)
    is_one_message(done.stderr, words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert listing(tmp_path) == before


@pytest.mark.parametrize("arguments", [("scores", "r"), ("grade", "r"), ("status", "no-such-run")])
def test_a_folder_that_is_not_a_run(arguments: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "runs" / "r").mkdir(parents=True)
    (tmp_path / "runs" / "r" / "notes.txt").write_text("mine", encoding="utf-8")
    before = listing(tmp_path)
    done = calibrant(*arguments, cwd=tmp_path)
    is_one_message(done.stderr, [arguments[1]])
    assert done.returncode == 2
    assert listing(tmp_path) == before


def test_a_run_where_somebody_elses_folder_lies(tmp_path: Path) -> None:
    (tmp_path / "runs" / "r").mkdir(parents=True)
    (tmp_path / "runs" / "r" / "notes.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "s.yaml").write_text("name: r\n" + GOOD, encoding="utf-8")
    before = listing(tmp_path)
    done = calibrant("run", "s.yaml", cwd=tmp_path)
    is_one_message(done.stderr, ["runs/r"])
    assert done.returncode == 2
    assert listing(tmp_path) == before


@pytest.mark.parametrize("kind", ["nothing listens", "nobody answers", "not Ray", "no port"])
def test_an_address_without_a_cluster(kind: str, tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text(GOOD, encoding="utf-8")
    before = listing(tmp_path)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        if kind == "not Ray":
            other.listen()
        address = f"127.0.0.1:{other.getsockname()[1]}"
        if kind == "nobody answers":
            address = "192.0.2.77:6379"  # set aside for documentation: no such host (RFC 5737)
        if kind == "no port":
            address = "somewhere"
        start = time.monotonic()
        done = calibrant("run", "s.yaml", "--address", address, cwd=tmp_path)
        took = time.monotonic() - start
    is_one_message(done.stderr, [address, "--address"])
    assert done.returncode == 2
    assert listing(tmp_path) == before
    assert took < 8, "5 s, and the start of Python on a busy machine"


def is_one_message(text: str, words: list[str]) -> None:
    assert "Traceback" not in text
    lines = [line for line in text.splitlines() if line.strip() not in ("", "planning")]
    assert sum(line.startswith("Error: ") for line in lines) == 1, text
    assert lines[0].startswith("Error: "), text
    for word in words:
        assert word in text, text
