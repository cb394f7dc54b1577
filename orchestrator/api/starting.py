"""What takes seconds before the first request, begun while the sweep is still being planned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from orchestrator.providers import Endpoint, Recipe
from orchestrator.providers.resolving import Resolving

if TYPE_CHECKING:
    from orchestrator.engine import Cluster


class Starting:
    """Starts Ray, and finds out how each model's requests look on the wire (which needs litellm).

    Both go on in the background; `cluster` and `recipe` wait for what they return. This module
    loads little itself, so that `load` can be called before our own imports.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._cluster: Cluster | None = None
        self._resolving: Resolving | None = None

    def load(self) -> None:
        """Begin to load litellm, before it is known what will be asked."""
        if self._resolving is None:
            self._resolving = Resolving()

    def begin(self, endpoints: Sequence[Endpoint]) -> None:
        """Start what asking these endpoints will need. May be called once."""
        self._open()
        self.load()
        assert self._resolving is not None
        self._resolving.begin(endpoints)

    def cluster(self) -> Cluster:
        """Return the cluster, which may still be starting."""
        cluster = self._open()
        cluster.connect()
        return cluster

    def recipe(self, endpoint: Endpoint) -> Recipe | None:
        """Return how an endpoint's requests look, or `None` when the workers have to find out."""
        return self._resolving.recipe(endpoint) if self._resolving else None

    def close(self) -> None:
        """Leave the cluster: nothing more will be asked. May be called again."""
        if self._resolving is not None:
            self._resolving.close()
        if self._cluster is not None:
            self._cluster.close()

    def _open(self) -> Cluster:
        if self._cluster is None:
            from orchestrator.engine import Cluster

            self._cluster = Cluster(self._address)
        return self._cluster
