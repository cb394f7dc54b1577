"""A sweep file becomes a checked sweep."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

import graders
from benchmarks import BenchmarkError
from graders.judge import PromptError, own_prompt, prompt_names
from orchestrator.errors import UsageError
from orchestrator.sweep.benchmark_entry import OUR_GRADERS, BenchmarkEntry
from orchestrator.sweep.complaints import complaint, nearest
from orchestrator.sweep.entries import without_suites
from orchestrator.sweep.judge import Judge
from orchestrator.sweep.provider_keys import key_variables
from orchestrator.sweep.rubric import BUILT_IN
from orchestrator.sweep.schema import Sweep
from orchestrator.sweep.source import Place, Source, parse_value, read_source

SHORT = {"models": "id", "benchmarks": "name"}
"""The key a text stands for in these lists."""

MOST_TEMPLATE_CHARACTERS = 20_000


def load_sweep(path: Path | str, overrides: Sequence[str] = ()) -> Sweep:
    """Return the sweep a YAML, TOML or JSON file describes, with `a.b=c` overrides applied.

    Template files of rubrics are read relative to the sweep file and kept in the sweep; the name
    defaults to the file's. Raises `UsageError` with file, line and key for whatever is wrong.
    """
    return read_sweep(Path(path), overrides)[1]


def read_sweep(path: Path, overrides: Sequence[str] = ()) -> tuple[Source, Sweep]:
    """Return a sweep file's data with the overrides applied and its name stated, and the sweep.

    Raises as `load_sweep` does.
    """
    source = read_source(path)
    for override in overrides:
        _apply(source, override)
    source.data.setdefault("name", re.sub(r"[^\w.-]+", "-", path.stem).strip("-.") or "sweep")
    return source, check_source(source, path.parent)


def check_source(source: Source, base_dir: Path) -> Sweep:
    """Return the sweep a source describes; raises `UsageError`."""
    try:
        sweep = Sweep.model_validate(source.data)
    except ValidationError as error:
        raise complaint(error, source) from None  # its text would repeat the values
    _check_graders(sweep, source, base_dir)
    changes = {
        "benchmarks": _benchmarks(sweep, source),
        "templates": _templates(sweep, source, base_dir),
        "judge": _judge(sweep, source, base_dir),
    }
    sweep = sweep.model_copy(update=changes)
    _try_rubrics(sweep, source)
    return sweep


def check_environment(
    sweep: Sweep, environ: Mapping[str, str] | None = None, *, asks: bool = True
) -> list[str]:
    """Raise `UsageError` naming every variable that is needed and not set, or empty.

    These are the variables the sweep refers to, and the keys of the common providers' models. With
    `asks` false nothing will be asked: what is missing is returned, as warnings, instead.
    """
    values = os.environ if environ is None else environ
    asked = [("models", model) for model in sweep.models]
    if sweep.judge is not None:
        asked += sweep.judge.places()
    referred: list[str] = []
    keys: list[str] = []
    for group, model in asked:
        referred += [
            f"{name} ({key} of {model.label}, {group})"
            for key, name in model.variables()
            if not values.get(name)
        ]
        names = key_variables(model)
        if names and not any(values.get(name) for name in names):
            keys.append(f"{names[0]} (the key of {model.label}, {group})")
    said = []
    if missing := [*referred, *keys]:
        said.append(
            f"not set in the environment: {', '.join(missing)}; "
            "export them or write them into a .env file"
            + (", or name another variable in api_key_env of the model" if keys else "")
        )
    if said and asks:
        raise UsageError(said[0])
    return said


def _benchmarks(sweep: Sweep, source: Source) -> tuple[BenchmarkEntry, ...]:
    for index, entry in enumerate(sweep.benchmarks):
        try:
            without_suites([entry])
        except BenchmarkError as error:
            place: Place = ("benchmarks", index, "suite")
            raise UsageError(f"{source.where(place)}: benchmarks.{index}.suite: {error}") from error
    return without_suites(sweep.benchmarks)


def _check_graders(sweep: Sweep, source: Source, base_dir: Path) -> None:
    """Load the graders that are a person's own, so that none is missing when a run grades."""
    for index, entry in enumerate(sweep.benchmarks):
        if entry.grader is not None and entry.grader not in OUR_GRADERS:
            try:
                graders.get(entry.grader, base_dir)
            except graders.GraderError as error:
                place: Place = ("benchmarks", index, "grader")
                raise UsageError(
                    f"{source.where(place)}: benchmarks.{index}.grader: {error}"
                ) from error


def _templates(sweep: Sweep, source: Source, base_dir: Path) -> dict[str, str]:
    templates = dict(sweep.templates)
    for index, name in enumerate(sweep.rubric):
        if name in BUILT_IN or name in templates:
            continue
        place: Place = ("rubric", index)
        try:
            text = (base_dir / name).read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError, ValueError) as error:
            hint = nearest(name, [*BUILT_IN, *templates])
            reason = (
                "cannot be read as UTF-8 text" if (base_dir / name).is_file() else "no such file"
            )
            raise UsageError(
                f"{source.where(place)}: rubric: {name!r}: {reason}{hint} "
                f"Expected {', '.join(BUILT_IN)}, or a template file beside the sweep"
            ) from error
        if len(text) > MOST_TEMPLATE_CHARACTERS:
            raise UsageError(
                f"{source.where(place)}: rubric: {name!r}: {len(text)} characters; "
                f"expected a template of at most {MOST_TEMPLATE_CHARACTERS}"
            )
        templates[name] = text
    return templates


def with_prompt(judge: Judge, prompt: str, base_dir: Path) -> Judge:
    """Return the judge with a prompt: one of ours, of its own texts, or a file's.

    A file is read relative to `base_dir`, and its text kept. Raises `UsageError` for a name that
    is none, and for a text that will not do.
    """
    prompts = dict(judge.prompts)
    if prompt not in prompts and prompt not in prompt_names():
        known = [*prompt_names(), *prompts]
        try:
            prompts[prompt] = (base_dir / prompt).read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError, ValueError) as error:
            is_there = (base_dir / prompt).is_file()
            reason = "cannot be read as UTF-8 text" if is_there else "no such file"
            raise UsageError(
                f"prompt: {prompt!r}: {reason}{nearest(prompt, known)}; "
                f"expected {', '.join(known)}, or a file with a prompt"
            ) from error
    try:
        for name, text in prompts.items():
            own_prompt(name, text)
    except PromptError as error:
        raise UsageError(f"prompt: {name!r}: {error}") from error
    return judge.model_copy(update={"prompt": prompt, "prompts": prompts})


def _judge(sweep: Sweep, source: Source, base_dir: Path) -> Judge | None:
    if sweep.judge is None or sweep.judge.prompt is None:
        return sweep.judge
    try:
        return with_prompt(sweep.judge, sweep.judge.prompt, base_dir)
    except UsageError as error:
        raise UsageError(f"{source.where(('judge', 'prompt'))}: judge.{error}") from error


def _try_rubrics(sweep: Sweep, source: Source) -> None:
    """Fill in every rubric at every target once, so that none fails in the middle of a run."""
    for index, rubric in enumerate(sweep.rubrics()):
        if rubric.whole and "system" in sweep.position:
            raise UsageError(
                f"{source.where(('rubric', index))}: rubric: {rubric.name!r} writes the question "
                "itself, so it cannot go in the system message; take 'system' out of 'position'"
            )
        for choices in (("A) first", "B) second"), ()) if rubric.sees_item else ((),):
            for target in sweep.stated_targets:
                rubric.text(
                    target, confidence=sweep.confidence, question="A question?", choices=choices
                )


def _apply(source: Source, override: str) -> None:
    """Set one `a.b=c` in the source's data, where list entries go by their number."""
    path, equals, text = override.partition("=")
    parts = path.strip().split(".")
    # The value may be a secret typed by mistake, so messages name the key alone.
    if not equals or not all(parts):
        raise UsageError(f"--set {path}: expected KEY=VALUE, such as models.0.params.temperature=0")
    try:
        value = parse_value(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UsageError(f"--set {path}: the value is not valid YAML") from error
    place: list[str | int] = []
    holder: Any = source.data
    for depth, part in enumerate(parts):
        key = _key(holder, part, place, path)
        place.append(key)
        if depth == len(parts) - 1:
            _put(holder, key, value)
        else:
            holder = _step(holder, key, place)
    source.overrides.insert(0, tuple(place))


def _key(holder: Any, part: str, place: list[str | int], path: str) -> str | int:
    if isinstance(holder, dict):
        return part
    here = ".".join(map(str, place))
    if not isinstance(holder, list):
        raise UsageError(f"--set {path}: {here} is a single value; it has no {part!r}")
    if not part.isascii() or not part.isdigit() or int(part) > len(holder):
        raise UsageError(
            f"--set {path}: {here} is a list of {len(holder)}; "
            f"expected a number from 0 to {len(holder)}, got {part!r}"
        )
    return int(part)


def _step(holder: Any, key: str | int, place: list[str | int]) -> Any:
    """Return what stands under a key, made a mapping where a shorthand or nothing stands."""
    known: dict[Any, Any] = holder if isinstance(holder, dict) else dict(enumerate(holder))
    inner = known.get(key)
    if isinstance(inner, str) and isinstance(key, int) and place[-2] in SHORT:
        inner = {SHORT[str(place[-2])]: inner}
    elif inner is None:
        inner = {}
    elif isinstance(inner, dict | list):
        inner = inner.copy()  # an alias elsewhere in the file keeps its value
    _put(holder, key, inner)
    return inner


def _put(holder: Any, key: str | int, value: Any) -> None:
    if isinstance(holder, list) and key == len(holder):
        holder.append(value)
    else:
        holder[key] = value
