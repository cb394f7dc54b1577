"""What goes wrong with a benchmark, in words a person can act on."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class BenchmarkError(ValueError):
    """A benchmark cannot be loaded: what, where, what was expected and what to do."""


class UnreachableError(BenchmarkError):
    """Data cannot be had from here now: no network, or no leave to read a gated set."""


def nearest(name: str, known: Iterable[str]) -> str:
    """Return ` Did you mean "x"?` for the known name nearest to `name`, else an empty text."""
    folded = {candidate.casefold(): candidate for candidate in known}
    close = get_close_matches(name.casefold(), folded, n=1, cutoff=0.6)
    return f' Did you mean "{folded[close[0]]}"?' if close else ""


def listing(names: Iterable[object]) -> str:
    """Return names as a comma-separated list for a message, or "none"."""
    return ", ".join(str(name) for name in names) or "none"
