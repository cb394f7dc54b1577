"""A real Ray cluster of several nodes on this machine, whose processes can be found and killed."""

from __future__ import annotations

import contextlib
import os
import signal
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.whole_line.line import until

WORKER = "ray::LeasingWorker"
LIMITER = "ray::LimiterActor"

ENVIRONMENT = {
    "RAY_AUTH_MODE": "disabled",  # a token in the home folder would be asked of some and not others
    "RAY_USAGE_STATS_ENABLED": "0",
    "LITELLM_LOCAL_MODEL_COST_MAP": "True",
    "CALIBRANT_OWN_PACKAGES": "1",
}

FAST_DEATH = {
    "health_check_initial_delay_ms": 1000,
    "health_check_period_ms": 500,
    "health_check_timeout_ms": 1000,
    "health_check_failure_threshold": 4,
}
"""Ray notices a dead node after 20 s by itself."""

OBJECT_STORE_BYTES = 100 * 2**20


class Nodes:
    """A head, which runs no worker, and nodes that do."""

    def __init__(self, cluster: Any) -> None:
        self._cluster = cluster
        self.nodes = [self.add(), self.add()]

    @property
    def address(self) -> str:
        """What `--address` takes."""
        return str(self._cluster.address)

    @property
    def jobs(self) -> str:
        """Where jobs are taken, on a cluster with a dashboard."""
        return str(self._cluster.head_node.webui_url)

    @property
    def logs(self) -> Path:
        """Where all nodes write their logs."""
        return Path(self._cluster.head_node.get_logs_dir_path())

    def add(self) -> Any:
        """Start another node."""
        return self._cluster.add_node(num_cpus=2, object_store_memory=OBJECT_STORE_BYTES)

    def kill(self, node: Any) -> None:
        """End a node with everything on it at once, as if its plug had been pulled."""
        raylet = raylet_of(node)
        children = [pid for pid, (parent, _) in processes().items() if parent == raylet]
        for pid in (raylet, *children):
            kill(pid)
        self._cluster.remove_node(node, allow_graceful=False)
        if node in self.nodes:
            self.nodes.remove(node)

    def actors(self, title: str, node: Any = None) -> list[int]:
        """Return the processes of actors of a class, on one node or on all of them."""
        raylets = {raylet_of(each) for each in ([node] if node else self._all())}
        return sorted(
            pid
            for pid, (parent, command) in processes().items()
            if parent in raylets and command.startswith(title)
        )

    def quiet(self) -> None:
        """Wait until no actor of a former run is left."""
        until(lambda: not (self.actors(WORKER) or self.actors(LIMITER)), 30)

    def _all(self) -> list[Any]:
        return [self._cluster.head_node, *self.nodes]


@contextlib.contextmanager
def several_nodes(
    environment: Mapping[str, str] | None = None, *, dashboard_port: int | None = None
) -> Iterator[Nodes]:
    """Run a head and two nodes; their workers have this environment besides their own.

    With a port the head has its dashboard there, which takes jobs (and needs `ray[default]`). Jobs
    look for their cluster in Ray's folder, so this one has a folder of its own.
    """
    from ray.cluster_utils import Cluster

    with (
        environ({**ENVIRONMENT, **(environment or {})}),
        tempfile.TemporaryDirectory(prefix="ray-", ignore_cleanup_errors=True) as folder,
    ):
        with_dashboard = {"dashboard_port": dashboard_port, "temp_dir": folder}
        cluster = Cluster(
            initialize_head=True,
            head_node_args={
                "num_cpus": 0,
                "object_store_memory": OBJECT_STORE_BYTES,
                "include_dashboard": dashboard_port is not None,
                **(with_dashboard if dashboard_port else {}),
                "_system_config": FAST_DEATH,
            },
        )
        try:
            yield Nodes(cluster)
        finally:
            cluster.shutdown()  # type: ignore[no-untyped-call]  # Ray's


@contextlib.contextmanager
def environ(changes: Mapping[str, str]) -> Iterator[None]:
    """Have other variables for a while."""
    former = {name: os.environ.get(name) for name in changes}
    os.environ.update(changes)
    try:
        yield
    finally:
        for name, value in former.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def raylet_of(node: Any) -> int:
    return int(node.all_processes["raylet"][0].process.pid)


def processes() -> dict[int, tuple[int, str]]:
    """Return every process with its parent and its title."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, ValueError):
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            title = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            if fields[0] != "Z":
                found[int(folder.name)] = int(fields[1]), title
    return found


def kill(pid: int, number: int = signal.SIGKILL) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)
