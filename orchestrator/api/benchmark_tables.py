"""The benchmarks a sweep can name, a check of a preset's file, and pins, as tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

    from benchmarks import Description, Item
    from benchmarks.pinning import Pinned


def benchmarks(name: str | None = None) -> pa.Table:
    """Return the benchmarks a sweep can name, or all that is known of one.

    Columns: name, kind (`builtin`, `preset`, `suite`), title, items (null: unknown, or as many as
    are wanted), answer_type, grader, licence, pinned (null: nothing to pin), gated; of one (`name`
    may be a preset's YAML file) also where it comes from, how its authors grade, its revision and
    the file of pins that states it (null: the preset itself, or none), the columns it is read from,
    what is to be abstained from, three sample items (or in `missing` why there are none; what is
    not here is downloaded) and, of a suite, its members with their limits.
    Raises `benchmarks.BenchmarkError` for an unknown name.
    """
    import pyarrow as pa

    from benchmarks.description import catalogue, with_samples

    text, texts, flag = pa.string(), pa.list_(pa.string()), pa.bool_()
    columns = [("name", text), ("kind", text), ("title", text), ("items", pa.int64()),
               ("answer_type", text), ("grader", text), ("licence", text), ("pinned", flag),
               ("gated", flag)]  # fmt: skip
    if name is None:
        rows = [{column: getattr(each, column) for column, _ in columns} for each in catalogue()]
        return pa.Table.from_pylist(rows, schema=pa.schema(columns))
    columns += [("own_grading", text), ("source", text), ("revision", text),
                ("pinned_in", text), ("verified", text), ("citation", text),
                ("sources", texts), ("notes", text), ("fields", texts),
                ("category", text), ("cluster", text), ("should_abstain", text), ("only", text),
                ("metadata", texts), ("judge_prompt", text), ("shuffled", flag),
                ("layouts", pa.int64()), ("examples", text), ("members", texts),
                ("limits", pa.list_(pa.int64())), ("samples", texts),
                ("missing", text)]  # fmt: skip
    return pa.Table.from_pylist([_in_full(with_samples(name))], schema=pa.schema(columns))


def _in_full(description: Description) -> dict[str, Any]:
    plain = {each.name: getattr(description, each.name) for each in fields(description)}
    return {
        **plain,
        "pinned": description.pinned,
        "sources": list(description.sources),
        "metadata": list(description.metadata),
        "fields": [f"{ours}={theirs}" for ours, theirs in description.fields.items()],
        "category": description.fields.get("category"),
        "cluster": description.fields.get("cluster"),
        "members": [member.name for member in description.members],
        "limits": [member.limit for member in description.members],
        "samples": [_sample(item) for item in description.samples],
    }


def _sample(item: Item) -> str:
    """Return an item for reading: the question, its options, what is right."""
    letters = [f"{chr(ord('A') + at)}) {choice}" for at, choice in enumerate(item.choices)]
    right = " | ".join(item.answers) or "(no answer is right)"
    if item.should_abstain and item.answers:
        right += " (but abstaining is right)"
    return "\n".join([item.question, *letters, f"→ {right}"])


def check_benchmark(file: str | Path) -> pa.Table:
    """Return what is found in a preset's YAML file: one row, good when `faults` is empty.

    Columns: file, name, good, items (null: its data were not read), faults (all of them, up to
    twenty rows' among them), warnings (about items that do not go together), samples, unreached
    (why the data could not be had, where that is no fault). Raises `benchmarks.BenchmarkError` when
    the file itself cannot be read.
    """
    import pyarrow as pa

    from benchmarks.checking import check_preset

    checked = check_preset(Path(file))
    row = {
        "file": checked.file,
        "name": checked.name,
        "good": not checked.faults,
        "items": checked.items,
        "faults": checked.faults,
        "warnings": checked.warnings,
        "samples": [_sample(item) for item in checked.samples],
        "unreached": checked.unreached,
    }
    text, texts = pa.string(), pa.list_(pa.string())
    columns = [("file", text), ("name", text), ("good", pa.bool_()), ("items", pa.int64()),
               ("faults", texts), ("warnings", texts), ("samples", texts),
               ("unreached", text)]  # fmt: skip
    return pa.Table.from_pylist([row], schema=pa.schema(columns))


def pin_benchmarks(
    names: Sequence[str] = (), tell: Callable[[str], None] = lambda _: None
) -> pa.Table:
    """Record revision and SHA-256 of presets' data, so that later loads refuse others.

    `names` are presets, their YAML files or suites; without any, all presets. What is not here is
    downloaded; `tell` hears of each as it is done. Columns: name, change (`new`, `same`,
    `changed`, `failed`), revision, files, sha256, source, fault, pins (the file they stand in).
    Raises `benchmarks.BenchmarkError` for an unknown name.
    """
    import pyarrow as pa

    from benchmarks.pinning import pin_presets
    from benchmarks.pins import pins_file

    rows = []
    for done in pin_presets(names):
        row = {**_pinned(done), "pins": str(pins_file())}
        tell(f"{done.name}: {row['change']}")
        rows.append(row)
    text, texts = pa.string(), pa.list_(pa.string())
    columns = [("name", text), ("change", text), ("revision", text), ("files", texts),
               ("sha256", texts), ("source", text), ("fault", text), ("pins", text)]  # fmt: skip
    return pa.Table.from_pylist(rows, schema=pa.schema(columns))


def _pinned(done: Pinned) -> dict[str, Any]:
    if done.pin is None:
        return {"name": done.name, "change": "failed", "fault": done.fault}
    before = "new" if done.before is None else "changed"
    return {
        "name": done.name,
        "change": "same" if done.pin == done.before else before,
        "revision": done.pin.revision,
        "files": [file.name for file in done.pin.files],
        "sha256": [file.sha256 for file in done.pin.files],
        "source": done.pin.source,
    }
