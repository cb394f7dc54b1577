"""What was measured, beside what has to be shown: one table of ratios at the end of a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tests.bench.table import Table


@dataclass(frozen=True, slots=True)
class Shown:
    """One figure and its bound. Figures are ratios or shares, or say their unit."""

    what: str
    figure: float
    wanted: Literal["at most", "at least"]
    bound: float

    @property
    def holds(self) -> bool:
        """Whether the figure is within the bound."""
        return self.figure <= self.bound if self.wanted == "at most" else self.figure >= self.bound


_shown: list[Shown] = []


def at_most(what: str, figure: float, bound: float) -> None:
    """Note a figure that should not be larger."""
    _shown.append(Shown(what, figure, "at most", bound))


def at_least(what: str, figure: float, bound: float) -> None:
    """Note a figure that should not be smaller."""
    _shown.append(Shown(what, figure, "at least", bound))


def print_all() -> None:
    """Print what was noted, each with whether it holds; nothing when there is none."""
    if not _shown:
        return
    width = max(len(each.what) for each in _shown)
    table = Table("what is to be shown", ("figure".ljust(width), "measured", "bound", "holds"))
    for each in _shown:
        table.row(each.what, each.figure, f"{each.wanted} {each.bound:g}", each.holds)
