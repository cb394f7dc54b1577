"""Single attempts through `litellm.acompletion`, with everything it does by itself switched off."""

from __future__ import annotations

import asyncio
import functools
import logging
import os
import time
import warnings
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

from orchestrator.providers.call import Call, Endpoint, Reply
from orchestrator.providers.endpoint_arguments import (
    arguments,
    bypass_proxy,
    check_params,
    is_served,
)
from orchestrator.providers.errors import (
    ProviderError,
    classify,
    is_policy_block,
    retry_after_s,
)
from orchestrator.providers.limit_headers import read_limit_headers
from orchestrator.providers.redaction import redact_for
from orchestrator.providers.reply import Read, read_answer, reply_of
from orchestrator.providers.sent import sent_by_litellm

_LOGGERS = ("LiteLLM", "LiteLLM Router", "LiteLLM Proxy")


@functools.cache
def quiet_litellm() -> ModuleType:
    """Import litellm (2 to 4 s) so that it fetches nothing, prints nothing and changes nothing."""
    os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # else it fetches prices at import
    os.environ.setdefault("LITELLM_MODE", "PRODUCTION")  # else it loads a .env of its own accord
    # Its types make pydantic warn when they are built, at import or at their first use. For good:
    # other threads run beside the import, and to restore filters would undo what they set.
    for library in (r"pydantic\b", r"litellm\b"):
        warnings.filterwarnings("ignore", module=library)
    import litellm

    litellm.ModelResponse().model_dump_json()
    _ = litellm.CohereChatConfig  # its module is loaded, and its types built, at the first mention

    litellm.suppress_debug_info = True
    litellm.drop_params = False
    litellm.modify_params = False
    litellm.callbacks = []
    litellm.success_callback = []
    litellm.failure_callback = []
    for name in _LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return litellm


class LitellmTransport:
    """One HTTP request an attempt, to whatever provider the model's id names."""

    _open = 0  # of this process: litellm keeps one pool of connections for all of them

    def __init__(self, endpoint: Endpoint) -> None:
        check_params(endpoint)
        self._endpoint = endpoint
        served = is_served(endpoint.provider_model)
        self._provider = "" if served else endpoint.provider_model.partition("/")[0]
        if served:
            if endpoint.api_base is None:
                raise ValueError(f"{endpoint.provider_model} needs its server's URL as api_base")
            bypass_proxy(endpoint.api_base)
        self._closed = False
        LitellmTransport._open += 1

    async def attempt(self, call: Call, number: int = 1, timeout_s: float | None = None) -> Reply:
        """Return the answer. Raises ProviderError."""
        litellm = quiet_litellm()
        given = arguments(self._endpoint, call)
        limit_s = self._endpoint.timeout_s if timeout_s is None else timeout_s
        started_at = datetime.now(UTC)
        start = time.perf_counter()
        try:
            # litellm's timeout is one between two reads; a trickling reply would outlive it.
            async with asyncio.timeout(limit_s):
                answer = await litellm.acompletion(**given)
        except Exception as error:  # noqa: BLE001  (every failure of a request becomes a row)
            message = self._message(error, limit_s)
            if is_policy_block(error):
                return Reply(
                    status="ok",
                    started_at=started_at,
                    attempts=number,
                    latency_s=time.perf_counter() - start,
                    finish_reason="content_filter",
                    error_message=message,
                    cost_usd=0.0 if is_served(self._endpoint.provider_model) else None,
                )
            raise ProviderError(
                classify(error), message, retry_after_s=retry_after_s(error)
            ) from None
        latency_s = time.perf_counter() - start
        headers = _headers(answer)
        return reply_of(
            self._read(answer),
            started_at=started_at,
            latency_s=latency_s,
            attempt=number,
            endpoint=self._endpoint,
            headers=headers,
            limits=read_limit_headers(self._provider, headers),
        )

    def sent(self) -> str:
        """Tell what litellm is called with."""
        return sent_by_litellm(self._endpoint)

    def _read(self, answer: Any) -> Read:
        read = read_answer(answer)
        # Some adapters put the provider's name before the model's, which was not on the wire.
        prefix, served = f"{self._provider}/", read.served_model
        if served is None or self._endpoint.provider_model.startswith(prefix * 2):
            return read
        return read._replace(served_model=served.removeprefix(prefix))

    async def close(self) -> None:
        """Close litellm's connections when the last of this process's transports closes."""
        if self._closed:
            return
        self._closed = True
        LitellmTransport._open -= 1
        if LitellmTransport._open or quiet_litellm.cache_info().currsize == 0:
            return
        from litellm.llms.custom_httpx.async_client_cleanup import close_litellm_async_clients

        await close_litellm_async_clients()  # type: ignore[no-untyped-call]  # litellm's own
        quiet_litellm().in_memory_llm_clients_cache.flush_cache()

    def _message(self, error: Exception, limit_s: float) -> str:
        text = str(error) or type(error).__name__
        if isinstance(error, TimeoutError):
            text = f"no whole reply within {limit_s:g} s"
        return redact_for(self._endpoint, text)


def _headers(answer: Any) -> dict[str, str]:
    """Return the headers of litellm's answer by their own lower-case names."""
    hidden = getattr(answer, "_hidden_params", None) or {}
    headers = hidden.get("additional_headers") or {}
    return {
        str(name).lower().removeprefix("llm_provider-"): str(value)
        for name, value in headers.items()
    }
