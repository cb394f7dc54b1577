"""Shared items as arrays: a cell each for a way of asking the items of a benchmark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.resampling import Values

if TYPE_CHECKING:
    from orchestrator.analysis.pairing import Pairs

ALL = "ALL"
OUTCOMES = ("correct", "incorrect", "abstained", "refused", "empty")

_KEYS = ["benchmark", "rubric", "position", "stated_target"]
_OF_SIDE = ("n", "planned", "ungraded", *OUTCOMES)
_NUMBERS = ("cell", "cluster", "outside", *(f"{side}_{name}" for side in "ab" for name in _OF_SIDE))

Way = tuple[str, str, float | None]
"""Rubric, position and stated target (null: closed)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The items of a benchmark that both sides were asked in one way and have a score for.

    `a` and `b` hold by outcome each item's share of graded samples (items,), `clusters` each item's
    cluster. `left_out` are the shared items without a score on a side. `of_planned` are the same
    for `ungraded`, a share of the planned requests, over every shared item.
    """

    benchmark: str
    way: Way
    a: Mapping[str, Values]
    b: Mapping[str, Values]
    clusters: NDArray[Any]
    left_out: int
    one_sample: bool
    of_planned: tuple[Values, Values, NDArray[Any]]
    samples: tuple[Values, Values]
    """How many graded samples each item has, on either side."""

    @property
    def items(self) -> int:
        """The number of items that count."""
        return len(self.clusters)


def cells(pairs: Pairs, *, inside: bool = False) -> Iterator[Cell]:
    """Yield each cell in the order of the pairs; `inside` leaves out what ALL does not count."""
    columns = {name: pairs.table[name].to_numpy() for name in _NUMBERS}
    number = columns["cell"]
    starts = np.flatnonzero(np.diff(number, prepend=-1)).tolist()
    keys = pairs.table.select(_KEYS).take(starts).to_pylist()
    for key, (start, end) in zip(keys, pairwise([*starts, len(number)]), strict=True):
        benchmark, *way = key.values()
        part = {name: column[start:end] for name, column in columns.items()}
        counted = np.full(end - start, fill_value=True)
        if inside and benchmark in pairs.partial:
            counted = ~part["outside"].astype(bool)
        yield _cell(benchmark, (way[0], way[1], way[2]), part, counted)


def _cell(
    benchmark: str, way: Way, part: Mapping[str, NDArray[Any]], counted: NDArray[np.bool_]
) -> Cell:
    graded = counted & (part["a_n"] > 0) & (part["b_n"] > 0)
    a, b = (
        {name: part[f"{side}_{name}"][graded].astype(float) for name in OUTCOMES} for side in "ab"
    )
    planned = (
        (part[f"{side}_ungraded"] / np.maximum(part[f"{side}_planned"], 1))[counted].astype(float)
        for side in "ab"
    )
    return Cell(
        benchmark=benchmark,
        way=way,
        a=a,
        b=b,
        clusters=part["cluster"][graded],
        left_out=int(counted.sum() - graded.sum()),
        one_sample=bool((part["a_planned"] == 1).all() and (part["b_planned"] == 1).all()),
        of_planned=(*planned, part["cluster"][counted]),
        samples=(part["a_n"][graded].astype(float), part["b_n"][graded].astype(float)),
    )


def shares(side: Mapping[str, Values], groups: Sequence[Sequence[str]]) -> Values:
    """Return the shares (items, groups) of outcomes put together in groups."""
    return np.stack([np.sum([side[name] for name in group], axis=0) for group in groups], axis=1)
