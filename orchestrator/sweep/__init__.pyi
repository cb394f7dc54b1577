from .benchmark_entry import BenchmarkEntry
from .confidence_line import stated_confidence, without_confidence
from .credentials import expand, values_in
from .entries import benchmark_specs
from .estimate import Estimate, approximate_tokens, estimate, most_tokens
from .judge import Judge, Jury, SecondJury, Structured
from .keys import KeyForm, NotCanonicalError, canonical_messages, request_key
from .loading import check_environment, load_sweep, with_prompt
from .matrix import Requests, plan_requests
from .model_spec import Limits, ModelPrice, ModelSpec
from .request import Message, Request
from .resolved import from_yaml, sweep_hash, to_yaml
from .run_id import fill_run_id
from .schema import DEFAULT_TARGETS, Points, Sweep, sweep_schema
from .starter import TEMPLATE
from .wording import bare_question, example_messages

__all__ = [
    "DEFAULT_TARGETS",
    "TEMPLATE",
    "BenchmarkEntry",
    "Estimate",
    "Judge",
    "Jury",
    "KeyForm",
    "Limits",
    "Message",
    "ModelPrice",
    "ModelSpec",
    "NotCanonicalError",
    "Points",
    "Request",
    "Requests",
    "SecondJury",
    "Structured",
    "Sweep",
    "approximate_tokens",
    "bare_question",
    "benchmark_specs",
    "canonical_messages",
    "check_environment",
    "estimate",
    "example_messages",
    "expand",
    "fill_run_id",
    "from_yaml",
    "load_sweep",
    "most_tokens",
    "plan_requests",
    "request_key",
    "stated_confidence",
    "sweep_hash",
    "sweep_schema",
    "to_yaml",
    "values_in",
    "with_prompt",
    "without_confidence",
]
