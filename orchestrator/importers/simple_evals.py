"""simple-evals' `<eval>_<model>_allresults.json`: conversations and a page of HTML for each.

The page is the only place that holds the gold, the extracted answer and the score of an example;
its grader is `simple-evals:<eval>`. SimpleQA's page does not tell "not attempted" from wrong.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from orchestrator.errors import UsageError
from orchestrator.importers.answer import Answer, ImportOptions, Verdict
from orchestrator.importers.files import (
    content_of,
    find_files,
    load,
    mapping,
    messages_of,
    not_a_log,
    text_of,
)
from orchestrator.importers.reading_scores import outcome_of

EXPECTED = "simple-evals' <eval>_<model>_allresults.json"

_SUFFIX = re.compile(r"(_DEBUG)?(_\d{8}_\d{6})?(_DEBUG)?_allresults$")
_FIELD = re.compile(r"<p>(Correct Answer|Extracted Answer|Score): (.*?)</p>", re.DOTALL)
_JUDGED = ("simpleqa", "healthbench", "browsecomp")


def read_simple_evals(files: Sequence[Path], options: ImportOptions) -> Iterator[Answer]:
    """Yield the answers of simple-evals' result files; raises `UsageError`."""
    for path in find_files(files, (".json",), EXPECTED):
        said = mapping(load(path, EXPECTED))
        pages, talks = said.get("htmls"), said.get("convos")
        if not isinstance(pages, list) or not isinstance(talks, list) or len(pages) != len(talks):
            raise not_a_log(
                path, "no htmls and convos, one of each an example: a file of metrics alone has "
                "no answers", EXPECTED,
            )  # fmt: skip
        benchmark, model = _named(path, options)
        for number, (page, talk) in enumerate(zip(pages, talks, strict=True)):
            yield _answer(path, number, page, talk, benchmark, model, options.pass_at)


def _named(path: Path, options: ImportOptions) -> tuple[str, str]:
    """Return the eval and the model, which stand in the file's name alone."""
    stem, found = _SUFFIX.subn("", path.stem)
    benchmark, _, model = stem.partition("_")
    benchmark, model = options.benchmark or benchmark, options.model or model
    if not model or not (found or (options.model and options.benchmark)):
        raise UsageError(
            f"{path}: its name does not tell the eval and the model; expected "
            "<eval>_<model>_allresults.json, or name them with --benchmark and --model"
        )
    return benchmark, model


def _answer(
    path: Path, number: int, page: Any, talk: Any, benchmark: str, model: str, pass_at: float | None
) -> Answer:
    where = f"{path}, example {number}"
    if not isinstance(page, str) or not isinstance(talk, list) or not talk:
        raise not_a_log(path, f"example {number} is no page with a conversation", EXPECTED)
    fields = {name: html.unescape(value).strip() for name, value in _FIELD.findall(page)}
    *asked, said = talk
    system, prompt = messages_of(asked)
    outcome = outcome_of(fields.get("Score"), pass_at)
    gold = fields.get("Correct Answer")
    extracted = fields.get("Extracted Answer")
    verdict = Verdict(
        f"simple-evals:{benchmark}",
        outcome or "ungraded",
        None if extracted == "None" else extracted,
        by_model=benchmark.startswith(_JUDGED),
    )
    return Answer(
        where=where,
        model=model,
        benchmark=benchmark,
        item_id=str(number),
        question=prompt or "",
        answers=(gold,) if gold else (),
        system=system,
        prompt=prompt,
        response=text_of(content_of(mapping(said).get("content"))),
        verdicts=(verdict,) if outcome else (),
    )
