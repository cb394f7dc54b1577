"""Facts whose difficulty falls off by itself: from the best known countries to small towns."""

from benchmarks.builtin.longtail.questions import LONGTAIL

__all__ = ["LONGTAIL"]
