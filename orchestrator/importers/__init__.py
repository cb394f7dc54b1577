"""Other harnesses' logs as runs, and runs as what others read.

A reader a tool yields `Answer`s: what the log says, and nothing else. `import_logs` makes a run of
them: items, requests, responses, their verdicts as graders of their own (`inspect:match`), and
beside each the same verdicts with silence told apart (`inspect:match+abstention`).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from orchestrator.importers.answer import ImportOptions
    from orchestrator.importers.exporting import export_run
    from orchestrator.importers.importing import import_logs
    from orchestrator.importers.writing import ImportReport

__all__ = ["FORMATS", "ImportOptions", "ImportReport", "export_run", "import_logs"]

FORMATS = (
    *("inspect", "lm-eval", "lighteval", "simple-evals", "promptfoo", "openai-batch"),
    *("csv", "counts"),
)
"""The formats that `import_logs` reads."""

_HOME = {
    "ImportOptions": "answer",
    "ImportReport": "writing",
    "export_run": "exporting",
    "import_logs": "importing",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
