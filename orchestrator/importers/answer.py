"""One answer as a log of another harness has it: what is not said there is `None`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from graders import Outcome

UNKNOWN_RUBRIC = "unknown"
"""The rubric of a stated target whose wording the log does not name."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the other harness said of an answer; `grader` is the tool and its scorer or metric.

    `by_model` tells that a model gave it, `is_final` that there is no text to read again.
    """

    grader: str
    outcome: Outcome
    extracted: str | None = None
    rationale: str | None = None
    version: str = "0"
    by_model: bool = False
    is_final: bool = False


@dataclass(slots=True)
class Answer:
    """An item, how it was put to a model, what came back, and the verdicts on it.

    `where` is its place in the log, for messages. `sample` counts from 0; `None`: in the order in
    which the answers to an item come. `answer_type` is `None` where it is to be told from the
    golds. `stated_target` is `None` for a closed question. Times are in UTC, `latency_s` in
    seconds, `cost_usd` in US dollars.
    """

    where: str
    model: str
    benchmark: str
    item_id: str
    question: str
    answers: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    answer_type: str | None = None
    should_abstain: bool | None = None
    category: str | None = None
    difficulty: str | None = None
    cluster: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)
    sample: int | None = None
    stated_target: float | None = None
    rubric: str | None = None
    position: str | None = None
    system: str | None = None
    prompt: str | None = None
    response: str | None = None
    reasoning: str | None = None
    confidence: float | None = None
    finish_reason: str | None = None
    error: str | None = None
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    reasoning_tokens: int | None = None
    cached_tokens: int | None = None
    cost_usd: float | None = None
    latency_s: float | None = None
    started_at: datetime | None = None
    served_model: str | None = None
    provider_request_id: str | None = None
    mean_logprob: float | None = None
    verdicts: Sequence[Verdict] = ()


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What a person adds to what a log says.

    `model` and `benchmark` are names instead of the log's, `target` the one that all its prompts
    stated. `columns` maps our field to a column of a plain table. `pass_at` is the least value
    between 0 and 1 that counts as right, where a score is neither.
    """

    model: str | None = None
    benchmark: str | None = None
    target: float | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    answer_type: str | None = None
    pass_at: float | None = None


class Reader(Protocol):
    """Reads the logs of one tool."""

    def __call__(self, files: Sequence[Path], options: ImportOptions) -> Iterator[Answer]:
        """Yield every answer of the files; raises `UsageError` for a file that is no such log."""
        ...
