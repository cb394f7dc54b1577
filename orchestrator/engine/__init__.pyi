from .cluster import Cluster, check_address
from .limits import StatedLimits
from .progress import (
    PLANNING,
    Listener,
    ModelProgress,
    OpensSpans,
    RequestSpans,
    Silent,
)
from .session import STOPPED, AskReport, Session
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
    "PLANNING",
    "SIMULATED_CONNECTIONS",
    "STOPPED",
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
