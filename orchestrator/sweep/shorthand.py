"""Values that may be written as one text instead of a mapping or a list."""

from __future__ import annotations

from typing import Any

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError


class OrText:
    """Says in the JSON Schema that a text may stand for the annotated value."""

    def __init__(self, description: str) -> None:
        self.description = description

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        text = {"type": "string", "description": self.description}
        return {"anyOf": [text, handler(core_schema)]}


def as_list(value: Any) -> Any:
    """Return a list for a lone text; anything else as it is."""
    return [value] if isinstance(value, str) else value


def problem(message: str, *at: str | int) -> PydanticCustomError:
    """Return an error about a part of the value under validation, `at` being the way to it."""
    return PydanticCustomError("sweep", "{message}", {"message": message, "at": at})
