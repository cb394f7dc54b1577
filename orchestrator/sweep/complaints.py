"""What pydantic found wrong, as messages a person can act on.

Each says where (file and line, key), what was expected, and the nearest valid name. Values are
repeated only where none of them can be a secret.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from orchestrator.errors import UsageError
from orchestrator.sweep.benchmark_entry import BenchmarkEntry, DrawEntry
from orchestrator.sweep.judge import Judge, SecondJury
from orchestrator.sweep.model_spec import Limits, ModelPrice, ModelSpec
from orchestrator.sweep.schema import Points, Sweep
from orchestrator.sweep.source import Place, Source

MOST_SHOWN = 10

PARTS: Mapping[str, type[BaseModel]] = {
    "models": ModelSpec,
    "benchmarks": BenchmarkEntry,
    "draw": DrawEntry,
    "limits": Limits,
    "price": ModelPrice,
    "judge": Judge,
    "then": SecondJury,
    "points": Points,
}
"""The model behind each key that holds a mapping, or a list of them."""

MAY_BE_SECRET = frozenset({"api_key_env", "api_base", "extra_headers", "extra_body", "params"})

PARAMS = frozenset(
    {"temperature", "max_tokens", "max_completion_tokens", "top_p", "top_k", "stop", "logprobs"}
    | {"reasoning_effort", "response_format", "frequency_penalty", "presence_penalty", "thinking"}
)
"""Common parameters of a request, often written beside `params` instead of in it."""

EXPECTED = {
    "string_type": "a text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "finite_number": "a finite number",
    "tuple_type": "a list",
    "dict_type": "keys and values",
    "model_type": "keys and values",
    "json_invalid": "plain text, numbers, lists and mappings",
    "invalid-json-value": "plain text, numbers, lists and mappings",
}


def nearest(name: str, known: list[str]) -> str:
    """Return "; did you mean …?" for the known name closest to a wrong one, else nothing."""
    found = get_close_matches(name.lower(), known, n=1, cutoff=0.6)
    return f"; did you mean {found[0]!r}?" if found else ""


def complaint(
    error: ValidationError,
    source: Source,
    top: type[BaseModel] = Sweep,
    parts: Mapping[str, type[BaseModel]] = PARTS,
) -> UsageError:
    """Return one error that lists what is wrong, in the order of the file.

    `top` is the model that was validated, `parts` the models behind its keys.
    """
    known = {"": top, **parts}
    details = error.errors(include_url=False)
    inside = {tuple(detail["loc"][:-1]) for detail in details}
    lines = [
        _line(detail, source, known)
        for detail in details
        # A list whose only entries are wrong is also called empty.
        if detail["type"] != "too_short" or not _has_wrong_entries(detail["loc"], inside)
    ]
    if len(lines) == 1:
        return UsageError(lines[0])
    shown = [f"  {line}" for line in lines[:MOST_SHOWN]]
    if len(lines) > MOST_SHOWN:
        shown.append(f"  and {len(lines) - MOST_SHOWN} more")
    return UsageError("\n".join([f"{source.name}: {len(lines)} problems:", *shown]))


def _has_wrong_entries(place: Place, inside: set[Place]) -> bool:
    return any(holder[: len(place)] == place for holder in inside)


def _line(detail: ErrorDetails, source: Source, known: Mapping[str, type[BaseModel]]) -> str:
    context: Mapping[str, Any] = detail.get("ctx") or {}
    place: Place = tuple(detail["loc"]) + tuple(context.get("at", ()))
    dotted = ".".join(str(part) for part in place)
    head = f"{source.where(place)}: {dotted}" if dotted else source.where(place)
    return f"{head}: {_what(detail, place, context, known)}"


def _what(
    detail: ErrorDetails,
    place: Place,
    context: Mapping[str, Any],
    known: Mapping[str, type[BaseModel]],
) -> str:
    kind = detail["type"]
    if kind == "extra_forbidden":
        return _unknown_key(place, known)
    if kind == "missing":
        return "missing; this key is needed"
    if kind == "sweep":
        return str(context["message"])
    if kind == "value_error":
        return str(context["error"])
    if kind == "literal_error":
        choices = str(context["expected"])
        names = [name.strip("'") for name in choices.replace(" or ", ", ").split(", ")]
        return f"expected {choices}{_got(detail, place)}{nearest(str(detail['input']), names)}"
    if kind == "too_short":
        return "the list is empty; expected at least one entry"
    if kind in EXPECTED:
        return f"expected {EXPECTED[kind]}{_got(detail, place)}"
    expected = detail["msg"].removeprefix("Input should be ")
    return f"expected a value {expected}{_got(detail, place)}"


def _unknown_key(place: Place, parts: Mapping[str, type[BaseModel]]) -> str:
    holders = [part for part in place[:-1] if isinstance(part, str)]
    known = list(parts[holders[-1] if holders else ""].model_fields)
    name = str(place[-1])
    if holders[-1:] == ["models"] and name in PARAMS:
        return f"unknown key; write it under 'params': params: {{{name}: …}}"
    if holders[-1:] == ["models"] and name == "api_key":
        return "unknown key; keys do not belong in a file: name their variable in 'api_key_env'"
    hint = nearest(name, known)
    return f"unknown key{hint or '; expected one of ' + ', '.join(known)}"


def _got(detail: ErrorDetails, place: Place) -> str:
    value = detail["input"]
    if MAY_BE_SECRET & set(place):
        return ""
    if isinstance(value, Mapping):
        return ", got a mapping"
    if isinstance(value, list | tuple):
        return ", got a list"
    if value is None:
        return ", got nothing"
    text = repr(value)
    return f", got {text if len(text) <= 60 else text[:57] + '…'}"
