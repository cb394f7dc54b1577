from __future__ import annotations

from dataclasses import replace

import pytest

from orchestrator.engine.summary import Held, Reason, cpu_sentence, main_reason, sentence, summary


def test_a_provider_that_paused_is_named() -> None:
    held = Held(
        "sonnet-4.5",
        wall_s=61.0,
        answers=4000,
        waited_s={"pause": 18.2, "connections": 5.0},
        rate_limited=12,
        retries=14,
        most_in_flight=64,
        limit=40,
    )
    assert sentence(held) == (
        "sonnet-4.5: 4,000 answers in 61 s (66/s); held back by the provider: 429s paused it 18 s; "
        "at most 64 in flight; 12 429s, 14 retries"
    )


def test_a_stated_limit_is_the_persons_to_raise() -> None:
    held = Held(
        "gpt-5-mini", 50.0, 6400, waited_s={"connections": 46.0}, limit=64, limit_stated=True
    )
    assert sentence(held) == (
        "gpt-5-mini: 6,400 answers in 50 s (128/s); limited by max_connections 64 (92 % of the "
        "time waiting); raise limits.max_connections if the provider allows"
    )


def test_a_stated_limit_that_was_never_reached_held_nothing_back() -> None:
    held = Held(
        "m", 50.0, 6400, waited_s={"connections": 46.0, "rate": 10.0}, limit=64, limit_stated=True,
        most_in_flight=21, rpm=600.0,
    )  # fmt: skip
    assert sentence(held) == (
        "m: 6,400 answers in 50 s (128/s); limited by 600 requests a minute (20 % of the time "
        "waiting); raise limits.rpm if the provider allows; at most 21 in flight"
    )
    assert main_reason(replace(held, most_in_flight=60)) == "connections"


def test_a_learned_limit_is_not_called_stated() -> None:
    held = Held("m", 4.0, 10, waited_s={"connections": 4.0}, limit=8)
    assert "limited by 8 connections, as many as were learned so far (100 %" in sentence(held)
    assert "max_connections 8" not in sentence(held)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("rate", "limited by 4,000 requests a minute (50 % of the time waiting); raise limits.rpm"),
        ("tokens", "limited by 2,000,000 tokens a minute (50 % of the time waiting)"),
        ("budget", "held back by the budget (50 % of the time waiting)"),
        ("pause", "429s paused it 30 s"),
        ("connections", "limited by its connections (50 % of the time waiting)"),
    ],
)
def test_each_reason_has_its_words(reason: Reason, said: str) -> None:
    held = Held("m", 60.0, 2000, waited_s={reason: 30.0}, rpm=4000, tpm=2_000_000)
    assert said in sentence(held)


def test_a_little_waiting_is_no_reason() -> None:
    held = Held(
        "m",
        100.0,
        25,
        errors=1,
        retries=1,
        waited_s={"rate": 9.9},
        latency_s=0.25,
    )
    assert main_reason(held) is None
    assert sentence(held) == (
        "m: 25 answers in 100 s (0.25/s); nothing held it back: an answer took 0.25 s "
        "on average; 0 429s, 1 retry; 1 failed"
    )
    assert main_reason(Held("m", 100.0, 25, waited_s={"rate": 10.0})) == "rate"


def test_no_time_and_no_answers() -> None:
    assert sentence(Held("m", 0.0, 0, errors=3)) == (
        "m: 0 answers in 0.0 s (0/s); nothing held it back; 3 failed"
    )
    assert summary([Held("m", 5.0, 0)], [0.99]) == []


def test_long_times_are_minutes_and_hours() -> None:
    assert "in 119 s" in sentence(Held("m", 119.0, 1))
    assert "in 2 min" in sentence(Held("m", 121.0, 1))
    assert "in 2 h 05 min" in sentence(Held("m", 7500.0, 1))


def test_busy_workers_are_told_of_once() -> None:
    assert cpu_sentence([]) is None
    assert cpu_sentence([0.99, 0.5]) is None  # 0.745 in the mean
    assert summary([Held("a", 60.0, 1), Held("b", 60.0, 1)], [0.98, 0.96])[2:] == [
        "limited by CPU: the workers were busy 97 % of the time; more cores, or more nodes "
        "(--address), would help"
    ]
    assert summary([Held("a", 1.5, 0, errors=3)], [0.98, 0.96]) == [
        "a: 0 answers in 1.5 s (0/s); nothing held it back; 3 failed"
    ], "they were busy with their own start"
    assert "busy 100 %" in (cpu_sentence([1.04]) or "")
