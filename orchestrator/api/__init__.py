"""What the commands can do, from Python: plan, run, grade, and read the results.

Rooms are imported when they are needed: reading results loads neither Ray nor litellm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from orchestrator.api.asking import RunReport, grade, run
    from orchestrator.api.planning import PlanReport, plan
    from orchestrator.api.reading import (
        ScoreReport,
        StatusReport,
        benchmarks,
        connect,
        ls,
        models,
        schema,
        scores,
        show,
        sql,
        status,
    )

__all__ = [
    "PlanReport",
    "RunReport",
    "ScoreReport",
    "StatusReport",
    "benchmarks",
    "connect",
    "grade",
    "ls",
    "models",
    "plan",
    "run",
    "schema",
    "scores",
    "show",
    "sql",
    "status",
]

_HOME = {
    **dict.fromkeys(("RunReport", "grade", "run"), "asking"),
    **dict.fromkeys(("PlanReport", "plan"), "planning"),
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOME.get(name, 'reading')}"), name)


def __dir__() -> list[str]:
    return __all__
