"""The matrix, its keys and estimates."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import Benchmark, Item, load
from orchestrator.errors import UsageError
from orchestrator.sweep import (
    TEMPLATE,
    ModelPrice,
    Sweep,
    benchmark_specs,
    estimate,
    load_sweep,
    plan_requests,
    request_key,
)

ITEMS = tuple(Item("b", str(index), f"Question {index}?", (str(index),)) for index in range(4))
BENCHMARK = Benchmark("b", ITEMS, "alias", "judge")


def sweep_of(model: dict[str, Any] | None = None, **keys: Any) -> Sweep:
    return Sweep.model_validate(
        {"models": [{"id": "openai/m", **(model or {})}], "benchmarks": ["b"], **keys}
    )


def keys_of(sweep: Sweep, identities: dict[str, str] | None = None) -> list[str]:
    return [request.request_key for request in plan_requests(sweep, [BENCHMARK], identities or {})]


def test_the_whole_matrix() -> None:
    sweep = Sweep.model_validate(
        {
            "models": ["openai/m", {"id": "sim/oracle", "label": "o"}],
            "benchmarks": ["b"],
            "targets": ["closed", 0, 0.75],
            "rubric": ["paper", "credit"],
            "position": ["question", "system"],
            "samples": 3,
        }
    )
    requests = plan_requests(sweep, [BENCHMARK], {})
    # models × items × (closed + rubrics × positions × targets) × samples
    assert len(requests) == 2 * 4 * (1 + 2 * 2 * 2) * 3
    ways = Counter((r.rubric, r.position, r.stated_target) for r in requests)
    assert ways["closed", "question", None] == 2 * 4 * 3
    assert all(count == 2 * 4 * 3 for count in ways.values())
    assert {(r.model, r.provider_model, r.simulated) for r in requests} == {
        ("openai/m", "openai/m", False),
        ("o", "sim/oracle", True),
    }
    assert len({r.request_key for r in requests}) == len(requests)


def test_rows_in_their_order_and_keys_by_hand() -> None:
    """Model by model, then benchmarks, items, ways and samples; each key from what is asked."""
    sweep = Sweep.model_validate(
        {
            "models": ["openai/m", {"id": "openai/n", "params": {"temperature": 0}}],
            "benchmarks": ["b"],
            "targets": ["closed", 0.75],
            "samples": 2,
        }
    )
    other = Benchmark("c", (Item("c", "x", "Another?"),), "alias", "judge", examples=ITEMS[:1])
    benchmarks = [BENCHMARK, Benchmark("none", (), "alias", "judge"), other]
    requests = plan_requests(sweep, benchmarks, {})
    wanted = [
        (model, benchmark.name, item.item_id, target, sample)
        for model in ("openai/m", "openai/n")
        for benchmark in benchmarks
        for item in benchmark.items
        for target in (None, 0.75)
        for sample in (0, 1)
    ]
    found = list(requests)
    assert wanted == [(r.model, r.benchmark, r.item_id, r.stated_target, r.sample) for r in found]
    for row, request in enumerate(found):
        params = sweep.models[request.model == "openai/n"].sent_params
        assert request.request_key == request_key(
            identity=request.provider_model,
            api_base=None,
            messages=request.messages,
            params=params,
            sample=request.sample,
        )
        assert requests[row] == request
        assert requests.lengths(np.array([row])) == sum(
            len(message["content"]) for message in request.messages
        )
    assert [len(r.messages) for r in found[16:20]] == [3] * 4, "shown its example"
    assert requests[-1] == found[-1]
    assert requests[5:2:-2] == found[5:2:-2]
    assert found[requests.rows_of(1, 2)] == [
        r for r in found if (r.model, r.benchmark) == ("openai/n", "c")
    ]
    with pytest.raises(IndexError):
        requests[len(found)]
    by_model = requests.by_model(np.array([39, 1, 20, 19]))
    assert {label: rows.tolist() for label, rows in by_model.items()} == {
        "openai/m": [1, 19],
        "openai/n": [39, 20],
    }


def test_the_first_row_of_each_key() -> None:
    other = replace(BENCHMARK, name="c", items=(*ITEMS[2:], Item("c", "new", "New?")))
    requests = plan_requests(sweep_of(targets=["closed"]), [BENCHMARK, other], {})
    assert requests.first_of_key().tolist() == [True] * 4 + [False, False, True]


def test_keys_of_an_earlier_plan_are_taken_over_only_when_they_agree() -> None:
    sweep = sweep_of(targets=["closed"], samples=500)
    requests = plan_requests(sweep, [BENCHMARK], {})
    known = requests.keys.copy()
    assert plan_requests(sweep, [BENCHMARK], {}, known).keys is known
    changed = replace(BENCHMARK, items=(*ITEMS[:3], Item("b", "3", "Changed?")))
    anew = plan_requests(sweep, [changed], {}, known)
    assert anew.keys is not known
    assert (anew.keys == plan_requests(sweep, [changed], {}).keys).all()
    assert (plan_requests(sweep, [BENCHMARK], {}, known[1:]).keys == known).all()


def test_questions_shared_by_benchmarks_share_their_keys() -> None:
    other = Benchmark("c", (Item("c", "x", "Question 1?", ("another gold",)),), "alias", "judge")
    requests = list(plan_requests(sweep_of(), [BENCHMARK, other], {}))
    shared = {r.request_key for r in requests if r.benchmark == "c"}
    assert shared == {r.request_key for r in requests if r.benchmark == "b" and r.item_id == "1"}


def test_local_weights_stand_for_a_local_model() -> None:
    sweep = Sweep.model_validate({"models": ["local/x"], "benchmarks": ["b"]})
    assert keys_of(sweep, {"local/x": "aa"}) != keys_of(sweep, {"local/x": "bb"})
    with pytest.raises(ValueError, match="no identity given for local/x"):
        keys_of(sweep)
    assert sweep.models[0].sent_params == {"max_tokens": 256}


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "label": st.sampled_from(["x", "some label"]),
            "limits": st.fixed_dictionaries({"rpm": st.integers(1, 10**6)}),
            "price": st.just({"input_per_mtok": 1.0, "output_per_mtok": 2}),
            "api_key_env": st.just("SOME_KEY"),
            "timeout_s": st.floats(1, 100),
            "extra_headers": st.just({"X-Team": "evals"}),
        },
    ),
    st.fixed_dictionaries(
        {},
        optional={
            "name": st.just("other"),
            "seed": st.integers(0, 9),
            "budget_usd": st.floats(0, 9),
            "out": st.just("elsewhere"),
            "transport": st.just("litellm"),
            "decides": st.just("alias"),
            "points": st.just({"refused": -1}),
        },
    ),
)
def test_what_does_not_decide_the_answer_changes_no_key(
    model: dict[str, Any], keys: dict[str, Any]
) -> None:
    assert keys_of(sweep_of(model, **keys)) == keys_of(sweep_of())


@pytest.mark.parametrize(
    "model",
    [
        {"params": {"temperature": 0}},
        {"api_base": "http://localhost:1/v1"},
        {"extra_body": {"top_k": 1}},
    ],
)
def test_what_decides_the_answer_changes_every_key(model: dict[str, Any]) -> None:
    assert not set(keys_of(sweep_of(model))) & set(keys_of(sweep_of()))


def test_more_samples_and_targets_keep_the_keys_there_were() -> None:
    few = keys_of(sweep_of(targets=["closed", 0.5]))
    more = keys_of(sweep_of(targets=[0, "closed", 0.5, 0.9], samples=3, rubric=["credit", "paper"]))
    assert set(few) < set(more)


def test_a_question_that_is_no_unicode_names_its_item() -> None:
    broken = Benchmark("b", (Item("b", "i7", "half \ud800"),), "alias", "judge")
    with pytest.raises(UsageError, match="benchmark 'b', item 'i7': the text holds half"):
        list(plan_requests(sweep_of(), [broken], {}))


def test_estimate_by_hand() -> None:
    sweep = sweep_of(
        {
            "params": {"max_tokens": 100},
            "limits": {"rpm": 60, "tpm": 100_000, "max_connections": 2},
        },
        targets=["closed"],
    )
    other = replace(BENCHMARK, name="c")
    requests = plan_requests(sweep, [BENCHMARK, other], {})
    row, shared = estimate(
        sweep,
        requests,
        left=np.array([3, 1, 2]),
        prices={"openai/m": ModelPrice(input_per_mtok=1.0, output_per_mtok=10.0)},
        count_tokens=lambda model, text: 5,
        answer_tokens=40,
        latency_s=1.0,
    )
    assert (row.rows, row.requests, row.answered, row.missing) == (4, 4, 1, 3)
    assert (row.prompt_tokens, row.completion_tokens) == (15, 120)
    assert row.cost_usd == pytest.approx((15 * 1 + 120 * 10) / 1e6)
    assert row.cost_most_usd == pytest.approx((15 * 1 + 300 * 10) / 1e6)
    assert row.seconds == 3.0  # rpm is the tightest: one a second
    # What the first benchmark asks as well is counted there.
    assert (shared.rows, shared.requests, shared.missing, shared.prompt_tokens) == (4, 0, 0, 0)
    unpriced, _ = estimate(sweep_of(targets=["closed"]), requests)
    assert (unpriced.answered, unpriced.missing) == (0, 4)
    assert (unpriced.cost_usd, unpriced.cost_most_usd, unpriced.seconds) == (None, None, None)


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    path = tmp_path / "sweep.yaml"
    path.write_text(TEMPLATE, encoding="utf-8")
    return path


def test_the_starter_plans_offline(starter: Path) -> None:
    sweep = load_sweep(starter)
    benchmarks = [load(spec) for spec in benchmark_specs(sweep, starter.parent)]
    requests = list(plan_requests(sweep, benchmarks, {"local/smollm2-135m": "ab" * 32}))
    assert {r.model for r in requests} == {"local/smollm2-135m", "sim/calibrated", "sim/bluffer"}
    assert len(requests) == 3 * (40 + 20) * 5


def test_a_larger_limit_contains_a_smaller_one(tmp_path: Path) -> None:
    data = tmp_path / "ours.csv"
    data.write_text("q,a\n" + "".join(f"Question {n}?,{n}\n" for n in range(300)))
    path = tmp_path / "s.yaml"
    path.write_text(
        "models: [openai/m]\nseed: 3\nbenchmarks:\n"
        "  - {name: ours, path: ours.csv, question: q, answer: a}\n"
    )

    def keys(*overrides: str) -> set[str]:
        sweep = load_sweep(path, overrides)
        benchmarks = [load(spec) for spec in benchmark_specs(sweep, tmp_path)]
        return {r.request_key for r in plan_requests(sweep, benchmarks, {})}

    small, large = keys("benchmarks.0.limit=20"), keys("benchmarks.0.limit=90")
    assert len(small) == 20 * 5
    assert small < large
    assert not keys("benchmarks.0.limit=20", "seed=4") <= large
    limited = load_sweep(path).limited(5)
    assert benchmark_specs(limited, tmp_path)[0].limit == 5
    assert limited.limited(9).benchmarks[0].limit == 5


def test_a_limit_for_all_never_enlarges_a_benchmark() -> None:
    entries = [
        "simpleqa",
        "letters",
        {"name": "longtail", "size": 20},
        {"name": "arithmetic", "size": 30, "limit": 40},
        {"name": "unknowable", "limit": 3000},
    ]
    sweep = Sweep.model_validate({"models": ["openai/m"], "benchmarks": entries})
    for limit, limits in ((5000, [5000, 1000, 20, 30, 3000]), (10, [10] * 5)):
        assert [entry.limit for entry in sweep.limited(limit).benchmarks] == limits


def test_commented_examples_of_the_starter_are_valid_too(starter: Path) -> None:
    lines = []
    for line in TEMPLATE.splitlines():
        bare = line.lstrip()
        example = bare.startswith(
            ("# - ", "#   label", "#   params", "#   limits", "#   api_", "#   price")
        )
        if example or bare.startswith(("# judge:", "# budget_usd:")):
            lines.append(line.replace("# ", "", 1))
        else:
            lines.append(line)
    starter.write_text("\n".join(lines))
    sweep = load_sweep(starter)
    assert len(sweep.models) == 6
    assert sweep.models[-1].api_key_env == "VLLM_API_KEY"
    assert [entry.name for entry in sweep.benchmarks][-1] == "ours"
    assert sweep.judge
    assert sweep.budget_usd == 5
