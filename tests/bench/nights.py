"""Weeks of nightly runs: `python -m tests.bench nights`, a minute and a half for a hundred seeds.

Two simulated models answer the same items each night, closed and at three stated targets. Nothing
changes until day 5, when one of them knows less and, as its confidence does not follow, bluffs.
Told are the alarms of nights 1 to 4 beside what `orchestrator.analysis.change_points` predicts, and
how often day 5 is marked. An alarm begins a segment with a night that is not like the others, so
what is predicted and counted is each week's first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from orchestrator.analysis.change_points import Plan, Verdict, find_changes
from orchestrator.analysis.nights import Items, Key
from orchestrator.analysis.paired_cells import OUTCOMES
from orchestrator.providers.simulated.behaviour import Behaviour
from orchestrator.providers.simulated.outcomes import Did, outcomes
from orchestrator.providers.simulated.truth import truth
from tests.bench import shown
from tests.bench.table import Table

NIGHTS = 7
DRIFTS_ON = 5
ITEMS = 500
STATED = (0.5, 0.75, 0.9)
SCORED = (0.0, *STATED)
STEADY = Behaviour(knowledge=0.55, noise=0.5)
DRIFTED = replace(STEADY, knowledge=0.45, bias=0.5)
MODELS = ("sim/steady", "sim/drifting")
_PLAN = Plan(SCORED, {"abstained": 0.0, "refused": 0.0, "empty": 0.0}, {"b": 1.0})


@dataclass(frozen=True, slots=True)
class Week:
    """What a week brought: the first night (from 1) with an alarm before the drift, 0 for none.

    `caught`: the drifting model is marked on the day; `alone`: and no other one.
    """

    false_alarm: int
    caught: bool
    alone: bool


def night(seed: int, day: int) -> dict[Key, Items]:
    """Return the cells of a night (from 1) of the week `seed`."""
    items = np.random.default_rng(seed).integers(0, 2**64, ITEMS, dtype=np.uint64)
    numbers = np.arange(ITEMS)
    found: dict[Key, Items] = {}
    for model in MODELS:
        drifted = model == MODELS[1] and day >= DRIFTS_ON
        behaviour = replace(DRIFTED if drifted else STEADY, seed=seed)
        for target in (None, *STATED):
            did = outcomes(behaviour, model, items, target, nonce=str(day)).did
            shares = {name: (did == Did[name.upper()]).astype(float) for name in OUTCOMES}
            way = ("closed" if target is None else "paper", "question", target)
            found[model, "b", way] = Items(numbers, numbers, np.zeros(ITEMS, dtype=bool), shares)
    return found


def verdicts(seed: int, alpha: float, nights: int = NIGHTS) -> list[Verdict]:
    """Return the verdicts of a week's nights."""
    days = range(1, nights + 1)
    names = [f"{seed}-{day}" for day in days]
    return find_changes([night(seed, day) for day in days], names, _PLAN, alpha)


def week(seed: int, alpha: float) -> Week:
    """Return what the week `seed` brought."""
    found = verdicts(seed, alpha, DRIFTS_ON)
    early = [day for day, said in enumerate(found[:-1], 1) if said.changed]
    on_the_day = found[-1].changed
    caught = MODELS[1] in on_the_day
    return Week(early[0] if early else 0, caught, on_the_day == {MODELS[1]})


def binomial_band(seeds: int, rate: float) -> tuple[int, int]:
    """Return the counts between which a binomial one lies with 95 %, 2.5 % at most on each side."""
    from scipy import stats

    return int(stats.binom.ppf(0.025, seeds, rate)), int(stats.binom.ppf(0.975, seeds, rate))


def drift() -> Mapping[float, float]:
    """Return by target how far the drifting model's score falls in truth, answers being stated."""
    return {t: truth(DRIFTED, t).score - truth(STEADY, t).score for t in SCORED}


def main(seeds: int) -> None:
    """Print a line an alpha, and note what has to be shown."""
    said = ", ".join(f"{change:+.3f} at {target:g}" for target, change in drift().items())
    table = Table(
        f"nights: {seeds} weeks, {ITEMS} items, {len(MODELS)} models",
        ("alpha", "weeks with alarms in nights 1–4", "predicted", "band", "day 5 caught", "alone"),
        f"the drifting model's score changes by {said}",
    )
    for alpha in (0.01, 0.05):
        weeks = [week(seed, alpha) for seed in range(seeds)]
        rate = 1 - (1 - alpha) ** (DRIFTS_ON - 2)  # the first night has none before it
        low, high = binomial_band(seeds, rate)
        alarms = sum(each.false_alarm > 0 for each in weeks)
        caught = sum(each.caught for each in weeks) / seeds
        alone = sum(each.alone for each in weeks) / seeds
        table.row(f"{alpha:g}", alarms, seeds * rate, f"{low} to {high}", caught, alone)
        shown.at_least(f"nights: alarms at alpha {alpha:g}", alarms, low)
        shown.at_most(f"nights: alarms at alpha {alpha:g}", alarms, high)
        shown.at_least(f"nights: day 5 caught at alpha {alpha:g}", caught, 0.9)
