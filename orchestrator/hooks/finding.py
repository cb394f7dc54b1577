"""Finds hooks by name and opens them before a run begins."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points

from orchestrator.engine.progress import Listener
from orchestrator.errors import CalibrantError, UsageError
from orchestrator.hooks.hook import Hook
from orchestrator.hooks.listening import Hooked

GROUP = "calibrant.hooks"
"""Entry points of this group name a callable that takes the argument's text and returns a Hook."""

_OURS = {
    "prometheus": ("orchestrator.hooks.prometheus", "metrics"),
    "opentelemetry": ("orchestrator.hooks.opentelemetry", "otel"),
}
"""Name → its module, and the extra of our distribution that it needs."""


def open_hooks(hooks: Sequence[str], listener: Listener) -> Hooked:
    """Open each hook, given as `NAME` or `NAME:ARGUMENT`, around the listener.

    Raises UsageError when one is unknown, given twice, lacks a package or cannot be opened; those
    opened before it are closed again.
    """
    opened: dict[str, Hook] = {}
    try:
        for text in hooks:
            name, _, argument = text.strip().partition(":")
            if name in opened:
                raise UsageError(f"--hook {name}: given twice; give each hook once")
            opened[name] = _open(name, argument)
    except BaseException:
        Hooked(listener, opened).__exit__(None, None, None)
        raise
    return Hooked(listener, opened)


def _open(name: str, argument: str) -> Hook:
    if name in _OURS:
        return _open_ours(name, argument)
    found = {entry.name: entry for entry in entry_points(group=GROUP)}
    if name not in found:
        names = sorted([*_OURS, *found])
        close = difflib.get_close_matches(name, names, 1)
        hint = f"did you mean {close[0]}?" if close else "give one of these"
        raise UsageError(f"--hook {name}: no such hook (there are {', '.join(names)}); {hint}")
    return _open_theirs(found[name], argument)


def _open_ours(name: str, argument: str) -> Hook:
    module, extra = _OURS[name]
    try:
        opens: Callable[[str], Hook] = import_module(module).open_hook
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("orchestrator"):
            raise
        raise UsageError(
            f"--hook {name}: the package {error.name} is not installed; "
            f"install it with: pip install 'calibrant[{extra}]'"
        ) from error
    return opens(argument)


def _open_theirs(entry: EntryPoint, argument: str) -> Hook:
    try:
        hook = entry.load()(argument)
    except CalibrantError:
        raise
    except Exception as error:
        raise UsageError(
            f"--hook {entry.name}: {entry.value} could not be opened "
            f"({type(error).__name__}: {error})"
        ) from error
    if not isinstance(hook, Hook):
        raise UsageError(
            f"--hook {entry.name}: {entry.value} returned a {type(hook).__name__}; "
            "expected an orchestrator.hooks.Hook"
        )
    return hook
