"""What litellm makes of an error reply, whose words it knows. Imports litellm."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orchestrator.providers.errors import chain
from orchestrator.providers.litellm_client import quiet_litellm
from orchestrator.providers.recipe import Recipe


def exception_classes(
    status: int, text: str, headers: Mapping[str, str], recipe: Recipe
) -> frozenset[str]:
    """Return the names of the classes of the exception litellm raises for an error reply."""
    litellm = quiet_litellm()
    try:
        raise _config(recipe).get_error_class(text, status, dict(headers))
    except Exception as original:  # noqa: BLE001  (whatever class the adapter has for it)
        try:
            litellm.exception_type(
                model=recipe.model, original_exception=original, custom_llm_provider=recipe.provider
            )
        except Exception as mapped:  # noqa: BLE001  (its way of returning it)
            return frozenset(base.__name__ for link in chain(mapped) for base in type(link).__mro__)
    return frozenset()


def _config(recipe: Recipe) -> Any:
    quiet_litellm()
    from litellm.types.utils import LlmProviders
    from litellm.utils import ProviderConfigManager

    config = ProviderConfigManager.get_provider_chat_config(
        recipe.model, LlmProviders(recipe.provider)
    )
    assert config is not None  # every provider with an adapter has one
    return config
