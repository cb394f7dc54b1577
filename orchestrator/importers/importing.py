"""Logs become a run: the reader of the format, golds from elsewhere, and the writing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path

import orjson

from benchmarks import BenchmarkError, BenchmarkSpec, Item, load
from benchmarks.benchmark import GRADER_BY_ANSWER_TYPE
from orchestrator.errors import UsageError
from orchestrator.importers import FORMATS
from orchestrator.importers.answer import Answer, ImportOptions, Reader
from orchestrator.importers.files import digest_of, find_files
from orchestrator.importers.writing import ImportReport, imported_before, write_run
from orchestrator.store import local_folder

_READERS: Mapping[str, tuple[str, str]] = {
    "inspect": ("inspect_log", "read_inspect"),
    "lm-eval": ("lm_eval", "read_lm_eval"),
    "lighteval": ("lighteval", "read_lighteval"),
    "simple-evals": ("simple_evals", "read_simple_evals"),
    "promptfoo": ("promptfoo", "read_promptfoo"),
    "openai-batch": ("openai_batch", "read_openai_batch"),
    "csv": ("plain_table", "read_plain_table"),
    "counts": ("counts", "read_counts"),
}

_ANY_LOG = (".eval", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".parquet")


def import_logs(
    log_format: str,
    paths: Sequence[Path],
    *,
    run_id: str | None = None,
    out: Path | str = "runs",
    options: ImportOptions | None = None,
    items: Path | None = None,
) -> ImportReport:
    """Make one run of logs, whole or not at all, and say what it holds.

    `paths` are files of the format, or folders of them. `run_id` defaults to the first's name.
    `items` is a file of items whose golds, kinds and facets stand instead of the log's, by item id.
    The same files and options under the same run id change nothing. Raises `UsageError` for a file
    that is no such log, for contradictions in it, and for a run id that holds something else.
    """
    options = options or ImportOptions()
    _check(log_format, options)
    if not paths:
        raise UsageError("name a log: a file, or a folder of files")
    found = find_files(paths, _ANY_LOG, f"a log of {log_format}")
    run_id = run_id or _default_id(paths[0])
    said = orjson.dumps(
        [log_format, digest_of(found), asdict(options), items and digest_of([items])]
    )
    digest = hashlib.sha256(said).hexdigest()
    folder = local_folder(out)
    module, name = _READERS[log_format]
    reader: Reader = getattr(import_module(f"orchestrator.importers.{module}"), name)
    answers = reader(paths, options)
    try:
        before = imported_before(folder, run_id, digest)
    except UsageError:
        next(answers, None)  # a file that is no such log is said before a name that is taken
        raise
    if before is not None:
        return before
    if items is not None:
        answers = _with_items(answers, items)
    return write_run(folder, run_id, log_format, digest, answers, options)


def _check(log_format: str, options: ImportOptions) -> None:
    if log_format not in FORMATS:
        near = get_close_matches(log_format, FORMATS, n=1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        raise UsageError(f"format {log_format!r}: expected one of {', '.join(FORMATS)}{hint}")
    if options.target is not None and not 0 <= options.target < 1:
        raise UsageError(f"--target {options.target:g}: expected 0 or more, below 1")
    if options.pass_at is not None and not 0 < options.pass_at <= 1:
        raise UsageError(f"--pass-at {options.pass_at:g}: expected above 0, at most 1")
    if options.columns and log_format != "csv":
        raise UsageError(f"--column goes with the format csv, not with {log_format}")
    kinds = tuple(GRADER_BY_ANSWER_TYPE)
    if options.answer_type is not None and options.answer_type not in kinds:
        raise UsageError(
            f"--answer-type {options.answer_type!r}: expected one of {', '.join(kinds)}"
        )


def _default_id(path: Path) -> str:
    name = path.resolve().name
    stem = name if path.is_dir() else Path(name).stem
    return re.sub(r"[^\w.-]+", "-", stem).strip(".-")[:100] or "imported"


def _with_items(answers: Iterator[Answer], path: Path) -> Iterator[Answer]:
    """Yield answers whose items are those of a file, where it has one of the same id."""
    try:
        loaded = load(BenchmarkSpec(name=path.stem, path=str(path.resolve())))
    except BenchmarkError as error:
        raise UsageError(f"--items: {error}") from error
    known: dict[str, Item] = {item.item_id: item for item in loaded.items}
    matched = False
    for answer in answers:
        item = known.get(answer.item_id)
        if item is not None:
            matched = True
            answer.question, answer.answers, answer.choices = (
                item.question,
                item.answers,
                item.choices,
            )
            answer.answer_type, answer.should_abstain = item.answer_type, item.should_abstain
            answer.category, answer.difficulty = item.category, item.difficulty
            answer.cluster = item.cluster
        yield answer
    if not matched:
        raise UsageError(
            f"--items {path}: no item of it has an id that the log has; give the file a column id "
            "with the log's ids"
        )
