"""The model judge: its questions and the reading of its verdicts; its requests run elsewhere."""

from __future__ import annotations

from graders.judge.parse import OUTCOMES, VERDICT_SCHEMA, Verdict, parse_verdict
from graders.judge.prompt import (
    MAX_VERDICT_TRIES,
    PROMPT_NAME,
    PROMPT_VERSION,
    RETRY_SUFFIX,
    PromptError,
    build_prompt,
    candidate,
    read_prompt,
)

__all__ = [
    "MAX_VERDICT_TRIES",
    "OUTCOMES",
    "PROMPT_NAME",
    "PROMPT_VERSION",
    "RETRY_SUFFIX",
    "VERDICT_SCHEMA",
    "PromptError",
    "Verdict",
    "build_prompt",
    "candidate",
    "parse_verdict",
    "read_prompt",
]
