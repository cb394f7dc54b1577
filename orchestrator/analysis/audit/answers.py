"""What a model did with the same items at every stated target: the table every check reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import duckdb

Numbers = NDArray[np.float64]

_UNIT = ("run_id", "model", "rubric", "position")


@dataclass(frozen=True)
class Answers:
    """The decisions of one model under one wording on n items at K stated targets.

    targets: ascending, shape (K,). items, clusters: what names each item and its cluster, (n,).
    usable, right, wrong: numbers of responses (answers and abstentions), of right and of wrong
    answers, by half of the samples, item and target: (2, n, K). With one sample an item the second
    half is empty. left_out: items with a decision at some of the targets, but not at all.
    """

    targets: Numbers
    items: NDArray[Any]
    clusters: NDArray[Any] | None
    usable: Numbers
    right: Numbers
    wrong: Numbers
    run_id: str = ""
    model: str = ""
    simulated: bool = False
    rubric: str = ""
    position: str = ""
    left_out: int = 0

    @cached_property
    def correct(self) -> Numbers:
        """Share of right answers of each item at each target, (n, K)."""
        share: Numbers = self.right.sum(axis=0) / self.usable.sum(axis=0)
        return share

    @cached_property
    def incorrect(self) -> Numbers:
        """Share of wrong answers of each item at each target, (n, K)."""
        share: Numbers = self.wrong.sum(axis=0) / self.usable.sum(axis=0)
        return share

    @cached_property
    def answered(self) -> Numbers:
        """Share of answers of each item at each target, (n, K)."""
        return self.correct + self.incorrect

    @cached_property
    def samples(self) -> Numbers:
        """Number of decisions of each item at each target, (n, K)."""
        total: Numbers = self.usable.sum(axis=0)
        return total

    def half(self, which: int) -> tuple[Numbers, Numbers]:
        """Return the shares of right answers and of answers in one half of the samples, (n, K).

        NaN where that half has no decision.
        """
        with np.errstate(invalid="ignore"):
            correct: Numbers = self.right[which] / self.usable[which]
            answered: Numbers = correct + self.wrong[which] / self.usable[which]
        return correct, answered

    def clusters_of(self, kept: NDArray[np.bool_]) -> NDArray[Any] | None:
        """Return the clusters of some of the items."""
        return None if self.clusters is None else self.clusters[kept]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield the places of each target but the last and of the next one."""
        yield from ((k, k + 1) for k in range(len(self.targets) - 1))

    def above_zero(self) -> Iterator[tuple[int, float]]:
        """Yield the place and value of each target above 0."""
        yield from ((k, float(t)) for k, t in enumerate(self.targets) if t > 0)

    @property
    def starts_at_zero(self) -> bool:
        """Whether the model was also asked to answer at any confidence (t = 0)."""
        return bool(len(self.targets)) and float(self.targets[0]) == 0


def query(name: str) -> str:
    """Return the text of a query of this room."""
    folder = files("orchestrator.analysis.audit") / "queries"
    return folder.joinpath(f"{name}.sql").read_text(encoding="utf-8")


def read_answers(
    con: duckdb.DuckDBPyConnection, model: str | None = None, benchmark: str | None = None
) -> list[Answers]:
    """Return the answers of each model and wording, in the order of their names."""
    wanted = {"model": model, "benchmark": benchmark}
    columns = con.execute(query("answers"), wanted).fetchnumpy()
    return [
        _of_unit(dict(zip(_UNIT, names, strict=True)), {k: v[rows] for k, v in columns.items()})
        for names, rows in units(columns)
    ]


def units(columns: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], slice]]:
    """Yield (run, model, rubric, position) and the rows of each; they stand together."""
    total = len(columns["run_id"])
    if not total:
        return
    starts = np.zeros(total, dtype=bool)
    starts[0] = True
    for name in _UNIT:
        column = np.asarray(columns[name], dtype=object)
        starts[1:] |= column[1:] != column[:-1]
    edges = [*np.flatnonzero(starts).tolist(), total]
    for begin, end in pairwise(edges):
        yield tuple(str(columns[name][begin]) for name in _UNIT), slice(begin, end)


def _of_unit(unit: dict[str, str], columns: dict[str, Any]) -> Answers:
    targets, at = np.unique(np.asarray(columns["target"], dtype=float), return_inverse=True)
    found, first, place = np.unique(columns["item"], return_index=True, return_inverse=True)
    counts = np.zeros((3, 2, len(found), len(targets)))
    for kind, name in enumerate(("n", "right", "wrong")):
        for half in (0, 1):
            counts[kind, half, place, at] = columns[f"{name}_{half}"]
    kept = (counts[0].sum(axis=0) > 0).all(axis=1)
    clusters = np.asarray(columns["cluster"])[first][kept]
    return Answers(
        **unit,
        simulated=bool(columns["simulated"][0]),
        targets=targets,
        items=found[kept],
        clusters=None if len(np.unique(clusters)) == len(clusters) else clusters,
        usable=counts[0][:, kept],
        right=counts[1][:, kept],
        wrong=counts[2][:, kept],
        left_out=int((~kept).sum()),
    )
