"""A sweep file's text (or another file's) as data, and where in the file each key stands."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from orchestrator.errors import UsageError

Place = tuple[str | int, ...]

SUFFIXES = (".yaml", ".yml", ".toml", ".json")
MOST_BYTES = 4_000_000
MOST_NODES = 200_000
MOST_LEVELS = 50


class _Loader(yaml.SafeLoader):
    """Safe YAML whose 1e6 is a number and whose 2026-01-31 is text, as people expect."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(?:[0-9][0-9_]*)(?:\.[0-9_]*)?[eE][-+]?[0-9]+$"),
    list("-+0123456789"),
)


@dataclass(frozen=True, slots=True)
class FileKind:
    """What a file is called in messages, what has to stand at its top, and where to get one."""

    name: str
    keys: tuple[str, ...]
    got_from: str

    def needed(self, after: str = "") -> str:
        """Return the needed keys as they are written in a message, `after` each a sign."""
        return " and ".join(f"'{key}{after}'" for key in self.keys)


SWEEP_FILE = FileKind("sweep file", ("models", "benchmarks"), "'calibrant init' writes one")


@dataclass(slots=True)
class Source:
    """The data of a file. `lines` says where each key or list entry starts, if known."""

    name: str
    data: dict[str, Any]
    lines: dict[Place, int] = field(default_factory=dict)
    overrides: list[Place] = field(default_factory=list)

    def where(self, place: Place) -> str:
        """Return the file and line (or the --set option) that a place comes from."""
        for override in self.overrides:
            made_it = override[: len(place)] == place and place and place not in self.lines
            if made_it or place[: len(override)] == override:
                return f"--set {'.'.join(map(str, override))}"
        for length in range(len(place), 0, -1):
            if place[:length] in self.lines:
                return f"{self.name}:{self.lines[place[:length]]}"
        return self.name


def read_source(path: Path, kind: FileKind = SWEEP_FILE) -> Source:
    """Return the content of a file of a kind; raises `UsageError` for one that cannot be read."""
    if path.suffix.lower() not in SUFFIXES:
        raise UsageError(f"{path}: expected a {kind.name} ending in {', '.join(SUFFIXES)}")
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise UsageError(
            f"{path}: no such file; expected a {kind.name} ({kind.got_from})"
        ) from error
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    if len(content) > MOST_BYTES:
        raise UsageError(f"{path}: {len(content)} bytes; expected a {kind.name} of at most 4 MB")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: expected UTF-8 text (byte {error.start} is not)") from error
    try:
        return parse_source(text, path.suffix.lower(), str(path), kind)
    except RecursionError as error:
        raise UsageError(f"{path}: nested too deeply for a {kind.name}") from error


def parse_source(text: str, suffix: str, name: str, kind: FileKind = SWEEP_FILE) -> Source:
    """Return the content of a text in the format of a suffix; raises `UsageError` with the line."""
    lines: dict[Place, int] = {}
    if suffix == ".toml":
        data = _toml(text, name)
    elif suffix == ".json":
        data = _json(text, name)
        lines = _json_lines(text)
    else:
        data, lines = _yaml(text, name)
    if data is None:
        raise UsageError(f"{name}: the file is empty; expected at least {kind.needed()}")
    if not isinstance(data, dict):
        raise UsageError(f"{name}: expected keys and values such as {kind.needed(':')} at the top")
    return Source(name, data, lines)


def parse_value(text: str) -> Any:
    """Return the YAML value of an override's text; raises `yaml.YAMLError`."""
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - a SafeLoader


def _toml(text: str, name: str) -> Any:
    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise UsageError(f"{name}: not valid TOML: {error}") from error


def _json(text: str, name: str) -> Any:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        seen: dict[str, Any] = {}
        for key, value in pairs:
            if key in seen:
                raise UsageError(f"{name}: the key {key!r} stands twice in one object; keep one")
            seen[key] = value
        return seen

    def refuse(constant: str) -> Any:
        raise UsageError(f"{name}: {constant} is not JSON; expected a finite number")

    try:
        return json.loads(text, object_pairs_hook=once, parse_constant=refuse)
    except json.JSONDecodeError as error:
        raise UsageError(f"{name}:{error.lineno}: not valid JSON: {error.msg}") from error
    except ValueError as error:  # a number of thousands of digits
        raise UsageError(f"{name}: not valid JSON: {error}") from error


def _json_lines(text: str) -> dict[Place, int]:
    """Return the lines of a JSON text, which nearly always is YAML too; else none."""
    try:
        # YAML minds tabs; in valid JSON they stand only between values.
        return dict(_places(yaml.compose(text.replace("\t", " "), Loader=_Loader), "", ()))
    except (yaml.YAMLError, UsageError):
        return {}


def _yaml(text: str, name: str) -> tuple[Any, dict[Place, int]]:
    try:
        node = yaml.compose(text, Loader=_Loader)
        if node is None:
            return None, {}
        lines = dict(_places(node, name, ()))
        return yaml.load(text, Loader=_Loader), lines  # noqa: S506 - a SafeLoader
    except yaml.MarkedYAMLError as error:
        # The mark's own text would quote the line, which may hold a secret.
        line = f":{error.problem_mark.line + 1}" if error.problem_mark else ""
        quotes = "; put a text that holds ? between quotes" if "'?'" in str(error.problem) else ""
        raise UsageError(f"{name}{line}: not valid YAML: {error.problem}{quotes}") from error
    except yaml.YAMLError as error:
        raise UsageError(
            f"{name}: not valid YAML: it holds a character that may not stand there"
        ) from error
    except (ValueError, OverflowError) as error:  # a number the constructor cannot make
        raise UsageError(f"{name}: not valid YAML: {error}") from error


def _places(root: yaml.Node | None, name: str, at: Place) -> Iterator[tuple[Place, int]]:
    """Yield each place and its line; refuses doubled keys and texts that unfold without end."""
    stack: list[tuple[yaml.Node, Place]] = [(root, at)] if root is not None else []
    count = 0
    while stack:
        node, place = stack.pop()
        count += 1
        if len(place) > MOST_LEVELS:
            raise UsageError(f"{name}: nested more than {MOST_LEVELS} levels deep")
        if count > MOST_NODES:
            raise UsageError(f"{name}: unfolds to more than {MOST_NODES} values; use fewer aliases")
        if isinstance(node, yaml.SequenceNode):
            for index, value in enumerate(node.value):
                yield (*place, index), value.start_mark.line + 1
                stack.append((value, (*place, index)))
        elif isinstance(node, yaml.MappingNode):
            first: dict[str, int] = {}
            for key, value in node.value:
                text, line = str(key.value), key.start_mark.line + 1
                if text in first and text != "<<":
                    raise UsageError(
                        f"{name}:{line}: the key {text!r} stands twice "
                        f"(first in line {first[text]}); keep one"
                    )
                first[text] = line
                yield (*place, text), line
                stack.append((value, (*place, text)))
