"""Parameters that are not the sweep's to set, and where they belong."""

from __future__ import annotations

from collections.abc import Mapping

_RETRIES = "the engine retries, in one place"
_WHOLE = "answers are read whole"
_OTHER_MODEL = "another model's answers would stand under this one's name"
_PRICE = "use 'price' of the model"
_SIMULATED = "to try a sweep without a model use a simulated one, such as sim/calibrated"

RESERVED_PARAMS: Mapping[str, str] = {
    "api_base": "use 'api_base' of the model",
    "api_key": "name the variable that holds it in 'api_key_env'",
    "base_url": "use 'api_base' of the model",
    "cache": "answers are kept in the run folder",
    "caching": "answers are kept in the run folder",
    "context_window_fallback_dict": _OTHER_MODEL,
    "custom_llm_provider": "put the provider in the model's 'id'",
    "drop_params": "a dropped parameter would change the experiment silently",
    "extra_body": "use 'extra_body' of the model",
    "extra_headers": "use 'extra_headers' of the model",
    "fallbacks": _OTHER_MODEL,
    "force_timeout": "use 'timeout_s' of the model",
    "headers": "use 'extra_headers' of the model",
    "input_cost_per_second": _PRICE,
    "input_cost_per_token": _PRICE,
    "max_retries": _RETRIES,
    "messages": "the prompt is made from the benchmark and the rubric",
    "model": "the model is named by 'id'",
    "model_list": _OTHER_MODEL,
    "modify_params": "a changed prompt would change the experiment silently",
    "n": "use 'samples' of the sweep",
    "num_retries": _RETRIES,
    "output_cost_per_second": _PRICE,
    "output_cost_per_token": _PRICE,
    "request_timeout": "use 'timeout_s' of the model",
    "retry_policy": _RETRIES,
    "retry_strategy": _RETRIES,
    "stream": _WHOLE,
    "stream_options": _WHOLE,
    "stream_timeout": _WHOLE,
    "timeout": "use 'timeout_s' of the model",
}
"""Names that would change, behind the sweep's back, what is asked or what is kept of it.

Whatever the providers refuse is refused here, before anything is written.
"""

MOCK_PREFIX = "mock_"
"""litellm's parameters that make it answer, fail or wait without asking anybody."""


def reason_against(name: str) -> str | None:
    """Return why a parameter cannot be set in `params`, or None when it can."""
    if name.startswith(MOCK_PREFIX):
        return _SIMULATED
    return RESERVED_PARAMS.get(name)
