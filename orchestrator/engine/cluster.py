"""The Ray cluster: started here or joined, with the actors the engine places on it."""

from __future__ import annotations

import logging
import os
import signal
import socket
import threading
import warnings
from collections.abc import Sequence
from typing import Any, ClassVar, Literal

from orchestrator.engine.progress import OpensSpans
from orchestrator.errors import CalibrantError, UsageError
from orchestrator.providers import ServerProcess, server_name, start_server
from orchestrator.store import local_file

OBJECT_STORE_BYTES = 200 * 2**20
"""Shards pass through it and nothing stays; Ray's default is a third of the memory."""

PROBE_S = 2.5

HEAD_START_S = 0.5
"""How long planning may take before Ray is started beside it."""

STOP_S = 0.1
"""How soon a stop is noticed while Ray starts."""

HTTP2_SETTINGS = 4
HTTP2_GREETING = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes([0, 0, 0, HTTP2_SETTINGS, *[0] * 5])
"""How a client begins HTTP/2, with empty settings; a server answers with its own (RFC 9113)."""

WORKER_ENVIRONMENT = {
    "CALIBRANT_OWN_PACKAGES": "1",
    "LITELLM_LOCAL_MODEL_COST_MAP": "True",
}


def check_address(address: str) -> None:
    """Raise `UsageError` when nothing answers at HOST:PORT: Ray itself would wait for minutes."""
    target = _resolved(address)
    if target is None:
        return
    if target.startswith("ray://"):
        raise UsageError(
            f"--address {target}: Ray client addresses are not supported; "
            "give HOST:PORT of the cluster's head, as `ray status` shows it"
        )
    host, colon, port = target.rpartition(":")
    if not colon or not host or not port.isdigit() or not 0 < int(port) < 65536:
        raise UsageError(
            f"--address {target}: expected auto, local or HOST:PORT (such as host:6379)"
        )
    try:
        _probe(host.strip("[]"), int(port))
    except OSError as error:
        raise UsageError(
            f"--address {target}: no Ray cluster answers there ({error.strerror or error}); "
            "start one with `ray start --head`, or leave out --address to use this machine"
        ) from error


def _probe(host: str, port: int) -> None:
    """Raise `OSError` when nothing at the port greets as gRPC does, which Ray's head speaks."""
    with socket.create_connection((host, port), PROBE_S) as connection:
        if os.environ.get("RAY_USE_TLS", "0") not in ("", "0"):
            return  # it greets only whom it has checked
        connection.settimeout(PROBE_S - 1)
        connection.sendall(HTTP2_GREETING)
        answer = connection.recv(9)  # the head of a frame; its kind stands in the fourth byte
        if len(answer) < 4 or answer[3] != HTTP2_SETTINGS:
            raise OSError("something else listens there")


def _resolved(address: str) -> str | None:
    """Return HOST:PORT, or `None` for a cluster of our own on this machine."""
    if address == "auto":
        return os.environ.get("RAY_ADDRESS") or None
    return None if address == "local" else address


class Cluster:
    """A connection to Ray, opened in the background while the caller goes on planning.

    The thread that starts Ray lives until `close`: the kernel kills Ray's processes together with
    the thread that started them, which is also what ends them when this program is killed. Leaving
    takes a second or so and goes on in the background; the program does not end before it.
    """

    _leaving: ClassVar[dict[threading.Thread, threading.Event]] = {}
    """Threads that are leaving, and whether they were connected.

    Who connects next waits for them, for a process has one Ray.
    """

    def __init__(self, address: str) -> None:
        check_address(address)
        self._address = _resolved(address)
        self._error: BaseException | None = None
        self._wanted = threading.Event()
        self._connected = threading.Event()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._hold, name="ray")
        self._thread.start()

    @property
    def joined(self) -> bool:
        """Whether it is somebody's, at an address, to which nodes may come."""
        return self._address is not None

    def connect(self) -> None:
        """Connect now: it is certain that something will be asked."""
        self._wanted.set()

    def ready(self, stop: threading.Event | None = None) -> bool:
        """Wait until Ray is up, or `stop` is set: false. Raises `CalibrantError` when it fails."""
        self._wanted.set()
        while not self._connected.wait(STOP_S):
            if stop is not None and stop.is_set():
                return False
        if self._error is not None:
            raise CalibrantError(f"Ray did not start: {self._error}") from self._error
        return True

    def close(self) -> None:
        """Leave the cluster, in the background; one of our own ends with it."""
        self._leaving[self._thread] = self._connected
        self._done.set()
        self._wanted.set()

    @classmethod
    def starts_in_vain(cls) -> bool:
        """Tell whether a cluster that was left is still starting: nothing was done on it."""
        return any(not connected.is_set() for connected in list(cls._leaving.values()))

    def _hold(self) -> None:
        joined_here = False
        try:
            import ray  # noqa: F401  (takes a while; used further on)

            # A sweep that is wrong shows it at once most times: it need not wait for Ray's end.
            self._wanted.wait(HEAD_START_S)
            for other in self._leaving.keys() - {self._thread}:
                other.join()
            if not self._done.is_set():
                joined_here = _connect(self._address)
        except BaseException as error:  # noqa: BLE001  (told to the caller by ready)
            self._error = error
        finally:
            self._connected.set()
        self._done.wait()
        if joined_here:
            _leave()
        self._leaving.pop(self._thread, None)


def _connect(address: str | None) -> bool:
    """Start Ray here, or join it at an address; return whether it was not connected before."""
    for name, value in {
        **WORKER_ENVIRONMENT,
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
        # By default whatever else runs on the machine comes first (nice 15): while a reply waits
        # to be read, its slot is held and its latency grows.
        "RAY_worker_niceness": "0",
    }.items():
        os.environ.setdefault(name, value)  # a local cluster's workers inherit them
    import ray

    if ray.is_initialized():
        return False
    quiet: dict[str, Any] = {"logging_level": logging.ERROR, "log_to_driver": False}
    # For good: to restore filters would undo what another thread meanwhile set.
    warnings.filterwarnings("ignore", module=r"ray\b")
    if address is None:
        # Its processes inherit this: SIGTERM may come to the whole process or control group
        # (`timeout`, systemd), and they are needed until what came is written. Ray does the same
        # with SIGINT. This thread goes on without it, too; the main one hears it.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
        ray.init(
            address="local",
            num_cpus=max(2, os.cpu_count() or 2),
            include_dashboard=False,
            object_store_memory=OBJECT_STORE_BYTES,
            **quiet,
        )
    else:
        ray.init(address=address, runtime_env={"env_vars": dict(WORKER_ENVIRONMENT)}, **quiet)
    return True


def _leave() -> None:
    """Leave Ray, and end its processes if they were started here.

    Ray asks each of them to end by SIGTERM, which they do not hear, and waits a second for it. Only
    the head takes that second: Ray's agents tell it that their node is gone, and would try for a
    minute if it were not there.
    """
    import ray

    node = getattr(ray._private.worker, "_global_node", None)  # noqa: SLF001  (no public way)
    for kind, started in getattr(node, "all_processes", {}).items():
        for each in started:
            if kind != "gcs_server":
                each.process.terminate = each.process.kill
    ray.shutdown()


class Servers:
    """The servers of embedded and simulated models on one node; they end with this process."""

    def __init__(self, items: Sequence[str]) -> None:
        """`items` are the files of the questions, as `address_of` calls them."""
        self._items = items
        self._running: dict[str, ServerProcess] = {}

    def address(self, provider_model: str) -> str:
        """Return where the model is served on this node, starting its server if need be."""
        name = server_name(provider_model)
        server = self._running.get(name)
        if server is None or not server.alive():
            server = start_server(provider_model, [local_file(item) for item in self._items])
            self._running[name] = server
        return server.base_url

    def stop(self) -> None:
        """End all servers."""
        for server in self._running.values():
            server.stop()
        self._running.clear()


def start_limiter(name: str, budget_usd: float | None) -> Any:
    """Start the actor that shares out the limits; workers find it by its name.

    It stands on the driver's node: another one may go, and would not be idle with it.
    """
    import ray
    from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

    from orchestrator.engine.limiter_actor import LimiterActor

    here = NodeAffinitySchedulingStrategy(_this_node(None), soft=False)
    actor = ray.remote(LimiterActor).options(
        name=name, num_cpus=0, max_restarts=-1, max_task_retries=0, scheduling_strategy=here
    )
    return actor.remote(budget_usd)


def start_workers(
    run: str,
    kind: Literal["responses", "judgements"],
    count: int,
    limiter: str,
    spans: OpensSpans | None,
    *,
    cores: float,
) -> list[tuple[Any, Any]]:
    """Start worker actors, spread over the nodes; each waits until there is room for it.

    Each comes with a reference that gives the id of its node once it has started. `cores` is what
    each takes.
    """
    import ray

    from orchestrator.engine.leasing_worker import LeasingWorker

    actor = ray.remote(LeasingWorker).options(
        num_cpus=cores,
        max_restarts=-1,  # the turn bounds how often
        max_task_retries=0,  # the driver decides from the files what to send again
        max_concurrency=1000,
        scheduling_strategy="SPREAD",
    )
    started: list[Any] = [actor.remote(run, kind, limiter, spans) for _ in range(count)]
    return [(worker, worker.__ray_call__.remote(_this_node)) for worker in started]


def cores_now() -> int:
    """Return how many cores the cluster's nodes have, as Ray counts them: at least one."""
    import ray

    resources: dict[str, float] = ray.cluster_resources()  # type: ignore[no-untyped-call]  # Ray's
    return max(1, int(resources.get("CPU", 0)))


def node_of(worker: Any, timeout_s: float | None = None) -> str:
    """Return the id of the node a worker runs on; raises Ray's error when it does not answer."""
    import ray

    found: str = ray.get(worker.__ray_call__.remote(_this_node), timeout=timeout_s)
    return found


def _this_node(_: object) -> str:
    import ray

    return str(ray.get_runtime_context().get_node_id())


def start_servers_on(node: str, items: Sequence[str]) -> Any:
    """Start the actor that serves models on a node."""
    import ray
    from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

    actor = ray.remote(Servers).options(
        num_cpus=0, scheduling_strategy=NodeAffinitySchedulingStrategy(node, soft=False)
    )
    return actor.remote(list(items))
