"""Built-in suites: generated from a seed, offline, of any size."""

from __future__ import annotations

from benchmarks.builtin.arithmetic import ARITHMETIC
from benchmarks.builtin.letters import LETTERS
from benchmarks.builtin.longtail import LONGTAIL
from benchmarks.builtin.suite import Builtin
from benchmarks.builtin.unknowable import UNKNOWABLE

__all__ = ["Builtin", "builtins", "find_builtin", "is_builtin"]

_SUITES = {suite.name: suite for suite in (ARITHMETIC, LETTERS, LONGTAIL, UNKNOWABLE)}


def builtins() -> tuple[Builtin, ...]:
    """Return the built-in suites, by name."""
    return tuple(_SUITES.values())


def is_builtin(name: str) -> bool:
    """Whether a built-in suite has this name."""
    return name in _SUITES


def find_builtin(name: str) -> Builtin | None:
    """Return the built-in suite of this name, or None."""
    return _SUITES.get(name)
