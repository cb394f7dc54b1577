"""The items that side A wins over side B and those it loses, with their texts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np

from orchestrator.analysis.paired_cells import OUTCOMES
from orchestrator.analysis.points import penalty
from orchestrator.analysis.query_text import query_text

if TYPE_CHECKING:
    import pyarrow as pa

    from orchestrator.analysis.pairing import Pairs, Side

Row = dict[str, Any]

WON, LOST = "won", "lost"

_SAME = 1e-9
_KEYS = ("benchmark", "rubric", "position", "stated_target", "item_id")
_RANK = {"correct": 2, "incorrect": 0}
_NUMBERS = ("stated_target", *(f"{side}_{name}" for side in "ab" for name in OUTCOMES))


def changed(
    a: Side, b: Side, pairs: Pairs, target: float | None = None, most: int | None = 5
) -> pa.Table:
    """Return at most `most` items won and as many lost by A, those of most points first.

    Points are those at the stated target; closed answers are scored at `target`, else at the
    highest. An item stands there once, for the way of asking in which it moves most. Of several
    samples the response shown is the one that speaks most for the change. `outcome_a` and
    `outcome_b` hold every sample's.
    """
    import pyarrow as pa

    rows = _chosen(pairs, target, most)
    for place, row in enumerate(rows):
        row["place"] = place
    kinds = [("place", pa.int64()), ("benchmark", pa.string()), ("item_id", pa.string()),
             ("rubric", pa.string()), ("position", pa.string()),
             ("stated_target", pa.float64())]  # fmt: skip
    wanted = pa.Table.from_pylist(rows, schema=pa.schema(kinds))
    for side in (a, b):
        side.con.register("wanted", wanted)
    for found in a.con.sql(query_text("changed_items")).to_arrow_table().to_pylist():
        rows[found.pop("place")] |= found
    for name, side in (("a", a), ("b", b)):
        texts = side.con.sql(query_text("changed_texts"), params={"model": side.model})
        samples: dict[int, list[Row]] = {}
        for found in texts.to_arrow_table().to_pylist():
            samples.setdefault(found["place"], []).append(found)
        for place, of_item in samples.items():
            best = (rows[place]["change"] == WON) == (name == "a")
            rows[place] |= _shown(of_item, name, best=best)
    for side in {id(side.con): side for side in (a, b)}.values():
        side.con.unregister("wanted")
    schema = [("change", pa.string()), *kinds[1:], ("target", pa.float64()),
              ("points_a", pa.float64()), ("points_b", pa.float64()),
              ("outcome_a", pa.string()), ("outcome_b", pa.string()),
              ("question", pa.string()), ("answers", pa.list_(pa.string())),
              ("choices", pa.list_(pa.string())),
              ("response_a", pa.string()), ("response_b", pa.string())]  # fmt: skip
    return pa.Table.from_pylist(rows, schema=pa.schema(schema))


def _chosen(pairs: Pairs, target: float | None, most: int | None) -> list[Row]:
    """Return the items won, then those lost, each in the order of the points they move."""
    columns = {name: pairs.table[name].to_numpy() for name in _NUMBERS}
    stated = columns["stated_target"]
    closed = np.isnan(stated)
    at = np.where(closed, max(pairs.targets) if target is None else target, stated)
    costs, place = np.unique(at, return_inverse=True)
    cost = np.array([penalty(each) for each in costs.tolist()])[place]
    points = {}
    for side in ("a", "b"):
        points[side] = columns[f"{side}_correct"] - cost * columns[f"{side}_incorrect"]
        for name, earned in pairs.silence.items():
            points[side] = points[side] + earned * columns[f"{side}_{name}"]
    moved = points["a"] - points["b"]
    # not a number where a side has no score
    counts = np.abs(moved) > _SAME
    if target is not None:
        counts &= at == target
    found = np.flatnonzero(counts)
    # of an item's ways of asking the first counts: the most points, then closed
    found = found[np.lexsort((found, ~closed[found], -np.round(np.abs(moved[found]), 9)))]
    rows: dict[str, list[Row]] = {WON: [], LOST: []}
    seen: set[tuple[str, str]] = set()
    for number in found.tolist():
        change = WON if moved[number] > 0 else LOST
        row = {name: pairs.table[name][number].as_py() for name in _KEYS}
        item = (row["benchmark"], row["item_id"])
        if item in seen:
            continue
        seen.add(item)
        if most is None or len(rows[change]) < most:
            rows[change].append(
                row | {"change": change, "target": float(at[number]),
                       "points_a": float(points["a"][number]),
                       "points_b": float(points["b"][number])}
            )  # fmt: skip
        if most is not None and all(len(each) >= most for each in rows.values()):
            break
    return [*rows[WON], *rows[LOST]]


def _shown(samples: list[Row], side: str, *, best: bool) -> Row:
    """Return every sample's outcome in words and the response that is best, or worst."""
    counts = Counter(sample["outcome"] for sample in samples)
    words = ", ".join(
        f"{count} {name}" if len(samples) > 1 else name for name, count in counts.items()
    )
    ranked = sorted(samples, key=lambda sample: _RANK.get(sample["outcome"], 1), reverse=best)
    return {f"outcome_{side}": words, f"response_{side}": ranked[0]["response"]}
