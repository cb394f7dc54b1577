"""What a gate says once nothing more may start."""


class ClosedError(Exception):
    """No further attempt may start: the run or this model was stopped."""
