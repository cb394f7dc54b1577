"""The items that side A wins over side B and those it loses, with their texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from orchestrator.analysis.compare import score_worth
from orchestrator.analysis.pairing import query_text

if TYPE_CHECKING:
    import pyarrow as pa

    from orchestrator.analysis.pairing import Pairs, Side

Row = dict[str, Any]

WON, LOST = "won", "lost"

_SAME = 1e-9


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
    moved: dict[tuple[str, str], Row] = {}
    for row in _differing(pairs, target):
        item = (row["benchmark"], row["item_id"])
        if item not in moved or _size(row) > _size(moved[item]):
            moved[item] = row
    ordered = sorted(
        moved.values(), key=lambda row: (-_size(row), row["benchmark"], row["item_id"])
    )
    won, lost = ([row for row in ordered if row["change"] == change] for change in (WON, LOST))
    return [*won[:most], *lost[:most]]


def _size(row: Row) -> float:
    return abs(float(row["points_a"] - row["points_b"]))


def _differing(pairs: Pairs, target: float | None) -> Iterator[Row]:
    """Yield the shared items on which the sides earn other points, closed answers first."""
    names = [
        name
        for name in pairs.table.column_names
        if name.split("_")[0] in ("a", "b") or name in _KEYS
    ]
    rows: list[Row] = pairs.table.select(names).to_pylist()
    for row in sorted(rows, key=lambda row: row["stated_target"] is not None):
        stated = row["stated_target"]
        at = stated if stated is not None else max(pairs.targets) if target is None else target
        if not row["a_n"] or not row["b_n"] or target not in (None, at):
            continue
        groups, worth = score_worth(pairs.silence, at)
        points = {
            side: sum(
                each * sum(row[f"{side}_{name}"] for name in group)
                for group, each in zip(groups, worth, strict=True)
            )
            for side in ("a", "b")
        }
        if abs(points["a"] - points["b"]) > _SAME:
            change = WON if points["a"] > points["b"] else LOST
            keys = {name: row[name] for name in _KEYS}
            yield keys | {"change": change, "target": at, "points_a": points["a"],
                          "points_b": points["b"]}  # fmt: skip


_KEYS = ("benchmark", "rubric", "position", "stated_target", "item_id")
_RANK = {"correct": 2, "incorrect": 0}


def _shown(samples: list[Row], side: str, *, best: bool) -> Row:
    """Return every sample's outcome in words and the response that is best, or worst."""
    counts = Counter(sample["outcome"] for sample in samples)
    words = ", ".join(
        f"{count} {name}" if len(samples) > 1 else name for name, count in counts.items()
    )
    ranked = sorted(samples, key=lambda sample: _RANK.get(sample["outcome"], 1), reverse=best)
    return {f"outcome_{side}": words, f"response_{side}": ranked[0]["response"]}
