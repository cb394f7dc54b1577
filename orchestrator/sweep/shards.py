"""Shards: the requests one worker is given at a time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter

from orchestrator.sweep.request import Request


def shards(requests: Iterable[Request], size: int) -> list[list[Request]]:
    """Return the requests in shards of nearly equal length, at most `size` each, a key once.

    Ordered by key, which is a hash: models, benchmarks and targets mix in every shard, so a run
    that is stopped early has seen some of each, whatever order they were planned in.
    Raises `ValueError` when `size` is not positive.
    """
    if size < 1:
        raise ValueError(f"a shard holds at least one request, got size {size}")
    once = {request.request_key: request for request in reversed(list(requests))}
    ordered = sorted(once.values(), key=attrgetter("request_key"))
    count = -(-len(ordered) // size)
    bounds = [index * len(ordered) // count for index in range(count + 1)] if count else [0]
    return [ordered[start:end] for start, end in pairwise(bounds)]
