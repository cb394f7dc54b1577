"""Inspect's logs: `.eval` archives and JSON, of format version 2.

Epochs are samples; each scorer is a grader, named `inspect:<scorer>`. A score with several values
is a grader for each, `inspect:<scorer>/<key>`. Logs that `calibrant export` wrote say in their
samples' metadata how the model was asked, so that all of a run's come in as one run again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from orchestrator.importers.answer import Answer, ImportOptions, Verdict
from orchestrator.importers.archive import Archive, is_archive
from orchestrator.importers.files import (
    content_of,
    count_of,
    find_files,
    load,
    mapping,
    messages_of,
    moment,
    not_a_log,
    number_of,
    parse,
    text_of,
)
from orchestrator.importers.reading_scores import outcome_of

EXPECTED = "an Inspect log, .eval or .json"
VERSION = 2
"""The version of the log format; 1 lacks nothing that is read here."""

KEPT = (
    *("outcome", "grader", "grader_version", "stated_target", "rubric", "position", "confidence"),
    *("request_key", "run_id", "category", "difficulty", "cluster", "should_abstain"),
)
"""What stands in the metadata of a sample of ours, beside the item's own."""

_FINISH = {"max_tokens": "length", "model_length": "length", "unknown": None}
_BY_MODEL = ("model_graded_qa", "model_graded_fact")
_ATTACHED = "attachment://"


def read_inspect(files: Sequence[Path], options: ImportOptions) -> Iterator[Answer]:
    """Yield the answers of Inspect logs; raises `UsageError`."""
    for path in find_files(files, (".eval", ".json"), EXPECTED):
        if is_archive(path):
            yield from _archived(path, options)
        else:
            log = load(path, EXPECTED)
            if not isinstance(log, dict):
                raise not_a_log(path, "not a JSON object", EXPECTED)
            header = _Header(path, log, options)
            for sample in log.get("samples") or ():
                yield header.answer(sample)


def _archived(path: Path, options: ImportOptions) -> Iterator[Answer]:
    with Archive(path, EXPECTED) as archive:
        # A log that was interrupted has no header yet; what it began with says as much.
        name = next((n for n in ("header.json", "_journal/start.json") if n in archive.names), None)
        if name is None:
            raise not_a_log(path, "no header.json in the archive", EXPECTED)
        header = _Header(path, parse(archive.read(name), f"{path}/{name}", EXPECTED), options)
        for each in archive.names:
            if each.startswith("samples/") and each.endswith(".json"):
                yield header.answer(parse(archive.read(each), f"{path}/{each}", EXPECTED))


class _Header:
    """What a log says of all its samples."""

    def __init__(self, path: Path, log: Any, options: ImportOptions) -> None:
        said = mapping(log)
        task = mapping(said.get("eval"))
        if "version" not in said or not task.get("model") or not task.get("task"):
            raise not_a_log(path, "no version, eval.task and eval.model in it", EXPECTED)
        if count_of(said["version"]) not in (1, VERSION):
            raise not_a_log(
                path, f"version {said['version']} of the format is not known", f"version {VERSION}"
            )
        self._path = path
        self._model = str(task["model"])
        self._benchmark = str(task["task"]).rsplit("/", 1)[-1]
        packages = mapping(task.get("packages"))
        self._is_ours = "calibrant" in packages
        self._version = str(packages.get("inspect_ai", "0"))
        self._created = moment(task.get("created"))
        self._pass_at = options.pass_at

    def answer(self, sample: Any) -> Answer:
        """Return the answer that a sample is."""
        said = mapping(sample)
        if "id" not in said or "input" not in said:
            raise not_a_log(self._path, "a sample without id and input", EXPECTED)
        said = _attached(said)
        output = mapping(said.get("output"))
        first = mapping(next(iter(output.get("choices") or ()), None))
        message = mapping(first.get("message"))
        usage = mapping(output.get("usage"))
        target = said.get("target")
        choices = tuple(text_of(each) or "" for each in said.get("choices") or ())
        question = said["input"]
        system, prompt = _asked(said.get("messages"), message.get("id"))
        scores = mapping(said.get("scores"))
        metadata = mapping(said.get("metadata"))
        ours = metadata if self._is_ours else {}
        should_abstain = ours.get("should_abstain")
        error = mapping(said.get("error")).get("message")
        stop = text_of(first.get("stop_reason"))
        return Answer(
            where=f"{self._path}, sample {said['id']}",
            model=self._model,
            benchmark=self._benchmark,
            item_id=str(said["id"]),
            sample=(count_of(said.get("epoch")) or 1) - 1,
            question=question if isinstance(question, str) else messages_of(question)[1] or "",
            answers=tuple(map(str, target)) if isinstance(target, list) else (str(target or ""),),
            choices=choices,
            category=text_of(metadata.get("category")),
            metadata={
                name: each for name, each in metadata.items() if name not in KEPT or not ours
            },
            should_abstain=should_abstain if isinstance(should_abstain, bool) else None,
            difficulty=text_of(ours.get("difficulty")),
            cluster=text_of(ours.get("cluster")),
            stated_target=number_of(ours.get("stated_target")),
            rubric=text_of(ours.get("rubric")),
            position=text_of(ours.get("position")),
            confidence=number_of(ours.get("confidence")),
            system=system,
            prompt=prompt,
            response=_completion(output, message),
            reasoning=_reasoning(message.get("content")),
            finish_reason=_FINISH.get(stop or "unknown", stop),
            error=text_of(error),
            prompt_tokens=_sum(
                usage, "input_tokens", "input_tokens_cache_read", "input_tokens_cache_write"
            ),
            completion_tokens=count_of(usage.get("output_tokens")),
            reasoning_tokens=count_of(usage.get("reasoning_tokens")),
            cached_tokens=count_of(usage.get("input_tokens_cache_read")),
            cost_usd=number_of(usage.get("total_cost")),
            latency_s=number_of(output.get("time")),
            started_at=moment(said.get("started_at")) or self._created,
            served_model=text_of(output.get("model")) if message else None,
            provider_request_id=text_of(output.get("response_id")),
            verdicts=tuple(self._verdicts(scores)),
        )

    def _verdicts(self, scores: Mapping[str, Any]) -> Iterator[Verdict]:
        for scorer, score in scores.items():
            value = mapping(score).get("value")
            several = value.items() if isinstance(value, dict) else [(None, value)]
            for key, each in several:
                # ours tell refused and empty apart, for which Inspect has no value
                word = mapping(score.get("metadata")).get("outcome") if self._is_ours else None
                outcome = outcome_of(each if word is None else word, self._pass_at)
                if outcome is not None:
                    yield Verdict(
                        f"inspect:{scorer}" + (f"/{key}" if key is not None else ""),
                        outcome,
                        text_of(score.get("answer")),
                        text_of(score.get("explanation")),
                        self._version,
                        by_model=scorer in _BY_MODEL,
                    )


def _completion(output: Mapping[str, Any], message: Mapping[str, Any]) -> str | None:
    if not message:
        return None
    return text_of(output.get("completion")) or content_of(message.get("content"))


def _reasoning(content: Any) -> str | None:
    parts = content if isinstance(content, list) else ()
    found = [str(part["reasoning"]) for part in parts if mapping(part).get("reasoning")]
    return "\n".join(found) or None


def _asked(messages: Any, answered: Any) -> tuple[str | None, str | None]:
    """Return (system, prompt): what stands before the message that answered."""
    before = []
    for message in messages or ():
        if mapping(message).get("id") == answered and answered is not None:
            break
        before.append(message)
    else:
        before = [each for each in before if mapping(each).get("role") != "assistant"]
    return messages_of(before)


def _sum(usage: Mapping[str, Any], *names: str) -> int | None:
    """Return the prompt's tokens: Inspect counts cached ones beside the others."""
    found = [count_of(usage.get(name)) for name in names]
    return None if found[0] is None else sum(each or 0 for each in found)


def _attached(sample: dict[str, Any]) -> dict[str, Any]:
    """Return the parts of a sample that are read, with long texts put back in their places."""
    attachments = mapping(sample.get("attachments"))
    if not attachments:
        return sample

    def put(value: Any) -> Any:
        if isinstance(value, str) and value.startswith(_ATTACHED):
            return attachments.get(value.removeprefix(_ATTACHED), value)
        if isinstance(value, list):
            return [put(each) for each in value]
        if isinstance(value, dict):
            return {key: put(each) for key, each in value.items()}
        return value

    read = ("input", "target", "choices", "messages", "output", "scores", "metadata", "error")
    return {**sample, **{name: put(sample[name]) for name in read if name in sample}}
