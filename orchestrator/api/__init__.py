"""What the commands can do, from Python: plan, run, grade, and read the results.

Rooms are imported when they are needed: reading results loads neither Ray nor litellm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from orchestrator.api.asking import grade, run
    from orchestrator.api.auditing import audit
    from orchestrator.api.by_grader import has_judge, try_grader
    from orchestrator.api.comparing import CompareReport, compare
    from orchestrator.api.detecting import DetectReport, detect
    from orchestrator.api.diffing import DiffReport, diff
    from orchestrator.api.drawing import CurveReport, curves
    from orchestrator.api.exchange import export_run, import_run
    from orchestrator.api.gating import GateReport, gate
    from orchestrator.api.judging import JudgeReport, probe_judges, validate_judges
    from orchestrator.api.labelling import LabelSheet, draw_labels, take_labels
    from orchestrator.api.planning import PlanReport, plan
    from orchestrator.api.pruning import prune
    from orchestrator.api.querying import example, examples, frame, open_ui, view_script
    from orchestrator.api.reading import (
        OpenRuns,
        StatusReport,
        benchmarks,
        check_benchmark,
        connect,
        limits,
        ls,
        models,
        pin_benchmarks,
        schema,
        show,
        sql,
        status,
    )
    from orchestrator.api.scoring import ScoreReport, corrected, ranks, scores
    from orchestrator.api.steering import compact, stop, tune
    from orchestrator.api.submitting import JobCluster, JobEnd, SubmitReport
    from orchestrator.api.trending import HistoryReport, history
    from orchestrator.api.work import RunReport

__all__ = [
    "CompareReport",
    "CurveReport",
    "DetectReport",
    "DiffReport",
    "GateReport",
    "HistoryReport",
    "JobCluster",
    "JobEnd",
    "JudgeReport",
    "LabelSheet",
    "OpenRuns",
    "PlanReport",
    "RunReport",
    "ScoreReport",
    "StatusReport",
    "SubmitReport",
    "audit",
    "benchmarks",
    "check_benchmark",
    "compact",
    "compare",
    "connect",
    "corrected",
    "curves",
    "detect",
    "diff",
    "draw_labels",
    "example",
    "examples",
    "export_run",
    "frame",
    "gate",
    "grade",
    "has_judge",
    "history",
    "import_run",
    "limits",
    "ls",
    "models",
    "open_ui",
    "pin_benchmarks",
    "plan",
    "probe_judges",
    "prune",
    "ranks",
    "run",
    "schema",
    "scores",
    "show",
    "sql",
    "status",
    "stop",
    "take_labels",
    "try_grader",
    "tune",
    "validate_judges",
    "view_script",
]

_HOME = {
    "audit": "auditing",
    **dict.fromkeys(("grade", "run"), "asking"),
    "RunReport": "work",
    **dict.fromkeys(("has_judge", "try_grader"), "by_grader"),
    **dict.fromkeys(("CompareReport", "compare"), "comparing"),
    **dict.fromkeys(("CurveReport", "curves"), "drawing"),
    **dict.fromkeys(("DiffReport", "diff"), "diffing"),
    **dict.fromkeys(("GateReport", "gate"), "gating"),
    **dict.fromkeys(("export_run", "import_run"), "exchange"),
    **dict.fromkeys(("JudgeReport", "probe_judges", "validate_judges"), "judging"),
    **dict.fromkeys(("LabelSheet", "draw_labels", "take_labels"), "labelling"),
    **dict.fromkeys(("DetectReport", "detect"), "detecting"),
    **dict.fromkeys(("PlanReport", "plan"), "planning"),
    "prune": "pruning",
    **dict.fromkeys(("example", "examples", "frame", "open_ui", "view_script"), "querying"),
    **dict.fromkeys(("ScoreReport", "corrected", "ranks", "scores"), "scoring"),
    **dict.fromkeys(("compact", "stop", "tune"), "steering"),
    **dict.fromkeys(("JobCluster", "JobEnd", "SubmitReport"), "submitting"),
    **dict.fromkeys(("HistoryReport", "history"), "trending"),
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOME.get(name, 'reading')}"), name)


def __dir__() -> list[str]:
    return __all__
