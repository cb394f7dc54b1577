"""What a hook is: a listener to a run that can be told where it begins and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orchestrator.engine.progress import ModelProgress, OpensSpans

_NUMBER = re.compile(r"\d[\d,.]*\s*")


class Hook:
    """Hears of one run, on one thread. A subclass overrides what it wants to hear of.

    Each method should return quickly: the run waits for it.
    """

    def begin(self, run_id: str) -> None:
        """Hear that the run begins. Called once, before anything is asked."""

    def phase(self, text: str) -> None:
        """Hear of a new phase, such as "asking 10,000 requests"."""

    def progress(self, models: Sequence[ModelProgress]) -> None:
        """Hear how far the models are, about twice a second while something is asked."""

    def spans(self) -> OpensSpans | None:
        """Return what the workers shall open to hear of each request, or `None`."""
        return None

    def close(self) -> str | None:
        """End; return what the person should know, or `None`. Called once, whatever happened."""
        return None


def without_numbers(phase: str) -> str:
    """Return the kind of a phase: "asking 10,000 requests" is of the kind "asking requests"."""
    return _NUMBER.sub("", phase).strip()
