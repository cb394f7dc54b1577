"""What was slow and why: one plain sentence a model, and one about the workers' CPU."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Reason = Literal["connections", "rate", "tokens", "pause", "budget"]

WORTH_SAYING = 0.1
"""Share of the time from which on a reason counts as what held a model back."""

CPU_BOUND = 0.85
"""Mean busy share of the workers from which on the CPU is what limits them."""

CPU_LEAST_S = 10.0
"""Shorter than this, workers are busy because they have just started."""

FULL = 0.75
"""Share of a stated limit that was in flight at least once where it is what held a model back."""


@dataclass(frozen=True, slots=True)
class Held:
    """How one model was asked, and what its requests waited for.

    `waited_s` are wall seconds during which requests waited for each reason; a second in which
    there were two reasons counts for both. `limit` is the number of connections allowed at the end,
    `limit_stated` whether the sweep says so (else it was learned). `rpm` and `tpm` are the rates in
    force, if any. `latency_s` is the mean of the answers'.
    """

    model: str
    wall_s: float
    answers: int
    errors: int = 0
    waited_s: Mapping[Reason, float] = field(default_factory=dict)
    rate_limited: int = 0
    retries: int = 0
    most_in_flight: int = 0
    limit: int | None = None
    limit_stated: bool = False
    rpm: float | None = None
    tpm: float | None = None
    latency_s: float | None = None


def summary(models: Sequence[Held], busy: Sequence[float] = ()) -> list[str]:
    """Return the lines to say at the end.

    `busy` is each worker's CPU share: its process's CPU seconds by wall seconds while it asked, so
    1.0 is one core in full.
    """
    asked = [held for held in models if held.answers or held.errors]
    lines = [sentence(held) for held in asked]
    if any(held.wall_s >= CPU_LEAST_S for held in asked) and (cpu := cpu_sentence(busy)):
        lines.append(cpu)
    return lines


def sentence(held: Held) -> str:
    """Return what was asked of a model, how fast, and what held it back."""
    rate = held.answers / held.wall_s if held.wall_s > 0 else 0.0
    parts = [f"{held.answers:,} answers in {_time(held.wall_s)} ({_number(rate)}/s)", _why(held)]
    if held.most_in_flight:
        parts.append(f"at most {held.most_in_flight:,} in flight")
    if held.rate_limited or held.retries:
        parts.append(f"{_count(held.rate_limited, '429')}, {_count(held.retries, 'retry')}")
    if held.errors:
        parts.append(f"{held.errors:,} failed")
    return f"{held.model}: {'; '.join(parts)}"


def cpu_sentence(busy: Sequence[float]) -> str | None:
    """Return a line when the workers' CPU was what limited them, else `None`."""
    if not busy:
        return None
    mean = sum(busy) / len(busy)
    if mean < CPU_BOUND:
        return None
    return (
        f"limited by CPU: the workers were busy {_percent(mean)} of the time; more cores, or "
        "more nodes (--address), would help"
    )


def main_reason(held: Held) -> Reason | None:
    """Return what requests waited for longest, or `None` when that was hardly ever.

    A request waits for its worker's share of the connections; as long as the stated number was far
    from being in flight, more of them would not have helped.
    """
    waited = dict(held.waited_s)
    if held.limit_stated and held.limit and 0 < held.most_in_flight < FULL * held.limit:
        waited.pop("connections", None)
    if not waited or held.wall_s <= 0:
        return None
    reason, seconds = max(waited.items(), key=lambda item: item[1])
    return reason if seconds >= WORTH_SAYING * held.wall_s else None


def _why(held: Held) -> str:
    reason = main_reason(held)
    if reason is None:
        return _unheld(held)
    seconds = held.waited_s[reason]
    share = f"{_percent(seconds / held.wall_s)} of the time waiting"
    match reason:
        case "connections":
            return _connections(held, share)
        case "rate":
            return _rate("requests a minute", "rpm", held.rpm, share)
        case "tokens":
            return _rate("tokens a minute", "tpm", held.tpm, share)
        case "pause":
            return f"held back by the provider: 429s paused it {_time(seconds)}"
        case "budget":
            return f"held back by the budget ({share}): spend is reserved before it is asked"


def _connections(held: Held, share: str) -> str:
    if held.limit is None:
        return f"limited by its connections ({share})"
    if held.limit_stated:
        return (
            f"limited by max_connections {held.limit:,} ({share}); "
            "raise limits.max_connections if the provider allows"
        )
    return (
        f"limited by {held.limit:,} connections, as many as were learned so far ({share}); "
        "limits.max_connections states more from the start"
    )


def _rate(what: str, key: str, limit: float | None, share: str) -> str:
    number = "" if limit is None else f"{_number(limit)} "
    return f"limited by {number}{what} ({share}); raise limits.{key} if the provider allows"


def _unheld(held: Held) -> str:
    if held.latency_s is None:
        return "nothing held it back"
    return f"nothing held it back: an answer took {_number(held.latency_s)} s on average"


def _percent(share: float) -> str:
    return f"{min(1.0, share) * 100:.0f} %"


def _count(number: int, noun: str) -> str:
    plural = {"429": "429s", "retry": "retries"}[noun]
    return f"{number:,} {noun if number == 1 else plural}"


def _number(value: float) -> str:
    """Return a positive figure with what of it matters: `0.25`, `3.4`, `66`, `4,000`."""
    if value >= 10 or value == 0:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 1 else f"{value:.2g}"


def _time(seconds: float) -> str:
    if seconds < 10:
        return f"{seconds:.1f} s"
    if seconds < 120:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60:02d} min"
