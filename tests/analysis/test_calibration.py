"""Confidences held against what was right: by hand, by numpy, by theory, and whatever the order."""

from __future__ import annotations

import hashlib
import itertools
import math
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from orchestrator import analysis
from orchestrator.analysis import cached
from orchestrator.analysis.connect import create_curve_views
from orchestrator.analysis.curves import RISK_POINTS, CurveName, Curves, curves
from orchestrator.providers.simulated.behaviour import Behaviour
from tests.analysis.simulated_run import add_simulated
from tests.analysis.written_run import written

Row = dict[str, Any]

NAMES: tuple[CurveName, ...] = ("calibration", "reliability", "risk-coverage", "score")


@pytest.fixture
def draw(open_runs: Any) -> Callable[..., Curves]:
    """From a run made by hand to its curves."""

    def drawn(run: Any, **wanted: Any) -> Curves:
        con = open_runs(run)
        create_curve_views(con)
        with analysis.settled(con):
            return curves(con, **wanted)

    return drawn


@pytest.fixture
def sure(new_run: Any) -> Callable[..., Any]:
    """From pairs (confidence, is it right) to a run of as many items, one closed answer each."""

    def run_of(answers: Sequence[tuple[float | None, bool]], **item: Any) -> Any:
        run = new_run()
        for at, (confidence, is_right) in enumerate(answers):
            run.item(str(at), **item)
            outcome = "correct" if is_right else "incorrect"
            run.ask(str(at), outcome, response={"confidence": confidence})
        return run

    return run_of


def only(table: Any) -> Row:
    (row,) = table.to_pylist()
    return dict(row)


def test_four_answers_by_hand(draw: Any, sure: Any) -> None:
    found = draw(sure([(0.9, True), (0.8, False), (0.6, True), (0.3, False)]), bins=2)
    row = only(found.calibration)
    assert (row["source"], row["answered"], row["n_items"], row["n"]) == ("stated", 4, 4, 4)
    assert row["accuracy"] == 0.5
    assert row["mean_confidence"] == pytest.approx(0.65)
    squares = [0.01, 0.64, 0.16, 0.09]
    assert row["brier"] == pytest.approx(0.225)
    assert row["brier_se"] == pytest.approx(np.std(squares, ddof=1) / 2)
    logs = [math.log(x) for x in (0.9, 0.2, 0.6, 0.7)]
    assert row["log_score"] == pytest.approx(sum(logs) / 4)
    assert row["log_score_se"] == pytest.approx(np.std(logs, ddof=1) / 2)
    assert row["aurc"] == pytest.approx((0 + 1 / 2 + 1 / 3 + 2 / 4) / 4)
    assert row["aurc_best"] == pytest.approx((0 + 0 + 1 / 3 + 2 / 4) / 4)
    assert row["e_aurc"] == pytest.approx(1 / 8)
    assert row["bins"] == 2  # {.3, .6} and {.8, .9}: half of each right
    assert row["ece"] == pytest.approx((0.05 + 0.35) / 2)
    assert row["rms_error"] == pytest.approx(0.25)
    assert row["rms_error_debiased"] == 0  # a variance of 1/4 in each bin explains all of it
    curve = [
        (p["confidence"], p["n"], p["coverage"], p["risk"]) for p in found.risk_coverage.to_pylist()
    ]
    points = [(0.9, 1, 0.25, 0), (0.8, 2, 0.5, 0.5), (0.6, 3, 0.75, 1 / 3), (0.3, 4, 1, 0.5)]
    assert curve == [pytest.approx(point) for point in points]
    bins = found.reliability.to_pylist()
    assert [(b["bin"], b["n_items"], b["confidence_low"], b["confidence_high"]) for b in bins] == [
        (1, 2, 0.3, 0.6), (2, 2, 0.8, 0.9)
    ]  # fmt: skip


def test_everything_by_numpy_with_equal_confidences(draw: Any, sure: Any) -> None:
    rng = np.random.default_rng(3)
    said = np.round(rng.beta(4, 1, 400), 1)
    right = rng.random(400) < said**2
    row = only(draw(sure(list(zip(said.tolist(), right.tolist(), strict=True)))).calibration)
    assert row["brier"] == pytest.approx(np.mean((said - right) ** 2))
    kept = np.clip(said, 0.005, 0.995)
    assert row["log_score"] == pytest.approx(np.mean(np.log(np.where(right, kept, 1 - kept))))
    # each level lies in the bin of its middle answer
    ranks = np.array([(np.sum(said < c) + np.sum(said <= c)) / 2 for c in said])
    place = np.minimum(np.floor(10 * ranks / 400), 9)
    ece = square = debiased = 0.0
    for number in np.unique(place):
        of_it = place == number
        n, gap = of_it.sum(), right[of_it].mean() - said[of_it].mean()
        ece += n / 400 * abs(gap)
        square += n / 400 * gap**2
        share = right[of_it].mean()
        debiased += n / 400 * (gap**2 - share * (1 - share) / (n - 1))
    assert row["ece"] == pytest.approx(ece)
    assert row["rms_error"] == pytest.approx(math.sqrt(square))
    assert row["rms_error_debiased"] == pytest.approx(math.sqrt(debiased))
    assert row["bins"] == len(np.unique(place))


def test_equal_confidences_count_as_in_random_order(draw: Any, sure: Any) -> None:
    """The area is the mean over all orders of the answers that are equally sure."""
    answers = [(0.9, True), (0.9, False), (0.9, True), (0.5, False), (0.5, True), (0.2, False)]
    areas = []
    for order in itertools.permutations(range(6)):
        ordered = [answers[at] for at in order]
        if sorted((c for c, _ in ordered), reverse=True) == [c for c, _ in ordered]:
            wrong = np.cumsum([not is_right for _, is_right in ordered])
            areas.append(np.mean(wrong / np.arange(1, 7)))
    assert len(areas) == 12
    assert only(draw(sure(answers)).calibration)["aurc"] == pytest.approx(np.mean(areas))


def test_no_result_depends_on_the_order_of_rows(draw: Any, sure: Any) -> None:
    rng = random.Random(5)
    answers = [(round(rng.random(), 1), rng.random() < 0.6) for _ in range(90)]
    first = draw(sure(answers))
    rng.shuffle(answers)
    second = draw(sure(answers))
    for name in NAMES:
        pairs = zip(first.table(name).to_pylist(), second.table(name).to_pylist(), strict=True)
        for one, other in pairs:
            assert one == pytest.approx(other)


def test_one_level_of_confidence_is_one_bin_and_ranks_nothing(draw: Any, sure: Any) -> None:
    found = draw(sure([(1.0, True)] * 30 + [(1.0, False)] * 10))
    row = only(found.calibration)
    assert row["bins"] == 1
    assert row["ece"] == pytest.approx(0.25)
    assert row["aurc"] == pytest.approx(0.25)  # as of a random order: the error rate
    assert row["log_score"] == pytest.approx(0.75 * math.log(0.995) + 0.25 * math.log(0.005))
    bin_ = only(found.reliability)
    low, high = bin_["accuracy_low"], bin_["accuracy_high"]
    from statsmodels.stats.proportion import proportion_confint

    assert (low, high) == pytest.approx(proportion_confint(30, 40, method="wilson"))


def test_all_right_and_all_wrong(draw: Any, sure: Any) -> None:
    row = only(draw(sure([(0.9, True), (0.8, True)])).calibration)
    assert row["aurc"] == row["aurc_best"] == row["e_aurc"] == 0
    assert row["rms_error_debiased"] is None  # a bin of one answer has no variance
    row = only(draw(sure([(0.9, False), (0.8, False)])).calibration)
    assert (row["aurc"], row["aurc_best"], row["e_aurc"]) == (1, 1, 0)
    row = only(draw(sure([(0.9, True)])).calibration)
    assert row["brier"] == pytest.approx(0.01)
    assert row["brier_se"] is row["log_score_se"] is None


def test_a_missing_confidence_stays_missing(draw: Any, sure: Any) -> None:
    row = only(draw(sure([(0.9, True), (None, False), (0.5, False)])).calibration)
    assert (row["answered"], row["n_items"]) == (3, 2)
    assert row["mean_confidence"] == pytest.approx(0.7)
    assert draw(sure([(None, True)])).calibration.num_rows == 0


def test_only_answers_have_a_confidence_that_counts(draw: Any, new_run: Any) -> None:
    run = new_run()
    for at, outcome in enumerate(["correct", "abstained", "refused", "empty", "ungraded"]):
        run.item(str(at))
        run.ask(str(at), outcome, response={"confidence": 0.5})
    row = only(draw(run).calibration)
    assert (row["answered"], row["n_items"], row["accuracy"]) == (1, 1, 1)


def test_log_probabilities_are_a_source_of_their_own(draw: Any, new_run: Any) -> None:
    run = new_run()
    for at, mean in enumerate([math.log(0.8), 1e-9, -math.inf, math.nan, None]):
        run.item(str(at))
        run.ask(str(at), "correct", response={"mean_logprob": mean, "confidence": 0.25})
    stated, logprob = sorted(draw(run).calibration.to_pylist(), key=lambda r: -r["n_items"])
    assert (stated["source"], stated["n_items"]) == ("stated", 5)
    assert (logprob["source"], logprob["n_items"], logprob["answered"]) == ("logprob", 3, 5)
    assert logprob["mean_confidence"] == pytest.approx((0.8 + 1 + 0) / 3)


def sampled(new_run: Any, said: Sequence[str | None]) -> Any:
    """One item with as many samples; None abstains, `gold` is right."""
    run = new_run()
    run.item("i")
    for sample, words in enumerate(said):
        outcome = "abstained" if words is None else ("correct" if words == "gold" else "incorrect")
        run.ask("i", outcome, sample=sample)
        run.rows["grades"][-1]["extracted"] = words
    return run


def test_agreement_is_of_the_other_samples(draw: Any, new_run: Any) -> None:
    row = only(draw(sampled(new_run, ["gold", " Gold", "tin", None])).calibration)
    assert (row["source"], row["n_items"], row["n"]) == ("agreement", 1, 3)
    assert row["accuracy"] == pytest.approx(1 / 3)  # " Gold" was graded wrong, and says the same
    assert row["mean_confidence"] == pytest.approx((1 / 3 + 1 / 3 + 0) / 3)
    assert row["clusters"] == 1


def test_agreement_needs_four_samples_that_were_read(draw: Any, new_run: Any) -> None:
    assert draw(sampled(new_run, ["gold", "gold", "gold"])).calibration.num_rows == 0
    run = sampled(new_run, ["gold", "gold", "gold", "tin"])
    assert draw(run).calibration.num_rows == 1
    run.rows["grades"][-1]["extracted"] = None
    assert draw(run).calibration.num_rows == 0


def test_samples_that_say_the_same_again_change_nothing(draw: Any, new_run: Any, sure: Any) -> None:
    rng = np.random.default_rng(11)
    said = np.round(rng.random(60), 2)
    right = rng.random(60) < said
    answers = list(zip(said.tolist(), right.tolist(), strict=True))
    once = only(draw(sure(answers)).calibration)
    run = new_run()
    for at, (confidence, is_right) in enumerate(answers):
        run.item(str(at))
        for sample in range(3):
            outcome = "correct" if is_right else "incorrect"
            run.ask(str(at), outcome, sample=sample, response={"confidence": confidence})
    thrice = only(draw(run).calibration)
    assert (thrice["n_items"], thrice["n"], thrice["clusters"]) == (60, 180, 60)
    finer = {"n", "aurc", "aurc_best", "e_aurc"}  # a curve of 180 steps, not 60
    assert {name: thrice[name] for name in once if name not in finer} == pytest.approx(
        {name: once[name] for name in once if name not in finer}
    )
    assert thrice["aurc"] == pytest.approx(once["aurc"], abs=0.02)


def test_items_of_a_cluster_are_worth_one(draw: Any, new_run: Any, sure: Any) -> None:
    rng = np.random.default_rng(12)
    answers = [(float(np.round(c, 2)), bool(rng.random() < c)) for c in rng.random(40)]
    once = only(draw(sure(answers)).calibration)
    run = new_run()
    for at, (confidence, is_right) in enumerate(answers * 2):
        run.item(str(at), cluster=f"c{at % 40}")
        outcome = "correct" if is_right else "incorrect"
        run.ask(str(at), outcome, response={"confidence": confidence})
    twice = only(draw(run).calibration)
    assert (twice["n_items"], twice["clusters"]) == (80, 40)
    same = ("brier", "brier_se", "log_score", "log_score_se", "ece", "rms_error_debiased")
    assert {name: twice[name] for name in same} == pytest.approx(
        {name: once[name] for name in same}
    )


def test_theory_of_a_calibrated_model(draw: Any, new_run: Any) -> None:
    """p is uniform and the confidence is p: Brier 1/6, log -1/2, risk at coverage c is c/2."""
    run = new_run()
    add_simulated(run, Behaviour(), n=4000, logprob=True)
    found = draw(run)
    stated, logprob = sorted(found.calibration.to_pylist(), key=lambda row: -len(row["source"]))
    if stated["source"] != "stated":
        stated, logprob = logprob, stated
    assert stated["simulated"] is True
    assert abs(stated["brier"] - 1 / 6) < 4 * stated["brier_se"]
    assert abs(stated["log_score"] + 1 / 2) < 4 * stated["log_score_se"]
    assert stated["aurc"] == pytest.approx(1 / 4, abs=0.02)
    error = 1 - stated["accuracy"]
    limit = error + (1 - error) * math.log(1 - error)  # Geifman et al. 2019
    assert stated["aurc_best"] == pytest.approx(limit, abs=1e-3)
    assert stated["ece"] < 0.03
    assert stated["rms_error_debiased"] < stated["rms_error"] < 0.04
    for point in found.risk_coverage.to_pylist():
        if point["source"] == "stated" and point["coverage"] > 0.1:
            assert point["risk"] == pytest.approx(point["coverage"] / 2, abs=0.04)
    for name in ("brier", "ece", "aurc"):
        assert logprob[name] == pytest.approx(stated[name])
    assert found.risk_coverage.num_rows <= 2 * RISK_POINTS
    assert sum(row["share"] for row in found.reliability.to_pylist()) == pytest.approx(2)
    assert {row["n_items"] for row in found.reliability.to_pylist()} == {400}


def test_theory_of_an_overconfident_model(draw: Any, new_run: Any) -> None:
    """The confidence is expit(logit p + 2); p is uniform, so the mean gap is an integral."""
    run = new_run()
    add_simulated(run, Behaviour(bias=2.0), n=4000)
    row = only(draw(run).calibration)
    p = (np.arange(200_000) + 0.5) / 200_000
    gap = 1 / (1 + np.exp(-(np.log(p / (1 - p)) + 2))) - p
    assert row["ece"] == pytest.approx(gap.mean(), abs=0.02)
    assert row["rms_error_debiased"] == pytest.approx(math.sqrt((gap**2).mean()), abs=0.02)
    assert row["aurc"] == pytest.approx(1 / 4, abs=0.02)  # the ranking is as good as before


def test_the_debiased_error_is_right_on_average(draw: Any, new_run: Any) -> None:
    """Of calibrated models the squared error is 0; what is left of it over many is noise."""
    run = new_run()
    for seed in range(12):
        add_simulated(run, Behaviour(seed=seed), n=100, model=f"m{seed}")
    plain, left = [], []
    for row in draw(run).reliability.to_pylist():
        gap = (row["accuracy"] - row["mean_confidence"]) ** 2
        plain.append(gap)
        left.append(gap - row["accuracy"] * (1 - row["accuracy"]) / (row["n"] - 1))
    assert np.mean(plain) > 0.008
    assert abs(np.mean(left)) < 3 * np.std(left) / math.sqrt(len(left))


def test_a_cache_has_the_log_probabilities(
    new_run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cached, "WORTHWHILE", 1)
    run = new_run(run_id="cached", targets=(0.0, 0.5))
    add_simulated(run, Behaviour(), n=50, samples=4, logprob=True)
    for kind in ("requests", "responses", "grades"):  # a cache is written of digests alone
        for row in run.rows[kind]:
            row["request_key"] = hashlib.md5(row["request_key"].encode()).hexdigest()
    for at, row in enumerate(run.rows["grades"]):
        row["extracted"] = f"word {at % 3}"
    folder = written(run, tmp_path)
    told = []
    for cache in (False, True):
        con = analysis.connect([folder], cache=cache, curves=True)
        assert analysis.is_cached(con) == cache
        found = curves(con)
        told.append([found.table(name).to_pylist() for name in NAMES])
        con.close()
    assert {row["source"] for row in told[0][0]} == {"stated", "logprob", "agreement"}
    for plain, kept in zip(*told, strict=True):
        assert len(plain) == len(kept) > 0
        for one, other in zip(plain, kept, strict=True):
            assert one == pytest.approx(other)
