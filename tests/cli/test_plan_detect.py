from __future__ import annotations

import json
from pathlib import Path

import pytest

from orchestrator.analysis.power import items_needed
from orchestrator.cli.app import main
from tests.analysis.conftest import PaperRun
from tests.analysis.written_run import written

Capture = pytest.CaptureFixture[str]


def test_stated_rates(capsys: Capture) -> None:
    command = ["plan", "--detect", "0.1", "--target", "0.75", "--rates", "0.5", "0.2"]
    assert main([*command, "--format", "json"]) == 0
    captured = capsys.readouterr()
    paired, unpaired = json.loads(captured.out)
    assert (unpaired["design"], unpaired["items"]) == ("unpaired", 3597)  # by hand: 3,595 with z
    assert paired["items"] == 1800
    assert "assumed" in captured.err
    assert main(command) == 0
    assert "detectable" not in capsys.readouterr().out  # there is no pilot whose items show any


def test_a_pilot_of_two_models(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    run = PaperRun(run_id="pilot", targets=(0.75,))
    for i in range(40):
        run.item(str(i))
        run.ask(str(i), "correct", model="a", stated_target=0.75, simulated=True)
        run.ask(str(i), "incorrect" if i < 10 else "correct", model="b", stated_target=0.75)
    written(run, tmp_path / "runs")
    command = ["plan", "--detect", "0.5", "--target", "0.75", "--pilot", "pilot"]
    assert main([*command, "--models", "a", "b", "--format", "json"]) == 0
    captured = capsys.readouterr()
    paired, unpaired = json.loads(captured.out)
    # The difference is 4 on ten items and 0 on thirty: its variance is (10 * 9 + 30 * 1) / 39.
    assert paired["items"] == items_needed(120 / 39, 0.5)
    assert unpaired["items"] == paired["items"]  # A never varies, so a pair tells nothing more
    assert paired["detectable"] == pytest.approx(2.853 * (120 / 39 / 40) ** 0.5, rel=0.01)
    assert "one sample an item" in captured.err
    assert "pilot pilot: a (simulated) and b, 40 items of b" in captured.err
    assert "detectable: the difference that as many items as the pilot's, 40, would" in captured.err
    assert main(command) == 2
    assert "it has 2 models; say which" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--detect", "0.1"], "--target T"),
        (["--detect", "0.1", "--target", "0.9"], "either --pilot RUN"),
        (["--detect", "0", "--target", "0.9", "--rates", "0.5", "0.2"], "above 0"),
        (["--detect", "0.1", "--target", "1", "--rates", "0.5", "0.2"], "target 1"),
        (["--detect", "0.1", "--target", "0.9", "--rates", "0.8", "0.3"], "at most 1"),
        (["--power", "0.9", "--target", "0.9"], "go with --detect"),
        ([], "expected a sweep file"),
        (["sweep.yaml", "--detect", "0.1", "--target", "0.9"], "takes no sweep"),
        (["--detect", "0.1", "--target", "0.9", "--pilot", "none"], "none"),
    ],
)
def test_what_is_wrong_is_one_message(
    arguments: list[str],
    said: str,
    capsys: Capture,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["plan", *arguments]) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert not captured.out
