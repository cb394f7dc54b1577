from __future__ import annotations

import subprocess
import sys

import pytest

from orchestrator.providers import Endpoint, Price, estimate_tokens, price_of
from orchestrator.providers.litellm_client import quiet_litellm


@pytest.mark.parametrize(
    ("model", "price"),
    [
        ("openai/gpt-4.1", Price(2.0, 8.0)),
        ("gpt-4.1", Price(2.0, 8.0)),
        ("anthropic/claude-sonnet-4-5", Price(3.0, 15.0)),
        ("azure/gpt-4o", Price(2.5, 10.0)),
        ("deepseek/deepseek-chat", Price(0.28, 0.42)),
        ("sim/calibrated", Price(0.0, 0.0)),
        ("local/smollm2-135m", Price(0.0, 0.0)),
        ("hosted_vllm/gpt-4.1", None),  # someone's own server under a known name
        ("openai/nobody-knows-me", None),
    ],
)
def test_price_of(model: str, price: Price | None) -> None:
    assert price_of(Endpoint(model)) == price


def test_the_sweeps_own_price_counts() -> None:
    assert price_of(Endpoint("openai/gpt-4.1", price=Price(1.0, 2.0))) == Price(1.0, 2.0)


def test_the_same_prices_as_litellm_itself() -> None:
    """The map is read from litellm's file; litellm's own lookup must say the same."""
    litellm = quiet_litellm()

    models = ["openai/gpt-4.1", "anthropic/claude-sonnet-4-5", "gemini/gemini-2.5-flash"]
    for model in [*models, "mistral/mistral-large-latest", "bedrock/amazon.nova-lite-v1:0"]:
        info = litellm.get_model_info(model)
        found = price_of(Endpoint(model))
        assert found is not None
        assert found.input_per_mtok == pytest.approx(float(info["input_cost_per_token"] or 0) * 1e6)
        assert found.output_per_mtok == pytest.approx(
            float(info["output_cost_per_token"] or 0) * 1e6
        )


def test_estimate_is_near_a_real_tokenizer() -> None:
    litellm = quiet_litellm()

    text = (
        "In what year did the Swedish filmmaker Ruben Östlund win the Palme d'Or for the second "
        "time? Answer only if you are more than 75% confident, since mistakes are penalised 3 "
        "points, while correct answers receive 1 point, and an answer of 'I don't know' receives 0."
    )
    real = litellm.token_counter(model="gpt-4o", text=text)
    assert 0.75 <= estimate_tokens(text) / real <= 1.35
    assert estimate_tokens("") == 0
    assert estimate_tokens("\ud800") == 1  # a lone surrogate is counted, not an error


def test_planning_does_not_import_litellm() -> None:
    code = (
        "import sys; from orchestrator.providers import *; "
        "assert price_of(Endpoint('openai/gpt-4.1')); estimate_tokens('x'); "
        "identity('openai/gpt-4.1'); "
        "heavy = {'litellm', 'openai', 'aiohttp', 'httpx', 'xllamacpp', 'numpy'}; "
        "heavy &= set(sys.modules); "
        "sys.exit(f'imported: {heavy}' if heavy else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
