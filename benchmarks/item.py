"""One question and what is known about its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

AnswerType = Literal["text", "choice", "number", "math", "none"]


@dataclass(frozen=True, slots=True)
class Item:
    """A question, its gold answers and its place in a benchmark.

    `answers` are the golds: any one of them is right. For `choice` they are letters ("A" is the
    first of `choices`). An item that should be abstained from may have none (`answer_type` "none").
    `cluster` names items whose outcomes depend on each other (the same passage, the same country);
    `None` means the item stands alone. `should_abstain` is `None` where the data set does not say.
    """

    benchmark: str
    item_id: str
    question: str
    answers: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    answer_type: AnswerType = "text"
    should_abstain: bool | None = None
    category: str | None = None
    difficulty: str | None = None
    cluster: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)
