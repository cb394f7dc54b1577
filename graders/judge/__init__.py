"""The model judge: its questions and the reading of its verdicts; its requests run elsewhere."""

from __future__ import annotations

from graders.judge.parse import OUTCOMES, VERDICT_SCHEMA, Verdict, parse_verdict
from graders.judge.prompt import (
    MAX_VERDICT_TRIES,
    PROMPT_NAME,
    PROMPT_VERSION,
    RETRY_SUFFIX,
    build_prompt,
    candidate,
    read_prompt,
)
from graders.judge.wording import (
    DEFAULT_PROMPT,
    Prompt,
    PromptError,
    own_prompt,
    prompt_names,
    prompt_of,
)

__all__ = [
    "DEFAULT_PROMPT",
    "MAX_VERDICT_TRIES",
    "OUTCOMES",
    "PROMPT_NAME",
    "PROMPT_VERSION",
    "RETRY_SUFFIX",
    "VERDICT_SCHEMA",
    "Prompt",
    "PromptError",
    "Verdict",
    "build_prompt",
    "candidate",
    "own_prompt",
    "parse_verdict",
    "prompt_names",
    "prompt_of",
    "read_prompt",
]
