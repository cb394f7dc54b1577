"""The model judge: its questions and the reading of its verdicts; its requests run elsewhere."""

from __future__ import annotations

from graders.judge.parse import (
    OUTCOMES,
    STANCES,
    VERDICT_SCHEMA,
    VERDICTS,
    Verdict,
    Word,
    Words,
    outcome_of,
    parse_verdict,
    schema_of,
)
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
    WITHOUT_GOLD,
    Prompt,
    PromptError,
    own_prompt,
    prompt_for,
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
    "STANCES",
    "VERDICTS",
    "VERDICT_SCHEMA",
    "WITHOUT_GOLD",
    "Prompt",
    "PromptError",
    "Verdict",
    "Word",
    "Words",
    "build_prompt",
    "candidate",
    "outcome_of",
    "own_prompt",
    "parse_verdict",
    "prompt_for",
    "prompt_names",
    "prompt_of",
    "read_prompt",
    "schema_of",
]
