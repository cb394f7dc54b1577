"""Cells: what a row holds under a column's name, or under a key inside a column."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

_LONGEST_LITERAL = 100_000
"""Characters of a Python literal that are parsed; a longer text stays a text."""

_DEEPEST_LITERAL = 100
"""Nested brackets of one: deeper ones can end the interpreter, and no data set needs them."""


class Missing:
    """The type of MISSING."""


MISSING: Final = Missing()
"""What `value_at` returns where there is nothing (a null is something)."""


def value_at(values: Mapping[str, Any], path: str) -> Any:
    """Return the value of a column, or of a key inside one (`metadata.topic`), or MISSING.

    A text that holds a JSON object or a Python literal is looked into as well. Of a list of objects
    it is the list of their values (`choices.text` of `[{"text": "a"}, {"text": "b"}]`).
    """
    if path in values:
        return values[path]
    head, dot, rest = path.partition(".")
    if not dot or head not in values:
        return MISSING
    inner = values[head]
    if isinstance(inner, str):
        inner = parsed(inner)
    if isinstance(inner, Mapping):
        return value_at(inner, rest)
    if isinstance(inner, list) and all(isinstance(each, Mapping) for each in inner):
        found = [value_at(each, rest) for each in inner]
        return MISSING if any(value is MISSING for value in found) else found
    return MISSING


@lru_cache(maxsize=64)  # several fields of a row look into the same cell
def parsed(text: str) -> Any:
    """Return what a text says as JSON or as a Python literal, else the text itself."""
    if text.lstrip()[:1] not in ("{", "["):
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        pass
    if len(text) > _LONGEST_LITERAL or _depth(text) > _DEEPEST_LITERAL:
        return text
    try:
        return ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return text


def _depth(text: str) -> int:
    """Return how deep the brackets of a text can nest at most (those in its strings included)."""
    deepest = depth = 0
    for character in text:
        if character in "[{(":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]})":
            depth -= 1
    return deepest
