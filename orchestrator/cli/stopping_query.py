"""Ctrl-C in the midst of a query, which Python would hear only when the query is done."""

from __future__ import annotations

import signal
import socket
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_STOPS = bytes((signal.SIGINT, signal.SIGTERM))


def stoppable(ask: Callable[[], T], interrupt: Callable[[], None]) -> T:
    """Return what `ask` returns; SIGINT and SIGTERM meanwhile call `interrupt` at once.

    What is broken off so raises `KeyboardInterrupt`, whatever the library makes of it. Python runs
    its handlers in the main thread, and DuckDB comes back to it only between the parts of a query:
    one that has a single part would go on to its end. What wakes up is a thread of its own. For the
    main thread.
    """
    woken, waking = socket.socketpair()
    waking.setblocking(False)
    stopped = threading.Event()

    def listen() -> None:
        while told := woken.recv(1):
            if told in _STOPS:
                stopped.set()
                interrupt()

    listener = threading.Thread(target=listen, name="signals", daemon=True)
    listener.start()
    former = signal.set_wakeup_fd(waking.fileno(), warn_on_full_buffer=False)
    failed: Exception | None = None
    try:
        return ask()
    except Exception as error:  # noqa: BLE001 - raised below, once the listener has said its part
        failed = error
    finally:
        signal.set_wakeup_fd(former)
        waking.close()
        listener.join()
        woken.close()
    if stopped.is_set():
        raise KeyboardInterrupt from failed
    raise failed
