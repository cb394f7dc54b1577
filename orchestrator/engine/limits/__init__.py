"""Limits of provider accounts: leased by one limiter, spent evenly by each worker's gates."""

from orchestrator.engine.limits.closed import ClosedError
from orchestrator.engine.limits.gate import LaneGate, PoolGate
from orchestrator.engine.limits.lease import Change, Lease, PoolState, Reason, Report, StatedLimits
from orchestrator.engine.limits.limiter import Limiter
from orchestrator.engine.limits.renewal import Renewal

__all__ = [
    "Change",
    "ClosedError",
    "LaneGate",
    "Lease",
    "Limiter",
    "PoolGate",
    "PoolState",
    "Reason",
    "Renewal",
    "Report",
    "StatedLimits",
]
