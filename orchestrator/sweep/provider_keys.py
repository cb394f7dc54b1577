"""Which environment variables hold the keys of the common providers, by the model's id."""

from __future__ import annotations

from collections.abc import Mapping

from orchestrator.sweep.credentials import variables_in
from orchestrator.sweep.model_spec import ModelSpec

KEY_VARIABLES: Mapping[str, tuple[str, ...]] = {
    "anthropic": ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_FEDERATION_RULE_ID"),
    "cerebras": ("CEREBRAS_API_KEY",),
    "cohere": ("COHERE_API_KEY", "CO_API_KEY"),
    "cohere_chat": ("COHERE_API_KEY", "CO_API_KEY"),
    "deepseek": ("DEEPSEEK_API_KEY",),
    "fireworks_ai": (
        "FIREWORKS_API_KEY",
        "FIREWORKS_AI_API_KEY",
        "FIREWORKSAI_API_KEY",
        "FIREWORKS_AI_TOKEN",
    ),
    "gemini": ("GEMINI_API_KEY", "GOOGLE_API_KEY"),
    "groq": ("GROQ_API_KEY",),
    "mistral": ("MISTRAL_API_KEY", "MISTRAL_AZURE_API_KEY"),
    "nvidia_nim": ("NVIDIA_NIM_API_KEY",),
    "openai": ("OPENAI_API_KEY", "OPENAI_IDENTITY_PROVIDER_ID"),
    "openrouter": ("OPENROUTER_API_KEY", "OR_API_KEY"),
    "perplexity": ("PERPLEXITYAI_API_KEY", "PERPLEXITY_API_KEY"),
    "together_ai": (
        "TOGETHERAI_API_KEY",
        "TOGETHER_API_KEY",
        "TOGETHER_AI_API_KEY",
        "TOGETHER_AI_TOKEN",
    ),
    "xai": ("XAI_API_KEY",),
}
"""Provider prefix → variables, the usual one first; litellm reads any of them.

Two more ways to be known count as a key: Anthropic's and OpenAI's identity federation.
"""

_PROVIDER_OF_BARE_NAME: Mapping[str, str] = {
    "chatgpt": "openai",
    "claude-": "anthropic",
    "gpt-": "openai",
    "o1": "openai",
    "o3": "openai",
    "o4": "openai",
}
"""How names begin whose provider litellm tells without a prefix."""


def key_variables(model: ModelSpec) -> tuple[str, ...]:
    """Return the variables any one of which holds the model's key; none when that is not known.

    A model with an `api_key_env`, an `api_base` or a `${VAR}` in its headers has a way of its own
    to be let in, or needs none.
    """
    if model.api_key_env or model.api_base:
        return ()
    if any(list(variables_in(value)) for value in model.extra_headers.values()):
        return ()
    return KEY_VARIABLES.get(_provider(model.id), ())


def _provider(model_id: str) -> str:
    prefix, slash, _ = model_id.partition("/")
    if slash:
        return prefix
    for beginning, provider in _PROVIDER_OF_BARE_NAME.items():
        if model_id.startswith(beginning):
            return provider
    return ""
