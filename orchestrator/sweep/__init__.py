"""The sweep file becomes requests."""

from orchestrator.sweep.credentials import expand, values_in
from orchestrator.sweep.entries import benchmark_specs
from orchestrator.sweep.estimate import Estimate, approximate_tokens, estimate
from orchestrator.sweep.keys import KeyForm, NotCanonicalError, canonical_messages, request_key
from orchestrator.sweep.loading import check_environment, load_sweep
from orchestrator.sweep.matrix import Requests, plan_requests
from orchestrator.sweep.model_spec import Limits, ModelPrice, ModelSpec
from orchestrator.sweep.request import Message, Request
from orchestrator.sweep.resolved import from_yaml, sweep_hash, to_yaml
from orchestrator.sweep.schema import (
    DEFAULT_TARGETS,
    BenchmarkEntry,
    Judge,
    Points,
    Sweep,
    sweep_schema,
)
from orchestrator.sweep.starter import TEMPLATE
from orchestrator.sweep.wording import bare_question, stated_confidence, without_confidence

__all__ = [
    "DEFAULT_TARGETS",
    "TEMPLATE",
    "BenchmarkEntry",
    "Estimate",
    "Judge",
    "KeyForm",
    "Limits",
    "Message",
    "ModelPrice",
    "ModelSpec",
    "NotCanonicalError",
    "Points",
    "Request",
    "Requests",
    "Sweep",
    "approximate_tokens",
    "bare_question",
    "benchmark_specs",
    "canonical_messages",
    "check_environment",
    "estimate",
    "expand",
    "from_yaml",
    "load_sweep",
    "plan_requests",
    "request_key",
    "stated_confidence",
    "sweep_hash",
    "sweep_schema",
    "to_yaml",
    "values_in",
    "without_confidence",
]
