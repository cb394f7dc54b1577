"""Queries worth asking of a run: one in each file of `examples/`, with a line that says what."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class ExampleQuery:
    """A SELECT over the views; `description` is the first line of its file."""

    name: str
    description: str
    query: str


def example_queries() -> dict[str, ExampleQuery]:
    """Return the example queries by name."""
    found = {}
    folder = files("orchestrator.analysis") / "examples"
    for script in sorted(folder.iterdir(), key=lambda script: script.name):
        name, _, suffix = script.name.rpartition(".")
        if suffix == "sql":
            text = script.read_text(encoding="utf-8")
            description = text.partition("\n")[0].removeprefix("-- ")
            found[name] = ExampleQuery(name, description, text)
    return found
