"""Grades become scores: DuckDB views, macros and intervals.

`views/*.sql` make outcomes and scores out of the store's tables; `connect` opens runs with them,
`scores` reads the table with limits that hold, and `notes` says what must stand above it.
"""

from __future__ import annotations

from orchestrator.analysis.cached import is_cached
from orchestrator.analysis.connect import (
    connect,
    create_curve_views,
    create_views,
    may_read_curves,
    view_script,
)
from orchestrator.analysis.deciding import let_decide
from orchestrator.analysis.example_queries import example_queries
from orchestrator.analysis.grouping import group_columns
from orchestrator.analysis.intervals import jeffreys_dirichlet
from orchestrator.analysis.notes import notes, simulated_models
from orchestrator.analysis.points import credit, penalty, points
from orchestrator.analysis.reference import ALWAYS_ABSTAIN, always_abstain, with_references
from orchestrator.analysis.scores import scores
from orchestrator.analysis.settled import settled

__all__ = [
    "ALWAYS_ABSTAIN",
    "always_abstain",
    "connect",
    "create_curve_views",
    "create_views",
    "credit",
    "example_queries",
    "group_columns",
    "is_cached",
    "jeffreys_dirichlet",
    "let_decide",
    "may_read_curves",
    "notes",
    "penalty",
    "points",
    "scores",
    "settled",
    "simulated_models",
    "view_script",
    "with_references",
]
