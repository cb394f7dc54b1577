"""What 429s teach about a rate, and when they teach nothing."""

from __future__ import annotations

from orchestrator.engine.limits.rate import DEAF_S, EVENT_S, FEW, Rate


def test_a_429_among_a_few_requests_sets_no_rate() -> None:
    rate = Rate(None)
    assert rate.limited(2, 1, taken=2.0, begun=FEW - 1, now=1.0) is None
    assert rate.now(1.0) is None


def test_a_429_among_many_sets_what_was_taken() -> None:
    rate = Rate(None)
    assert rate.limited(50, 20, taken=50.0, begun=70.0, now=1.0) == "429"
    assert rate.now(1.0) == 50.0


def meet(rate: Rate, share: float, events: int) -> tuple[list[str | None], float]:
    """Let 429s of a constant share come whatever the rate is; return what was said of each."""
    now, ok, limited, said = 0.0, 0, 0, []
    for _ in range(events):
        now += 2 * EVENT_S
        begun = rate.now(now) or 500.0
        ok, limited = ok + round(100 * (1 - share)), limited + round(100 * share)
        said.append(
            rate.limited(
                round(100 * (1 - share)),
                round(100 * share),
                begun,
                begun,
                now,
                so_far=(ok, limited),
            )
        )
    return said, now


def test_429s_that_come_whatever_the_rate_is_are_seen_through() -> None:
    rate = Rate(None)
    said, now = meet(rate, share=0.1, events=6)
    assert "429s whatever the rate" in said
    at = said.index("429s whatever the rate")
    assert said[at + 1 :] == [None] * (len(said) - at - 1)
    assert rate.now(now) is None
    assert rate.deaf(now)
    assert not rate.deaf(now + DEAF_S)
    # A provider that refuses most of them is heard all the same.
    assert rate.limited(30, 70, taken=30.0, begun=100.0, now=now + 1) == "429"
    assert rate.now(now + 1) == 30.0


def test_rare_429s_near_a_limit_go_on_to_teach() -> None:
    rate = Rate(None)
    said, now = meet(rate, share=0.01, events=12)
    assert "429s whatever the rate" not in said
    assert rate.now(now) is not None
