"""The local server as a subprocess: `with serving(latency_s=0.5) as server: … server.stats()`."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.options import Options

ROOT = Path(__file__).resolve().parents[2]


class Served:
    """A running server."""

    def __init__(self, process: subprocess.Popen[str], port: int) -> None:
        self.process = process
        self.port = port
        self.url = f"http://127.0.0.1:{port}"

    @property
    def api_base(self) -> str:
        """What a sweep gives as `api_base`."""
        return f"{self.url}/v1"

    def stats(self) -> dict[str, Any]:
        """Return the counts of `tally.py`, seconds as integers."""
        found: dict[str, Any] = self._said("/stats")
        for name in ("accepted_each_s", "refused_each_s", "tokens_each_s", "times_answered"):
            found[name] = {int(key): count for key, count in found[name].items()}
        return found

    def count(self) -> dict[str, int]:
        """Return the sums alone: requests, ok, in_flight."""
        found: dict[str, int] = self._said("/count")
        return found

    def keys(self) -> dict[str, int]:
        """Return how often each body, by its hash, was answered ok."""
        found: dict[str, int] = self._said("/keys")
        return found

    def reset(self) -> None:
        """Count anew."""
        self._said("/reset", b"")

    def down(self, seconds: float, how: str = "refuse") -> None:
        """Be unreachable for a while (`refuse`), or answer only with status 503 (`503`)."""
        self._said(f"/down?seconds={seconds}&how={how}", b"")

    def _said(self, target: str, data: bytes | None = None) -> Any:
        with urllib.request.urlopen(self.url + target, data=data, timeout=30) as reply:
            return json.load(reply)


@contextmanager
def serving(**options: Any) -> Iterator[Served]:
    """Run a server with the fields of `Options` until the block ends."""
    arguments = Options(**options).arguments()
    command = [sys.executable, "-m", "tests.bench.server", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield Served(process, int(process.stdout.readline()))
        finally:
            process.terminate()
