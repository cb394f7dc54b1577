"""Many requests at once: the Ray driver and its workers.

`Cluster` starts Ray in the background, `Session.ask` hands out shards and returns counts. What was
asked, and what came of it, stands in the run's parts and nowhere else.
"""

from __future__ import annotations

from orchestrator.engine.cluster import Cluster, check_address
from orchestrator.engine.limits import StatedLimits
from orchestrator.engine.progress import (
    Listener,
    ModelProgress,
    OpensSpans,
    RequestSpans,
    Silent,
)
from orchestrator.engine.session import AskReport, Session
from orchestrator.engine.work import (
    LOCAL_CONNECTIONS,
    SIMULATED_CONNECTIONS,
    Ask,
    Channel,
    Counts,
    pool_of,
)

__all__ = [
    "LOCAL_CONNECTIONS",
    "SIMULATED_CONNECTIONS",
    "Ask",
    "AskReport",
    "Channel",
    "Cluster",
    "Counts",
    "Listener",
    "ModelProgress",
    "OpensSpans",
    "RequestSpans",
    "Session",
    "Silent",
    "StatedLimits",
    "check_address",
    "pool_of",
]
