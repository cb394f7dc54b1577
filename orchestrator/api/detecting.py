"""How many items and samples a difference needs: from a pilot run, or from stated rates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import pyarrow as pa

    from orchestrator.analysis.paired_cells import Cell
    from orchestrator.analysis.power import Spread

CORRELATION = 0.5
"""Assumed between two models' scores of one item where no pilot tells."""


@dataclass(frozen=True, slots=True)
class DetectReport:
    """A plan: `table` has a row a design x samples; `notes` say what it rests on.

    Columns: design (`paired`, `unpaired`), samples (of each item), items, requests (of each model,
    at this target), detectable (the difference that the pilot's items show; null without one).
    """

    table: pa.Table
    notes: list[str]


def detect(
    difference: float,
    *,
    target: float,
    power: float = 0.8,
    alpha: float = 0.05,
    pilot: str | Path | None = None,
    models: Sequence[str] | None = None,
    rates: tuple[float, float] | None = None,
    correlation: float | None = None,
    out: str | Path = "runs",
) -> DetectReport:
    """Return how many items a two-sided test at level `alpha` needs for a difference of scores.

    `pilot` is a run whose answers at `target` (stated, else closed) tell the variance: of the
    difference of two `models`, or of one model and another like it. `rates` are the shares of right
    and wrong answers instead. `correlation` is that of two models' scores of an item where the
    pilot does not tell it. Raises `UsageError` for numbers out of range and a pilot that does not
    tell.
    """
    import pyarrow as pa

    from orchestrator.analysis.power import SAMPLES, detectable, items_needed

    _check(difference, target, power, alpha, correlation)
    if (pilot is None) == (rates is None):
        raise UsageError(
            "--detect needs to know how much scores vary: either --pilot RUN (a run with answers "
            "at this target) or --rates RIGHT WRONG (shares of the items)"
        )
    if rates is not None:
        _check_rates(rates)
        found = _from_rates(rates, target, correlation)
    else:
        assert pilot is not None
        found = _from_pilot(pilot, models, target, correlation, out)
    rows = []
    for design, spread in (("paired", found.paired), ("unpaired", found.unpaired)):
        for samples in SAMPLES:
            variance = spread.of_item(samples)
            if variance is None:
                continue
            items = items_needed(variance, difference, power=power, alpha=alpha)
            seen = found.items and detectable(variance, found.items, power=power, alpha=alpha)
            rows.append(
                {
                    "design": design,
                    "samples": samples,
                    "items": items,
                    "requests": items * samples,
                    "detectable": seen or None,
                }
            )
    schema = pa.schema([("design", pa.string()), ("samples", pa.int64()), ("items", pa.int64()),
                        ("requests", pa.int64()), ("detectable", pa.float64())])  # fmt: skip
    head = (
        f"to see a difference of {difference:g} in the score at t = {target:g} with power "
        f"{power:g} at level {alpha:g}, two-sided"
    )
    return DetectReport(pa.Table.from_pylist(rows, schema=schema), [head, *found.notes])


@dataclass(frozen=True, slots=True)
class _Found:
    paired: Spread
    unpaired: Spread
    items: int | None
    notes: list[str]


def _from_rates(rates: tuple[float, float], target: float, correlation: float | None) -> _Found:
    from orchestrator.analysis.points import penalty
    from orchestrator.analysis.power import spread_of_rates

    right, wrong = rates
    cost = penalty(target)
    assumed = CORRELATION if correlation is None else correlation
    notes = [
        f"both models right on {right:.1%} of the items and wrong on {wrong:.1%}",
        f"paired: their scores of an item correlate by {assumed:g}"
        + (" (assumed; --correlation states another)" if correlation is None else ""),
        "one sample an item: what more samples bring only a pilot with several tells",
    ]
    return _Found(
        spread_of_rates(right, wrong, cost, assumed),
        spread_of_rates(right, wrong, cost, None),
        None,
        notes,
    )


def _from_pilot(
    pilot: str | Path,
    models: Sequence[str] | None,
    target: float,
    correlation: float | None,
    out: str | Path,
) -> _Found:
    from orchestrator.analysis.power import Spread, spread_of

    run, found, sides, cell = _pilot_cell(pilot, models, target, out)
    clusters = cell.clusters
    unpaired = spread_of(sides, clusters, paired=False)
    notes = [f"pilot {run}: {' and '.join(found)}, {cell.items:,} items of {cell.benchmark}"]
    if len(found) == 2:
        paired = spread_of(sides, clusters, paired=True)
    else:
        assumed = CORRELATION if correlation is None else correlation
        paired = Spread(unpaired.between * (1 - assumed), unpaired.within, unpaired.design)
        notes.append(
            f"one model tells nothing of pairs: their items' scores are taken to correlate by "
            f"{assumed:g} (--models A B reads it from the pilot)"
        )
    notes.append(
        f"detectable: the difference that as many items as the pilot's, {cell.items:,}, would show "
        "with the same power"
    )
    if unpaired.within is None:
        notes.append("the pilot has one sample an item, so it does not tell what more bring")
    if unpaired.design > 1.05:
        notes.append(f"items of a cluster agree: they count {1 / unpaired.design:.0%} each")
    return _Found(paired, unpaired, cell.items, notes)


def _pilot_cell(
    pilot: str | Path, models: Sequence[str] | None, target: float, out: str | Path
) -> tuple[str, list[str], list[Any], Cell]:
    """Return the pilot's run, its models, their sides at the target, and the largest cell."""
    from orchestrator.analysis.paired_cells import OUTCOMES, cells, shares
    from orchestrator.analysis.pairing import SILENT, pair
    from orchestrator.analysis.points import penalty
    from orchestrator.analysis.power import FEWEST, side_of
    from orchestrator.api.comparing import is_simulated, models_of, opened_sides
    from orchestrator.api.opened import connect, find_all

    [run] = find_all([pilot], out)
    if models is None:
        con = connect(run.path, curves=False)
        known = models_of(con)
        con.close()
        if len(known) != 1:
            raise UsageError(
                f"--pilot {run.run_id}: it has {len(known)} models; say which with --models A B "
                f"(A twice for a model and another like it): {', '.join(known)}"
            )
        models = [known[0], known[0]]
    with opened_sides([run], models) as (a, b, _):
        pairs = pair(a, b)
        found = list(cells(pairs))
        names = dict.fromkeys(
            f"{side.model} (simulated)" if is_simulated(side) else side.model for side in (a, b)
        )
    ways: Iterator[Cell] = (
        cell for cell in found if cell.way[2] in (target, None) and cell.items >= FEWEST
    )
    best = max(ways, key=lambda cell: (cell.way[2] is not None, cell.items), default=None)
    if best is None:
        raise UsageError(
            f"--pilot {run.run_id}: no benchmark has {FEWEST} graded items at target {target:g} or "
            "closed; expected a run that was asked at this target"
        )
    worth = [1.0, -penalty(target), *(pairs.silence[name] for name in SILENT)]
    groups = [[name] for name in OUTCOMES]
    sides = [
        side_of(shares(best.a, groups), worth, best.samples[0]),
        side_of(shares(best.b, groups), worth, best.samples[1]),
    ]
    return run.run_id, list(names), sides[: len(names)], best


def _check(
    difference: float, target: float, power: float, alpha: float, correlation: float | None
) -> None:
    from orchestrator.sweep.schema import check_target

    try:
        check_target(target)
    except ValueError as error:
        raise UsageError(f"target {target}: {error}") from error
    if not difference > 0:
        raise UsageError(f"--detect {difference:g}: expected a difference above 0, such as 0.02")
    for name, value in (("power", power), ("alpha", alpha)):
        if not 0 < value < 1:
            raise UsageError(f"--{name} {value:g}: expected a probability between 0 and 1")
    if correlation is not None and not -1 <= correlation < 1:
        raise UsageError(f"--correlation {correlation:g}: expected at least -1 and less than 1")


def _check_rates(rates: tuple[float, float]) -> None:
    if min(rates) < 0 or sum(rates) > 1 + 1e-9:
        raise UsageError(
            f"--rates {rates[0]:g} {rates[1]:g}: expected the shares of right and of wrong "
            "answers, which add up to at most 1"
        )
