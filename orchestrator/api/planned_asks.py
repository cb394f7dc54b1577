"""What is still to be asked of a model: a sequence that writes a request when it is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

import numpy as np
from numpy.typing import NDArray

from orchestrator.engine import Ask
from orchestrator.sweep import Requests

_AT_A_TIME = 200
"""Requests written at once by an iteration: enough that the arrays cost little, and few to keep."""


class PlannedAsks(Sequence[Ask]):
    """The requests of these rows of a plan, in this order.

    Only the rows' numbers are kept. A slice is such a sequence again; `list` of one writes its
    messages.
    """

    def __init__(self, requests: Requests, rows: NDArray[np.int64]) -> None:
        self.requests = requests
        self.rows = rows

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, at: int) -> Ask: ...
    @overload
    def __getitem__(self, at: slice) -> PlannedAsks: ...
    def __getitem__(self, at: int | slice) -> Ask | PlannedAsks:
        if isinstance(at, slice):
            return PlannedAsks(self.requests, self.rows[at])
        return next(self._write(self.rows[[at]]))

    def __iter__(self) -> Iterator[Ask]:
        for start in range(0, len(self.rows), _AT_A_TIME):
            yield from self._write(self.rows[start : start + _AT_A_TIME])

    def _write(self, rows: NDArray[np.int64]) -> Iterator[Ask]:
        places = self.requests.places(rows)
        axes = (places.benchmark, places.item, places.way, places.sample)
        columns = zip(*(axis.tolist() for axis in axes), strict=True)
        for key, (benchmark, item, way, sample) in zip(
            self.requests.key_texts(rows), columns, strict=True
        ):
            yield Ask(key, self.requests.messages(benchmark, item, way), sample)
