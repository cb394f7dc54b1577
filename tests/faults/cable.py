"""A connection between two machines that can be pulled out: a TCP forwarder on this one."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Cable:
    """Forwards a port of its own to another. `pull` breaks what is open; `plug` mends it."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._open: set[socket.socket] = set()
        self._listening = self._listen(0)
        self.port: int = self._listening.getsockname()[1]

    def pull(self) -> None:
        """Break every connection, and let nobody in."""
        self._listening.close()
        for each in list(self._open):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def plug(self) -> None:
        """Let connections through again."""
        self._listening = self._listen(self.port)

    def _listen(self, port: int) -> socket.socket:
        listening = socket.create_server(("127.0.0.1", port))
        listening.settimeout(0.2)
        threading.Thread(target=self._accept, args=(listening,), daemon=True).start()
        return listening

    def _accept(self, listening: socket.socket) -> None:
        while listening.fileno() >= 0:
            try:
                here, _ = listening.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            here.settimeout(None)
            threading.Thread(target=self._join, args=(here,), daemon=True).start()

    def _join(self, here: socket.socket) -> None:
        with here, socket.create_connection(("127.0.0.1", self._to)) as there:
            self._open |= {here, there}
            back = threading.Thread(target=_carry, args=(there, here), daemon=True)
            back.start()
            _carry(here, there)
            back.join()
            self._open -= {here, there}


def _carry(source: socket.socket, target: socket.socket) -> None:
    """Carry bytes one way until either end is broken, then break both."""
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    for each in (source, target):
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)


@contextmanager
def cable(port: int) -> Iterator[Cable]:
    """Have a cable to a port until the block ends."""
    laid = Cable(port)
    try:
        yield laid
    finally:
        laid.pull()
