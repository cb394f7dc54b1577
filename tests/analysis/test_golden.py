"""Published counts, rescored: method.md's golden numbers, to the last printed digit."""

from __future__ import annotations

from typing import Any

import pytest

from orchestrator.analysis import always_abstain, scores

# OpenAI's blog on SimpleQA: abstained, right, wrong in per cent, and S at t = 0, .5, .75, .9.
BLOG = {
    "gpt-5-thinking-mini": ((52, 22, 26), (".22", "-.04", "-.56", "-2.12")),
    "o4-mini": ((1, 24, 75), (".24", "-.51", "-2.01", "-6.51")),
}

# SimpleQA Verified, arXiv 2509.07968 table 7: F1, accuracy, accuracy given attempted, attempted.
VERIFIED = {
    "Gemini 2.5 Pro": (55.6, 55.3, 55.9, 98.9),
    "GPT-5": (52.3, 50.9, 53.8, 94.6),
    "o3": (51.9, 51.6, 52.0, 99.3),
    "GPT-4.1": (39.9, 39.8, 40.1, 99.3),
    "GPT-4o": (34.9, 34.4, 35.5, 97.0),
    "R1-0528": (33.3, 32.7, 33.9, 96.4),
    "Opus 4": (28.3, 19.2, 54.1, 35.5),
    "2.5 Flash": (28.2, 27.8, 28.7, 96.9),
    "GPT-5 Mini": (24.6, 17.3, 42.8, 40.4),
    "o4-mini": (23.4, 23.0, 23.8, 96.5),
    "Sonnet 4": (18.7, 12.5, 36.9, 33.9),
    "GPT-5 Nano": (14.4, 10.2, 24.2, 42.2),
    "Flash Lite": (11.1, 10.2, 12.1, 84.0),
}
# Where the printed F1 is not 2C/(A + N) of the printed columns: GPT-5 Nano's is within their
# rounding, o3's (51.9) is not.
THEIR_OWN_F1 = {"GPT-5 Nano": "14.3", "o3": "51.8"}
N = 1000


def printed(value: float, decimals: int) -> str:
    text = f"{value:.{decimals}f}"
    return text.replace("0.", ".", 1) if text.lstrip("-").startswith("0.") else text


def run_of(new_run: Any, counts: dict[str, tuple[int, int, int]]) -> Any:
    """A run in which each model has (right, wrong, abstained) closed answers."""
    run = new_run()
    total = max(sum(of_model) for of_model in counts.values())
    for i in range(total):
        run.item(str(i))
    for model, (right, wrong, rest) in counts.items():
        outcomes = ["correct"] * right + ["incorrect"] * wrong + ["abstained"] * rest
        for i, outcome in enumerate(outcomes):
            run.ask(str(i), outcome, model=model)
    return run


@pytest.fixture(scope="module")
def verified(new_run: Any, open_runs: Any) -> Any:
    counts = {}
    for model, (_, accuracy, _, attempted) in VERIFIED.items():
        right, answered = round(accuracy * N / 100), round(attempted * N / 100)
        counts[model] = (right, answered - right, N - answered)
    return open_runs(run_of(new_run, counts))


def test_blog(new_run: Any, open_runs: Any) -> None:
    counts = {model: (right, wrong, rest) for model, ((rest, right, wrong), _) in BLOG.items()}
    con = open_runs(run_of(new_run, counts))
    for model, (_, expected) in BLOG.items():
        rows = con.execute(
            "SELECT target, score FROM scores WHERE model = ? AND benchmark = 'b' ORDER BY target",
            [model],
        ).fetchall()
        assert [target for target, _ in rows] == [0, 0.5, 0.75, 0.9]
        assert tuple(printed(score, 2) for _, score in rows) == expected
    silence = {row["target"]: row for row in always_abstain(scores(con)).to_pylist()}
    best = con.execute("SELECT target, max(score), max(credit) FROM scores GROUP BY target")
    for target, score, credit in best.fetchall():
        assert silence[target]["score"] == 0
        assert silence[target]["credit"] == target
        assert (score < 0) == (credit < silence[target]["credit"]) == (target >= 0.5)


def test_verified_table_is_reproduced(verified: Any) -> None:
    for model, published in VERIFIED.items():
        row = verified.execute(
            "SELECT f1, correct, selective_accuracy, coverage FROM scores"
            " WHERE model = ? AND benchmark = 'b' AND target = 0",
            [model],
        ).fetchone()
        found = tuple(f"{100 * share:.1f}" for share in row)
        expected = tuple(f"{share:.1f}" for share in published)
        assert found == (THEIR_OWN_F1.get(model, expected[0]), *expected[1:])


def test_verified_rescored(verified: Any) -> None:
    def at(target: float) -> dict[str, float]:
        rows = verified.execute(
            "SELECT model, score FROM scores WHERE benchmark = 'b' AND target = ?",
            [target],
        ).fetchall()
        return dict(rows)

    def rank(target: float, model: str) -> int:
        table = at(target)
        return 1 + sum(score > table[model] for score in table.values())

    assert rank(0, "Opus 4") == 9
    assert rank(0.75, "Opus 4") == 1
    assert printed(at(0.75)["Opus 4"], 2) == "-.30"
    assert printed(at(0.75)["Gemini 2.5 Pro"], 3) == "-.755"  # printed as -.76
    assert f"{at(0.9)['Opus 4']:.3f}" == "-1.275"
    assert f"{at(0.9)['Sonnet 4']:.2f}" == "-1.80"
    assert f"{at(0.9)['GPT-5 Mini']:.2f}" == "-1.91"
    assert f"{at(0.9)['Gemini 2.5 Pro']:.2f}" == "-3.37"
