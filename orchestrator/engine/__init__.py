"""Many requests at once: the Ray driver and its workers.

`Cluster` starts Ray in the background, `Session.ask` hands out shards and returns counts. What was
asked, and what came of it, stands in the run's parts and nowhere else.
"""

from __future__ import annotations

from orchestrator.engine.cluster import Cluster, check_address
from orchestrator.engine.preflight import has_usable_answer
from orchestrator.engine.progress import Listener, ModelProgress, Silent
from orchestrator.engine.session import AskReport, Session
from orchestrator.engine.work import (
    HOSTED_CONNECTIONS,
    LOCAL_CONNECTIONS,
    Ask,
    Channel,
    Counts,
)

__all__ = [
    "HOSTED_CONNECTIONS",
    "LOCAL_CONNECTIONS",
    "Ask",
    "AskReport",
    "Channel",
    "Cluster",
    "Counts",
    "Listener",
    "ModelProgress",
    "Session",
    "Silent",
    "check_address",
    "has_usable_answer",
]
