"""A sweep of sums for the local server, asked through the command line while faults befall it."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.bench.served import Served
from tests.bench.workload import MODEL, PARAMS, sums
from tests.faults.nodes import ENVIRONMENT, Nodes
from tests.faults.nothing_lost import Kept, whole_rows
from tests.whole_line.line import PROGRAM, environment, sweep_file, until

WORKERS = 2
CONNECTIONS = 64


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended and what it said."""

    code: int
    said: str


@dataclass(slots=True)
class Running:
    """The command while it runs."""

    process: subprocess.Popen[bytes]
    output: Path

    def end(self, seconds: float = 120) -> Ended:
        """Wait for its end."""
        code = self.process.wait(timeout=seconds)
        return Ended(code, self.output.read_text(errors="replace"))

    def kill(self) -> None:
        """Kill -9."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@dataclass(frozen=True, slots=True)
class Asking:
    """A sweep of `planned` questions in a folder of its own, asked on a cluster."""

    folder: Path
    nodes: Nodes
    server: Served
    planned: int
    variables: Mapping[str, str] = field(default_factory=dict)

    @property
    def run_folder(self) -> Path:
        return self.folder / "runs" / "r"

    def command(self) -> list[str]:
        sweep = str(self.folder / "sweep.yaml")
        return [*PROGRAM, "run", sweep, "--address", self.nodes.address]

    @contextlib.contextmanager
    def running(self) -> Iterator[Running]:
        """Run the command in a session of its own; it ends with the block at the latest."""
        output = self.folder / "said.txt"
        with output.open("wb") as said:
            process = subprocess.Popen(
                self.command(),
                cwd=self.folder,
                env=environment(
                    {**ENVIRONMENT, "CALIBRANT_WORKERS": str(WORKERS), **self.variables}
                ),
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            yield Running(process, output)
        finally:
            if process.poll() is None:
                process.kill()
            process.wait()

    def run(self, seconds: float = 120) -> Ended:
        """Run the command to its end."""
        with self.running() as running:
            return running.end(seconds)

    def reach(self, running: Running, share: float) -> Kept:
        """Wait until this share is answered and some of it on disk; return what is on disk."""

        def there() -> bool:
            assert running.process.poll() is None, running.output.read_text(errors="replace")
            return self.server.count()["ok"] >= share * self.planned

        until(there, 90)
        until(lambda: whole_rows(self.run_folder), 10)
        return whole_rows(self.run_folder)


def asking(
    folder: Path,
    nodes: Nodes,
    server: Served,
    planned: int,
    *,
    variables: Mapping[str, str] | None = None,
    **model: Any,
) -> Asking:
    """Write the questions and the sweep; `model` adds to what the sweep says of the model."""
    with (folder / "items.jsonl").open("w") as lines:
        for question, answer in sums(planned):
            lines.write(json.dumps({"question": question, "answer": answer}) + "\n")
    sweep_file(
        folder,
        models=[
            {
                "id": MODEL,
                "api_base": server.api_base,
                "params": PARAMS,
                "limits": {"max_connections": CONNECTIONS},
                **model,
            }
        ],
        benchmarks=[
            {
                "name": "sums",
                "path": "items.jsonl",
                "answer_type": "number",
                "question": "question",
                "answer": "answer",
            }
        ],
        targets=["closed"],
    )
    return Asking(folder, nodes, server, planned, variables or {})
