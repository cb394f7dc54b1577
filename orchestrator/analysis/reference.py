"""The lines that every score is held against: never answering, always answering, and the oracle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

ALWAYS_ABSTAIN = "(always abstain)"
ALWAYS_ANSWER = "(always answer)"
ORACLE = "(oracle abstention)"


def always_abstain(table: pa.Table) -> pa.Table:
    """Return one row a run x benchmark x target of a `scores` table: score 0, credit t.

    Columns run_id, model (`ALWAYS_ABSTAIN`), benchmark, target, score, credit. The two other
    reference lines belong to a model and are columns of `scores`: ref_answer and ref_oracle.
    """
    import pyarrow as pa

    keys = table.select(["run_id", "benchmark", "target"])
    cells = keys.group_by(["run_id", "benchmark", "target"], use_threads=False).aggregate([])
    n = cells.num_rows
    return pa.table(
        {
            "run_id": cells["run_id"],
            "model": pa.array([ALWAYS_ABSTAIN] * n, pa.string()),
            "benchmark": cells["benchmark"],
            "target": cells["target"],
            "score": pa.array([0.0] * n, pa.float64()),
            "credit": cells["target"],
        }
    )


def with_references(table: pa.Table) -> pa.Table:
    """Return a table of scores with its reference lines as rows at the end, marked as such.

    The new last column `reference` names the line and is null for a model's own rows; in the rows
    of a line `model` is in parentheses, so that nobody takes it for a model: `(always abstain)`,
    one a run x benchmark (x group) x target, and `(always answer) NAME` and `(oracle abstention)
    NAME`, one a model x rubric x position there. They hold score and credit; what is not known of
    them is null. Always answering is the model's t = 0 answers (else closed) scored at the target,
    the oracle answers those that were right and nothing else.
    """
    import pyarrow as pa

    named = table.append_column("reference", pa.nulls(table.num_rows, pa.string()))
    lines: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in table.to_pylist():
        where = {name: row[name] for name in ("run_id", "benchmark", "target")}
        where |= {name: row[name] for name in _group(table)}
        own = {name: row[name] for name in ("rubric", "position")}
        drawn: list[tuple[str, dict[str, Any], float | None]] = [(ALWAYS_ABSTAIN, {}, 0.0)]
        if row["stated_target"] in (None, row["target"]):
            drawn += [(f"{ALWAYS_ANSWER} {row['model']}", own, row["ref_answer"]),
                      (f"{ORACLE} {row['model']}", own, row["ref_oracle"])]  # fmt: skip
        for model, more, score in drawn:
            if score is None:
                continue
            made = {"model": model, **where, **more}
            credit = row["target"] + (1 - row["target"]) * score
            line = made | {"score": score, "credit": credit}
            line["reference"] = model[: model.index(")") + 1].strip("()")
            lines.setdefault(tuple(made.values()), line)
    return pa.concat_tables([named, pa.Table.from_pylist(list(lines.values()), named.schema)])


def _group(table: pa.Table) -> list[str]:
    """Return the column that `by` has added after `benchmark`, if it has."""
    place = table.column_names.index("benchmark") + 1
    name = table.column_names[place]
    return [] if name == "rubric" else [name]
