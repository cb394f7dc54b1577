"""OpenAI's batch files: the input JSONL and the output (and error) JSONL of a batch.

`custom_id` is the item. A batch holds no golds and no verdicts; golds come from `--items FILE`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from orchestrator.errors import UsageError
from orchestrator.importers.answer import Answer, ImportOptions
from orchestrator.importers.files import (
    content_of,
    count_of,
    find_files,
    lines,
    mapping,
    messages_of,
    moment,
    text_of,
)

EXPECTED = "the input and the output JSONL of an OpenAI batch"

_OK = 200


def read_openai_batch(files: Sequence[Path], options: ImportOptions) -> Iterator[Answer]:
    """Yield the answers of a batch, the files in whatever order; raises `UsageError`.

    A request without a line in the output has not been answered, and is left out.
    """
    found = find_files(files, (".jsonl",), EXPECTED)
    asked: dict[str, Mapping[str, Any]] = {}
    answered: list[tuple[str, dict[str, Any]]] = []
    for path in found:
        for where, said in lines(path, EXPECTED):
            line = mapping(said)
            if not isinstance(line.get("custom_id"), str):
                raise UsageError(f"{where}: no custom_id; expected {EXPECTED}")
            if "body" in line:
                if line["custom_id"] in asked:
                    raise UsageError(f"{where}: custom_id {line['custom_id']!r} stands twice")
                asked[line["custom_id"]] = mapping(line["body"])
            elif "response" in line or "error" in line:
                answered.append((where, line))
            else:
                raise UsageError(f"{where}: neither body nor response; expected {EXPECTED}")
    if not asked or not answered:
        lacking = "input (its lines have a body)" if not asked else "output (with a response)"
        raise UsageError(f"{found[0]}: the batch's {lacking} is missing; give {EXPECTED}")
    benchmark = options.benchmark or found[0].stem
    for where, line in answered:
        request = asked.get(line["custom_id"])
        if request is None:
            raise UsageError(
                f"{where}: custom_id {line['custom_id']!r} is not in the input; are they the "
                "files of one batch?"
            )
        yield from _answers(where, line, request, benchmark)


def _answers(
    where: str, line: Mapping[str, Any], asked: Mapping[str, Any], benchmark: str
) -> Iterator[Answer]:
    reply = mapping(line.get("response"))
    body = mapping(reply.get("body"))
    system, prompt = messages_of(asked.get("messages") or asked.get("input"))
    if asked.get("instructions"):
        system = text_of(asked["instructions"])
    usage = mapping(body.get("usage"))
    failed = mapping(line.get("error")) or mapping(body.get("error"))
    error = text_of(failed.get("message")) if failed else None
    status = count_of(reply.get("status_code"))
    if error is None and status != _OK:
        error = f"status {status}"
    common: dict[str, Any] = {
        "where": where,
        "model": text_of(asked.get("model")) or "unknown",
        "benchmark": benchmark,
        "item_id": line["custom_id"],
        "question": prompt or "",
        "system": system,
        "prompt": prompt,
        "started_at": moment(body.get("created") or body.get("created_at")),
        "served_model": text_of(body.get("model")),
        "provider_request_id": text_of(reply.get("request_id")),
    }
    if error is not None:
        yield Answer(**common, error=error, sample=0)
        return
    details = mapping(usage.get("prompt_tokens_details") or usage.get("input_tokens_details"))
    made = mapping(usage.get("completion_tokens_details") or usage.get("output_tokens_details"))
    tokens: dict[str, Any] = {
        "prompt_tokens": count_of(usage.get("prompt_tokens", usage.get("input_tokens"))),
        "completion_tokens": count_of(usage.get("completion_tokens", usage.get("output_tokens"))),
        "reasoning_tokens": count_of(made.get("reasoning_tokens")),
        "cached_tokens": count_of(details.get("cached_tokens")),
    }
    for sample, (text, finish) in enumerate(_replies(body)):
        # Usage is of the whole request: the first of its samples carries it.
        yield Answer(
            **common, sample=sample, response=text, finish_reason=finish,
            **(tokens if sample == 0 else {}),
        )  # fmt: skip


def _replies(body: Mapping[str, Any]) -> Iterator[tuple[str | None, str | None]]:
    """Yield (text, finish reason) of chat completions' choices, or of a response's output."""
    if "output" in body:
        said = [
            content_of(each.get("content"))
            for each in body["output"] or ()
            if mapping(each).get("type") == "message"
        ]
        reason = mapping(body.get("incomplete_details")).get("reason")
        finish = {"max_output_tokens": "length"}.get(str(reason), text_of(reason))
        done = "stop" if body.get("status") == "completed" else None
        yield "\n".join(said) if said else None, finish or done
        return
    for choice in body.get("choices") or ():
        message = mapping(mapping(choice).get("message"))
        content = message.get("content")
        text = message.get("refusal") if content is None else content_of(content)
        yield text_of(text), text_of(mapping(choice).get("finish_reason"))
