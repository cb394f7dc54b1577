"""What a person did wrong in naming a grader."""

from __future__ import annotations


class GraderError(ValueError):
    """A grader that does not exist, or cannot be loaded, was asked for."""
