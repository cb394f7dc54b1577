"""`calibrant benchmarks` as a person types it: the list, one, check and pin."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
import yaml
from rich.console import Console

from benchmarks import presets
from orchestrator import api
from orchestrator.cli.app import main
from orchestrator.report.benchmark_views import list_view

PRESET = """\
name: rivers
title: Rivers and where they end
source: {path: rivers.csv}
layouts:
  - {question: q, answer: a, category: continent}
answer_type: text
grader: alias
own_grading: exact
licence: CC0
citation: ours
"""

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a preset of one's own, known by name."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hub"))
    monkeypatch.setenv("CALIBRANT_PRESETS", str(tmp_path / "own"))
    monkeypatch.setenv("CALIBRANT_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("CALIBRANT_PINS", raising=False)
    (tmp_path / "own").mkdir()
    rows = [f"Where does river {n} end?,Sea {n},{'Asia' if n < 6 else 'Africa'}" for n in range(9)]
    (tmp_path / "own" / "rivers.csv").write_text("\n".join(["q,a,continent", *rows]))
    path = tmp_path / "own" / "rivers.yaml"
    path.write_text(PRESET)
    return path


def test_the_list_fits_eighty_columns(own: Path, capsys: Capture) -> None:
    text = io.StringIO()
    screen = Console(file=text, width=80, force_terminal=True, color_system=None)
    screen.print(list_view(api.benchmarks()))
    lines = text.getvalue().splitlines()
    assert max(map(len, lines)) <= 80
    for preset in presets():
        [line] = [line for line in lines if line.split()[:1] == [preset.name]]
        assert "pinned" in line
    assert any(line.startswith("rivers") and "unpinned" in line for line in lines)
    assert any(line.startswith("abstention") for line in lines)
    assert main(["benchmarks", "--format", "json"]) == 0
    rows = {row["name"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows["rivers"]["pinned"] is False
    assert rows["longtail"]["pinned"] is None
    assert rows["simpleqa"]["pinned"] is True


def test_one_with_three_items(own: Path, capsys: Capture) -> None:
    assert main(["benchmarks", "rivers"]) == 0
    text = capsys.readouterr().out
    for said in ("licence: CC0", "category: continent", "cluster: none", "revision: unpinned",
                 "verified: no", "should_abstain: no rule", "item 3:", "→ Sea"):  # fmt: skip
        assert said in text
    assert main(["benchmarks", str(own), "--format", "json"]) == 0
    [row] = json.loads(capsys.readouterr().out)
    assert len(row["samples"]) == 3
    assert main(["benchmarks", "factuality"]) == 0
    assert "longtail (1,000 items)" in capsys.readouterr().out


def test_one_that_cannot_be_had_says_how_to_get_it(own: Path, capsys: Capture) -> None:
    own.write_text(PRESET.replace("path: rivers.csv", "hub: a/b, config: c, split: d"))
    assert main(["benchmarks", "rivers"]) == 0
    captured = capsys.readouterr()
    assert "no sample items: " in captured.out
    assert "path: rivers.parquet" in captured.out
    assert not captured.err


def test_check_says_no_with_every_fault_and_yes(own: Path, capsys: Capture) -> None:
    assert main(["benchmarks", "check", str(own)]) == 0
    assert "good, 9 items" in capsys.readouterr().out
    own.write_text(PRESET.replace("title", "titel").replace("answer: a", "answr: a"))
    assert main(["benchmarks", "check", str(own)]) == 1
    text = capsys.readouterr().out
    assert "3 faults" in text
    assert '"title"' in text
    assert '"answer"' in text
    assert main(["benchmarks", "check", str(own), "--format", "json"]) == 1
    [row] = json.loads(capsys.readouterr().out)
    assert row["good"] is False
    assert len(row["faults"]) == 3
    for wrong in (["check"], ["check", "none.yaml"], ["rivers", "gsm8k"], ["riverz"]):
        assert main(["benchmarks", *wrong]) == 2
        captured = capsys.readouterr()
        assert captured.err.startswith("Error: ")
        assert not captured.out


def test_a_question_with_two_golds_is_told_and_no_fault(own: Path, capsys: Capture) -> None:
    with (own.parent / "rivers.csv").open("a") as file:
        file.write("\nWhere does river 3 end?,Lake 3,Asia")
    said = "1 item with the question of an earlier one but another gold"
    place = "rivers.csv line 11 (Lake 3) and line 5 (Sea 3)"
    assert main(["benchmarks", "check", str(own)]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "good, 10 items" in out
    assert f"warning: rivers: {said}" in out
    assert place in out
    Path("sweep.yaml").write_text("models: [sim/calibrated]\nbenchmarks: [rivers]\n")
    assert main(["plan", "sweep.yaml"]) == 0
    err = capsys.readouterr().err
    assert f"Warning: rivers: {said}" in err
    assert place in err


def test_pins_hold_in_a_sweep(own: Path, capsys: Capture) -> None:
    sweep = Path("sweep.yaml")
    sweep.write_text("models: [sim/calibrated]\nbenchmarks: [rivers]\ntargets: [closed]\n")
    assert main(["benchmarks", "pin", "rivers"]) == 0
    assert "calibrant-pins.yaml: commit it" in capsys.readouterr().out
    assert list(yaml.safe_load(Path("calibrant-pins.yaml").read_text())) == ["rivers"]
    assert main(["plan", "sweep.yaml", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["requests"] == 9
    with own.with_name("rivers.csv").open("a") as file:
        file.write("\nWhere does river 10 end?,Sea 10,Asia")
    assert main(["plan", "sweep.yaml"]) == 2
    assert "is not the file that calibrant-pins.yaml pins" in capsys.readouterr().err
    assert main(["benchmarks", "pin", "rivers", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["change"] == "changed"
    assert main(["plan", "sweep.yaml"]) == 0


def test_pinning_goes_on_after_one_that_cannot_be_had(own: Path, capsys: Capture) -> None:
    assert main(["benchmarks", "pin", "gsm8k", "rivers"]) == 1
    captured = capsys.readouterr()
    assert "gsm8k: datasets/openai/gsm8k" in captured.out
    assert list(yaml.safe_load(Path("calibrant-pins.yaml").read_text())) == ["rivers"]
    assert "rivers: new" in captured.err


def test_a_sweep_says_all_at_once_what_it_cannot_have(own: Path, capsys: Capture) -> None:
    Path("sweep.yaml").write_text(
        "models: [sim/calibrated]\nbenchmarks: [gsm8k, rivers, truthfulqa]\ntargets: [closed]\n"
    )
    assert main(["plan", "sweep.yaml"]) == 2
    said = capsys.readouterr().err
    assert "2 of 3 benchmarks cannot be loaded" in said
    assert "sweep.yaml:2: benchmarks.0: " in said
    assert "sweep.yaml:2: benchmarks.2: " in said
    assert "without: [gsm8k, truthfulqa]" in said
