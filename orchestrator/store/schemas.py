"""The Arrow schemas of the Parquet parts, column by column as the contract names them."""

from __future__ import annotations

from typing import Literal

import pyarrow as pa

SCHEMA_VERSION = 1

Kind = Literal["items", "requests", "responses", "judgements", "grades", "limits"]

IMPORTED_ERROR = "imported"
"""The error class of a request that failed in the log it was imported from."""

FINAL_ERRORS = frozenset({"bad_request", "context_length", "too_large", IMPORTED_ERROR})
"""Error classes that failed for the request's own sake: shown, not asked again, `ungraded`."""

ITEMS = pa.schema(
    [
        pa.field("benchmark", pa.string(), nullable=False),
        pa.field("item_id", pa.string(), nullable=False),
        pa.field("question", pa.string(), nullable=False),
        pa.field("answers", pa.list_(pa.string()), nullable=False),
        pa.field("choices", pa.list_(pa.string()), nullable=False),
        pa.field("answer_type", pa.string(), nullable=False),
        pa.field("should_abstain", pa.bool_()),
        pa.field("category", pa.string()),
        pa.field("difficulty", pa.string()),
        pa.field("cluster", pa.string()),
        pa.field("metadata", pa.string(), nullable=False),
    ]
)

REQUESTS = pa.schema(
    [
        pa.field("request_key", pa.string(), nullable=False),
        pa.field("model", pa.string(), nullable=False),
        pa.field("provider_model", pa.string(), nullable=False),
        pa.field("simulated", pa.bool_(), nullable=False),
        pa.field("benchmark", pa.string(), nullable=False),
        pa.field("item_id", pa.string(), nullable=False),
        pa.field("sample", pa.int32(), nullable=False),
        pa.field("stated_target", pa.float64()),
        pa.field("rubric", pa.string(), nullable=False),
        pa.field("position", pa.string(), nullable=False),
    ]
)

RESPONSES = pa.schema(
    [
        pa.field("request_key", pa.string(), nullable=False),
        pa.field("provider_model", pa.string(), nullable=False),
        pa.field("system", pa.string()),
        pa.field("prompt", pa.string(), nullable=False),
        pa.field("response", pa.string()),
        pa.field("reasoning", pa.string()),
        pa.field("confidence", pa.float64()),
        pa.field("finish_reason", pa.string()),
        pa.field("status", pa.string(), nullable=False),
        pa.field("error_class", pa.string()),
        pa.field("error_message", pa.string()),
        pa.field("attempts", pa.int32(), nullable=False),
        pa.field("prompt_tokens", pa.int64()),
        pa.field("completion_tokens", pa.int64()),
        pa.field("reasoning_tokens", pa.int64()),
        pa.field("cached_tokens", pa.int64()),
        pa.field("cost_usd", pa.float64()),
        pa.field("latency_s", pa.float64()),
        pa.field("started_at", pa.timestamp("us", tz="UTC"), nullable=False),
        pa.field("served_model", pa.string()),
        pa.field("provider_request_id", pa.string()),
        pa.field("mean_logprob", pa.float64()),
        pa.field("reused_from", pa.string()),
    ]
)

JUDGEMENTS = RESPONSES

GRADES = pa.schema(
    [
        pa.field("request_key", pa.string(), nullable=False),
        pa.field("benchmark", pa.string(), nullable=False),
        pa.field("item_id", pa.string(), nullable=False),
        pa.field("grader", pa.string(), nullable=False),
        pa.field("grader_version", pa.string(), nullable=False),
        pa.field("judge", pa.string()),
        pa.field("judgement_key", pa.string()),
        pa.field("outcome", pa.string(), nullable=False),
        pa.field("extracted", pa.string()),
        pa.field("rationale", pa.string()),
        pa.field("status", pa.string(), nullable=False),
        pa.field("graded_at", pa.timestamp("us", tz="UTC"), nullable=False),
        pa.field("unsure", pa.bool_()),
        pa.field("label_prob", pa.float64()),
    ]
)

LIMITS = pa.schema(
    [
        pa.field("at", pa.timestamp("us", tz="UTC"), nullable=False),
        pa.field("model", pa.string(), nullable=False),
        pa.field("limit", pa.string(), nullable=False),
        pa.field("old", pa.float64()),
        pa.field("new", pa.float64()),
        pa.field("reason", pa.string(), nullable=False),
    ]
)
"""How a model's limits moved: `limit` is connections, rpm, tpm or pause (seconds)."""

SCHEMAS: dict[Kind, pa.Schema] = {
    "items": ITEMS,
    "requests": REQUESTS,
    "responses": RESPONSES,
    "judgements": JUDGEMENTS,
    "grades": GRADES,
    "limits": LIMITS,
}
