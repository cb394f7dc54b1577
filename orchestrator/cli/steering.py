"""A run under a person's hands: what it shows, and Ctrl-C or SIGTERM to stop it."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType

from orchestrator.cli.ending import nothing_asked
from orchestrator.engine.progress import PLANNING
from orchestrator.errors import Exit
from orchestrator.report.live import View, open_view
from orchestrator.report.progress_table import ModelLine

SIGNALS = (signal.SIGINT, signal.SIGTERM)

TWICE_S = 0.5
"""`timeout` and others send a signal to the program and to its group: it comes twice, at once."""

AGAIN_S = 0.02
"""How soon a signal is tried again that came at a bad moment."""


@dataclass(slots=True)
class Steering:
    """Listens to a run for the view, and turns signals into its stop event.

    The first signal asks the run to write what came and end; until it is planned, when nothing is
    written, it breaks it off. The second quits at once. `said` are the messages that were shown.
    """

    view: View
    stop: threading.Event = field(default_factory=threading.Event)
    said: list[str] = field(default_factory=list)
    _stopped_at: float = 0.0
    _is_planning: bool = True

    def phase(self, text: str) -> None:
        self.hold()
        self._is_planning = text == PLANNING
        self.view.phase(text)

    def progress(self, models: Sequence[ModelLine]) -> None:
        self.hold()
        self.view.progress(models)

    def message(self, text: str) -> None:
        self.said.append(text)
        self.view.message(text)

    def hold(self) -> None:
        """Take the signals, also from a library that took them meanwhile.

        Ray's C++ part takes SIGTERM when it starts, which Python's own record does not show.
        """
        if threading.current_thread() is not threading.main_thread():
            return
        for number in SIGNALS:
            signal.signal(number, self._on_signal)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        if self.stop.is_set():
            if time.monotonic() - self._stopped_at < TWICE_S:
                return
            self.view.abandon()
            os._exit(Exit.INCOMPLETE)
        if self._is_planning and frame is not None and _is_import(frame):
            # Callbacks there swallow what is raised: once more in a moment.
            threading.Timer(AGAIN_S, os.kill, (os.getpid(), number)).start()
            return
        self._stopped_at = time.monotonic()
        self.stop.set()
        if self._is_planning:
            raise KeyboardInterrupt
        self.view.stopping()


def _is_import(frame: FrameType) -> bool:
    """Tell whether a frame is the import system's own."""
    return frame.f_code.co_filename.startswith("<frozen importlib")


@contextmanager
def steering() -> Iterator[Steering]:
    """Yield the listener and stop event of a run; the former signal handlers come back after it.

    Leaves with exit code 3 when the run was broken off.
    """
    former = {number: signal.getsignal(number) for number in SIGNALS}
    try:
        with open_view() as view:
            steered = Steering(view)
            steered.hold()
            yield steered
    except KeyboardInterrupt:
        nothing_asked()
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
