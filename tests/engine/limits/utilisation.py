"""How much of a server's limit is used, in simulated time: prints a table."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Any

from orchestrator.engine.limits import Change, Limiter, StatedLimits
from tests.engine.limits.virtual import Crowd, Server, run_virtually


@dataclass
class Use:
    used: float
    """Of the limit, in the minute after the start."""
    refused: float
    used_from_start: float
    refused_from_start: float
    changes: list[Change]


def use_of(
    server: Server, stated: StatedLimits, workers: int, clients: int = 400,
    start_s: float = 5.0, last_s: float = 60.0,
) -> Use:  # fmt: skip
    async def main() -> Use:
        loop = asyncio.get_running_loop()
        limiter = Limiter({"pool": stated}, clock=loop.time)
        crowd = Crowd(limiter, server, workers, clients)
        await asyncio.sleep(start_s + last_s)
        changes = limiter.changes()
        await crowd.stop()
        return Use(
            *_of(server, start_s, start_s + last_s), *_of(server, 0.0, start_s + last_s), changes
        )

    return run_virtually(main())


def _of(server: Server, begin: float, end: float) -> tuple[float, float]:
    taken, refused, tokens = server.taken_between(begin, end)
    periods = (end - begin) / server.window_s
    used = (
        tokens / (server.tokens * periods)
        if server.tokens
        else taken / ((server.requests or 0) * periods)
    )
    return used, refused / max(1, taken + refused)


def scenarios() -> list[tuple[str, dict[str, Any], StatedLimits]]:
    out: list[tuple[str, dict[str, Any], StatedLimits]] = []
    for limit in (50, 500):
        many = StatedLimits(max_connections=None)
        out.append((f"R={limit} stated", {"requests": limit}, StatedLimits(rpm=limit * 60)))
        out.append((f"R={limit} learned", {"requests": limit}, many))
        out.append(
            (f"R={limit} learned, Retry-After 1", {"requests": limit, "retry_after_s": 1.0}, many)
        )
        out.append((f"R={limit} headers", {"requests": limit, "headers": True}, many))
        slow: dict[str, Any] = {"requests": limit, "latency_s": 0.5}
        out.append((f"R={limit} learned, 0.5 s", slow, many))
    for each in (100, 1000):
        tokens: dict[str, Any] = {
            "tokens": 60_000.0 * each / 100,
            "window_s": 60.0,
            "tokens_each": each,
            "tokens_spread": 0.5,
        }
        out.append((f"T=600x{each}/min stated", tokens, StatedLimits(tpm=60_000.0 * each / 100)))
        out.append((f"T=600x{each}/min headers", {**tokens, "headers": True}, StatedLimits()))
    second: dict[str, Any] = {"tokens": 50_000.0, "tokens_each": 500, "tokens_spread": 0.5}
    out.append(("T=100x500/s stated", second, StatedLimits(tpm=3_000_000)))
    return out


if __name__ == "__main__":
    import sys

    began = time.process_time()
    verbose = "-v" in sys.argv
    wanted = [a for a in sys.argv[1:] if a != "-v"]
    print(f"{'':34} workers   used  429s   from the start")
    for name, server, stated in scenarios():
        if wanted and not any(w in name for w in wanted):
            continue
        for workers in (1, 2, 4):
            use = use_of(Server(**server), stated, workers)
            print(
                f"{name:34} {workers:7} {use.used:6.1%} {use.refused:5.2%}"
                f"  {use.used_from_start:6.1%} {use.refused_from_start:5.2%}",
                flush=True,
            )
            if verbose:
                for c in use.changes:
                    print("     ", round(c.time_s, 2), c.what, c.old, c.new, c.reason)
    print(f"{time.process_time() - began:.0f} s of CPU")
