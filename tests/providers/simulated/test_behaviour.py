from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from orchestrator.errors import UsageError
from orchestrator.providers.simulated import (
    JUDGE,
    PRESETS,
    behaviour_of,
    canonical,
    judge_behaviour_of,
)


def test_presets_and_own_parameters() -> None:
    assert set(PRESETS) == {
        f"sim/{n}" for n in ("calibrated", "bluffer", "timid", "oracle", "judge")
    }
    own = behaviour_of("sim/calibrated", {"knowledge": 1, "seed": 3, "prompt_tokens": None})
    assert (own.knowledge, own.seed, own.prompt_tokens) == (1.0, 3, None)
    assert canonical("timid") == canonical("sim/timid") == "sim/timid"


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"knowlege": 0.5}, "unknown simulation parameter 'knowlege'; did you mean 'knowledge'?"),
        ({"knowledge": 1.5}, "simulation.knowledge must be at least 0 and at most 1, not 1.5"),
        ({"spread": 1}, "simulation.spread must be at least 0 and below 1, not 1"),
        ({"knowledge": "much"}, "must be a number, not 'much'"),
        ({"knowledge": float("nan")}, "must be a number, not nan"),
        ({"seed": 1.5}, "must be a whole number"),
        ({"seed": True}, "must be a number"),
        ({"obeys_target": 1}, "must be true or false, not 1"),
        ({"share_refused": 0.6, "share_empty": 0.6}, "together exceed 1"),
        ([1], "'simulation' must be a mapping"),
    ],
)
def test_bad_parameters_are_named(parameters: Any, said: str) -> None:
    with pytest.raises(UsageError) as error:
        behaviour_of("sim/calibrated", parameters)
    assert said in str(error.value)


def test_unknown_models_and_the_judge() -> None:
    with pytest.raises(UsageError, match="did you mean 'sim/bluffer'"):
        behaviour_of("sim/blufer")
    with pytest.raises(UsageError, match="is a judge"):
        behaviour_of(JUDGE)
    with pytest.raises(UsageError, match="did you mean 'error_rate'"):
        judge_behaviour_of({"error": 0.1})


def test_the_package_itself_loads_nothing_heavy() -> None:
    code = (
        "import sys, orchestrator.providers.simulated;"
        "print([m for m in ('numpy', 'scipy', 'aiohttp', 'pyarrow') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
