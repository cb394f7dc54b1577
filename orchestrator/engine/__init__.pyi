from .cluster import Cluster, check_address
from .limits import StatedLimits
from .progress import (
    Listener,
    ModelProgress,
    OpensSpans,
    RequestSpans,
    Silent,
)
from .session import AskReport, Session
from .work import (
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
