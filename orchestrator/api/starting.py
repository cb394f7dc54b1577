"""What takes seconds before the first request, begun while the sweep is still being planned."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future

from orchestrator.engine import Cluster
from orchestrator.providers import Endpoint, Recipe, has_adapter, resolve


class Starting:
    """Starts Ray, and finds out how each model's requests look on the wire (which needs litellm).

    Both go on in the background; `cluster` and `recipe` wait for what they return.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._cluster: Cluster | None = None
        self._recipes: list[tuple[Endpoint, Future[Recipe | None]]] = []

    def begin(self, endpoints: Sequence[Endpoint]) -> None:
        """Start what asking these endpoints will need."""
        if self._cluster is None:
            self._cluster = Cluster(self._address)
        known = [endpoint for endpoint, _ in self._recipes]
        new: list[tuple[Endpoint, Future[Recipe | None]]] = [
            (endpoint, Future())
            for endpoint in endpoints
            if endpoint not in known and _has_recipe(endpoint)
        ]
        self._recipes += new
        if new:
            # A daemon: a sweep that turns out to be wrong ends without waiting for it.
            threading.Thread(target=_resolve, args=(new,), name="recipes", daemon=True).start()

    def cluster(self) -> Cluster:
        """Return the cluster, which may still be starting."""
        self.begin([])
        assert self._cluster is not None
        self._cluster.connect()
        return self._cluster

    def recipe(self, endpoint: Endpoint) -> Recipe | None:
        """Return how an endpoint's requests look, or `None` when the workers have to find out."""
        self.begin([endpoint])
        for known, found in self._recipes:
            if known == endpoint:
                return found.result()
        return None

    def close(self) -> None:
        """Leave the cluster: nothing more will be asked."""
        if self._cluster is not None:
            self._cluster.close()


def _resolve(wanted: Sequence[tuple[Endpoint, Future[Recipe | None]]]) -> None:
    for endpoint, found in wanted:
        try:
            found.set_result(resolve(endpoint))
        except BaseException as error:  # noqa: BLE001  (told to whoever waits for the recipe)
            found.set_exception(error)


def _has_recipe(endpoint: Endpoint) -> bool:
    return endpoint.transport == "auto" and has_adapter(endpoint.provider_model)
