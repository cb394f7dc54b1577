"""Shifts the wall clock of every Python process that has this folder on its path.

By how many seconds stands in the file that CALIBRANT_TEST_CLOCK names. The monotonic clock goes on,
as it does when a machine's clock is set.
"""

from __future__ import annotations

import ctypes
import gc
import os
import time
from datetime import datetime, tzinfo
from pathlib import Path

_file = Path(os.environ.get("CALIBRANT_TEST_CLOCK", os.devnull))
_time = time.time
_time_ns = time.time_ns
_monotonic = time.monotonic
_LOOK_EVERY_S = 0.02
_seen = [float("-inf"), 0.0]


def _shift_s() -> float:
    if _monotonic() - _seen[0] >= _LOOK_EVERY_S:
        _seen[:] = _monotonic(), float(_file.read_text() or 0)
    return _seen[1]


def _shifted_time() -> float:
    return _time() + _shift_s()


def _shifted_time_ns() -> int:
    return _time_ns() + int(_shift_s() * 1_000_000_000)


def _shifted_now(kind: type[datetime], tz: tzinfo | None = None) -> datetime:
    return kind.fromtimestamp(_shifted_time(), tz)


if "CALIBRANT_TEST_CLOCK" in os.environ:
    changes = {"time": _shifted_time, "time_ns": _shifted_time_ns}
    vars(time).update(changes)
    # The class is C's and cannot be replaced: extension modules know it by its address.
    gc.get_referents(vars(datetime))[0]["now"] = classmethod(_shifted_now)
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(datetime))
