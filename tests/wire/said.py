"""Complete replies as each provider's wire carries them."""

from __future__ import annotations

from typing import Any

OPENAI_USAGE: dict[str, Any] = {
    "prompt_tokens": 1000,
    "completion_tokens": 200,
    "total_tokens": 1200,
    "prompt_tokens_details": {"cached_tokens": 400, "audio_tokens": 0},
    "completion_tokens_details": {
        "reasoning_tokens": 150,
        "audio_tokens": 0,
        "accepted_prediction_tokens": 0,
        "rejected_prediction_tokens": 0,
    },
}


def completion(**changes: Any) -> dict[str, Any]:
    """Return a chat completion of OpenAI's kind; message and choice are changed within."""
    message = {
        "role": "assistant",
        "content": "Wien",
        "refusal": None,
        **changes.pop("message", {}),
    }
    choice = {
        "index": 0,
        "finish_reason": "stop",
        "logprobs": None,
        "message": message,
        **changes.pop("choice", {}),
    }
    return {
        "id": "chatcmpl-AbC123",
        "object": "chat.completion",
        "created": 1_764_000_000,
        "model": "served-model-2026-01-01",
        "service_tier": "default",
        "system_fingerprint": "fp_1",
        "choices": [choice],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 200, "total_tokens": 1200},
        **changes,
    }


def _token(text: str, logprob: float) -> dict[str, Any]:
    top = [{"token": text, "logprob": logprob, "bytes": list(text.encode())}]
    return {"token": text, "logprob": logprob, "bytes": list(text.encode()), "top_logprobs": top}


OPENAI_KIND: dict[str, dict[str, Any]] = {
    "plain": completion(),
    "detailed": completion(usage=OPENAI_USAGE),
    "reasoning_content": completion(message={"reasoning_content": "Austria… Wien."}),
    "reasoning": completion(message={"reasoning": "Austria… Wien."}),
    "reasoning_null": completion(message={"reasoning_content": None}),
    "think": completion(message={"content": "<think>Austria.\n</think>\n\nWien"}),
    "think_open": completion(message={"content": "<think>Austria. Wien"}),
    "think_later": completion(message={"content": "Hm <think>x</think>Wien"}),
    "logprobs": completion(
        choice={"logprobs": {"content": [_token("Wi", -0.5), _token("en", -1.5)], "refusal": None}}
    ),
    "logprobs_empty": completion(choice={"logprobs": {"content": [], "refusal": None}}),
    "length": completion(choice={"finish_reason": "length"}),
    "eos": completion(choice={"finish_reason": "eos"}),
    "unheard": completion(choice={"finish_reason": "weary"}),
    "null_reason": completion(choice={"finish_reason": None}),
    "refusal": completion(message={"content": None, "refusal": "I cannot help with that."}),
    "filtered": completion(message={"content": None}, choice={"finish_reason": "content_filter"}),
    "null": completion(message={"content": None}),
    "empty": completion(message={"content": ""}),
    "no_choices": completion(choices=[]),
    "tool": completion(
        message={
            "content": None,
            "tool_calls": [
                {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
            ],
        },
        choice={"finish_reason": "tool_calls"},
    ),
    "two": completion(choices=[completion()["choices"][0], completion()["choices"][0]]),
    "no_details": completion(
        usage={
            "prompt_tokens": 7,
            "completion_tokens": 3,
            "total_tokens": 10,
            "prompt_tokens_details": None,
            "completion_tokens_details": None,
        }
    ),
    "no_usage": completion(usage=None),
    "empty_error": completion(error={"message": "", "code": None}),
}

SPECIAL: dict[str, dict[str, dict[str, Any]]] = {
    "deepseek": {
        "reasoner": completion(
            message={"reasoning_content": "Austria."},
            usage={
                "prompt_tokens": 1000,
                "completion_tokens": 200,
                "total_tokens": 1200,
                "prompt_cache_hit_tokens": 640,
                "prompt_cache_miss_tokens": 360,
                "completion_tokens_details": {"reasoning_tokens": 150},
            },
        )
    },
    "groq": {
        "own": completion(
            message={"reasoning": "Austria."},
            usage={**OPENAI_USAGE, "queue_time": 0.1, "prompt_time": 0.2, "total_time": 0.4},
            x_groq={"id": "req_01"},
        )
    },
    "mistral": {
        "thinking": completion(
            message={
                "content": [
                    {"type": "thinking", "thinking": [{"type": "text", "text": "Austria."}]},
                    {"type": "text", "text": "Wien"},
                ]
            }
        )
    },
    "openrouter": {
        "own": completion(
            provider="OpenAI",
            message={"reasoning": "Austria.", "reasoning_details": [{"type": "reasoning.text"}]},
            choice={"native_finish_reason": "completed"},
            usage={**OPENAI_USAGE, "cost": 0.0123, "is_byok": False},
        )
    },
    "perplexity": {
        "own": completion(
            usage={
                "prompt_tokens": 10,
                "completion_tokens": 20,
                "total_tokens": 30,
                "search_context_size": "low",
                "num_search_queries": 2,
                "reasoning_tokens": 12,
                "citation_tokens": 40,
                "cost": {"total_cost": 0.006},
            },
            citations=["https://a.example", "https://b.example"],
            search_results=[{"title": "A", "url": "https://a.example", "date": None}],
        )
    },
    "xai": {
        "own": completion(
            message={"reasoning_content": "Austria."},
            usage={
                "prompt_tokens": 1000,
                "completion_tokens": 50,
                "total_tokens": 1200,
                "num_sources_used": 0,
                "prompt_tokens_details": {"text_tokens": 1000, "cached_tokens": 4},
                "completion_tokens_details": {"reasoning_tokens": 150},
            },
        )
    },
}


def anthropic(**changes: Any) -> dict[str, Any]:
    return {
        "id": "msg_01AbC",
        "type": "message",
        "role": "assistant",
        "model": "claude-sonnet-4-5-20250929",
        "content": [{"type": "text", "text": "Wien"}],
        "stop_reason": "end_turn",
        "stop_sequence": None,
        "usage": {
            "input_tokens": 100,
            "output_tokens": 20,
            "cache_creation_input_tokens": 30,
            "cache_read_input_tokens": 40,
            "service_tier": "standard",
        },
        **changes,
    }


def cohere(**changes: Any) -> dict[str, Any]:
    return {
        "id": "c14c80c3",
        "finish_reason": "COMPLETE",
        "message": {"role": "assistant", "content": [{"type": "text", "text": "Wien"}]},
        "usage": {
            "billed_units": {"input_tokens": 5, "output_tokens": 2},
            "tokens": {"input_tokens": 71, "output_tokens": 22},
        },
        **changes,
    }


def ollama(**changes: Any) -> dict[str, Any]:
    return {
        "model": "llama3.2",
        "created_at": "2026-01-01T00:00:00Z",
        "message": {"role": "assistant", "content": "Wien"},
        "done": True,
        "done_reason": "stop",
        "total_duration": 4_883_583_458,
        "prompt_eval_count": 26,
        "eval_count": 282,
        **changes,
    }


OTHER_KINDS: dict[str, dict[str, dict[str, Any]]] = {
    "anthropic": {
        "plain": anthropic(),
        "thinking": anthropic(
            content=[
                {"type": "thinking", "thinking": "Austria: Wien.", "signature": "EqQBCg"},
                {"type": "text", "text": "Wien"},
            ]
        ),
        "cut": anthropic(stop_reason="max_tokens"),
        "refusal": anthropic(stop_reason="refusal", content=[]),
        "two": anthropic(content=[{"type": "text", "text": "Wi"}, {"type": "text", "text": "en"}]),
    },
    "cohere_chat": {
        "plain": cohere(),
        "cut": cohere(finish_reason="MAX_TOKENS"),
        "two": cohere(
            message={
                "role": "assistant",
                "content": [{"type": "text", "text": "Wi"}, {"type": "text", "text": "en"}],
            }
        ),
    },
    "ollama_chat": {
        "plain": ollama(),
        "cut": ollama(done_reason="length"),
        "thinking": ollama(
            message={"role": "assistant", "content": "Wien", "thinking": "Austria."}
        ),
        "think": ollama(message={"role": "assistant", "content": "<think>Aus</think>Wien"}),
        "empty": ollama(message={"role": "assistant", "content": ""}),
    },
}
