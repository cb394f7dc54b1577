"""Where the scores of a sweep's nights change: each night held to the nights since the last change.

A model's nights since its last change are its segment. A night's score less the mean of its segment
is a paired difference on the items that all of them share. Where nothing changed, which of these
nights is called the new one does not matter, so the test is a permutation test: each cluster of
items, with every way of asking them, draws which of the nights stands for the new one. p is that of
the largest statistic of the night, over all models, targets and benchmarks (Westfall and Young
1993, single-step maxT), so a night without a change gives a false alarm with the chance alpha,
however many rows it has and however much they depend on each other. Differences to the mean of all
nights before are independent of each other (the recursive residuals of Brown, Durbin and Evans
1975, JRSS B 37, 149), and so are the alarms of a segment's nights.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.compare import score_worth
from orchestrator.analysis.nights import Items, Key, common_numbers
from orchestrator.analysis.paired import Difference, paired_difference, weighted_mean
from orchestrator.analysis.paired_cells import ALL, Way, shares
from orchestrator.analysis.resampling import Values

DRAWS = 1999
MOST_NIGHTS = 28
"""A segment's first so many nights are what a night is held to: creeping changes add up."""

_MOST_BLOCKS = 512
"""More clusters are put together in so many blocks: the test stays exact, and loses little."""

_NEARLY = 0.9
_SAME = 1e-9

Column = tuple[str, str, Way, float]
"""Model, benchmark or ALL, way of asking, and the target scored at."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How nights are scored: the targets of closed answers, the points of silence, ALL's weights.

    `partial` are the benchmarks of which ALL counts a part.
    """

    targets: Sequence[float]
    silence: Mapping[str, float]
    weights: Mapping[str, float]
    partial: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Effect:
    """A night's score less its segment's mean, on the items that all of these nights share.

    `parts` are the weighted cells: shares (nights, items, outcomes), this night last, and each
    item's cluster. `worth` is what the outcomes are worth.
    """

    parts: Sequence[tuple[float, Values, NDArray[np.int64]]]
    worth: Sequence[float]

    @property
    def shared(self) -> int:
        """The number of items."""
        return sum(len(clusters) for _, _, clusters in self.parts)

    def segment_mean(self) -> float:
        """Return the mean of the nights before, on these items."""
        total = sum(weight for weight, *_ in self.parts)
        return sum(
            weight / total * float((of_nights[:-1] @ np.asarray(self.worth)).mean())
            for weight, of_nights, _ in self.parts
        )

    def difference(self) -> Difference:
        """Return the difference with its limits."""
        found = [
            (weight, paired_difference(nights[-1], nights[:-1].mean(axis=0), self.worth, clusters))
            for weight, nights, clusters in self.parts
        ]
        return found[0][1] if len(found) == 1 else weighted_mean(found)


@dataclass(frozen=True, slots=True)
class Held:
    """A night's column held to the segment; `p` is adjusted for all that is held in the night."""

    effect: Effect
    p: float


@dataclass(slots=True)
class Segment:
    """A model's nights since its last change, by place; `number` counts from 1."""

    number: int
    nights: list[int]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a night brought: what was held, each model's segment, and the models that changed.

    `apart` are models that no item joins to their segment: a new one begins without a test.
    `regraded` are by model the benchmarks that another grader decides than in its night before,
    with that one: a new segment begins, and what was graded otherwise is not held to the last.
    """

    held: Mapping[Column, Held]
    segments: Mapping[str, int]
    changed: frozenset[str]
    apart: frozenset[str]
    regraded: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(slots=True)
class _Group:
    """Columns that have as many nights and blocks, and draw the same permutations of them."""

    effects: dict[Column, Effect] = field(default_factory=dict)
    sums: list[Values] = field(default_factory=list)
    """A column each: (blocks, nights), what a block adds to the difference by each night."""

    def statistics(self, rng: np.random.Generator) -> tuple[Values, Values]:
        """Return the observed statistics (columns,) and those of the draws (draws, columns).

        Each column is divided by its standard deviation over all permutations.
        """
        values = np.stack(self.sums, axis=2)  # blocks, nights, columns
        blocks, nights, columns = values.shape
        scale = np.sqrt((values**2).mean(axis=1).sum(axis=0))
        values = values / np.where(scale > _SAME, scale, np.inf)
        picked = rng.integers(0, nights, (DRAWS, blocks))
        drawn = np.zeros((DRAWS, columns))
        for place in range(nights):
            drawn += (picked == place).astype(float) @ values[:, place]
        return values[:, -1].sum(axis=0), drawn


def find_changes(
    cells: Sequence[Mapping[Key, Items]],
    names: Sequence[str],
    plan: Plan,
    alpha: float,
    graders: Sequence[Mapping[str, str]] = (),
) -> list[Verdict]:
    """Return the verdict of each night, in order.

    `cells` are those of `aligned`; `names` those of the runs, from which the draws are seeded;
    `graders` those that decide in a night, by benchmark. A model changes in a night where one of
    its columns has p at most `alpha`.
    """
    segments: dict[str, Segment] = {}
    verdicts = []
    for place, now in enumerate(cells):
        models = list(dict.fromkeys(model for model, *_ in now))
        held, apart = _held(place, cells, segments, models, plan, names[place])
        changed = frozenset(column[0] for column, found in held.items() if found.p <= alpha)
        regraded = _regraded(place, now, segments, graders) if graders else {}
        for model in models:
            segment = segments.get(model)
            if segment is None or model in changed | apart or model in regraded:
                segments[model] = Segment(segment.number + 1 if segment else 1, [place])
            else:
                segment.nights.append(place)
        numbers = {model: segments[model].number for model in models}
        verdicts.append(Verdict(held, numbers, changed, apart, regraded))
    return verdicts


def _regraded(
    place: int,
    now: Mapping[Key, Items],
    segments: Mapping[str, Segment],
    graders: Sequence[Mapping[str, str]],
) -> dict[str, dict[str, str]]:
    """Return by model its benchmarks with another grader than in its night before, and that one."""
    found: dict[str, dict[str, str]] = {}
    for model, benchmark in dict.fromkeys(key[:2] for key in now):
        if model not in segments:
            continue
        before = graders[segments[model].nights[-1]].get(benchmark)
        if before and before != graders[place][benchmark]:
            found.setdefault(model, {})[benchmark] = before
    return found


def _held(
    place: int,
    cells: Sequence[Mapping[Key, Items]],
    segments: Mapping[str, Segment],
    models: Sequence[str],
    plan: Plan,
    name: str,
) -> tuple[dict[Column, Held], frozenset[str]]:
    """Return what a night is held to, and the models that share no item with their segment."""
    groups: dict[tuple[int, ...], _Group] = {}
    apart = set()
    for model in models:
        if model not in segments:
            continue
        before = segments[model].nights[:MOST_NIGHTS]
        of_nights: dict[tuple[int, ...], list[Key]] = {}
        for key in (key for key in cells[place] if key[0] == model):
            of_nights.setdefault(_like(key, place, before, cells), []).append(key)
        apart.add(model)
        for nights, keys in of_nights.items():
            shared = {key: _shared([cells[at][key] for at in (*nights, place)]) for key in keys}
            shared = {key: items for key, items in shared.items() if len(items[-1].numbers)}
            if not nights or not shared:
                continue
            apart.discard(model)
            clusters = np.unique(np.concatenate([each[-1].clusters for each in shared.values()]))
            for column, effect in _effects(model, shared, plan).items():
                sums = _sums(effect, clusters)
                group = groups.setdefault(sums.shape, _Group())
                group.effects[column] = effect
                group.sums.append(sums)
    rng = np.random.default_rng([20260101, zlib.crc32(name.encode())])
    found = [group.statistics(rng) for group in groups.values()]
    if not found:
        return {}, frozenset(apart)
    largest = np.max([np.abs(drawn).max(axis=1) for _, drawn in found], axis=0)
    held = {}
    for group, (observed, _) in zip(groups.values(), found, strict=True):
        for (column, effect), statistic in zip(group.effects.items(), observed, strict=True):
            beyond = int(np.count_nonzero(largest >= abs(statistic) - _SAME))
            held[column] = Held(effect, (1 + beyond) / (DRAWS + 1))
    return held, frozenset(apart)


def _like(
    key: Key, place: int, before: Sequence[int], cells: Sequence[Mapping[Key, Items]]
) -> tuple[int, ...]:
    """Return the nights that a cell is held to: those that share nearly as much as the best one.

    A trial on a few items among them would leave only those to be shared by all.
    """
    now = cells[place][key].numbers
    there = {at: cells[at][key].numbers for at in before if key in cells[at]}
    common = {at: len(common_numbers(now, numbers)) for at, numbers in there.items()}
    least = _NEARLY * max(common.values(), default=0)
    return tuple(at for at, count in common.items() if count >= max(least, 1))


def _shared(nights: Sequence[Items]) -> list[Items]:
    """Return of each night the items that all of them have."""
    numbers = reduce(common_numbers, [night.numbers for night in nights])
    return [night.only(numbers) for night in nights]


def _effects(model: str, shared: Mapping[Key, Sequence[Items]], plan: Plan) -> dict[Column, Effect]:
    """Return the columns of a model's cells, which have the same nights, this one last."""
    effects: dict[Column, Effect] = {}
    for way in dict.fromkeys(key[2] for key in shared):
        parts = {key[1]: nights for key, nights in shared.items() if key[2] == way}
        columns = {benchmark: [(1.0, nights)] for benchmark, nights in parts.items()}
        if of_all := _parts_of_all(parts, plan):
            columns[ALL] = of_all
        for target in plan.targets if way[2] is None else [way[2]]:
            for benchmark, found in columns.items():
                effects[model, benchmark, way, target] = _effect(found, plan, target)
    return effects


def _parts_of_all(
    parts: Mapping[str, Sequence[Items]], plan: Plan
) -> list[tuple[float, Sequence[Items]]]:
    """Return the benchmarks of ALL, weighted; none for one alone, or if one has no shared item."""
    found = []
    for benchmark, weight in plan.weights.items():
        if weight <= 0:
            continue
        nights = parts.get(benchmark, ())
        if benchmark in plan.partial:
            nights = [night.inside() for night in nights]
        if not nights or not len(nights[-1].numbers):
            return []
        found.append((weight, nights))
    return found if len(found) > 1 else []


def _effect(parts: Sequence[tuple[float, Sequence[Items]]], plan: Plan, target: float) -> Effect:
    groups, worth = score_worth(plan.silence, target)
    return Effect(
        [
            (
                weight,
                np.stack([shares(night.shares, groups) for night in nights]),
                nights[-1].clusters,
            )
            for weight, nights in parts
        ],
        worth,
    )


def _sums(effect: Effect, clusters: NDArray[np.int64]) -> Values:
    """Return (blocks, nights): what a block adds to the difference if that night were this one."""
    blocks = min(len(clusters), _MOST_BLOCKS)
    total = sum(weight for weight, *_ in effect.parts)
    sums = []
    for weight, of_nights, of_items in effect.parts:
        points = of_nights @ np.asarray(effect.worth)  # nights, items
        others = (points.sum(axis=0) - points) / (len(points) - 1)
        block = np.searchsorted(clusters, of_items) % blocks
        share = weight / total / len(of_items)
        sums.append(
            [np.bincount(block, each * share, minlength=blocks) for each in points - others]
        )
    added: Values = np.sum(sums, axis=0).T
    return added
